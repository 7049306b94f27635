//! Records whose codes and labels have lines of their own: `1001`, `Description`, `The order is late`,
//! `Solution`, `Order earlier`.

use std::collections::HashSet;

use super::joined_bare::header_and_rows;
use super::joined_rows::line;
use super::look::{Look, look_of, sure_look};
use crate::import::block::{Block, Kind, Table};
use crate::import::tables::header::{Field, exact};
use crate::import::told::{tell_of_failures, under_errors};

/// Fewer records may be anything.
const LEAST: usize = 3;

/// Longer lines are no labels, in bytes.
const MAX_LABEL: usize = 60;

/// Lines that a record may have.
const MAX_LINES: usize = 60;

/// Replaces the texts that are such records by a table.
pub fn tables(blocks: Vec<Block>) -> Vec<Block> {
    let blocks = codes_first(blocks);
    let mut out = Vec::new();
    let mut told = None;
    let (mut done, mut at) = (0, 0);
    while at < blocks.len() {
        let mut is_told = || told.get_or_insert_with(|| under_errors(&blocks))[at];
        let Some((table, used)) = table(&blocks[at..], &mut is_told) else {
            at += 1;
            continue;
        };
        out.extend(blocks[done..at].iter().cloned());
        out.push(Block::Table(table));
        at += used;
        done = at;
    }
    if done == 0 {
        return blocks;
    }
    out.extend(blocks[done..].iter().cloned());
    out
}

/// The blocks with the code of each record at its start, where all of them start with the same other label.
fn codes_first(blocks: Vec<Block>) -> Vec<Block> {
    let labels: Vec<(usize, Field, &str)> = blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| text(block).is_some_and(|text| text.len() <= MAX_LABEL))
        .filter_map(|(at, block)| label(block).map(|(field, word)| (at, field, word)))
        .collect();
    // Above the records may stand a title that is a label as well.
    let firsts = labels.iter().filter(|(_, field, _)| field.is_text()).map(|(_, _, word)| *word);
    let Some(first) = firsts.take(1).next() else { return blocks };
    let is_code = |at: usize| {
        let code = blocks.get(at + 1).and_then(text);
        code.is_some_and(|code| sure_look(code).is_some())
    };
    let at = |(at, _, _): &(usize, Field, &str)| *at;
    let starts: Vec<usize> = labels.iter().filter(|(_, _, word)| *word == first).map(at).collect();
    let coded = labels.iter().filter(|(at, field, _)| *field == Field::Code && is_code(*at));
    let codes: Vec<usize> = coded.map(at).collect();
    let are_within = starts.len() == codes.len()
        && starts.iter().zip(&codes).all(|(start, code)| start < code)
        && codes.iter().zip(&starts[1..]).all(|(code, next)| code < next);
    if codes.len() < LEAST || !are_within {
        return blocks;
    }
    let mut order: Vec<usize> = (0..starts[0]).collect();
    let ends = starts.iter().skip(1).copied().chain([blocks.len()]);
    for ((&start, &code), end) in starts.iter().zip(&codes).zip(ends) {
        order.extend([code, code + 1]);
        order.extend((start..end).filter(|at| !(code..code + 2).contains(at)));
    }
    order.into_iter().map(|at| blocks[at].clone()).collect()
}

/// How the code of a record looks, how many lines stand between it and its first label, and that label.
struct Start<'a> {
    look: Look,
    names: usize,
    label: &'a str,
}

/// The table whose first record starts with the first of some blocks, and how many blocks it takes.
fn table(blocks: &[Block], is_told: &mut dyn FnMut() -> bool) -> Option<(Table, usize)> {
    let first = start(blocks)?;
    // The first records tell, so that the others are looked for but once.
    let near = records(&blocks[..blocks.len().min(LEAST * MAX_LINES)], &first);
    if near.len() < LEAST || !are_told_apart(&near) {
        return None;
    }
    let records = records(blocks, &first);
    let labels = labels(&records);
    if !are_told_apart(&records) || !labels.contains(&first.label) {
        return None;
    }
    let last = records.len() - 1;
    let mut rows = Vec::with_capacity(records.len());
    let mut used = 0;
    for (at, record) in records.iter().enumerate() {
        let count = if at == last { end_of_last(record, &labels)? } else { record.len() };
        rows.push(row(&record[..count], first.names, &labels)?);
        used += count;
    }
    let texts = rows.iter().map(|(_, cells)| cells[1..].join("\n")).collect::<Vec<_>>();
    if !is_told() && !tell_of_failures(texts.iter().map(String::as_str)) {
        return None;
    }
    let names = std::iter::repeat_n("Message", first.names);
    let words = std::iter::once("Error Code").chain(names).chain(labels).map(str::to_owned);
    Some((header_and_rows(rows[0].0, words.collect(), rows.into_iter()), used))
}

