//! Headings between the rows of a flattened table.

use std::rc::Rc;

use super::align::Piece;
use crate::import::block::Label;
use crate::import::code::{is_label, range_of};

/// How a table's rows are told from the headings between them.
pub struct Labels {
    has_group: bool,
    /// Whether the last cells of ordinary rows are sentences, so that a label is no cell.
    cells_are_sentences: bool,
    /// How the headings end, and no last cell of an ordinary row does: `服务`, `errors`.
    end: Option<String>,
}

impl Labels {
    /// From what stands behind the codes of a table, which has `behind` columns there.
    pub fn new(has_group: bool, behind: usize, gaps: &[&[Piece]]) -> Labels {
        let ordinary = gaps.iter().filter(|gap| gap.len() == behind && behind > 0);
        let last: Vec<bool> =
            ordinary.filter_map(|gap| gap.last()).map(|piece| is_label(&piece.text.text)).collect();
        let labels = last.iter().filter(|&&is_label| is_label).count();
        let end = if has_group { end_of_labels(behind, gaps) } else { None };
        Labels { has_group, cells_are_sentences: last.len() >= 2 && labels * 5 < last.len(), end }
    }

    /// Splits what stands between two codes into cells and the heading of what follows.
    pub fn split<'a>(&self, gap: &'a [Piece], expected: usize) -> (&'a [Piece], Option<Rc<Label>>) {
        let Some((last, before)) = gap.split_last() else { return (gap, None) };
        let text = &last.text.text;
        if let Some((label, range)) = range_of(text) {
            let range = Some(range.to_owned());
            if !label.is_empty() {
                return (before, Some(Rc::new(Label { text: label.to_owned(), range })));
            }
            if let Some((label, cells)) = before.split_last() {
                let text = label.text.text.clone();
                return (cells, Some(Rc::new(Label { text, range })));
            }
        }
        let may_be = self.has_group || self.cells_are_sentences;
        // Behind a row that is short the heading stands in the place of its last cell.
        let is_behind_short = || self.end.as_ref().is_some_and(|end| text.ends_with(end.as_str()));
        let may_be = may_be && gap.len() > expected || is_behind_short();
        if may_be && !last.is_item && is_label(text) {
            return (before, Some(Rc::new(Label { text: text.clone(), range: None })));
        }
        (gap, None)
    }
}

/// How the headings between rows end if at least two do so alike: the last word, or the last two
/// characters where words have no blanks.
fn end_of_labels(behind: usize, gaps: &[&[Piece]]) -> Option<String> {
    let last = |gap: &&[Piece]| gap.last().map(|piece| piece.text.text.clone());
    let labels = gaps.iter().filter(|gap| gap.len() == behind + 1).filter_map(last);
    let labels: Vec<String> = labels.filter(|text| is_label(text)).collect();
    let first = labels.first()?;
    let end = match first.rfind(' ') {
        Some(blank) => &first[blank..],
        None => &first[first.char_indices().rev().nth(1)?.0..],
    };
    let has_end = |text: &String| text.ends_with(end);
    // The last row before a heading may have lost its last cell.
    let cells = gaps.iter().filter(|gap| gap.len() == behind).filter_map(last).filter(has_end);
    let is_sure =
        labels.len() > 1 && labels.iter().all(has_end) && cells.count() * 2 <= labels.len();
    (behind > 1 && is_sure).then(|| end.to_owned())
}
