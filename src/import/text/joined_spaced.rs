//! Rows with blanks between their cells among others without: `4001 Shop closed Come back` below
//! `4002Shop closedToo late`.

use std::collections::HashSet;

use super::joined_cells::Cells;
use super::seams::reason_phrase;

/// Splits the two texts of rows that nothing sets apart where the first one is that of another row, or the name of
/// a status as those are.
pub fn part(rows: &mut [Cells]) {
    if rows.iter().all(|row| row.are_told) || rows.iter().any(|row| row.texts.len() != 2) {
        return;
    }
    let told = || rows.iter().filter(|row| row.are_told && !row.texts[1].is_empty());
    let firsts: HashSet<String> = told().map(|row| row.texts[0].clone()).collect();
    let count = told().count();
    let are_reasons = told().filter(|row| is_reason(&row.texts[0])).count() * 2 > count;
    if count * 2 < rows.len() {
        return;
    }
    for row in rows.iter_mut().filter(|row| !row.are_told) {
        let text = row.texts.concat();
        let reason = reason_phrase(&text).filter(|_| are_reasons);
        let blanks = text.match_indices(' ').map(|(at, _)| at).take(MAX_WORDS);
        let known = blanks.filter(|&at| firsts.contains(&text[..at])).last();
        let Some(at) = known.or(reason).filter(|&at| text[at..].starts_with(' ')) else { continue };
        row.texts = vec![text[..at].to_owned(), text[at..].trim_start().to_owned()];
        row.are_told = true;
    }
}

/// The first text of a row has no more words.
const MAX_WORDS: usize = 6;

/// Whether a text is the name of a status and nothing else.
fn is_reason(text: &str) -> bool {
    reason_phrase(text) == Some(text.len())
}
