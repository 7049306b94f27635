//! The columns of a header where the rows say that they are others: words that are one column or two.

use super::joined_code::leading_status;
use super::joined_header::has_no_blanks;
use super::joined_words::{OneWord, leading};
use crate::import::tables::header::{Field, exact};

/// Adds a second column of codes where the rows have a number behind the name that is the error,
/// for which no other column is: `Error Code` is two, or a word before `Code` is one.
pub fn add_number(words: &mut Vec<(Field, String)>, code: usize, rests: &[&str], dropped: bool) {
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

fn is_latin(text: &str) -> bool {
    text.chars().all(|c| c < '\u{250}')
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
