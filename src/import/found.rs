//! What is found on a page: in its tables, or in its lists where it has no table of codes.

use std::collections::HashSet;

use super::block::Block;
use super::code::{Form, form, is_status};
use super::code_cell::is_snake;
use super::lists;
use super::sampled;
use super::samples;
use super::tables::entries::{self, Found};
use super::told;
use crate::catalog::Entry;

/// What the tables of a page say, or its lists where it has no table of codes.
pub fn found_in(blocks: &mut [Block]) -> Found {
    let mut found = entries::entries(blocks, false);
    let has_status = |entry: &Entry| is_status(&entry.code);
    let again = || lists::entries_said_again(blocks);
    if let Some(again) = found.entries.iter().all(has_status).then(again)
        && !again.is_empty()
    {
        found.entries = again;
    } else if found.tables == 0 {
        found.entries = lists::entries(blocks);
    } else if let Some(listed) = below_statuses(blocks, &found.entries) {
        found.entries = listed;
    } else {
        add_sections(blocks, &mut found);
    }
    if found.entries.iter().all(has_status) {
        let bare = entries::entries(blocks, true);
        if found.entries.is_empty() || !bare.entries.iter().all(has_status) {
            found = if bare.entries.is_empty() { found } else { bare };
        }
    }
    if found.entries.is_empty() {
        found.entries = lists::entries_alike(blocks);
    }
    if found.entries.is_empty() {
        found.entries = lists::entries_of_kinds(blocks);
    }
    if found.entries.is_empty()
        && let Some(mut listed) = samples::listed(blocks)
    {
        found = entries::entries(&mut listed, false);
    }
    if found.entries.iter().all(has_status) {
        name_sections(blocks, &mut found);
    }
    if found.entries.is_empty() {
        found.entries = lists::lone_entry(blocks);
    }
    if found.entries.is_empty() {
        found.entries = lists::advised_entries(blocks);
    }
    if found.entries.is_empty() {
        let (entries, problem) = lists::entries_induced(blocks);
        // Beside a table of codes that could not be read these are none of its codes.
        if found.tables == 0 || !entries.iter().all(has_status) {
            found.entries = entries;
            found.problems.extend(problem);
        }
    }
    found
}

/// Takes sections for errors whose code is in the sample below their heading, each in place of its
/// status.
fn name_sections(blocks: &[Block], found: &mut Found) {
    let named = sampled::entries(blocks);
    let line = |at: usize| match blocks.get(at) {
        Some(Block::Text { text, .. }) => text.line,
        Some(Block::Table(table)) => table.line,
        None => u32::MAX,
    };
    let lines: Vec<_> = named.iter().map(|(part, _)| line(part.start)..line(part.end)).collect();
    // Both are in the order of the page.
    let is_in_section = |entry: &Entry| {
        let at = lines.partition_point(|lines| lines.end <= entry.line);
        lines.get(at).is_some_and(|lines| lines.contains(&entry.line))
    };
    found.entries.retain(|entry| !is_in_section(entry));
    if !named.is_empty() {
        found.entries.extend(named.into_iter().map(|(_, entry)| entry));
        found.entries.sort_by_key(|entry| entry.line);
    }
}

/// Adds the codes that are listed in sections that say so and have no table, and those that headings
/// are, where the page says that it lists codes.
fn add_sections(blocks: &[Block], found: &mut Found) {
    let known: HashSet<String> = found.entries.iter().map(|entry| entry.code.clone()).collect();
    let before = found.entries.len();
    let is_table = |block: &Block| matches!(block, Block::Table(_));
    let sections = told::sections_of_codes(blocks).into_iter().map(|section| &blocks[section]);
    let lists: Vec<Block> =
        sections.filter(|section| !section.iter().any(is_table)).flatten().cloned().collect();
    // Small numbers are those of anything.
    let is_new = |entry: &Entry| {
        let code = &entry.code;
        let is_one = form(code).is_some() || is_snake(code) || entry.status.is_some();
        (is_one || is_status(code)) && !known.contains(code)
    };
    found.entries.extend(lists::entries(&lists).into_iter().filter(is_new));
    if told::is_of_codes(blocks) {
        let known: HashSet<String> = found.entries.iter().map(|entry| entry.code.clone()).collect();
        let headed = lists::entries_of_headings(blocks).into_iter();
        found.entries.extend(headed.filter(|entry| !known.contains(&entry.code)));
    }
    if found.entries.len() > before {
        found.entries.sort_by_key(|entry| entry.line);
    }
}

/// The codes of sections on a page of errors whose only table lists the statuses.
fn below_statuses(blocks: &[Block], entries: &[Entry]) -> Option<Vec<Entry>> {
    let has_status = |entry: &Entry| is_status(&entry.code);
    if !entries.iter().all(has_status) || !told::is_titled(blocks) {
        return None;
    }
    // Names of two words may be those of operations.
    let is_sure = |entry: &Entry| {
        !has_status(entry) && form(&entry.code).is_none_or(|form| form < Form::Words)
    };
    let listed = lists::entries(blocks);
    (listed.len() >= 2 && listed.iter().all(is_sure)).then_some(listed)
}
