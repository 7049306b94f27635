//! Tables between bars that have no more than one cell in a line: a bar that opens a line with a text
//! starts a row, or, where none does, the codes say how many cells a row has.

use std::ops::Range;

use super::bars_header::{MAX_WORD, rule_columns};
use super::line::{Line, ReadCell, read_lines};
use super::look::{Look, sure_look_of_cell};
use crate::import::block::{Cell, MAX_COLUMNS, Row, Table};
use crate::import::code::is_label;
use crate::import::tables::header::exact;
use crate::import::tables::may_list_codes;

/// Lines that a cell may have.
const MAX_LINES: usize = 12;

/// Fewer rows may be anything.
const LEAST: usize = 3;

/// Finds the tables in some lines: each with the indices of its lines.
pub fn tables(lines: &[Line], read: ReadCell) -> Vec<(Range<usize>, Table)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let Some(cells) = cells(lines, at) else {
            at += 1;
            continue;
        };
        let end = cells.last().map_or(at, |cell| cell.end).max(at + 1);
        // A title may stand right above the header.
        let mut starts = [(at, Some(cells)), (at + 1, None)];
        let word = lines.get(at + 1).and_then(|line| line.text.trim().strip_suffix('|'));
        if !lines[at].text.contains('|') && word.is_some_and(|word| exact(word.trim()).is_some()) {
            starts.reverse();
        }
        let mut tables = starts.into_iter().filter_map(|(start, cells)| {
            let cells = cells.or_else(|| self::cells(lines, start).filter(|_| start < end))?;
            table(lines, &cells, read).map(|(table, end)| (start..end, table))
        });
        at = match tables.next() {
            Some(table) => {
                found.push(table);
                found[found.len() - 1].0.end
            }
            None => end,
        };
    }
    found
}

/// The table of some cells, and the index behind its last line.
fn table(lines: &[Line], cells: &[Part], read: ReadCell) -> Option<(Table, usize)> {
    let rows = rows_opened(cells).or_else(|| rows_of_codes(cells))?;
    let end = rows.last()?.last()?.end;
    let table = table_of(lines, &rows, read);
    may_list_codes(&table).then_some((table, end))
}

/// What stands before a bar, in the lines from `start` to `end`.
struct Part<'a> {
    texts: Vec<&'a str>,
    start: usize,
    end: usize,
    /// Whether a bar before its text opens a row.
    opens: bool,
}

/// The cells of the lines from one on, if its first cell may be a word of a header and each line has one
/// cell at most.
fn cells<'a>(lines: &[Line<'a>], from: usize) -> Option<Vec<Part<'a>>> {
    lines.get(from)?;
    let first = lines[from].text.trim().trim_matches('|').trim();
    let next = lines.get(from + 1).map_or("", |line| line.text.trim());
    let is_closed = |text: &str| text.ends_with('|') && (text == "|" || !text.starts_with('|'));
    let is_closed = lines[from].text.trim().ends_with('|') || is_closed(next);
    // The words of a header may be lost.
    let is_word =
        first.len() <= MAX_WORD && !first.contains('|') && (!first.is_empty() || next == "|");
    if !is_word || !is_closed {
        return None;
    }
    let mut cells = Vec::<Part>::new();
    let part = |at: usize| Part { texts: Vec::new(), start: at, end: at, opens: false };
    let mut open = part(from);
    for (at, line) in lines.iter().enumerate().skip(from) {
        let text = line.text.trim();
        if text.is_empty() || rule_columns(text).is_some() || open.texts.len() > MAX_LINES {
            break;
        }
        let inner = text.strip_prefix('|').filter(|inner| !inner.is_empty());
        if inner.is_some() {
            if !open.texts.is_empty() {
                cells.push(std::mem::replace(&mut open, part(at)));
            }
            open.opens = true;
        }
        let text = inner.unwrap_or(text).trim();
        let closed = text.strip_suffix('|');
        let text = closed.unwrap_or(text).trim();
        if text.contains('|') {
            break;
        }
        if open.texts.is_empty() {
            open.start = at;
        }
        open.end = at + 1;
        if !text.is_empty() {
            open.texts.push(text);
        }
        if closed.is_some() {
            cells.push(std::mem::replace(&mut open, part(at + 1)));
        }
    }
    Some(cells)
}

