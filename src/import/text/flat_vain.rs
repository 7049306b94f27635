//! Headers that were searched and judged in vain: where one comes again and again, each time with all the
//! rows of the later ones, looking at it must end.

use std::collections::{HashMap, HashSet};

use super::flat_even::Unit;
use crate::import::told::Told;

/// A header that had so many rows in vain, all its searches together, is not searched again. Pages that
/// people read have fewer, such as eighty tables of three rows.
const MAX_ROWS: usize = 10_000;

/// A header: where it starts, how many words it has, and the column of the codes if the table is even.
pub type Header = (usize, usize, Option<usize>);

/// What a header says wherever it stands: its words, the column of the codes, and what the page tells of it.
type Said<'a> = (Vec<&'a str>, Option<usize>, bool, bool);

/// What was searched for in vain.
#[derive(Default)]
pub struct Vain<'a> {
    headers: HashSet<Header>,
    rows: HashMap<Said<'a>, usize>,
}

impl<'a> Vain<'a> {
    /// Whether to look for a table below a header is in vain.
    pub fn has(&self, units: &'a [Unit], header: Header, told: Told) -> bool {
        self.headers.contains(&header)
            || !self.rows.is_empty()
                && self.rows.get(&said(units, header, told)).is_some_and(|&rows| rows > MAX_ROWS)
    }

    /// Remembers that a header has no table, and the rows of each of its parts. Those of one part alone
    /// are looked at only once.
    pub fn add(
        &mut self,
        units: &'a [Unit],
        header: Header,
        told: Told,
        parts: impl ExactSizeIterator<Item = usize>,
    ) {
        self.headers.insert(header);
        if parts.len() > 1 {
            *self.rows.entry(said(units, header, told)).or_default() += parts.sum::<usize>();
        }
    }
}

fn said<'a>(units: &'a [Unit], (start, width, key): Header, told: Told) -> Said<'a> {
    let words = units[start..start + width].iter().map(|unit| unit.text.text.as_str());
    (words.collect(), key, told.errors, told.codes)
}
