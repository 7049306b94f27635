//! Samples in JSON whose lines stand among those of a plain text.

use crate::import::block::{Block, Kind, Text};

/// As many lines a sample may have.
const MAX_LINES: usize = 80;

/// The blocks with one for each sample, if there are some.
pub fn samples(blocks: &[Block]) -> Option<Vec<Block>> {
    let mut out = Vec::with_capacity(blocks.len());
    let mut at = 0;
    while at < blocks.len() {
        let count = sample(&blocks[at..]);
        match count {
            0 => out.push(blocks[at].clone()),
            _ => out.push(joined(&blocks[at..at + count])),
        }
        at += count.max(1);
    }
    (out.len() < blocks.len()).then_some(out)
}

/// How many blocks from the first on are the lines of one object; 0 if none starts there.
fn sample(blocks: &[Block]) -> usize {
    let mut depth = 0;
    for (at, block) in blocks.iter().take(MAX_LINES).enumerate() {
        let Some(line) = block.paragraph() else { return 0 };
        if at == 0 && !line.text.starts_with('{') {
            return 0;
        }
        depth += opened(&line.text);
        if depth <= 0 {
            return if at == 0 { 0 } else { at + 1 };
        }
    }
    0
}

/// How many more braces a line opens than it closes, outside of quotes.
fn opened(line: &str) -> i32 {
    let unquoted = line.split('"').step_by(2);
    let count = |c: char| unquoted.clone().map(|part| part.matches(c).count() as i32).sum::<i32>();
    count('{') - count('}')
}

fn joined(blocks: &[Block]) -> Block {
    let mut text = Text::default();
    blocks.iter().filter_map(Block::paragraph).for_each(|line| text.add_line(line));
    Block::Text { kind: Kind::Code, text, apart: true }
}
