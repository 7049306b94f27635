//! The inside of literals: what can stand in them, and where they end.
//!
//! One loop reads all forms of them, which is why this file is longer than others: what makes the
//! forms differ is data, and the steps of the loop are the functions below it.

use std::ops::Range;

use super::heredoc::Pending;
use super::lexer::{Frame, Lexer};
use super::tokens::{Kind, Part, Token, next_line};
use crate::lang::{Escape, Fence, Interpolation, Lines, Quote};

/// A literal that is being read.
#[derive(Clone, Copy)]
pub(super) struct Body {
    pub kind: Kind,
    pub escape: Escape,
    pub lines: Lines,
    pub interpolations: &'static [Interpolation],
    pub close: Close,
    /// What stands behind the first byte of its escapes and interpolation marks.
    pub interior: Run,
    /// An index into the lexer's stops; none where any mark may be one.
    pub stops: Option<usize>,
    pub has_classes: bool,
    pub has_words: bool,
    pub closes_late: bool,
    /// Bytes that make an escape of the closing mark.
    pub open_before: &'static str,
    /// Where its opening mark starts, and where the part being read does.
    pub start: usize,
    pub from: usize,
    pub part: Part,
}

/// A byte so many times.
#[derive(Clone, Copy)]
pub(super) struct Run {
    pub byte: u8,
    pub count: usize,
}

pub(super) const NO_RUN: Run = Run { byte: 0, count: 0 };

/// What ends a literal.
#[derive(Clone, Copy)]
pub(super) enum Close {
    Mark(&'static str, Run),
    /// A bracket, the bytes of the text in this range, and the last byte.
    Word {
        bracket: u8,
        from: usize,
        to: usize,
        last: u8,
    },
    Paired {
        open: u8,
        close: u8,
        depth: u32,
    },
    Tag(Pending),
}

/// The bytes at which something can happen within a literal.
pub(super) struct Stops([bool; 256]);

impl Stops {
    pub(super) fn of(quote: &Quote) -> Stops {
        let mut stops = [false; 256];
        let mut add = |byte: u8| stops[byte as usize] = true;
        quote.close.bytes().take(1).for_each(&mut add);
        if let Fence::Word(_, brackets) = quote.fence {
            brackets.iter().for_each(|(_, close)| add(*close));
        }
        if let Some(byte) = escape_byte(quote.escape) {
            add(byte);
        }
        if quote.lines != Lines::Many {
            b"\r\n".iter().copied().for_each(&mut add);
        }
        for code in quote.interpolations {
            code.open.bytes().take(1).for_each(&mut add);
        }
        Stops(stops)
    }
}

/// The byte that escapes the next one.
fn escape_byte(escape: Escape) -> Option<u8> {
    match escape {
        Escape::Backslash | Escape::Raw | Escape::Either => Some(b'\\'),
        Escape::Backtick => Some(b'`'),
        Escape::None | Escape::Doubled => None,
    }
}

/// Where literals of any form can go on otherwise; a superset for those that have no table.
fn can_stop(byte: u8) -> bool {
    byte.is_ascii_punctuation() || byte == b'\n' || byte == b'\r'
}

impl Lexer<'_> {
    /// Reads a literal from here to its end, or to its next interpolation.
    pub(super) fn literal(&mut self, mut body: Body) {
        let bytes = self.bytes;
        body.from = self.at;
        let mut is_in_class = false;
        loop {
            let rest = &bytes[self.at..];
            let found = match body.stops {
                Some(index) => {
                    let stops = &self.tables.stops[index].0;
                    rest.iter().position(|&byte| stops[byte as usize])
                }
                None => rest.iter().position(|&byte| can_stop(byte)),
            };
            let Some(found) = found else {
                self.at = bytes.len();
                return self.finish(&body, bytes.len(), bytes.len(), false);
            };
            self.at += found;
            let byte = rest[found];
            if (byte == b'\n' || byte == b'\r') && self.close_end(&mut body).is_none() {
                if self.literal_line(&body) {
                    return;
                }
            } else if self.interpolation(&mut body) {
                return;
            } else if self.escape(&body) || self.escaped_mark(&body) {
                // What is escaped closes nothing.
            } else if body.has_classes && matches!(byte, b'[' | b']') {
                is_in_class = byte == b'[';
                self.at += 1;
            } else if let Some(end) = self.close_end(&mut body).filter(|_| !is_in_class) {
                let content = if body.closes_late { end - late(&body) } else { self.at };
                self.at = end;
                return self.finish(&body, content, end, true);
            } else {
                self.at += 1;
            }
        }
    }

