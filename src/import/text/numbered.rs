//! Flattened tables whose rows are numbered in a first column: `No`, `Code`, `1`, `E02`, `2`, `E03`.
//!
//! The numbers say where each row starts, so where all rows have as many texts as the header the grid is known.
//! Else the numbers are taken off, and other readers tell the cells.

use super::joined::header_words;
use super::look::{Look, look_of, look_of_cell, sure_look_of_cell};
use super::numbered_head::{Head, Says, head};
use crate::import::block::{Block, Cell, Kind, Row, Table, Text};
use crate::import::code::is_status;
use crate::import::tables::header::{Field, field_of};
use std::collections::HashSet;

/// A row has no more lines.
const MAX_ROW: usize = 40;

/// As many rows that are numbered from one on are no chance.
const LEAST: usize = 3;

/// Puts tables in the place of texts that are numbered rows, or takes their numbers off.
pub fn tables(blocks: Vec<Block>) -> Vec<Block> {
    let Some(mut next) = (0..blocks.len()).find_map(|at| numbered(&blocks, at)) else {
        return blocks;
    };
    let mut out = Vec::with_capacity(blocks.len());
    let mut at = 0;
    loop {
        out.extend_from_slice(&blocks[at..next.head.start]);
        at = next.write(&blocks, &mut out);
        let Some(found) = (at..blocks.len()).find_map(|at| numbered(&blocks, at)) else { break };
        next = found;
    }
    out.extend_from_slice(&blocks[at..]);
    out
}

/// A header and the blocks with the numbers of its rows.
struct Numbered {
    head: Head,
    starts: Vec<usize>,
    /// How far most rows are apart.
    step: Option<usize>,
    is_even: bool,
    /// Whether the numbers are none of the codes.
    is_dropped: bool,
}

fn numbered(blocks: &[Block], at: usize) -> Option<Numbered> {
    let head = head(blocks, at)?;
    let step = match head.is_line {
        true => line_step(blocks, head.first),
        false => Some(head.first - head.start),
    };
    let starts = starts(blocks, head.first, step);
    let step = usual_step(&starts).or(step).filter(|_| !is_line_of(blocks, head.first));
    let is_even = starts.windows(2).all(|pair| Some(pair[1] - pair[0]) == step);
    let mut found = Numbered { head, starts, step, is_even, is_dropped: false };
    // A title may stand above a header that starts with the word of the codes.
    if found.head.says == Says::Nothing {
        let is_whole = found.step == Some(found.head.first - found.head.start);
        found.is_dropped = is_whole && found.starts.len() >= LEAST && found.has_codes();
        return found.is_dropped.then_some(found);
    }
    found.is_dropped = found.are_ordinals(blocks);
    (found.is_dropped || found.starts.len() >= LEAST && found.step.is_some() && found.is_even)
        .then_some(found)
}

/// The text of a block that may be a cell.
pub fn text_of(block: &Block) -> Option<&Text> {
    match block {
        Block::Text { kind: Kind::Paragraph | Kind::Heading(_) | Kind::Item, text, .. } => {
            Some(text)
        }
        _ => None,
    }
}

/// What stands behind this number at the start of a block, if it is more than that a code.
pub fn behind(block: &Block, number: usize) -> Option<&str> {
    let text = text_of(block)?.text.as_str();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 4 || text[..digits].parse() != Ok(number) {
        return None;
    }
    let rest = text[digits..].trim_start_matches(['.', '、', ')']);
    if rest.is_empty() {
        return Some("");
    }
    let rest = rest.strip_prefix(' ')?.trim_start();
    let is_code = match look_of(rest.split(' ').next()?)? {
        Look::Small | Look::Capital => rest.split(' ').next()?.contains(['_', '-', '.']),
        Look::Number => rest.split(' ').next()?.len() > 2,
        _ => true,
    };
    is_code.then_some(rest)
}

fn is_line_of(blocks: &[Block], first: usize) -> bool {
    behind(&blocks[first], 1).is_some_and(|rest| !rest.is_empty())
}

