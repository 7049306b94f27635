//! Which columns of a flattened table have cells of one word, told by all of its rows.

use std::collections::HashSet;

use super::joined_code::{first_name, leading_status};
use super::joined_names::glued_humps;
use super::seams::reason_phrase;
use crate::import::code::{form, hexadecimal, is_blank, is_number};
use crate::import::tables::header::Field;

/// What the cells of a column are that have one word each.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum OneWord {
    /// `-1`, `0x1f`.
    Number,
    /// `yes`, `✓`.
    Flag,
    /// `LATE_ORDER`, `NoSuchOrder`.
    Name,
    /// The name of a status: `Not Found`.
    Reason,
    /// A text between quotes.
    Quoted,
    /// A name to which a text is glued: `NoSuchOrderThe`.
    Glued,
    /// The same as a name, with words such as `Late` among them.
    Title,
    /// Whether it went well, to which a text is glued: `OKThe order`, `NG注文`.
    Outcome,
}

/// The words of columns that have nothing but two of them.
const FLAGS: &[&str] = &[
    "true",
    "false",
    "yes",
    "no",
    "y",
    "n",
    "是",
    "否",
    "有",
    "无",
    "無",
    "はい",
    "いいえ",
    "可",
    "不可",
    "예",
    "아니오",
    "아니요",
    "ja",
    "nein",
    "oui",
    "non",
    "sim",
    "não",
    "sí",
    "✓",
    "✔",
    "✗",
    "✘",
    "○",
    "×",
];

/// The words of columns that say whether it went well, the longer before those they start with.
const OUTCOMES: &[&str] = &[
    "SUCCESS", "Success", "FAILURE", "FAILED", "FAIL", "Failure", "Failed", "Fail", "ERROR", "OK",
    "NG", "KO",
];

/// Names in capitals that have no mark of a name take as many rows to be told from texts.
const LEAST_CAPITALS: usize = 3;

/// Longer words in capitals are no part of a name in several.
const LONG: usize = 8;

/// By column behind the code, what its cells are if they have one word in every row. The last
/// column is left for a text.
pub fn leading(rests: &[&str], fields: &[Field], glued: bool) -> Vec<Option<OneWord>> {
    let mut rests = rests.to_vec();
    let mut kinds = vec![None; fields.len()];
    for column in 0..fields.len().saturating_sub(1) {
        let is_status = |rest: &&str| leading_status(rest).is_some();
        let are_words = |kind| rests.iter().all(|rest| word_of(rest, kind, rests.len()).is_some());
        let are_names = || {
            let are_reasons = || are_words(OneWord::Reason) && !rests.iter().any(is_status);
            rests.iter().all(|rest| first_name(rest).is_some()) || are_reasons()
        };
        if glued
            && column == 0
            && may_be(fields[0], OneWord::Outcome)
            && are_words(OneWord::Outcome)
        {
            for rest in &mut rests {
                *rest = outcome(rest).map_or(*rest, |word| &rest[word.len()..]);
            }
            kinds[column] = Some(OneWord::Outcome);
            continue;
        }
        if fields[column] == Field::Status && !(rests.len() > 1 && !glued && are_names()) {
            for rest in &mut rests {
                *rest = leading_status(rest).map_or(*rest, |word| rest[word.len()..].trim_start());
            }
            continue;
        }
        let all = [
            OneWord::Number,
            OneWord::Flag,
            OneWord::Name,
            OneWord::Reason,
            OneWord::Quoted,
            OneWord::Title,
        ];
        let known = match glued {
            true => &[OneWord::Glued, OneWord::Name][..],
            false => &all[..],
        };
        let is_of_all = |kind: &&OneWord| are_words(**kind);
        let is_sure = |kind: &&OneWord| match kind {
            OneWord::Title => are_mostly_names(&rests),
            OneWord::Glued => are_glued_names(&rests),
            OneWord::Reason | OneWord::Quoted => rests.len() > 1,
            OneWord::Number | OneWord::Flag | OneWord::Name | OneWord::Outcome => true,
        };
        let may_be = |kind: &&OneWord| may_be(fields[column], **kind) && is_sure(kind);
        let kind = known.iter().filter(may_be).find(is_of_all);
        let Some(&kind) = kind.filter(|_| column == 0 || !glued) else { break };
        for rest in &mut rests {
            *rest = rest[word_of(rest, kind, usize::MAX).map_or(0, str::len)..].trim_start();
        }
        kinds[column] = Some(kind);
    }
    kinds
}

/// How many words of a header nobody knows.
pub fn count_unknown(words: &[(Field, String)]) -> usize {
    words.iter().filter(|(field, _)| *field == Field::Other).count()
}

/// Whether the words of a header are known, or so many of them that the others may be columns, or
/// the rows say that they are.
pub fn are_known(words: &[(Field, String)], code: usize, rests: &[&str]) -> bool {
    let unknown = count_unknown(words);
    if unknown == 0 || words.len() - unknown > 2 {
        return true;
    }
    let fields: Vec<Field> = words[code + 1..].iter().map(|(field, _)| *field).collect();
    let kinds = leading(rests, &fields, false);
    let ends = !fields.is_empty() && ends_alike(rests);
    let is_last = |column: usize| column + 1 == fields.len() && ends;
    let is_told = |(column, field): (usize, &Field)| {
        *field != Field::Other || kinds[column].is_some() || is_last(column)
    };
    rests.len() > 1 && fields.iter().enumerate().all(is_told)
}

