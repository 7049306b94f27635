//! The tables of reStructuredText: drawn ones, lists that are tables, and comma-separated values.

use super::Reader;
use super::grid::{grid, starts_grid};
use super::lines::items;
use super::simple::{simple, simple_rule};
use super::spans::{Spans, spans};
use crate::catalog::Problem;
use crate::import::block::{Block, Cell, MAX_COLUMNS, Row, Table};
use crate::import::data::csv;
use crate::import::text::line::{Line, joined, lines};

impl Reader<'_> {
    /// Takes a grid table, or a paragraph that starts as one does.
    pub fn grid(&mut self, lines: &[Line], at: usize, depth: usize) -> usize {
        let is_part = |line: &Line| line.text.starts_with(['+', '|']);
        let end =
            lines[at..].iter().position(|line| !is_part(line)).map_or(lines.len(), |n| at + n);
        // The table ends with a rule; what is behind its last one is something else.
        let is_rule = |line: &Line| starts_grid(line.text) || line.text.starts_with("+=");
        let last = lines[at..end].iter().rposition(is_rule).map_or(at, |n| at + n);
        if last == at {
            return self.paragraph(lines, at, depth);
        }
        if lines[at].text.matches('+').count() > MAX_COLUMNS + 1 {
            let reason = format!("the table has more than {MAX_COLUMNS} columns");
            self.problems.push(Problem { page: String::new(), line: lines[at].number, reason });
        }
        let table = grid(&lines[at..=last], &mut |lines| self.cell(lines, depth));
        self.blocks.push(Block::Table(table));
        last + 1
    }

    /// Takes a simple table, or a paragraph that starts as one does.
    pub fn simple(&mut self, lines: &[Line], at: usize, depth: usize) -> usize {
        let is_rule = |i: usize| simple_rule(lines[i].text, b'=').is_some();
        let is_blank = |i: usize| lines.get(i).is_none_or(|line| line.text.trim().is_empty());
        let rules: Vec<usize> = (at + 1..lines.len()).filter(|&i| is_rule(i)).take(2).collect();
        let end = match rules[..] {
            [first, ..] if is_blank(first + 1) && first > at + 1 => Some(first),
            [_, second] => Some(second),
            [first] => Some(first),
            _ => None,
        };
        let Some(end) = end else { return self.paragraph(lines, at, depth) };
        let table = simple(&lines[at..=end], &mut |lines| self.cell(lines, depth));
        self.blocks.push(Block::Table(table));
        end + 1
    }

    /// Takes a list of lists of cells.
    pub fn list_table(&mut self, head: usize, line: u32, content: &[Line], depth: usize) {
        let mut table = Table { line, head, rows: Vec::new() };
        let mut spanned = Spans::default();
        for row in items(content, &["*", "-"]) {
            let mut cells = Vec::new();
            for mut lines in items(&row, &["-", "*"]) {
                let (columns, rows) = spans(&mut lines);
                spanned.fill(&mut cells);
                let cell = Cell::new(self.cell(&lines, depth));
                spanned.push(&mut cells, cell, columns, rows);
            }
            spanned.fill(&mut cells);
            let line = cells.first().map_or(line, |cell: &Cell| cell.text.line);
            table.rows.push(Row { line, cells, label: None });
        }
        let width = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        for row in &mut table.rows {
            let missing = Cell { missing: true, ..Cell::default() };
            row.cells.resize(width, missing);
        }
        self.blocks.push(Block::Table(table));
    }

    /// Takes comma-separated values, in the content of a directive or in its options.
    pub fn csv_table(
        &mut self,
        options: &[(&str, &str)],
        line: u32,
        content: &[Line],
        depth: usize,
    ) {
        let option = |wanted: &str| options.iter().find(|(name, _)| *name == wanted).map(|o| o.1);
        if let Some(file) = option("file").or_else(|| option("url")) {
            let reason = format!("the rows of this table are in another file: {file}");
            self.problems.push(Problem { page: String::new(), line, reason });
        }
        let separator = match option("delim") {
            Some("tab") => '\t',
            Some("space") => ' ',
            delimiter => delimiter.and_then(|text| text.chars().next()).unwrap_or(','),
        };
        let first = content.first().map_or(line, |content| content.number);
        let mut head = option("header-rows").and_then(|n| n.parse().ok()).unwrap_or(0);
        let mut rows = Vec::new();
        let mut read = |text: &str, line: u32| self.cell(&lines(text, line), depth);
        if let Some(header) = option("header") {
            rows.extend(csv::records(header, line, separator, &mut read));
            head = rows.len().saturating_add(head);
        }
        rows.extend(csv::records(&joined(content), first, separator, &mut read));
        self.blocks.push(Block::Table(Table { line, head, rows }));
    }
}
