//! One line of a flattened table: its status, its code, and the text behind them.

use std::rc::Rc;

use super::glued::{before_last_word, glued_code, starts_sentence};
use super::headless::is_short;
use super::joined_code::leading_code;
use super::joined_header::is_glued;
use super::look::{Look, is_strict, look_of};
use super::seams::{is_reason, reason_phrase};
use crate::import::block::{Cell, Label, Row, Text};
use crate::import::code::{Form, form, is_number, is_status};
use crate::import::tables::header::{Field, exact};

/// A status with its name and as much behind it, in bytes, is a row among those of other codes, and
/// no heading.
const LEAST_TEXT: usize = 24;

/// A line of the table.
#[derive(Clone)]
pub struct Line {
    pub line: u32,
    pub status: Option<String>,
    pub code: String,
    pub rest: String,
    /// The heading that it stands under.
    pub label: Option<Rc<Label>>,
}

impl Line {
    /// The row of a table in which the code has this column.
    pub fn cells(&self, code: usize, behind: Vec<String>) -> Row {
        let cell = |text: String| Cell::new(Text { text, line: self.line, ..Text::default() });
        let mut cells = Vec::with_capacity(code + 1 + behind.len());
        for column in 0..code {
            let is_status = column + 1 == code;
            let status = self.status.clone().filter(|_| is_status).unwrap_or_default();
            cells.push(cell(status));
        }
        cells.push(cell(self.code.clone()));
        cells.extend(behind.into_iter().map(cell));
        Row { line: self.line, cells, label: self.label.clone() }
    }
}

/// Fewer rows tell nothing of the others.
const LEAST_SURE: usize = 3;

/// What a row has before its code and right behind it.
#[derive(Clone, Copy)]
pub struct Shape {
    pub has_status: bool,
    /// Whether numbers may run into each other: `900901401`.
    runs_on: bool,
    /// Whether nothing stands between the words of the header.
    pub glued: bool,
    /// The column behind that of the code.
    next: Option<Field>,
    /// Whether all words of the header are known.
    is_known: bool,
    /// Whether the last word of several in one is that of the text behind the code.
    cuts_words: bool,
}

impl Shape {
    /// The shape of the rows below a header in which the code has this column.
    pub fn of(words: &[(Field, String)], code: usize) -> Shape {
        let next = words.get(code + 1);
        let is_glued_status =
            |(field, word): &(Field, String)| *field == Field::Status && word.trim() == word;
        Shape {
            has_status: code > 0 && words[code - 1].0 == Field::Status,
            runs_on: next.is_some_and(is_glued_status),
            glued: is_glued(words),
            next: next.map(|(field, _)| *field),
            is_known: words.iter().all(|(field, _)| *field != Field::Other),
            cuts_words: false,
        }
    }

    /// The same shape, with what most of the rows say of the few whose codes nothing else sets apart.
    pub fn told_by<'a>(self, rows: impl Iterator<Item = &'a str>) -> Shape {
        let (mut sure, mut guessed) = (0, 0);
        for row in rows.take_while(|_| self.glued) {
            match glued_code(row, None) {
                Some(code) => sure += (form(code) == Some(Form::Words)) as usize,
                None => guessed += before_last_word(row).is_some() as usize,
            }
        }
        Shape { cuts_words: sure >= LEAST_SURE && sure > guessed, ..self }
    }
}

