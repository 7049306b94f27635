//! Texts that look alike: where a page says that it lists codes and nothing else tells them, those whose start
//! has one look, with another code in each, in regular places.

use std::collections::HashMap;

use super::induced_judged::{are_codes, is_coded_word, is_marked};
use super::induced_lengths::as_long;
use super::induced_texts::{Said, start_of, with_messages};
use super::induced_told::Told;
use super::readings::{Class, Reading, Seam, Shape, readings};
use super::start::Start;
use crate::import::block::Block;

/// Fewer texts of any look may be alike by chance.
pub const LEAST: usize = 6;

/// As many texts may stand between two codes.
pub const MAX_GAP: usize = 8;

/// A reading of the block at a place.
pub type Hit<'a> = (usize, Reading<'a>);

/// What is found on a page.
pub struct Found {
    pub blocks: Vec<Block>,
    /// The codes, by block.
    pub starts: Vec<Option<Start>>,
    /// The first row with several texts that nothing sets apart.
    pub unsplit: Option<u32>,
}

/// The codes of the texts of a page that look alike.
pub fn found(blocks: &[Block]) -> Option<Found> {
    let (mut starts, unsplit) = starts(blocks);
    let blocks = starts.iter().any(Option::is_some).then(|| with_messages(blocks, &mut starts))?;
    Some(Found { blocks, starts, unsplit })
}

/// The codes of the texts that look alike, by block.
fn starts(blocks: &[Block]) -> (Vec<Option<Start>>, Option<u32>) {
    let mut by_shape = HashMap::<Shape, Vec<Hit>>::new();
    for (at, block) in blocks.iter().enumerate() {
        for reading in readings(block) {
            let hits = by_shape.entry(reading.shape).or_default();
            // A text that can be read twice in one way counts once.
            if hits.last().is_none_or(|last: &Hit| last.0 != at) {
                hits.push((at, reading));
            }
        }
    }
    merge_scripts(&mut by_shape);
    let told = Told::of(blocks);
    let runs = by_shape.into_iter().flat_map(|(shape, hits)| {
        let runs = runs(shape, hits).into_iter();
        runs.map(move |run| (shape, as_long(blocks, shape, run)))
    });
    let mut runs: Vec<(Shape, Vec<Hit>)> =
        runs.filter(|(shape, run)| are_codes(blocks, &told, shape, run)).collect();
    runs.sort_by_key(|(shape, run)| (std::cmp::Reverse(run.len()), run[0].0, *shape));
    let mut starts: Vec<Option<Start>> = blocks.iter().map(|_| None).collect();
    let mut unsplit = None;
    let mut chosen = Vec::<(Shape, std::ops::RangeInclusive<usize>)>::new();
    for (shape, run) in runs {
        let span = run[0].0..=run[run.len() - 1].0;
        let is_between = |(other, taken): &(Shape, std::ops::RangeInclusive<usize>)| {
            let is_below = shape.seam == Seam::End || other.seam == Seam::End;
            is_below && span.start() <= taken.end() && taken.start() <= span.end()
        };
        let taken = run.iter().filter(|(at, _)| starts[*at].is_some()).count();
        if taken * 4 > run.len() || chosen.iter().any(is_between) {
            continue;
        }
        chosen.push((shape, span));
        let said = Said::of(blocks, &run);
        unsplit = unsplit.or(said.unsplit);
        for (at, reading) in run {
            if starts[at].is_none() {
                starts[at] = Some(start_of(&reading, &said));
            }
        }
    }
    (starts, unsplit)
}

/// Puts texts of another script, which a blank sets apart for sure, among more of the same look that are of none.
fn merge_scripts<'a>(by_shape: &mut HashMap<Shape<'a>, Vec<Hit<'a>>>) {
    let is_other = |shape: &&Shape| shape.seam == Seam::Joint(' ');
    let others: Vec<Shape> = by_shape.keys().filter(is_other).copied().collect();
    for shape in others {
        let plain = Shape { seam: Seam::Blank, ..shape };
        let count = by_shape[&shape].len();
        if by_shape.get(&plain).is_some_and(|hits| hits.len() > count) {
            let hits = by_shape.remove(&shape).unwrap_or_default();
            let all = by_shape.entry(plain).or_default();
            all.extend(hits.into_iter().map(|(at, hit)| (at, Reading { shape: plain, ..hit })));
            all.sort_by_key(|(at, _)| *at);
        }
    }
}

/// The parts of some hits between which no more texts stand than rows have. A word as any text has counts
/// only among others, and where something sets it apart.
fn runs<'a>(shape: Shape, hits: Vec<Hit<'a>>) -> Vec<Vec<Hit<'a>>> {
    let is_core = |hit: &Hit| match shape.class {
        Class::Number | Class::Phrase | Class::Fixed(_) => true,
        Class::Capitals if shape.seam != Seam::Blank => true,
        Class::Small if shape.seam == Seam::Glued => is_marked(hit.1.code),
        _ => is_coded_word(hit.1.code),
    };
    let is_apart = matches!(shape.seam, Seam::Joint(_) | Seam::Glued) || !shape.close.is_empty();
    let mut runs = Vec::<Vec<Hit>>::new();
    // Words that count if a code follows.
    let mut open = Vec::new();
    for hit in hits {
        let is_near =
            |run: &&mut Vec<Hit>| run.last().is_some_and(|last: &Hit| hit.0 <= last.0 + MAX_GAP);
        match runs.last_mut().filter(is_near) {
            _ if !is_core(&hit) => {
                open.retain(|last: &Hit| hit.0 <= last.0 + MAX_GAP);
                open.extend(is_apart.then_some(hit));
            }
            Some(run) => {
                let last = run[run.len() - 1].0;
                run.extend(open.drain(..).filter(|hit: &Hit| hit.0 > last));
                run.push(hit);
            }
            None => {
                // Those in the lines right above belong to it.
                let first = open
                    .iter()
                    .rev()
                    .zip(1..)
                    .take_while(|(last, n): &(&Hit, usize)| last.0 + n == hit.0);
                let first = first.count();
                let mut run = open.split_off(open.len() - first);
                open.clear();
                run.push(hit);
                runs.push(run);
            }
        }
    }
    if let Some(run) = runs.last_mut() {
        let last = run[run.len() - 1].0;
        run.extend(
            open.into_iter().zip(last + 1..).map_while(|(hit, at)| (hit.0 == at).then_some(hit)),
        );
    }
    runs
}
