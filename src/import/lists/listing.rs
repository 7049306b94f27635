//! Samples and lines that enumerate codes, such as `ORD_GONE = 1, // the order is gone`: as the items
//! of a list.

use super::constants::{Row, comment, row, says_nothing};
use super::start_parts::behind_joint;
use crate::import::block::{Block, Kind, Text};
use crate::import::text::preformatted::is_line_of_code;

/// Fewer lines are a sample of something else.
const LEAST: usize = 3;

/// So many lines of numbers with a text each, and nothing else, are no sample of a program.
const LEAST_NUMBERS: usize = 5;

/// The blocks with a list in place of each sample, and of each run of lines, that enumerates codes;
/// `codes` says which blocks stand where the page lists codes, `errors` where it speaks of errors.
pub fn spread(blocks: &[Block], codes: &[bool], errors: &[bool]) -> Option<Vec<Block>> {
    let is_told = |(at, block): (usize, &Block)| {
        codes[at]
            || errors[at]
                && matches!(block, Block::Text { kind: Kind::Code, text, .. } if is_of_numbers(text))
    };
    let codes: Vec<bool> = blocks.iter().enumerate().map(is_told).collect();
    let may_be = |block: &Block| match block {
        Block::Text { kind: Kind::Code, .. } => true,
        Block::Text { kind: Kind::Paragraph, text, .. } => {
            row(last_line(text)).is_some_and(|row| row.is_comment)
        }
        _ => false,
    };
    if !blocks.iter().zip(&codes).any(|(block, told)| *told && may_be(block)) {
        return None;
    }
    let told = blocks.iter().zip(&codes).filter(|(_, told)| **told);
    // Where one sample enumerates codes, one with a few lines does, too.
    let is_list = |block: &Block| match block {
        Block::Text { kind: Kind::Code, text, .. } => !items(text, LEAST).is_empty(),
        _ => false,
    };
    let least = if { told }.any(|(block, _)| is_list(block)) { 1 } else { LEAST };
    let mut out = Vec::new();
    let mut at = 0;
    let mut is_spread = false;
    while at < blocks.len() {
        let (items, used) = match &blocks[at] {
            _ if !codes[at] => (Vec::new(), 1),
            Block::Text { kind: Kind::Code, text, .. } => (items(text, least), 1),
            _ => enumerated(&blocks[at..]),
        };
        match items.is_empty() {
            true => out.push(blocks[at].clone()),
            false => {
                is_spread = true;
                out.extend(items);
            }
        }
        at += used;
    }
    is_spread.then_some(out)
}

/// The line of a paragraph that may have a code; a comment may stand above it.
fn last_line(text: &Text) -> &str {
    let line = text.text.rsplit_once('\n').filter(|(above, _)| above.starts_with("/*"));
    line.map_or(&text.text, |(_, line)| line)
}

/// The items of a run of paragraphs that each have a code and a comment, and how many they are.
fn enumerated(blocks: &[Block]) -> (Vec<Block>, usize) {
    let row = |block: &Block| match block {
        Block::Text { kind: Kind::Paragraph, text, .. } => {
            row(last_line(text)).filter(|row| row.is_comment).map(|row| row.item(text.line))
        }
        _ => None,
    };
    let items: Vec<Block> = blocks.iter().map_while(row).collect();
    match items.len() {
        count if count >= LEAST => (items, count),
        _ => (Vec::new(), 1),
    }
}

/// The items of a sample if nearly all of its lines have a code, and as many as that at least; a title may
/// stand above them.
fn items(sample: &Text, least: usize) -> Vec<Block> {
    let mut items = Vec::new();
    let mut others = 0;
    // A comment in the lines above may say what a code means.
    let mut above = String::new();
    for (line, text) in (sample.line..).zip(sample.text.split('\n')) {
        match row(text) {
            Some(row) if row.text.is_empty() => {
                items.push(Row { text: &std::mem::take(&mut above), ..row }.item(line));
            }
            Some(row) => items.push(row.item(line)),
            None => others += (!says_nothing(text) && line > sample.line) as usize,
        }
        match comment(text.trim()) {
            Some(text) if !above.is_empty() => {
                above.push(' ');
                above.push_str(text);
            }
            Some(text) => text.clone_into(&mut above),
            None => above.clear(),
        }
    }
    let is_list = items.len() >= least && others * 8 <= items.len();
    let wrapped = wrapped(sample, least.max(2));
    let lines = sample.text.split('\n').filter(|line| !line.trim().is_empty()).count();
    match wrapped.len() >= items.len() && (wrapped.len() > items.len() || lines > items.len()) {
        true => wrapped,
        false if is_list => items,
        false => Vec::new(),
    }
}

/// Whether a sample has nothing but numbers with a text each: `404.01: Order gone`.
fn is_of_numbers(sample: &Text) -> bool {
    let mut lines = sample.text.split('\n').filter(|line| !line.trim().is_empty());
    let is_number = |line: &str| row(line).is_some_and(|row| is_numbered(&row));
    lines.clone().count() >= LEAST_NUMBERS && lines.all(is_number)
}

/// Whether the name of a row is a number of three digits or more, and its text no number.
fn is_numbered(row: &Row) -> bool {
    let is_digit = |b: u8| b.is_ascii_digit() || b == b'.';
    row.name.len() > 2 && row.name.bytes().all(is_digit) && row.text.contains(char::is_alphabetic)
}

/// The items of a sample in which texts go on in the lines below their numbers, which grow.
fn wrapped(sample: &Text, least: usize) -> Vec<Block> {
    let mut rows: Vec<(&str, String, u32)> = Vec::new();
    let mut last = None;
    for (line, text) in (sample.line..).zip(sample.text.split('\n').map(str::trim)) {
        let own = number_and_text(text);
        let number = own.and_then(|(number, _)| number.parse::<u64>().ok());
        match own.filter(|_| number.is_some() && number > last) {
            Some((name, text)) => {
                last = number;
                rows.push((name, text.to_owned(), line));
            }
            None if text.is_empty() => {}
            None if is_line_of_code(text) || !text.contains(char::is_alphabetic) => {
                return Vec::new();
            }
            None => match rows.last_mut() {
                Some((_, whole, _)) => {
                    whole.push(' ');
                    whole.push_str(text);
                }
                None => return Vec::new(),
            },
        }
    }
    let item = |(name, text, line): &(&str, String, u32)| {
        Row { name, number: None, text, is_comment: false }.item(*line)
    };
    if rows.len() < least { Vec::new() } else { rows.iter().map(item).collect() }
}

/// The number that a line starts with, and the text behind what sets it apart: `3 - order gone`.
fn number_and_text(line: &str) -> Option<(&str, &str)> {
    let behind = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = &line[..line.len() - behind.len()];
    let joint = behind.trim_start();
    let text = behind_joint(joint);
    let is_apart = text.len() < joint.len() && !behind.starts_with('-');
    let is_text = text.starts_with(char::is_alphabetic) && comment(joint).is_none();
    (!number.is_empty() && is_apart && is_text).then_some((number, text))
}
