//! Headers whose words are a paragraph each, above rows that have a line for each cell or a line for all of them.

use super::joined_code::leading_code;
use super::joined_rows::line;
use super::look::{Look, look_of_cell, sure_look_of_cell};
use crate::import::block::Block;
use crate::import::code::is_label;
use crate::import::tables::header::{Field, exact};

/// A header has no more words.
const MAX_WORDS: usize = 12;

/// As far below its code the next row has another one.
const MAX_ROW: usize = 24;

/// The blocks with the words of such headers as close to each other as the cells below them.
pub fn close(mut blocks: Vec<Block>) -> Vec<Block> {
    for at in 1..blocks.len() {
        let Some(words) = header(&blocks[..at], &blocks[at..]) else { continue };
        for block in &mut blocks[at + 1 - words..=at] {
            if let Block::Text { apart, .. } = block {
                *apart = false;
            }
        }
    }
    blocks
}

/// How many of the blocks above some rows are the words of a header that stand apart.
fn header(above: &[Block], rows: &[Block]) -> Option<usize> {
    let is_below = |at: usize, wanted: bool| {
        rows.get(at).and_then(line).is_some_and(|(_, apart)| apart == wanted)
    };
    if !is_below(0, true) || !is_below(1, false) {
        return None;
    }
    let word = |block: &Block| {
        let (text, apart) = line(block)?;
        (apart && is_label(&text.text)).then(|| exact(&text.text).map(|(field, _)| field))
    };
    let fields: Vec<Option<Field>> = above.iter().rev().take(MAX_WORDS).map_while(word).collect();
    let is_code = |field: &Option<Field>| matches!(field, Some(Field::Code | Field::Status));
    let known = fields.iter().flatten().count();
    let has_codes = fields.iter().any(is_code);
    if fields.len() < 2 || !has_codes && known == 0 {
        return None;
    }
    if let Some(width) = width(rows, &fields) {
        return Some(width);
    }
    let are_lines = rows.iter().take(2).all(is_row) && known > 1;
    // Words that nobody knows above the first known one may be those of the page.
    let first = fields.iter().rposition(Option::is_some)?;
    (are_lines && has_codes && first > 0).then_some(first + 1)
}

/// How many columns the rows have that start with the first of some blocks, a line for each cell: as many as
/// lines stand between two codes, or as there are at all.
fn width(rows: &[Block], fields: &[Option<Field>]) -> Option<usize> {
    let lines = rows.iter().enumerate().map_while(|(at, block)| {
        line(block).filter(|(_, apart)| at == 0 || !apart).map(|(text, _)| text.text.as_str())
    });
    let lines: Vec<&str> = lines.take(MAX_ROW).collect();
    let is_code = |field: &Option<Field>| matches!(field, Some(Field::Code | Field::Status));
    if (2..=fields.len()).contains(&lines.len()) {
        let own = &fields[..lines.len()];
        let place = own.iter().rev().position(is_code)?;
        return look_of_cell(lines[place]).map(|_| lines.len());
    }
    let find = |column: usize, look: fn(&str) -> Option<Look>| {
        let first = look(lines.get(column)?)?;
        let is_again = |width: &usize| {
            let next = lines.get(column + width).and_then(|text| look(text));
            let third = lines
                .get(column + 2 * width)
                .is_none_or(|text| look(text).is_some_and(|third| third.is_like(first)));
            third && next.is_some_and(|next| next.is_like(first))
        };
        let place = |width: usize| fields[..width].iter().rev().position(is_code);
        (2..=fields.len())
            .filter(is_again)
            .find(|&width| place(width).is_none_or(|place| place == column) || column == 0)
    };
    let columns = 0..fields.len().min(3);
    { columns.clone() }
        .find_map(|column| find(column, sure_look_of_cell))
        .or_else(|| columns.clone().find_map(|column| find(column, look_of_cell)))
}

/// Whether a block is a row of a line: a code and a text behind it.
fn is_row(block: &Block) -> bool {
    line(block).is_some_and(|(text, _)| {
        leading_code(&text.text).is_some_and(|code| code.len() < text.text.len())
    })
}
