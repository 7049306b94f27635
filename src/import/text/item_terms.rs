//! Terms with their texts that some extractors write as the items of one list: `- order_gone`, `- The order is gone`.

use super::seams::is_reason;
use crate::import::block::{Block, Kind};
use crate::import::code::{is_number, is_status};
use crate::import::lists::start::name_alone;

/// Fewer terms may be items of a list.
const LEAST: usize = 2;

/// Longer items are no words between terms, in bytes.
const MAX_WORD: usize = 40;

/// The blocks with items that are codes as terms of the items below them: in a part of the page all
/// of whose items that are codes have such a text.
pub fn apart(mut blocks: Vec<Block>) -> Vec<Block> {
    // A page that has terms has no others.
    if blocks.iter().any(|block| block.level() == Some(7)) {
        return blocks;
    }
    let mut from = 0;
    while from < blocks.len() {
        let is_part = |block: &&Block| {
            matches!(block, Block::Text { kind: Kind::Item | Kind::Paragraph, .. })
        };
        let end = from + blocks[from..].iter().take_while(is_part).count();
        let terms = terms(&blocks[from..end]);
        for at in terms.iter().map(|at| from + at) {
            set_kind(&mut blocks[at], Kind::Heading(7));
        }
        // Where each term has one item, what stands behind that of the last one is another list.
        if let Some(last) =
            terms.last().filter(|_| terms.windows(2).all(|pair| pair[1] == pair[0] + 2))
            && let Some(behind) = blocks[..end].get_mut(from + last + 2)
        {
            set_kind(behind, Kind::Paragraph);
        }
        from = end + 1;
    }
    let mut is_below = false;
    blocks.retain(|block| {
        let is_own = is_below && is_mark(block);
        is_below = block.level() == Some(7);
        !is_own
    });
    blocks
}

/// The items of a part of a page that are terms.
fn terms(blocks: &[Block]) -> Vec<usize> {
    let codes: Vec<usize> =
        (0..blocks.len()).filter(|&at| item(&blocks[at]).is_some_and(is_code)).collect();
    let has_text = |at: &usize| {
        let below = blocks.get(at + 1);
        below.is_some_and(|below| is_mark(below) || item(below).is_some_and(|text| !is_code(text)))
    };
    if codes.len() < LEAST || !codes.iter().all(has_text) {
        return Vec::new();
    }
    // A word between two terms is one, too: `conflict`.
    let mut terms = codes;
    let mut at = terms[0];
    while at + 3 < blocks.len() {
        let is_text = |at: usize| {
            item(&blocks[at]).is_some_and(|text| text.contains([' ', '。', '，', '、']))
        };
        let is_word =
            |text: &str| text.len() <= MAX_WORD && text.bytes().all(|b| b.is_ascii_alphanumeric());
        at = match terms.binary_search(&(at + 2)) {
            Ok(_) => at + 2,
            Err(place)
                if is_text(at + 1)
                    && is_text(at + 3)
                    && item(&blocks[at + 2]).is_some_and(is_word) =>
            {
                terms.insert(place, at + 2);
                at + 2
            }
            Err(place) => match terms.get(place) {
                Some(next) => *next,
                None => break,
            },
        };
    }
    terms
}

/// Whether a text is a code and nothing else, or a status with its name.
fn is_code(text: &str) -> bool {
    let is_name = || name_alone(text).is_some() && !text.contains(' ');
    is_number(text) && text.len() > 2 || is_name() || is_named_status(text)
}

fn is_named_status(text: &str) -> bool {
    text.split_once(' ').is_some_and(|(status, name)| is_status(status) && is_reason(name))
}

/// The text of an item.
fn item(block: &Block) -> Option<&str> {
    match block {
        Block::Text { kind: Kind::Item, text, .. } => Some(&text.text),
        _ => None,
    }
}

/// Whether a block is the mark of an item without a text, which is in the lines below.
fn is_mark(block: &Block) -> bool {
    matches!(block, Block::Text { kind: Kind::Paragraph, text, .. } if text.text == "-")
}

fn set_kind(block: &mut Block, new: Kind) {
    if let Block::Text { kind, .. } = block {
        *kind = new;
    }
}
