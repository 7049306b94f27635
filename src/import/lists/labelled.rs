//! One text that starts with a code under a label: `Error code: …`.

use super::start::{Start, is_placeholder, start};
use super::start_parts::JOINTS;
use crate::import::code::{Form, form, is_number};
use crate::import::code_cell::{codes_in, without_status};
use crate::import::tables::header::{Field, exact};
use crate::import::told::{names_error, speaks_of_codes};

/// A code with a label, behind which other labels may stand: `Error code: X / Description: …`.
pub fn labelled(text: &str) -> Option<Start> {
    if let Some(start) = titled(text) {
        return Some(start);
    }
    let mut parts = Vec::<(Field, String)>::new();
    for part in text.split(['/', ';', '|', '\n']) {
        let field =
            part.split_once([':', '：']).and_then(|(word, rest)| Some((exact(word)?.0, rest)));
        match (field, parts.last_mut()) {
            (Some((field, rest)), _) => parts.push((field, rest.trim().to_owned())),
            (None, Some((_, last))) => {
                last.push('/');
                last.push_str(part.trim_end());
            }
            (None, None) => return None,
        }
    }
    let (_, value) = parts.remove(0);
    if let Some(start) = word(text, &value).filter(|_| parts.is_empty()) {
        return Some(start);
    }
    let named = state_behind(&value).and(value.split_once(' ')).map(|(number, _)| number);
    let mut codes = codes_in(named.unwrap_or(&value)).into_iter();
    let code = codes.next().filter(|code| !is_placeholder(code))?;
    let form = form(&code).unwrap_or(Form::Digits);
    let status = without_status(&value).1.filter(|status| *status != code).map(str::to_owned);
    let status = status.or_else(|| state_behind(&value));
    Some(Start { is_sure: true, others: codes.collect(), parts, status, ..start(form, code) })
}

/// The state of SQL in brackets behind a number: `1105 (HY000)`.
fn state_behind(value: &str) -> Option<String> {
    let (number, state) = value.strip_suffix(')')?.split_once(" (")?;
    let is_state = state.len() == 5
        && state.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        && state.bytes().any(|b| b.is_ascii_digit());
    (is_state && is_number(number)).then(|| state.to_owned())
}

/// A code of one word with a capital, `Error code: Emulator`, which its label alone tells.
fn word(text: &str, value: &str) -> Option<Start> {
    let (label, _) = text.split_once([':', '：'])?;
    let is_word = (3..=40).contains(&value.len())
        && value.starts_with(|c: char| c.is_ascii_uppercase())
        && value.bytes().all(|b| b.is_ascii_alphabetic());
    let is_code = is_word && form(value).is_none() && names_error(label) && speaks_of_codes(label);
    is_code.then(|| Start { is_sure: true, ..start(Form::Words, value.to_owned()) })
}

/// A code with a label and its message behind it, in quotes or behind a dash: `ERROR CODE: -898, 'Gone:
/// %s'`, `Code: 3 - Order gone`.
fn titled(text: &str) -> Option<Start> {
    const QUOTES: &[(char, char)] = &[
        ('\'', '\''),
        ('"', '"'),
        ('“', '”'),
        ('‘', '’'),
        ('«', '»'),
        ('„', '“'),
        ('「', '」'),
        ('『', '』'),
    ];
    let (_, value) = text.split_once([':', '：'])?;
    let value = value.trim();
    let is_end = |c: char| c.is_whitespace() || matches!(c, ',' | '，' | ':' | '：' | ';');
    let (word, behind) = value.split_at(value.find(is_end)?);
    let behind = behind.trim_matches(|c: char| is_end(c) || JOINTS.contains(&c));
    let inside = |(open, close): &(char, char)| behind.strip_prefix(*open)?.strip_suffix(*close);
    let dashed = || {
        let title = value[word.len()..].trim_start().strip_prefix(['-', '–', '—'])?;
        (title.starts_with(' ') && !title.contains([':', '：', '\n'])).then_some(behind)
    };
    let message = QUOTES.iter().find_map(inside).or_else(dashed)?.trim().to_owned();
    let mut codes = codes_in(word).into_iter();
    let code = codes.next().filter(|code| !is_placeholder(code) && codes.next().is_none())?;
    let form = form(&code).unwrap_or(Form::Digits);
    let parts = vec![(Field::Message, message)];
    Some(Start { is_sure: true, parts, ..start(form, code) })
}
