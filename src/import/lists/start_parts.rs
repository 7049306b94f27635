//! What stands around the code at the start of a text: a word before it, other codes, a joint.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::LazyLock;

use super::readings::run;
use crate::import::code::{Form, form, is_label, is_method, is_number, is_status};
use crate::import::tables::header::Field;
use crate::import::tables::words::WORDS;
use crate::import::text::look::{Look, look_of, sure_look};
use crate::import::text::seams::reason_phrase;

/// What stands between a code and its text; of `->` and of a comment behind it, all of it.
pub const JOINTS: &[char] = &['-', '–', '—', ':', '：', '=', '→', '⇒', '|', '｜'];

/// The text behind what stands between a code and it. A dash right before a digit is the sign of a number.
pub fn behind_joint(text: &str) -> &str {
    let number = text.trim_start().strip_prefix('-');
    if number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit())) {
        return text.trim();
    }
    // A mark may stand on both sides of a code: `* 12 * = …`.
    let text = text.strip_prefix("* ").filter(|rest| rest.starts_with(JOINTS)).unwrap_or(text);
    let rest = text.trim_start_matches(JOINTS);
    let rest = rest.strip_prefix("//").unwrap_or(rest);
    let rest = if rest.len() < text.len() { rest.trim_start_matches('>') } else { rest };
    let rest = rest.trim();
    // The text may stand between bars besides: `0x4000: | No paper |`.
    let inner = rest.strip_prefix('|').and_then(|rest| rest.strip_suffix('|'));
    inner.filter(|inner| !inner.contains('|')).map_or(rest, str::trim)
}

/// Words that stand before a code and say that it is one, besides those that head a column of codes or of
/// statuses.
const BEFORE: &[&str] = &["http", "错误", "http error", "exit", "returncode", "errorlevel"];

/// All words that stand before a code by their first letters, the longest first. Short ones such as `err` are
/// codes themselves.
static ALL_BEFORE: LazyLock<HashMap<char, Vec<&str>>> = LazyLock::new(|| {
    let fields = [Field::Code, Field::Status];
    let heads = WORDS.iter().filter(|(field, ..)| fields.contains(field));
    let heads = heads.flat_map(|(.., words)| words.split('|')).filter(|word| word.len() > 3);
    let mut all = HashMap::<char, Vec<&str>>::new();
    for word in heads.chain(BEFORE.iter().copied()) {
        all.entry(word.chars().next().unwrap_or_default()).or_default().push(word);
    }
    for words in all.values_mut() {
        words.sort_unstable_by_key(|word| Reverse(word.len()));
    }
    all
});

/// A text without such a word at its start, and whether there was one.
pub fn without_word(line: &str) -> (&str, bool) {
    let line = without_ordinal(line);
    if let Some(status) = behind_method(line) {
        return (status, true);
    }
    let first = line.chars().next().and_then(|c| c.to_lowercase().next()).unwrap_or_default();
    let words = ALL_BEFORE.get(&first).map_or(&[][..], Vec::as_slice);
    let rest = words.iter().find_map(|word| {
        let rest = behind_prefix(line, word)?;
        let ends = !word.is_ascii() || rest.starts_with([' ', ':', '-']);
        // `Error codes` has no code behind its word.
        let is_plural = behind_prefix(rest.trim_start(), "codes").is_some();
        (ends && !is_plural).then_some(rest)
    });
    // `Error-12` has no number below zero.
    let rest =
        rest.filter(|rest| !rest.starts_with('-') || !line.starts_with(|c: char| c.is_ascii()));
    match rest.map(|rest| rest.trim_start_matches([' ', ':', '：', '#', '*'])) {
        // `Error codes` is a title.
        Some(rest) if starts_word(rest) && !rest.eq_ignore_ascii_case("codes") => (rest, true),
        _ => (line, false),
    }
}

/// What stands behind the method of HTTP at the start of a text if it is the status that this is answered with: `GET 404 -
/// Not Found`.
fn behind_method(line: &str) -> Option<&str> {
    let (_, behind) = line.split_once(' ').filter(|(word, _)| is_method(word))?;
    let status = behind.split([' ', ':', '：']).next()?;
    (status.len() == 3 && is_status(status)).then_some(behind)
}

/// A text without the number of its item: `1. `, `(1) `, `1) `, `1、`, `①`.
fn without_ordinal(line: &str) -> &str {
    if let Some(behind) = line.strip_prefix(|c| matches!(c, '①'..='⑳' | '⑴'..='⒛' | '❶'..='❿'))
    {
        return behind.trim_start();
    }
    let inner = line.strip_prefix(['(', '（']).unwrap_or(line);
    let behind = inner.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = inner.len() - behind.len();
    let starts_word = |text: &str| text.starts_with(|c: char| c.is_alphanumeric());
    let behind = match inner.len() < line.len() {
        true => behind.strip_prefix(") ").or_else(|| behind.strip_prefix('）')),
        false if digits <= 2 => {
            // Of several codes with one text, `12、13`, none is the number of another.
            let is_more = |text: &&str| starts_word(text) && run(text).len() > 2;
            let tight = behind.strip_prefix(['、', '．', '）']).filter(is_more);
            behind.strip_prefix(". ").or_else(|| behind.strip_prefix(") ")).or(tight)
        }
        false => behind.strip_prefix(". "),
    };
    behind.filter(|_| digits > 0).map_or(line, str::trim_start)
}

