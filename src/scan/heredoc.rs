//! Heredocs: literals that are announced on one line and stand on the next ones.

use super::body::heredoc_body;
use super::lexer::Lexer;
use super::tokens::{is_word, line_end, next_line};
use crate::lang::Heredoc;

/// A heredoc that was announced.
#[derive(Clone, Copy)]
pub(super) struct Pending {
    pub heredoc: &'static Heredoc,
    /// Where in the text the tag stands that the closing line repeats.
    tag: (usize, usize),
    is_indented: bool,
    pub is_raw: bool,
}

/// After so many heredocs without an end the text is taken to be something else, since looking
/// for each end costs a pass over the text.
const MOST_WITHOUT_END: usize = 8;
/// How many heredocs a line can announce, for the same reason.
const MOST_PENDING: usize = 16;

impl Lexer<'_> {
    /// Notes a heredoc, if one is announced here. One whose closing tag is missing is none: in most
    /// cases it was a shift.
    pub(super) fn heredoc(&mut self, heredoc: &'static Heredoc) -> bool {
        if self.heredocs_without_end >= MOST_WITHOUT_END || self.pending.len() >= MOST_PENDING {
            return false;
        }
        let Some((pending, behind)) = self.announcement(heredoc) else { return false };
        if !self.has_end(&pending, behind) {
            self.heredocs_without_end += 1;
            return false;
        }
        self.pending.push(pending);
        self.at = behind;
        true
    }

    /// Reads the next heredoc that was announced; called at the start of a line.
    pub(super) fn start_heredoc(&mut self) -> bool {
        if self.pending.is_empty() {
            return false;
        }
        let pending = self.pending.remove(0);
        let body = heredoc_body(pending, self.at);
        match self.tag_end(&pending, self.at) {
            Some(end) => self.at = end,
            None => self.literal(body),
        }
        true
    }

    /// The end of the closing tag, if it stands on the line that starts at `at`.
    pub(super) fn tag_end(&self, pending: &Pending, at: usize) -> Option<usize> {
        let line = &self.bytes[at..];
        let blanks = line.iter().take_while(|&&byte| byte == b' ' || byte == b'\t').count();
        let blanks = if pending.is_indented { blanks } else { 0 };
        let rest = line[blanks..].strip_prefix(&self.bytes[pending.tag.0..pending.tag.1])?;
        let ends = match rest.first() {
            None | Some(b'\n' | b'\r') => true,
            Some(&byte) => pending.heredoc.has_tail && !is_word(byte),
        };
        ends.then_some(self.bytes.len() - rest.len())
    }

    fn announcement(&self, heredoc: &'static Heredoc) -> Option<(Pending, usize)> {
        let bytes = self.bytes;
        let mut at = self.at + heredoc.open.len();
        // A longer mark, such as `<<<` or `<<=`, is another operator.
        if !self.is_here(heredoc.open) || (self.at > 0 && bytes[self.at - 1] == b'<') {
            return None;
        }
        let mut is_indented = heredoc.indents.is_empty();
        if bytes.get(at).is_some_and(|byte| heredoc.indents.as_bytes().contains(byte)) {
            (is_indented, at) = (true, at + 1);
        }
        while heredoc.has_blanks && bytes.get(at).is_some_and(|byte| b" \t".contains(byte)) {
            at += 1;
        }
        let mark = *bytes.get(at)?;
        let is_raw = heredoc.raw.as_bytes().contains(&mark);
        let (tag, behind) = if heredoc.quotes.as_bytes().contains(&mark) {
            let end = at + 1 + memchr::memchr3(mark, b'\n', b'\r', &bytes[at + 1..])?;
            if bytes[end] != mark {
                return None;
            }
            ((at + 1, end), end + 1)
        } else {
            let from = at + usize::from(is_raw);
            let word = bytes[from..].iter().take_while(|&&byte| is_word(byte));
            let end = from + word.count();
            ((from, end), end)
        };
        let starts = bytes.get(tag.0).is_some_and(|&byte| is_word(byte) && !byte.is_ascii_digit());
        (starts && tag.0 < tag.1).then_some((Pending { heredoc, tag, is_indented, is_raw }, behind))
    }

    fn has_end(&self, pending: &Pending, from: usize) -> bool {
        let tag = &self.bytes[pending.tag.0..pending.tag.1];
        let start = line_end(self.bytes, from);
        memchr::memmem::find_iter(&self.bytes[start..], tag).any(|found| {
            let found = start + found;
            let before = &self.bytes[start..found];
            let blanks = before.iter().rev().take_while(|&&b| b == b' ' || b == b'\t').count();
            let line = found - blanks;
            line > start
                && b"\r\n".contains(&self.bytes[line - 1])
                && self.tag_end(pending, next_line(self.bytes, line - 1)).is_some()
        })
    }
}
