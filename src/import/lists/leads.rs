//! Texts that stand above the code that they speak of: `Message: …`, then `Code: …`.

use super::start::{Start, label_of};
use crate::import::block::{Block, Kind};
use crate::import::tables::header::Field;

/// By block, whether it has a label and belongs to the code below it: that is how the first record of a
/// page looks, and all others.
pub fn leads(blocks: &[Block], starts: &[Option<Start>]) -> Vec<bool> {
    let field = |at: usize| match &blocks[at] {
        Block::Text { kind: Kind::Paragraph | Kind::Item, text, .. } => {
            label_of(text).map(|(field, _)| field)
        }
        _ => None,
    };
    let is_code = |at: &usize| starts[*at].is_some() && field(*at) == Some(Field::Code);
    let above = |code: usize| (0..code).rev().take_while(|&at| starts[at].is_none());
    let labels = |code: usize| above(code).map_while(field);
    let codes: Vec<usize> = (0..blocks.len()).filter(is_code).collect();
    let mut leads = vec![false; blocks.len()];
    let Some(&first) = codes.first().filter(|_| codes.len() > 1) else { return leads };
    let least = codes
        .iter()
        .map(|&code| labels(code).zip(labels(first)).take_while(|(a, b)| a == b).count());
    let count = least.min().unwrap_or(0);
    if count == labels(first).count() {
        for code in codes {
            leads[code - count..code].fill(true);
        }
    }
    leads
}
