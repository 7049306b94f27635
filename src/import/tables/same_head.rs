//! Tables under the same words as others of the page that list codes: they list codes as well, if their cells or these
//! words say so.

use std::collections::{HashMap, HashSet};

use super::cells::own_texts;
use super::columns::Columns;
use super::{CodeTable, Proof, all_tables};
use crate::import::block::{Block, Table};
use crate::import::code::{Form, form};
use crate::import::told::names_error;

/// Adds the tables that list codes by their cells, or by the word above them, under the same words as one that does by
/// its header.
pub fn add_alike(blocks: &[Block], tables: &mut Vec<CodeTable>) {
    let count = blocks.iter().filter(|block| matches!(block, Block::Table(_))).count();
    if tables.is_empty() || tables.len() == count {
        return;
    }
    let known: HashSet<usize> = tables.iter().map(|(at, ..)| *at).collect();
    let heads: HashSet<&[String]> =
        tables.iter().map(|(_, columns, _)| columns.words.as_slice()).collect();
    let is_alike = |(at, columns, _): &CodeTable| {
        !known.contains(at)
            && !columns.is_doubtful
            && columns.words.len() > 1
            && heads.contains(columns.words.as_slice())
    };
    let mut alike: Vec<_> = all_tables(blocks, Proof::Texts).into_iter().filter(is_alike).collect();
    let known: HashSet<usize> =
        known.iter().copied().chain(alike.iter().map(|(at, ..)| *at)).collect();
    let models = tables.iter().map(|(_, columns, _)| columns).filter(|own| is_model(own));
    let models: HashMap<&[String], &Columns> =
        models.map(|columns| (columns.words.as_slice(), columns)).collect();
    for (at, block) in blocks.iter().enumerate().filter(|_| !models.is_empty()) {
        let Block::Table(table) = block else { continue };
        let head = table.rows.first().filter(|_| !known.contains(&at));
        let words: Option<Vec<String>> =
            head.map(|row| row.cells.iter().map(|cell| cell.text.text.clone()).collect());
        let model = words.and_then(|words| models.get(words.as_slice()));
        if let Some(columns) = model.filter(|columns| names_all(columns, table)) {
            alike.push((at, (*columns).clone(), None));
        }
    }
    tables.extend(alike);
    tables.sort_by_key(|(at, ..)| *at);
}

/// Whether the word above the codes of a table names the errors.
fn is_model(columns: &Columns) -> bool {
    columns.head == 1
        && columns.words.len() > 1
        && !columns.is_doubtful
        && names_error(&columns.words[columns.code])
}

/// Whether a table under the header of another one has a name in capitals in each row.
fn names_all(columns: &Columns, table: &Table) -> bool {
    let mut texts = own_texts(table, columns.head, columns.code).peekable();
    texts.peek().is_some() && texts.all(|text| form(text) == Some(Form::Upper))
}
