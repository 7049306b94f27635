//! Where an even table starts and ends among texts: how many columns explain them.

use std::collections::HashMap;
use std::rc::Rc;

use super::flat_even::{Texts, Unit, row};
use super::flat_vain::Vain;
use crate::import::block::{Label, Table};
use crate::import::tables::header::{Field, exact, is_catch_all};
use crate::import::tables::lists_codes;

/// Tables of more columns are not looked for.
pub const MAX_COLUMNS: usize = 8;

/// A code in none of so many texts behind a table is one of its rows.
pub const NEAR: usize = 40;

/// An even table, which may have its header several times.
pub struct Grid {
    /// Where its header starts.
    pub start: usize,
    width: usize,
    pub parts: Vec<Part>,
}

/// A header and the rows below it.
pub struct Part {
    pub start: usize,
    pub end: usize,
    /// Where each row starts, with the heading above it.
    pub rows: Vec<(usize, Option<Rc<Label>>)>,
}

impl Grid {
    /// The table of all parts.
    pub fn table(&self, units: &[Unit]) -> Table {
        let rows = self.parts.iter().flat_map(|part| &part.rows);
        self.table_of(units, self.start, rows)
    }

    /// The table of one part.
    pub fn part(&self, units: &[Unit], part: &Part) -> Table {
        self.table_of(units, part.start, part.rows.iter())
    }

    /// How many rows each part has.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = usize> {
        self.parts.iter().map(|part| part.rows.len())
    }

    fn table_of<'a>(
        &self,
        units: &[Unit],
        start: usize,
        rows: impl Iterator<Item = &'a (usize, Option<Rc<Label>>)>,
    ) -> Table {
        let head = row(&units[start..start + self.width]);
        let mut table = Table { line: head.line, head: 1, rows: vec![head] };
        for (at, label) in rows {
            let mut row = row(&units[*at..at + self.width]);
            row.label = label.clone();
            table.rows.push(row);
        }
        table
    }
}

/// The even table whose header starts with one of the words from here on, if one is judged to list
/// codes by what the page tells of it.
pub fn grid_at<'a>(texts: &Texts<'a>, start: usize, vain: &mut Vain<'a>) -> Option<Grid> {
    let (units, told) = (texts.units, texts.told);
    let is_word = |&at: &usize| units[at].is_word;
    let words = (start..units.len()).take(2 * MAX_COLUMNS).take_while(is_word).count();
    let words = start..start + words;
    if words.len() < 2 && units.get(words.end).is_none() {
        return None;
    }
    let mut found = Vec::new();
    for first in words.clone().take(MAX_COLUMNS) {
        if first.checked_sub(1).is_some_and(|above| units[above].is_column) {
            continue;
        }
        for width in 2..=(words.end - first).min(MAX_COLUMNS) {
            let words = &units[first..first + width];
            let is_apart = words[1..].iter().all(|unit| unit.is_apart);
            if is_apart != texts.by_paragraph || words.iter().any(|unit| unit.is_heading) {
                continue;
            }
            let has_code =
                |key: usize| units.get(first + width + key).is_some_and(|unit| unit.look.is_some());
            let is_key = |&key: &usize| {
                has_code(key) && is_header(words, key) && !(key == 0 && is_below_code(units, first))
            };
            for key in (0..width).filter(is_key) {
                let header = (first, width, Some(key));
                if vain.has(units, header, told(first)) {
                    continue;
                }
                let search = Search { units, start: first, width, key };
                let grid = Grid { start: first, width, parts: search.parts(&texts.starts) };
                match search.rank(&grid) {
                    Some(rank) => found.push((rank, header, grid)),
                    None => vain.add(units, header, told(first), grid.rows()),
                }
            }
        }
    }
    found.sort_by_key(|(rank, ..)| *rank);
    found.into_iter().find_map(|(_, header, grid)| {
        let told = told(grid.start);
        if lists_codes(&grid.table(units), told) {
            return Some(grid);
        }
        vain.add(units, header, told, grid.rows());
        None
    })
}

/// Whether a word of texts stands behind that of the codes, so that these stand below the latter: their last
/// column is empty.
fn is_below_code(units: &[Unit], at: usize) -> bool {
    let names_codes = |above: usize| units[above].field == Some(Field::Code);
    units[at].is_of_texts() && at.checked_sub(1).is_some_and(names_codes)
}

/// Whether some words are a header above codes in one of its columns: half of the words are known, or the
/// one above the codes.
pub fn is_header(words: &[Unit], key: usize) -> bool {
    let known = words.iter().filter(|unit| unit.field.is_some()).count();
    let is_exact = |unit: &Unit| exact(&unit.text.text).is_some();
    let names_codes =
        || matches!(words[key].field, Some(Field::Code | Field::Status)) && is_exact(&words[key]);
    words.iter().all(|unit| unit.look.is_none() || is_exact(unit))
        && (known * 2 >= words.len() || names_codes())
}

