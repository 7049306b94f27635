//! Flattened tables of a line a row whose rows go on behind texts that belong to the row before them:
//! a note, a list, or cells in paragraphs of their own.

use super::joined_header::header_words;
use super::joined_line::{Line, Shape, row};
use super::joined_rows::{MAX_HEADER, is_plain, line};
use super::look::{Look, look_of};
use crate::import::block::{Block, Kind, Text};
use crate::import::code::{Form, form, is_number, is_status};

/// Blocks between two rows of a table.
const MAX_GAP: usize = 10;

/// Blocks among which the next rows must be, and how many of them tell that the table goes on.
const LOOK_AHEAD: usize = 30;
const LEAST: usize = 3;

/// Growing numbers of three digits or more, and codes behind statuses, are told by fewer.
const LEAST_SURE: usize = 2;

/// The index of the next row, if the table goes on at a place where no row of it stands; `has_gaps` is
/// whether it did so before.
pub fn behind_gap(
    blocks: &[Block],
    at: usize,
    shape: Shape,
    rows: &[Line],
    has_gaps: bool,
) -> Option<usize> {
    let mut codes: Vec<String> = rows.iter().map(|row| row.code.clone()).collect();
    let looks: Vec<Look> = rows.iter().filter_map(|row| look_of(&row.code)).collect();
    let has_mark = |code: &str| code.contains(['.', '_', '-']) || code.contains(is_digit);
    let has_marks = rows.iter().all(|row| has_mark(&row.code));
    let is_like = |code: &str| match look_of(code) {
        _ if has_marks && !has_mark(code) => false,
        Some(look) => looks.is_empty() || looks.iter().any(|known| known.is_like(look)),
        None => true,
    };
    let mut next = None;
    let mut count = 0;
    for (index, block) in blocks.iter().enumerate().skip(at).take(LOOK_AHEAD) {
        let is_heading = matches!(block, Block::Text { kind: Kind::Heading(..7), .. });
        let is_other = |(text, _): &(&Text, bool)| {
            let is_header = || header_words(&text.text).is_some() || is_header_again(blocks, text);
            text.text.len() <= MAX_HEADER && is_header()
        };
        let found = line(block);
        if matches!(block, Block::Table(_))
            || is_heading
            || found.as_ref().is_some_and(is_other)
            || next.is_none() && index > at + MAX_GAP
        {
            break;
        }
        let found = found.and_then(|(text, _)| row_behind(text, shape, rows));
        if let Some(row) = found.filter(|row| is_like(&row.code) && is_next(&row.code, &codes)) {
            codes.push(row.code);
            next = next.or(Some(index));
            count += 1;
        }
    }
    let is_sure = shape.has_status || rows.last()?.code.get(..3).is_some_and(is_number);
    let least = match is_sure {
        true if has_gaps => 1,
        true => LEAST_SURE,
        false => LEAST,
    };
    next.filter(|_| count >= least)
}

/// Whether a line is the same as the one that the rows stand below.
fn is_header_again(blocks: &[Block], text: &Text) -> bool {
    blocks.first().and_then(line).is_some_and(|(header, _)| header.text == text.text)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// The row that a line behind a gap is. One with a status has its own.
fn row_behind(text: &Text, shape: Shape, rows: &[Line]) -> Option<Line> {
    let has_status = text.text.get(..3).is_some_and(is_status);
    let is_row = |row: &Line| if shape.has_status { has_status } else { !is_plain(row) };
    row(text, shape, rows).filter(is_row)
}

/// Whether a code may be that of a row behind those: it is none of them, and numbers grow.
fn is_next(code: &str, codes: &[String]) -> bool {
    let number = |code: &str| {
        let digits = code.find(|c: char| !c.is_ascii_digit()).unwrap_or(code.len());
        code[..digits].parse::<u64>().ok()
    };
    let last = codes.last().and_then(|last| number(last));
    let grows = match (last, number(code)) {
        (Some(last), Some(own)) => own > last,
        (last, own) => last.is_none() && own.is_none(),
    };
    grows && !codes.iter().any(|known| known == code)
}

/// Adds what stands between two rows: the status and the code of a row whose other cells follow, or a
/// text of the row above.
pub fn add_between(rows: &mut Vec<Line>, block: &Block, shape: Shape) {
    let Block::Text { text, .. } = block else { return };
    match bare_row(text, shape) {
        Some(row) => rows.push(row),
        None => {
            if let Some(last) = rows.last_mut() {
                if !last.rest.is_empty() {
                    last.rest.push('\n');
                }
                last.rest.push_str(&text.text);
            }
        }
    }
}

/// The row of a line that is a status and a name, which may be broken in two: `404 NoSuch Order`.
pub fn bare_row(text: &Text, shape: Shape) -> Option<Line> {
    let (status, name) = text.text.split_once(' ')?;
    let code = name.replacen(' ', "", 1);
    let is_name = |word: &str| form(word) == Some(Form::Words);
    let is_code = is_name(&code) && name.split(' ').all(is_name);
    (shape.has_status && status.len() == 3 && is_status(status) && is_code).then(|| Line {
        line: text.line,
        status: Some(status.to_owned()),
        code,
        rest: String::new(),
        label: None,
    })
}
