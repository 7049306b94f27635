//! The code of a text without what its comments and literals say, and the brackets around a place.

use std::ops::Range;

use crate::lang::Language;
use crate::scan::pieces;

/// A text of which only the code counts.
pub(super) struct Code<'a> {
    pub text: &'a str,
    /// The text with blanks in the place of comments and quotes in that of literals.
    pub mask: Vec<u8>,
    /// The comments and literals.
    pub pieces: Vec<Range<usize>>,
}

/// A bracket that is open at some place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bracket {
    pub at: usize,
    /// How many commas stand behind it, up to the place.
    pub commas: usize,
}

impl<'a> Code<'a> {
    pub fn new(text: &'a str, language: &Language) -> Code<'a> {
        let mut mask = text.as_bytes().to_vec();
        let pieces = pieces(text, language, 0..text.len());
        for piece in &pieces {
            let fill = if piece.is_comment { b' ' } else { b'"' };
            let bytes = &mut mask[piece.range.clone()];
            bytes.iter_mut().filter(|byte| !matches!(byte, b'\n' | b'\r')).for_each(|b| *b = fill);
        }
        hide_characters(text, &mut mask);
        let pieces = pieces.into_iter().map(|piece| piece.range).collect();
        Code { text, mask, pieces }
    }

    /// The brackets that are open at each of some places, the outermost first. The places come in
    /// the order of the text.
    pub fn brackets(&self, places: &[usize]) -> Vec<Vec<Bracket>> {
        let mut open: Vec<Bracket> = Vec::new();
        let mut found = Vec::new();
        let mut places = places.iter().peekable();
        for (at, &byte) in self.mask.iter().enumerate() {
            while places.next_if(|&&place| place <= at).is_some() {
                found.push(open.clone());
            }
            match byte {
                b'(' | b'[' | b'{' => open.push(Bracket { at, commas: 0 }),
                b',' => open.iter_mut().last().into_iter().for_each(|last| last.commas += 1),
                b')' | b']' | b'}' => _ = open.pop_if(|last| closing(self.mask[last.at]) == byte),
                _ => {}
            }
        }
        found.extend(places.map(|_| open.clone()));
        found
    }

    /// The code before a place, without the blanks at its end.
    pub fn before(&self, at: usize) -> &[u8] {
        self.mask[..at].trim_ascii_end()
    }

    /// The code from a place on, without the blanks at its start.
    pub fn behind(&self, at: usize) -> &[u8] {
        self.mask[at..].trim_ascii_start()
    }

    /// The code of the line before a place.
    pub fn line_before(&self, at: usize) -> &str {
        let line = &self.mask[line_start(&self.mask, at)..at];
        std::str::from_utf8(line).unwrap_or_default().trim_start()
    }

    /// The code before a bracket or a literal that says what it is for, back to the last statement
    /// or block.
    pub fn head(&self, at: usize) -> &str {
        let before = &self.mask[..at];
        let start = before.iter().rposition(|byte| matches!(byte, b';' | b'{' | b'}'));
        std::str::from_utf8(&before[start.map_or(0, |at| at + 1)..]).unwrap_or_default().trim()
    }
}

/// The word that some code ends with; empty if it ends with something else.
pub(super) fn last_word(code: &[u8]) -> &str {
    let start = code.iter().rposition(|byte| !is_word(*byte)).map_or(0, |at| at + 1);
    std::str::from_utf8(&code[start..]).unwrap_or_default()
}

pub(super) fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$') || byte >= 0x80
}

/// The words of some code.
pub(super) fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '$')))
        .filter(|it| !it.is_empty())
}

/// The start of the line of a place.
pub(super) fn line_start(bytes: &[u8], at: usize) -> usize {
    bytes[..at].iter().rposition(|byte| matches!(byte, b'\n' | b'\r')).map_or(0, |end| end + 1)
}

/// The start of the line behind that of a place, or the end of the text.
pub(super) fn next_line(bytes: &[u8], at: usize) -> usize {
    let Some(end) = memchr::memchr2(b'\n', b'\r', &bytes[at..]) else { return bytes.len() };
    let end = at + end;
    end + if bytes[end..].starts_with(b"\r\n") { 2 } else { 1 }
}

fn closing(open: u8) -> u8 {
    match open {
        b'(' => b')',
        b'[' => b']',
        _ => b'}',
    }
}

/// Characters such as `'{'` are literals, too.
fn hide_characters(text: &str, mask: &mut [u8]) {
    for (at, _) in text.match_indices('\'') {
        if mask[at] != b'\'' {
            continue;
        }
        let rest = &text[at + 1..];
        let length = match rest.strip_prefix('\\') {
            Some(escape) => escape.get(1..).and_then(|rest| rest.find('\'')).map(|end| end + 2),
            None => rest.chars().next().map(char::len_utf8),
        };
        let end = length.filter(|&length| length < 14 && rest[length..].starts_with('\''));
        if let Some(length) = end {
            mask[at..at + length + 2].fill(b'"');
        }
    }
}
