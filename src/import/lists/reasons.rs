//! Headings that are statuses, with their names in capitals, `404 NOT_FOUND` beside `401 UNAUTHORIZED`, or
//! above those of the codes that have them.

use std::collections::HashSet;

use super::start::Start;
use super::start_parts::{JOINTS, without_word};
use crate::import::block::{Block, Kind};
use crate::import::code::{Form, is_status};
use crate::import::tables::header::Field;
use crate::import::tables::statuses::is_registered;
use crate::import::text::seams::{is_reason, reason_phrase};

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

/// By block, whether it is one of some lines each of which starts with another status and its name, `404 (Not Found) - No
/// such order`, and says more: they explain their statuses wherever they stand.
pub fn lines_of_statuses(blocks: &[Block]) -> Vec<bool> {
    let mut told = vec![false; blocks.len()];
    let mut at = 0;
    while at < blocks.len() {
        let run: Vec<&str> = blocks[at..].iter().map_while(status_with_name).collect();
        let distinct = run.iter().collect::<HashSet<_>>().len();
        let fails = run.iter().any(|status| status.starts_with(['4', '5']));
        if run.len() >= LEAST && distinct == run.len() && fails {
            told[at..at + run.len()].fill(true);
        }
        at += run.len().max(1);
    }
    told
}

/// The status at the start of a line that has its name and a text behind it.
fn status_with_name(block: &Block) -> Option<&str> {
    let Block::Text { kind: Kind::Paragraph, text, .. } = block else { return None };
    let (status, rest) = without_word(&text.text).0.split_at_checked(3)?;
    let rest = rest.trim_start_matches(JOINTS).trim_start();
    let inner = rest.strip_prefix(['(', '（']);
    let rest = inner.unwrap_or(rest);
    let more = &rest[reason_phrase(rest)?..];
    let more = if inner.is_some() { more.strip_prefix([')', '）'])? } else { more };
    let is_apart = inner.is_some() || more.trim_start().starts_with(JOINTS);
    let says_more = more.contains(char::is_alphabetic);
    (is_registered(status) && is_apart && says_more).then_some(status)
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
