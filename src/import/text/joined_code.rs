//! What a line of a flattened table starts with: its code, with the name of a status.

use super::seams::reason_phrase;
use crate::import::code::{Form, form, is_range_of_statuses, is_status};

/// The code at the start of a line, with the name of a status that stands behind it.
pub fn leading_code(text: &str) -> Option<&str> {
    if let Some(number) = text.strip_prefix('-') {
        let digits = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
        let ends = number[digits..].starts_with(|c: char| c == ' ' || c.is_alphabetic());
        return (digits > 0 && ends).then(|| &text[..1 + digits]);
    }
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let behind = &text[digits..];
    if let Some(range) = leading_range(text, digits) {
        return Some(range);
    }
    if digits > 0
        && let Some(number) = leading_number(text, digits)
    {
        return Some(number);
    }
    if digits > 0 && !behind.starts_with(['.', '-', '_', ',', '/', ')', ':', '%']) {
        // `1 The first thing` may be a heading with its number.
        let starts_text = |c: char| c == ' ' || !c.is_ascii() || c.is_ascii_uppercase();
        let is_code = digits > 1 || behind.starts_with(starts_text);
        return is_code.then(|| &text[..digits]);
    }
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '{' | '}');
    let word = &text[..text.find(|c| !is_part(c)).unwrap_or(text.len())];
    // `not_found (404) …`: a word with its status is a code, whatever it looks like.
    let behind = text[word.len()..].trim_start();
    if let Some((status, _)) = behind.strip_prefix('(').and_then(|inner| inner.split_once(')'))
        && is_status(status)
        && status.len() == 3
        && !word.is_empty()
    {
        return Some(&text[..text.len() - behind.len() + 5]);
    }
    if text[word.len()..].starts_with(' ') || !text[word.len()..].is_ascii() {
        let plain: String = word.chars().filter(|c| !matches!(c, '{' | '}')).collect();
        let numbered = digits > 0 && word.len() > digits + 1 && word.len() <= 12;
        if let Some(code) = glued_number(word) {
            return Some(code);
        }
        if (form(&plain).is_some() || numbered) && !word.ends_with(['.', '-']) {
            return Some(word);
        }
    }
    None
}

/// The range of numbers that starts with so many digits: `3000–3999`, `33 to 37`, `1000 - 1099`.
pub fn leading_range(text: &str, digits: usize) -> Option<&str> {
    const MARKS: &[&str] = &["–", "—", "~", "～", "〜", "至", "到", " to "];
    // What stands before such a mark may be the whole code.
    const SPACED: &[&str] = &[" - ", " – ", " — ", " ~ ", " ～ ", " 〜 "];
    let behind = &text[digits..];
    let last = || MARKS.iter().find_map(|mark| behind.strip_prefix(mark));
    let spaced = SPACED.iter().find_map(|mark| behind.strip_prefix(mark));
    let last = spaced.or_else(last).filter(|_| digits > 0)?;
    let behind = last.trim_start_matches(|c: char| c.is_ascii_digit());
    // The last status of a range may stand for several, too: `200 - 20X`.
    let range = text.get(..text.len() - last.len() + 3).filter(|range| is_range_of_statuses(range));
    if let Some(range) = range.filter(|range| text[range.len()..].starts_with(' ')) {
        return Some(range);
    }
    let (first, number) = (&text[..digits], &last[..last.len() - behind.len()]);
    let grows = spaced.is_none() || number.len() == digits && digits > 2 && number > first;
    let ends = behind.starts_with(|c: char| c == ' ' || c.is_alphabetic() || !c.is_ascii());
    (ends && grows && !number.is_empty()).then(|| &text[..text.len() - behind.len()])
}

/// The code that starts with so many digits, if it is more than them.
fn leading_number(text: &str, digits: usize) -> Option<&str> {
    // `5xx` stands for all of them.
    let class = text.get(..3).filter(|class| digits < 3 && is_status(class));
    if let Some(class) =
        class.filter(|_| text[3..].starts_with(|c: char| c == ' ' || !c.is_ascii()))
    {
        return Some(class);
    }
    if is_sqlstate(text) {
        return Some(&text[..5]);
    }
    if is_class_of_sqlstates(text) {
        return Some(&text[..2]);
    }
    if digits == 3 { status_with_name(text) } else { None }
}

/// Whether a text starts with five characters such as `42P01`, of which one is a letter; or more, where
/// the class or its subclass starts with one: `08KD1`, `0A000`.
fn is_sqlstate(text: &str) -> bool {
    let Some((word, behind)) = text.split_at_checked(5) else { return false };
    let is_part = |b: u8| b.is_ascii_digit() || b.is_ascii_uppercase();
    let letters = word.bytes().filter(u8::is_ascii_uppercase).count();
    let is_own = || word.bytes().skip(1).take(2).any(|b| b.is_ascii_uppercase());
    behind.starts_with(' ')
        && word.bytes().all(is_part)
        && (letters == 1 || letters > 1 && is_own())
}

