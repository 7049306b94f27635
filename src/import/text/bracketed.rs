//! Remarks in brackets in the lines below that of a code, `211 Order late`, then `[It may come tomorrow]`, which belong
//! to its text.

use super::look::is_strict;
use crate::import::block::{Block, Kind, Text};
use crate::import::code::{BRACKETS, is_number};

/// A remark has no more lines.
const MAX_LINES: usize = 4;

/// Gives the remarks below codes to the lines of these.
pub fn whole(blocks: Vec<Block>) -> Vec<Block> {
    let opens = |text: &str| BRACKETS.iter().any(|(open, _)| text.starts_with(*open));
    if !blocks.iter().filter_map(line).any(opens) {
        return blocks;
    }
    let mut out = Vec::<Block>::with_capacity(blocks.len());
    let mut at = 0;
    while at < blocks.len() {
        let lines = remark(&blocks[at..]);
        match out.last_mut() {
            Some(Block::Text { kind: Kind::Paragraph, text, .. })
                if lines > 0 && is_coded(text) =>
            {
                text.text.push('\n');
                let remark: Vec<&str> = blocks[at..at + lines].iter().filter_map(line).collect();
                text.text.push_str(&remark.join(" "));
                at += lines;
            }
            _ => {
                out.push(blocks[at].clone());
                at += 1;
            }
        }
    }
    out
}

/// How many of the first of some blocks are the lines of a remark.
fn remark(blocks: &[Block]) -> usize {
    let Some(first) = blocks.first().and_then(line) else { return 0 };
    let Some((open, close)) = BRACKETS.iter().find(|(open, _)| first.starts_with(*open)) else {
        return 0;
    };
    let mut depth = 0_i32;
    for (at, block) in blocks.iter().take(MAX_LINES).enumerate() {
        let Some(text) = line(block) else { break };
        depth += text.matches(*open).count() as i32 - text.matches(*close).count() as i32;
        if depth <= 0 {
            return if text.trim_end_matches(['.', '。']).ends_with(*close) { at + 1 } else { 0 };
        }
    }
    0
}

/// The text of a line that goes on with the paragraph above.
fn line(block: &Block) -> Option<&str> {
    match block {
        Block::Text { kind: Kind::Paragraph, text, apart: false } => Some(&text.text),
        _ => None,
    }
}

/// Whether a line starts with what may be a code and has a text behind it.
fn is_coded(text: &Text) -> bool {
    text.text.split_once(' ').is_some_and(|(word, rest)| {
        let is_code = is_number(word) && word.len() > 2 || is_strict(word);
        is_code && rest.contains(char::is_alphabetic)
    })
}
