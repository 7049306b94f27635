//! Lines as they stand on a screen: which characters stand in which columns.

use unicode_width::UnicodeWidthChar;

/// One line by its columns on a screen, where an East Asian character takes two.
pub struct Wide<'a> {
    pub text: &'a str,
    /// By column: where the character that covers it starts, in bytes.
    at: Vec<u32>,
}

/// Lines longer than this are cut: no page for people has as long ones.
const MAX_COLUMNS: usize = 1 << 16;

impl<'a> Wide<'a> {
    pub fn new(text: &'a str) -> Wide<'a> {
        Wide::with(text, |c| c.width().unwrap_or(0))
    }

    /// The line as a tool sees it that gives every character one column.
    pub fn narrow(text: &'a str) -> Wide<'a> {
        Wide::with(text, |_| 1)
    }

    fn with(text: &'a str, width: impl Fn(char) -> usize) -> Wide<'a> {
        let mut at = Vec::with_capacity(text.len().min(MAX_COLUMNS));
        for (start, c) in text.char_indices() {
            if at.len() >= MAX_COLUMNS {
                break;
            }
            at.resize(at.len() + width(c), start as u32);
        }
        Wide { text, at }
    }

    /// The number of columns.
    pub fn len(&self) -> usize {
        self.at.len()
    }

    /// The byte offset of the character in a column; behind the end, that of the end.
    pub fn byte(&self, column: usize) -> usize {
        self.at.get(column).map_or(self.text.len(), |&at| at as usize)
    }

    /// The character in a column.
    pub fn char(&self, column: usize) -> Option<char> {
        self.text[self.byte(column)..].chars().next()
    }

    /// The text from one column up to another.
    pub fn slice(&self, from: usize, to: usize) -> &'a str {
        let (from, to) = (self.byte(from), self.byte(to));
        &self.text[from.min(to)..to]
    }

    /// The cells of a line whose columns start at the given places, the last without an end.
    /// A word that stands across a boundary belongs to the cell where it starts.
    pub fn cells(&self, starts: &[usize]) -> Vec<&'a str> {
        let mut cells = Vec::with_capacity(starts.len());
        let mut from = 0;
        for &next in starts.iter().skip(1).chain([&usize::MAX]) {
            let mut to = self.byte(next).max(from);
            let before = self.text[..to].chars().next_back();
            if from < to && before.is_some_and(|c| !c.is_whitespace()) {
                let rest = &self.text[to..];
                to += rest.find(char::is_whitespace).unwrap_or(rest.len());
            }
            cells.push(self.text[from..to].trim_end());
            from = to;
        }
        cells
    }
}
