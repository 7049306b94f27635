//! Spans of the cells of a `flat-table`: roles at the start of a cell.

use crate::import::block::{Cell, MAX_COLUMNS};
use crate::import::text::line::Line;

/// No page for people has cells that span more rows.
const MAX_ROWS: usize = 10_000;

/// Takes `:cspan:` and `:rspan:` off a cell: how many columns and rows it has.
pub fn spans(lines: &mut [Line]) -> (usize, usize) {
    let (mut columns, mut rows) = (1, 1);
    let Some(first) = lines.first_mut() else { return (columns, rows) };
    while let Some((role, rest)) = first.text.trim_start().split_once(":`") {
        let Some((number, behind)) = rest.split_once('`') else { break };
        let more: usize = number.trim().parse().unwrap_or(0);
        match role {
            ":cspan" => columns = 1 + more.min(MAX_COLUMNS),
            ":rspan" => rows = 1 + more.min(MAX_ROWS),
            _ => break,
        }
        first.text = behind.trim_start();
    }
    (columns, rows)
}

/// The cells that reach down into the next rows, by column, and for how many of these.
#[derive(Default)]
pub struct Spans {
    open: Vec<Option<(Cell, usize)>>,
}

impl Spans {
    /// Adds a cell to a row.
    pub fn push(&mut self, row: &mut Vec<Cell>, mut cell: Cell, columns: usize, rows: usize) {
        for _ in 0..columns {
            let at = row.len();
            if at >= MAX_COLUMNS {
                break;
            }
            self.open.resize(self.open.len().max(at + 1), None);
            if rows > 1 {
                self.open[at] = Some((Cell { above: true, ..cell.clone() }, rows - 1));
            }
            row.push(cell.clone());
            cell.left = true;
        }
    }

    /// Adds the cells that reach into the next columns of a row.
    pub fn fill(&mut self, row: &mut Vec<Cell>) {
        while let Some(Some((cell, left))) = self.open.get_mut(row.len()) {
            row.push(cell.clone());
            *left -= 1;
            if *left == 0 {
                self.open[row.len() - 1] = None;
            }
        }
    }
}
