//! Tables without a header of a cell a line between bars, whose rows stand below the status that they share: `400 |`,
//! then `order_gone |`, `The order is gone |` and an empty cell, and the next row.

use super::headless::row;
use super::line::{Line, ReadCell};
use super::look::{Look, sure_look};
use crate::import::block::{Row, Table};
use crate::import::code::is_status;
use crate::import::code_cell::is_snake;

/// Fewer rows may be anything.
const LEAST: usize = 4;

/// Cells that a row may have.
const MAX_CELLS: usize = 6;

/// The table of lines each of which is a cell that a bar closes.
pub fn table(lines: &[Line], read: ReadCell) -> Option<Table> {
    let texts: Vec<&str> = lines
        .iter()
        .map(|line| line.text.trim().trim_end_matches('|').trim_start_matches('|').trim())
        .collect();
    if !is_status(texts[0]) || texts.iter().any(|text| text.contains('|')) {
        return None;
    }
    let rows = (2..=MAX_CELLS).find_map(|width| rows(&texts, width))?;
    let row = |(status, range): (usize, std::ops::Range<usize>)| -> Row {
        let cells = [texts[status]].into_iter().chain(texts[range.clone()].iter().copied());
        row(cells.collect(), lines[range.start].number, read)
    };
    let rows = rows.into_iter().map(row).collect();
    Some(Table { line: lines[0].number, head: 0, rows })
}

/// Where each row of so many cells is, with the place of its status above it, if there is nothing but such rows.
fn rows(texts: &[&str], width: usize) -> Option<Vec<(usize, std::ops::Range<usize>)>> {
    let mut rows = Vec::new();
    let (mut at, mut status) = (0, 0);
    while at < texts.len() {
        if is_status(texts[at]) {
            status = at;
            at += 1;
        }
        // The last row may have lost its empty cells.
        let end = (at + width).min(texts.len());
        let [name, text, ..] = texts[at..end] else { return None };
        let is_name = is_snake(name)
            || matches!(sure_look(name), Some(Look::Coded(_) | Look::Number | Look::Capitals));
        if !is_name || text.is_empty() || !text.contains(' ') && sure_look(text).is_some() {
            return None;
        }
        rows.push((status, at..end));
        at = end;
    }
    (rows.len() >= LEAST).then_some(rows)
}
