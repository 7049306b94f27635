//! Tables without a header each of whose cells is a code with its text, in as many columns as the page is wide: `E100 The
//! order is gone | E821 The shop is closed`.

use super::headless::row;
use super::line::{Line, ReadCell, split};
use crate::import::block::Table;
use crate::import::tables::celled::code_and_said;

/// Fewer cells may be anything.
const LEAST: usize = 6;

/// The table that some lines start with, and how many of them it has.
pub fn table(lines: &[Line], read: ReadCell) -> Option<(Table, usize)> {
    let first = lines.first()?.text.trim();
    let separator = ['\t', '|'].into_iter().find(|&mark| first.contains(mark))?;
    let cells = |line: &Line| -> Option<Vec<String>> {
        let cells = split(line.text.trim(), separator).into_iter().map(|(cell, _)| cell.trim());
        let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
        let are_pairs = cells.iter().all(|cell| code_and_said(cell).is_some());
        (are_pairs && !cells.is_empty()).then(|| cells.into_iter().map(str::to_owned).collect())
    };
    let rows: Vec<Vec<String>> = lines.iter().map_while(cells).collect();
    let width = rows.iter().map(Vec::len).max()?;
    let count: usize = rows.iter().map(Vec::len).sum();
    if count < LEAST {
        return None;
    }
    let row = |(line, cells): (&Line, &Vec<String>)| {
        let mut cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        cells.resize(width, "");
        row(cells, line.number, read)
    };
    let used = rows.len();
    let rows = lines.iter().zip(&rows).map(row).collect();
    Some((Table { line: lines[0].number, head: 0, rows }, used))
}
