//! Keys of records and codes of categories beside the codes of the same rows: `"id": "err_shop_e04", "code": "E04"`.

use std::collections::HashSet;

use super::cells::own_texts;
use super::columns::Columns;
use super::header::Field;
use super::unknown::is_no_text;
use crate::import::block::{Row, Table};

/// What the word above the codes of categories says, in small letters.
const CATEGORIES: &[&str] = &[
    "categor",
    "분류",
    "大类",
    "大類",
    "分类",
    "分類",
    "类别",
    "類別",
    "カテゴリ",
    "kategorie",
    "catégor",
];

/// Fewer rows tell nothing.
const LEAST: usize = 3;

impl Columns {
    /// Some columns of codes without those of the keys by which a list finds its records: names of small letters that end
    /// with the code of their row. Nobody but the list knows them.
    pub fn without_record_keys(&mut self, table: &Table, named: &[usize]) -> Vec<usize> {
        let rows = table.rows.get(self.head..).unwrap_or_default();
        let is_key = |&column: &usize| {
            let mut others = named.iter().filter(|other| **other != column);
            self.is_called_id(column)
                && rows.len() >= LEAST
                && others.any(|&other| rows.iter().all(|row| ends_with_code(row, column, other)))
        };
        let (keys, codes): (Vec<usize>, Vec<usize>) = named.iter().partition(|at| is_key(at));
        for key in keys {
            self.fields[key] = Some(Field::Other);
        }
        codes
    }

    /// Makes the codes of categories that stand before those of the rows, fewer than these, their groups.
    pub fn group_by_categories(&mut self, table: &Table, named: &[usize]) {
        let filled = |column: usize| own_texts(table, self.head, column).count();
        let distinct =
            |column: usize| own_texts(table, self.head, column).collect::<HashSet<_>>().len();
        let is_category = |&column: &usize| {
            column < self.code
                && self.is_called_category(column)
                && distinct(column) < distinct(self.code)
                && filled(column) <= filled(self.code)
        };
        let categories: Vec<usize> = named.iter().copied().filter(is_category).collect();
        for column in categories {
            self.fields[column] = Some(Field::Group);
        }
    }

    /// What a column holds that is called one of codes, but whose cells are none.
    pub fn field_of_no_codes(&self, column: usize) -> Field {
        let is_text = self.words.get(column).is_none_or(|word| !is_no_text(word));
        match is_text {
            _ if self.is_called_category(column) => Field::Group,
            true => Field::Message,
            false => Field::Other,
        }
    }

    /// Whether the word above a column calls its codes those of categories.
    fn is_called_category(&self, column: usize) -> bool {
        let word = self.word(column);
        CATEGORIES.iter().any(|known| word.contains(known))
    }

    /// Whether the word above a column calls it that of an ID.
    pub fn is_called_id(&self, column: usize) -> bool {
        let word = self.word(column);
        ["id", "key", "slug", "uid"].iter().any(|last| word.rsplit(' ').next() == Some(last))
    }
}

/// Whether a cell is a name of small letters that ends with the code in another one, in whatever letters.
fn ends_with_code(row: &Row, column: usize, code: usize) -> bool {
    let text = |at: usize| row.cells.get(at).map_or("", |cell| cell.text.unmarked());
    let (key, code) = (text(column), text(code).to_lowercase());
    let is_part = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'_' | b'-');
    let before = key.strip_suffix(&code).filter(|_| !code.is_empty());
    key.bytes().all(is_part) && before.is_some_and(|before| before.ends_with(['_', '-']))
}
