//! Tables with a column that looks like one of codes, whatever its header calls it.

use super::Said;
use super::grid_features::{Grid, likely_codes};
use super::rows::names;
use crate::import::block::{Block, Cell, Row, Table, Text};
use crate::import::tables::header::{Field, field_of};
use crate::import::text::look::look_of_cell;

/// The tables that look like those of codes, with how many codes they are likely to give.
pub struct Best {
    pub count: f32,
    pub tables: Vec<Table>,
}

/// All tables with a column that is likely to be one of codes.
pub fn best(blocks: &[Block], said: &Said) -> Option<Best> {
    let mut best = Best { count: 0.0, tables: Vec::new() };
    for (at, block) in blocks.iter().enumerate() {
        if let Block::Table(table) = block
            && let Some((count, table)) = coded(table, said, at)
        {
            best.count += count;
            best.tables.push(table);
        }
    }
    (best.count > 0.0).then_some(best)
}

/// A table with a header that names its codes, if a column of it looks like one.
fn coded(table: &Table, said: &Said, at: usize) -> Option<(f32, Table)> {
    let is_coded = |cell: &Cell| look_of_cell(&cell.text.text).is_some_and(|look| !look.is_word());
    let head = match table.head {
        0 => !table.rows.first()?.cells.iter().any(is_coded) as usize,
        head => head,
    };
    let width = table.rows.iter().map(|row| row.cells.len()).max()?;
    let rows = table.rows.get(head..).filter(|rows| !rows.is_empty() && width > 1)?;
    fn text(row: &Row, column: usize) -> &str {
        row.cells.get(column).map_or("", |cell| &cell.text.text)
    }
    let word =
        |column: usize| head.checked_sub(1).map_or("", |head| text(&table.rows[head], column));
    let words: Vec<&str> = (0..width).map(word).collect();
    let column = |column: usize| rows.iter().map(|row| text(row, column)).collect();
    let grid = Grid {
        said,
        at,
        columns: (0..width).map(column).collect(),
        fields: words.iter().map(|word| Some(field_of(word)?.0)).collect(),
        words,
    };
    let counts = (0..width).map(|key| (likely_codes(&grid, key), key));
    let counts = counts.filter(|(count, _)| *count > 0.0);
    let (count, key) = counts.max_by(|one, two| one.0.total_cmp(&two.0).then(two.1.cmp(&one.1)))?;
    let line = table.line;
    let cell = |text: String| Cell::new(Text { text, line, extra: None });
    let cells = header(&grid, key).into_iter().map(cell).collect();
    let header = Row { line, cells, label: None };
    let rows = [header].into_iter().chain(rows.iter().cloned()).collect();
    Some((count, Table { line, head: 1, rows }))
}

/// Words that say what the columns hold: those of the header as far as they are known.
fn header(grid: &Grid, key: usize) -> Vec<String> {
    let others: Vec<usize> = (0..grid.words.len()).filter(|column| *column != key).collect();
    let cells = |column: &usize| grid.filled(*column).collect();
    let mut told = names(&others.iter().map(cells).collect::<Vec<Vec<&str>>>());
    told.insert(key, "Error Code");
    let has_text = others.iter().any(|&column| grid.fields[column].is_some_and(Field::is_text));
    let name = |(column, word): (usize, &&str)| match grid.fields[column] {
        _ if column == key => told[key].to_owned(),
        Some(Field::Code) => "Type".to_owned(),
        None if !has_text => told[column].to_owned(),
        _ => (*word).to_owned(),
    };
    grid.words.iter().enumerate().map(name).collect()
}
