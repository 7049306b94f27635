//! Ignore comments: `errdex: ignore[rule] -- reason`.

use std::ops::Range;

use super::tokens::Token;
use super::{Ignore, Reach};
use crate::text::LineIndex;

/// What every directive starts with.
pub(super) const MARK: &str = "errdex:";

/// The directives in a comment.
pub(super) fn ignores_in(text: &str, comment: &Token, lines: &LineIndex) -> Vec<Ignore> {
    let Range { start, end } = comment.range;
    let found = memchr::memmem::find_iter(&text.as_bytes()[start..end], MARK);
    let directives = found.filter_map(|found| {
        let start = start + found;
        let before = text[..start].chars().next_back();
        let is_word = before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '.'));
        let (length, rules, is_file) = directive(&text[start..end])?;
        let range = start..start + length;
        (!is_word).then(|| {
            let reach =
                if is_file { Reach::File } else { Reach::Line(reach(text, comment, start, lines)) };
            Ignore { range, rules, reach }
        })
    });
    directives.collect()
}

/// Reads a directive: its length in bytes, its rules, and whether it is about the file.
fn directive(text: &str) -> Option<(usize, Vec<String>, bool)> {
    let rest = text.strip_prefix(MARK)?.trim_start_matches([' ', '\t']).strip_prefix("ignore")?;
    let (rest, is_file) = match rest.strip_prefix("-file") {
        Some(rest) => (rest, true),
        None => (rest, false),
    };
    let (rest, rules) = match rest.strip_prefix('[').and_then(list) {
        Some((names, rest)) => {
            let names = names.split(',').map(str::trim).filter(|name| !name.is_empty());
            (rest, names.map(str::to_owned).collect())
        }
        None => (rest, Vec::new()),
    };
    let ends = !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '['));
    (ends || rest.starts_with("--")).then_some((text.len() - rest.len(), rules, is_file))
}

/// What stands before the closing bracket, and what behind it.
fn list(text: &str) -> Option<(&str, &str)> {
    let end = text.find(['[', ']', '\n', '\r'])?;
    let rest = text[end..].strip_prefix(']')?;
    Some((&text[..end], rest))
}

/// The 0-based line that a directive at `at` is about: its own, or the one below its comment if
/// that stands alone. In JSX a comment stands alone in its braces; and where a directive is a
/// comment by itself, behind any mark.
fn reach(text: &str, comment: &Token, at: usize, lines: &LineIndex) -> u32 {
    let bytes = text.as_bytes();
    let first = lines.start(lines.line(comment.range.start));
    let last = super::tokens::line_end(bytes, comment.range.end);
    let before = text[first..comment.range.start].trim();
    let behind = text[comment.range.end..last].trim();
    let is_mark = |text: &str| text.chars().all(|c| c.is_ascii_punctuation() && c != '"');
    let is_alone = match comment.range.start == at {
        true => is_mark(before),
        false => matches!((before, behind), ("", "") | ("{", "}")),
    };
    if is_alone { lines.line(comment.range.end) } else { lines.line(at) - 1 }
}
