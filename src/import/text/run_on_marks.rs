//! Items that have run into one line and keep their marks: `- ORDER_GONE - ORDER_LATE (too late)`, and codes that stand
//! out before their texts: `**0** sent **1** lost`.

use std::collections::HashSet;

use super::look::sure_look;
use crate::import::code::{Form, form, is_number};

/// Fewer items in one line may be parts of a sentence.
const LEAST: usize = 5;

/// How an item starts: what stands before its code and behind it, and which words are codes there.
struct Mark {
    open: &'static str,
    close: &'static str,
    is_code: fn(&str) -> bool,
}

const MARKS: &[Mark] = &[
    Mark { open: "**", close: "**", is_code: |word| is_number(word) || sure_look(word).is_some() },
    Mark { open: " - ", close: " ", is_code: is_sure },
    Mark { open: " * ", close: " ", is_code: is_sure },
    Mark { open: " • ", close: " ", is_code: is_sure },
];

/// Whether a word is a code wherever it stands, and no number.
fn is_sure(word: &str) -> bool {
    form(word).is_some_and(|form| form <= Form::Upper)
}

/// Where the items start in a text: all that have one mark, each with another code.
pub fn starts(text: &str) -> Vec<usize> {
    // Words that stand out within a sentence are no items.
    let is_end =
        |at: &usize| text[..*at].trim_end().ends_with(['.', '。', ':', '：', ';', ')', '!']);
    let is_list = |mark: &Mark, starts: &[usize]| {
        mark.open != "**" || starts.first() == Some(&0) || starts.iter().all(is_end)
    };
    let all = MARKS.iter().map(|mark| (mark, starts_of(text, mark)));
    let all = all.filter(|(mark, starts)| is_list(mark, starts)).map(|(_, starts)| starts);
    all.max_by_key(Vec::len).filter(|starts| starts.len() >= LEAST).unwrap_or_default()
}

fn starts_of(text: &str, mark: &Mark) -> Vec<usize> {
    let mut codes = HashSet::new();
    let mut starts = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find(mark.open).map(|at| from + at) {
        let start = at + mark.open.len();
        let word = match text[start..].find(mark.close) {
            Some(end) => &text[start..start + end],
            None if mark.close == " " => &text[start..],
            None => break,
        };
        from = start;
        if !(mark.is_code)(word) {
            continue;
        }
        if !codes.insert(word) {
            return Vec::new();
        }
        // The blank between two items may be that before the mark of the second.
        from = start + word.len() + mark.close.trim_end().len();
        starts.push(at);
    }
    starts
}
