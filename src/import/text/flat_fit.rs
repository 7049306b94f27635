//! Which columns the cells of a short row belong to: those whose cells in the whole rows are like them.

use super::look::look_of;
use crate::import::code::{has_stop, is_blank, is_number, is_status};

/// By how much a fit is better than all others if it is the only one, in natural logarithms.
const MARGIN: f32 = 1.0;

/// A text in capitals or letters alone that is no longer may be a flag.
const FLAG: usize = 3;

/// Words that make a text a sentence, and characters of a script without blanks.
const SENTENCE: (usize, usize) = (5, 10);

/// What a cell is.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Status,
    Number,
    Blank,
    Flag,
    Name,
    Word,
    Phrase,
    Sentence,
}

/// What the cells of one column are, from the whole rows.
#[derive(Default)]
pub struct Column<'a> {
    texts: Vec<&'a str>,
    kinds: Vec<Kind>,
}

impl<'a> Column<'a> {
    pub fn add(&mut self, text: &'a str) {
        self.texts.push(text);
        self.kinds.push(kind(text));
    }

    /// Whether a cell of its kind stands in the column.
    pub fn has_like(&self, text: &str) -> bool {
        self.kinds.contains(&kind(text))
    }

    /// How much speaks for a text to be one of the cells: the logarithm of how likely it is.
    fn points(&self, text: &str) -> f32 {
        let share = |count: usize| (count as f32 + 0.2) / (self.texts.len() as f32 + 1.0);
        let own = kind(text);
        let same = self.kinds.iter().filter(|kind| **kind == own).count();
        let script = self.texts.iter().filter(|cell| cell.is_ascii() == text.is_ascii()).count();
        let stop = self.texts.iter().filter(|cell| has_stop(cell) == has_stop(text)).count();
        let is_again = self.texts.contains(&text);
        share(same).ln() + share(script).ln() + share(stop).ln() + is_again as u8 as f32
    }
}

/// Where the cells of a short row stand.
pub struct Fit {
    /// The column of each cell that is told.
    pub columns: Vec<Option<usize>>,
    /// Whether no other fit is as good.
    pub is_sure: bool,
}

/// Fits cells to columns in order. Of fits that are as good the one to the first columns counts; where that
/// is none of them, only the cells count that all of them have in the same column.
pub fn fit(cells: &[&str], columns: &[Column]) -> Fit {
    let mut fits = Vec::<(f32, Vec<usize>)>::new();
    let points: Vec<Vec<f32>> = cells
        .iter()
        .map(|cell| columns.iter().map(|column| column.points(cell)).collect())
        .collect();
    add_fits(&points, &mut Vec::new(), 0, 0.0, &mut fits);
    let best = fits.iter().map(|(points, _)| *points).fold(f32::MIN, f32::max);
    fits.retain(|(points, _)| *points > best - MARGIN);
    let is_sure = fits.len() == 1;
    let is_first = |fit: &&(f32, Vec<usize>)| fit.1.iter().copied().eq(0..cells.len());
    let told = |at: usize| match fits.iter().find(is_first) {
        Some((_, fit)) => Some(fit[at]),
        None => {
            let first = fits.first().map(|(_, fit)| fit[at]);
            first.filter(|column| fits.iter().all(|(_, fit)| fit[at] == *column))
        }
    };
    Fit { columns: (0..cells.len()).map(told).collect(), is_sure }
}

/// Adds all ways to put the rest of the cells in columns from one on.
fn add_fits(
    points: &[Vec<f32>],
    places: &mut Vec<usize>,
    from: usize,
    sum: f32,
    fits: &mut Vec<(f32, Vec<usize>)>,
) {
    let Some(own) = points.get(places.len()) else {
        fits.push((sum, places.clone()));
        return;
    };
    let left = points.len() - places.len();
    for (column, own) in own.iter().enumerate().take(own.len() - left + 1).skip(from) {
        places.push(column);
        add_fits(points, places, column + 1, sum + own, fits);
        places.pop();
    }
}

fn kind(text: &str) -> Kind {
    let words = text.split_whitespace().count();
    let count = text.chars().count();
    match text {
        _ if is_status(text) => Kind::Status,
        _ if is_blank(text) => Kind::Blank,
        _ if is_number(text) => Kind::Number,
        _ if has_stop(text) || words >= SENTENCE.0 => Kind::Sentence,
        _ if !text.is_ascii() && words < 3 && count > SENTENCE.1 => Kind::Sentence,
        _ if words > 1 => Kind::Phrase,
        _ if count <= FLAG => Kind::Flag,
        _ if text.contains(['_', '.', '-']) && look_of(text).is_some() => Kind::Name,
        _ => Kind::Word,
    }
}
