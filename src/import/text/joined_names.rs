//! Headers whose words are names with capitals within, and the words of one that have run into each other.

use std::borrow::Cow;

use super::joined_header::MAX_UNKNOWN;
use crate::import::tables::header::{Field, exact, field_of};

/// A header has no more words that are names of fields.
const MAX_NAMES: usize = 10;

/// The words of a header that are names of fields in small letters with capitals or underscores
/// within: `isSuccess resultCode resultMessage`. Between blanks each of them is one word.
pub fn field_names(text: &str) -> Option<Vec<(Field, String)>> {
    let names: Vec<&str> = text.split_inclusive(' ').take(MAX_NAMES + 1).collect();
    let is_name = |name: &&str| {
        name.starts_with(|c: char| c.is_ascii_lowercase())
            && name.trim_end().bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
    };
    let is_compound = |name: &&str| humps(name) > 0 || name.contains('_');
    let may_be_header = (2..=MAX_NAMES).contains(&names.len())
        && names.iter().all(is_name)
        && names.iter().filter(|name| is_compound(name)).count() * 2 >= names.len();
    if !may_be_header {
        return None;
    }
    let field = |name: &&str| field_of(name).map_or(Field::Other, |(field, _)| field);
    let fields: Vec<Field> = names.iter().map(field).collect();
    let known = fields.iter().filter(|field| **field != Field::Other).count();
    let is_header =
        fields.contains(&Field::Code) && known >= 2 && names.len() - known <= MAX_UNKNOWN;
    let words = || fields.into_iter().zip(names.into_iter().map(str::to_owned)).collect();
    is_header.then(words)
}

/// The words of a header most of which are known names with capitals within: `StatusCode ErrorCode
/// Error Message`. None may be a code that a word has run into: `CodeMeaning`, `Error CodeMeaning`.
pub fn capital_names(text: &str) -> Option<Vec<(Field, String)>> {
    if humps(text) == 0 || !text.bytes().all(|b| b.is_ascii_alphabetic() || b == b' ') {
        return None;
    }
    let mut names = Vec::<String>::new();
    for word in text.split_inclusive(' ') {
        let whole = |last: &String| format!("{last}{word}");
        match names.last_mut().filter(|last| exact(&whole(last)).is_some()) {
            Some(last) => last.push_str(word),
            None => names.push(word.to_owned()),
        }
    }
    let is_code = |word: &str| matches!(exact(word), Some((Field::Code, _)));
    let runs_on = |at: usize, name: &str| {
        let first = glued_words(name)[0];
        let before = at.checked_sub(1).map_or("", |before| &names[before]);
        humps(name) > 0
            && (first.eq_ignore_ascii_case("code")
                || is_code(&format!("{before}{first}")) && at > 0)
    };
    let compounds = names.iter().filter(|name| humps(name) > 0).count();
    let is_header = names.len() > 1
        && compounds * 2 >= names.len()
        && !names.iter().enumerate().any(|(at, name)| runs_on(at, name));
    let fields: Option<Vec<Field>> = names.iter().map(|name| Some(exact(name)?.0)).collect();
    let fields = fields.filter(|fields| is_header && fields.contains(&Field::Code))?;
    let is_one = fields.iter().all(|field| *field == Field::Code);
    (!is_one).then(|| fields.into_iter().zip(names).collect())
}

/// Whether a text is a header whose words nothing sets apart, some of which nobody knows: a word
/// of codes and another one that is known are among them.
pub fn is_glued_header(text: &str) -> bool {
    let words = glued_words(text);
    let is_word = |word: &&str| word.split(' ').count() <= 4 && word.chars().count() <= 30;
    if words.len() <= 2 || !words.iter().all(is_word) {
        return false;
    }
    let fields: Vec<Field> = words.iter().filter_map(|word| Some(exact(word)?.0)).collect();
    // `HTTP错误码` is one word in two scripts.
    let is_known = |pair: &&[&str]| exact(&pair.concat()).is_some();
    text.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '/'))
        && fields.contains(&Field::Code)
        && fields.iter().any(|&field| field != Field::Code)
        && exact(text).is_none()
        && words.len() > 2 + words.windows(2).filter(is_known).count()
}

