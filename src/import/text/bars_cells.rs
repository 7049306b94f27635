//! The rows of tables between bars in which every cell has its own line.

use super::bars_header::Head;
use super::line::{Line, ReadCell, all_parts, read_lines};
use crate::import::block::{Cell, Row};

/// The rows of a table where every cell has its own line and is closed by a bar: a row is
/// complete when it has as many cells as the header. Such pages lose spanned cells and fill the
/// row with empty ones at its end instead.
pub fn rows_by_cell(
    lines: &[Line],
    head: &Head,
    limit: usize,
    read: ReadCell,
) -> (Vec<Row>, usize) {
    let mut filling = Filling { columns: head.columns, ..Filling::default() };
    let mut is_opened = false;
    let mut end = head.body;
    let leads = head.opens && !head.closes;
    // A bar may open the first cell of each row, and no other one.
    let second = lines.get(head.start + 1).map_or("", |line| line.text.trim());
    let opens_rows = head.opens && head.closes && !head.bar_opens && !second.starts_with('|');
    for at in head.body..limit {
        let Line { text, number } = lines[at];
        let text = text.trim();
        if head.bar_opens && text == "|" && filling.is_between() && !is_opened {
            is_opened = true;
            continue;
        }
        if !text.contains('|') && filling.is_between() {
            // Between two rows a line without a bar starts a cell only if a bar closes it soon.
            let soon = &lines[at..limit.min(at + 8)];
            if !soon.iter().any(|line| line.text.contains('|')) {
                break;
            }
        }
        let text = match text.strip_prefix('|').filter(|rest| opens_rows && rest.len() > 1) {
            Some(rest) if filling.is_between() => rest,
            _ => text,
        };
        let shifted = leads.then(|| format!("{}|", text.strip_prefix('|').unwrap_or(text)));
        for (part, closed) in all_parts(shifted.as_deref().unwrap_or(text)) {
            filling.open(part.trim(), number);
            if closed {
                end = at + 1;
                is_opened &= !filling.close(number, read);
            }
        }
    }
    if !filling.cells.is_empty() {
        filling.end_row();
    }
    (filling.rows, end)
}

/// The rows so far, with the row and the cell that are being filled.
#[derive(Default)]
struct Filling {
    columns: usize,
    rows: Vec<Row>,
    cells: Vec<Cell>,
    open: String,
    open_line: u32,
    /// The line in which a row had its last cell.
    full_at: u32,
}

impl Filling {
    /// Whether neither a row nor a cell has begun.
    fn is_between(&self) -> bool {
        self.cells.is_empty() && self.open.is_empty()
    }

    /// Adds a line to the open cell.
    fn open(&mut self, part: &str, number: u32) {
        if self.open.is_empty() {
            self.open_line = number;
        } else {
            self.open.push('\n');
        }
        self.open.push_str(part);
    }

    /// Ends the open cell, and says whether its row is full.
    fn close(&mut self, number: u32, read: ReadCell) -> bool {
        let text = read_lines(&std::mem::take(&mut self.open), self.open_line, read);
        // Another bar behind the last cell of a row closes nothing.
        if self.cells.is_empty() && text.text.is_empty() && self.full_at == number {
            return false;
        }
        self.cells.push(Cell::new(text));
        let is_full = self.cells.len() == self.columns;
        if is_full {
            self.end_row();
            self.full_at = number;
        }
        is_full
    }

    fn end_row(&mut self) {
        let cells = std::mem::take(&mut self.cells);
        let mut row = Row { line: cells[0].text.line, cells, label: None };
        row.pad(self.columns);
        self.rows.push(row);
    }
}
