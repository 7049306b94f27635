//! Words in capitals, `UNAUTHORIZED`: codes where names such as `NO_ORDER` stand beside them.

use std::collections::HashSet;

use super::below::LABEL;
use super::first_word::value_before;
use super::start::{Start, start};
use super::start_parts::{JOINTS, behind_joint, number_in_brackets};
use crate::import::block::{Block, Kind};
use crate::import::code::Form;
use crate::import::tables::header::Field;

/// Takes headings such as `UNAUTHORIZED` and items such as `CANCELLED (1): …` for codes if such as
/// `NO_ORDER` stand beside them.
pub fn add_capitals(blocks: &[Block], starts: &mut [Option<Start>]) {
    let numbered = starts.iter().flatten().filter(|start| has_number(start)).count();
    let level_of = |block: &Block| match block {
        Block::Text { kind: Kind::Heading(level), .. } => Some(*level),
        Block::Text { kind: Kind::Item, .. } => Some(LABEL),
        Block::Text { kind: Kind::Paragraph, .. } if numbered >= LEAST => Some(LINE),
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
                Kind::Paragraph => item_in_capitals(&text.text).filter(has_number),
                _ => in_capitals(&text.text),
            };
        }
    }
}

/// Fewer lines with a name and its number may be anything.
const LEAST: usize = 3;

/// The level of lines.
const LINE: u8 = LABEL + 1;

/// Whether a name has its number beside it.
fn has_number(start: &Start) -> bool {
    start.form == Form::Upper && start.parts.iter().any(|(field, _)| *field == Field::Code)
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
    let is_glued = text[end..].starts_with('(');
    let number = number_in_brackets(behind);
    let joint = number.map_or(behind, |(_, behind)| behind);
    let rest = behind_joint(joint);
    let valued = value_before(joint, rest).filter(|_| number.is_none());
    let is_apart = joint.starts_with(JOINTS) || closed.is_some() || number.is_some() && is_glued;
    let parts = number.or(valued).map(|(number, _)| (Field::Code, number.to_owned()));
    (end >= 2 && is_apart).then(|| Start {
        rest: valued.map_or(rest, |(_, rest)| rest).to_owned(),
        is_sure: true,
        has_joint: true,
        in_run: true,
        parts: parts.into_iter().collect(),
        ..start(Form::Upper, text[..end].to_owned())
    })
}
