//! Texts that start, or end, alike with another code in each.

use std::collections::{BTreeMap, HashSet};

use super::Said;
use super::lines::Lines;
use super::run_features::{Run, likely_codes};
use crate::import::lists::induced_judged::is_coded_word;
use crate::import::lists::readings::{Class, Reading, Seam, Shape, readings};

/// Fewer texts are not alike.
const LEAST: usize = 2;

/// More lines between two codes are no row; with `USUAL` times as many as usual the list has ended.
const MAX_GAP: usize = 25;
const USUAL: usize = 4;

/// A code with its line.
pub type Hit<'a> = (usize, Reading<'a>);

/// What codes are written with, where other readers tell words of capitals from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    Number,
    /// With digits, marks or capitals within.
    Coded,
    Word,
    /// Words in capitals, or a code as a display shows it.
    Other(Class),
}

/// What the texts of a candidate have in common.
pub type Key<'a> = (Group, Shape<'a>);

/// The codes that most speaks for, with how many are likely to be some.
pub struct Best<'a> {
    pub count: f32,
    pub hits: Vec<Hit<'a>>,
}

/// The texts that are likely to give most codes.
pub fn best<'a>(lines: &'a Lines, said: &Said) -> Option<Best<'a>> {
    let mut by_key = BTreeMap::<Key, Vec<Hit>>::new();
    for (at, line) in lines.blocks.iter().enumerate() {
        for reading in readings(line) {
            let hits = by_key.entry(key(&reading)).or_default();
            // A text that can be read twice in one way counts once.
            if hits.last().is_none_or(|last| last.0 != at) {
                hits.push((at, reading));
            }
        }
    }
    let mut found: Vec<(f32, Key, Vec<Hit>)> = Vec::new();
    for (key, hits) in by_key {
        for hits in runs(hits) {
            let codes: HashSet<&str> = hits.iter().map(|(_, reading)| reading.code).collect();
            if codes.len() < LEAST {
                continue;
            }
            let count = likely_codes(&Run::of(lines, said, key, &hits, &codes));
            if count > 0.0 {
                found.push((count, key, hits));
            }
        }
    }
    found.sort_by(|one, two| two.0.total_cmp(&one.0).then(one.2[0].0.cmp(&two.2[0].0)));
    let mut found = found.into_iter();
    let (count, (_, shape), mut hits) = found.next()?;
    // Further sections list theirs as this one does, be it with codes of another look.
    let mut taken: HashSet<usize> = hits.iter().map(|(at, _)| *at).collect();
    for (_, (_, own), run) in found {
        let is_like = (own.kind, own.lead, own.seam) == (shape.kind, shape.lead, shape.seam);
        if is_like && !run.iter().any(|(at, _)| taken.contains(at)) {
            taken.extend(run.iter().map(|(at, _)| *at));
            hits.extend(run);
        }
    }
    hits.sort_by_key(|(at, _)| *at);
    Some(Best { count, hits })
}

/// What a reading has in common with those of the other codes of a list: names may have capitals or not.
fn key<'a>(reading: &Reading<'a>) -> Key<'a> {
    let (group, class) = match reading.shape.class {
        class @ Class::Number => (Group::Number, class),
        _ if is_byte(reading.code) => (Group::Number, Class::Number),
        class @ (Class::Phrase | Class::Fixed(_)) => (Group::Other(class), class),
        Class::Capitals if reading.code.len() > 2 => (Group::Coded, Class::Mixed),
        _ if is_coded_word(reading.code) => (Group::Coded, Class::Mixed),
        _ => (Group::Word, Class::Mixed),
    };
    // A text of another script is one as any other.
    let seam = match reading.shape.seam {
        Seam::Joint(' ') => Seam::Blank,
        seam => seam,
    };
    (group, Shape { class, seam, ..reading.shape })
}

/// Whether a code is a byte in hexadecimal digits, `0A`, as others beside it may have digits alone.
fn is_byte(code: &str) -> bool {
    let is_digit = |b: u8| b.is_ascii_digit() || (b'A'..=b'F').contains(&b);
    code.len() == 2 && code.bytes().all(is_digit)
}

/// The parts of some hits between which no more lines stand than a row may have. What heads sections may have more.
fn runs(hits: Vec<Hit<'_>>) -> Vec<Vec<Hit<'_>>> {
    let mut gaps: Vec<usize> = hits.windows(2).map(|pair| pair[1].0 - pair[0].0).collect();
    gaps.sort_unstable();
    let usual = gaps.get(gaps.len() / 2).copied().unwrap_or(1);
    let most = (usual * USUAL + USUAL).min(MAX_GAP);
    let is_heading = hits[0].1.shape.is_heading();
    let mut runs = Vec::<Vec<Hit>>::new();
    for hit in hits {
        match runs.last_mut() {
            Some(run) if is_heading || hit.0 - run[run.len() - 1].0 <= most => run.push(hit),
            _ => runs.push(vec![hit]),
        }
    }
    runs
}
