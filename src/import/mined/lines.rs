//! The texts of a page line by line, as candidates are made of them.

use crate::import::block::{Block, Kind, Table, Text};

/// The lines of a page; what ends rows, as the ends of a table do, is a line without a text.
#[derive(Default)]
pub struct Lines {
    pub blocks: Vec<Block>,
    /// By line, whether it stands in a sample.
    pub is_sample: Vec<bool>,
    /// By line, whether it is a cell of a table.
    pub is_cell: Vec<bool>,
}

/// The lines of the texts, samples and tables of a page, without bars at their ends.
pub fn lines(blocks: &[Block]) -> Lines {
    let mut lines = Lines::default();
    for block in blocks {
        match block {
            Block::Text { kind, text, .. } => lines.add_text(*kind, text),
            Block::Table(table) => lines.add_cells(table),
        }
    }
    lines
}

impl Lines {
    fn add(&mut self, kind: Kind, text: String, line: u32, is_sample: bool, is_cell: bool) {
        let text = Text { text, line, extra: None };
        self.blocks.push(Block::Text { kind, text, apart: true });
        self.is_sample.push(is_sample);
        self.is_cell.push(is_cell);
    }

    fn add_text(&mut self, kind: Kind, text: &Text) {
        let is_sample = kind == Kind::Code;
        for (part, n) in text.text.split('\n').zip(0..) {
            let part = part.trim_matches(|c: char| c == '|' || c.is_whitespace());
            let kind = if n > 0 || is_sample { Kind::Paragraph } else { kind };
            // Each line of a sample is one of the page; those of other texts may share theirs.
            let line = if is_sample { text.line + n } else { text.line };
            if part.contains(char::is_alphanumeric) {
                self.add(kind, part.to_owned(), line, is_sample, false);
            }
        }
    }

    fn add_cells(&mut self, table: &Table) {
        self.add(Kind::Code, String::new(), table.line, false, false);
        let cells = table.rows.iter().flat_map(|row| &row.cells);
        for cell in cells.filter(|cell| !cell.above && !cell.left && !cell.is_empty()) {
            let text = cell.text.text.replace('\n', " ");
            self.add(Kind::Paragraph, text, cell.text.line, false, true);
        }
        self.add(Kind::Code, String::new(), table.line, false, false);
    }
}
