//! What the cells of a table correct in the answer of its header.

use super::block::Table;
use super::cells::{Cells, own_texts};
use super::code::is_status;
use super::columns::Columns;
use super::header::{Field, exact};
use super::seams::reason_phrase;

impl Columns {
    /// Judges the columns that no header word names by their cells, and those that are named like
    /// a category and hold sentences.
    pub fn judge_rest(&mut self, table: &Table) {
        self.judge_groups(table);
        self.judge_statuses(table);
        self.find_hexadecimal(table);
        self.find_status(table);
        self.find_description(table);
    }

    /// A column that is named like a category and holds sentences has the messages.
    fn judge_groups(&mut self, table: &Table) {
        if self.all(Field::Message).next().is_some() {
            return;
        }
        let groups: Vec<usize> = self.all(Field::Group).collect();
        for column in groups {
            let texts = || own_texts(table, self.head, column);
            let count = texts().count();
            let words: usize = texts().map(|text| text.split(' ').count()).sum();
            let is_reason = |text: &str| reason_phrase(text) == Some(text.len());
            if count > 1 && (words >= count * 6 || texts().all(is_reason)) {
                self.fields[column] = Some(Field::Message);
            }
        }
    }

    /// A column may be called the status of something else.
    fn judge_statuses(&mut self, table: &Table) {
        let statuses: Vec<usize> = self.all(Field::Status).collect();
        for column in statuses {
            let is_exact = self.words.get(column).is_none_or(|word| exact(word).is_some());
            let has_digit = |text: &str| text.contains(|c: char| c.is_ascii_digit());
            if own_texts(table, self.head, column).any(has_digit) {
                continue;
            }
            // The name of a state, in the language of the page, is what people read.
            let cells = Cells::of(table, self.head, column);
            let has_names = cells.filled >= 3
                && cells.distinct == cells.filled
                && own_texts(table, self.head, column).all(|text| !text.is_ascii())
                && self.all(Field::Message).next().is_none();
            match has_names {
                true => self.fields[column] = Some(Field::Message),
                false if !is_exact => self.fields[column] = None,
                false => {}
            }
        }
    }

    /// A column of numbers such as `0x80070002` has the codes once more.
    fn find_hexadecimal(&mut self, table: &Table) {
        for column in 0..self.fields.len() {
            let is_hexadecimal = |text: &str| {
                let digits = text.strip_prefix("0x").or(text.strip_prefix("0X"));
                digits.is_some_and(|digits| {
                    digits.len() >= 4 && digits.bytes().all(|b| b.is_ascii_hexdigit())
                })
            };
            let mut cells = own_texts(table, self.head, column).peekable();
            let is_free = self.fields[column].is_none() && cells.peek().is_some();
            if is_free && cells.all(is_hexadecimal) {
                self.fields[column] = Some(Field::Code);
                self.aliases.push(column);
            }
        }
    }

    /// A column under no known word that has nothing but statuses, where no other one has them.
    fn find_status(&mut self, table: &Table) {
        for column in 0..self.fields.len() {
            let is_free = self.fields[column].is_none() && self.all(Field::Status).next().is_none();
            let mut cells = own_texts(table, self.head, column).peekable();
            if is_free && cells.peek().is_some() && cells.all(is_status) {
                self.fields[column] = Some(Field::Status);
            }
        }
    }

    /// Where no column has texts by its name, the first one behind the codes that holds some does.
    fn find_description(&mut self, table: &Table) {
        let texts = [Field::Message, Field::Description, Field::Cause];
        if texts.iter().any(|&field| self.all(field).next().is_some()) {
            return;
        }
        let is_text = |&column: &usize| {
            // A character of East Asia says as much as two letters or more.
            let weight = |c: char| c.is_alphabetic() as usize * (1 + (c >= '\u{1100}') as usize);
            let letters = |text: &str| text.chars().map(weight).sum::<usize>();
            let cells = || own_texts(table, self.head, column);
            let is_free = self.fields[column].is_none() && column > self.code;
            is_free && cells().map(letters).sum::<usize>() > cells().count() * 6
        };
        if let Some(column) = (0..self.fields.len()).find(is_text) {
            self.fields[column] = Some(Field::Description);
        }
    }

    /// The first of two columns with the same name and no message column is the message.
    pub fn find_message(&mut self) {
        // A name or a title is the message only where nothing else is.
        let is_name = |&column: &usize| {
            let word = self.words.get(column).map(|word| word.to_lowercase()).unwrap_or_default();
            ["name", "title", "名称", "symbol"].iter().any(|name| word.ends_with(name))
        };
        // A page may have it in several languages, or once more in detail.
        let named: Vec<usize> =
            self.all(Field::Message).filter(|column| !is_name(column)).collect();
        self.messages = match named.is_empty() {
            true => self.all(Field::Message).take(1).collect(),
            false => named,
        };
        let described: Vec<usize> = self.all(Field::Description).collect();
        let ([first, second, ..], true) = (&described[..], self.messages.is_empty()) else {
            return;
        };
        if !self.words.is_empty() && self.words[*first] == self.words[*second] {
            self.messages = vec![*first];
        }
    }
}
