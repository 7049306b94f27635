//! From the blocks of a page to what it lists: its menu taken off, its flattened tables put together, and the reading
//! that says most.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::HashSet;

use super::block::Block;
use super::chrome::{Parts, parts};
use super::code::is_status;
use super::found::{self, found_in};
use super::lists::{proven, reversed};
use super::tables::entries::Found;
use super::tables::{
    carded, celled, ditto, protocols, severities, shifted, stacked, turned, under_code,
};
use super::text::{self, fitted, flat, flat_even, flat_uneven, joined, loose, run_on, untold};
use super::{aliases, lists, mined, samples, tidied};
use crate::catalog::{Entry, Problem};

/// The problem of a page that does not say what its codes are.
pub const UNSURE: &str = "nothing on the page says for sure what a code is: what most looks like a list of codes is read";

/// What was found on a page, with its blocks: those of the page itself, and those around them.
pub struct Reading {
    pub above: Vec<Block>,
    pub blocks: Vec<Block>,
    pub below: Vec<Block>,
    pub found: Found,
    /// Whether nothing on the page says for sure what was found.
    pub is_unsure: bool,
}

/// Reads the blocks of a page. Last come lists that nothing but their texts tells, which may look like menus, and what
/// most looks like one of codes.
pub fn read_page(blocks: Vec<Block>) -> Reading {
    let kept = mined::may_have(&blocks).then(|| blocks.clone());
    let mut reading = read_parts(blocks);
    if reading.found.entries.is_empty()
        && let Some(found) = within(&reading.above, &reading.blocks, read_proven)
    {
        reading.above.clear();
        reading.found = found;
    }
    // Rows that were seen but could not be read are no others.
    if reading.found.entries.is_empty() && reading.found.problems.is_empty() {
        return kept.and_then(read_mined).unwrap_or(reading);
    }
    reading
}

/// What is found on a page, or else with what stands above it: what looks like a menu may be part of the page.
fn within<T>(above: &[Block], page: &[Block], find: fn(&[Block]) -> Option<T>) -> Option<T> {
    let whole = || if above.is_empty() { None } else { find(&[above, page].concat()) };
    find(page).or_else(whole)
}

/// Reads what most looks like a list of codes on a page that gives nothing else, and says so.
fn read_mined(blocks: Vec<Block>) -> Option<Reading> {
    let Parts { above, page: blocks, below } = parts(blocks);
    let mut tables = within(&above, &blocks, mined::tables)?;
    let mut found = found_in(&mut tables);
    let line = found.entries.first()?.line;
    found.problems.push(Problem { page: String::new(), line, reason: UNSURE.to_owned() });
    Some(Reading { above, blocks, below, found, is_unsure: true })
}

/// Reads the page within what its site puts around it.
fn read_parts(blocks: Vec<Block>) -> Reading {
    let Parts { mut above, page, below } = parts(blocks);
    let whole = match above.is_empty() {
        true => Cow::Borrowed(page.as_slice()),
        false => Cow::Owned([above.as_slice(), &page].concat()),
    };
    let start = page.first().map_or(0, Block::line);
    let (mut blocks, mut found) = read_blocks(&page);
    // What looks like a menu may be part of the page, and may say what the page is about.
    if !above.is_empty()
        && let (with, other) = read_blocks(&whole)
        && (found.entries.is_empty() || other.entries.iter().all(|entry| entry.line >= start))
        && said(&other) > said(&found)
    {
        (blocks, found) = (with, other);
        above.clear();
    }
    // Rows that have lost some of their cells are looked for where nothing else is found.
    let mut problems = Vec::new();
    if found.entries.is_empty()
        && let Some(read) = flat_uneven::tables(&page, &mut problems).and_then(read_again)
    {
        (blocks, found) = read;
        found.problems.append(&mut problems);
    }
    // So are rows that stand in samples.
    for again in [text::without_preformatted, loose::samples, reversed::turned, run_on::split] {
        if found.entries.is_empty()
            && let Some(read) = again(&blocks).and_then(read_again)
        {
            (blocks, found) = read;
        }
    }
    // So are tables that nothing tells, of which the start may look like a menu.
    if found.entries.is_empty()
        && page.len() <= MAX_TEXTS
        && let Some(read) = untold::tables(&whole).and_then(read_again)
    {
        (blocks, found) = read;
        above.clear();
    }
    Reading { above, blocks, below, found, is_unsure: false }
}

