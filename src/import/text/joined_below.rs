//! What is known of the rows below a header before they are read: which lines go on, and which end the table.

use super::joined_gap::{bare_row, behind_gap};
use super::joined_header::header_words;
use super::joined_line::{Line, Shape, row};
use super::joined_rows::{MAX_HEADER, is_apart, is_plain, line};
use super::joined_words::count_unknown;
use super::look::is_strict;
use crate::import::block::{Block, Text};
use crate::import::code::{form, is_number};
use crate::import::tables::header::Field;

/// So many lines below a header tell where their codes end.
const MAX_TOLD: usize = 100;

/// What is known of the rows below a header before they are read.
pub struct Header<'a> {
    blocks: &'a [Block],
    pub shape: Shape,
    text: Option<&'a str>,
    /// Whether blank lines stand between the rows.
    is_spaced: bool,
    /// How many characters fit into a line, where they are broken at a width.
    width: Option<usize>,
}

impl<'a> Header<'a> {
    pub fn of(blocks: &'a [Block], shape: Shape) -> Header<'a> {
        let below = blocks.iter().skip(1).map_while(line).take(MAX_TOLD);
        let shape = shape.told_by(below.map(|(text, _)| text.text.as_str()));
        Header {
            blocks,
            shape,
            text: line(&blocks[0]).map(|(text, _)| text.text.as_str()),
            is_spaced: blocks.get(1).is_some_and(is_apart),
            width: wrap_width(blocks),
        }
    }

    /// Whether a block is none of the table, which goes on at another.
    pub fn ends_at(&self, at: usize, next: usize) -> bool {
        line(&self.blocks[at]).is_none_or(|(text, apart)| {
            apart && !self.is_spaced && at != next || is_header(&text.text) || self.is_pair(at)
        })
    }

    /// Whether a line is the header again.
    pub fn is_again(&self, at: usize) -> bool {
        line(&self.blocks[at]).is_some_and(|(text, _)| Some(&*text.text) == self.text)
    }

    /// Whether a line is a word of codes and another one that everybody knows, above a row.
    fn is_pair(&self, at: usize) -> bool {
        let text =
            |at: usize| self.blocks.get(at).and_then(line).map(|(text, _)| text.text.as_str());
        let is_row = || {
            let word = text(at + 1).and_then(|below| below.split(' ').next());
            word.is_some_and(is_strict)
        };
        let words =
            text(at).filter(|text| text.len() <= MAX_PAIR && is_row()).and_then(header_words);
        words.is_some_and(|words| {
            let is_text = |field| !matches!(field, Field::Code | Field::Status | Field::Other);
            words.len() == 2 && words[0].0 == Field::Code && is_text(words[1].0)
        })
    }

    pub fn is_wrapped(&self, at: usize) -> bool {
        self.width.is_some_and(|width| is_wrapped(self.blocks, at, width))
    }

    /// The row that a line is.
    pub fn row_at(&self, at: usize, text: &Text, rows: &[Line]) -> Option<Line> {
        let found = row(text, self.shape, rows)?;
        if is_plain(&found) && self.is_wrapped(at) || self.is_title(at, &found) {
            return None;
        }
        // Two names may be a code that is broken where its other cells stand below.
        let is_broken = bare_row(text, self.shape).is_some()
            && behind_gap(self.blocks, at + 1, self.shape, rows, false).is_some();
        (!is_broken).then_some(found)
    }

    /// Whether a line stands above a header and starts with no code as it is written: `5xx Server errors`.
    fn is_title(&self, at: usize, row: &Line) -> bool {
        let is_name = form(&row.code).is_some() && !row.code.contains('-');
        let is_sure = (is_strict(&row.code) || is_name) && !row.code.ends_with("xx");
        !is_sure && self.is_above_header(at)
    }

    /// Whether the next line is the header again, or another one.
    pub fn is_above_header(&self, at: usize) -> bool {
        let next = self.blocks.get(at + 1).and_then(line);
        next.is_some_and(|(text, _)| {
            Some(&*text.text) == self.text || is_header(&text.text) || self.is_pair(at + 1)
        })
    }

    /// Whether a line that is no row goes on with the row above.
    pub fn goes_on(&self, at: usize, apart: bool, rows: &[Line]) -> bool {
        if self.is_above_header(at) {
            return false;
        }
        let behind = || above_header(&self.blocks[at + 1..], self.text);
        self.is_wrapped(at)
            || !apart && is_row_near(behind(), self.shape, rows)
            || !apart && is_number_near(above_next(&self.blocks[at + 1..], self.text), rows)
    }
}

/// A header of two words is no longer, in bytes.
const MAX_PAIR: usize = 40;

/// Whether a line is a header that everybody knows, or one that starts with a word of codes and has but one
/// word that nobody knows.
fn is_header(text: &str) -> bool {
    let is_code = |word: &(Field, String)| word.0 == Field::Code;
    let is_sure = |words: &Vec<(Field, String)>| match count_unknown(words) {
        0 => words.iter().any(is_code),
        unknown => unknown == 1 && is_code(&words[0]),
    };
    text.len() <= MAX_HEADER
        && header_words(text).is_some_and(|words| words.len() > 2 && is_sure(&words))
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

/// One of so many lines behind a text must be a row if the text belongs to the row above.
const LOOK_AHEAD: usize = 3;

/// The next blocks above a header that is the same as that of this table.
fn above_header<'a>(blocks: &'a [Block], header: Option<&str>) -> &'a [Block] {
    let near = &blocks[..blocks.len().min(LOOK_AHEAD)];
    let is_header = |block| line(block).is_some_and(|(text, _)| Some(&*text.text) == header);
    &near[..near.iter().position(is_header).unwrap_or(near.len())]
}

/// The same of as many lines as a long row may have.
fn above_next<'a>(blocks: &'a [Block], header: Option<&str>) -> &'a [Block] {
    let near = &blocks[..blocks.len().min(MAX_LINES)];
    let is_other =
        |block| line(block).is_none_or(|(text, apart)| apart || Some(&*text.text) == header);
    &near[..near.iter().position(is_other).unwrap_or(near.len())]
}

/// A row has no more lines.
const MAX_LINES: usize = 16;

/// Whether one of the next lines starts with a number of as many digits as those of the rows, which have many, and
/// none that is less.
fn is_number_near(blocks: &[Block], rows: &[Line]) -> bool {
    let Some(last) = rows.last().map(|row| row.code.as_str()) else { return false };
    let is_next = |block: &Block| {
        let word = line(block).and_then(|(text, _)| text.text.split(' ').next());
        word.is_some_and(|word| is_number(word) && word.len() == last.len() && word >= last)
    };
    last.len() > 3 && is_number(last) && blocks.iter().any(is_next)
}

/// Whether one of the next lines is a row.
fn is_row_near(blocks: &[Block], shape: Shape, rows: &[Line]) -> bool {
    let is_row =
        |block: &Block| line(block).is_some_and(|(text, _)| row(text, shape, rows).is_some());
    blocks.iter().take(LOOK_AHEAD).take_while(|block| !is_apart(block)).any(is_row)
}
