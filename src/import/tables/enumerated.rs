//! Enumerations of errors: names with their numbers under words such as Name, Value and Description.

use super::cells::{Cells, has_types, own_texts};
use super::columns::Columns;
use super::header::Field;
use super::names::is_called_thing;
use super::unnamed::VALUES;
use crate::import::block::{Row, Table};
use crate::import::code::{hexadecimal, is_number};
use crate::import::told::{names_error, tells_of_trouble};

/// Fewer names may be those of anything.
const LEAST: usize = 3;

impl Columns {
    /// Whether a column has another name in each row, `GONE` or `OrderGone`, with another number in a column
    /// that is called a value, and in most of the rows something is wrong.
    pub fn are_enumerated(&self, table: &Table, column: usize) -> bool {
        let texts = || own_texts(table, self.head, column);
        let cells = Cells::of(table, self.head, column);
        let word = self.word(column);
        let is_free = matches!(
            self.fields[column],
            None | Some(Field::Message | Field::Description | Field::Group)
        );
        is_free
            && cells.filled >= LEAST
            && cells.distinct == cells.filled
            && texts().all(is_constant)
            && (!is_called_thing(&word) || names_error(&word))
            && !has_types(table, self.head)
            && self.have_values(table, column, cells.filled)
            && self.are_of_troubles(table)
    }

    /// Whether a column that is called a value has as many numbers as another one has names, each another one.
    fn have_values(&self, table: &Table, names: usize, count: usize) -> bool {
        let is_value = |text: &str| is_number(text) || hexadecimal(text).is_some();
        let mut others = (0..self.fields.len()).filter(|&other| other != names);
        others.any(|other| {
            let numbers = Cells::of(table, self.head, other);
            VALUES.contains(&self.word(other).trim_end_matches('s'))
                && numbers.filled == count
                && numbers.distinct == count
                && own_texts(table, self.head, other).all(is_value)
        })
    }

    /// Whether something is wrong in six of ten rows.
    fn are_of_troubles(&self, table: &Table) -> bool {
        let rows = || table.rows.iter().skip(self.head);
        let tells =
            |row: &&Row| row.cells.iter().any(|cell| tells_of_trouble(cell.text.unmarked()));
        rows().filter(tells).count() * 10 >= rows().count() * 6
    }
}

/// Whether a text is one name as constants have.
fn is_constant(text: &str) -> bool {
    text.len() > 1
        && text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.contains(|c: char| c.is_ascii_uppercase())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.'))
}
