//! Questions that name an error each: `Why do I get a 401 error?`, with the answer below.

use std::collections::HashSet;

use super::start::{Start, start};
use crate::import::block::{Block, Kind, Text};
use crate::import::code::{Form, is_number};
use crate::import::told::{names_error, under_errors};

/// Fewer questions may be about anything.
const LEAST: usize = 3;

/// Longer questions are told in prose.
const MAX_QUESTION: usize = 150;

/// The blocks of a page of errors with what such questions start: each question once, and without its copy at
/// the end of the text before it. Nothing where there are few.
pub fn asked(blocks: &[Block]) -> Option<(Vec<Block>, Vec<Option<Start>>)> {
    let told = under_errors(blocks);
    let codes = blocks.iter().zip(told).map(|(block, told)| question(block).filter(|_| told));
    let codes: Vec<Option<&str>> = codes.collect();
    if codes.iter().flatten().collect::<HashSet<_>>().len() < LEAST {
        return None;
    }
    let (mut kept, mut starts) = (Vec::new(), Vec::new());
    for at in 0..blocks.len() {
        let next = blocks.get(at + 1).map_or("", Block::text);
        let own = blocks[at].text();
        if own == next && codes[at].is_some() {
            continue;
        }
        let is_above = codes.get(at + 1).is_some_and(Option::is_some) && codes[at].is_none();
        let block = match own.strip_suffix(next).filter(|_| is_above) {
            Some(before) => with_text(&blocks[at], before.trim_end()),
            None => blocks[at].clone(),
        };
        let title = codes[at].map(|code| start(Form::Digits, code.to_owned()));
        starts.push(title.map(|title| Start { is_sure: true, is_title: true, ..title }));
        kept.push(block);
    }
    Some((kept, starts))
}

/// The number that a question asks about: the only one in it, with a word of errors beside it.
fn question(block: &Block) -> Option<&str> {
    let Block::Text { kind: Kind::Heading(_) | Kind::Paragraph | Kind::Item, text, .. } = block
    else {
        return None;
    };
    let question = text.text.strip_suffix(['?', '？'])?.trim_end();
    let is_one = question.len() <= MAX_QUESTION
        && !question.contains(['?', '？', '.', '。', '!'])
        && names_error(question);
    let numbers = || {
        let parts = question.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        parts.filter(|part| part.contains(|c: char| c.is_ascii_digit()))
    };
    let number = numbers().next().filter(|_| is_one && numbers().count() == 1)?;
    (is_number(number) && (3..6).contains(&number.len())).then_some(number)
}

fn with_text(block: &Block, text: &str) -> Block {
    match block {
        Block::Text { kind, text: own, apart } => {
            let text = Text { text: text.to_owned(), ..own.clone() };
            Block::Text { kind: *kind, text, apart: *apart }
        }
        table => table.clone(),
    }
}
