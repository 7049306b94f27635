//! Simple tables of reStructuredText, whose columns start where those of their rules do.

use crate::import::block::{Cell, MAX_COLUMNS, Row, Table};
use crate::import::text::line::{Line, ReadLines};
use crate::import::text::width::Wide;

/// Where the columns of a simple table start, if a line is a rule of one: `=====  ====`.
pub fn simple_rule(line: &str, mark: u8) -> Option<Vec<usize>> {
    let line = line.trim_end();
    let is_rule = line.bytes().next() == Some(mark)
        && line.bytes().all(|b| b == mark || b == b' ')
        && line.len() >= 3;
    let starts =
        |&at: &usize| line.as_bytes()[at] == mark && (at == 0 || line.as_bytes()[at - 1] == b' ');
    is_rule.then(|| (0..line.len()).filter(starts).take(MAX_COLUMNS).collect())
}

/// Reads a simple table, from its first rule to its last one.
pub fn simple(lines: &[Line], read: ReadLines) -> Table {
    let starts = simple_rule(lines[0].text, b'=').unwrap_or_default();
    let mut table = Table { line: lines[0].number, ..Table::default() };
    let mut open = Vec::<Vec<Line>>::new();
    for (at, line) in lines.iter().enumerate().skip(1) {
        let joins =
            simple_rule(line.text, b'-').filter(|joins| joins.len() > 1 || starts.len() == 1);
        if simple_rule(line.text, b'=').is_some() {
            push_row(&mut table, &mut open, None, &starts, read);
            if table.head == 0 && at + 1 < lines.len() {
                table.head = table.rows.len();
            }
            continue;
        }
        if let Some(joins) = joins {
            push_row(&mut table, &mut open, Some(&joins), &starts, read);
            continue;
        }
        let cells = Wide::new(line.text).cells(&starts);
        let is_new = cells.first().is_some_and(|cell| !cell.trim().is_empty());
        if is_new {
            push_row(&mut table, &mut open, None, &starts, read);
        }
        if open.is_empty() {
            open = vec![Vec::new(); starts.len()];
        }
        for (cell, text) in open.iter_mut().zip(cells) {
            cell.push(Line { text, number: line.number });
        }
    }
    push_row(&mut table, &mut open, None, &starts, read);
    table
}

/// Ends a row of a simple table; `joins` is where its cells start if a rule below it says so.
fn push_row(
    table: &mut Table,
    open: &mut Vec<Vec<Line>>,
    joins: Option<&[usize]>,
    starts: &[usize],
    read: ReadLines,
) {
    let cells = std::mem::take(open);
    if cells.iter().flatten().all(|line| line.text.trim().is_empty()) {
        return;
    }
    let mut row = Row::default();
    let mut before = Cell::default();
    for (column, lines) in cells.iter().enumerate() {
        let is_joined = column > 0 && joins.is_some_and(|joins| !joins.contains(&starts[column]));
        if is_joined {
            let mut text = (*before.text).clone();
            let more = read(lines).text;
            text.text = format!("{} {more}", text.text).trim().to_owned();
            before = Cell::new(text);
            let first = row.cells.iter().rposition(|cell: &Cell| !cell.left).unwrap_or(0);
            for (at, cell) in row.cells.iter_mut().enumerate().skip(first) {
                *cell = Cell { left: at > first, ..before.clone() };
            }
            row.cells.push(Cell { left: true, ..before.clone() });
        } else {
            before = Cell::new(read(lines));
            row.cells.push(before.clone());
        }
    }
    row.line = row.cells.first().map_or(0, |cell| cell.text.line);
    table.rows.push(row);
}
