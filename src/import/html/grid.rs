//! The rows of an HTML table as a grid: its spans resolved.

use super::dom::{Dom, NodeId};
use super::text::text_of;
use crate::import::block::{Cell, MAX_COLUMNS, Row};

/// Resolves the spans of a table row by row.
#[derive(Default)]
pub struct Grid {
    pub rows: Vec<Row>,
    /// By column: a cell that reaches further down, and for how many rows.
    open: Vec<Option<(Cell, usize)>>,
}

impl Grid {
    /// Adds a row with its cells. What spans more than a table can have is cut, and is the error.
    pub fn push(&mut self, dom: &Dom, node: NodeId, cells: &[NodeId]) -> Result<(), String> {
        let mut row = Row { line: dom.line(node), ..Row::default() };
        let mut result = Ok(());
        for (index, &cell) in cells.iter().enumerate() {
            self.fill(&mut row);
            let text = text_of(dom, cell, dom.line(cell));
            if index == 0 {
                row.line = text.line;
            }
            let (columns, rows) = (span(dom, cell, "colspan"), span(dom, cell, "rowspan"));
            if columns > MAX_COLUMNS || rows > MAX_ROWSPAN {
                result = Err("a cell spans more rows or columns than a table can have".to_owned());
            }
            let mut slot = Cell::new(text);
            for _ in 0..columns.min(MAX_COLUMNS) {
                if row.cells.len() >= MAX_COLUMNS {
                    result = Err(format!("the table has more than {MAX_COLUMNS} columns"));
                    break;
                }
                if rows != 1 {
                    let reach = if rows == 0 { usize::MAX } else { rows.min(MAX_ROWSPAN) - 1 };
                    let at = row.cells.len();
                    self.open.resize(self.open.len().max(at + 1), None);
                    self.open[at] = Some((Cell { above: true, ..slot.clone() }, reach));
                }
                row.cells.push(slot.clone());
                slot.left = true;
            }
        }
        self.fill(&mut row);
        self.rows.push(row);
        result
    }

    /// Adds the cells that reach into the row at its next columns.
    fn fill(&mut self, row: &mut Row) {
        while let Some(slot) = self.open.get_mut(row.cells.len()) {
            let Some((cell, left)) = slot else { break };
            row.cells.push(cell.clone());
            *left -= 1;
            if *left == 0 {
                *slot = None;
            }
        }
    }
}

/// As in the HTML standard.
const MAX_ROWSPAN: usize = 65_534;

fn span(dom: &Dom, cell: NodeId, attribute: &str) -> usize {
    let Some(value) = dom.attribute(cell, attribute) else { return 1 };
    let value = value.trim();
    let digits = value.len() - value.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if digits == 0 {
        return 1;
    }
    let number = value[..digits].parse().unwrap_or(usize::MAX);
    if attribute == "colspan" { number.max(1) } else { number }
}