    /// A line end within a literal: whether it ends it.
    fn literal_line(&mut self, body: &Body) -> bool {
        let end = self.at;
        if let Close::Tag(tag) = body.close {
            self.at = next_line(self.bytes, end);
            let Some(behind) = self.tag_end(&tag, self.at) else { return false };
            self.at = behind;
            self.finish(body, end, behind, true);
            return true;
        }
        if body.lines == Lines::Many {
            self.at = next_line(self.bytes, end);
            return false;
        }
        self.finish(body, end, end, false);
        true
    }

    /// Goes into an interpolation, if one starts here; or over its mark, if that is escaped.
    fn interpolation(&mut self, body: &mut Body) -> bool {
        for code in body.interpolations {
            if !code.escaped.is_empty() && self.is_here(code.escaped) {
                self.at += code.escaped.len() - 1;
                return false;
            }
            let Some(behind) = marked(self.bytes, self.at, code.open, body.interior) else {
                continue;
            };
            let end = self.at;
            if body.part == Part::Whole {
                body.part = Part::First;
            }
            self.finish(body, end, behind, false);
            body.part = Part::Later;
            self.frames.push(Frame::Literal(*body));
            self.push_code(code);
            self.at = behind;
            return true;
        }
        false
    }

    /// Goes over a backslash and what it escapes.
    fn escape(&mut self, body: &Body) -> bool {
        let Some(byte) = escape_byte(body.escape) else { return self.open_mark(body) };
        let mark = if byte == b'`' { "`" } else { "\\" };
        let Some(behind) = marked(self.bytes, self.at, mark, body.interior) else { return false };
        let is_line_end = self.bytes.get(behind).is_some_and(|byte| b"\r\n".contains(byte));
        self.at = match body.close {
            // The line end matters to these.
            Close::Tag(_) if is_line_end => behind,
            _ if is_line_end && body.lines == Lines::One => behind,
            _ if is_line_end => next_line(self.bytes, behind),
            // `\z` of Lua takes the line end with it.
            _ if body.lines == Lines::Continued && self.ends_line_behind(behind, b'z') => {
                next_line(self.bytes, behind + 1)
            }
            _ => (behind + 1).min(self.bytes.len()),
        };
        true
    }

    fn ends_line_behind(&self, at: usize, byte: u8) -> bool {
        let is_end = |next: &u8| b"\r\n".contains(next);
        self.bytes[at..].first() == Some(&byte) && self.bytes.get(at + 1).is_some_and(is_end)
    }

    /// Goes over a closing mark that the byte behind it makes an escape.
    fn open_mark(&mut self, body: &Body) -> bool {
        let Close::Mark(mark, _) = body.close else { return false };
        let behind = self.at + mark.len();
        let next = self.bytes.get(behind).filter(|byte| body.open_before.as_bytes().contains(byte));
        let is_one = next.is_some() && self.is_here(mark);
        if is_one {
            self.at = (behind + if next == Some(&b'\\') { 2 } else { 1 }).min(self.bytes.len());
        }
        is_one
    }

    /// Goes over a closing mark that is doubled and so stands for itself.
    fn escaped_mark(&mut self, body: &Body) -> bool {
        let Close::Mark(mark, _) = body.close else { return false };
        let is_one = matches!(body.escape, Escape::Doubled | Escape::Either | Escape::Backtick)
            && self.is_here(mark)
            && self.bytes[self.at + mark.len()..].starts_with(mark.as_bytes());
        if is_one {
            self.at += 2 * mark.len();
        }
        is_one
    }

