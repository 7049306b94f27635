//! Values without quotes in code: what stands behind `name=`.

use super::lexer::Lexer;
use super::tokens::{Kind, Part, Token, is_word};
use crate::lang::Assigns;

impl Lexer<'_> {
    /// A value, if one is assigned here.
    pub(super) fn assign(&mut self) -> bool {
        let (bytes, at) = (self.bytes, self.at);
        let is_blank = |at: usize| bytes.get(at).is_some_and(|byte| b" \t".contains(byte));
        let is_apart = is_blank(at + 1) || (at > 0 && is_blank(at - 1));
        let has_lines = self.language.assigns == Assigns::Line && is_apart;
        let before = if has_lines { bytes[..at].trim_ascii_end() } else { &bytes[..at] };
        let is_assigned = |byte: &u8| is_word(*byte) || b":+?!".contains(byte);
        if !before.last().is_some_and(is_assigned) || bytes.get(at + 1) == Some(&b'=') {
            return false;
        }
        let blanks = bytes[at + 1..].iter().take_while(|byte| has_lines && b" \t".contains(byte));
        let from = at + 1 + blanks.count();
        let goes_on = |byte: u8| match has_lines {
            true => !b"\r\n#$\"'`\\".contains(&byte),
            false => is_word(byte) || b".-/:@%+,~^*?=#!".contains(&byte),
        };
        let end = from + bytes[from..].iter().take_while(|&&byte| goes_on(byte)).count();
        let content = from..from + bytes[from..end].trim_ascii_end().len();
        if content.is_empty() {
            return false;
        }
        self.at = end;
        let is_whole = bytes.get(end).is_none_or(|byte| !b"$\"'`\\{[".contains(byte));
        self.emit(Token {
            kind: Kind::Text,
            part: if is_whole { Part::Whole } else { Part::First },
            range: content.clone(),
            content,
            is_closed: true,
            escape: None,
        });
        true
    }
}
