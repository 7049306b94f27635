//! Cells that say by which version of HTTP an answer came: `HTTP/1.1 404 Not Found`.

use std::rc::Rc;

use crate::import::block::{Block, Cell, Text};

/// Takes the protocol off the first cells of the rows of tables that have nothing but a status and its name behind it.
pub fn without_protocols(blocks: &mut [Block]) {
    for block in blocks {
        let Block::Table(table) = block else { continue };
        table.rows.iter_mut().filter_map(|row| row.cells.first_mut()).for_each(strip);
    }
}

/// A cell with more is a text.
const MAX_LENGTH: usize = 60;

fn strip(cell: &mut Cell) {
    let text = cell.text.unmarked();
    let rest = text.strip_prefix("HTTP/").and_then(|text| text.split_once(' '));
    let rest = rest.filter(|(version, _)| version.bytes().all(|b| b.is_ascii_digit() || b == b'.'));
    let Some((_, rest)) = rest.filter(|_| text.len() <= MAX_LENGTH) else { return };
    let number = rest.split(' ').next().unwrap_or_default();
    if number.len() == 3 && number.bytes().all(|b| b.is_ascii_digit()) {
        let text = Text { text: rest.to_owned(), line: cell.text.line, extra: None };
        cell.text = Rc::new(text);
    }
}
