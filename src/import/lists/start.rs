//! One text that starts with a code: a heading, a term, an item or a line of its own.

use super::alike::is_header;
use super::behind::behind;
use super::below_parts::is_of_text;
use super::called::named_behind;
use super::first_word::{Opening, first, opening};
use super::labelled::labelled;
use super::start_parts::{is_member, without_others};
use crate::import::block::{Kind, Text};
use crate::import::code::{Form, form, is_number, is_status};
use crate::import::code_cell::{codes_in, is_snake};
use crate::import::tables::header::{Field, exact};

/// The field that a text names at its start, `Cause: …`, and what it says of it.
pub fn label_of(text: &Text) -> Option<(Field, &str)> {
    // `Error (500: Gone)` has its colon in brackets.
    let is_open = |word: &str| word.contains(['(', '（']) && !word.contains([')', '）']);
    let at_colon = text.text.split_once([':', '：']);
    let at_colon = at_colon.filter(|(word, _)| !is_member(&text.text) && !is_open(word));
    let field = |(word, rest): (&str, &'_ str)| Some((exact(word)?.0, rest.len()));
    let at_dash = || [" - ", " – ", " — "].iter().find_map(|dash| text.text.split_once(dash));
    // `What to do? Look again.`
    let asked = || {
        let told = text.text.split_once(['?', '？']).and_then(field);
        told.filter(|(field, length)| *length > 0 && is_of_text(*field))
    };
    let found = at_colon.and_then(field).or_else(|| at_dash().and_then(field));
    let (field, length) = found.or_else(asked)?;
    Some((field, text.text[text.text.len() - length..].trim()))
}

/// A text that starts with a code.
pub struct Start {
    pub form: Form,
    pub code: String,
    /// What stands behind the code and the joint.
    pub rest: String,
    /// Whether this is a code by itself, and not only among others of its kind.
    pub is_sure: bool,
    /// Whether it stands among others of its form.
    pub in_run: bool,
    /// Whether the text is a title, and what is said of the code stands below it.
    pub is_title: bool,
    /// Whether something stands between the code and its text.
    pub has_joint: bool,
    /// Whether it is a number as any list may have, so that the page must say that it lists codes.
    pub is_short: bool,
    /// Whether it is a number with nothing but a word before it that calls it a code: `Error 12`.
    pub is_called: bool,
    /// Whether its message stands behind it in quotes.
    pub is_quoted: bool,
    /// Whether the code stands at the end of its message.
    pub is_behind: bool,
    /// The status that stands behind the code in brackets.
    pub status: Option<String>,
    /// Other codes of which the text says the same.
    pub others: Vec<String>,
    /// What else the text says of the code, under labels.
    pub parts: Vec<(Field, String)>,
}

/// The code that a text starts with.
pub fn start_of(kind: Kind, text: &Text) -> Option<Start> {
    if kind == Kind::Code || is_member(&text.text) {
        return None;
    }
    match label_of(text) {
        Some((Field::Status, _)) => return None,
        Some((Field::Code, _)) => return labelled(&text.text).or_else(|| unlabelled(kind, text)),
        _ => {}
    }
    unlabelled(kind, text).or_else(|| behind(kind, &text.text))
}

/// A code that nothing is known of yet.
pub fn start(form: Form, code: String) -> Start {
    Start {
        form,
        code,
        rest: String::new(),
        is_sure: false,
        in_run: false,
        is_title: false,
        has_joint: false,
        is_short: false,
        is_called: false,
        is_quoted: false,
        is_behind: false,
        status: None,
        others: Vec::new(),
        parts: Vec::new(),
    }
}

fn unlabelled(kind: Kind, text: &Text) -> Option<Start> {
    let is_heading = matches!(kind, Kind::Heading(_));
    let Opening { line, status, has_word } = opening(&text.text, is_heading);
    let status = status.map(str::to_owned);
    if let Some(code) = bare_name(line, kind) {
        let is_sure = kind != Kind::Paragraph || is_number(&code);
        return Some(Start { is_sure, status, ..start(Form::Words, code) });
    }
    let (line, others) = without_others(line).unwrap_or((line.to_owned(), Vec::new()));
    let first = first(&line, kind, has_word)?;
    let (is_sure, may_be) = first.counts(kind, has_word, status.is_some());
    let behind = first.behind(kind, status);
    let (code, form) = (first.code, first.form);
    // `Error code 460 (ORDER_GONE)` has its name in brackets.
    let is_code = form == Form::Digits && (has_word || is_heading && !first.has_status);
    if let Some(name) = named_behind(&code, &behind.rest).filter(|_| is_code) {
        let (status, parts) = (behind.status, vec![(Field::Code, name)]);
        return Some(Start { is_sure: true, has_joint: true, status, parts, ..start(form, code) });
    }
    // `404 order_gone` has its code behind its status.
    let is_bare = first.has_status && behind.status.is_none();
    if let Some((name, form)) = is_bare.then(|| name_alone(&behind.rest)).flatten() {
        let status = Some(first.word.to_owned());
        return Some(Start { is_sure: true, has_joint: true, status, ..start(form, name) });
    }
    let is_only_status = is_heading && behind.status.is_none() && is_status(&behind.rest);
    let (rest, status) = match is_only_status {
        true => (String::new(), Some(behind.rest)),
        false => (behind.rest, behind.status),
    };
    (may_be && !behind.ends_range).then(|| Start {
        rest,
        is_sure,
        is_short: first.is_short,
        is_called: has_word && behind.is_empty && form == Form::Digits,
        has_joint: !behind.is_empty && first.has_joint || behind.is_quoted,
        is_quoted: behind.is_quoted,
        status,
        others,
        parts: behind.parts,
        ..start(form, code)
    })
}

/// The code of a text that is nothing but a name of several words in one: `order_gone`, `OrderGone`.
pub fn name_alone(text: &str) -> Option<(String, Form)> {
    let name = text.trim_matches(['`', '*', '(', ')']);
    match is_snake(name) {
        true => Some((name.to_owned(), Form::Words)),
        false => code_of(name).filter(|(code, form)| code == name && *form != Form::Digits),
    }
}

/// The code that a word is.
pub fn code_of(word: &str) -> Option<(String, Form)> {
    let code = codes_in(word).into_iter().next()?;
    if is_placeholder(&code) || is_header(&code) {
        return None;
    }
    let form = form(&code)?;
    // `error.code` is what a code is called.
    exact(&code).is_none().then_some((code, form))
}

/// Whether this stands for all codes of a form, as `ORDER_XXX` and `EXXXXX` do.
pub fn is_placeholder(code: &str) -> bool {
    let end = code.rsplit(['_', '-', '.']).next().unwrap_or_default();
    matches!(end, "XX" | "NN" | "NNN" | "NNNN" | "nnn" | "nnnn")
        || end.ends_with("XXX")
        || end.ends_with("xxx")
}

/// A text that is a name of small letters, or a number between hashes, and nothing else.
fn bare_name(line: &str, kind: Kind) -> Option<String> {
    let is_part =
        |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'_' | b'-' | b'.');
    let name = line.trim_matches(['`', '*']);
    let is_name = name.bytes().all(is_part)
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.contains('_')
        && (4..=80).contains(&name.len())
        && exact(name).is_none()
        && matches!(kind, Kind::Heading(_) | Kind::Paragraph);
    let number = line.strip_prefix("##").and_then(|line| line.strip_suffix("##"));
    let number = number.filter(|number| is_number(number));
    number.or(is_name.then_some(name)).map(str::to_owned)
}