/// The rows of cells some of which open one, if nearly all have as many as the header.
fn rows_opened<'p, 'a>(cells: &'p [Part<'a>]) -> Option<Vec<&'p [Part<'a>]>> {
    let opened: Vec<usize> = (1..cells.len()).filter(|&at| cells[at].opens).collect();
    let columns = *opened.first()?;
    let ends = opened[1..].iter().copied().chain([cells.len()]);
    let mut rows = vec![&cells[..columns]];
    rows.extend(
        opened.iter().zip(ends).map(|(&start, end)| &cells[start..end.min(start + columns)]),
    );
    // The same header stands above the next table.
    let texts = |row: &[Part<'a>]| row.iter().map(|cell| cell.texts.join(" ")).collect::<Vec<_>>();
    let head = texts(rows[0]);
    let again = rows[1..].iter().position(|row| texts(row) == head);
    rows.truncate(again.map_or(rows.len(), |at| at + 1));
    let whole = rows.iter().filter(|row| row.len() == columns).count();
    let is_table = is_header(rows[0]) && rows.len() > LEAST && whole * 10 >= rows.len() * 8;
    is_table.then_some(rows)
}

/// The rows of cells none of which opens one: as many cells in each as it takes that all have codes in the
/// same place.
fn rows_of_codes<'p, 'a>(cells: &'p [Part<'a>]) -> Option<Vec<&'p [Part<'a>]>> {
    let look = |cell: &Part| sure_look_of_cell(&cell.texts.join("\n"));
    let are_codes = |columns: usize, code: usize| {
        let codes = || cells[columns..].chunks(columns).filter_map(|row| row.get(code));
        let first: Look = codes().next().and_then(look)?;
        let rows = codes().take_while(|cell| look(cell).is_some_and(|l| l.is_like(first))).count();
        (rows >= LEAST).then_some((columns, rows))
    };
    let widths = (2..=MAX_COLUMNS.min(cells.len())).filter(|&columns| is_header(&cells[..columns]));
    let mut found =
        widths.flat_map(|columns| (0..columns).filter_map(move |code| are_codes(columns, code)));
    let (columns, rows) = found.next()?;
    // Two rows may stand beside each other.
    let looks: Vec<Look> = cells[columns..].iter().take(columns).filter_map(look).collect();
    let is_doubled =
        (1..looks.len()).any(|at| looks[..at].iter().any(|one| one.is_like(looks[at])));
    if is_doubled {
        return None;
    }
    Some(cells.chunks(columns).take(rows + 1).collect())
}

/// Whether cells are the words of a header, one of which is known.
fn is_header(cells: &[Part]) -> bool {
    let words: Vec<String> = cells.iter().map(|cell| cell.texts.join(" ")).collect();
    let is_word = |word: &String| is_label(word) || exact(word).is_some();
    let are_words = words.iter().all(is_word) && words.iter().any(|word| exact(word).is_some());
    words.len() > 1 && (are_words || words.iter().all(String::is_empty))
}

fn table_of(lines: &[Line], rows: &[&[Part]], read: ReadCell) -> Table {
    let number = |cell: &Part| lines[cell.start].number;
    let cell = |cell: &Part| Cell::new(read_lines(&cell.texts.join("\n"), number(cell), read));
    let row = |row: &&[Part]| {
        let cells = row.iter().map(cell).collect();
        let mut row = Row { line: number(&row[0]), cells, label: None };
        row.pad(rows[0].len());
        row
    };
    Table { line: number(&rows[0][0]), head: 1, rows: rows.iter().map(row).collect() }
}
