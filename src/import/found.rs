//! What is found on a page: in its tables, or in its lists where it has no table of codes.

use super::block::Block;
use super::code::{Form, form, is_status};
use super::lists;
use super::tables::entries::{self, Found};
use super::told;
use crate::catalog::Entry;

/// What the tables of a page say, or its lists where it has no table of codes.
pub fn found_in(blocks: &mut [Block]) -> Found {
    let mut found = entries::entries(blocks, false);
    if found.tables == 0 {
        found.entries = lists::entries(blocks);
    } else if let Some(listed) = below_statuses(blocks, &found.entries) {
        found.entries = listed;
    }
    let has_status = |entry: &Entry| is_status(&entry.code);
    if found.entries.iter().all(has_status) {
        let bare = entries::entries(blocks, true);
        if found.entries.is_empty() || !bare.entries.iter().all(has_status) {
            found = if bare.entries.is_empty() { found } else { bare };
        }
    }
    found
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
