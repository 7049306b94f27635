//! Findings: what the rules have to say about the occurrences of a document.

use std::ops::Range;

use crate::config::{Rule, Severity};
use crate::index::Document;

/// What a rule has to say about an occurrence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub range: Range<usize>,
    pub rule: Rule,
    pub severity: Severity,
    pub code: String,
    pub message: String,
    /// The likeliest first.
    pub fixes: Vec<Fix>,
}

/// A replacement for the finding's range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    pub title: String,
    pub replacement: String,
}

/// The findings of a document, in the order of its text.
pub fn findings(document: &Document) -> Vec<Finding> {
    let _ = document;
    Vec::new()
}