/// What is searched for: rows below a header with a code in one column.
pub struct Search<'a> {
    pub units: &'a [Unit],
    pub start: usize,
    pub width: usize,
    pub key: usize,
}

impl Search<'_> {
    /// The header, and the same again further down, each with its rows.
    fn parts(&self, starts: &HashMap<&str, Vec<usize>>) -> Vec<Part> {
        let mut parts = Vec::new();
        let Some(first) = self.first() else { return parts };
        let mut at = self.start;
        loop {
            let next = next_header(self.units, (self.start, self.width), at + self.width, starts);
            let part = self.part(at, next.unwrap_or(self.units.len()), first);
            let has_rows = part.is_some();
            parts.extend(part);
            match next {
                Some(next) if has_rows => at = next,
                _ => return parts,
            }
        }
    }

    /// The first code, in a column whose word may stand above codes.
    pub fn first(&self) -> Option<&Unit> {
        let may_be = matches!(
            self.units[self.start + self.key].field,
            None | Some(
                Field::Code
                    | Field::Status
                    | Field::Other
                    | Field::Group
                    | Field::Message
                    | Field::Cause
            )
        );
        self.key(self.start + self.width).filter(|_| may_be)
    }

    /// The code of a row that starts here.
    fn key(&self, at: usize) -> Option<&Unit> {
        let row = self.units.get(at..at + self.width)?;
        let key = &row[self.key];
        (key.look.is_some() && row.iter().all(|unit| unit.is_cell)).then_some(key)
    }

    /// The header here with its rows, which end before a place; `None` if they are not even.
    fn part(&self, start: usize, end: usize, first: &Unit) -> Option<Part> {
        let mut rows = Vec::new();
        let mut label = None;
        let mut at = start + self.width;
        let is_row = |at: usize| {
            at + self.width <= end && self.key(at).is_some_and(|own| own.is_like(first))
        };
        loop {
            // The first row has no word of the header.
            let is_named = |unit: &Unit| {
                let field = exact(&unit.text.text).map(|(field, _)| field);
                unit.is_word && field.is_some_and(|field| field != Field::Other)
            };
            if rows.is_empty() && self.units.get(at..at + self.width)?.iter().any(is_named) {
                return None;
            }
            if is_row(at) {
                rows.push((at, label.clone()));
                at += self.width;
            } else if is_row(at + 1) && is_section(&self.units[at]) {
                let text = self.units[at].text.text.clone();
                label = Some(Rc::new(Label { text, range: None }));
                at += 1;
            } else {
                break;
            }
        }
        // A code that stands elsewhere is one of a row that lacks a cell or has one more.
        let mut behind = &self.units[at..end.min(at + NEAR)];
        // A title stands above the next header: `5xx`.
        if at + 1 == end && end < self.units.len() {
            behind = &[];
        }
        let rest = behind.iter().take_while(|unit| !unit.ends_rows());
        let columns = (0..self.width).filter(|&column| {
            let cell = |row: &(usize, _)| &self.units[row.0 + column];
            rows.first().is_some_and(|one| rows.iter().all(|row| cell(row).is_like(cell(one))))
        });
        let firsts: Vec<&Unit> =
            columns.map(|column| &self.units[rows[0].0 + column]).chain([first]).collect();
        let is_row = |unit: &Unit| {
            firsts.iter().any(|first| unit.is_like(first)) || is_catch_all(&unit.text.text)
        };
        // Where several cells of a row are a code and its text, each is a line of a list.
        let has_text = |first: &&&Unit| first.text.text.contains(' ');
        let is_list = firsts[..firsts.len() - 1].iter().filter(has_text).count() > 1;
        let is_even = !{ rest }.any(is_row) && !is_list;
        // What each row has above it is a column.
        let sections = rows.chunk_by(|one, other| one.0 + self.width == other.0).count();
        (is_even && !rows.is_empty() && (sections == 1 || sections * 2 <= rows.len()))
            .then_some(Part { start, end: at, rows })
    }
}

/// Where the words of a header, so many from a place on, stand again.
pub fn next_header(
    units: &[Unit],
    (start, width): (usize, usize),
    from: usize,
    starts: &HashMap<&str, Vec<usize>>,
) -> Option<usize> {
    let text = |at: usize| units.get(at).map(|unit| unit.text.text.as_str());
    let all = starts.get(text(start)?)?;
    let later = &all[all.partition_point(|&at| at < from)..];
    let is_same = |at: usize| (0..width).all(|column| text(at + column) == text(start + column));
    later.iter().copied().find(|&at| is_same(at))
}

/// Whether a text may be a heading between rows.
pub fn is_section(unit: &Unit) -> bool {
    unit.is_word && unit.look.is_none() && unit.field.is_none()
}
