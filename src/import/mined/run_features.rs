//! What speaks for or against that texts which start, or end, alike list codes.

use std::collections::HashSet;

use super::lines::Lines;
use super::runs::{Group, Hit, Key};
use super::{Said, TELLING, flag, is_counted, share};
use crate::import::block::Block;
use crate::import::lists::induced_told::{is_below_header, tells};
use crate::import::lists::readings::{Lead, Seam, Shape};

/// So many lines below a code may say something of it where its own does not.
const NEAR: usize = 3;

/// A candidate with what its features are taken from.
pub struct Run<'a> {
    lines: &'a Lines,
    said: &'a Said,
    group: Group,
    shape: Shape<'a>,
    hits: &'a [Hit<'a>],
    /// The codes, each once.
    codes: &'a HashSet<&'a str>,
    /// What is said of each code.
    texts: Vec<&'a str>,
    /// The codes as numbers, if all are.
    numbers: Option<Vec<i64>>,
}

/// A weight with what it is the weight of.
type Feature = (f32, fn(&Run) -> f32);

/// The features, each between 0 and 1, with their weights. These were fitted to the candidates of 1,700 published
/// pages of error codes, whose codes were known, and of 900 documents of other things.
const FEATURES: &[Feature] = &[
    (-8.4, |_| 1.0),
    (1.5, |run| flag(run.group == Group::Number)),
    (-1.9, |run| flag(run.group == Group::Word)),
    (1.3, |run| flag(run.shape.seam == Seam::End)),
    (-1.2, |run| flag(run.shape.seam == Seam::Blank)),
    (2.2, |run| flag(run.shape.seam == Seam::Blank && run.group == Group::Number)),
    (-1.5, |run| flag(run.shape.seam == Seam::Glued)),
    (-1.1, |run| flag(!run.shape.open.is_empty() && !run.shape.close.is_empty())),
    (-1.0, |run| flag(!run.shape.open.is_empty() && run.shape.close.is_empty())),
    (-1.8, |run| flag(run.shape.lead == Lead::Words)),
    (2.9, |run| run.codes.len() as f32 / run.hits.len() as f32),
    (2.1, |run| run.of_codes(has_digit_within)),
    (0.7, |run| run.of_codes(|code| code.contains('_'))),
    (-1.7, |run| flag(run.numbers.as_deref().is_some_and(is_counted))),
    (0.7, |run| flag(run.numbers.as_ref().is_some_and(|numbers| numbers.is_sorted()))),
    (0.8, |run| run.of_texts(has_words)),
    (1.7, |run| run.of_texts(tells)),
    (-0.6, |run| run.of_texts(|text| text.starts_with(char::is_lowercase))),
    (1.9, |run| run.of_codes(|code| tells(&spaced(code)))),
    (0.6, |run| flag(run.said.told.are_codes(run.hits))),
    (0.9, |run| flag(is_below_header(&run.lines.blocks, run.hits[0].0))),
    (-1.2, |run| share(run.hits, |hit| run.lines.is_sample[hit.0])),
    (3.7, |run| run.hits.len() as f32 / run.lines.blocks.len() as f32),
];

/// How many codes some texts are likely to give.
pub fn likely_codes(run: &Run) -> f32 {
    let sum = FEATURES.iter().map(|(weight, feature)| weight * feature(run)).sum();
    super::likely_codes(sum, run.codes, || run.is_told())
}

impl<'a> Run<'a> {
    /// A candidate with its codes, each once.
    pub fn of(
        lines: &'a Lines,
        said: &'a Said,
        (group, shape): Key<'a>,
        hits: &'a [Hit<'a>],
        codes: &'a HashSet<&'a str>,
    ) -> Run<'a> {
        let texts = hits.iter().map(|hit| text_of(&lines.blocks, hits, hit)).collect();
        let numbers = hits.iter().map(|(_, reading)| reading.code.parse().ok()).collect();
        Run { lines, said, group, shape, hits, codes, texts, numbers }
    }

    fn of_codes(&self, test: fn(&str) -> bool) -> f32 {
        share(self.hits, |(_, reading)| test(reading.code))
    }

    fn of_texts(&self, test: fn(&str) -> bool) -> f32 {
        share(&self.texts, |text| test(text))
    }

    /// Whether anything tells of errors: the page, or the texts.
    fn is_told(&self) -> bool {
        let texts: Vec<(&Hit, &&str)> = self.hits.iter().zip(&self.texts).collect();
        let says = |(hit, text): &(&Hit, &&str)| tells(text) || tells(&spaced(hit.1.code));
        let told = &self.said.told;
        self.said.is_titled
            || told.are_codes(self.hits)
            || told.are_errors(self.hits)
            || share(&texts, says) >= TELLING
    }
}

/// What is said of the code of a hit: in its line, or in the next ones.
fn text_of<'a>(lines: &'a [Block], hits: &[Hit<'a>], hit: &Hit<'a>) -> &'a str {
    if has_words(hit.1.rest) {
        return hit.1.rest;
    }
    let is_hit = |at: usize| hits.binary_search_by_key(&at, |(at, _)| *at).is_ok();
    let below = (hit.0 + 1..lines.len()).take(NEAR).take_while(|&at| !is_hit(at));
    below.map(|at| lines[at].text()).find(|text| has_words(text)).unwrap_or(hit.1.rest)
}

/// Whether a text says something in words.
fn has_words(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let is_long = letters > 3 || text.contains(' ') || text.contains(|c: char| c >= '\u{1100}');
    let is_code = text.ends_with([';', '{', '\\']) || text.contains("://") && !text.contains(' ');
    letters > 2 && is_long && !is_code
}

/// Whether a code has a digit and is no number.
fn has_digit_within(code: &str) -> bool {
    code.contains(|c: char| c.is_ascii_digit()) && code.parse::<i64>().is_err()
}

/// A name as its words.
fn spaced(code: &str) -> String {
    let mut words = String::new();
    let mut was_small = false;
    for c in code.chars() {
        if c.is_ascii_uppercase() && was_small || matches!(c, '_' | '-' | '.') {
            words.push(' ');
        }
        was_small = c.is_ascii_lowercase();
        words.extend(c.to_lowercase().filter(|c| c.is_alphanumeric()));
    }
    words
}
