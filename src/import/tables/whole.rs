//! Codes of several words: cells below a header that says that these are codes of errors.

use super::cells::{Cells, own_texts};
use super::columns::Columns;
use super::head_rows::head_of;
use super::header::Field;
use crate::import::block::Table;
use crate::import::text::seams::is_reason;
use crate::import::told::{names_error, speaks_of_codes};

/// Fewer phrases may stand below such a header by chance.
const LEAST: usize = 3;

/// Longer texts explain something, in characters.
const MAX_PHRASE: usize = 80;

impl Columns {
    /// The columns of a table whose codes are phrases, `CA 000040` or `data parsing error`: its header calls one
    /// column that of the codes of errors and another one that of their texts, and no two rows have one code.
    pub fn whole(table: &Table) -> Option<Columns> {
        let width = table.rows.iter().map(|row| row.cells.len()).max()?;
        let mut columns = head_of(table, width)?;
        let code = columns.phrases(table)?;
        let texts = [Field::Message, Field::Description, Field::Cause, Field::Solution];
        let is_text =
            |&column: &usize| columns.fields[column].is_some_and(|field| texts.contains(&field));
        let has_text = (0..width).filter(is_text).any(|column| column != code);
        let mut codes: Vec<&str> = own_texts(table, columns.head, code).collect();
        let is_phrase =
            |text: &&str| text.contains(char::is_alphabetic) && text.chars().count() <= MAX_PHRASE;
        let are_phrases = codes.len() >= LEAST && codes.iter().all(is_phrase);
        codes.sort_unstable();
        if !has_text || !are_phrases || codes.windows(2).any(|two| two[0] == two[1]) {
            return None;
        }
        columns.fields[code] = Some(Field::Code);
        (columns.code, columns.has_phrases) = (code, true);
        columns.take_hints();
        columns.judge_rest(table);
        columns.find_message(table);
        columns.take_unknown_texts(table);
        Some(columns)
    }

    /// The same of a table whose codes stand between quotes.
    pub fn quoted(table: &Table) -> Option<Columns> {
        Columns::whole(table).filter(|columns| columns.are_quoted(table, columns.code))
    }

    /// Whether all cells of a column stand between quotes, as what a program sees.
    pub fn are_quoted(&self, table: &Table, column: usize) -> bool {
        let is_one = |text: &str| text.len() > 2 && text.starts_with('"') && text.ends_with('"');
        own_texts(table, self.head, column).all(is_one)
    }

    /// The same columns, unless phrases are the codes: hardly a cell of what is called codes can be read as one, or
    /// several kinds of errors share a status. `cells` are those of the column of the codes.
    pub fn or_phrases(self, table: &Table, cells: &Cells) -> Columns {
        let are_unread = cells.filled >= LEAST && cells.codes * 2 < cells.filled;
        let are_shared = cells.statuses == cells.filled && cells.distinct < cells.filled;
        match are_unread || are_shared {
            true => Columns::whole(table).unwrap_or(self),
            false => self,
        }
    }

    /// The column that the header says has the codes of errors: it is called so, or a code beside messages of errors or
    /// with its cells between quotes, or kinds of errors of which several have one status.
    fn phrases(&self, table: &Table) -> Option<usize> {
        let named: Vec<usize> = self.all(Field::Code).collect();
        let messages =
            || self.all(Field::Message).filter(|&column| names_error(&self.words[column]));
        if let &[code] = &named[..] {
            let is_told = speaks_of_codes(&self.words[code])
                || messages().next().is_some()
                || self.are_quoted(table, code);
            return Some(code).filter(|_| is_told);
        }
        if let Some(message) = self.first_message() {
            return Some(message).filter(|_| named.is_empty());
        }
        let mut statuses =
            self.all(Field::Status).map(|column| Cells::of(table, self.head, column));
        let are_shared =
            statuses.any(|cells| cells.statuses == cells.filled && cells.distinct < cells.filled);
        let is_kind = |&column: &usize| {
            matches!(self.fields[column], None | Some(Field::Group))
                && names_error(&self.words[column])
                && !own_texts(table, self.head, column).any(is_reason)
        };
        (0..self.fields.len()).find(is_kind).filter(|_| named.is_empty() && are_shared)
    }

    /// The first column if it is called that of the messages of errors and another one says what causes or mends
    /// each: a program that has no codes is known by its messages.
    fn first_message(&self) -> Option<usize> {
        let is_message = self.fields.first() == Some(&Some(Field::Message));
        let is_of_errors = self.words.first().is_some_and(|word| names_error(word));
        let has_status = self.all(Field::Status).next().is_some();
        (is_message && is_of_errors && !has_status && self.treats_errors()).then_some(0)
    }
}
