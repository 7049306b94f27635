//! Tables that were flattened to text, one cell a line or a paragraph: put together again.
//!
//! A run of header words says which columns there are. What stands behind it is read in two ways,
//! as a grid without a hole and as rows that codes anchor, and the better one counts.

use super::align::Piece;
use super::anchored::Region;
use super::flat_codes::without_buttons;
use super::flat_header::{Head, explains_field, heads, pieces};
use super::flat_period::with_periods;
use super::look::look_of_cell;
use super::regular;
use crate::catalog::Problem;
use crate::import::block::{Block, Kind, Row, Table, Text};
use crate::import::tables::header::Field;

/// Where so many words alone have headed no table, others are words of the text, too: each would be looked
/// at with all that comes behind it.
const MAX_FAILED: usize = 32;

/// So near below a title is the next heading, a text between them.
const NEAR: usize = 3;

/// Replaces the texts that are a flattened table by that table.
pub fn tables(blocks: Vec<Block>, problems: &mut Vec<Problem>) -> Vec<Block> {
    let mut heads = with_periods(heads(&blocks), &blocks);
    heads.retain(|head| !explains_field(&blocks, head));
    if heads.is_empty() {
        return blocks;
    }
    let mut out = Vec::new();
    let mut done = 0;
    let mut failed = 0;
    for (index, head) in heads.iter().enumerate() {
        // A title above other headings, or above terms, is none of a table.
        let is_heading =
            |block: &Block| matches!(block, Block::Text { kind: Kind::Heading(_), .. });
        let is_title = blocks[head.start..head.end].iter().all(is_heading)
            && blocks[head.end..].iter().take(NEAR).any(is_heading);
        let is_lone = head.fields.len() == 1;
        if head.start < done || is_title || is_lone && failed == MAX_FAILED {
            continue;
        }
        // One word alone may be a cell, and another header may share a word with this one.
        let may_be = |next: &&Head| next.fields.len() > 1 && next.start >= head.end;
        let next = heads[index + 1..].iter().find(may_be);
        let end = next.map_or(blocks.len(), |next| next.start);
        let stop = blocks[head.end..end].iter().position(|b| matches!(b, Block::Table(_)));
        let end = stop.map_or(end, |at| head.end + at);
        let pieces = without_buttons(pieces(&blocks, head, end), &head.fields);
        let regular = regular(&blocks, head, done, &pieces);
        let found = anchored(&blocks, head, &pieces);
        // The statuses beside the codes were taken for them.
        let has_status = head.fields.contains(&Field::Status);
        let is_better = |regular: &Found| match &found {
            Some(found) => {
                let columns = |table: &Table| table.rows[0].cells.len();
                let (rows, others) = (regular.table.rows.len(), found.table.rows.len());
                let is_whole = regular.problems.is_empty()
                    && (!found.problems.is_empty()
                        || has_status && regular.start < found.start
                        || columns(&regular.table) > columns(&found.table));
                let is_halved = || {
                    regular.problems.is_empty()
                        && columns(&regular.table) > columns(&found.table)
                        && has_other_rows(&found.table, &regular.table)
                };
                rows > others || rows == others && is_whole || is_halved()
            }
            None => true,
        };
        let Some(found) = regular.filter(is_better).or(found) else {
            failed += is_lone as usize;
            continue;
        };
        out.extend(blocks[done..found.start].iter().cloned());
        out.push(Block::Table(found.table));
        problems.extend(found.problems);
        done = pieces.get(found.used).map_or(end, |piece| piece.block);
    }
    out.extend(blocks[done..].iter().cloned());
    out
}

/// A table with the index of its first block, and how many of the pieces behind the header it has.
struct Found {
    start: usize,
    table: Table,
    used: usize,
    problems: Vec<Problem>,
}

/// The table of a header whose rows are told by their codes.
fn anchored(blocks: &[Block], head: &Head, pieces: &[Piece]) -> Option<Found> {
    let region = Region::new(blocks, head, pieces)?;
    let mut problems = Vec::new();
    let (table, used) = region.table(&mut problems);
    let used = used + pieces.len() - region.pieces.len();
    Some(Found { start: region.head.start, table, used, problems })
}

/// Whether half of the rows of a table or more start with what is unlike the codes of another reading: they
/// are halves of its rows.
fn has_other_rows(table: &Table, other: &Table) -> bool {
    let look = |row: &Row| look_of_cell(&row.cells[0].text.text);
    let Some(usual) = other.rows.get(1).and_then(look) else { return false };
    let is_like = |row: &&Row| look(row).is_some_and(|look| look.is_like(usual));
    let rows = &table.rows[1..];
    rows.iter().filter(is_like).count() * 2 <= rows.len()
}

/// The table of a header if no row has a cell too few or too many.
fn regular(blocks: &[Block], head: &Head, done: usize, pieces: &[Piece]) -> Option<Found> {
    let text = |block: &Block| match block {
        Block::Text { kind: Kind::Paragraph | Kind::Heading(_), text, .. } => Some(text.clone()),
        _ => None,
    };
    let above = blocks[done.min(head.start)..head.start].iter().rev().take(4).map_while(text);
    let mut above: Vec<Text> = above.collect();
    above.reverse();
    let words = blocks[head.start..head.end].iter().filter_map(text);
    let run: Vec<(Field, Text)> = head.fields.iter().copied().zip(words).collect();
    let found = regular::table(&above, &run, pieces)?;
    let start = head.start.checked_add_signed(-found.before)?;
    Some(Found { start, table: found.table, used: found.used, problems: found.problems })
}
