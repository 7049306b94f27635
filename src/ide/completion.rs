//! Completion: families and codes where a code can stand.

use std::ops::Range;

use crate::index::Document;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompletionKind {
    Family,
    Code,
}

/// One suggestion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// The whole code, or the family's prefix; also what is inserted.
    pub label: String,
    pub kind: CompletionKind,
    /// The message, or what the family is.
    pub detail: Option<String>,
    /// What the editor matches against what was typed, where it is not the label.
    pub filter: Option<String>,
    pub deprecated: bool,
}

/// The suggestions for one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completions {
    /// The bytes that an accepted suggestion replaces: the whole partial code.
    pub replace: Range<usize>,
    /// In the order in which they are to be shown.
    pub items: Vec<Completion>,
    /// Whether typing on may bring other suggestions.
    pub incomplete: bool,
}

/// The suggestions at a byte offset; `None` where no code can stand. What documentation says
/// about a suggested code is [`explain`](super::explain)'s to tell.
pub fn completion(document: &Document, offset: usize) -> Option<Completions> {
    let _ = (document, offset);
    None
}
