//! Where a code ends whose text follows without a blank: `BAD_ORDERThe order`, `late_orderToo late`.

use std::collections::HashSet;

use super::joined_code::{glued_number, named_status};
use super::joined_line::Line;
use crate::import::code::{Form, form, is_status};
use crate::import::tables::header::Field;

/// Words that start a sentence behind a code that is made of words with capitals itself.
const STARTS: &[&str] = &[
    "The",
    "This",
    "A",
    "An",
    "You",
    "Your",
    "No",
    "There",
    "It",
    "Invalid",
    "Request",
    "Specified",
    "Cannot",
    "Failed",
    "If",
    "One",
    "Some",
    "All",
    "Please",
    "User",
    "An",
    "We",
    "Could",
    "Unable",
    "That",
    "These",
    "Too",
    "Not",
    "Only",
    "When",
    "Indicates",
    "Returned",
    "Missing",
    "Internal",
];

/// The code at the start of a row between whose cells nothing stands. `None` if it cannot be told
/// from what follows. `next` is the column behind the code.
pub fn glued_code(text: &str, next: Option<Field>) -> Option<&str> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    let word = &text[..text.find(|c| !is_part(c)).unwrap_or(text.len())];
    if !word.contains(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    if let Some(code) = braced(text) {
        return Some(code);
    }
    // The text may start with the name of the code: `NoOrderNoOrder is …`.
    let half = word.split_at_checked(word.len() / 2).filter(|(one, two)| one == two);
    if let Some(code) = glued_number(word).or(half.map(|(one, _)| one).filter(|one| is_name(one))) {
        return Some(code);
    }
    let behind = &text[word.len()..];
    if next == Some(Field::Status)
        && let Some(code) = before_status(word).or_else(|| before_reason(text, word.len()))
    {
        return Some(code);
    }
    let goes_on = behind.starts_with(|c: char| c.is_alphabetic() && !c.is_ascii());
    // `OrderInvalid` ends where another script starts.
    let sentence = || before_sentence(word).filter(|_| !goes_on);
    small(word).or_else(|| capitals(word)).or_else(sentence).or_else(|| {
        // Another script starts the text.
        (goes_on && is_name(word)).then_some(word)
    })
}

/// The code of several words before a text whose first word alone has run into it, where nothing else tells: what
/// goes on behind a blank is the text, `OrderGone` of `OrderGoneOrders are lost`.
pub fn before_last_word(text: &str) -> Option<&str> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let word = &text[..text.find(|c| !is_part(c))?];
    let at = word.rfind(|c: char| c.is_ascii_uppercase())?;
    let code = &word[..at];
    let capitals = code.bytes().filter(u8::is_ascii_uppercase).count();
    let mut behind = text[word.len()..].chars();
    let goes_on = behind.next() == Some(' ') && behind.next().is_some_and(char::is_alphabetic);
    let is_code = form(code) == Some(Form::Words) || code.contains('_') && form(code).is_some();
    (goes_on && capitals > 1 && is_code && code.ends_with(|c: char| c.is_ascii_lowercase()))
        .then_some(code)
}

/// Takes away the rows into whose codes the next cell has run, `LATE_ORDER161002` or `lateOrderLATE_ORDER`,
/// and returns their lines. Numbers are those of codes where several rows have the same name before them.
pub fn drop_glued(rows: &mut Vec<Line>) -> Vec<u32> {
    let name = |row: &Line| {
        let name = row.code.trim_end_matches(|c: char| c.is_ascii_digit());
        let is_name = matches!(form(name), Some(Form::Upper | Form::Words));
        (is_name && name.len() < row.code.len() && !name.ends_with('_')).then(|| name.to_owned())
    };
    let names: Vec<String> = rows.iter().filter_map(name).collect();
    let distinct: HashSet<&String> = names.iter().collect();
    let are_numbered = names.len() > 1 && distinct.len() == names.len();
    let is_glued = |row: &Line| are_numbered && name(row).is_some() || is_name_twice(&row.code);
    let lines = rows.iter().filter(|row| is_glued(row)).map(|row| row.line).collect();
    rows.retain(|row| !is_glued(row));
    lines
}