/// The word of such a kind at the start of a text, in a table of so many rows.
pub fn word_of(text: &str, kind: OneWord, rows: usize) -> Option<&str> {
    let word = text.split([' ', '\n']).next().unwrap_or_default();
    let is_one = match kind {
        OneWord::Number => {
            rows > 1 && (is_number(word) || hexadecimal(word).is_some() || word == "-")
        }
        OneWord::Flag => rows > 1 && (is_flag(word) || word == "-"),
        OneWord::Name => {
            return first_name(text).or_else(|| capitals(text).filter(|_| rows >= LEAST_CAPITALS));
        }
        OneWord::Glued => return glued_humps(text),
        OneWord::Outcome => return outcome(text),
        OneWord::Reason => {
            let end = reason_phrase(text).filter(|&end| text[end..].starts_with([' ', '\n']));
            return end.map(|end| &text[..end]);
        }
        OneWord::Quoted => return quoted(text),
        OneWord::Title => {
            word.starts_with(|c: char| c.is_ascii_uppercase())
                && word.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
                && word.len() < text.len()
        }
    };
    is_one.then_some(word)
}

/// Whether every text ends with a word of few that there are, or with one of flags.
pub fn ends_alike(texts: &[&str]) -> bool {
    let last = |text: &&str| text.rsplit([' ', '\n']).next().unwrap_or_default().to_owned();
    let words: Vec<String> = texts.iter().map(last).collect();
    let distinct: HashSet<&String> = words.iter().collect();
    let is_part = |c: char| c.is_alphanumeric() || c == '-';
    let is_word = |word: &&String| word.chars().all(is_part) || is_blank(word);
    texts.len() > 3
        && words.iter().all(|word| is_word(&word) || is_flag(word))
        && (distinct.len() * 3 <= texts.len().max(6) || words.iter().all(|word| is_level(word)))
}

/// Whether a word is in capitals, as `WARN` and `FATAL` are.
fn is_level(word: &str) -> bool {
    word.len() > 2 && word.bytes().all(|b| b.is_ascii_uppercase())
}

/// Whether cells of such a kind may stand in a column.
fn may_be(field: Field, kind: OneWord) -> bool {
    match kind {
        OneWord::Number => matches!(field, Field::Code | Field::Other),
        OneWord::Flag => field == Field::Other,
        OneWord::Outcome => matches!(field, Field::Status | Field::Other | Field::Group),
        OneWord::Reason | OneWord::Quoted => !matches!(field, Field::Code | Field::Solution),
        OneWord::Name | OneWord::Glued | OneWord::Title => {
            let texts = [Field::Message, Field::Description];
            matches!(field, Field::Code | Field::Status | Field::Other) || texts.contains(&field)
        }
    }
}

/// Whether texts are glued to the names that they start with, so that most of them go on with a small letter
/// behind their first word: `OrderGoneThe order`.
fn are_glued_names(texts: &[&str]) -> bool {
    let goes_on = |text: &&&str| {
        let behind = text.split_once(' ').map_or("", |(_, behind)| behind);
        behind.starts_with(|c: char| c.is_lowercase())
    };
    texts.len() > LEAST_CAPITALS && texts.iter().filter(goes_on).count() * 2 > texts.len()
}

/// Whether two thirds of some texts start with a name and go on with a capital or a digit, as the text
/// behind a name does.
fn are_mostly_names(texts: &[&str]) -> bool {
    let names = texts.iter().filter(|text| first_name(text).is_some()).count();
    let starts = |text: &&str| {
        let behind = text.split_once([' ', '\n']).map_or("", |(_, behind)| behind);
        behind.starts_with(|c: char| c.is_uppercase() || !c.is_ascii_alphabetic())
    };
    texts.len() > LEAST_CAPITALS && names * 3 >= texts.len() * 2 && texts.iter().all(starts)
}

/// The word at the start of a text that says whether it went well.
fn outcome(text: &str) -> Option<&str> {
    let word = OUTCOMES.iter().find(|word| text.starts_with(**word))?;
    (!text[word.len()..].starts_with(char::is_lowercase)).then(|| &text[..word.len()])
}

/// The text between quotes that another one starts with, together with them.
fn quoted(text: &str) -> Option<&str> {
    const QUOTES: &[(char, char)] = &[('"', '"'), ('“', '”'), ('„', '“'), ('«', '»'), ('「', '」')];
    let (open, close) = QUOTES.iter().find(|(open, _)| text.starts_with(*open))?;
    let end = text[open.len_utf8()..].find(*close)? + open.len_utf8() + close.len_utf8();
    text[end..].starts_with([' ', '\n']).then(|| &text[..end])
}

/// Whether a word says yes or no.
pub fn is_flag(word: &str) -> bool {
    FLAGS.contains(&word.to_lowercase().as_str())
}

/// A word in capitals at the start of a text, if the next word is none.
fn capitals(text: &str) -> Option<&str> {
    let mut words = text.split([' ', '\n']);
    let word = words.next()?;
    let is_upper = |word: &str| {
        word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    };
    let is_name = is_upper(word) && form(word).is_none();
    // `API` may go on, `UNAUTHORIZED` does not.
    let ends = word.len() >= LONG || words.next().is_none_or(|next| !is_upper(next));
    (is_name && ends).then_some(word)
}
