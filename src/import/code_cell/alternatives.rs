//! One part of a cell of codes: the codes that words such as `or` join, without what a page puts around them.

use super::is_snake;
use crate::import::code::{EXCEPTIONS, Form, form, is_blank, is_number};

/// Words between two codes.
const JOINING: &[&str] =
    &["or", "and", "oder", "und", "ou", "et", "o", "y", "e", "或", "和", "または", "및", "또는"];

/// The code of one part of a cell, or the codes where words such as `or` join two.
pub fn alternatives(part: &str) -> Vec<String> {
    let part = tidy(part);
    if is_blank(&part) {
        return Vec::new();
    }
    let words: Vec<String> = part.split(' ').map(tidy).collect();
    let joined: Vec<String> = part.split(['/', '|']).map(tidy).collect();
    if joined.len() > 1 && joined.iter().all(|code| form(code).is_some()) {
        return joined;
    }
    if words.len() == 1 {
        let is_word = |c: char| c.is_ascii_graphic() || c.is_alphanumeric();
        let is_code = part.len() <= 200
            && part.chars().all(is_word)
            && part.chars().any(|c| c.is_ascii_alphanumeric())
            && (!part.contains(':') || part.contains(char::is_alphabetic));
        return if is_code { words } else { Vec::new() };
    }
    // Numbers that are all as long stand for themselves: `110100 110110`, `103*** 104***`.
    let is_long = |word: &String| {
        let digits = word.trim_end_matches('*');
        word.len() == words[0].len() && word.len() > 4 && digits.len() > 2 && is_number(digits)
    };
    if words.iter().all(|word| is_snake(word)) || words.iter().all(is_long) {
        return words;
    }
    // Names of any form where only words such as `or` stand between them.
    let is_joint = |word: &String| JOINING.contains(&word.to_lowercase().as_str());
    let is_name = |word: &String| form(word).is_some() || is_snake(word);
    let are_joined = words.len() > 2
        && words
            .iter()
            .zip(0..)
            .all(|(word, n)| if n % 2 == 0 { is_name(word) } else { is_joint(word) });
    if are_joined {
        return words.into_iter().step_by(2).collect();
    }
    let sure = |word: &&String| form(word).is_some_and(|form| form <= Form::Upper);
    let joined = words.concat();
    let found: Vec<&String> = words.iter().filter(sure).collect();
    // `Chair 19.99` is no code that a blank broke.
    let has_price = words.iter().any(|word| word.contains('.') && word.parse::<f64>().is_ok());
    let is_end = |word: &str| EXCEPTIONS.contains(&word);
    let is_cut = words.windows(2).all(|pair| {
        pair[0].ends_with('.') || pair[1].starts_with('.') || is_end(&pair[1]) && words.len() == 2
    });
    let is_title = |word: &String| {
        word.starts_with(|c: char| c.is_ascii_uppercase())
            && word.bytes().all(|b| b.is_ascii_alphabetic())
    };
    let is_named = words.len() == 3 && is_end(&words[2]) && words.iter().all(is_title);
    if found.is_empty()
        && !has_price
        && (form(&joined) == Some(Form::Dotted) || (is_cut || is_named) && form(&joined).is_some())
    {
        return vec![joined];
    }
    // `ORDER NOT FOUND`
    let is_capital = |word: &String| word.bytes().all(|b| b.is_ascii_uppercase());
    if found.is_empty() && words.len() <= MAX_WORDS && words.iter().all(is_capital) {
        return vec![part];
    }
    found.into_iter().cloned().collect()
}

/// More words in capitals are a sentence.
const MAX_WORDS: usize = 5;

/// Takes away what a page puts around a code: quotes, the mark of a footnote, an escape
/// before `_` or `-`.
pub fn tidy(text: &str) -> String {
    let text = text.trim().trim_end_matches(['¹', '²', '³', '⁴', '⁵', ':', '：']);
    let text = match text.strip_suffix(']').and_then(|text| text.rsplit_once('[')) {
        Some((before, note)) if note.bytes().all(|b| b.is_ascii_digit()) => before,
        _ => text,
    };
    let is_mark = |c| matches!(c, '`' | '"' | '\'' | '“' | '”' | '*' | '~' | '#');
    let bare = text.trim_matches(is_mark);
    // Stars behind a digit stand for other digits: `4**`, where they don't close what is bold.
    let ends_open = text.ends_with("**") && bare.ends_with(|c: char| c.is_ascii_digit());
    let text = if ends_open && text.starts_with(bare) { text } else { bare };
    if !text.contains(['\u{200c}', '\u{200d}', '\\']) {
        return text.trim().to_owned();
    }
    let kept = text.chars().filter(|c| !matches!(c, '\u{200c}' | '\u{200d}'));
    let kept = kept.collect::<String>().replace("\\_", "_").replace("\\-", "-");
    kept.trim().to_owned()
}
