//! Comments, and what else can only stand at the start of a line.

use super::lexer::Lexer;
use super::tokens::{Kind, Part, Token, line_end, next_line};
use crate::lang::{Comment, Place};

impl Lexer<'_> {
    /// A comment, if one starts here.
    pub(super) fn comment(&mut self, comment: &Comment) -> bool {
        let start = self.at;
        let inner = start + comment.open.len();
        let is_one = self.is_here(comment.open)
            && match comment.place {
                Place::Anywhere => true,
                Place::Word => start == 0 || b" \t\r\n;&|()`".contains(&self.bytes[start - 1]),
                Place::Indented => self.is_first_on_line(start),
                // These are looked for when a line starts.
                Place::Line => start == 0 || b"\r\n".contains(&self.bytes[start - 1]),
            }
            && !self.is_one_of(comment.unless_before, inner)
            && (start == 0 || !self.is_one_of(comment.unless_after, start - 1));
        if !is_one {
            return false;
        }
        let (inner_end, end) = match comment.close {
            "" => self.line_comment_end(comment, inner),
            _ if comment.has_strings => self.noisy_comment_end(comment, inner),
            _ => self.block_comment_end(comment, inner),
        };
        let follows = self.bytes[self.comments.end..start].iter().all(u8::is_ascii_whitespace);
        self.comments = if follows { self.comments.start } else { start }..end;
        self.at = end;
        self.emit(Token {
            kind: if self.language.is_prose { Kind::Aside } else { Kind::Comment },
            part: Part::Whole,
            content: inner..inner_end,
            range: start..end,
            is_closed: true,
            escape: None,
        });
        true
    }

    fn is_one_of(&self, bytes: &str, at: usize) -> bool {
        self.bytes.get(at).is_some_and(|byte| bytes.as_bytes().contains(byte))
    }

    fn is_first_on_line(&self, at: usize) -> bool {
        let mut before = self.bytes[..at].iter().rev().skip_while(|&&b| b == b' ' || b == b'\t');
        before.next().is_none_or(|byte| b"\r\n".contains(byte))
    }

    fn line_comment_end(&self, comment: &Comment, inner: usize) -> (usize, usize) {
        let mut end = line_end(self.bytes, inner);
        while comment.continues && end < self.bytes.len() && self.bytes[end - 1] == b'\\' {
            end = line_end(self.bytes, next_line(self.bytes, end));
        }
        if let Some(region) = self.language.region {
            let found = memchr::memmem::find(&self.bytes[inner..end], region.close.as_bytes());
            end = found.map_or(end, |found| inner + found);
        }
        (end, end)
    }

    fn block_comment_end(&self, comment: &Comment, inner: usize) -> (usize, usize) {
        let (open, close) = (comment.open.as_bytes(), comment.close.as_bytes());
        // A mark is found by its last byte, which is the rarer one in comments set with stars.
        let (last_open, last_close) = (open[open.len() - 1], close[close.len() - 1]);
        let last_open = if comment.nests { last_open } else { last_close };
        let (mut depth, mut free) = (0, inner);
        for found in memchr::memchr2_iter(last_open, last_close, &self.bytes[inner..]) {
            let end = inner + found + 1;
            let read = &self.bytes[free..end];
            if read.ends_with(close) {
                if depth == 0 {
                    return (end - close.len(), end);
                }
                (depth, free) = (depth - 1, end);
            } else if comment.nests && read.ends_with(open) {
                (depth, free) = (depth + 1, end);
            }
        }
        (self.bytes.len(), self.bytes.len())
    }

    /// The end of a comment in which a literal hides the marks.
    fn noisy_comment_end(&self, comment: &Comment, inner: usize) -> (usize, usize) {
        let bytes = self.bytes;
        let (mut depth, mut at, mut has_strings) = (0, inner, true);
        while at < bytes.len() {
            let rest = &bytes[at..];
            if rest.starts_with(comment.close.as_bytes()) {
                if depth == 0 {
                    return (at, at + comment.close.len());
                }
                (depth, at) = (depth - 1, at + comment.close.len());
            } else if rest.starts_with(comment.open.as_bytes()) {
                (depth, at) = (depth + 1, at + comment.open.len());
            } else if rest.starts_with(b"'\"'") {
                at += 3;
            } else if rest[0] == b'"' && has_strings {
                // One that is never closed is a quotation mark, and so are all behind it.
                let end = string_end(bytes, at + 1);
                has_strings = end.is_some();
                at = end.unwrap_or(at + 1);
            } else {
                at += 1;
            }
        }
        (bytes.len(), bytes.len())
    }

    /// Reads what can only stand at the start of a text.
    pub(super) fn start_text(&mut self) {
        // The first line of a script is a comment in every language, except for `#![...]` of Rust.
        const SCRIPT: Comment = Comment {
            open: "#!",
            close: "",
            nests: false,
            place: Place::Anywhere,
            continues: false,
            unless_before: "[",
            unless_after: "",
            has_strings: false,
        };
        if !self.comment(&SCRIPT) {
            self.start_line();
        }
    }

    /// Reads what can only stand at the start of a line.
    pub(super) fn start_line(&mut self) {
        let language = self.language;
        let mut at_line = language.comments.iter().filter(|comment| comment.place == Place::Line);
        if at_line.any(|comment| self.comment(comment)) || language.ends.is_empty() {
            return;
        }
        let line = &self.bytes[self.at..line_end(self.bytes, self.at)];
        if language.ends.iter().any(|end| line == end.as_bytes()) {
            self.at = self.bytes.len();
        }
    }
}

/// The place behind the quote that closes a string whose content starts at `from`.
fn string_end(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += memchr::memchr2(b'"', b'\\', bytes.get(at..)?)?;
        if bytes[at] == b'"' {
            return Some(at + 1);
        }
        at += 2;
    }
}
