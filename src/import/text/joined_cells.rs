//! The cells behind the codes of a flattened table.

use super::borders::{borders, wide_parts};
use super::joined_code::leading_status;
use super::joined_line::Line;
use super::joined_parts::{
    around_status, before_label, before_latin, by_scripts_and_blank, by_sentences,
};
use super::joined_words::{OneWord, ends_alike, leading, word_of};
use super::seams::{reason_phrase, seam};
use crate::import::code::is_status;
use crate::import::tables::header::Field;

/// The cells behind the code of a row, one for each field, and whether they could be told apart.
pub struct Cells {
    pub texts: Vec<String>,
    pub are_told: bool,
}

/// What is left of a row when the cells at its ends are cut off, and which fields it is for.
pub struct Rest<'a> {
    pub text: &'a str,
    pub from: usize,
    pub to: usize,
}

/// A text of a row without what stands between it and its code; of what may be part of the text, only with a
/// blank behind it. A dash may be an empty cell, unless the text is the only one.
pub fn without_joint(rest: &str, is_only: bool) -> &str {
    const JOINTS: &[&str] = &["->", "=>", "→", "⇒", "=", "|", ".", ","];
    const DASHES: &[&str] = &["--", "—", "–", "-"];
    let rest = rest.trim_start_matches(['：', ':']).trim();
    let dashes = if is_only { DASHES } else { &[] };
    let behind = JOINTS.iter().chain(dashes).find_map(|joint| rest.strip_prefix(joint));
    behind.filter(|behind| behind.starts_with(' ')).map_or(rest, str::trim)
}

/// The cells behind the codes of all rows.
pub fn split_rests(rows: &[Line], fields: &[Field], glued: bool) -> Vec<Cells> {
    let rests: Vec<&str> =
        rows.iter().map(|row| without_joint(&row.rest, fields.len() == 1)).collect();
    let columns = Columns { fields, kinds: leading(&rests, fields, glued), glued };
    let mut cells: Vec<Cells> = rows
        .iter()
        .map(|_| Cells { texts: vec![String::new(); fields.len()], are_told: true })
        .collect();
    let mut rests = cut_words(rests, &columns, &mut cells);
    for (rest, cells) in rests.iter_mut().zip(&mut cells) {
        columns.cut_front(rest, &mut cells.texts);
    }
    // The name of the code is no cell where the text speaks of it.
    let speaks = |rest: &Rest, row: &Line| rest.text.starts_with(&row.code);
    let seam_of = |(rest, row)| match speaks(rest, row) {
        true => None,
        false => seam(rest.text, rest.to - rest.from, true),
    };
    let parts = match glued {
        true => rests.iter().zip(rows).map(seam_of).collect(),
        false => parts(&rests, rows, fields),
    };
    for ((rest, cells), parts) in rests.iter().zip(&mut cells).zip(parts) {
        // The second of two descriptions is the longer one.
        let columns = &fields[rest.from..rest.to];
        let text = columns.iter().rposition(|field| *field == Field::Description);
        let text = text.or_else(|| columns.iter().position(|field| *field == Field::Cause));
        let text = text.or_else(|| columns.iter().position(|field| field.is_text()));
        let place = text.unwrap_or(0);
        let parts = match parts {
            _ if rest.to == rest.from + 1 => vec![rest.text],
            Some(parts) => parts,
            None => {
                cells.are_told = false;
                cells.texts[rest.from + place] = rest.text.to_owned();
                continue;
            }
        };
        for (cell, part) in cells.texts[rest.from..rest.to].iter_mut().zip(parts) {
            *cell = part.trim().to_owned();
        }
    }
    cells
}

/// The texts that what is left of the rows is made of, where blanks stand between the cells: what
/// sets them apart otherwise must do so in every row.
fn parts<'a>(rests: &[Rest<'a>], rows: &[Line], fields: &[Field]) -> Vec<Option<Vec<&'a str>>> {
    if let Some(parts) = before_label(rests)
        .or_else(|| around_status(rests, fields))
        .or_else(|| by_scripts_and_blank(rests))
        .or_else(|| before_latin(rests, fields))
    {
        return parts;
    }
    let of_row = |rest: &Rest<'a>| match rest.to - rest.from {
        1 => Some(vec![rest.text]),
        count => seam(rest.text, count, false),
    };
    let seams: Option<Vec<_>> = rests.iter().map(of_row).collect();
    if let Some(seams) = seams {
        return seams.into_iter().map(Some).collect();
    }
    if let Some(parts) = by_sentences(rests) {
        return parts;
    }
    let texts: Vec<&str> = rests.iter().map(|rest| rest.text).collect();
    let borders = borders(&texts);
    let part = |((rest, row), border): ((&Rest<'a>, &Line), Option<usize>)| {
        let count = rest.to - rest.from;
        // `404 Not Found` has its message with its code.
        let is_named = row.code.contains(' ') && fields[rest.from] == Field::Message;
        match border {
            _ if count == 1 => Some(vec![rest.text]),
            _ if count == 2 && is_named => Some(vec!["", rest.text]),
            _ if is_named => wide_parts(rest.text, count - 1)
                .map(|parts| [""].into_iter().chain(parts).collect()),
            Some(at) if count == 2 => Some(vec![&rest.text[..at], &rest.text[at..]]),
            _ => wide_parts(rest.text, count),
        }
    };
    rests.iter().zip(rows).zip(borders).map(part).collect()
}

