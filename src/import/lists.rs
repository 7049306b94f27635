//! Pages without tables of codes: a heading, a term or a label for each code with text below it,
//! and lists of `CODE - text`.

mod added;
mod alike;
mod behind;
pub mod below;
mod below_parts;
mod boilerplate;
mod called;
mod capitals;
mod constants;
pub mod declarations;
mod first_word;
mod headed;
mod induced;
pub mod induced_judged;
mod induced_lengths;
mod induced_texts;
pub mod induced_told;
mod kinds;
mod labelled;
mod leads;
mod listing;
mod lone;
mod named;
mod numbered;
mod numbered_titles;
pub mod proven;
mod ranges;
pub mod readings;
mod readings_leads;
mod reasons;
pub mod reversed;
mod sections;
mod sections_names;
mod settled;
pub mod start;
pub mod start_parts;
mod starts;
mod untold;

use std::collections::HashSet;

use super::block::{Block, Kind, Text};
use super::code::{Form, is_status};
use super::tables::header::Field;
use super::text::UNSPLIT;
use super::told::{is_of_changes, under_codes, under_errors, under_fields};
use crate::catalog::{Entry, Problem};
use below::Reader;
use below_parts::{headed_status, status_of};
use boilerplate::boilerplate;
use capitals::add_capitals;
use leads::leads;
use listing::spread;
use named::{take_capital_words, take_names, take_words};
use reasons::lines_of_statuses;
use settled::settle;
use start::{Start, label_of};
use start_parts::{JOINTS, without_own_brackets};
use starts::{common_form, starts};
use untold::{is_catalog, is_list_of_codes};

/// Reads the codes that stand alone or at the start of headings, terms, items and paragraphs.
/// Only the form that most of them have counts, and only if it occurs twice.
pub fn entries(blocks: &[Block]) -> Vec<Entry> {
    if is_of_changes(blocks) {
        return Vec::new();
    }
    match spread(blocks, &under_codes(blocks), &under_errors(blocks)) {
        Some(spread) => listed(&spread),
        None => listed(blocks),
    }
}

/// Reads the codes of a page that says that it lists some, but whose codes nothing else tells than that
/// the texts start alike.
pub fn entries_alike(blocks: &[Block]) -> Vec<Entry> {
    read_unless_changes(blocks, alike::starts)
}

/// Reads the codes of texts that have one look, where nothing else on the page is a code.
pub fn entries_induced(blocks: &[Block]) -> (Vec<Entry>, Option<Problem>) {
    if is_of_changes(blocks) {
        return (Vec::new(), None);
    }
    let Some(found) = induced::found(blocks) else { return (Vec::new(), None) };
    let reason = format!("{UNSPLIT} apart: what stands behind each code is read as one text");
    let problem = |line| Problem { page: String::new(), line, reason };
    (read(&found.blocks, found.starts, |_, _| true), found.unsplit.map(problem))
}

/// Reads the names of kinds of errors of a list that is said to have these.
pub fn entries_of_kinds(blocks: &[Block]) -> Vec<Entry> {
    read_unless_changes(blocks, kinds::starts)
}

/// Reads the codes that headings name, where nothing else is a code and the texts below tell of failures.
pub fn entries_of_sections(blocks: &[Block]) -> Vec<Entry> {
    read_unless_changes(blocks, sections::starts)
}

/// Reads the numbers of headings that count errors.
pub fn entries_of_counted(blocks: &[Block]) -> Vec<Entry> {
    read_unless_changes(blocks, numbered::headings)
}

/// Reads the code that the whole page is about.
pub fn lone_entry(blocks: &[Block]) -> Vec<Entry> {
    let found = lone::lone(blocks);
    found.map_or_else(Vec::new, |(blocks, starts)| read(&blocks, starts, |_, _| true))
}

/// Reads the codes alone in headings and lines that have a cause or a solution right below them, be it one,
/// where the page says that it lists codes.
pub fn advised_entries(blocks: &[Block]) -> Vec<Entry> {
    read_unless_changes(blocks, |blocks| lone::advised(blocks, &under_codes(blocks)))
}

/// Reads all codes that a search finds, on a page that is no list of changes.
fn read_unless_changes(
    blocks: &[Block],
    starts: impl Fn(&[Block]) -> Vec<Option<Start>>,
) -> Vec<Entry> {
    match is_of_changes(blocks) {
        true => Vec::new(),
        false => read(blocks, starts(blocks), |_, _| true),
    }
}

