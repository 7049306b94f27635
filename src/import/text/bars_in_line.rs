//! Tables between bars without a rule all of whose rows stand in one line: `Code | Text | 1001 | Gone | 1002 | Late`.

use super::line::{Line, split};
use super::look::sure_look_of_cell;
use crate::import::tables::header::exact;

/// Fewer rows may be anything.
const LEAST: usize = 3;

/// More columns are not looked for.
const MAX_COLUMNS: usize = 8;

/// Longer texts hold no header word at their end, in bytes.
const MAX_WORD: usize = 60;

/// Gives the header and the rows of such tables a line each, of the same number.
pub fn rows(lines: Vec<Line>) -> Vec<Line> {
    let mut out = Vec::with_capacity(lines.len());
    for line in lines {
        match table(line.text) {
            Some(parts) => out.extend(parts.into_iter().map(|text| Line { text, ..line })),
            None => out.push(line),
        }
    }
    out
}

/// Gives the first rows that stand behind their headers a line each, of the same number: `Code | Text || 1001 | Gone |`.
pub fn below_heads(lines: Vec<Line>) -> Vec<Line> {
    let mut out = Vec::with_capacity(lines.len());
    for line in lines {
        match behind_head(line.text) {
            Some((head, row)) => {
                out.extend([head, row].map(|text| Line { text, ..line }));
            }
            None => out.push(line),
        }
    }
    out
}

/// A header, and the row behind it that has as many cells.
fn behind_head(line: &str) -> Option<(&str, &str)> {
    let (head, _) = line.split_once("||")?;
    let row = &line[head.len() + 1..];
    let cells = split(head.trim(), '|');
    let count = cells.iter().filter(|(cell, _)| exact(cell).is_some()).count();
    let is_head = cells.len() > 1 && count * 2 > cells.len();
    (is_head && split(row.trim(), '|').len() == cells.len()).then_some((head, row))
}

/// What stands before the table in a line, its header and its rows.
fn table(line: &str) -> Option<Vec<&str>> {
    if line.matches('|').count() < 2 * LEAST {
        return None;
    }
    let mut start = 0;
    let mut cells = Vec::<(usize, &str)>::new();
    for cell in line.split('|') {
        cells.push((start, cell.trim()));
        start += cell.len() + 1;
    }
    let head = word_at_end(cells[0].1)?;
    let is_word = |(_, cell): &&(usize, &str)| exact(cell).is_some();
    let columns = 1 + cells[1..].iter().take(MAX_COLUMNS).take_while(is_word).count();
    // A bar may open each row and another one close it.
    let period = columns + cells.get(columns).is_some_and(|(_, cell)| cell.is_empty()) as usize;
    let body: Vec<&[(usize, &str)]> = cells[period.min(cells.len())..].chunks(period).collect();
    let first = sure_look_of_cell(body.first()?.first()?.1)?;
    let is_row = |row: &&&[(usize, &str)]| {
        row.len() >= columns && sure_look_of_cell(row[0].1).is_some_and(|look| look.is_like(first))
    };
    let count = body.iter().filter(is_row).count();
    if columns < 2 || count < LEAST || count * 10 < body.len() * 9 {
        return None;
    }
    let text = |row: &[(usize, &'_ str)]| {
        let (last, cell) = row[columns.min(row.len()) - 1];
        let padding = line[last..].len() - line[last..].trim_start().len();
        (row[0].0, last + padding + cell.len())
    };
    let slice = |(start, end): (usize, usize)| line.get(start..end).unwrap_or_default().trim();
    let (_, end) = text(&cells[..columns]);
    let word = line.find(cells[0].1).unwrap_or(0) + head;
    let mut parts = vec![line[..word].trim(), slice((word, end))];
    parts.extend(body.into_iter().map(|row| slice(text(row))));
    parts.retain(|part| !part.is_empty());
    Some(parts)
}

/// Where the longest header word starts that a text ends with.
fn word_at_end(text: &str) -> Option<usize> {
    let from = text.len().saturating_sub(MAX_WORD);
    let starts = text.char_indices().map(|(at, _)| at).filter(|at| *at >= from);
    let is_start = |at: &usize| {
        let before = text[..*at].chars().next_back();
        before.is_none_or(|c| !c.is_ascii_alphanumeric()) && exact(&text[*at..]).is_some()
    };
    let mut starts = starts.filter(is_start);
    starts.next()
}
