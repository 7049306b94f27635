//! Ranges of codes among the codes of a list, which has one text for all of them: `64-78: as in the list`,
//! `>128: a signal`.

use super::start::{Start, start};
use super::start_parts::JOINTS;
use crate::import::block::{Block, Kind};
use crate::import::code::{Form, is_number};

/// Beside fewer codes a range is one of anything.
const LEAST: usize = 2;

/// Takes the ranges that items or lines start with for codes, where the page lists codes and has numbers in
/// such texts.
pub fn take_ranges(blocks: &[Block], starts: &mut [Option<Start>], codes: &[bool]) {
    for kind in [Kind::Item, Kind::Paragraph] {
        let is_own =
            |at: &usize| matches!(&blocks[*at], Block::Text { kind: own, .. } if *own == kind);
        // Items beside which numbers stand are no codes unless these are.
        let stands_beside = |at: usize| {
            let is_number = |at: usize| {
                let start = starts.get(at).and_then(Option::as_ref);
                start.is_some_and(|start| start.form == Form::Digits && start.has_joint)
            };
            kind == Kind::Item && (is_number(at + 1) || at.checked_sub(1).is_some_and(is_number))
        };
        let is_told = |at: &usize| is_own(at) && (codes[*at] || stands_beside(*at));
        let told: Vec<usize> = (0..blocks.len()).filter(is_told).collect();
        let range = |at: usize| match &blocks[at] {
            Block::Text { text, .. } => range(&text.text),
            Block::Table(_) => None,
        };
        let (ranges, others): (Vec<usize>, Vec<usize>) =
            told.into_iter().partition(|&at| range(at).is_some());
        let is_number =
            |at: &&usize| starts[**at].as_ref().is_some_and(|start| start.form == Form::Digits);
        let numbers = others.iter().filter(is_number).count();
        if numbers < LEAST && (numbers == 0 || ranges.len() < LEAST) {
            continue;
        }
        for at in ranges {
            starts[at] = range(at).map(|(code, rest)| Start {
                rest: rest.to_owned(),
                has_joint: true,
                is_sure: codes[at],
                in_run: true,
                ..start(Form::Digits, code.to_owned())
            });
        }
    }
}

/// The range that a text starts with, and what a joint sets apart from it.
pub fn range(text: &str) -> Option<(&str, &str)> {
    let end = match text.trim_start_matches(['<', '>', '≤', '≥', '=', ' ']) {
        bound if bound.len() < text.len() => text.len() - behind_number(bound)?.len(),
        _ => {
            let behind = behind_number(text)?;
            let first = &text[..text.len() - behind.len()];
            let last = behind_mark(behind)?;
            let behind = behind_number(last)?;
            let last = &last[..last.len() - behind.len()];
            let grows = (last.len(), last) > (first.len(), first);
            grows.then_some(text.len() - behind.len())?
        }
    };
    let (code, behind) = text.split_at(end);
    let rest = behind.trim_start();
    let starts = |c: char| c.is_uppercase() || c.is_alphabetic() && !c.is_ascii();
    let is_spaced = rest.len() < behind.len();
    // Behind numbers of three digits and more a blank sets a text apart.
    let is_text = is_spaced && rest.starts_with(starts) && code.len() > 6;
    let is_apart =
        rest.starts_with([':', '：']) || is_spaced && rest.starts_with(JOINTS) || is_text;
    let rest = rest.trim_start_matches(JOINTS).trim();
    (is_apart && rest.starts_with(char::is_alphabetic)).then_some((code.trim(), rest))
}

/// What stands behind the digits at the start of a text.
fn behind_number(text: &str) -> Option<&str> {
    let behind = text.trim_start_matches(|c: char| c.is_ascii_digit());
    is_number(&text[..text.len() - behind.len()]).then_some(behind)
}

/// What stands behind the mark or the word between two ends.
fn behind_mark(text: &str) -> Option<&str> {
    const MARKS: &[&str] =
        &["...", "..", "…", "-", "–", "—", "~", "～", "〜", "to ", "bis ", "至", "到"];
    let inner = text.trim_start();
    MARKS.iter().find_map(|mark| inner.strip_prefix(mark)).map(str::trim_start)
}
