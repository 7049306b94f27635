//! Tables in which a bar opens the first cell of each row and one in a line of its own closes every cell.

use std::ops::Range;

use super::line::{Line, ReadCell, read_lines};
use crate::import::block::{Cell, MAX_COLUMNS, Row, Table};
use crate::import::tables::header::exact;

/// Lines that a cell may have.
const MAX_LINES: usize = 60;

/// Finds the tables in some lines: each with the indices of its lines.
pub fn tables(lines: &[Line], read: ReadCell) -> Vec<(Range<usize>, Table)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        match opens(lines, at).then(|| table(lines, at, read)).flatten() {
            Some((table, end)) => {
                found.push((at..end, table));
                at = end;
            }
            None => at += 1,
        }
    }
    found
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
