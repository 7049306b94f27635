//! Lines that start with a number and are titles of what stands below them: `1600 The order is gone`, then `Cause`.

use std::collections::HashSet;

use super::below_parts::is_of_text;
use super::numbered::number;
use super::start::{Start, start};
use crate::import::block::Block;
use crate::import::code::Form;
use crate::import::tables::header::{Field, exact};

/// One such line may be anything.
const LEAST: usize = 2;

/// A longer line is no title, in bytes.
const MAX_TITLE: usize = 60;

/// Numbers above sentences have more digits; of years there are four.
const YEAR: usize = 4;

/// The index of a line, its number and what stands behind that.
type Title<'a> = (usize, &'a str, &'a str);

/// Takes the numbers for codes that lines start with, each another one: titles above labels alone in their lines or
/// else above sentences, where the page lists codes or all have three digits or more.
pub fn take_titled(blocks: &[Block], starts: &mut [Option<Start>], codes: &[bool]) {
    let labelled = titles(blocks, |at| is_label(line(blocks, at + 1)));
    let titles = if labelled.len() >= LEAST { labelled } else { above_sentences(blocks) };
    let is_told = |&(at, number, _): &Title| codes[at] || number.len() > 2;
    let numbers: HashSet<&str> = titles.iter().map(|(_, number, _)| *number).collect();
    let are_codes =
        titles.len() >= LEAST && titles.iter().all(is_told) && numbers.len() == titles.len();
    for (at, number, rest) in titles.into_iter().filter(|_| are_codes) {
        let start = start(Form::Digits, number.to_owned());
        let rest = rest.to_owned();
        starts[at] = Some(Start { rest, is_sure: true, is_title: true, ..start });
    }
}

/// The titles that stand where something holds.
fn titles(blocks: &[Block], holds: impl Fn(usize) -> bool) -> Vec<Title<'_>> {
    let title = |at: usize| {
        blocks[at].paragraph().filter(|_| holds(at))?;
        let (number, rest) = number(&blocks[at])?;
        Some((at, number, rest))
    };
    (0..blocks.len()).filter_map(title).collect()
}

/// The titles that are no sentences above longer texts that are: `40001 Wrong order`. Their numbers are all as long.
fn above_sentences(blocks: &[Block]) -> Vec<Title<'_>> {
    let is_above = |at: usize| {
        let (own, below) = (line(blocks, at), line(blocks, at + 1));
        let is_title =
            own.len() <= MAX_TITLE && !own.ends_with(['.', '。', ':', '：', ',', '，', ';', '；']);
        is_title && below.len() > own.len() && below.ends_with(['.', '。'])
    };
    let mut titles = titles(blocks, is_above);
    titles.retain(|(.., rest)| !rest.starts_with('('));
    let length = titles.first().map_or(0, |(_, number, _)| number.len());
    let is_year = |number: &str| length == YEAR && number.starts_with(['1', '2']);
    let are_alike = length >= YEAR
        && titles.iter().all(|(_, number, _)| number.len() == length)
        && !titles.iter().all(|(_, number, _)| is_year(number));
    titles.retain(|_| are_alike);
    titles
}

/// Whether a text is a label of what stands below it.
fn is_label(text: &str) -> bool {
    exact(text).is_some_and(|(field, _)| field == Field::Message || is_of_text(field))
}

/// The text of a line.
fn line(blocks: &[Block], at: usize) -> &str {
    blocks.get(at).and_then(Block::paragraph).map_or("", |text| &text.text)
}
