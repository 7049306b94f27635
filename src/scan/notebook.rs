//! Jupyter notebooks: JSON in which the source of each cell of code is a string, or one for each
//! line. The text that they stand for is read in the notebook's language, and each token put back
//! to where it stands in the JSON. All else in a notebook is prose: what people wrote, and output.

use std::ops::Range;

use super::lexer::code_from;
use super::tokens::{Kind, Token, lex_from};
use crate::lang::{Language, named};

/// Gives the tokens of a notebook from `start` on, in its order, up to the one that holds the
/// offset `until` at least.
pub(super) fn lex(bytes: &[u8], start: usize, until: usize, emit: &mut dyn FnMut(Token)) {
    let Some(json) = named("json") else { return };
    let Some(language) = kernel(&bytes[start..]) else { return };
    let mut key: Vec<u8> = Vec::new();
    let mut is_code = false;
    let mut cell = Cell::default();
    code_from(bytes, start, json, until, &mut |string| {
        if string.kind != Kind::Text {
            return;
        }
        let text = &bytes[string.content.clone()];
        // The lines of a source follow their key and one another.
        let is_line = key == b"source" && !is_key(bytes, string.range.end);
        if is_line && is_code {
            cell.add(bytes, string.content.clone());
        } else if is_key(bytes, string.range.end) {
            cell.give(language, emit);
            key = text.to_vec();
        } else if key == b"cell_type" {
            is_code = text == b"code";
        }
    });
    cell.give(language, emit);
}

/// The source of a cell.
#[derive(Default)]
struct Cell {
    text: Vec<u8>,
    /// For each byte of the text, and for its end, where in the notebook it stands.
    places: Vec<usize>,
}

impl Cell {
    /// Adds a string of JSON.
    fn add(&mut self, bytes: &[u8], content: Range<usize>) {
        self.places.pop();
        let mut at = content.start;
        while at < content.end {
            let place = at;
            let byte = match (bytes[at], bytes.get(at + 1).filter(|_| at + 1 < content.end)) {
                (b'\\', Some(&next)) => {
                    at += if next == b'u' { 6 } else { 2 };
                    match next {
                        b'n' => b'\n',
                        b'r' => b'\r',
                        b't' => b'\t',
                        // A character beyond ASCII: what it is makes no difference.
                        b'u' => 0x80,
                        other => other,
                    }
                }
                (byte, _) => {
                    at += 1;
                    byte
                }
            };
            self.text.push(byte);
            self.places.push(place);
        }
        self.places.push(content.end);
    }

    /// Gives the tokens of the source, and forgets it.
    fn give(&mut self, language: &Language, emit: &mut dyn FnMut(Token)) {
        let Cell { text, places } = std::mem::take(self);
        if text.is_empty() {
            return;
        }
        let place = |range: Range<usize>| places[range.start]..places[range.end];
        lex_from(&text, 0, language, text.len(), &mut |token| {
            let (content, range) = (place(token.content), place(token.range));
            emit(Token { content, range, ..token });
        });
    }
}

/// Whether the string that ends at `end` is the key of a value.
fn is_key(bytes: &[u8], end: usize) -> bool {
    bytes[end..].trim_ascii_start().first() == Some(&b':')
}

/// The language of the cells: what the metadata behind them say, else Python.
fn kernel(bytes: &[u8]) -> Option<&'static Language> {
    let told = memchr::memmem::rfind(bytes, b"\"language\"").and_then(|found| {
        let rest = bytes[found + "\"language\"".len()..].trim_ascii_start();
        let rest = rest.strip_prefix(b":")?.trim_ascii_start().strip_prefix(b"\"")?;
        let end = memchr::memchr(b'"', rest)?;
        named(std::str::from_utf8(&rest[..end]).ok()?)
    });
    told.filter(|language| !language.is_prose).or_else(|| named("python"))
}
