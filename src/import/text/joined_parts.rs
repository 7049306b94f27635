//! The texts that the rows of a flattened table are made of, told by what all rows have in common.

use super::joined_cells::Rest;
use super::joined_code::leading_status;
use super::seams::{before_latin_words, between_scripts};
use crate::import::code::is_status;
use crate::import::tables::header::Field;
use crate::import::tables::labelled_cell::first_label;

/// The two texts of rows in which a status stands between them, if each row has just one.
pub fn around_status<'a>(
    rests: &[Rest<'a>],
    fields: &[Field],
) -> Option<Vec<Option<Vec<&'a str>>>> {
    let split = |rest: &Rest<'a>| {
        let is_column = rest.to == rest.from + 3 && fields[rest.from + 1] == Field::Status;
        let words = rest.text.match_indices(' ').map(|(at, _)| at + 1);
        let is_status = |&at: &usize| {
            let word = rest.text[at..].split(' ').next().unwrap_or_default();
            is_column && word.len() == 3 && is_status(word)
        };
        let mut places = words.filter(is_status);
        let at = places.next().filter(|_| places.next().is_none())?;
        let (before, behind) = rest.text.split_at(at);
        let (status, behind) = behind.split_at(leading_status(behind)?.len());
        Some(Some(vec![before, status, behind]))
    };
    rests.iter().map(split).collect()
}

/// The two texts of rows of which the second starts with a label in each row: `Orders Message: no such order`.
pub fn before_label<'a>(rests: &[Rest<'a>]) -> Option<Vec<Option<Vec<&'a str>>>> {
    let split = |rest: &Rest<'a>| {
        let at = first_label(rest.text).filter(|at| *at > 0 && rest.to == rest.from + 2)?;
        let (before, behind) = rest.text.split_at(at);
        Some(Some(vec![before, behind]))
    };
    rests.iter().map(split).collect::<Option<Vec<_>>>().filter(|rows| rows.len() > 1)
}

/// The texts of rows of which most have as many sentences as texts. Of two texts the second one may have
/// several.
pub fn by_sentences<'a>(rests: &[Rest<'a>]) -> Option<Vec<Option<Vec<&'a str>>>> {
    let sentences = |text: &'a str| {
        let ends = text.match_indices(". ").map(|(at, _)| at + 2);
        let is_start = |at: &usize| text[*at..].starts_with(char::is_uppercase);
        let starts: Vec<usize> = [0].into_iter().chain(ends.filter(is_start)).collect();
        let ends = starts[1..].iter().copied().chain([text.len()]);
        starts.iter().zip(ends).map(|(&start, end)| &text[start..end]).collect::<Vec<_>>()
    };
    // What `Fix:` stands before is a part of the text.
    let has_label = |text: &&str| text.split(' ').next().is_some_and(|word| word.ends_with(':'));
    let is_even = |rest: &&Rest<'a>| {
        let parts = sentences(rest.text);
        let is_complete = rest.text.ends_with('.') && parts.len() == rest.to - rest.from;
        is_complete && !parts[1..].iter().any(has_label)
    };
    let is_one = |rest: &Rest| rest.to < rest.from + 2;
    let even = rests.iter().filter(is_even).count();
    if rests.len() < 3 || rests.iter().any(is_one) || even * 3 < rests.len() * 2 {
        return None;
    }
    let split = |rest: &Rest<'a>| {
        let parts = sentences(rest.text);
        match rest.to - rest.from {
            count if count == parts.len() => Some(parts),
            2 if parts.len() > 2 => Some(vec![parts[0], &rest.text[parts[0].len()..]]),
            _ => None,
        }
    };
    Some(rests.iter().map(split).collect())
}

/// The texts of rows that are in one script first and in two texts of another one behind it, between whose
/// characters no other blank stands.
pub fn by_scripts_and_blank<'a>(rests: &[Rest<'a>]) -> Option<Vec<Option<Vec<&'a str>>>> {
    let split = |rest: &Rest<'a>| {
        let (one, others) = between_scripts(rest.text, false)?;
        let others = others.trim();
        // A blank beside a word of Latin letters is within a text.
        let is_between = |at: &usize| {
            let is_other = |c: char| !c.is_ascii();
            others[..*at].ends_with(is_other) && others[at + 1..].starts_with(is_other)
        };
        let mut blanks = others.match_indices(' ').map(|(at, _)| at).filter(is_between);
        let at = blanks.next().filter(|_| blanks.next().is_none())?;
        let (two, three) = (&others[..at], &others[at + 1..]);
        let is_row = rest.to == rest.from + 3 && one.is_ascii();
        is_row.then(|| Some(vec![one, two, three]))
    };
    rests.iter().map(split).collect::<Option<Vec<_>>>().filter(|rows| rows.len() > 2)
}

/// The texts of rows that are in another script first and in Latin letters behind it, in most rows in
/// several words. The second one stands below the first known word behind that of the other, and a last
/// column that no row has is empty.
pub fn before_latin<'a>(rests: &[Rest<'a>], fields: &[Field]) -> Option<Vec<Option<Vec<&'a str>>>> {
    let split = |rest: &Rest<'a>| {
        let columns = &fields[rest.from..rest.to];
        let is_known = |field: &Field| *field != Field::Other;
        let second = 1 + columns.get(1..)?.iter().position(is_known)?;
        let is_told = is_known(&columns[0]) && second < 3 && columns.len() - second < 3;
        let (one, two) = before_latin_words(rest.text).filter(|_| is_told)?;
        let mut parts = vec![""; columns.len()];
        (parts[0], parts[second]) = (one, two);
        Some(parts)
    };
    let parts: Vec<Option<Vec<&str>>> = rests.iter().map(split).collect();
    let told = || parts.iter().flatten();
    let has_words = |parts: &&Vec<&str>| parts[1..].iter().any(|part| part.contains(' '));
    let is_sure = rests.len() > 2
        && told().count() * 10 >= rests.len() * 9
        && told().filter(has_words).count() * 3 > rests.len() * 2;
    is_sure.then_some(parts)
}
