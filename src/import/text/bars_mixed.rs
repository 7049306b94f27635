//! Tables between bars in which some rows have a line, and the header and maybe other rows have a line for
//! each of their cells: how many cells the rows have in a line says how many columns there are.

use std::ops::Range;

use super::bars_header::rule_columns;
use super::grids::are_words;
use super::line::{Line, ReadCell, all_parts, read_lines};
use crate::import::block::{Cell, MAX_COLUMNS, Row, Table};
use crate::import::tables::may_list_codes;

/// Lines that a cell may have beyond its first.
const MAX_LINES: usize = 12;

/// Rows that it takes to tell how many columns there are.
const LEAST: usize = 2;

/// Finds the tables in some lines: each with the indices of its lines.
pub fn tables(lines: &[Line], read: ReadCell) -> Vec<(Range<usize>, Table)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let Some(columns) = columns(lines, at) else {
            at += 1;
            continue;
        };
        let (rows, end) = rows(lines, at, columns);
        if let Some(table) = table(lines, rows, columns, read).filter(may_list_codes) {
            found.push((at..end, table));
        }
        at = end;
    }
    found
}

/// The cells of a row, each with the index of the line where it starts.
type Cells = Vec<(usize, String)>;

/// How many columns a table has whose header starts in a line with one cell: as many as the first lines
/// below it with several cells have of them, and these start behind a whole number of rows.
fn columns(lines: &[Line], at: usize) -> Option<usize> {
    let is_lone = |line: &Line| closed(line.text).is_some_and(|cells| cells.len() == 1);
    if !is_lone(&lines[at]) || lines[at].text.trim() == "|" {
        return None;
    }
    let mut lone = 0;
    let mut open = 0;
    let limit = &lines[at..lines.len().min(at + MAX_COLUMNS * MAX_LINES)];
    for line in limit {
        match closed(line.text) {
            Some(cells) if cells.len() == 1 => (lone, open) = (lone + 1, 0),
            Some(cells) => {
                let columns = cells.len();
                let is_whole = open == 0 && lone >= columns && lone % columns == 0;
                return (is_whole && columns <= MAX_COLUMNS).then_some(columns);
            }
            None => {
                open += 1;
                if open > MAX_LINES || line.text.contains('|') || line.text.trim().is_empty() {
                    return None;
                }
            }
        }
    }
    None
}

/// The cells of a line that a bar closes.
fn closed(text: &str) -> Option<Vec<&str>> {
    let text = text.trim();
    let is_closed = text.ends_with('|') && rule_columns(text).is_none();
    is_closed.then(|| all_parts(text).into_iter().map(|(cell, _)| cell.trim()).collect())
}

/// The rows of a table that starts in a line, and the index behind its last one.
fn rows(lines: &[Line], start: usize, columns: usize) -> (Vec<Cells>, usize) {
    let mut rows = Vec::new();
    let mut row = Cells::new();
    let mut open = Vec::<&str>::new();
    let (mut at, mut end) = (start, start);
    while at < lines.len() {
        let text = lines[at].text.trim();
        match closed(text) {
            Some(mut cells) => {
                // A bar may open a row.
                if cells.len() > columns && cells[0].is_empty() {
                    cells.remove(0);
                }
                if cells.len() > 1 && !row.is_empty() && open.is_empty() {
                    rows.push(std::mem::take(&mut row));
                }
                let first = at - open.len();
                open.push(cells[0]);
                row.push((first, open.join("\n")));
                open.clear();
                row.extend(cells[1..].iter().map(|cell| (at, (*cell).to_owned())));
                if cells.len() > 1 || row.len() == columns {
                    rows.push(std::mem::take(&mut row));
                }
                end = at + 1;
            }
            None if row.is_empty() || text.is_empty() || open.len() >= MAX_LINES => break,
            None => open.push(text),
        }
        at += 1;
    }
    if !row.is_empty() {
        rows.push(row);
    }
    (rows, end)
}

/// The table of rows nearly all of which have a cell for each column, below a header.
fn table(lines: &[Line], rows: Vec<Cells>, columns: usize, read: ReadCell) -> Option<Table> {
    let whole = rows.iter().filter(|row| row.len() == columns).count();
    let header = rows.first()?;
    let is_header = are_words(header.iter().map(|(_, cell)| cell.as_str()));
    let is_repeated =
        |row: &Cells| row.iter().map(|(_, cell)| cell).eq(header.iter().map(|(_, cell)| cell));
    if rows.len() <= LEAST || whole * 10 < rows.len() * 8 || !is_header {
        return None;
    }
    let read_row = |cells: &Cells| {
        let number = |at: usize| lines[at].number;
        let cell = |(at, cell): &(usize, String)| Cell::new(read_lines(cell, number(*at), read));
        let cells_read = cells.iter().take(MAX_COLUMNS).map(cell).collect();
        let mut row = Row { line: number(cells[0].0), cells: cells_read, label: None };
        row.pad(columns);
        row
    };
    let body = rows[1..].iter().filter(|row| !is_repeated(row));
    let rows = rows[..1].iter().chain(body).map(read_row).collect();
    Some(Table { line: lines[header[0].0].number, head: 1, rows })
}