/// The start of a record: a line that is a code, at most one that is its name, and a label in a line.
fn start(blocks: &[Block]) -> Option<Start<'_>> {
    let code = text(blocks.first()?)?;
    let look = look_of(code).filter(|_| exact(code).is_none())?;
    let label_at = |at: usize| blocks.get(at).and_then(label).filter(|(field, _)| field.is_text());
    let names = (1..3).find(|&at| label_at(at).is_some())? - 1;
    let (_, label) = label_at(names + 1)?;
    // A label has something below it.
    let has_text = blocks.get(names + 2).is_some_and(|block| self::label(block).is_none());
    has_text.then_some(Start { look, names, label })
}

/// The records that start like the first one.
fn records<'a>(blocks: &'a [Block], first: &Start) -> Vec<&'a [Block]> {
    let mut starts = vec![0];
    for (at, block) in blocks.iter().enumerate().skip(1) {
        if at - starts[starts.len() - 1] > MAX_LINES || matches!(block, Block::Table(_)) {
            break;
        }
        let is_like = |start: &Start| {
            start.label == first.label
                && start.names == first.names
                && start.look.is_like(first.look)
        };
        if start(&blocks[at..]).is_some_and(|start| is_like(&start)) {
            starts.push(at);
        }
    }
    let end = blocks.len().min(starts[starts.len() - 1] + MAX_LINES);
    let ends = starts.iter().skip(1).copied().chain([end]);
    starts.iter().zip(ends).map(|(&from, to)| &blocks[from..to]).collect()
}

/// Whether each of some records has a code of its own, or all have several labels: a code may have several
/// meanings.
fn are_told_apart(records: &[&[Block]]) -> bool {
    let codes: HashSet<&str> = records.iter().filter_map(|record| text(&record[0])).collect();
    codes.len() == records.len() || codes.len() > 1 && labels(records).len() > 1
}

/// The labels that two of three records have, in order.
fn labels<'a>(records: &[&'a [Block]]) -> Vec<&'a str> {
    let mut labels = Vec::<(&str, usize)>::new();
    for record in records {
        let words = record.iter().filter_map(label).filter(|(field, _)| *field != Field::Code);
        for (_, word) in words {
            match labels.iter_mut().find(|(other, _)| *other == word) {
                Some((_, count)) => *count += 1,
                None => labels.push((word, 1)),
            }
        }
    }
    labels.retain(|(_, count)| count * 3 >= records.len() * 2);
    labels.into_iter().map(|(label, _)| label).collect()
}

/// How many blocks the last record has: its last label and one text, with the list that this is. A word or
/// two in English below it are a link to another page.
fn end_of_last(record: &[Block], labels: &[&str]) -> Option<usize> {
    let is_label = |block: &Block| label(block).is_some_and(|(_, word)| labels.contains(&word));
    let label = record.iter().rposition(is_label)?;
    let is_item = |block: &&Block| matches!(block, Block::Text { kind: Kind::Item, .. });
    let is_link =
        |text: &str| text.is_ascii() && text.split(' ').count() < 3 && !text.ends_with('.');
    if record.get(label + 1).and_then(self::text).is_some_and(is_link) {
        return Some(label + 1);
    }
    let items = record.iter().skip(label + 2).take_while(is_item).count();
    Some(record.len().min(label + 2 + items))
}

/// The cells of a record, with its line. A word of codes alone is the label of the next code.
fn row(record: &[Block], names: usize, labels: &[&str]) -> Option<(u32, Vec<String>)> {
    let Block::Text { text: first, .. } = &record[0] else { return None };
    let mut cells = vec![String::new(); 1 + names + labels.len()];
    cells[0].clone_from(&first.text);
    let mut column = 0;
    for (at, block) in record.iter().enumerate().skip(1) {
        let Block::Text { kind, text, .. } = block else { continue };
        let label = label(block);
        // A heading stands above the next records.
        if label.is_none() && column > names && matches!(kind, Kind::Heading(_)) {
            break;
        }
        if at + 1 == record.len() && label.is_some_and(|(field, _)| field == Field::Code) {
            continue;
        }
        if let Some(at) = labels.iter().position(|own| label.is_some_and(|(_, word)| word == *own))
        {
            column = 1 + names + at;
            continue;
        }
        column = if column == 0 { 1 } else { column };
        if !cells[column].is_empty() {
            cells[column].push('\n');
        }
        cells[column].push_str(&text.text);
    }
    Some((first.line, cells))
}

/// The label that a line is, with its field.
fn label(block: &Block) -> Option<(Field, &str)> {
    let (text, _) = line(block)?;
    let word = text.text.trim_end_matches([':', '：']).trim_end();
    // A word in small letters is a name within a sentence.
    let is_label = word.len() < text.text.len() || !word.starts_with(char::is_lowercase);
    exact(word).filter(|_| is_label).map(|(field, _)| (field, word))
}

fn text(block: &Block) -> Option<&str> {
    match block {
        Block::Text { kind: Kind::Paragraph, text, .. } => Some(&text.text),
        _ => None,
    }
}
