//! The rows below the header of a table that was flattened to one line a row.

use std::rc::Rc;

use super::counted;
use super::joined_gap::{add_between, bare_row, behind_gap};
use super::joined_header::header_words;
use super::joined_line::{Line, Shape, is_unread, row};
use super::joined_lone::{below_lone, first_code, has_lone, lone_code, lone_row};
use super::joined_words::count_unknown;
use super::look::{Look, look_of};
use crate::import::block::{Block, Kind, Label, Text};
use crate::import::code::{form, is_number};
use crate::import::tables::header::Field;

/// A line longer than this is no header.
pub const MAX_HEADER: usize = 160;

/// The rows below a header.
pub struct Rows {
    pub rows: Vec<Line>,
    /// How many blocks they take together with the header.
    pub used: usize,
    /// The lines of rows whose codes cannot be told from the texts behind them.
    pub unread: Vec<u32>,
}

/// The rows below a header. A line that is no row goes on with the row above if there is another
/// one soon.
pub fn rows(blocks: &[Block], words: &[(Field, String)], code: usize) -> Rows {
    let header = Header::of(blocks, Shape::of(words, code));
    let shape = header.shape;
    let mut rows = Vec::<Line>::new();
    let mut unread = Vec::new();
    let mut label = None;
    // Whether a blank stands behind any code.
    let mut has_blanks = false;
    let mut used = 1;
    // Codes of a row that stand in lines above it.
    let mut lone: Vec<(&str, u32)> = Vec::new();
    // Where the rows go on behind texts that are none.
    let mut next = 0;
    for (at, block) in blocks.iter().enumerate().skip(1) {
        if at >= next && header.ends_at(at, next) {
            let Some(row) = behind_gap(blocks, at, shape, &rows, next > 0) else { break };
            next = row;
        }
        if at < next {
            add_between(&mut rows, block, shape);
            continue;
        }
        let Some((text, apart)) = line(block) else { break };
        let apart = apart && at != next;
        let first = first_code(&rows).or(lone.first().map(|(code, _)| *code));
        if let Some(code) = lone_code(&text.text, first).filter(|_| header.has_lone && !apart) {
            lone.push((code, text.line));
        } else if let Some(row) = header.row_at(at, text, &rows).or_else(|| lone_row(text, &lone)) {
            has_blanks |= has_blank(&text.text, &row.code);
            rows.push(Line { label: label.clone(), ..below_lone(row, &mut lone) });
            used = at + 1;
        } else if let Some(heading) = heading(&text.text).filter(|_| !apart) {
            label = Some(Rc::new(heading));
        } else if shape.glued && has_forms(&rows) && is_unread(text, shape) {
            unread.push(text.line);
            used = at + 1;
        } else if header.goes_on(at, apart, &rows) || header.counts_on(at, apart, &rows) {
            let goes_on = header.is_wrapped(at) || header.counts_on(at, apart, &rows);
            let Some(last) = rows.last_mut() else { break };
            used = if goes_on { at + 1 } else { used };
            last.rest.push('\n');
            last.rest.push_str(&text.text);
        } else {
            let Some(row) = behind_gap(blocks, at, shape, &rows, next > 0) else { break };
            next = row;
            add_between(&mut rows, block, shape);
        }
    }
    used += take_last(&blocks[used..], &mut rows);
    if shape.glued || !has_blanks {
        return_digits(&mut rows);
    }
    Rows { rows, used, unread }
}

/// What is known of the rows below a header before they are read.
struct Header<'a> {
    blocks: &'a [Block],
    shape: Shape,
    text: Option<&'a str>,
    /// Whether codes stand in lines of their own.
    has_lone: bool,
    /// Whether blank lines stand between the rows.
    is_spaced: bool,
    /// How many characters fit into a line, where they are broken at a width.
    width: Option<usize>,
}

