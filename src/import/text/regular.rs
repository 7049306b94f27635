//! Flattened tables in which no cell is missing: every row has as many texts as the header.
//!
//! What stands in the place of the code, row by row, is of one kind, whatever kind that is; so
//! names of one word, numbers and statuses are codes here that would be none elsewhere.

use super::align::{Piece, join};
use super::flat_header::names_group;
use super::habits::{habits, places, short_row};
use super::look::{Look, look_of, look_of_cell};
use super::regular_grid::Grid;
use crate::catalog::Problem;
use crate::import::block::{Cell, Row, Table, Text};
use crate::import::code::{Form, is_label};
use crate::import::code_cell::code_and_text;
use crate::import::tables::header::{Field, exact};

/// Texts before and behind a run of header words that may be words of the header, too.
const MAX_BEFORE: usize = 2;
const MAX_BEHIND: usize = 3;

/// A short row speaks as much against a table as so many texts more speak for it.
const HOLE: usize = 4;

/// More columns than this are no table that was flattened.
const MAX_WIDTH: usize = 12;

/// A table with what it takes of the texts around it.
pub struct Regular {
    pub table: Table,
    /// How many texts before the run of header words are words of the header, too; negative if
    /// some of its words are none.
    pub before: isize,
    /// How many texts behind the run are part of the table.
    pub used: usize,
    /// How many columns have texts.
    width: usize,
    pub problems: Vec<Problem>,
}

/// The table whose header has the words of a run, and maybe some of the texts around it: the one
/// that takes most. `before` are the texts above the run, `behind` those below.
pub fn table(before: &[Text], run: &[(Field, Text)], behind: &[Piece]) -> Option<Regular> {
    let is_word = |text: &Text| is_label(&text.text) && code_and_text(&text.text).is_none();
    // A name of several words in one is rather the first code.
    let may_be =
        |text: &Text| is_word(text) && (!text.text.contains('_') || exact(&text.text).is_some());
    let above = before.iter().rev().take(MAX_BEFORE).take_while(|text| is_word(text)).count();
    let words = behind.iter().take(MAX_BEHIND);
    let more = words.take_while(|piece| !piece.is_item && may_be(&piece.text)).count();
    let skips = (0..run.len().max(2) as isize - 1).map(|skip| -skip);
    let starts: Vec<isize> = skips.chain(1..=above as isize).collect();
    let mut best: Option<((usize, usize, bool), Regular)> = None;
    for more in 0..=more {
        for &start in &starts {
            let added = &before[before.len() - start.max(0) as usize..];
            let mut header: Vec<(Field, &Text)> =
                added.iter().map(|text| (Field::Other, text)).collect();
            header
                .extend(run[(-start).max(0) as usize..].iter().map(|(field, text)| (*field, text)));
            header.extend(behind[..more].iter().map(|piece| {
                let field = exact(&piece.text.text).map_or(Field::Other, |(field, _)| field);
                (field, &piece.text)
            }));
            // A table of statuses is not what is left of one of codes.
            let has_code = |words: &[(Field, &Text)]| words.iter().any(|(f, _)| *f == Field::Code);
            if !has_code(&header) && run.iter().any(|(field, _)| *field == Field::Code) {
                continue;
            }
            for found in behind_header(&header, &behind[more..]) {
                // A table without holes is better than one that goes on a little longer, and of
                // several that end in the same place the one of most rows, and then of most columns.
                let end = (more + found.used).saturating_sub(HOLE * found.problems.len());
                let is_whole = found.width == header.len();
                let size = (end, found.used, is_whole);
                if best.as_ref().is_none_or(|(most, _)| size > *most) {
                    let found = Regular { before: start, used: found.used + more, ..found };
                    best = Some((size, found));
                }
            }
        }
    }
    best.map(|(_, found)| found)
}

