//! The most likely way to put a run of texts into the columns of a header (a search after Viterbi): which text starts
//! a row, which columns a row lacks, and which cells have several texts.

use super::fitted_columns::{Column, Traits};
use super::flat_even::Unit;
use crate::import::code::{is_label, range_of};

/// How often the columns are counted anew by the rows found.
const ROUNDS: usize = 4;

/// The search ends where all ways are so much worse than one that has ended before.
const BEHIND: f32 = 30.0;

/// What speaks against a heading between rows, a line that is none by its mark, and a blank line within a row or a cell.
const SECTION: f32 = -1.0;
const BARE_SECTION: f32 = -4.0;
const ITEM: f32 = -1.0;
const APART: f32 = -1.0;
const APART_WITHIN: f32 = -4.0;

/// What speaks against a code that has nothing beside it.
const ALONE: f32 = -3.0;

/// The texts below a header, and what the header says of each column.
pub struct Search<'a> {
    pub units: &'a [Unit],
    pub key: usize,
    /// Whether a blank line stands between any two cells.
    pub by_paragraph: bool,
}

/// A row: for each of its cells the column, its first text and the one behind its last; and the texts of the heading
/// above it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FittedRow {
    pub cells: Vec<(usize, usize, usize)>,
    pub section: Option<(usize, usize)>,
}

impl FittedRow {
    /// The first text of the cell in a column.
    pub fn at(&self, column: usize) -> Option<usize> {
        self.cells.iter().find(|(own, ..)| *own == column).map(|(_, start, _)| *start)
    }

    /// Whether a cell has several texts.
    pub fn is_long(&self) -> bool {
        self.cells.iter().any(|(_, start, end)| end - start > 1)
    }

    /// Where the row starts: with the heading above it, if it has one.
    pub fn start(&self) -> usize {
        self.section.map_or(self.cells[0].1, |(start, _)| start)
    }
}

/// The rows of a run of texts, with how much speaks for them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fitted {
    pub rows: Vec<FittedRow>,
    pub points: f32,
    /// The first text behind the rows.
    pub end: usize,
}

/// Where a text stands.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Place {
    /// In a column of a row that goes on, or of a new one.
    Cell,
    First,
    /// In the cell of the text before.
    More,
    /// In a heading between rows.
    Section,
}

/// The best way to a place: its points, and the column that the text before stands in, or that it is a heading.
#[derive(Clone, Copy)]
struct Way {
    points: f32,
    place: Place,
    from: Option<usize>,
}

const NO_WAY: Way = Way { points: f32::NEG_INFINITY, place: Place::Section, from: None };

/// What is asked of each text again and again.
struct Own<'a> {
    unit: &'a Unit,
    traits: Traits,
    has_range: bool,
    /// What speaks against a heading between rows, if the text may be one.
    section: Option<f32>,
}

impl Own<'_> {
    fn of(unit: &Unit) -> Own<'_> {
        let text = &unit.text.text;
        let has_range = range_of(text).is_some();
        let bare = || (unit.is_cell && is_label(text)).then_some(BARE_SECTION);
        let section = if unit.is_heading || has_range { Some(SECTION) } else { bare() };
        Own { unit, traits: Traits::of(unit), has_range, section }
    }
}

