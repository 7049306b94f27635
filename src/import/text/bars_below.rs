//! Headers of tables between bars behind which the first row stands: `Code | Text || 1001 | Gone |`.

use super::line::{Line, split};
use crate::import::tables::header::exact;

/// Gives the first rows that stand behind their headers a line each, of the same number.
pub fn below_heads(lines: Vec<Line>) -> Vec<Line> {
    let mut out = Vec::with_capacity(lines.len());
    for line in lines {
        match behind_head(line.text) {
            Some((head, row)) => {
                out.extend([head, row].map(|text| Line { text, ..line }));
            }
            None => out.push(line),
        }
    }
    out
}

/// A header, and the row behind it that has as many cells.
fn behind_head(line: &str) -> Option<(&str, &str)> {
    let (head, _) = line.split_once("||")?;
    let row = &line[head.len() + 1..];
    let cells = split(head.trim(), '|');
    let count = cells.iter().filter(|(cell, _)| exact(cell).is_some()).count();
    let is_head = cells.len() > 1 && count * 2 > cells.len();
    (is_head && split(row.trim(), '|').len() == cells.len()).then_some((head, row))
}
