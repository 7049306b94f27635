//! Rows that are numbered in a column before that of their codes: `1 NO_ORDER No such order`.

use super::joined_rows::line;
use super::look::{Look, look_of};
use crate::import::block::{Block, Text};

/// The blocks of a table without the numbers of its rows, if these count from one and a code stands
/// behind each.
pub fn without_ordinals(blocks: &[Block]) -> Option<Vec<Block>> {
    let mut rows = blocks[..1].to_vec();
    let mut coded = 0;
    for block in &blocks[1..] {
        let Some((text, _)) = line(block) else { break };
        let Some(rest) = behind(&text.text, coded + 1) else {
            // A text may go on in the next line, but not before the second row.
            if coded < 2 {
                break;
            }
            rows.push(block.clone());
            continue;
        };
        let Block::Text { kind, apart, .. } = block else { break };
        coded += 1;
        let text = Text { text: rest.to_owned(), ..text.clone() };
        rows.push(Block::Text { kind: *kind, text, apart: *apart });
    }
    (coded > 1).then_some(rows)
}

/// What stands behind this number at the start of a line, if it starts with a code.
fn behind(line: &str, number: usize) -> Option<&str> {
    let rest = line.strip_prefix(number.to_string().as_str())?;
    let rest = rest.strip_prefix(['.', '、']).unwrap_or(rest).strip_prefix(' ')?.trim_start();
    let word = rest.split(' ').next()?;
    let is_code = match look_of(word)? {
        Look::Small | Look::Capital => word.contains(['_', '-', '.']),
        Look::Number => word.len() > 2,
        _ => true,
    };
    is_code.then_some(rest)
}