fn is_number(blocks: &[Block], at: usize, number: usize) -> bool {
    blocks.get(at).and_then(|block| behind(block, number)).is_some_and(str::is_empty)
}

/// How far the first rows below a header of one line are apart.
fn line_step(blocks: &[Block], first: usize) -> Option<usize> {
    let is_next = |step: &usize| is_number(blocks, first + step, 2);
    let is_third = |step: &usize| is_number(blocks, first + 2 * step, 3);
    let steps = || (2..MAX_ROW / 2).filter(is_next);
    steps().find(is_third).or_else(|| steps().next())
}

/// How far most rows are apart.
fn usual_step(starts: &[usize]) -> Option<usize> {
    let mut steps: Vec<usize> = starts.windows(2).map(|pair| pair[1] - pair[0]).collect();
    steps.sort_unstable();
    let runs = steps.chunk_by(|one, other| one == other);
    Some(runs.max_by_key(|run| run.len())?[0])
}

/// The blocks at which the rows start.
fn starts(blocks: &[Block], first: usize, step: Option<usize>) -> Vec<usize> {
    let mut starts = vec![first];
    let mut last = first;
    loop {
        let number = starts.len() + 1;
        let is_next =
            |at: usize| blocks.get(at).is_some_and(|block| behind(block, number).is_some());
        let even = step.map(|step| last + step).filter(|&at| is_next(at));
        let least = if is_number(blocks, last, number - 1) { 2 } else { 1 };
        let near = || {
            (last + 1..blocks.len())
                .take(MAX_ROW)
                .take_while(|&at| text_of(&blocks[at]).is_some() && !is_header(blocks, at))
                .find(|&at| at >= last + least && is_next(at))
        };
        let Some(next) = even.or_else(near) else { return starts };
        starts.push(next);
        last = next;
    }
}

impl Numbered {
    /// Whether the numbers only count the rows: their word says so, the header has another word of codes, or
    /// another code stands behind each.
    fn are_ordinals(&self, blocks: &[Block]) -> bool {
        let count = self.starts.len();
        let cell = |&start: &usize| match behind(&blocks[start], count_of(start, &self.starts)) {
            Some("") => text_of(blocks.get(start + 1)?).map(|text| text.text.as_str()),
            rest => rest.and_then(|rest| rest.split(' ').next()),
        };
        let cells: Vec<&str> = self.starts.iter().filter_map(cell).collect();
        let codes: HashSet<&str> = cells
            .iter()
            .copied()
            .filter(|cell| {
                look_of_cell(cell).is_some_and(|look| look != Look::Number || cell.len() > 2)
            })
            .collect();
        let is_line = is_line_of(blocks, self.head.first);
        match self.has_codes() {
            true => !is_line || count > 1,
            false if is_line => false,
            false => {
                self.head.says == Says::Ordinals && count > 1
                    || count >= LEAST && codes.len() == count
                    || count >= LEAST
                        && cells
                            .iter()
                            .all(|cell| sure_look_of_cell(cell).is_some() && !is_status(cell))
            }
        }
    }

    /// Whether the header has a word of codes besides that of the numbers.
    fn has_codes(&self) -> bool {
        let is_code =
            |text: &Text| matches!(field_of(&text.text), Some((Field::Code | Field::Status, _)));
        let cells = self.step.and_then(|step| self.head.cells(step.checked_sub(1)?));
        let names_codes = |line: &Text| {
            let words = header_words(&line.text).unwrap_or_default();
            words.iter().any(|(field, _)| *field == Field::Code)
        };
        cells.as_deref().unwrap_or(&self.head.words).iter().any(is_code)
            || self.head.is_line && self.head.words.iter().any(names_codes)
    }

