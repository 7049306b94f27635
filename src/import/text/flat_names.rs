//! Names of several parts in a column of a flattened table, beside which the codes are their numbers.

use std::collections::HashSet;

use super::align::Piece;
use super::look::look_of;
use crate::import::tables::header::exact;

/// Fewer names before codes may be anything.
const LEAST_NAMED: usize = 3;

/// Whether a name that no other row has stands right before every code, so that the codes are its numbers.
pub fn are_named(pieces: &[Piece], codes: &[usize]) -> bool {
    let name = |at: &usize| {
        let name = pieces.get(at.checked_sub(1)?)?.text.text.as_str();
        is_name_in_parts(name).then_some(name)
    };
    let names: HashSet<&str> = codes.iter().filter_map(name).collect();
    names.len() >= LEAST_NAMED && names.len() * 10 >= codes.len() * 9
}

/// Whether a text is the first of names that stand in the same place of each row.
pub fn is_first_of(pieces: &[Piece], at: usize, width: usize) -> bool {
    let text = |row: usize| pieces.get(at + row * width).map_or("", |piece| &piece.text.text);
    exact(text(0)).is_none() && (0..LEAST_NAMED).all(|row| is_name_in_parts(text(row)))
}

/// Whether a text is one word of several parts: `ORDER_LATE`, `orderLate`.
fn is_name_in_parts(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | ':' | '-');
    let has_parts = text.contains('_') || text.chars().skip(1).any(|c| c.is_ascii_uppercase());
    text.chars().all(is_part) && has_parts && look_of(text).is_some()
}
