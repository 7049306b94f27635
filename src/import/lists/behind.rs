//! A code at the end of its message: `Order gone. (Code: 1403)`, `Order gone – error 1403`.

use super::start::{Start, start};
use super::start_parts::without_word;
use crate::import::block::Kind;
use crate::import::code::{BRACKETS, Form, form, is_number};
use crate::import::told::names_error;

/// Longer texts are prose, which may end with a code, too: headings, and lines.
const MAX_HEADING: usize = 250;
const MAX_LINE: usize = 120;

/// The code that a text ends with: in brackets, where a heading needs no word before it, or behind a dash and
/// such a word.
pub fn behind(kind: Kind, text: &str) -> Option<Start> {
    let is_heading = matches!(kind, Kind::Heading(_));
    let text = if is_heading { text.trim_end_matches(['.', '。', ':', '：']) } else { text };
    if text.len() > if is_heading { MAX_HEADING } else { MAX_LINE } {
        return None;
    }
    let in_brackets = BRACKETS.iter().find_map(|&(open, close)| {
        let (message, inner) = text.strip_suffix(close)?.rsplit_once(open)?;
        Some((message, inner, true))
    });
    let split = |marks: &[&str]| {
        let (message, tail) = marks.iter().find_map(|mark| text.rsplit_once(mark))?;
        Some((message, tail, false))
    };
    let at_dash = || split(&[" - ", " – ", " — "]);
    // What stands before `: error 1403` may be where it comes from.
    let at_colon = || split(&[": ", "：", ", ", "，"]).filter(|(_, tail, _)| names_code(tail));
    let Some((message, tail, is_bracketed)) = in_brackets.or_else(at_dash).or_else(at_colon) else {
        return last(text).filter(|_| is_heading);
    };
    let message = message.trim();
    let (code, has_word) = without_word(tail.trim());
    let form = form_of(code, has_word)?;
    let is_message = message.contains(|c: char| c.is_alphabetic());
    let stands_alone = is_heading || kind == Kind::Paragraph && form < Form::Upper;
    if !(is_message && (has_word || is_bracketed && stands_alone)) {
        return None;
    }
    let rest = message.to_owned();
    // A line alone may be of anything, unless what is below it says more.
    let is_sure = has_word && kind != Kind::Paragraph;
    Some(Start { rest, is_sure, is_behind: true, ..start(form, code.to_owned()) })
}

/// The code that is the last word of a heading, `Order gone 1403`, with nothing that tells it from the message.
fn last(text: &str) -> Option<Start> {
    let (message, code) = text.rsplit_once(' ')?;
    let form = form_of(code, false).filter(|form| *form != Form::Upper)?;
    let is_error = names_error(message);
    // `Part 1000` and `RFC 7807` are names of something else.
    let is_message = is_error || message.trim().contains(' ') || !message.is_ascii();
    let rest = if is_error { String::new() } else { message.trim().to_owned() };
    (code.len() > 3 && is_message).then(|| Start {
        rest,
        is_behind: true,
        ..start(form, code.to_owned())
    })
}

/// Whether a word for a code stands before it, and not only one for an error.
fn names_code(text: &str) -> bool {
    const CODES: &[&str] = &["code", "码", "碼", "コード", "코드", "código"];
    let text = text.to_lowercase();
    CODES.iter().any(|word| text.contains(word))
}

/// The form of a code at the end of a text, where a number that no word calls one must be no year.
fn form_of(code: &str, is_called: bool) -> Option<Form> {
    let is_year = code.len() == 4 && (code.starts_with("19") || code.starts_with("20"));
    match form(code) {
        _ if is_number(code) => (is_called || code.len() >= 3 && !is_year).then_some(Form::Digits),
        Some(form) if is_called || form <= Form::Upper => Some(form),
        _ => None,
    }
}
