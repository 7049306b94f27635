//! Text that stands in a block for samples of code though it is none: most of a page whose codes these are.

use super::line::{Line, lines};
use crate::import::block::{Block, Kind};
use crate::import::told::{is_titled, under_codes};

/// Fewer lines are a sample of anything.
const LEAST: usize = 4;

/// The blocks with those of code read again as plain text that are no programs and no data; `None` if there
/// are none.
pub fn spread(blocks: &[Block], read: impl Fn(&[Line], &mut Vec<Block>)) -> Option<Vec<Block>> {
    let length = |block: &Block| match block {
        Block::Text { text, .. } => text.text.len(),
        Block::Table(_) => 0,
    };
    let is_own = |block: &&Block| match block {
        Block::Text { kind: Kind::Code, text, .. } => is_prose(&text.text),
        _ => false,
    };
    let own: usize = blocks.iter().filter(is_own).map(length).sum();
    let all: usize = blocks.iter().map(length).sum();
    if own == 0 || own * 2 < all {
        return None;
    }
    let (codes, is_titled) = (under_codes(blocks), is_titled(blocks));
    let mut out = Vec::with_capacity(blocks.len());
    let mut is_any = false;
    for (block, told) in blocks.iter().zip(codes) {
        match block {
            Block::Text { kind: Kind::Code, text, .. } if (told || is_titled) && is_own(&block) => {
                is_any = true;
                read(&lines(&text.text, text.line), &mut out);
            }
            block => out.push(block.clone()),
        }
    }
    is_any.then_some(out)
}

/// Whether a text has lines as prose and tables have, and nearly none as programs, data and dialogues with
/// a shell.
fn is_prose(text: &str) -> bool {
    let own = || text.lines().map(str::trim).filter(|line| !line.is_empty());
    let count = own().count();
    count >= LEAST && own().filter(|line| is_line_of_code(line)).count() * 10 <= count
}

/// Whether a line is one as programs, data and dialogues with a shell have.
pub fn is_line_of_code(line: &str) -> bool {
    const STARTS: &[&str] = &[
        "$ ", "> ", "# ", "//", "/*", "curl ", "HTTP/", "GET ", "POST ", "PUT ", "DELETE ",
        "import ", "<", "{", "[", "}", "]", "\"", "@", "at ",
    ];
    line.ends_with(['{', '}', '[', ']', '\\', ','])
        || line.ends_with(';') && line.is_ascii()
        || STARTS.iter().any(|start| line.starts_with(start))
        || line.contains("();")
}
