//! A code's explanation as a comment: all of it above the line, or its meaning behind it.

use std::ops::Range;

use super::comments::{above, behind, is_continued, marks, takes_comments};
use super::tried::{applied, mends, moved};
use super::{Action, ActionKind, Change, Replacement};
use crate::ide::explain::{explain, short_meaning};
use crate::ide::findings::Finding;
use crate::ide::markup::{Markup, one_line, render};
use crate::index::Document;
use crate::scan::{Context, Occurrence};
use crate::text::printable;

/// Lines of comments are broken before they have more characters than these.
const WIDTH: usize = 100;

/// Writes what a code means into a comment, where one would be a comment and change nothing else.
pub(super) fn actions(document: &Document, before: &[Finding], found: &Occurrence) -> Vec<Action> {
    let scope = &document.scope;
    let is_page = document.path().is_some_and(|path| scope.page_at(path).is_some());
    let is_string = matches!(found.context, Context::Literal | Context::Inside);
    let ids = scope.catalog.entries_of(&found.code);
    let line = document.text.byte_to_line(found.range.start);
    let fits = is_string && !is_page && !ids.is_empty();
    if !fits || !takes_comments(document) || is_continued(document, line) {
        return Vec::new();
    }
    let marks = marks(document.language);
    let place = |lines: &[String], at: fn(&Document, usize, &[String]) -> Replacement| {
        let comments = marks.iter().map(|&mark| {
            let edit = at(document, line, &written(mark, lines));
            let stands_in: Vec<String> = lines.iter().map(|_| found.code.to_string()).collect();
            (mark, edit, at(document, line, &written(mark, &stands_in)))
        });
        let mut good = comments.filter(|((_, close), edit, probe)| {
            let closes = !close.is_empty() && lines.iter().any(|line| line.contains(close));
            !closes
                && !lines.iter().any(|line| line.contains("errdex:"))
                && is_comment(document, probe, lines.len())
                && mends(document, before, &[], std::slice::from_ref(edit))
        });
        good.next().map(|(_, edit, _)| edit)
    };
    let explanation = explain(scope, &found.code).map(|it| render(&it, Markup::Plain));
    let all = wrapped(&printable(&explanation.unwrap_or_default()));
    let short = short_meaning(scope, &ids).map(|it| one_line(&printable(it)));
    let short = short.map(|it| it.trim_end_matches('\\').to_owned());
    let changes = [
        ("above the line", place(&all, above)),
        (
            "behind the line",
            short.and_then(|it| place(&[it], |d, line, it| behind(d, line, &it[0]))),
        ),
    ];
    let action = |(where_to, edit): (&str, Option<Replacement>)| {
        Some(Action {
            title: format!("Copy the explanation of `{}` {where_to}", found.code),
            kind: ActionKind::Rewrite,
            findings: Vec::new(),
            change: Ok(Change::Edit(vec![edit?])),
            is_preferred: false,
        })
    };
    changes.into_iter().filter_map(action).collect()
}

/// Lines as comments.
fn written((open, close): (&str, &str), lines: &[String]) -> Vec<String> {
    let line = |line: &String| format!("{open} {line} {close}").trim_end().to_owned();
    lines.iter().map(line).collect()
}

/// Whether a text with a code on each of its lines is nothing but comments, beside which all is
/// what it was.
fn is_comment(document: &Document, probe: &Replacement, lines: usize) -> bool {
    let inserted = probe.range.start..probe.range.start + probe.text.len();
    let is_new = |range: &Range<usize>| inserted.start <= range.start && range.end <= inserted.end;
    let edits = std::slice::from_ref(probe);
    let after = applied(document, edits);
    let (new, old): (Vec<_>, Vec<_>) =
        after.scan().occurrences.iter().partition(|found| is_new(&found.range));
    let before = document.scan().occurrences.iter();
    let before = before.map(|it| (moved(edits, it.range.start), it.context, &it.code));
    new.len() == lines
        && new.iter().all(|found| found.context == Context::Comment)
        && old.iter().map(|it| (it.range.start, it.context, &it.code)).eq(before)
}

/// The lines of a text, long ones broken between words, and none that ends with a backslash, which
/// would carry a comment on to the next line.
fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let mut own = String::new();
        for word in line.split_whitespace() {
            if !own.is_empty() && own.chars().count() + 1 + word.chars().count() > WIDTH {
                lines.push(std::mem::take(&mut own));
            }
            own = if own.is_empty() { word.to_owned() } else { format!("{own} {word}") };
        }
        lines.push(own);
    }
    lines.into_iter().map(|line| line.trim_end_matches('\\').to_owned()).collect()
}
