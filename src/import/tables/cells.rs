//! What the cells of a column look like.

use std::collections::HashSet;

use super::header::is_catch_all;
use crate::import::block::{Cell, Row, Table};
use crate::import::code::{Form, form, is_blank, is_status};
use crate::import::code_cell::codes_in;

/// Whether a cell stands here, and not only reaches into the column.
pub fn is_own(cell: &Cell) -> bool {
    !cell.left && !cell.missing
}

/// The names of types of data, of which a table of parameters has a column.
const TYPES: &[&str] = &[
    "string",
    "str",
    "integer",
    "int",
    "int8",
    "int16",
    "int32",
    "int64",
    "uint",
    "uint8",
    "uint16",
    "uint32",
    "uint64",
    "number",
    "numeric",
    "boolean",
    "bool",
    "object",
    "array",
    "list",
    "long",
    "float",
    "double",
    "map",
    "date",
    "datetime",
    "enum",
    "any",
    "json",
    "text",
    "timestamp",
    "decimal",
    "struct",
    "dict",
    "uuid",
    "bigint",
    "char",
    "smallint",
    "tinyint",
    "varchar",
    "varchar2",
    "字符串",
    "整数",
    "数组",
    "对象",
    "文字列",
    "整数型",
    "문자열",
    "정수",
];

/// Whether a cell says of what type of data something is.
pub fn names_type(text: &str) -> bool {
    let word = text.split([' ', '(', '<', '[', '（', ',']).next().unwrap_or_default();
    TYPES.contains(&word.to_lowercase().as_str())
}

/// Whether a column says of what type of data each row is: then the rows are parameters.
pub fn has_types(table: &Table, head: usize) -> bool {
    let width = table.rows.first().map_or(0, |row| row.cells.len());
    (1..width).any(|column| {
        let (count, types) = own_texts(table, head, column)
            .fold((0, 0), |(count, types), text| (count + 1, types + names_type(text) as usize));
        types > 0 && types * 10 >= count * 6
    })
}

/// Whether most cells of a column are codes of some form or a surer one.
pub fn is_code_column(table: &Table, head: usize, column: usize, least: Form) -> bool {
    let rows = table.rows.iter().skip(head).filter_map(|row| row.cells.get(column));
    let (mut filled, mut codes) = (0, 0);
    for cell in rows.filter(|cell| is_own(cell) && !is_blank(&cell.text.text)) {
        filled += 1;
        let digits = |code: &String| code.bytes().filter(u8::is_ascii_digit).count();
        let is_code = |code: &String| match form(code) {
            Some(Form::Dotted | Form::Numbered) => digits(code) >= 3,
            Some(form) => form <= least,
            None => false,
        };
        let found = codes_in(cell.text.unmarked());
        codes += (!found.is_empty() && found.iter().all(is_code)) as usize;
    }
    filled > 0 && codes * 10 >= filled * 6
}

/// Whether the first row of a table has a code in a column, so that it is no header of words that nobody knows.
pub fn starts_with_code(table: &Table, column: usize) -> bool {
    let cell = table.rows.first().and_then(|row| row.cells.get(column));
    cell.is_some_and(|cell| {
        codes_in(cell.text.unmarked())
            .iter()
            .any(|code| form(code).is_some_and(|form| form <= Form::Upper))
    })
}

/// The texts of a column below the header, each once where it is spanned; those of headings among the rows
/// say nothing of it.
pub fn own_texts(table: &Table, head: usize, column: usize) -> impl Iterator<Item = &str> {
    let rows = table.rows.iter().skip(head).filter(|row| !is_heading(row));
    let cells = rows.filter_map(move |row| row.cells.get(column));
    let cells = cells.filter(|cell| is_own(cell) && !cell.above);
    cells.map(|cell| cell.text.unmarked()).filter(|text| !is_blank(text))
}

/// Whether a row of three cells or more has none but the first, be it that this spans all of them.
fn is_heading(row: &Row) -> bool {
    let is_bare = |cell: &Cell| cell.is_empty() && !cell.above && !cell.left;
    let is_spanned = |cell: &Cell| cell.left && !cell.above;
    let behind = row.cells.get(1..).unwrap_or_default();
    // The last cell of a line is lost where it is empty.
    behind.len() > 1
        && (behind.iter().all(is_bare) && !behind[0].missing || behind.iter().all(is_spanned))
}

/// What the cells of a column look like.
#[derive(Default)]
pub struct Cells {
    pub filled: usize,
    /// Cells that can be read as codes, and those that look like codes by themselves.
    pub codes: usize,
    pub sure: usize,
    /// Cells with an underscore, a dot or a digit, as names of errors have.
    pub marked: usize,
    /// Cells with a word of four capitals or more, as no code of a country or a currency has.
    pub capitals: usize,
    pub statuses: usize,
    /// Statuses with their names: `404 Not Found`.
    pub named_statuses: usize,
    pub distinct: usize,
    pub form: Option<Form>,
}

impl Cells {
    pub fn of(table: &Table, head: usize, column: usize) -> Cells {
        let mut cells = Cells::default();
        let mut seen = HashSet::new();
        for text in own_texts(table, head, column).filter(|text| !is_catch_all(text)) {
            cells.filled += 1;
            cells.distinct += seen.insert(text) as usize;
            cells.statuses += is_status(text) as usize;
            let has_name =
                is_status(text) && text.contains(|c: char| c.is_alphabetic() && c != 'x');
            cells.named_statuses += has_name as usize;
            // What stands in brackets in a line of its own below a code may be long.
            let is_noted = |(code, note): (&str, &str)| code.len() <= 80 && note.starts_with('(');
            if text.len() > 200 && !text.split_once('\n').is_some_and(is_noted) {
                continue;
            }
            let codes = codes_in(text);
            cells.codes += !codes.is_empty() as usize;
            let is_mark = |c: char| c.is_ascii_digit() || matches!(c, '_' | '.');
            cells.marked += codes.iter().any(|code| code.contains(is_mark)) as usize;
            // Names of errors of systems may be negative: `-EBUSY`.
            let has_capitals = |code: &String| {
                let code = code.strip_prefix('-').unwrap_or(code);
                code.len() > 3 && code.bytes().all(|b| b.is_ascii_uppercase() || b == b'_')
            };
            cells.capitals += codes.iter().any(has_capitals) as usize;
            let forms: Vec<Form> = codes.iter().filter_map(|code| form(code)).collect();
            cells.sure += !forms.is_empty() as usize;
            cells.form = [cells.form, forms.into_iter().min()].into_iter().flatten().min();
        }
        cells
    }
}
