//! Comments that silence a finding, where the language has comments and one does what it should;
//! and the settings that silence its rule.

use std::slice;

use super::comments::{above, behind, is_continued, is_told_by_first_line, marks, takes_comments};
use super::tried::mends;
use super::{Action, ActionKind, Change, Replacement};
use crate::ide::findings::Finding;
use crate::index::Document;

/// Actions that silence one of the findings of a document on its line, and its rule in the file or
/// in the project. What a comment does is tried before it is offered, so that none is where it
/// would be no comment.
pub(super) fn actions(document: &Document, before: &[Finding], finding: &Finding) -> Vec<Action> {
    let rule = finding.rule.name();
    let (on_line, in_file) = comments(document, before, finding);
    let edit = |edit| Change::Edit(vec![edit]);
    let changes = [
        ("on this line", on_line.map(edit)),
        ("in this file", in_file.map(edit)),
        ("in this project", Some(Change::IgnoreRule(rule.to_owned()))),
    ];
    let action = |(place, change): (&str, Option<Change>)| {
        Some(Action {
            title: format!("Ignore `{rule}` {place}"),
            kind: ActionKind::QuickFix,
            findings: vec![finding.clone()],
            change: Ok(change?),
            is_preferred: false,
        })
    };
    changes.into_iter().filter_map(action).collect()
}

/// A comment that silences a finding on its line, and one that silences its rule in the file.
fn comments(
    document: &Document,
    before: &[Finding],
    finding: &Finding,
) -> (Option<Replacement>, Option<Replacement>) {
    if !takes_comments(document) {
        return (None, None);
    }
    let rule = finding.rule.name();
    let marks = marks(document.language);
    let comment = |directive: &str| {
        let comments = marks.iter().map(|(open, close)| format!("{open} {directive} {close}"));
        comments.map(|comment| comment.trim_end().to_owned()).collect::<Vec<String>>().into_iter()
    };
    let gone = slice::from_ref(finding);
    let silences = |edit: &Replacement| mends(document, before, gone, slice::from_ref(edit));
    let line = document.text.byte_to_line(finding.range.start);
    let on_line = comment(&format!("errdex: ignore[{rule}]"))
        .flat_map(|comment| {
            let above = above(document, line, slice::from_ref(&comment));
            [behind(document, line, &comment), above]
        })
        .filter(|_| !is_continued(document, line))
        .find(|edit| silences(edit));
    let top = usize::from(is_told_by_first_line(document));
    // In a file that begins with something else than code, such as PHP, it can stand lower.
    let tops = [Some(top), (!is_continued(document, line)).then_some(line)];
    let in_file = comment(&format!("errdex: ignore-file[{rule}]"))
        .flat_map(|comment| tops.map(|top| Some(above(document, top?, slice::from_ref(&comment)))))
        .flatten()
        .find(|edit| silences(edit));
    (on_line, in_file)
}