/// Whether a text starts with two characters, a digit and a capital, such as `0A` or `2D`, and a blank. What
/// could be an article may belong to the text behind a digit: `1A fault`.
fn is_class_of_sqlstates(text: &str) -> bool {
    match text.as_bytes() {
        [b'0', letter, b' ', ..] => letter.is_ascii_uppercase(),
        [b'1'..=b'9', letter, b' ', ..] => {
            letter.is_ascii_uppercase() && !matches!(letter, b'A' | b'I')
        }
        _ => false,
    }
}

/// The status at the start of a text together with its name, or with what stands in brackets.
fn status_with_name(text: &str) -> Option<&str> {
    let (number, behind) = text.split_at(3);
    let name = behind.trim_start();
    // `404 - Not Found` is written, too.
    let name = name.strip_prefix("- ").or_else(|| name.strip_prefix("– ")).unwrap_or(name);
    let start = text.len() - name.len();
    if !is_status(number) {
        return None;
    }
    if let Some(end) = name.find([')', '）']).filter(|_| name.starts_with(['(', '（'])) {
        let bracket = name[end..].chars().next().map_or(1, char::len_utf8);
        return Some(&text[..start + end + bracket]);
    }
    let goes_on = |end: &usize| {
        let behind = name[*end..].trim_start();
        behind.starts_with(|c: char| c.is_uppercase() || !c.is_ascii() || c == '(')
    };
    let end = reason_phrase(name).filter(goes_on).filter(|_| start > 3)?;
    Some(&text[..start + end])
}

/// The code whose number a word follows without a blank: `ORD-189` of `ORD-189PositionThe`, `002-016` of
/// `002-016Invalid`.
pub fn glued_number(word: &str) -> Option<&str> {
    let end = |is_part: fn(&char) -> bool| word.find(|c| !is_part(&c)).filter(|end| *end > 1);
    // What stands behind a dot may be the number of a heading.
    let is_number = |end: &usize| word[*end..].starts_with(['-', '_']) && !is_date(word);
    let name =
        end(char::is_ascii_uppercase).or_else(|| end(char::is_ascii_digit).filter(is_number))?;
    let mut behind = &word[name..];
    // The number may have several parts: `ORD-01-0189`.
    while let Some(number) = behind.strip_prefix(['-', '_', '.'])
        && number.starts_with(|c: char| c.is_ascii_digit())
    {
        behind = number.trim_start_matches(|c: char| c.is_ascii_digit());
    }
    let is_word = behind.starts_with(|c: char| c.is_ascii_uppercase())
        && behind.chars().take(3).any(|c| c.is_ascii_lowercase());
    (is_word && behind.len() < word.len() - name).then(|| &word[..word.len() - behind.len()])
}

/// Whether a word starts with a date: `2019-03-01`.
fn is_date(word: &str) -> bool {
    let date = word.as_bytes().get(..10).unwrap_or_default();
    let is_part =
        |(at, b): (usize, &u8)| if matches!(at, 4 | 7) { *b == b'-' } else { b.is_ascii_digit() };
    !date.is_empty() && date.iter().enumerate().all(is_part)
}

/// The name of a status at the start of a text, with its number: `Not Found (404)`.
pub fn named_status(text: &str) -> Option<&str> {
    let behind = text[reason_phrase(text)?..].strip_prefix(" (")?;
    let (number, rest) = behind.split_once(')')?;
    (is_status(number) && number.len() == 3).then(|| &text[..text.len() - rest.len()])
}

/// The status at the start of a text, with its name.
pub fn leading_status(text: &str) -> Option<&str> {
    if let Some(named) = named_status(text) {
        return Some(named);
    }
    let behind = text.get(..3).filter(|number| is_status(number)).map(|_| &text[3..])?;
    if behind.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let name = behind.trim_start();
    let end = reason_phrase(name).map_or(3, |end| text.len() - name.len() + end);
    Some(&text[..end])
}

/// The first word of a text if it is a name: `VALIDATION_FAILED`.
pub fn first_name(text: &str) -> Option<&str> {
    let word = text.split(' ').next().unwrap_or_default();
    // Another script starts the text behind it.
    let end = word.find(|c: char| !c.is_ascii() && c.is_alphabetic()).unwrap_or(word.len());
    let word = &word[..end];
    matches!(form(word), Some(Form::Upper | Form::Words | Form::Numbered | Form::Dotted))
        .then_some(word)
}
