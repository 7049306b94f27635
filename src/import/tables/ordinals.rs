//! Columns that count the rows of a table and name nothing.

use super::cells::own_texts;
use super::columns::Columns;
use super::header::Field;
use crate::import::block::Table;
use crate::import::text::look::is_strict;

/// Words that only count rows.
#[rustfmt::skip]
pub const COUNTERS: &[&str] = &[
    "serial number", "serial no.", "serial no", "s. no.", "s.no.", "s. no", "s.no", "s no", "sno",
    "sr. no.", "sr.no.", "sr. no", "sr no", "sl. no.", "sl. no", "sl no", "lfd. nr.", "lfd.nr.",
    "lfd. nr", "№ п/п", "п/п", "stt", "sıra", "lp.", "序号", "序號", "項番", "連番", "순번", "연번",
];

/// Whether a header cell is the word of a column that counts rows.
pub fn counts_rows(word: &str) -> bool {
    COUNTERS.contains(&word.trim().to_lowercase().as_str())
}

impl Columns {
    /// Whether a column counts from 1 the rows of a table that has longer numbers or other codes in the next column.
    pub fn counts_codes(&self, table: &Table, column: usize) -> bool {
        let texts = |column: usize| own_texts(table, self.head, column);
        let counts = texts(column).zip(1..).all(|(text, n): (_, u32)| text.parse() == Ok(n));
        let is_code = |text: &&str| is_strict(text) && text.len() > 2;
        let codes = texts(column + 1).filter(is_code).count();
        counts && codes > 2 && codes == texts(column).count()
    }

    /// Takes a column that is called so, and counts from 1, for none of codes.
    pub fn leave_ordinals(&mut self, table: &Table) {
        for column in 0..self.fields.len() {
            let is_called = self.words.get(column).is_some_and(|word| counts_rows(word));
            let mut texts = own_texts(table, self.head, column).zip(1..);
            if is_called && texts.all(|(text, n): (_, u32)| text.parse() == Ok(n)) {
                self.fields[column] = Some(Field::Other);
            }
        }
    }
}
