//! Tables between bars whose lines end anywhere between two cells: `400 | order_gone |`, then `The order is
//! gone. |`. The rule below the header says how many cells a row has.

use std::ops::Range;

use super::bars_header::rule_columns;
use super::line::{Line, ReadCell, all_parts, read_lines};
use crate::import::block::{Cell, MAX_COLUMNS, Row, Table};
use crate::import::tables::may_list_codes;

/// Lines that a cell may have.
const MAX_LINES: usize = 12;

/// Fewer rows may have the right number of cells by chance.
const LEAST_ROWS: usize = 2;

/// Finds the tables in some lines: each with the indices of its lines.
pub fn tables(lines: &[Line], read: ReadCell) -> Vec<(Range<usize>, Table)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let columns = rule_columns(lines[at].text.trim());
        let columns = columns.filter(|columns| (2..=MAX_COLUMNS).contains(columns));
        let from = found.last().map_or(0, |(range, _): &(Range<usize>, Table)| range.end);
        let table = columns.and_then(|columns| table(lines, from, at, columns, read));
        match table {
            Some((range, table)) => {
                at = range.end;
                found.push((range, table));
            }
            None => at += 1,
        }
    }
    found
}

/// The table of so many columns whose rule stands in a line, not before another one.
fn table(
    lines: &[Line],
    from: usize,
    rule: usize,
    columns: usize,
    read: ReadCell,
) -> Option<(Range<usize>, Table)> {
    // The header has its cells right above the rule.
    let above = (from..rule).rev().take(columns).take_while(|&at| closed(lines[at].text).is_some());
    let head = |start| row(lines, start, columns).filter(|(_, end)| *end == rule);
    let (start, (head, _)) = { above }.find_map(|start| Some((start, head(start)?)))?;
    let (mut rows, mut at) = (vec![head], rule + 1);
    while let Some((row, next)) = row(lines, at, columns) {
        rows.push(row);
        at = next;
    }
    // Rows that have lost cells are read elsewhere.
    let below = lines[at..].iter().take(MAX_LINES).take_while(|line| !line.text.trim().is_empty());
    let is_rule = |line: &Line| rule_columns(line.text.trim()).is_some();
    let ahead = lines[at..].iter().take(MAX_COLUMNS);
    if !{ ahead }.any(is_rule) && { below }.any(|line| closed(line.text).is_some()) {
        return None;
    }
    // What stands above another rule is the header of another table.
    if lines.get(at).is_some_and(|line| rule_columns(line.text.trim()).is_some()) {
        at = rows.pop().map_or(at, |row| row[0].0);
    }
    // A line for each row, or for each cell, is read elsewhere.
    let is_broken = |row: &Cells| {
        let lines = 1 + row.windows(2).filter(|pair| pair[0].0 != pair[1].0).count();
        lines > 1 && lines < columns
    };
    if rows.len() <= LEAST_ROWS || !rows.iter().any(is_broken) {
        return None;
    }
    let read_row = |cells: &Cells| {
        let number = |at: usize| lines[at].number;
        let cell = |(at, cell): &(usize, String)| Cell::new(read_lines(cell, number(*at), read));
        Row { line: number(cells[0].0), cells: cells.iter().map(cell).collect(), label: None }
    };
    let rows = rows.iter().map(read_row).collect();
    let table = Table { line: lines[start].number, head: 1, rows };
    may_list_codes(&table).then_some((start..at, table))
}

/// The cells of a row, each with the index of the line where it starts.
type Cells = Vec<(usize, String)>;

/// The cells of the row that starts in a line, and the index behind its last line, which ends with it.
fn row(lines: &[Line], start: usize, columns: usize) -> Option<(Cells, usize)> {
    let mut cells = Cells::new();
    let mut open = Vec::<&str>::new();
    for (at, line) in lines.iter().enumerate().skip(start).take(columns * MAX_LINES) {
        match closed(line.text) {
            Some(parts) => {
                open.push(parts[0]);
                cells.push((at + 1 - open.len(), open.join("\n")));
                open.clear();
                cells.extend(parts[1..].iter().map(|cell| (at, (*cell).to_owned())));
            }
            // A row starts with a bar behind its first cell.
            None if cells.is_empty() || line.text.contains('|') || line.text.trim().is_empty() => {
                return None;
            }
            None => open.push(line.text.trim()),
        }
        if cells.len() >= columns {
            return (cells.len() == columns).then_some((cells, at + 1));
        }
        if open.len() > MAX_LINES {
            return None;
        }
    }
    None
}

/// The cells of a line that a bar closes.
pub fn closed(text: &str) -> Option<Vec<&str>> {
    let text = text.trim();
    let is_closed = text.ends_with('|') && rule_columns(text).is_none();
    is_closed.then(|| all_parts(text).into_iter().map(|(cell, _)| cell.trim()).collect())
}
