//! The members of a mapping of YAML that is told by its indentation.

use std::ops::Range;

use super::{Group, Member, Value, is_number, line_of};
use crate::scan::Neighbour;

/// A line with a name: where the name and the value are, and how the line begins.
struct Row {
    key: Range<usize>,
    value: Range<usize>,
    is_whole: bool,
    is_plain: bool,
    column: usize,
    /// Whether it is the first of an item of a list.
    is_first: bool,
}

/// The mapping around the value at an index.
pub(super) fn group(text: &str, tokens: &[Neighbour], at: usize) -> Option<Group> {
    let own =
        row(text, tokens, at.checked_sub(1)?).filter(|row| row.value == tokens[at].content)?;
    let mut group = Group { key: Some(own.key.clone()), span: own.key.clone(), ..Group::default() };
    let mut is_first = own.is_first;
    let mut nearest = own.key.start;
    for index in (0..at - 1).rev() {
        let Some(row) = row(text, tokens, index) else { continue };
        if is_first || row.column < own.column || ends(text, row.key.start..nearest) {
            break;
        }
        nearest = row.key.start;
        if row.column == own.column {
            is_first = row.is_first;
            group.span.start = row.key.start;
            group.members.extend(member(text, row));
        }
    }
    let mut last = tokens[at].range.end;
    group.span.end = last;
    for index in at + 1..tokens.len() {
        let Some(row) = row(text, tokens, index) else { continue };
        let is_out = row.column < own.column || (row.column == own.column && row.is_first);
        if is_out || ends(text, last..row.key.start) {
            break;
        }
        last = row.value.end;
        if row.column == own.column {
            group.span.end = row.value.end;
            group.members.extend(member(text, row));
        }
    }
    Some(group)
}

/// Whether a document ends, or so much stands between that nothing is known of it.
fn ends(text: &str, between: Range<usize>) -> bool {
    between.len() > super::FAR || text[between].lines().any(|line| line.starts_with("---"))
}

/// The row whose name is the literal at an index, if that is a name and the first of its line.
fn row(text: &str, tokens: &[Neighbour], index: usize) -> Option<Row> {
    let token = tokens.get(index).filter(|it| !it.is_comment)?;
    let line = line_of(text, &token.range);
    let before = &text[line.start..token.range.start];
    let is_start = before.bytes().all(|byte| b" -".contains(&byte));
    let behind = text[token.range.end..line.end].trim_start().strip_prefix(':')?;
    let start = line.end - behind.trim_start().len();
    if !is_start {
        return None;
    }
    let (value, is_whole, is_plain) = match tokens.get(index + 1) {
        Some(next) if next.range.start == start => {
            (next.content.clone(), next.is_whole, next.range == next.content)
        }
        _ => (start..start, false, false),
    };
    let (column, is_first) = (before.len(), before.contains('-'));
    Some(Row { key: token.content.clone(), value, is_whole, is_plain, column, is_first })
}

fn member(text: &str, row: Row) -> Option<Member> {
    let is_number = row.is_plain && is_number(&text[row.value.clone()]);
    let value = match () {
        () if row.value.is_empty() => return None,
        () if is_number => Value::Number(row.value),
        () => Value::Text(row.value, row.is_whole),
    };
    Some(Member { key: row.key, value })
}
