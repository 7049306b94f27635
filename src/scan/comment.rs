//! Comments, and what else can only stand at the start of a line.

use super::lexer::{Kind, Lexer, Part, Token, line_end, next_line};
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
                // These are looked for when a line starts.
                Place::Line => start == 0 || b"\r\n".contains(&self.bytes[start - 1]),
            }
            && comment.unless_before.is_none_or(|byte| self.bytes.get(inner) != Some(&byte));
        if !is_one {
            return false;
        }
        let (inner_end, end) = match comment.close {
            "" => self.line_comment_end(comment, inner),
            _ => self.block_comment_end(comment, inner),
        };
        let follows = self.bytes[self.comments.end..start].iter().all(u8::is_ascii_whitespace);
        self.comments = if follows { self.comments.start } else { start }..end;
        self.at = end;
        self.emit(Token {
            kind: Kind::Comment,
            part: Part::Whole,
            content: inner..inner_end,
            range: start..end,
            is_closed: true,
            has_escapes: false,
        });
        true
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

    /// Reads what can only stand at the start of a text.
    pub(super) fn start_text(&mut self) {
        // The first line of a script is a comment in every language, except for `#![...]` of Rust.
        const SCRIPT: Comment = Comment {
            open: "#!",
            close: "",
            nests: false,
            place: Place::Anywhere,
            continues: false,
            unless_before: Some(b'['),
        };
        if !self.comment(&SCRIPT) {
            self.start_line();
        }
    }

    /// Reads what can only stand at the start of a line.
    pub(super) fn start_line(&mut self) {
        let language = self.language;
        let found = language.comments.iter().find(|comment| comment.place == Place::Line);
        if let Some(comment) = found {
            self.comment(comment);
        }
        if language.end.is_some_and(|end| {
            self.bytes[self.at..line_end(self.bytes, self.at)] == *end.as_bytes()
        }) {
            self.at = self.bytes.len();
        }
    }
}
