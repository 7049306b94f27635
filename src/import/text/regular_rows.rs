//! What the texts of a flattened table without holes say of where a row starts and the table ends.

use super::align::Piece;
use super::look::{Look, look_of, look_of_cell};
use crate::import::code::{Form, is_blank, is_number, is_status};

/// Whether a text is a code wherever it stands, so that a row starts there.
pub fn is_strict(text: &str) -> bool {
    match look_of(text) {
        Some(Look::Coded(form)) => form != Form::Words,
        Some(Look::Status | Look::Number) => text.len() > 2,
        _ => false,
    }
}

/// Whether a cell may stand in a column of statuses.
pub fn is_status_cell(text: &str) -> bool {
    let inner = text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
    is_status(text) || is_number(text) || is_blank(text) || inner.is_some_and(|(_, s)| is_status(s))
}

/// Takes away what stands behind the last row: words of one kind with a text below each are
/// headings of a page as often as codes.
pub fn drop_other_things(rows: &mut Vec<&[Piece]>, code: usize, has_status: bool) {
    let ends = |row: &[Piece]| {
        let text = &row[row.len() - 1].text.text;
        text.ends_with(['.', '。', '!', '！', '?', '？'])
    };
    let usual = rows.iter().filter(|row| ends(row)).count() * 5 >= rows.len() * 4;
    let is_word = |row: &[Piece]| {
        matches!(look_of_cell(&row[code].text.text), Some(Look::Capital | Look::Small))
            && !row[code].text.text.contains(['_', '.', '-'])
    };
    let named = |rows: &[&[Piece]]| rows.iter().any(|row| !is_word(row));
    while !has_status
        && rows.last().is_some_and(|row| is_word(row) && ends(row) != usual)
        && named(rows)
    {
        rows.pop();
    }
}
