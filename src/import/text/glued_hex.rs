//! Rows of a line each in which the name, its hexadecimal number and the text have run into each other:
//! `ORDER_GONE0x80000001The order is gone`.

use std::ops::Range;
use std::rc::Rc;

use super::line::{Line, ReadCell};
use crate::import::block::{Cell, Label, Row, Table};
use crate::import::code::{is_label, is_of_capitals};

/// Fewer rows may be anything.
const LEAST: usize = 3;

/// As few digits are no number of a code.
const LEAST_DIGITS: usize = 4;

/// As many lines with words may stand between two rows: a heading, and the header below it.
const MAX_BETWEEN: usize = 4;

/// Finds the tables in some lines: each with the indices of its lines.
pub fn tables(lines: &[Line], read: ReadCell) -> Vec<(Range<usize>, Table)> {
    let glued: Vec<Option<Glued>> = lines.iter().map(glued).collect();
    let Some(digits) = digits(&glued) else { return Vec::new() };
    let cells = |at: usize| glued[at].as_ref().and_then(|row| row.cells(digits));
    let rows: Vec<usize> = (0..lines.len()).filter(|&at| cells(at).is_some()).collect();
    let near = |one: &usize, next: &usize| {
        let between = lines[one + 1..*next].iter().map(|line| line.text.trim());
        let mut between = between.filter(|text| !text.is_empty()).peekable();
        between.peek().is_none()
            || between.clone().count() <= MAX_BETWEEN && between.all(is_label_or_range)
    };
    let mut found = Vec::new();
    for run in rows.chunk_by(near).filter(|run| run.len() >= LEAST) {
        let mut table = Table { line: lines[run[0]].number, head: 0, rows: Vec::new() };
        let mut label: Option<Rc<Label>> = None;
        let mut end = run[0];
        for &at in run {
            let heading = lines[end..at].iter().map(|line| line.text.trim());
            if let Some(text) = { heading }.find(|text| !text.is_empty()) {
                label = Some(Rc::new(Label { text: text.to_owned(), range: None }));
            }
            let texts = cells(at).unwrap_or_default();
            let cells = texts.map(|text| Cell::new(read(text, lines[at].number))).to_vec();
            table.rows.push(Row { line: lines[at].number, cells, label: label.clone() });
            end = at + 1;
        }
        found.push((run[0]..end, table));
    }
    found
}

/// Whether a line may stand between rows: a title, with the range of the codes below it or not.
fn is_label_or_range(text: &str) -> bool {
    is_label(
        text.split("0x").next().unwrap_or_default().trim_end_matches([':', '：', ' ', '(', '（']),
    )
}

/// A line that starts with a name in capitals and a number.
struct Glued<'a> {
    text: &'a str,
    /// Where the number starts, and how many digits may belong to it.
    name: usize,
    digits: usize,
}

impl<'a> Glued<'a> {
    /// The name, the number of so many digits, and the text behind it.
    fn cells(&self, digits: usize) -> Option<[&'a str; 3]> {
        let end = self.name + 2 + digits;
        let number = self.text.get(self.name..end).filter(|_| self.digits >= digits)?;
        let rest = self.text[end..].trim();
        let is_text = rest.contains(char::is_alphabetic);
        is_text.then_some([&self.text[..self.name], number, rest])
    }
}

fn glued<'a>(line: &Line<'a>) -> Option<Glued<'a>> {
    let text = line.text.trim();
    let name = text.find("0x").or_else(|| text.find("0X"))?;
    let is_name = text[..name].contains('_')
        && text.starts_with(|c: char| c.is_ascii_uppercase())
        && text[..name].chars().all(is_of_capitals);
    let digits = text[name + 2..].bytes().take_while(u8::is_ascii_hexdigit).count();
    (is_name && digits >= LEAST_DIGITS).then_some(Glued { text, name, digits })
}

/// How many digits the numbers of the page have: as many as the shortest, if the text behind the others starts with a
/// letter that is a digit, too.
fn digits(glued: &[Option<Glued>]) -> Option<usize> {
    let rows = || glued.iter().flatten();
    let least = rows().map(|row| row.digits).min()?;
    let is_letter = |row: &Glued| {
        let behind = row.text[row.name + 2 + least..].chars().next();
        !behind.is_some_and(|c| c.is_ascii_digit())
    };
    (rows().count() >= LEAST && rows().all(is_letter)).then_some(least)
}
