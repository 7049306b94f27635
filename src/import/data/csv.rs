//! Comma- and tab-separated values: one table.

use std::collections::HashSet;

use crate::import::block::{Block, Cell, MAX_COLUMNS, Row, Table, Text, TextBuilder};
use crate::import::code::{Form, form, is_number};
use crate::import::tables::header::field_of;
use crate::import::told::tell_of_failures;

/// How a field becomes a text, from what stands in it and its line.
type ReadField<'a> = &'a mut dyn FnMut(&str, u32) -> Text;

/// Reads a table. Commas, tabs and semicolons separate its fields, whichever the first line has
/// most of.
pub fn read(text: &str) -> Vec<Block> {
    let first = text.lines().next().unwrap_or_default();
    let count = |separator: &char| first.matches(*separator).count();
    let separator = [',', '\t', ';'].into_iter().rev().max_by_key(count).unwrap_or(',');
    let rows = records(text, 1, separator, &mut |field, line| {
        let mut builder = TextBuilder::default();
        for (number, part) in (line..).zip(field.split('\n')) {
            builder.push(part, number);
            builder.end_line();
        }
        builder.finish(line)
    });
    let mut rows = with_header(rows);
    // Numbers in a row that should be the header say that there is none: the rows may be anything.
    let is_word = |cell: &Cell| field_of(&cell.text.text).is_some();
    let is_headless = |row: &Row| is_number(row.cells[0].text.text.trim());
    if rows.first().is_some_and(|row| is_headless(row) && !row.cells.iter().any(is_word)) {
        rows.truncate(1);
    }
    vec![Block::Table(Table { line: 1, head: 1, rows })]
}

/// The rows with a header if they have none: each starts with another code and goes on with its text, in
/// which commas may stand, and enough of the texts tell of failures.
fn with_header(rows: Vec<Row>) -> Vec<Row> {
    let is_code = |text: &str| is_number(text) || form(text).is_some_and(|form| form < Form::Words);
    let codes: HashSet<&str> =
        rows.iter().map(|row| row.cells[0].text.text.trim()).filter(|code| is_code(code)).collect();
    let texts = || rows.iter().filter_map(|row| row.cells.get(1)).map(|cell| &*cell.text.text);
    let has_two = |row: &Row| row.cells.len() == 2;
    let is_list = rows.len() >= LEAST
        && codes.len() == rows.len()
        && has_two(&rows[0])
        && rows.iter().all(|row| row.cells.len() >= 2)
        && rows.iter().filter(|row| has_two(row)).count() * 2 > rows.len()
        && texts().all(|text| text.contains(char::is_alphabetic))
        && tell_of_failures(texts());
    if !is_list {
        return rows;
    }
    let names = ["error code", "description"];
    let cell = |name: &str| Cell::new(Text { text: name.to_owned(), line: 1, ..Text::default() });
    let header = Row { line: 1, cells: names.map(cell).into(), label: None };
    let joined = |mut row: Row| {
        let texts: Vec<&str> = row.cells[1..].iter().map(|cell| &*cell.text.text).collect();
        let text = Text { text: texts.join(", "), line: row.line, ..Text::default() };
        row.cells[1] = Cell::new(text);
        row.cells.truncate(2);
        row
    };
    std::iter::once(header).chain(rows.into_iter().map(joined)).collect()
}

/// Fewer rows without a header may be anything.
const LEAST: usize = 3;

/// Reads records whose fields may be quoted, the first of which stands on the given line.
pub fn records(text: &str, start: u32, separator: char, read: ReadField) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut record = Record { cells: Vec::new(), field: String::new(), line: start };
    let mut line = start;
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
                record.end_field(read);
                rows.extend(record.take());
                record.line = line;
            }
            _ if c == separator && !quoted => {
                record.end_field(read);
                record.line = line;
            }
            _ => record.field.push(c),
        }
    }
    record.end_field(read);
    rows.extend(record.take());
    rows
}

struct Record {
    cells: Vec<Cell>,
    field: String,
    /// The line where the field starts.
    line: u32,
}

impl Record {
    fn end_field(&mut self, read: ReadField) {
        if self.cells.len() < MAX_COLUMNS {
            self.cells.push(Cell::new(read(&self.field, self.line)));
        }
        self.field.clear();
    }

    /// The record, if it has anything in it.
    fn take(&mut self) -> Option<Row> {
        let cells = std::mem::take(&mut self.cells);
        let is_filled = cells.iter().any(|cell| !cell.is_empty());
        let line = cells.first().map_or(0, |cell: &Cell| cell.text.line);
        is_filled.then_some(Row { line, cells, label: None })
    }
}