/// What stands behind a word of small letters that a text starts with, in whatever letters.
fn behind_prefix<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(word.len())?;
    start.chars().flat_map(char::to_lowercase).eq(word.chars()).then_some(rest)
}

/// Whether a text starts with a word, which may stand in brackets: `[ORDER_GONE] …`.
fn starts_word(text: &str) -> bool {
    let in_brackets = text.strip_prefix('[').filter(|inner| inner.contains(']'));
    let text = in_brackets.unwrap_or(text);
    let is_word = text.starts_with(|c: char| c.is_ascii_alphanumeric());
    is_word || text.strip_prefix('-').is_some_and(|n| n.starts_with(|c: char| c.is_ascii_digit()))
}

/// A text without the brackets around the whole of it, behind which a full stop may stand.
pub fn without_own_brackets(text: &str) -> &str {
    let bare = text.strip_suffix(['.', '。']).unwrap_or(text);
    let inner = bare.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    let inner = inner.or_else(|| bare.strip_prefix('（')?.strip_suffix('）'));
    inner.filter(|inner| !inner.contains(['(', ')', '（', '）'])).unwrap_or(text)
}

/// The line of several codes with one text, `9406 & 9419 - Gone`, with the first code alone, and the
/// other ones.
pub fn without_others(line: &str) -> Option<(String, Vec<String>)> {
    const BETWEEN: &[&str] = &[
        "、", "，", ",", "&", "/", "and ", "or ", "und ", "oder ", "和", "与", "或", "및", "et ",
        "y ", "e ",
    ];
    let is_end = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-'));
    let first = &line[..line.find(is_end)?];
    let looks = sure_look(first)?;
    let mut rest = line[first.len()..].trim_start();
    let mut others = Vec::new();
    loop {
        let behind = BETWEEN.iter().find_map(|mark| rest.strip_prefix(mark));
        let Some(behind) = behind.map(str::trim_start) else { break };
        let word = &behind[..behind.find(is_end).unwrap_or(behind.len())];
        // A comma may stand before the word that joins the last one.
        if word.is_empty() || BETWEEN.iter().any(|mark| mark.trim_end() == word) {
            rest = behind;
            continue;
        }
        look_of(word).filter(|look| *look == looks)?;
        others.push(word.to_owned());
        rest = behind[word.len()..].trim_start();
    }
    let is_named = || looks == Look::Status && reason_phrase(rest).is_some();
    let is_apart =
        !others.is_empty() && (rest.is_empty() || rest.starts_with(JOINTS) || is_named());
    is_apart.then(|| (format!("{first} {rest}"), others))
}

/// The number and the status of a heading such as `4001 / 400`.
pub fn number_and_status(line: &str) -> Option<(&str, &str)> {
    let (code, status) = line.split_once('/')?;
    let (code, status) = (code.trim(), status.trim());
    (is_number(code) && is_status(status)).then_some((code, status))
}

/// The status in the brackets that a text starts with, and the text behind them, which a joint sets
/// apart: `(404): …`.
pub fn status_in_brackets(text: &str) -> Option<(&str, &str)> {
    let (status, behind) = text.strip_prefix(['(', '（'])?.split_once([')', '）'])?;
    let (status, behind) = (status.trim(), behind.trim_start());
    (is_status(status) && behind.starts_with(JOINTS)).then_some((status, behind))
}

/// The name in the brackets behind a number, `(Order Gone) …`, in words that start with capitals, and the
/// text behind them.
pub fn name_of_number(text: &str) -> Option<(&str, &str)> {
    let (name, behind) = text.strip_prefix(['(', '（'])?.split_once([')', '）'])?;
    let is_capital = |word: &str| word.starts_with(|c: char| c.is_ascii_uppercase());
    let is_name = name.len() <= 60 && name.split(' ').next().is_some_and(is_capital);
    (is_name && (is_label(name) || form(name) == Some(Form::Upper)))
        .then_some((name, behind.trim_start()))
}

/// The message that a text is or starts with, in quotes, and the text behind it, which a joint sets
/// apart: `"Gone" : …`.
pub fn quoted(text: &str) -> Option<(&str, &str)> {
    const QUOTES: &[(char, char)] = &[('"', '"'), ('“', '”'), ('「', '」'), ('«', '»'), ('„', '“')];
    let (message, behind) = QUOTES.iter().find_map(|(open, close)| {
        let (message, behind) = text.strip_prefix(*open)?.split_once(*close)?;
        Some((message.trim(), behind.trim_start()))
    })?;
    let is_apart = behind.is_empty() || behind.starts_with(JOINTS);
    (is_apart && message.contains(char::is_alphabetic)).then_some((message, behind))
}

/// The number in the brackets that a text starts with, and the text behind them.
pub fn number_in_brackets(text: &str) -> Option<(&str, &str)> {
    let (number, behind) = text.strip_prefix('(')?.split_once(')')?;
    let (number, _) = without_word(number.trim());
    is_number(number).then(|| (number, behind.trim_start()))
}

/// Whether a line is a member of an object in JSON, of which a page shows one as a sample.
pub fn is_member(text: &str) -> bool {
    text.strip_prefix('"').and_then(|text| text.split_once('"')).is_some_and(|(key, behind)| {
        behind.trim_start().starts_with(':') && !key.contains(char::is_whitespace)
    })
}