impl<'a> Header<'a> {
    fn of(blocks: &'a [Block], shape: Shape) -> Header<'a> {
        Header {
            blocks,
            shape,
            text: line(&blocks[0]).map(|(text, _)| text.text.as_str()),
            has_lone: has_lone(blocks, shape),
            is_spaced: blocks.get(1).is_some_and(is_apart),
            width: wrap_width(blocks),
        }
    }

    /// Whether a block is none of the table, which goes on at another.
    fn ends_at(&self, at: usize, next: usize) -> bool {
        line(&self.blocks[at]).is_none_or(|(text, apart)| {
            apart && !self.is_spaced && at != next
                || at < NEAR && is_header(&text.text)
                || Some(&*text.text) == self.text
        })
    }

    fn is_wrapped(&self, at: usize) -> bool {
        self.width.is_some_and(|width| is_wrapped(self.blocks, at, width))
    }

    /// The row that a line is.
    fn row_at(&self, at: usize, text: &Text, rows: &[Line]) -> Option<Line> {
        let found = row(text, self.shape, rows)?;
        if is_plain(&found) && self.is_wrapped(at) {
            return None;
        }
        // Two names may be a code that is broken where its other cells stand below.
        let is_broken = bare_row(text, self.shape).is_some()
            && behind_gap(self.blocks, at + 1, self.shape, rows, false).is_some();
        (!is_broken).then_some(found)
    }

    /// Whether a line goes on counting what the row above has begun to.
    fn counts_on(&self, at: usize, apart: bool, rows: &[Line]) -> bool {
        let text = line(&self.blocks[at]).map_or("", |(text, _)| &text.text);
        !apart && rows.last().is_some_and(|row| counted::goes_on(&row.rest, text))
    }

    /// Whether a line that is no row goes on with the row above.
    fn goes_on(&self, at: usize, apart: bool, rows: &[Line]) -> bool {
        let behind = || above_header(&self.blocks[at + 1..], self.text);
        self.is_wrapped(at) || !apart && is_row_near(behind(), self.shape, rows, self.has_lone)
    }
}

/// Whether all rows have codes of sure forms.
fn has_forms(rows: &[Line]) -> bool {
    rows.iter().all(|row| form(&row.code).is_some())
}

/// Whether the code of a row is a word as texts have, which is a code among others only.
pub fn is_plain(row: &Line) -> bool {
    let is_word = look_of(&row.code).is_some_and(Look::is_word);
    is_word && !row.code.contains(['_', '.', '-'])
}

/// How many characters fit into a line where the lines of a page were broken at a width: several
/// of them are nearly as long.
fn wrap_width(blocks: &[Block]) -> Option<usize> {
    let lines = || blocks.iter().skip(1).take(MAX_WRAPPED).map_while(line);
    let widths = || lines().map(|(text, _)| text.text.chars().count());
    let width = widths().max().filter(|width| WIDTHS.contains(width))?;
    (widths().filter(|one| one + 10 > width).count() > 2).then_some(width)
}

/// Lines of a page that was broken at a width are not shorter and not longer.
const WIDTHS: std::ops::Range<usize> = 60..140;

/// As many lines tell the width.
const MAX_WRAPPED: usize = 200;

/// Whether the first word of a line had no room in the line above.
fn is_wrapped(blocks: &[Block], at: usize, width: usize) -> bool {
    let Some((text, false)) = line(&blocks[at]) else { return false };
    let word = text.text.split(' ').next().unwrap_or_default().chars().count();
    let above = line(&blocks[at - 1]).map_or(0, |(text, _)| text.text.chars().count());
    at > 1 && above + 1 + word > width
}

/// Whether a blank stands behind the code of a line.
fn has_blank(line: &str, code: &str) -> bool {
    line.strip_prefix(code).is_none_or(|behind| behind.starts_with(' '))
}

/// One of so many lines behind a text must be a row if the text belongs to the row above.
const LOOK_AHEAD: usize = 3;

/// As many lines may stand between a title that looks like a header and the header.
const NEAR: usize = 4;

/// Whether a line is a header that everybody knows.
fn is_header(text: &str) -> bool {
    let has_code = |words: &[(Field, String)]| words.iter().any(|word| word.0 == Field::Code);
    text.len() <= MAX_HEADER
        && header_words(text)
            .is_some_and(|words| words.len() > 2 && has_code(&words) && count_unknown(&words) == 0)
}

/// The next blocks above a header that is the same as that of this table.
fn above_header<'a>(blocks: &'a [Block], header: Option<&str>) -> &'a [Block] {
    let near = &blocks[..blocks.len().min(LOOK_AHEAD)];
    let is_header = |block| line(block).is_some_and(|(text, _)| Some(&*text.text) == header);
    &near[..near.iter().position(is_header).unwrap_or(near.len())]
}

