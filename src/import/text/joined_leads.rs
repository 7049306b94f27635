//! Columns before that of the code in rows of one line each: `Orders false -1001 No such order`.

use std::collections::{HashMap, HashSet};

use super::joined_code::leading_code;
use super::joined_header::is_glued;
use super::joined_rows::{is_apart, line};
use super::joined_words::is_flag;
use super::look::{Look, is_strict, sure_look};
use crate::import::block::{Block, Cell, Table, Text};
use crate::import::code::{is_number, is_status};
use crate::import::tables::header::Field;

/// The cells that were taken away before the codes, by the lines of their rows.
pub struct Leads {
    words: Vec<(Field, String)>,
    cells: HashMap<u32, Vec<String>>,
}

/// The words of a category may be so many.
const MAX_WORDS: usize = 4;

/// So many lines behind the last row tell where the table ends.
const BEHIND: usize = 3;

/// A row with the cells before its code, or before the status of it, and what stands behind them.
struct LeadRow<'a> {
    line: u32,
    cells: Vec<String>,
    rest: &'a str,
}

/// A table without the columns before that of its code, or that of its status: its blocks, of which
/// the first is the header, and what was taken away. The words of the header lose them, too.
pub fn without_leads(
    blocks: &[Block],
    words: &mut Vec<(Field, String)>,
) -> Option<(Vec<Block>, Leads)> {
    let code = words.iter().position(|(field, _)| *field == Field::Code)?;
    let has_status = code > 0 && words[code - 1].0 == Field::Status;
    let counts = if has_status { [code - 1, code] } else { [code, 0] };
    // What stands behind a status is no part of its cell: `401 Unauthorized This AccessKeyId is …`.
    let is_lead =
        |&count: &usize| count > 0 && (count < code || !(code == 1 && starts_status(blocks)));
    for count in counts.into_iter().filter(|count| is_lead(count) && !is_glued(words)) {
        let Some((rows, used)) = lead_rows(blocks, count, count < code) else { continue };
        let rests: HashMap<u32, &str> = rows.iter().map(|row| (row.line, row.rest)).collect();
        let is_sure = rows.len() > 1 && rows.len() * 2 >= used && rests.len() == rows.len();
        if is_sure && are_columns(&rows, &words[..count]) {
            let rows_of = blocks[1..].iter().map(|block| without(block, &rests));
            let out = blocks[..1].iter().cloned().chain(rows_of.take(used + BEHIND)).collect();
            let cells = rows.into_iter().map(|row| (row.line, row.cells)).collect();
            return Some((out, Leads { words: words.drain(..count).collect(), cells }));
        }
    }
    None
}

/// Whether the first row starts with the number of a status.
fn starts_status(blocks: &[Block]) -> bool {
    let row = blocks.get(1).and_then(line).map_or("", |(text, _)| text.text.as_str());
    row.split(' ').next().is_some_and(|word| word.len() == 3 && is_status(word))
}

/// Gives the rows of a table the cells back that were taken away.
pub fn return_leads(table: &mut Table, leads: &Leads) {
    for (at, row) in table.rows.iter_mut().enumerate() {
        let words = || leads.words.iter().map(|(_, word)| word.trim().to_owned()).collect();
        let texts = match at {
            0 => words(),
            _ => leads.cells.get(&row.line).cloned().unwrap_or_default(),
        };
        let mut texts = texts.into_iter();
        let cell = |text| Cell::new(Text { text, line: row.line, ..Text::default() });
        let cells = leads.words.iter().map(|_| cell(texts.next().unwrap_or_default()));
        row.cells.splice(..0, cells.collect::<Vec<Cell>>());
    }
}

