//! Tables between bars in which some rows have a line, and the header and maybe other rows have a line for
//! each of their cells: how many cells the rows have in a line says how many columns there are.

use std::ops::Range;

use super::bars_flow::closed;
use super::grids::are_words;
use super::line::{Line, ReadCell, read_lines};
use super::look::{Look, look_of_cell, sure_look, sure_look_of_cell};
use crate::import::block::{Cell, MAX_COLUMNS, Row, Table};
use crate::import::tables::header::exact;
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
        let (parts, end) = parts(lines, at, columns);
        let table = table(lines, rows(parts, columns), columns, &found, read);
        if let Some(table) = table.filter(may_list_codes) {
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

/// Cells that follow each other in a table.
enum Part {
    /// A line with all cells of a row.
    Row(Cells),
    /// Lines with a cell each, of some rows.
    Lone(Cells),
}

/// The parts of a table that starts in a line, and the index behind its last one.
fn parts(lines: &[Line], start: usize, columns: usize) -> (Vec<Part>, usize) {
    let mut parts = Vec::new();
    let mut lone = Cells::new();
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
                let first = at - open.len();
                open.push(cells[0]);
                let mut row = vec![(first, open.join("\n"))];
                open.clear();
                row.extend(cells[1..].iter().map(|cell| (at, (*cell).to_owned())));
                if row.len() > 1 {
                    parts.push(Part::Lone(std::mem::take(&mut lone)));
                    parts.push(Part::Row(row));
                } else {
                    lone.append(&mut row);
                }
                end = at + 1;
            }
            // Between two rows a line without a bar starts one only if it is a code.
            None if text.is_empty() || open.len() >= MAX_LINES => break,
            None => {
                let is_between = open.is_empty() && lone.len().is_multiple_of(columns);
                if is_between && (!is_code(text) || is_title(lines, at)) {
                    break;
                }
                open.push(text);
            }
        }
        at += 1;
    }
    parts.push(Part::Lone(lone));
    (parts, end)
}

/// Whether a word of a header stands below a line.
fn is_title(lines: &[Line], at: usize) -> bool {
    let next = lines.get(at + 1).and_then(|line| closed(line.text.trim().trim_start_matches('|')));
    next.is_some_and(|cells| exact(cells[0]).is_some())
}

fn is_code(text: &str) -> bool {
    sure_look(text).is_some()
}

/// The rows of the parts of a table: which of its columns has codes is told by the rows in one line.
fn rows(parts: Vec<Part>, columns: usize) -> Vec<Cells> {
    let whole = || {
        parts.iter().filter_map(|part| match part {
            Part::Row(row) if row.len() == columns => Some(row),
            _ => None,
        })
    };
    let look =
        |row: &Cells, column: usize| row.get(column).and_then(|(_, cell)| sure_look_of_cell(cell));
    let first = |column: usize| whole().next().and_then(|row| look(row, column));
    let is_code = |&(column, first): &(usize, Look)| {
        whole().all(|row| look(row, column).is_some_and(|look| look.is_like(first)))
    };
    let code = (0..columns).filter_map(|column| Some((column, first(column)?))).find(is_code);
    let mut rows = Vec::new();
    for part in parts {
        match part {
            Part::Row(row) => rows.push(row),
            Part::Lone(mut cells) => {
                // The header has all its cells.
                if rows.is_empty() && cells.len() >= columns {
                    let rest = cells.split_off(columns);
                    rows.push(std::mem::replace(&mut cells, rest));
                }
                rows.extend(cut(cells, columns, code));
            }
        }
    }
    rows
}

/// The rows of some cells: of as many as there are columns, or where some are lost, as far from the codes
/// as they are in other rows.
fn cut(mut cells: Cells, columns: usize, code: Option<(usize, Look)>) -> Vec<Cells> {
    let is_like = |(_, cell): &(usize, String), first: Look| {
        look_of_cell(cell).is_some_and(|look| look.is_like(first))
    };
    let mut starts: Vec<usize> = (0..cells.len()).step_by(columns).collect();
    if let Some((column, first)) = code {
        let codes: Vec<usize> = (0..cells.len()).filter(|&at| is_like(&cells[at], first)).collect();
        let is_whole = cells.len().is_multiple_of(columns)
            && starts.iter().all(|start| is_like(&cells[start + column], first));
        if !is_whole && !codes.is_empty() {
            let behind = columns - 1 - column;
            starts = vec![0];
            starts.extend(codes.windows(2).map(|pair| pair[1].min(pair[0] + 1 + behind)));
        }
    }
    let mut rows: Vec<Cells> = starts.iter().rev().map(|&start| cells.split_off(start)).collect();
    rows.reverse();
    rows
}

/// The table of rows nearly all of which have a cell for each column, below a header.
fn table(
    lines: &[Line],
    rows: Vec<Cells>,
    columns: usize,
    before: &[(Range<usize>, Table)],
    read: ReadCell,
) -> Option<Table> {
    let whole = rows.iter().filter(|row| row.len() == columns).count();
    let header = rows.first()?;
    let is_header = are_words(header.iter().map(|(_, cell)| cell.as_str()));
    let is_repeated =
        |row: &Cells| row.iter().map(|(_, cell)| cell).eq(header.iter().map(|(_, cell)| cell));
    // A table of one row has the header of one before it.
    let is_known = || {
        let words = before.last().map(|(_, table)| table.rows[0].cells.iter());
        let words = words.into_iter().flatten().map(|cell| cell.text.text.as_str());
        words.eq(header.iter().map(|(_, cell)| cell.as_str()))
    };
    let is_short = rows.len() <= LEAST && !is_known();
    let long = rows.iter().filter(|row| row.len() > columns).count();
    if is_short || long * 10 > rows.len() || whole * 2 < rows.len() || !is_header {
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
