//! What the cells of a table correct in the answer of its header.

use std::collections::HashSet;

use super::cells::{Cells, own_texts};
use super::columns::Columns;
use super::header::{Field, field_of};
use super::statuses::is_known_status;
use crate::import::block::Table;
use crate::import::code::{Form, form, hexadecimal, is_number};
use crate::import::text::joined_words::is_flag;
use crate::import::text::seams::is_reason;

/// Words above the numbers of names.
#[rustfmt::skip]
const NAMED_VALUES: &[&str] = &[
    "value", "numeric value", "integer value", "int value", "enum value", "number", "hex", "dec", "hexadecimal", "decimal",
    "值", "取值", "数值", "整数值", "枚举值", "十六进制", "十进制", "十六进制值", "十进制值", "値", "数値", "16進数", "10進数", "16進", "10進",
    "값", "16진수", "10진수", "wert", "zahlenwert", "valor", "valeur",
];

impl Columns {
    /// Judges the columns that no header word names by their cells, and those that are named like
    /// a category and hold sentences.
    pub fn judge_rest(&mut self, table: &Table) {
        self.leave_flags(table);
        if self.all(Field::Message).next().is_none() {
            self.judge_groups(table);
        }
        self.judge_statuses(table);
        self.find_more_codes(table);
        if self.all(Field::Group).next().is_none() {
            self.find_group(table);
        }
        if self.all(Field::Status).next().is_none() {
            self.find_status(table);
        }
        let texts = [Field::Message, Field::Description, Field::Cause];
        if texts.iter().all(|&field| self.all(field).next().is_none()) {
            self.find_description(table);
            self.describe_by_kinds(table);
        }
    }

    /// Makes the category the description where it is all that is said of the codes, in other words of each.
    fn describe_by_kinds(&mut self, table: &Table) {
        let texts = [Field::Description, Field::Solution];
        if texts.iter().any(|&field| self.all(field).next().is_some()) {
            return;
        }
        let codes = Cells::of(table, self.head, self.code).filled;
        let groups: Vec<usize> = self.all(Field::Group).collect();
        if let [group] = groups[..]
            && let cells = Cells::of(table, self.head, group)
            && cells.filled > 1
            && cells.filled == codes
            && cells.distinct == codes
        {
            self.fields[group] = Some(Field::Description);
        }
    }

    /// Takes columns of nothing but yes and no for no texts, whatever they are called: `User error`.
    fn leave_flags(&mut self, table: &Table) {
        let texts = [Field::Message, Field::Description, Field::Cause];
        for column in 0..self.fields.len() {
            let cells = || own_texts(table, self.head, column);
            let is_text = self.fields[column].is_some_and(|field| texts.contains(&field));
            if is_text && cells().count() > 1 && cells().all(is_flag) {
                self.fields[column] = Some(Field::Other);
            }
        }
    }

    /// Makes a category whose cells are sentences the description, and one of titles or names of statuses the message.
    fn judge_groups(&mut self, table: &Table) {
        let groups: Vec<usize> = self.all(Field::Group).collect();
        for column in groups {
            let texts = || own_texts(table, self.head, column);
            let count = texts().count();
            let words: usize = texts().map(|text| text.split(' ').count()).sum();
            // A category has several rows; a title has one.
            let cells = Cells::of(table, self.head, column);
            let are_titles = count >= 5
                && cells.distinct == cells.filled
                && words >= count * 2
                && self.code < column;
            if count > 1 && words >= count * 6 {
                self.fields[column] = Some(Field::Description);
            } else if count > 1 && (texts().all(is_reason) || are_titles) {
                self.fields[column] = Some(Field::Message);
            }
        }
    }

