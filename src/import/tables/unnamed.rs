//! The column of the codes of a table in whose header no word names it.

use super::cells::{Cells, has_types, is_code_column, own_texts};
use super::classes::is_class;
use super::columns::Columns;
use super::header::Field;
use super::names::{is_called_other, is_called_release};
use crate::import::block::Table;
use crate::import::code::{EXCEPTIONS, Form, form, is_number, is_of_capitals, is_status};
use crate::import::text::headless::is_short;
use crate::import::told::{
    Told, names_error, speaks_of_codes, speaks_of_statuses, tells_of_failure,
};

/// Words above numbers that may be those of anything.
pub const VALUES: &[&str] = &[
    "value", "values", "number", "no", "no.", "值", "数值", "编号", "値", "番号", "数値", "값",
    "번호", "wert", "nummer", "nr.", "valeur", "numéro", "valor", "número",
];

impl Columns {
    /// The column of the codes where no word names one.
    pub fn unnamed(&self, table: &Table, told: Told) -> Option<usize> {
        let is_one = |column: usize| {
            !self.are_classes_of_others(table, column) && !self.counts_codes(table, column)
        };
        let columns = || (0..self.fields.len()).filter(|&column| is_one(column));
        let may_be = !told.is_headed || told.errors || told.codes;
        let column = columns()
            .filter(|&column| may_be || !self.are_values_of_failures(table, column))
            .find(|&column| self.is_unnamed_code(table, column));
        column
            .filter(|&column| told.errors || self.is_family(table, column))
            .or_else(|| {
                columns().find(|_| told.codes).filter(|&first| self.is_told_code(table, first))
            })
            .or_else(|| {
                columns().find(|_| told.errors).filter(|&first| self.tells_failures(table, first))
            })
            .or_else(|| columns().find(|&column| told.errors && self.are_enumerated(table, column)))
            .or_else(|| columns().find(|&column| self.is_status_alone(table, column, told)))
            .or_else(|| columns().take(1).find(|&first| self.are_sure_names(table, first)))
    }

    /// Whether a column has the classes of the statuses that stand in another one: `4xx` beside 404.
    pub fn are_classes_of_others(&self, table: &Table, column: usize) -> bool {
        let are = |other: usize, test: fn(&str) -> bool| {
            let mut texts = own_texts(table, self.head, other).peekable();
            texts.peek().is_some() && texts.all(test)
        };
        let is_one = |text: &str| is_status(text) && !is_class(text);
        are(column, is_class) && (0..self.fields.len()).any(|other| are(other, is_one))
    }

    /// Whether a column under no known word holds codes: most of its cells are codes with three
    /// digits or more, and the table has another column that belongs to one of errors.
    pub fn is_unnamed_code(&self, table: &Table, column: usize) -> bool {
        if has_types(table, self.head) {
            return false;
        }
        let has_word = self.words.get(column).is_some_and(|word| !word.is_empty());
        let belongs = self.fields.iter().flatten();
        let belongs = { belongs }.any(|field| !matches!(field, Field::Group | Field::Other));
        let rows = table.rows.len().saturating_sub(self.head);
        if self.are_fields(table, column) {
            return false;
        }
        let least = match self.fields[column] {
            Some(Field::Status) if self.has_other_numbers(table, column) => return true,
            Some(Field::Group) if self.are_types(table, column) => return true,
            Some(Field::Group) if self.are_classes(table, column) => return true,
            Some(Field::Group) if self.are_exceptions(table, column) => return true,
            Some(Field::Group) if self.are_kinds_of_errors(table, column) => return true,
            // A message or a reason of one word, such as `OrderNotFound`, is a code.
            Some(Field::Message | Field::Cause) if self.are_failures(table, column) => return true,
            Some(Field::Message | Field::Cause) => Form::Words,
            None if belongs && !has_word => Form::Words,
            None if belongs && self.is_beside_errors(table, column) => return true,
            None if self.are_values_of_failures(table, column) => return true,
            None if self.is_called_error(column) && self.are_names(table, column) => return true,
            None if self.is_called_error(column) && self.are_all_capitals(table, column) => {
                return true;
            }
            None | Some(Field::Status | Field::Group) => Form::Numbered,
            Some(_) => return false,
        };
        (belongs || rows >= 2) && is_code_column(table, self.head, column, least)
    }

