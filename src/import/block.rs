//! The blocks of a page, which every reader gives and of which entries are made.

use std::rc::Rc;

use crate::catalog::Link;

/// The columns that a table may have; what a page has beyond them is a problem, not memory.
pub const MAX_COLUMNS: usize = 64;

/// A text of a page as a person reads it: white space is folded, paragraphs and list items
/// are joined by `\n`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    pub text: String,
    /// The 1-based line where the text starts.
    pub line: u32,
    /// What few texts have; a page may have millions of them, so that those few pay for it alone.
    pub extra: Option<Box<Extra>>,
}

/// What a text has besides what it says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extra {
    pub links: Vec<Link>,
    /// The text without what is raised, where something is: a footnote's mark behind a code.
    pub unmarked: Option<String>,
    /// In how many items and definitions of the page it stands, the item that it is itself not counted.
    pub depth: u8,
}

impl Text {
    /// The text in which codes are looked for.
    pub fn unmarked(&self) -> &str {
        let unmarked = self.extra.as_ref().and_then(|extra| extra.unmarked.as_ref());
        unmarked.unwrap_or(&self.text)
    }

    /// In how many items and definitions the text stands.
    pub fn depth(&self) -> u8 {
        self.extra.as_ref().map_or(0, |extra| extra.depth)
    }

    /// Puts the text within one more item or definition.
    pub fn deepen(&mut self) {
        let depth = &mut self.extra.get_or_insert_default().depth;
        *depth = depth.saturating_add(1);
    }

    /// The links in the text.
    pub fn links(&self) -> &[Link] {
        self.extra.as_ref().map_or(&[], |extra| &extra.links)
    }

    /// Adds links, if there are some.
    pub fn add_links(&mut self, links: &[Link]) {
        if !links.is_empty() {
            self.extra.get_or_insert_default().links.extend_from_slice(links);
        }
    }

    /// Adds a text as one more line.
    pub fn add_line(&mut self, other: &Text) {
        if self.text.is_empty() {
            self.line = other.line;
        } else if !other.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(&other.text);
        self.add_links(other.links());
    }

    /// Adds a text behind a joint.
    pub fn join(&mut self, joint: &str, other: &Text) {
        self.text.push_str(joint);
        self.text.push_str(&other.text);
        self.add_links(other.links());
    }
}

/// What a text is on its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// With its level, 1 to 6; 7 is a term of a definition list.
    Heading(u8),
    Paragraph,
    /// An item of a list, without its bullet.
    Item,
    /// A sample: nothing in it is an entry.
    Code,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Text {
        kind: Kind,
        text: Text,
        /// Whether a blank line or markup separates it from the block before.
        apart: bool,
    },
    Table(Table),
}

impl Block {
    /// The 1-based line where it starts.
    pub fn line(&self) -> u32 {
        match self {
            Block::Text { text, .. } => text.line,
            Block::Table(table) => table.line,
        }
    }

    /// Puts a text within one more item or definition.
    pub fn deepen(&mut self) {
        if let Block::Text { text, .. } = self {
            text.deepen();
        }
    }

    /// The text of a line or a paragraph.
    pub fn paragraph(&self) -> Option<&Text> {
        match self {
            Block::Text { kind: Kind::Paragraph, text, .. } => Some(text),
            _ => None,
        }
    }

    /// The text of a line, a paragraph or an item.
    pub fn line_or_item(&self) -> Option<&Text> {
        match self {
            Block::Text { kind: Kind::Paragraph | Kind::Item, text, .. } => Some(text),
            _ => None,
        }
    }

    /// The text of the block; empty for a table.
    pub fn text(&self) -> &str {
        match self {
            Block::Text { text, .. } => &text.text,
            Block::Table(_) => "",
        }
    }

    /// The level of a heading, 1 to 6, or 7 for a term.
    pub fn level(&self) -> Option<u8> {
        match self {
            Block::Text { kind: Kind::Heading(level), .. } => Some(*level),
            _ => None,
        }
    }
}

/// A table as a grid: every row has a cell for every column, spans are resolved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The 1-based line where the table starts.
    pub line: u32,
    /// How many rows at the top the markup calls header rows; 0 where it does not say.
    pub head: usize,
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The 1-based line of the row's first cell.
    pub line: u32,
    pub cells: Vec<Cell>,
    /// A heading between rows that this row stands under, with its range.
    pub label: Option<Rc<Label>>,
}