    /// Finds columns that have the codes once more: numbers such as `0x80070002`, the values of
    /// names, or names such as `ORDER_GONE` beside numbers.
    fn find_more_codes(&mut self, table: &Table) {
        let is_hexadecimal = |text: &str, least: usize| {
            hexadecimal(text).is_some_and(|digits| digits.len() >= least)
        };
        let has_numbers = own_texts(table, self.head, self.code).all(is_number);
        let has_values = own_texts(table, self.head, self.code)
            .all(|text| is_number(text) || is_hexadecimal(text, 1));
        let has_unnamed_code =
            self.words.get(self.code).is_none_or(|word| field_of(word).is_none());
        for column in 0..self.fields.len() {
            let is_value = self.is_named_value(table, column);
            let is_code = |text: &str| {
                is_hexadecimal(text, 4)
                    || is_value && (is_number(text) || is_hexadecimal(text, 1))
                    || has_numbers && form(text) == Some(Form::Upper)
            };
            let mut cells = own_texts(table, self.head, column).peekable();
            let is_free = self.fields[column].is_none() && cells.peek().is_some();
            // Names of one word are no text where another column has one.
            let is_name = |text: &str| matches!(form(text), Some(Form::Upper | Form::Words));
            let are_names = has_numbers
                && self.has_other_text(column)
                && (own_texts(table, self.head, column).all(is_name)
                    || self.are_names_of_numbers(table, column)
                    || self.are_symbols(table, column));
            let is_name_too = || {
                self.are_names_of_numbers(table, column)
                    || has_values && self.are_symbols(table, column)
            };
            let are_values = || is_free && has_unnamed_code && self.are_values(table, column);
            if is_free && (cells.all(is_code) || is_name_too()) || are_names || are_values() {
                self.fields[column] = Some(Field::Code);
                self.aliases.push(column);
            }
        }
    }

    /// Whether a column has the numbers, or the names in capitals, of the names that are the codes, another
    /// one in each row.
    fn are_values(&self, table: &Table, column: usize) -> bool {
        let cells = Cells::of(table, self.head, column);
        let codes = own_texts(table, self.head, self.code).count();
        let has_letters = |text: &str| text.contains(|c: char| c.is_ascii_alphabetic());
        let texts = || own_texts(table, self.head, column);
        let is_long = |text: &&str| text.len() > 2;
        let are_numbers =
            || texts().all(is_number) && texts().filter(is_long).count() * 2 >= cells.filled;
        let are_names = || texts().all(|text| form(text) == Some(Form::Upper));
        cells.filled >= 3
            && cells.filled == codes
            && cells.distinct == cells.filled
            && !texts().all(is_known_status)
            && own_texts(table, self.head, self.code).all(has_letters)
            && (are_numbers() || are_names())
    }

    /// Whether a column is called a text and another one is called so, too: for a message it takes
    /// another message, as a name may well be one.
    fn has_other_text(&self, column: usize) -> bool {
        let texts = [Field::Message, Field::Description, Field::Cause];
        let others = |fields: &[Field]| {
            fields.iter().flat_map(|&field| self.all(field)).any(|other| other != column)
        };
        match self.fields[column] {
            Some(Field::Message) => others(&texts[..1]),
            Some(Field::Description | Field::Cause) => others(&texts),
            _ => false,
        }
    }

    /// Whether most of a column are names such as `orderGone`, another one in each row.
    pub fn are_symbols(&self, table: &Table, column: usize) -> bool {
        self.are_mostly_symbols(table, column, 7)
    }

    /// Whether so many tenths of a column are such names.
    pub fn are_mostly_symbols(&self, table: &Table, column: usize, tenths: usize) -> bool {
        let cells = Cells::of(table, self.head, column);
        let all = || own_texts(table, self.head, column).filter(|text| is_symbol(text));
        let symbols = all().count();
        // Two modules may have an error of the same name.
        let are_own = cells.distinct == cells.filled
            || symbols == cells.filled && cells.distinct * 10 >= cells.filled * 8
            || all().collect::<HashSet<&str>>().len() == symbols;
        symbols >= 3 && symbols * 10 >= cells.filled * tenths && are_own
    }

    /// Whether a column is called one of codes and has another word in each row, be it one as any text has: `not-found`.
    pub fn are_words_called_codes(&self, table: &Table, column: usize) -> bool {
        const CODES: &[&str] = &["code", "key", "码", "碼", "コード", "코드"];
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
        let is_word = |text: &str| {
            text.contains(|c: char| c.is_ascii_alphabetic()) && text.chars().all(is_part)
        };
        let word = self.word(column);
        let cells = Cells::of(table, self.head, column);
        CODES.iter().any(|code| word.ends_with(code))
            && cells.filled >= 3
            && cells.distinct == cells.filled
            && own_texts(table, self.head, column).all(is_word)
    }

