//! Header words: which column of a table holds what.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::heads::head_of;
use super::normal::{is_mark, normal, without_brackets, without_clause};
use super::other_codes::names_other_codes;
use super::phrases::{in_a_phrase, in_two_languages, told_before};
use super::spellings::spellings;
use super::words::{CATCH_ALL, WORDS};
use crate::import::code::before_and_in_brackets;
use crate::import::memo::Memo;
use crate::import::told::names_error;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    Status,
    Code,
    Message,
    Description,
    Cause,
    Solution,
    Group,
    /// Something that no entry has.
    Other,
}

impl Field {
    /// Whether the column holds texts that say something of the codes.
    pub fn is_text(self) -> bool {
        matches!(self, Field::Message | Field::Description | Field::Cause | Field::Solution)
    }
}

/// The field that a header cell names when the whole of it is in the vocabulary.
pub fn exact(text: &str) -> Option<(Field, &'static str)> {
    thread_local! { static KNOWN: Memo<Option<(Field, &'static str)>> = Memo::new() }
    KNOWN.with(|known| known.get(text, find_exact))
}

fn find_exact(text: &str) -> Option<(Field, &'static str)> {
    let words = normal(text);
    let named = || in_brackets(text).filter(|(field, _)| *field == Field::Message);
    lookup(&words)
        .or_else(named)
        .or_else(|| lookup(&normal(without_brackets(text))))
        .or_else(|| words.ends_with("-code").then(|| lookup(&words.replace('-', " ")))?)
        .or_else(|| several(&words))
}

/// The field whose name the API gives it stands in brackets behind another word: `说明（message）`.
fn in_brackets(text: &str) -> Option<(Field, &'static str)> {
    let (_, inner) = before_and_in_brackets(text.trim_end())?;
    lookup(&normal(inner))
}

/// What stands between header words that share a cell.
pub const SEPARATORS: &[char] = &['/', '・', '、', '&', '＆', '及', '和', '与', '＋', '+'];

/// The field of several header words in one cell, `Description/Solution`: that of the first one.
fn several(words: &str) -> Option<(Field, &'static str)> {
    let mut parts = words.split(SEPARATORS);
    let first = lookup(&normal(parts.next()?))?;
    parts.map(|part| lookup(&normal(part))).reduce(|one, two| one.and(two))??;
    Some(first)
}

/// The field that a header cell names, be it only with its last words (`Recommended Handling
/// Measure`) or, in East Asian languages, with its last characters.
pub fn field_of(text: &str) -> Option<(Field, &'static str)> {
    thread_local! { static KNOWN: Memo<Option<(Field, &'static str)>> = Memo::new() }
    let find = |text: &str| by_its_words(text).or_else(|| in_a_phrase(text));
    KNOWN.with(|known| known.get(text, find))
}

/// The field that a cell of what is a header names, and the one that a word of it would say in a header
/// alone, where that is unknown.
pub fn fields_of_head(text: &str) -> (Option<(Field, &'static str)>, Option<Field>) {
    if let Some(found) = exact(text) {
        return (Some(found), None);
    }
    let hint = head_of(&normal(without_clause(without_brackets(text))));
    match field_of(text) {
        // `Causa del error` is no error.
        Some(found) => (hint.or(Some(found)), None),
        None => (None, hint.map(|(field, _)| field)),
    }
}

fn by_its_words(text: &str) -> Option<(Field, &'static str)> {
    if let Some(found) = exact(text) {
        return Some(found);
    }
    let original = text;
    let text = normal(without_clause(without_brackets(text)));
    if names_other_codes(&text) {
        return Some((Field::Other, "en"));
    }
    if let Some(found) = lookup(&text) {
        return Some(found);
    }
    if text.chars().count() > 40 {
        return None;
    }
    // `Fehlercode am Gerät`, `Anweisung für den Händler`: of these each word says what it is.
    let german = [" für ", " am ", " im ", " an "].iter().find_map(|word| text.split_once(word));
    if let Some(found) = german.and_then(|(word, _)| lookup(&normal(word))) {
        return Some(found);
    }
    // `Reason for the error`, `Description of error codes`.
    let about = [" for ", " of ", " des ", " der ", " del ", " de la "]
        .iter()
        .find_map(|word| text.split_once(word));
    let is_of_code = |what: &str| {
        ERRORS.contains(&what)
            || lookup(&normal(what)).is_some_and(|(field, _)| field == Field::Code)
    };
    if let Some((word, _)) = about.filter(|(_, what)| is_of_code(what))
        && let Some(found) = lookup(&normal(word))
    {
        return Some(found);
    }
    let mut rest = text.as_str();
    while let Some((_, behind)) = rest.split_once([' ', '/']) {
        if behind == "name" && !is_named_after_error(&text) {
            return None;
        }
        if let Some(found) = lookup(behind) {
            return Some(told_before(&text, found.0).unwrap_or(found));
        }
        rest = behind;
    }
    if let Some(found) = text.split_once('/').and_then(|(first, _)| lookup(first.trim())) {
        return Some(found);
    }
    // `Code ISO`, `Code d'erreur PSP`: whose code it is may stand behind.
    if let Some((word, owner)) = original.rsplit_once(' ')
        && (2..=5).contains(&owner.len())
        && owner.bytes().all(|b| b.is_ascii_uppercase())
        && let Some(found) = lookup(&normal(word)).filter(|(field, _)| *field == Field::Code)
    {
        return Some(found);
    }
    if text.is_ascii() {
        // The last word of a name such as `rtnCode` or `errMsg`.
        let name = match original.trim().rsplit_once('.') {
            Some((_, name)) if !original.contains(' ') => name.to_lowercase(),
            _ => text,
        };
        let is_word = name.len() <= 20 && !name.contains(' ');
        let named = GLUED.iter().find(|(end, _)| is_word && name.ends_with(end));
        return named.map(|&(_, field)| (field, "en"));
    }
    if text.chars().count() > 16 {
        return None;
    }
    if let Some(found) = in_two_languages(&text) {
        return Some(found);
    }
    let starts = text.char_indices().skip(1).map(|(at, _)| at);
    let tails = starts.map(|at| &text[at..]).take_while(|tail| tail.chars().count() >= 2);
    let mut tails = tails.filter(|tail| !tail.is_ascii());
    tails.find_map(lookup).or_else(|| lookup(text.split('(').next().unwrap_or_default().trim()))
}

/// Whether a name is that of an error, and not of a brand or a source.
fn is_named_after_error(text: &str) -> bool {
    const OWNERS: &[&str] = &[
        "code",
        "status",
        "condition",
        "reason",
        "short",
        "display",
        "constant",
        "symbol",
        "full",
    ];
    names_error(text) || text.split(' ').any(|word| OWNERS.contains(&word))
}

/// The field of a header word with a letter too many, missing, wrong or in the wrong place:
/// `Discription`.
pub fn misspelled(text: &str) -> Option<Field> {
    let word = normal(text);
    let is_near = |known: &str| {
        known.is_ascii()
            && known.len() >= LEAST_MISSPELLED
            && known.len().abs_diff(word.len()) <= 1
            && known.starts_with(&word[..1])
            && strsim::osa_distance(known, &word) == 1
    };
    if !word.is_ascii() || word.len() < LEAST_MISSPELLED {
        return None;
    }
    let near = WORDS.iter().find(|(_, _, known)| known.split('|').any(is_near));
    near.map(|(field, ..)| *field).filter(|field| *field != Field::Code)
}

/// Shorter words are near too many others.
const LEAST_MISSPELLED: usize = 7;

/// What a header speaks of that says `Reason for …`.
const ERRORS: &[&str] = &[
    "error",
    "the error",
    "error code",
    "the error code",
    "failure",
    "the failure",
    "code",
    "the code",
];

/// How names of one word end, the longer first.
const GLUED: &[(&str, Field)] = &[
    ("statuscode", Field::Status),
    ("httpcode", Field::Status),
    ("httpstatus", Field::Status),
    ("code", Field::Code),
    ("message", Field::Message),
    ("msg", Field::Message),
    ("description", Field::Description),
    ("cd", Field::Code),
    ("desc", Field::Description),
    ("reason", Field::Cause),
];

/// Whether a text stands for all codes that a page does not list.
pub fn is_catch_all(text: &str) -> bool {
    static KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| CATCH_ALL.split('|').collect());
    // `OTHER_ERROR` is a code.
    !text.contains('_') && KNOWN.contains(normal(text).as_str())
}

pub fn lookup(words: &str) -> Option<(Field, &'static str)> {
    static BY_WORDS: LazyLock<HashMap<String, (Field, &str)>> = LazyLock::new(|| {
        let mut map = HashMap::new();
        for (field, language, words) in spellings() {
            map.entry(words).or_insert((field, language));
        }
        // Names of fields have no blanks: `HttpCode`.
        for (field, language, words) in spellings().filter(|(.., words)| words.is_ascii()) {
            map.entry(words.replace(' ', "")).or_insert((field, language));
        }
        map
    });
    BY_WORDS.get(words).copied()
}

/// Whether a header word may stand at the start of a text, told by its first two characters, or by
/// the first one where that is a word.
pub fn may_start_word(text: &str) -> bool {
    static STARTS: LazyLock<HashSet<(char, Option<char>)>> =
        LazyLock::new(|| spellings().filter_map(|(.., words)| first_two(&words)).collect());
    let start = first_two(text.trim_start_matches(is_mark));
    start.is_some_and(|(one, two)| STARTS.contains(&(one, two)) || STARTS.contains(&(one, None)))
}

fn first_two(text: &str) -> Option<(char, Option<char>)> {
    let mut chars = text.chars().flat_map(char::to_lowercase);
    Some((chars.next()?, chars.next()))
}

/// How many bytes at the start of a text may be a header word at most: as many as a word of the
/// vocabulary starts with, blanks aside, and what [`normal`] takes away behind them. What stands in
/// brackets or beside another word may be of any length.
pub fn longest_word(text: &str) -> usize {
    static SORTED: LazyLock<Vec<String>> = LazyLock::new(|| {
        let mut words: Vec<String> =
            spellings().map(|(.., words)| words.replace(' ', "")).collect();
        words.sort();
        words
    });
    let mut start = String::new();
    for (at, c) in text.char_indices() {
        if SEPARATORS.contains(&c) || matches!(c, '(' | '（' | ')' | '）') {
            return text.len();
        }
        if c.is_whitespace() || matches!(c, '_' | '.') || start.is_empty() && is_mark(c) {
            continue;
        }
        start.extend(c.to_lowercase());
        let next = SORTED.partition_point(|word| *word < start);
        if !SORTED.get(next).is_some_and(|word| word.starts_with(&start)) {
            let ending =
                text[at..].char_indices().nth("ies".len()).map_or(text.len(), |(n, _)| at + n);
            let rest = &text[ending..];
            return text.len() - rest.trim_start_matches(is_mark).len();
        }
    }
    text.len()
}
