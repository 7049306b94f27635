//! Words that are more than a code, or less than a row: texts that are glued to codes, and cells of rows.

use std::collections::HashSet;

use super::induced::Hit;
use super::induced_judged::{is_coded_word, is_marked};
use super::readings::{Class, Seam, Shape};
use crate::import::block::Block;

/// Whether other codes stand alone between those alone in lines: these are cells of rows, then, of which
/// each has several.
pub fn are_cells(blocks: &[Block], shape: &Shape, run: &[Hit]) -> bool {
    let is_cell = |block: &Block| match block {
        Block::Text { text, .. } => {
            !text.text.contains(' ') && text.text.is_ascii() && is_coded_word(&text.text)
        }
        Block::Table(_) => false,
    };
    let between =
        run.windows(2).filter(|pair| blocks[pair[0].0 + 1..pair[1].0].iter().any(is_cell));
    let is_long = |block: &Block| match block {
        Block::Text { text, .. } => text.text.len() > 2 && is_cell(block),
        Block::Table(_) => false,
    };
    // A status that stands below each code is none of its own.
    let behind = run.iter().filter(|(at, _)| *at > 0 && is_long(&blocks[at - 1]));
    if shape.seam == Seam::End && behind.count() * 2 >= run.len() {
        return true;
    }
    let gap = run[1].0 - run[0].0;
    let are_even = run.windows(2).all(|pair| pair[1].0 - pair[0].0 == gap);
    shape.seam == Seam::End && !are_even && between.count() * 4 >= run.len()
}

/// Whether lines among those whose texts are glued to names start with names, too, whose texts have no capital
/// that tells where: what was cut elsewhere may be cut in vain.
pub fn has_uncut(blocks: &[Block], shape: &Shape, run: &[Hit]) -> bool {
    let is_name = |block: &Block| match block {
        Block::Text { text, .. } => text.text.split_once(' ').is_some_and(|(word, _)| {
            is_marked(word) && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
        }),
        Block::Table(_) => false,
    };
    let is_own = |at: usize| run.binary_search_by_key(&at, |(at, _)| *at).is_ok();
    let uncut = (run[0].0..run[run.len() - 1].0).filter(|&at| !is_own(at) && is_name(&blocks[at]));
    shape.class == Class::Small && shape.seam == Seam::Glued && uncut.count() * 4 >= run.len()
}

/// Whether words are codes to which their texts are glued, so that the whole word is none: `E1High`.
pub fn is_glued_otherwise(shape: &Shape, run: &[Hit]) -> bool {
    // `E1High`, `LateOrder409The`, `LATE_ORDERThe`: letters behind digits, or small ones behind a name; and
    // `late_orderThe`, where the one capital starts the text.
    let is_glued = |code: &str| {
        let digit = |b: u8| b.is_ascii_digit();
        let small = |b: u8| b.is_ascii_lowercase();
        let mut parts = code.as_bytes().windows(3);
        let is_seam = parts.any(|w| {
            digit(w[0]) && (digit(w[1]) && small(w[2]) || w[1].is_ascii_uppercase() && small(w[2]))
        });
        let name = code.find(|c: char| c.is_ascii_lowercase()).unwrap_or(code.len());
        let small = code.find(|c: char| c.is_ascii_uppercase()).unwrap_or(code.len());
        let is_text = || code.bytes().skip(small + 1).all(|b| b.is_ascii_lowercase());
        let is_word = code[..small].contains(['_', '-', '.']) && is_text();
        is_seam
            || code[..name].contains('_') && name > 4
            || is_word && code[..small].ends_with(|c: char| c.is_ascii_lowercase())
    };
    let has_digit = |text: &str| {
        let word = text.split(|c: char| !c.is_ascii_alphanumeric()).next();
        word.is_some_and(|word| word.contains(|c: char| c.is_ascii_digit()))
    };
    if shape.class == Class::Number && shape.seam == Seam::Glued {
        return run.iter().filter(|(_, reading)| has_digit(reading.rest)).count() * 4 > run.len();
    }
    // `declined02`: a few words before numbers.
    let words: HashSet<&str> =
        run.iter().map(|(_, r)| r.code.trim_end_matches(|c: char| c.is_ascii_digit())).collect();
    let are_words = words.iter().all(|w| w.len() > 3 && w.bytes().all(|b| b.is_ascii_lowercase()));
    if shape.class == Class::Small && are_words && words.len() > 1 && words.len() * 6 <= run.len() {
        return true;
    }
    shape.class == Class::Mixed
        && matches!(shape.seam, Seam::Blank | Seam::Joint(_))
        && run.iter().filter(|(_, reading)| is_glued(reading.code)).count() * 3 >= run.len()
}
