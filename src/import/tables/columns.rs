//! Which column of a table holds what: by its header words, failing that by its cells.
//!
//! The header gives a first answer and the cells correct it, so that both stand here together.

use super::cells::{Cells, is_code_column, own_texts, starts_with_code};
use super::head_rows::head_of;
use super::header::{Field, exact};
use crate::import::block::Table;
use crate::import::code::{Form, is_number};
use crate::import::told::{Told, names_error};

/// What the columns of a code table hold.
#[derive(Clone, Debug)]
pub struct Columns {
    pub fields: Vec<Option<Field>>,
    /// The column of the code that is the key.
    pub code: usize,
    /// The columns of other codes of the same row.
    pub aliases: Vec<usize>,
    /// The columns of the message, where the page has one under whatever name.
    pub messages: Vec<usize>,
    /// The surest form that the codes of the first column have, where it has some.
    pub first_form: Option<Form>,
    /// Whether some of the codes end with `**` for any digits, so that one star stands for one, too.
    pub has_families: bool,
    /// Whether most of the codes are statuses with their names: `404 Not Found`.
    pub has_names: bool,
    /// Whether each cell is one code, of however many words.
    pub has_phrases: bool,
    /// How many rows at the top are no data.
    pub head: usize,
    /// The words of the header; empty where there is none.
    pub words: Vec<String>,
    /// What a word of a header cell says that the column holds, where nothing else does.
    pub hints: Vec<Option<Field>>,
    /// The language of the header words.
    pub language: Option<&'static str>,
    /// Whether the codes are only numbers that are HTTP statuses, under a word that may well
    /// mean these, or stand under a word that does not mean codes at all.
    pub is_doubtful: bool,
}

impl Columns {
    /// The columns of a table, or `None` if it lists no codes. A table without a header has the
    /// columns of the code table before it, if its codes stand in the same place.
    ///
    /// `told` is what the page says of the table.
    pub fn of(table: &Table, before: Option<&Columns>, told: Told) -> Option<Columns> {
        let width = table.rows.iter().map(|row| row.cells.len()).max()?;
        let mut columns = match head_of(table, width) {
            Some(columns) => columns,
            None => match before.filter(|before| before.fields.len() == width) {
                Some(before)
                    if starts_with_code(table, before.code)
                        && is_code_column(table, 0, before.code, Form::Upper) =>
                {
                    return Some(Columns { head: 0, ..before.clone() });
                }
                _ => Columns::without_words(table, width),
            },
        };
        if columns.is_of_standards() {
            return None;
        }
        columns.leave_ordinals(table);
        if columns.find_code(table, told).is_none() {
            let may_be = (0..width).any(|column| columns.are_quoted(table, column));
            return if may_be { Columns::quoted(table) } else { None };
        }
        columns.take_hints();
        columns.judge_rest(table);
        columns.tell_names(table);
        columns.find_message(table);
        columns.take_unknown_texts(table);
        let cells = Cells::of(table, columns.head, columns.code);
        columns.first_form = match columns.aliases.contains(&0) {
            true => Cells::of(table, columns.head, 0).form,
            false => cells.form.filter(|_| columns.code == 0),
        };
        columns.has_names = cells.named_statuses >= 3 && cells.named_statuses * 2 > cells.filled;
        let mut codes = own_texts(table, columns.head, columns.code);
        columns.has_families = codes.any(|code| code.ends_with("**"));
        Some(columns.or_phrases(table, &cells))
    }

    /// The columns of a table whose header has no words.
    pub fn without_words(table: &Table, width: usize) -> Columns {
        Columns {
            fields: vec![None; width],
            code: 0,
            aliases: Vec::new(),
            messages: Vec::new(),
            first_form: None,
            has_families: false,
            has_names: false,
            has_phrases: false,
            head: table.head.min(table.rows.len()),
            words: Vec::new(),
            hints: vec![None; width],
            language: None,
            is_doubtful: false,
        }
    }

    /// The word above a column, in small letters; empty where there is none.
    pub fn word(&self, column: usize) -> String {
        self.words.get(column).map(|word| word.to_lowercase()).unwrap_or_default()
    }

    /// All columns of a field, in order.
    pub fn all(&self, field: Field) -> impl Iterator<Item = usize> {
        let is_field = move |&column: &usize| self.fields[column] == Some(field);
        (0..self.fields.len()).filter(is_field)
    }

    /// Whether the table says in which standards something is described, and how far each of them is.
    fn is_of_standards(&self) -> bool {
        let mut words = self.words.iter().map(|word| word.to_lowercase());
        self.all(Field::Code).next().is_none()
            && words.any(|word| matches!(word.as_str(), "specification" | "specifications"))
    }

