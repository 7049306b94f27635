//! Pages about one code: their title names it, and the whole page says what it means.

use super::start::{Start, label_of, start_of};
use crate::import::block::{Block, Kind, Text};
use crate::import::code::Form;
use crate::import::tables::header::{Field, exact};
use crate::import::told::{names_error, speaks_of_codes, tells_of_failure};

/// The blocks of a page about one code, with what the title starts with. The title must have a word of
/// errors, or some text a cause or a solution; and no other heading may start with a code.
pub fn lone(blocks: &[Block]) -> Option<(Vec<Block>, Vec<Option<Start>>)> {
    let at = blocks.iter().position(|block| heading(block).is_some())?;
    let (level, title) = heading(&blocks[at])?;
    let start = titled(title)?;
    let below = &blocks[at + 1..];
    let is_alone = below.iter().filter_map(heading).all(|(_, text)| titled(text).is_none());
    // A name in capitals may be that of a setting.
    let is_told = names_error(&title.text) && start.form != Form::Upper;
    if !is_alone || !(is_told || below.iter().any(advises)) {
        return None;
    }
    let is_part = |own: u8| own > level;
    let below = below.iter().take_while(|block| heading(block).is_none_or(|(own, _)| is_part(own)));
    let blocks: Vec<Block> = [&blocks[at]].into_iter().chain(said(below)).cloned().collect();
    let rest = (1..blocks.len()).map(|_| None);
    let starts = [Some(start)].into_iter().chain(rest).collect();
    Some((blocks, starts))
}

/// The headings and lines that are a code and nothing else and have a cause or a solution right below them;
/// where only some text before them speaks of codes, names that tell of failures.
pub fn advised(blocks: &[Block], codes: &[bool]) -> Vec<Option<Start>> {
    let says = |block: &Block| match block {
        Block::Text { text, .. } => text.text.len() < 200 && speaks_of_codes(&text.text),
        Block::Table(_) => false,
    };
    let said = blocks.iter().position(says).unwrap_or(blocks.len());
    let start = |at: usize| {
        let Block::Text { kind: kind @ (Kind::Heading(_) | Kind::Paragraph), text, .. } =
            &blocks[at]
        else {
            return None;
        };
        let is_told = codes[at] || said < at && tells_of_failure(&text.text);
        let is_advised = is_told && blocks.get(at + 1).is_some_and(advises);
        let start = start_of(*kind, text).filter(|_| is_advised)?;
        let is_alone = start.rest.is_empty() && start.form <= Form::Words;
        is_alone.then_some(Start { is_sure: true, ..start })
    };
    (0..blocks.len()).map(start).collect()
}

/// The texts that say what the code means: those right below the title, or else in the first section,
/// and all sections that are called after a field.
fn said<'a>(below: impl Iterator<Item = &'a Block>) -> impl Iterator<Item = &'a Block> {
    let (mut is_said, mut is_first) = (true, true);
    below.filter(move |block| match heading(block) {
        Some((_, text)) => {
            let is_named = exact(&text.text).is_some();
            is_said = is_named || is_first;
            is_named
        }
        None => {
            is_first &= !is_said;
            is_said
        }
    })
}

/// The code that a title starts with.
fn titled(title: &Text) -> Option<Start> {
    let is_one = |form: Form| matches!(form, Form::Dotted | Form::Numbered);
    let digits = |start: &Start| start.code.bytes().filter(u8::is_ascii_digit).count();
    let may_be = |start: &Start| is_one(start.form) || start.form == Form::Upper;
    let found = start_of(Kind::Heading(1), title).filter(may_be)?;
    let is_name = found.form == Form::Upper && found.rest.is_empty();
    let is_sure = is_one(found.form) && digits(&found) >= 3 || is_name;
    (is_sure && found.others.is_empty()).then_some(found)
}

fn heading(block: &Block) -> Option<(u8, &Text)> {
    match block {
        Block::Text { kind: Kind::Heading(level), text, .. } => Some((*level, text)),
        _ => None,
    }
}

/// Whether a text is a heading or starts with a label of what is done about an error.
fn advises(block: &Block) -> bool {
    let Block::Text { text, .. } = block else { return false };
    let field = exact(&text.text).map(|(field, _)| field).or_else(|| Some(label_of(text)?.0));
    matches!(field, Some(Field::Cause | Field::Solution))
}
