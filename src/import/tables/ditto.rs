//! Cells that say no more than that they are the same as the one above.

use crate::import::block::{Block, Cell, Row};

/// What such a cell says. The last one spans cells in some kinds of Markdown.
const MARKS: &[&str] = &["〃", "″", "同上", "ditto", "idem", "위와 같음", "s. o.", "^", "^^"];

/// Lets the cells above reach down to those that are the same.
pub fn resolve(blocks: &mut [Block]) {
    for block in blocks {
        let Block::Table(table) = block else { continue };
        for at in 1..table.rows.len() {
            let (above, below) = table.rows.split_at_mut(at);
            take_from(&above[at - 1], &mut below[0]);
        }
    }
}

fn take_from(above: &Row, row: &mut Row) {
    for (column, cell) in row.cells.iter_mut().enumerate() {
        if MARKS.contains(&cell.text.text.as_str())
            && let Some(same) = above.cells.get(column).filter(|same| !same.is_empty())
        {
            *cell = Cell { above: true, left: cell.left, missing: false, text: same.text.clone() };
        }
    }
}