impl Row {
    /// Gives a row that is too short the cells that it lacks.
    pub fn pad(&mut self, columns: usize) {
        let lacking = columns.saturating_sub(self.cells.len());
        let cell = Cell::missing(self.line);
        self.cells.extend(std::iter::repeat_n(cell, lacking));
    }
}

/// A heading of some rows of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    pub text: String,
    pub range: Option<String>,
}

/// One slot of a grid; a cell that spans several slots is in each of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    pub text: Rc<Text>,
    /// Spanned from the row above.
    pub above: bool,
    /// Spanned from the column before.
    pub left: bool,
    /// Whether the page has nothing here at all, as where a row is too short.
    pub missing: bool,
}

impl Cell {
    pub fn new(text: Text) -> Cell {
        Cell { text: Rc::new(text), ..Cell::default() }
    }

    /// The cell of a row in which the page has none.
    pub fn missing(line: u32) -> Cell {
        Cell { missing: true, ..Cell::new(Text { line, ..Text::default() }) }
    }

    pub fn is_empty(&self) -> bool {
        self.text.text.is_empty()
    }
}

/// Builds a [`Text`] from what a reader meets, in order.
#[derive(Default)]
pub struct TextBuilder {
    text: Text,
    space: bool,
    break_: bool,
    /// Whether what comes is raised, as the mark of a footnote is.
    pub raised: bool,
    /// The start of the open link's text, and its target.
    link: Option<(usize, String)>,
}

impl TextBuilder {
    /// Adds characters, the first of which stands on the given line, folding white space.
    pub fn push(&mut self, text: &str, mut line: u32) {
        for c in text.chars() {
            line += (c == '\n') as u32;
            if is_invisible(c) {
                continue;
            }
            if c.is_whitespace() {
                self.space = true;
                continue;
            }
            if self.text.text.is_empty() {
                self.text.line = line;
            } else if self.break_ {
                self.put('\n');
            } else if self.space {
                self.put(' ');
            }
            (self.space, self.break_) = (false, false);
            self.put(c);
        }
    }

    fn put(&mut self, c: char) {
        if self.raised {
            let unmarked = &mut self.text.extra.get_or_insert_default().unmarked;
            unmarked.get_or_insert_with(|| self.text.text.clone());
        } else if let Some(extra) = &mut self.text.extra
            && let Some(unmarked) = &mut extra.unmarked
        {
            unmarked.push(c);
        }
        self.text.text.push(c);
    }

    /// The last word so far.
    pub fn last_word(&self) -> &str {
        self.text.text.rsplit([' ', '\n']).next().unwrap_or_default()
    }

    /// Ends a paragraph, a list item or a line.
    pub fn end_line(&mut self) {
        self.break_ = true;
    }

    pub fn start_link(&mut self, url: &str) {
        self.link = Some((self.text.text.len(), url.trim().to_owned()));
    }

    pub fn end_link(&mut self) {
        let Some((start, url)) = self.link.take() else { return };
        let text = self.text.text[start..].trim().to_owned();
        if !text.is_empty() && !url.is_empty() {
            self.text.add_links(&[Link { text, url }]);
        }
    }

    /// The text so far; `line` is its line when it is empty.
    pub fn finish(mut self, line: u32) -> Text {
        self.end_link();
        if self.text.text.is_empty() {
            self.text.line = line;
        }
        // There may be millions of them.
        self.text.text.shrink_to_fit();
        self.text
    }
}

/// Characters that show nothing, which publishing tools leave in the middle of words: zero
/// width space, word joiner, byte order mark and soft hyphen.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// The text of a sample, whose lines are kept, each with its white space folded.
pub fn sample(text: &str, line: u32) -> Text {
    let lines: Vec<String> = text.lines().map(|line| fold(line, 0).text).collect();
    let first = lines.iter().position(|line| !line.is_empty()).unwrap_or(0);
    let text = lines[first..].join("\n").trim_end().to_owned();
    Text { text, line: line + first as u32, ..Text::default() }
}

/// The text with its white space folded to single spaces and none at its ends.
pub fn fold(text: &str, line: u32) -> Text {
    let mut builder = TextBuilder::default();
    builder.push(text, line);
    builder.finish(line)
}