/// Reads the codes that headings start with, each of a sure form.
pub fn entries_of_headings(blocks: &[Block]) -> Vec<Entry> {
    let mut starts = starts(blocks, &under_codes(blocks), &lines_of_statuses(blocks));
    for (block, start) in blocks.iter().zip(&mut starts) {
        let is_heading = matches!(block, Block::Text { kind: Kind::Heading(..7), .. });
        *start = start.take().filter(|start| {
            is_heading
                && start.is_sure
                && !start.is_behind
                && start.form != Form::Words
                && !is_status(&start.code)
        });
    }
    let Some(common) = common_form(&starts) else { return Vec::new() };
    read(blocks, starts, |_, start| start.form == common)
}

fn listed(blocks: &[Block]) -> Vec<Entry> {
    let statuses = lines_of_statuses(blocks);
    let codes = under_codes(blocks).into_iter().zip(&statuses);
    let codes: Vec<bool> = codes.map(|(codes, status)| codes || *status).collect();
    let told = under_errors(blocks).into_iter().zip(&codes);
    let told: Vec<bool> = told.map(|(errors, codes)| errors || *codes).collect();
    let mut starts = starts(blocks, &codes, &statuses);
    let fields = under_fields(blocks).into_iter().zip(&mut starts);
    fields.filter(|(is_field, _)| *is_field).for_each(|(_, start)| *start = None);
    let is_told = told.contains(&true);
    if !is_told && !is_catalog(blocks, &starts) {
        return Vec::new();
    }
    let is_partly = is_told && !is_list_of_codes(blocks, &starts);
    // Statuses of success stand under a heading of their own before those of errors.
    let status = |at: usize| {
        let start: &Start = starts[at].as_ref()?;
        Some(blocks[at].level()).filter(|level| level.is_some() && is_status(&start.code))
    };
    let places: HashSet<_> = (0..blocks.len()).filter(|&at| told[at]).filter_map(status).collect();
    let is_beside = |at: usize| status(at).is_some_and(|place| places.contains(&place));
    let others: Vec<usize> =
        (0..blocks.len()).filter(|&at| is_partly && !told[at] && !is_beside(at)).collect();
    others.into_iter().for_each(|at| starts[at] = None);
    leave_title(blocks, &mut starts);
    start_at_headings(blocks, &mut starts);
    take_names(blocks, &mut starts);
    take_words(blocks, &mut starts);
    take_capital_words(blocks, &mut starts);
    let uppers = starts.iter().flatten().filter(|start| start.form == Form::Upper).count();
    if uppers > 0 && matches!(common_form(&starts), None | Some(Form::Upper)) || uppers > 2 {
        add_capitals(blocks, &mut starts);
    }
    let Some(common) = common_form(&starts) else { return Vec::new() };
    let levels: Vec<Kind> = blocks
        .iter()
        .zip(&starts)
        .filter_map(|(block, start)| {
            let Block::Text { kind: Kind::Heading(level), .. } = block else { return None };
            start.as_ref().filter(|start| start.form == common).map(|_| Kind::Heading(*level))
        })
        .collect();
    let is_listed = |kind: Kind, start: &Start| match kind {
        Kind::Item => start.in_run,
        kind => start.is_sure && levels.contains(&kind),
    };
    read(blocks, starts, |kind, start| start.form == common || is_listed(kind, start))
}

/// Takes headings for the starts of codes that have a label further down, where the heading is the same code: what
/// stands between belongs to it.
fn start_at_headings(blocks: &[Block], starts: &mut [Option<Start>]) {
    let mut heading = None;
    for at in 0..blocks.len() {
        let Block::Text { kind, text, .. } = &blocks[at] else { continue };
        let own = starts[at].as_ref().map(|start| start.code.as_str());
        match heading.filter(|&above: &usize| own == Some(blocks[above].text())) {
            _ if matches!(kind, Kind::Heading(_)) => heading = own.is_none().then_some(at),
            Some(above) if label_of(text).is_some_and(|(field, _)| field == Field::Code) => {
                starts[above] = starts[at].take();
                heading = None;
            }
            _ if own.is_some() => heading = None,
            _ => {}
        }
    }
}

