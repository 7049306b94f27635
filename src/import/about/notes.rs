//! Which families a page says to be documented elsewhere.

use std::collections::{HashMap, HashSet};

use super::phrases::{HERE, LEAD_IN, LEAD_OUT, SEE, STARTS};
use crate::catalog::{Elsewhere, Entry, split_code};
use crate::import::block::{Block, Text};

/// No page speaks of more families that others document.
const MAX_FAMILIES: usize = 200;

/// The families that the page names only to say where they are documented.
pub fn elsewhere(blocks: &[Block], entries: &[Entry]) -> Vec<Elsewhere> {
    let own: HashSet<&str> =
        entries.iter().filter_map(|entry| Some(split_code(&entry.code)?.0)).collect();
    let separator = separator(entries);
    let mut found = Vec::<Elsewhere>::new();
    for text in texts(blocks) {
        for sentence in sentences(&text.text) {
            let Some(prefix) = prefix_in(sentence) else { continue };
            let prefix = match prefix.ends_with(['.', '-', '_']) {
                true => prefix.to_owned(),
                false => format!("{prefix}{separator}"),
            };
            if own.contains(prefix.as_str()) || found.iter().any(|known| known.prefix == prefix) {
                continue;
            }
            let Some((place, url)) = place_in(sentence, text) else { continue };
            if found.len() == MAX_FAMILIES {
                return found;
            }
            found.push(Elsewhere { prefix, text: place, url, line: text.line });
        }
    }
    found
}

/// The paragraphs and list items of a page.
pub fn texts(blocks: &[Block]) -> impl Iterator<Item = &Text> {
    blocks.iter().filter_map(Block::line_or_item)
}

/// What stands between the prefix and the number of most codes of the page.
fn separator(entries: &[Entry]) -> char {
    let mut counts = HashMap::<char, usize>::new();
    for entry in entries {
        let rest = entry.code.trim_end_matches(|c: char| c.is_ascii_digit());
        if let Some(c) = rest.chars().next_back().filter(|c| matches!(c, '.' | '-' | '_')) {
            *counts.entry(c).or_default() += 1;
        }
    }
    counts.into_iter().max_by_key(|&(c, count)| (count, c == '.')).map_or('.', |(c, _)| c)
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let ends = text.char_indices().filter(|&(at, c)| {
        let behind = text[at + c.len_utf8()..].chars().next();
        matches!(c, '。' | '！' | '\n')
            || matches!(c, '.' | '!' | ';' | '?') && behind.is_none_or(char::is_whitespace)
    });
    let mut start = 0;
    let ends: Vec<usize> = ends.map(|(at, c)| at + c.len_utf8()).chain([text.len()]).collect();
    ends.into_iter().map(move |end| {
        let sentence = &text[start..end];
        start = end;
        sentence.trim()
    })
}

/// The prefix of which a sentence says that codes start with it.
fn prefix_in(sentence: &str) -> Option<&str> {
    for &(before, after) in STARTS {
        let found = match after.is_empty() {
            true => {
                find(sentence, before).and_then(|at| first_word(&sentence[at + before.len()..]))
            }
            false => find(sentence, after).and_then(|at| last_word(&sentence[..at])),
        };
        if found.is_some() {
            return found;
        }
    }
    None
}

fn is_prefix_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-')
}

const QUOTES: &[char] = &['"', '\'', '`', '“', '”', '‘', '’', '「', '」', '『', '』', '*', ' '];

fn first_word(text: &str) -> Option<&str> {
    let text = text.trim_start_matches(QUOTES);
    let end = text.find(|c| !is_prefix_char(c)).unwrap_or(text.len());
    as_prefix(&text[..end])
}

fn last_word(text: &str) -> Option<&str> {
    let text = text.trim_end_matches(QUOTES);
    let start = text
        .rfind(|c| !is_prefix_char(c))
        .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    as_prefix(&text[start..])
}

fn as_prefix(word: &str) -> Option<&str> {
    let word = word.trim_end_matches(['*', 'x']);
    let has_capital = word.starts_with(|c: char| c.is_ascii_uppercase()) || word.ends_with('.');
    ((2..=40).contains(&word.len()) && has_capital && !word.ends_with("..")).then_some(word)
}

/// The place that a sentence refers to: the link in it, else the words behind `see`.
fn place_in(sentence: &str, text: &Text) -> Option<(String, Option<String>)> {
    let (at, see) = SEE.iter().find_map(|see| Some((find(sentence, see)?, *see)))?;
    if let Some(link) = text.links().iter().find(|link| sentence.contains(&link.text)) {
        return Some((link.text.clone(), Some(link.url.clone())));
    }
    let is_behind = see.starts_with(['を', '을', '를']);
    let place = match is_behind {
        true => sentence[..at].rsplit(['、', '，', ',', 'は', '는']).next().unwrap_or_default(),
        false => &sentence[at + see.len()..],
    };
    let mut place = place.trim().trim_end_matches(['.', '。', '!', ';']).trim();
    for lead in LEAD_IN {
        let rest = place.get(..lead.len()).filter(|start| start.eq_ignore_ascii_case(lead));
        let whole_word = |rest: &str| !lead.is_ascii() || lead.len() < 2 || rest.starts_with(' ');
        if rest.is_some() && whole_word(&place[lead.len()..]) {
            place = place[lead.len()..].trim_start();
        }
    }
    for lead in LEAD_OUT {
        place = place.strip_suffix(lead).unwrap_or(place).trim_end();
    }
    let place = place.trim_matches(QUOTES).trim_matches(['“', '”', '《', '》']);
    let lower = place.to_lowercase();
    let is_here = HERE.iter().any(|here| lower == *here || lower.starts_with(&format!("{here} ")));
    (!place.is_empty() && !is_here && place.chars().count() <= 100)
        .then(|| (place.to_owned(), None))
}

/// Where a phrase stands in a sentence, as whole words and without regard to ASCII case.
fn find(sentence: &str, phrase: &str) -> Option<usize> {
    let (bytes, phrase) = (sentence.as_bytes(), phrase.as_bytes());
    let is_letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    (0..=bytes.len().checked_sub(phrase.len())?).find(|&at| {
        let end = at + phrase.len();
        bytes[at..end].eq_ignore_ascii_case(phrase)
            && !(is_letter(phrase.first()) && at > 0 && is_letter(bytes.get(at - 1)))
            && !(is_letter(phrase.last()) && is_letter(bytes.get(end)))
    })
}
