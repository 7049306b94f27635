//! `comment-mismatch`: a comment about a code that is the message of another code.

use super::docs::{Example, RuleDocs};
use super::{Known, Ruling, fits, rows, url_of};
use crate::config::{Rule, Severity};
use crate::ide::explain::short_meaning;
use crate::ide::markup::code_and_meaning;
use crate::index::Fit;

pub(super) const DOCS: RuleDocs = RuleDocs {
    rule: Rule::CommentMismatch,
    says: "a comment behind a code, or alone on the line above, that is the message of another code",
    level: "hint",
    why: "A code that was copied with its comment and then changed says one thing to the program and \
          another to who reads it. Only the very text of another code of the same page counts, and \
          only where it is not what this code means in other words.",
    example: Example {
        files: &[("errors.py", "FACE_MISSING = \"FRS.0404\"  # The face ID does not exist.\n")],
        settings: "",
        finding: "errors.py:1:17: hint[comment-mismatch] the comment on `FRS.0404` (No face is detected. Failed to add the face.) is the message of `FRS.0403` (The face ID does not exist.)",
    },
};

pub(super) fn judge(known: &Known) -> Option<Ruling> {
    let Known { scope, text, code, ids, around } = known;
    let fit = |comment| match fits::fit(scope, code, ids, comment) {
        Fit::IsOf(other) => Some(other),
        Fit::Fits | Fit::Differs => None,
    };
    let mut comments = around.comments.iter().map(|comment| text[comment.clone()].trim());
    let other = comments.find_map(fit)?;
    let own = code_and_meaning(code, short_meaning(scope, ids));
    let entry = scope.catalog.entry(other);
    let theirs = code_and_meaning(&entry.code, short_meaning(scope, &[other]));
    let related: Vec<_> = ids.iter().copied().chain([other]).collect();
    Some(Ruling {
        severity: Severity::Hint,
        message: format!("the comment on {own} is the message of {theirs}"),
        fixes: Vec::new(),
        url: url_of(scope, related.iter().map(|id| id.page)),
        related: rows(scope, &related),
    })
}
