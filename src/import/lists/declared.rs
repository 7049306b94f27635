//! Constants that are declared in lines of their own below their texts, with the same labels above each:
//! `The order is gone.`, `Declaration`, `ORDER_GONE = 3`.

use std::collections::HashSet;

use super::constants::undeclared;
use crate::catalog::Entry;
use crate::import::block::Block;
use crate::import::told::{tells_of_trouble, under_codes, under_errors};

/// Fewer constants may be anything.
const LEAST: usize = 4;

/// Lines that one constant may have above it.
const MAX_LINES: usize = 20;

/// A constant: its block, its name and its number.
type Constant<'a> = (usize, &'a str, &'a str);

/// The codes that are such constants.
pub fn entries(blocks: &[Block]) -> Vec<Entry> {
    let constants: Vec<Constant> = blocks
        .iter()
        .enumerate()
        .filter_map(|(at, block)| {
            let (name, number) = constant(line(block)?)?;
            Some((at, name, number))
        })
        .collect();
    let names: HashSet<&str> = constants.iter().map(|(_, name, _)| *name).collect();
    let numbers: HashSet<&str> = constants.iter().map(|(.., number)| *number).collect();
    let are_near = constants.windows(2).all(|pair| pair[1].0 - pair[0].0 <= MAX_LINES);
    let count = constants.len();
    if count < LEAST || names.len() < count || numbers.len() < count || !are_near {
        return Vec::new();
    }
    let Some(texts) = texts(blocks, &constants) else { return Vec::new() };
    let failures = texts.iter().filter(|text| tells_of_trouble(text)).count();
    let first = constants[0].0;
    let are_errors = || under_errors(blocks)[first] && failures * 2 > count;
    if !under_codes(blocks)[first] && !are_errors() {
        return Vec::new();
    }
    let entry = |(&(at, name, number), text): (&Constant, String)| Entry {
        code: name.to_owned(),
        aliases: vec![number.to_owned()],
        description: Some(text).filter(|text| !text.is_empty()),
        line: blocks[at].line(),
        ..Entry::default()
    };
    constants.iter().zip(texts).map(entry).collect()
}

/// The texts above constants, without the labels that each has right above it and the lines that stand
/// between all of them.
fn texts(blocks: &[Block], constants: &[Constant]) -> Option<Vec<String>> {
    let above = |at: usize, up: usize| line(blocks.get(at.checked_sub(up)?)?);
    let first = constants[0].0;
    let is_label = |up: &usize| {
        let label = above(first, *up);
        label.is_some() && constants.iter().all(|(at, ..)| above(*at, *up) == label)
    };
    let labels = (1..MAX_LINES).take_while(is_label).count();
    let gap = |pair: &[Constant]| {
        let start = pair[0].0 + 1;
        start..pair[1].0.saturating_sub(labels).max(start)
    };
    let gaps = || constants.windows(2).map(|pair| &blocks[gap(pair)]);
    let has = |gap: &[Block], text: &str| gap.iter().any(|block| line(block) == Some(text));
    let common: HashSet<&str> = { gaps() }
        .next()?
        .iter()
        .filter_map(line)
        .filter(|text| gaps().all(|gap| has(gap, text)))
        .collect();
    // The first one has its text behind what stands between the others, or in one line.
    let end = first.checked_sub(labels)?;
    let own = &blocks[end.saturating_sub(MAX_LINES)..end];
    let start = own.iter().rposition(|block| line(block).is_some_and(|text| common.contains(text)));
    let own = &own[start.unwrap_or(own.len().checked_sub(1)?)..];
    let text = |gap: &[Block]| {
        let lines = gap.iter().filter_map(line).filter(|text| !common.contains(text));
        lines.collect::<Vec<_>>().join("\n")
    };
    let texts: Vec<String> = std::iter::once(own).chain(gaps()).map(text).collect();
    let said = texts.iter().filter(|text| !text.is_empty()).count();
    (labels > 0 && said * 10 >= texts.len() * 9).then_some(texts)
}

/// The name and the number of a line that declares a constant and says nothing else.
fn constant(text: &str) -> Option<(&str, &str)> {
    let (name, number) = undeclared(text).split_once('=')?;
    let (name, number) = (name.trim(), number.trim().trim_end_matches([',', ';']));
    let is_part = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
    let digits = number.trim_start_matches('-');
    let digits = digits.strip_prefix("0x").unwrap_or(digits);
    let is_number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_hexdigit());
    let is_name = name.len() > 2
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(is_part)
        && name.contains(|c: char| c.is_ascii_uppercase());
    (is_name && is_number && number.contains(|c: char| c.is_ascii_digit()))
        .then_some((name, number))
}

fn line(block: &Block) -> Option<&str> {
    block.paragraph().map(|text| text.text.as_str())
}
