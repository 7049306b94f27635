//! Which column of a table holds what: by its header words, failing that by its cells.
//!
//! The header gives a first answer and the cells correct it, so that both stand here together.

use super::block::Table;
use super::cells::{Cells, has_types, is_code_column, own_texts};
use super::code::Form;
use super::head_rows::head_of;
use super::header::{Field, exact, field_of};
use super::told::Told;

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
    /// How many rows at the top are no data.
    pub head: usize,
    /// The words of the header; empty where there is none.
    pub words: Vec<String>,
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
                Some(before) if is_code_column(table, 0, before.code, Form::Upper) => {
                    return Some(Columns { head: 0, ..before.clone() });
                }
                _ => Columns::without_words(table, width),
            },
        };
        columns.find_code(table, told)?;
        columns.judge_rest(table);
        columns.find_message();
        Some(columns)
    }

    /// The columns of a table whose header has no words.
    pub fn without_words(table: &Table, width: usize) -> Columns {
        Columns {
            fields: vec![None; width],
            code: 0,
            aliases: Vec::new(),
            messages: Vec::new(),
            head: table.head.min(table.rows.len()),
            words: Vec::new(),
            language: None,
            is_doubtful: false,
        }
    }

    /// The words of a header whose codes are called statuses, of these only the last two words,
    /// before which a title may stand.
    pub fn layout(&self) -> Option<Vec<String>> {
        let word = self.words.get(self.code)?;
        field_of(word).filter(|(field, _)| *field == Field::Status)?;
        let short = |(column, word): (usize, &String)| {
            let skip =
                if column == self.code { word.split(' ').count().saturating_sub(2) } else { 0 };
            word.split(' ').skip(skip).collect::<Vec<_>>().join(" ").to_lowercase()
        };
        Some(self.words.iter().enumerate().map(short).collect())
    }

    /// All columns of a field, in order.
    pub fn all(&self, field: Field) -> impl Iterator<Item = usize> {
        let is_field = move |&column: &usize| self.fields[column] == Some(field);
        (0..self.fields.len()).filter(is_field)
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
        // A column whose name may also mean a message, or a status, is told by its cells.
        if named.len() > 1 {
            for &column in &named {
                let cells = Cells::of(table, self.head, column);
                if cells.statuses == cells.filled && self.all(Field::Status).next().is_none() {
                    self.fields[column] = Some(Field::Status);
                } else if cells.codes * 10 < cells.filled * 6 {
                    self.fields[column] = Some(Field::Message);
                }
            }
            let left: Vec<usize> = self.all(Field::Code).collect();
            match left.is_empty() {
                true => self.fields[named[0]] = Some(Field::Code),
                false => named = left,
            }
        }
        let specific = |&column: &usize| {
            let cells = Cells::of(table, self.head, column);
            let form = cells.form.map(std::cmp::Reverse);
            (cells.distinct, form, std::cmp::Reverse(column))
        };
        self.code = named.iter().copied().max_by_key(specific)?;
        self.aliases = named.into_iter().filter(|&column| column != self.code).collect();
        let has_codes = self.has_codes(table);
        self.is_doubtful |= is_weak && !self.treats_errors();
        has_codes.then_some(())
    }

    /// Whether the column of codes does hold codes, as far as its header leaves a doubt.
    fn has_codes(&mut self, table: &Table) -> bool {
        let word = self.words.get(self.code).map(|word| word.to_lowercase()).unwrap_or_default();
        let cells = Cells::of(table, self.head, self.code);
        // A table of errors in prose has a column of errors, too, but hardly a code in it.
        if cells.codes == 0 || cells.codes * 10 < cells.filled {
            return false;
        }
        let names_errors = ["err", "错误", "錯誤", "异常", "エラー", "오류", "에러", "fehler"];
        let is_sure = names_errors.iter().any(|part| word.contains(part));
        self.is_doubtful = !is_sure && cells.statuses == cells.codes;
        // What is only called a code may be that of a country: the cells or another column must
        // speak for errors.
        let treats_errors = [Field::Status, Field::Cause, Field::Solution, Field::Message];
        let treats = treats_errors.iter().any(|&field| self.all(field).next().is_some());
        // What is called an ID may be one of anything.
        let treats = treats && (word != "id" || self.treats_errors());
        let is_named = treats && exact(&word).is_some() && cells.distinct > 0;
        let with_names = cells.named_statuses > 0 && cells.statuses == cells.codes;
        let look_so = cells.sure * 2 >= cells.filled
            || cells.marked.max(cells.capitals) * 2 > cells.filled
            || with_names;
        is_sure || look_so || is_named && !is_list_of_names(&word, &self.words)
    }

    /// Whether a column says what belongs to errors alone.
    fn treats_errors(&self) -> bool {
        let fields = [Field::Status, Field::Cause, Field::Solution];
        fields.iter().any(|&field| self.all(field).next().is_some())
    }

    /// The column of the codes where no word names one.
    fn unnamed(&self, table: &Table, told: Told) -> Option<usize> {
        let columns = || 0..self.fields.len();
        let column = columns().find(|&column| self.is_unnamed_code(table, column));
        column
            .filter(|&column| told.errors || self.is_family(table, column))
            .or_else(|| {
                columns().find(|_| told.codes).filter(|&first| self.is_told_code(table, first))
            })
            .or_else(|| columns().find(|&column| self.is_status_alone(table, column, told)))
    }

    /// Whether a column under no known word holds codes: most of its cells are codes with three
    /// digits or more, and the table has another column that belongs to one of errors.
    fn is_unnamed_code(&self, table: &Table, column: usize) -> bool {
        if has_types(table, self.head) {
            return false;
        }
        let has_word = self.words.get(column).is_some_and(|word| !word.is_empty());
        let belongs = self.fields.iter().flatten().any(|field| *field != Field::Group);
        let rows = table.rows.len().saturating_sub(self.head);
        let least = match self.fields[column] {
            Some(Field::Status) if self.has_other_numbers(table, column) => return true,
            // A message or a reason of one word, such as `OrderNotFound`, is a code.
            Some(Field::Message | Field::Cause) => Form::Words,
            None if belongs && !has_word => Form::Words,
            None | Some(Field::Status | Field::Group) => Form::Numbered,
            Some(_) => return false,
        };
        (belongs || rows >= 2) && is_code_column(table, self.head, column, least)
    }

    /// Whether the table itself says that a column under no known word holds codes of errors: another
    /// column treats them, or its codes are such as `ABC.0001`.
    fn is_family(&self, table: &Table, column: usize) -> bool {
        let messages = self.all(Field::Message).any(|other| other != column);
        let dotted = || Cells::of(table, self.head, column).form == Some(Form::Dotted);
        self.treats_errors() || messages || dotted()
    }

    /// Whether a column under any word holds codes, where the texts above the table say that it
    /// lists some: every cell is another word, most of a form that codes have.
    fn is_told_code(&self, table: &Table, column: usize) -> bool {
        let cells = Cells::of(table, self.head, column);
        let looks = cells.sure + cells.statuses + cells.marked;
        // A table of parameters says of what type each is.
        let typed = ["type", "required", "类型", "必选", "型", "타입", "typ"];
        let words = || self.words.iter().map(|word| word.to_lowercase());
        let is_typed = words().any(|word| typed.iter().any(|end| word.ends_with(end)));
        let is_parameter = words().next().is_some_and(|word| word.contains("param"));
        self.fields.len() > 1
            && !(is_typed && cells.statuses == 0)
            && !is_parameter
            && cells.filled >= 2
            && cells.codes == cells.filled
            && cells.distinct == cells.filled
            && looks * 10 >= cells.filled * 6
    }

    /// Whether a column has nothing but statuses and another one says what they mean. It may be
    /// called a reason, after a field of the response.
    fn is_status_alone(&self, table: &Table, column: usize, told: Told) -> bool {
        let texts = [Field::Message, Field::Description, Field::Cause, Field::Solution];
        let cells = Cells::of(table, self.head, column);
        // One status alone may be that of success, which every answer has.
        let is_failure = |text: &str| text.starts_with(['4', '5']);
        let is_one =
            told.errors && cells.filled == 1 && own_texts(table, self.head, column).all(is_failure);
        matches!(self.fields[column], Some(Field::Status | Field::Cause))
            && cells.statuses == cells.filled
            && (cells.distinct >= 2 || is_one)
            && texts.iter().any(|&field| self.all(field).next().is_some())
    }

    /// Whether a column that is named like a status holds other numbers, such as `-1000`.
    fn has_other_numbers(&self, table: &Table, column: usize) -> bool {
        let cells = Cells::of(table, self.head, column);
        cells.codes > 0 && cells.codes == cells.filled && cells.statuses * 2 < cells.filled
    }
}

/// Whether a table says no more than `Code` and `Name`.
fn is_list_of_names(word: &str, words: &[String]) -> bool {
    word == "code" && words.iter().any(|word| word.eq_ignore_ascii_case("name"))
}
