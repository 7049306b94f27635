//! What a word looks like that may be a code, where nothing but its like and the texts beside it tells.

use crate::import::code::{form, hexadecimal, is_date, is_method, is_number};
use crate::import::code_cell::codes_in;

/// What a word alone in a cell is, as far as it may be a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// `-1`, `23505`, `0x80070005`.
    Number,
    /// `order_gone`, `orderGone`, `E04`: no word of a language.
    Coded,
    /// `GONE`.
    Capitals,
    /// `Gone`.
    Word,
}

/// What the one word of a cell is; several words that are codes count as the first.
pub fn look(text: &str) -> Option<Look> {
    if text.len() > 100 {
        return None;
    }
    let codes = codes_in(text);
    let looks: Option<Vec<Look>> = codes.iter().map(|code| look_of(code)).collect();
    looks?.first().copied()
}

/// What one word is, as far as it may be a code.
pub fn look_of(code: &str) -> Option<Look> {
    let is_part = |b: u8| {
        b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.' | b'/' | b'#' | b':' | b'*')
    };
    // Numbers of telephones and the like.
    let is_long = code.len() > 10 || code.len() > 8 && code.starts_with('0');
    if is_long && code.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    if is_number(code) || hexadecimal(code).is_some() {
        return Some(Look::Number);
    }
    let starts = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let inner = code.strip_prefix('-').unwrap_or(code);
    let has_letter = code.contains(|c: char| c.is_ascii_alphabetic());
    if !inner.starts_with(starts)
        || !code.bytes().all(is_part)
        || !code.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '*' || c == '_')
        || is_method(code)
        || code.contains("//")
        || is_date(code)
    {
        return None;
    }
    let within = &inner[1..];
    let is_coded = form(code).is_some()
        || within.contains(|c: char| c.is_ascii_digit() || c.is_ascii_uppercase())
            && within.contains(|c: char| c.is_ascii_lowercase())
        || inner.contains(|c: char| c.is_ascii_digit())
        || within.contains(['_', '-', '.', '/', '#', ':']);
    let is_capital = code.len() > 2 && code.bytes().all(|b| b.is_ascii_uppercase());
    match (is_coded, is_capital, has_letter && code.len() > 2) {
        (true, ..) => Some(Look::Coded),
        (_, true, _) => Some(Look::Capitals),
        (_, _, true) => Some(Look::Word),
        _ => None,
    }
}