/// What is found on a page that is seen in another way, if that gives entries.
fn read_again(blocks: Vec<Block>) -> Option<(Vec<Block>, Found)> {
    Some(read_blocks(&blocks)).filter(|(_, found)| !found.entries.is_empty())
}

/// What a page lists whose rows prove themselves that they are those of codes, be it that they have these behind them.
fn read_proven(blocks: &[Block]) -> Option<Found> {
    let titled = proven::titled(blocks)?;
    let turned = reversed::turned(&titled);
    let found = [turned, Some(titled)].into_iter().flatten().map(|blocks| read_blocks(&blocks).1);
    { found }.find(|found| !found.entries.is_empty())
}

/// How much is found on a page: how many entries, and how many texts these have.
fn said(found: &Found) -> (usize, usize) {
    (found.entries.len(), found.entries.iter().map(texts_of).sum())
}

/// How many texts and other codes an entry has.
fn texts_of(entry: &Entry) -> usize {
    found::said(entry) + entry.aliases.len()
}

/// Finds the tables that were flattened to text, and what they and the others list. Where that is next to nothing
/// of what the texts list one by one, these were no tables.
fn read_blocks(texts: &[Block]) -> (Vec<Block>, Found) {
    let (blocks, found) = read_fitted(texts);
    let count = found.entries.len();
    if (1..=MAX_LOST).contains(&count)
        && (blocks.len() + 1..=MAX_TEXTS).contains(&texts.len())
        && let mut listed = lists::entries(texts)
        && listed.len() >= count * MUCH_MORE
    {
        let codes: HashSet<&str> = listed.iter().map(|entry| entry.code.as_str()).collect();
        if found.entries.iter().all(|entry| codes.contains(entry.code.as_str())) {
            aliases::take(&mut listed);
            tidied::tidy(&mut listed);
            return (texts.to_vec(), Found { entries: listed, ..Found::default() });
        }
    }
    (blocks, found)
}

/// Reads the texts, and once more with the tables whose rows are found all at once, which count if they give more
/// codes, or as many with fewer problems.
fn read_fitted(texts: &[Block]) -> (Vec<Block>, Found) {
    let read = read_tables(texts.to_vec(), Vec::new());
    let mut problems = Vec::new();
    let Some(fitted) = fitted::tables(texts, &mut problems) else { return read };
    let other = read_tables(fitted, problems);
    // Statuses that were taken for codes are more of them, so these count only where there is nothing else.
    let rank = |found: &Found| {
        let codes =
            found.entries.iter().flat_map(|entry| entry.aliases.iter().chain([&entry.code]));
        let codes: HashSet<&String> = codes.collect();
        let own = codes.iter().filter(|code| !is_status(code)).count();
        let count = if own > 0 { own } else { codes.len() };
        (own > 0, count, Reverse(found.problems.len()))
    };
    if rank(&other.1) > rank(&read.1) { other } else { read }
}

/// So many entries of a table are few beside so many times more in the texts of a page that is no longer.
const MAX_LOST: usize = 5;
const MUCH_MORE: usize = 3;
const MAX_TEXTS: usize = 20_000;

/// Puts together the tables that were flattened to text, one kind after the other, and takes what all tables say, and
/// the lists.
fn read_tables(blocks: Vec<Block>, mut problems: Vec<Problem>) -> (Vec<Block>, Found) {
    let blocks = samples::gathered(samples::with_rows(blocks));
    let blocks = reversed::named(blocks);
    let blocks = flat_even::tables(blocks);
    let blocks = joined::tables(blocks, &mut problems);
    let mut blocks = flat::tables(blocks, &mut problems);
    stacked::stacked(&mut blocks);
    carded::rows(&mut blocks);
    celled::rows(&mut blocks);
    turned::upright(&mut blocks);
    severities::a_row_each(&mut blocks);
    shifted::restore(&mut blocks);
    under_code::coded(&mut blocks);
    ditto::resolve(&mut blocks);
    protocols::without_protocols(&mut blocks);
    let mut found = found_in(&mut blocks);
    aliases::take(&mut found.entries);
    tidied::tidy(&mut found.entries);
    problems.append(&mut found.problems);
    found.problems = problems;
    (blocks, found)
}
