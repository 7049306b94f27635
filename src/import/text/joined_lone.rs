//! Codes that stand in lines of their own above the text of their row, in a flattened table.

use super::joined_code::leading_code;
use super::joined_line::{Line, Shape};
use super::joined_rows::line;
use super::look::look_of;
use crate::import::block::{Block, Text};
use crate::import::code::{is_number, is_range_of_statuses};

/// The code that a whole line is, if it is like those above: a cell may have several, a line each.
pub fn lone_code<'a>(text: &'a str, first: Option<&str>) -> Option<&'a str> {
    let look =
        look_of(text).filter(|look| !look.is_word() && text.len() > 1 && !text.contains(' '))?;
    let is_like = |first: &str| {
        // Of a range of statuses the first one tells.
        let first = if is_range_of_statuses(first) { &first[..3] } else { first };
        look_of(first).is_some_and(|first| first.is_like(look))
            && (!is_number(text) || first.len() == text.len())
    };
    first.is_none_or(is_like).then_some(text)
}

/// The first code of the rows so far.
pub fn first_code(rows: &[Line]) -> Option<&str> {
    rows.first().and_then(|row| row.code.split(',').next())
}

/// The row that tells must be among as many lines.
const NEAR: usize = 50;

/// Whether codes may stand in lines of their own below a header: some row has its text in the line
/// of its code.
pub fn has_lone(blocks: &[Block], shape: Shape) -> bool {
    let mut lines =
        blocks.iter().skip(1).map_while(line).take_while(|(_, apart)| !apart).take(NEAR);
    let first = blocks.get(1).and_then(line).map(|(text, _)| text.text.as_str());
    let first = first.and_then(|text| lone_code(text, None).or_else(|| leading_code(text)));
    !shape.glued
        && !shape.has_status
        && first.is_some()
        && lines.any(|(text, _)| {
            leading_code(&text.text).is_some_and(|code| {
                code.len() < text.text.len() && lone_code(code, first).is_some()
            })
        })
}

/// The row of a text that stands below its codes.
pub fn lone_row(text: &Text, lone: &[(&str, u32)]) -> Option<Line> {
    let (code, _) = lone.last()?;
    Some(Line {
        line: text.line,
        status: None,
        code: (*code).to_owned(),
        rest: text.text.clone(),
        label: None,
    })
}

/// A row with the codes in the lines above it.
pub fn below_lone(row: Line, lone: &mut Vec<(&str, u32)>) -> Line {
    let Some(&(_, line)) = lone.first() else { return row };
    let mut codes: Vec<&str> = lone.iter().map(|(code, _)| *code).collect();
    if codes.last() != Some(&row.code.as_str()) {
        codes.push(&row.code);
    }
    let code = codes.join(", ");
    lone.clear();
    Line { line, code, ..row }
}
