//! Records whose labels have no colon: `Id 500`, `Name OrderLate`, `Text The order is late`.

use std::collections::{HashMap, HashSet};

use super::joined_bare::header_and_rows;
use super::joined_rows::line;
use super::look::sure_look;
use crate::import::block::{Block, Kind, Table};
use crate::import::tables::header::{Field, exact};
use crate::import::told::tell_of_failures;

/// Fewer records may be anything.
const LEAST: usize = 3;

/// Lines that a record may have.
const MAX_LINES: usize = 60;

/// More labels are words of a text.
const MAX_LABELS: usize = 12;

/// The table whose first record starts with the first of some blocks, and how many blocks it takes.
/// `is_told` says whether the page lists errors.
pub fn table(blocks: &[Block], is_told: impl Fn() -> bool) -> Option<(Table, usize)> {
    let (label, _) = code(blocks.first()?)?;
    // The first records tell, so that the others are looked for but once.
    let first = records(&blocks[..blocks.len().min(LEAST * MAX_LINES)], label);
    if first.len() < LEAST || !are_labels(&labels(&first)) {
        return None;
    }
    let records = records(blocks, label);
    let labels = labels(&records);
    if !are_labels(&labels) {
        return None;
    }
    let last = records.len() - 1;
    let mut used = records[..last].iter().map(|record| record.len()).sum();
    let mut rows = Vec::with_capacity(records.len());
    for (index, record) in records.iter().enumerate() {
        let (cells, count) = row(record, &labels, index == last)?;
        used += if index == last { count } else { 0 };
        rows.push(cells);
    }
    let texts = rows.iter().map(|(_, cells)| cells.join("\n")).collect::<Vec<_>>();
    if !is_told() && !tell_of_failures(texts.iter().map(String::as_str)) {
        return None;
    }
    let words = std::iter::once("Error Code").chain(labels).map(str::to_owned).collect();
    Some((header_and_rows(rows[0].0, words, rows.into_iter()), used))
}

/// The records that start with such a label each.
fn records<'a>(blocks: &'a [Block], label: &str) -> Vec<&'a [Block]> {
    let mut starts = vec![0];
    for (at, block) in blocks.iter().enumerate().skip(1) {
        if at - starts[starts.len() - 1] > MAX_LINES || matches!(block, Block::Table(_)) {
            break;
        }
        if parts(block).is_some_and(|(other, _)| other == label) {
            starts.push(at);
        }
    }
    let end = blocks.len().min(starts[starts.len() - 1] + MAX_LINES);
    let ends = starts.iter().skip(1).copied().chain([end]);
    starts.iter().zip(ends).map(|(&from, to)| &blocks[from..to]).collect()
}

/// Whether labels are those of errors: one is of a text.
fn are_labels(labels: &[&str]) -> bool {
    let is_text = |label: &&str| exact(label).is_some_and(|(field, _)| field.is_text());
    labels.len() > 1 && labels.iter().any(is_text)
}

/// The label of a code and the code, if a line is both and nothing else.
fn code(block: &Block) -> Option<(&str, &str)> {
    parts(block).filter(|(label, _)| matches!(exact(label), Some((Field::Code, _))))
}

/// A line whose last word may be a code, and the few words before it.
fn parts(block: &Block) -> Option<(&str, &str)> {
    let Block::Text { kind: Kind::Paragraph, text, .. } = block else { return None };
    let (label, code) = text.text.rsplit_once(' ').filter(|(label, _)| label.len() <= 40)?;
    sure_look(code).map(|_| (label, code))
}

/// The first words of lines that two of three records have, in order.
fn labels<'a>(records: &[&'a [Block]]) -> Vec<&'a str> {
    let mut counts = HashMap::<&str, usize>::new();
    let mut order = Vec::new();
    for record in records {
        let mut seen = HashSet::new();
        let words = record[1..].iter().filter_map(first_word);
        for word in words.filter(|word| seen.insert(*word)) {
            let count = counts.entry(word).or_default();
            if *count == 0 {
                order.push(word);
            }
            *count += 1;
        }
    }
    let is_code = |word: &str| matches!(exact(word), Some((Field::Code, _)));
    let is_label = |word: &&str| !is_code(word) && counts[*word] * 3 >= records.len() * 2;
    order.into_iter().filter(is_label).take(MAX_LABELS).collect()
}

/// The first word of a line if it has a capital, or letters of a script that has none.
fn first_word(block: &Block) -> Option<&str> {
    let (text, _) = line(block)?;
    let (word, _) = text.text.split_once(' ')?;
    let is_word = word.chars().all(char::is_alphabetic) && !word.starts_with(char::is_lowercase);
    is_word.then_some(word)
}

/// The cells of a record, with its line, and how many blocks it has. The last one ends with the line of
/// its last label.
fn row(record: &[Block], labels: &[&str], is_last: bool) -> Option<((u32, Vec<String>), usize)> {
    let (first, _) = line(&record[0])?;
    let mut cells = vec![String::new(); labels.len() + 1];
    cells[0] = code(&record[0])?.1.to_owned();
    let last = record
        .iter()
        .rposition(|block| first_word(block).is_some_and(|word| labels.contains(&word)));
    let count = if is_last { last? + 1 } else { record.len() };
    let mut column = 0;
    for block in &record[1..count] {
        let Block::Text { text, .. } = block else { continue };
        let label = first_word(block).and_then(|word| labels.iter().position(|l| *l == word));
        let label = label.filter(|&label| cells[label + 1].is_empty());
        let rest = match label {
            Some(label) => {
                column = label + 1;
                text.text[labels[label].len()..].trim()
            }
            None => &text.text,
        };
        if column == 0 {
            return None;
        }
        if !cells[column].is_empty() {
            cells[column].push('\n');
        }
        cells[column].push_str(rest);
    }
    Some(((first.line, cells), count))
}
