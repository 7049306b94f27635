//! Rows whose text is a list below their code, among others that have a line each: `400`, `• The key is wrong`,
//! `• The key is missing`, `401 No order`.

use super::look::{Look, sure_look};
use crate::import::block::{Block, Kind, Text};

/// The blocks with the items below a code alone in its line behind it, as the lines of one text.
pub fn whole(blocks: Vec<Block>) -> Vec<Block> {
    let mut out = Vec::<Block>::with_capacity(blocks.len());
    let mut at = 0;
    // How the code of the last row looks that stands right above.
    let mut above = None;
    while at < blocks.len() {
        match row(&blocks[at..], above) {
            Some((row, look, used)) => {
                out.push(row);
                at += used;
                above = Some(look);
            }
            None => {
                above = row_look(&blocks[at]);
                out.push(blocks[at].clone());
                at += 1;
            }
        }
    }
    out
}

/// The row that starts with the first of some blocks, how its code looks, and how many blocks it takes.
fn row(blocks: &[Block], above: Option<Look>) -> Option<(Block, Look, usize)> {
    let (code, look) = code_alone(&blocks[0])?;
    let items = items(&blocks[1..]);
    let used = 1 + items.len();
    let below = blocks.get(used).filter(|next| !is_apart(next)).and_then(row_look);
    let is_row = [above, below].into_iter().flatten().any(|other| other.is_like(look));
    let text = format!("{} {}", code.text, items.join("\n"));
    let text = Text { text, line: code.line, ..Text::default() };
    let block = Block::Text { kind: Kind::Paragraph, text, apart: is_apart(&blocks[0]) };
    (is_row && !items.is_empty()).then_some((block, look, used))
}

/// The items that some blocks start with, without a blank line above any.
fn items(blocks: &[Block]) -> Vec<&str> {
    let item = |block| match block {
        &Block::Text { kind: Kind::Item, ref text, apart: false } => Some(text.text.as_str()),
        _ => None,
    };
    blocks.iter().map_while(item).collect()
}

/// A line that is a code and nothing else.
fn code_alone(block: &Block) -> Option<(&Text, Look)> {
    let Block::Text { kind: Kind::Paragraph, text, .. } = block else { return None };
    sure_look(&text.text).filter(|_| !text.text.contains(' ')).map(|look| (text, look))
}

/// How the code of a line looks behind which a text stands; any title may start with a word in capitals.
fn row_look(block: &Block) -> Option<Look> {
    let Block::Text { kind: Kind::Paragraph, text, .. } = block else { return None };
    let (code, rest) = text.text.split_once(' ')?;
    let look = sure_look(code).filter(|look| *look != Look::Capitals)?;
    rest.contains(char::is_alphabetic).then_some(look)
}

fn is_apart(block: &Block) -> bool {
    matches!(block, Block::Text { apart: true, .. })
}
