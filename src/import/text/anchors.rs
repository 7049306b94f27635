//! Where the rows of a flattened table are that codes anchor.

use super::anchored::Region;
use crate::import::code::{Form, form, is_status};
use crate::import::tables::header::{Field, is_catch_all};

/// More texts than this are not those of one row, unless the table goes on behind them.
const FAR: usize = 16;

/// Fewer rows than this are not the rest of a table.
const FEW: usize = 3;

/// Where a row of a flattened table is.
#[derive(Clone, Copy)]
pub struct Anchor {
    /// The index of the piece that is the code, or the word for all others.
    pub at: usize,
    /// The index of the row's first piece.
    pub start: usize,
    pub is_catch_all: bool,
}

impl Region<'_> {
    /// The rows' codes and catch-all words, with where each row starts.
    pub fn anchors(&self, codes: &[usize]) -> Vec<Anchor> {
        let second = self.head.fields.iter().skip(self.code + 1).position(|&f| f == Field::Code);
        let mut anchors = Vec::<Anchor>::new();
        let mut floor = 0;
        for (at, piece) in self.pieces.iter().enumerate() {
            let is_code = codes.binary_search(&at).is_ok();
            // The second code of the same row, where there are two columns of codes.
            let last = anchors.last().map(|anchor| anchor.at);
            if second.is_some_and(|gap| last.is_some_and(|last| at == last + gap + 1)) {
                continue;
            }
            let is_catch_all = !is_code && !piece.is_item && is_catch_all(&piece.text.text);
            if !is_code && !is_catch_all {
                continue;
            }
            let start = self.start_of(at, floor);
            if is_catch_all && !self.is_catch_all_at(at, start, codes) {
                continue;
            }
            anchors.push(Anchor { at, start, is_catch_all });
            floor = at + 1;
        }
        // A name far behind the last row is that of something else.
        let is_name =
            |anchor: &Anchor| form(&self.pieces[anchor.at].text.text) == Some(Form::Words);
        let far = |pair: &[Anchor]| pair[1].start - pair[0].at > FAR && is_name(&pair[1]);
        if let Some(last) = anchors.windows(2).rposition(far)
            && anchors.len() - last <= FEW
        {
            anchors.truncate(last + 1);
        }
        while anchors
            .last()
            .is_some_and(|anchor| anchor.at + 1 >= self.pieces.len() && anchor.is_catch_all)
        {
            anchors.pop();
        }
        anchors
    }

    fn start_of(&self, at: usize, floor: usize) -> usize {
        let mut start = at;
        for field in self.head.fields[..self.code].iter().rev() {
            if start == floor {
                break;
            }
            let before = &self.pieces[start - 1].text.text;
            match field {
                Field::Status if is_status(before) => start -= 1,
                Field::Status | Field::Group => {}
                _ => start -= 1,
            }
        }
        start
    }

    /// Whether a word such as `Other` stands where a code stands: behind its status, or in the
    /// place of a category; but not as the category of the codes that follow.
    fn is_catch_all_at(&self, at: usize, start: usize, codes: &[usize]) -> bool {
        let has_status = self.head.fields[..self.code].contains(&Field::Status);
        let next = codes.partition_point(|&code| code <= at);
        let heads_codes = codes.get(next).is_some_and(|&code| self.start_of(code, at) == at + 1);
        !heads_codes && (start < at || !has_status || self.has_group)
    }
}
