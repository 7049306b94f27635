//! Questions that end the texts of many codes, each with a yes or no, `The order is gone. Try again? No`: no part of what
//! the codes mean.

use std::collections::HashMap;

use super::LEAST;
use crate::catalog::Entry;
use crate::import::text::joined_words::is_flag;

/// Longer questions are asked in earnest, in bytes.
const MAX_QUESTION: usize = 40;

/// Takes the question away that ends the texts of a third of the entries.
pub fn drop_questions(entries: &mut [Entry]) {
    let mut counts = HashMap::<&str, usize>::new();
    let texts = entries.iter().flat_map(|entry| [&entry.message, &entry.description]);
    for (_, question) in texts.filter_map(|text| asked(text.as_deref()?)) {
        *counts.entry(question).or_default() += 1;
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count);
    let Some((question, _)) =
        most.filter(|(_, count)| *count >= LEAST && *count * 3 > entries.len())
    else {
        return;
    };
    let question = question.to_owned();
    let texts = entries.iter_mut().flat_map(|entry| [&mut entry.message, &mut entry.description]);
    for text in texts.flatten() {
        if let Some((end, _)) = asked(text).filter(|(_, own)| *own == question) {
            text.truncate(end);
        }
    }
}

/// Where a text ends before the question behind its last sentence or in its last line, which yes or no answers, and that
/// question.
fn asked(text: &str) -> Option<(usize, &str)> {
    let (before, flag) = text.trim_end().rsplit_once([' ', '\n'])?;
    let question = before.strip_suffix(['?', '？'])?;
    let start = question.rfind(['.', '。', '!', '?', '\n'])?;
    let end = start + question[start..].chars().next().map_or(1, char::len_utf8);
    let question = question[end..].trim();
    let is_asked = is_flag(flag) && (1..=MAX_QUESTION).contains(&question.len());
    is_asked.then(|| (text[..end].trim_end().len(), question))
}
