//! Tables of plain text whose lines are all filled up with blanks to one length: two blanks or more set the
//! columns apart in all lines, and a cell with fewer lines than its row stands in the middle of it.

use std::ops::Range;

use super::aligned::is_rule;
use super::item;
use super::line::{Line, read_lines};
use super::look::sure_look;
use crate::import::block::{Cell, MAX_COLUMNS, Row, Table, fold};

/// Lines that a row may have.
const MAX_LINES: usize = 40;

/// As many blanks stand between two columns.
const GAP: usize = 2;

/// As many lines of one length are no accident, even if none ends with a blank.
const LEAST: usize = 4;

/// A line longer than this is no line of a table.
const MAX_LENGTH: usize = 1 << 14;

/// Finds the tables in some lines of a text: each with the indices of its lines.
pub fn tables(lines: &[Line]) -> Vec<(Range<usize>, Table)> {
    let lengths: Vec<usize> = lines.iter().map(|line| line.text.chars().count()).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let length = lengths[at];
        let end = (at..lines.len()).find(|&at| lengths[at] != length).unwrap_or(lines.len());
        let is_blank = |line: &Line| line.text.trim().is_empty();
        let start = (at..end).find(|&at| !is_blank(&lines[at])).unwrap_or(end);
        let run = &lines[start..end];
        let is_filled = run.iter().any(|line| line.text.ends_with(' ')) || run.len() >= LEAST;
        at = end.max(at + 1);
        let has_bars = run.iter().all(|line| line.text.contains('|'));
        if has_bars || run.len() < 2 || length > MAX_LENGTH || !is_filled {
            continue;
        }
        let columns = starts(&texts(run, length), length);
        // A row with fewer cells ends where its last column does.
        let is_row = |&at: &usize| {
            lengths[at] == length || columns.iter().skip(2).any(|next| lengths[at] + GAP == *next)
        };
        let end = (end..lines.len()).find(|at| !is_row(at)).unwrap_or(lines.len());
        // Where some rows are not filled up others have one length by chance.
        let around = [start.checked_sub(1), Some(end).filter(|&end| end < lines.len())];
        // Other programs count the columns that characters take on a screen.
        let has_wide = run.iter().any(|line| !line.text.is_ascii());
        let is_part = |at: usize| {
            let text = lines[at].text.trim();
            let may_be_wide = (has_wide || !text.is_ascii()) && text.contains("  ");
            is_rule(text) || may_be_wide
        };
        if around.into_iter().flatten().any(is_part) || run.iter().any(|line| is_rule(line.text)) {
            continue;
        }
        if let Some(table) = table(&lines[start..end], length) {
            found.push((start..end, table));
            at = end;
        }
    }
    found
}

/// The characters of some lines, filled up to a length.
fn texts(lines: &[Line], length: usize) -> Vec<Vec<char>> {
    let filled =
        |line: &Line| line.text.chars().chain(std::iter::repeat(' ')).take(length).collect();
    lines.iter().map(filled).collect()
}

/// The table of some lines of a length.
fn table(lines: &[Line], length: usize) -> Option<Table> {
    let texts = texts(lines, length);
    let starts = starts(&texts, length);
    if !(2..=MAX_COLUMNS).contains(&starts.len()) {
        return None;
    }
    let cells: Vec<Vec<String>> = texts.iter().map(|text| cut(text, &starts)).collect();
    let body = cells[1..].iter().take_while(|row| row.iter().all(String::is_empty)).count() + 1;
    let rows = std::iter::once(0..body).chain(rows(&cells, body));
    let rows: Vec<Row> = rows.map(|row| row_of(&lines[row.clone()], &cells[row])).collect();
    let head = !is_row(&cells[0], &cells[body..]) as usize;
    (rows.len() > 1).then(|| Table { line: lines[0].number, head, rows })
}

/// Whether the first line of a table is a row: it has a code where the next one has one that is alike.
fn is_row(first: &[String], others: &[Vec<String>]) -> bool {
    let is_alike = |(own, other): (&String, &String)| {
        sure_look(own).is_some_and(|own| sure_look(other).is_some_and(|other| own.is_like(other)))
    };
    others.first().is_some_and(|other| first.iter().zip(other).any(is_alike))
}

