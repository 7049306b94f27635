//! A header in one line cut into so many words as the rows below it have cells.

use super::joined_header::{OTHERS, has_no_blanks, header_words};
use super::joined_names::humps;
use crate::import::tables::header::{Field, exact, field_of};

/// No header word is longer, in bytes.
const MAX_WORD: usize = 60;

/// What a word of a header costs that is known in part, or not at all.
const HINT: usize = 2;
const UNKNOWN: usize = 6;

/// What it costs that a word goes on where another one seems to start, or starts where one seems to go on.
const HUMP: usize = 3;
const SMALL: usize = 8;

/// The words of a header, and what is known of them.
pub struct Words<'a> {
    pub texts: Vec<&'a str>,
    pub fields: Vec<Field>,
    /// How many of them the vocabulary has.
    pub known: usize,
    /// Whether two of them have nothing between them.
    pub are_glued: bool,
}

/// The ways to cut a header, found once for any number of columns.
pub struct Cutter<'a> {
    text: &'a str,
    cuts: Vec<usize>,
    /// By the count of words and the cut behind the last of them: what they cost at least, and the cut before it.
    cost: Vec<Vec<Option<(usize, usize)>>>,
}

impl<'a> Cutter<'a> {
    /// The ways to cut a header of so many columns at most.
    pub fn of(text: &'a str, columns: usize) -> Cutter<'a> {
        let cuts = cuts(text);
        let mut cost = vec![vec![None; cuts.len()]; columns + 1];
        cost[0][0] = Some((0, 0));
        for to in 1..cuts.len() {
            for from in (0..to).rev().take_while(|&from| cuts[to] - cuts[from] <= MAX_WORD) {
                if (0..columns).all(|count| cost[count][from].is_none()) {
                    continue;
                }
                let own = cost_of(text, cuts[from], cuts[to]);
                for count in 0..columns {
                    let Some((before, _)) = cost[count][from] else { continue };
                    let whole = before + own;
                    if cost[count + 1][to].is_none_or(|(least, _)| whole < least) {
                        cost[count + 1][to] = Some((whole, from));
                    }
                }
            }
        }
        Cutter { text, cuts, cost }
    }

    /// The words that the header is made of if it has so many columns.
    pub fn words(&self, columns: usize) -> Option<Words<'a>> {
        let text = self.text;
        let texts = known(text, columns).or_else(|| self.cheapest(columns))?;
        let field = |word: &&str| {
            let named = exact(word).or_else(|| field_of(word));
            named.map_or(Field::Other, |(field, _)| field)
        };
        let fields = texts.iter().map(field).collect();
        let is_known = |word: &&&str| exact(word).is_some() || OTHERS.contains(*word);
        let known = texts.iter().filter(is_known).count();
        let inner: usize = texts.iter().map(|word| word.len()).sum();
        let are_glued = inner + columns - 1 > text.len();
        Some(Words { texts, fields, known, are_glued })
    }

    /// The so many words that cost least.
    fn cheapest(&self, columns: usize) -> Option<Vec<&'a str>> {
        let mut to = self.cuts.len() - 1;
        let mut words = Vec::with_capacity(columns);
        for count in (1..=columns).rev() {
            let (_, from) = self.cost[count][to]?;
            words.push(self.text[self.cuts[from]..self.cuts[to]].trim());
            to = from;
        }
        words.reverse();
        Some(words)
    }
}

/// The words of a header of which all are known.
fn known(text: &str, columns: usize) -> Option<Vec<&str>> {
    let words = header_words(text)?;
    let is_known = words.iter().all(|(field, _)| *field != Field::Other);
    if !is_known || words.len() != columns {
        return None;
    }
    // Names of objects may have been left out.
    let mut rest = text;
    let mut texts = Vec::with_capacity(columns);
    for (_, word) in &words {
        let behind = rest.strip_prefix(word.as_str())?;
        texts.push(rest[..word.len()].trim());
        rest = behind;
    }
    Some(texts)
}

/// The places where a word of a header may start or end.
fn cuts(text: &str) -> Vec<usize> {
    let pairs = text.char_indices().zip(text.char_indices().skip(1));
    let is_cut = |before: char, c: char| {
        let is_hump = !before.is_uppercase() && before != ' ' && c.is_uppercase();
        let is_script = before.is_ascii_alphanumeric() != c.is_ascii_alphanumeric()
            && before.is_alphanumeric()
            && c.is_alphanumeric();
        c == ' '
            || is_hump && before.is_alphanumeric()
            || is_script
            || matches!(before, ')' | '）')
            || has_no_blanks(before) && has_no_blanks(c)
    };
    let inner = pairs.filter(|((_, before), (_, c))| is_cut(*before, *c)).map(|(_, (at, _))| at);
    std::iter::once(0).chain(inner).chain([text.len()]).collect()
}

/// Whether words of a header may have nothing between them.
pub fn has_seam(text: &str) -> bool {
    cuts(text).iter().any(|&at| at > 0 && at < text.len() && !text[at..].starts_with(' '))
}

/// What the word between two places costs.
fn cost_of(text: &str, from: usize, to: usize) -> usize {
    let word = text[from..to].trim();
    let starts_small =
        from > 0 && word.starts_with(char::is_lowercase) && text.starts_with(char::is_uppercase);
    let is_name = || word.bytes().all(|b| b.is_ascii_alphanumeric());
    let is_mark = |c: char| matches!(c, '/' | '&' | '-' | '・');
    let is_torn = word.starts_with(is_mark) || word.ends_with(is_mark) || has_blank_within(word);
    // Where blanks stand between the words, none is cut in a script without blanks.
    let is_cut = has_no_blanks_around(text, from) && text.contains(' ');
    let start = SMALL * (starts_small as usize + is_torn as usize) + HUMP * is_cut as usize;
    start
        + match exact(word) {
            Some(_) if is_name() => humps(word),
            Some(_) => HUMP * humps(word),
            None if OTHERS.contains(&word) || field_of(word).is_some() => HINT + HUMP * humps(word),
            // One character alone is a word only if it is a known one.
            None if word.chars().count() < 2 => UNKNOWN + SMALL,
            None => UNKNOWN + HUMP * humps(word),
        }
}

/// Whether a blank stands in a word of a script that has none.
fn has_blank_within(word: &str) -> bool {
    word.match_indices(' ').any(|(at, _)| {
        word[..at].ends_with(has_no_blanks) && word[at + 1..].starts_with(has_no_blanks)
    })
}

/// Whether characters of a script without blanks stand before and behind a place.
fn has_no_blanks_around(text: &str, at: usize) -> bool {
    text[..at].ends_with(has_no_blanks) && text[at..].starts_with(has_no_blanks)
}