    /// Takes the first column under no known word that has nothing but statuses as that of these.
    fn find_status(&mut self, table: &Table) {
        let has_statuses = |&column: &usize| {
            let mut cells = own_texts(table, self.head, column).peekable();
            self.fields[column].is_none() && cells.peek().is_some() && cells.all(is_known_status)
        };
        if let Some(column) = (0..self.fields.len()).find(has_statuses) {
            let are_classes = self.are_classes_of_others(table, column);
            self.fields[column] = Some(if are_classes { Field::Group } else { Field::Status });
        }
    }

    /// Takes a column before the codes that spans rows as the category.
    fn find_group(&mut self, table: &Table) {
        let spans = |&column: &usize| {
            let rows = table.rows.iter().skip(self.head);
            self.fields[column].is_none()
                && rows.filter_map(|row| row.cells.get(column)).any(|cell| cell.above)
                && own_texts(table, self.head, column)
                    .all(|text| text.contains(char::is_alphabetic))
        };
        if let Some(column) = (0..self.code).find(spans) {
            self.fields[column] = Some(Field::Group);
        }
    }

    /// Takes a column of texts as the description: one behind the codes, else one before them that
    /// says when each comes.
    fn find_description(&mut self, table: &Table) {
        let is_text = |&column: &usize| {
            // A character of East Asia says as much as two letters or more.
            let weight = |c: char| c.is_alphabetic() as usize * (1 + (c >= '\u{1100}') as usize);
            let letters = |text: &str| text.chars().map(weight).sum::<usize>();
            let cells = || own_texts(table, self.head, column);
            self.fields[column].is_none()
                && cells().map(letters).sum::<usize>() > cells().count() * 6
                && !self.are_kinds(table, column)
                && !own_texts(table, self.head, column).all(is_path)
        };
        let is_situation = |&column: &usize| {
            let is_phrase = |text: &&str| text.contains(' ') || !text.is_ascii();
            let phrases = own_texts(table, self.head, column).filter(is_phrase).count();
            let cells = Cells::of(table, self.head, column);
            phrases * 2 > cells.filled && cells.distinct * 2 > cells.filled
        };
        // Not every row has what its code is about, `amount`.
        let codes = Cells::of(table, self.head, self.code).filled;
        let is_full =
            |&column: &usize| Cells::of(table, self.head, column).filled * 10 >= codes * 8;
        let mut behind = (self.code..self.fields.len()).filter(is_text);
        let full = behind.clone().find(is_full);
        let behind = full.or_else(|| behind.next());
        let before = || (0..self.code).filter(is_text).find(is_situation);
        if let Some(column) = behind.or_else(before) {
            self.fields[column] = Some(Field::Description);
        }
    }

    /// Whether a column has single words alone, each in several rows, as those of kinds or phases.
    fn are_kinds(&self, table: &Table, column: usize) -> bool {
        let is_word = |text: &str| text.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        let cells = Cells::of(table, self.head, column);
        cells.filled >= 4
            && cells.distinct * 2 <= cells.filled
            && own_texts(table, self.head, column).all(is_word)
    }

    /// Whether a column is called the value of the names that are the codes.
    fn is_named_value(&self, table: &Table, column: usize) -> bool {
        let word = self.word(column);
        let has_letters = |text: &str| text.contains(|c: char| c.is_ascii_alphabetic());
        NAMED_VALUES.contains(&word.as_str())
            && own_texts(table, self.head, self.code).all(has_letters)
    }
}

/// Whether a text is a name of several words in one, `orderGone` or `order_gone`.
fn is_symbol(text: &str) -> bool {
    let is_part = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
    let has_small = text.contains(|c: char| c.is_ascii_lowercase());
    let inner = text.get(1..).unwrap_or_default();
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(is_part)
        && has_small
        && inner.contains(|c: char| c.is_ascii_uppercase() || c == '_')
}

/// Whether a text is the path of a file, `shop/orders.go`, which tells where a code is declared, and nothing of it.
fn is_path(text: &str) -> bool {
    let name = text.rsplit('/').next().unwrap_or_default();
    let is_part = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'.' | b'_' | b'-');
    name.len() < text.len() && name.contains('.') && text.bytes().all(is_part)
}
