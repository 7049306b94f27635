//! Codes at the other end than readers look for them: behind their texts, `The order is gone - OG`, or as names behind
//! their numbers, `110 ORDER_GONE The order is gone`.

use std::collections::HashSet;

use crate::import::block::{Block, Kind};
use crate::import::code::{is_number, is_of_capitals};
use crate::import::tables::statuses::is_registered;

/// Fewer lines may end with words of capitals, or fewer items start with numbers and names.
const LEAST_LINES: usize = 6;
const LEAST_ITEMS: usize = 5;

/// A longer word in capitals is part of a text.
const MAX_CODE: usize = 12;

/// The blocks with each code before its text, if most lines between the first and the last such line end with one.
pub fn turned(blocks: &[Block]) -> Option<Vec<Block>> {
    fn parts(block: &Block) -> Option<(&str, &str)> {
        split(&block.line_or_item()?.text)
    }
    let rows: Vec<(usize, &str)> =
        blocks.iter().enumerate().filter_map(|(at, block)| Some((at, parts(block)?.1))).collect();
    let codes: HashSet<&str> = rows.iter().map(|(_, code)| *code).collect();
    let span = rows.last()?.0 - rows.first()?.0 + 1;
    let are_rows = rows.len() >= LEAST_LINES
        && rows.len() * 10 >= span * 8
        && codes.len() * 10 >= rows.len() * 8;
    let turn = |block: &Block| parts(block).map(|(said, code)| format!("{code} - {said}"));
    are_rows.then(|| blocks.iter().map(|block| with_line(block.clone(), turn(block))).collect())
}

/// A block with another text, if there is one.
fn with_line(mut block: Block, line: Option<String>) -> Block {
    if let (Block::Text { text, .. }, Some(line)) = (&mut block, line) {
        text.text = line;
    }
    block
}

/// Whether a text is one that has its code behind it.
pub fn is_reversed(text: &str) -> bool {
    split(text).is_some()
}

/// The text and the code behind its last dash.
fn split(text: &str) -> Option<(&str, &str)> {
    let (said, code) = [" - ", " – ", " — "].iter().find_map(|dash| text.rsplit_once(dash))?;
    let is_code = (2..=MAX_CODE).contains(&code.len())
        && code.chars().all(is_of_capitals)
        && code.starts_with(|c: char| c.is_ascii_uppercase());
    let is_text = said.contains(' ') && said.contains(|c: char| c.is_lowercase());
    (is_code && is_text).then_some((said, code))
}

/// The blocks with the names before their numbers, if several items have both, each another one. A status with the code
/// behind it stands where it belongs.
pub fn named(blocks: Vec<Block>) -> Vec<Block> {
    let rows = || blocks.iter().filter_map(numbered_name);
    let numbers: HashSet<&str> = rows().map(|(number, ..)| number).collect();
    let names: HashSet<&str> = rows().map(|(_, name, _)| name).collect();
    let count = rows().count();
    let are_own = numbers.len() == count && names.len() == count;
    if count < LEAST_ITEMS || !are_own || numbers.iter().all(|number| is_registered(number)) {
        return blocks;
    }
    let turn = |block: &Block| {
        let (number, name, said) = numbered_name(block)?;
        Some(format!("{name} = {number} {said}").trim_end().to_owned())
    };
    let turned: Vec<Option<String>> = blocks.iter().map(turn).collect();
    blocks.into_iter().zip(turned).map(|(block, line)| with_line(block, line)).collect()
}

/// The number, the name and the text of an item that starts with both.
fn numbered_name(block: &Block) -> Option<(&str, &str, &str)> {
    let Block::Text { kind: Kind::Item, text, .. } = block else { return None };
    let (number, rest) = text.text.split_once(' ')?;
    let (name, said) = rest.split_once(' ').unwrap_or((rest, ""));
    let is_name = name.len() > 3
        && name.contains('_')
        && name.chars().all(is_of_capitals)
        && name.starts_with(|c: char| c.is_ascii_uppercase());
    (number.len() > 2 && is_number(number) && is_name).then_some((number, name, said))
}
