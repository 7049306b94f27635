//! Tables in which a bar in a line of its own closes every cell, and one may open the first of each row.

use std::ops::Range;

use super::bars_header::has_no_words;
use super::found_at;
use super::line::{Line, ReadCell, read_lines};
use super::look::{Look, sure_look_of_cell};
use crate::import::block::{Cell, MAX_COLUMNS, Row, Table, Text};
use crate::import::code_cell::number_in_groups;
use crate::import::tables::header::{Field, exact};

/// Lines that a cell may have.
const MAX_LINES: usize = 60;

/// Finds the tables in some lines: each with the indices of its lines.
pub fn tables(lines: &[Line], read: ReadCell) -> Vec<(Range<usize>, Table)> {
    found_at(lines, |at| {
        let opened = opens(lines, at).then(|| table(lines, at, read)).flatten();
        opened.or_else(|| closed(lines, at, read))
    })
}

/// The table whose header starts in a line, and the index behind its last line.
fn table(lines: &[Line], start: usize, read: ReadCell) -> Option<(Table, usize)> {
    let (head, mut end) = row(lines, start, MAX_COLUMNS, read)?;
    let columns = head.cells.len();
    let is_head = columns > 1 && head.cells.iter().any(|cell| exact(&cell.text.text).is_some());
    let mut rows = vec![head];
    while is_head && end < lines.len() && first_cell(lines[end].text).is_some() {
        let Some((mut row, next)) = row(lines, end, columns, read) else { break };
        row.pad(columns);
        rows.push(row);
        end = next;
    }
    (rows.len() > 2).then(|| (Table { line: lines[start].number, head: 1, rows }, end))
}

/// The table without any bar that opens a row, whose header starts in a line with a word of codes, and
/// the index behind its last line: below it stand codes that are alike, as far apart as they are from
/// the first word.
fn closed(lines: &[Line], start: usize, read: ReadCell) -> Option<(Table, usize)> {
    let is_bar = |at: usize| lines.get(at).is_some_and(|line| line.text.trim() == "|");
    let word = lines[start].text.trim();
    if !is_bar(start + 1) || !matches!(exact(word), Some((Field::Code, _))) {
        return None;
    }
    let look = |text: &Text| look_in_parts(&text.text);
    let mut cells: Vec<Text> = Vec::new();
    let (mut open, mut at, mut ends) = (start, start, Vec::new());
    let mut first = None;
    while at < lines.len() && at - open <= MAX_LINES {
        let is_whole = || first.is_none_or(|(columns, _)| cells.len().is_multiple_of(columns));
        if is_closing(lines[at].text) && cells.len() > 1 && is_whole() {
            // A title of the rows below takes up a whole one.
            open = at + 1;
        } else if has_bar(lines[at].text) && !is_bar(at) {
            break;
        } else if is_bar(at) {
            let text: Vec<&str> = lines[open..at].iter().map(|line| line.text.trim()).collect();
            let cell = read_lines(&text.join("\n"), lines[open].number, read);
            // The first code says how many columns there are, and another one stands in each row.
            match first {
                None if cells.len() > MAX_COLUMNS => return None,
                None => first = look(&cell).map(|look| (cells.len(), look)),
                Some((columns, first)) if cells.len().is_multiple_of(columns) => {
                    if !look(&cell).is_some_and(|look| look.is_like(first)) {
                        break;
                    }
                }
                Some(_) => {}
            }
            if matches!(first, Some((0, _))) {
                return None;
            }
            cells.push(cell);
            ends.push(at + 1);
            open = at + 1;
        }
        at += 1;
    }
    let (columns, _) = first?;
    let is_row = |row: &&[Text]| row.len() == columns;
    let rows = cells.chunks(columns).skip(1).take_while(is_row).count();
    let is_table = (2..=MAX_COLUMNS).contains(&columns) && rows > 1;
    let row = |row: &[Text]| {
        let cells = row.iter().cloned().map(Cell::new).collect();
        Row { line: row[0].line, cells, label: None }
    };
    is_table.then(|| {
        let rows = cells.chunks(columns).take(1 + rows).map(row).collect::<Vec<_>>();
        let end = ends[rows.len() * columns - 1];
        (Table { line: lines[start].number, head: 1, rows }, end)
    })
}

/// Whether a line has nothing but several bars: they close the cells that a title spans.
fn is_closing(line: &str) -> bool {
    has_no_words(line) && line.matches('|').count() > 1
}

fn has_bar(line: &str) -> bool {
    line.contains('|')
}

/// How a cell looks if it is a code; a number may be set in groups of digits.
fn look_in_parts(text: &str) -> Option<Look> {
    let whole = number_in_groups(text);
    sure_look_of_cell(whole.as_deref().unwrap_or(text))
}

/// The row that starts in a line, and the index behind its last bar.
fn row(lines: &[Line], start: usize, columns: usize, read: ReadCell) -> Option<(Row, usize)> {
    let mut row = Row { line: lines[start].number, ..Row::default() };
    let mut text = first_cell(lines[start].text)?.to_owned();
    let mut number = lines[start].number;
    let mut opened = start;
    let mut end = start + 1;
    for (at, line) in lines.iter().enumerate().skip(start + 1) {
        let part = line.text.trim();
        if first_cell(part).is_some() || at - opened > MAX_LINES {
            break;
        }
        if part == "|" {
            row.cells.push(Cell::new(read_lines(&std::mem::take(&mut text), number, read)));
            (opened, end) = (at, at + 1);
            number = lines.get(at + 1).map_or(number, |next| next.number);
            if row.cells.len() == columns {
                break;
            }
        } else if part.contains('|') {
            return None;
        } else {
            text = if text.is_empty() { part.to_owned() } else { format!("{text}\n{part}") };
        }
    }
    (!row.cells.is_empty()).then_some((row, end))
}

/// Whether a row starts in a line: a bar in the next one closes its first cell, and a text follows.
fn opens(lines: &[Line], at: usize) -> bool {
    let next = |more: usize| lines.get(at + more).map_or("", |line| line.text.trim());
    first_cell(lines[at].text).is_some() && next(1) == "|" && !next(2).contains('|')
}

/// The cell in a line that a bar opens and none closes.
fn first_cell(line: &str) -> Option<&str> {
    let cell = line.trim().strip_prefix('|')?.trim();
    (!cell.is_empty() && !cell.contains('|')).then_some(cell)
}
