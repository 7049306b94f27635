//! The rows below a header, parted where the words stand that all of them have.

use std::rc::Rc;

use super::joined_header::header_words;
use super::joined_rows::{MAX_HEADER, line};
use super::look::look_of;
use super::placed_head::Slot;
use super::placed_kinds::{Kind, bare, is_marked_name, is_upper, kind_of_most};
use crate::import::block::{Block, Label, Text};
use crate::import::code::is_label;

/// As many lines say what stands in the places of the rows; those behind a short table say nothing.
const SAMPLES: &[usize] = &[12, 6, 3];

/// No more columns have one word each at the start of the rows.
pub const MAX_WORDS: usize = 6;

/// So many lines between two rows may be the end of a text.
const MAX_GAP: usize = 3;

/// What stands before a code is no longer, in words.
const MAX_LEAD: usize = 14;

/// What the places of the rows have, and the rows.
pub struct Placed {
    pub slots: Vec<Slot>,
    pub rows: Vec<PlacedRow>,
    /// How many blocks the rows take.
    pub used: usize,
}

/// A row with a text for each place.
pub struct PlacedRow {
    pub line: u32,
    pub cells: Vec<String>,
    /// The line above it that is the title of some rows.
    pub label: Option<Rc<Label>>,
}

/// How a row starts.
enum Start {
    /// With such words.
    Words(Vec<Kind>),
    /// With a text, behind which the first word of a kind stands.
    Text(Kind),
}

/// The ways in which the rows that start with the first of some blocks may be parted.
pub fn layouts<'a>(blocks: &'a [Block], header: &'a str) -> impl Iterator<Item = Placed> + 'a {
    let sample = sample(blocks, header);
    let sizes = SAMPLES.iter().filter(|size| **size < sample.len() || **size == SAMPLES[0]);
    let starts: Vec<Start> =
        sizes.flat_map(|size| starts(&sample[..sample.len().min(*size)], header)).collect();
    starts.into_iter().filter_map(move |start| placed(blocks, header, &start))
}

/// How the rows may start of which some are given.
fn starts(sample: &[&str], header: &str) -> Vec<Start> {
    if sample.len() < 3 {
        return Vec::new();
    }
    let words = leading(sample);
    let mut starts = Vec::new();
    if words.iter().any(|kind| *kind != Kind::Flag) {
        starts.push(Start::Words(words.clone()));
    }
    starts.retain(|start| cells(sample[0], start).is_some());
    // A row that starts with a number has no text before its code.
    let rare = [Kind::Number, Kind::Hexadecimal, Kind::Coded];
    let is_text = !rare.iter().any(|kind| kind.is(first_word(sample[0])));
    if is_text && (starts.is_empty() || !words.iter().any(|kind| kind.is_rare())) {
        starts.extend(anchors(sample).into_iter().map(Start::Text));
    }
    // A row is no header.
    starts.retain(|start| match start {
        Start::Words(_) => cells(header, start).is_none(),
        Start::Text(kind) => !kind.is_rare() || anchor(header, *kind).is_none(),
    });
    starts
}

/// The first lines of what may be rows.
fn sample<'a>(blocks: &'a [Block], header: &str) -> Vec<&'a str> {
    let lines = blocks.iter().map_while(|block| {
        let (text, apart) = line(block)?;
        (!apart).then_some(text.text.as_str())
    });
    lines.take_while(|text| *text != header).take(SAMPLES[0]).collect()
}

/// The kinds of the words that most lines start with.
fn leading<'a>(lines: &[&'a str]) -> Vec<Kind> {
    let mut kinds = Vec::new();
    let mut rests: Vec<&'a str> = lines.to_vec();
    while kinds.len() < MAX_WORDS {
        // Of several words in capitals the first one is no name.
        let alone = |rest: &'a str| -> &'a str {
            let word = first_word(rest);
            let goes_on = is_upper(word) && is_upper(first_word(without_first(rest)));
            if goes_on { rest } else { word }
        };
        let words: Vec<&str> = rests.iter().map(|rest| alone(rest)).collect();
        // Behind the first words what is no row is not counted any more.
        let Some(kind) = kind_of_most(&words) else { break };
        kinds.push(kind);
        rests.retain(|rest| kind.may_be(first_word(rest)));
        rests.iter_mut().for_each(|rest| *rest = without_first(rest));
        if rests.iter().any(|rest| rest.is_empty()) {
            break;
        }
    }
    kinds
}

/// The kinds of which most lines have a word behind a text.
fn anchors(lines: &[&str]) -> Vec<Kind> {
    let kinds = [Kind::Hexadecimal, Kind::Coded, Kind::Status, Kind::Number, Kind::Name];
    let has = |kind: Kind| lines.iter().filter(|line| anchor(line, kind).is_some()).count();
    kinds.into_iter().filter(|kind| has(*kind) * 10 >= lines.len() * 7).collect()
}

