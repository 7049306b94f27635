//! Where a constant can be declared: behind what a file begins with, or at the start of a class.

use super::code::{Code, line_start, next_line, words};

/// The place of a declaration, and what is written around it.
pub(super) struct Home {
    /// The byte offset of the start of a line, or of the end of the text.
    pub at: usize,
    pub indent: String,
    pub before: &'static str,
    pub behind: &'static str,
}

/// Behind the statements with which a file begins: those that start with one of some words, those
/// that are nothing but a literal, and lines that start with one of some marks.
pub(super) fn behind_header(code: &Code, starts: &[&str], marks: &[&str]) -> Home {
    let (mut end, mut at) = (0, 0);
    while at < code.mask.len() {
        let next = next_line(&code.mask, at);
        let (line, raw) = (&code.mask[at..next], code.text[at..next].trim());
        let line = std::str::from_utf8(line).unwrap_or_default().trim();
        // Python's may have a prefix.
        let is_literal = line.trim_start_matches(['r', 'R', 'u', 'U']).starts_with('"')
            && starts.contains(&"\"");
        let is_import = words(line).next().is_some_and(|word| starts.contains(&word))
            || (line.contains("require(") && starts.contains(&"require"));
        at = match () {
            () if marks.iter().any(|mark| raw.starts_with(mark)) => {
                end = statement_end(code, at);
                end
            }
            () if line.is_empty() => next,
            () if is_literal || is_import => {
                end = statement_end(code, at);
                end
            }
            () => break,
        };
    }
    let is_apart = code.mask[end..next_line(&code.mask, end)].trim_ascii().is_empty();
    let before = if end == 0 { "" } else { "\n" };
    let behind = if is_apart && end > 0 { "" } else { "\n" };
    Home { at: end, indent: String::new(), before, behind }
}

/// Below the line of the brace that opens a class; `None` where something follows it there.
pub(super) fn in_class(code: &Code, brace: usize) -> Option<Home> {
    let next = next_line(&code.mask, brace);
    if !code.mask[brace + 1..next].trim_ascii().is_empty() {
        return None;
    }
    let own = line_start(&code.mask, brace);
    let indent_of = |at: usize| {
        let line = &code.text[at..next_line(&code.mask, at)];
        line[..line.len() - line.trim_start_matches([' ', '\t']).len()].to_owned()
    };
    let outer = indent_of(own);
    let inner = indent_of(next);
    let is_deeper = inner.len() > outer.len() && inner.starts_with(&outer);
    let indent = if is_deeper { inner } else { format!("{outer}    ") };
    let is_apart = code.text[next..next_line(&code.mask, next)].trim().is_empty();
    Some(Home { at: next, indent, before: "", behind: if is_apart { "" } else { "\n" } })
}

/// The start of the line behind a statement, on which all that it opens is closed.
fn statement_end(code: &Code, start: usize) -> usize {
    let (mut at, mut depth) = (start, 0_isize);
    loop {
        let next = next_line(&code.mask, at);
        let line = &code.mask[at..next];
        for byte in line {
            match byte {
                b'(' | b'[' | b'{' => depth += 1,
                b')' | b']' | b'}' => depth -= 1,
                _ => {}
            }
        }
        let continues = line.trim_ascii_end().ends_with(b"\\");
        let within = code.pieces.iter().any(|piece| piece.start < next && next < piece.end);
        if next == code.mask.len() || (depth <= 0 && !continues && !within) {
            return next;
        }
        at = next;
    }
}
