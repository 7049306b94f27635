//! Tables whose bars no longer tell the rows, as those have several lines: read once more with a line for each row that a
//! bar opens, or with a text for each cell, as tables without bars have them.

use super::bars_header::rule_columns;
use super::line::{Line, lines};
use super::{KINDS, add, add_lines};
use crate::import::block::{Block, Kind, Text, fold};

/// Fewer lines with a bar may be anything.
const LEAST: usize = 4;

/// As many lines without a bar may stand in a cell or between two.
const MAX_LINES: usize = 12;

/// The ways to read such a text, the surer first; none gives anything where there are no such tables.
pub const WAYS: [Read; 2] = [by_row, by_cell];

/// A way to read a text.
pub type Read = fn(&str) -> Option<Vec<Block>>;

/// Reads a text in which a bar opens each row, and no other line: `| 1 |`, `1001 |`, `The order is gone |`.
fn by_row(text: &str) -> Option<Vec<Block>> {
    let mut rows = Vec::<(String, u32)>::new();
    let (mut opened, mut joined) = (0, 0);
    for line in lines(text, 1) {
        let part = line.text.trim();
        let is_open = rows.last().is_some_and(|(row, _)| row.starts_with('|'));
        let is_part = is_open && !part.starts_with('|') && part.ends_with('|');
        match rows.last_mut().filter(|_| is_part || is_open && part.is_empty()) {
            Some((row, _)) if is_part => {
                row.push(' ');
                row.push_str(part);
                joined += 1;
            }
            Some(_) => {}
            None => {
                opened += usize::from(part.starts_with('|'));
                rows.push((line.text.trim().to_owned(), line.number));
            }
        }
    }
    if opened < LEAST || joined < opened {
        return None;
    }
    let lines: Vec<Line> =
        { rows.iter() }.map(|(row, number)| Line { text: row, number: *number }).collect();
    let mut blocks = Vec::new();
    add(&lines, KINDS, &mut blocks);
    Some(blocks)
}

/// Reads a text in which each cell of such tables is a paragraph.
fn by_cell(text: &str) -> Option<Vec<Block>> {
    let lines = lines(text, 1);
    let mut blocks = Vec::new();
    let mut is_any = false;
    let mut at = 0;
    while at < lines.len() {
        let end = end_of_table(&lines, at);
        if are_cells(&lines[at..end]) {
            is_any = true;
            add_cells(&lines[at..end], &mut blocks);
            at = end;
        } else {
            let end = end.max(at + 1);
            add_lines(&lines[at..end], &mut blocks);
            at = end;
        }
    }
    is_any.then_some(blocks)
}

/// Whether lines with a bar have one cell each, and not a row.
fn are_cells(lines: &[Line]) -> bool {
    let count = |line: &Line| line.text.split('|').filter(|cell| !cell.trim().is_empty()).count();
    let barred = lines.iter().filter(|line| line.text.contains('|'));
    let rows = barred.clone().filter(|line| count(line) > 1).count();
    let barred = barred.count();
    barred >= LEAST && rows * 4 <= barred
}

/// The index behind the last line with a bar of a table that starts with one; the start if none does.
fn end_of_table(lines: &[Line], start: usize) -> usize {
    let mut end = start;
    for (at, line) in lines.iter().enumerate().skip(start) {
        let has_bar = line.text.contains('|');
        if at - end > MAX_LINES || at == start && !has_bar {
            break;
        }
        if has_bar {
            end = at + 1;
        }
    }
    end
}

/// Adds the cells of a table, each with its lines.
fn add_cells(lines: &[Line], blocks: &mut Vec<Block>) {
    let mut open = Text::default();
    let mut end = |open: &mut Text| {
        let text = std::mem::take(open);
        if !text.text.is_empty() {
            blocks.push(Block::Text { kind: Kind::Paragraph, text, apart: true });
        }
    };
    for line in lines.iter().filter(|line| rule_columns(line.text).is_none()) {
        for (index, part) in line.text.split('|').enumerate() {
            if index > 0 {
                end(&mut open);
            }
            if !part.trim().is_empty() {
                open.add_line(&fold(part, line.number));
            }
        }
    }
    end(&mut open);
}
