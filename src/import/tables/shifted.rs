//! Rows whose cells are fewer or more than the columns of their table.

use super::columns::Columns;
use crate::import::block::{Cell, Row};
use crate::import::code::form;
use crate::import::text::look::look_of;

/// Where a page lost the cells that a row shares with the row above, the rest of the row
/// stands too far left and the row ends with empty cells instead: moves it back, so far
/// that its code is in the column of codes. If it has no code at all, the code is one of
/// the lost cells; the second value says so. `is_below` is whether a row with a code is above.
pub fn realign(row: &Row, columns: &Columns, is_below: bool) -> (Row, bool) {
    let code = columns.code;
    let width = columns.fields.len();
    // `late_order` is a code, too.
    let is_small = |text: &str| text.contains('_') && look_of(text).is_some();
    let is_code = |cell: &Cell| {
        let text = cell.text.unmarked();
        (form(text).is_some() || is_small(text)) && !cell.left
    };
    let cells = &row.cells[..row.cells.len().min(width)];
    let spans = cells.iter().any(|cell| cell.above || cell.left);
    if spans || cells.get(code).is_none_or(is_code) {
        return (row.clone(), false);
    }
    // What some rows have beyond the header has been lost in none of the others.
    let named = columns.words.iter().rposition(|word| !word.is_empty()).map_or(width, |at| at + 1);
    let (cells, beyond) = cells.split_at(named.clamp(code + 1, cells.len()));
    if !beyond.iter().all(Cell::is_empty) {
        return (row.clone(), false);
    }
    let empty = cells.iter().rev().take_while(|cell| cell.is_empty()).count();
    let width = cells.len();
    // All that is left of a row is the last of its cells.
    let is_sentence = |text: &str| text.ends_with(['.', '。', '!', '！']) && text.contains(' ');
    let is_rest = empty + 1 == width && is_below && is_sentence(&cells[0].text.text);
    let by = match (1..=code.min(empty)).find(|&by| is_code(&cells[code - by])) {
        Some(by) => by,
        None if is_rest && width > 2 => empty,
        None if code > 0 && empty > code && !cells[0].is_empty() && is_below => code + 1,
        None => return (row.clone(), false),
    };
    let blank = Cell::missing(row.line);
    let mut moved = vec![blank; by];
    moved.extend(cells[..width - by].iter().chain(beyond).cloned());
    (Row { cells: moved, ..row.clone() }, by > code)
}

/// A cell behind the last column that the header names.
pub fn cell_too_many<'a>(row: &'a Row, columns: &Columns) -> Option<&'a Cell> {
    let named = columns.words.iter().rposition(|word| !word.is_empty())? + 1;
    let mut rest = row.cells.get(named..)?.iter();
    rest.find(|cell| !cell.left && !cell.above && !cell.is_empty())
}
