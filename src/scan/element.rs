//! Elements in code (JSX): tags with their attributes, and the text between them, in which a quote
//! is a character like any other.

use super::lexer::{Frame, Lexer};
use crate::lang::Interpolation;

/// What stands in braces within an element.
const BRACES: Interpolation =
    Interpolation { open: "{", close: b'}', escaped: "", plain: "", has_lines: true };

/// How far to look for the closing tag that tells an element from a type parameter, in bytes.
const FAR: usize = 5_000;

impl Lexer<'_> {
    /// Goes into an element, if one starts here.
    pub(super) fn element(&mut self) -> bool {
        let is_one = self.starts_tag() && self.is_operand_expected() && !self.is_generic();
        if is_one {
            self.frames.push(Frame::Tag { is_closing: false, depth: 0 });
            self.at += 1;
        }
        is_one
    }

    /// Within a tag, up to its end or to something in it.
    pub(super) fn tag(&mut self) {
        let bytes = self.bytes;
        let rest = &bytes[self.at..];
        let Some(found) = rest.iter().position(|byte| b"\"'{}<>/".contains(byte)) else {
            self.at = bytes.len();
            return;
        };
        self.at += found;
        let Some(Frame::Tag { is_closing, depth }) = self.frames.last_mut() else { return };
        let is_closing = *is_closing;
        match rest[found] {
            b'<' => *depth += 1,
            b'>' if *depth > 0 => *depth -= 1,
            b'>' => {
                self.frames.pop();
                if is_closing {
                    self.frames.pop();
                } else {
                    self.frames.push(Frame::Children);
                }
            }
            b'/' if rest[found..].starts_with(b"/>") => {
                self.frames.pop();
                self.at += 1;
            }
            b'/' if self.tag_comment() => return,
            b'{' => self.push_code(&BRACES),
            // A tag that was never finished, in code that goes on behind it.
            b'}' => {
                self.frames.pop();
                return;
            }
            b'/' => {}
            quote => return self.attribute(quote),
        }
        self.at += 1;
    }

    /// Between tags, up to the next one or to code in braces.
    pub(super) fn children(&mut self) {
        let found = memchr::memchr2(b'<', b'{', &self.bytes[self.at..]);
        let Some(found) = found else {
            self.at = self.bytes.len();
            return;
        };
        self.at += found;
        if self.bytes[self.at] == b'{' {
            self.push_code(&BRACES);
        } else if self.is_here("</") {
            self.frames.push(Frame::Tag { is_closing: true, depth: 0 });
            self.at += 1;
        } else if self.starts_tag() {
            self.frames.push(Frame::Tag { is_closing: false, depth: 0 });
        }
        self.at += 1;
    }

    fn tag_comment(&mut self) -> bool {
        let comments = self.language.comments;
        comments.iter().any(|comment| self.comment(comment))
    }

    /// A literal of an attribute: it has no escapes, and any number of lines.
    fn attribute(&mut self, quote: u8) {
        let (start, from) = (self.at, self.at + 1);
        let found = memchr::memchr(quote, &self.bytes[from..]);
        let end = found.map_or(self.bytes.len(), |found| from + found);
        self.at = (end + 1).min(self.bytes.len());
        self.emit_plain(from..end, start..self.at, found.is_some());
    }

    fn starts_tag(&self) -> bool {
        let next = self.bytes.get(self.at + 1);
        next.is_some_and(|&byte| byte.is_ascii_alphabetic() || b"_$>".contains(&byte))
    }

    /// Whether the mark opens type parameters: `<T,>(x)`, `<T extends U>(x)`, `<T>(x)`.
    fn is_generic(&self) -> bool {
        let rest = &self.bytes[self.at + 1..];
        let is_in_name = |&&byte: &&u8| byte.is_ascii_alphanumeric() || byte == b'_';
        let (name, behind) = rest.split_at(rest.iter().take_while(is_in_name).count());
        let behind = behind.trim_ascii_start();
        if behind.starts_with(b",") || behind.starts_with(b"extends ") {
            return true;
        }
        let closing = [b"</", name, b">"].concat();
        let near = &rest[..rest.len().min(FAR)];
        behind.starts_with(b">(")
            && !name.is_empty()
            && memchr::memmem::find(near, &closing).is_none()
    }
}
