//! Rows of a code and a text, a line each, below two words of which one may be anybody's: `Constant Meaning`.

use std::collections::HashSet;

use super::aligned::is_rule;
use super::glued::glued_code;
use super::joined_bare::header_and_rows;
use super::joined_cells::without_joint;
use super::joined_names::glued_words;
use super::joined_rows::{is_apart, line};
use super::look::{Look, is_strict, sure_look};
use crate::import::block::{Block, Kind, Table};
use crate::import::tables::header::{Field, exact};

/// As many rows are no chance.
const LEAST: usize = 3;

/// A longer line is no header of two words, in bytes.
const MAX_HEADER: usize = 60;

/// So many lines that are no rows may be the end of a text that has several.
const MAX_LINES: usize = 3;

/// A row with its line, its code and its text.
type Row = (u32, Vec<String>);

/// The table whose header is the first of some blocks, and how many blocks it takes. Whether it is one
/// of codes is left to those who judge tables.
pub fn table(blocks: &[Block]) -> Option<(Table, usize)> {
    let Block::Text { kind: Kind::Paragraph, text: header, .. } = blocks.first()? else {
        return None;
    };
    if header.text.len() > MAX_HEADER || !header.text.chars().all(is_of_word) {
        return None;
    }
    let (first, second, glued) = two_words(&header.text)?;
    let (rows, used) = rows(blocks, glued)?;
    let codes: HashSet<&str> = rows.iter().map(|(_, cells)| cells[0].as_str()).collect();
    // A page that was put together by hand has some of its codes twice.
    if rows.len() < LEAST || codes.len() * 10 < rows.len() * 9 {
        return None;
    }
    let is_text = matches!(exact(second), Some((field, _)) if field != Field::Code);
    if !is_text && (is_apart(blocks.get(1)?) || !are_texts(&rows, glued)) {
        return None;
    }
    let words = vec![first.to_owned(), second.to_owned()];
    Some((header_and_rows(header.line, words, rows.into_iter()), used))
}

/// Whether most rows have several words behind the code, or run into it, and not all of them another code or a status
/// first: these are rows of more columns than two.
fn are_texts(rows: &[Row], glued: bool) -> bool {
    let has_words = |(_, cells): &&Row| cells[1].contains(' ') || !cells[1].is_ascii();
    let starts_so = |(_, cells): &Row| {
        let word = cells[1].split(' ').next().unwrap_or_default();
        sure_look(word).is_some()
    };
    let is_told = glued || rows.iter().filter(has_words).count() * 2 > rows.len();
    is_told && !rows.iter().all(starts_so)
}

/// Whether a character may stand in a header.
fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, ' ' | '_' | '-' | '/')
}

/// The two words of a header, and whether nothing stands between them. The second is known to be of
/// texts, or the first one to be of codes.
fn two_words(text: &str) -> Option<(&str, &str, bool)> {
    let field = |word: &str| exact(word).map(|(field, _)| field);
    let is_header = |(one, two): &(&str, &str)| {
        let is_text =
            matches!(field(two), Some(Field::Message | Field::Description | Field::Cause));
        // `Error codes` is a title.
        let is_title = two.eq_ignore_ascii_case("codes");
        let may_be = is_text || !two.contains(' ') && !is_title;
        let is_code = field(one) == Some(Field::Code) && may_be;
        let is_short = match one.contains(' ') {
            true if is_code => true,
            true => one.is_ascii() && !one.split(' ').any(|word| field(word).is_some()),
            false => true,
        };
        is_short && (is_text || is_code)
    };
    let mut blanks = text.match_indices(' ').map(|(at, _)| (&text[..at], &text[at + 1..]));
    if let Some((one, two)) = blanks.rfind(is_header) {
        return Some((one, two, false));
    }
    let words = glued_words(text);
    let two = (words.len() == 2).then(|| (words[0], words[1])).filter(is_header);
    two.map(|(one, two)| (one, two, true))
}

/// The rows below a header, and how many blocks they take together with it.
fn rows(blocks: &[Block], glued: bool) -> Option<(Vec<Row>, usize)> {
    let mut rows = Vec::<Row>::new();
    let mut first = None;
    let mut used = 1;
    let mut between = Vec::new();
    for (at, block) in blocks.iter().enumerate().skip(1) {
        let Some((text, apart)) = line(block).filter(|(_, apart)| at == 1 || !apart) else { break };
        if is_rule(&text.text) {
            continue;
        }
        let found = row(&text.text, glued).filter(|(code, _)| is_like(code, &mut first));
        match found {
            Some((code, rest)) => {
                if let Some((_, cells)) = rows.last_mut() {
                    between
                        .drain(..)
                        .for_each(|text: &str| cells[1] = format!("{}\n{text}", cells[1]));
                }
                rows.push((text.line, vec![code.to_owned(), rest.to_owned()]));
                used = at + 1;
            }
            None if glued || apart || rows.is_empty() || between.len() == MAX_LINES => return None,
            None => between.push(&text.text),
        }
    }
    // What stands behind the last row and is none would be lost.
    between.is_empty().then_some((rows, used))
}

/// The code at the start of a line and the text behind it.
fn row(text: &str, glued: bool) -> Option<(&str, &str)> {
    if is_strict(text) && !(glued && text.contains(|c: char| c.is_ascii_lowercase())) {
        return Some((text, ""));
    }
    let code = match glued {
        true => glued_code(text, None)?,
        false => text.split_once(' ')?.0,
    };
    let rest = without_joint(&text[code.len()..], true);
    let code = code.trim_end_matches([':', '：', '.', ',', '-', '–', '=']);
    rest.chars().any(char::is_alphabetic).then_some((code, rest))
}

/// Whether a word may be a code beside the first one.
fn is_like(code: &str, first: &mut Option<Look>) -> bool {
    let Some(look) = sure_look(code) else { return false };
    first.get_or_insert(look).is_like(look)
}
