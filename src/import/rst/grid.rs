//! Tables of reStructuredText that are drawn with rules and bars.
//!
//! A grid table is cut at the columns where its rules have a `+`. A cell goes on below where no
//! rule is drawn under it, and to its right where no bar is.

use crate::import::block::{Cell, MAX_COLUMNS, Row, Table, Text};
use crate::import::text::line::{Line, ReadLines};
use crate::import::text::width::Wide;

/// Whether a line can be the first one of a grid table.
pub fn starts_grid(line: &str) -> bool {
    let line = line.trim_end();
    line.len() >= 3
        && line.starts_with("+-")
        && line.ends_with('+')
        && line.bytes().all(|b| matches!(b, b'+' | b'-'))
}

/// Reads a grid table, whose lines start with `+` or `|`.
pub fn grid(lines: &[Line], read: ReadLines) -> Table {
    let edges = edges(lines);
    let mut table = Table { line: lines[0].number, ..Table::default() };
    let slots: Vec<Vec<Slot>> = lines.iter().map(|line| cut(line.text, &edges)).collect();
    let count = edges.len() - 1;
    let is_border = |y: usize| slots[y].iter().any(|slot| slot.ruled);
    let borders: Vec<usize> = (0..lines.len()).filter(|&y| is_border(y)).collect();
    // By column: the lines of the cell that is open there, with where the cell starts.
    let mut open: Vec<Option<(usize, Vec<Line>)>> = vec![None; count];
    let mut spans = Vec::<Vec<(usize, usize)>>::new();
    for pair in borders.windows(2) {
        let (top, bottom) = (pair[0], pair[1]);
        if table.head == 0 && is_double(lines[top].text) {
            table.head = spans.len();
        }
        if bottom == top + 1 {
            continue;
        }
        let mut row = Vec::with_capacity(count);
        let mut column = 0;
        while column < count {
            let end = reach(&slots[top + 1..bottom], column);
            let goes_on = !slots[top][column].ruled && !spans.is_empty() && top > 0;
            let from = if goes_on { top } else { top + 1 };
            let texts = (from..bottom).map(|y| {
                let text = slice(&slots[y], column, end, lines[y].text);
                Line { text, number: lines[y].number }
            });
            match &mut open[column] {
                Some((_, known)) if goes_on => known.extend(texts),
                place => *place = Some((spans.len(), texts.collect())),
            }
            let start = open[column].as_ref().map_or(spans.len(), |(start, _)| *start);
            row.extend(std::iter::repeat_n((start, column), end - column));
            if !goes_on {
                open[column + 1..end].fill(None);
            }
            column = end;
        }
        spans.push(row);
        // What ends at the rule below is read once, for all the rows that it stands in.
        let line = lines[top + 1].number;
        close(&mut table, &spans, &mut open, (&slots[bottom], line), read);
    }
    table
}

/// Whether a rule is the one below the header: `+===+`.
fn is_double(line: &str) -> bool {
    line.bytes().all(|b| matches!(b, b'+' | b'=' | b' '))
}

/// The column behind a cell that starts at a column: where every line has a bar.
fn reach(lines: &[Vec<Slot>], column: usize) -> usize {
    let count = lines.first().map_or(column + 1, Vec::len);
    let is_wall = |&column: &usize| lines.iter().all(|slots| slots[column].walled);
    (column + 1..count).find(is_wall).unwrap_or(count)
}

