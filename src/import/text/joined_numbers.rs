//! Numbers behind the names of the rows of a flattened table, of which its header says nothing: `ORDER_GONE 7 The
//! order is gone`.

use std::collections::HashSet;

use crate::import::block::{Cell, Table, Text};
use crate::import::code::is_number;

/// Fewer rows may start with numbers by chance.
const LEAST: usize = 3;

/// The word above the numbers.
const WORD: &str = "Error code";

/// Gives the numbers at the start of the texts in the column behind the names a column of their own, where each
/// row has another one.
pub fn part(table: &mut Table, names: usize) {
    let mut numbers = HashSet::new();
    let mut is_row = |cells: &[Cell]| {
        let [name, text, ..] = cells else { return false };
        let name = &name.text.text;
        let is_name = name.contains('_')
            || name.contains(char::is_alphabetic) && !name.ends_with(|c: char| c.is_ascii_digit());
        is_name
            && number(&text.text.text).is_some_and(|(number, _)| numbers.insert(number.to_owned()))
    };
    let body = table.rows.get(1..).unwrap_or_default();
    if body.len() < LEAST
        || !body.iter().all(|row| is_row(row.cells.get(names..).unwrap_or_default()))
    {
        return;
    }
    for (at, row) in table.rows.iter_mut().enumerate() {
        let line = row.line;
        let cell = |text: &str| Cell::new(Text { text: text.to_owned(), line, ..Text::default() });
        let text = row.cells.get(names + 1).map_or("", |cell| &cell.text.text);
        match number(text).filter(|_| at > 0) {
            Some((number, rest)) => {
                let (number, rest) = (cell(number), cell(rest));
                row.cells[names + 1] = rest;
                row.cells.insert(names + 1, number);
            }
            None => row.cells.insert((names + 1).min(row.cells.len()), cell(WORD)),
        }
    }
}

/// The number at the start of a text, and what stands behind it.
pub fn number(text: &str) -> Option<(&str, &str)> {
    let (number, rest) = text.split_once(' ')?;
    let is_text = rest.contains(char::is_alphabetic);
    let is_value = is_number(number) || is_call(number);
    (is_value && is_text).then(|| (number, rest.trim_start()))
}

/// Whether a word makes a number of another one, as macros do: `_ERR(12)`.
fn is_call(word: &str) -> bool {
    let is_part = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
    let call = word.strip_suffix(')').and_then(|call| call.split_once('('));
    call.is_some_and(|(name, number)| {
        !name.is_empty() && name.bytes().all(is_part) && is_number(number)
    })
}
