//! From a text to the occurrences of error codes in it.

use std::ops::Range;

use crate::catalog::Catalog;
use crate::lang::Language;

/// Where in a text a code stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Context {
    /// The whole string literal is the code.
    Literal,
    /// The code is part of a longer literal, or of a regular expression.
    Inside,
    Comment,
    /// Running text: documentation, logs, and code between the tokens that count.
    Prose,
}

/// One place in a text where a code stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// The bytes of the code alone, without quotes.
    pub range: Range<usize>,
    pub context: Context,
    /// The code; it differs from the text in the range only where the text escapes the
    /// separator (`FRS\.0010`).
    pub code: Box<str>,
}

/// A comment that tells errdex to keep silent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignore {
    /// The bytes of the directive, `errdex: ignore[...]`.
    pub range: Range<usize>,
    /// The named rules; empty for all.
    pub rules: Vec<String>,
    pub reach: Reach,
}

/// What an [`Ignore`] reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    File,
    /// A 0-based line.
    Line(u32),
}

/// What one text holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scan {
    /// In the order of the text; no two overlap.
    pub occurrences: Vec<Occurrence>,
    pub ignores: Vec<Ignore>,
}

/// A string literal around some place of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Literal {
    /// The bytes between the quotes. An unfinished literal ends with its line.
    pub content: Range<usize>,
}

/// Finds the occurrences of codes of the catalog's families, and of codes that it lists.
pub fn scan(text: &str, language: &Language, catalog: &Catalog) -> Scan {
    let _ = (text, language, catalog);
    Scan::default()
}

/// The string literal in which a byte offset lies, from behind its opening quote to before its
/// closing one, both included.
pub fn literal_at(text: &str, language: &Language, offset: usize) -> Option<Literal> {
    let _ = (text, language, offset);
    None
}
