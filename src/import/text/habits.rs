//! What the whole rows of a flattened table say of the short ones.

use super::align::Piece;
use crate::catalog::Problem;
use crate::import::code::has_stop;

/// The words of a column of words are no longer, in characters: others may be texts of a script
/// without blanks.
const MAX_WORD: usize = 6;

/// What the rows of a table that have one piece for each column behind the code say of the others.
pub struct Habits {
    /// For each column and the next one: whether in most rows the two say the same.
    pub twins: Vec<bool>,
    /// By column: whether each of its cells is a short word, `U` or `yes`.
    pub words: Vec<bool>,
    /// By column: whether its cells are sentences, if nearly all of them are or nearly none is.
    sentences: Vec<Option<bool>>,
}

/// The habits of a table with what stands behind its codes.
pub fn habits(gaps: &[&[Piece]], columns: usize) -> Habits {
    let exact: Vec<&[Piece]> = gaps.iter().copied().filter(|gap| gap.len() == columns).collect();
    let same = |column: usize| {
        let is_same = |gap: &&&[Piece]| gap[column].text.text == gap[column + 1].text.text;
        exact.iter().filter(is_same).count()
    };
    let twins = |column: usize| exact.len() >= 2 && same(column - 1) * 2 > exact.len();
    let words =
        |column: usize| exact.len() >= 2 && exact.iter().all(|gap| is_short_word(&gap[column]));
    let sentences = |column: usize| {
        let count = exact.iter().filter(|gap| is_sentence(&gap[column])).count();
        let (most, few) = (count * 5 >= exact.len() * 4, count * 5 <= exact.len());
        (exact.len() > 2 && (most || few)).then_some(most)
    };
    Habits {
        twins: (1..columns).map(twins).collect(),
        words: (0..columns).map(words).collect(),
        sentences: (0..columns).map(sentences).collect(),
    }
}

/// The columns of the texts of a short row, in order: those between which blank lines stand for the others, or those
/// whose cells are like them, sentences or none, and the first ones where nothing speaks for others; and whether blank
/// lines tell them.
pub fn places(pieces: &[Piece], habits: &Habits) -> (Vec<usize>, bool) {
    let (count, columns) = (pieces.len(), habits.sentences.len());
    let are_apart: Vec<bool> = pieces.iter().map(|piece| piece.is_apart).collect();
    if let Some(places) = places_by_blanks(&are_apart, columns) {
        return (places, true);
    }
    let points = |at: usize, column: usize| match habits.sentences[column] {
        Some(are) if are == is_sentence(&pieces[at]) => 1,
        Some(_) => -1,
        None => 0,
    };
    // best[at][column]: the points of so many texts in so many columns.
    let mut best = vec![vec![i32::MIN / 2; columns + 1]; count + 1];
    best[0].fill(0);
    for at in 1..=count {
        for column in at..=columns {
            let here = best[at - 1][column - 1] + points(at - 1, column - 1);
            best[at][column] = here.max(best[at][column - 1]);
        }
    }
    let mut places = Vec::new();
    let mut column = columns;
    for at in (1..=count).rev() {
        while best[at][column - 1] == best[at][column] {
            column -= 1;
        }
        column -= 1;
        places.push(column);
    }
    places.reverse();
    (places, false)
}

/// The columns of the texts of a row of one line a cell, if a blank line stands for each of the others: by text,
/// whether one stands before it.
pub fn places_by_blanks(are_apart: &[bool], columns: usize) -> Option<Vec<usize>> {
    let blanks = are_apart.iter().filter(|is_apart| **is_apart).count();
    let are_told = (1..are_apart.len()).contains(&blanks) && blanks + are_apart.len() == columns;
    let place = |next: &mut usize, is_apart: &bool| {
        *next += 1 + *is_apart as usize;
        Some(*next - 1)
    };
    are_told.then(|| are_apart.iter().scan(0, place).collect())
}

/// The problem of a row that lacks cells, with the columns of those that it has.
pub fn short_row(line: u32, counts: &str, places: &[usize]) -> Problem {
    let is_first = places.iter().zip(0..).all(|(&place, at)| place == at);
    let read = match is_first {
        true => "the last ones are read as empty",
        false => "those that are unlike its texts are read as empty",
    };
    Problem { page: String::new(), line, reason: format!("a row with {counts}: {read}") }
}

/// Whether a text is one word and not longer than one of a column of words is.
pub fn is_short_word(piece: &Piece) -> bool {
    !piece.text.text.contains(' ') && piece.text.text.chars().count() <= MAX_WORD && !piece.is_item
}

fn is_sentence(piece: &Piece) -> bool {
    has_stop(&piece.text.text)
}
