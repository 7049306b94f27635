//! Tables and lists all of whose rows have run into one line: told by codes of one look that grow, each with
//! a text behind it.

use std::cell::OnceCell;
use std::collections::{BTreeMap, HashSet};

use super::line::Line;
use super::run_on_head::{self, is_told, title_before};
use super::run_on_marks;
use super::run_on_rows;
use crate::import::block::{Block, Kind};

/// Fewer codes in one line may be those of a sentence.
const LEAST: usize = 5;

/// Shorter lines have no table.
const MIN_LINE: usize = 40;

/// A longer text is none of a row.
const MAX_ROW: usize = 600;

/// What may stand between a code and its text.
const JOINTS: &[char] = &[' ', '|', ':', '：', '-', '–', '—', '=', '"', '(', '（'];

/// How a code is written: its letters, and how many digits they have behind them.
type Look<'a> = (&'a str, usize);

/// The blocks with those that are tables in one line read again, a row a line; `None` if there are none.
pub fn split(blocks: &[Block], read: impl Fn(&[Line], &mut Vec<Block>)) -> Option<Vec<Block>> {
    let mut out = Vec::with_capacity(blocks.len());
    let mut is_any = false;
    let told = OnceCell::new();
    for block in blocks {
        let (text, parts) = match block {
            Block::Text { kind, text, .. } if *kind != Kind::Code => {
                (text, parts(&text.text, || *told.get_or_init(|| is_told(blocks))))
            }
            _ => {
                out.push(block.clone());
                continue;
            }
        };
        if parts.is_empty() {
            out.push(block.clone());
            continue;
        }
        is_any = true;
        let lines: Vec<Line> = { parts.into_iter().map(row) }
            .filter(|part| !part.is_empty())
            .map(|part| Line { text: part, number: text.line })
            .collect();
        read(&lines, &mut out);
    }
    is_any.then_some(out)
}

/// What stands before the rows of a text, and the rows; nothing if it has none. `is_told` says whether the page names
/// errors or codes.
fn parts(text: &str, is_told: impl Fn() -> bool) -> Vec<&str> {
    let behind_head = || match run_on_head::rows(text) {
        rows if is_told() => rows,
        _ => Vec::new(),
    };
    if text.len() < MIN_LINE {
        return Vec::new();
    }
    let marked = run_on_marks::starts(text);
    if !marked.is_empty() && is_told() {
        let ends = marked.iter().copied().chain([text.len()]);
        let parts = [0].into_iter().chain(marked.iter().copied()).zip(ends);
        return parts.map(|(from, to)| &text[from..to]).collect();
    }
    let starts = match rows(text) {
        rows if rows.is_empty() => behind_head(),
        rows => rows,
    };
    let named = run_on_rows::named(text, &starts);
    if !named.is_empty() {
        return named;
    }
    let Some(&first) = starts.first() else { return run_on_rows::ended(text, is_told) };
    let starts: Vec<usize> = title_before(text, first).into_iter().chain(starts).collect();
    let ends = starts.iter().copied().chain([text.len()]);
    let parts = [0].into_iter().chain(starts.iter().copied()).zip(ends);
    parts.map(|(from, to)| &text[from..to]).collect()
}

/// A row without what sets it apart from the next one.
fn row(text: &str) -> &str {
    text.trim().trim_end_matches([';', ',', '；', '，', '、', '/', '•', '*', '|', ' ']).trim_end()
}

/// Where the rows start in a text.
fn rows(text: &str) -> Vec<usize> {
    // Ranges of the same codes may stand before the rows.
    let growing = |rows: Vec<(usize, u64)>| {
        let runs = rows.chunk_by(|one, next| one.1 < next.1);
        let run = runs.max_by_key(|run| run.len()).unwrap_or_default();
        (run.len() >= LEAST && run.len() * 10 >= rows.len() * 8).then(|| run.to_vec())
    };
    let best = codes(text).into_iter().filter_map(growing).max_by_key(Vec::len);
    let Some(best) = best else { return Vec::new() };
    let shorter = shorter_before(text, &best);
    let best = with_small(text, best);
    let starts = shorter.into_iter().chain(best.into_iter().map(|(at, _)| at)).collect();
    with_leads(text, starts)
}