    /// Whether what is called a type is another name in each row, `order_gone`, beside a status; names of
    /// one word if several of them share a status.
    fn are_types(&self, table: &Table, column: usize) -> bool {
        let cells = Cells::of(table, self.head, column);
        let statuses = self.all(Field::Status).map(|status| Cells::of(table, self.head, status));
        let are_shared =
            |statuses: &Cells| statuses.filled >= 4 && statuses.distinct * 2 <= cells.filled;
        // One may come with several messages.
        let are_repeated = || {
            let has = |field: Field| self.all(field).next().is_some();
            has(Field::Message)
                && (has(Field::Cause) || has(Field::Solution))
                && cells.marked * 3 >= cells.filled
                && own_texts(table, self.head, column).all(|text| !text.contains(' '))
        };
        { statuses }.any(|statuses| {
            statuses.statuses == statuses.filled
                && (cells.marked * 2 > cells.filled || are_shared(&statuses))
        }) && cells.filled >= 2
            && cells.codes == cells.filled
            && (cells.distinct == cells.filled || are_repeated())
    }

    /// Whether a class is a number of its own in each row, not 1, 2, 3 …, with its name beside it.
    fn are_classes(&self, table: &Table, column: usize) -> bool {
        let cells = Cells::of(table, self.head, column);
        self.all(Field::Message).next().is_some()
            && self.all(Field::Description).next().is_some()
            && cells.filled >= 3
            && cells.distinct == cells.filled
            && self.are_uncounted_numbers(table, column)
    }

    /// Whether types are those of exceptions, `OrderError`, another one in each row.
    fn are_exceptions(&self, table: &Table, column: usize) -> bool {
        let is_exception = |text: &&str| EXCEPTIONS.iter().any(|end| text.ends_with(end));
        let exceptions = own_texts(table, self.head, column).filter(is_exception).count();
        let cells = Cells::of(table, self.head, column);
        exceptions >= 2
            && exceptions * 10 >= cells.filled * 6
            && cells.codes == cells.filled
            && cells.distinct == cells.filled
    }

    /// Whether kinds of errors, called so, are names such as `ORDER_GONE`, another one in each row, with a
    /// message beside.
    fn are_kinds_of_errors(&self, table: &Table, column: usize) -> bool {
        let cells = Cells::of(table, self.head, column);
        self.is_called_error(column)
            && self.all(Field::Message).next().is_some()
            && cells.filled >= 2
            && cells.distinct == cells.filled
            && self.are_names_of_failures(table, column)
    }

    /// Whether the other columns of a table are of errors, so that one of numbers, of short codes
    /// such as `E01` or of names such as `NOT_FOUND` is that of their codes.
    fn is_beside_errors(&self, table: &Table, column: usize) -> bool {
        let texts = || own_texts(table, self.head, column);
        let cells = Cells::of(table, self.head, column);
        // A page may say two things of a code or two.
        let successes = texts().filter(|text| *text == "OK").count().min(1);
        let are_codes = cells.codes + successes >= cells.filled;
        if cells.filled < 2 || cells.distinct * 10 < cells.filled * 9 || !are_codes {
            return false;
        }
        let has =
            |field: Field| self.all(field).next().is_some() || self.hints.contains(&Some(field));
        let is_described = has(Field::Description) || has(Field::Message) || has(Field::Cause);
        let is_coded = |text: &str| is_short(text) || form(text) == Some(Form::Numbered);
        let are_names = cells.sure.min(cells.capitals) * 2 > cells.filled;
        self.are_numbers_of_errors(table, column)
            || has(Field::Solution) && texts().all(is_coded)
            || (has(Field::Status) || has(Field::Solution) && is_described) && are_names
            || self.are_names_of_failures(table, column)
    }

