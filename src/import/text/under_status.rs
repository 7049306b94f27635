//! Rows in lines of their own that start with a status, below which the code stands: `404`, `(not found)`,
//! `404100 (ORDER_GONE)`, `There is no such order`.

use std::collections::HashSet;

use super::joined_bare::header_and_rows;
use super::look::{Look, look_of};
use super::seams::is_reason;
use crate::import::block::{Block, Kind, Table};
use crate::import::code::is_status;
use crate::import::code_cell::{code_and_text, name_and_number};
use crate::import::tables::header::exact;

/// Fewer rows may be anything.
const LEAST: usize = 3;

/// Lines that the text of a row may have.
const MAX_LINES: usize = 12;

/// The start of a row: where it is, its status, and where its code is.
struct Start {
    at: usize,
    status: String,
    code: usize,
    look: Look,
}

/// Replaces the texts that are such rows by a table for each run of them.
pub fn tables(blocks: Vec<Block>) -> Vec<Block> {
    let starts: Vec<Start> = (0..blocks.len()).filter_map(|at| start(&blocks, at)).collect();
    let is_next =
        |one: &Start, next: &Start| next.at <= one.code + 1 + MAX_LINES && one.look == next.look;
    let mut out = Vec::new();
    let mut done = 0;
    for run in starts.chunk_by(is_next) {
        let (Some(first), Some(last)) = (run.first(), run.last()) else { continue };
        if !are_codes(&blocks, run) {
            continue;
        }
        let end = last_end(&blocks, run, last);
        out.extend(blocks[done..first.at].iter().cloned());
        out.push(Block::Table(table(&blocks, run, end)));
        done = end;
    }
    if done == 0 {
        return blocks;
    }
    out.extend(blocks[done..].iter().cloned());
    out
}

/// The start of a row, if a status with its name, in one line or two, stands above a code and its text.
fn start(blocks: &[Block], at: usize) -> Option<Start> {
    let status = line(blocks, at)?;
    let number = status.get(..3).filter(|number| number.starts_with(['2', '3', '4', '5']))?;
    let behind = status[3..].trim();
    if !number.bytes().all(|b| b.is_ascii_digit()) || !behind.is_empty() && !is_name(behind) {
        return None;
    }
    let name = line(blocks, at + 1).filter(|name| behind.is_empty() && is_name(name));
    let code = at + 1 + name.is_some() as usize;
    let text = line(blocks, code)?;
    let (named, own) = match (name_and_number(text), code_and_text(text)) {
        (Some((_, number)), _) => (true, look_of(&number)?),
        (None, Some((code, _))) => (true, look_of(code)?),
        (None, None) => (false, look_of(text)?),
    };
    let is_code = match own {
        Look::Status | Look::Small | Look::Capital | Look::Letter => false,
        Look::Number => text.len() > 3,
        Look::Capitals | Look::Coded(_) => true,
    };
    // A status alone may be any number.
    let is_told = named || !behind.is_empty() || name.is_some();
    // Where a status stands below, too, it is that of the code above.
    let is_text = |text: &str| text.contains(char::is_alphabetic) && !is_status(text);
    let has_text = line(blocks, code + 1).is_some_and(is_text);
    let status = [number, behind, name.unwrap_or_default()].join(" ");
    (is_code && is_told && has_text).then(|| Start {
        at,
        status: status.trim().replace("  ", " "),
        code,
        look: own,
    })
}

/// Whether a text is the name of a status, or one in brackets.
fn is_name(text: &str) -> bool {
    let inner = text.strip_prefix(['(', '（']).and_then(|text| text.strip_suffix([')', '）']));
    let is_words = |text: &str| text.len() < 40 && !text.contains(|c: char| c.is_ascii_digit());
    inner.is_some_and(is_words) || is_reason(text)
}

/// Whether the rows are as many as it takes, most of the codes others, half of the statuses those of failures,
/// and no header with known words stands above, which other readers know better.
fn are_codes(blocks: &[Block], run: &[Start]) -> bool {
    let codes: HashSet<&str> = run.iter().filter_map(|row| line(blocks, row.code)).collect();
    let failures = run.iter().filter(|row| row.status.starts_with(['4', '5'])).count();
    // The title of a page may be called like a column.
    let is_word = |back: usize| {
        let above = run[0].at.checked_sub(back).and_then(|at| line(blocks, at));
        above.is_some_and(|above| exact(above).is_some())
    };
    run.len() >= LEAST
        && codes.len() * 10 >= run.len() * 8
        && failures * 2 >= run.len()
        && !(is_word(1) && is_word(2))
}

/// Where the last row ends: with its paragraph, and where it starts one behind its code, as the others do.
fn last_end(blocks: &[Block], run: &[Start], last: &Start) -> usize {
    let most = run.windows(2).map(|pair| pair[1].at - pair[0].code).max().unwrap_or(0);
    let most = (last.code + most).min(blocks.len());
    let is_apart = |at: &usize| matches!(&blocks[*at], Block::Text { apart: true, .. });
    let is_end = |at: &usize| is_apart(at) || line(blocks, *at).is_none();
    (last.code + 2..most).find(is_end).unwrap_or(most)
}

/// The table of some rows.
fn table(blocks: &[Block], run: &[Start], end: usize) -> Table {
    let ends = run.iter().skip(1).map(|next| next.at).chain([end]);
    let row = |(row, end): (&Start, usize)| {
        let code = line(blocks, row.code).unwrap_or_default().to_owned();
        let mut text = String::new();
        for block in &blocks[row.code + 1..end] {
            let Block::Text { kind, text: own, apart } = block else { continue };
            let joint = if *apart || *kind == Kind::Item { "\n" } else { " " };
            text.push_str(if text.is_empty() { "" } else { joint });
            text.push_str(&own.text);
        }
        (blocks[row.code].line(), vec![row.status.clone(), code, text])
    };
    let words = ["HTTP Status", "Error Code", "Description"].map(str::to_owned).to_vec();
    header_and_rows(blocks[run[0].at].line(), words, run.iter().zip(ends).map(row))
}

/// The line that a block is.
fn line(blocks: &[Block], at: usize) -> Option<&str> {
    Some(blocks.get(at)?.paragraph()?.text.trim())
}
