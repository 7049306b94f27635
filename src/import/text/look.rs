//! What stands in the place of a code, whatever it is: names of one word, numbers and statuses, too.

use crate::import::code::{Form, form, hexadecimal, is_number, is_status};
use crate::import::code_cell::{called_code, codes_in};
use crate::import::memo::Memo;

/// A shorter number with a star behind it has a note below the table.
const LONG: usize = 5;

/// What stands in the place of a code.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Look {
    Status,
    Number,
    Coded(Form),
    /// A word in small letters, in capitals, or with a capital first.
    Small,
    Capitals,
    Capital,
    /// One letter, as flags are.
    Letter,
}

impl Look {
    /// Whether any word looks so.
    pub fn is_word(self) -> bool {
        matches!(self, Look::Small | Look::Capital)
    }

    /// Whether both may be codes of one table.
    pub fn is_like(self, other: Look) -> bool {
        let numbers = [Look::Status, Look::Number, Look::Coded(Form::Digits)];
        let (one, two) = (numbers.contains(&self), numbers.contains(&other));
        let is_numbered =
            |kind: Look| matches!(kind, Look::Number | Look::Coded(Form::Dotted | Form::Numbered));
        let are_words = |kind: Look| matches!(kind, Look::Capital | Look::Coded(Form::Words));
        let are_capitals =
            |kind: Look| matches!(kind, Look::Capitals | Look::Coded(Form::Upper | Form::Numbered));
        self == other
            || one && two
            || is_numbered(self) && is_numbered(other)
            || are_words(self) && are_words(other)
            || are_capitals(self) && are_capitals(other)
    }
}

/// The kind of the codes of a cell, which may have several of them, one that the page has broken, or a
/// word before its number: `Error 12`.
pub fn look_of_cell(text: &str) -> Option<Look> {
    thread_local! { static KNOWN: Memo<Option<Look>> = Memo::new() }
    KNOWN.with(|known| known.get(text, find_look_of_cell))
}

fn find_look_of_cell(text: &str) -> Option<Look> {
    look_of(text).or_else(|| called_code(text).map(|_| Look::Number)).or_else(|| {
        let joints = [' ', ',', '，', '、', '/', '\n', '~', '～', '〜', '–'];
        let words = || text.split(joints).filter(|word| !word.is_empty());
        let are_codes = words().count() > 1
            && words()
                .all(|word| look_of(word).is_some_and(|k| k != Look::Capital && k != Look::Small));
        let whole = if text.len() < 100 { words().collect() } else { String::new() };
        // Most texts are prose, which need not be taken apart to know that it is no broken code.
        let may_be_broken =
            || form(&whole).is_some() || text.contains('\n') || hexadecimal(&whole).is_some();
        if !are_codes && !may_be_broken() {
            return None;
        }
        let codes = codes_in(text);
        let form = form(codes.first()?);
        let is_broken = codes.len() == 1 && whole == codes[0];
        match are_codes || is_broken {
            true => words().next().and_then(look_of).or(form.map(Look::Coded)),
            false => None,
        }
    })
}

/// The kind of a code that is more than a word as any text has, if a text is one and nothing else.
pub fn sure_look(text: &str) -> Option<Look> {
    look_of(text).filter(|look| !look.is_word())
}

/// The same for a cell; see [`look_of_cell`].
pub fn sure_look_of_cell(text: &str) -> Option<Look> {
    look_of_cell(text).filter(|look| !look.is_word())
}

/// The kind of a code, if a text is one and nothing else.
pub fn look_of(text: &str) -> Option<Look> {
    if is_status(text) {
        return Some(Look::Status);
    }
    if is_number(text)
        || is_range_of_numbers(text)
        || is_number_in_parts(text)
        || is_number_with_blanks(text)
    {
        return Some(Look::Number);
    }
    if let Some(form) = form(text) {
        return Some(Look::Coded(form));
    }
    if is_state_of_sql(text) {
        return Some(Look::Coded(Form::Numbered));
    }
    let is_part = |c: char| c.is_ascii_alphanumeric() || "._-{}:/*<>".contains(c);
    if text.len() > 100 || !text.chars().all(is_part) || text.contains("//") {
        return None;
    }
    let has = |test: fn(&char) -> bool| text.chars().any(|c| test(&c));
    let (small, capital) = (has(char::is_ascii_lowercase), has(char::is_ascii_uppercase));
    match text.starts_with(|c: char| c.is_ascii_uppercase()) {
        _ if !small && !capital => None,
        _ if text.len() == 1 => Some(Look::Letter),
        true if !small => Some(Look::Capitals),
        true => Some(Look::Capital),
        false => Some(Look::Small),
    }
}

/// Whether a text is a code wherever it stands, so that a row starts there.
pub fn is_strict(text: &str) -> bool {
    match look_of(text) {
        Some(Look::Coded(form)) => form != Form::Words,
        Some(Look::Status | Look::Number) => text.len() > 2,
        _ => false,
    }
}

/// Whether a text is two numbers in one, `700_12`; with a point between them each has three digits, `100.051`,
/// since fewer are those of a version or a measure.
pub fn is_number_in_parts(text: &str) -> bool {
    let is_long = |part: &str| part.len() == 3 && is_number(part);
    text.split_once('_').is_some_and(|(one, other)| is_number(one) && is_number(other))
        || text.split_once('.').is_some_and(|(one, other)| is_long(one) && is_long(other))
}

/// Whether a text has the look of a state of SQL, `0AKD1`: five digits and capitals with a digit first, and more than
/// a number with its unit, `100KB`.
fn is_state_of_sql(text: &str) -> bool {
    let is_part = |b: u8| b.is_ascii_digit() || b.is_ascii_uppercase();
    let letters = text.bytes().filter(u8::is_ascii_uppercase).count();
    let inner = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_measure = inner.len() == letters && letters < 3 && !text.starts_with('0');
    text.len() == 5
        && text.starts_with(|c: char| c.is_ascii_digit())
        && text.bytes().all(is_part)
        && (1..=4).contains(&letters)
        && !is_measure
        && !text.ends_with("HZ")
}

/// Whether a text is a number of which digits at the end may be any, `01xxxx`; one star stands for a digit of a
/// long number, `11060*`.
fn is_number_with_blanks(text: &str) -> bool {
    let digits = text.trim_end_matches(['x', 'X', '*', '#']);
    let blanks = &text[digits.len()..];
    let mut marks = blanks.chars();
    let is_one = marks.next().is_some_and(|first| marks.all(|mark| mark == first));
    is_number(digits) && is_one && (blanks.len() > 1 || blanks == "*" && digits.len() >= LONG)
}

fn is_range_of_numbers(text: &str) -> bool {
    let mut parts = text.split(['-', '–', '~', '～', '〜']);
    let is_bound = |part: Option<&str>| part.is_some_and(|part| is_number(part.trim()));
    is_bound(parts.next()) && is_bound(parts.next()) && parts.next().is_none()
}
