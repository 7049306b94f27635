//! The lexer: one pass over a text that tells comments and literals from the code around them.
//!
//! It jumps from one byte that can start something to the next, by a table of bytes made from the
//! row of the language, and lets the forms of the row try there in their order. What is open around
//! the place, such as a literal whose interpolation it is in, stands on a stack and never on the
//! program's own, so that no text is too deep. Every byte is looked at a bounded number of times.

use std::ops::Range;

use super::body::Body;
use super::heredoc::Pending;
use super::marks::{Mark, Tables, tables};
use super::tokens::{Kind, Part, Token, next_line};
use crate::lang::{Interpolation, Language};

/// Gives the tokens of a text from `start` on by the marks of its language, up to the one that holds
/// the offset `until` at least.
pub(super) fn code_from(
    bytes: &[u8],
    start: usize,
    language: &Language,
    until: usize,
    emit: &mut dyn FnMut(Token),
) {
    let mut lexer = Lexer::new(bytes, start, language, emit);
    if lexer.is_in_region {
        lexer.start_text();
    }
    while lexer.at < bytes.len() && lexer.at <= until {
        lexer.step(until);
    }
}

/// Gives the tokens of code in braces that starts at `start`, and tells where its end is: behind
/// the brace that closes it.
pub(super) fn lex_braces(
    bytes: &[u8],
    start: usize,
    language: &Language,
    until: usize,
    emit: &mut dyn FnMut(Token),
) -> usize {
    let mut lexer = Lexer::new(bytes, start, language, emit);
    lexer.frames.push(Frame::Code { close: b'}', depth: 0, plain: "", has_lines: true });
    while lexer.at < bytes.len() && lexer.at <= until && !lexer.frames.is_empty() {
        lexer.step(until);
    }
    lexer.at
}

/// What is open around the place where the lexer is.
pub(super) enum Frame {
    /// Code within a literal or an element.
    Code { close: u8, depth: u32, plain: &'static str, has_lines: bool },
    /// A literal whose interpolation the frame above is.
    Literal(Body),
    /// A tag of an element.
    Tag { is_closing: bool, depth: u32 },
    /// What stands between an element's tags.
    Children,
}

pub(super) struct Lexer<'t> {
    pub bytes: &'t [u8],
    pub language: &'t Language,
    pub at: usize,
    pub frames: Vec<Frame>,
    pub pending: Vec<Pending>,
    /// How many heredocs had no closing tag.
    pub heredocs_without_end: usize,
    /// Marks that must be closed on their line are not, before this place.
    pub barren: usize,
    pub tables: &'static Tables,
    is_in_region: bool,
    /// The last comments with nothing but blanks between them.
    pub comments: Range<usize>,
    emit: &'t mut dyn FnMut(Token),
}

