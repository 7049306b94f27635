//! Records whose labels are the items of a list, with their texts in the lines below: `- Name`, `4001`,
//! `- Description`, `The order is gone`.

use super::joined_bare::header_and_rows;
use super::look::{Look, look_of};
use crate::import::block::{Block, Kind, Table};
use crate::import::code::Form;
use crate::import::tables::header::{Field, exact};
use crate::import::told::{tell_of_failures, tells_of_trouble, under_errors};

/// Fewer records may be anything.
const LEAST: usize = 3;

/// Longer items are no labels, in bytes.
const MAX_LABEL: usize = 40;

/// Lines that a record may have.
const MAX_LINES: usize = 40;

/// Longer lines are no titles, in bytes.
const MAX_TITLE: usize = 60;

/// What the types of properties are called: records that have these list no errors.
#[rustfmt::skip]
const TYPES: &[&str] = &[
    "string", "integer", "int", "int32", "int64", "number", "float", "double", "boolean", "bool", "object",
    "array", "timestamp", "date", "datetime", "uuid", "enum", "list", "map",
];

/// A label and the lines below it.
type Labelled<'a> = (&'a str, Vec<&'a str>);

/// A record: where it starts and ends, how its code looks, and the lines below each of its labels.
struct Record<'a> {
    from: usize,
    to: usize,
    look: Look,
    line: u32,
    fields: Vec<Labelled<'a>>,
}

/// Replaces the texts that are such records by a table for each run of them whose codes look alike.
pub fn tables(blocks: Vec<Block>) -> Vec<Block> {
    let records = records(&blocks);
    if !are_errors(&blocks, &records) {
        return blocks;
    }
    let mut out = Vec::new();
    let mut done = 0;
    let runs = records.chunk_by(|one, next| one.to == next.from && one.look.is_like(next.look));
    for run in runs {
        let Some((first, last)) = run.first().zip(run.last()) else { continue };
        out.extend(blocks[done..first.from].iter().cloned());
        out.push(Block::Table(table(run)));
        done = last.to;
    }
    out.extend(blocks[done..].iter().cloned());
    out
}

/// The records that start with the label of the first item below which a code stands.
fn records(blocks: &[Block]) -> Vec<Record<'_>> {
    let code = |at: usize| line(blocks.get(at)?).and_then(look_of);
    let label_at = |at: usize| label(blocks.get(at)?);
    let is_start = |at: usize, first: &str| {
        label_at(at) == Some(first) && code(at + 1).is_some() && label_at(at + 2).is_some()
    };
    let starts_any = |at: &usize| label_at(*at).is_some_and(|first| is_start(*at, first));
    let Some(first) = (0..blocks.len()).find(starts_any).and_then(label_at) else {
        return Vec::new();
    };
    let starts: Vec<usize> = (0..blocks.len()).filter(|&at| is_start(at, first)).collect();
    let ends = starts.iter().skip(1).copied().chain([blocks.len()]);
    let record = |(&from, next): (&usize, usize)| {
        let end = next.min(from + MAX_LINES);
        let (fields, used) = fields(&blocks[from..end], next == blocks.len())?;
        let line = blocks[from + 1].line();
        Some(Record { from, to: from + used, look: code(from + 1)?, line, fields })
    };
    starts.iter().zip(ends).filter_map(record).collect()
}

/// The lines below each of the labels of a record, and how many blocks it has. The last text of the last record
/// is one line, and the title of what follows is none of any.
fn fields(blocks: &[Block], is_last: bool) -> Option<(Vec<Labelled<'_>>, usize)> {
    let mut fields = Vec::<Labelled>::new();
    let mut used = 0;
    for block in blocks {
        match (label(block), line(block)) {
            (Some(label), _) => fields.push((label, Vec::new())),
            (None, Some(text)) => {
                let (_, lines) = fields.last_mut()?;
                let ends = |above: &&str| is_last || is_title(above, text);
                if lines.last().is_some_and(ends) {
                    break;
                }
                lines.push(text);
            }
            (None, None) => break,
        }
        used += 1;
    }
    Some((fields, used))
}

/// The label that an item is.
fn label(block: &Block) -> Option<&str> {
    match block {
        Block::Text { kind: Kind::Item, text, .. } if text.text.len() <= MAX_LABEL => {
            Some(&text.text)
        }
        _ => None,
    }
}

/// Whether a line below a sentence is the title of what follows.
fn is_title(above: &str, text: &str) -> bool {
    let ends = |text: &str| text.ends_with(['.', '!', '?', '。', '！', '？', ')', '）']);
    ends(above) && text.len() <= MAX_TITLE && !ends(text)
}

/// Whether records are those of errors: names must be told of as failures, since those of properties stand in
/// such records, too.
fn are_errors(blocks: &[Block], records: &[Record]) -> bool {
    let fields = || records.iter().flat_map(|record| &record.fields[1..]);
    let has_type = fields()
        .flat_map(|(_, lines)| lines)
        .any(|text| TYPES.contains(&text.to_lowercase().as_str()));
    let is_text = |label: &str| {
        use Field::{Cause, Description, Message, Solution};
        exact(label)
            .is_some_and(|(field, _)| matches!(field, Message | Description | Cause | Solution))
    };
    let has_text = |record: &Record| {
        record.fields[1..].iter().any(|(label, lines)| is_text(label) && !lines.is_empty())
    };
    if records.len() < LEAST || has_type || !records.iter().all(has_text) {
        return false;
    }
    let texts = || fields().filter(|(label, _)| is_text(label)).flat_map(|(_, lines)| lines);
    let is_name = |record: &&Record| {
        matches!(record.look, Look::Small | Look::Capital | Look::Coded(Form::Words))
    };
    let names = records.iter().filter(is_name).count();
    let failures = texts().filter(|text| tells_of_trouble(text)).count();
    let is_told = under_errors(blocks)[records[0].from];
    match names * 2 > records.len() {
        // What settings and properties have besides is no label of errors.
        true => {
            is_told
                && failures * 2 >= records.len()
                && fields().all(|(label, _)| exact(label).is_some())
        }
        false => is_told || tell_of_failures(texts().copied()),
    }
}

/// The table of some records, with a column for each label that any of them has.
fn table(records: &[Record]) -> Table {
    let mut labels = Vec::<&str>::new();
    for (label, _) in records.iter().flat_map(|record| &record.fields[1..]) {
        if !labels.contains(label) {
            labels.push(label);
        }
    }
    let row = |record: &Record| {
        let cell = |label: &&str| {
            let own = record.fields[1..].iter().filter(|(other, _)| other == label);
            own.flat_map(|(_, lines)| lines).copied().collect::<Vec<_>>().join("\n")
        };
        let code = record.fields[0].1.join("\n");
        (record.line, std::iter::once(code).chain(labels.iter().map(cell)).collect())
    };
    let rows: Vec<(u32, Vec<String>)> = records.iter().map(row).collect();
    let words = std::iter::once("Error Code").chain(labels.iter().copied()).map(str::to_owned);
    header_and_rows(records[0].line, words.collect(), rows.into_iter())
}

/// A line that is no item.
fn line(block: &Block) -> Option<&str> {
    block.paragraph().map(|text| text.text.as_str())
}
