//! Tables of plain text whose columns are set apart by blanks.

use std::ops::Range;

use super::aligned_more::more;
use super::drawn::joint;
use super::item;
use super::line::Line;
use super::look::{Look, look_of_cell};
use super::rivers::{columns, slices};
use super::width::Wide;
use crate::import::block::{Cell, MAX_COLUMNS, Row, Table, fold};
use crate::import::code_cell::codes_in;
use crate::import::tables::header::{Field, exact};

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

/// Whether a line is drawn between rows: `---- ------`.
pub fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.len() >= 3 && line.bytes().all(|b| matches!(b, b'-' | b'=' | b' ' | b'+'))
}

/// What lines start with that are headings, or marks of them.
const MARKS: &[&str] = &["**", "# ", "## ", "### ", "==", "{:", "{#", "{style"];

fn is_mark(line: &str) -> bool {
    MARKS.iter().any(|mark| line.trim_start().starts_with(mark))
}

/// The columns of a header: where its parts stand, and which of them is the code.
struct Head<'a> {
    parts: Vec<(usize, &'a str)>,
    code: usize,
}

/// The header in a line, if its parts are header words.
fn head(line: &str) -> Option<Head<'_>> {
    let is_set = line.trim().contains("  ") || line.contains('\t');
    if !is_set || line.len() > 400 {
        return None;
    }
    let parts: Vec<(usize, &str)> = parts(line).into_iter().flat_map(two_words).collect();
    let fields: Vec<_> = parts.iter().map(|(_, cell)| exact(cell).map(|found| found.0)).collect();
    let known = fields.iter().flatten().count();
    let code = fields.iter().position(|&field| field == Some(Field::Code))?;
    let is_head =
        (2..=MAX_COLUMNS).contains(&parts.len()) && known >= 2 && known * 2 >= parts.len();
    is_head.then_some(Head { parts, code })
}

/// The part of a header as two if one blank stands between two words that are known.
fn two_words((start, part): (usize, &str)) -> Vec<(usize, &str)> {
    let mut blanks = part.match_indices(' ').map(|(at, _)| part.split_at(at));
    let is_known = |word: &str| exact(word.trim()).is_some();
    let two = blanks.find(|(one, two)| is_known(one) && is_known(two));
    match two.filter(|_| exact(part).is_none()) {
        Some((one, two)) => vec![(start, one), (start + Wide::new(one).len() + 1, two.trim())],
        None => vec![(start, part)],
    }
}

fn cells(parts: &[&str], number: u32) -> Row {
    let cells = parts.iter().map(|part| Cell::new(fold(part, number))).collect();
    Row { line: number, cells, label: None }
}

/// The table whose header is the line at an index.
fn table(lines: &[Line], at: usize) -> Option<(Range<usize>, Table)> {
    let head = head(lines[at].text)?;
    // Where each line has a part for each word, its cells need not start below that.
    let has_all = |line: &Line| parts(line.text).len() == head.parts.len();
    let body = lines_below(lines, at);
    match body.iter().all(has_all) {
        true => loose(lines, at, &head).or_else(|| dense(lines, at, &head, body)),
        false => dense(lines, at, &head, body).or_else(|| loose(lines, at, &head)),
    }
}

/// A table of lines with hardly a blank one between them, cut where no line has a character: nothing
/// but the header and these rivers says where a cell ends, however its lines are filled. `body` are the lines below
/// the header.
fn dense<'a>(
    lines: &[Line<'a>],
    at: usize,
    head: &Head,
    mut body: Vec<Line<'a>>,
) -> Option<(Range<usize>, Table)> {
    let (view, starts) = columns(&head.parts, lines[at].text, &body)?;
    let is_head = |line: &str| line.trim() == lines[at].text.trim();
    let (more, end) = more(lines, at + 1 + body.len(), (view, &starts, head.code), is_head);
    body.extend(more);
    let width = |cell: &str| view(cell.trim_end()).len();
    let number = lines[at].number;
    let words: Vec<&str> = head.parts.iter().map(|(_, cell)| *cell).collect();
    let mut table = Table { line: number, head: 1, rows: vec![cells(&words, number)] };
    let rows: Vec<Vec<&str>> = body.iter().map(|line| slices(view(line.text), &starts)).collect();
    let widths: Vec<usize> = (0..starts.len())
        .map(|column| rows.iter().map(|row| width(row[column])).max().unwrap_or(0))
        .collect();
    let mut above: Vec<&str> = Vec::new();
    for (line, row) in body.iter().zip(&rows) {
        let has_code = !codes_in(row[head.code].trim()).is_empty();
        let goes_on = row[head.code].trim().is_empty() && !above.is_empty();
        if !has_code && !goes_on {
            return None;
        }
        let joints: Vec<Option<&str>> = (0..row.len())
            .map(|column| {
                let (before, next) = (above.get(column)?.trim(), row[column].trim());
                let room = widths[column].saturating_sub(width(above[column]));
                (!next.is_empty()).then(|| joint(before, next, room))
            })
            .collect();
        let wraps = joints.iter().flatten().all(|joint| *joint != "\n");
        let is_listed = row.iter().filter(|cell| !cell.trim().is_empty()).count() == 1
            && row.iter().any(|cell| item(cell.trim()).is_some());
        if has_code || !(wraps || is_listed) {
            // Where the next word would have had room, a line is a row of its own that lost the
            // code above it.
            table.rows.push(cells(row, line.number));
        } else {
            go_on(table.rows.last_mut()?, row, &joints);
        }
        above.clone_from(row);
    }
    Some((at..end, table))
}

