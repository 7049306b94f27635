//! Columns of statuses: whether they are the codes of a table, or stand beside these.

use std::collections::{HashMap, HashSet};

use super::cells::{Cells, own_texts};
use super::columns::Columns;
use super::header::Field;
use crate::import::block::Table;
use crate::import::code::{Form, form, is_label, is_number, is_status};
use crate::import::code_cell::is_snake;
use crate::import::text::seams::{is_reason, reason_phrase, status_of};
use crate::import::told::{Told, names_error};

/// Fewer numbers that no standard knows may be mistakes.
const LEAST_OWN: usize = 4;

/// Whether a number is a status in the registry of HTTP, or one that servers are known to answer.
pub fn is_registered(number: &str) -> bool {
    let known = [100..=103, 200..=208, 226..=226, 300..=308, 400..=431, 449..=451, 494..=511];
    let known = |number: u16| known.iter().any(|range| range.contains(&number));
    number.parse().is_ok_and(|number: u16| known(number) || (520..=530).contains(&number))
}

/// Whether a text is a status that the registry has, or stands for several: `4xx`.
pub fn is_known_status(text: &str) -> bool {
    is_status(text) && (!is_number(text) || is_registered(text))
}

/// The number and the name of a cell that looks like a status with its name, but that only a service has
/// made up: `783 Unexpected Token`.
pub fn own_status(cell: &str) -> Option<(&str, &str)> {
    let (number, name) = cell.split_once([' ', '\n'])?;
    let is_one = number.len() == 3 && is_number(number) && !number.starts_with(['-', '0']);
    (is_one && is_label(name.trim())).then_some((number, name.trim()))
}

impl Columns {
    /// Whether a column has nothing but statuses and another one says what they mean. It may be
    /// called a reason, after a field of the response.
    pub fn is_status_alone(&self, table: &Table, column: usize, told: Told) -> bool {
        let texts = [Field::Message, Field::Description, Field::Cause, Field::Solution];
        let cells = Cells::of(table, self.head, column);
        // One status alone may be that of success, which every answer has.
        let is_failure = |text: &str| text.starts_with(['4', '5']);
        let is_one =
            told.errors && cells.filled == 1 && own_texts(table, self.head, column).all(is_failure);
        let is_called = matches!(self.fields[column], Some(Field::Status | Field::Cause));
        let are_statuses = cells.statuses == cells.filled;
        let is_beside = || {
            self.fields[column].is_none()
                && (self.is_beside_reasons(table, &cells) || self.have_reasons(table, column))
        };
        (is_called && (are_statuses || self.are_three_digits(table, column, &cells))
            || are_statuses && is_beside())
            && (cells.distinct >= 2 || is_one)
            && (texts.iter().any(|&field| self.all(field).next().is_some())
                || is_called && told.errors && self.has_sentences(table))
    }

    /// Whether another column has the names of statuses in most rows, `Not Found`.
    fn is_beside_reasons(&self, table: &Table, statuses: &Cells) -> bool {
        let has_reasons = |column: usize| {
            let texts = own_texts(table, self.head, column);
            let reasons = texts.filter(|text| is_reason(text)).count();
            reasons * 2 > statuses.filled
        };
        statuses.filled >= 4
            && statuses.statuses == statuses.filled
            && statuses.distinct == statuses.filled
            && (0..self.fields.len()).any(has_reasons)
    }

    /// Whether most cells of a column are a status with its name, `404 Not Found`: four or more, or two
    /// where the table treats errors.
    fn have_reasons(&self, table: &Table, column: usize) -> bool {
        let is_named = |text: &&str| {
            let name = text.get(3..).map_or("", str::trim_start);
            is_status(text) && reason_phrase(name).is_some_and(|end| end == name.len() && end > 0)
        };
        let texts = || own_texts(table, self.head, column);
        let named = texts().filter(is_named).count();
        let least = if self.treats_errors() { 2 } else { 4 };
        named >= least && named * 2 > texts().count()
    }

    /// Whether most cells of a column are statuses and the others are such as a service has made
    /// up after them: `612`.
    fn are_three_digits(&self, table: &Table, column: usize, cells: &Cells) -> bool {
        let is_alike = |text: &str| {
            is_status(text) || is_number(text) && text.len() == 3 || own_status(text).is_some()
        };
        cells.statuses * 2 >= cells.filled && own_texts(table, self.head, column).all(is_alike)
    }

    /// Whether a column that is named like a status holds other numbers, such as `-1000`, or `112`,
    /// which no standard knows.
    pub fn has_other_numbers(&self, table: &Table, column: usize) -> bool {
        let cells = Cells::of(table, self.head, column);
        // Ranges may stand among them.
        cells.codes > 0
            && cells.codes * 10 >= cells.filled * 7
            && (cells.statuses * 2 < cells.filled || self.are_own_numbers(table, column))
    }

    /// Whether a column is called a status, and a number or a name of one stands in half of its cells or more.
    pub fn has_statuses(&self, table: &Table) -> bool {
        let is_one = |text: &&str| !text.contains(' ') && text.is_ascii() || is_status(text);
        self.all(Field::Status).any(|column| {
            let texts = || own_texts(table, self.head, column);
            texts().filter(is_one).count() * 2 >= texts().count()
        })
    }

    /// Whether most numbers of a column are such as no standard knows, even where they have three digits
    /// as statuses have.
    pub fn are_own_numbers(&self, table: &Table, column: usize) -> bool {
        let cells = Cells::of(table, self.head, column);
        let is_known = |text: &&str| is_status(text) && (is_registered(text) || !is_number(text));
        let known = own_texts(table, self.head, column).filter(is_known).count();
        cells.distinct >= LEAST_OWN && known * 3 < cells.filled
    }