/// Moves the statuses at the ends of the rows to their cells, and words behind them that all rows
/// have.
fn cut_words<'a>(rests: Vec<&'a str>, columns: &Columns, cells: &mut [Cells]) -> Vec<Rest<'a>> {
    let Columns { fields, glued, .. } = *columns;
    let mut last = fields.len();
    let mut rests = rests;
    while !glued
        && last > 1
        && matches!(fields[last - 1], Field::Other | Field::Group)
        && ends_alike(&rests)
    {
        last -= 1;
        for (rest, cells) in rests.iter_mut().zip(&mut *cells) {
            let (before, word) = rest.rsplit_once([' ', '\n']).unwrap_or(("", rest));
            cells.texts[last] = word.to_owned();
            *rest = before.trim_end();
        }
    }
    if glued && let Some(cut) = glued_numbers(&rests, fields) {
        let rest = |((text, cells), [end, number]): ((&'a str, &mut Cells), [usize; 2])| {
            cells.texts[fields.len() - 2] = text[end..number].to_owned();
            cells.texts[fields.len() - 1] = text[number..].to_owned();
            Rest { text: text[..end].trim_end(), from: 0, to: fields.len() - 2 }
        };
        return rests.into_iter().zip(cells).zip(cut).map(rest).collect();
    }
    let rest = |(text, cells): (&'a str, &mut Cells)| {
        let mut rest = Rest { text, from: 0, to: last };
        while rest.to > 1 && fields[rest.to - 1] == Field::Status {
            let found = trailing_status(rest.text, glued);
            let Some((before, status)) = found.filter(|(_, status)| is_status(status)) else {
                break;
            };
            rest.to -= 1;
            cells.texts[rest.to] = status.to_owned();
            rest.text = before.trim_end();
        }
        rest
    };
    rests.into_iter().zip(cells).map(rest).collect()
}

/// Where a number and a status start that have run into each other and into the text before them, in every row:
/// `The order is gone1001404`.
fn glued_numbers(rests: &[&str], fields: &[Field]) -> Option<Vec<[usize; 2]>> {
    let (last, before) = (fields.len().checked_sub(1)?, fields.len().checked_sub(2)?);
    let is_number = matches!(fields[before], Field::Code | Field::Other);
    if before == 0 || fields[last] != Field::Status || !is_number {
        return None;
    }
    let cut = |rest: &&str| {
        let end = rest.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let status = rest.len().checked_sub(3).filter(|at| *at > end)?;
        is_status(&rest[status..]).then_some([end, status])
    };
    let cuts: Vec<[usize; 2]> = rests.iter().map(cut).collect::<Option<_>>()?;
    // What an own number of the text ends with is longer in one row than in the others.
    let width = |cut: &[usize; 2]| cut[1] - cut[0];
    let are_even = cuts.windows(2).all(|pair| width(&pair[0]) == width(&pair[1]));
    (cuts.len() > 1 && are_even).then_some(cuts)
}

/// What the columns behind the code are.
struct Columns<'a> {
    fields: &'a [Field],
    kinds: Vec<Option<OneWord>>,
    glued: bool,
}

impl Columns<'_> {
    /// Moves the words at the start of a row to their cells.
    fn cut_front(&self, rest: &mut Rest, cells: &mut [String]) {
        while rest.to > rest.from + 1 {
            let word = match (self.fields[rest.from], self.kinds[rest.from]) {
                (Field::Status, None) => {
                    leading_status(rest.text).map(|status| own(rest.text, status))
                }
                (_, Some(kind)) => word_of(rest.text, kind, usize::MAX),
                _ => None,
            };
            let Some(word) = word else { break };
            cells[rest.from] = word.to_owned();
            rest.text = rest.text[word.len()..].trim_start();
            rest.from += 1;
        }
    }
}

/// A status without what is its name only if another text follows: `429Too many requests.`
fn own<'a>(text: &str, status: &'a str) -> &'a str {
    let has_text = text[status.len()..].chars().any(char::is_alphanumeric);
    let number = status.get(..3).filter(|number| is_status(number));
    number.filter(|_| !has_text).unwrap_or(status)
}

/// A text and the status at its end, which may have its name.
pub fn trailing_status(text: &str, glued: bool) -> Option<(&str, &str)> {
    if glued {
        let at = text.len().checked_sub(3).filter(|&at| text.is_char_boundary(at))?;
        let (before, last) = text.split_at(at);
        return (!before.ends_with(|c: char| c.is_ascii_digit())).then_some((before, last));
    }
    let is_named = |&at: &usize| {
        let status = &text[at + 1..];
        status.get(..3).is_some_and(|number| is_status(number) && !number.contains('/'))
            && status.get(3..4) == Some(" ")
            && reason_phrase(&status[4..]) == Some(status.len() - 4)
    };
    let mut blanks = text.rmatch_indices(' ').map(|(at, _)| at).take(6);
    let named = blanks.find(is_named).map(|at| (&text[..at], &text[at + 1..]));
    named.or_else(|| text.rsplit_once(' '))
}
