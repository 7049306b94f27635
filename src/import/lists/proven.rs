//! Lists of codes on pages that say nowhere what they list: the texts of their rows prove it.

use super::induced_told::tells;
use super::reversed::is_reversed;
use crate::import::block::{Block, Kind, Row as TableRow, Table, Text};
use crate::import::code::{is_number, is_of_capitals, is_status};
use crate::import::text::headless::is_code;

/// Fewer rows may be anything.
const LEAST: usize = 8;

/// As many lines the text below a number may have.
const MAX_LINES: usize = 15;

/// A row that may be one of a code: its number, if it starts with one, and what it says.
type Row = (Option<u64>, String);

/// The rows of one shape on a page, and how many of ten must tell of failures.
type Shape = (fn(&[Block], usize) -> Option<Row>, usize);

const SHAPES: &[Shape] = &[(named, 4), (status, 5), (alone, 5), (reversed, 5)];

/// The blocks of a page that is such a list below a title that says so, if it is one.
pub fn titled(blocks: &[Block]) -> Option<Vec<Block>> {
    let is_list = blocks.iter().any(is_table)
        || SHAPES.iter().any(|(row, share)| {
            let rows: Vec<Row> = (0..blocks.len()).filter_map(|at| row(blocks, at)).collect();
            let failures = rows.iter().filter(|(_, text)| is_failure(text)).count();
            let grow = rows.is_sorted_by(|one, next| one.0 < next.0 || next.0.is_none());
            rows.len() >= LEAST && grow && failures * 10 >= rows.len() * share
        });
    let line = blocks.first()?.line();
    let text = Text { text: "Error codes".to_owned(), line, ..Text::default() };
    let title = Block::Text { kind: Kind::Heading(1), text, apart: true };
    is_list.then(|| [title].into_iter().chain(blocks.iter().cloned()).collect())
}

/// Whether a block is a table without a header whose first cells are codes and whose others prove it.
fn is_table(block: &Block) -> bool {
    let Block::Table(Table { head: 0, rows, .. }) = block else { return false };
    let first =
        |row: &TableRow| row.cells.first().is_some_and(|cell| is_code(cell.text.unmarked()));
    let tells = |row: &TableRow| row.cells.iter().skip(1).any(|cell| is_failure(&cell.text.text));
    let failures = rows.iter().filter(|row| tells(row)).count();
    rows.len() >= LEAST && rows.iter().all(first) && failures * 2 >= rows.len()
}

fn is_failure(text: &str) -> bool {
    tells(text) || text.contains("n't ")
}

/// The text of an item or a line.
fn line(block: &Block) -> Option<&str> {
    block.line_or_item().map(|text| text.text.as_str())
}

/// An item that is a name in capitals with its number: `ORDER_NOT_OPEN = 110 The order is closed.`
fn named(blocks: &[Block], at: usize) -> Option<Row> {
    let Block::Text { kind: Kind::Item, text, .. } = &blocks[at] else { return None };
    let (name, rest) = text.text.split_once(" = ")?;
    let (number, rest) = rest.split_once(' ').unwrap_or((rest, ""));
    let is_named = name.contains('_') && name.chars().all(is_of_capitals) && number.len() > 2;
    let text = format!("{} {rest}", name.to_lowercase().replace('_', " "));
    Some((Some(number.parse().ok()?), text)).filter(|_| is_named)
}

/// A line that is a status of three digits with a text.
fn status(blocks: &[Block], at: usize) -> Option<Row> {
    let (number, text) = line(&blocks[at])?.split_once(' ')?;
    let is_row = number.len() == 3 && is_number(number) && is_status(number);
    // What a bar closes is a cell.
    let is_text = text.starts_with(char::is_alphabetic) && !text.ends_with('|');
    Some((number.parse().ok(), text.to_owned())).filter(|_| is_row && is_text)
}

/// A number alone in its line, with a text right below it.
fn alone(blocks: &[Block], at: usize) -> Option<Row> {
    let Block::Text { kind: Kind::Paragraph, text, apart: true } = &blocks[at] else { return None };
    let is_row = text.text.len() > 2 && is_number(&text.text) && !is_year(&text.text);
    let is_below = |block: &&Block| !matches!(block, Block::Text { apart: true, .. });
    let below = blocks[at + 1..].iter().take(if is_row { MAX_LINES } else { 0 });
    let below: Vec<&str> = below.take_while(is_below).filter_map(line).collect();
    let below = below.join(" ");
    below.contains(char::is_alphabetic).then(|| (text.text.parse().ok(), below))
}

fn is_year(number: &str) -> bool {
    number.len() == 4 && (number.starts_with("19") || number.starts_with("20"))
}

/// A text with its code behind it.
fn reversed(blocks: &[Block], at: usize) -> Option<Row> {
    let text = line(&blocks[at])?;
    is_reversed(text).then(|| (None, text.to_owned()))
}
