//! A line of a page, and its parts between bars.

use crate::import::block::Text;

/// One line of a page, without what sets it in a block quote.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    pub text: &'a str,
    /// 1-based.
    pub number: u32,
}

/// How the cells of a page become texts, from what stands between the bars and its line.
pub type ReadCell<'a> = &'a dyn Fn(&str, u32) -> Text;

/// How the text of a cell is made of its lines.
pub type ReadLines<'a> = &'a mut dyn FnMut(&[Line]) -> Text;

/// The lines of a text, the first of which has the given number.
pub fn lines(text: &str, first: u32) -> Vec<Line<'_>> {
    (first..).zip(text.lines()).map(|(number, text)| Line { text, number }).collect()
}

/// How many columns of blanks a line starts with; a tab goes to the next multiple of `tab`.
pub fn indent(line: &str, tab: usize) -> usize {
    let blanks = line.bytes().take_while(|b| matches!(b, b' ' | b'\t'));
    blanks.fold(0, |width, b| if b == b'\t' { (width / tab + 1) * tab } else { width + 1 })
}

/// The text of some lines.
pub fn joined(lines: &[Line]) -> String {
    lines.iter().map(|line| line.text).collect::<Vec<_>>().join("\n")
}

/// The parts of a line between separators that no backslash escapes, without the empty ones
/// outside of bars at its ends; each with whether a separator closes it.
pub fn split(line: &str, separator: char) -> Vec<(&str, bool)> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut escaped = false;
    for (at, c) in line.char_indices() {
        if c == separator && !escaped {
            parts.push((&line[start..at], true));
            start = at + c.len_utf8();
        }
        escaped = c == '\\' && !escaped;
    }
    parts.push((&line[start..], false));
    if separator == '|' {
        if parts.len() > 1 && parts[parts.len() - 1].0.trim().is_empty() {
            parts.pop();
        }
        if parts.len() > 1 && parts[0].0.trim().is_empty() {
            parts.remove(0);
        }
    }
    parts
}

/// The parts of a line, each with whether a bar closes it; what is behind the last bar only if
/// it is not empty. Where a blank stands before the last bar, one between two words, `01|02`, closes
/// nothing, and neither does one that is escaped.
pub fn all_parts(line: &str) -> Vec<(&str, bool)> {
    let is_spaced = line.trim_end().ends_with(" |");
    let is_within = |at: usize| {
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        is_word(line[..at].chars().next_back()) && is_word(line[at + 1..].chars().next())
    };
    let mut parts = Vec::new();
    let mut start = 0;
    let is_escaped = |at: usize| line[..at].ends_with('\\');
    let closes = |at: usize| !is_escaped(at) && (!is_spaced || !is_within(at));
    for (at, _) in line.match_indices('|').filter(|&(at, _)| closes(at)) {
        parts.push((&line[start..at], true));
        start = at + 1;
    }
    if !line[start..].trim().is_empty() {
        parts.push((&line[start..], false));
    }
    parts
}

/// The line with an escape before each bar inside a code span.
pub fn bars_in_code(line: &str) -> String {
    let mut out = String::new();
    for (index, part) in line.split('`').enumerate() {
        if index > 0 {
            out.push('`');
        }
        let inside = index % 2 == 1;
        out.push_str(&if inside { part.replace('|', "\\|") } else { part.to_owned() });
    }
    out
}

/// A cell that may have several lines, which are lines of its text.
pub fn read_lines(cell: &str, line: u32, read: ReadCell) -> Text {
    if !cell.contains('\n') {
        return read(cell, line);
    }
    let mut whole = Text { line, ..Text::default() };
    for (number, part) in (line..).zip(cell.split('\n')) {
        whole.add_line(&read(part, number));
    }
    whole
}
