//! Tables between bars with a header of one word a line, whose first cells stand in the first of several
//! rows only: where the next code stands says how many cells a row has before its own.

use std::ops::Range;

use super::bars_header::{MAX_WORD, rule_columns};
use super::found_at;
use super::line::{Line, ReadCell, all_parts, read_lines};
use super::look::{Look, sure_look_of_cell};
use crate::import::block::{Cell, MAX_COLUMNS, Row, Table};
use crate::import::code::{is_label, is_number};
use crate::import::code_cell::is_snake;
use crate::import::tables::header::{Field, exact};

/// Lines that a cell may have beyond its first.
const MAX_LINES: usize = 12;

/// Columns before that of the code.
const MAX_LEADS: usize = 3;

/// Words at the end of a header that nobody knows.
const MAX_UNKNOWN: usize = 2;

/// Fewer rows may be anything.
const LEAST: usize = 3;

/// Finds the tables in some lines: each with the indices of its lines.
pub fn tables(lines: &[Line], read: ReadCell) -> Vec<(Range<usize>, Table)> {
    found_at(lines, |at| table(lines, at, read))
}

/// A cell with the index of the line where it starts, and that of the line behind it.
struct Part {
    text: String,
    start: usize,
    end: usize,
}

/// How the rows stand among the cells: the places of their codes, and how many cells each has before it.
type Places = Vec<(usize, usize)>;

/// The table whose header starts in a line, and the index behind its last line.
fn table(lines: &[Line], at: usize, read: ReadCell) -> Option<(Table, usize)> {
    let words = words(&lines[at..]);
    let is = |wanted| words.iter().position(|word| exact(word).is_some_and(|(f, _)| f == wanted));
    let code = is(Field::Code).or_else(|| is(Field::Status)).filter(|&code| code > 0)?;
    let known = words[code..].iter().take_while(|word| exact(word).is_some()).count();
    let columns = code + known;
    if code > MAX_LEADS || known < 2 {
        return None;
    }
    // An empty column may end each row.
    let blank = lines.get(at + words.len()).is_some_and(|line| line.text.trim() == "|") as usize;
    let named = words.len() + blank;
    let rule = lines.get(at + named).and_then(|line| rule_columns(line.text));
    let widths = match rule {
        Some(ruled) => ruled..=ruled,
        None if blank > 0 => named..=named,
        None => columns..=words.len().min(columns + MAX_UNKNOWN),
    };
    let rows_of = |width: usize| {
        let body = at + width + rule.is_some() as usize;
        // The first rows tell, so that the others are looked at but once.
        let near = cells(lines, body, LEAST * (width + 1) * MAX_LINES);
        if width > named || places(&near, code, width).len() < LEAST {
            return None;
        }
        let mut cells = cells(lines, body, usize::MAX);
        // At the end of a page it may be lost.
        let end = cells.last().map_or(body, |cell| cell.end);
        cells.extend((0..blank).map(|_| Part { text: String::new(), start: end - 1, end }));
        let places = places(&cells, code, width);
        let is_lost = places.iter().any(|(_, leads)| *leads < code);
        (is_lost && are_all(&cells, &places, code, width)).then_some((width, cells, places))
    };
    let (width, cells, places) = widths.filter_map(rows_of).max_by_key(|(_, _, p)| p.len())?;
    let line = lines[at].number;
    let word = |line: &Line| Cell::new(read(only_cell(line).unwrap_or_default(), line.number));
    let head = lines[at..at + width].iter().map(word).collect();
    let mut table = Table { line, head: 1, rows: vec![Row { line, cells: head, label: None }] };
    for (at, leads) in &places {
        let above = table.rows[table.rows.len() - 1].cells[..code - leads].to_vec();
        let own = &cells[at - leads..at + width - code];
        let cell = |part: &Part| Cell::new(read_lines(&part.text, lines[part.start].number, read));
        let line = lines[cells[*at].start].number;
        let cells = above.into_iter().chain(own.iter().map(cell)).collect();
        table.rows.push(Row { line, cells, label: None });
    }
    let (last, _) = places[places.len() - 1];
    Some((table, cells[last + width - code - 1].end))
}