/// The lines below a header up to a blank one or a mark.
fn lines_below<'a>(lines: &[Line<'a>], at: usize) -> Vec<Line<'a>> {
    // The next header is no row of this table; so every line is looked at once.
    let is_row = |line: &&Line| {
        let text = line.text.trim();
        !text.is_empty()
            && !is_mark(text)
            && !text.contains('\t')
            && self::head(line.text).is_none()
    };
    lines[at + 1..].iter().take_while(is_row).copied().collect()
}

/// A table whose rows may have blank lines between them, cut where the words of the header start.
fn loose(lines: &[Line], at: usize, head: &Head) -> Option<(Range<usize>, Table)> {
    let number = lines[at].number;
    let words: Vec<&str> = head.parts.iter().map(|(_, cell)| *cell).collect();
    let starts: Vec<usize> = head.parts.iter().map(|(start, _)| *start).collect();
    let code = head.code;
    let mut table = Table { line: number, head: 1, rows: vec![cells(&words, number)] };
    let (mut end, mut is_cut) = (at + 1, true);
    for (index, line) in lines.iter().enumerate().skip(at + 1) {
        if is_rule(line.text) {
            end = index + 1;
            continue;
        }
        if line.text.trim().is_empty() {
            continue;
        }
        let Some(parts) = row(line.text, &starts).filter(|_| !is_mark(line.text)) else { break };
        // A heading may start below the codes.
        let is_heading = self::parts(line.text).len() == 1
            && look_of_cell(parts[code].trim()).is_some_and(Look::is_word);
        let has_code = !codes_in(parts[code].trim()).is_empty() && !is_heading;
        let follows = index == end || lines[end..index].iter().all(|l| l.text.trim().is_empty());
        if has_code && follows {
            is_cut &= is_cut_well(line.text, &starts);
            table.rows.push(cells(&parts, line.number));
        } else if parts[code].trim().is_empty() && index == end && table.rows.len() > 1 {
            go_on(table.rows.last_mut()?, &parts, &vec![Some(" "); parts.len()]);
        } else {
            break;
        }
        end = index + 1;
    }
    (table.rows.len() > 1 && is_cut).then_some((at..end, table))
}

/// Whether columns that start at the given places cut no part of a line within a word.
fn is_cut_well(line: &str, starts: &[usize]) -> bool {
    let parts = parts(line);
    let wide = Wide::new(line);
    let is_blank = |at: usize| wide.char(at).is_none_or(char::is_whitespace);
    let crosses = |&&start: &&usize| {
        let is_within =
            |(from, part): &(usize, &str)| *from < start && start < from + Wide::new(part).len();
        parts.iter().any(is_within)
    };
    let is_well = |&start: &usize| is_blank(start - 1) && !is_blank(start);
    parts.len() == starts.len() || starts.iter().filter(crosses).all(is_well)
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

/// Adds a line that goes on with the cells of the row above, with what stands between.
fn go_on(row: &mut Row, parts: &[&str], joints: &[Option<&str>]) {
    for ((cell, part), joint) in row.cells.iter_mut().zip(parts).zip(joints) {
        let part = part.trim();
        if !part.is_empty() {
            let mut text = (*cell.text).clone();
            let part = fold(part, text.line).text;
            text.text = match text.text.is_empty() {
                true => part,
                false => format!("{}{}{part}", text.text, joint.unwrap_or(" ")),
            };
            *cell = Cell::new(text);
        }
    }
}
