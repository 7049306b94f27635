//! Literals that open with a mark and a delimiter of one's choice: `%q(...)`, `qw<...>`, `s/a/b/`.

use super::body::{Body, Close, NO_RUN, plain_body};
use super::lexer::Lexer;
use super::tokens::{Kind, is_word};
use crate::lang::Delimited;

/// Delimiters that can be tripled.
const THRICE: &[(u8, &str)] = &[(b'"', "\"\"\""), (b'\'', "'''")];

impl Lexer<'_> {
    /// A literal of this form, if one opens here.
    pub(super) fn delimited(&mut self, form: &'static Delimited) -> bool {
        if !self.is_here(form.open) || (form.is_word && !self.is_free(self.at)) {
            return false;
        }
        let start = self.at;
        let Some(open) = self.delimiter(form, start + form.open.len()) else { return false };
        if form.needs_operand && !self.is_operand_expected() {
            return false;
        }
        self.at = open;
        self.delimited_body(form, start);
        if form.is_double {
            self.second_body(form, open);
        }
        if form.is_regex && form.is_word {
            self.skip_flags();
        }
        true
    }

    /// Reads the text behind the one whose delimiter stands at `open`.
    fn second_body(&mut self, form: &'static Delimited, open: usize) {
        let end = self.at;
        if end >= self.bytes.len() {
            return;
        }
        if closing(self.bytes[open]) == self.bytes[open] {
            // The first text's last delimiter is the second one's first.
            self.at -= 1;
        } else {
            let rest = self.bytes[self.at..].iter();
            self.at += rest.take_while(|byte| byte.is_ascii_whitespace()).count();
        }
        if self.bytes.get(self.at).is_some_and(u8::is_ascii_punctuation) {
            self.delimited_body(form, end);
        }
    }

    /// Goes over the letters behind a regular expression, which could be taken for marks.
    pub(super) fn skip_flags(&mut self) {
        let rest = self.bytes[self.at..].iter();
        self.at += rest.take_while(|byte| byte.is_ascii_alphabetic()).count();
    }

    /// Reads the text whose delimiter stands here.
    fn delimited_body(&mut self, form: &'static Delimited, start: usize) {
        let open = self.bytes[self.at];
        let longer = THRICE.iter().find(|(byte, mark)| *byte == open && self.is_here(mark));
        let (close, length) = match longer {
            Some((_, mark)) if !form.is_word => (Close::Mark(mark, NO_RUN), mark.len()),
            _ => (Close::Paired { open, close: closing(open), depth: 0 }, 1),
        };
        self.at += length;
        self.literal(Body {
            kind: if form.is_regex { Kind::Regex } else { Kind::Text },
            escape: form.escape,
            interpolations: form.interpolations,
            has_words: form.has_words,
            ..plain_body(close, start, self.at)
        });
    }

    /// Where the delimiter stands of a mark that ends at `end`.
    fn delimiter(&self, form: &Delimited, end: usize) -> Option<usize> {
        let rest = &self.bytes[end..];
        let blanks = rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        let blanks = if form.is_word { blanks } else { 0 };
        let byte = *rest.get(blanks)?;
        let can_open = match form.delimiters {
            // `s,a,b,` and `s=a=b=` are such, but `s => 1` and `s, 1` are names.
            "" if b",=".contains(&byte) => {
                let next = rest.get(blanks + 1).unwrap_or(&b' ');
                form.is_regex && form.is_word && blanks == 0 && !b"=>~ ".contains(next)
            }
            "" => byte.is_ascii_punctuation() && !b";)]}>_".contains(&byte),
            some => some.as_bytes().contains(&byte),
        };
        (can_open && !(blanks > 0 && byte == b'#')).then_some(end + blanks)
    }

    /// Whether the word that starts at `at` is not part of a longer one, nor a name of something.
    fn is_free(&self, at: usize) -> bool {
        let before = &self.bytes[..at];
        let is_name = match before {
            [.., b'-', b'>'] | [.., b':', b':'] => true,
            [.., last] => is_word(*last) || b"$@%&*-".contains(last),
            [] => false,
        };
        let words = before.strip_suffix(b" ");
        !is_name && !words.is_some_and(|words| words.trim_ascii_end().ends_with(b"sub"))
    }
}

fn closing(open: u8) -> u8 {
    match open {
        b'(' => b')',
        b'[' => b']',
        b'{' => b'}',
        b'<' => b'>',
        same => same,
    }
}
