//! Texts with a blank line between any two lines, which says nothing: each was a paragraph of its own.

use super::line::Line;

/// Fewer lines may be paragraphs that happen to have one line each.
const LEAST: usize = 8;

/// The lines without one blank line of each gap, where nearly all lines have one below them.
pub fn single(lines: Vec<Line>) -> Vec<Line> {
    let is_empty = |line: &Line| line.text.trim().is_empty();
    let count = lines.iter().filter(|line| !is_empty(line)).count();
    let close = lines.windows(2).filter(|pair| !pair.iter().any(is_empty)).count();
    let has_cells = lines.iter().any(|line| line.text.contains(['|', '\t']));
    if count < LEAST || close * 20 > count || !has_cells {
        return lines;
    }
    let mut is_first = true;
    let keep = |line: &Line| {
        let is_dropped = is_empty(line) && is_first;
        is_first = !is_empty(line);
        !is_dropped
    };
    lines.into_iter().filter(keep).collect()
}
