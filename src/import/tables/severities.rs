//! Tables with a column of codes for each severity, `Warning | Error | Fatal error`: each code gets a row of its own.

use std::collections::HashSet;

use super::header::{Field, exact};
use super::normal::normal;
use crate::import::block::{Block, Cell, Row, Table};
use crate::import::code::{is_blank, is_number};

/// What such columns are called, in small letters and singular.
const SEVERITIES: &[&str] =
    &["warning", "error", "fatal error", "fatal", "critical", "critical error", "severe error"];

/// Gives each code of such tables a row of its own.
pub fn a_row_each(blocks: &mut [Block]) {
    for block in blocks {
        if let Block::Table(table) = block
            && let Some(parted) = parted(table)
        {
            *table = parted;
        }
    }
}

fn parted(table: &Table) -> Option<Table> {
    let (head, rows) = table.rows.split_at_checked(table.head).filter(|_| table.head == 1)?;
    let words = &head[0].cells;
    let is_named =
        |column: usize, names: &[&str]| names.contains(&normal(&words[column].text.text).as_str());
    let (codes, others): (Vec<usize>, Vec<usize>) =
        (0..words.len()).partition(|&column| is_named(column, SEVERITIES));
    // The word for errors says that these are codes, if anything does.
    let error = codes.iter().find(|&&column| is_named(column, &["error"]))?;
    let has_codes = |&column: &usize| {
        exact(&words[column].text.text).is_some_and(|(field, _)| field == Field::Code)
    };
    let is_code = |cell: &Cell| is_blank(&cell.text.text) || is_number(&cell.text.text);
    let is_row = |row: &Row| {
        row.cells.len() == words.len() && codes.iter().all(|&column| is_code(&row.cells[column]))
    };
    if codes.len() < 2 || others.iter().any(has_codes) || !rows.iter().all(is_row) {
        return None;
    }
    let with = |row: &Row, code: &Cell| {
        let rest = others.iter().map(|&column| row.cells[column].clone());
        Row { cells: [code.clone()].into_iter().chain(rest).collect(), ..row.clone() }
    };
    let mut seen = HashSet::<&str>::new();
    let mut parted = vec![with(&head[0], &words[*error])];
    for row in rows {
        let cells = codes.iter().map(|&column| &row.cells[column]);
        let mut own: Vec<&Cell> = cells.filter(|cell| !is_blank(&cell.text.text)).collect();
        own.dedup_by_key(|cell| &cell.text.text);
        // Limits come again in other rows, codes do not.
        if own.is_empty() || !own.iter().all(|cell| seen.insert(&cell.text.text)) {
            return None;
        }
        parted.extend(own.into_iter().map(|code| with(row, code)));
    }
    Some(Table { line: table.line, head: 1, rows: parted })
}
