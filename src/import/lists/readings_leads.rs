//! The words before a code at the start of a text, where a text is glued to it, and codes behind their texts.

use super::readings::{Class, Lead, Reading, Seam, Shape, class, run};
use super::start_parts::without_word;
use crate::import::code::is_number;

/// The words at the start of a text behind which a code with a digit follows: `Alarm E12`, `Message n° 5`.
pub fn led(line: &str) -> Option<(&str, &str)> {
    let is_part = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
    let digit = line.find(|c: char| c.is_ascii_digit())?;
    let start = line.as_bytes()[..digit].iter().rposition(|b| !is_part(*b)).map_or(0, |at| at + 1);
    let (words, rest) = line.split_at_checked(start)?;
    let words = words.trim_end_matches(|c: char| !c.is_alphabetic());
    let is_word =
        |c: char| c.is_alphabetic() || matches!(c, ' ' | '°' | 'º' | ':' | '：' | '.' | '-');
    let is_lead = words.chars().count() > 1
        && words.len() <= MAX_LEAD
        && words.split(' ').count() <= 3
        && words.chars().all(is_word);
    is_lead.then_some((words, rest))
}

/// Longer words before a code are a sentence.
const MAX_LEAD: usize = 40;

/// The word in small letters at the start of a text to which a number is glued: `declined02`.
pub fn led_glued(line: &str) -> Option<(&str, &str)> {
    let end = line.find(|c: char| !c.is_ascii_lowercase()).filter(|&end| end > 3)?;
    let (word, rest) = line.split_at(end);
    rest.starts_with(|c: char| c.is_ascii_digit()).then_some((word, rest))
}

/// Where the start of a text may be a code to which the text is glued: the lengths.
pub fn cuts(text: &str, run: &str) -> Vec<(usize, Class)> {
    let bytes = text.as_bytes();
    let mut cuts = Vec::new();
    let digits = run.bytes().skip(1).take_while(u8::is_ascii_digit).count() + 1;
    let is_word = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_uppercase);
    let is_empty = |at: usize| without_empty(&text[at..]).len() < text.len() - at;
    if digits < run.len() && is_number(&run[..digits]) && (is_word(digits) || is_empty(digits)) {
        cuts.push((digits, Class::Number));
    }
    // `F12The`
    let letters = run.bytes().take_while(u8::is_ascii_uppercase).count();
    let numbered = letters + run.bytes().skip(letters).take_while(u8::is_ascii_digit).count();
    let starts_text = bytes.get(numbered + 1).is_some_and(|b| b.is_ascii_lowercase() || *b == b' ');
    if (1..6).contains(&letters) && numbered > letters && is_word(numbered) && starts_text {
        cuts.push((numbered, Class::Capitals));
    }
    // `ORDER_GONEThe`, `order_goneThe`: the last capital before small letters starts the text.
    let capitals = run.bytes().take_while(|b| !b.is_ascii_lowercase()).count();
    let is_name = bytes[0].is_ascii_uppercase();
    if is_name && capitals > 3 && capitals < run.len() && is_word(capitals - 1) {
        let code = &run[..capitals - 1];
        let is_new = cuts.last().is_none_or(|(length, _)| *length != code.len());
        if is_new
            && matches!(class(code), Some(Class::Capitals))
            && !code.ends_with(['-', '/', '.', '_'])
        {
            cuts.push((code.len(), Class::Capitals));
        }
    }
    let small = run.bytes().take_while(|b| !b.is_ascii_uppercase()).count();
    if small > 2 && small < run.len() && class(&run[..small]) == Some(Class::Small) {
        cuts.push((small, Class::Small));
    }
    for length in 2..=5 {
        let starts = |c: char| c.is_ascii_uppercase() || c.is_alphabetic() && !c.is_ascii();
        let is_code = run.len() >= length
            && run.as_bytes()[..length].iter().all(u8::is_ascii_alphanumeric)
            && bytes[0].is_ascii_uppercase();
        if is_code && text[length..].starts_with(starts) {
            cuts.push((length, Class::Fixed(length as u8)));
        }
    }
    cuts
}

/// What stands behind a cell that says that it is empty and into which the next one has run: `noneThe order`.
pub fn without_empty(text: &str) -> &str {
    const EMPTY: &[&str] = &["none", "None", "NONE", "null", "NULL", "n/a", "N/A", "なし", "无"];
    let behind = EMPTY.iter().find_map(|word| text.strip_prefix(word));
    behind.filter(|rest| rest.starts_with(char::is_uppercase)).unwrap_or(text)
}

/// The code in brackets at the end of a text.
pub fn at_end(kind: u8, line: &str) -> Option<Reading<'_>> {
    const BRACKETS: &[(char, char)] =
        &[('(', ')'), ('（', '）'), ('[', ']'), ('【', '】'), ('<', '>'), ('{', '}')];
    let line = line.trim_end_matches(['.', '。']);
    let (open, (before, inner)) = BRACKETS.iter().find_map(|(open, close)| {
        let split = line.strip_suffix(*close)?.rsplit_once(*open)?;
        Some((line[split.0.len()..].get(..open.len_utf8())?, split))
    })?;
    let (code, has_word) = without_word(inner.trim());
    // A word may say what the number stands for: `(0 - sent)`.
    let number = code.split_once(" - ").map(|(number, _)| number.trim());
    let code = number.filter(|number| is_number(number)).unwrap_or(code);
    let class = class(code).filter(|_| run(code).len() == code.len())?;
    let lead = if has_word { Lead::Code } else { Lead::None };
    let rest = before.trim();
    let seam = Seam::Behind;
    let shape = Shape { kind, lead, words: "", open, class, close: "", seam };
    (!rest.is_empty()).then_some(Reading { shape, lead: "", code, rest })
}
