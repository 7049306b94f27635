//! Which texts of a page start with a code: headings, terms, items and lines of their own.

use std::collections::HashMap;

use super::below::LABEL;
use super::headed::take_headed;
use super::numbered::{take_named, take_short};
use super::numbered_titles::take_titled;
use super::ranges::take_ranges;
use super::reasons::{leave_out_statuses, take_reasons};
use super::start::{Start, label_of, start_of};
use crate::catalog::Link;
use crate::import::block::{Block, Kind, Text};
use crate::import::code::{Form, is_of_capitals};
use crate::import::tables::header::Field;
use crate::import::tables::statuses::is_known_status;

/// The texts that start with a code, by block. Where nothing stands between a code and its text,
/// it takes three such texts one after the other. `codes` says which blocks stand under a heading
/// that speaks of codes, and `statuses` which are lines that explain a status each.
pub fn starts(blocks: &[Block], codes: &[bool], statuses: &[bool]) -> Vec<Option<Start>> {
    let start = |block: &Block| match block {
        Block::Text { kind: Kind::Paragraph | Kind::Item, text, .. } if points_into_page(text) => {
            None
        }
        Block::Text { kind, text, .. } => start_of(*kind, text),
        Block::Table(_) => None,
    };
    let mut starts: Vec<Option<Start>> = blocks.iter().map(start).collect();
    for (at, _) in statuses.iter().enumerate().filter(|(_, told)| **told) {
        if let Block::Text { text, .. } = &blocks[at] {
            starts[at] = start_of(Kind::Item, text);
        }
    }
    take_ranges(blocks, &mut starts, codes);
    take_numbers(blocks, &mut starts, codes);
    take_named_numbers(&mut starts);
    take_short(blocks, &mut starts, codes);
    take_titled(blocks, &mut starts, codes);
    take_named(blocks, &mut starts, codes);
    take_titles(blocks, &mut starts, codes);
    take_answered(blocks, &mut starts, codes);
    take_headed(blocks, &mut starts);
    take_reasons(blocks, &mut starts);
    leave_out_statuses(blocks, &mut starts);
    for start in &mut starts {
        *start = start.take().filter(|start| !start.is_short || start.is_sure);
    }
    drop_repeated(blocks, &mut starts);
    let form = |start: Option<&Option<Start>>| start.and_then(|start| Some(start.as_ref()?.form));
    let forms: Vec<Option<Form>> = (0..starts.len()).map(|at| form(starts.get(at))).collect();
    let is_run = |from: usize| {
        from + 3 <= forms.len()
            && forms[from..from + 3].iter().all(|f| f.is_some() && *f == forms[from])
    };
    let in_list = in_list(blocks, &starts, codes);
    let mut in_run: Vec<bool> =
        (0..forms.len()).map(|at| (at.saturating_sub(2)..=at).any(is_run) || in_list[at]).collect();
    add_lone(blocks, &starts, &mut in_run);
    // Names alone in a line are codes if there are some, each with a text below it.
    let stands_above = |at: usize| {
        let is_text =
            matches!(blocks.get(at + 1), Some(Block::Text { kind, .. }) if *kind != Kind::Code);
        forms[at] == Some(Form::Words) && is_text && forms.get(at + 1).is_some_and(Option::is_none)
    };
    let mut names: Vec<usize> = (0..forms.len()).filter(|&at| stands_above(at)).collect();
    let with_status = with_status(blocks, &names);
    // Beside names with a status each, another one is that of the operation.
    let have_status = with_status.len() >= 2;
    if have_status {
        names = with_status;
    }
    let has_names = have_status || names.len() >= LEAST_NAMES;
    for (at, start) in starts.iter_mut().enumerate() {
        if let Some(start) = start {
            start.in_run = in_run[at];
        }
        if has_names && names.binary_search(&at).is_ok() {
            continue;
        }
        if have_status && start.as_ref().is_some_and(|start| start.form == Form::Words) {
            *start = None;
        }
        // Words alone in lines one after the other are names of anything.
        let is_word = |start: &Start| {
            start.form == Form::Words && start.rest.is_empty() && start.parts.is_empty()
        };
        if start.as_ref().is_some_and(|s| !s.is_sure && (!in_run[at] || is_word(s))) {
            *start = None;
        }
    }
    starts
}

/// Adds items that stand alone in their lists and start as those of several others do.
fn add_lone(blocks: &[Block], starts: &[Option<Start>], in_run: &mut [bool]) {
    let shape = |at: usize| {
        let is_told = |start: &&Start| {
            start.form < Form::Upper
                || start.form == Form::Digits && start.code.len() > 3
                || is_known_status(&start.code)
        };
        let start = starts[at].as_ref().filter(is_told)?;
        let is_item = matches!(blocks[at], Block::Text { kind: Kind::Item, .. });
        is_item.then_some((start.form, start.code.len()))
    };
    let mut counts = HashMap::<(Form, usize), usize>::new();
    for shape in (0..blocks.len()).filter(|&at| in_run[at]).filter_map(shape) {
        *counts.entry(shape).or_default() += 1;
    }
    for (at, in_run) in in_run.iter_mut().enumerate() {
        let least = |(form, _)| if form == Form::Digits { LEAST_NUMBERS } else { LEAST_ALIKE };
        *in_run |= shape(at).is_some_and(|shape| counts.get(&shape) >= Some(&least(shape)));
    }
}

