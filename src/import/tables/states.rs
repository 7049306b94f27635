//! Columns that are called a status, but hold words: names of statuses, which a service answers, or the states of
//! something else.

use std::collections::HashSet;
use std::rc::Rc;

use super::cells::{Cells, own_texts};
use super::columns::Columns;
use super::header::{Field, exact};
use super::statuses::is_known_status;
use crate::import::block::{Cell, Row, Table};
use crate::import::code::{Form, form, is_blank, is_number, is_status};
use crate::import::text::seams::is_reason;

impl Columns {
    /// Looks after columns without a number that may be called the status of something else.
    pub fn judge_statuses(&mut self, table: &Table) {
        let statuses: Vec<usize> = self.all(Field::Status).collect();
        for &column in &statuses {
            let is_exact = self.words.get(column).is_none_or(|word| exact(word).is_some());
            let has_digit = |text: &str| text.contains(|c: char| c.is_ascii_digit());
            let mut others = statuses.iter().filter(|&&other| other != column).peekable();
            // A word behind others may have come from another table.
            let is_first = others.peek().is_none();
            if !is_exact && !is_first && Cells::of(table, self.head, column).statuses == 0 {
                let word = self.words[column].split(' ').next().unwrap_or_default();
                self.fields[column] = exact(word).map(|(field, _)| field);
                continue;
            }
            if own_texts(table, self.head, column).any(has_digit) {
                continue;
            }
            if self.name_all_numbers(table, column) {
                self.fields[column] = Some(Field::Code);
                self.aliases.push(column);
                continue;
            }
            let has_numbers = others.any(|&other| self.are_statuses(table, other));
            // `paid` and `Queued` are the states of something else; `NOT_FOUND` and `OK` are statuses.
            let are_states = || own_texts(table, self.head, column).all(is_state);
            if self.are_said(table, column) {
                self.fields[column] = Some(Field::Message);
            } else if !is_exact || has_numbers || are_states() {
                self.fields[column] = None;
            }
        }
    }

    /// Whether another column says to which of the others each leads that stands where codes would, but is not called one:
    /// `OPEN`, `PAID, CLOSED`.
    pub fn lead_to_others(&self, table: &Table) -> bool {
        if matches!(exact(&self.word(self.code)), Some((Field::Code, _))) {
            return false;
        }
        let own: HashSet<&str> = own_texts(table, self.head, self.code).collect();
        let rows = &table.rows[self.head.min(table.rows.len())..];
        let names_others = |(code, cell): &&(&str, &str)| {
            let mut names = cell.split([',', '、', '/', ' ']).filter(|name| !name.is_empty());
            names.all(|name| own.contains(name) && name != *code)
        };
        (0..self.fields.len()).filter(|&column| column != self.code).any(|column| {
            let pairs = rows.iter().map(|row| (text_at(row, self.code), text_at(row, column)));
            let filled: Vec<_> = pairs.filter(|(_, cell)| !is_blank(cell)).collect();
            let others = filled.iter().filter(names_others).count();
            filled.len() > 1 && others * 2 > filled.len()
        })
    }

    /// Lets the statuses in a column before the codes reach down over empty cells, as spans do that were lost: where
    /// each stands once and they grow.
    pub fn spread_statuses(&self, table: &mut Table) {
        let Some(column) = self.all(Field::Status).find(|&column| column < self.code) else {
            return;
        };
        let has_code = |row: &Row| row.cells.get(self.code).is_some_and(|cell| !cell.is_empty());
        let own = || {
            let rows = table.rows.iter().skip(self.head).filter(|row| has_code(row));
            rows.filter_map(|row| row.cells.get(column))
        };
        let numbers: Vec<&str> = own().map(|cell| cell.text.text.as_str()).collect();
        let filled = || numbers.iter().filter(|number| !number.is_empty());
        let grow = || filled().zip(filled().skip(1)).all(|(one, next)| one < next);
        let is_first = numbers.first().is_some_and(|number| !number.is_empty());
        let is_spread = filled().count() > 1 && filled().count() < numbers.len();
        if !is_first || !is_spread || !filled().all(|number| is_status(number)) || !grow() {
            return;
        }
        let mut above = None;
        for row in table.rows.iter_mut().skip(self.head).filter(|row| has_code(row)) {
            let Some(cell) = row.cells.get_mut(column) else { continue };
            match &above {
                Some(text) if cell.is_empty() => {
                    let text = Rc::clone(text);
                    *cell = Cell { above: true, left: cell.left, missing: false, text };
                }
                _ => above = Some(Rc::clone(&cell.text)),
            }
        }
    }

    /// Whether a column has the names of the numbers that are the codes, another one in each row, and no column has
    /// anything else: `3`, `PARCEL_SENT`.
    fn name_all_numbers(&self, table: &Table, column: usize) -> bool {
        let cells = Cells::of(table, self.head, column);
        let codes = Cells::of(table, self.head, self.code);
        let is_name = |text: &str| form(text) == Some(Form::Upper);
        self.fields.len() == 2
            && column != self.code
            && cells.filled > 1
            && cells.distinct == cells.filled
            && codes.distinct == codes.filled
            && own_texts(table, self.head, column).all(is_name)
            && own_texts(table, self.head, self.code).all(is_number)
    }

    fn are_statuses(&self, table: &Table, column: usize) -> bool {
        let cells = Cells::of(table, self.head, column);
        cells.filled > 0 && cells.statuses == cells.filled
    }

    /// Whether a column has what people read, and no other one has a message: the name of a state in the language
    /// of the page, or those of statuses beside these, which are the codes.
    fn are_said(&self, table: &Table, column: usize) -> bool {
        let texts = || own_texts(table, self.head, column);
        let cells = Cells::of(table, self.head, column);
        let are_foreign = || texts().all(|text| !text.is_ascii());
        let reasons = texts().filter(|text| is_reason(text)).count();
        let are_reasons = || {
            reasons * 2 > cells.filled
                && texts().any(|text| text.contains(|c: char| c.is_ascii_lowercase()))
                && own_texts(table, self.head, self.code).all(is_known_status)
        };
        // What a service answers in words is no status.
        let words: usize = texts().map(|text| text.split(' ').count()).sum();
        let are_sentences = words >= cells.filled * 3 && cells.distinct * 2 > cells.filled;
        self.all(Field::Message).next().is_none()
            && (are_sentences
                || cells.filled >= 3 && cells.distinct == cells.filled && are_foreign()
                || are_reasons())
    }
}

/// The text of a cell; empty where a row has none.
fn text_at(row: &Row, column: usize) -> &str {
    row.cells.get(column).map_or("", |cell| &cell.text.text)
}

/// Whether a text is a word as the states of anything are, in small letters but for its first.
fn is_state(text: &str) -> bool {
    let is_small = |c: char| c.is_ascii_lowercase() || c == ' ';
    text.len() > 2
        && text.get(1..).is_some_and(|rest| rest.chars().all(is_small))
        && !is_reason(text)
}
