//! Comments in a file's own syntax, and where they can stand.

use super::Replacement;
use crate::index::Document;
use crate::lang::{Language, Reader};

/// The marks of the language's comments, those first that end with their line.
pub(super) fn marks(language: &Language) -> Vec<(&'static str, &'static str)> {
    let of_row = language.comments.iter().map(|comment| (comment.open, comment.close));
    let of_reader = matches!(language.reader, Reader::Yaml).then_some(("#", ""));
    // Scripts and styles have comments of their own.
    let of_parts: &[_] = match language.reader {
        Reader::Markup(markup) if !markup.elements.is_empty() => &[("//", ""), ("/*", "*/")],
        _ => &[],
    };
    let mut marks: Vec<_> = of_row.chain(of_reader).chain(of_parts.iter().copied()).collect();
    marks.sort_by_key(|(_, close)| !close.is_empty());
    marks
}

/// Whether files of the language may have comments: JSON is read as if it had, but only its
/// dialects do.
pub(super) fn takes_comments(document: &Document) -> bool {
    let extension = document.path().and_then(|path| path.extension()?.to_str());
    document.language.id != "json" || matches!(extension, Some("jsonc" | "json5"))
}

/// Whether the first line is for programs that look there: `#!`, `<?php`, `<!doctype html>`.
pub(super) fn is_told_by_first_line(document: &Document) -> bool {
    let first = document.text.line(0).to_string();
    document.text.len_lines() > 1 && ["#!", "<?", "<!"].iter().any(|mark| first.starts_with(mark))
}

/// Whether a backslash joins a line with the next, or with the one before.
pub(super) fn is_continued(document: &Document, line: usize) -> bool {
    let lines = line.saturating_sub(1)..=line;
    lines.into_iter().any(|line| document.text.line(line).to_string().trim_end().ends_with('\\'))
}

/// A comment at the end of a 0-based line.
pub(super) fn behind(document: &Document, line: usize, comment: &str) -> Replacement {
    let text = document.text.line(line).to_string();
    let offset = document.text.line_to_byte(line) + text.trim_end().len();
    Replacement { range: offset..offset, text: format!(" {comment}") }
}

/// Comments on lines of their own above a 0-based line, indented as that is.
pub(super) fn above(document: &Document, line: usize, comments: &[String]) -> Replacement {
    let line = line.min(document.text.len_lines() - 1);
    let text = document.text.line(line).to_string();
    let indent = &text[..text.len() - text.trim_start_matches([' ', '\t']).len()];
    let end = if text.ends_with("\r\n") { "\r\n" } else { "\n" };
    let offset = document.text.line_to_byte(line);
    let lines = comments.iter().map(|comment| format!("{indent}{comment}{end}"));
    Replacement { range: offset..offset, text: lines.collect() }
}
