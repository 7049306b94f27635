//! Tables without a header in which a bar and a code open each row: `| 404`, `Not Found |`, `No such order |`.

use std::ops::Range;

use super::found_at;
use super::line::{Line, ReadCell, all_parts, read_lines};
use super::look::{Look, sure_look};
use crate::import::block::{Cell, MAX_COLUMNS, Row, Table};

/// Fewer rows may be anything.
const LEAST: usize = 3;

/// Lines that a row may have.
const MAX_LINES: usize = 12;

/// Gives the text that stands before the bar of the first row a line of its own: `Errors| 400`.
pub fn apart(lines: Vec<Line>) -> Vec<Line> {
    let opened = |line: &Line| code(line.text);
    let Some(look) = lines.iter().find_map(opened) else { return lines };
    let split = |line: &Line| {
        let at = line.text.find('|').filter(|at| !line.text[..*at].trim().is_empty())?;
        code(&line.text[at..]).filter(|own| own.is_like(look)).map(|_| at)
    };
    let mut out = Vec::with_capacity(lines.len() + 1);
    for (index, line) in lines.iter().enumerate() {
        let below = &lines[index + 1..lines.len().min(index + 1 + MAX_LINES)];
        match split(line).filter(|_| below.iter().any(|line| opened(line).is_some())) {
            Some(at) => {
                let (before, row) = line.text.split_at(at);
                out.extend([before, row].map(|text| Line { text, ..*line }));
            }
            None => out.push(*line),
        }
    }
    out
}

/// Finds the tables in some lines: each with the indices of its lines.
pub fn tables(lines: &[Line], read: ReadCell) -> Vec<(Range<usize>, Table)> {
    found_at(lines, |at| table(lines, at, read))
}

/// The table whose first row a line opens, and the index behind its last line.
fn table(lines: &[Line], start: usize, read: ReadCell) -> Option<(Table, usize)> {
    let first = code(lines[start].text)?;
    let mut table = Table { line: lines[start].number, head: 0, rows: Vec::new() };
    let mut end = start;
    while end < lines.len() && code(lines[end].text).is_some_and(|own| own.is_like(first)) {
        let columns = table.rows.first().map(|row| row.cells.len());
        let Some((row, next)) = row(lines, end, columns, read) else { break };
        table.rows.push(row);
        end = next;
    }
    (table.rows.len() >= LEAST).then_some((table, end))
}

/// The row that a line opens, of so many cells where that is known, and the index behind its last line.
fn row(
    lines: &[Line],
    start: usize,
    columns: Option<usize>,
    read: ReadCell,
) -> Option<(Row, usize)> {
    let number = lines[start].number;
    let code = read(cell(lines[start].text)?, number);
    let mut row = Row { line: number, cells: vec![Cell::new(code)], label: None };
    let mut text = String::new();
    let (mut opened, mut end) = (start + 1, start);
    for (at, line) in lines.iter().enumerate().skip(start + 1).take(MAX_LINES) {
        if line.text.trim().is_empty() || line.text.trim_start().starts_with('|') {
            break;
        }
        for (part, is_closed) in all_parts(line.text.trim()) {
            match text.is_empty() {
                true => opened = at,
                false => text.push('\n'),
            }
            text.push_str(part.trim());
            if is_closed {
                let number = lines[opened].number;
                row.cells.push(Cell::new(read_lines(&std::mem::take(&mut text), number, read)));
                end = at + 1;
            }
        }
        if columns.is_some_and(|columns| row.cells.len() >= columns) {
            break;
        }
    }
    let is_whole = columns.is_none_or(|columns| row.cells.len() == columns);
    (is_whole && (2..=MAX_COLUMNS).contains(&row.cells.len())).then_some((row, end))
}

/// The look of the code that is all that a line has behind the bar that opens it; another bar may close it.
fn code(line: &str) -> Option<Look> {
    sure_look(cell(line)?)
}

/// What a line has behind the bar that opens it.
fn cell(line: &str) -> Option<&str> {
    let cell = line.trim().strip_prefix('|')?.trim();
    let cell = cell.strip_suffix('|').unwrap_or(cell).trim();
    (!cell.is_empty() && !cell.contains('|')).then_some(cell)
}
