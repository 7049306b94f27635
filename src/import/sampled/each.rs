//! Samples of answers each of which is that of one error: what stands between one and the next says what it is of.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::{LEAST, answers, only, status_at};
use crate::catalog::Entry;
use crate::import::block::{Block, Kind, Text};
use crate::import::code::is_label;
use crate::import::tables::header::exact;
use crate::import::text::seams::is_reason;
use crate::import::told::headed_errors;

/// More texts above a sample are not about it alone.
const MAX_ABOVE: usize = 8;

/// The errors with the blocks of each, if most samples of a page of errors have one code, another one in each.
pub fn entries(blocks: &[Block]) -> Vec<(Range<usize>, Entry)> {
    let told = headed_errors(blocks);
    let is_sample = |at: &usize| matches!(blocks[*at], Block::Text { kind: Kind::Code, .. });
    let samples: Vec<usize> = (0..blocks.len()).filter(is_sample).collect();
    let answered: Vec<_> = samples.iter().map(|&at| (at, answers(&blocks[at..=at]))).collect();
    let coded = answered.iter().filter_map(|(at, answers)| Some((*at, only(answers)?)));
    let coded: Vec<_> = coded.filter(|(at, _)| told[*at]).collect();
    let codes: HashSet<_> = coded.iter().map(|(_, answer)| &answer.code).collect();
    if coded.len() < LEAST || codes.len() < coded.len() || coded.len() * 2 <= samples.len() {
        return Vec::new();
    }
    let above = |at: usize| {
        let is_end = |at: &usize| is_sample(at) || matches!(blocks[*at], Block::Table(_));
        let start = (0..at).rev().find(is_end).map_or(0, |before| before + 1);
        start.max(at.saturating_sub(MAX_ABOVE))..at
    };
    let repeated = repeated(coded.iter().map(|(at, _)| &blocks[above(*at)]), coded.len());
    let mut status: Option<(&str, &str)> = None;
    let mut found = Vec::with_capacity(coded.len());
    for (at, answer) in coded {
        let mut description = None;
        for text in texts(&blocks[above(at)]) {
            if let Some(own) = titled(&text.text) {
                (status, description) = (Some(own), None);
            } else if !(repeated.contains(text.text.as_str())
                || is_label_of(&text.text)
                || description.is_some() && is_label(&text.text))
            {
                description = Some(without_number(&text.text).to_owned());
            }
        }
        let entry = Entry {
            code: answer.code.clone().unwrap_or_default(),
            status: answer.status.clone().or(status.map(|(status, _)| status.to_owned())),
            message: answer.message.clone(),
            description,
            group: status.map(|(_, title)| title.to_owned()),
            line: blocks[at].line(),
            ..Entry::default()
        };
        found.push((above(at).start..at + 1, entry));
    }
    // A second sample below one text is of the same error, or of none.
    let are_told = found.iter().all(|(_, entry)| entry.description.is_some());
    if are_told { found } else { Vec::new() }
}

/// The texts among some blocks.
fn texts(blocks: &[Block]) -> impl Iterator<Item = &Text> {
    blocks.iter().filter_map(|block| match block {
        Block::Text { kind: Kind::Paragraph | Kind::Heading(_) | Kind::Item, text, .. } => {
            Some(text)
        }
        _ => None,
    })
}

/// The texts that stand above most samples: what names their parts.
fn repeated<'a>(sections: impl Iterator<Item = &'a [Block]>, count: usize) -> HashSet<&'a str> {
    let mut counts = HashMap::<&str, usize>::new();
    for section in sections {
        let own: HashSet<&str> = texts(section).map(|text| text.text.as_str()).collect();
        own.into_iter().for_each(|text| *counts.entry(text).or_default() += 1);
    }
    counts.into_iter().filter(|(_, own)| own * 2 > count).map(|(text, _)| text).collect()
}

/// The status of the samples below a line that is one with its name, and the line.
fn titled(line: &str) -> Option<(&str, &str)> {
    let (status, name) = status_at(line);
    let is_title = name.is_empty() || is_reason(name) || is_label(name) && name.len() < 60;
    status.filter(|_| is_title).map(|status| (status, line))
}

/// Whether a text only leads to what stands below it, or names it.
fn is_label_of(text: &str) -> bool {
    text.ends_with([':', '：']) || exact(text).is_some()
}

/// A text without the number in brackets that it starts with: `(1) The order is late.`
fn without_number(text: &str) -> &str {
    let inner = text.strip_prefix(['(', '（']).and_then(|rest| rest.split_once([')', '）']));
    let is_number = |number: &str| (1..3).contains(&number.len()) && number.parse::<u8>().is_ok();
    inner.filter(|(number, _)| is_number(number)).map_or(text, |(_, rest)| rest.trim_start())
}
