//! What a word is that stands in the same place of every row: a number, a name, a flag.

use std::collections::HashSet;

use super::joined_words::is_flag;
use crate::import::code::{
    Form, form, hexadecimal, is_blank, is_number, is_of_capitals, is_status,
};

/// As many words in capitals are names, though most have one part.
const LEAST_CAPITALS: usize = 3;

/// What the words of a column are that has one in each cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    Status,
    /// `-1`, `1004`, `400.01`.
    Number,
    /// `0x6a82`.
    Hexadecimal,
    /// Letters and digits: `E821`, `42S02`.
    Coded,
    /// `ORDER_GONE`, `orderGone`, `order.not.found`.
    Name,
    Flag,
}

impl Kind {
    /// Whether a word is of this kind and nothing else.
    pub fn is(self, word: &str) -> bool {
        let word = bare(word);
        match self {
            Kind::Status => word.len() == 3 && is_status(word),
            Kind::Number => is_number(word) || is_numbers(word),
            Kind::Hexadecimal => hexadecimal(word).is_some(),
            Kind::Coded => is_coded(word),
            Kind::Name => is_name(word),
            Kind::Flag => is_flag(word),
        }
    }

    /// Whether a word may stand among those of this kind: some cells say nothing, and names may be words as any
    /// text has.
    pub fn may_be(self, word: &str) -> bool {
        let word = bare(word);
        is_blank(word)
            || match self {
                Kind::Status | Kind::Number | Kind::Flag => self.is(word),
                Kind::Hexadecimal | Kind::Coded => self.is(word) || is_number(word),
                Kind::Name => {
                    word.starts_with(|c: char| c.is_ascii_alphabetic())
                        && word.chars().all(is_of_name)
                }
            }
    }

    /// Whether a word of this kind seldom stands in a text.
    pub fn is_rare(self) -> bool {
        !matches!(self, Kind::Name | Kind::Flag)
    }
}

/// Whether a word is a name that no text has: `ORDER_GONE`, `orderGone`.
pub fn is_marked_name(word: &str) -> bool {
    let word = bare(word);
    Kind::Name.is(word) && word.contains(|c: char| c == '_' || c == '.' || c.is_ascii_lowercase())
}

/// Whether a word is in capitals, as parts of texts may be, too.
pub fn is_upper(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase())
}

/// A word without quotes around it.
pub fn bare(word: &str) -> &str {
    match word.chars().count() {
        0 | 1 => word,
        _ => word.trim_matches(['"', '\'', '`', '“', '”', '‘', '’']),
    }
}

/// The kind of most of some words, the narrowest that there is.
pub fn kind_of_most(words: &[&str]) -> Option<Kind> {
    let words: Vec<&str> = words.iter().copied().filter(|word| !is_blank(word)).collect();
    let count = |kind: Kind| words.iter().filter(|word| kind.is(word)).count();
    let are_most = |count: usize| count > 0 && count * 10 >= words.len() * 7;
    let numbers = count(Kind::Number);
    let coded = words.iter().filter(|word| Kind::Coded.is(word) && !Kind::Number.is(word));
    let coded: Vec<&&str> = coded.collect();
    // `42000` stands among `42S02`.
    let is_as_long = |word: &&str| coded.first().is_some_and(|coded| coded.len() == word.len());
    let alike = words.iter().filter(|word| Kind::Number.is(word) && is_as_long(word)).count();
    if !coded.is_empty() && (alike == numbers || coded.len() > numbers) {
        return are_most(coded.len() + numbers).then_some(Kind::Coded);
    }
    if are_most(numbers) {
        return Some(if count(Kind::Status) == numbers { Kind::Status } else { Kind::Number });
    }
    let others = [Kind::Hexadecimal, Kind::Name, Kind::Flag];
    let found = others.into_iter().find(|kind| are_most(count(*kind)));
    found.or_else(|| are_capitals(&words).then_some(Kind::Name))
}

/// Whether all of some words are in capitals, another one each, and one at least has several parts: `SEND`,
/// `ORDER_GONE`.
fn are_capitals(words: &[&str]) -> bool {
    let is_one = |word: &&str| {
        word.len() > 1
            && word.starts_with(|c: char| c.is_ascii_uppercase())
            && word.chars().all(is_of_capitals)
    };
    let distinct: HashSet<&str> = words.iter().copied().collect();
    words.len() >= LEAST_CAPITALS
        && words.iter().all(is_one)
        && words.iter().any(|word| word.contains('_'))
        && distinct.len() == words.len()
}

/// Whether a word is numbers with a dot between them, `400.01`.
fn is_numbers(word: &str) -> bool {
    word.split_once('.').is_some_and(|(one, two)| {
        one.len() > 2 && is_number(one) && is_number(two) && !two.starts_with('-')
    })
}

/// Whether a word is letters and digits as codes are.
fn is_coded(word: &str) -> bool {
    let is_part = |b: u8| b.is_ascii_digit() || b.is_ascii_uppercase();
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let is_short = || word.len() <= 8 && word.bytes().all(is_part) && digits < word.len();
    let is_formed = || matches!(form(word), Some(Form::Numbered | Form::Dotted)) && digits > 0;
    digits > 0 && word.len() > 1 && (is_short() || is_formed()) && hexadecimal(word).is_none()
}

fn is_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '$')
}

/// Whether a word is a name as programs give them.
fn is_name(word: &str) -> bool {
    let starts = word.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '_' | '$'));
    if word.len() < 2 || !starts || !word.chars().all(is_of_name) || word.ends_with(['.', '-']) {
        return false;
    }
    let mut pairs = word.as_bytes().windows(2);
    let mut has_hump =
        || pairs.any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase());
    let is_kebab = || word.len() > 2 && word.bytes().all(|b| b.is_ascii_uppercase() || b == b'-');
    word.contains('_') || has_hump() || word.matches('.').count() > 1 || is_kebab()
}