/// The words in lines of their own, each closed by a bar, that a header starts with.
fn words<'a>(lines: &[Line<'a>]) -> Vec<&'a str> {
    let word = |line: &Line<'a>| {
        only_cell(line)
            .filter(|word| word.len() <= MAX_WORD && (is_label(word) || exact(word).is_some()))
    };
    lines.iter().take(MAX_COLUMNS).map_while(word).collect()
}

/// The cell that a line has alone, before a bar.
fn only_cell<'a>(line: &Line<'a>) -> Option<&'a str> {
    let cell = line.text.trim().strip_suffix('|')?.trim();
    (!cell.is_empty() && !cell.contains('|')).then_some(cell)
}

/// The cells that bars close, from a line on, of so many lines at most.
fn cells(lines: &[Line], from: usize, count: usize) -> Vec<Part> {
    let mut cells = Vec::new();
    let mut open = String::new();
    let mut start = from;
    for (at, line) in lines.iter().enumerate().skip(from).take(count) {
        let text = line.text.trim();
        if text.is_empty() || rule_columns(text).is_some() || at - start > MAX_LINES {
            break;
        }
        // A bar may open a row, too.
        let parts = match text.strip_prefix('|').filter(|rest| rest.ends_with('|')) {
            Some(rest) => all_parts(rest),
            None => all_parts(text),
        };
        for (part, is_closed) in parts {
            if open.is_empty() {
                start = at;
            } else {
                open.push('\n');
            }
            open.push_str(part.trim());
            if is_closed {
                cells.push(Part { text: std::mem::take(&mut open), start, end: at + 1 });
                start = at + 1;
            }
        }
    }
    cells
}

/// How a cell looks that may be a code: as such, or as a name of several words in small letters.
fn look_of_code(cell: &Part) -> Option<Look> {
    sure_look_of_cell(&cell.text).or_else(|| is_snake(&cell.text).then_some(Look::Small))
}

/// Where the rows are: the first one has all its cells, and behind the last cell of each there are at most
/// as many as stand before a code until the next code.
fn places(cells: &[Part], code: usize, columns: usize) -> Places {
    let look = |at: usize| cells.get(at).and_then(look_of_code);
    let Some(first) = look(code) else { return Vec::new() };
    let mut places = vec![(code, code)];
    loop {
        let next = places[places.len() - 1].0 + columns - code;
        let codes = (next..=next + code).filter_map(|at| Some((at, look(at)?)));
        let alike: Vec<(usize, Look)> = codes.filter(|(_, look)| look.is_like(first)).collect();
        // A number or a status may stand before a code; of two names either may be the code.
        let is_clear = alike.len() < 2 || alike.iter().any(|(at, _)| is_number(&cells[*at].text));
        match alike.last().filter(|(at, _)| is_clear && at + columns - code <= cells.len()) {
            Some((at, _)) => places.push((*at, at - next)),
            None => return places,
        }
    }
}

/// Whether these are the rows of the table: no other codes follow, and no row is filled up with empty cells.
fn are_all(cells: &[Part], places: &[(usize, usize)], code: usize, columns: usize) -> bool {
    let look = |at: usize| look_of_code(&cells[at]);
    let end = places[places.len() - 1].0 + columns - code;
    let is_word = |at: &usize| exact(&cells[*at].text).is_some();
    let mut behind = (end..cells.len().min(end + 2 * columns)).take_while(|at| !is_word(at));
    let goes_on = behind.any(|at| look(at).is_some_and(|own| look(code) == Some(own)));
    let is_blank = |&(at, leads): &(usize, usize)| {
        cells[at - leads..at].iter().any(|cell| cell.text.is_empty())
    };
    !goes_on && !places.iter().any(is_blank)
}
