//! Operands: whether a value or an operator is expected at some place in code.

use super::lexer::Lexer;
use super::tokens::is_word;

impl Lexer<'_> {
    /// Whether an operand is expected here, and so a slash opens a regular expression.
    pub(super) fn is_operand_expected(&self) -> bool {
        let end = self.code_end();
        let before = &self.bytes[..end];
        let Some(&last) = before.last() else { return true };
        if self.language.has_commands {
            // A line end ends a statement; and operators are names in `:/` and `def /(x)`.
            if self.bytes[end..self.at].contains(&b'\n') {
                return true;
            }
            let is_symbol = end == self.at && last == b':' && !before.ends_with(b"::");
            if is_symbol || (end < self.at && before.ends_with(b"def")) {
                return false;
            }
        }
        match last {
            _ if is_in_word(last) => self.can_follow(self.word_start(end), end),
            b'!' | b'?'
                if self.language.has_commands
                    && is_in_word(before[before.len().saturating_sub(2)]) =>
            {
                self.can_follow(self.word_start(end - 1), end)
            }
            // Directly behind a word it asserts that the value exists: `x! / y`.
            b'!' if is_in_word(before[before.len().saturating_sub(2)]) => {
                self.is_operand_word(self.word_start(end - 1), end - 1)
            }
            // And so it does behind a call: `last(x)! / y`.
            b'!' if before.ends_with(b")!") || before.ends_with(b"]!") => false,
            b')' | b']' | b'"' | b'\'' | b'`' => false,
            b'+' | b'-' => !before.ends_with(&[last, last]),
            // A block is followed by a statement, on a line of its own if it starts with a slash.
            b'}' => before.len() < self.at && self.bytes[end..self.at].contains(&b'\n'),
            _ => true,
        }
    }

    /// Whether an operand can stand behind the word in `start..end`.
    fn can_follow(&self, start: usize, end: usize) -> bool {
        let behind = self.bytes.get(self.at + 1);
        let is_command = self.language.has_commands
            && end < self.at
            && !self.bytes[start].is_ascii_digit()
            && behind.is_some_and(|&byte| !byte.is_ascii_whitespace() && byte != b'=');
        is_command || self.is_operand_word(start, end)
    }

    fn is_operand_word(&self, start: usize, end: usize) -> bool {
        let word = &self.bytes[start..end];
        let is_member = start > 0 && self.bytes[start - 1] == b'.';
        !is_member && self.language.operand_words.iter().any(|own| own.as_bytes() == word)
    }

    fn word_start(&self, end: usize) -> usize {
        let word = self.bytes[..end].iter().rev().take_while(|byte| is_in_word(**byte));
        end - word.count()
    }

    /// The end of the last code before this place, over blanks and comments.
    fn code_end(&self) -> usize {
        let blanks = |end: usize| {
            let before = self.bytes[..end].iter().rev();
            end - before.take_while(|byte| byte.is_ascii_whitespace()).count()
        };
        let end = blanks(self.at);
        let is_comment = end == self.comments.end && !self.comments.is_empty();
        if is_comment { blanks(self.comments.start) } else { end }
    }
}

fn is_in_word(byte: u8) -> bool {
    is_word(byte) || byte == b'$'
}
