//! Tables of the Markdown dialect whose cells may have several lines: `#|` opens them, `|#` closes
//! them, and two bars stand before and behind each row.

use std::ops::Range;

use super::super::text::item;
use super::super::text::line::{Line, ReadCell, joined, read_lines, split};
use crate::import::block::{Cell, MAX_COLUMNS, Row, Table};

/// Finds the tables in some lines: each with the indices of its lines.
pub fn tables(lines: &[Line], read: ReadCell) -> Vec<(Range<usize>, Table)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let closes = |line: &Line| line.text.trim() == "|#";
        let opens = lines[at].text.trim() == "#|";
        let end = opens.then(|| lines[at..].iter().position(closes)).flatten();
        match end {
            Some(length) => {
                let table = table(&lines[at + 1..at + length], lines[at].number, read);
                found.push((at..at + length + 1, table));
                at += length + 1;
            }
            // Nothing closes this one, nor any behind it.
            None if opens => break,
            None => at += 1,
        }
    }
    found
}

fn table(lines: &[Line], number: u32, read: ReadCell) -> Table {
    let text = joined(lines);
    let mut line = number + 1;
    let mut rows = Vec::new();
    for part in text.split("||") {
        if !part.trim().is_empty() {
            rows.push(row(part, line, read));
        }
        line += part.matches('\n').count() as u32;
    }
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    rows.iter_mut().for_each(|row| row.pad(columns));
    Table { line: number, head: 1, rows }
}

/// The row that starts in a line.
fn row(text: &str, start: u32, read: ReadCell) -> Row {
    let mut line = start;
    let mut cells = Vec::new();
    for (part, _) in split(text, '|').into_iter().take(MAX_COLUMNS) {
        let blank = part.len() - part.trim_start().len();
        let first = line + part[..blank].matches('\n').count() as u32;
        let content: Vec<&str> =
            part.trim().lines().map(|line| item(line.trim()).unwrap_or(line.trim())).collect();
        cells.push(Cell::new(read_lines(&content.join("\n"), first, read)));
        line += part.matches('\n').count() as u32;
    }
    let first = cells.first().map_or(start, |cell| cell.text.line);
    Row { line: first, cells, label: None }
}
