//! Lists and lines each of which starts with a number, be it short and with nothing between it and its text:
//! `- 4 The order is gone`.

use std::collections::HashSet;

use super::start::{Start, start};
use crate::import::block::{Block, Kind};
use crate::import::code::{Form, is_number};
use crate::import::told::tells_of_failure;

/// Fewer items, and lines, may start with numbers of anything.
const LEAST_ITEMS: usize = 3;
const LEAST_LINES: usize = 4;

/// Takes the short numbers for codes that items of such lists or such lines start with, where the page
/// lists codes.
pub fn take_short(blocks: &[Block], starts: &mut [Option<Start>], codes: &[bool]) {
    let kind = |at: usize| match blocks[at] {
        Block::Text { kind: kind @ (Kind::Item | Kind::Paragraph), .. } if codes[at] => Some(kind),
        _ => None,
    };
    let mut at = 0;
    while at < blocks.len() {
        let Some(own) = kind(at) else {
            at += 1;
            continue;
        };
        let is_line = own == Kind::Paragraph;
        let is_part =
            |at: usize| kind(at) == Some(own) && (!is_line || number(&blocks[at]).is_some());
        let end = (at..blocks.len()).find(|&at| !is_part(at)).unwrap_or(blocks.len());
        let items: Option<Vec<(&str, &str)>> = blocks[at..end].iter().map(number).collect();
        let least = if is_line { LEAST_LINES } else { LEAST_ITEMS };
        let items = items.filter(|items| items.len() >= least && are_codes(items));
        let items = items.unwrap_or_default();
        for (at, (number, rest)) in (at..end).zip(items) {
            let start = starts[at].take().unwrap_or_else(|| Start {
                rest: rest.to_owned(),
                ..start(Form::Digits, number.to_owned())
            });
            starts[at] = Some(Start { is_sure: true, ..start });
        }
        at = end.max(at + 1);
    }
}

/// The number that an item starts with, and the text behind it.
fn number(block: &Block) -> Option<(&str, &str)> {
    let Block::Text { text, .. } = block else { return None };
    let (number, rest) = text.text.split_once([' ', '\u{a0}'])?;
    let is_text =
        rest.starts_with(|c: char| c.is_alphabetic() || matches!(c, '"' | '“' | '`' | '('));
    (is_number(number) && is_text).then_some((number, rest))
}

/// Whether the numbers of a list are codes: another one in each item, and one that is long or that of success, or
/// a text that tells of a failure. Behind a count stands a word in small letters: `2 shelves`.
fn are_codes(items: &[(&str, &str)]) -> bool {
    let numbers: HashSet<&str> = items.iter().map(|(number, _)| *number).collect();
    let is_count = |(_, text): &(&str, &str)| text.starts_with(|c: char| c.is_ascii_lowercase());
    let tells = |(number, text): &(&str, &str)| {
        number.len() > 2 || number.bytes().all(|b| b == b'0') || tells_of_failure(text)
    };
    numbers.len() == items.len() && !items.iter().any(is_count) && items.iter().any(tells)
}
