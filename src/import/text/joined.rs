//! Tables that were flattened to one line a row, whose cells a blank or nothing at all sets apart.
//!
//! A line that is made of header words and nothing else says which columns there are. A line
//! below it that starts with a code is a row. What stands behind the code is split where that is
//! sure: at a status, at a word that is a name in every row, where a sentence runs into the next
//! or one script into the other. What cannot be split stays one text, and is a problem.

use std::cell::OnceCell;
use std::collections::HashSet;

use super::UNSPLIT;
use super::glued::drop_glued;
use super::joined_bare;
use super::joined_cells::split_rests;
use super::joined_head::{Head, code_column, head};
pub use super::joined_header::header_words;
use super::joined_header::is_glued;
use super::joined_line::Line;
use super::joined_lost::{header_cells, lost_rows, unknown_columns};
use super::joined_reasons;
pub use super::joined_rows::MAX_HEADER;
use super::joined_rows::{Rows, is_apart, is_plain, line, rows};
use super::joined_told::{are_first, are_told};
use super::joined_words::{are_known, count_unknown};
use super::placed;
use super::titled;
use crate::catalog::Problem;
use crate::import::block::{Block, Cell, Kind, Row, Table, Text};
use crate::import::tables::header::Field;
use crate::import::told::under_errors;

/// Replaces the texts that are such a table by that table.
pub fn tables(blocks: Vec<Block>, problems: &mut Vec<Problem>) -> Vec<Block> {
    let mut out = Vec::with_capacity(blocks.len());
    let mut at = 0;
    let mut unknown = Vec::new();
    let told = OnceCell::new();
    while at < blocks.len() {
        let is_told = || told.get_or_init(|| under_errors(&blocks))[at];
        // The first word of the rows below a header may be that of a category, which stands once.
        let next = &blocks[(at + 1).min(blocks.len())..];
        let is_above_groups = next.first().is_some_and(joined_bare::starts_group)
            && joined_bare::table(next, is_told).is_some();
        let known = problems.len();
        let found = match is_above_groups {
            true => None,
            false => table(&blocks[at..], problems),
        };
        let placed = || (!is_above_groups).then(|| placed::table(&blocks[at..])).flatten();
        // Where each place of the rows has its own column, these are surer than what was split.
        let is_fuller = |placed: &placed::Found| {
            found.as_ref().is_some_and(|(table, _)| placed.is_fuller_than(table))
        };
        let fuller = found.as_ref().and_then(|_| placed()).filter(is_fuller);
        if fuller.is_some() {
            problems.truncate(known);
        }
        let found = found.filter(|_| fuller.is_none());
        let bare = || {
            if let Some(bare) = joined_bare::table(&blocks[at..], is_told) {
                // The line above them is a header that nobody knows.
                let is_below = at > 0 && !is_apart(&blocks[at]) && line(&blocks[at - 1]).is_some();
                if is_below && !joined_bare::starts_group(&blocks[at]) {
                    problems.push(unsplit_problem(bare.0.line, bare.1, bare.1));
                }
                return Some(bare);
            }
            if let Some(statuses) = joined_bare::statuses(&blocks[at..], is_told) {
                return Some(statuses);
            }
            let (table, used, has_names) = joined_bare::glued(&blocks[at..], is_told)?;
            problems.extend(has_names.then(|| unsplit_problem(table.line, used, used)));
            Some((table, used))
        };
        let titled = || titled::table(&blocks[..at], &blocks[at..], is_told);
        match found
            .or_else(bare)
            .or_else(titled)
            .or_else(|| fuller.or_else(placed).map(|placed| (placed.table, placed.used)))
        {
            Some((table, used)) => {
                unknown.retain(|problem: &Problem| problem.line != table.line);
                out.push(Block::Table(table));
                at += used;
            }
            None => {
                if let Some(cells) = header_cells(&blocks[at..]) {
                    out.extend(cells);
                    at += 1;
                    continue;
                }
                let (lost, problem) = lost_rows(&blocks[at..]).unzip();
                problems.extend(problem);
                if lost.is_none() {
                    unknown.extend(unknown_columns(&blocks[at..]));
                }
                out.push(blocks[at].clone());
                at += 1 + lost.unwrap_or(0);
            }
        }
    }
    // Without another table on the page these may be read as a list.
    if out.iter().any(|block| matches!(block, Block::Table(_))) {
        problems.append(&mut unknown);
    }
    out
}

/// The table whose header is the first of some blocks, or starts there, and how many blocks it takes.
fn table(blocks: &[Block], problems: &mut Vec<Problem>) -> Option<(Table, usize)> {
    // What the page marks as a heading is no row, and the title of a section, `Exception Handling`,
    // no header of two words.
    let is_heading =
        |block: &Block| matches!(block, Block::Text { kind: Kind::Heading(1..=6), .. });
    let is_title = |head: &Head| is_heading(&blocks[0]) && head.words.len() < 3;
    let is_above = is_heading(blocks.get(1)?);
    let head = head(blocks)?;
    let head = Some(head).filter(|head| !is_above && !is_title(head) || head.used > 1)?;
    let (table, used) = table_of_head(&head, &blocks[head.used - 1..], problems)?;
    Some((table, head.used - 1 + used))
}

