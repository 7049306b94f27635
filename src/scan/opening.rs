//! The opening of literals: whether one starts here, and what will close it.

use super::body::{Body, Close, NO_RUN, Run, plain_body};
use super::lexer::Lexer;
use super::tokens::{Kind, Part, is_word};
use crate::lang::{Escape, Fence, Holds, Quote, Touch, Word};

impl Lexer<'_> {
    /// A literal of the language's quotes, if one opens here.
    pub(super) fn quote(&mut self, index: usize) -> bool {
        let quote = &self.language.quotes[index];
        let Some((start, close, interior, from)) = self.opening(quote) else { return false };
        if quote.close.is_empty() && quote.holds == Holds::Other {
            self.at = from;
            return true;
        }
        if quote.holds == Holds::Char {
            return self.char_end(quote, from).map(|end| self.at = end).is_some();
        }
        if quote.must_close && !self.closes_on_its_line(quote, from) {
            return false;
        }
        self.at = from;
        self.literal(Body {
            kind: match quote.holds {
                Holds::Other => Kind::Other,
                Holds::Comment => Kind::Comment,
                Holds::Regex => Kind::Regex,
                Holds::Text | Holds::Char | Holds::Line => Kind::Text,
            },
            escape: quote.escape,
            lines: quote.lines,
            interpolations: quote.interpolations,
            close,
            interior,
            stops: Some(index),
            has_classes: false,
            has_words: false,
            closes_late: quote.closes_late,
            open_before: quote.open_before,
            start,
            from,
            part: if quote.holds == Holds::Line { Part::First } else { Part::Whole },
        });
        true
    }

    /// Where the quote's marks start, what closes it, and where its content starts.
    fn opening(&self, quote: &Quote) -> Option<(usize, Close, Run, usize)> {
        if !self.is_here(quote.open) {
            return None;
        }
        let bytes = self.bytes;
        let mut start = self.at;
        let mut from = start + quote.open.len();
        let has_prefix = |start| prefix_start(bytes, start, quote.prefixes).is_some();
        let can_have = quote.prefixes.is_empty() || matches!(quote.fence, Fence::Around(_));
        // Before the fence is measured, which can be as long as the text.
        if !can_have && !has_prefix(start) {
            return None;
        }
        let mut close = Close::Mark(quote.close, NO_RUN);
        let mut interior = NO_RUN;
        match quote.fence {
            Fence::None => {}
            Fence::Around(byte) => {
                let count = bytes[..start].iter().rev().take_while(|&&b| b == byte).count();
                start -= count;
                interior = Run { byte, count };
                close = Close::Mark(quote.close, interior);
            }
            Fence::Longer => {
                let byte = bytes[from - 1];
                let count = bytes[from..].iter().take_while(|&&b| b == byte).count();
                from += count;
                close = Close::Mark(quote.close, Run { byte, count });
                let dollars = bytes[..start].iter().rev().take_while(|&&b| b == b'$').count();
                interior = Run { byte: b'{', count: dollars.saturating_sub(1) };
            }
            Fence::Word(word, brackets) => {
                let length = word_length(word, &bytes[from..]);
                let open = bytes.get(from + length)?;
                let (_, bracket) = *brackets.iter().find(|(one, _)| one == open)?;
                let last = quote.close.as_bytes()[0];
                close = Close::Word { bracket, from, to: from + length, last };
                from += length + 1;
            }
        }
        if bytes.get(from).is_some_and(|byte| quote.unless_before.as_bytes().contains(byte)) {
            return None;
        }
        if quote.prefixes.is_empty() {
            let before = start.checked_sub(1).map(|at| bytes[at]);
            return can_touch(quote.touch, before).then_some((start, close, interior, from));
        }
        let start = prefix_start(bytes, start, quote.prefixes)?;
        Some((start, close, interior, from))
    }

    /// The end of a character literal whose content starts at `from`, if it is one.
    fn char_end(&self, quote: &Quote, from: usize) -> Option<usize> {
        let rest = &self.bytes[from..];
        let length = match *rest.first()? {
            b'\n' | b'\r' => return None,
            b'\\' => {
                // The longest escapes are `\u{10FFFF}` and `\U0010FFFF`.
                let tail = &rest[2.min(rest.len())..rest.len().min(14)];
                match quote.close {
                    "" => 2,
                    close => 2 + memchr::memchr(close.as_bytes()[0], tail)?,
                }
            }
            // The first byte of a character tells its length.
            first => match first.leading_ones() {
                0 => 1,
                ones => ones as usize,
            },
        };
        let end = from + length + quote.close.len();
        let closes = match quote.close {
            "" => {
                !rest[0].is_ascii_whitespace() && self.bytes.get(end).is_none_or(|&b| !is_word(b))
            }
            close => self.bytes.get(from + length..)?.starts_with(close.as_bytes()),
        };
        (closes && end <= self.bytes.len()).then_some(end)
    }

    /// Whether a mark that must be closed is. What has failed once on a line is not tried there
    /// again, since it would fail again.
    fn closes_on_its_line(&mut self, quote: &Quote, from: usize) -> bool {
        if from <= self.barren {
            return false;
        }
        let mut end = from;
        while let Some(&byte) = self.bytes.get(end).filter(|byte| !b"\r\n".contains(byte)) {
            if byte == quote.close.as_bytes()[0] {
                return true;
            }
            let is_escape = byte == b'\\' && quote.escape == Escape::Backslash;
            end += if is_escape { 2 } else { 1 };
        }
        self.barren = end;
        false
    }

    /// A regular expression, if one can stand here.
    pub(super) fn regex(&mut self) -> bool {
        let Some(regex) = &self.language.regex else { return false };
        let start = self.at;
        if !self.is_operand_expected() {
            // Twice it is one operator: the value if it is defined, else the next (Perl).
            let is_double = self.is_here("//");
            self.at += if is_double { 2 } else { 0 };
            return is_double;
        }
        self.at += 1;
        let depth = self.frames.len();
        self.literal(Body {
            kind: Kind::Regex,
            lines: regex.lines,
            interpolations: regex.interpolations,
            has_classes: regex.has_classes,
            ..plain_body(Close::Mark("/", NO_RUN), start, start + 1)
        });
        if !self.language.delimited.is_empty() && self.frames.len() == depth {
            self.skip_flags();
        }
        true
    }
}

