//! Tables of plain text that are drawn with lines: box characters, or `+`, `-` and `|`.

use std::ops::Range;

use super::line::Line;
use super::width::Wide;
use crate::import::block::{Table, Text, fold};
use crate::import::rst::grid::{grid, starts_grid};

/// A line longer than this is drawn by nobody.
const MAX_LINE: usize = 4000;

/// Finds the tables in some lines of a text: each with the indices of its lines.
pub fn tables(lines: &[Line]) -> Vec<(Range<usize>, Table)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let plain: Vec<String> = lines[at..].iter().map_while(|line| in_ascii(line.text)).collect();
        let count = plain.len();
        if count > 2 && starts_grid(&plain[0]) {
            let numbered = lines[at..].iter().zip(&plain);
            let drawn: Vec<Line> =
                numbered.map(|(line, text)| Line { text, number: line.number }).collect();
            if let Some(table) = table(&drawn) {
                found.push((at..at + count, table));
            }
        }
        at += count.max(1);
    }
    found
}

/// A line of a drawn table with `+`, `-` and `|` for its box characters.
fn in_ascii(line: &str) -> Option<String> {
    let line = line.trim();
    let starts = line.starts_with(|c| matches!(c, '+' | '|') || is_box(c));
    if !starts || line.len() > MAX_LINE {
        return None;
    }
    let plain = |c: char| match c {
        '─' | '━' | '╌' | '┄' => '-',
        '═' => '=',
        '│' | '┃' | '║' => '|',
        c if is_box(c) => '+',
        c => c,
    };
    Some(line.chars().map(plain).collect())
}

fn is_box(c: char) -> bool {
    ('\u{2500}'..='\u{257f}').contains(&c)
}

fn is_rule(line: &Line) -> bool {
    line.text.starts_with(['+', '|'])
        && line.text.contains("--")
        && line.text.bytes().all(|b| matches!(b, b'+' | b'-' | b'|' | b' '))
}

fn table(lines: &[Line]) -> Option<Table> {
    let rules = lines.iter().filter(|line| is_rule(line)).count();
    let is_double = |line: &Line| line.text.starts_with("+=");
    if rules < 3 || !is_rule(lines.last()?) {
        return None;
    }
    // Where no rule stands between two rows, a row starts with its first cell.
    if rules == 3 && lines.len() > 5 && !lines.iter().any(is_double) {
        let starts =
            |line: &Line| line.text.split('|').nth(1).is_some_and(|c| !c.trim().is_empty());
        let mut ruled = Vec::with_capacity(lines.len() * 2);
        for line in lines {
            let is_between = ruled.last().is_some_and(|last| !is_rule(last)) && !is_rule(line);
            if is_between && starts(line) {
                ruled.push(Line { text: lines[0].text, number: line.number });
            }
            ruled.push(*line);
        }
        return Some(grid(&ruled, &mut read));
    }
    Some(grid(lines, &mut read))
}

/// The text of a cell. A line goes on where its end had no room for the next word.
fn read(lines: &[Line]) -> Text {
    let mut whole = Text::default();
    let mut room = 0;
    for line in lines {
        let text = fold(line.text, line.number);
        if text.text.is_empty() {
            continue;
        }
        if whole.text.is_empty() {
            whole.line = text.line;
        } else {
            whole.text.push_str(joint(&whole.text, &text.text, room));
        }
        whole.text.push_str(&text.text);
        let width = Wide::new(line.text).len();
        room = width.saturating_sub(Wide::new(line.text.trim_end()).len());
    }
    if whole.line == 0 {
        whole.line = lines.first().map_or(0, |line| line.number);
    }
    whole
}

/// What stands between two lines of a cell, where so many columns were free behind the first.
pub fn joint(before: &str, next: &str, room: usize) -> &'static str {
    let is_wide = |c: Option<char>| c.is_some_and(|c| c >= '\u{2e80}');
    let first = next.split(' ').next().unwrap_or_default();
    let breaks_anywhere = is_wide(before.chars().next_back()) && is_wide(next.chars().next());
    let needed = if breaks_anywhere { 2 } else { Wide::new(first).len() + 1 };
    match (needed <= room, breaks_anywhere) {
        (true, _) => "\n",
        (false, true) => "",
        (false, false) => " ",
    }
}
