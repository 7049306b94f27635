//! The rows that were found below a header: whether they are no chance, and the table that they make.

use std::rc::Rc;

use super::fitted_rows::{Fitted, FittedRow};
use super::flat_even::{Unit, row};
use super::flat_even_grid::NEAR;
use super::flat_fit as fit;
use super::habits::short_row;
use super::look::Look;
use crate::catalog::Problem;
use crate::import::block::{Cell, Label, Row, Table, Text};
use crate::import::code::range_of;

/// So many rows are no chance, and of those that have all of their three cells or more.
const LEAST: (usize, usize) = (3, 2);

/// So many whole rows say what the columns of a short one hold.
const LEAST_WHOLE: usize = 3;

/// So much speaks for each text at least.
const LEAST_POINTS: f32 = 0.4;

/// The rows of a header that stands several times.
pub struct Found<'a> {
    /// The words of the header.
    pub header: &'a [Unit],
    /// The column of the codes.
    pub key: usize,
    /// Where each header stands, with its rows.
    pub parts: Vec<(usize, Fitted)>,
    /// How much speaks for them.
    pub points: f32,
}

impl Found<'_> {
    fn width(&self) -> usize {
        self.header.len()
    }

    fn rows(&self) -> impl Iterator<Item = &FittedRow> {
        self.parts.iter().flat_map(|(_, fitted)| &fitted.rows)
    }

    /// How many columns stand before the first one with a known word.
    fn unknown(&self) -> usize {
        self.header.iter().take_while(|unit| unit.field.is_none()).count()
    }

    /// The look of each code, if it has one.
    fn looks(&self, units: &[Unit]) -> impl Iterator<Item = Option<Look>> {
        self.rows().map(|row| row.at(self.key).and_then(|at| units[at].look))
    }

    /// The look of nearly all codes, if each has one: that of one of the first.
    fn usual_look(&self, units: &[Unit]) -> Option<Look> {
        let looks: Vec<Look> = self.looks(units).collect::<Option<_>>()?;
        let is_usual = |look: &Look| {
            looks.iter().filter(|other| look.is_like(**other)).count() * 10 >= looks.len() * 9
        };
        looks.iter().copied().take(LEAST.0).find(is_usual)
    }

    /// Leaves what follows a table and was taken for a part of it: rows of other codes at the end, and further texts of
    /// the last cell where no other cell has several.
    pub fn trim(&mut self, units: &[Unit]) {
        let looks: Vec<Look> = self.looks(units).flatten().take(LEAST.0).collect();
        let is_own = |look: Look| looks.iter().any(|own| own.is_like(look));
        let key = self.key;
        for (_, fitted) in &mut self.parts {
            let is_other = |row: &mut FittedRow| {
                !row.at(key).and_then(|at| units[at].look).is_some_and(is_own)
            };
            while let Some(row) = fitted.rows.pop_if(is_other) {
                fitted.end = row.start();
            }
        }
        let long = self.rows().filter(|row| row.is_long()).count();
        let is_last = |fitted: &Fitted| fitted.rows.last().is_some_and(FittedRow::is_long);
        if long == self.parts.iter().filter(|(_, fitted)| is_last(fitted)).count() {
            for (_, fitted) in &mut self.parts {
                if let Some(cell) = fitted.rows.last_mut().and_then(|row| row.cells.last_mut()) {
                    cell.2 = cell.1 + 1;
                    fitted.end = cell.2;
                }
            }
        }
    }

    /// Whether the last word of the header is one of the cells: a name as most of them are, and unknown.
    fn is_rotated(&self, units: &[Unit]) -> bool {
        let Some((word, column)) = self.header.last().zip(self.width().checked_sub(1)) else {
            return false;
        };
        let is_name = |unit: &Unit| unit.text.text.is_ascii() && !unit.text.text.contains(' ');
        let is_like = |row: &&FittedRow| {
            row.cells.last().is_some_and(|&(own, at, _)| own == column && is_name(&units[at]))
        };
        let names = self.rows().filter(is_like).count();
        word.field.is_none() && is_name(word) && names * 2 > self.cells(column)
    }

    /// The columns that are not nearly empty: of others no row lacks a cell.
    fn filled(&self) -> Vec<usize> {
        let count = self.rows().count();
        (0..self.width()).filter(|&column| self.cells(column) * 5 >= count).collect()
    }

    /// How many cells a column has.
    fn cells(&self, column: usize) -> usize {
        self.rows().filter(|row| row.at(column).is_some()).count()
    }
}

