//! Texts that start alike: the codes of a page that says that it lists some, whatever form they have.

use std::collections::HashSet;

use super::start::{Start, start};
use super::start_parts::{JOINTS, behind_joint, without_word};
use crate::import::block::{Block, Kind};
use crate::import::code::{Form, is_method, is_number, is_status};
use crate::import::told::{headed_errors, tells_of_failure, under_codes};

/// Fewer texts may be alike by chance.
const LEAST: usize = 3;

/// Names of what an answer has in which an error is told: they are no codes.
#[rustfmt::skip]
pub const MEMBERS: &[&str] = &[
    "code", "message", "error", "errors", "status", "type", "title", "detail", "details", "reason",
    "description", "instance", "field", "param", "data", "request_id", "requestid", "success",
    "error_code", "errorcode", "error_message", "errormessage", "error_description", "result",
    "timestamp", "path", "target", "domain", "metadata", "locale", "id", "name", "value", "msg",
];

/// What one of the texts starts with.
struct Key<'a> {
    key: &'a str,
    rest: &'a str,
}

/// The texts that start with a key, by block: those of one place, which is the items, the lines or the
/// headings of a level under the same heading, if most of them do and no two have the same.
pub fn starts(blocks: &[Block]) -> Vec<Option<Start>> {
    let codes = under_codes(blocks);
    let errors = headed_errors(blocks);
    let mut starts: Vec<Option<Start>> = blocks.iter().map(|_| None).collect();
    for place in places(blocks) {
        let told = |told: &[bool]| place.iter().all(|&at| told[at]);
        let mut keys: Vec<(usize, Key)> =
            place.iter().filter_map(|&at| Some((at, key(&blocks[at])?))).collect();
        // A title of one word is no code.
        let is_title =
            |key: &Key| key.rest.is_empty() && MEMBERS.contains(&key.key.to_lowercase().as_str());
        if keys.first().is_some_and(|(_, key)| is_title(key)) {
            keys.remove(0);
        }
        // Words alone in lines may stand between numbers.
        let is_number = |(_, key): &(usize, Key)| is_number(key.key);
        if keys.iter().filter(|key| is_number(key)).count() >= LEAST {
            keys.retain(is_number);
        }
        // Among keys with a text each, a word alone in its line is a title.
        let has_text = |(_, key): &(usize, Key)| !key.rest.is_empty();
        if keys.iter().filter(|key| has_text(key)).count() * 10 >= keys.len() * 8 {
            keys.retain(has_text);
        }
        let is_list = told(&codes) || told(&errors) && (are_own(&keys) || tells(blocks, &keys));
        if is_list && are_codes(blocks, &keys, place.len()) {
            for (at, Key { key, rest }) in keys {
                let rest = behind_joint(rest).to_owned();
                starts[at] =
                    Some(Start { rest, is_sure: true, ..start(Form::Words, key.to_owned()) });
            }
        }
    }
    starts
}

/// The blocks of each place that may list codes.
fn places(blocks: &[Block]) -> Vec<Vec<usize>> {
    let mut places = Vec::<Vec<usize>>::new();
    // The open places by their kind: of headings by level, then of items, then of lines.
    let mut open = [const { None::<usize> }; 10];
    for (at, block) in blocks.iter().enumerate() {
        let Block::Text { kind, .. } = block else { continue };
        let slot = match kind {
            Kind::Heading(level) => {
                open[*level as usize + 1..].fill(None);
                *level as usize
            }
            Kind::Item => 8,
            Kind::Paragraph => 9,
            Kind::Code => continue,
        };
        match open[slot] {
            Some(place) => places[place].push(at),
            None => {
                open[slot] = Some(places.len());
                places.push(vec![at]);
            }
        }
    }
    places
}

/// Whether the keys of a place are codes.
fn are_codes(blocks: &[Block], keys: &[(usize, Key)], texts: usize) -> bool {
    let distinct: HashSet<&str> = keys.iter().map(|(_, key)| key.key).collect();
    let coded = keys.iter().filter(|(_, key)| is_coded(key.key)).count();
    let members = distinct.iter().filter(|key| MEMBERS.contains(&key.to_lowercase().as_str()));
    let is_counted = keys.iter().zip(1..).all(|((_, key), n): (_, u32)| key.key == n.to_string());
    // A line that is a key has its text in the next ones.
    let is_below = |at: usize| match (blocks.get(at), blocks.get(at + 1)) {
        (Some(_), Some(Block::Text { .. } | Block::Table(_))) => {
            !keys.iter().any(|(key, _)| *key == at + 1)
        }
        _ => false,
    };
    let described = keys.iter().filter(|(at, key)| !key.rest.is_empty() || is_below(*at)).count();
    let alone = keys.iter().filter(|(_, key)| key.rest.is_empty()).count();
    let is_line =
        |(at, _): &(usize, Key)| matches!(blocks[*at], Block::Text { kind: Kind::Paragraph, .. });
    // A number has several texts more often than a name.
    let are_numbers = are_numbers(keys);
    let share = if are_numbers && alone * 2 > keys.len() {
        2
    } else if keys.first().is_some_and(is_line) && alone * 2 > keys.len() {
        3
    } else {
        7
    };
    let share_distinct = if are_numbers { 5 } else { 9 };
    keys.len() >= LEAST
        && keys.len() * 10 >= texts * share
        && distinct.len() * 10 >= keys.len() * share_distinct
        && coded * 10 >= keys.len() * 6
        && described * 10 >= keys.len() * 8
        && members.count() * 4 < distinct.len()
        && !is_counted
}

