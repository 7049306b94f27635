//! Splits the texts of a flattened row into its columns when there are more texts than columns.

use super::habits::{Habits, is_short_word, places};
use crate::import::block::{Text, fold};
use crate::import::tables::header::Field;

/// A text that is a cell of a flattened table or a part of one.
#[derive(Clone, Debug)]
pub struct Piece {
    pub text: Text,
    pub is_item: bool,
    /// Whether a blank line stands before it.
    pub is_apart: bool,
    /// The index of its block.
    pub block: usize,
}

impl Piece {
    /// Whether this goes on with a list that the piece before it is a part of.
    pub fn continues(&self, before: &Piece) -> bool {
        let goes_on = self.number().is_some_and(|n| n > 1 && before.number() == Some(n - 1));
        self.is_item && before.is_item || goes_on
    }

    /// The number with which a text starts: 2 for `2. The token has expired.`
    fn number(&self) -> Option<u32> {
        let text = self.text.text.trim_start_matches(['(', '（']);
        let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let mut rest = text[digits..].chars();
        let is_number = (1..=2).contains(&digits)
            && matches!(rest.next(), Some('.' | ')' | '）' | '、'))
            && rest.next().is_some_and(|c| !c.is_ascii_digit());
        if is_number { text[..digits].parse().ok() } else { None }
    }
}

/// More pieces than this in one row go to its last column without a search.
const MAX_PIECES: usize = 16;

/// What speaks for a split, in points.
const WORD: i32 = 12;
const REPEATED: i32 = 8;
const TWINS: i32 = 20;
const NUMBERED: i32 = 6;
const LISTED: i32 = 3;
const COLON: i32 = 5;

/// The pieces of each column, in order. Every column has at least one piece as long as there
/// are enough. Of all splits the one with most points counts: for neighbours that repeat each
/// other (more if they do in most rows), for numbers and lists that stay together and start a
/// cell with their first, for what follows a colon; and against pieces beyond the first, the
/// least in a solution and the most in a message. A column of words has one.
pub fn align<'a>(pieces: &'a [Piece], fields: &[Field], habits: &Habits) -> Vec<&'a [Piece]> {
    let (count, columns) = (pieces.len(), fields.len());
    if columns == 0 {
        return Vec::new();
    }
    if count < columns {
        let (places, _) = places(pieces, habits);
        let part = |column: usize| match places.iter().position(|&place| place == column) {
            Some(at) => &pieces[at..=at],
            None => &pieces[..0],
        };
        return (0..columns).map(part).collect();
    }
    if count == columns || count > MAX_PIECES.max(columns) {
        let end = |column: usize| if column + 1 == columns { count } else { column + 1 };
        return (0..columns).map(|column| &pieces[column..end(column)]).collect();
    }
    let search = Search { pieces, fields, habits };
    // best[start][end]: the points of the best split whose last column so far is start..end.
    let size = count + 1;
    let mut steps = Vec::<Vec<Option<(i32, usize)>>>::new();
    for column in 0..columns {
        let mut best = vec![None; size * size];
        for start in column..count {
            for end in start + 1..=count - (columns - column - 1) {
                let own = search.points(column, start, end);
                best[start * size + end] = match steps.last() {
                    None => (start == 0).then_some((own, 0)),
                    Some(before) => (0..start)
                        .filter_map(|first| {
                            let (points, _) = before[first * size + start]?;
                            let joint = search.joint(column, first, start, end);
                            Some((points + own + joint, first))
                        })
                        .max_by_key(|&(points, first)| (points, usize::MAX - first)),
                };
            }
        }
        steps.push(best);
    }
    let last = &steps[columns - 1];
    let start = (0..count).filter_map(|start| Some((last[start * size + count]?.0, start))).max();
    let Some((_, mut start)) = start else { return vec![&[]; columns] };
    let mut end = count;
    let mut parts = vec![&pieces[start..end]];
    for column in (1..columns).rev() {
        let first = steps[column][start * size + end].map_or(0, |(_, first)| first);
        (start, end) = (first, start);
        parts.push(&pieces[start..end]);
    }
    parts.reverse();
    parts
}

/// The text of a cell that is made of several pieces, each of which is a line of it.
pub fn join(pieces: &[Piece]) -> Text {
    let mut text = fold("", pieces[0].text.line);
    for (index, piece) in pieces.iter().enumerate() {
        if index > 0 {
            text.text.push('\n');
        }
        text.text.push_str(&piece.text.text);
        text.add_links(piece.text.links());
    }
    text
}

struct Search<'a> {
    pieces: &'a [Piece],
    fields: &'a [Field],
    habits: &'a Habits,
}

impl Search<'_> {
    /// The points of a column that has the pieces `start..end`.
    fn points(&self, column: usize, start: usize, end: usize) -> i32 {
        let cost = match self.fields[column] {
            Field::Solution => 1,
            Field::Cause => 2,
            Field::Description => 3,
            _ => 4,
        };
        let joints = self.pieces[start..end].windows(2).map(|pair| cohesion(&pair[0], &pair[1]));
        let is_word = end == start + 1 && is_short_word(&self.pieces[start]);
        let word = if is_word && self.habits.words[column] { WORD } else { 0 };
        word + joints.sum::<i32>() - cost * (end - start - 1) as i32
    }

    /// The points of a boundary: the column before has `first..start`, this one `start..end`.
    fn joint(&self, column: usize, first: usize, start: usize, end: usize) -> i32 {
        let texts = |from: usize, to: usize| self.pieces[from..to].iter().map(|p| &p.text.text);
        let repeated = texts(first, start).eq(texts(start, end));
        let twins = repeated && self.habits.twins.get(column - 1) == Some(&true);
        let apart = -cohesion(&self.pieces[start - 1], &self.pieces[start]);
        apart + if twins { TWINS } else { 0 } + if repeated { REPEATED } else { 0 }
    }
}

/// How much speaks for two neighbouring pieces to be in the same cell; negative: against it.
fn cohesion(one: &Piece, two: &Piece) -> i32 {
    if one.text.text.ends_with([':', '：']) {
        return COLON;
    }
    match two.number() {
        Some(1) => return -NUMBERED,
        Some(_) if two.continues(one) => return NUMBERED,
        _ => {}
    }
    if two.is_item {
        LISTED
    } else if one.is_item {
        -LISTED
    } else {
        0
    }
}
