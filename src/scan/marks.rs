//! The bytes at which the lexer has to look: a table made from the row of a language.

use crate::lang::{Language, Place};

/// A form that a byte can start.
#[derive(Clone, Copy)]
pub(super) enum Mark {
    Comment(usize),
    Heredoc(usize),
    Quote(usize),
    Percent,
    Regex,
    Element,
    Escape,
    Line,
    Bracket,
    RegionEnd,
}

/// For each byte the forms that it can start: a bit for each, the first to be tried the lowest.
pub(super) struct Marks {
    pub all: Vec<Mark>,
    /// In code that nothing is open around.
    pub outer: [u64; 256],
    /// In code within something else, whose end has to be seen.
    pub inner: [u64; 256],
}

impl Marks {
    pub(super) fn new(language: &Language) -> Marks {
        let mut marks = Marks { all: Vec::new(), outer: [0; 256], inner: [0; 256] };
        for (index, comment) in language.comments.iter().enumerate() {
            if comment.place != Place::Line {
                marks.add(Mark::Comment(index), &comment.open.as_bytes()[..1]);
            }
        }
        for (index, heredoc) in language.heredocs.iter().enumerate() {
            marks.add(Mark::Heredoc(index), &heredoc.open.as_bytes()[..1]);
        }
        for (index, quote) in language.quotes.iter().enumerate() {
            marks.add(Mark::Quote(index), &quote.open.as_bytes()[..1]);
        }
        let has_lines = !language.heredocs.is_empty()
            || language.end.is_some()
            || language.comments.iter().any(|comment| comment.place == Place::Line);
        let others: [(bool, Mark, &[u8]); 6] = [
            (!language.percents.is_empty(), Mark::Percent, b"%"),
            (language.regex.is_some(), Mark::Regex, b"/"),
            (language.has_elements, Mark::Element, b"<"),
            (language.escapes_code, Mark::Escape, b"\\"),
            (has_lines, Mark::Line, b"\r\n"),
            (language.region.is_some(), Mark::RegionEnd, b"?"),
        ];
        for (exists, mark, bytes) in others {
            if exists {
                marks.add(mark, bytes);
            }
        }
        marks.inner = marks.outer;
        marks.add_inner(Mark::Line, b"\r\n");
        marks.add_inner(Mark::Bracket, b"{}()`");
        marks
    }

    fn add(&mut self, mark: Mark, bytes: &[u8]) {
        for &byte in bytes {
            self.outer[byte as usize] |= 1 << self.all.len();
        }
        self.all.push(mark);
    }

    fn add_inner(&mut self, mark: Mark, bytes: &[u8]) {
        for &byte in bytes {
            self.inner[byte as usize] |= 1 << self.all.len();
        }
        self.all.push(mark);
    }
}
