//! Tables of which each cell is a code with its text, `E100 The order is gone`, in as many columns as the page is wide.

use super::cells::own_texts;
use super::header::field_of;
use crate::import::block::{Block, Cell, Row, Table, Text};
use crate::import::code::{Form, form};
use crate::import::told::{tell_of_failures, under_codes};

/// Fewer cells may be anything.
const LEAST: usize = 6;

/// What stands between a code and its text.
const JOINTS: &[char] = &[' ', '-', '–', '—', ':', '：', '\n'];

/// Makes a row of each cell in such tables among some blocks, where the page says that it lists codes or the texts
/// tell of failures.
pub fn rows(blocks: &mut [Block]) {
    let of_cells = |(at, block): (usize, &Block)| match block {
        Block::Table(table) => Some((at, row_of_each(table)?)),
        Block::Text { .. } => None,
    };
    let found: Vec<(usize, Table)> = blocks.iter().enumerate().filter_map(of_cells).collect();
    if found.is_empty() {
        return;
    }
    let codes = under_codes(blocks);
    for (at, table) in found {
        if codes[at] || tell_of_failures(own_texts(&table, 1, 1)) {
            blocks[at] = Block::Table(table);
        }
    }
}

/// The table with a row for each cell, if all of them have a code and a text.
fn row_of_each(table: &Table) -> Option<Table> {
    let cells = || table.rows.iter().flat_map(|row| &row.cells);
    let own = || cells().filter(|cell| !cell.is_empty() && !cell.left && !cell.above);
    own().nth(LEAST - 1)?;
    let mut rows = vec![row("Code", "Description", table.line)];
    for cell in own() {
        let (code, said) = code_and_said(cell.text.unmarked())?;
        rows.push(row(code, said, cell.text.line));
    }
    let is_named = |cell: &Cell| field_of(&cell.text.text).is_some();
    let is_header = table.rows[0].cells.iter().any(is_named);
    (!is_header).then_some(Table { line: table.line, head: 1, rows })
}

fn row(code: &str, said: &str, line: u32) -> Row {
    let cell = |text: &str| Cell::new(Text { text: text.to_owned(), line, ..Text::default() });
    Row { line, cells: vec![cell(code), cell(said)], label: None }
}

/// The code that a cell starts with, which has a number, and the text behind it.
pub fn code_and_said(cell: &str) -> Option<(&str, &str)> {
    let (code, rest) = cell.trim().split_once(JOINTS)?;
    let said = rest.trim_start_matches(JOINTS);
    let is_code = matches!(form(code), Some(Form::Dotted | Form::Numbered));
    (is_code && said.contains(char::is_alphabetic)).then_some((code, said))
}
