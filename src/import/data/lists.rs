//! Tables of codes that lists beside each other or within each other make.

use super::keys::words;
use super::{Node, Value};
use crate::import::block::{Cell, MAX_COLUMNS, Row, Table, Text};
use crate::import::code::{Form, form, is_number};
use crate::import::tables::header::{Field, exact, field_of};
use crate::import::told::{names_error, speaks_of_codes, tell_of_failures};

/// The keys under which schemas have the texts of the values of an `enum`.
const DESCRIPTIONS: &[&str] = &[
    "enumDescriptions",
    "enumDescription",
    "x-enum-descriptions",
    "x-enumDescriptions",
    "x-enum-description",
    "markdownEnumDescriptions",
];

/// How keys of settings start that say what is done with errors.
#[rustfmt::skip]
const SETTINGS: &[&str] = &[
    "ignore", "skip", "exclude", "include", "allow", "disable", "enable", "suppress", "retr", "expect", "known", "accept",
    "silence", "filter", "hide", "show", "on ", "no ", "warn",
];

/// Fewer names in capitals may be anything.
const LEAST_NAMES: usize = 5;

/// The table that a list of lists is, `["E100", "The order is gone"]`: its first row is a header, or
/// each row starts with another code.
pub fn table(items: &[Node], line: u32, key: &str) -> Option<Table> {
    let rows: Option<Vec<Row>> = items.iter().map(row).collect();
    let mut rows = rows.filter(|rows| rows.len() >= 2)?;
    let first = |row: &Row| row.cells.first().map(|cell| cell.text.text.clone());
    let is_header = rows[0]
        .cells
        .iter()
        .any(|cell| matches!(exact(&words(&cell.text.text)), Some((Field::Code, _))));
    if is_header {
        return Some(Table { line, head: 1, rows });
    }
    let codes: Vec<String> = rows.iter().filter_map(first).collect();
    let is_said = names_error(key);
    let texts = || rows.iter().filter_map(|row| row.cells.get(1)).map(|cell| &*cell.text.text);
    let is_code = |code: &String| match form(code) {
        Some(Form::Words) => is_said,
        Some(_) => true,
        None => is_number(code),
    };
    let is_list = codes.iter().all(is_code)
        && rows.iter().all(|row| row.cells.len() >= 2)
        && texts().all(|text| text.contains(char::is_alphabetic))
        && (is_said || tell_of_failures(texts()));
    if !is_list {
        return None;
    }
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let names = ["error code", "message", "description"].into_iter().chain(std::iter::repeat(""));
    let cells = names.take(width).map(|name| cell(name, line)).collect();
    rows.insert(0, Row { line, cells, label: None });
    Some(Table { line, head: 1, rows })
}

/// The table of a document that is nothing but names in capitals, a quarter of which tell of failures.
pub fn names(items: &[Node], line: u32) -> Option<Table> {
    let is_name = |text: &str| text.len() > 3 && text.bytes().all(|b| b.is_ascii_uppercase());
    let is_sure = |text: &str| form(text) == Some(Form::Upper);
    let table = named(items, line, |text| is_sure(text) || is_name(text))?;
    tell(&table).then_some(table)
}

/// The table of a list of names that stands under a word for codes, `"codes": ["order.gone", "order.late"]`: the word, a
/// text beside it or the names themselves tell of errors.
pub fn names_of_codes(items: &[Node], line: u32, key: &str, beside: &[&str]) -> Option<Table> {
    let words = words(key).to_lowercase();
    // What a program passes over is a part of its settings.
    let is_setting = SETTINGS.iter().any(|start| words.starts_with(start));
    let is_called = names_error(&words) || words.split(' ').next_back() == Some("codes");
    let is_called = is_called && !is_setting;
    let is_part = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.');
    let is_name = |text: &str| {
        text.len() > 2
            && text.bytes().all(is_part)
            && text.starts_with(|c: char| c.is_ascii_alphabetic())
            && text.contains(|c: char| c.is_ascii_lowercase())
    };
    let is_code = |text: &str| is_name(text) || form(text).is_some_and(|form| form < Form::Words);
    let table = if is_called { named(items, line, is_code)? } else { return None };
    let parted = items.iter().filter_map(Node::plain).filter(|text| has_parts(text)).count();
    let is_told = names_error(&words) || beside.iter().any(|text| speaks_of_codes(text));
    (parted * 2 >= items.len() && (is_told || tell(&table))).then_some(table)
}

/// Whether a name has several words in one, or a number.
fn has_parts(name: &str) -> bool {
    name.contains(['_', '-', '.']) || form(name).is_some() || name[1..].contains(char::is_uppercase)
}

/// The table of a list of names, each of which is one that counts.
fn named(items: &[Node], line: u32, counts: impl Fn(&str) -> bool) -> Option<Table> {
    let name = |item: &Node| {
        let text = item.plain().filter(|text| counts(text))?;
        Some(Row { line: item.line, cells: vec![cell(text, item.line)], label: None })
    };
    let mut rows: Vec<Row> = items.iter().map(name).collect::<Option<_>>()?;
    if rows.len() < LEAST_NAMES {
        return None;
    }
    rows.insert(0, Row { line, cells: vec![cell("error code", line)], label: None });
    Some(Table { line, head: 1, rows })
}

/// Whether a quarter of the names of a table tell of failures.
fn tell(table: &Table) -> bool {
    let texts = table.rows[1..].iter().map(|row| row.cells[0].text.text.replace('_', " "));
    tell_of_failures(texts.collect::<Vec<_>>().iter().map(String::as_str))
}

/// The table of an `enum` of errors in a schema, whose texts stand in a list or a map beside it.
pub fn described(node: &Node, key: &str) -> Option<Table> {
    let codes = node.get("enum")?.list()?;
    let texts = DESCRIPTIONS.iter().find_map(|key| node.get(key))?;
    let text_of = |at: usize, code: &str| match &texts.value {
        Value::List(texts) if texts.len() == codes.len() => texts[at].text(),
        Value::Map(_) => texts.get(code)?.text(),
        _ => None,
    };
    let mut rows = Vec::new();
    for (at, node) in codes.iter().enumerate() {
        let code = node.text()?;
        let text = text_of(at, &code)?;
        let cells = vec![cell(&code, node.line), cell(&text, node.line)];
        rows.push(Row { line: node.line, cells, label: None });
    }
    let is_called = |text: &str| names_error(text);
    let about = ["title", "description", "name"].iter().filter_map(|key| node.get(key)?.plain());
    let is_said = is_called(key) || { about }.any(is_called);
    let is_field = matches!(field_of(&words(key)), Some((Field::Code | Field::Message, _)));
    let is_told = tell_of_failures(rows.iter().map(|row| &*row.cells[1].text.text));
    if rows.len() < 2 || !(is_said || is_field && is_told) {
        return None;
    }
    let cells = vec![cell("error code", node.line), cell("description", node.line)];
    rows.insert(0, Row { line: node.line, cells, label: None });
    Some(Table { line: node.line, head: 1, rows })
}

/// The row that a list of plain values is.
fn row(node: &Node) -> Option<Row> {
    let items = node.list().filter(|items| (2..=MAX_COLUMNS).contains(&items.len()))?;
    let text = |item: &Node| match item.value {
        Value::Null => Some(String::new()),
        _ => item.text(),
    };
    let cells: Option<Vec<Cell>> =
        items.iter().map(|item| Some(cell(&text(item)?, item.line))).collect();
    Some(Row { line: node.line, cells: cells?, label: None })
}

fn cell(text: &str, line: u32) -> Cell {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Cell::new(Text { text, line, ..Text::default() })
}
