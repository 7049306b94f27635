//! Names of errors in lists below texts that say so, on a page on which nothing but statuses was found.

use super::{Read, has_status};
use crate::catalog::Entry;
use crate::import::block::{Block, Kind};
use crate::import::code::is_status;
use crate::import::lists::start_parts::without_word;
use crate::import::lists::{self, MEMBERS, speaks_of_kinds};
use crate::import::tables::header::exact;
use crate::import::tables::names::is_called_thing;
use crate::import::told::{names_error, speaks_of_codes, tells_of_trouble};

/// Fewer items may be anything.
const LEAST: usize = 3;

/// So long a text may say what the items below it are.
const MAX_LEAD: usize = 200;

/// The names that items list below a heading or a text that speaks of errors, where no status stands among them.
pub fn names_listed(blocks: &[Block]) -> Vec<Entry> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < blocks.len() {
        let items = blocks[at..].iter().take_while(|block| is_item(block)).count();
        let run = &blocks[at..at + items];
        let has_status = |block: &Block| {
            let (text, _) = without_word(block.text());
            is_status(text.split([' ', ':', '：']).next().unwrap_or_default())
        };
        if items >= LEAST
            && let Some(lead) = lead(&blocks[..at])
            && !run.iter().any(has_status)
        {
            found.extend(names_of(&blocks[lead..at + items], items));
        }
        at += items.max(1);
    }
    found
}

fn is_item(block: &Block) -> bool {
    matches!(block, Block::Text { kind: Kind::Item, .. })
}

/// Where the text right above a list, or the heading above that, says that errors follow.
fn lead(above: &[Block]) -> Option<usize> {
    for (up, block) in above.iter().rev().take(2).enumerate() {
        let Block::Text { kind, text, .. } = block else { return None };
        let is_heading = matches!(kind, Kind::Heading(_));
        let last = text.text.lines().last().unwrap_or_default();
        let leads = is_heading || last.ends_with([':', '：']) && last.len() < MAX_LEAD;
        let is_of_errors =
            || names_error(last) && !is_called_thing(&last.to_lowercase().replace("type", ""));
        if leads && (speaks_of_codes(last) || speaks_of_kinds(last) || is_of_errors()) {
            return Some(above.len() - 1 - up);
        }
        if is_heading || *kind != Kind::Paragraph {
            return None;
        }
    }
    None
}

/// The entries of a list with what leads it, in the first way that reads nearly all of its items.
fn names_of(list: &[Block], items: usize) -> Vec<Entry> {
    let ways: [Read; 5] = [
        lists::entries,
        lists::entries_of_kinds,
        lists::entries_alike,
        |blocks| lists::entries_induced(blocks).0,
        first_words,
    ];
    let read = ways.into_iter().map(|read| read(list));
    { read }.find(|entries| are_names(entries, items)).unwrap_or_default()
}

/// The entries of items of which the first word is the code, with nothing but a blank behind it.
fn first_words(list: &[Block]) -> Vec<Entry> {
    let entry = |block: &Block| {
        let Block::Text { kind: Kind::Item, text, .. } = block else { return None };
        let (code, rest) = text.text.split_once(char::is_whitespace)?;
        let is_name = code.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'));
        is_name.then(|| Entry {
            code: code.to_owned(),
            description: Some(rest.trim_start().to_owned()),
            line: text.line,
            ..Entry::default()
        })
    };
    list.iter().filter_map(entry).collect()
}

/// Whether entries are names of errors, of nearly as many as there are items: most are of two words or more, and half
/// of them say that something is wrong.
fn are_names(entries: &[Entry], items: usize) -> bool {
    let is_hump = |c: char| matches!(c, '_' | '-') || c.is_ascii_uppercase();
    let is_joined = |code: &str| code.get(1..).is_some_and(|rest| rest.contains(is_hump));
    let is_field =
        |code: &str| MEMBERS.contains(&code.to_lowercase().as_str()) || exact(code).is_some();
    let is_wrong = |entry: &&Entry| {
        let texts = [Some(&entry.code), entry.message.as_ref(), entry.description.as_ref()];
        texts.into_iter().flatten().any(|text| tells_of_trouble(text))
    };
    let count =
        |holds: &dyn Fn(&str) -> bool| entries.iter().filter(|entry| holds(&entry.code)).count();
    entries.len() >= LEAST
        && entries.len() * 10 >= items * 8
        && !entries.iter().any(has_status)
        && count(&|code| code.contains(char::is_alphabetic)) == entries.len()
        && count(&is_joined) * 10 >= entries.len() * 6
        && count(&is_field) * 4 < entries.len()
        && entries.iter().filter(is_wrong).count() * 2 >= entries.len()
}
