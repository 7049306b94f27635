//! Rows of a line each at whose ends their codes stand: `Out of paper 06h`, below `Error Error code`.

use std::collections::HashSet;

use super::joined_rows::{MAX_HEADER, line};
use crate::import::block::{Block, Cell, Row, Table, Text};
use crate::import::code::{form, is_number};
use crate::import::tables::header::{Field, exact};
use crate::import::told::under_codes;

/// Fewer rows may end alike by chance, below a header and without one.
const LEAST: usize = 3;
const LEAST_BARE: usize = 4;

/// Replaces such rows by tables.
pub fn tables(blocks: Vec<Block>) -> Vec<Block> {
    let is_row = |block: &Block| line(block).is_some_and(|(text, _)| row(&text.text).is_some());
    if blocks.iter().filter(|block| is_row(block)).count() < LEAST {
        return blocks;
    }
    let codes = under_codes(&blocks);
    let mut out = Vec::with_capacity(blocks.len());
    let mut at = 0;
    while at < blocks.len() {
        let has_header = at > 0 && is_header(&blocks[at - 1]);
        match table(&blocks[at..], has_header, codes[at]) {
            (Some(table), used) => {
                out.push(Block::Table(table));
                at += used;
            }
            // What has been looked at in vain is not looked at again.
            (None, used) => {
                let end = at + used.max(1);
                out.extend_from_slice(&blocks[at..end]);
                at = end;
            }
        }
    }
    out
}

/// The table that the first of some blocks start, and how many of them end as its rows do.
fn table(blocks: &[Block], has_header: bool, is_told: bool) -> (Option<Table>, usize) {
    let first = blocks.first().and_then(line).and_then(|(text, _)| row(&text.text));
    let Some(look) = first.map(|(_, code)| look(code)) else { return (None, 0) };
    if !(has_header || is_told && look != Look::Number) {
        return (None, 0);
    }
    let is_own = |code: &str| self::look(code) == look;
    let mut rows = Vec::<(u32, &str, &str)>::new();
    let mut used = 0;
    while let Some((text, _)) = blocks.get(used).and_then(line) {
        if let Some((said, code)) = row(&text.text).filter(|(_, code)| is_own(code)) {
            rows.push((text.line, said, code));
            used += 1;
            continue;
        }
        // A long text has left its code to the next line.
        let next = blocks.get(used + 1).and_then(line).map(|(text, _)| text.text.as_str());
        let Some(code) = next.filter(|code| is_code(code) && is_own(code)) else { break };
        rows.push((text.line, &text.text, code));
        used += 2;
    }
    let distinct: HashSet<&str> = rows.iter().map(|(_, _, code)| *code).collect();
    let least = if has_header { LEAST } else { LEAST_BARE };
    let is_name = |text: &str| text.split(' ').next().is_some_and(|word| form(word).is_some());
    let has_names = rows.iter().any(|(_, said, _)| is_name(said) && !said.contains(' '));
    let are_texts = rows.iter().filter(|(_, said, _)| said.contains(' ') || !said.is_ascii());
    let count = rows.len();
    if count < least || distinct.len() < count || has_names || are_texts.count() * 2 < count {
        return (None, used);
    }
    let start = rows[0].0;
    let header = (start, "Description", "Code");
    let row = |(line, said, code): (u32, &str, &str)| {
        let cell = |text: &str| Cell::new(Text { text: text.to_owned(), line, ..Text::default() });
        Row { line, cells: vec![cell(code), cell(said)], label: None }
    };
    let rows = [header].into_iter().chain(rows).map(row).collect();
    (Some(Table { line: start, head: 1, rows }), used)
}

/// Whether a line is a header whose last word is that of codes.
fn is_header(block: &Block) -> bool {
    let Some((text, _)) = line(block).filter(|(text, _)| text.text.len() <= MAX_HEADER) else {
        return false;
    };
    // `Error Error code` names what has the codes first.
    let is_code = |word: &str| exact(word).is_some_and(|(field, _)| field == Field::Code);
    let words = text.text.split(' ').count();
    let mut tails = text.text.match_indices(' ').map(|(at, _)| &text.text[at + 1..]);
    words < MAX_WORDS && !text.text.ends_with(['.', ':', '。', '：']) && tails.any(is_code)
}

/// A header has fewer words.
const MAX_WORDS: usize = 6;

/// The text and the code of a line.
fn row(text: &str) -> Option<(&str, &str)> {
    let (said, code) = text.rsplit_once(' ')?;
    let letters = said.chars().filter(|c| c.is_alphabetic()).count();
    let starts = |c: char| c.is_uppercase() || c.is_alphabetic() && !c.is_ascii();
    let is_text = letters > 2 && said.starts_with(starts) && !said.ends_with([':', '=', ',', '-']);
    (is_text && is_code(code)).then_some((said.trim(), code))
}

/// How codes are written, as far as those of one table have it in common.
#[derive(PartialEq)]
enum Look {
    Number,
    /// `0Ah`, `0x0A`.
    Hexadecimal,
    /// `E01`: so many letters.
    Lettered(usize),
}

fn look(code: &str) -> Look {
    let letters = code.bytes().take_while(u8::is_ascii_uppercase).count();
    match letters {
        0 if is_number(code) => Look::Number,
        0 => Look::Hexadecimal,
        letters => Look::Lettered(letters),
    }
}

/// Whether a word may be a code at the end of a line.
fn is_code(word: &str) -> bool {
    let is_hex = |digits: &str| {
        digits.len() > 1 && digits.len() <= 8 && digits.bytes().all(|b| b.is_ascii_hexdigit())
    };
    let letters = word.bytes().take_while(u8::is_ascii_uppercase).count();
    let digits = word[letters..].strip_prefix('-').unwrap_or(&word[letters..]);
    let is_lettered = (1..=4).contains(&letters) && digits.len() > 1 && is_number(digits);
    word.strip_prefix("0x").or_else(|| word.strip_suffix(['h', 'H'])).is_some_and(is_hex)
        || is_lettered
        || word.len() > 2 && is_number(word)
}
