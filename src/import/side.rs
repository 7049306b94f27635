//! Tables that were folded: the same columns stand side by side, so that a page is full.

use super::block::{Block, Cell, Row, Table};
use super::header::{Field, exact};

/// Puts the parts of the folded tables among some blocks below each other.
pub fn unfold(blocks: &mut [Block]) {
    for block in blocks {
        if let Block::Table(table) = block
            && let Some(width) = part(table)
        {
            *table = unfolded(table, width);
        }
    }
}

/// How many columns a part has: the header words, a code among them, come again and again.
fn part(table: &Table) -> Option<usize> {
    let words: Vec<&str> = table.rows.first()?.cells.iter().map(|c| c.text.text.trim()).collect();
    let is_part = |&width: &usize| {
        let first = &words[..width];
        words.len().is_multiple_of(width)
            && words.chunks(width).all(|words| words == first)
            && first.iter().all(|word| !word.is_empty())
            && first.iter().any(|word| matches!(exact(word), Some((Field::Code, _))))
    };
    let is_even = |row: &Row| row.cells.len() == words.len() || row.cells.is_empty();
    (2..=words.len() / 2).find(is_part).filter(|_| table.rows.iter().all(is_even))
}

fn unfolded(table: &Table, width: usize) -> Table {
    let mut rows = table.rows[..1].to_vec();
    rows[0].cells.truncate(width);
    let count = table.rows[0].cells.len() / width;
    for part in 0..count {
        for row in &table.rows[1..] {
            let cells: Vec<Cell> =
                row.cells.iter().skip(part * width).take(width).cloned().collect();
            // The last part may be shorter than the others.
            if part == 0 || cells.iter().any(|cell| !cell.is_empty()) {
                let line = cells.first().map_or(row.line, |cell| cell.text.line);
                rows.push(Row { line, cells, label: row.label.clone() });
            }
        }
    }
    Table { line: table.line, head: table.head, rows }
}