impl<'t> Lexer<'t> {
    fn new(
        bytes: &'t [u8],
        at: usize,
        language: &'t Language,
        emit: &'t mut dyn FnMut(Token),
    ) -> Lexer<'t> {
        Lexer {
            bytes,
            language,
            at,
            frames: Vec::new(),
            pending: Vec::new(),
            heredocs_without_end: 0,
            barren: 0,
            tables: tables(language),
            is_in_region: language.region.is_none(),
            comments: 0..0,
            emit,
        }
    }

    /// Goes on with what is open around this place.
    fn step(&mut self, until: usize) {
        match self.frames.last() {
            None if !self.is_in_region => self.outside(),
            None | Some(Frame::Code { .. }) => self.code(until),
            Some(Frame::Literal(body)) => {
                let body = *body;
                self.frames.pop();
                self.literal(body);
            }
            Some(Frame::Tag { .. }) => self.tag(),
            Some(Frame::Children) => self.children(),
        }
    }

    pub(super) fn emit(&mut self, token: Token) {
        (self.emit)(token);
    }

    /// Gives a literal without escapes.
    pub(super) fn emit_plain(
        &mut self,
        content: Range<usize>,
        range: Range<usize>,
        is_closed: bool,
    ) {
        let (kind, part) = (Kind::Text, Part::Whole);
        self.emit(Token { kind, part, content, range, is_closed, escape: None });
    }

    /// Whether the text goes on with the mark, here.
    pub(super) fn is_here(&self, mark: &str) -> bool {
        self.bytes[self.at..].starts_with(mark.as_bytes())
    }

    pub(super) fn push_code(&mut self, code: &Interpolation) {
        let Interpolation { close, plain, has_lines, .. } = *code;
        self.frames.push(Frame::Code { close, depth: 0, plain, has_lines });
    }

    /// Code up to a place where something else opens or ends around it.
    fn code(&mut self, until: usize) {
        let depth = self.frames.len();
        while self.frames.len() == depth && self.is_in_region && self.at <= until {
            let marks = &self.tables.marks;
            let table = if depth == 0 { &marks.outer } else { &marks.inner };
            let rest = &self.bytes[self.at..];
            let Some(found) = rest.iter().position(|&byte| table[byte as usize] != 0) else {
                self.at = self.bytes.len();
                return;
            };
            self.at += found;
            let mut forms = table[rest[found] as usize];
            while forms != 0 && !self.take(marks.all[forms.trailing_zeros() as usize]) {
                forms &= forms - 1;
            }
            if forms == 0 {
                self.at += 1;
            }
        }
    }

    /// Tries one form here: whether it is one, and then what it is has been read.
    fn take(&mut self, mark: Mark) -> bool {
        if let Some(Frame::Code { plain, .. }) = self.frames.last()
            && plain.as_bytes().contains(&self.bytes[self.at])
        {
            return false;
        }
        match mark {
            Mark::Comment(index) => self.comment(&self.language.comments[index]),
            Mark::Heredoc(index) => self.heredoc(&self.language.heredocs[index]),
            Mark::Quote(index) => self.quote(index),
            Mark::Delimited(index) => self.delimited(&self.language.delimited[index]),
            Mark::Regex => self.regex(),
            Mark::Element => self.element(),
            Mark::Escape => {
                self.at = (self.at + 2).min(self.bytes.len());
                true
            }
            Mark::Assign => self.assign(),
            Mark::Line => self.line(),
            Mark::Bracket => self.bracket(),
            Mark::RegionEnd => self.region_end(),
        }
    }

    /// A line end in code.
    fn line(&mut self) -> bool {
        if let Some(Frame::Code { has_lines: false, .. }) = self.frames.last() {
            self.frames.pop();
            self.frames.pop();
            return true;
        }
        self.at = next_line(self.bytes, self.at);
        if !self.start_heredoc() {
            self.start_line();
        }
        true
    }

    /// A bracket in code within something, which may be its end.
    fn bracket(&mut self) -> bool {
        let byte = self.bytes[self.at];
        let Some(Frame::Code { close, depth, .. }) = self.frames.last_mut() else { return false };
        if byte == *close && *depth == 0 {
            self.frames.pop();
        } else if byte == *close {
            *depth -= 1;
        } else if (byte, *close) == (b'{', b'}') || (byte, *close) == (b'(', b')') {
            *depth += 1;
        } else {
            return false;
        }
        self.at += 1;
        true
    }

    /// Text that is not in the language, up to where the language starts.
    fn outside(&mut self) {
        let Some(region) = self.language.region else { return };
        let opening = |at: usize| {
            let rest = &self.bytes[at..];
            region.opens.iter().find(|open| rest.starts_with(open.as_bytes()))
        };
        let first = region.opens[0].as_bytes()[0];
        let mut places = memchr::memchr_iter(first, &self.bytes[self.at..]);
        let start = places.find_map(|found| {
            let at = self.at + found;
            opening(at).map(|open| at + open.len())
        });
        self.at = start.unwrap_or(self.bytes.len());
        self.is_in_region = true;
    }

    fn region_end(&mut self) -> bool {
        let is_one = self.language.region.is_some_and(|region| self.is_here(region.close));
        if is_one {
            self.frames.clear();
            self.is_in_region = false;
            self.at += 1;
        }
        is_one
    }
}
