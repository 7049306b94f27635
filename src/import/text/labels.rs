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
}

impl Labels {
    /// From what stands behind the codes of a table, which has `behind` columns there.
    pub fn new(has_group: bool, behind: usize, gaps: &[&[Piece]]) -> Labels {
        let ordinary = gaps.iter().filter(|gap| gap.len() == behind && behind > 0);
        let last: Vec<bool> =
            ordinary.filter_map(|gap| gap.last()).map(|piece| is_label(&piece.text.text)).collect();
        let labels = last.iter().filter(|&&is_label| is_label).count();
        Labels { has_group, cells_are_sentences: last.len() >= 2 && labels * 5 < last.len() }
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
        if gap.len() > expected && may_be && !last.is_item && is_label(text) {
            return (before, Some(Rc::new(Label { text: text.clone(), range: None })));
        }
        (gap, None)
    }
}
