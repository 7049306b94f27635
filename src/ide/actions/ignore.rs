//! Comments that silence a finding, where the language has comments and one does what it should.

use ropey::Rope;

use super::{Action, Change};
use crate::ide::findings::{Finding, findings};
use crate::index::Document;
use crate::lang::{Language, Reader};

/// Actions that silence one of the findings of a document on its line, and its rule in the file.
/// What an edit does is tried before it is offered, so that none is where it would be no comment.
pub(super) fn actions(document: &Document, before: &[Finding], finding: &Finding) -> Vec<Action> {
    if !takes_comments(document) {
        return Vec::new();
    }
    let rule = finding.rule.name();
    let marks = marks(document.language);
    let comment = |directive: &str| {
        let comments = marks.iter().map(|(open, close)| format!("{open} {directive} {close}"));
        comments.map(|comment| comment.trim_end().to_owned()).collect::<Vec<String>>().into_iter()
    };
    let line = document.text.byte_to_line(finding.range.start);
    let on_line = comment(&format!("errdex: ignore[{rule}]"))
        .flat_map(|comment| [behind(document, line, &comment), above(document, line, &comment)])
        .filter(|_| !is_continued(document, line))
        .find(|change| silences(document, before, finding, change));
    let top = usize::from(is_told_by_first_line(document));
    let in_file = comment(&format!("errdex: ignore-file[{rule}]"))
        .map(|comment| above(document, top, &comment))
        .find(|change| silences(document, before, finding, change));
    let titles = [format!("Ignore `{rule}` on this line"), format!("Ignore `{rule}` in this file")];
    let changes = [on_line, in_file].into_iter().zip(titles);
    let action = |(change, title): (Option<Change>, String)| {
        Some(Action { title, finding: finding.clone(), change: change?, is_preferred: false })
    };
    changes.filter_map(action).collect()
}

/// The marks of the language's comments, those first that end with their line.
fn marks(language: &Language) -> Vec<(&'static str, &'static str)> {
    let of_row = language.comments.iter().map(|comment| (comment.open, comment.close));
    let of_reader = matches!(language.reader, Reader::Yaml).then_some(("#", ""));
    let mut marks: Vec<_> = of_row.chain(of_reader).collect();
    marks.sort_by_key(|(_, close)| !close.is_empty());
    marks
}

/// Whether files of the language may have comments: JSON is read as if it had, but only its
/// dialects do.
fn takes_comments(document: &Document) -> bool {
    let extension = document.path().and_then(|path| path.extension()?.to_str());
    document.language.id != "json" || matches!(extension, Some("jsonc" | "json5"))
}

/// Whether the first line is for programs that look there: `#!`, `<?php`, `<!doctype html>`.
fn is_told_by_first_line(document: &Document) -> bool {
    let first = document.text.line(0).to_string();
    document.text.len_lines() > 1 && ["#!", "<?", "<!"].iter().any(|mark| first.starts_with(mark))
}

/// Whether a backslash joins a line with the next, or with the one before.
fn is_continued(document: &Document, line: usize) -> bool {
    let lines = line.saturating_sub(1)..=line;
    lines.into_iter().any(|line| document.text.line(line).to_string().trim_end().ends_with('\\'))
}

/// A comment at the end of a 0-based line.
fn behind(document: &Document, line: usize, comment: &str) -> Change {
    let text = document.text.line(line).to_string();
    let offset = document.text.line_to_byte(line) + text.trim_end().len();
    Change::Insert { offset, text: format!(" {comment}") }
}

/// A comment on a line of its own above a 0-based line, indented as that is.
fn above(document: &Document, line: usize, comment: &str) -> Change {
    let line = line.min(document.text.len_lines() - 1);
    let text = document.text.line(line).to_string();
    let indent = &text[..text.len() - text.trim_start_matches([' ', '\t']).len()];
    let end = if text.ends_with("\r\n") { "\r\n" } else { "\n" };
    let offset = document.text.line_to_byte(line);
    Change::Insert { offset, text: format!("{indent}{comment}{end}") }
}

/// Whether the change takes the finding away and makes no other.
fn silences(document: &Document, before: &[Finding], finding: &Finding, change: &Change) -> bool {
    let Change::Insert { offset, text } = change else { return false };
    let mut edited: Rope = document.text.clone();
    edited.insert(edited.byte_to_char(*offset), text);
    // The first line may be what tells the language of the file.
    let after = findings(&document.with_text(document.version, edited));
    let moved = |it: &Finding| match it.range.start >= *offset {
        true => it.range.start + text.len(),
        false => it.range.start,
    };
    let is_old = |new: &Finding| {
        before.iter().any(|old| {
            old != finding
                && (old.rule, &old.code, moved(old)) == (new.rule, &new.code, new.range.start)
        })
    };
    after.iter().all(is_old)
}
