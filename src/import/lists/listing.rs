//! Samples and lines that enumerate codes, such as `ORD_GONE = 1, // the order is gone`: as the items
//! of a list.

use super::constants::{Row, comment, row, says_nothing};
use crate::import::block::{Block, Kind, Text};

/// Fewer lines are a sample of something else.
const LEAST: usize = 3;

/// The blocks with a list in place of each sample, and of each run of lines, that enumerates codes;
/// `codes` says which blocks stand where the page lists codes.
pub fn spread(blocks: &[Block], codes: &[bool]) -> Option<Vec<Block>> {
    let may_be = |block: &Block| match block {
        Block::Text { kind: Kind::Code, .. } => true,
        Block::Text { kind: Kind::Paragraph, text, .. } => {
            row(last_line(text)).is_some_and(|row| row.is_comment)
        }
        _ => false,
    };
    if !blocks.iter().zip(codes).any(|(block, told)| *told && may_be(block)) {
        return None;
    }
    let told = blocks.iter().zip(codes).filter(|(_, told)| **told);
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
    if is_list { items } else { Vec::new() }
}
