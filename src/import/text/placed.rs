//! Rows of a line each between whose cells blanks stand, told by what stands in the same place of every row:
//! `404 ORDER_GONE The order is gone OrderError`, or `The order is gone 404 Look for it`.

use std::cmp::Ordering;
use std::collections::HashSet;

use super::joined_cells::split_rests;
use super::joined_line::Line;
use super::joined_rows::{MAX_HEADER, is_apart, line};
use super::placed_head::{Column, columns};
use super::placed_rows::{Placed, PlacedRow, layouts};
use crate::import::block::{Block, Cell, Row, Table, Text};
use crate::import::tables::header::{Field, exact};

/// As many rows are no chance.
const LEAST: usize = 3;

/// How titles end, and no headers.
const TITLES: &[&str] = &["codes", "list", "목록", "리스트", "一覧", "一览", "列表", "表"];

/// A table that was found: how many blocks it takes, and whether each column has its own place in every row.
pub struct Found {
    pub table: Table,
    pub used: usize,
    pub is_exact: bool,
}

impl Found {
    /// Whether all texts of the table could be told apart, and it has more columns that are filled than another
    /// one, or as many and fewer that are not, and no fewer rows.
    pub fn is_fuller_than(&self, other: &Table) -> bool {
        self.is_exact
            && match self.table.rows.len().cmp(&other.rows.len()) {
                Ordering::Greater => filled(&self.table) >= filled(other).max(3),
                Ordering::Equal => {
                    let columns =
                        |table: &Table| table.rows.first().map_or(0, |row| row.cells.len());
                    let (own, others) = (filled(&self.table), filled(other));
                    own > others || own == others && columns(&self.table) < columns(other)
                }
                Ordering::Less => false,
            }
    }
}

/// How many columns of a table have a text in most rows.
fn filled(table: &Table) -> usize {
    let rows = &table.rows[1..];
    let columns = table.rows.first().map_or(0, |row| row.cells.len());
    let has = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.cells.get(column));
        cells.filter(|cell| !cell.is_empty()).count() * 2 > rows.len()
    };
    (0..columns).filter(|column| has(*column)).count()
}

/// The table whose header is the first of some blocks.
pub fn table(blocks: &[Block]) -> Option<Found> {
    let (header, _) = line(blocks.first()?)?;
    let ends = ['.', '。', ':', '：', '!', ',', '，', '、', ';', '?'];
    let last = header.text.to_lowercase();
    let is_title = TITLES.iter().any(|end| last.ends_with(end))
        || header.text.contains(['>', '='])
        || header.text.contains("--")
        || exact(&header.text).is_some();
    if header.text.len() > MAX_HEADER
        || header.text.ends_with(ends)
        || !header.text.contains(' ')
        || is_title
        || is_apart(blocks.get(1)?)
    {
        return None;
    }
    layouts(&blocks[1..], &header.text).find_map(|placed| {
        let columns = columns(&header.text, &placed.slots)?;
        let columns = without_kinds(columns, &placed);
        let distinct: HashSet<Vec<&str>> =
            placed.rows.iter().map(|row| key(row, &columns)).collect();
        if placed.rows.len() < LEAST || distinct.len() * 3 < placed.rows.len() * 2 {
            return None;
        }
        Some(found(header, &columns, placed))
    })
}

/// The cells of a row that tell it from others: those of codes and statuses.
fn key<'a>(row: &'a PlacedRow, columns: &[Column]) -> Vec<&'a str> {
    let is_key = |column: &&Column| matches!(column.field, Field::Code | Field::Status);
    columns.iter().filter(is_key).map(|column| row.cells[column.slot].as_str()).collect()
}

/// The columns without those of exceptions and the like behind the code that most rows share with others.
fn without_kinds(mut columns: Vec<Column>, placed: &Placed) -> Vec<Column> {
    let is_code = |column: &Column| column.field == Field::Code;
    let is_kind = |column: &Column| {
        let cells = placed.rows.iter().map(|row| row.cells[column.slot].as_str());
        let distinct: HashSet<&str> = cells.collect();
        is_code(column) && distinct.len() * 2 <= placed.rows.len()
    };
    if columns.iter().any(|column| is_code(column) && !is_kind(column)) {
        columns.retain(|column| !is_kind(column));
    }
    columns
}

fn found(header: &Text, columns: &[Column], placed: Placed) -> Found {
    let shared: Vec<usize> = (0..placed.slots.len())
        .map(|slot| columns.iter().filter(|column| column.slot == slot).count())
        .collect();
    let code = columns.iter().position(|column| column.field == Field::Code);
    let code = code.map_or(0, |code| columns[code].slot);
    let mut is_exact = true;
    let mut texts: Vec<Vec<String>> = placed.rows.iter().map(|_| Vec::new()).collect();
    for (slot, &count) in shared.iter().enumerate() {
        let own = |row: &PlacedRow| row.cells[slot].clone();
        if count == 0 {
            continue;
        }
        if count == 1 {
            texts.iter_mut().zip(&placed.rows).for_each(|(texts, row)| texts.push(own(row)));
            continue;
        }
        let fields: Vec<Field> =
            columns.iter().filter(|c| c.slot == slot).map(|column| column.field).collect();
        let line = |row: &PlacedRow| Line {
            line: row.line,
            status: None,
            code: row.cells[code].clone(),
            rest: own(row),
            label: None,
        };
        let lines: Vec<Line> = placed.rows.iter().map(line).collect();
        let parts = split_rests(&lines, &fields, false);
        is_exact = false;
        texts.iter_mut().zip(parts).for_each(|(texts, part)| texts.extend(part.texts));
    }
    let cell = |text: String, line: u32| Cell::new(Text { text, line, ..Text::default() });
    let head = columns.iter().map(|column| cell(column.word.clone(), header.line)).collect();
    let mut rows = vec![Row { line: header.line, cells: head, label: None }];
    rows.extend(placed.rows.iter().zip(texts).map(|(row, texts)| Row {
        line: row.line,
        cells: texts.into_iter().map(|text| cell(text, row.line)).collect(),
        label: row.label.clone(),
    }));
    let table = Table { line: header.line, head: 1, rows };
    Found { table, used: placed.used + 1, is_exact }
}
