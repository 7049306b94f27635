//! Flattened tables whose rows start with their codes and of which some have lost their empty cells: what the
//! cells of the whole rows look like says which columns those of a short row belong to.

use std::collections::HashMap;
use std::rc::Rc;

use super::flat_even::{Texts, Unit, row, searched};
use super::flat_even_grid::{MAX_COLUMNS, NEAR, is_header, is_section, next_header};
use super::flat_fit::{Column, Fit, fit};
use super::flat_vain::Vain;
use super::habits::{places_by_blanks, short_row};
use super::look::Look;
use crate::catalog::Problem;
use crate::import::block::{Block, Cell, Label, Row, Table};
use crate::import::code::range_of;
use crate::import::tables::header::{Field, exact};
use crate::import::tables::lists_codes;

/// Fewer columns have no cell that may be lost in several ways.
const LEAST_COLUMNS: usize = 3;

/// So many rows, and so many whole ones, are no chance.
const LEAST: (usize, usize) = (3, 2);

/// The blocks with such tables in the place of their texts, if there are some.
pub fn tables(blocks: &[Block], problems: &mut Vec<Problem>) -> Option<Vec<Block>> {
    [false, true].into_iter().find_map(|by_paragraph| {
        searched(blocks, by_paragraph, |texts, at, vain| {
            let part = |part: Part| {
                problems.extend(part.problems);
                (part.start, part.end, part.table)
            };
            Some(parts_at(texts, at, vain)?.into_iter().map(part).collect())
        })
    })
}

/// A part of a table: the header and the rows below it.
struct Part {
    start: usize,
    end: usize,
    table: Table,
    problems: Vec<Problem>,
}

/// A row: where its code stands, how many cells are behind that, and the heading above.
struct RowAt {
    at: usize,
    count: usize,
    label: Option<Rc<Label>>,
}

/// The parts of the uneven table whose header starts with a word, if it lists codes by what the page
/// tells of it.
fn parts_at<'a>(texts: &Texts<'a>, start: usize, vain: &mut Vain<'a>) -> Option<Vec<Part>> {
    let units = texts.units;
    // A column before that of the codes has lost cells, too.
    let is_second = start.checked_sub(1).is_some_and(|above| {
        let field = units[above].field;
        field.is_some_and(|field| field != Field::Code) && !units[above].is_heading
    });
    let may_be =
        matches!(units[start].field, None | Some(Field::Code | Field::Status | Field::Other));
    if is_second || !may_be {
        return None;
    }
    let is_word = |&at: &usize| units[at].is_word;
    let words = (start..units.len()).take(MAX_COLUMNS).take_while(is_word).count();
    let width = (LEAST_COLUMNS..=words).find(|&width| {
        let header = &units[start..start + width];
        let is_code = |unit: &Unit| unit.look.is_some();
        units.get(start + width).is_some_and(is_code)
            && header[1..].iter().all(|unit| unit.is_apart) == texts.by_paragraph
            && header.iter().all(|unit| !unit.is_heading)
            && (units[start].field == Some(Field::Code) || !header.iter().any(names_codes))
            && is_header(header, 0)
    })?;
    let (header, told) = ((start, width, None), (texts.told)(start));
    if vain.has(units, header, told) {
        return None;
    }
    let search = Search { units, start, width };
    let found = search.found(&texts.starts);
    let rows = found.iter().map(|(_, rows)| rows.len()).collect::<Vec<_>>();
    let parts = search.parts(found).filter(|parts| lists_codes(&whole(parts), told));
    if parts.is_none() {
        vain.add(units, header, told, rows.into_iter());
    }
    parts
}

/// Whether a word of a header names codes.
fn names_codes(unit: &Unit) -> bool {
    matches!(exact(&unit.text.text), Some((Field::Code, _)))
}

/// The table of all parts.
fn whole(parts: &[Part]) -> Table {
    let mut table = parts[0].table.clone();
    table.rows.extend(parts[1..].iter().flat_map(|part| &part.table.rows[1..]).cloned());
    table
}

