//! Rows that have run into one line and whose numbers need not grow: each has a name in capitals behind its number, `0
//! BUSY The shop is busy -1 GONE The order is gone`, or stands behind the end of a sentence, `7 No order. 3 Too late.`

use std::collections::HashSet;

use super::joined_words::is_flag;
use crate::import::code::is_number;

/// Fewer rows may be a sentence.
const LEAST: usize = 5;

/// A longer line of dashes stands below the words of a header.
const LEAST_RULE: usize = 8;

/// A word of a text with where it starts.
type Word<'a> = (usize, &'a str);

/// The title above the rows of a text, and the rows, if each has a name behind its number, and not what rows that start
/// elsewhere have.
pub fn named<'a>(text: &'a str, others: &[usize]) -> Vec<&'a str> {
    let words = words(text);
    let named = starts(&words, is_named);
    let is_other = named.iter().map(|&at| words[at].0).ne(others.iter().copied());
    match named.len() >= LEAST.max(others.len()) && is_other {
        true => cut(text, &words, &named),
        false => Vec::new(),
    }
}

/// The same for rows that stand behind the ends of sentences, where the page says that it lists codes.
pub fn ended(text: &str, is_told: impl Fn() -> bool) -> Vec<&str> {
    let words = words(text);
    let ended = starts(&words, is_behind_end);
    // What is counted may be anything.
    let number = |at: &usize| words[*at].1.parse::<usize>().ok();
    let is_counted = ended.iter().zip(1..).all(|(at, count)| number(at) == Some(count));
    if ended.len() < LEAST || is_counted || !is_told() {
        return Vec::new();
    }
    cut(text, &words, &ended)
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut at = 0;
    { text.split(' ') }
        .map(|word| {
            let start = at;
            at += word.len() + 1;
            (start, word)
        })
        .filter(|(_, word)| !word.is_empty())
        .collect()
}

/// The numbers among some words that start a row, if none comes twice and each name behind them is another one.
fn starts(words: &[Word], is_start: impl Fn(&[Word], usize) -> bool) -> Vec<usize> {
    let starts: Vec<usize> =
        (0..words.len()).filter(|&at| is_number(words[at].1) && is_start(words, at)).collect();
    let numbers: HashSet<&str> = starts.iter().map(|&at| words[at].1).collect();
    let names: HashSet<&str> = starts
        .iter()
        .filter_map(|&at| Some(words.get(at + 1)?.1))
        .filter(|word| is_name(word))
        .collect();
    let are_own =
        numbers.len() == starts.len() && (names.is_empty() || names.len() == starts.len());
    if are_own { starts } else { Vec::new() }
}

/// Whether a name and a text stand behind a number.
fn is_named(words: &[Word], at: usize) -> bool {
    let word = |more: usize| words.get(at + more).map_or("", |(_, word)| word);
    let starts_text = |word: &str| {
        word.starts_with(|c: char| c.is_uppercase() || c.is_alphabetic() && !c.is_ascii())
    };
    is_name(word(1)) && starts_text(word(2)) && !is_name(word(2))
}

/// Whether a number stands at the start of a text or behind the end of a sentence or a flag behind one, and a sentence
/// starts behind it.
fn is_behind_end(words: &[Word], at: usize) -> bool {
    let Some((_, next)) = words.get(at + 1) else { return false };
    let ends = |back: usize| {
        let word = at.checked_sub(back).map_or(".", |at| words[at].1);
        word.ends_with(['.', '!', '?'])
    };
    let is_behind_flag = || is_flag(words[at - 1].1) && ends(2);
    next.starts_with(char::is_uppercase) && (ends(1) || is_behind_flag())
}

fn is_name(word: &str) -> bool {
    let is_part = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_' || b == b'-';
    word.len() > 2
        && word.starts_with(|c: char| c.is_ascii_uppercase())
        && word.bytes().all(is_part)
}

/// The text before the first of some rows, and the rows without the headers between them: the words that stand above
/// each rule of dashes, with a title in capitals.
fn cut<'a>(text: &'a str, words: &[Word], starts: &[usize]) -> Vec<&'a str> {
    let is_rule = |word: &str| word.len() >= LEAST_RULE && word.bytes().all(|b| b == b'-');
    let first = starts[0];
    let mut parts = vec![&text[..words[first].0]];
    let above = |at: usize, back: usize| at.checked_sub(back).map_or("", |at| words[at].1);
    let header = (0..first).rev().find(|&at| is_rule(words[at].1));
    let ends = starts[1..].iter().copied().chain([words.len()]);
    for (&start, next) in starts.iter().zip(ends) {
        let mut end = next;
        let rule = (start..next).rev().find(|&at| is_rule(words[at].1));
        if let Some((rule, header)) = rule.zip(header) {
            let is_same = |back: &usize| above(rule, *back) == above(header, *back);
            let same = (1..rule - start).take_while(is_same).count();
            let is_title = |back: &usize| is_name(above(rule, *back));
            let title = (same + 1..rule - start).take_while(is_title).count();
            end = rule - same - title;
        }
        let end = words.get(end).map_or(text.len(), |(at, _)| *at);
        parts.push(&text[words[start].0..end]);
    }
    parts
}
