//! Lines of a code and its title with texts below each: `421 Not available`, and what that means.

use super::look::is_strict;
use std::collections::HashSet;

use super::joined_bare::header_and_rows;
use super::joined_header::header_words;
use super::joined_rows::MAX_HEADER;
use crate::import::block::{Block, Kind, Table, Text};
use crate::import::code::{form, is_label, is_number};
use crate::import::lists::start::label_of;
use crate::import::tables::header::{Field, exact};
use crate::import::told::{TOP, heads_codes, tells_of_failure};

/// As many rows, each with a text below it, are no chance.
const LEAST: usize = 3;

/// So many rows tell of failures where the page does not.
const MAX_UNSURE: usize = 16;

/// No row has more texts below it.
const MAX_TEXTS: usize = 16;

/// A longer line is no title, in bytes.
const MAX_TITLE: usize = 160;

/// The columns of such a table.
const COLUMNS: [(Field, &str); 5] = [
    (Field::Code, "Code"),
    (Field::Message, "Message"),
    (Field::Description, "Description"),
    (Field::Cause, "Cause"),
    (Field::Solution, "Solution"),
];

/// What stands between a code and its title, but for a blank.
const JOINTS: &[&str] = &["- ", "– ", "— ", ": ", "："];

/// A row: its line, and its texts by column.
type Row = (u32, Vec<String>);

/// The texts below a title, by column.
type Texts = [String; COLUMNS.len()];

/// The table that starts with the first of some blocks, and how many it takes; `above` are those before
/// them. `is_told` says whether the page lists errors; one that lists codes of something does, too, if one
/// of the first rows tells of a failure.
pub fn table(
    above: &[Block],
    blocks: &[Block],
    is_told: impl Fn() -> bool,
) -> Option<(Table, usize)> {
    let first = title(blocks.first()?)?;
    let is_sure = is_told();
    let may_be = || is_number(first.code) && above.iter().take(TOP).any(names_codes);
    if !is_sure && !may_be() {
        return None;
    }
    let mut rows = Vec::<Row>::new();
    let (mut at, mut last) = (0, 0);
    while let Some(found) = blocks.get(at).and_then(title).filter(|title| title.is_like(&first)) {
        let (cells, count, has_labels) = texts(&blocks[at + 1..], &first)?;
        // What has labels is read with all other texts of a page where its codes can be told.
        let is_listed = has_labels && form(found.code).is_some();
        if is_listed || count == 0 && rows.len() < LEAST {
            break;
        }
        rows.push(found.row(cells));
        let is_other = !is_sure && rows.len() == MAX_UNSURE && !tell_of_failures(&rows);
        if is_other || rows.len() == LEAST && !are_codes(&rows) {
            return None;
        }
        last = at;
        at += 1 + count;
    }
    if rows.len() < LEAST || !is_sure && !tell_of_failures(&rows) {
        return None;
    }
    // Behind the last row a page goes on with other things.
    let (cells, count, _) =
        texts(&blocks[last + 1..last + 1 + own_texts(&blocks[last + 1..])], &first)?;
    *rows.last_mut()? = title(&blocks[last])?.row(cells);
    let header = COLUMNS.map(|(_, word)| word.to_owned());
    Some((header_and_rows(first.line, header.to_vec(), rows.into_iter()), last + 1 + count))
}

/// Whether a line has a word for codes, of whatever, and is no header word.
fn names_codes(block: &Block) -> bool {
    const WORDS: &[&str] = &["codes", "códigos", "コード", "코드", "代码", "码"];
    let Block::Text { text, .. } = block else { return false };
    let line = text.text.to_lowercase();
    let is_word =
        |word: &str| WORDS.iter().any(|w| word == *w || !w.is_ascii() && word.ends_with(w));
    text.text.len() < 100
        && exact(&text.text).is_none()
        && line.split([' ', '-', ':', '：', ',', '.']).any(is_word)
}

/// Whether one of the first rows tells of a failure.
fn tell_of_failures(rows: &[Row]) -> bool {
    let cells = rows.iter().take(MAX_UNSURE).flat_map(|(_, cells)| cells);
    cells.map(String::as_str).any(tells_of_failure)
}

/// Whether the first codes of rows are no years, and none is there twice.
fn are_codes(rows: &[Row]) -> bool {
    let codes = || rows.iter().map(|(_, cells)| cells[0].as_str());
    let are_years = codes().all(|code| matches!(code.parse(), Ok(1900..=2099)));
    !are_years && codes().collect::<HashSet<&str>>().len() == rows.len()
}

/// How many texts behind the last title are its own: one, and those with a label behind it.
fn own_texts(blocks: &[Block]) -> usize {
    let has_label = |block: &&Block| match block {
        Block::Text { text, .. } => label_of(text).is_some(),
        Block::Table(_) => false,
    };
    let more = blocks.iter().skip(1).take_while(has_label).count();
    blocks.len().min(1 + more)
}

