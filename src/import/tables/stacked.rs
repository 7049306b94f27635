//! Tables that stand beside each other in one grid: their header says the same words again.

use super::header::{Field, exact};
use crate::import::block::{Block, Cell, Row, Table};

/// Sets the parts of the tables among some blocks below each other whose header repeats itself.
pub fn stacked(blocks: &mut [Block]) {
    for block in blocks {
        if let Block::Table(table) = block
            && let Some((head, parts)) = parts(table)
        {
            *table = below_each_other(table, head, &parts);
        }
    }
}

/// The row that is the header, and the columns of each part.
fn parts(table: &Table) -> Option<(usize, Vec<Vec<usize>>)> {
    // Titles above the parts say what sets them apart, so these are no parts of one table.
    let is_title = |row: &&Row| row.cells.iter().skip(1).all(|cell| cell.left || cell.is_empty());
    let head = table.rows.iter().take(3).take_while(is_title).count();
    let cells = &table.rows.get(head)?.cells;
    // A column without a word is a gap between the parts.
    let columns: Vec<usize> = (0..cells.len()).filter(|&at| !cells[at].is_empty()).collect();
    let words: Vec<&str> = columns.iter().map(|&at| cells[at].text.text.as_str()).collect();
    let is_width = |&width: &usize| {
        words.len().is_multiple_of(width) && words.chunks(width).all(|part| part == &words[..width])
    };
    let width = (2..=words.len() / 2).find(is_width)?;
    let has_code = words[..width]
        .iter()
        .any(|word| matches!(exact(word), Some((Field::Code | Field::Status, _))));
    has_code.then(|| (head, columns.chunks(width).map(<[usize]>::to_vec).collect()))
}

fn below_each_other(table: &Table, head: usize, parts: &[Vec<usize>]) -> Table {
    let part = |row: &Row, columns: &[usize]| {
        let cells: Vec<Cell> =
            columns.iter().filter_map(|&column| row.cells.get(column).cloned()).collect();
        let line = cells.first().map_or(row.line, |cell| cell.text.line);
        Row { line, cells, label: row.label.clone() }
    };
    let mut rows: Vec<Row> = table.rows[..=head].iter().map(|row| part(row, &parts[0])).collect();
    for columns in parts {
        let own = table.rows[head + 1..].iter().map(|row| part(row, columns));
        rows.extend(own.filter(|row| row.cells.iter().any(|cell| !cell.left && !cell.is_empty())));
    }
    Table { line: table.line, head: table.head.max(head + 1), rows }
}
