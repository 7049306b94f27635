//! Tables all of whose rows stand in one line: told by codes of one look, each with words behind it.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::iter::successors;

use super::joined_header::{has_no_blanks, header_words};
use super::line::Line;
use super::look::{Look, look_of};
use super::{KINDS, add};
use crate::import::block::{Block, Kind};
use crate::import::code::is_status;
use crate::import::told::{names_error, speaks_of_codes, speaks_of_statuses};

/// Fewer codes in one line may be those of a sentence, and fewer behind a header, too.
const LEAST: usize = 5;
const LEAST_HEADED: usize = 3;

/// The words of a header are no more, and those of what stands between two codes neither.
const MAX_HEADER: usize = 16;
const MAX_ROW: usize = 120;

/// A longer text, in bytes, is no title.
const MAX_TITLE: usize = 80;

/// A word of a line, and where it starts, in bytes.
type Word<'a> = (usize, &'a str);

/// What the codes of one table have in common: the letters before the number, and how it is written.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Kin<'a> {
    /// Digits behind letters, which may be none or a word of its own.
    Number(&'a str),
    /// One or two digits, which count.
    Small,
    Name,
    Capitals,
}

/// The blocks with a line for each row of the tables that stand in one, if there are some.
pub fn split(blocks: &[Block]) -> Option<Vec<Block>> {
    let is_told = blocks.iter().any(|block| match block {
        Block::Text { text, .. } => text.text.len() <= MAX_TITLE && tells(&text.text),
        Block::Table(_) => false,
    });
    let mut out = Vec::with_capacity(blocks.len());
    let mut is_any = false;
    for block in blocks {
        let parts = match block {
            Block::Text { kind, text, .. } if *kind != Kind::Code => parts(&text.text, is_told),
            _ => Vec::new(),
        };
        if parts.is_empty() {
            out.push(block.clone());
            continue;
        }
        is_any = true;
        let number = block.line();
        let lines: Vec<Line> = { parts.into_iter() }.map(|text| Line { text, number }).collect();
        add(&lines, KINDS, &mut out);
    }
    is_any.then_some(out)
}

/// Whether a text names errors or codes.
fn tells(text: &str) -> bool {
    names_error(text) || speaks_of_codes(text) || speaks_of_statuses(text)
}

/// What stands before a table in a line, its header, and its rows; nothing if there is none, and if neither the page
/// nor what stands before its rows names errors or codes.
fn parts(text: &str, is_told: bool) -> Vec<&str> {
    let words = words(text);
    if words.len() < LEAST_HEADED * 2 {
        return Vec::new();
    }
    let rows = rows(&words);
    let Some(&first) = rows.first() else { return Vec::new() };
    let start = |word: usize| words.get(word).map_or(text.len(), |word| word.0);
    // The header has as many words as can be.
    let is_header = |from: &usize| header_words(text[start(*from)..start(first)].trim()).is_some();
    let header = (first.saturating_sub(MAX_HEADER)..first).find(is_header);
    if header.is_none() && rows.len() < LEAST || !is_told && !tells(&text[..start(first)]) {
        return Vec::new();
    }
    let header = header.unwrap_or(first);
    let starts: Vec<usize> =
        [0, header].into_iter().chain(rows).chain([words.len()]).map(start).collect();
    let parts = starts.windows(2).map(|ends| text[ends[0]..ends[1]].trim());
    parts.filter(|part| !part.is_empty()).collect()
}

/// The words of a line without the marks around them. Where words have no blanks, all up to the next letter of
/// another script is one.
fn words(text: &str) -> Vec<Word<'_>> {
    let ends = text.char_indices().zip(text.chars().skip(1)).filter(|((_, one), next)| {
        *one == ' ' || *next == ' ' || has_no_blanks(*one) != has_no_blanks(*next)
    });
    let ends = ends.map(|((at, one), _)| at + one.len_utf8()).chain([text.len()]);
    let spans = ends.scan(0, |start, end| Some((std::mem::replace(start, end), end)));
    let words = spans.map(|(start, end)| {
        let word = &text[start..end];
        let inner = word.trim_start_matches(['(', '"', '\'', '`', '[', ' ', '|', '^']);
        let marks = [')', '"', '\'', '`', ']', '.', ',', ':', ';', '：', ' ', '|'];
        (start + word.len() - inner.len(), inner.trim_end_matches(marks))
    });
    words.filter(|word| !word.1.is_empty()).collect()
}

/// Which words the rows start with.
fn rows(words: &[Word]) -> Vec<usize> {
    let mut kins = HashMap::<Kin, Vec<usize>>::new();
    for at in 0..words.len() {
        for (kin, start) in kins_of(words, at) {
            kins.entry(kin).or_default().push(start);
        }
    }
    let runs = kins.into_iter().map(|(kin, starts)| (kin, run(words, kin, starts)));
    let runs = runs.filter(|(_, run)| run.len() >= LEAST_HEADED && are_rows(words, run));
    let best = runs.max_by_key(|(kin, run)| (run.len(), Reverse(run[0]), *kin));
    best.map_or_else(Vec::new, |(_, run)| with_statuses(words, run))
}

