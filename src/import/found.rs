//! What is found on a page: in its tables, or in its lists where it has no table of codes.

use std::collections::{HashMap, HashSet};

use super::block::{Block, Kind};
use super::code::{Form, form, is_number, is_status};
use super::code_cell::is_snake;
use super::lists;
use super::sampled;
use super::samples;
use super::tables::Proof;
use super::tables::entries::{self, Found};
use super::tables::statuses::is_known_status;
use super::told;
use crate::catalog::Entry;

/// What the tables of a page say, or its lists where it has no table of codes.
pub fn found_in(blocks: &mut [Block]) -> Found {
    let mut found = entries::entries(blocks, Proof::Header);
    let named: HashSet<u32> = found.entries.iter().map(|entry| entry.line).collect();
    if found.tables == 0 {
        found.entries = lists::entries(blocks);
    } else if let Some(listed) = below_statuses(blocks, &found.entries) {
        add(&mut found, listed);
    } else {
        add_sections(blocks, &mut found);
        add_many_more(blocks, &mut found);
    }
    if found.entries.iter().all(has_status) {
        let bare = entries::entries(blocks, Proof::Cells);
        if found.entries.is_empty() || !bare.entries.iter().all(has_status) {
            found = if bare.entries.is_empty() { found } else { bare };
        }
    }
    let ways: [Read; 3] =
        [lists::declarations::entries, lists::entries_alike, lists::entries_of_kinds];
    read_where_empty(blocks, &mut found, &ways);
    if found.entries.is_empty()
        && let Some(mut listed) = samples::listed(blocks)
    {
        found = entries::entries(&mut listed, Proof::Header);
    }
    if found.entries.iter().all(has_status) {
        name_sections(blocks, &mut found);
    }
    add_last(blocks, &mut found, &named);
    if found.entries.iter().all(has_status) {
        let sections = lists::entries_of_sections(blocks);
        let lines: HashSet<u32> = found.entries.iter().map(|entry| entry.line).collect();
        let is_again = sections.iter().any(|entry| lines.contains(&entry.line));
        if !sections.is_empty() && !is_again && !are_groups(&sections, &found.entries) {
            // A table of statuses lists codes beside others.
            if found.tables == 0 {
                found.entries.clear();
            }
            add(&mut found, sections);
        }
    }
    let ways: [Read; 3] = [lists::entries_of_counted, lists::lone_entry, lists::advised_entries];
    read_where_empty(blocks, &mut found, &ways);
    if found.tables == 0 && (1..=FEW_KINDS).contains(&found.entries.len()) {
        let alike = lists::entries_alike(blocks);
        if alike.len() >= found.entries.len() * MUCH_MORE {
            found.entries = alike;
        }
    }
    if found.entries.is_empty() {
        let (entries, problem) = lists::entries_induced(blocks);
        // Beside a table of codes that could not be read these are none of its codes.
        if found.tables == 0 || !entries.iter().all(has_status) {
            found.entries = entries;
            found.problems.extend(problem);
        }
    }
    if found.entries.is_empty()
        && let Some(title) = told::titled_line(blocks)
    {
        found.entries = lists::entries(&blocks[title..]);
    }
    if found.entries.is_empty() {
        let worded = entries::entries(blocks, Proof::Words);
        found = if worded.entries.is_empty() { found } else { worded };
    }
    add_declared_numbers(blocks, &mut found.entries);
    found
}

/// Adds the numbers that samples give to the names of codes: `#define ORDER_GONE 12`.
fn add_declared_numbers(blocks: &[Block], entries: &mut [Entry]) {
    let is_named = |entry: &Entry| entry.aliases.is_empty() && !is_number(&entry.code);
    if !entries.iter().all(is_named) {
        return;
    }
    let numbers = lists::declarations::numbers(blocks);
    for entry in entries {
        let number = numbers.get(entry.code.as_str());
        entry.aliases.extend(number.map(|number| (*number).to_owned()));
    }
}

/// Whether an entry is that of a status, and of nothing that has a name of its own.
fn has_status(entry: &Entry) -> bool {
    is_status(&entry.code) && entry.aliases.is_empty()
}

/// Whether what heads sections groups the statuses that are listed in them: most sections have several.
fn are_groups(sections: &[Entry], statuses: &[Entry]) -> bool {
    // Both are in the order of the page.
    let before = |line: u32| statuses.partition_point(|status| status.line < line);
    let ends = sections.iter().skip(1).map(|next| before(next.line)).chain([statuses.len()]);
    let counts = sections.iter().zip(ends).map(|(section, end)| end - before(section.line));
    counts.filter(|count| *count > 1).count() * 2 > sections.len()
}

