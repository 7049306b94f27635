//! What stands behind the rows of a table and looks like one of them: a text that starts with a word in capitals.

use super::joined_line::Line;
use super::look::{Look, look_of};
use crate::import::code::Form;

/// Takes away what stands behind the last row and starts with a word of any text, where the codes of all
/// others have marks or digits within, and says whether there was something.
pub fn drop_strangers(rows: &mut Vec<Line>) -> bool {
    let has_dash = rows.first().is_some_and(|row| row.code.contains('-'));
    let is_mark = |c: char| !c.is_ascii_alphabetic() && (c != '-' || has_dash);
    let is_marked = |row: &Line| row.code.contains(is_mark);
    let marked = rows.iter().take_while(|row| is_marked(row)).count();
    let strangers = &rows[marked..];
    let is_stranger = |row: &Line| is_strange(&row.code, marked);
    if marked < LEAST_MARKED || strangers.is_empty() || !strangers.iter().all(is_stranger) {
        return false;
    }
    rows.truncate(marked);
    // What stands between them is none of the last row.
    let (last, others) = rows.split_at_mut(marked - 1);
    let (others, last) = (last, &mut others[0]);
    if let Some(end) =
        last.rest.find('\n').filter(|_| !others.iter().any(|row| row.rest.contains('\n')))
    {
        last.rest.truncate(end);
    }
    true
}

/// So many codes with marks say that all of them have some.
const LEAST_MARKED: usize = 3;

/// Whether a word behind so many codes with marks is that of any text: it is no name in capitals, and a
/// small word may be a code behind a few others.
fn is_strange(word: &str, marked: usize) -> bool {
    match look_of(word) {
        Some(Look::Capital) => true,
        Some(Look::Capitals) => word.len() < LONG,
        Some(Look::Small) => marked > MANY_MARKED,
        Some(Look::Coded(Form::Words)) => word.contains('-'),
        _ => false,
    }
}

/// Shorter words in capitals may start any text: `API keys are …`.
const LONG: usize = 5;

/// Behind more codes with marks no small word is one.
const MANY_MARKED: usize = 8;
