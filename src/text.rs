//! Positions and spans: between byte offsets and the lines and columns of the outside world.

use std::borrow::Cow;

use ropey::Rope;

/// How a client counts the columns of a line (LSP 3.17, `PositionEncodingKind`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum PositionEncoding {
    /// Columns are UTF-8 bytes.
    Utf8,
    /// Columns are UTF-16 units, which is what every client understands.
    #[default]
    Utf16,
}

/// A place in a text as the protocol counts it: line and column are 0-based, the column is
/// in the units of the [`PositionEncoding`] agreed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    pub line: u32,
    pub column: u32,
}

/// The byte offset of a client's position. A client's numbers are clamped: a line past the
/// end is the end of the text, a column past the end of its line is the end of that line, and
/// a column inside a character is the start of that character.
///
/// "If the character value is greater than the line length it defaults back to the line
/// length." (LSP 3.17, `Position`)
pub fn offset_of(text: &Rope, position: Position, encoding: PositionEncoding) -> usize {
    let line = position.line as usize;
    if line >= text.len_lines() {
        return text.len_bytes();
    }
    let start = text.line_to_byte(line);
    let mut left = position.column as usize;
    let mut offset = start;
    for c in text.line(line).chars() {
        let units = match encoding {
            PositionEncoding::Utf8 => c.len_utf8(),
            PositionEncoding::Utf16 => c.len_utf16(),
        };
        if matches!(c, '\n' | '\r') || left < units {
            break;
        }
        left -= units;
        offset += c.len_utf8();
    }
    offset
}

/// The position of a byte offset of ours, which must lie in the text and between characters.
pub fn position_of(text: &Rope, offset: usize, encoding: PositionEncoding) -> Position {
    let line = text.byte_to_line(offset);
    let start = text.line_to_byte(line);
    let column = match encoding {
        PositionEncoding::Utf8 => offset - start,
        PositionEncoding::Utf16 => {
            let units = |byte| text.char_to_utf16_cu(text.byte_to_char(byte));
            units(offset) - units(start)
        }
    };
    Position { line: line as u32, column: column as u32 }
}

/// A line of more bytes than this was written by a program for a program.
const LONGEST_LINE: usize = 16 << 10;

/// Whether the line of a byte offset is of a length that people write, and not that of a minified
/// source.
pub fn is_for_people(text: &str, offset: usize) -> bool {
    let bytes = text.as_bytes();
    let window = offset.saturating_sub(LONGEST_LINE)..(offset + LONGEST_LINE).min(bytes.len());
    let before = memchr::memrchr2(b'\n', b'\r', &bytes[window.start..offset]);
    let start = before.map_or(window.start, |at| window.start + at + 1);
    let after = memchr::memchr2(b'\n', b'\r', &bytes[offset..window.end]);
    let end = after.map_or(window.end, |at| offset + at);
    end - start <= LONGEST_LINE
}

/// Where the lines of a text start, for a text that does not change: pages, and files on the
/// command line. Lines end at `\n`, `\r\n` and `\r`, as in the protocol.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<usize>,
}

impl LineIndex {
    pub fn new(text: &str) -> LineIndex {
        let bytes = text.as_bytes();
        let ends = memchr::memchr2_iter(b'\n', b'\r', bytes)
            .filter(|&at| bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n'));
        LineIndex { starts: std::iter::once(0).chain(ends.map(|at| at + 1)).collect() }
    }

    /// The 1-based line of a byte offset.
    pub fn line(&self, offset: usize) -> u32 {
        self.starts.partition_point(|&start| start <= offset) as u32
    }

    /// The byte offset at which a 1-based line starts.
    pub fn start(&self, line: u32) -> usize {
        self.starts[line as usize - 1]
    }

    /// The same for a line that may not exist.
    pub fn checked_start(&self, line: u32) -> Option<usize> {
        self.starts.get((line as usize).checked_sub(1)?).copied()
    }

    /// The 1-based line, and the 1-based column in Unicode scalar values, of a byte offset of
    /// the same text.
    pub fn line_column(&self, text: &str, offset: usize) -> (u32, u32) {
        let line = self.line(offset);
        let column = text[self.start(line)..offset].chars().count() + 1;
        (line, column as u32)
    }
}

/// The text of a page, a path or an argument, with all that could command a terminal or an editor
/// made visible:
/// control characters, and those that turn the direction of a line (Unicode, UAX #9, section 2).
pub fn printable(text: &str) -> Cow<'_, str> {
    let commands = |c: char| {
        (c.is_control() && !matches!(c, '\n' | '\t'))
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if !text.contains(commands) {
        return Cow::Borrowed(text);
    }
    let visible = |safe: String, c: char| match commands(c) {
        true => safe + &c.escape_unicode().to_string(),
        false => safe + c.encode_utf8(&mut [0; 4]),
    };
    Cow::Owned(text.chars().fold(String::new(), visible))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ENCODINGS: [PositionEncoding; 2] = [PositionEncoding::Utf8, PositionEncoding::Utf16];

    #[test]
    fn only_lf_crlf_and_cr_end_a_line() {
        let text = "a\nb\r\nc\rd\u{b}\u{c}\u{85}\u{2028}\u{2029}e";
        assert_eq!(Rope::from_str(text).len_lines(), 4);
        assert_eq!(LineIndex::new(text).line(text.len()), 4);
    }

    #[test]
    fn a_column_past_the_end_of_its_line_is_the_end_of_the_line() {
        let text = Rope::from_str("😀 a\r\nb");
        for encoding in ENCODINGS {
            assert_eq!(offset_of(&text, Position { line: 0, column: 99 }, encoding), 6);
            assert_eq!(offset_of(&text, Position { line: 9, column: 0 }, encoding), 9);
        }
    }

    #[test]
    fn a_column_inside_a_character_is_its_start() {
        let text = Rope::from_str("中😀");
        assert_eq!(offset_of(&text, Position { line: 0, column: 2 }, PositionEncoding::Utf16), 3);
        assert_eq!(offset_of(&text, Position { line: 0, column: 2 }, PositionEncoding::Utf8), 0);
    }

    proptest! {
        #[test]
        fn an_offset_survives_the_way_out_and_back(text in "[a中😀é\u{301}\r\n]{0,40}") {
            let rope = Rope::from_str(&text);
            let lines = LineIndex::new(&text);
            for (offset, _) in text.char_indices() {
                for encoding in ENCODINGS {
                    let position = position_of(&rope, offset, encoding);
                    prop_assert_eq!(position.line + 1, lines.line(offset));
                    let inside_crlf =
                        text[..offset].ends_with('\r') && text[offset..].starts_with('\n');
                    let expected = if inside_crlf { offset - 1 } else { offset };
                    prop_assert_eq!(offset_of(&rope, position, encoding), expected);
                }
            }
        }
    }
}