/// Where the columns start: behind two places or more at which no line has a character.
fn starts(texts: &[Vec<char>], length: usize) -> Vec<usize> {
    let is_free = |at: usize| texts.iter().all(|text| text[at].is_whitespace());
    let mut starts = Vec::new();
    let mut blanks = GAP;
    for at in 0..length {
        if is_free(at) {
            blanks += 1;
            continue;
        }
        if blanks >= GAP {
            starts.push(at);
        }
        blanks = 0;
    }
    starts
}

/// The cells of a line cut where columns start.
fn cut(text: &[char], starts: &[usize]) -> Vec<String> {
    let ends = starts[1..].iter().copied().chain([text.len()]);
    let cell = |(&from, to): (&usize, usize)| text[from..to].iter().collect::<String>();
    starts.iter().zip(ends).map(cell).map(|cell| cell.trim().to_owned()).collect()
}

/// The lines of each row from one on: as few cells as may be are empty, a second line in the first column
/// counts as much as a row of those, and every cell stands in the middle of its row.
fn rows(cells: &[Vec<String>], body: usize) -> Vec<Range<usize>> {
    let columns = cells[0].len();
    // By line: the least cost of the lines from it on, with that of how their rows look, and where its row ends.
    let mut best = vec![(0, 0, cells.len()); cells.len() + 1];
    for start in (body..cells.len()).rev() {
        if cells[start].iter().all(String::is_empty) {
            let (cost, look, _) = best[start + 1];
            best[start] = (cost, look, start + 1);
            continue;
        }
        best[start] = (usize::MAX, 0, 0);
        let mut spans: Vec<Option<(usize, usize)>> = vec![None; columns];
        let mut firsts = 0_usize;
        for end in start + 1..=cells.len().min(start + MAX_LINES) {
            for (span, cell) in spans.iter_mut().zip(&cells[end - 1]) {
                if !cell.is_empty() {
                    *span = Some((span.map_or(end - 1, |(first, _)| first), end - 1));
                }
            }
            firsts += !cells[end - 1][0].is_empty() as usize;
            // Half of what is left is above, the smaller one.
            let is_amid = |&(first, last): &(usize, usize)| {
                let (above, below) = (first - start, end - 1 - last);
                above == below || above + 1 == below
            };
            if spans.iter().flatten().all(is_amid) {
                let (cost, look, _) = best[end];
                let empty = spans.iter().filter(|span| span.is_none()).count();
                let cost = cost + empty + firsts.saturating_sub(1) * columns;
                // Rows have about as many lines, and what stands above a list is in its cell.
                let look = look + (end - start).pow(2) + is_torn(cells, end) as usize * MAX_LINES;
                best[start] = best[start].min((cost, look, end));
            }
        }
    }
    let mut rows = Vec::new();
    let mut at = body;
    while at < cells.len() {
        let end = best[at].2;
        if !cells[at].iter().all(String::is_empty) {
            rows.push(at..end);
        }
        at = end;
    }
    rows
}

/// Whether a list in some cell starts in a line, below a text.
fn is_torn(cells: &[Vec<String>], at: usize) -> bool {
    let Some(below) = cells.get(at) else { return false };
    let is_item = |text: &str| item(text).is_some();
    let is_lead = |(one, two): (&String, &String)| !one.is_empty() && !is_item(one) && is_item(two);
    cells[at - 1].iter().zip(below).any(is_lead)
}

/// The row of some lines with their cells.
fn row_of(lines: &[Line], cells: &[Vec<String>]) -> Row {
    let text = |column: usize| {
        let parts = cells.iter().map(|row| item(&row[column]).unwrap_or(&row[column]));
        let whole = parts.collect::<Vec<_>>().join("\n");
        Cell::new(read_lines(&whole, lines[0].number, &fold))
    };
    // The last cells are lost where the first ones are those of the row above.
    let is_empty = |&column: &usize| cells.iter().all(|row| row[column].is_empty());
    let columns = cells[0].len();
    let filled = columns - (0..columns).rev().take_while(is_empty).count();
    let mut row =
        Row { line: lines[0].number, cells: (0..filled).map(text).collect(), label: None };
    row.pad(columns);
    row
}