    /// Settles which column has the codes, and which have other codes of the same rows.
    fn find_code(&mut self, table: &Table, told: Told) -> Option<()> {
        let mut named: Vec<usize> = self.all(Field::Code).collect();
        let mut is_weak = false;
        if named.is_empty() {
            let column = self.unnamed(table, told)?;
            let found_as_code = self.is_unnamed_code(table, column);
            // A name of one word is a code unless the page has a table that says so of others.
            is_weak = matches!(self.fields[column], Some(Field::Message | Field::Cause));
            self.fields[column] = Some(Field::Code);
            if !found_as_code {
                (self.code, self.is_doubtful) = (column, true);
                return Some(());
            }
            named.push(column);
        }
        if let [named] = named[..]
            && let Some(status) = self.status_beside_names(table, named)
        {
            self.fields[named] = Some(Field::Message);
            self.fields[status] = Some(Field::Code);
            (self.code, self.is_doubtful) = (status, true);
            return Some(());
        }
        if let [status] = named[..]
            && let Some(names) = self.names_beside_statuses(table, status)
        {
            self.fields[status] = Some(Field::Status);
            self.fields[names] = Some(Field::Code);
            self.code = names;
            return Some(());
        }
        // Many errors share one class of a standard.
        let is_class =
            |column: &usize| self.words.get(*column).is_some_and(|word| is_sqlstate(word));
        if let Some(class) = named.iter().copied().find(is_class).filter(|_| named.len() > 1) {
            self.fields[class] = Some(Field::Status);
            named.retain(|column| *column != class);
        }
        // A column whose name may also mean a message, or a status, is told by its cells.
        if named.len() > 1 {
            for &column in &named {
                let cells = Cells::of(table, self.head, column);
                if cells.statuses == cells.filled && !self.has_statuses(table) {
                    // What is called the status is told in words beside its number.
                    let words = self.all(Field::Status).next();
                    if let Some(words) = words {
                        self.fields[words] = Some(Field::Message);
                    }
                    self.fields[column] = Some(Field::Status);
                } else if cells.codes * 10 < cells.filled * 6
                    && !self.are_words_called_codes(table, column)
                    || self.are_phrases(table, column, &named)
                {
                    self.fields[column] = Some(self.field_of_no_codes(column));
                }
            }
            let left: Vec<usize> = self.all(Field::Code).collect();
            match left.is_empty() {
                true => self.fields[named[0]] = Some(Field::Code),
                false => named = left,
            }
        }
        self.choose(table, &named)?;
        self.take_names_of_numbers(table);
        let has_codes = self.has_codes(table, told) || self.find_other_code(table, told);
        self.is_doubtful |= is_weak && !self.treats_errors();
        has_codes.then_some(())
    }

    /// Whether a column has names of several words beside another one of those of codes with a word in each cell.
    fn are_phrases(&self, table: &Table, column: usize, named: &[usize]) -> bool {
        let phrases = |column: usize| {
            own_texts(table, self.head, column).filter(|text| text.contains(' ')).count()
        };
        let is_whole = |&other: &usize| {
            let cells = Cells::of(table, self.head, other);
            other != column
                && cells.filled > 2
                && cells.codes == cells.filled
                && cells.distinct == cells.filled
                && phrases(other) == 0
        };
        phrases(column) * 10 > Cells::of(table, self.head, column).filled * 8
            && named.iter().any(is_whole)
    }

    /// Takes another column for that of the codes, where what is called an error is told in sentences.
    fn find_other_code(&mut self, table: &Table, told: Told) -> bool {
        let named = self.code;
        let are_sentences = own_texts(table, self.head, named).any(|text| text.contains(' '));
        if !are_sentences || self.fields[named] != Some(Field::Code) {
            return false;
        }
        self.fields[named] = Some(Field::Message);
        let column = (0..self.fields.len())
            .find(|&column| self.fields[column].is_none() && self.is_unnamed_code(table, column));
        let Some(column) = column else {
            self.fields[named] = Some(Field::Code);
            return false;
        };
        self.fields[column] = Some(Field::Code);
        self.code = column;
        self.has_codes(table, told)
    }

