//! The cells behind the code of a line of a flattened table.

use super::code::is_status;
use super::header::Field;
use super::joined_code::{first_name, leading_status};
use super::seams::seam;

/// The cells behind the code, one for each field, and whether they could be told apart.
pub fn split_rest(
    rest: &str,
    fields: &[Field],
    is_named: bool,
    glued: bool,
) -> (Vec<String>, bool) {
    let mut cells = vec![String::new(); fields.len()];
    let (mut rest, to) = cut_statuses(rest.trim(), fields, glued, &mut cells);
    let mut from = 0;
    while to > from + 1 {
        let word = match fields[from] {
            Field::Status => leading_status(rest),
            Field::Code | Field::Message if is_named && from == 0 => first_name(rest),
            _ => None,
        };
        let Some(word) = word else { break };
        cells[from] = word.to_owned();
        rest = rest[word.len()..].trim_start();
        from += 1;
    }
    if to == from + 1 {
        cells[from] = rest.to_owned();
        return (cells, true);
    }
    let parts = seam(rest, to - from, glued);
    let is_split = parts.is_some();
    match parts {
        Some(parts) => {
            for (cell, part) in cells[from..to].iter_mut().zip(parts) {
                *cell = part.trim().to_owned();
            }
        }
        None => {
            let is_text = |field: &Field| matches!(field, Field::Description | Field::Cause);
            let place = fields[from..to].iter().position(is_text).unwrap_or(0);
            cells[from + place] = rest.to_owned();
        }
    }
    (cells, is_split)
}

/// Moves the statuses at the end of a text to their cells: what is left of the text, and for how
/// many fields it is.
fn cut_statuses<'a>(
    text: &'a str,
    fields: &[Field],
    glued: bool,
    cells: &mut [String],
) -> (&'a str, usize) {
    let (mut rest, mut to) = (text, fields.len());
    while to > 1 && fields[to - 1] == Field::Status {
        let found = if glued { trailing_status(rest) } else { rest.rsplit_once(' ') };
        let Some((before, last)) = found.filter(|(_, last)| is_status(last)) else { break };
        cells[to - 1] = last.to_owned();
        rest = before.trim_end();
        to -= 1;
    }
    (rest, to)
}

/// A text and the three digits at its end.
fn trailing_status(text: &str) -> Option<(&str, &str)> {
    let at = text.len().checked_sub(3).filter(|&at| text.is_char_boundary(at))?;
    let (before, last) = text.split_at(at);
    (!before.ends_with(|c: char| c.is_ascii_digit())).then_some((before, last))
}
