//! Rows of a table of codes that are no entries: headers once more, advice, headings.

use super::columns::Columns;
use super::header::{exact, field_of, is_catch_all};
use crate::import::block::{Cell, Label, Row};
use crate::import::code::{form, is_blank, is_label, is_status, range_of};
use crate::import::code_cell::codes_in;

/// Whether the row repeats the header of its table, as long tables do.
pub fn is_header(filled: &[&Cell], columns: &Columns) -> bool {
    let words = &columns.words;
    let is_known = |cell: &&Cell| words.contains(&cell.text.text);
    let may_be = |cell: &&Cell| filled.len() > 1 && field_of(&cell.text.text).is_some();
    // `server_error` ends like a header word; a header has some that are one.
    let is_one = |cell: &&Cell| is_known(cell) || exact(&cell.text.text).is_some();
    filled.iter().all(|cell| is_known(cell) || may_be(cell))
        && filled.iter().any(is_one)
        && !words.is_empty()
}

/// What a row such as `Other: contact support` advises; this may be nothing.
pub fn advice(row: &Row, columns: &Columns) -> Option<String> {
    let before = &row.cells[..row.cells.len().min(columns.code + 1)];
    let is_other = |cell: &Cell| !cell.above && !cell.left && is_catch_all(&cell.text.text);
    let at = before.iter().position(is_other)?;
    let is_coded = before
        .get(columns.code)
        .is_some_and(|cell| !cell.left && !codes_in(cell.text.unmarked()).is_empty());
    if is_coded && at != columns.code {
        return None;
    }
    let mut texts = Vec::<&str>::new();
    for cell in row.cells[at + 1..].iter().filter(|cell| !cell.left && !cell.above) {
        let text = cell.text.text.as_str();
        if !is_blank(text) && !texts.contains(&text) && !is_status(text) {
            texts.push(text);
        }
    }
    Some(texts.join("\n"))
}

/// The heading that a row with one cell, which is no code, is for the rows below it.
pub fn section(row: &Row, cell: &Cell, columns: &Columns) -> Option<Label> {
    let text = &cell.text.text;
    let code = columns.code;
    // Among `ORDER_GONE` and the like, `MarketInfo` is none.
    let is_own_form =
        |form| row.cells.len() == 2 || columns.first_form.is_none_or(|own| form <= own);
    let spans = row.cells.iter().filter(|cell| cell.left).count() + 1 >= row.cells.len();
    // A word alone may be a code of which nothing is said, but not where it spans the other column.
    let may_be_word = || row.cells.len() == 2 && (!spans || !text.contains(char::is_alphabetic));
    let is_code = form(text).is_some_and(is_own_form)
        || row.cells[code].text.text == *text && may_be_word() && !codes_in(text).is_empty();
    let ranged = range_of(text);
    let stands_first = row.cells.first().is_some_and(|first| first.text.text == *text);
    let is_heading = is_label(text)
        || text.chars().count() <= 120 && !text.ends_with(['.', '。', ':', '：', '!', '！']);
    if is_code || !spans && !stands_first || !spans && ranged.is_none() && !is_heading {
        return None;
    }
    let (label, range) = match ranged {
        Some((label, range)) => (label, Some(range.to_owned())),
        None => (text.as_str(), None),
    };
    Some(Label { text: label.to_owned(), range })
}