/// The words of a text that start with a capital behind a small letter, or in another script.
pub fn glued_words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let pairs = text.char_indices().zip(text.chars().skip(1));
    for ((at, before), c) in pairs {
        let is_bound = before.is_lowercase() && c.is_uppercase()
            || before.is_ascii_alphabetic() != c.is_ascii_alphabetic()
                && before.is_alphabetic()
                && c.is_alphabetic();
        if is_bound {
            words.push(&text[start..at + before.len_utf8()]);
            start = at + before.len_utf8();
        }
    }
    words.push(&text[start..]);
    words
}

/// A glued header without the name of whose code and message its words are: `Acme ` of
/// `Status codeAcme error codeAcme message`.
pub fn without_owners(text: &str) -> Option<String> {
    let without = |word: &str| {
        let (name, known) = word.split_once(' ').filter(|_| exact(word).is_none())?;
        let is_name = name.starts_with(|c: char| c.is_ascii_uppercase())
            && name.bytes().all(|b| b.is_ascii_alphanumeric())
            && name.bytes().any(|b| b.is_ascii_lowercase());
        // The word that is left starts with a capital, too, so that it stays apart.
        let start = known.chars().next()?;
        is_name.then(|| format!("{}{}", start.to_uppercase(), &known[start.len_utf8()..]))
    };
    let words = glued_words(text);
    let mut own = Vec::<String>::new();
    let mut is_owned = false;
    for word in &words {
        // `Acme errorCode` is one word.
        let whole = own.last().map(|last| format!("{last} {word}"));
        let known = whole.filter(|whole| is_owned && exact(whole).is_some());
        is_owned |= without(word).is_some();
        match (known, own.last_mut()) {
            (Some(whole), Some(last)) => *last = whole,
            _ => own.push(without(word).unwrap_or_else(|| (*word).to_owned())),
        }
    }
    let are_known = own.len() > 1 && own.iter().all(|word| exact(word).is_some());
    (is_owned && are_known).then(|| own.concat())
}

/// The name of several words in one to which a text is glued: `OrderGone` of `OrderGoneThe order …`.
pub fn glued_humps(text: &str) -> Option<&str> {
    let word = &text[..text.find(|c: char| !c.is_ascii_alphanumeric())?];
    let mut seams = word.as_bytes().windows(2).enumerate();
    let is_seam = |w: &[u8]| w[0].is_ascii_lowercase() && w[1].is_ascii_uppercase();
    let last = seams.rfind(|(_, w)| is_seam(w))?.0 + 1;
    (word.starts_with(|c: char| c.is_ascii_uppercase()) && last > 3).then(|| &word[..last])
}

/// How many capitals follow a small letter.
pub fn humps(word: &str) -> usize {
    let pairs = word.chars().zip(word.chars().skip(1));
    pairs.filter(|(before, c)| before.is_lowercase() && c.is_uppercase()).count()
}

/// A header without the object before the names of its fields: `Meta.codeMeta.typeMessage`.
pub fn without_paths(text: &str) -> Cow<'_, str> {
    let object = text.split_once('.').map_or("", |(object, _)| object);
    let path = format!("{object}.");
    let is_object = object.len() > 1 && object.chars().all(char::is_alphabetic);
    if !is_object || text.matches(&path).count() < 2 {
        return Cow::Borrowed(text);
    }
    let is_capital = object.starts_with(char::is_uppercase);
    let mut out = String::with_capacity(text.len());
    for (at, part) in text.split(&path).enumerate() {
        match part.chars().next().filter(|_| is_capital && at > 0) {
            Some(first) => {
                out.extend(first.to_uppercase());
                out.push_str(&part[first.len_utf8()..]);
            }
            None => out.push_str(part),
        }
    }
    Cow::Owned(out)
}