/// As which codes a word may be read, and which word that starts with.
fn kins_of<'a>(words: &[Word<'a>], at: usize) -> Vec<(Kin<'a>, usize)> {
    let word = words[at].1;
    let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = word.len() - letters.len();
    match look_of(word) {
        Some(_) if digits == word.len() => {
            let own = if digits > 2 { Kin::Number("") } else { Kin::Small };
            let before = at.checked_sub(1).map(|before| words[before].1);
            let is_name = |name: &&str| name.starts_with(|c: char| c.is_ascii_uppercase());
            let called = before.filter(is_name).map(|name| (Kin::Number(name), at - 1));
            [(own, at)].into_iter().chain(called).collect()
        }
        Some(Look::Coded(_)) if digits > 1 => vec![(Kin::Number(letters), at)],
        Some(Look::Coded(_)) if word.contains('_') => vec![(Kin::Capitals, at)],
        Some(Look::Coded(_)) => vec![(Kin::Name, at)],
        _ if digits > 0 && matches!(letters, "-" | "E" | "F") => vec![(Kin::Number(letters), at)],
        _ => Vec::new(),
    }
}

/// The codes of one table: names that stand once, or numbers in their order.
fn run(words: &[Word], kin: Kin, starts: Vec<usize>) -> Vec<usize> {
    let number = |at: &usize| {
        let own = words[*at..].iter().find_map(|word| {
            let digits = word.1.trim_start_matches(|c: char| !c.is_ascii_digit());
            (!digits.is_empty()).then(|| digits.parse::<u64>().unwrap_or(u64::MAX))
        });
        own.unwrap_or_default()
    };
    match kin {
        Kin::Small => {
            let mut next = starts.first().map_or(0, |first| number(first).min(1));
            let mut counts = |at: &usize| {
                let is_next = number(at) == next;
                next += u64::from(is_next);
                is_next
            };
            starts.into_iter().filter(|at| counts(at)).collect()
        }
        Kin::Number(_) => growing(&starts, number),
        Kin::Name | Kin::Capitals => {
            // What many rows say is no code.
            let mut counts = HashMap::new();
            starts.iter().for_each(|at| *counts.entry(words[*at].1).or_insert(0) += 1);
            starts.into_iter().filter(|at| counts[words[*at].1] == 1).collect()
        }
    }
}

/// The longest part of some in which a number grows.
fn growing(starts: &[usize], number: impl Fn(&usize) -> u64) -> Vec<usize> {
    // Of the parts of each length the one with the least last number, and for each what stands before it.
    let mut ends = Vec::<usize>::new();
    let mut before = Vec::with_capacity(starts.len());
    for (at, start) in starts.iter().enumerate() {
        let length = ends.partition_point(|end| number(&starts[*end]) < number(start));
        before.push(length.checked_sub(1).map(|last| ends[last]));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut part: Vec<usize> =
        successors(ends.last().copied(), |at| before[*at]).map(|at| starts[at]).collect();
    part.reverse();
    part
}

/// Whether each word of some starts a row: there are words behind it, and not too many, and the same small word does
/// not stand before most, as in a sentence: `in 2019 …, in 2020 …`.
fn are_rows(words: &[Word], run: &[usize]) -> bool {
    let ends = run.iter().skip(1).copied().chain([words.len()]);
    let is_row = |(from, to): (&usize, usize)| {
        let has_words = words[from + 1..to].iter().any(|word| word.1.contains(char::is_alphabetic));
        has_words && (to == words.len() || to - from <= MAX_ROW)
    };
    // Nothing but a blank stands between.
    let before = |at: &usize| {
        let (start, word) = words[at.checked_sub(1)?];
        (start + word.len() + 1 == words[*at].0).then_some(word)
    };
    let mut leads = HashMap::new();
    for lead in run.iter().filter_map(before).filter(|lead| lead.starts_with(char::is_lowercase)) {
        *leads.entry(lead).or_insert(0) += 1;
    }
    let is_led = leads.into_values().any(|count: usize| count * 2 > run.len());
    run.iter().zip(ends).filter(|row| is_row(*row)).count() * 10 >= run.len() * 9 && !is_led
}

/// Rows that start with the status before their codes, if most do.
fn with_statuses(words: &[Word], run: Vec<usize>) -> Vec<usize> {
    let is_led = |at: &usize| *at > 0 && is_status(words[at - 1].1);
    if run.iter().filter(|at| is_led(at)).count() * 10 < run.len() * 9 {
        return run;
    }
    run.into_iter().map(|at| if is_led(&at) { at - 1 } else { at }).collect()
}
