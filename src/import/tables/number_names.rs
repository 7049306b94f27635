//! The names that numbers of errors have in a column of their own: both are codes of the same rows.

use std::collections::HashSet;

use super::cells::{Cells, own_texts};
use super::columns::Columns;
use super::header::Field;
use crate::import::block::Table;
use crate::import::code::{Form, form, hexadecimal, is_number};
use crate::import::code_cell::is_spaced_range;
use crate::import::text::look::{Look, look_of};
use crate::import::told::names_error;

/// How what is called a name ends.
const NAMES: &[&str] = &[
    "name",
    "名称",
    "名稱",
    "エラー名",
    "이름",
    "오류명",
    "에러명",
    "bezeichnung",
    "nom",
    "nombre",
];

/// What the names of numbers are called besides, where each row has another one.
#[rustfmt::skip]
const SYMBOLS: &[&str] = &[
    "key", "type", "kind", "enum", "enumeration", "constant", "const", "symbol", "macro", "identifier", "define",
    "mnemonic", "类型", "枚举", "枚举值", "枚举项", "常量", "宏", "宏定义", "标识", "标识符", "類型", "常數", "定数", "定数名", "シンボル",
    "識別子", "タイプ", "種別", "타입", "유형", "typ", "상수", "상수명", "식별자", "konstante", "bezeichner", "constante",
];

/// Whether a header word says of what the names are: `Nom d'erreur`, `Name of the error`.
fn is_name_of(word: &str, name: &str) -> bool {
    let behind = word.strip_prefix(name);
    behind
        .is_some_and(|rest| [" d", " of ", " der ", " des "].iter().any(|of| rest.starts_with(of)))
}

/// Whether a text is a name in small letters: `division_by_zero`, `forbidden`.
fn is_small_name(text: &str) -> bool {
    text.len() > 3 && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
}

impl Columns {
    /// Makes the names of numbers, `ORDER_GONE` beside 1403, in a column that is called so, both other codes
    /// of the same rows and, where nothing else is, their message.
    pub fn take_names(&mut self, table: &Table) {
        let all = || 0..self.fields.len();
        let is_named = |&column: &usize| self.is_called_name(column) && self.are_own(table, column);
        let named = all().find(is_named);
        let symbols = || all().find(|&column| self.are_called_symbols(table, column));
        let Some(column) = named.or_else(symbols) else { return };
        let mut others = std::iter::once(self.code).chain(self.aliases.iter().copied());
        let is_numbered = |other: usize| {
            other != column && (self.are_numbers(table, other) || self.are_states(table, other))
        };
        if !others.any(is_numbered) {
            return;
        }
        if named.is_none() {
            self.fields[column] = None;
        } else if self.messages.is_empty() {
            self.messages.push(column);
        }
        if self.code != column && !self.aliases.contains(&column) {
            self.aliases.push(column);
        }
    }

    fn is_called_name(&self, column: usize) -> bool {
        let word = self.word(column);
        NAMES.iter().any(|name| word.ends_with(name) || is_name_of(&word, name))
    }

    /// Whether the cells of a column are names as errors have: in capitals, or of conditions beside states of SQL.
    fn are_own(&self, table: &Table, column: usize) -> bool {
        let cells = Cells::of(table, self.head, column);
        let is_name = |text: &&str| {
            // A page in another language may have translated some.
            let is_capital = |c: char| c.is_uppercase() || matches!(c, '_' | ' ');
            form(text) == Some(Form::Upper) || text.len() > 3 && text.chars().all(is_capital)
        };
        // `OK` is short, and a cell may have two.
        let names = own_texts(table, self.head, column).filter(is_name).count();
        let are_capitals = cells.filled >= 3
            && cells.distinct == cells.filled
            && (names * 10 >= cells.filled * 8 || names >= 3 && names + 1 == cells.filled);
        are_capitals
            || self.are_states(table, self.code) && self.names(table, column).all(is_small_name)
            || self.are_symbols(table, column)
            || self.are_names_of_numbers(table, column)
    }

    /// Whether a column has another name in each row, and is called after constants, types or the like.
    fn are_called_symbols(&self, table: &Table, column: usize) -> bool {
        let word = self.word(column);
        let last = word.rsplit(' ').next().unwrap_or_default();
        // `错误类型` and `Fehlertyp` have no blank before the word that says it.
        let is_called = SYMBOLS.contains(&last)
            || names_error(&word) && SYMBOLS.iter().any(|symbol| last.ends_with(symbol));
        // `kOrderGone`, `ORDER_GONE`, `Order.Gone`
        let is_name = |text: &str| {
            let capitals = text.bytes().filter(u8::is_ascii_uppercase).count();
            let is_part = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b':');
            capitals > 1 && text.bytes().all(is_part)
        };
        // Titles of rows may stand between these, in the first column as well.
        let own = || self.beside_codes(table, column);
        let distinct: HashSet<&str> = own().collect();
        // `not_found` among which words such as `forbidden` stand.
        let are_small = || {
            own().all(is_small_name)
                && own().filter(|text| text.contains('_')).count() * 2 >= own().count()
        };
        let is_other = || {
            let count = own().count();
            count >= 3
                && count == Cells::of(table, self.head, self.code).filled
                && distinct.len() == count
        };
        matches!(self.fields[column], None | Some(Field::Group | Field::Other))
            && is_called
            && (own().all(is_name) || are_small())
            && is_other()
    }

    /// Whether a column has nothing but numbers of errors, as which `E001` and `2.1.0` count, and ranges of them.
    fn are_numbers(&self, table: &Table, column: usize) -> bool {
        let is_one = |text: &str| {
            let is_part = |b: u8| b.is_ascii_digit() || b == b'.';
            look_of(text) == Some(Look::Number)
                || is_number(text)
                || is_spaced_range(text)
                || hexadecimal(text).is_some()
                || form(text) == Some(Form::Numbered)
                || text.starts_with(|c: char| c.is_ascii_digit()) && text.bytes().all(is_part)
        };
        own_texts(table, self.head, column).all(is_one)
    }

    /// Whether a column has states of SQL: five digits and capitals, `2202E`.
    fn are_states(&self, table: &Table, column: usize) -> bool {
        let is_state = |text: &str| {
            text.len() == 5
                && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
                && text.contains(|c: char| c.is_ascii_digit())
        };
        let names = || self.names(table, column);
        names().all(is_state) && names().nth(2).is_some()
    }

    /// The cells of a column in the rows that have a code.
    fn beside_codes<'a>(&self, table: &'a Table, column: usize) -> impl Iterator<Item = &'a str> {
        let code = self.code;
        let rows = table.rows.iter().skip(self.head);
        let rows = rows.filter(move |row| row.cells.get(code).is_some_and(|cell| !cell.is_empty()));
        let cells = rows.filter_map(move |row| row.cells.get(column));
        cells.map(|cell| cell.text.unmarked()).filter(|text| !text.is_empty())
    }

    /// The cells of a column that are one word: titles of classes may span their rows.
    fn names<'a>(&self, table: &'a Table, column: usize) -> impl Iterator<Item = &'a str> {
        own_texts(table, self.head, column).filter(|text| !text.contains(' '))
    }
}