/// Adds entries in the order of the page.
fn add(found: &mut Found, entries: Vec<Entry>) {
    found.entries.extend(entries);
    found.entries.sort_by_key(|entry| entry.line);
}

/// A way to read the codes of a page.
type Read = fn(&[Block]) -> Vec<Entry>;

/// Reads the codes of a page in one way after the other until there are some.
fn read_where_empty(blocks: &[Block], found: &mut Found, ways: &[Read]) {
    for read in ways {
        if found.entries.is_empty() {
            found.entries = read(blocks);
        }
    }
}

/// Reads what nothing has read where that has given nothing, or nothing but statuses, or next to nothing.
/// The rows in the lines `named` are those of tables whose header names the codes.
fn add_last(blocks: &mut [Block], found: &mut Found, named: &HashSet<u32>) {
    let has_status = |entry: &Entry| is_known_status(&entry.code) && entry.aliases.is_empty();
    let is_poor = |found: &Found| found.entries.iter().all(has_status);
    if told::is_of_changes(blocks) || !is_poor(found) && found.entries.len() > FEW {
        return;
    }
    let last = entries::entries(blocks, Proof::Texts);
    // A code may stand in a line of its own behind that of its status, and so may each part of an object.
    let is_named =
        |entry: &Entry| (0..MAX_PARTS).any(|n| named.contains(&entry.line.saturating_sub(n)));
    let again = last.entries.iter().filter(|entry| is_named(entry)).count();
    let is_again = again * 2 > last.entries.len();
    if last.entries.is_empty() || !found.entries.is_empty() && (is_again || is_poor(&last)) {
        return;
    }
    if is_poor(found) {
        *found = last;
    } else if last.entries.len() >= found.entries.len() * MUCH_MORE {
        add(found, last.entries);
        found.problems.extend(last.problems);
    }
}

/// As few codes may have been found in the wrong place, if another one has so many times more.
const FEW: usize = 3;
const FEW_KINDS: usize = 5;

/// As many lines may stand between a status and what else its object or row says.
const MAX_PARTS: u32 = 6;

/// Numbers of so many digits are those of one series.
const LONG: usize = 5;

/// So many times more codes are more than those found in the wrong place.
const MUCH_MORE: usize = 5;

/// Takes sections for errors whose code is in the sample below their heading, each in place of its
/// status.
fn name_sections(blocks: &[Block], found: &mut Found) {
    let named = sampled::entries(blocks);
    let line = |at: usize| blocks.get(at).map_or(u32::MAX, Block::line);
    let lines: Vec<_> = named.iter().map(|(part, _)| line(part.start)..line(part.end)).collect();
    // Both are in the order of the page.
    let is_in_section = |entry: &Entry| {
        let at = lines.partition_point(|lines| lines.end <= entry.line);
        lines.get(at).is_some_and(|lines| lines.contains(&entry.line))
    };
    found.entries.retain(|entry| !is_in_section(entry));
    if !named.is_empty() {
        add(found, named.into_iter().map(|(_, entry)| entry).collect());
    }
}

