//! Which rows at the top of a table are its header, and what their words name.

use super::cells::is_own;
use super::columns::Columns;
use super::header::{Field, exact, field_of, fields_of_head, misspelled};
use super::ordinals::counts_rows;
use crate::import::block::{Cell, Row, Table};
use crate::import::code::is_number;
use crate::import::text::look::{is_strict, sure_look_of_cell};
use crate::import::told::names_error;

/// Rows at the top of a table among which its header is looked for.
const HEAD_ROWS: usize = 4;

/// The columns as the words of a table's header name them, if it has one.
pub fn head_of(table: &Table, width: usize) -> Option<Columns> {
    let best = head_row(table, width)?;
    // Some pages have rows of data in the head, too.
    let is_code = |cell: &Cell| is_numbered_code(&cell.text.text) || is_number(&cell.text.text);
    let below = table.rows[best + 1..].iter().take(2.min(table.head.saturating_sub(best + 1)));
    let below = below.take_while(|row| !row.cells.iter().any(is_code)).count();
    let mut columns = Columns { head: best + 1 + below, ..Columns::without_words(table, width) };
    // A page may call more rows a header than there are.
    columns.head = columns.head.min(table.rows.len());
    columns.words = vec![String::new(); width];
    // A header of several rows: the last word that says something counts.
    for row in &table.rows[best.saturating_sub(1)..columns.head] {
        for (column, cell) in row.cells.iter().enumerate() {
            let (found, hint) = fields_of_head(&cell.text.text);
            columns.hints[column] = hint.or(columns.hints[column]);
            if let Some((field, language)) = found {
                columns.fields[column] = Some(field);
                // English words stand in headers of every language.
                if columns.language.is_none_or(|known| known == "en") {
                    columns.language = Some(language);
                }
            }
            if found.is_some() || columns.words[column].is_empty() {
                columns.words[column] = cell.text.text.clone();
            }
        }
    }
    for (field, word) in columns.fields.iter_mut().zip(&columns.words) {
        *field = field.or_else(|| misspelled(word));
    }
    Some(columns)
}

/// The row at the top of a table that is most of all its header.
fn head_row(table: &Table, width: usize) -> Option<usize> {
    let rows = &table.rows[..table.rows.len().min(HEAD_ROWS.max(table.head))];
    let score = |row: &Row| {
        let is_named = |cell: &Cell| named(cell).is_some() || counts_rows(&cell.text.text);
        let named = row.cells.iter().filter(|cell| is_own(cell) && is_named(cell));
        let filled = row.cells.iter().filter(|cell| is_own(cell) && !cell.is_empty()).count();
        let named = named.count();
        // A row of data may hold a word such as `Message`, but then most of it is something else;
        // a row of one cell over all columns is a title.
        if named * 2 >= filled && (filled > 1 || width < 2) { named } else { 0 }
    };
    // What the markup calls a header is it, unless that is only a title.
    let is_head = |row: &Row| {
        let filled = row.cells.iter().filter(|cell| is_own(cell) && !cell.is_empty()).count();
        filled > 1 && row.cells.iter().any(|cell| is_own(cell) && named(cell).is_some())
    };
    let marked = rows.iter().take(table.head).any(is_head);
    let rows = if marked { &rows[..table.head.min(rows.len())] } else { rows };
    // A row of data may start with a name that ends like a header word, `order_error`, or have a
    // text that does behind its code: `ORD.0001 | Read the rc.`.
    let is_data = |row: &Row| {
        let cells = || row.cells.iter().filter(|cell| is_own(cell)).map(|cell| &*cell.text.text);
        cells().all(|text| exact(text).is_none())
            && cells().any(|text| text.contains('_') || is_numbered_code(text))
    };
    let score = |row: &Row| if is_data(row) { 0 } else { score(row) };
    // Below a header of words that nobody knows, a row of data may have words such as `lastError`.
    let is_word = |cell: &&Cell| is_own(cell) && !cell.is_empty();
    let is_title = |row: &Row| row.cells.iter().filter(is_word).count() < 2;
    let has_words = !marked && rows.iter().take(table.head).any(|row| !is_title(row));
    let is_whole = |row: &Row| {
        row.cells.iter().all(|cell| cell.is_empty() || exact(&cell.text.text).is_some())
    };
    let is_below = |at: usize| has_words && at >= table.head && !is_whole(&rows[at]);
    let score = |at: usize| if is_below(at) { 0 } else { score(&rows[at]) };
    let best = (0..rows.len()).max_by_key(|&at| (score(at), std::cmp::Reverse(at)))?;
    let needed = if best < table.head || width < 3 { 1 } else { 2 };
    let found = (score(best) >= needed || marked).then_some(best);
    // Right below a head that is a title, or nothing, one word that names codes is enough.
    let is_below_title = table.head > 0 && rows.iter().take(table.head).all(is_title);
    let below = || rows.get(table.head).filter(|row| names_codes(row)).map(|_| table.head);
    found.or_else(|| below().filter(|_| is_below_title))
}

/// Whether one word of a row names codes of errors, and none is a code.
fn names_codes(row: &Row) -> bool {
    let words = row.cells.iter().filter(|cell| is_own(cell) && !cell.is_empty());
    let mut words = words.map(|cell| cell.text.text.trim());
    let is_of_errors =
        |word: &str| matches!(exact(word), Some((Field::Code, _))) && names_error(word);
    words.clone().any(is_of_errors) && words.all(|word| exact(word).is_some() || !is_strict(word))
}

/// Whether a cell is one code that has a number, or several.
fn is_numbered_code(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit()) && sure_look_of_cell(text.trim()).is_some()
}

fn named(cell: &Cell) -> Option<(Field, &'static str)> {
    field_of(&cell.text.text)
}