fn can_touch(touch: Touch, before: Option<u8>) -> bool {
    let is_word = before.is_some_and(is_word);
    match touch {
        Touch::Anything => true,
        Touch::Apart => !is_word,
        Touch::Operator => !is_word && before.is_none_or(|byte| !b")]}'.".contains(&byte)),
        Touch::Word => is_word,
    }
}

/// The length of the word of a fence.
fn word_length(word: Word, bytes: &[u8]) -> usize {
    let length = |is_in: &dyn Fn(u8) -> bool| bytes.iter().take_while(|&&byte| is_in(byte)).count();
    match word {
        Word::None => 0,
        Word::Any => bytes.iter().take(17).take_while(|b| !b" ()\\\t\r\n\"".contains(b)).count(),
        Word::Name => length(&|byte| byte.is_ascii_lowercase() || byte == b'_'),
        Word::Run(run) => length(&|byte| byte == run),
    }
}

/// Where one of the prefixes starts that ends at `end`, and that no longer word ends with.
fn prefix_start(bytes: &[u8], end: usize, prefixes: &[&str]) -> Option<usize> {
    prefixes.iter().find_map(|prefix| {
        let start = end.checked_sub(prefix.len())?;
        let is_one = bytes[start..end].eq_ignore_ascii_case(prefix.as_bytes())
            && (start == 0 || !is_word(bytes[start - 1]) || !is_word(bytes[start]));
        is_one.then_some(start)
    })
}