/// Whether the rows are no chance: enough of them, whose codes look alike, most with all their cells.
pub fn is_sound(units: &[Unit], found: &Found) -> bool {
    let rows = || found.rows();
    let is_full = |row: &FittedRow| row.cells.len() == found.width();
    let least = if found.width() > 2 && rows().all(is_full) { LEAST.1 } else { LEAST.0 };
    let count = rows().count();
    // An unknown word before the others stands above names or numbers.
    let is_first = |row: &FittedRow| {
        let (column, at, _) = row.cells[0];
        found.unknown() == 0 || column == 0 && units[at].look.is_some()
    };
    if count < least || !found.parts[0].1.rows.first().is_some_and(is_first) {
        return false;
    }
    let Some(usual) = found.usual_look(units) else { return false };
    let texts: usize = rows().flat_map(|row| &row.cells).map(|(_, start, end)| end - start).sum();
    let filled = found.filled();
    let is_whole = |row: &&FittedRow| filled.iter().all(|&column| row.at(column).is_some());
    let whole = rows().filter(is_whole).count();
    let longer = rows().filter(|row| row.is_long()).count();
    // A code that stands further on is one of a row that was not found.
    let goes_on = found.parts.iter().any(|(_, fitted)| {
        let rest = units[fitted.end..].iter().take(NEAR).take_while(|unit| !unit.ends_rows());
        { rest }.any(|unit| unit.look.is_some_and(|look| look.is_like(usual)))
    });
    // An unknown word that is no word of the header is a title, and what stands below it are others.
    let is_unknown = |column: &usize| found.header[*column].field.is_none();
    let ends = (0..found.unknown()).chain([found.width() - 1]);
    let are_titles =
        { ends }.any(|column| is_unknown(&column) && found.cells(column) * 4 < count * 3);
    // What stands below a word in the middle, or one of texts, is somewhere else if it is not there.
    let is_empty = |column: usize| {
        let is_last = column + 1 == found.width();
        found.cells(column) == 0 && (!is_last || found.header[column].is_of_texts())
    };
    let is_shifted = (0..found.width()).any(is_empty) || found.is_rotated(units);
    !goes_on
        && !are_titles
        && !is_shifted
        && whole * 2 >= count
        && longer * 3 <= count
        && found.points >= LEAST_POINTS * texts as f32
}

/// The tables of the parts, each with where it starts and ends, and the problems of rows that may be read otherwise.
pub fn tables(
    units: &[Unit],
    found: &Found,
    problems: &mut Vec<Problem>,
) -> Vec<(usize, usize, Table)> {
    let filled = found.filled();
    let whole = || found.rows().filter(|row| row.cells.len() == found.width());
    let mut columns: Vec<fit::Column> =
        (1..found.width()).map(|_| fit::Column::default()).collect();
    for row in whole() {
        for (column, &(_, at, _)) in columns.iter_mut().zip(&row.cells[1..]) {
            column.add(&units[at].text.text);
        }
    }
    let is_told = whole().count() >= LEAST_WHOLE && found.key == 0;
    let mut place = |row: &FittedRow| {
        let has = |&column: &usize| row.at(column).is_some();
        let mut row = row.clone();
        let is_told = filled.iter().all(has) || is_told && placed(units, &mut row, &columns);
        if !is_told {
            let counts = format!("{} of {} cells", row.cells.len(), found.width());
            let places: Vec<usize> = row.cells.iter().map(|cell| cell.0).collect();
            problems.push(short_row(units[row.cells[0].1].text.line, &counts, &places));
        }
        row
    };
    let mut table = |(start, fitted): &(usize, Fitted)| {
        let rows: Vec<FittedRow> = fitted.rows.iter().map(&mut place).collect();
        (*start, fitted.end, table_of(units, *start, found.width(), rows.iter()))
    };
    found.parts.iter().map(&mut table).collect()
}

/// Puts the cells of a row that lacks some into the columns whose cells are like them, if they fit in one way alone.
fn placed(units: &[Unit], row: &mut FittedRow, columns: &[fit::Column]) -> bool {
    let texts: Vec<&str> =
        row.cells[1..].iter().map(|(_, at, _)| units[*at].text.text.as_str()).collect();
    let fit = fit::fit(&texts, columns);
    if fit.is_sure {
        let told = fit.columns.iter().zip(&mut row.cells[1..]);
        told.for_each(|(told, cell)| cell.0 = told.map_or(cell.0, |column| column + 1));
    }
    fit.is_sure
}

/// The table of all parts.
pub fn whole(units: &[Unit], found: &Found) -> Table {
    table_of(units, found.parts[0].0, found.width(), found.rows())
}

/// The table of a header and some rows.
fn table_of<'a>(
    units: &[Unit],
    start: usize,
    width: usize,
    rows: impl Iterator<Item = &'a FittedRow>,
) -> Table {
    let head = row(&units[start..start + width]);
    let mut table = Table { line: head.line, head: 1, rows: vec![head] };
    let mut label = None;
    for FittedRow { cells: own, section } in rows {
        if let Some((start, end)) = *section {
            let words: Vec<&str> =
                units[start..end].iter().map(|unit| unit.text.text.as_str()).collect();
            let text = words.join(" ");
            let (text, range) = range_of(&text)
                .map_or((text.as_str(), None), |(text, range)| (text, Some(range.to_owned())));
            label = Some(Rc::new(Label { text: text.to_owned(), range }));
        }
        let line = units[own[0].1].text.line;
        let mut cells = vec![Cell::missing(line); width];
        for &(column, start, end) in own {
            cells[column] = Cell::new(text(&units[start..end]));
        }
        table.rows.push(Row { line, cells, label: label.clone() });
    }
    table
}

/// The text of a cell that has several: a line that goes on is one with that before it.
fn text(units: &[Unit]) -> Text {
    let mut text = units[0].text.clone();
    for unit in &units[1..] {
        let goes_on = !unit.is_item && unit.text.text.starts_with(|c: char| c.is_lowercase());
        match goes_on {
            true => text.join(" ", &unit.text),
            false => text.add_line(&unit.text),
        }
    }
    text
}
