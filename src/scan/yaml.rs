//! YAML: a lexer for values that need no quotes, line by line.

use std::ops::Range;

use super::tokens::{Kind, Part, Token, line_end, next_line};

/// Gives the tokens of a YAML text in its order, up to the one that holds the offset `until` at
/// least. Keys and values are literals alike.
pub(super) fn lex(bytes: &[u8], start: usize, until: usize, emit: &mut dyn FnMut(Token)) {
    let mut yaml = Yaml { bytes, at: start, line: start, parent: -1, flow: 0, emit };
    while yaml.at < bytes.len() && yaml.at <= until {
        yaml.read_line();
    }
}

struct Yaml<'t> {
    bytes: &'t [u8],
    at: usize,
    /// Where the line starts.
    line: usize,
    /// The column of the key or dash whose value is next; its further lines are indented more.
    parent: isize,
    /// How many brackets and braces are open.
    flow: u32,
    emit: &'t mut dyn FnMut(Token),
}

impl Yaml<'_> {
    /// Reads the rest of a line, and the lines below that belong to its last value.
    fn read_line(&mut self) {
        self.line = self.at;
        self.skip_blanks();
        self.parent = self.column() - 1;
        let rest = &self.bytes[self.at..];
        let is_marker = rest.starts_with(b"---") || rest.starts_with(b"...");
        if self.at == self.line && is_marker && self.ends_word(3) {
            (self.at, self.parent, self.flow) = (self.at + 3, -1, 0);
        } else if self.at == self.line && rest.first() == Some(&b'%') {
            self.at = line_end(self.bytes, self.at);
        } else if self.at == self.line && rest.first().is_some_and(u8::is_ascii_alphanumeric) {
            // What is in brackets is indented, so these were never closed.
            self.flow = 0;
        }
        loop {
            self.skip_blanks();
            match self.bytes.get(self.at) {
                None => return,
                Some(b'\n' | b'\r') => {
                    self.at = next_line(self.bytes, self.at);
                    return;
                }
                Some(&byte) => self.read(byte),
            }
        }
    }

    fn read(&mut self, byte: u8) {
        match byte {
            b'#' if self.is_after_blank() => {
                let end = line_end(self.bytes, self.at);
                self.give(Kind::Comment, Part::Whole, self.at + 1..end, self.at..end, true);
                self.at = end;
            }
            b'-' if self.flow == 0 && self.ends_word(1) => self.indicator(self.column()),
            b'?' | b':' if self.ends_word(1) => self.indicator(self.column()),
            b'"' | b'\'' => self.quoted(byte),
            b'[' | b'{' => (self.flow, self.at) = (self.flow + 1, self.at + 1),
            b']' | b'}' => (self.flow, self.at) = (self.flow.saturating_sub(1), self.at + 1),
            b',' if self.flow > 0 => self.at += 1,
            b'&' | b'*' | b'!' => {
                let is_end = |byte: &u8| byte.is_ascii_whitespace() || b",[]{}".contains(byte);
                let rest = self.bytes[self.at + 1..].iter();
                self.at += 1 + rest.take_while(|byte| !is_end(byte)).count();
            }
            b'|' | b'>' if self.flow == 0 && self.is_block() => self.block(),
            _ => self.plain(),
        }
    }

    /// Goes over a `-`, `?` or `:`. If nothing but blanks follows on the line, the value there is
    /// empty, and is one in which a code can be completed.
    fn indicator(&mut self, parent: isize) {
        (self.parent, self.at) = (parent, self.at + 1);
        let start = self.at;
        self.skip_blanks();
        if start < self.at && self.is_line_end(self.at) {
            let empty = start + 1..self.at;
            self.give(Kind::Text, Part::Whole, empty.clone(), empty, true);
        }
    }

    fn quoted(&mut self, mark: u8) {
        let (start, column) = (self.at, self.column());
        let mut at = start + 1;
        let (end, is_closed) = loop {
            match memchr::memchr2(mark, b'\\', &self.bytes[at..]).map(|found| at + found) {
                None => break (self.bytes.len(), false),
                Some(found) if self.bytes[found] == b'\\' => {
                    at = (found + if mark == b'"' { 2 } else { 1 }).min(self.bytes.len());
                }
                Some(found) if mark == b'\'' && self.bytes.get(found + 1) == Some(&mark) => {
                    at = found + 2;
                }
                Some(found) => break (found, true),
            }
        };
        let content = start + 1..end;
        self.at = end + usize::from(is_closed);
        (self.emit)(Token {
            kind: Kind::Text,
            part: Part::Whole,
            content,
            range: start..self.at,
            is_closed,
            escape: (mark == b'"').then_some(b'\\'),
        });
        self.skip_blanks();
        if self.bytes.get(self.at) == Some(&b':') && (self.flow > 0 || self.ends_word(1)) {
            self.indicator(column);
        }
    }

    /// A plain scalar, with its further lines.
    fn plain(&mut self) {
        let (start, column) = (self.at, self.column());
        let end = self.plain_end(start);
        self.at = end.max(start + 1);
        self.skip_blanks();
        let content = start..end.max(start + 1);
        if self.bytes.get(self.at) == Some(&b':') {
            self.give(Kind::Text, Part::Whole, content.clone(), content, true);
            return self.indicator(column);
        }
        let mut lines = vec![content];
        while self.flow == 0 {
            let Some(line) = self.continuation() else { break };
            self.at = line.end;
            lines.push(line);
        }
        let part = if lines.len() == 1 { Part::Whole } else { Part::First };
        for line in lines {
            self.give(Kind::Text, part, line.clone(), line, true);
        }
    }

    /// The further line of a plain scalar that has come to the end of its line.
    fn continuation(&self) -> Option<Range<usize>> {
        let bytes = self.bytes;
        let mut line = self.at;
        while bytes.get(line).is_some_and(|byte| b"\r\n".contains(byte)) {
            let start = next_line(bytes, line);
            let blanks = bytes[start..].iter().take_while(|&&byte| is_space(byte)).count();
            line = start + blanks;
            let Some(&first) = bytes.get(line) else { break };
            if b"\r\n".contains(&first) {
                continue;
            }
            let end = self.plain_end(line);
            let is_key = bytes[end..].iter().find(|byte| !is_space(**byte)) == Some(&b':');
            let goes_on = blanks as isize > self.parent && first != b'#' && !is_key && end > line;
            return goes_on.then_some(line..end);
        }
        None
    }

    /// Where a plain scalar ends on its line, without the blanks behind it.
    fn plain_end(&self, start: usize) -> usize {
        let line = &self.bytes[start..];
        let ends = |at: usize| match line[at] {
            b'\n' | b'\r' => true,
            b':' => match line.get(at + 1) {
                None => true,
                Some(&next) => {
                    next.is_ascii_whitespace() || (self.flow > 0 && b",[]{}".contains(&next))
                }
            },
            b'#' => at > 0 && is_space(line[at - 1]),
            b',' | b'[' | b']' | b'{' | b'}' => self.flow > 0,
            _ => false,
        };
        let end = (0..line.len()).find(|&at| ends(at)).unwrap_or(line.len());
        start + line[..end].trim_ascii_end().len()
    }

    /// Whether `|` or `>` is the header of a block scalar here.
    fn is_block(&self) -> bool {
        let header = self.bytes[self.at + 1..].iter();
        let end = self.at + 1 + header.take_while(|byte| b"+-0123456789".contains(byte)).count();
        let blanks = self.bytes[end..].iter().take_while(|&&byte| is_space(byte)).count();
        let is_comment = blanks > 0 && self.bytes.get(end + blanks) == Some(&b'#');
        is_comment || self.is_line_end(end + blanks)
    }

    /// A block scalar: the lines below that are indented as its first one is.
    fn block(&mut self) {
        let mut line = line_end(self.bytes, self.at);
        let comment = memchr::memchr(b'#', &self.bytes[self.at..line]);
        if let Some(found) = comment {
            let start = self.at + found;
            self.give(Kind::Comment, Part::Whole, start + 1..line, start..line, true);
        }
        let start = if line < self.bytes.len() { next_line(self.bytes, line) } else { line };
        let (mut indent, mut end) = (None, line);
        while line < self.bytes.len() {
            let from = next_line(self.bytes, line);
            let blanks = self.bytes[from..].iter().take_while(|&&byte| byte == b' ').count();
            line = line_end(self.bytes, from);
            if from + blanks == line {
                continue;
            }
            let least = *indent.get_or_insert(blanks);
            if blanks < least || blanks as isize <= self.parent {
                break;
            }
            end = line;
        }
        if end > start {
            self.give(Kind::Text, Part::First, start..end, start..end, true);
        }
        self.at = end;
    }

    fn give(
        &mut self,
        kind: Kind,
        part: Part,
        content: Range<usize>,
        range: Range<usize>,
        is_closed: bool,
    ) {
        (self.emit)(Token { kind, part, content, range, is_closed, escape: None });
    }

    fn skip_blanks(&mut self) {
        self.at += self.bytes[self.at..].iter().take_while(|&&byte| is_space(byte)).count();
    }

    fn column(&self) -> isize {
        (self.at - self.line) as isize
    }

    fn is_after_blank(&self) -> bool {
        self.at == self.line || is_space(self.bytes[self.at - 1])
    }

    fn is_line_end(&self, at: usize) -> bool {
        matches!(self.bytes.get(at), None | Some(b'\n' | b'\r'))
    }

    /// Whether a word ends so many bytes ahead.
    fn ends_word(&self, length: usize) -> bool {
        let end = self.at + length;
        self.is_line_end(end) || is_space(self.bytes[end])
    }
}

fn is_space(byte: u8) -> bool {
    byte == b' ' || byte == b'\t'
}
