//! Lists and lines each of which starts with a number, be it short and with nothing between it and its text:
//! `- 4 The order is gone`.

use std::collections::HashSet;

use super::start::{Start, start};
use super::start_parts::behind_joint;
use crate::import::block::{Block, Kind};
use crate::import::code::{Form, is_number, is_of_capitals};
use crate::import::told::{tell_of_failures, tells_of_failure, under_codes};

/// Fewer items, and lines, may start with numbers of anything.
const LEAST_ITEMS: usize = 3;
const LEAST_LINES: usize = 4;
const LEAST_NAMED: usize = 5;

/// A longer number, or one of more parts, is that of a version or an address.
const MAX_NUMBER: usize = 8;

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

/// Takes the numbers for codes that lines or items start with, each with nothing but another name in capitals behind
/// it, some of which tell of failures: `12: ORDER_GONE`, `404.01: GONE`.
pub fn take_named(blocks: &[Block], starts: &mut [Option<Start>], codes: &[bool]) {
    let mut at = 0;
    while at < blocks.len() {
        let named: Vec<(&str, &str)> = blocks[at..].iter().map_while(number_and_name).collect();
        let numbers: HashSet<&str> = named.iter().map(|(number, _)| *number).collect();
        let names: Vec<String> = named.iter().map(|(_, name)| name.replace('_', " ")).collect();
        let is_told = codes[at] || tell_of_failures(names.iter().map(String::as_str));
        let are_codes = named.len() >= LEAST_NAMED && numbers.len() == named.len() && is_told;
        for (at, (number, name)) in (at..).zip(named.iter().filter(|_| are_codes)) {
            let start = start(Form::Digits, (*number).to_owned());
            let rest = (*name).to_owned();
            starts[at] = Some(Start { rest, is_sure: true, has_joint: true, ..start });
        }
        at += named.len().max(1);
    }
}

/// The numbers of headings for codes, where those of one level count what the page calls errors with codes, and most
/// tell of failures: `1. Unknown error`, `2. Order not found`.
pub fn headings(blocks: &[Block]) -> Vec<Option<Start>> {
    let mut starts: Vec<Option<Start>> = blocks.iter().map(|_| None).collect();
    let codes = under_codes(blocks);
    for level in 1..7 {
        let is_one = |at: &usize| blocks[*at].level() == Some(level) && codes[*at];
        let places: Vec<usize> = (0..blocks.len()).filter(is_one).collect();
        let title = |&at: &usize| counted(blocks[at].text()).map(|title| (at, title));
        let numbered: Vec<_> = places.iter().filter_map(title).collect();
        let failures = numbered.iter().filter(|(_, (_, title))| tells_of_failure(title)).count();
        let counts = numbered.iter().filter_map(|(_, (number, _))| number.parse::<i64>().ok());
        let grow = counts.is_sorted_by(|one, next| one < next);
        let others = places.len() - numbered.len();
        if numbered.len() >= LEAST_NAMED && others < 2 && grow && failures * 2 > numbered.len() {
            for (at, (number, title)) in numbered {
                starts[at] = Some(Start {
                    rest: title.to_owned(),
                    is_sure: true,
                    is_title: true,
                    has_joint: true,
                    ..start(Form::Digits, number.to_owned())
                });
            }
        }
    }
    starts
}

/// The number that counts a heading, and its title.
fn counted(heading: &str) -> Option<(&str, &str)> {
    let (number, title) = heading.split_once(['.', ')', ':'])?;
    let title = title.trim();
    (is_number(number) && title.starts_with(char::is_alphabetic)).then_some((number, title))
}

/// The number and the name in capitals that a line or an item is.
fn number_and_name(block: &Block) -> Option<(&str, &str)> {
    let Block::Text { kind: Kind::Item | Kind::Paragraph, text, .. } = block else { return None };
    let (number, behind) = text.text.split_at(text.text.find([' ', ':', '：', '=', '\u{a0}'])?);
    let name = behind_joint(behind);
    let is_name =
        name.len() > 1 && name.len() + 1 < behind.len() && name.chars().all(is_of_capitals);
    let is_named = is_name && name.starts_with(|c: char| c.is_ascii_uppercase());
    let is_one = number.split('.').all(is_number);
    (is_named && is_one && number.len() <= MAX_NUMBER).then_some((number, name))
}

/// The number that a text starts with, and what stands behind it.
pub fn number(block: &Block) -> Option<(&str, &str)> {
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
