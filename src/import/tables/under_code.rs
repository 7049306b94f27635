//! Tables of what is said of the one code that the heading above them is.

use std::rc::Rc;

use super::header::{Field, exact, field_of};
use crate::import::block::{Block, Cell, Kind, Row, Table, Text};
use crate::import::code::{Form, form, is_status};

/// Gives the tables below headings that are codes, `400 - ORDER_WRONG`, a column with that code and
/// one with the status, where the page has two such headings.
pub fn coded(blocks: &mut [Block]) {
    let mut heading = None;
    let mut found = Vec::<(usize, Title)>::new();
    for (at, block) in blocks.iter().enumerate() {
        match block {
            Block::Text { kind: Kind::Heading(_), text, .. } => heading = title(text),
            Block::Table(table) => {
                found.extend(heading.clone().filter(|_| treats_one(table)).map(|own| (at, own)));
            }
            Block::Text { .. } => {}
        }
    }
    let codes = found.iter().map(|(_, title)| title.code.text.as_str());
    let is_one = found.first().is_some_and(|(_, first)| { codes }.all(|c| c == first.code.text));
    if is_one {
        return;
    }
    for (at, title) in found {
        if let Block::Table(table) = &mut blocks[at] {
            add(table, &title);
        }
    }
}

/// What a heading that is a code says.
#[derive(Clone)]
struct Title {
    code: Rc<Text>,
    status: Option<Rc<Text>>,
}

fn title(heading: &Text) -> Option<Title> {
    let (code, status) = code_of(&heading.text)?;
    let own = |text: &str| Rc::new(Text { text: text.to_owned(), line: heading.line, extra: None });
    Some(Title { code: own(code), status: status.map(own) })
}

/// The code that a heading starts with, behind its status or before its text, and that status.
pub fn code_of(heading: &str) -> Option<(&str, Option<&str>)> {
    let text = heading.trim();
    let first = &text[..text.find([' ', ':', '：']).unwrap_or(text.len())];
    if first.len() == 3 && is_status(first) {
        let rest = text[first.len()..].trim_matches([' ', '-', '–', '—', ':', '：']);
        let is_capitals = rest.len() >= 4 && rest.bytes().all(|b| b.is_ascii_uppercase());
        let is_code = form(rest).is_some_and(|form| form <= Form::Words) || is_capitals;
        return is_code.then_some((rest, Some(first)));
    }
    let is_code = form(first).is_some_and(|form| form <= Form::Upper);
    is_code.then_some((first, None))
}

/// Whether a table has columns of what is said of errors, and none of codes.
fn treats_one(table: &Table) -> bool {
    let Some(head) = table.rows.first().filter(|_| table.rows.len() > 1) else { return false };
    let field = |cell: &Cell| field_of(&cell.text.text).map(|(field, _)| field);
    let fields: Vec<Option<Field>> = head.cells.iter().map(field).collect();
    let has = |field: Field| fields.contains(&Some(field));
    let says = |field: &Option<Field>| {
        use Field::{Cause, Description, Message, Solution};
        matches!(field, Some(Message | Description | Cause | Solution))
    };
    let is_header = head.cells.iter().any(|cell| exact(&cell.text.text).is_some());
    is_header
        && !has(Field::Code)
        && !has(Field::Status)
        && fields.iter().filter(|field| says(field)).count() >= 2
        && (has(Field::Message) || has(Field::Cause) || has(Field::Solution))
}

/// Puts the columns of a heading's code and its status before the others.
fn add(table: &mut Table, title: &Title) {
    let cell = |text: &Rc<Text>| Cell { text: text.clone(), ..Cell::default() };
    let word =
        |word: &str, line: u32| Cell::new(Text { text: word.to_owned(), line, ..Text::default() });
    let head = table.head.max(1);
    for (at, row) in table.rows.iter_mut().enumerate() {
        let Row { line, cells, .. } = row;
        let own = match at < head {
            true => [Some(word("error code", *line)), Some(word("status", *line))],
            false => [Some(cell(&title.code)), title.status.as_ref().map(cell)],
        };
        let count = 1 + title.status.is_some() as usize;
        cells.splice(0..0, own.into_iter().flatten().take(count));
    }
    table.head = head;
}
