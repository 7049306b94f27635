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

/// Takes words that are alone in a heading, a term or a line, `conflict`, where most of what stands alone so are names
/// such as `order_gone`; in lines also those in capitals, `CANCELLED`, beside such as `ORDER_GONE`.
pub fn take_words(blocks: &[Block], starts: &mut [Option<Start>]) {
    let is_text = |at: usize| {
        let is_kind =
            matches!(&blocks.get(at), Some(Block::Text { kind: Kind::Paragraph | Kind::Item, .. }));
        is_kind && lone_word(&blocks[at]).is_none()
    };
    let words: Vec<(usize, Place)> = (0..blocks.len())
        .filter_map(|at| Some((at, lone_word(&blocks[at])?.0)))
        .filter(|(at, _)| is_text(at + 1))
        .collect();
    let mut names = HashMap::<Place, (usize, usize)>::new();
    for (at, place) in &words {
        let is_name = |own: &Start| is_snake(&own.code) || place.1 && own.code.contains('_');
        let (known, others) = names.entry(*place).or_default();
        *known += starts[*at].as_ref().is_some_and(is_name) as usize;
        *others += starts[*at].is_none() as usize;
    }
    let mut counts = HashMap::<&str, usize>::new();
    for (at, _) in &words {
        *counts.entry(lone_word(&blocks[*at]).map_or("", |(_, word)| word)).or_default() += 1;
    }
    for (at, place) in words {
        let (known, others) = names[&place];
        let word = lone_word(&blocks[at]).map_or("", |(_, word)| word);
        // What stands there again and again is a title.
        let is_title = place.1 && (counts[word] > 1 || TITLES.contains(&word));
        if known >= 2
            && others <= known * if place.1 { 2 } else { 1 }
            && !is_title
            && starts[at].is_none()
            && (word.len() > 3 || word == "OK")
            && exact(word).is_none()
        {
            let form = if place.1 { Form::Upper } else { Form::Words };
            starts[at] = Some(Start { is_sure: true, ..start(form, word.to_owned()) });
        }
    }
}

/// Takes words with one capital, `Throttling`, that stand alone between names such as `OrderGone` and `ShopClosed`, where
/// many of these do.
pub fn take_capital_words(blocks: &[Block], starts: &mut [Option<Start>]) {
    let place =
        |at: usize| placed(&blocks[at]).filter(|(_, text)| !text.contains(char::is_whitespace));
    let is_name = |start: &Start| {
        start.form == Form::Words && start.rest.is_empty() && !is_snake(&start.code)
    };
    let words: Vec<usize> = (0..blocks.len()).filter(|&at| place(at).is_some()).collect();
    let names: Vec<bool> =
        words.iter().map(|&at| starts[at].as_ref().is_some_and(is_name)).collect();
    if names.iter().filter(|name| **name).count() < LEAST_NAMES {
        return;
    }
    for index in 1..words.len().saturating_sub(1) {
        let around = [words[index - 1], words[index + 1]];
        let Some((level, word)) = place(words[index]) else { continue };
        let is_between = names[index - 1]
            && names[index + 1]
            && around.iter().all(|&at| place(at).is_some_and(|(own, _)| own == level));
        let is_word = word.len() > 3
            && word.starts_with(|c: char| c.is_ascii_uppercase())
            && word[1..].bytes().all(|b| b.is_ascii_lowercase());
        let at = words[index];
        if is_between && is_word && starts[at].is_none() && exact(word).is_none() {
            starts[at] = Some(Start { is_sure: true, ..start(Form::Words, word.to_owned()) });
        }
    }
}

/// Among fewer names a word may be the title of anything.
const LEAST_NAMES: usize = 6;

/// Words in capitals that stand above texts of any kind.
const TITLES: &[&str] = &[
    "NOTE",
    "NOTES",
    "TIP",
    "WARNING",
    "CAUTION",
    "IMPORTANT",
    "EXAMPLE",
    "EXAMPLES",
    "REQUEST",
    "RESPONSE",
    "JSON",
    "HTTP",
    "OVERVIEW",
    "SUMMARY",
    "GENERAL",
    "HINWEIS",
    "BEISPIEL",
    "NOTA",
];

/// Where words stand alone, the level of a heading or 8 for lines, and whether they are in capitals.
type Place = (u8, bool);

/// The word that a text is.
fn lone_word(block: &Block) -> Option<(Place, &str)> {
    let (place, text) = placed(block)?;
    let is_word = |is: fn(&u8) -> bool| text.bytes().all(|b| is(&b) || b == b'_');
    let is_upper = place == 8 && is_word(u8::is_ascii_uppercase);
    let is_one = !text.is_empty() && (is_upper || is_word(u8::is_ascii_lowercase));
    is_one.then_some(((place, is_upper), text))
}

/// The text of a heading or a line, and where it stands: the level of a heading, or 8 for lines.
fn placed(block: &Block) -> Option<(u8, &str)> {
    match block {
        Block::Text { kind: Kind::Heading(level), text, .. } => Some((*level, &text.text)),
        Block::Text { kind: Kind::Paragraph, text, .. } => Some((8, &text.text)),
        _ => None,
    }
}
