//! The tables of a page in Markdown, each kind among the lines that those before it leave.

use std::ops::Range;

use super::super::text::line::{Line, ReadCell};
use super::super::text::{bars, headless};
use super::{listed, multiline};
use crate::import::block::Table;

/// Finds the tables in some lines: each with the indices of its lines.
pub fn tables(lines: &[Line], read: ReadCell) -> Vec<(Range<usize>, Table)> {
    let mut tables = Vec::new();
    let mut at = 0;
    for (range, table) in listed::tables(lines, read) {
        drawn(lines, at..range.start, read, &mut tables);
        at = range.end;
        tables.push((range, table));
    }
    drawn(lines, at..lines.len(), read, &mut tables);
    tables
}

/// Adds the tables in a range of lines that are drawn.
fn drawn(
    lines: &[Line],
    range: Range<usize>,
    read: ReadCell,
    tables: &mut Vec<(Range<usize>, Table)>,
) {
    let mut at = range.start;
    for (found, table) in multiline::tables(&lines[range.clone()], read) {
        let found = range.start + found.start..range.start + found.end;
        barred(lines, at..found.start, read, tables);
        at = found.end;
        tables.push((found, table));
    }
    barred(lines, at..range.end, read, tables);
}

/// Adds the tables between bars in a range of lines, those with a header and those without.
fn barred(
    lines: &[Line],
    range: Range<usize>,
    read: ReadCell,
    tables: &mut Vec<(Range<usize>, Table)>,
) {
    let moved = |start: usize| {
        move |(range, table): (Range<usize>, Table)| (range.start + start..range.end + start, table)
    };
    let bare = |range: Range<usize>, tables: &mut Vec<(Range<usize>, Table)>| {
        let start = range.start;
        tables.extend(headless::tables(&lines[range], read).into_iter().map(moved(start)));
    };
    let mut at = range.start;
    let found = bars::tables(&lines[range.clone()], read).into_iter().map(moved(range.start));
    for (range, table) in found {
        bare(at..range.start, tables);
        at = range.end;
        tables.push((range, table));
    }
    bare(at..range.end, tables);
}
