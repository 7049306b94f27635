//! Tables that Markdown has as lists: an item for each row, and an inner item for each of its cells,
//! the words of the header in the first.

use std::ops::Range;

use super::super::text::line::{Line, ReadCell};
use crate::import::block::{Cell, MAX_COLUMNS, Row, Table};
use crate::import::tables::header::{Field, exact};
use crate::import::text::item;

/// Fewer rows below a header are lists.
const LEAST: usize = 2;

/// Finds such tables in some lines: each with the indices of its lines.
pub fn tables(lines: &[Line], read: ReadCell) -> Vec<(Range<usize>, Table)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let is_head = outer(lines[at].text).is_some_and(|(_, word)| exact(plain(word)).is_some());
        let rows = if is_head { rows(&lines[at..]) } else { Rows::default() };
        let end = at + rows.end.max(1);
        found.extend(table(rows, read).map(|table| (at..end, table)));
        at = end;
    }
    found
}

/// The rows of a list, each with its cells and their lines, and the index of the line behind them.
#[derive(Default)]
struct Rows {
    rows: Vec<Vec<(String, u32)>>,
    end: usize,
}

/// The rows that the lines start with.
fn rows(lines: &[Line]) -> Rows {
    let mut found = Rows::default();
    let Some((depth, _)) = outer(lines[0].text) else { return found };
    for (at, line) in lines.iter().enumerate() {
        let indent = line.text.len() - line.text.trim_start().len();
        let text = line.text.trim();
        if text.is_empty() {
            continue;
        }
        let cell = |text: &str| (text.to_owned(), line.number);
        match (outer(line.text), item(text), found.rows.last_mut()) {
            (Some((own, word)), ..) if own == depth => found.rows.push(vec![cell(word)]),
            (_, Some(text), Some(row)) if indent > depth => row.push(cell(text)),
            (_, None, Some(row)) if indent > depth && matches!(text, "-" | "*") => {
                row.push(cell(""));
            }
            // A cell goes on in the line below it.
            (_, None, Some(row)) if indent > depth => {
                if let Some((above, _)) = row.last_mut() {
                    above.push(' ');
                    above.push_str(text);
                }
            }
            _ => break,
        }
        found.end = at + 1;
    }
    found
}

/// The indent of an item and its text: of its first cell, where that is an item in the same line.
fn outer(line: &str) -> Option<(usize, &str)> {
    let text = item(line.trim())?;
    Some((line.len() - line.trim_start().len(), item(text).unwrap_or(text)))
}

/// The table of some rows, if the first has known words alone, one of them that of codes, and nearly all
/// others have as many cells.
fn table(found: Rows, read: ReadCell) -> Option<Table> {
    let (head, rows) = found.rows.split_first()?;
    let width = head.len();
    let fields: Vec<_> = head.iter().map(|(word, _)| Some(exact(plain(word))?.0)).collect();
    let known = fields.iter().flatten().count();
    let whole = rows.iter().filter(|row| row.len() == width).count();
    let is_table = (2..=MAX_COLUMNS).contains(&width)
        && fields.iter().flatten().any(|field| matches!(field, Field::Code | Field::Status))
        && known >= 2
        && known * 10 >= width * 6
        && rows.len() >= LEAST
        && rows.iter().all(|row| row.len() <= width)
        && whole * 10 >= rows.len() * 8;
    if !is_table {
        return None;
    }
    let row = |cells: &Vec<(String, u32)>| {
        let cell = |(text, line): &(String, u32)| Cell::new(read(text, *line));
        let mut row =
            Row { line: cells[0].1, cells: cells.iter().map(cell).collect(), label: None };
        row.pad(width);
        row
    };
    Some(Table { line: head[0].1, head: 1, rows: found.rows.iter().map(row).collect() })
}

/// A word without the marks around it.
fn plain(word: &str) -> &str {
    word.trim_matches(['*', '_', '`'])
}