    /// Whether a column has numbers other than 1, 2, 3 … beside one that is called after errors.
    fn are_numbers_of_errors(&self, table: &Table, column: usize) -> bool {
        let mut others = self.words.iter().enumerate().filter(|(other, _)| *other != column);
        let names =
            |word: &str| names_error(word) || speaks_of_codes(word) || speaks_of_statuses(word);
        others.any(|(_, word)| names(word)) && self.are_uncounted_numbers(table, column)
    }

    /// Whether a column that is called a value, or has long numbers beside causes or solutions, has others
    /// than 1, 2, 3 …, and half of the texts beside them tell of failures.
    fn are_values_of_failures(&self, table: &Table, column: usize) -> bool {
        let word = self.word(column);
        let cells = Cells::of(table, self.head, column);
        let tells = |other: usize| {
            let texts = || own_texts(table, self.head, other);
            texts().filter(|text| tells_of_failure(text)).count() * 2 >= cells.filled
        };
        let texts = || own_texts(table, self.head, column);
        let are_long = self.treats_errors() && texts().all(|text| text.len() >= 3);
        (VALUES.contains(&word.as_str()) || are_long && !is_called_other(&word))
            && cells.filled >= 5
            && cells.distinct == cells.filled
            && self.are_uncounted_numbers(table, column)
            && self.all(Field::Description).chain(self.all(Field::Message)).any(tells)
    }

    /// Whether a column has numbers other than 1, 2, 3 ….
    fn are_uncounted_numbers(&self, table: &Table, column: usize) -> bool {
        let texts = || own_texts(table, self.head, column);
        let is_counted = || texts().zip(1..).all(|(text, n): (_, u32)| text == n.to_string());
        texts().all(is_number) && !is_counted()
    }

    /// Whether the table itself says that a column under no known word holds codes of errors: another
    /// column treats them, or its codes are such as `ABC.0001`.
    fn is_family(&self, table: &Table, column: usize) -> bool {
        let messages = self.all(Field::Message).any(|other| other != column);
        let dotted = || Cells::of(table, self.head, column).form == Some(Form::Dotted);
        self.treats_errors()
            || messages
            || self.is_called_error(column)
            || dotted()
            || self.fields[column].is_none()
                && (self.is_beside_errors(table, column)
                    || self.are_values_of_failures(table, column))
    }

    /// Whether a column has another word of capitals in each of four rows or more.
    fn are_all_capitals(&self, table: &Table, column: usize) -> bool {
        let is_capital = |text: &str| {
            text.len() > 2
                && text.starts_with(|c: char| c.is_ascii_uppercase())
                && text.chars().all(is_of_capitals)
        };
        let cells = Cells::of(table, self.head, column);
        cells.filled >= 4
            && cells.distinct == cells.filled
            && own_texts(table, self.head, column).all(is_capital)
    }

    /// Whether a column under any word holds codes, where the texts above the table say that it
    /// lists some: every cell is another word, most of a form that codes have.
    fn is_told_code(&self, table: &Table, column: usize) -> bool {
        let cells = Cells::of(table, self.head, column);
        let looks = cells.sure + cells.statuses + cells.marked.max(cells.capitals);
        // A table of parameters says of what type each is.
        let typed = ["type", "required", "类型", "必选", "型", "타입", "typ"];
        let words = || self.words.iter().map(|word| word.to_lowercase());
        let is_typed = words().any(|word| typed.iter().any(|end| word.ends_with(end)));
        let heads = || table.rows.iter().take(self.head.max(1));
        let above = || heads().filter_map(|row| row.cells.get(column));
        let is_parameter = words().next().is_some_and(|word| word.contains("param"));
        self.fields.len() > 1
            && self.fields[column] != Some(Field::Other)
            && !(is_typed && cells.statuses == 0)
            && !is_parameter
            && !above().any(|cell| is_called_release(&cell.text.text))
            && cells.filled >= 2
            && cells.codes * 10 >= cells.filled * 9
            && cells.distinct * 10 >= cells.filled * 9
            && looks * 10 >= cells.filled * 6
    }
}
