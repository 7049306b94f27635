//! The last resort for the tables of a page that gives nothing else: identifiers beside texts that tell of
//! failures, whatever the header calls them.
//!
//! The more the page, the names and the texts say of errors, the less the header has to. What is called a
//! parameter, an event, a version or the like is never read so.

use std::collections::HashSet;

use super::cells::{Cells, has_types, own_texts};
use super::columns::Columns;
use super::head_rows::head_of;
use super::header::Field;
use super::looks::{Look, look};
use super::names::is_called_thing;
use super::statuses::is_known_status;
use super::unknown::is_no_text;
use crate::import::block::{Row, Table};
use crate::import::code::{Form, form, hexadecimal, is_number};
use crate::import::text::headless::{is_capitals, is_range};
use crate::import::text::look::is_number_in_parts;
use crate::import::told::{Told, names_error, tells_of_failure, tells_of_trouble};

/// Fewer rows may be anything, unless the page says that it lists codes.
const LEAST: usize = 3;

/// As many rows tell by themselves what they are, on a page that says nothing of it.
const LEAST_UNTOLD: usize = 5;

/// Of as many, fewer need to tell of failures.
const MANY: usize = 20;

impl Columns {
    /// The columns of a table that has identifiers in one column and texts in others, about half of which
    /// tell of failures.
    pub fn last(table: &Table, told: Told) -> Option<Columns> {
        let width = table.rows.iter().map(|row| row.cells.len()).max().filter(|&n| n > 1)?;
        let named = head_of(table, width);
        let is_named = named.is_some();
        let mut columns = named.unwrap_or_else(|| Columns::without_words(table, width));
        if has_types(table, columns.head) {
            return None;
        }
        // Only errors are solved.
        let is_solved = columns.all(Field::Solution).next().is_some();
        // The statuses of failures stand beside errors, too.
        let has_failures = || has_failures(table, columns.head);
        let told = Told { errors: told.errors || is_solved || has_failures(), ..told };
        let is_marked = is_named || table.head > 0;
        columns.head = if is_marked { columns.head } else { 1.min(table.rows.len()) };
        let words = words(table, columns.head, width);
        if words.iter().any(|word| is_of_parameters(word)) {
            return None;
        }
        let are_identifiers = |at: &usize| columns.are_identifiers(table, *at, &words, told);
        let are_statuses = |at: usize| own_texts(table, columns.head, at).all(is_known_status);
        let code = (0..width)
            .filter(|&at| !are_statuses(at))
            .find(are_identifiers)
            .or_else(|| (0..width).find(are_identifiers))?;
        if !is_marked && is_first_code(&words, code) {
            columns.head = 0;
        }
        for column in columns.all(Field::Code).collect::<Vec<_>>() {
            columns.fields[column] = None;
        }
        columns.fields[code] = Some(Field::Code);
        columns.code = code;
        columns.judge_rest(table);
        columns.tell_names(table);
        columns.find_message(table);
        columns.take_unknown_texts(table);
        let cells = Cells::of(table, columns.head, columns.code);
        Some(columns.or_phrases(table, &cells))
    }

    /// Whether a column has another identifier in nearly each row, with a text beside, and enough of the rows
    /// tell of failures.
    fn are_identifiers(&self, table: &Table, column: usize, words: &[String], told: Told) -> bool {
        let texts = || own_texts(table, self.head, column);
        let rows = self.rows(table).count();
        let filled = texts().count();
        let distinct = texts().collect::<HashSet<_>>().len();
        let least = if told.codes { 2 } else { LEAST };
        // A status may be that of several errors.
        let is_told = told.codes || told.errors;
        let are_statuses = is_told && distinct > 1 && texts().all(is_known_status);
        let are_own = distinct * 10 >= filled * 8 || are_statuses;
        if filled < least || filled * 10 < rows * 6 || !are_own {
            return false;
        }
        let looks: Vec<Look> = texts().filter_map(look).collect();
        let count = |look: Look| looks.iter().filter(|own| **own == look).count();
        let (numbers, coded) = (count(Look::Number), count(Look::Coded));
        let capitals = coded + count(Look::Capitals);
        let are_far = numbers * 2 < filled || self.are_far(table, column, told);
        // A table without a header has another of its codes there.
        let is_word = look(words[column].trim()).is_none_or(|own| own == Look::Word);
        let is_called = is_word && is_called_thing(&words[column]) && !names_error(&words[column]);
        let share = if told.codes { 7 } else { 9 };
        let is_one = looks.len() * 10 >= filled * share
            && are_far
            && ((coded + numbers) * 2 >= filled || capitals * 10 >= filled * 9);
        is_one && !is_called && self.tell(table, column, words, told)
    }

