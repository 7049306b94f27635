//! The words of a header whose rows say how many columns there are, and which have one word in each cell.

use super::placed_kinds::Kind;
use crate::import::tables::header::{Field, exact, field_of, fields_of_head};

/// What stands in a place of every row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Slot {
    Word(Kind),
    Text,
}

/// A column with its field, its word, and the place of the rows that it has, which others may share.
#[derive(Clone, Debug)]
pub struct Column {
    pub field: Field,
    pub word: String,
    pub slot: usize,
}

/// A longer header is a text, in words.
const MAX_TOKENS: usize = 14;

/// The words of a column are no more.
const MAX_WORDS: usize = 5;

/// So many columns are known at least.
const LEAST_KNOWN: usize = 2;

/// What a column costs whose word is known as a whole, or by its last words; what one costs that nobody knows
/// together with the number of its words; what one costs that
/// shares its place, and what each known word costs in one that nobody knows.
const KNOWN: usize = 1;
const BY_WORDS: usize = 3;
const UNKNOWN: usize = 1;
const SHARED: usize = 3;
const HIDDEN: usize = 3;

/// The best way to part a header so that its words are the columns of the places that the rows have.
pub fn columns(header: &str, slots: &[Slot]) -> Option<Vec<Column>> {
    let tokens: Vec<&str> = header.split(' ').filter(|token| !token.is_empty()).collect();
    if tokens.len() > MAX_TOKENS || tokens.len() < slots.len() {
        return None;
    }
    let width = slots.len() + 1;
    // By the number of words and of places that are filled: what that costs, and the column at its end, as the
    // words and the places before it.
    let mut best: Vec<Option<(usize, usize, usize)>> = vec![None; (tokens.len() + 1) * width];
    best[0] = Some((0, 0, 0));
    for end in 1..=tokens.len() {
        for start in end.saturating_sub(MAX_WORDS)..end {
            let word = tokens[start..end].join(" ");
            let (field, own) = field_and_cost(&word, end - start);
            for (at, slot) in slots.iter().enumerate() {
                let Some(fit) = misfit(field, *slot) else { continue };
                let is_again = *slot == Slot::Text;
                for (before, extra) in [(at, 0), (at + 1, SHARED)] {
                    if before > at && !is_again {
                        continue;
                    }
                    let Some((cost, ..)) = best[start * width + before] else { continue };
                    let cost = cost + own + fit + extra;
                    let place = end * width + at + 1;
                    if best[place].is_none_or(|(known, ..)| cost < known) {
                        best[place] = Some((cost, start, before));
                    }
                }
            }
        }
    }
    let mut columns = Vec::new();
    let (mut end, mut filled) = (tokens.len(), slots.len());
    best[end * width + filled]?;
    while end > 0 {
        let (_, start, before) = best[end * width + filled]?;
        let word = tokens[start..end].join(" ");
        let (field, _) = field_and_cost(&word, end - start);
        columns.push(Column { field, word, slot: filled - 1 });
        (end, filled) = (start, before);
    }
    columns.reverse();
    is_header(&columns, slots).then_some(columns)
}

/// The field of so many words, and what they cost as a column.
fn field_and_cost(word: &str, tokens: usize) -> (Field, usize) {
    if let Some((field, _)) = exact(word) {
        return (field, KNOWN);
    }
    // What starts with another column is two.
    let is_two = word.match_indices(' ').any(|(at, _)| exact(&word[..at]).is_some());
    // `Chain ID` is that of anything.
    let is_id = word.to_lowercase().ends_with(" id");
    match field_of(word).filter(|_| tokens > 1 && !is_two && !is_id) {
        Some((field, _)) if matches!(field, Field::Code | Field::Status) => (field, BY_WORDS),
        _ => match fields_of_head(word) {
            (_, Some(hint)) if !is_two => (hint, BY_WORDS),
            _ => (Field::Other, UNKNOWN + tokens + HIDDEN * hidden(word)),
        },
    }
}

/// How many words of a column that nobody knows are known alone.
fn hidden(word: &str) -> usize {
    word.split(' ').filter(|word| exact(word).is_some()).count()
}

/// What it costs that a column of a field has such cells, if that may be.
fn misfit(field: Field, slot: Slot) -> Option<usize> {
    match (field, slot) {
        (Field::Status, Slot::Word(Kind::Status)) => Some(0),
        (Field::Status, Slot::Word(Kind::Number | Kind::Name)) => Some(SHARED),
        (Field::Status, _) => None,
        // `Error` beside `Error Code` may be any text.
        (Field::Code, Slot::Text) => Some(1),
        (Field::Code, Slot::Word(Kind::Flag)) => None,
        (Field::Code, Slot::Word(_)) => Some(0),
        (Field::Group | Field::Other, _) => Some(0),
        (_, Slot::Text) => Some(0),
        (_, Slot::Word(Kind::Name)) => Some(1),
        (_, Slot::Word(_)) => None,
    }
}

/// Whether most of the columns are known, and one of them has codes or statuses.
fn is_header(columns: &[Column], slots: &[Slot]) -> bool {
    let is_code = |column: &Column| {
        let is_id = column.word.eq_ignore_ascii_case("id");
        matches!(column.field, Field::Code | Field::Status)
            && slots[column.slot] != Slot::Text
            && !is_id
    };
    let has_codes = columns.iter().any(is_code);
    let is_unknown =
        |column: &&Column| column.field == Field::Other && exact(&column.word).is_none();
    let unknown = columns.iter().filter(is_unknown).count();
    has_codes && columns.len() >= unknown + LEAST_KNOWN
}
