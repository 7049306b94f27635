//! Tables of plain text whose columns are set apart by blanks.

use std::ops::Range;

use super::bars::Line;
use super::block::{Cell, MAX_COLUMNS, Row, Table, fold};
use super::code::codes_in;
use super::header::{Field, exact};
use super::width::Wide;

/// Finds the tables in some lines of a text: each with the indices of its lines.
pub fn tables(lines: &[Line]) -> Vec<(Range<usize>, Table)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let next = table(lines, at);
        at = next.as_ref().map_or(at + 1, |(range, _)| range.end);
        found.extend(next);
    }
    found
}

/// The cells of a line between runs of blanks, each with the column where it starts.
fn parts(line: &str) -> Vec<(usize, &str)> {
    let wide = Wide::new(line);
    let mut parts = Vec::new();
    let mut start = None;
    let mut blanks = 0;
    for column in 0..=wide.len() {
        let c = wide.char(column).filter(|_| column < wide.len());
        if c.is_some_and(|c| !c.is_whitespace()) {
            start = start.or(Some(column));
            blanks = 0;
            continue;
        }
        blanks += 1;
        let is_gap = blanks >= 2 || c.is_none() || c == Some('\t');
        if let Some(from) = start.filter(|_| is_gap) {
            parts.push((from, wide.slice(from, column).trim()));
            start = None;
        }
    }
    parts
}

fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.len() >= 3 && line.bytes().all(|b| matches!(b, b'-' | b'=' | b' ' | b'+'))
}

/// The table whose header is the line at an index.
fn table(lines: &[Line], at: usize) -> Option<(Range<usize>, Table)> {
    let Line { text, number } = lines[at];
    if !text.contains("  ") && !text.contains('\t') || text.len() > 400 {
        return None;
    }
    let head = parts(text);
    let fields: Vec<_> = head.iter().map(|(_, cell)| exact(cell).map(|found| found.0)).collect();
    let known = fields.iter().flatten().count();
    let code = fields.iter().position(|&field| field == Some(Field::Code))?;
    if !(2..=MAX_COLUMNS).contains(&head.len()) || known < 2 || known * 2 < head.len() {
        return None;
    }
    let cells = |parts: &[&str], number: u32| -> Row {
        let cells = parts.iter().map(|part| Cell::new(fold(part, number))).collect();
        Row { line: number, cells, label: None }
    };
    let words: Vec<&str> = head.iter().map(|(_, cell)| *cell).collect();
    let starts: Vec<usize> = head.iter().map(|(start, _)| *start).collect();
    let mut table = Table { line: number, head: 1, rows: vec![cells(&words, number)] };
    let mut end = at + 1;
    for (index, line) in lines.iter().enumerate().skip(at + 1) {
        if is_rule(line.text) {
            end = index + 1;
            continue;
        }
        if line.text.trim().is_empty() {
            continue;
        }
        let Some(parts) = row(line.text, &starts) else { break };
        let has_code = !codes_in(parts[code].trim()).is_empty();
        let follows = index == end || lines[end..index].iter().all(|l| l.text.trim().is_empty());
        if has_code && follows {
            table.rows.push(cells(&parts, line.number));
        } else if parts[code].trim().is_empty() && index == end && table.rows.len() > 1 {
            go_on(table.rows.last_mut()?, &parts);
        } else {
            break;
        }
        end = index + 1;
    }
    (table.rows.len() > 1).then_some((at..end, table))
}

/// The cells of a row: as many as there are columns, or those at the places of the columns.
fn row<'a>(line: &'a str, starts: &[usize]) -> Option<Vec<&'a str>> {
    let parts = parts(line);
    if parts.len() == starts.len() {
        return Some(parts.into_iter().map(|(_, part)| part).collect());
    }
    let cells = Wide::new(line).cells(starts);
    (cells.iter().any(|cell| !cell.trim().is_empty()) && parts.len() < starts.len())
        .then_some(cells)
}

/// Adds a line that goes on with the cells of the row above.
fn go_on(row: &mut Row, parts: &[&str]) {
    for (cell, part) in row.cells.iter_mut().zip(parts) {
        let part = part.trim();
        if !part.is_empty() {
            let mut text = (*cell.text).clone();
            text.text = format!("{} {part}", text.text).trim().to_owned();
            *cell = Cell::new(text);
        }
    }
}
