//! Headings that are statuses, with their names in capitals, `404 NOT_FOUND` beside `401 UNAUTHORIZED`, or
//! above those of the codes that have them.

use std::collections::HashSet;

use super::start::Start;
use crate::import::block::{Block, Kind};
use crate::import::code::{Form, is_status};
use crate::import::tables::header::Field;
use crate::import::text::seams::is_reason;

/// Fewer headings may be codes that have another status each.
const LEAST: usize = 3;

/// Makes the numbers the codes, and the names the same once more, where no two headings have the same
/// status and most names are those that the statuses have anywhere.
pub fn take_reasons(blocks: &[Block], starts: &mut [Option<Start>]) {
    let mut seen = HashSet::new();
    let mut named = Vec::new();
    for (at, start) in starts.iter().enumerate() {
        let is_heading = matches!(blocks[at], Block::Text { kind: Kind::Heading(..7), .. });
        let Some(start) = start.as_ref().filter(|_| is_heading) else { continue };
        let status = start.status.as_deref().unwrap_or(&start.code);
        if !is_status(status) || !seen.insert(status) {
            return;
        }
        // Of small letters, a name is what an answer has.
        let is_upper = start.form == Form::Upper && start.status.is_some();
        if is_upper && is_reason(&start.code.replace('_', " ")) {
            named.push(at);
        }
    }
    if seen.len() < LEAST || named.len() < 2 {
        return;
    }
    for at in named {
        let Some(start) = &mut starts[at] else { continue };
        let status = start.status.take().unwrap_or_default();
        let name = std::mem::replace(&mut start.code, status);
        start.parts.push((Field::Code, name));
    }
}

/// Leaves out headings that are statuses right above deeper headings that are other codes, whose status
/// they are.
pub fn leave_out_statuses(blocks: &[Block], starts: &mut [Option<Start>]) {
    let level = |at: usize| blocks.get(at).and_then(Block::level);
    let is_status = |start: &Start| start.code.len() == 3 && is_status(&start.code);
    for at in 0..blocks.len() {
        let is_above = level(at).zip(level(at + 1)).is_some_and(|(own, below)| own < below);
        let is = |at: usize, status: bool| {
            starts.get(at).and_then(Option::as_ref).is_some_and(|start| is_status(start) == status)
        };
        if is_above && is(at, true) && is(at + 1, false) {
            starts[at] = None;
        }
    }
}
