//! Hover: what the code under the cursor means.

use std::ops::Range;

use super::Explanation;
use crate::index::Document;

/// What to show, and for which bytes of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hover {
    pub range: Range<usize>,
    pub explanation: Explanation,
}

/// The explanation of the occurrence at a byte offset, in any context.
pub fn hover(document: &Document, offset: usize) -> Option<Hover> {
    let _ = (document, offset);
    None
}
