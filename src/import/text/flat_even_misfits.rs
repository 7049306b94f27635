//! How well an even table explains what is there, and what speaks against it: columns that are
//! unlike their words, and rows that are two.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::flat_even::Unit;
use super::flat_even_grid::{Grid, Search};
use crate::import::tables::header::Field;

/// So many rows are no chance; two are none below a header whose words are known.
const LEAST: usize = 3;

/// A word of a header that nobody knows has fewer words of its own.
const LONG: usize = 4;

/// How well a grid explains what is there, the least first.
pub type Rank = (usize, Reverse<usize>, usize, usize, usize);

impl Search<'_> {
    /// How well a grid explains what is there, if it can be one.
    pub fn rank(&self, grid: &Grid) -> Option<Rank> {
        let rows: usize = grid.rows().sum();
        let words = &self.units[self.start..self.start + self.width];
        // A word for the codes right above, where none stands above theirs, is the first of the header.
        let is_code = |unit: &Unit| unit.field == Some(Field::Code);
        let is_column = |unit: &Unit| is_code(unit) && unit.is_known;
        let above = self.start.checked_sub(1).map(|at| &self.units[at]);
        if self.key > 0 && above.is_some_and(is_column) && !is_code(&words[self.key]) {
            return None;
        }
        let unknown = || words.iter().filter(|unit| unit.field.is_none());
        // Of two readings the one whose first row would be of the header has more words in it.
        let is_long = |unit: &&Unit| unit.text.text.split(' ').count() >= LONG;
        let long = unknown().filter(is_long).count();
        let unknown = unknown().count();
        if rows < 2 || rows < LEAST && unknown > 0 {
            return None;
        }
        let misfits = self.misfits(grid, self.first()?)?;
        Some((misfits, Reverse(rows * self.width), unknown, long, self.key))
    }

    /// How many columns are unlike what their words say; `None` if some rows have codes where the
    /// others have none.
    fn misfits(&self, grid: &Grid, first: &Unit) -> Option<usize> {
        let mut misfits = 0;
        let rows: Vec<usize> =
            grid.parts.iter().flat_map(|part| part.rows.iter().map(|(at, _)| *at)).collect();
        if self.is_doubled(&rows) {
            return None;
        }
        for column in (0..self.width).filter(|&column| column != self.key) {
            let units = || rows.iter().map(|at| &self.units[at + column]);
            let alike = units().filter(|unit| unit.is_like(first)).count();
            if alike > 0 && alike * 3 < rows.len() * 2 {
                return None;
            }
            // A code with its text in two columns is a row in each.
            let is_row =
                |unit: &&Unit| unit.has_text() && (unit.is_like(first) || unit.starts_as(first));
            if first.has_text() && units().filter(is_row).count() * 2 >= rows.len() {
                return None;
            }
            // Words that come again and again say something else.
            let words: HashSet<&str> = units().map(|unit| unit.text.text.as_str()).collect();
            let are_words = words.len() * 4 > rows.len() * 3;
            let may_be = |unit: &&Unit| unit.look.is_some() || are_words && may_be_code(unit);
            let coded = units().filter(may_be).count();
            let is_coded =
                matches!(self.units[self.start + column].field, Some(Field::Code | Field::Status));
            misfits += (is_coded && coded * 2 < rows.len()) as usize;
        }
        Some(misfits)
    }

    /// Whether each row is two or three: codes that look the same stand in columns at even distances.
    fn is_doubled(&self, rows: &[usize]) -> bool {
        // The last row may have other things instead.
        let is_same = |column: usize| {
            let look = |at: &usize, column: usize| self.units[at + column].look;
            let same = rows.iter().filter(|at| look(at, column) == look(at, self.key)).count();
            same + 1 >= rows.len().max(2)
        };
        [2, 3, 4].into_iter().filter(|parts| self.width.is_multiple_of(*parts)).any(|parts| {
            let part = self.width / parts;
            part > 1 && (1..parts).all(|nth| is_same((self.key + nth * part) % self.width))
        })
    }
}

/// Whether a text may stand in a column of codes.
fn may_be_code(unit: &Unit) -> bool {
    let text = unit.text.text.as_str();
    text.is_ascii() && !text.contains(' ')
}
