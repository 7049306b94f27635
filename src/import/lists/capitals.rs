//! Words in capitals, `UNAUTHORIZED`: codes where names such as `NO_ORDER` stand beside them.

use std::collections::HashSet;

use super::below::LABEL;
use super::start::{Start, start};
use super::start_parts::{JOINTS, behind_joint, number_in_brackets};
use crate::import::block::{Block, Kind};
use crate::import::code::Form;
use crate::import::tables::header::Field;

/// Takes headings such as `UNAUTHORIZED` and items such as `CANCELLED (1): …` for codes if such as
/// `NO_ORDER` stand beside them.
pub fn add_capitals(blocks: &[Block], starts: &mut [Option<Start>]) {
    let level_of = |block: &Block| match block {
        Block::Text { kind: Kind::Heading(level), .. } => Some(*level),
        Block::Text { kind: Kind::Item, .. } => Some(LABEL),
        _ => None,
    };
    let coded = blocks.iter().zip(starts.iter()).filter(|(_, start)| start.is_some());
    let levels: HashSet<u8> = coded.filter_map(|(block, _)| level_of(block)).collect();
    for (block, start) in blocks.iter().zip(starts) {
        if let Block::Text { text, kind, .. } = block
            && start.is_none()
            && level_of(block).is_some_and(|level| levels.contains(&level))
        {
            *start = match kind {
                Kind::Item => item_in_capitals(&text.text),
                _ => in_capitals(&text.text),
            };
        }
    }
}

/// The start of a heading that is one word in capitals.
fn in_capitals(text: &str) -> Option<Start> {
    let code = text.trim_matches('`');
    let is_one = code.len() >= 4 && code.bytes().all(|b| b.is_ascii_uppercase());
    is_one.then(|| Start { is_sure: true, ..start(Form::Upper, code.to_owned()) })
}

/// The start of an item whose first word is in capitals, with its number or a joint behind it.
fn item_in_capitals(text: &str) -> Option<Start> {
    let inner = text.strip_prefix(['"', '“', '`']);
    let (text, is_quoted) = (inner.unwrap_or(text), inner.is_some());
    let end = text.find(|c: char| !c.is_ascii_uppercase())?;
    let behind = &text[end..];
    let closed = behind.strip_prefix(['"', '”', '`']).filter(|_| is_quoted);
    let behind = closed.unwrap_or(behind).trim_start();
    let number = number_in_brackets(behind);
    let joint = number.map_or(behind, |(_, behind)| behind);
    let parts = number.map(|(number, _)| (Field::Code, number.to_owned()));
    (end >= 2 && (joint.starts_with(JOINTS) || closed.is_some())).then(|| Start {
        rest: behind_joint(joint).to_owned(),
        is_sure: true,
        has_joint: true,
        in_run: true,
        parts: parts.into_iter().collect(),
        ..start(Form::Upper, text[..end].to_owned())
    })
}