/// The row that a line is, if it is one below those above.
pub fn row(text: &Text, shape: Shape, above: &[Line]) -> Option<Line> {
    let (status, rest) = match shape.has_status {
        true => status_and_rest(&text.text, shape, above.last())?,
        false => (None, text.text.as_str()),
    };
    // That all is well is said in a word of its own.
    let first = above.iter().find(|row| !says_well(&row.code));
    let code = code_of(rest, shape, first)?;
    let has_own = rest.len() < text.text.len();
    let is_like = |first: &Line| {
        // A row that shares the status above it has a code as the others have.
        let is_shared = shape.has_status && !has_own && !is_strict(code);
        if is_shared && !code.contains('_') && (is_strict(&first.code) || first.code.contains('_'))
        {
            return false;
        }
        // `N7` stands among `05` and `51`, and `A001` among `3001`.
        let is_one = is_short(code)
            && code.len() < first.code.len() + 4
            && first.code.bytes().all(|b| b.is_ascii_digit());
        let is_named = code.contains(' ') && rest.len() > code.len() + LEAST_TEXT;
        shape.has_status || is_one || is_named || is_alike(code, &first.code)
    };
    let behind = rest[code.len()..].trim();
    // `is_late(order)` is called, and no code.
    let called = rest[code.len()..].strip_prefix('(');
    if called.is_some_and(|inner| inner.starts_with(|c: char| c.is_ascii_lowercase())) {
        return None;
    }
    // `InvalidOrder .Number` and `NO_ORDER_ WITH_ITEMS` are codes that were broken.
    let is_broken = behind.starts_with(['.', '_']) || code.ends_with('_');
    let broken = behind.find(' ').filter(|_| !shape.glued && is_broken);
    let (end, behind) = behind.split_at(broken.unwrap_or(0));
    let (more, behind) = more_codes(code, behind.trim_start());
    let has_text = behind.chars().any(char::is_alphabetic);
    (first.is_none_or(is_like) && has_text).then(|| Line {
        line: text.line,
        status,
        code: format!("{code}{end}{more}"),
        rest: behind.to_owned(),
        label: None,
    })
}

/// Whether a code says that nothing failed.
fn says_well(code: &str) -> bool {
    ["ok", "success"].iter().any(|word| code.eq_ignore_ascii_case(word))
}

/// The status in front of a code, with its name, and what stands behind it. A status that spans
/// several rows stands in the first of them.
fn status_and_rest<'a>(
    text: &'a str,
    shape: Shape,
    above: Option<&Line>,
) -> Option<(Option<String>, &'a str)> {
    let found = text.get(..3).filter(|found| is_status(found));
    let is_apart = |_: &&str| shape.glued || !text[3..].starts_with(|c: char| c.is_ascii_digit());
    if found.filter(is_apart).is_none() {
        return Some((above?.status.clone(), text));
    }
    let name = text[3..].trim_start();
    let end = reason_phrase(name).filter(|&end| name[end..].starts_with(' '));
    // `400 BAD_REQUEST` has no name, and neither has `401 Unauthorized Client`.
    let code = |end: usize| leading_code(name[end..].trim_start());
    let end = end.filter(|&end| code(0).is_none() && code(end).is_some());
    let behind = text.len() - name.len() + end.unwrap_or(0);
    Some((Some(text[..behind].trim().to_owned()), text[behind..].trim_start()))
}

/// The code at the start of a row, behind its status.
fn code_of<'a>(text: &'a str, shape: Shape, first: Option<&Line>) -> Option<&'a str> {
    let capitals = || {
        let word = &text[..text.find(|c: char| !c.is_ascii_uppercase())?];
        (shape.has_status && word.len() > 2 && text[word.len()..].starts_with(' ')).then_some(word)
    };
    // The names of statuses, where the first row has one, are the codes of as many words.
    let is_named = |first: &Line| is_reason(&first.code) || first.code == "Continue";
    if let Some(end) = reason_phrase(text).filter(|_| shape.has_status && !shape.glued)
        && text[end..].starts_with(' ')
        && first.is_none_or(is_named)
    {
        return Some(&text[..end]);
    }
    let starts_small = text.starts_with(|c: char| c.is_ascii_alphabetic());
    let code = match shape.glued && starts_small {
        true => glued_code(text, shape.next)
            .or_else(|| named(text, shape))
            .or_else(|| before_last_word(text).filter(|_| shape.cuts_words))?,
        false => leading_code(text).or_else(capitals).or_else(|| first_word(text, first, shape))?,
    };
    // `error.code` is what a code is called.
    if code.contains('.') && exact(code).is_some() {
        return None;
    }
    // The name of a status is that of the status, and not of a code behind it.
    if shape.has_status && code.get(..3).is_some_and(is_status) && code[3..].starts_with(' ') {
        return Some(&code[..3]);
    }
    // `1003A header is missing` starts with a word of one letter.
    let number = code.trim_end_matches(|c: char| c.is_ascii_uppercase());
    if shape.glued && is_number(number) && text[code.len()..].starts_with(' ') {
        return Some(number);
    }
    let (name, status) = code.split_at_checked(code.len().saturating_sub(3)).unwrap_or((code, ""));
    let ends_in_status = !name.is_empty() && is_status(status);
    Some(if shape.runs_on && ends_in_status { name } else { code })
}