/// As many items tell how another one starts.
const LEAST_ALIKE: usize = 5;
const LEAST_NUMBERS: usize = 3;

/// Fewer numbers with names may be anything.
const LEAST_NAMED: usize = 3;

/// Takes numbers with nothing but a name of several words in one behind them for codes, `-1001 ORDER_LATE`, if
/// there are some.
fn take_named_numbers(starts: &mut [Option<Start>]) {
    let is_named = |start: &Start| {
        start.form == Form::Digits && start.rest.len() > 2 && start.rest.chars().all(is_of_capitals)
    };
    let named = starts.iter().flatten().filter(|start| is_named(start) && start.rest.contains('_'));
    if named.count() < LEAST_NAMED {
        return;
    }
    for start in starts.iter_mut().flatten().filter(|start| is_named(start)) {
        (start.is_sure, start.is_title) = (true, true);
    }
}

/// Drops names alone in items, `DarkLight`, if a page has one such name several times and no other: what
/// a page shows again and again is a button.
fn drop_repeated(blocks: &[Block], starts: &mut [Option<Start>]) {
    let is_item = |block: &Block| matches!(block, Block::Text { kind: Kind::Item, .. });
    let is_name = |block: &Block, start: &Start| {
        is_item(block)
            && start.form == Form::Words
            && start.rest.is_empty()
            && start.parts.is_empty()
    };
    let names = || {
        let named = blocks.iter().zip(starts.iter());
        named.filter_map(|(block, start)| start.as_ref().filter(|start| is_name(block, start)))
    };
    let first = names().next().map(|start| start.code.clone());
    if names().count() < 2 || names().any(|start| Some(&start.code) != first.as_ref()) {
        return;
    }
    for (block, start) in blocks.iter().zip(starts) {
        *start = start.take().filter(|start| !is_name(block, start));
    }
}

/// Those of some names alone in their lines that have a status in one of the two texts below them.
fn with_status(blocks: &[Block], names: &[usize]) -> Vec<usize> {
    let is_status = |block: &Block| match block {
        Block::Text { text, .. } => matches!(label_of(text), Some((Field::Status, _))),
        Block::Table(_) => false,
    };
    let is_line = |at: usize| matches!(blocks[at], Block::Text { kind: Kind::Paragraph, .. });
    let has_status = |&at: &usize| blocks.iter().skip(at + 1).take(2).any(is_status);
    names.iter().copied().filter(|at| is_line(*at) && has_status(at)).collect()
}

/// The items of a list of codes, and lines that have a number each, whatever stands between them: three of
/// a form or more, each alone or apart from its text.
fn in_list(blocks: &[Block], starts: &[Option<Start>], codes: &[bool]) -> Vec<bool> {
    let form = |at: usize| {
        let start = starts[at].as_ref().filter(|_| codes[at])?;
        let counts = match blocks[at] {
            Block::Text { kind: Kind::Item, .. } => {
                start.has_joint || start.rest.is_empty() || start.rest.starts_with('(')
            }
            Block::Text { kind: Kind::Paragraph, .. } => {
                start.has_joint && start.form == Form::Digits
            }
            _ => false,
        };
        counts.then_some(start.form)
    };
    let mut counts = HashMap::<Form, usize>::new();
    for form in (0..blocks.len()).filter_map(form) {
        *counts.entry(form).or_default() += 1;
    }
    // Beside others, two that nothing else looks like are enough.
    let all: usize = counts.values().sum();
    let counts_as =
        |form: Form| counts[&form] >= 3 || all >= 6 && counts[&form] == 2 && form <= Form::Numbered;
    (0..blocks.len()).map(|at| form(at).is_some_and(counts_as)).collect()
}

