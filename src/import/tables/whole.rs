//! Codes of several words: cells below a header that says that these are codes of errors.

use super::cells::own_texts;
use super::columns::Columns;
use super::head_rows::head_of;
use super::header::Field;
use crate::import::block::Table;
use crate::import::told::speaks_of_codes;

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
        let named: Vec<usize> = columns.all(Field::Code).collect();
        let &[code] = &named[..] else { return None };
        let texts = [Field::Message, Field::Description, Field::Cause, Field::Solution];
        let has_text = texts.iter().any(|&field| columns.all(field).next().is_some());
        let mut codes: Vec<&str> = own_texts(table, columns.head, code).collect();
        let is_phrase =
            |text: &&str| text.contains(char::is_alphabetic) && text.chars().count() <= MAX_PHRASE;
        let are_phrases = codes.len() >= LEAST && codes.iter().all(is_phrase);
        codes.sort_unstable();
        if !speaks_of_codes(&columns.words[code])
            || !has_text
            || !are_phrases
            || codes.windows(2).any(|two| two[0] == two[1])
        {
            return None;
        }
        (columns.code, columns.has_phrases) = (code, true);
        columns.take_hints();
        columns.judge_rest(table);
        columns.find_message(table);
        columns.take_unknown_texts(table);
        Some(columns)
    }
}
