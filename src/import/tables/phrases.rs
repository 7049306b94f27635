//! Header cells of more than a word: in two languages, or in a phrase such as `Steps to resolve it`.

use super::header::{Field, SEPARATORS, lookup};
use super::normal::normal;

/// Longer phrases are sentences, in characters.
const MAX_PHRASE: usize = 60;

/// What a person does about an error, by language.
const SOLVES: &[(&str, &[&str])] = &[
    ("en", &["to fix", "to resolve", "to solve", "to correct"]),
    ("fr", &["résoudre", "corriger"]),
    ("es", &["resolver", "solucionar", "corregir"]),
    ("pt", &["corrigir"]),
    ("de", &["beheben", "zu lösen"]),
];

/// The field of a phrase that says what a person does about an error, with its language.
pub fn in_a_phrase(text: &str) -> Option<(Field, &'static str)> {
    if text.chars().count() > MAX_PHRASE || text.contains([',', ';', ':']) || text.ends_with('.') {
        return None;
    }
    let text = normal(text);
    let has = |verb: &&str| {
        text.split_once(*verb).is_some_and(|(before, behind)| {
            !before.ends_with(char::is_alphabetic) && !behind.starts_with(char::is_alphabetic)
        })
    };
    let found = SOLVES.iter().find(|(_, verbs)| verbs.iter().any(has));
    found.map(|&(language, _)| (Field::Solution, language))
}

/// The field of a header word that is said again in English: `错误信息 message`.
pub fn in_two_languages(text: &str) -> Option<(Field, &'static str)> {
    let at = text.find(|c: char| c.is_ascii_alphabetic()).filter(|&at| at > 0)?;
    let (own, english) = (&text[..at], &text[at..]);
    let is_own = !own.contains(|c: char| c.is_ascii() && c.is_alphanumeric());
    let found = lookup(own.trim_matches([' ', '/', '|', '(', '（']));
    found.filter(|_| is_own && english.is_ascii())
}

/// The field of the first of two header words in one cell whose second one names a solution: `Description / Fix
/// hint`. What such a column says of a code starts with what is wrong.
pub fn told_before(words: &str, last: Field) -> Option<(Field, &'static str)> {
    let (first, _) = words.split_once(SEPARATORS).filter(|_| last == Field::Solution)?;
    let tells = |field: &Field| matches!(field, Field::Message | Field::Description | Field::Cause);
    lookup(first.trim()).filter(|(field, _)| tells(field))
}
