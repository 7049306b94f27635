//! Tables that stand on their side: one row for each thing that they say of a code.

use super::header::{Field, exact};
use crate::import::block::{Block, Cell, Row, Table};
use crate::import::code::is_status;
use crate::import::code_cell::codes_in;

/// Sets the tables among some blocks upright that have their header words in the first column.
pub fn upright(blocks: &mut [Block]) {
    for block in blocks {
        if let Block::Table(table) = block
            && let Some(upright) = turned(table)
        {
            *table = upright;
        }
    }
}

fn turned(table: &Table) -> Option<Table> {
    // A header row of such a table says no more than `Item | Content`.
    let is_title =
        |row: &Row| row.cells.first().is_some_and(|cell| exact(&cell.text.text).is_none());
    let skip = table.rows.first().is_some_and(|row| table.head > 0 && is_title(row)) as usize;
    let rows = &table.rows[skip..];
    if rows.len() < 2 || rows.len() > 12 || rows.iter().any(|row| row.cells.len() < 2) {
        return None;
    }
    let word = |row: &Row| exact(&row.cells[0].text.text).map(|(field, _)| field);
    let known = rows.iter().filter(|row| word(row).is_some()).count();
    let code = rows.iter().find(|row| word(row) == Some(Field::Code))?;
    let is_code = |cell: &Cell| {
        let text = cell.text.unmarked();
        let has_digit = text.contains(|c: char| c.is_ascii_digit() || c.is_ascii_uppercase());
        exact(text).is_none() && (is_status(text) || has_digit && !codes_in(text).is_empty())
    };
    let is_plain = |row: &Row| row.cells[1..].iter().all(|cell| exact(&cell.text.text).is_none());
    let is_turned = known >= 2
        && known * 10 >= rows.len() * 6
        && code.cells[1..].iter().all(is_code)
        && rows.iter().all(is_plain);
    if !is_turned {
        return None;
    }
    let width = rows.iter().map(|row| row.cells.len()).min()?;
    let turn = |cell: &Cell| Cell { above: cell.left, left: cell.above, ..cell.clone() };
    let row = |column: usize| {
        let cells: Vec<Cell> = rows.iter().map(|row| turn(&row.cells[column])).collect();
        Row { line: cells[0].text.line, cells, label: None }
    };
    Some(Table { line: table.line, head: 1, rows: (0..width).map(row).collect() })
}