/// The rows below a header that have so many cells before their codes, and how many blocks they take.
fn lead_rows(
    blocks: &[Block],
    count: usize,
    before_status: bool,
) -> Option<(Vec<LeadRow<'_>>, usize)> {
    let is_spaced = is_apart(blocks.get(1)?);
    let mut rows = Vec::<LeadRow>::new();
    let mut look = None;
    let mut used = 0;
    for (at, block) in blocks.iter().enumerate().skip(1) {
        let Some((text, apart)) = line(block) else { break };
        let is_end = at > 1 && apart && !is_spaced || at > used + BEHIND;
        let found = split(&text.text, count, before_status, look).filter(|_| !is_end);
        match found {
            Some((cells, rest)) => {
                look = look.or_else(|| look_at(rest, before_status));
                rows.push(LeadRow { line: text.line, cells, rest });
                used = at;
            }
            None if is_end || rows.is_empty() => break,
            None => {}
        }
    }
    (!rows.is_empty()).then_some((rows, used))
}

/// The cells of so many columns at the start of a line, and what stands behind them: a code, or a
/// status before it, that is like that of the first row. The first cell may have several words.
fn split(
    text: &str,
    count: usize,
    before_status: bool,
    first: Option<Look>,
) -> Option<(Vec<String>, &str)> {
    let starts: Vec<usize> =
        text.match_indices(' ').map(|(at, _)| at + 1).take(count + MAX_WORDS).collect();
    let is_start = |&at: &usize| {
        look_at(&text[at..], before_status)
            .is_some_and(|look| first.is_none_or(|f| f.is_like(look)))
    };
    let found = (count - 1..starts.len()).find(|&word| is_start(&starts[word]))?;
    let group = found + 2 - count;
    let mut cells = vec![text[..starts[group - 1]].trim_end().to_owned()];
    for word in group..=found {
        cells.push(text[starts[word - 1]..starts[word]].trim_end().to_owned());
    }
    let is_cell = |cell: &String| cell.chars().any(char::is_alphanumeric) || cell.len() == 1;
    cells.iter().all(is_cell).then(|| (cells, &text[starts[found]..]))
}

/// How the code looks that a text starts with, maybe behind a status.
fn look_at(text: &str, behind_status: bool) -> Option<Look> {
    let rest = match behind_status {
        true => {
            let status = text.get(..3).filter(|status| is_status(status))?;
            text[status.len()..].strip_prefix(' ')?
        }
        false => text,
    };
    let code = leading_code(rest)?;
    sure_look(code)
}

/// Whether what stands before the codes are cells: a column has few values, flags or numbers that
/// count the rows, or it is known to be one of categories before codes that are nothing else.
fn are_columns(rows: &[LeadRow], words: &[(Field, String)]) -> bool {
    let codes = || rows.iter().map(|row| row.rest.split(' ').next().unwrap_or_default());
    let are_strict = codes().all(|code| is_strict(code) || code.starts_with('-'));
    let is_column = |(column, (field, _)): (usize, &(Field, String))| {
        let cells = || rows.iter().map(move |row| row.cells[column].as_str());
        let distinct: HashSet<&str> = cells().collect();
        let are_numbers = cells().all(is_number);
        let is_counted = || {
            let first = cells().next().and_then(|cell| cell.parse().ok()).unwrap_or(1);
            let mut numbers = (first..).zip(cells());
            numbers.all(|(number, cell): (usize, &str)| cell.parse() == Ok(number))
        };
        match are_numbers {
            true => is_counted(),
            false => {
                let is_repeated = distinct.len() * 2 <= rows.len() && rows.len() > 2;
                let is_one = |cell: &str| !cell.contains(' ');
                let is_known = *field == Field::Group && are_strict;
                cells().all(is_flag) || is_repeated || is_known && cells().all(is_one)
            }
        }
    };
    words.iter().enumerate().all(is_column)
}

/// The block of a row with nothing but what stands behind its first cells.
fn without(block: &Block, rests: &HashMap<u32, &str>) -> Block {
    match block {
        Block::Text { kind, text, apart } if rests.contains_key(&text.line) => {
            let text = Text { text: rests[&text.line].to_owned(), ..text.clone() };
            Block::Text { kind: *kind, text, apart: *apart }
        }
        _ => block.clone(),
    }
}
