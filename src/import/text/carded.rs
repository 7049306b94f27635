//! Records in which a code stands alone, and below it labels alone, each above its text: `409`, then
//! `What happened?`, then a sentence.

use std::collections::HashMap;

use super::look::sure_look;
use crate::import::block::{Block, Cell, Kind, Row, Table, Text};
use crate::import::code::is_status;
use crate::import::tables::header::{Field, exact};
use crate::import::told::is_of_errors;

/// Fewer records may be anything.
const LEAST: usize = 3;

/// A record: the block that is its code, and where it ends.
struct Record {
    at: usize,
    end: usize,
}

/// Makes tables of such records; other blocks stay as they are.
pub fn tables(blocks: Vec<Block>) -> Vec<Block> {
    let first = |at: usize| code(&blocks[at]).and(blocks.get(at + 1)).and_then(label);
    let mut counts = HashMap::<String, usize>::new();
    for label in (0..blocks.len()).filter_map(first) {
        *counts.entry(label.text.to_lowercase()).or_default() += 1;
    }
    let common = counts.into_iter().filter(|(_, count)| *count >= LEAST).max_by_key(|&(_, n)| n);
    let Some((common, _)) = common else { return blocks };
    let is_start = |at: usize| first(at).is_some_and(|label| label.text.to_lowercase() == common);
    let records = records(&blocks, is_start);
    let fields = |record: &Record| {
        let mut fields: Vec<Field> =
            blocks[record.at..record.end].iter().filter_map(field).collect();
        fields.sort_unstable();
        fields.dedup();
        fields.len()
    };
    if records.len() < LEAST || !records.iter().all(|record| fields(record) > 1) {
        return blocks;
    }
    if !blocks.iter().any(is_of_errors) {
        return blocks;
    }
    let mut out = Vec::new();
    let mut at = 0;
    for run in records.chunk_by(|one, next| one.end == next.at) {
        out.extend_from_slice(&blocks[at..run[0].at]);
        let (table, end) = table(&blocks, run);
        out.push(Block::Table(table));
        at = end;
    }
    out.extend_from_slice(&blocks[at..]);
    out
}

/// The records, each up to the next one, or to what is no text of it.
fn records(blocks: &[Block], is_start: impl Fn(usize) -> bool) -> Vec<Record> {
    let is_other = |block: &Block| match block {
        Block::Text { kind: Kind::Heading(_), .. } => label(block).is_none(),
        Block::Text { .. } => false,
        Block::Table(_) => true,
    };
    let starts: Vec<usize> = (0..blocks.len()).filter(|&at| is_start(at)).collect();
    let ends = starts.iter().skip(1).copied().chain([blocks.len()]);
    let record = |(&at, end): (&usize, usize)| {
        let own = blocks[at + 1..end].iter().take_while(|block| !is_other(block)).count();
        Record { at, end: at + 1 + own }
    };
    starts.iter().zip(ends).map(record).collect()
}

/// The labels of some records, and how many texts any record has below each.
#[derive(Default)]
struct Columns {
    names: Vec<Text>,
    most: Vec<usize>,
}

/// The table of records that stand one behind the other, and where the last of them ends.
fn table(blocks: &[Block], run: &[Record]) -> (Table, usize) {
    let code_of = |record: &Record| code(&blocks[record.at]).cloned().unwrap_or_default();
    let mut columns = Columns::default();
    let mut rows = Vec::new();
    let mut end = run[0].at;
    for (index, record) in run.iter().enumerate() {
        let is_last = index > 0 && index + 1 == run.len();
        let (cells, used) = columns.cells(&blocks[record.at + 1..record.end], is_last);
        end = record.at + 1 + used;
        let code = code_of(record);
        let line = code.line;
        let cells = [code].into_iter().chain(cells).map(Cell::new).collect();
        rows.push(Row { line, cells, label: None });
    }
    let line = code_of(&run[0]).line;
    let title = Text { text: "Error code".to_owned(), line, ..Text::default() };
    let cells = [title].into_iter().chain(columns.names).map(Cell::new).collect();
    rows.insert(0, Row { line, cells, label: None });
    let width = rows[0].cells.len();
    rows.iter_mut().for_each(|row| row.pad(width));
    (Table { line, head: 1, rows }, end)
}

impl Columns {
    /// The texts below each label of a record, and how many blocks they are. A page goes on with other
    /// things behind its last record, which has no more texts than others.
    fn cells(&mut self, below: &[Block], is_last: bool) -> (Vec<Text>, usize) {
        let mut cells = vec![Text::default(); self.names.len()];
        let (mut column, mut count) = (0, 0);
        for (at, block) in below.iter().enumerate() {
            let Block::Text { text, .. } = block else { continue };
            if let Some(name) = label(block) {
                let known = self.names.iter().position(|known| known.text == name.text);
                column = known.unwrap_or(self.names.len());
                if known.is_none() {
                    self.names.push(name.clone());
                    self.most.push(0);
                    cells.push(Text::default());
                }
                count = 0;
                continue;
            }
            count += 1;
            let is_behind = column + 1 == self.names.len() && !is_text(&text.text);
            if is_last && (count > self.most[column] || is_behind) {
                return (cells, at);
            }
            self.most[column] = self.most[column].max(count);
            cells[column].add_line(text);
        }
        (cells, below.len())
    }
}

/// Whether a text is more than a word or two, as a link to another page is.
fn is_text(text: &str) -> bool {
    text.split(' ').count() > 2 || !text.is_ascii()
}

/// The code that a block is.
fn code(block: &Block) -> Option<&Text> {
    let Block::Text { kind, text, .. } = block else { return None };
    let is_status = text.text.len() == 3 && is_status(&text.text);
    // Below a heading that is a code, labels are read anyway.
    let is_line = matches!(kind, Kind::Paragraph | Kind::Item);
    // Words of a header stand above each other, too, where a table is flattened.
    let is_marked = text.text.contains(|c: char| c.is_ascii_digit() || c == '_');
    let is_code = is_marked && exact(&text.text).is_none() && sure_look(&text.text).is_some();
    (is_line && (is_status || is_code)).then_some(text)
}

/// The label that a block is.
fn label(block: &Block) -> Option<&Text> {
    let Block::Text { kind, text, .. } = block else { return None };
    field(block).filter(|_| *kind != Kind::Code).map(|_| text)
}

fn field(block: &Block) -> Option<Field> {
    let Block::Text { text, .. } = block else { return None };
    let (field, _) = exact(&text.text).filter(|_| text.text.len() < 60)?;
    let is_one =
        matches!(field, Field::Message | Field::Cause | Field::Description | Field::Solution);
    is_one.then_some(field)
}
