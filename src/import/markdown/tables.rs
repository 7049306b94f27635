//! The tables of a page in Markdown, each kind among the lines that those before it leave.

use std::ops::Range;

use super::super::text::line::{Line, ReadCell};
use super::super::text::{bars, headless};
use super::{listed, multiline};
use crate::import::block::Table;

/// What finds the tables of one kind among lines: the lines that each takes, and the table.
type Find = fn(&[Line], ReadCell) -> Vec<(Range<usize>, Table)>;

/// The kinds of tables in the order in which they are looked for.
const KINDS: &[Find] = &[listed::tables, multiline::tables, bars::tables, headless::tables];

/// Finds the tables in some lines: each with the indices of its lines.
pub fn tables(lines: &[Line], read: ReadCell) -> Vec<(Range<usize>, Table)> {
    let mut tables = Vec::new();
    add(lines, 0..lines.len(), KINDS, read, &mut tables);
    tables
}

/// Adds the tables of some kinds in a range of lines.
fn add(
    lines: &[Line],
    range: Range<usize>,
    kinds: &[Find],
    read: ReadCell,
    tables: &mut Vec<(Range<usize>, Table)>,
) {
    let Some((find, others)) = kinds.split_first() else { return };
    let mut at = range.start;
    for (found, table) in find(&lines[range.clone()], read) {
        let found = range.start + found.start..range.start + found.end;
        add(lines, at..found.start, others, read, tables);
        at = found.end;
        tables.push((found, table));
    }
    add(lines, at..range.end, others, read, tables);
}
