//! Comma- and tab-separated values: one table.

use super::block::{Block, Cell, MAX_COLUMNS, Row, Table, TextBuilder};

/// Reads records whose fields may be quoted. Commas, tabs and semicolons separate them,
/// whichever the first line has most of.
pub fn read(text: &str) -> Vec<Block> {
    let first = text.lines().next().unwrap_or_default();
    let count = |separator: &char| first.matches(*separator).count();
    let separator = [',', '\t', ';'].into_iter().rev().max_by_key(count).unwrap_or(',');
    let mut table = Table { line: 1, head: 1, rows: Vec::new() };
    let mut record = Record::default();
    let mut line = 1;
    let mut quoted = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        line += (c == '\n') as u32;
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                record.field.push(c);
            }
            '"' if quoted || record.field.trim().is_empty() => quoted = !quoted,
            '\n' if !quoted => {
                record.end_field(line - 1);
                table.rows.extend(record.take());
                record.line = line;
            }
            _ if c == separator && !quoted => {
                record.end_field(line);
                record.line = line;
            }
            _ => record.field.push(c),
        }
    }
    record.end_field(line);
    table.rows.extend(record.take());
    vec![Block::Table(table)]
}

#[derive(Default)]
struct Record {
    cells: Vec<Cell>,
    field: String,
    /// The line where the field starts.
    line: u32,
}

impl Record {
    fn end_field(&mut self, line: u32) {
        let mut builder = TextBuilder::default();
        let start = self.line.clamp(1, line.max(1));
        for (number, part) in (start..).zip(self.field.split('\n')) {
            builder.push(part, number);
            builder.end_line();
        }
        self.field.clear();
        if self.cells.len() < MAX_COLUMNS {
            self.cells.push(Cell::new(builder.finish(start)));
        }
    }

    /// The record, if it has anything in it.
    fn take(&mut self) -> Option<Row> {
        let cells = std::mem::take(&mut self.cells);
        let is_filled = cells.iter().any(|cell| !cell.is_empty());
        let line = cells.first().map_or(0, |cell: &Cell| cell.text.line);
        is_filled.then_some(Row { line, cells, label: None })
    }
}
