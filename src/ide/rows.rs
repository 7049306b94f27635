//! The rows of a page in the text of the page.

use std::ops::Range;

use super::hover::occurrence_at;
use crate::catalog::{Entry, EntryId};
use crate::index::Document;

/// The page that a document is, as an index into the catalog.
pub(super) fn page_of(document: &Document) -> Option<u32> {
    document.path().and_then(|path| document.scope.page_at(path))
}

/// The rows of a document that is a page, in their order; none of another document.
pub(super) fn rows(document: &Document) -> impl Iterator<Item = (EntryId, &Entry)> {
    let content = page_of(document)
        .and_then(|page| Some((page, document.scope.catalog.pages().get(page as usize)?)));
    content.into_iter().flat_map(|(page, content)| {
        let rows = content.entries.iter().zip(0..);
        rows.map(move |(entry, row)| (EntryId { page, row }, entry))
    })
}

/// The code at a byte offset and its bytes: an occurrence, or the code of a page's row.
pub(super) fn code_at(document: &Document, offset: usize) -> Option<(Range<usize>, &str)> {
    if let Some(occurrence) = occurrence_at(document, offset) {
        return Some((occurrence.range.clone(), &occurrence.code));
    }
    let line = document.text.byte_to_line(offset) as u32 + 1;
    let here = rows(document).filter(|(_, entry)| entry.line == line);
    let mut codes = here.map(|(_, entry)| (code(document, entry), entry.code.as_str()));
    codes.find(|(range, _)| range.start <= offset && offset <= range.end)
}

/// The bytes of the code on its line, or of the line where the code is written in another way.
pub(super) fn code(document: &Document, entry: &Entry) -> Range<usize> {
    let line = line(document, entry.line);
    let text = document.text.byte_slice(line.clone()).to_string();
    match text.find(&entry.code) {
        Some(at) => line.start + at..line.start + at + entry.code.len(),
        None => line,
    }
}

/// The bytes of a 1-based line without the blanks around them; of the last line when the page
/// has become shorter than it was.
pub(super) fn line(document: &Document, line: u32) -> Range<usize> {
    let last = document.text.len_lines().saturating_sub(1);
    let line = (line.max(1) as usize - 1).min(last);
    let start = document.text.line_to_byte(line);
    let text = document.text.line(line).to_string();
    let begin = text.len() - text.trim_start().len();
    let end = text.trim_end().len().max(begin);
    start + begin..start + end
}