/// Leaves the title of a page that is one name, `OrderException`, where it lists others below.
fn leave_title(blocks: &[Block], starts: &mut [Option<Start>]) {
    let is_name = |start: &&Start| start.form == Form::Words && start.rest.is_empty();
    let is_title = |block: &Block| matches!(block, Block::Text { kind: Kind::Heading(1), .. });
    let mut titles = (0..blocks.len()).filter(|&at| is_title(&blocks[at]));
    if let (Some(title), None) = (titles.next(), titles.next())
        && starts[title].as_ref().filter(is_name).is_some()
        && starts[title + 1..].iter().flatten().filter(|start| start.form == Form::Words).count()
            > 1
    {
        starts[title] = None;
    }
}

/// Reads the codes that some texts start with, and what stands below each.
fn read(
    blocks: &[Block],
    starts: Vec<Option<Start>>,
    counts: impl Fn(Kind, &Start) -> bool,
) -> Vec<Entry> {
    // A list above the sections of the codes is a table of contents.
    let in_sections: HashSet<String> = blocks.iter().zip(&starts).filter_map(titled).collect();
    let leads = leads(blocks, &starts);
    let boilerplate = boilerplate(blocks, &starts);
    let mut reader = Reader::default();
    let last = starts.iter().rposition(Option::is_some);
    let is_line = last.is_some_and(|at| blocks[at].paragraph().is_some());
    let above = statuses_above(blocks, &starts);
    for (at, ((block, start), is_lead)) in blocks.iter().zip(starts).zip(leads).enumerate() {
        if boilerplate[at] {
            continue;
        }
        let Block::Text { kind, text, .. } = block else {
            reader.table(block);
            continue;
        };
        let start = start.filter(|start| counts(*kind, start));
        let is_repeated =
            |start: &Start| !matches!(kind, Kind::Heading(_)) && in_sections.contains(&start.code);
        match (start, kind) {
            (Some(start), _) if is_repeated(&start) => reader.text(text),
            (Some(start), _) => {
                let rest = without_own_brackets(&start.rest).to_owned();
                reader.start(*kind, text, Start { rest, ..start });
            }
            (None, _) if above.contains(&at) => reader.status(text),
            (None, _) if is_lead => reader.lead(text),
            (None, Kind::Heading(level)) => reader.heading(*level, text),
            (None, Kind::Item) if is_status(&text.text) && !text.text.contains(JOINTS) => {
                reader.status(text);
            }
            (None, Kind::Paragraph | Kind::Item) => reader.below(*kind, text),
            (None, Kind::Code) => reader.sample(text),
        }
    }
    reader.close();
    settle(&mut reader, is_line);
    reader.entries
}

/// The lines that are the status of the codes below them, until the next such line: on a page where
/// one stands right above the first code, or above a text about the status.
fn statuses_above(blocks: &[Block], starts: &[Option<Start>]) -> HashSet<usize> {
    // `400 Orders` above `400 - Order gone` is a title.
    let is_title = |at: usize, text: &Text| {
        let below = starts.get(at + 1).and_then(Option::as_ref);
        below.is_some_and(|below| text.text.strip_prefix(&below.code).is_some())
    };
    let is_status = |at: usize| match &blocks[at] {
        Block::Text { kind: Kind::Paragraph, text, .. } => {
            status_of(text).is_some() && !is_title(at, text)
        }
        _ => false,
    };
    let codes = (0..blocks.len()).filter(|&at| starts[at].is_some());
    let is_headed = |at: &usize| match &blocks[*at] {
        Block::Text { kind: Kind::Paragraph, text, .. } => headed_status(text).is_some(),
        _ => false,
    };
    let above = codes.filter_map(|at| {
        let before = at.checked_sub(1)?;
        let head = before.checked_sub(1).filter(is_headed);
        Some(head.filter(|_| starts[before].is_none()).unwrap_or(before))
    });
    let above: Vec<usize> = above.collect();
    match above.first() {
        Some(&first) if is_status(first) => above.into_iter().filter(|&at| is_status(at)).collect(),
        _ => HashSet::new(),
    }
}

/// The code that a heading is about.
fn titled((block, start): (&Block, &Option<Start>)) -> Option<String> {
    let is_heading = matches!(block, Block::Text { kind: Kind::Heading(_), .. });
    start.as_ref().filter(|_| is_heading).map(|start| start.code.clone())
}
