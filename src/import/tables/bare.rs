//! The columns of a table whose header says nothing, told by its cells alone.

use super::cells::own_texts;
use super::columns::Columns;
use super::header::{Field, field_of};
use super::names::{is_called_other, is_called_release};
use super::statuses::is_known_status;
use crate::import::block::{Row, Table};
use crate::import::code::{Form, form, is_number, is_status};
use crate::import::code_cell::is_snake;
use crate::import::text::headless::{is_range, is_short};
use crate::import::text::seams::is_reason;
use crate::import::told::{Told, tell_of_failures};

/// Names of errors are no longer than this in the mean, in bytes.
const MAX_NAME: usize = 40;

/// What a column says of each row that only tells whether a call has succeeded.
const FLAGS: &[&str] =
    &["true", "false", "success", "failure", "fail", "failed", "ok", "ng", "error", "yes", "no"];

impl Columns {
    /// The columns of a table whose header is none or says nothing, if its first column has codes
    /// and nothing else, and a text stands behind each.
    pub fn bare(table: &Table, told: Told) -> Option<Columns> {
        let width =
            table.rows.iter().map(|row| row.cells.len()).max().filter(|&width| width > 1)?;
        let code = code_column(table);
        let has_head = table.rows.first().is_some_and(|row| !has_code(row, code));
        let head = table.head.max(has_head as usize);
        let rows = table.rows.get(head..)?;
        let says = |row: &Row| row.cells.iter().any(|cell| field_of(&cell.text.text).is_some());
        let names_others = |row: &Row| {
            is_called_other(&text(row, code).to_lowercase()) || is_called_release(text(row, code))
        };
        if table.rows.iter().take(head).any(|row| says(row) || names_others(row)) {
            return None;
        }
        let has_letters =
            |row: &Row, column: usize| text(row, column).chars().any(char::is_alphabetic);
        let is_text = |column: &usize| {
            rows.iter().filter(|row| has_letters(row, *column)).count() * 2 >= rows.len()
        };
        let described = (code + 1..width).find(is_text)?;
        // Rows that are only counted have no codes, and neither has a table of parameters.
        let is_counted =
            rows.iter().zip(1..).all(|(row, n): (_, u32)| text(row, code) == n.to_string());
        // Names of small letters may be those of anything.
        let has_small = rows.iter().any(|row| is_snake(text(row, code)));
        let is_told = match has_small {
            true => told.errors && tell_of_failures(rows.iter().map(|row| text(row, code))),
            false => {
                told.errors
                    || are_of_errors(rows, code, described)
                    || are_statuses(rows, code, described)
            }
        };
        if rows.len() < 2 || !rows.iter().all(|row| has_code(row, code)) || is_counted || !is_told {
            return None;
        }
        let mut columns = Columns { head, ..Columns::without_words(table, width) };
        columns.code = code;
        columns.fields[code] = Some(Field::Code);
        columns.judge_rest(table);
        let mut codes = own_texts(table, head, code);
        if let [names] = columns.aliases[..]
            && codes.all(is_known_status)
        {
            columns.fields[code] = Some(Field::Status);
            (columns.code, columns.aliases) = (names, Vec::new());
        }
        if columns.all(Field::Description).next().is_none() {
            columns.fields[described] = Some(Field::Description);
        }
        columns.tell_names(table);
        Some(columns)
    }

    /// Where no word says what a text is, makes the first one the message if it is short and another
    /// one behind it says more.
    pub fn tell_names(&mut self, table: &Table) {
        let Some(rows) = table.rows.get(self.head..) else { return };
        let Some(short) = self.all(Field::Description).next() else { return };
        let says_more = |&long: &usize| self.fields[long].is_none() && says_more(rows, short, long);
        let is_named = !self.words.is_empty() || self.all(Field::Message).next().is_some();
        if let Some(long) = (short + 1..self.fields.len()).find(says_more).filter(|_| !is_named) {
            self.fields[short] = Some(Field::Message);
            self.fields[long] = Some(Field::Description);
            self.messages = vec![short];
        }
    }
}

/// The text of a row in a column; empty where the row has no such cell.
fn text(row: &Row, column: usize) -> &str {
    row.cells.get(column).map_or("", |cell| cell.text.unmarked())
}

/// Whether a column says at length what another one says in a word or two.
fn says_more(rows: &[Row], short: usize, long: usize) -> bool {
    let length = |column: usize| rows.iter().map(|row| text(row, column).len()).sum::<usize>();
    let is_filled = |row: &&Row| !text(row, short).is_empty() && !text(row, long).is_empty();
    // In the language of the page it says more than in that of the service.
    let is_latin = |row: &Row| text(row, short).is_ascii();
    let is_other = |row: &Row| text(row, long).contains(|c: char| c >= '\u{1100}');
    let is_translated =
        || rows.iter().filter(|row| is_latin(row) && is_other(row)).count() * 10 >= rows.len() * 8;
    rows.len() > 2
        && rows.iter().filter(is_filled).count() * 4 >= rows.len() * 3
        && (length(long) * 2 > length(short) * 3 || is_translated())
        && length(short) < rows.len() * MAX_NAME
}

/// The column of the codes: the first one, or the second one where the first says of each row whether a call has
/// succeeded, or counts the rows.
fn code_column(table: &Table) -> usize {
    let counts = table.rows.iter().zip(1..).all(|(row, n): (_, u32)| text(row, 0) == n.to_string());
    if counts && table.rows.len() > 2 && table.rows.iter().all(|row| has_code(row, 1)) {
        return 1;
    }
    let is_flag = |row: &Row| FLAGS.contains(&text(row, 0).to_lowercase().as_str());
    let has_flags = table.rows.iter().skip(1).all(is_flag) && table.rows.len() > 1;
    has_flags as usize
}

fn has_code(row: &Row, code: usize) -> bool {
    let first = text(row, code);
    form(first).is_some_and(|form| form != Form::Words)
        || is_number(first)
        || is_status(first)
        || is_short(first)
        || is_snake(first)
        || is_range(first)
}

/// Whether nearly all rows are statuses with their names, those of failures among them.
fn are_statuses(rows: &[Row], code: usize, named: usize) -> bool {
    let is_one = |row: &&Row| is_known_status(text(row, code)) && is_reason(text(row, named));
    let named = rows.iter().filter(is_one).count();
    let is_failure = |row: &Row| text(row, code).starts_with(['4', '5']);
    rows.len() > 2 && named * 2 >= rows.len() && rows.iter().any(is_failure)
}

/// Whether rows are about errors by their codes, or by what they say.
fn are_of_errors(rows: &[Row], code: usize, described: usize) -> bool {
    let is_letters = |row: &Row| {
        let first = text(row, code);
        form(first).is_some_and(|form| form <= Form::Numbered) && !first.starts_with("0x")
    };
    let texts = |column: usize| {
        rows.iter().filter_map(move |row| row.cells.get(column)).map(|cell| cell.text.unmarked())
    };
    rows.iter().all(is_letters)
        || tell_of_failures(texts(code))
        || tell_of_failures(texts(described))
}