impl Search<'_> {
    /// The most likely rows of some runs of texts, from what is known of the columns before.
    pub fn rows(&self, parts: &[(usize, usize)], mut columns: Vec<Column>) -> Vec<Fitted> {
        let mut found = Vec::new();
        // The column in which each text was counted, from the first part on.
        let first = parts.first().map_or(0, |(start, _)| *start);
        let last = parts.last().map_or(first, |(_, end)| *end);
        let mut counted = vec![None; last - first];
        let texts: Vec<Own> = self.units[first..last].iter().map(Own::of).collect();
        for _ in 0..ROUNDS {
            let part = |&(start, end): &(usize, usize)| {
                let own = start - first..end - first;
                self.part(start, &texts[own.clone()], &columns, &counted[own])
            };
            let next: Vec<Fitted> = parts.iter().map(part).collect();
            if next == found {
                break;
            }
            found = next;
            columns = columns.iter().map(|column| Column::new(column.field)).collect();
            counted.fill(None);
            for row in found.iter().flat_map(|part| &part.rows) {
                count(row, |at| &texts[at - first].traits, &mut columns);
                row.cells
                    .iter()
                    .for_each(|&(column, start, _)| counted[start - first] = Some(column));
            }
        }
        found
    }

    /// The rows of some texts, of which the first stands at a place.
    fn part(
        &self,
        start: usize,
        texts: &[Own],
        columns: &[Column],
        counted: &[Option<usize>],
    ) -> Fitted {
        let width = columns.len();
        let lacking: Vec<f32> = columns.iter().map(Column::lacking).collect();
        let between = |from: usize, to: usize| lacking[from..to].iter().sum::<f32>();
        // A row that ends with the column of the codes has nothing else where this is the first one.
        let rest = |from: usize| {
            let alone = if from == self.key && from == 0 { ALONE } else { 0.0 };
            between(from + 1, width) + alone
        };
        // The last place is that of a heading between rows.
        let mut ways: Vec<Vec<Way>> = Vec::new();
        let mut best: (f32, usize, usize) = (0.0, 0, 0);
        for (at, text) in (start..).zip(texts) {
            let unit = text.unit;
            let before = ways.last();
            let mut here = vec![NO_WAY; width + 1];
            let mut offer = |to: usize, points: f32, place: Place, from: Option<usize>| {
                if points > here[to].points {
                    here[to] = Way { points, place, from };
                }
            };
            let apart = match unit.is_apart && !self.by_paragraph {
                true => (APART, APART_WITHIN),
                false => (0.0, 0.0),
            };
            for (column, own) in columns.iter().enumerate() {
                let may_be = unit.is_cell && (column != self.key || unit.look.is_some());
                let is_counted = counted[at - start] == Some(column);
                let points =
                    if may_be { own.points(&text.traits, is_counted) } else { f32::NEG_INFINITY };
                let first = points + between(0, column);
                let may_start = column <= self.key;
                let Some(before) = before else {
                    if may_start {
                        offer(column, first, Place::First, None);
                    }
                    continue;
                };
                for (from, way) in before[..width].iter().enumerate() {
                    if from < column && (from >= self.key || column <= self.key) {
                        let points = way.points + between(from + 1, column) + points + apart.0;
                        offer(column, points, Place::Cell, Some(from));
                    }
                    if may_start && from >= self.key {
                        let points = way.points + rest(from) + first;
                        offer(column, points, Place::First, Some(from));
                    }
                }
                if may_start {
                    offer(column, before[width].points + first, Place::First, Some(width));
                }
                if let Some(longer) = own.longer(unit) {
                    let points = if unit.is_item { ITEM } else { points + longer + apart.1 };
                    let points = before[column].points + points;
                    offer(column, points, Place::More, Some(column));
                }
            }
            if let Some((before, cost)) = before.zip(text.section) {
                if text.has_range {
                    offer(width, before[width].points, Place::Section, Some(width));
                }
                for (from, way) in before[..width].iter().enumerate().skip(self.key) {
                    let points = way.points + rest(from) + cost;
                    offer(width, points, Place::Section, Some(from));
                }
            }
            let ended = |column: usize| here[column].points + rest(column);
            for column in self.key..width {
                if ended(column) > best.0 {
                    best = (ended(column), at + 1, column);
                }
            }
            let most = here.iter().map(|way| way.points).fold(f32::NEG_INFINITY, f32::max);
            ways.push(here);
            if most < best.0 - BEHIND || most == f32::NEG_INFINITY {
                break;
            }
        }
        let mut rows = back(&ways, start, best.1, best.2, width);
        let mut end = best.1.max(start);
        // A code alone at the end is a title of what follows.
        while let Some(row) = rows.pop_if(|row| row.cells.len() == 1) {
            end = row.start();
        }
        Fitted { rows, points: best.0, end }
    }
}

/// Counts the cells of a row, each in its column.
fn count<'a>(row: &FittedRow, cell: impl Fn(usize) -> &'a Traits, columns: &mut [Column]) {
    for (at, column) in columns.iter_mut().enumerate() {
        match row.cells.iter().find(|(column, ..)| *column == at) {
            Some(&(_, start, end)) => column.add(cell(start), end - start),
            None => column.skip(),
        }
    }
}

/// The rows of the way that ends before a place with a text in a column.
fn back(
    ways: &[Vec<Way>],
    start: usize,
    end: usize,
    column: usize,
    width: usize,
) -> Vec<FittedRow> {
    let mut rows = Vec::new();
    let mut row = FittedRow::default();
    let (mut at, mut column) = (end, column);
    let mut until = end;
    while at > start {
        at -= 1;
        let way = &ways[at - start][column];
        match way.place {
            Place::Section => {
                let above: Option<&mut FittedRow> = rows.last_mut();
                if let Some(above) = above {
                    above.section = Some((at, above.section.map_or(at + 1, |(_, end)| end)));
                }
                until = at;
            }
            Place::More => {}
            Place::Cell | Place::First => {
                row.cells.push((column, at, until));
                until = at;
            }
        }
        if way.place == Place::First {
            row.cells.reverse();
            rows.push(std::mem::take(&mut row));
        }
        column = way.from.unwrap_or(width);
    }
    rows.reverse();
    rows
}
