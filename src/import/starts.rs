//! Which texts of a page start with a code: headings, terms, items and lines of their own.

use std::collections::HashMap;

use super::block::{Block, Kind, Text};
use super::code::Form;
use super::start::{Start, start_of};
use super::told;
use crate::catalog::Link;

/// The texts that start with a code, by block. Where nothing stands between a code and its text,
/// it takes three such texts one after the other.
pub fn starts(blocks: &[Block]) -> Vec<Option<Start>> {
    let start = |block: &Block| match block {
        Block::Text { kind: Kind::Paragraph | Kind::Item, text, .. } if points_into_page(text) => {
            None
        }
        Block::Text { kind, text, .. } => start_of(*kind, text),
        Block::Table(_) => None,
    };
    let mut starts: Vec<Option<Start>> = blocks.iter().map(start).collect();
    if told::is_of_codes(blocks) {
        take_numbers(blocks, &mut starts);
    }
    for start in &mut starts {
        *start = start.take().filter(|start| !start.is_short || start.is_sure);
    }
    let form = |start: Option<&Option<Start>>| start.and_then(|start| Some(start.as_ref()?.form));
    let forms: Vec<Option<Form>> = (0..starts.len()).map(|at| form(starts.get(at))).collect();
    let is_run = |from: usize| {
        from + 3 <= forms.len()
            && forms[from..from + 3].iter().all(|f| f.is_some() && *f == forms[from])
    };
    let in_run: Vec<bool> =
        (0..forms.len()).map(|at| (at.saturating_sub(2)..=at).any(is_run)).collect();
    // Names alone in a line are codes if there are some, each with a text below it.
    let stands_above = |at: usize| {
        let is_text =
            matches!(blocks.get(at + 1), Some(Block::Text { kind, .. }) if *kind != Kind::Code);
        forms[at] == Some(Form::Words) && is_text && forms.get(at + 1).is_some_and(Option::is_none)
    };
    let names: Vec<usize> = (0..forms.len()).filter(|&at| stands_above(at)).collect();
    let has_names = names.len() >= LEAST_NAMES;
    for (at, start) in starts.iter_mut().enumerate() {
        if let Some(start) = start {
            start.in_run = in_run[at];
        }
        if has_names && names.binary_search(&at).is_ok() {
            continue;
        }
        if !in_run[at] && start.as_ref().is_some_and(|start| !start.is_sure) {
            *start = None;
        }
    }
    starts
}

/// On a page of codes, takes the numbers for codes that several headings of a level start with, and
/// those of items, however short, if there are some.
fn take_numbers(blocks: &[Block], starts: &mut [Option<Start>]) {
    let mut counts = HashMap::<Option<u8>, usize>::new();
    let place = |block: &Block, start: &Option<Start>| match block {
        Block::Text { kind: Kind::Heading(level), .. } => {
            start.as_ref().filter(|start| !start.is_short).map(|_| Some(*level))
        }
        Block::Text { kind: Kind::Item, .. } => {
            start.as_ref().filter(|start| start.has_joint).map(|_| None)
        }
        _ => None,
    };
    let is_number = |start: &Option<Start>| start.as_ref().is_some_and(|s| s.form == Form::Digits);
    for (block, start) in blocks.iter().zip(starts.iter()).filter(|(_, start)| is_number(start)) {
        if let Some(place) = place(block, start) {
            *counts.entry(place).or_default() += 1;
        }
    }
    for (block, start) in blocks.iter().zip(starts).filter(|(_, start)| is_number(start)) {
        let count = place(block, start).map_or(0, |place| counts[&place]);
        let least = if matches!(block, Block::Text { kind: Kind::Item, .. }) { 3 } else { 2 };
        if let Some(start) = start.as_mut().filter(|_| count >= least) {
            start.is_sure = true;
        }
    }
}

/// As many names in lines of their own are codes.
const LEAST_NAMES: usize = 4;

/// Whether a text is only a link to another place of the page, as in a table of contents.
fn points_into_page(text: &Text) -> bool {
    let is_whole = |link: &Link| link.url.starts_with('#') && link.text == text.text;
    matches!(text.links(), [link] if is_whole(link))
}

/// The form that most of the codes have, if two have it.
pub fn common_form(starts: &[Option<Start>]) -> Option<Form> {
    let mut counts = HashMap::<Form, usize>::new();
    for start in starts.iter().flatten() {
        *counts.entry(start.form).or_default() += 1;
    }
    let most = counts.into_iter().max_by_key(|&(form, count)| (count, std::cmp::Reverse(form)));
    most.filter(|&(_, count)| count >= 2).map(|(form, _)| form)
}
