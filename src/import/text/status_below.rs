//! Names whose statuses open the texts below them, `order_gone`, then `HTTP 404 — There is no such order`: put together.

use crate::import::block::{Block, Kind};
use crate::import::code::is_status;
use crate::import::lists::start::name_alone;

/// Fewer names may stand above such a line by chance.
const LEAST: usize = 3;

/// What calls the number a status.
const WORDS: &[&str] = &["HTTP status code ", "HTTP status ", "HTTP code ", "HTTP "];

/// What sets the status apart from its text.
const JOINTS: &[&str] = &[" — ", " – ", " - ", ": ", "： ", "：", " · "];

/// The blocks with each status behind the name that it belongs to, which is a term of the text.
pub fn joined(mut blocks: Vec<Block>) -> Vec<Block> {
    let found: Vec<usize> = (1..blocks.len()).filter(|&at| is_pair(&blocks[at - 1..=at])).collect();
    if found.len() < LEAST {
        return blocks;
    }
    for at in found {
        let own = status_before(blocks[at].text());
        let Some((status, rest)) = own.map(|(status, rest)| (status.to_owned(), rest.to_owned()))
        else {
            continue;
        };
        if let Block::Text { kind, text, .. } = &mut blocks[at - 1] {
            text.text = format!("{} ({status})", text.text);
            *kind = if *kind == Kind::Paragraph { Kind::Heading(7) } else { *kind };
        }
        if let Block::Text { text, .. } = &mut blocks[at] {
            text.text = rest;
        }
    }
    blocks
}

/// Whether two blocks are a name alone, and a text that starts with a status.
fn is_pair(pair: &[Block]) -> bool {
    let is_name = matches!(&pair[0], Block::Text { kind: Kind::Paragraph | Kind::Heading(_), text, .. }
        if !text.text.contains(' ') && name_alone(&text.text).is_some());
    let is_text = matches!(&pair[1], Block::Text { kind: Kind::Paragraph, .. });
    is_name && is_text && status_before(pair[1].text()).is_some()
}

/// The status of a failure that a text starts with, and what stands behind it.
fn status_before(text: &str) -> Option<(&str, &str)> {
    let behind = WORDS.iter().find_map(|word| text.strip_prefix(word))?;
    let (status, behind) = behind.split_at_checked(3)?;
    let rest = JOINTS.iter().find_map(|joint| behind.strip_prefix(joint))?.trim();
    let is_failure = is_status(status) && status.starts_with(['4', '5']);
    (is_failure && rest.contains(char::is_alphabetic)).then_some((status, rest))
}
