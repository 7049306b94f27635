//! Rows of a table that are headings of the statuses below them: `4xx`, `Client errors`.

use super::columns::Columns;
use crate::import::block::{Row, Table};
use crate::import::code::{is_label, is_status};

/// The name of a class is no longer, in characters.
const MAX_NAME: usize = 30;

/// The numbers of the rows that are headings, each followed by a status of its class; none, unless all rows of
/// classes are such.
pub fn headings(table: &Table, columns: &Columns) -> Vec<usize> {
    let rows = &table.rows[columns.head.min(table.rows.len())..];
    if !rows.iter().any(|row| class(code(row, columns)).is_some()) {
        return Vec::new();
    }
    let codes: Vec<&str> = rows.iter().map(|row| code(row, columns)).collect();
    let is_followed = |at: usize| {
        let next = codes[at + 1..].iter().find(|code| is_status(code));
        next.is_some_and(|next| class(next).is_none() && next[..1] == codes[at][..1])
    };
    let classes: Vec<usize> = (0..codes.len()).filter(|&at| class(codes[at]).is_some()).collect();
    // A text of its own describes all of them together.
    let is_label = |name: &str| is_label(name) && name.chars().count() <= MAX_NAME;
    let is_named = |at: usize| name(&rows[at], columns).is_some_and(is_label);
    let are_some = classes.len() > 1 || classes.first() == Some(&0);
    match are_some && classes.iter().all(|&at| is_followed(at) && is_named(at)) {
        true => classes.into_iter().map(|at| at + columns.head).collect(),
        false => Vec::new(),
    }
}

fn code<'a>(row: &'a Row, columns: &Columns) -> &'a str {
    row.cells.get(columns.code).map_or("", |cell| cell.text.unmarked().trim())
}

/// The one text of a row beside its code.
pub fn name<'a>(row: &'a Row, columns: &Columns) -> Option<&'a str> {
    let others = row
        .cells
        .iter()
        .enumerate()
        .filter(|(at, cell)| *at != columns.code && !cell.is_empty() && !cell.left);
    let mut texts = others.map(|(_, cell)| cell.text.text.as_str());
    let first = texts.next()?;
    texts.next().is_none().then_some(first)
}

/// Whether a cell names a class of statuses, be it with what it is called: `1xx`, `4xx Client errors`.
pub fn is_class(cell: &str) -> bool {
    cell.split_whitespace().next().is_some_and(|word| class(word).is_some())
}

/// The first digit of what stands for all statuses that start with it: `4xx`.
fn class(code: &str) -> Option<&str> {
    let is_rest = |c: char| matches!(c, 'x' | 'X' | '*');
    (is_status(code) && code.len() == 3 && code[1..].chars().all(is_rest)).then(|| &code[..1])
}