/// Reads the cells that a rule ends and puts them into the rows that they reach through.
fn close(
    table: &mut Table,
    spans: &[Vec<(usize, usize)>],
    open: &mut [Option<(usize, Vec<Line>)>],
    (below, line): (&[Slot], u32),
    read: ReadLines,
) {
    let columns = below.len();
    // What a damaged table lost is an empty cell in the row's first line.
    let lost = Cell::new(Text { line, ..Text::default() });
    table.rows.push(Row { cells: vec![lost; columns], ..Row::default() });
    for column in 0..columns {
        if !below[column].ruled {
            continue;
        }
        let Some((start, lines)) = open[column].take() else { continue };
        let cell = Cell::new(read(&lines));
        for (at, places) in spans.iter().enumerate().skip(start) {
            let same = (column..columns).take_while(|&c| places[c] == (start, column));
            for place in same.collect::<Vec<_>>() {
                table.rows[at].cells[place] =
                    Cell { above: at > start, left: place > column, ..cell.clone() };
            }
        }
    }
    for row in &mut table.rows[spans.len() - 1..] {
        row.line = row.cells.first().map_or(line, |cell| cell.text.line);
    }
}

/// The columns of the screen where the rules of a table have a `+`.
fn edges(lines: &[Line]) -> Vec<usize> {
    let width = lines[0].text.trim_end().len();
    let mut is_edge = vec![false; width];
    for line in lines {
        let text = line.text.trim_end();
        let is_rule = text.starts_with('+') && text.len() <= width && text.is_ascii();
        for (at, _) in text.match_indices('+').filter(|_| is_rule) {
            let near =
                |at: usize| text.as_bytes().get(at).is_none_or(|b| matches!(b, b'-' | b'=' | b'+'));
            let drawn = near(at + 1) && (at == 0 || near(at - 1))
                || text.as_bytes().get(at + 1).is_some_and(|b| matches!(b, b'-' | b'='))
                || at > 0 && matches!(text.as_bytes()[at - 1], b'-' | b'=');
            is_edge[at] |= drawn;
        }
    }
    let edges: Vec<usize> = (0..width).filter(|&at| is_edge[at]).collect();
    match edges.len() > MAX_COLUMNS + 1 {
        true => edges[..=MAX_COLUMNS].to_vec(),
        false => edges,
    }
}

/// What stands on one line between two edges.
#[derive(Clone, Copy)]
struct Slot {
    /// The bytes between the edges.
    start: usize,
    end: usize,
    /// Whether a rule is drawn here, and whether a bar stands at the left edge.
    ruled: bool,
    walled: bool,
}

fn cut(line: &str, edges: &[usize]) -> Vec<Slot> {
    let last = edges[edges.len() - 1];
    let is_closed = |wide: &Wide| matches!(wide.char(last), Some('|' | '+'));
    let mut wide = Wide::new(line);
    if !is_closed(&wide) {
        // Some tools count characters where others count columns of the screen.
        let narrow = Wide::narrow(line);
        let bars: Vec<usize> = line.match_indices('|').map(|(at, _)| at).collect();
        if is_closed(&narrow) {
            wide = narrow;
        } else if bars.len() == edges.len() {
            let slot = |pair: &[usize]| Slot {
                start: pair[0] + 1,
                end: pair[1],
                ruled: false,
                walled: true,
            };
            return bars.windows(2).map(slot).collect();
        }
    }
    let slot = |pair: &[usize]| {
        let (left, right) = (pair[0], pair[1]);
        let inner = wide.slice(left + 1, right);
        let ends = [wide.char(left), wide.char(right)];
        let is_drawn = |mark: u8| !inner.is_empty() && inner.bytes().all(|b| b == mark);
        let is_joint = |c: &Option<char>| matches!(c, Some('+' | '-' | '='));
        Slot {
            start: wide.byte(left + 1),
            end: wide.byte(right),
            ruled: (is_drawn(b'-') || is_drawn(b'=')) && ends.iter().all(is_joint),
            walled: matches!(ends[0], Some('|' | '+')),
        }
    };
    edges.windows(2).map(slot).collect()
}

/// The text of a cell that reaches over the given slots.
fn slice<'a>(slots: &[Slot], from: usize, to: usize, line: &'a str) -> &'a str {
    let (start, end) = (slots[from].start, slots[to - 1].end);
    line.get(start.min(end)..end).unwrap_or_default().trim_end()
}