/// A code with its title.
struct Title<'a> {
    line: u32,
    code: &'a str,
    title: &'a str,
    /// Whether the code stands in brackets.
    is_bracketed: bool,
}

impl Title<'_> {
    /// The row of this title with the texts below it.
    fn row(&self, mut cells: Texts) -> Row {
        cells[0] = self.code.to_owned();
        cells[1].insert_str(0, self.title);
        (self.line, cells.to_vec())
    }

    /// Whether both may be titles of one table.
    fn is_like(&self, first: &Title) -> bool {
        let is_same = match (is_number(self.code), is_number(first.code)) {
            (false, false) => form(self.code) == form(first.code),
            (one, two) => one && two,
        };
        is_same && self.is_bracketed == first.is_bracketed
    }
}

/// The code and the title that a block is.
fn title(block: &Block) -> Option<Title<'_>> {
    let Block::Text { kind: Kind::Paragraph, text, .. } = block else { return None };
    let whole = text.text.as_str();
    if whole.len() > MAX_TITLE || whole.contains('\n') {
        return None;
    }
    let bracket = |open: char, close: char| whole.strip_prefix(open)?.split_once(close);
    let bracketed = bracket('(', ')').or_else(|| bracket('[', ']'));
    let (code, rest) = match bracketed {
        Some((codes, rest)) => (codes.split(['|', '/', ',']).next()?.trim(), rest),
        None => whole.split_at(whole.find([' ', '：'])?),
    };
    let code = if bracketed.is_none() { code.trim_end_matches(':') } else { code };
    let rest = rest.trim_start();
    let joint = JOINTS.iter().find(|joint| rest.starts_with(**joint)).map_or(0, |j| j.len());
    let title = rest[joint..].trim_end_matches([':', '：']).trim();
    let is_code = match is_number(code) {
        true => bracketed.is_some() || code.len() > 2 && !code.starts_with('-'),
        // `ORD-101` is the name of a task as often as a code.
        false => is_strict(code) && !code.contains('-'),
    };
    // The enhanced code of a mail server may stand before its text: `554 5.7.1 Denied`.
    let is_mark = |c: char| c.is_ascii_digit() || c == '.' || c == ' ';
    let words =
        if title.get(1..2) == Some(".") { title.trim_start_matches(is_mark) } else { title };
    // `400 ORD.0001 The order` has its code behind its status.
    let is_coded = words.split(' ').next().is_some_and(is_strict);
    let is_title = !is_coded && words.starts_with(char::is_alphabetic);
    (is_code && is_title).then_some(Title {
        line: text.line,
        code,
        title,
        is_bracketed: bracketed.is_some(),
    })
}

/// The texts below a title by their columns, how many there are, and whether some have labels. `None`
/// if the codes are below the title, which is that of a section.
fn texts(blocks: &[Block], first: &Title) -> Option<(Texts, usize, bool)> {
    let mut cells: Texts = Default::default();
    let mut column = 2;
    let mut count = 0;
    let mut has_labels = false;
    let is_like = |block: &Block| title(block).is_some_and(|title| title.is_like(first));
    for (at, block) in blocks.iter().take(MAX_TEXTS).enumerate() {
        let text = match block {
            Block::Text { kind: Kind::Paragraph | Kind::Item, text, .. } => text,
            _ => break,
        };
        if is_like(block) {
            break;
        }
        // The title of the next codes may have a sentence below it that says what they are.
        let is_title = text.text.ends_with("codes") && is_label(&text.text);
        let next = |ahead: &usize| blocks.get(at + ahead).is_some_and(is_like);
        if count > 0
            && is_title
            && let Some(ahead) = (1..=2).find(next)
        {
            count += ahead;
            break;
        }
        if lists_codes(text) {
            return None;
        }
        // `More of them:` leads to the next ones, and so does `Server error codes`.
        let leads = |next: &Block| {
            is_like(next) && (text.text.ends_with([':', '：']) || heads_codes(block, next))
        };
        if count > 0 && blocks.get(at + 1).is_some_and(leads) {
            count += 1;
            continue;
        }
        let label = label_of(text).and_then(|(field, rest)| {
            Some((COLUMNS[2..].iter().position(|c| c.0 == field)?, rest))
        });
        has_labels |= label.is_some();
        let rest = label.map_or(text.text.as_str(), |(at, rest)| {
            column = at + 2;
            rest
        });
        if !cells[column].is_empty() && !rest.is_empty() {
            cells[column].push('\n');
        }
        cells[column].push_str(rest);
        count += 1;
    }
    Some((cells, count, has_labels))
}

/// Whether a text below a title is a code, or has one behind a label, or is a header.
fn lists_codes(text: &Text) -> bool {
    let word = text.text.split(' ').next().unwrap_or_default();
    is_strict(word)
        || matches!(label_of(text), Some((Field::Code, _)))
        || exact(&text.text).is_some()
        || text.text.len() <= MAX_HEADER && header_words(&text.text).is_some()
}