    /// Makes the most specific of some columns of codes the key, and the others aliases.
    fn choose(&mut self, table: &Table, named: &[usize]) -> Option<()> {
        let named = &self.without_record_keys(table, named)[..];
        let head = self.head;
        let cells = |column: usize| Cells::of(table, head, column);
        let seems =
            |cells: &Cells| cells.sure.max(cells.marked).max(cells.capitals) * 2 >= cells.filled;
        let specific = |&column: &usize| {
            let cells = cells(column);
            let form = cells.form.map(std::cmp::Reverse);
            (seems(&cells), cells.distinct, form, std::cmp::Reverse(column))
        };
        self.code = named.iter().copied().max_by_key(specific)?;
        self.group_by_categories(table, named);
        // The numbers of rows are no codes beside those of errors.
        let is_id = |column: usize| {
            let word = self.word(column);
            (word == "id" || word.ends_with(" id") && !names_error(&word))
                && own_texts(table, self.head, column).all(is_number)
        };
        let counts = own_texts(table, self.head, self.code).any(|code| !is_number(code));
        let is_group = |column: usize| self.fields[column] == Some(Field::Group);
        let is_other =
            |column: usize| column != self.code && !is_group(column) && !(counts && is_id(column));
        let others = named.iter().copied().filter(|&column| is_other(column));
        // What is called an error may be its name, `Timeout`.
        let are_numbers = |column: usize| own_texts(table, self.head, column).all(is_number);
        let (aliases, names): (Vec<usize>, Vec<usize>) = others.partition(|&column| {
            seems(&cells(column))
                || self.are_symbols(table, column)
                || are_numbers(column)
                || self.are_words_called_codes(table, column)
        });
        self.aliases = aliases;
        for column in names {
            let is_of_thing = self.is_called_id(column) && !self.is_called_error(column);
            self.fields[column] = Some(if is_of_thing { Field::Other } else { Field::Message });
        }
        Some(())
    }

    /// Whether the column of codes does hold codes, as far as its header leaves a doubt.
    fn has_codes(&mut self, table: &Table, told: Told) -> bool {
        let word = self.word(self.code);
        let cells = Cells::of(table, self.head, self.code);
        // A table of errors in prose has a column of errors, too, but hardly a code in it.
        if cells.codes == 0 || cells.codes * 10 < cells.filled {
            return false;
        }
        // A table of runs has the number that each ended with.
        let is_short = |text: &str| text.len() < 3;
        if cells.distinct == 1
            && cells.filled > 1
            && own_texts(table, self.head, self.code).all(is_short)
        {
            return false;
        }
        let names_errors = ["err", "错误", "錯誤", "异常", "エラー", "오류", "에러", "fehler"];
        let is_sure = is_sqlstate(&word) || names_errors.iter().any(|part| word.contains(part));
        let has_status = self.all(Field::Status).next().is_some();
        self.is_doubtful = !is_sure
            && !has_status
            && cells.statuses == cells.codes
            && !self.are_own_numbers(table, self.code);
        // What is only called a code may be that of a country: the cells or another column must
        // speak for errors.
        let treats_errors = [Field::Status, Field::Cause, Field::Solution, Field::Message];
        let treats = treats_errors.iter().any(|&field| self.all(field).next().is_some());
        // What is called an ID may be one of anything.
        let treats = treats && (word != "id" || self.treats_errors());
        let is_named = treats && exact(&word).is_some() && cells.distinct > 0;
        let with_names = cells.named_statuses > 0 && cells.statuses == cells.codes;
        // The ID of something that is no error stands for that alone.
        let is_foreign = (word.ends_with(" id") && exact(&word).is_none() && !names_error(&word))
            || EVENTS.contains(&word.as_str());
        let is_other = (is_foreign || word == "id" && !(told.errors || told.codes))
            && !self.treats_errors()
            && own_texts(table, self.head, self.code).all(|text| is_number(text) || text == "-");
        let look_so = cells.sure * 2 >= cells.filled
            || cells.marked.max(cells.capitals) * 2 > cells.filled
            || with_names
            || told.errors && self.are_symbols(table, self.code);
        // The numbers of places have names, too, and nothing else.
        let are_names = is_list_of_names(&word, &self.words);
        let are_told = || {
            told.errors
                || told.codes
                || self.words.len() > 2
                || own_texts(table, self.head, self.code).any(|text| !is_number(text))
        };
        !is_other && (is_sure || look_so && (!are_names || are_told()) || is_named && !are_names)
    }

    /// Whether a column says what belongs to errors alone.
    pub fn treats_errors(&self) -> bool {
        let fields = [Field::Status, Field::Cause, Field::Solution];
        fields.iter().any(|&field| self.all(field).next().is_some())
    }
}

/// Whether a column has the classes of errors of the standard of SQL.
pub fn is_sqlstate(word: &str) -> bool {
    let word = word.to_lowercase().replace([' ', '_', '-'], "");
    word.starts_with("sqlstate")
}

/// What events are numbered by, whatever they are.
const EVENTS: &[&str] = &["event id", "eventid", "event_id"];

/// Whether a table says no more than `Code` and `Name`.
fn is_list_of_names(word: &str, words: &[String]) -> bool {
    word == "code" && words.iter().any(|word| word.eq_ignore_ascii_case("name"))
}
