//! Names that only those of other texts tell to be codes: headings such as `404 order_gone`, and words such as
//! `conflict` beside `order_gone`.

use std::collections::HashMap;

use super::start::{Start, start};
use crate::import::block::{Block, Kind};
use crate::import::code::{Form, is_status};
use crate::import::code_cell::is_snake;
use crate::import::tables::header::exact;

/// Takes headings such as `403 unauthorized` for names with a status if such as `404 order_gone` stand
/// beside them, and `403 FORBIDDEN` beside such as `404 ORDER_GONE`.
pub fn take_names(blocks: &[Block], starts: &mut [Option<Start>]) {
    let mut counts = HashMap::<(u8, bool), usize>::new();
    for (block, start) in blocks.iter().zip(starts.iter()) {
        let Some(start) = start.as_ref().filter(|start| start.status.is_some()) else { continue };
        let is_upper = start.form == Form::Upper;
        if let Some(level) = block.level()
            && (is_upper || start.form == Form::Words && is_snake(&start.code))
        {
            *counts.entry((level, is_upper)).or_default() += 1;
        }
    }
    for (block, start) in blocks.iter().zip(starts) {
        let (Some(level), Some(start)) = (block.level(), start) else { continue };
        let is_word = |is: fn(&u8) -> bool| start.rest.bytes().all(|b| is(&b));
        let is_upper = is_word(u8::is_ascii_uppercase);
        if start.status.is_none()
            && is_status(&start.code)
            && start.rest.len() > 3
            && (is_upper || is_word(u8::is_ascii_lowercase))
            && counts.get(&(level, is_upper)) > Some(&1)
        {
            start.status = Some(std::mem::take(&mut start.code));
            start.code = std::mem::take(&mut start.rest);
            (start.form, start.is_sure) = (if is_upper { Form::Upper } else { Form::Words }, true);
        }
    }
}

/// Takes words of small letters that are alone in a heading, a term or a line, `conflict`, where most of what
/// stands alone so are names such as `order_gone`.
pub fn take_words(blocks: &[Block], starts: &mut [Option<Start>]) {
    let is_text = |at: usize| {
        let is_kind =
            matches!(&blocks.get(at), Some(Block::Text { kind: Kind::Paragraph | Kind::Item, .. }));
        is_kind && small_word(&blocks[at]).is_none()
    };
    let words: Vec<(usize, u8)> = (0..blocks.len())
        .filter_map(|at| Some((at, small_word(&blocks[at])?.0)))
        .filter(|(at, _)| is_text(at + 1))
        .collect();
    let mut names = HashMap::<u8, (usize, usize)>::new();
    for (at, place) in &words {
        let (known, others) = names.entry(*place).or_default();
        *known += starts[*at].as_ref().is_some_and(|own| is_snake(&own.code)) as usize;
        *others += starts[*at].is_none() as usize;
    }
    for (at, place) in words {
        let (known, others) = names[&place];
        let word = small_word(&blocks[at]).map_or("", |(_, word)| word);
        if known >= 2
            && others <= known
            && starts[at].is_none()
            && word.len() > 3
            && exact(word).is_none()
        {
            starts[at] = Some(Start { is_sure: true, ..start(Form::Words, word.to_owned()) });
        }
    }
}

/// The word of small letters that a text is, and where such texts stand: the level of a heading, or 8 for lines.
fn small_word(block: &Block) -> Option<(u8, &str)> {
    let (place, text) = match block {
        Block::Text { kind: Kind::Heading(level), text, .. } => (*level, &text.text),
        Block::Text { kind: Kind::Paragraph, text, .. } => (8, &text.text),
        _ => return None,
    };
    let is_word = !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    is_word.then_some((place, text.as_str()))
}
