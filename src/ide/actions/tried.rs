//! What an edit does is tried before it is offered.

use ropey::Rope;

use super::Replacement;
use crate::ide::findings::{Finding, findings};
use crate::index::Document;

/// The document after edits, which come in the order of their places and do not overlap.
pub(super) fn applied(document: &Document, edits: &[Replacement]) -> Document {
    let mut text: Rope = document.text.clone();
    for edit in edits.iter().rev() {
        let start = text.byte_to_char(edit.range.start);
        text.remove(start..text.byte_to_char(edit.range.end));
        text.insert(start, &edit.text);
    }
    document.with_text(document.version, text)
}

/// Whether edits take some of a document's findings away and make no other.
pub(super) fn mends(
    document: &Document,
    before: &[Finding],
    gone: &[Finding],
    edits: &[Replacement],
) -> bool {
    let stays = before.iter().filter(|finding| !gone.contains(finding));
    let stays: Vec<_> = stays.map(|it| (it.rule, &it.code, moved(edits, it.range.start))).collect();
    let after = findings(&applied(document, edits));
    after.iter().all(|new| stays.contains(&(new.rule, &new.code, new.range.start)))
}

/// Where a place that is in none of the edits is after them.
pub(super) fn moved(edits: &[Replacement], place: usize) -> usize {
    let before = edits.iter().filter(|edit| edit.range.end <= place);
    before.fold(place, |place, edit| place + edit.text.len() - edit.range.len())
}