    /// The rows below the header that are not empty.
    fn rows<'a>(&self, table: &'a Table) -> impl Iterator<Item = &'a Row> {
        let is_filled = |row: &&Row| row.cells.iter().any(|cell| !cell.is_empty());
        table.rows.iter().skip(self.head).filter(is_filled)
    }

    /// Whether numbers are other than 1, 2, 3 …, and most have two digits or more. Where the page says that it
    /// lists codes, they may have one, and be counted where no other column has identifiers.
    fn are_far(&self, table: &Table, column: usize, told: Told) -> bool {
        let texts = || own_texts(table, self.head, column);
        let is_counted = texts().zip(1..).all(|(text, n): (_, u32)| text == n.to_string());
        let long = texts().filter(|text| text.len() >= 2).count();
        let is_year = |text: &str| {
            text.len() == 4
                && text.starts_with(['1', '2'])
                && text.as_bytes()[1] == b"90"[(text.as_bytes()[0] == b'2') as usize]
        };
        let are_names = |other: usize| {
            let mut texts = own_texts(table, self.head, other).peekable();
            texts.peek().is_some() && texts.all(|text| look(text).is_some())
        };
        let is_alone = || !(0..self.fields.len()).any(|other| other != column && are_names(other));
        let is_far = !is_counted && long * 2 >= texts().count();
        let is_short_hexadecimal =
            |text: &str| hexadecimal(text).is_some_and(|digits| digits.len() < 4);
        let is_told = told.codes || told.errors;
        (is_far || told.codes && (!is_counted || is_alone()))
            && !texts().all(is_year)
            && (is_told || !texts().any(is_short_hexadecimal))
            && (is_told || !texts().all(is_known_status))
    }

    /// Whether a column of texts stands beside that of the names, and enough of the rows tell of failures.
    fn tell(&self, table: &Table, names: usize, words: &[String], told: Told) -> bool {
        let is_text = |text: &str| {
            text.contains(char::is_alphabetic) && (text.contains(' ') || !text.is_ascii())
        };
        let rows = self.rows(table);
        let (mut count, mut described, mut failures, mut troubles) = (0, 0, 0, 0);
        let counts = |at: usize| at == names || words.get(at).is_none_or(|word| !is_no_text(word));
        for row in rows {
            let cells = row.cells.iter().enumerate().filter(|(at, cell)| counts(*at) && !cell.left);
            let texts: Vec<(usize, &str)> =
                cells.map(|(at, cell)| (at, cell.text.unmarked())).collect();
            count += 1;
            described += texts.iter().any(|&(at, text)| at != names && is_text(text)) as usize;
            failures += texts.iter().any(|(_, text)| tells_of_failure(text)) as usize;
            troubles += texts.iter().any(|(_, text)| tells_of_trouble(text)) as usize;
        }
        let is_told = match (told.codes, told.errors) {
            (true, _) => failures + troubles > 0,
            (_, true) => troubles * 3 >= count,
            _ => {
                let texts: Vec<&str> = own_texts(table, self.head, names).collect();
                let is_half = failures * 2 >= count && count >= LEAST_UNTOLD;
                let are_many = failures * 3 >= count && count >= MANY;
                let are_troubles = troubles * 10 >= count * 6 && count >= LEAST_UNTOLD * 2;
                is_half || (are_many || are_troubles) && are_sure(&texts)
            }
        };
        described * 10 >= count * 7 && is_told
    }
}

/// Whether texts are surely codes, with zero for success: long numbers and forms that only codes have; numbers of three
/// digits beside long ones; or names of several words in capitals, with a single word among them here and there.
fn are_sure(texts: &[&str]) -> bool {
    let is_sure = |text: &str| {
        matches!(look(text), Some(Look::Number)) && text.len() > 3
            || form(text).is_some_and(|form| form <= Form::Upper)
    };
    let is_long = |text: &str| is_sure(text) || is_number_in_parts(text);
    let is_short = |text: &str| text.len() == 3 && is_number(text);
    let is_name = |text: &str| form(&text.replace('-', "_")) == Some(Form::Upper);
    let is_word = |text: &str| is_name(text) || look(text) == Some(Look::Capitals);
    let count = |holds: &dyn Fn(&str) -> bool| texts.iter().filter(|text| holds(text)).count();
    let all = texts.len();
    count(&|text| is_sure(text) || text == "0") == all
        || count(&is_long) > LEAST && count(&|text| is_long(text) || is_short(text)) == all
        || count(&is_word) == all && count(&is_name) * 4 >= all * 3
}

/// Whether the first column has a status of a failure in each row.
fn has_failures(table: &Table, head: usize) -> bool {
    let is_failure = |text: &str| text.starts_with(['4', '5']) && is_known_status(text);
    let count = own_texts(table, head, 0).count();
    count > 0 && count + head == table.rows.len() && own_texts(table, head, 0).all(is_failure)
}

/// Whether what would be the header of a table has a code among its words: one as others are, a range of numbers,
/// or a word in capitals beside others that are none, `FAILED`.
fn is_first_code(words: &[String], code: usize) -> bool {
    let word = words[code].trim();
    let has_text = || words.iter().any(|word| word.contains(char::is_lowercase));
    look(word).is_some_and(|own| own != Look::Word)
        || is_range(word)
        || is_capitals(word) && has_text()
}

/// The words above each column, in lines, whatever they are.
fn words(table: &Table, head: usize, width: usize) -> Vec<String> {
    let mut words = vec![String::new(); width];
    for row in table.rows.iter().take(head) {
        for (word, cell) in words.iter_mut().zip(&row.cells) {
            word.push_str(&cell.text.unmarked().to_lowercase());
            word.push('\n');
        }
    }
    words
}

/// Whether a header word is one that only a table of parameters or of calls has.
fn is_of_parameters(word: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "required", "mandatory", "optional", "default", "default value", "data type", "in", "必填", "必选", "必须", "是否必填", "是否必选", "是否必须",
        "默认", "默认值", "缺省值", "必須", "必需", "デフォルト", "デフォルト値", "既定値", "初期値", "필수", "필수여부", "필수 여부",
        "기본값", "erforderlich", "pflicht", "pflichtfeld", "standardwert", "standard", "voreinstellung", "obligatoire",
        "requis", "défaut", "par défaut", "valeur par défaut", "obligatorio", "requerido", "predeterminado",
        "valor predeterminado", "obrigatório", "padrão", "valor padrão", "http method", "http 方法",
    ];
    word.lines().any(|word| WORDS.contains(&word.trim().trim_end_matches('?')))
}
