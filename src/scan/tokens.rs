//! Tokens: what a reader gives of a text, and which reader reads the texts of a language.

use std::ops::Range;

use super::lexer::code_from;
use super::{fences, markup, notebook, pairs, yaml};
use crate::lang::{Language, Reader};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Comment,
    /// A comment in prose: what tells errdex to be silent counts there, a code is prose.
    Aside,
    /// A string literal, or a value that needs no quotes.
    Text,
    Regex,
    /// A literal in which no code can stand; these are never given.
    Other,
}

/// Which part of its literal a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Whole,
    /// The part before the first interpolation; or a literal whose content is not all of its value.
    First,
    /// A part behind an interpolation.
    Later,
}

/// A comment, or a literal, or a part of one between interpolations.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub kind: Kind,
    pub part: Part,
    /// The bytes without the marks.
    pub content: Range<usize>,
    /// The bytes with the marks.
    pub range: Range<usize>,
    /// Whether the closing mark was there.
    pub is_closed: bool,
    /// The byte that gives the one behind it another meaning in the content.
    pub escape: Option<u8>,
}

/// Gives the tokens of a text in its order, up to the one that holds the offset `until` at least.
pub(super) fn lex(text: &str, language: &Language, until: usize, emit: &mut dyn FnMut(Token)) {
    lex_from(text.as_bytes(), 0, language, until, emit);
}

/// The same for a text that starts at `start`, within another that ends with it.
pub(super) fn lex_from(
    bytes: &[u8],
    start: usize,
    language: &Language,
    until: usize,
    emit: &mut dyn FnMut(Token),
) {
    match language.reader {
        Reader::Code => code_from(bytes, start, language, until, emit),
        Reader::Yaml => yaml::lex(bytes, start, until, emit),
        Reader::Pairs(pairs) => pairs::lex(bytes, start, language, pairs, until, emit),
        Reader::Markup(markup) => markup::lex(bytes, start, markup, until, emit),
        Reader::Fences(fences) => fences::lex(bytes, start, language, fences, until, emit),
        Reader::Notebook => notebook::lex(bytes, start, until, emit),
    }
}

/// Whether the byte belongs to a word; bytes of other scripts do.
pub(super) fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

/// The end of the line that an offset lies in, before its line end.
pub(super) fn line_end(bytes: &[u8], at: usize) -> usize {
    memchr::memchr2(b'\n', b'\r', &bytes[at..]).map_or(bytes.len(), |found| at + found)
}

/// The start of the line behind a line end at `at`.
pub(super) fn next_line(bytes: &[u8], at: usize) -> usize {
    let length = if bytes[at..].starts_with(b"\r\n") { 2 } else { 1 };
    (at + length).min(bytes.len())
}