    /// The end of the closing mark, if it stands here.
    fn close_end(&self, body: &mut Body) -> Option<usize> {
        let (bytes, at) = (self.bytes, self.at);
        match &mut body.close {
            Close::Mark(mark, run) => {
                let end = at + mark.len();
                let closes =
                    bytes[at..].starts_with(mark.as_bytes()) && repeats(&bytes[end..], *run);
                let mut end = closes.then_some(end + run.count)?;
                while body.closes_late && bytes.get(end) == mark.as_bytes().last() {
                    end += 1;
                }
                Some(end)
            }
            Close::Word { bracket, from, to, last } => {
                let rest =
                    bytes[at..].strip_prefix(&[*bracket])?.strip_prefix(&bytes[*from..*to])?;
                rest.starts_with(&[*last]).then(|| bytes.len() - rest.len() + 1)
            }
            Close::Paired { close, depth: 0, .. } if bytes[at] == *close => Some(at + 1),
            Close::Paired { close, depth, .. } if bytes[at] == *close => {
                *depth -= 1;
                None
            }
            Close::Paired { open, depth, .. } if bytes[at] == *open => {
                *depth += 1;
                None
            }
            Close::Paired { .. } | Close::Tag(_) => None,
        }
    }

    /// Gives the part of the literal that ends at `end`, and whose marks end at `behind`.
    pub(super) fn finish(&mut self, body: &Body, end: usize, behind: usize, is_closed: bool) {
        let token = |content: Range<usize>, part| Token {
            kind: body.kind,
            part,
            range: if body.part == Part::Later { content.start } else { body.start }..behind,
            content,
            is_closed,
            // With a fence an escape has it too, and then does not look like one.
            escape: escape_byte(body.escape)
                .filter(|_| body.escape != Escape::Raw && body.interior.count == 0),
        };
        if body.kind == Kind::Other {
            return;
        }
        if !body.has_words {
            return self.emit(token(body.from..end, body.part));
        }
        let mut from = body.from;
        for at in body.from..=end {
            // A blank behind a backslash belongs to its word.
            let is_end = at == end
                || (self.bytes[at].is_ascii_whitespace() && !self.bytes[from..at].ends_with(b"\\"));
            if !is_end {
                continue;
            }
            if from < at {
                self.emit(Token { range: from..at, ..token(from..at, Part::Whole) });
            }
            from = at + 1;
        }
    }
}

/// A body that may have any number of lines and backslashes.
pub(super) fn plain_body(close: Close, start: usize, from: usize) -> Body {
    Body {
        kind: Kind::Text,
        escape: Escape::Backslash,
        lines: Lines::Many,
        interpolations: &[],
        close,
        interior: NO_RUN,
        stops: None,
        has_classes: false,
        has_words: false,
        closes_late: false,
        open_before: "",
        start,
        from,
        part: Part::Whole,
    }
}

/// The body of a heredoc; all of them are parts, since a line end belongs to the value.
pub(super) fn heredoc_body(tag: Pending, from: usize) -> Body {
    let heredoc = tag.heredoc;
    Body {
        escape: if tag.is_raw { Escape::None } else { heredoc.escape },
        interpolations: if tag.is_raw { &[] } else { heredoc.interpolations },
        part: Part::First,
        ..plain_body(Close::Tag(tag), from, from)
    }
}

/// The place behind a mark that stands at `at`, with the run behind its first byte.
fn marked(bytes: &[u8], at: usize, mark: &str, run: Run) -> Option<usize> {
    let (first, others) = mark.as_bytes().split_first()?;
    let rest = &bytes[at..];
    let is_one = rest.first() == Some(first) && repeats(&rest[1..], run);
    let behind = rest.get(1 + run.count..).filter(|_| is_one)?;
    behind.starts_with(others).then_some(at + mark.len() + run.count)
}

fn repeats(bytes: &[u8], run: Run) -> bool {
    bytes.len() >= run.count && bytes[..run.count].iter().all(|&byte| byte == run.byte)
}

/// The length of the closing mark.
fn late(body: &Body) -> usize {
    match body.close {
        Close::Mark(mark, run) => mark.len() + run.count,
        _ => 1,
    }
}