/// Whether keys say themselves that they are codes of errors, where they stand under a heading of these.
fn are_own(keys: &[(usize, Key)]) -> bool {
    let are_failures = || {
        let failures = keys.iter().filter(|(_, key)| key.key.starts_with(['4', '5'])).count();
        keys.iter().all(|(_, key)| is_status(key.key)) && failures * 3 >= keys.len() * 2
    };
    are_numbers(keys) || are_capitals(keys) || are_failures()
}

/// Whether keys are numbers of four digits or more, but no years.
fn are_numbers(keys: &[(usize, Key)]) -> bool {
    let is_year = |key: &str| key.len() == 4 && (key.starts_with("19") || key.starts_with("20"));
    keys.iter().all(|(_, key)| key.key.len() >= 4 && is_number(key.key) && !is_year(key.key))
}

/// Whether keys are words of capitals with a joint behind each, but no methods of HTTP.
fn are_capitals(keys: &[(usize, Key)]) -> bool {
    keys.iter().all(|(_, Key { key, rest })| {
        key.len() > 1
            && key.bytes().all(|b| b.is_ascii_uppercase() || b == b'_')
            && rest.starts_with(JOINTS)
            && !is_method(key)
    })
}

/// Whether half of the texts behind keys, or below them, tell of failures.
fn tells(blocks: &[Block], keys: &[(usize, Key)]) -> bool {
    let below = |at: usize| match blocks.get(at + 1) {
        Some(Block::Text { text, .. }) => text.text.as_str(),
        _ => "",
    };
    let texts = keys.iter().map(|(at, key)| match key.rest {
        "" => below(*at),
        rest => rest,
    });
    texts.filter(|text| tells_of_failure(text)).count() * 2 >= keys.len()
}

/// The key at the start of a text: one word, alone, before a joint, or such that the text behind it is
/// none of it.
fn key(block: &Block) -> Option<Key<'_>> {
    let Block::Text { kind, text, .. } = block else { return None };
    const OPEN: [char; 6] = ['[', '(', '`', '*', '"', '“'];
    let (line, _) = without_word(text.text.trim_start_matches(OPEN));
    let line = line.trim_start_matches(OPEN);
    let is_end = |c: char| {
        c.is_whitespace()
            || matches!(c, ':' | '=' | '(' | ']' | ')' | '`' | '*' | '"' | ',')
            || !c.is_ascii()
    };
    let (word, behind) = line.split_at(line.find(is_end).unwrap_or(line.len()));
    let rest = behind.trim_start_matches([']', ')', '`', '*', '"', '”']).trim_start();
    let is_apart = rest.is_empty()
        || rest.starts_with(JOINTS)
        || rest.starts_with(['(', '（']) && !rest.ends_with("),") && !rest.ends_with(");")
        || !rest.is_ascii() && behind == rest;
    let is_title = matches!(kind, Kind::Heading(_));
    let has_letter = word.contains(|c: char| c.is_ascii_alphabetic());
    let is_word = (1..=80).contains(&word.len())
        && word.bytes().all(|b| {
            b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.' | b'/' | b'#' | b'@')
        })
        && (has_letter || is_number(word) || word.starts_with('#'))
        && word.ends_with(|c: char| c.is_ascii_alphanumeric())
        && !word.starts_with(['/', '@'])
        && !is_header(word);
    (is_word && (is_apart || is_title && is_coded(word))).then_some(Key { key: word, rest })
}

/// Whether a word is the name of a header of HTTP: `Retry-After`, `X-Request-ID`.
pub fn is_header(word: &str) -> bool {
    let is_part = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_uppercase())
            && part.bytes().all(|b| b.is_ascii_alphabetic())
    };
    let has_small = word.contains(|c: char| c.is_ascii_lowercase());
    word.contains('-') && (has_small || word.starts_with("X-")) && word.split('-').all(is_part)
}

/// Whether a word is none of a language: it has a digit, a mark or a capital within.
fn is_coded(word: &str) -> bool {
    let inner = &word[1.min(word.len())..];
    word.contains(|c: char| c.is_ascii_digit())
        || inner.contains(['_', '-', '.', '/', '#'])
        || inner.contains(|c: char| c.is_ascii_uppercase())
}
