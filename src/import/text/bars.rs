//! Tables whose cells are set apart by bars or tabs, one row a line or one cell a line.

use std::ops::Range;

use super::bars_cells::rows_by_cell;
use super::bars_header::{Head, cut_word, heads, rule_columns};
use super::bars_rows::rows_by_line;
use super::line::{Line, ReadCell, split};
use crate::import::block::{Cell, Row, Table};
use crate::import::tables::header::exact;

/// Finds the tables in some lines of a page: each with the indices of its lines.
pub fn tables(lines: &[Line], read: ReadCell) -> Vec<(Range<usize>, Table)> {
    let mut found = Vec::<(Range<usize>, Table)>::new();
    let heads = heads(lines);
    for (index, head) in heads.iter().enumerate() {
        let from = found.last().map_or(0, |(range, _)| range.end);
        let limit = heads.get(index + 1).map_or(lines.len(), |next| next.start);
        if head.start < from || head.body > limit {
            continue;
        }
        let (rows, end) = match head.by_cell {
            true => rows_by_cell(lines, head, limit, read),
            false => rows_by_line(lines, head, limit, read),
        };
        let mut table = Table { line: lines[head.start].number, head: 1, rows: Vec::new() };
        table.rows.push(head_row(lines, head, read));
        table.rows.extend(rows);
        found.push((head.start..end, table));
    }
    found
}

/// The first word of a header that stands in the line of the caption, two blanks behind it.
fn word_behind_caption<'a>(line: &Line<'a>, head: &Head) -> Option<&'a str> {
    let (first, _) = *split(line.text.trim(), head.separator).first()?;
    let (caption, word) = first.trim().rsplit_once("  ")?;
    let is_word = !caption.trim().is_empty() && exact(word.trim()).is_some();
    (is_word && !head.by_cell && head.separator == '|').then_some(word.trim())
}

fn head_row(lines: &[Line], head: &Head, read: ReadCell) -> Row {
    let mut row = Row { line: lines[head.start].number, ..Row::default() };
    let start = head.start + head.is_cut as usize;
    for line in &lines[start..head.body] {
        let is_word = !matches!(line.text.trim(), "" | "|");
        if is_word && rule_columns(line.text).is_none() {
            let cells = split(line.text.trim(), head.separator);
            row.cells.extend(cells.iter().map(|(cell, _)| Cell::new(read(cell, line.number))));
        }
    }
    if head.is_cut
        && let Some(first) = row.cells.first_mut()
    {
        let word = cut_word(lines[head.start].text, &first.text.text).unwrap_or_default();
        *first = Cell::new(read(&word, row.line));
    }
    if let Some(first) = row.cells.first_mut()
        && let Some(word) = word_behind_caption(&lines[start], head)
    {
        *first = Cell::new(read(word, row.line));
    }
    if let Some(column) = head.unnamed {
        row.cells.insert(column, Cell::missing(row.line));
    }
    row.pad(head.columns);
    row
}