    /// The column of statuses where what is called an error are no more than their names.
    pub fn status_beside_names(&self, table: &Table, named: usize) -> Option<usize> {
        let texts = || own_texts(table, self.head, named);
        // In capitals alone a name is a code: `FORBIDDEN`.
        let is_small = |text: &str| text.contains(|c: char| c.is_ascii_lowercase());
        let is_phrase = |text: &&str| is_reason(text) && is_small(text);
        let phrases = texts().filter(is_phrase).count();
        let status = self.all(Field::Status).next()?;
        let cells = Cells::of(table, self.head, status);
        // One or two may be misspelled.
        let are_statuses = cells.filled >= 2 && cells.statuses * 3 >= cells.filled * 2;
        let count = texts().count();
        // Where nothing is a code, as of successes, the statuses are all that there is.
        if are_statuses && count == 0 {
            return Some(status);
        }
        let blanks = texts().filter(|text| text.contains(' ')).count();
        let are_phrases = blanks > 0 && phrases >= 2 && phrases * 2 >= count;
        // What is told in prose alone is no code either.
        let are_prose = phrases > 0
            && cells.statuses == cells.filled
            && cells.filled == count
            && blanks * 10 >= count * 6;
        (are_statuses && (are_phrases || are_prose)).then_some(status)
    }

    /// Makes what is called the status of numbers another code of each, where it is a name of no other number.
    pub fn take_names_of_numbers(&mut self, table: &Table) {
        let Some(column) = self.all(Field::Status).next().filter(|_| self.aliases.is_empty())
        else {
            return;
        };
        let cells = Cells::of(table, self.head, column);
        let are_names = own_texts(table, self.head, column)
            .all(|text| form(text) == Some(Form::Upper) || is_capital(text));
        let are_numbers = own_texts(table, self.head, self.code).all(is_number);
        // Numbers of four digits or more are no statuses of answers.
        let is_long = |text: &str| is_number(text) && text.trim_start_matches('-').len() > 3;
        let are_long = own_texts(table, self.head, column).all(is_long);
        if (are_names && are_numbers || are_long)
            && cells.filled > 2
            && cells.distinct == cells.filled
        {
            self.fields[column] = Some(Field::Code);
            self.aliases.push(column);
        }
    }

    /// The column of names such as `ORDER_GONE`, another one in each row, where what is called a code
    /// is a status that many of them share; or what is called the status of statuses.
    pub fn names_beside_statuses(&self, table: &Table, named: usize) -> Option<usize> {
        let statuses = Cells::of(table, self.head, named);
        if statuses.filled >= 2 && statuses.statuses == statuses.filled {
            let is_name = |text: &str| matches!(form(text), Some(Form::Upper | Form::Words));
            let texts = |column: usize| own_texts(table, self.head, column);
            let are_names =
                |&column: &usize| texts(column).all(is_name) && texts(column).next().is_some();
            if let Some(names) = self.all(Field::Status).find(are_names) {
                return Some(names);
            }
        }
        let are_statuses =
            statuses.statuses * 10 >= statuses.filled * 9 && !self.are_own_numbers(table, named);
        let is_of_faults = |&column: &usize| {
            let word = self.words.get(column).map(String::as_str).unwrap_or_default();
            column != named && names_error(word) && self.are_mostly_symbols(table, column, 6)
        };
        // What is called a type of errors is more than another name of their statuses.
        let is_type = |&column: &usize| {
            self.words.get(column).is_some_and(|word| word.to_lowercase().ends_with("type"))
        };
        let is_more = |column: &usize| statuses.distinct < statuses.filled || is_type(column);
        if are_statuses
            && statuses.filled >= 4
            && let Some(names) = (0..self.fields.len()).filter(is_of_faults).find(is_more)
        {
            return Some(names);
        }
        let are_shared =
            are_statuses && statuses.filled >= 4 && statuses.distinct * 2 <= statuses.filled;
        let are_names = |&column: &usize| {
            let cells = Cells::of(table, self.head, column);
            cells.filled >= statuses.filled
                && cells.sure.max(cells.capitals) * 10 >= cells.filled * 9
                && cells.distinct == cells.filled
                && matches!(cells.form, Some(Form::Upper | Form::Words | Form::Numbered))
        };
        // Types in capitals that are not the names of the statuses say more than numbers which nothing
        // calls those of errors; shared statuses also tell types in small letters, `order_gone`.
        let is_sure = self.words.get(named).is_some_and(|word| names_error(word));
        let say_more = |&column: &usize| {
            let texts = || own_texts(table, self.head, column);
            let is_name = |text: &str| form(text) == Some(Form::Upper);
            !is_sure
                && self.fields[column] == Some(Field::Group)
                && texts().all(is_name)
                && !texts().any(|text| is_reason(&text.replace('_', " ")))
        };
        let are_types = |&column: &usize| {
            let cells = Cells::of(table, self.head, column);
            let is_type = |text: &str| is_snake(text) || form(text).is_some();
            self.fields[column] == Some(Field::Group)
                && own_texts(table, self.head, column).all(is_type)
                && cells.distinct * 10 >= statuses.filled * 9
        };
        let mut others = self.all(Field::Message).chain(self.all(Field::Group));
        others.find(|column| {
            are_names(column) && (are_shared || are_statuses && say_more(column))
                || are_shared && are_types(column)
        })
    }
}

/// The statuses that headings above tables give to their rows.
pub fn of_headings(headings: &HashSet<&String>) -> HashMap<String, String> {
    let status = |text: &&String| Some((text.to_string(), status_of(text)?.to_owned()));
    headings.iter().filter_map(status).collect()
}

/// Whether a text is a word in capitals.
fn is_capital(text: &str) -> bool {
    text.len() > 2 && text.bytes().all(|b| b.is_ascii_uppercase())
}