/// The tables behind a header, one for each column that may be that of the code, and for a last
/// column that is empty in all rows.
fn behind_header(header: &[(Field, &Text)], pieces: &[Piece]) -> Vec<Regular> {
    if !(2..=MAX_WIDTH).contains(&header.len()) {
        return Vec::new();
    }
    let columns =
        |wanted: Field| (0..header.len()).filter(move |&column| header[column].0 == wanted);
    let mut codes: Vec<usize> = columns(Field::Code).collect();
    if codes.is_empty() {
        codes.extend(columns(Field::Status).next());
    }
    // Behind a category that is written once for many rows, each row lacks its first cell instead.
    let may_be_empty = matches!(header[header.len() - 1].0, Field::Other | Field::Solution)
        && !names_group(&header[0].1.text);
    let widths = header.len() - (may_be_empty && header.len() > 2) as usize..=header.len();
    let all = widths.rev().flat_map(|width| codes.iter().map(move |&code| (width, code)));
    all.filter_map(|(width, code)| Grid { header, width, code, pieces }.table()).collect()
}

impl Grid<'_> {
    fn table(&self) -> Option<Regular> {
        let rows = self.rows();
        if !self.is_sure(&rows) {
            return None;
        }
        let line = self.header[0].1.line;
        let cells = self.header.iter().map(|(_, word)| Cell::new((*word).clone())).collect();
        let mut table = Table { line, head: 1, rows: vec![Row { line, cells, label: None }] };
        let mut problems = Vec::new();
        let behind = self.code + 1;
        let gaps: Vec<&[Piece]> = rows.iter().map(|row| &row[behind..]).collect();
        let habits = habits(&gaps, self.width - behind);
        // Behind the last row a page goes on with other things.
        for row in &rows {
            let line = row[0].text.line;
            let mut cells = vec![Cell::missing(line); self.header.len()];
            let mut place = |column: usize, pieces: &[Piece]| {
                cells[column] = Cell::new(join(pieces));
            };
            if row.len() < self.width {
                let (places, are_told) = places(&row[behind..], &habits);
                if !are_told {
                    let counts = format!("{} of {} cells", row.len(), self.width);
                    problems.push(short_row(line, &counts, &places));
                }
                (0..behind).for_each(|at| place(at, &row[at..=at]));
                for (at, column) in (behind..).zip(places) {
                    place(behind + column, &row[at..=at]);
                }
            } else {
                let last = self.width - 1;
                (0..last).for_each(|at| place(at, &row[at..=at]));
                place(last, &row[last..]);
            }
            table.rows.push(Row { line, cells, label: None });
        }
        let used = rows.iter().map(|row| row.len()).sum();
        Some(Regular { table, before: 0, used, width: self.width, problems })
    }

    /// Whether these rows are a table of codes: a column of other names or numbers has the same
    /// ones again and again, and where nothing is a sentence the texts may be anything.
    fn is_sure(&self, rows: &[&[Piece]]) -> bool {
        let Some(first) = rows.first().and_then(|row| look_of_cell(&row[self.code].text.text))
        else {
            return false;
        };
        let texts = |column: usize| {
            rows.iter().filter_map(move |row| Some(row.get(column)?.text.text.as_str()))
        };
        let mut different: Vec<&str> = texts(self.code).collect();
        different.sort_unstable();
        different.dedup();
        let is_text = |text: &&str| look_of(text).is_none() || text.len() > 24;
        let has_text = (0..self.width).any(|column| {
            column != self.code && texts(column).filter(is_text).count() * 3 > rows.len()
        });
        let known = self.header.iter().filter(|(field, _)| *field != Field::Other).count();
        let is_known = known >= 2 && known * 2 >= self.header.len();
        let is_sure = match first {
            Look::Coded(form) if form != Form::Words => is_known || rows.len() > 2,
            Look::Number | Look::Status => has_text && (is_known || rows.len() > 2),
            _ if rows.len() > 2 || self.status().is_some() => has_text,
            _ => known == self.header.len() && has_text,
        };
        is_sure && rows.len() > 1 && different.len() * 2 > rows.len()
    }
}
