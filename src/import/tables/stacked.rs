//! Tables that stand beside each other in one grid: their header says the same words again.

use super::header::{Field, exact};
use crate::import::block::{Block, Cell, Row, Table};
use crate::import::text::look::sure_look;

/// Sets the parts of the tables among some blocks below each other whose header repeats itself.
pub fn stacked(blocks: &mut [Block]) {
    for block in blocks {
        if let Block::Table(table) = block
            && let Some((head, parts)) = parts(table)
        {
            *table = below_each_other(table, head, &parts);
        }
        if let Block::Table(table) = block
            && let Some(parts) = headless_parts(table)
        {
            let rows = parts.iter().flat_map(|columns| own_rows(&table.rows, columns)).collect();
            *table = Table { line: table.line, head: 0, rows };
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

/// The columns of each part of a table without a header: every row has codes of one look as often.
fn headless_parts(table: &Table) -> Option<Vec<Vec<usize>>> {
    let width = table.rows.first().filter(|_| table.head == 0)?.cells.len();
    let look = |row: &Row, column: usize| sure_look(&row.cells.get(column)?.text.text);
    let first = look(&table.rows[0], 0)?;
    let (last, others) = table.rows.split_last()?;
    let is_alike = |row: &Row, column: usize| look(row, column).is_some_and(|l| l.is_like(first));
    let is_part = |own: &usize| {
        width.is_multiple_of(*own)
            && others.iter().all(|row| (0..width).all(|at| is_alike(row, at) == (at % own == 0)))
            && is_alike(last, 0)
    };
    let own = (2..=width / 2).find(is_part).filter(|_| others.len() > 1)?;
    // Codes of two kinds do not go on where the others end, nor do they grow from line to line.
    let code = |row: &Row, at: usize| {
        let code = row.cells.get(at).map(|cell| cell.text.text.clone())?;
        (!code.is_empty()).then_some((code.len(), code))
    };
    let grows = |codes: Vec<(usize, String)>| codes.windows(2).all(|pair| pair[0] < pair[1]);
    let columns = || (0..width).step_by(own);
    let in_lines = table.rows.iter().flat_map(|row| columns().filter_map(|at| code(row, at)));
    let in_columns =
        columns().flat_map(|at| table.rows.iter().filter_map(move |row| code(row, at)));
    (grows(in_lines.collect()) || grows(in_columns.collect()))
        .then(|| (0..width).collect::<Vec<_>>().chunks(own).map(<[usize]>::to_vec).collect())
}

fn below_each_other(table: &Table, head: usize, parts: &[Vec<usize>]) -> Table {
    let mut rows: Vec<Row> = table.rows[..=head].iter().map(|row| part(row, &parts[0])).collect();
    rows.extend(parts.iter().flat_map(|columns| own_rows(&table.rows[head + 1..], columns)));
    Table { line: table.line, head: table.head.max(head + 1), rows }
}

/// What some columns have of a row.
fn part(row: &Row, columns: &[usize]) -> Row {
    let cells: Vec<Cell> =
        columns.iter().filter_map(|&column| row.cells.get(column).cloned()).collect();
    let line = cells.first().map_or(row.line, |cell| cell.text.line);
    Row { line, cells, label: row.label.clone() }
}

/// The rows that have something in some columns.
fn own_rows(rows: &[Row], columns: &[usize]) -> Vec<Row> {
    let own = rows.iter().map(|row| part(row, columns));
    own.filter(|row| row.cells.iter().any(|cell| !cell.left && !cell.is_empty())).collect()
}