/// Whether a name in capitals has run into one that ends in a small letter.
fn is_name_twice(code: &str) -> bool {
    let Some(last) = code.rfind(|c: char| c.is_ascii_lowercase()) else { return false };
    let behind = &code[last + 1..];
    behind.starts_with(|c: char| c.is_ascii_uppercase()) && form(behind) == Some(Form::Upper)
}

/// The code before a status: `LateOrder` of `LateOrder409Too`.
fn before_status(word: &str) -> Option<&str> {
    let is_digit = |at: usize| word.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let is_end = |at: &usize| {
        word.get(*at..*at + 3).is_some_and(|number| is_status(number) && !number.contains('x'))
            && !is_digit(*at + 3)
            && is_name(&word[..*at])
    };
    (2..word.len()).find(is_end).map(|at| &word[..at])
}

/// The code before the name of a status and its number: `LateOrder` of `LateOrderConflict (409)`.
fn before_reason(text: &str, end: usize) -> Option<&str> {
    let is_end = |at: &usize| {
        text[*at..].starts_with(|c: char| c.is_ascii_uppercase())
            && named_status(&text[*at..]).is_some()
            && is_name(&text[..*at])
    };
    (2..end).find(is_end).map(|at| &text[..at])
}

/// A code in small letters before a capital, as in `late_orderToo`. Where more capitals follow the code
/// may have some of its own, `lateOrderThe`, so that one word alone is none.
fn small(word: &str) -> Option<&str> {
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-.".contains(c);
    let end = word.find(|c| !is_part(c))?;
    let is_text = word[end..].chars().all(|c| c.is_ascii_alphabetic());
    let code = &word[..end];
    let humps = word[end..].chars().filter(char::is_ascii_uppercase).count();
    let is_whole = humps < 2 || code.contains(['_', '-', '.']);
    (end > 2 && code.starts_with(|c: char| c.is_ascii_lowercase()) && is_text && is_whole)
        .then_some(code)
}

/// A code in capitals before a word that has a capital first, as in `BAD_ORDERThe`.
fn capitals(word: &str) -> Option<&str> {
    let is_part = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || "_-.".contains(c);
    let end = word.find(|c| !is_part(c))?;
    let starts_small = word[end..].starts_with(|c: char| c.is_ascii_lowercase());
    let capital = word[..end].ends_with(|c: char| c.is_ascii_uppercase());
    let starts_text = starts_small && capital && may_start_word(&word[end - 1..]);
    let code = &word[..end - starts_text as usize];
    let is_code = matches!(form(code), Some(Form::Dotted | Form::Numbered | Form::Upper));
    is_code.then_some(code)
}

/// Whether a word is one that sentences start with.
pub fn starts_sentence(word: &str) -> bool {
    STARTS.contains(&word)
}

/// Whether a word may start with these two letters: `Gz` of `MISSINGzu` is the end of a code.
fn may_start_word(text: &str) -> bool {
    let pair = text[..2].to_ascii_lowercase();
    let is_vowel = |c: char| "aeiouy".contains(c);
    let known = [
        "bl", "br", "ch", "cl", "cr", "dr", "dw", "fl", "fr", "gh", "gl", "gn", "gr", "kl", "kn",
        "kr", "ph", "pf", "pl", "pr", "ps", "rh", "sc", "sh", "sk", "sl", "sm", "sn", "sp", "sq",
        "st", "sw", "th", "tr", "tw", "ts", "wh", "wr", "zw",
    ];
    pair.contains(is_vowel) || known.contains(&pair.as_str())
}

/// A code with a name in braces at its end: `Missing.{field}` of `Missing.{field}The`.
fn braced(text: &str) -> Option<&str> {
    let (name, behind) = text.split_once('{')?;
    let (field, _) = behind.split_once('}')?;
    let is_word =
        |text: &str| text.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b));
    (name.len() > 1 && is_word(name) && is_word(field))
        .then(|| &text[..name.len() + field.len() + 2])
}

/// A code made of words before the first word of a sentence, as in `LateOrderThe`.
fn before_sentence(word: &str) -> Option<&str> {
    let at = word.rfind(|c: char| c.is_ascii_uppercase())?;
    let code = &word[..at];
    (STARTS.contains(&&word[at..]) && form(code) == Some(Form::Words)).then_some(code)
}

fn is_name(word: &str) -> bool {
    let is_one = word.len() > 2
        && word.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, '_' | '.' | '-'));
    form(word).is_some() || is_one
}
