//! Texts that stand below several codes of a page in the same words, and so say nothing of any.

use std::collections::HashMap;
use std::ops::Range;

use super::start::{Start, label_of};
use crate::import::block::{Block, Kind};
use crate::import::tables::header::{Field, exact};

/// By block, whether it is the first text below a code and below another one, too, and what is said of
/// the code stands further down under a label.
pub fn boilerplate(blocks: &[Block], starts: &[Option<Start>]) -> Vec<bool> {
    let first = |at: usize| match blocks.get(at) {
        Some(Block::Text { kind: Kind::Paragraph, text, .. })
            if starts[at].is_none() && label(blocks, at).is_none() =>
        {
            Some(text.text.as_str())
        }
        _ => None,
    };
    let below = (0..blocks.len()).filter(|&at| starts[at].is_some()).map(|at| at + 1);
    let firsts: Vec<(usize, &str)> = below.filter_map(|at| Some((at, first(at)?))).collect();
    let mut counts = HashMap::<&str, usize>::new();
    for (_, text) in &firsts {
        *counts.entry(text).or_default() += 1;
    }
    let is_described = |at: usize| {
        let own = (at + 1..blocks.len()).take_while(|&at| starts[at].is_none()).take(REACH);
        own.filter_map(|at| label(blocks, at)).any(|field| field == Field::Description)
    };
    let mut found = repeated(blocks, starts);
    for (at, text) in firsts {
        found[at] |= counts[text] > 1 && is_described(at);
        // A label of something that no entry has stands above one text.
        let is_label = found[at] && text.chars().count() <= LONGEST_LABEL;
        let is_one = |at: usize| first(at).is_some() && label(blocks, at + 1).is_some();
        if is_label && is_one(at + 1) {
            found[at + 1] = true;
        }
    }
    for at in unlabelled_end(blocks, starts) {
        found[at] = true;
    }
    found
}

/// The texts behind those of the last code, where every text below the other codes has a label: what has none
/// stands behind the list, then.
fn unlabelled_end(blocks: &[Block], starts: &[Option<Start>]) -> Range<usize> {
    let is_labelled =
        |at: usize| matches!(&blocks[at], Block::Text { text, .. } if label_of(text).is_some());
    let codes: Vec<usize> = (0..blocks.len()).filter(|&at| starts[at].is_some()).collect();
    let (Some(&first), Some(&last)) = (codes.first(), codes.last()) else { return 0..0 };
    let are_all = || (first..last).all(|at| starts[at].is_some() || is_labelled(at));
    let own = (last + 1..blocks.len()).take_while(|&at| is_labelled(at)).count();
    let end = last + 1 + own;
    let is_line = |at: &usize| matches!(blocks[*at], Block::Text { kind: Kind::Paragraph, .. });
    let behind = (end..blocks.len()).take_while(is_line).count();
    match own > 0 && codes.len() >= LEAST_LABELLED && are_all() {
        true => end..end + behind,
        false => 0..0,
    }
}

/// As many codes tell that what is said of each has a label.
const LEAST_LABELLED: usize = 3;

/// By block, whether it is a short text that stands above most codes, below what is said of the one before: a
/// link or a button of the page.
fn repeated(blocks: &[Block], starts: &[Option<Start>]) -> Vec<bool> {
    let text = |at: usize| match &blocks[at] {
        Block::Text { kind: Kind::Paragraph, text, .. }
            if starts[at].is_none() && label(blocks, at).is_none() =>
        {
            Some(text.text.as_str()).filter(|text| {
                text.chars().count() <= LONGEST_BUTTON && !text.ends_with(['.', '。', ':', '：'])
            })
        }
        _ => None,
    };
    let codes = starts.iter().flatten().count();
    let mut counts = HashMap::<&str, usize>::new();
    for text in (1..blocks.len()).filter(|&at| starts[at].is_some()).filter_map(|at| text(at - 1)) {
        *counts.entry(text).or_default() += 1;
    }
    counts.retain(|_, count| *count >= LEAST_BUTTONS && *count * 3 >= codes * 2);
    let is_one = |at: usize| !counts.is_empty() && text(at).is_some_and(|t| counts.contains_key(t));
    (0..blocks.len()).map(is_one).collect()
}

/// A longer text is none of a button, in characters.
const LONGEST_BUTTON: usize = 30;

/// So often a button stands on a page that has one for each code.
const LEAST_BUTTONS: usize = 3;

/// Longer texts are no labels.
const LONGEST_LABEL: usize = 20;

/// So many texts below a code are looked at.
const REACH: usize = 12;

/// The field that a text is the label of, alone or with what it says behind it.
fn label(blocks: &[Block], at: usize) -> Option<Field> {
    let Some(Block::Text { kind, text, .. }) = blocks.get(at) else { return None };
    if *kind == Kind::Code {
        return None;
    }
    let alone = || exact(&text.text).map(|(field, _)| field);
    label_of(text).map(|(field, _)| field).or_else(alone)
}