/// Adds the codes that are listed in sections that say so and have no table, and those that headings
/// are, where the page says that it lists codes.
fn add_sections(blocks: &[Block], found: &mut Found) {
    let known: HashSet<String> = found.entries.iter().map(|entry| entry.code.clone()).collect();
    let mut before = found.entries.len();
    let is_table = |block: &Block| matches!(block, Block::Table(_));
    let sections = told::sections_of_codes(blocks).into_iter().map(|section| &blocks[section]);
    let lists: Vec<Block> =
        sections.filter(|section| !section.iter().any(is_table)).flatten().cloned().collect();
    // Small numbers are those of anything, but for some that do not count.
    let listed = lists::entries(&lists);
    let are_small = |entry: &Entry| is_number(&entry.code);
    let counts = listed.iter().filter(|entry| are_small(entry)).zip(1..);
    let counts = counts.filter(|(entry, n): &(&Entry, u32)| entry.code == n.to_string()).count();
    let may_be_small = counts < FEW;
    let is_new = |entry: &Entry| {
        let code = &entry.code;
        let is_one = form(code).is_some() || is_snake(code) || entry.status.is_some();
        (is_one || is_status(code) || may_be_small && is_number(code)) && !known.contains(code)
    };
    found.entries.extend(listed.into_iter().filter(is_new));
    found.entries.extend(relatives(blocks, &found.entries));
    let names: HashSet<String> = found.entries.iter().flat_map(|e| e.aliases.clone()).collect();
    let is_new = |entry: &Entry| !known.contains(&entry.code) && !names.contains(&entry.code);
    let declared = lists::declarations::entries_of_samples(blocks).into_iter();
    found.entries.extend(declared.filter(is_new));
    if told::is_of_codes(blocks) {
        found.entries.extend(advised_statuses(blocks, &known));
        let headed = lists::entries_of_headings(blocks);
        let richer: HashMap<&str, usize> =
            headed.iter().map(|entry| (entry.code.as_str(), said(entry))).collect();
        // A table may say of some codes once more when to try again.
        let is_poor = |entry: &Entry| {
            said(entry) < 2 && richer.get(entry.code.as_str()).is_some_and(|headed| *headed > 2)
        };
        found.entries.retain(|entry| !is_poor(entry));
        before = before.min(found.entries.len());
        let known: HashSet<String> = found.entries.iter().map(|entry| entry.code.clone()).collect();
        // A section says more of a code than the row of an overview.
        let says_more = |entry: &Entry| entry.description.is_some() || entry.solution.is_some();
        let is_new = |entry: &Entry| !known.contains(&entry.code) || says_more(entry);
        found.entries.extend(headed.into_iter().filter(is_new));
    }
    if found.entries.len() > before {
        found.entries.sort_by_key(|entry| entry.line);
    }
}

/// Adds the codes of lists that have many more than the tables: these tell more of some of the errors.
fn add_many_more(blocks: &[Block], found: &mut Found) {
    let is_text = |block: &&Block| matches!(block, Block::Text { .. });
    let enough = found.entries.len().max(FEW) * MUCH_MORE;
    if blocks.iter().filter(is_text).count() < enough {
        return;
    }
    let listed = lists::entries(blocks);
    if listed.len() >= enough {
        let known: HashSet<&str> = found.entries.iter().map(|entry| entry.code.as_str()).collect();
        let is_new = |entry: &Entry| !known.contains(entry.code.as_str());
        let new = listed.into_iter().filter(is_new).collect();
        add(found, new);
    }
}

/// The codes of lists beside tables, of the series of which the tables have some: `P0101` beside `P1000`, or 571101
/// beside 171001.
fn relatives(blocks: &[Block], found: &[Entry]) -> Vec<Entry> {
    let series = |code: &str| {
        let letters = code.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = code.len() - letters.len();
        let is_one = match letters.chars().next() {
            Some(first) => digits >= 3 && first.is_ascii_uppercase(),
            None => digits >= LONG,
        };
        is_one.then(|| (letters.to_owned(), digits))
    };
    let own: HashSet<_> = found.iter().filter_map(|entry| series(&entry.code)).collect();
    if own.is_empty() {
        return Vec::new();
    }
    let texts: Vec<Block> =
        blocks.iter().filter(|block| !matches!(block, Block::Table(_))).cloned().collect();
    let known: HashSet<&str> = found.iter().map(|entry| entry.code.as_str()).collect();
    let mut listed = lists::entries(&texts);
    listed.retain(|entry| {
        let is_own = series(&entry.code).is_some_and(|series| own.contains(&series));
        is_own && !known.contains(entry.code.as_str()) && said(entry) > 0
    });
    if listed.len() < FEW { Vec::new() } else { listed }
}

/// The statuses that stand in lines of their own beside tables of other codes, each with what to do about it.
fn advised_statuses(blocks: &[Block], known: &HashSet<String>) -> Vec<Entry> {
    let is_line = |block: &&Block| match block {
        Block::Text { kind: Kind::Paragraph, text, .. } => is_known_status(&text.text),
        _ => false,
    };
    if blocks.iter().filter(is_line).count() < FEW {
        return Vec::new();
    }
    let is_one = |entry: &Entry| is_known_status(&entry.code) && entry.solution.is_some();
    let (mut entries, _) = lists::entries_induced(blocks);
    entries.retain(|entry| is_one(entry) && !known.contains(&entry.code));
    if entries.len() < FEW { Vec::new() } else { entries }
}

/// How many things an entry says of its code.
pub fn said(entry: &Entry) -> usize {
    let fields = [&entry.status, &entry.message, &entry.description, &entry.solution];
    fields.into_iter().flatten().count()
}

/// The codes of sections on a page of errors whose tables list nothing but statuses.
fn below_statuses(blocks: &[Block], entries: &[Entry]) -> Option<Vec<Entry>> {
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
