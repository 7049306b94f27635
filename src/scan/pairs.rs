//! Names and values line by line, without quotes or with them: INI, properties, `.env`.

use std::ops::Range;

use super::tokens::{Kind, Part, Token, line_end, next_line};
use crate::lang::{Comment, Language, Pairs, Place};

/// Gives the tokens of such a text from `start` on, in its order, up to the one that holds the
/// offset `until` at least. Names and values are literals alike.
pub(super) fn lex(
    bytes: &[u8],
    start: usize,
    language: &Language,
    pairs: Pairs,
    until: usize,
    emit: &mut dyn FnMut(Token),
) {
    let mut reader = Reader { bytes, at: start, comments: language.comments, pairs, emit };
    while reader.at < bytes.len() && reader.at <= until {
        reader.read_line();
    }
}

struct Reader<'t> {
    bytes: &'t [u8],
    at: usize,
    comments: &'static [Comment],
    pairs: Pairs,
    emit: &'t mut dyn FnMut(Token),
}

impl Reader<'_> {
    /// Reads a line, and those below that belong to its value.
    fn read_line(&mut self) {
        self.skip_blanks();
        let end = line_end(self.bytes, self.at);
        let line = &self.bytes[self.at..end];
        if self.is_comment(self.at, false) {
            self.comment(end);
        } else if let Some(close) = memchr::memchr(b']', line).filter(|_| line[0] == b'[') {
            self.plain(self.at + 1..self.at + close, Part::Whole);
            self.at += close + 1;
            self.tail(end);
        } else if !line.is_empty() {
            self.pair(end);
        }
        self.at = next_line(self.bytes, line_end(self.bytes, self.at));
    }

    /// A name, and its value if there is one.
    fn pair(&mut self, end: usize) {
        const EXPORT: &[u8] = b"export ";
        if self.pairs.separators == "=" && self.bytes[self.at..end].starts_with(EXPORT) {
            self.at += EXPORT.len();
            self.skip_blanks();
        }
        let name = self.at..self.name_end(end);
        let trimmed = self.bytes[name.clone()].trim_ascii_end().len();
        self.plain(name.start..name.start + trimmed, Part::Whole);
        self.at = name.end;
        self.skip_blanks();
        let separator = self.bytes.get(self.at).filter(|_| self.at < end);
        if separator.is_some_and(|byte| self.pairs.separators.as_bytes().contains(byte)) {
            self.at += 1;
        }
        let from = self.at;
        self.skip_blanks();
        match self.bytes.get(self.at).filter(|_| self.at < end) {
            None if from > name.end => self.plain(from..self.at, Part::Whole),
            None => {}
            Some(_) if self.is_comment(self.at, true) => self.comment(end),
            Some(&quote) if self.pairs.quotes.as_bytes().contains(&quote) => self.quoted(quote),
            Some(_) => self.value(end),
        }
    }

    fn name_end(&self, end: usize) -> usize {
        let separators = self.pairs.separators.as_bytes();
        let mut at = self.at;
        while at < end && !separators.contains(&self.bytes[at]) && !self.is_comment(at, true) {
            // An escape of a separator.
            at += if self.pairs.continues && self.bytes[at] == b'\\' { 2 } else { 1 };
        }
        at.min(end)
    }

    /// A value without quotes, which starts here.
    fn value(&mut self, end: usize) {
        if !self.pairs.continues {
            let found = (self.at..end).find(|&at| self.is_comment(at, true));
            let content = self.at..found.unwrap_or(end);
            let trimmed = self.bytes[content.clone()].trim_ascii_end().len();
            self.plain(content.start..content.start + trimmed, Part::Whole);
            self.at = content.end;
            return self.tail(end);
        }
        let (mut end, mut part) = (end, Part::Whole);
        loop {
            let line = &self.bytes[self.at..end];
            let backslashes = line.iter().rev().take_while(|&&byte| byte == b'\\').count();
            let goes_on = backslashes % 2 == 1 && end < self.bytes.len();
            part = if goes_on || part != Part::Whole { Part::First } else { part };
            self.plain(self.at..end - usize::from(goes_on), part);
            self.at = end;
            if !goes_on {
                return;
            }
            self.at = next_line(self.bytes, end);
            self.skip_blanks();
            end = line_end(self.bytes, self.at);
        }
    }

    /// A value in quotes.
    fn quoted(&mut self, quote: u8) {
        let start = self.at;
        let mut at = start + 1;
        let (end, is_closed) = loop {
            match self.bytes.get(at) {
                None => break (self.bytes.len(), false),
                Some(b'\n' | b'\r') if !self.pairs.has_lines => break (at, false),
                Some(&byte) if byte == quote => break (at, true),
                Some(b'\\') if quote == b'"' => at += 2,
                Some(_) => at += 1,
            }
        };
        self.at = end + usize::from(is_closed);
        (self.emit)(Token {
            kind: Kind::Text,
            part: Part::Whole,
            content: start + 1..end,
            range: start..self.at,
            is_closed,
            escape: (quote == b'"').then_some(b'\\'),
        });
        self.tail(line_end(self.bytes, self.at));
    }

    /// What can stand behind a value.
    fn tail(&mut self, end: usize) {
        if let Some(found) = (self.at..end).find(|&at| self.is_comment(at, true)) {
            self.at = found;
            self.comment(end);
        }
        self.at = end;
    }

    /// Whether a comment starts here: behind something on its line, or as the first.
    fn is_comment(&self, at: usize, is_behind: bool) -> bool {
        let follows_blank = || at > 0 && b" \t".contains(&self.bytes[at - 1]);
        self.comments.iter().any(|comment| {
            self.bytes[at..].starts_with(comment.open.as_bytes())
                && (!is_behind || (comment.place == Place::Word && follows_blank()))
        })
    }

    fn comment(&mut self, end: usize) {
        let (content, range) = (self.at + 1..end, self.at..end);
        let (kind, part) = (Kind::Comment, Part::Whole);
        (self.emit)(Token { kind, part, content, range, is_closed: true, escape: None });
        self.at = end;
    }

    fn plain(&mut self, content: Range<usize>, part: Part) {
        let escape = self.pairs.continues.then_some(b'\\');
        let (kind, range) = (Kind::Text, content.clone());
        (self.emit)(Token { kind, part, content, range, is_closed: true, escape });
    }

    fn skip_blanks(&mut self) {
        let rest = self.bytes[self.at..].iter();
        self.at += rest.take_while(|&&byte| byte == b' ' || byte == b'\t').count();
    }
}