    /// Writes the table, or its texts without their numbers, and says where it ends.
    fn write(&self, blocks: &[Block], out: &mut Vec<Block>) -> usize {
        if let Some((table, end)) = self.table(blocks) {
            out.push(Block::Table(table));
            return end;
        }
        let words = self.step.and_then(|step| self.head.cells(step.checked_sub(1)?));
        for text in words.unwrap_or_else(|| self.head.words.clone()) {
            let apart = !self.head.is_line && is_apart(&blocks[self.head.start + 1]);
            out.push(Block::Text { kind: Kind::Paragraph, text, apart });
        }
        let last = self.starts[self.starts.len() - 1];
        let mut apart = false;
        for (at, own) in blocks.iter().enumerate().take(last + 1).skip(self.head.first) {
            let mut block = own.clone();
            let is_start = self.starts.binary_search(&at);
            if let Block::Text { text, apart: is_apart, .. } = &mut block {
                *is_apart |= std::mem::take(&mut apart);
                if let Some(rest) = is_start.ok().and_then(|row| behind(own, row + 1)) {
                    if rest.is_empty() {
                        apart = *is_apart;
                        continue;
                    }
                    text.text = rest.to_owned();
                }
            }
            out.push(block);
        }
        last + 1
    }

    /// The table if each row has as many cells as the header, and the block behind it.
    fn table(&self, blocks: &[Block]) -> Option<(Table, usize)> {
        let is_paragraph = |&at: &usize| is_apart(&blocks[at]);
        let by_paragraph = self.starts.iter().all(is_paragraph)
            && self.starts.iter().all(|at| blocks.get(at + 1).is_some_and(is_apart));
        let width = match (self.head.is_line, self.step) {
            (false, _) => self.head.words.len(),
            (true, step) => step?.checked_sub(1)?,
        };
        let words = self.head.cells(width)?;
        // Below the last row may follow the words of another table.
        let by_lines = self.is_even && self.step.is_some();
        let mut end = self.head.first;
        let mut rows = vec![row(&self.head.word, words, self.is_dropped)];
        for (index, &start) in self.starts.iter().enumerate() {
            let next = self.starts.get(index + 1).copied();
            let (cells, behind) = cells(
                blocks,
                start + 1,
                next,
                width,
                by_paragraph && !(by_lines && next.is_none()),
            )?;
            rows.push(row(text_of(&blocks[start])?, cells, self.is_dropped));
            end = behind;
        }
        Some((Table { line: self.head.word.line, head: 1, rows }, end))
    }
}

/// The number of the row that starts at a block.
fn count_of(start: usize, starts: &[usize]) -> usize {
    starts.partition_point(|&other| other <= start)
}

/// Whether another header starts with a block.
fn is_header(blocks: &[Block], at: usize) -> bool {
    head(blocks, at).is_some_and(|head| head.says != Says::Nothing)
}

fn is_apart(block: &Block) -> bool {
    matches!(block, Block::Text { apart: true, .. })
}

fn row(number: &Text, cells: Vec<Text>, is_dropped: bool) -> Row {
    let number = (!is_dropped).then(|| number.clone());
    let line = number.as_ref().or(cells.first()).map_or(0, |text| text.line);
    Row { line, cells: number.into_iter().chain(cells).map(Cell::new).collect(), label: None }
}

/// The cells of a row up to the next one, if there are as many as its header has words.
fn cells(
    blocks: &[Block],
    start: usize,
    next: Option<usize>,
    width: usize,
    by_paragraph: bool,
) -> Option<(Vec<Text>, usize)> {
    let mut cells = Vec::<Text>::new();
    let mut at = start;
    while at < next.unwrap_or(blocks.len()) {
        let Some(text) = text_of(&blocks[at]).filter(|_| !is_header(blocks, at)) else { break };
        let goes_on = by_paragraph && !is_apart(&blocks[at]) && !cells.is_empty();
        if !goes_on && next.is_none() && cells.len() == width {
            break;
        }
        match cells.last_mut().filter(|_| goes_on) {
            Some(last) => {
                let is_item = matches!(blocks[at], Block::Text { kind: Kind::Item, .. });
                last.join(if is_item { "\n" } else { " " }, text);
            }
            None => cells.push(text.clone()),
        }
        at += 1;
    }
    (cells.len() == width && next.is_none_or(|next| next == at)).then_some((cells, at))
}