/// Where a page lists codes, takes the numbers for codes that several headings of a level start
/// with, and those of items, however short, if there are some.
fn take_numbers(blocks: &[Block], starts: &mut [Option<Start>], codes: &[bool]) {
    let mut counts = HashMap::<Option<u8>, usize>::new();
    let place = |block: &Block, start: &Option<Start>| match block {
        Block::Text { kind: Kind::Heading(level), .. } => start.as_ref().map(|_| Some(*level)),
        Block::Text { kind: Kind::Item, .. } => {
            start.as_ref().filter(|start| start.has_joint).map(|_| None)
        }
        Block::Text { kind: Kind::Paragraph, .. } => {
            start.as_ref().filter(|start| start.is_called).map(|_| Some(LABEL))
        }
        _ => None,
    };
    let is_number = |start: &Option<Start>| {
        start.as_ref().is_some_and(|start| start.form == Form::Digits || start.is_behind)
    };
    let told = || blocks.iter().zip(codes);
    for ((block, _), start) in told().zip(starts.iter()).filter(|((_, told), _)| **told) {
        if let Some(place) = place(block, start).filter(|_| is_number(start)) {
            *counts.entry(place).or_default() += 1;
        }
    }
    let headed: usize = counts
        .iter()
        .filter(|(place, _)| place.is_some_and(|level| level < 7))
        .map(|(_, count)| count)
        .sum();
    let told = told().zip(starts).filter(|((_, told), _)| **told);
    for ((block, _), start) in told.filter(|(_, start)| is_number(start)) {
        let own = place(block, start).map_or(0, |place| counts[&place]);
        // One heading may be of another level than all the others.
        let is_heading = matches!(block, Block::Text { kind: Kind::Heading(_), .. });
        let count = if is_heading && headed >= LEAST_ALIKE { headed } else { own };
        let least = if matches!(block, Block::Text { kind: Kind::Item, .. }) { 3 } else { 2 };
        if let Some(start) = start.as_mut().filter(|_| count >= least) {
            start.is_sure = true;
        }
    }
}

/// Takes the lines for codes that have a text with a label below them, if there are some; where the page
/// lists codes, also numbers, and lines with a list below them.
fn take_titles(blocks: &[Block], starts: &mut [Option<Start>], codes: &[bool]) {
    let is_labelled = |at: usize| match blocks.get(at) {
        Some(Block::Text { kind: Kind::Item | Kind::Paragraph, text, .. }) => {
            label_of(text).is_some()
        }
        _ => false,
    };
    let is_title = |at: usize| {
        let is_line = matches!(blocks[at], Block::Text { kind: Kind::Paragraph, .. });
        let may_be = |start: &Start| start.form != Form::Digits || codes[at];
        let ends = |start: &Start| start.is_behind && may_be(start);
        let is_below = match blocks.get(at + 1) {
            Some(Block::Text { kind: Kind::Paragraph, .. })
                if starts[at].as_ref().is_some_and(ends) =>
            {
                true
            }
            Some(Block::Text { kind: Kind::Item, .. }) => codes[at] || is_labelled(at + 1),
            _ => is_labelled(at + 1),
        };
        is_line
            && is_below
            && starts[at + 1].is_none()
            && starts[at].as_ref().is_some_and(|start| may_be(start) && !start.rest.is_empty())
    };
    let titles: Vec<usize> = (0..blocks.len()).filter(|&at| is_title(at)).collect();
    let least = if titles.iter().all(|at| is_labelled(at + 1)) { 2 } else { LEAST_TITLES };
    for at in titles.iter().filter(|_| titles.len() >= least) {
        if let Some(start) = &mut starts[*at] {
            (start.is_sure, start.is_title) = (true, true);
        }
    }
}

/// Where the page lists codes, takes the items, or else the lines, for titles that are codes with a text, if
/// each of them has lines below it.
fn take_answered(blocks: &[Block], starts: &mut [Option<Start>], codes: &[bool]) {
    let is_start = |at: usize| starts.get(at).is_some_and(Option::is_some);
    let is = |at: usize, wanted: Kind| matches!(blocks.get(at), Some(Block::Text { kind, .. }) if *kind == wanted);
    let is_title = |at: &usize| {
        is(at + 1, Kind::Paragraph)
            && !is_start(at + 1)
            && starts[*at].as_ref().is_some_and(|start| !start.rest.is_empty())
    };
    let titles = [Kind::Item, Kind::Paragraph].into_iter().find_map(|kind| {
        let own = (0..blocks.len()).filter(|&at| codes[at] && is(at, kind) && is_start(at));
        let own: Vec<usize> = own.collect();
        (own.len() >= LEAST_TITLES && own.iter().all(is_title)).then_some(own)
    });
    for at in titles.unwrap_or_default() {
        starts[at] = starts[at].take().map(|start| Start { is_title: true, ..start });
    }
}

/// As many lines with a text below each are titles.
const LEAST_TITLES: usize = 3;

/// As many names in lines of their own are codes.
const LEAST_NAMES: usize = 4;

/// Whether a text is only a link to another place of the page, as in a table of contents.
fn points_into_page(text: &Text) -> bool {
    let is_whole = |link: &Link| link.url.starts_with('#') && link.text == text.text;
    matches!(text.links(), [link] if is_whole(link))
}

/// The form that most of the codes have, if two have it.
pub fn common_form(starts: &[Option<Start>]) -> Option<Form> {
    let mut counts = HashMap::<Form, usize>::new();
    for start in starts.iter().flatten() {
        *counts.entry(start.form).or_default() += 1;
    }
    let most = counts.into_iter().max_by_key(|&(form, count)| (count, std::cmp::Reverse(form)));
    most.filter(|&(_, count)| count >= 2).map(|(form, _)| form)
}
