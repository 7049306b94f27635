//! Tables with a row a line between bars or tabs whose header has words that nobody knows: told by how
//! many cells their lines have, and by what their columns hold.

use std::ops::Range;

use super::bars_header::{Head, rule_columns};
use super::bars_rows::{row_of, rows_by_line};
use super::line::{Line, ReadCell, split};
use crate::import::block::{MAX_COLUMNS, Table};
use crate::import::code::{Form, form, is_number, is_status};
use crate::import::tables::header::field_of;
use crate::import::tables::may_list_codes;

/// A cell with more characters than these is no word of a header.
const MAX_WORD: usize = 50;

/// Finds the tables in some lines: each with the indices of its lines.
pub fn tables(lines: &[Line], read: ReadCell) -> Vec<(Range<usize>, Table)> {
    let mut found = Vec::new();
    let heads: Vec<Head> = (0..lines.len()).filter_map(|at| head(lines, at)).collect();
    let named: Vec<usize> =
        heads.iter().filter(|head| names_columns(lines, head)).map(|head| head.start).collect();
    let mut end = 0;
    for head in heads {
        if head.start < end {
            continue;
        }
        let next = named.partition_point(|&named| named <= head.start);
        let limit = named.get(next).copied().unwrap_or(lines.len());
        let line = &lines[head.start];
        let rows;
        (rows, end) = rows_by_line(lines, &head, limit, read);
        let header = row_of(line.text, line.number, &head, read);
        let mut table = Table { line: header.line, head: 1, rows: vec![header] };
        table.rows.extend(rows);
        if is_regular(&lines[head.body..end], &head) && may_list_codes(&table) {
            found.push((head.start..end, table));
        }
    }
    found
}

/// The header that a line may be: one of short words, the first of some lines with bars or tabs.
fn head(lines: &[Line], at: usize) -> Option<Head> {
    let separator = separator(lines[at].text)?;
    let is_first = at == 0 || !lines[at - 1].text.contains(separator);
    let words = cells(lines[at].text, separator);
    let mut columns = words.len();
    let next = lines.get(at + 1).filter(|next| is_first && next.text.contains(separator))?.text;
    let is_empty_first = |text: &str| {
        separator == '|' && text.trim().starts_with('|') && !text.trim().ends_with('|')
    };
    if is_empty_first(lines[at].text) && !next.trim().starts_with('|') {
        columns += 1;
    }
    let below = cells(next, separator);
    // A word in capitals alone may be a code, as `OK` is.
    let are_capitals = |cells: &[&str]| cells[0].bytes().all(|b| b.is_ascii_uppercase());
    let starts = !below[0].is_empty() && are_capitals(&below) && !are_capitals(&words);
    // So it is above names of several words, where no word names a column.
    let is_code = are_capitals(&words)
        && !words[0].is_empty()
        && form(below[0]) == Some(Form::Upper)
        && words[1..].iter().any(|word| word.contains(char::is_lowercase))
        && !words.iter().any(|word| field_of(word).is_some());
    let is_head = are_words(words.into_iter())
        && !is_code
        && (2..=MAX_COLUMNS).contains(&columns)
        && below.len() <= columns
        && (starts || !are_words(below.into_iter()))
        && rule_columns(next).is_none();
    is_head.then(|| {
        let text = lines[at].text.trim();
        let closes = separator == '|' && text.ends_with('|');
        let opens = closes && text.starts_with('|');
        Head { opens, closes, ..Head::plain(at, at + 1, columns, separator) }
    })
}

fn separator(text: &str) -> Option<char> {
    ['\t', '|'].into_iter().find(|&separator| text.trim().contains(separator))
}

fn cells(text: &str, separator: char) -> Vec<&str> {
    let text = if separator == '|' { text.trim() } else { text };
    split(text, separator).into_iter().map(|(cell, _)| cell.trim()).collect()
}

/// Whether cells have nothing but words such as a header has, some of which may be missing.
pub fn are_words<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let is_word = |cell: &str| {
        let is_short = cell.chars().count() <= MAX_WORD;
        let ends = ['.', '。', '!', '！', ';', '；', ',', '，'];
        is_short
            && !cell.ends_with(ends)
            && cell.contains(char::is_alphabetic)
            && form(cell).is_none_or(|form| form == Form::Words || !cell.contains(['_', '.']))
            && !is_number(cell)
            && !is_status(cell)
    };
    let (mut filled, mut empty) = (0, 0);
    for cell in cells {
        match cell.is_empty() {
            true => empty += 1,
            false if is_word(cell) => filled += 1,
            false => return false,
        }
    }
    filled > 1 && filled > empty
}

/// Whether a word of a header names a column.
fn names_columns(lines: &[Line], head: &Head) -> bool {
    let cells = cells(lines[head.start].text, head.separator);
    cells.iter().any(|cell| field_of(cell).is_some())
}

/// Whether nearly all rows have as many cells as the header, those aside that are empty at its end.
fn is_regular(rows: &[Line], head: &Head) -> bool {
    let counts = || {
        let rows = rows.iter().filter(|line| line.text.contains(head.separator));
        rows.map(|line| cells(line.text, head.separator).len())
    };
    let more = counts().filter(|&count| count > head.columns).count();
    counts().any(|count| count + 1 >= head.columns) && more * 10 <= counts().count()
}
