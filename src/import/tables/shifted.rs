//! Rows whose cells are fewer or more than the columns of their table.

use super::classes::is_class;
use super::columns::Columns;
use super::header::{Field, exact};
use crate::import::block::{Block, Cell, Row, Table};
use crate::import::code::{form, is_number};
use crate::import::text::look::{Look, look_of, sure_look_of_cell};

/// Moves the short rows of tables back to the right where the whole ones tell that the first cells of
/// the short ones are lost: the codes of these stand so far left of the others as cells are lacking.
/// A header whose words do not name the codes is judged by its cells, so that they must stand right.
pub fn restore(blocks: &mut [Block]) {
    for block in blocks {
        let Block::Table(table) = block else { continue };
        if is_without_first(table) {
            table.rows[1..].iter_mut().for_each(|row| row.cells.rotate_right(1));
            continue;
        }
        let rows = table.rows.get_mut(1..).unwrap_or_default();
        let Some((column, own)) = whole_codes(rows) else { continue };
        for row in rows.iter_mut().filter(|row| is_moved(row, column, own)) {
            let by = lacking(row);
            row.cells.rotate_right(by);
        }
    }
}

/// Whether all rows have lost their first cell, as where it is a picture: the column before that which the header
/// calls one of codes holds codes, that one holds texts, and the last one holds nothing.
fn is_without_first(table: &Table) -> bool {
    let Some((head, rows)) = table.rows.split_first() else { return false };
    let width = head.cells.len();
    let names_code =
        |cell: &Cell| exact(&cell.text.text).is_some_and(|(field, _)| field == Field::Code);
    let Some(column) = head.cells.iter().rposition(names_code).filter(|&at| at > 0) else {
        return false;
    };
    let is_code = |cell: &Cell| form(cell.text.unmarked()).is_some() || is_number(&cell.text.text);
    let is_named = head.cells.last().is_some_and(|cell| !cell.is_empty());
    let is_moved = |row: &Row| {
        row.cells.len() == width
            && is_code(&row.cells[column - 1])
            && !row.cells[0].is_empty()
            && !row.cells.iter().any(|cell| cell.above || cell.left)
            && !is_code(&row.cells[column])
            && row.cells[width - 1].is_empty()
    };
    is_named && width > 2 && column + 1 < width && rows.len() > 2 && rows.iter().all(is_moved)
}

/// How many cells a row has not at its end, be it that its line is filled up with empty ones.
fn lacking(row: &Row) -> usize {
    row.cells.iter().rev().take_while(|cell| cell.missing || cell.is_empty()).count()
}

/// Whether a row has codes that look like others in a column.
fn has_code(row: &Row, column: usize, own: Look) -> bool {
    look_in(row, column).is_some_and(|look| look.is_like(own))
}

/// How the code of a row in a column looks; a class of statuses is none.
fn look_in(row: &Row, column: usize) -> Option<Look> {
    let cell = row.cells.get(column).map_or("", |cell| cell.text.unmarked());
    sure_look_of_cell(cell).filter(|_| !is_class(cell))
}

/// Whether a short row has its code so far left of a column as cells are lacking.
fn is_moved(row: &Row, column: usize, own: Look) -> bool {
    let by = lacking(row);
    by > 0 && by <= column && has_code(row, column - by, own) && !has_code(row, column, own)
}

/// The column in which every whole row has a code, with the look of these, if two short rows or more
/// have theirs moved, and no row has one elsewhere.
fn whole_codes(rows: &[Row]) -> Option<(usize, Look)> {
    // A row of one cell is a heading of rows.
    let rows = || rows.iter().filter(|row| lacking(row) + 1 < row.cells.len());
    let first = rows().find(|row| lacking(row) == 0)?;
    (1..first.cells.len()).find_map(|column| {
        let own = sure_look_of_cell(first.cells[column].text.unmarked())?;
        // A status may stand before each number.
        let has_same = |row: &Row| look_in(row, column - 1) == Some(own);
        let is_right = |row: &Row| has_code(row, column, own) && !has_same(row);
        let moved = rows().filter(|row| is_moved(row, column, own)).count();
        let right = rows().filter(|row| is_right(row)).count();
        (moved > 1 && moved + right == rows().count()).then_some((column, own))
    })
}

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
    // A number beside its name is one, however short.
    let is_named_number =
        |cell: &Cell| !columns.aliases.is_empty() && is_number(cell.text.unmarked());
    // In its place a word in capitals is one.
    let is_word = |cell: &Cell| look_of(cell.text.unmarked()) == Some(Look::Capitals);
    let is_right = |cell: &Cell| is_code(cell) || is_word(cell) || is_named_number(cell);
    if spans || cells.get(code).is_none_or(is_right) {
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