/// The rows of statuses with those between them whose texts start with a small letter: `214 Help 220 domain is ready`.
fn with_small(text: &str, rows: Vec<(usize, u64)>) -> Vec<(usize, u64)> {
    let is_own = |(at, number): &(usize, u64)| text[*at..].starts_with(&number.to_string());
    if !rows.iter().all(|row| is_own(row) && (200..600).contains(&row.1)) {
        return rows;
    }
    let mut out = Vec::with_capacity(rows.len());
    for (index, &(from, number)) in rows.iter().enumerate() {
        out.push((from, number));
        let Some(&(to, last)) = rows.get(index + 1) else { break };
        let mut low = number;
        for (at, _) in text[from..to].match_indices(' ') {
            let start = from + at + 1;
            let (word, rest) = text[start..to].split_once(' ').unwrap_or_default();
            let is_row = word.len() == 3 && rest.starts_with(char::is_alphabetic);
            let own =
                word.parse::<u64>().ok().filter(|own| is_row && (low + 1..last).contains(own));
            if let Some(own) = own {
                out.push((start, own));
                low = own;
            }
        }
    }
    out
}

/// Where the rows start before the first of some whose numbers have fewer digits, but the same mark behind
/// them: `5 - …` before `100 - …`.
fn shorter_before(text: &str, rows: &[(usize, u64)]) -> Vec<usize> {
    let Some(&(first, number)) = rows.first() else { return Vec::new() };
    let joint = |start: usize| {
        let rest = text[start..].trim_start_matches(|c: char| c.is_ascii_digit());
        &rest[..rest.len() - rest.trim_start_matches(JOINTS).len()]
    };
    let mark = joint(first);
    if !text[first..].starts_with(|c: char| c.is_ascii_digit()) || mark.trim().is_empty() {
        return Vec::new();
    }
    let mut starts = Vec::new();
    let (mut end, mut next) = (first, number);
    for (at, _) in text[..first].rmatch_indices(mark) {
        let start = text[..at].trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let Ok(number) = text[start..at].parse::<u64>() else { continue };
        let is_row = number < next && end - start <= MAX_ROW;
        if !is_row || start_of(text, start, at).is_none() {
            break;
        }
        starts.push(start);
        (end, next) = (start, number);
    }
    starts.reverse();
    starts
}

/// The places where rows start, with the word before them that stands before every code: `Error 1001 …. Error
/// 1002 …`.
pub fn with_leads(text: &str, starts: Vec<usize>) -> Vec<usize> {
    // What has run into a code ends the row above.
    let word = |start: usize| {
        let above = text[..start].trim_end();
        if above.len() < start { last_word(above) } else { "" }
    };
    let lead = starts.last().map_or("", |&last| word(last));
    let are_led = lead.contains(char::is_alphabetic)
        && starts.iter().skip(1).all(|&start| word(start) == lead);
    let led = |start: usize| match word(start) == lead {
        true => text[..start].trim_end().len() - lead.len(),
        false => start,
    };
    starts.into_iter().map(|start| if are_led { led(start) } else { start }).collect()
}

/// The last word of a text, unless it is longer than those before codes.
fn last_word(text: &str) -> &str {
    let near = text.char_indices().rev().take(MAX_LEAD).find(|(_, c)| *c == ' ');
    match near {
        Some((at, _)) => &text[at + 1..],
        None if text.len() <= MAX_LEAD => text,
        None => "",
    }
}

/// Words before codes are no longer.
const MAX_LEAD: usize = 30;

