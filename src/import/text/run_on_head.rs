//! Rows that have run into one line behind the words of their header: `Code Meaning 1 done 404 no such order`.

use crate::import::block::Block;
use crate::import::code::is_number;
use crate::import::tables::header::{Field, exact};
use crate::import::told::{names_error, speaks_of_codes, speaks_of_statuses};

/// Fewer rows may be a sentence.
const LEAST: usize = 3;

/// A longer text before the rows has more than their title.
const MAX_TITLE: usize = 80;

/// Where the rows start behind a header of codes and texts: at numbers that grow, each with a text behind it. None if
/// another number stands among them.
pub fn rows(text: &str) -> Vec<usize> {
    let mut at = 0;
    let words: Vec<(usize, &str)> = { text.split(' ') }
        .map(|word| {
            let start = at;
            at += word.len() + 1;
            (start, word)
        })
        .collect();
    let numbers: Vec<usize> = (0..words.len()).filter(|&at| is_number(words[at].1)).collect();
    let Some(&first) = numbers.first().filter(|_| numbers.len() >= LEAST) else {
        return Vec::new();
    };
    let field = |at: usize| exact(words[at].1).map(|(field, _)| field);
    let is_head = first > 1
        && matches!(field(first - 2), Some(Field::Code | Field::Status))
        && matches!(field(first - 1), Some(Field::Message | Field::Description));
    let is_text = |&at: &usize| {
        words.get(at + 1).is_some_and(|(_, word)| word.starts_with(char::is_alphabetic))
    };
    let number = |&at: &usize| words[at].1.parse::<u64>().ok();
    // What is counted may be anything.
    let is_counted = numbers.iter().zip(1..).all(|(at, count)| number(at) == Some(count));
    let grow = numbers.is_sorted_by(|one, next| number(one) < number(next));
    if !is_head || !grow || is_counted || !numbers.iter().all(is_text) {
        return Vec::new();
    }
    numbers.into_iter().map(|at| words[at].0).collect()
}

/// Whether a short text of a page names errors or codes.
pub fn is_told(blocks: &[Block]) -> bool {
    let tells = |text: &str| names_error(text) || speaks_of_codes(text) || speaks_of_statuses(text);
    let is_title = |block: &Block| matches!(block, Block::Text { text, .. } if text.text.len() <= MAX_TITLE && tells(&text.text));
    blocks.iter().any(is_title)
}

/// Where the two words right before the rows start that say that codes follow, behind a text about something else.
pub fn title_before(text: &str, first: usize) -> Option<usize> {
    let above = text[..first].trim_end();
    let start = above.rmatch_indices(' ').nth(1)?.0 + 1;
    let tail = &above[start..];
    let is_code = |word: &str| matches!(exact(word), Some((Field::Code, _)));
    let is_title =
        speaks_of_codes(tail) || speaks_of_statuses(tail) || tail.split(' ').any(is_code);
    (above.len() > MAX_TITLE && is_title).then_some(start)
}
