//! What speaks for or against that a column of a table is that of the codes.

use std::collections::HashSet;

use super::{Said, TELLING, flag, is_counted, share};
use crate::import::code::{is_number, is_of_capitals};
use crate::import::lists::induced_told::tells;
use crate::import::tables::cells::names_type;
use crate::import::tables::header::Field;
use crate::import::tables::names::is_called_other;
use crate::import::text::look::{Look, look_of_cell};

/// More rows, and more columns, say no more.
const MANY_ROWS: f32 = 20.0;
const MANY_COLUMNS: f32 = 5.0;

/// Fewer constants may be anything.
const LEAST_NAMES: usize = 6;

/// A table below its header.
pub struct Grid<'a> {
    pub said: &'a Said,
    /// Where it stands among the blocks of the page.
    pub at: usize,
    /// The texts of the cells by column.
    pub columns: Vec<Vec<&'a str>>,
    /// The words of the header, and what they name, where they are known.
    pub words: Vec<&'a str>,
    pub fields: Vec<Option<Field>>,
}

/// A column of a table that may be that of the codes.
struct Key<'a> {
    grid: &'a Grid<'a>,
    column: usize,
    cells: Vec<&'a str>,
    looks: Vec<Option<Look>>,
    /// The codes, each once.
    codes: HashSet<&'a str>,
}

/// A weight with what it is the weight of.
type Feature = (f32, fn(&Key) -> f32);

/// The features, each between 0 and 1, with their weights, which were fitted as those of texts were.
const FEATURES: &[Feature] = &[
    (-5.7, |_| 1.0),
    (1.4, |key| key.of_looks(|look| matches!(look, Look::Coded(_)))),
    (0.4, |key| key.of_looks(|look| look == Look::Number)),
    (-1.3, |key| key.of_looks(|look| look == Look::Capital)),
    (2.5, |key| key.codes.len() as f32 / key.cells.len() as f32),
    (1.2, |key| key.cells.len() as f32 / key.rows() as f32),
    (1.5, |key| (key.cells.len() as f32 / MANY_ROWS).min(1.0)),
    (-1.5, |key| flag(key.is_counted())),
    (2.1, |key| flag(key.field() == Some(Field::Code))),
    (0.9, |key| flag(key.field() == Some(Field::Status))),
    (-1.1, |key| flag(is_called_other(&key.grid.words[key.column].to_lowercase()))),
    (1.5, |key| flag(key.column == 0)),
    (-1.5, |key| (key.grid.columns.len() as f32 / MANY_COLUMNS).min(1.0)),
    (-1.4, |key| flag(key.is_beside(&[Field::Code]))),
    (0.8, |key| flag(key.is_beside(&[Field::Status]))),
    (0.4, |key| flag(key.is_beside(&[Field::Cause, Field::Solution]))),
    (-1.2, |key| key.of_cells(|cell| cell.contains(|c: char| c.is_ascii_lowercase()))),
    (-3.5, |key| key.of_cells(|cell| cell.contains(' '))),
    (1.3, |key| key.of_cells(tells)),
    (1.4, |key| key.grid.rows_with(tells, Some(key.column))),
    (-1.6, |key| key.grid.rows_with(names_type, Some(key.column))),
];

/// How many codes a column is likely to give.
pub fn likely_codes(grid: &Grid, column: usize) -> f32 {
    let cells: Vec<&str> = grid.filled(column).collect();
    let looks = cells.iter().map(|cell| look_of_cell(cell)).collect();
    let codes = cells.iter().copied().collect();
    let key = Key { grid, column, cells, looks, codes };
    if key.looks.iter().all(Option::is_none) {
        return 0.0;
    }
    let sum = FEATURES.iter().map(|(weight, feature)| weight * feature(&key)).sum();
    super::likely_codes(sum, &key.codes, || grid.is_told() || key.names_numbers())
}

impl Grid<'_> {
    /// The cells of a column that say something.
    pub fn filled(&self, column: usize) -> impl Iterator<Item = &str> {
        self.columns[column].iter().copied().filter(|cell| !cell.is_empty())
    }

    /// The share of rows with a cell for which a test holds, in another column than one.
    fn rows_with(&self, test: fn(&str) -> bool, but: Option<usize>) -> f32 {
        let rows: Vec<usize> = (0..self.columns[0].len()).collect();
        let columns = || (0..self.columns.len()).filter(|column| Some(*column) != but);
        share(&rows, |&row| columns().any(|column| test(self.columns[column][row])))
    }

    /// Whether anything tells of errors: the page, or the rows.
    fn is_told(&self) -> bool {
        let told = &self.said.told;
        self.said.is_titled
            || told.are_codes_at(self.at)
            || told.are_errors_at(self.at)
            || self.rows_with(tells, None) >= TELLING
    }
}

impl Key<'_> {
    fn rows(&self) -> usize {
        self.grid.columns[self.column].len()
    }

    /// Whether the codes are constants, `ORDER_GONE`, that stand for numbers, each for another one.
    fn names_numbers(&self) -> bool {
        let is_name = |cell: &&str| cell.contains('_') && cell.chars().all(is_of_capitals);
        let are_names = self.cells.len() >= LEAST_NAMES && self.cells.iter().all(is_name);
        let are_numbers = |column: usize| {
            let numbers: HashSet<&str> =
                self.grid.filled(column).filter(|c| is_number(c)).collect();
            numbers.len() == self.rows()
        };
        are_names && (0..self.grid.columns.len()).any(are_numbers)
    }

    fn field(&self) -> Option<Field> {
        self.grid.fields[self.column]
    }

    fn of_looks(&self, test: fn(Look) -> bool) -> f32 {
        share(&self.looks, |look| look.is_some_and(test))
    }

    fn of_cells(&self, test: fn(&str) -> bool) -> f32 {
        share(&self.cells, |cell| test(cell))
    }

    fn is_counted(&self) -> bool {
        let numbers: Option<Vec<i64>> = self.cells.iter().map(|cell| cell.parse().ok()).collect();
        numbers.as_deref().is_some_and(is_counted)
    }

    /// Whether another column has a word in its header for one of some fields.
    fn is_beside(&self, fields: &[Field]) -> bool {
        let others = self.grid.fields.iter().enumerate().filter(|(at, _)| *at != self.column);
        { others }.any(|(_, own)| own.is_some_and(|own| fields.contains(&own)))
    }
}