/// The codes in a text that have a text behind them, where there are several of one look: where each stands, and
/// its number, or how many names stand before it.
pub fn codes(text: &str) -> Vec<Vec<(usize, u64)>> {
    let mut by_look = BTreeMap::<Look, Vec<(usize, u64)>>::new();
    let mut at = 0;
    while let Some((start, end)) = next_number(text, at) {
        at = end;
        let letters = letters_before(&text[..start]);
        let Ok(number) = text[start..end].parse() else { continue };
        if let Some(from) = start_of(text, start - letters.len(), end) {
            by_look.entry((letters, end - start)).or_default().push((from, number));
        }
    }
    let mut names = HashSet::new();
    for (start, end) in constants(text) {
        if let Some(from) = start_of(text, start, end) {
            let rows = by_look.entry(("_", 0)).or_default();
            rows.extend(names.insert(&text[start..end]).then_some((from, rows.len() as u64)));
        }
    }
    let are_rows = |((letters, digits), rows): &(Look, Vec<(usize, u64)>)| {
        let is_row = |pair: &[(usize, u64)]| {
            (letters.len() + digits + 3..=MAX_ROW).contains(&(pair[1].0 - pair[0].0))
        };
        let is_year = |(_, number): &(usize, u64)| (1900..2100).contains(number);
        let are_years = letters.is_empty() && rows.iter().all(is_year);
        rows.len() >= 2 && rows.windows(2).all(is_row) && !are_years
    };
    by_look.into_iter().filter(are_rows).map(|(_, rows)| rows).collect()
}

/// The next number of three digits or more in a text.
fn next_number(text: &str, mut at: usize) -> Option<(usize, usize)> {
    loop {
        let start = at + text[at..].find(|c: char| c.is_ascii_digit())?;
        let rest = &text[start..];
        let end = start + rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        if end - start >= 3 {
            return Some((start, end));
        }
        at = end;
    }
}

/// The names in capitals with `_` within that stand in a text, be its text glued to each.
fn constants(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut at = 0;
    let words = std::iter::from_fn(move || {
        let start = at + text[at..].find(is_part)?;
        let rest = &text[start..];
        at = start + rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        Some((start, at))
    });
    words.filter_map(|(start, end)| {
        let word = &text[start..end];
        let small = word.find(|c: char| c.is_ascii_lowercase());
        let name = small.map_or(word, |small| &word[..small.saturating_sub(1)]);
        let is_name = name.len() > 4
            && name.trim_matches('_').contains('_')
            && name.starts_with(|c: char| c.is_ascii_uppercase())
            && name.ends_with(|c: char| c.is_ascii_alphanumeric());
        is_name.then_some((start, start + name.len()))
    })
}

/// The capitals right before a number that belong to it, with the mark between them: `E`, `ORD-`.
fn letters_before(text: &str) -> &str {
    let name = text.strip_suffix(['-', '_']).unwrap_or(text);
    let letters = name.bytes().rev().take_while(u8::is_ascii_uppercase).count();
    match letters {
        0 => "",
        _ => &text[name.len() - letters..],
    }
}

/// Where a code starts a row: it opens the text, or a text ends before it, and behind it one starts.
fn start_of(text: &str, start: usize, end: usize) -> Option<usize> {
    let before = text[..start].chars().next_back();
    // `1.5`, `-3`, `$20` and `a_1` have no code.
    let is_open = match before {
        None => true,
        Some('.') => !text[..start - 1].ends_with(|c: char| c.is_ascii_digit()),
        Some(c) => c.is_whitespace() || c.is_lowercase() || !c.is_ascii() || "|;,!?)]/".contains(c),
    };
    let behind = &text[end..];
    let rest = behind.trim_start_matches(JOINTS);
    let is_apart = !behind.is_empty() && !behind.starts_with(['-', '.', '%']);
    // Behind a bar any text may start a cell.
    let is_cell = behind[..behind.len() - rest.len()].contains('|');
    let is_text = rest
        .starts_with(|c: char| c.is_uppercase() || c.is_alphabetic() && (is_cell || !c.is_ascii()));
    (is_open && is_apart && is_text).then_some(start)
}