/// Where the first word of a kind stands in a line that starts with a text.
fn anchor(line: &str, kind: Kind) -> Option<(usize, usize)> {
    let mut at = 0;
    for word in line.split(' ').take(MAX_LEAD) {
        if kind.is(word) && (kind != Kind::Name || is_marked_name(word)) {
            return Some((at, at + word.len()));
        }
        at += word.len() + 1;
    }
    None
}

/// The rows that start so.
fn placed(blocks: &[Block], header: &str, start: &Start) -> Option<Placed> {
    let mut rows = Vec::<PlacedRow>::new();
    let mut label = None;
    let mut gap: Vec<&Text> = Vec::new();
    let mut used = 0;
    for (at, block) in blocks.iter().enumerate() {
        let Some((text, apart)) = line(block) else { break };
        if text.text == header || apart {
            break;
        }
        let own = cells(&text.text, start).filter(|cells| is_like(cells, &rows, start));
        match own {
            Some(cells) => {
                take_gap(&mut gap, &mut rows, &mut label);
                rows.push(PlacedRow { line: text.line, cells, label: label.clone() });
                used = at + 1;
            }
            None => {
                gap.push(text);
                let is_header = text.text.len() <= MAX_HEADER && header_words(&text.text).is_some();
                if gap.len() > MAX_GAP || is_header || rows.is_empty() {
                    break;
                }
            }
        }
    }
    // A text before the code stands once above several rows.
    let mut slots = match start {
        Start::Words(kinds) => kinds.iter().map(|kind| Slot::Word(*kind)).collect(),
        Start::Text(kind) => vec![Slot::Text, Slot::Word(*kind)],
    };
    slots.push(Slot::Text);
    if matches!(start, Start::Text(_)) && rows.first().is_none_or(|row| row.cells[0].is_empty()) {
        return None;
    }
    let text = slots.iter().rposition(|slot| *slot == Slot::Text)?;
    if rows.iter().all(|row| row.cells[text].is_empty()) {
        slots.remove(text);
        rows.iter_mut().for_each(|row| drop(row.cells.remove(text)));
    }
    Some(Placed { slots, rows, used })
}

/// Whether the name of a row looks like that of the first one, where nothing else tells a row.
fn is_like(cells: &[String], rows: &[PlacedRow], start: &Start) -> bool {
    let Start::Words(kinds) = start else { return true };
    let Some(first) = rows.first().filter(|_| kinds.iter().all(|kind| !kind.is_rare())) else {
        return true;
    };
    let looks = look_of(&cells[0]).zip(look_of(&first.cells[0]));
    let has_mark = |cell: &str| cell.contains('_');
    looks.is_none_or(|(own, first)| own.is_like(first))
        || has_mark(&cells[0]) && has_mark(&first.cells[0])
}

/// Gives the lines between two rows to the one above, or takes one for the title of those below.
fn take_gap(gap: &mut Vec<&Text>, rows: &mut [PlacedRow], label: &mut Option<Rc<Label>>) {
    let is_title = gap.len() == 1 && is_label(&gap[0].text);
    if is_title {
        *label = Some(Rc::new(Label { text: gap[0].text.clone(), range: None }));
    } else if let Some(text) = rows.last_mut().and_then(|row| row.cells.last_mut()) {
        for line in gap.iter() {
            text.push('\n');
            text.push_str(&line.text);
        }
    }
    gap.clear();
}

/// The cells of a row, of which the last is all that stands behind the others.
fn cells(text: &str, start: &Start) -> Option<Vec<String>> {
    match start {
        Start::Words(kinds) => {
            let mut cells = Vec::with_capacity(kinds.len() + 1);
            let mut rest = text;
            for kind in kinds {
                let word = first_word(rest);
                if word.is_empty() || !kind.may_be(word) {
                    return None;
                }
                cells.push(bare(word).to_owned());
                rest = without_first(rest);
            }
            let is_sure = |(kind, word): (&Kind, &String)| kind.is(word) && *kind != Kind::Flag;
            let is_rare = |(kind, word): (&Kind, &String)| kind.is(word) && kind.is_rare();
            let has_rare = kinds.iter().any(|kind| kind.is_rare());
            let mut pairs = kinds.iter().zip(&cells);
            let is_row = if has_rare { pairs.any(is_rare) } else { pairs.any(is_sure) };
            cells.push(rest.to_owned());
            is_row.then_some(cells)
        }
        Start::Text(kind) => {
            let (from, to) = anchor(text, *kind)?;
            let parts = [text[..from].trim_end(), bare(&text[from..to]), text[to..].trim_start()];
            Some(parts.map(str::to_owned).to_vec())
        }
    }
}

/// The first word of a text.
fn first_word(text: &str) -> &str {
    text.split([' ', '\n']).next().unwrap_or_default()
}

/// A text without its first word.
fn without_first(text: &str) -> &str {
    text[first_word(text).len()..].trim_start()
}
