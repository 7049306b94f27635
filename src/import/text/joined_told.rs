//! What the codes of the rows below a header say of words in it that nobody knows.

use std::collections::HashSet;

use super::joined_header::is_glued;
use super::joined_line::Line;
use super::joined_names::glued_words;
use super::look::{Look, look_of, sure_look};
use crate::import::block::Text;
use crate::import::code::Form;
use crate::import::tables::header::{Field, exact, field_of};

/// Whether the rows below a header that starts with a word of codes tell that it is one, whatever its
/// other words are: each has a code of its own, which is no word.
pub fn are_told(header: &Text, words: &[(Field, String)], code: usize, rows: &[Line]) -> bool {
    let is_even = is_glued(words) || words[..words.len() - 1].iter().all(|(_, w)| w.ends_with(' '));
    // `DisplayMeaning` is two words that have run into each other.
    let has_run = |(field, word): &(Field, String)| {
        let word = word.trim();
        *field == Field::Other && !word.contains(' ') && glued_words(word).len() > 1
    };
    let is_even = is_even && !words.iter().any(has_run);
    let is_code = is_even && matches!(exact(&words[code].1), Some((Field::Code, _)));
    let is_code = is_code && header.text.starts_with(&words[code].1);
    // With a mark within any word is a code.
    let look = |row: &Line| match row.code.contains('_') {
        true => Some(Look::Coded(Form::Upper)),
        false => look_of(&row.code),
    };
    let looks = || rows.iter().filter_map(look);
    let is_one = |look: Look| looks().next().is_some_and(|one| one.is_like(look));
    // `Conflict` is a code among names such as `NoSuchOrder`.
    let are_coded = looks().filter(|look| look.is_word()).count() * 5 <= rows.len();
    let codes: HashSet<&str> = rows.iter().map(|row| row.code.as_str()).collect();
    // Two longer numbers are enough.
    let are_long =
        codes.iter().all(|code| code.len() > 3 && code.bytes().all(|b| b.is_ascii_digit()));
    // A status has several texts more often than another code.
    let are_statuses = looks().all(|look| look == Look::Status);
    let share = if are_statuses { 7 } else { 10 };
    is_code
        && are_coded
        && codes.len() + are_long as usize > 2
        && codes.len() * 10 >= rows.len() * share
        && looks().filter(|look| is_one(*look)).count() == rows.len()
}

/// Whether the codes of some rows are the first of their cells, so that a word before that of codes is one
/// together with it: `Reply codes`, and not `Country codes`.
pub fn are_first(words: &[(Field, String)], rows: &[Line]) -> bool {
    let end = words.iter().position(|(field, _)| *field == Field::Code).unwrap_or(0);
    let name: String = words[..=end].iter().map(|(_, word)| word.as_str()).collect();
    let is_named = matches!(field_of(&name), Some((Field::Code, _)));
    let codes: HashSet<&str> = rows.iter().map(|row| row.code.as_str()).collect();
    let has_code =
        |row: &Line| row.rest.split(' ').next().is_some_and(|word| sure_look(word).is_some());
    let are_marked = || codes.iter().all(|code| code.contains(|c: char| c.is_ascii_digit()));
    is_named
        && rows.len() > 2
        && codes.len() == rows.len()
        && are_marked()
        && !rows.iter().any(has_code)
}
