//! Tables without bars around their rows, whose cells go on in the lines below: paragraphs and lists stand
//! in them, up to the line where the next row starts.

use std::ops::Range;

use super::super::text::bars_header::{Head, rule_columns};
use super::super::text::bars_rows::row_of;
use super::super::text::item;
use super::super::text::line::{Line, ReadCell, bars_in_code, split};
use super::super::text::look::{Look, look_of_cell};
use super::lines::{fence, heading};
use crate::import::block::{Cell, MAX_COLUMNS, Row, Table};

/// Lines without a bar that may stand between two rows.
const MAX_LINES: usize = 60;

/// Finds the tables in some lines: each with the indices of its lines.
pub fn tables(lines: &[Line], read: ReadCell) -> Vec<(Range<usize>, Table)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        match columns(lines, at).and_then(|columns| table(lines, at, columns, read)) {
            Some((table, end)) => {
                found.push((at..end, table));
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// How many columns a header has that is a line with a rule below it, neither of them between bars.
fn columns(lines: &[Line], at: usize) -> Option<usize> {
    let is_open = |text: &str| text.contains('|') && !text.starts_with('|') && !text.ends_with('|');
    let [head, rule] = [lines[at].text.trim(), lines.get(at + 1)?.text.trim()];
    let is_ruled =
        is_open(head) && is_open(rule) && rule_columns(rule) == Some(split(head, '|').len());
    is_ruled.then(|| split(head, '|').len())
}

/// The table whose header is a line, if some row has more lines than one, and the index behind its last line.
fn table(lines: &[Line], at: usize, columns: usize, read: ReadCell) -> Option<(Table, usize)> {
    let starts = starts(lines, at + 2, columns, read);
    let last = *starts.last()?;
    let goes_on = last >= at + 2 + starts.len();
    if !goes_on && !lines[last].text.trim().ends_with('|') {
        return None;
    }
    let end = end_of_last(lines, last, goes_on);
    let head = Head::plain(at, at + 2, columns, '|');
    let words = split(lines[at].text.trim(), '|');
    let number = lines[at].number;
    let cells = words.iter().map(|(word, _)| Cell::new(read(word.trim(), number))).collect();
    let mut rows = vec![Row { line: number, cells, label: None }];
    let ends = starts[1..].iter().copied().chain([end]);
    for (&start, end) in starts.iter().zip(ends) {
        let texts: Vec<&str> = lines[start..end].iter().map(|line| line.text.trim()).collect();
        let texts: Vec<&str> = texts.iter().map(|text| item(text).unwrap_or(text)).collect();
        rows.push(row_of(&texts.join("\n"), lines[start].number, &head, read));
    }
    Some((Table { line: number, head: 1, rows }, end))
}

/// The indices of the lines in which the rows of a table start.
fn starts(lines: &[Line], body: usize, columns: usize, read: ReadCell) -> Vec<usize> {
    let mut starts: Vec<usize> = Vec::new();
    let mut looks = Vec::new();
    // The bars of the row so far, the last line with one, and the first line of the paragraph above.
    let (mut bars, mut last, mut paragraph) = (0, body, body);
    let is_end = |at: usize| {
        let text = lines[at].text.trim();
        heading(text).is_some() || fence(text).is_some() || self::columns(lines, at).is_some()
    };
    for at in (body..lines.len()).take_while(|&at| !is_end(at)) {
        let text = lines[at].text.trim();
        let count = bars_of(text);
        if text.is_empty() {
            paragraph = at + 1;
        } else if at - last > MAX_LINES {
            break;
        }
        if count == 0 {
            continue;
        }
        let is_whole = starts.is_empty() || bars + 1 >= columns;
        let start = if text.starts_with('|') {
            // The first cell of a row may be the paragraph above.
            let is_above = starts.last().is_none_or(|&start| start < paragraph);
            is_whole.then_some(if is_above { paragraph } else { at })
        } else {
            let own = looks_of(text, read);
            let is_like = own.iter().any(|one| looks.iter().any(|other| one.is_like(*other)));
            let is_apart = starts.last().is_some_and(|&start| start < paragraph);
            if starts.is_empty() {
                looks = own;
            }
            let is_row = is_whole && !is_apart && (starts.is_empty() || count + 1 == columns);
            (is_row || is_like).then_some(at)
        };
        bars = if start.is_some() { count } else { bars + count };
        last = at;
        starts.extend(start);
    }
    starts
}

/// What looks like codes among the cells of a line.
fn looks_of(text: &str, read: ReadCell) -> Vec<Look> {
    let cells = split(text, '|').into_iter().take(MAX_COLUMNS);
    let look = |cell: &str| look_of_cell(cell).filter(|look| !look.is_word() || cell.contains('_'));
    cells.filter_map(|(cell, _)| look(&read(cell.trim(), 1).text)).collect()
}

/// How many bars of a line set cells apart.
fn bars_of(text: &str) -> usize {
    if !text.contains('|') {
        return 0;
    }
    bars_in_code(text).replace("\\|", "").matches('|').count()
}

/// The index behind the last line of a row that no other one follows: its paragraph, and the list in a cell
/// that has nothing else. `goes_on` says whether other cells have several lines.
fn end_of_last(lines: &[Line], start: usize, goes_on: bool) -> usize {
    let mut end = start + 1;
    let mut is_open = lines[start].text.trim().ends_with('|');
    for (at, line) in lines.iter().enumerate().skip(start + 1).take(MAX_LINES) {
        let text = line.text.trim();
        let is_item = is_open && item(text).is_some();
        if heading(text).is_some()
            || !(text.is_empty() || goes_on && at == end || is_item || text.starts_with('|'))
        {
            break;
        }
        if !text.is_empty() {
            is_open = is_item || text.ends_with('|');
            end = at + 1;
        }
    }
    end
}
