//! Flattened tables of a cell a line whose first two cells share a line: `4001SHOP_CLOSED` or `4001 SHOP_CLOSED`, and
//! `The shop is closed` below it.

use super::glued::glued_code;
use super::joined_code::leading_code;
use super::joined_head::two_columns;
use super::joined_header::header_words;
use super::joined_rows::{MAX_HEADER, line};
use super::look::{Look, look_of};
use super::replaced;
use crate::import::block::{Block, Kind, Text};
use crate::import::code::{is_number, is_status};
use crate::import::tables::header::{Field, exact};

/// Fewer rows may be lines that happen to be so far apart.
const LEAST: usize = 2;

/// Headers of more words are none of such tables.
const MAX_COLUMNS: usize = 8;

/// A longer line has no two cells before others.
const MAX_LINE: usize = 160;

/// Where the first cell of a row ends, told by the text of its line, the number of the row and the columns.
type Cut = fn(&str, usize, &[Field]) -> Option<usize>;

/// How the first two cells of all rows of a table are set apart: the first of those that fit best counts.
const CUTS: &[Cut] = &[ordinal, before_status, before_number, behind_number, behind_code, blank];

/// The blocks with a line for each cell of such tables, and for each word of their headers.
pub fn apart(blocks: Vec<Block>) -> Vec<Block> {
    replaced(blocks, table)
}

/// The cells of the table whose header is the first of some blocks, and how many blocks it takes.
fn table(blocks: &[Block]) -> Option<(Vec<Block>, usize)> {
    let (header, apart) = line(blocks.first()?)?;
    let is_wide = |block: &Block| line(block).is_some_and(|(text, _)| text.text.len() <= MAX_LINE);
    // `HTTP Response Code` is one column, and what stands above such a word is a title.
    let is_word = |block: &Block| line(block).is_some_and(|(text, _)| exact(&text.text).is_some());
    let has_word = blocks.iter().take(2).any(is_word);
    if header.text.len() > MAX_HEADER || has_word || !is_wide(blocks.get(1)?) {
        return None;
    }
    let headers = headers(&header.text)?;
    let is_cell =
        |block: &Block| matches!(block, Block::Text { kind: Kind::Paragraph | Kind::Item, .. });
    let count = blocks[1..].iter().take_while(|block| is_cell(block)).count();
    let rows = &blocks[1..1 + count];
    let (words, starts) = headers.into_iter().enumerate().find_map(|(index, words)| {
        let fields: Vec<Field> = words.iter().map(|(field, _)| *field).collect();
        let best = CUTS.iter().filter_map(|&cut| starts(rows, &fields, cut));
        let starts = best.rev().max_by_key(|starts| starts.len())?;
        // A header of other words than it says needs more rows.
        (index == 0 || starts.len() > LEAST).then_some((words, starts))
    })?;
    let cell = |text: String, own: &Text, apart| {
        let text = Text { text, ..own.clone() };
        Block::Text { kind: Kind::Paragraph, text, apart }
    };
    let mut cells = Vec::new();
    for (at, (_, word)) in words.iter().enumerate() {
        cells.push(cell(word.trim().to_owned(), header, apart && at == 0));
    }
    let last = starts.last()?.0;
    let used = rows.len().min(last + words.len() - 1);
    let mut starts = starts.into_iter().peekable();
    for (at, block) in rows[..used].iter().enumerate() {
        let Block::Text { text, kind, .. } = block else { continue };
        match starts.next_if(|(start, _)| *start == at) {
            Some((_, end)) => {
                let (one, two) = text.text.split_at(end);
                cells.push(cell(one.trim().to_owned(), text, false));
                cells.push(cell(two.trim().to_owned(), text, false));
            }
            None => cells.push(Block::Text { kind: *kind, text: text.clone(), apart: false }),
        }
    }
    Some((cells, 1 + used))
}

/// What the words of a header may be, the likeliest first: those of its line, one more where `HTTP Status Code` is two
/// columns, one less where two are one, or what stands between blanks.
fn headers(text: &str) -> Option<Vec<Vec<(Field, String)>>> {
    let words = header_words(text)?;
    let split = words.iter().enumerate().find_map(|(at, (_, word))| Some((at, two_columns(word)?)));
    let split = split.map(|(at, two)| {
        let mut words = words.clone();
        words.splice(at..=at, two);
        words
    });
    let merged = (1..words.len()).filter_map(|at| {
        let whole = words[at - 1..=at].iter().map(|(_, word)| word.as_str()).collect::<String>();
        let field = match exact(&whole) {
            Some((field, _)) => field,
            None => Some(Field::Other).filter(|other| words[at].0 == *other)?,
        };
        let mut words = words.clone();
        words.splice(at - 1..=at, [(field, whole)]);
        Some(words)
    });
    let field = |word: &str| exact(word).map_or(Field::Other, |(field, _)| field);
    let blanks = text.split(' ').map(|word| (field(word), word.to_owned()));
    // A status may be a word of the code's column.
    let blanks: Vec<(Field, String)> = blanks.collect();
    let blanks = Some(blanks).filter(|words| words.iter().all(|word| word.0 != Field::Status));
    let all = [words.clone()].into_iter().chain(split).chain(merged).chain(blanks);
    let is_text = |(field, _): &(Field, String)| field.is_text();
    let has_codes = |words: &Vec<(Field, String)>| {
        let first = words.iter().take(3);
        { first }.any(|(field, _)| matches!(field, Field::Code | Field::Status))
            && words.iter().any(is_text)
            && (3..=MAX_COLUMNS).contains(&words.len())
    };
    let headers: Vec<_> = all.filter(has_codes).collect();
    (!headers.is_empty()).then_some(headers)
}