/// The name of a status behind that status, to which a text is glued: `NotFoundThe order …`.
fn named(text: &str, shape: Shape) -> Option<&str> {
    let name = &text[..reason_phrase(text).filter(|_| shape.has_status)?];
    let is_glued = text[name.len()..].starts_with(char::is_alphabetic);
    (is_glued && form(name) == Some(Form::Words)).then_some(name)
}

/// Whether a code is like that of the first row; a heading such as `404 Not Found` may stand
/// between rows of other codes.
fn is_alike(code: &str, first: &str) -> bool {
    let starts_so = |code: &str| code.starts_with(|c: char| c.is_ascii_digit() || c == '-');
    let is_status = |code: &str| {
        code.get(..3).is_some_and(is_status) && !code[3..].starts_with(|c: char| c.is_ascii_digit())
    };
    // `OrderService API` below codes such as `NO_ORDER` is no row.
    let is_word = |code: &str| {
        look_of(code).is_some_and(|look| look.is_word() || look == Look::Coded(Form::Words))
    };
    let is_plain = code.bytes().all(|b| b.is_ascii_alphabetic()) && is_word(code);
    starts_so(first) == starts_so(code)
        && (!is_plain || is_word(first))
        && (is_status(first) || first.len() < 4 || !is_status(code))
}

/// The other codes of a row, `& 201` behind `200`, and what is left of it.
fn more_codes<'a>(code: &str, behind: &'a str) -> (String, &'a str) {
    let mut rest = behind;
    let mut more = String::new();
    while let Some(next) = rest.strip_prefix(['&', '/', ',']).map(str::trim_start) {
        let digits = next.find(|c: char| !c.is_ascii_digit()).unwrap_or(next.len());
        if digits != code.len() || !is_number(code) {
            break;
        }
        more.push_str(", ");
        more.push_str(&next[..digits]);
        rest = next[digits..].trim_start();
    }
    (more, rest)
}

/// The first word of a row if it is like the code of the first row, whatever that is.
fn first_word<'a>(text: &'a str, first: Option<&Line>, shape: Shape) -> Option<&'a str> {
    let (word, behind) = text.split_once(' ').filter(|(word, _)| !word.ends_with(['.', ',']))?;
    // Behind a status any word is the code, before a text in another script, or before a sentence if others have
    // several words in one.
    let is_named = first.is_some_and(|first| form(&first.code) == Some(Form::Words));
    let starts = behind.starts_with(|c: char| !c.is_ascii() || is_named && c.is_uppercase());
    let is_between = shape.has_status && first.is_some() && starts;
    // The name of the status is no code.
    if shape.has_status && reason_phrase(text).is_some_and(|end| end > word.len()) {
        return None;
    }
    let is_sure = shape.is_known && !starts_sentence(word) || is_between;
    let kind = look_of(word).filter(|look| match look {
        Look::Small | Look::Capital => (is_sure || word.contains('_')) && word.len() > 1,
        // `A shop may be closed` is no row among those of longer codes.
        _ => !shape.glued && (word.len() > 1 || first.is_none_or(|first| first.code.len() == 1)),
    })?;
    let is_like = |first: &Line| {
        let is_one = is_short(word) && is_number(&first.code);
        let marked = word.contains('_') && first.code.contains('_') && kind.is_word();
        let is_like = |first: Look| first.is_like(kind) || marked && first.is_word();
        look_of(&first.code).is_some_and(is_like) || is_one
    };
    first.is_none_or(is_like).then_some(word)
}

/// Whether a line starts with a word that may be a code with the start of a text.
pub fn is_unread(text: &Text, shape: Shape) -> bool {
    let text = text.text.as_str();
    let Some((status, rest)) = text.split_at_checked(3 * shape.has_status as usize) else {
        return false;
    };
    let word = rest.trim_start().split([' ', '(']).next().unwrap_or_default();
    let humps = word.chars().filter(char::is_ascii_uppercase).count();
    let is_word = word.len() > 5 && (humps > 1 || word.contains('_'));
    is_word && word.is_ascii() && (!shape.has_status || is_status(status))
}
