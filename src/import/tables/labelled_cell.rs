//! Cells that say several things of a code, each under a label: `Cause: …`, then `Solution: …`, or each
//! label in a line of its own.

use super::header::{Field, exact};

/// What such a cell says.
#[derive(Default)]
pub struct Parts {
    pub message: Option<String>,
    pub description: Option<String>,
    pub solution: Option<String>,
}

/// The parts of a cell that starts with a label, if it has two of them or more.
pub fn parts(cell: &str) -> Option<Parts> {
    let mut field = label(cell.lines().next()?)?.0;
    let mut lines = [const { Vec::new() }; 3];
    for line in cell.lines().flat_map(labelled) {
        let (own, text) = label(line).unwrap_or((field, line));
        field = own;
        lines[field].extend(Some(text).filter(|text| !text.is_empty()));
    }
    let whole = |lines: Vec<&str>| (!lines.is_empty()).then(|| lines.join("\n"));
    let [message, description, solution] = lines.map(whole);
    let count = [&message, &description, &solution].into_iter().flatten().count();
    (count > 1).then_some(Parts { message, description, solution })
}
/// What a cell says before a line that says what to do, and that: `The order is gone`, then `Possible action: Order
/// again`.
pub fn before_solution(cell: &str) -> Option<(&str, &str)> {
    let starts = cell.match_indices('\n').map(|(at, _)| at);
    let (at, text) = { starts }.find_map(|at| Some((at, solution(&cell[at + 1..])?)))?;
    let before = cell[..at].trim();
    (!before.is_empty() && !text.is_empty()).then_some((before, text))
}

/// What a text says to do, if its first line has a label that says that it does.
fn solution(text: &str) -> Option<&str> {
    let line = text.lines().next().unwrap_or_default();
    let word = line.split([':', '：']).next().unwrap_or_default();
    let has_colon = line.ends_with([':', '：']);
    // A single word may be a part of what the cell describes, `Fix: …`, but not alone in its line.
    let is_alone = has_colon && word.len() + 3 >= line.len();
    let is_sure = is_alone || word.contains(' ') || !word.is_ascii();
    let is_label = word.len() < line.len()
        && word.len() <= LONGEST_LABEL
        && matches!(label(line), Some((SOLUTION, _)));
    if is_sure && is_label {
        return text.split_once([':', '：']).map(|(_, text)| text.trim());
    }
    // `Remedy where there is a generator:` is a part of what it heads.
    let first = line.split(' ').next().unwrap_or_default();
    let is_longer = has_colon && matches!(exact(first), Some((Field::Solution, _)));
    is_longer.then(|| text.trim())
}

/// The parts of a line that starts with a label and has others behind its sentences or slashes:
/// `Cause: … / Solution: …`.
fn labelled(line: &str) -> Vec<&str> {
    const ENDS: &[&str] = &[" / ", ". ", "。", "; ", "；", "! ", "? "];
    let mut parts = vec![line];
    let Some((first, _)) = label(line) else { return parts };
    let ends = |end: &&'static str| line.match_indices(*end).map(|(at, end)| at + end.len());
    let mut ends: Vec<usize> = ENDS.iter().flat_map(ends).collect();
    ends.sort_unstable();
    let other = |behind: &str| {
        let word = &behind[..behind.find([':', '：'])?];
        label(behind).filter(|_| word.len() <= LONGEST_LABEL).map(|(field, _)| field)
    };
    let mut start = 0;
    for end in ends.into_iter().take(MAX_ENDS) {
        let behind = line[end..].trim_start();
        if other(behind).is_some_and(|field| field != first) {
            let part = line[start..end].trim();
            parts.pop();
            parts.extend([part.strip_suffix(" /").unwrap_or(part), behind]);
            start = line.len() - behind.len();
        }
    }
    parts
}

/// The place of what to do among the parts.
const SOLUTION: usize = 2;

/// A label is no longer than so many bytes.
const LONGEST_LABEL: usize = 60;

/// No more ends of sentences are looked at.
const MAX_ENDS: usize = 50;

/// Where the first label stands in a text, at the start of a line or as one word in it.
pub fn first_label(text: &str) -> Option<usize> {
    let lines = [0].into_iter().chain(text.match_indices('\n').map(|(at, _)| at + 1));
    let is_label = |at: &usize| {
        let line = text[*at..].lines().next().unwrap_or_default();
        line.split_once([':', '：']).is_some() && label(line).is_some()
    };
    let of_line = { lines }.take(MAX_ENDS).find(is_label);
    let words = || text.match_indices(' ').map(|(at, _)| at + 1).take(MAX_ENDS);
    let is_word = |at: &usize| {
        let word = text[*at..].split([' ', '\n']).next().unwrap_or_default();
        word.len() > 1 && word.ends_with([':', '：']) && is_label(at)
    };
    let of_word = words().find(is_word);
    of_line.into_iter().chain(of_word).min()
}

/// The part that a line starts, and its text behind the label.
fn label(line: &str) -> Option<(usize, &str)> {
    let (word, rest) = match line.split_once([':', '：']) {
        Some((word, rest)) => (word, rest.trim()),
        None => (line.strip_suffix(['?', '？'])?, ""),
    };
    let lengths = ["short", "long"].iter().position(|length| word.eq_ignore_ascii_case(length));
    if lengths.is_some() {
        return lengths.map(|place| (place, rest));
    }
    let place = match exact(word)?.0 {
        Field::Message => 0,
        Field::Cause | Field::Description => 1,
        Field::Solution => SOLUTION,
        _ => return None,
    };
    Some((place, rest))
}
