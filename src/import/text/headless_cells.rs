//! Tables between bars without a header that have a line for each cell: a row starts after as many lines as every
//! other, and has its code in the same place.

use super::headless::{code_column, is_capitals, is_code, is_rule, row, whole};
use super::line::{Line, ReadCell};
use crate::import::block::{Row, Table};
use crate::import::code::is_number;

/// Fewer rows may be anything.
const LEAST: usize = 3;

/// Cells that a row may have.
const MAX_CELLS: usize = 8;

/// The table of lines each of which is a cell that a bar closes.
pub fn by_cell(lines: &[Line], read: ReadCell) -> Option<Table> {
    let texts: Vec<&str> = lines
        .iter()
        .map(|line| line.text.trim().trim_end_matches('|').trim_start_matches('|').trim())
        .collect();
    if texts.iter().any(|text| text.contains('|')) {
        return None;
    }
    let (width, code) = (2..=MAX_CELLS).find_map(|width| Some((width, code_of(&texts, width)?)))?;
    let rows = lines.chunks(width).zip(texts.chunks(width));
    let row = |(lines, texts): (&[Line], &[&str])| -> Row {
        let mut cells = texts.to_vec();
        cells.resize(width, "");
        row(cells, lines[0].number, read)
    };
    let rows = rows.filter(|(_, texts)| !is_empty(texts)).map(row).collect();
    Some(Table { line: lines[0].number, head: 0, rows: whole(rows, code) })
}

/// The column of the codes, if rows of so many cells have theirs in the same place, each with a text or a name
/// behind it.
fn code_of(texts: &[&str], width: usize) -> Option<usize> {
    let rows: Vec<&[&str]> = texts.chunks_exact(width).filter(|row| !is_empty(row)).collect();
    let first = |at: usize| rows.iter().filter(|row| is_code(row[at])).count();
    let are_capitals = || {
        first(0) * 4 >= rows.len() * 3
            && rows.iter().all(|row| is_code(row[0]) || is_capitals(row[0]))
    };
    let code = code_column(&rows).or_else(|| are_capitals().then_some(0))?;
    let next = code + 1;
    let is_row = |row: &&[&str]| row.get(next).is_some_and(|text| !text.is_empty());
    // A text may look like a code.
    let texts = rows.iter().filter(|row| is_row(row) && !is_code(row[next])).count();
    let is_numbered = |row: &&[&str]| is_number(row[code]) || row[code].is_empty();
    let has_name = |row: &&[&str]| row.get(next).is_some_and(|name| !is_number(name));
    let are_named = || rows.iter().all(is_numbered) && rows.iter().all(has_name);
    let is_table = rows.len() >= LEAST
        && rows.iter().all(is_row)
        && (texts * 10 >= rows.len() * 9 || are_named());
    is_table.then_some(code)
}

/// Whether a row has nothing, or dashes that part the rows.
fn is_empty(row: &[&str]) -> bool {
    row.iter().all(|text| is_rule(text))
}