/// Whether one of the next lines is a row, or starts one.
fn is_row_near(blocks: &[Block], shape: Shape, rows: &[Line], has_lone: bool) -> bool {
    let first = first_code(rows);
    let is_row = |block: &Block| {
        line(block).is_some_and(|(text, _)| {
            let is_lone = || has_lone && lone_code(&text.text, first).is_some();
            row(text, shape, rows).is_some() || is_lone()
        })
    };
    blocks.iter().take(LOOK_AHEAD).take_while(|block| !is_apart(block)).any(is_row)
}

/// A line between rows with the range of the codes below it: `Errors of users: -1000 ~ -1999`.
fn heading(text: &str) -> Option<Label> {
    let (before, last) = text.rsplit_once(['~', '～', '–', '至'])?;
    let start = before.trim_end().rfind([' ', ':', '：', '(', '（'])?;
    let first = before[start..].trim_start_matches([' ', ':', '：', '(', '（']).trim();
    let last = last.trim().trim_end_matches([')', '）']);
    let text = before[..start].trim().trim_end_matches([':', '：']).to_owned();
    let is_range = is_number(first) && is_number(last) && !text.is_empty();
    is_range.then(|| Label { text, range: Some(format!("{first} ~ {last}")) })
}

/// Gives the last row the lines below it, where every other row has as many, and says how many these are.
fn take_last(below: &[Block], rows: &mut [Line]) -> usize {
    let Some((last, others)) = rows.split_last_mut().filter(|(_, others)| others.len() > 1) else {
        return 0;
    };
    let count = others[0].rest.matches('\n').count();
    let are_even = others.iter().all(|row| row.rest.matches('\n').count() == count);
    let lines: Vec<&Text> = below
        .iter()
        .map_while(line)
        .take_while(|(_, apart)| !apart)
        .map(|(text, _)| text)
        .take(count)
        .collect();
    if count == 0 || !are_even || last.rest.contains('\n') || lines.len() < count {
        return 0;
    }
    for text in lines {
        last.rest.push('\n');
        last.rest.push_str(&text.text);
    }
    count
}

/// Gives digits that were taken for the end of a code back to the text behind it: where the codes
/// grow from row to row, `3013DS is required` between 300 and 305 is about 301.
fn return_digits(rows: &mut [Line]) {
    let numbers: Option<Vec<u64>> = rows.iter().map(|row| row.code.parse().ok()).collect();
    let Some(mut numbers) = numbers else { return };
    let mut codes: Vec<usize> = rows.iter().map(|row| row.code.len()).collect();
    for at in (0..numbers.len().saturating_sub(1)).rev() {
        while numbers[at] >= numbers[at + 1] && codes[at] > 1 {
            numbers[at] /= 10;
            codes[at] -= 1;
        }
    }
    let grows = numbers.windows(2).all(|pair| pair[0] < pair[1]);
    let cut = codes.iter().zip(rows.iter()).filter(|(len, row)| **len < row.code.len()).count();
    if !grows || cut * 2 > rows.len() || rows.len() < 4 {
        return;
    }
    for (row, len) in rows.iter_mut().zip(codes) {
        let digits = row.code.split_off(len);
        row.rest.insert_str(0, &digits);
    }
}

/// Whether a block stands apart from the one before, or is no line.
pub fn is_apart(block: &Block) -> bool {
    line(block).is_none_or(|(_, apart)| apart)
}

/// The text of a block that may be a line of a table, and whether it stands apart.
pub fn line(block: &Block) -> Option<(&Text, bool)> {
    match block {
        Block::Text { kind: Kind::Paragraph | Kind::Heading(_), text, apart } => {
            Some((text, *apart))
        }
        _ => None,
    }
}
