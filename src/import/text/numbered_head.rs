//! The header of a flattened table whose first word is that of the numbers of its rows.

use super::joined::header_words;
use super::joined_header::has_no_blanks;
use super::numbered::{behind, text_of};
use crate::import::block::{Block, Kind, Text};
use crate::import::code::is_label;
use crate::import::tables::header::{exact, field_of};
use crate::import::tables::ordinals::COUNTERS;

/// A table has no more columns.
const MAX_COLUMNS: usize = 12;

/// A header of one line has no more words.
const MAX_WORDS: usize = 16;

/// Words that may count rows, or codes.
#[rustfmt::skip]
const MAY: &[&str] = &[
    "no.", "no", "nr.", "nr", "nro.", "nro", "núm.", "№", "n°", "nº", "#", "num.", "num",
    "number", "index", "idx", "编号", "編號", "番号", "번호", "项", "项次", "номер",
];

/// What the word above the numbers says of them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Says {
    Ordinals,
    OrdinalsOrCodes,
    /// Nobody knows the word.
    Nothing,
}

/// A header and where the first row starts.
pub struct Head {
    pub start: usize,
    pub first: usize,
    /// The word of the numbers.
    pub word: Text,
    /// The other words, or the line that has them all.
    pub words: Vec<Text>,
    pub is_line: bool,
    pub says: Says,
}

/// The header that starts with a block, above the number of the first row.
pub fn head(blocks: &[Block], start: usize) -> Option<Head> {
    let Block::Text { kind: Kind::Paragraph | Kind::Heading(_), text, .. } = blocks.get(start)?
    else {
        return None;
    };
    let (word, rest, says) = split(&text.text).or_else(|| unknown(&text.text))?;
    let part = |part: &str| Text { text: part.to_owned(), line: text.line, ..Text::default() };
    let is_first = |at: usize| blocks.get(at).is_some_and(|block| behind(block, 1).is_some());
    if !rest.is_empty() {
        let words = vec![part(rest)];
        let first = start + 1;
        return is_first(first).then(|| Head {
            start,
            first,
            word: part(word),
            words,
            is_line: true,
            says,
        });
    }
    let cell = |at: usize| blocks.get(at).and_then(text_of).filter(|text| is_label(&text.text));
    let words = (start + 1..).take(MAX_COLUMNS).map_while(|at| cell(at).filter(|_| !is_first(at)));
    let words: Vec<Text> = words.cloned().collect();
    let first = start + 1 + words.len();
    let is_head = !words.is_empty() && is_first(first);
    is_head.then(|| Head { start, first, word: part(word), words, is_line: false, says })
}

/// The word of the numbers that a header starts with, and what stands behind it.
fn split(text: &str) -> Option<(&str, &str, Says)> {
    let find = |words: &[&str]| {
        let starts = |word: &&str| {
            text.get(..word.len())
                .is_some_and(|start| start.to_lowercase() == **word && ends(&text[word.len()..]))
        };
        words.iter().find(|word| starts(word)).map(|word| word.len())
    };
    let sure = find(COUNTERS);
    let (word, rest) = text.split_at(sure.or_else(|| find(MAY))?);
    let says = if sure.is_some() { Says::Ordinals } else { Says::OrdinalsOrCodes };
    Some((word, rest.trim_start(), says))
}

/// A word of a header that nobody knows.
fn unknown(text: &str) -> Option<(&str, &str, Says)> {
    (is_label(text) && field_of(text).is_none()).then_some((text, "", Says::Nothing))
}

/// Whether a word ends before a text, which is another one even without a blank.
fn ends(rest: &str) -> bool {
    rest.chars().next().is_none_or(|c| c == ' ' || c.is_uppercase() || !c.is_ascii())
}

impl Head {
    /// The words of as many columns.
    pub fn cells(&self, count: usize) -> Option<Vec<Text>> {
        let [line] = &self.words[..] else {
            return (self.words.len() == count).then(|| self.words.clone());
        };
        if !self.is_line {
            return (count == 1).then(|| self.words.clone());
        }
        let words: Vec<&str> = line.text.split(' ').collect();
        let parts = match words.len() {
            one if one == count => words.iter().map(|&word| word.to_owned()).collect(),
            few if few < count => glued(&line.text, count)?,
            many if many <= MAX_WORDS => cut(&words, count)?,
            _ => return None,
        };
        let part = |text: String| Text { text, line: line.line, ..Text::default() };
        Some(parts.into_iter().map(part).collect())
    }
}

/// The words of a header that have run into each other.
fn glued(line: &str, count: usize) -> Option<Vec<String>> {
    let words = header_words(line)?;
    (words.len() == count).then(|| words.into_iter().map(|(_, word)| word).collect())
}

/// The words of a line as the cells of which most are known.
fn cut(words: &[&str], count: usize) -> Option<Vec<String>> {
    let worth = |from: usize, to: usize| {
        let is_joint = |word: &str| !word.contains(char::is_alphanumeric);
        // What joins two words stands within a cell.
        if is_joint(words[from]) || is_joint(words[to - 1]) {
            return None;
        }
        // Where words have no blanks within, a blank ends them.
        let is_broken =
            |pair: &[&str]| pair[0].ends_with(has_no_blanks) && pair[1].starts_with(has_no_blanks);
        if words[from..to].windows(2).any(is_broken) {
            return None;
        }
        let text = words[from..to].join(" ");
        let field = |word: &str| exact(word).map(|(field, _)| field);
        let count = to - from;
        Some(match (field(&text), &words[from..to]) {
            // `HTTP` is a part of the next cell, and words that are known alone be two cells, most of all
            // where the last one does not say what both are.
            (Some(_), ["HTTP"]) => 4,
            (Some(_), ["HTTP", ..]) => 8 * count,
            (Some(both), [one, two]) if field(one).is_some() && field(two).is_some() => {
                if field(two) == Some(both) { 15 } else { 13 }
            }
            (Some(_), own) if own.iter().any(|word| is_joint(word)) => 8,
            (Some(_), _) => 8 * count,
            (None, _) if field_of(&text).is_some() => 4 * count,
            (None, _) => 2 * usize::from(count == 1),
        })
    };
    // By cells and words taken: what they are worth, and where the last one starts.
    let mut best = vec![vec![None; words.len() + 1]; count + 1];
    best[0][0] = Some((0, 0));
    for cells in 1..=count {
        for to in cells..=words.len() {
            let before = |from: usize| best[cells - 1][from].map(|(sum, _): (usize, usize)| sum);
            let sums =
                (cells - 1..to).filter_map(|from| Some((before(from)? + worth(from, to)?, from)));
            let sum = sums.max();
            best[cells][to] = sum;
        }
    }
    let mut to = words.len();
    let mut parts = Vec::with_capacity(count);
    for cells in (1..=count).rev() {
        let (_, from) = best[cells][to]?;
        parts.push(words[from..to].join(" "));
        to = from;
    }
    parts.reverse();
    Some(parts)
}
