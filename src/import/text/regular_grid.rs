//! The rows of a flattened table of which every row has as many texts as its header: where each starts.

use super::align::Piece;
use super::look::{Look, is_strict, look_of, look_of_cell};
use crate::import::block::Text;
use crate::import::code::{Form, is_blank, is_number, is_status, range_of};
use crate::import::tables::header::{Field, is_catch_all};

/// More texts than this are none of the last cell of a row.
const MAX_MORE: usize = 3;

/// A header with the column of the code, and how many texts a row has.
pub struct Grid<'a> {
    pub header: &'a [(Field, &'a Text)],
    pub width: usize,
    pub code: usize,
    pub pieces: &'a [Piece],
}

impl<'a> Grid<'a> {
    /// The column of the statuses.
    pub fn status(&self) -> Option<usize> {
        let status = self.header.iter().position(|(field, _)| *field == Field::Status);
        status.filter(|&status| status != self.code && status < self.width)
    }

    /// The rows, of which some may be short where it is sure that the next one starts.
    pub fn rows(&self) -> Vec<&'a [Piece]> {
        let Grid { width, code, pieces, .. } = *self;
        let mut rows: Vec<&[Piece]> = Vec::new();
        let mut at = 0;
        let mut first = None;
        while let Some(kind) = self.starts(at, first) {
            first = first.or(Some(kind));
            let is_sure = |at: usize| {
                self.starts(at, first).is_some_and(|_| is_strict(&pieces[at + code].text.text))
            };
            // A code that stands where the row before has one, too, is its second one.
            let is_usual = |offset: usize| {
                let look = |piece: Option<&Piece>| look_of(&piece?.text.text);
                let before = rows.last().and_then(|row| look(row.get(offset + code)));
                let own = look(pieces.get(at + offset + code));
                before.zip(own).is_some_and(|(one, other)| one.is_like(other))
            };
            let full = at + width;
            let end = match full < pieces.len() && self.starts(full, first).is_none() {
                true => (at + code + 1..full)
                    .rev()
                    .find(|&end| is_sure(end) && is_sure(at) && !is_usual(end - at))
                    .or_else(|| self.later(full, first)),
                false => None,
            };
            let end = end.unwrap_or(full);
            if end > pieces.len() && (rows.is_empty() || !is_sure(at) || end > pieces.len() + 1) {
                break;
            }
            let end = end.min(pieces.len());
            rows.push(&pieces[at..end]);
            at = end;
        }
        rows
    }

    /// Where the next row starts if the last cell of this one has a few more texts: a name of several
    /// words in one stands there, and another one where the row behind it starts. Codes that are
    /// told wherever they stand need no such search.
    fn later(&self, full: usize, first: Option<Look>) -> Option<usize> {
        first.filter(|first| first.is_word())?;
        let is_name = |at: usize| {
            let text = self.pieces.get(at + self.code).map_or("", |piece| &piece.text.text);
            let is_code = is_strict(text) || text.contains('_');
            is_code && self.starts(at, first).is_some()
        };
        let next = |at: usize| {
            let full = at + self.width;
            full >= self.pieces.len() || (full..=full + MAX_MORE).any(is_name)
        };
        let later = (full + 1..=full + MAX_MORE).find(|&at| is_name(at) && next(at))?;
        let is_code = |piece: &Piece| {
            let text = &piece.text.text;
            is_strict(text) || text.contains('_') && look_of(text).is_some()
        };
        let inner = &self.pieces[full + self.code + 1 - self.width..later];
        (!inner.iter().any(is_code)).then_some(later)
    }

    /// What the code of a row is that starts at a place, if one does that is like the first.
    fn starts(&self, at: usize, first: Option<Look>) -> Option<Look> {
        let text = |column: usize| Some(self.pieces.get(at + column)?.text.text.as_str());
        let kind = look_of_cell(text(self.code)?)?;
        let row = &self.pieces[at..self.pieces.len().min(at + self.width)];
        let has_status = self.status().and_then(text).is_none_or(is_status_cell);
        let has_items = row.iter().take(self.code + 1).any(|piece| piece.is_item);
        let is_ranged = row.iter().any(|piece| range_of(&piece.text.text).is_some());
        // A name in small letters may stand among others if a sentence is beside it.
        let is_name = |look: Look| look.is_word() || look == Look::Coded(Form::Words);
        let is_told = || {
            text(self.code + 1).is_some_and(|text| text.len() > 1 && text.ends_with(['.', '。']))
        };
        let is_alike = first.is_none_or(|first| {
            first.is_like(kind) || is_name(first) && is_name(kind) && is_told()
        });
        let is_other = text(self.code).is_some_and(is_catch_all);
        (has_status && is_alike && !has_items && !is_ranged && !is_other).then_some(kind)
    }
}

/// Whether a cell may stand in a column of statuses.
fn is_status_cell(text: &str) -> bool {
    let inner = text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
    is_status(text) || is_number(text) || is_blank(text) || inner.is_some_and(|(_, s)| is_status(s))
}