/// The table whose rows stand behind the first of some blocks.
fn table_of_head(
    head: &Head,
    blocks: &[Block],
    problems: &mut Vec<Problem>,
) -> Option<(Table, usize)> {
    let (below, _) = line(blocks.get(1)?)?;
    if !below.text.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-') {
        return None;
    }
    let (header, mut words) = (&head.text, head.words.clone());
    let unknown = count_unknown(&words);
    let code = code_column(&mut words, &blocks[1..])?;
    // Words that nobody knows before the code must be few among others.
    let dropped = unknown > count_unknown(&words);
    let Rows { mut rows, used, mut unread } = rows(blocks, &words, code);
    if dropped && words.len() - count_unknown(&words) < 3 && !are_first(&head.words, &rows) {
        return None;
    }
    if is_glued(&words) {
        unread.extend(drop_glued(&mut rows));
    }
    let rests: Vec<&str> = rows.iter().map(|row| row.rest.as_str()).collect();
    // A title stands above a header, and not above its only row.
    let is_wider = |(text, _): (&Text, bool)| {
        let is_code = |(field, _): &(Field, String)| *field == Field::Code;
        let is_as_wide = |below: &[(Field, String)]| {
            unknown > 0 && below.len() == words.len() && below.iter().any(is_code)
        };
        header_words(&text.text)
            .is_some_and(|below| below.len() > words.len() || is_as_wide(&below))
    };
    let is_title = rows.len() == 1 && header_words(&below.text).is_some()
        || blocks[1..].iter().take(2).filter_map(line).any(is_wider);
    if is_title
        || !are_known(&words, code, &rests)
            && (is_apart(&blocks[1]) || !are_told(header, &words, code, &rows))
    {
        return None;
    }
    // Sentences start with the same word again.
    let codes: HashSet<&str> = rows.iter().map(|row| row.code.as_str()).collect();
    let are_few = || rows.len() < 3 || is_apart(&blocks[1]) || codes.len() * 2 <= rows.len();
    if unread.is_empty() && rows.iter().all(is_plain) && are_few() {
        return None;
    }
    let is_sure = rows.len() > 1
        || words.len() > 2
        || rows.first().map_or(unread.len() > 1, |row| row.code.len() > 3);
    let has_rows = !rows.is_empty() || !unread.is_empty();
    let is_text = |(field, _): &(Field, String)| *field != Field::Group;
    let has_text = words[code + 1..].iter().any(is_text);
    if !has_rows || !has_text || !is_sure {
        return None;
    }
    if let Some(&line) = unread.first() {
        problems.push(unread_problem(line, unread.len(), rows.len() + unread.len()));
    }
    let (table, unsplit) = table_of(header, &words, code, &rows);
    if let Some(&line) = unsplit.first() {
        problems.push(unsplit_problem(line, unsplit.len(), rows.len()));
    }
    Some((table, used))
}

/// The problem that the codes of so many rows of a table cannot be told.
fn unread_problem(line: u32, unread: usize, rows: usize) -> Problem {
    let reason = format!(
        "nothing sets the code of {unread} of {rows} rows apart from the text behind it: these are not read"
    );
    Problem { page: String::new(), line, reason }
}

/// The problem that so many rows of a table have one text where it should have several.
fn unsplit_problem(line: u32, unsplit: usize, rows: usize) -> Problem {
    let reason = format!(
        "{UNSPLIT} of {unsplit} of {rows} rows apart: what stands behind the code is read as one text"
    );
    Problem { page: String::new(), line, reason }
}

/// The table of some rows, and the lines of those whose cells cannot be told apart.
fn table_of(
    header: &Text,
    words: &[(Field, String)],
    code: usize,
    rows: &[Line],
) -> (Table, Vec<u32>) {
    let cell = |text: &str| {
        Cell::new(Text { text: text.trim().to_owned(), line: header.line, ..Text::default() })
    };
    let head = words.iter().map(|(_, word)| cell(word)).collect();
    let mut table = Table { line: header.line, head: 1, rows: Vec::new() };
    table.rows.push(Row { line: header.line, cells: head, label: None });
    let fields: Vec<Field> = words[code + 1..].iter().map(|(field, _)| *field).collect();
    let mut unsplit = Vec::new();
    let is_glued = is_glued(words);
    let (rows, fields) = &joined_reasons::with_names(rows, fields, is_glued);
    for (row, cells) in rows.iter().zip(split_rests(rows, fields, is_glued)) {
        if !cells.are_told {
            unsplit.push(row.line);
        }
        table.rows.push(row.cells(code, cells.texts));
    }
    (table, unsplit)
}
