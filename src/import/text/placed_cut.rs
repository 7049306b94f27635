//! The words that all rows have right before or behind a text, parted from it.

use super::placed_head::Slot;
use super::placed_kinds::{Kind, bare, kind_of_most};
use super::placed_rows::{MAX_WORDS, PlacedRow};

/// Parts the words from the text before the code that all rows have right before it.
pub fn cut_first(rows: &mut [PlacedRow], slots: &mut Vec<Slot>) {
    while slots.len() < MAX_WORDS {
        let words: Vec<&str> = rows.iter().map(|row| last_word(&row.cells[0])).collect();
        let Some(kind) = kind_of_all(&words) else { break };
        for row in rows.iter_mut() {
            let word = take_last_word(&mut row.cells[0]);
            row.cells.insert(1, word);
        }
        slots.insert(1, Slot::Word(kind));
    }
}

/// Parts the words from the last text that all rows have at its ends.
pub fn cut_last(rows: &mut [PlacedRow], slots: &mut Vec<Slot>) {
    let last = slots.len() - 1;
    let have_texts = |rows: &[PlacedRow]| {
        rows.iter().filter(|row| row.cells[last].contains([' ', '\n'])).count() * 2 > rows.len()
    };
    let words: Vec<&str> = rows.iter().map(|row| first_word(&row.cells[last])).collect();
    if let Some(kind) = kind_of_all(&words).filter(|_| have_texts(rows)) {
        for row in rows.iter_mut() {
            let word = first_word(&row.cells[last]).to_owned();
            let rest = without_first(&row.cells[last]).to_owned();
            row.cells[last] = rest;
            row.cells.insert(last, bare(&word).to_owned());
        }
        slots.insert(last, Slot::Word(kind));
        return cut_last(rows, slots);
    }
    let words: Vec<&str> = rows.iter().map(|row| last_word(&row.cells[last])).collect();
    if let Some(kind) = kind_of_all(&words).filter(|_| have_texts(rows)) {
        for row in rows.iter_mut() {
            let word = take_last_word(&mut row.cells[last]);
            row.cells.push(word);
        }
        slots.push(Slot::Word(kind));
    }
}

/// The kind of words that may all be of it.
fn kind_of_all(words: &[&str]) -> Option<Kind> {
    let kind = kind_of_most(words)?;
    let are_all = words.iter().all(|word| !word.is_empty() && kind.may_be(word));
    (words.len() > 2 && are_all).then_some(kind)
}

/// Takes the last word from a text.
fn take_last_word(text: &mut String) -> String {
    let word = last_word(text).to_owned();
    text.truncate(text.len() - word.len());
    text.truncate(text.trim_end().len());
    bare(&word).to_owned()
}

/// The first word of a text.
pub fn first_word(text: &str) -> &str {
    text.split([' ', '\n']).next().unwrap_or_default()
}

fn last_word(text: &str) -> &str {
    text.rsplit([' ', '\n']).next().unwrap_or_default()
}

/// A text without its first word.
pub fn without_first(text: &str) -> &str {
    text[first_word(text).len()..].trim_start()
}
