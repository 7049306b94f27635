//! Rows that stand beside each other in a line: `1001 The order is gone 1004 The parcel is lost`, in several
//! lines one after the other.

use super::run_on::codes;
use crate::import::block::{Block, Kind, Text};

/// Fewer lines may have two numbers by chance.
const LEAST: usize = 3;

/// Where the rows of each of some lines start, and their codes.
type Rows = Vec<Vec<(usize, u64)>>;

/// The blocks with a line for each of the rows that stand beside each other.
pub fn apart(blocks: Vec<Block>) -> Vec<Block> {
    let found = found(&blocks);
    if found.is_empty() {
        return blocks;
    }
    let mut out = Vec::with_capacity(blocks.len());
    let mut done = 0;
    for (at, rows) in found {
        out.extend_from_slice(&blocks[done..at]);
        done = at + rows.len();
        if let Some(Block::Text { text, .. }) = out.last_mut()
            && let Some(words) = twice(&text.text)
        {
            text.text.truncate(words);
        }
        let part = |column: usize| {
            let lines = blocks[at..done].iter().zip(&rows);
            lines.filter_map(move |(block, row)| half(block, row, column))
        };
        out.extend((0..rows[0].len()).flat_map(part));
    }
    out.extend_from_slice(&blocks[done..]);
    out
}

/// The lines that have several rows each: the first of them, and where the rows start.
fn found(blocks: &[Block]) -> Vec<(usize, Rows)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < blocks.len() {
        let rows: Rows = blocks[at..].iter().map_while(halves).collect();
        let from = at;
        at += rows.len().max(1);
        if are_rows(&rows) {
            found.push((from, rows));
        }
    }
    found
}

/// Where the rows of a line start, and their codes; the last line may have fewer.
fn halves(block: &Block) -> Option<Vec<(usize, u64)>> {
    let Block::Text { kind, text, .. } = block else { return None };
    // Most lines are none, and need not be taken apart to know that.
    let may_be = text.text.starts_with(|c: char| c.is_ascii_digit() || c.is_ascii_uppercase())
        && text.text.contains(|c: char| c.is_ascii_digit() || c == '_');
    if *kind == Kind::Code || !may_be {
        return None;
    }
    codes(&text.text).into_iter().find(|rows| rows[0].0 == 0)
}

/// Whether some lines have as many rows each, whose codes grow in each column, and from one column to the next
/// or from one line to the next.
fn are_rows(rows: &[Vec<(usize, u64)>]) -> bool {
    let width = rows.first().map_or(0, Vec::len);
    let (Some((last, others)), 2..=4) = (rows.split_last(), width) else { return false };
    let grows = |codes: Vec<u64>| codes.windows(2).all(|pair| pair[0] < pair[1]);
    let in_lines = || rows.iter().flatten().map(|(_, code)| *code).collect();
    let column = |at: usize| rows.iter().filter_map(move |row| Some(row.get(at)?.1));
    rows.len() >= LEAST
        && others.iter().all(|row| row.len() == width)
        && last.len() <= width
        && (grows(in_lines()) || grows((0..width).flat_map(column).collect()))
}

/// One of the rows of a line.
fn half(block: &Block, row: &[(usize, u64)], column: usize) -> Option<Block> {
    let Block::Text { kind, text, apart } = block else { return None };
    let from = row.get(column)?.0;
    let to = row.get(column + 1).map_or(text.text.len(), |next| next.0);
    let own = text.text[from..to].trim_end_matches([' ', '|', ';', ',']).to_owned();
    let text = Text { text: own, line: text.line, ..Text::default() };
    Some(Block::Text { kind: *kind, text, apart: *apart })
}

/// Where the words of a header end that stand there several times.
fn twice(header: &str) -> Option<usize> {
    let words: Vec<&str> = header.split(' ').collect();
    let is_width = |width: &usize| {
        words.len().is_multiple_of(*width)
            && words.chunks(*width).all(|part| part == &words[..*width])
    };
    let width = (1..=words.len() / 2).find(is_width)?;
    Some(words[..width].join(" ").len())
}
