//! Lines of code that declare a constant, or enumerate a code with its text.

use super::ranges::range;
use crate::import::block::{Block, Kind, Text};
use crate::import::code::{Form, form};
use crate::import::text::look::look_of;

/// What a constant may be declared with.
#[rustfmt::skip]
const DECLARATIONS: &[&str] = &[
    "#define", "public", "private", "protected", "internal", "static", "final", "const",
    "constexpr", "export", "readonly", "int", "long", "short", "unsigned", "signed", "string",
    "String", "Integer", "let", "var", "val", "def", "case", "uint32_t", "int32_t", "int32",
    "uint32", "u32", "i32",
];

/// Marks that start a comment.
const COMMENTS: &[&str] = &["//", "/*", "--", "#", "<!--"];

/// A line that has a code.
pub struct Row<'a> {
    pub name: &'a str,
    /// The number that a name stands for.
    pub number: Option<&'a str>,
    pub text: &'a str,
    /// Whether the text is a comment, or stands in the declaration itself.
    pub is_comment: bool,
}

impl Row<'_> {
    /// The line as an item of a list: `NAME (1): text`.
    pub fn item(&self, line: u32) -> Block {
        let number = self.number.map_or(String::new(), |number| format!(" ({number})"));
        let text = format!("{}{number}: {}", self.name, self.text);
        let text = Text { text, line, ..Text::default() };
        Block::Text { kind: Kind::Item, text, apart: true }
    }
}

/// The code of a line, with its text.
pub fn row(line: &str) -> Option<Row<'_>> {
    if let Some((name, text)) = range(line.trim()) {
        return Some(Row { name, number: None, text, is_comment: false });
    }
    let line = undeclared(line.trim());
    if let Some(row) = constant(line) {
        return Some(row);
    }
    let (name, rest) = word(line)?;
    let looks = form(name);
    let is_hexadecimal = name.starts_with("0x") && name.len() > 2;
    let digits = name.trim_start_matches('-');
    // `404.01` is a status with a number of its own.
    let is_sub = name.split_once('.').is_some_and(|(status, sub)| {
        status.len() == 3
            && !status.starts_with('0')
            && status.bytes().all(|b| b.is_ascii_digit())
            && sub.len() == 2
            && sub.bytes().all(|b| b.is_ascii_digit())
    });
    let is_number = is_hexadecimal || is_sub || digits.bytes().all(|b| b.is_ascii_digit());
    let (number, rest) = match rest.trim_start().strip_prefix('=').filter(|_| !is_number) {
        Some(value) => word(value).map(|(number, rest)| (Some(number), rest))?,
        None => value(rest).map_or((None, rest), |(number, rest)| (Some(number), rest)),
    };
    let number = number.filter(|number| number.parse::<i64>().is_ok() || number.starts_with("0x"));
    let behind = rest.trim_start().trim_start_matches([',', ';']).trim_start();
    if let Some(text) = comment(behind) {
        let is_code = is_number || looks.is_some();
        return is_code.then_some(Row { name, number, text, is_comment: true });
    }
    let is_sure = matches!(looks, Some(Form::Dotted | Form::Numbered | Form::Upper));
    if number.is_some() {
        let is_name = name.len() >= 2 && name.bytes().all(|b| b.is_ascii_uppercase());
        return (behind.is_empty() && (is_sure || is_name)).then_some(Row {
            name,
            number,
            text: "",
            is_comment: false,
        });
    }
    let joint = behind.trim_start_matches([':', '-', '–', '=', '：']);
    let is_apart = joint.len() < behind.len()
        || rest.starts_with(char::is_whitespace) && looks != Some(Form::Upper);
    let text = joint.trim().trim_end_matches(',').trim_matches(['"', '\'']);
    let has_words =
        text.contains(char::is_alphabetic) && !text.contains(['{', '}']) && !text.ends_with(';');
    let has_colon = behind.starts_with([':', '：']);
    // `10:31:02` and `2024-05-01` open the lines of a log.
    let is_time = is_number
        && rest
            .strip_prefix([':', '-'])
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let is_code = is_sure || is_number && (digits.len() >= 3 || has_colon) && !is_hexadecimal;
    (is_code && is_apart && has_words && !is_time).then_some(Row {
        name,
        number: None,
        text,
        is_comment: false,
    })
}

/// The constant of an enumeration that has its number and its text behind its name: `NAME(1, "text"),`.
fn constant(line: &str) -> Option<Row<'_>> {
    let (name, rest) = word(line)?;
    let inner = rest.strip_prefix('(')?.trim_end_matches([',', ';']).strip_suffix(')')?;
    let (number, text) = inner.split_once([',', '，'])?;
    let number = number.trim().trim_matches('"');
    let text = text.trim();
    let is_text = text.len() > 2 && text.starts_with('"') && text.ends_with('"');
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic());
    (is_name && is_text && look_of(number).is_some()).then(|| Row {
        name,
        number: Some(number),
        text: text.trim_matches('"'),
        is_comment: true,
    })
}

/// The line without the words that declare a constant.
pub fn undeclared(mut line: &str) -> &str {
    while let Some((word, rest)) = line.split_once(char::is_whitespace) {
        if !DECLARATIONS.contains(&word) {
            break;
        }
        line = rest.trim_start();
    }
    line
}

/// The first word of a text, which may stand in quotes, and what is behind it.
fn word(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let inner = text.trim_start_matches(['"', '\'', '`']);
    let is_end = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'));
    let (word, rest) = inner.split_at(inner.find(is_end).unwrap_or(inner.len()));
    let rest =
        if inner.len() < text.len() { rest.trim_start_matches(['"', '\'', '`']) } else { rest };
    (!word.is_empty()).then_some((word, rest))
}

/// The number behind a name that a macro defines, or that stands in brackets.
fn value(rest: &str) -> Option<(&str, &str)> {
    let inner = rest.trim_start();
    let inner = inner.strip_prefix('(').unwrap_or(inner);
    let (number, rest) = word(inner)?;
    let is_number = number.parse::<i64>().is_ok() || number.starts_with("0x");
    let rest = rest.strip_prefix(')').unwrap_or(rest);
    let is_end =
        rest.is_empty() || comment(rest.trim_start_matches([',', ';']).trim_start()).is_some();
    (is_number && is_end).then_some((number, rest))
}

/// The text of a comment.
pub fn comment(text: &str) -> Option<&str> {
    let text = COMMENTS.iter().find_map(|mark| text.strip_prefix(mark))?;
    let text = text.trim().trim_end_matches("*/").trim_end_matches("-->");
    let text = text.trim_start_matches(['/', '*', '!', '<', '#']).trim();
    (!text.is_empty()).then_some(text)
}

/// Whether a line of code only opens or closes something, or is a comment.
pub fn says_nothing(line: &str) -> bool {
    let line = line.trim();
    line.ends_with(['{', '(', '}', ')', '[', ']'])
        || line.starts_with(['}', ')', '*'])
        || COMMENTS.iter().any(|mark| line.starts_with(mark))
        || line.is_empty()
}
