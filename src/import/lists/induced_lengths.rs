//! Codes among numbers of one length to which texts are glued, that have letters as well: `06Not paid`, `3ZNot packed`.

use std::collections::HashMap;

use super::induced::Hit;
use super::readings::{Class, Reading, Seam, Shape};
use crate::import::block::{Block, Kind};

/// Fewer numbers may have one length by chance.
const LEAST: usize = 4;

/// Reads the codes with letters among glued numbers four of five of which have one length: those right beside them too,
/// and those whose digits alone were taken for the code.
pub fn as_long<'a>(blocks: &'a [Block], shape: Shape<'a>, run: Vec<Hit<'a>>) -> Vec<Hit<'a>> {
    let Some(length) = common_length(&run).filter(|_| is_glued_number(&shape)) else { return run };
    let is_member = |at: usize| coded(&blocks[at], &shape, length).is_some();
    let (mut first, mut last) = (run[0].0, run[run.len() - 1].0);
    while first > 0 && is_member(first - 1) {
        first -= 1;
    }
    while last + 1 < blocks.len() && is_member(last + 1) {
        last += 1;
    }
    let read = |at: usize| coded(&blocks[at], &shape, length);
    let known: HashMap<usize, Reading> = run.iter().copied().collect();
    let is_whole = (first..=last).all(|at| known.contains_key(&at) || is_member(at));
    let has_digit = |code: &str| code.contains(|c: char| c.is_ascii_digit());
    let hits = (first..=last).filter_map(|at| {
        let known = known.get(&at).copied();
        // Letters alone may start a text, unless each line is a code.
        let told = read(at).filter(|told| has_digit(told.code) || is_whole);
        let is_short = known.is_none_or(|known| known.code.len() < length);
        Some((at, told.filter(|_| is_short).or(known)?))
    });
    hits.collect()
}

/// Whether a look is that of a number to which its text is glued.
fn is_glued_number(shape: &Shape) -> bool {
    shape.class == Class::Number && shape.seam == Seam::Glued && shape.open.is_empty()
}

/// The length that four of five numbers have, if it is that of a short code.
fn common_length(run: &[Hit]) -> Option<usize> {
    let mut counts = HashMap::<usize, usize>::new();
    for (_, reading) in run {
        *counts.entry(reading.code.len()).or_default() += 1;
    }
    let (length, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    ((2..=5).contains(&length) && count >= LEAST && count * 10 >= run.len() * 8).then_some(length)
}

/// The code of so many digits and capitals that a text starts with, where the text is glued to it.
fn coded<'a>(block: &'a Block, shape: &Shape<'a>, length: usize) -> Option<Reading<'a>> {
    let Block::Text { kind, text, .. } = block else { return None };
    let level = match kind {
        Kind::Heading(level) => *level,
        Kind::Item => 8,
        Kind::Paragraph => 9,
        Kind::Code => return None,
    };
    let (code, rest) = text.text.split_at_checked(length)?;
    let is_code = code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    let mut chars = rest.chars();
    let starts_text = match chars.next() {
        Some(c) if c.is_ascii() => {
            c.is_ascii_uppercase() && chars.next().is_some_and(|c| c.is_ascii_lowercase())
        }
        first => first.is_some_and(char::is_alphabetic),
    };
    let is_told = level == shape.kind && is_code && starts_text;
    is_told.then_some(Reading { shape: *shape, lead: "", code, rest })
}