/// What is searched for: rows below a header that start with codes.
struct Search<'a> {
    units: &'a [Unit],
    start: usize,
    width: usize,
}

impl Search<'_> {
    /// Where the header stands, and the rows below each, of which the last are none if these are not rows.
    fn found(&self, starts: &HashMap<&str, Vec<usize>>) -> Vec<(usize, Vec<RowAt>)> {
        let mut found = Vec::new();
        let mut next = Some(self.start);
        while let Some(at) = next {
            next = next_header(self.units, (self.start, self.width), at + self.width, starts);
            let rows = self.rows(at, next.unwrap_or(self.units.len()));
            next = next.filter(|_| rows.is_some());
            found.push((at, rows.unwrap_or_default()));
        }
        found
    }

    /// The table of the rows that were found, part by part.
    fn parts(&self, found: Vec<(usize, Vec<RowAt>)>) -> Option<Vec<Part>> {
        if found.iter().any(|(_, rows)| rows.is_empty()) {
            return None;
        }
        let rows = || found.iter().flat_map(|(_, rows)| rows);
        let whole: Vec<&RowAt> = rows().filter(|row| row.count + 1 == self.width).collect();
        let count = rows().count();
        let is_uneven = count >= LEAST.0 && whole.len() >= LEAST.1 && whole.len() < count;
        if !is_uneven || !(1..self.width).all(|column| self.is_as_named(column, &whole)) {
            return None;
        }
        let mut columns: Vec<Column> = (1..self.width).map(|_| Column::default()).collect();
        for row in whole {
            for (column, unit) in columns.iter_mut().zip(&self.units[row.at + 1..]) {
                column.add(&unit.text.text);
            }
        }
        // The last row of a part ends before the next header.
        let ends = found.iter().skip(1).map(|(at, _)| *at).chain([self.units.len()]);
        let ends: Vec<usize> = ends.collect();
        let parts = found.into_iter().zip(ends);
        parts.map(|((at, rows), end)| self.part(at, rows, &columns, end)).collect()
    }

    /// Whether a text is a code like that of the first row.
    fn is_code(&self, at: usize) -> bool {
        let first = &self.units[self.start + self.width];
        let Some(unit) = self.units.get(at).filter(|unit| unit.is_cell) else { return false };
        // Other numbers may stand in another column.
        let is_number = matches!(first.look, Some(Look::Number | Look::Status));
        let is_same = || unit.look == first.look && unit.text.text.len() == first.text.text.len();
        if is_number { is_same() } else { unit.is_like(first) }
    }

    /// Whether a text is a number like those of the codes, though in another shape, and no column has such; or
    /// both have words behind them, so that each is a row.
    fn is_strange(&self, unit: &Unit) -> bool {
        let header = &self.units[self.start..self.start + self.width];
        let has_status = header.iter().any(|word| word.field == Some(Field::Status));
        let first = &self.units[self.start + self.width];
        (!has_status || unit.has_text() && first.has_text()) && unit.is_like(first)
    }

    /// Whether the cells of a column are what its word says, if that names codes or statuses.
    fn is_as_named(&self, column: usize, rows: &[&RowAt]) -> bool {
        let is_named =
            matches!(self.units[self.start + column].field, Some(Field::Code | Field::Status));
        let is_code = |row: &&&RowAt| self.units[row.at + column].look.is_some();
        !is_named || rows.iter().filter(is_code).count() * 2 >= rows.len()
    }

    /// The rows below a header, up to a place; of the last one only the code is known.
    fn rows(&self, start: usize, end: usize) -> Option<Vec<RowAt>> {
        let mut rows = Vec::new();
        let (mut at, mut label) = (start + self.width, None);
        if at >= end || !self.is_code(at) {
            return None;
        }
        loop {
            let is_cell = |next: &usize| self.units[*next].is_cell;
            let mut behind = (at + 1..end.min(at + self.width + 2)).take_while(is_cell);
            let next = behind.find(|&next| self.is_code(next));
            let Some(next) = next else {
                rows.push(RowAt { at, count: 0, label });
                return Some(rows);
            };
            let is_headed = next - at > self.width;
            let above = &self.units[next - 1];
            if is_headed && (!is_section(above) || range_of(&above.text.text).is_some()) {
                return None;
            }
            let count = next - at - 1 - is_headed as usize;
            if self.units[at + 1..=at + count].iter().any(|unit| self.is_strange(unit)) {
                return None;
            }
            rows.push(RowAt { at, count, label: label.clone() });
            if is_headed {
                label = Some(Rc::new(Label { text: above.text.text.clone(), range: None }));
            }
            at = next;
        }
    }

    /// The table of some rows before a place, of which the last one has as many cells as one of the others has.
    fn part(
        &self,
        start: usize,
        mut rows: Vec<RowAt>,
        columns: &[Column],
        before: usize,
    ) -> Option<Part> {
        let mut problems = Vec::new();
        let head = row(&self.units[start..start + self.width]);
        let mut table = Table { line: head.line, head: 1, rows: vec![head] };
        let last = rows.len() - 1;
        rows[last].count = self.last_count(rows[last].at, columns, before)?;
        let end = rows[last].at + 1 + rows[last].count;
        for row in &rows {
            let (row, problem) = self.row(row, columns);
            table.rows.push(row);
            problems.extend(problem);
        }
        // A code that stands further on is one of a row that has too many cells.
        let is_other = |at: &usize| {
            let unit = &self.units[*at];
            unit.is_known || !unit.is_cell
        };
        let mut behind = (end..self.units.len().min(end + NEAR)).take_while(|at| !is_other(at));
        // What looks like another kind of code right behind the table may be the next row.
        let is_near = |at: usize| {
            let look = self.units[at].look.filter(|look| !look.is_word());
            at < end + self.width && look.is_some()
        };
        let goes_on = behind.any(|at| self.is_code(at) || is_near(at));
        (!goes_on).then_some(Part { start, end, table, problems })
    }

    /// A row whose cells are fitted to the columns, and the problem if they fit to others as well.
    fn row(&self, row: &RowAt, columns: &[Column]) -> (Row, Option<Problem>) {
        let cells = &self.units[row.at + 1..][..row.count];
        let texts: Vec<&str> = cells.iter().map(|unit| unit.text.text.as_str()).collect();
        let are_apart: Vec<bool> = cells.iter().map(|unit| unit.is_apart).collect();
        let told = places_by_blanks(&are_apart, columns.len());
        let told = told.map(|places| places.into_iter().map(Some).collect());
        let fit =
            told.map_or_else(|| fit(&texts, columns), |columns| Fit { columns, is_sure: true });
        let line = self.units[row.at].text.line;
        let mut out = vec![Cell::missing(line); self.width];
        out[0] = Cell::new(self.units[row.at].text.clone());
        for (unit, column) in cells.iter().zip(&fit.columns) {
            if let Some(column) = column {
                out[column + 1] = Cell::new(unit.text.clone());
            }
        }
        let problem = (!fit.is_sure).then(|| {
            let counts = format!("{} of {} cells behind its code", row.count, columns.len());
            let place = |place: &Option<usize>| place.unwrap_or(self.width);
            short_row(line, &counts, &fit.columns.iter().map(place).collect::<Vec<_>>())
        });
        (Row { line, cells: out, label: row.label.clone() }, problem)
    }

    /// How many cells the last row has: as many as fit to columns that have cells like each of them.
    fn last_count(&self, at: usize, columns: &[Column], before: usize) -> Option<usize> {
        let is_cell = |unit: &&Unit| unit.is_cell && !unit.is_heading;
        let behind = self.units[at + 1..before].iter().take(columns.len()).take_while(is_cell);
        let texts: Vec<&str> = behind.map(|unit| unit.text.text.as_str()).collect();
        let fits = |count: &usize| {
            let fit = fit(&texts[..*count], columns);
            let is_like = |(text, column): (&&str, &Option<usize>)| {
                column.is_some_and(|column| columns[column].has_like(text))
            };
            texts.iter().zip(&fit.columns).all(is_like)
        };
        (1..=texts.len()).rev().find(fits)
    }
}
