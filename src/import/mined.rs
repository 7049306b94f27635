//! The last resort on a page that gives nothing: what on it most looks like a list of codes, as a table of them.
//!
//! The other readers know what pages do. This one knows only what lists of codes have in common: texts that start, or
//! end, alike with another code in each, or tables with such a column. Of all candidates that a page has, the one that
//! is likely to give most codes counts, by a logistic regression over a few features of each. Data records are mined
//! from pages of any kind in this way (B. Liu, R. Grossman, Y. Zhai, Mining Data Records in Web Pages, KDD 2003).

mod grid_features;
mod grids;
mod lines;
mod rows;
mod run_features;
mod runs;

use std::collections::HashSet;

use super::block::{Block, Kind, Text};
use super::lists::induced_told::Told;
use super::told::{is_of_codes, is_titled};
use lines::lines;

/// Longer pages that give nothing are no lists, in lines and cells.
const MAX_LINES: usize = 20_000;

/// A candidate that is less likely to list codes does not count. On a page that has been declared as one of codes, and
/// on which nothing else does, more is to be believed than of any page.
const LEAST_LIKELY: f32 = 0.35;

/// A candidate that is likely to give no more codes may be anything.
const LEAST_CODES: f32 = 3.0;

/// So many codes of letters and digits that are so likely to be some need nothing that tells of errors: the rules of a
/// checker say none.
const SURE: (usize, f32) = (8, 0.65);

/// The share of texts that tell of failures where nothing else on a page does.
const TELLING: f32 = 0.3;

/// Cells read one by one count half, as the columns of their table say more.
const CELLS: f32 = 0.5;

/// What a page says of what it lists.
struct Said {
    told: Told,
    /// Whether its title speaks of errors, or of codes.
    is_titled: bool,
}

impl Said {
    fn of(blocks: &[Block]) -> Said {
        let is_titled = is_titled(blocks) || is_of_codes(blocks);
        Said { told: Told::of(blocks), is_titled }
    }
}

/// Whether a page is no longer than one on which such a list is looked for.
pub fn may_have(blocks: &[Block]) -> bool {
    let lines = |block: &Block| match block {
        Block::Text { text, .. } => text.text.split('\n').count(),
        Block::Table(table) => table.rows.iter().map(|row| row.cells.len()).sum(),
    };
    blocks.iter().map(lines).sum::<usize>() <= MAX_LINES
}

/// What looks most like a list of codes on a page, as tables below a title that says so.
pub fn tables(blocks: &[Block]) -> Option<Vec<Block>> {
    let lines = lines(blocks);
    let run = runs::best(&lines, &Said::of(&lines.blocks)).filter(|run| run.count > LEAST_CODES);
    let grids = grids::best(blocks, &Said::of(blocks)).filter(|grids| grids.count > LEAST_CODES);
    let are_cells = |hits: &[runs::Hit]| share(hits, |hit| lines.is_cell[hit.0]) > 0.5;
    let tables = match (grids, run) {
        (Some(grids), Some(run))
            if grids.count < run.count * if are_cells(&run.hits) { CELLS } else { 1.0 } =>
        {
            vec![rows::table(&lines, &run.hits)]
        }
        (Some(grids), _) => grids.tables,
        (None, run) => vec![rows::table(&lines, &run?.hits)],
    };
    let text = Text { text: "Error codes".to_owned(), line: tables[0].line, ..Text::default() };
    let title = Block::Text { kind: Kind::Heading(1), text, apart: true };
    Some([title].into_iter().chain(tables.into_iter().map(Block::Table)).collect())
}

/// How many of its codes a candidate is likely to give, by the sum of its weighted features: none where they are not
/// likely to be some, or nothing tells of errors and they are not [`SURE`].
fn likely_codes(sum: f32, codes: &HashSet<&str>, is_told: impl FnOnce() -> bool) -> f32 {
    let likely = 1.0 / (1.0 + (-sum).exp());
    let is_name = |code: &&str| {
        code.contains(char::is_alphabetic) && code.contains(|c: char| c.is_ascii_digit())
    };
    // Titles may stand between the rows of a table.
    let names = codes.iter().filter(|code| is_name(code)).count();
    let is_sure = names >= SURE.0 && names * 10 >= codes.len() * 8 && likely >= SURE.1;
    let codes = codes.len();
    if is_sure || likely >= LEAST_LIKELY && is_told() { likely * codes as f32 } else { 0.0 }
}

/// The share of some for which a test holds.
fn share<T>(all: &[T], test: impl Fn(&T) -> bool) -> f32 {
    all.iter().filter(|one| test(one)).count() as f32 / all.len().max(1) as f32
}

/// What is so as a feature.
fn flag(is: bool) -> f32 {
    is as u8 as f32
}

/// Whether numbers count what they stand before.
fn is_counted(numbers: &[i64]) -> bool {
    numbers.first().is_some_and(|first| (0..2).contains(first))
        && numbers.windows(2).all(|pair| pair[1] == pair[0] + 1)
}
