//! Flattened tables whose rows may lack cells or have too many: every code is the anchor of a row.
//!
//! Every text that is a code and nothing else anchors a row: what stands between two anchors is
//! the end of one row and the start of the next. The cells before a code are told by their form (a
//! status) or by their number; a heading between rows is told by its range or by being a label
//! where a cell too many stands. `align` then splits the rest into the columns behind the code.

use super::BEFORE_ROWS;
use super::align::{Piece, align, join};
use super::anchors::Anchor;
use super::flat_codes::{
    code_column, code_pieces, filled_up, leading_titles, unknown_columns, usual_distance,
};
use super::flat_header::Head;
use super::habits::{Habits, habits, places, short_row};
use super::labels::Labels;
use crate::catalog::Problem;
use crate::import::block::{Block, Cell, Row, Table, Text};
use crate::import::code::{is_status, range_of, short};
use crate::import::tables::header::{Field, field_of};

/// One header with what stands behind it, up to the next.
pub struct Region<'a> {
    pub head: Head,
    header: Vec<Text>,
    pub pieces: &'a [Piece],
    anchors: Vec<Anchor>,
    /// The column of the code, and how many columns are behind it.
    pub code: usize,
    behind: usize,
    pub has_group: bool,
}

impl Region<'_> {
    /// The region of a header, or `None` if no row has a code.
    pub fn new<'a>(blocks: &[Block], head: &Head, pieces: &'a [Piece]) -> Option<Region<'a>> {
        let codes = code_pieces(pieces, &head.fields);
        if codes.is_empty() {
            return None;
        }
        let skip = leading_titles(&head.fields, pieces, &codes);
        let mut fields = head.fields[skip..].to_vec();
        // A header with a word that nobody knows is one only if the codes stand as far apart.
        if fields.contains(&Field::Other) {
            let first = fields.iter().position(|&field| field == Field::Code)?;
            let in_place = |at: usize| at % fields.len() == first;
            let fits = usual_distance(&codes).map_or(in_place(codes[0]), |d| d == fields.len());
            if !fits {
                return None;
            }
        }
        let codes = filled_up(codes, pieces, &fields);
        let header = blocks[head.start + skip..head.end].iter().map(|block| match block {
            Block::Text { text, .. } => text.clone(),
            Block::Table(_) => Text::default(),
        });
        let mut header: Vec<Text> = header.collect();
        let more = unknown_columns(&fields, pieces, &codes);
        for piece in &pieces[..more] {
            fields.push(field_of(&piece.text.text).map_or(Field::Other, |(field, _)| field));
            header.push(piece.text.clone());
        }
        if head.fields.len() == 1 {
            return None;
        }
        let pieces = &pieces[more..];
        let codes: Vec<usize> = codes.into_iter().map(|at| at - more).collect();
        let code = code_column(&fields, pieces, &codes)?;
        let mut region = Region {
            header,
            pieces,
            anchors: Vec::new(),
            code,
            behind: fields.len() - code - 1,
            has_group: fields[..code].contains(&Field::Group),
            head: Head { start: head.start + skip, end: head.end, fields, ..*head },
        };
        region.anchors = region.anchors(&codes);
        // Words below a header word and a single name among them are no table.
        let start = region.anchors.first()?.start;
        let is_lost = start > 2 && region.anchors.len() == 1;
        (!is_lost || range_of(&pieces[start - 1].text.text).is_some()).then_some(region)
    }

    /// The table, and the index of the first piece that is no part of it.
    pub fn table(&self, problems: &mut Vec<Problem>) -> (Table, usize) {
        let line = self.header[0].line;
        let mut table = Table { line, head: 1, rows: Vec::new() };
        let cells = self.header.iter().cloned().map(Cell::new).collect();
        table.rows.push(Row { line, cells, label: None });
        let gaps: Vec<&[Piece]> = (0..self.anchors.len()).map(|i| self.gap(i)).collect();
        let habits = habits(&gaps, self.behind);
        let labels = Labels::new(self.has_group, self.behind, &gaps);
        let first = &self.pieces[..self.anchors[0].start];
        let (unread, mut label) = labels.split(first, 0);
        if let Some(piece) = unread.first() {
            let text = short(&piece.text.text);
            let reason = format!("“{text}” {BEFORE_ROWS}");
            problems.push(Problem { page: String::new(), line: piece.text.line, reason });
        }
        let mut used = 0;
        for (index, anchor) in self.anchors.iter().enumerate() {
            let is_last = index + 1 == self.anchors.len();
            let gap = if is_last { self.last_gap(index) } else { gaps[index] };
            let expected = if anchor.is_catch_all { 1 } else { self.behind };
            let (rest, next) = if is_last { (gap, None) } else { labels.split(gap, expected) };
            // The marks of columns whose other cells are empty are no text.
            let marks = rest.iter().rev().take(rest.len().saturating_sub(expected));
            let rest = &rest[..rest.len() - marks.take_while(|piece| is_mark(piece)).count()];
            if rest.len() < expected
                && let (places, false) = places(rest, &habits)
            {
                let line = self.pieces[anchor.at].text.line;
                let counts = format!("{} of {expected} cells behind its code", rest.len());
                problems.push(short_row(line, &counts, &places));
            }
            let mut row = self.row(anchor, rest, &habits);
            row.label = label.clone();
            table.rows.push(row);
            if next.is_some() {
                label = next;
            }
            used = anchor.at + 1 + gap.len();
        }
        (table, used)
    }

    /// What stands between a row's code and the next row.
    fn gap(&self, index: usize) -> &[Piece] {
        let end = self.anchors.get(index + 1).map_or(self.pieces.len(), |next| next.start);
        &self.pieces[self.anchors[index].at + 1..end]
    }

    /// The cells of the last row, behind which a page goes on with other things: as many as
    /// there are columns, and the rest of a list that the last of them has begun.
    fn last_gap(&self, index: usize) -> &[Piece] {
        let gap = self.gap(index);
        let expected = if self.anchors[index].is_catch_all { 1 } else { self.behind };
        // One text of several lines has as many as all of the others at least.
        let others = || (0..index).map(|other| self.gap(other).len()).min();
        let is_one = self.behind == 1 && !self.anchors[index].is_catch_all;
        let least = if is_one { others().unwrap_or(1) } else { expected };
        let mut count = least.max(expected).min(gap.len());
        while count > 0 && count < gap.len() && gap[count].continues(&gap[count - 1]) {
            count += 1;
        }
        &gap[..count]
    }

    fn row(&self, anchor: &Anchor, rest: &[Piece], habits: &Habits) -> Row {
        let line = self.pieces[anchor.start].text.line;
        let missing = Cell::missing(line);
        let mut cells = vec![missing; self.head.fields.len()];
        let mut at = anchor.at;
        cells[self.code] = Cell::new(self.pieces[at].text.clone());
        for (column, field) in self.head.fields[..self.code].iter().enumerate().rev() {
            let is_here = at > anchor.start
                && match field {
                    Field::Group => false,
                    Field::Status => is_status(&self.pieces[at - 1].text.text),
                    _ => true,
                };
            if is_here {
                at -= 1;
                cells[column] = Cell::new(self.pieces[at].text.clone());
            }
        }
        let fields = &self.head.fields[self.code + 1..];
        for (column, part) in align(rest, fields, habits).into_iter().enumerate() {
            if !part.is_empty() {
                cells[self.code + 1 + column] = Cell::new(join(part));
            }
        }
        Row { line, cells, label: None }
    }
}

/// Whether a text is a mark that says that something holds: `X`.
fn is_mark(piece: &Piece) -> bool {
    const MARKS: &[&str] =
        &["X", "x", "V", "v", "✓", "✔", "✔️", "✅", "✗", "✘", "○", "◯", "●", "•", "√"];
    MARKS.contains(&piece.text.text.as_str())
}