/// The places of the lines that have the first two cells of a row, and where the first of these ends, if nearly
/// all are as far apart as there are other cells.
fn starts(rows: &[Block], fields: &[Field], cut: Cut) -> Option<Vec<(usize, usize)>> {
    let step = fields.len() - 1;
    let start = |at: usize, row: usize, first: Option<Look>| {
        let (text, _) = rows.get(at).and_then(line)?;
        let text = (text.text.len() <= MAX_LINE).then_some(&text.text)?;
        let end = cut(text, row, fields)?;
        let look = look_of(text[..end].trim()).filter(|_| !text[end..].starts_with(['(', '（']))?;
        // A name beside its number is one however it is spelled.
        let is_named = is_number(text[end..].trim()) && !is_number(&text[..end]);
        (is_named || first.is_none_or(|first| first.is_like(look))).then_some((end, look))
    };
    let (end, look) = start(0, 1, None)?;
    let mut found = vec![(0, end)];
    let (mut even, mut between) = (0, 0);
    while let Some(&(at, _)) = found.last() {
        let row = found.len() + 1;
        let start = |at: usize| Some((at, start(at, row, Some(look))?.0));
        let Some(next) = start(at + step).or_else(|| (at + 1..=at + 2 * step).find_map(start))
        else {
            break;
        };
        even += (next.0 == at + step) as usize;
        // Rows of a line each are starts all of them.
        between += (at + 1..next.0).filter(|&at| start(at).is_some()).count();
        found.push(next);
    }
    let text = |at: usize| rows.get(at).and_then(line).map_or("", |(text, _)| text.text.as_str());
    let has_word = |&&(at, end): &&(usize, usize)| !text(at)[end..].trim().contains(' ');
    // Texts that go on in a second line start small there.
    let is_wrapped = |start: &&(usize, usize)| {
        !has_word(start) && text(start.0 + 1).starts_with(|c: char| c.is_ascii_lowercase())
    };
    let wrapped = found.iter().filter(is_wrapped).count();
    // A blank may stand in a row of a line, too.
    let is_glued = found.iter().all(|&(at, _)| !text(at).contains(' '));
    let least = if is_glued { LEAST } else { LEAST + 1 };
    let is_even = found.len() >= least && even * 4 >= (found.len() - 1) * 3;
    (is_even && between * 4 <= found.len() && wrapped * 2 <= found.len()).then_some(found)
}

/// Behind the number of the row.
fn ordinal(text: &str, row: usize, fields: &[Field]) -> Option<usize> {
    let bare = text.trim_start_matches('0');
    let behind = bare.strip_prefix(&row.to_string())?;
    (fields[0] == Field::Other && !behind.trim().is_empty()).then(|| text.len() - behind.len())
}

/// Before the first blank.
fn blank(text: &str, _: usize, _: &[Field]) -> Option<usize> {
    let first = text.find(' ')?;
    look_of(&text[..first]).map(|_| first)
}

/// Before a status at the end.
fn before_status(text: &str, _: usize, fields: &[Field]) -> Option<usize> {
    let at = text.len().checked_sub(3).filter(|&at| text.is_char_boundary(at) && at > 0)?;
    let has_status = fields[..2].contains(&Field::Status);
    (has_status && is_number(&text[at..]) && is_status(&text[at..])).then_some(at)
}

/// Before a number at the end of a name.
fn before_number(text: &str, _: usize, _: &[Field]) -> Option<usize> {
    let name = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let name = name.strip_suffix('-').unwrap_or(name);
    let is_name = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphabetic() || b == b'_');
    // `V004` and `PROG001` are codes.
    let is_prefix = name.len() < 6 && name.bytes().all(|b| b.is_ascii_uppercase());
    (is_name && !is_prefix && name.len() < text.len() && !name.ends_with('_')).then_some(name.len())
}

/// Behind a number at the start.
fn behind_number(text: &str, _: usize, fields: &[Field]) -> Option<usize> {
    let behind = text.strip_prefix('-').unwrap_or(text);
    let behind = behind.trim_start_matches(|c: char| c.is_ascii_digit());
    let end = text.len() - behind.len();
    let is_text = behind.trim_start().starts_with(|c: char| c.is_alphabetic() || c == '-');
    let is_first = matches!(fields[0], Field::Code | Field::Status);
    (is_first && is_text && is_number(&text[..end])).then_some(end)
}

/// Behind what looks like a code and no text.
fn behind_code(text: &str, _: usize, fields: &[Field]) -> Option<usize> {
    let code = glued_code(text, fields.get(1).copied()).or_else(|| leading_code(text))?;
    (code.len() < text.len()).then_some(code.len())
}
