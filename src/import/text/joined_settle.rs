//! The columns of a header where the rows say that they are others: words that are one column or two.

use std::ops::Range;

use super::joined_cells::trailing_status;
use super::joined_code::leading_status;
use super::joined_header::{has_no_blanks, is_code_http};
use super::joined_words::{OneWord, leading};
use crate::import::code::is_status;
use crate::import::tables::header::{Field, exact};

/// Makes the columns of a header what the rows say that they are: see the three steps.
pub fn settle(words: &mut Vec<(Field, String)>, code: usize, rests: &[&str], dropped: bool) {
    merge_unknown(words, code, rests);
    add_number(words, code, rests, dropped);
    merge_code_http(words, code, rests);
}

/// Makes one column of words of a header that nobody knows, `Hex Value`, where the rows have but
/// one word in their place.
fn merge_unknown(words: &mut Vec<(Field, String)>, code: usize, rests: &[&str]) {
    let fields: Vec<Field> = words[code + 1..].iter().map(|(field, _)| *field).collect();
    let run = fields.iter().take_while(|field| **field == Field::Other).count();
    let has_one = || {
        let kinds = leading(rests, &[Field::Other, Field::Other, Field::Description], false);
        kinds[0].is_some() && kinds[1].is_none()
    };
    if run > 1 && run < fields.len() && has_one() {
        merge(words, code + 1..code + 1 + run);
    }
    // `HTTP Status Code SOAP Fault Code`: what is one word behind the status is one column.
    let status = words.iter().rposition(|(field, _)| *field == Field::Status);
    if let Some(at) = status.filter(|&at| at > code && at + 2 < words.len())
        && words[at + 1..].iter().any(|(field, _)| *field == Field::Other)
        && rests.iter().all(|rest| has_status_before_last(rest))
    {
        let end = words.len();
        merge(words, at + 1..end);
    }
}

/// Adds a second column of codes where the rows have a number behind the name that is the error,
/// for which no other column is: `Error Code` is two, or a word before `Code` is one.
fn add_number(words: &mut Vec<(Field, String)>, code: usize, rests: &[&str], dropped: bool) {
    let (one, two) = words[code].1.trim().split_once(' ').unwrap_or_default();
    let is_code = |word: &str| exact(word).is_some_and(|(field, _)| field == Field::Code);
    let is_two = is_code(one) && is_code(two);
    // `错误码 值` is two where words have no blanks.
    let is_split = is_code(one) && one.ends_with(has_no_blanks) && two.starts_with(has_no_blanks);
    let run = words[code + 1..].iter().take_while(|(field, _)| *field == Field::Other).count();
    let mut fields = vec![Field::Other; run + 1];
    fields.push(Field::Description);
    let kinds = leading(rests, &fields, false);
    let has_number = kinds[0] == Some(OneWord::Number) && kinds[run].is_some();
    let are_statuses = || rests.iter().all(|rest| leading_status(rest).is_some());
    let is_sure = is_split || is_two && run > 0 || dropped && !are_statuses();
    if rests.len() > 2
        && has_number
        && is_sure
        && words.get(code + 1).is_none_or(|(field, _)| *field != Field::Code)
    {
        let (one, two) = if is_two || is_split { (one, two) } else { ("Error", "Code") };
        let field = exact(two).map_or(Field::Other, |(field, _)| field);
        let (name, number) = ((Field::Code, one.to_owned()), (field, two.to_owned()));
        words.splice(code..=code, [name, number]);
    }
}

/// Makes one column of `Code HTTP` again where no row has a status behind its code.
fn merge_code_http(words: &mut Vec<(Field, String)>, code: usize, rests: &[&str]) {
    let text: String = words.iter().skip(code).take(2).map(|(_, word)| word.as_str()).collect();
    if is_code_http(&text) && !rests.iter().any(|rest| leading_status(rest).is_some()) {
        words.splice(code..code + 2, [(Field::Code, text)]);
    }
}

fn is_latin(text: &str) -> bool {
    text.chars().all(|c| c < '\u{250}')
}

fn merge(words: &mut Vec<(Field, String)>, range: Range<usize>) {
    let text = words[range.clone()].iter().map(|(_, word)| word.as_str()).collect();
    words.splice(range, [(Field::Other, text)]);
}

/// Whether a status stands before the last word of a text.
fn has_status_before_last(text: &str) -> bool {
    let before = text.rsplit_once(' ').and_then(|(before, _)| trailing_status(before, false));
    before.is_some_and(|(_, status)| is_status(status))
}

/// Words between two others that are one column: `Description and possible causes`.
const JOINTS: &[&str] = &["and", "or", "und", "oder", "et", "ou", "y", "o", "e", "/", "&", "+"];

/// Makes one column of a word of a header that nobody knows and the known one behind it, `Typical cause`,
/// where the rows have no cells for it.
pub fn merge_adjectives(words: &mut Vec<(Field, String)>, code: usize, rests: &[&str]) {
    let fields: Vec<Field> = words[code + 1..].iter().map(|(field, _)| *field).collect();
    let kinds = leading(rests, &fields, false);
    let mut at = words.len();
    while at > code + 2 {
        at -= 1;
        let (field, word) = (words[at - 1].0, words[at - 1].1.trim().to_owned());
        // `S3 Code` is one column unless the rows have a word for each.
        let is_code = matches!(words[at].0, Field::Code | Field::Status);
        let kind = kinds.get(at - code - 2 + is_code as usize).copied().flatten();
        // A number between a name and the statuses is one of these.
        let is_status = words.get(at + 1).is_some_and(|(field, _)| *field == Field::Status);
        let is_cell = kind.is_some_and(|kind| !(is_code && is_status && kind == OneWord::Number));
        let is_same_script = word.is_ascii() == words[at].1.is_ascii() || is_latin(&words[at].1);
        if field != Field::Other || is_cell || word.contains(has_no_blanks) || !is_same_script {
            continue;
        }
        let is_joint = JOINTS.contains(&word.to_lowercase().as_str()) && at > code + 2;
        let (start, field) = match is_joint {
            true => (at - 2, words[at - 2].0),
            false => (at - 1, words[at].0),
        };
        if field == Field::Other {
            continue;
        }
        let text = words[start..=at].iter().map(|(_, word)| word.as_str()).collect();
        words.splice(start..=at, [(field, text)]);
        at = start + 1;
    }
}
