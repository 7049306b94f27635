//! Tables below a header in one line of which some rows have a line as well, and others a paragraph
//! for each cell: an extraction leaves the cells apart that have paragraphs of their own.

use super::joined_head::Head;
use super::joined_header::is_glued;
use super::joined_line::{Line, Shape, is_unread, row};
use super::joined_rows::line;
use super::look::{Look, look_of, sure_look};
use crate::import::block::{Block, Cell, Row, Text};
use crate::import::code::is_status;
use crate::import::tables::header::Field;

/// The rows below a header, whose codes have this column, and how many blocks they take with it.
pub struct Found {
    pub code: usize,
    /// The rows of a line each, and those of a paragraph a cell.
    pub lines: Vec<Line>,
    pub whole: Vec<Row>,
    pub used: usize,
    /// The lines of rows whose codes cannot be told from the texts behind them.
    pub unread: Vec<u32>,
}

/// The rows below a header that is the first of some blocks, if some are of the one kind and some of the
/// other.
pub fn rows(blocks: &[Block], head: &Head) -> Option<Found> {
    let words = &head.words;
    let code = words.iter().position(|(field, _)| *field == Field::Code)?;
    let has_status = code == 1 && words[0].0 == Field::Status;
    if head.used > 1 || words.len() < 3 || !is_glued(words) || code > has_status as usize {
        return None;
    }
    let shape = Shape::of(words, code);
    let (mut lines, mut whole, mut unread) = (Vec::<Line>::new(), Vec::<Row>::new(), Vec::new());
    let mut at = 1;
    while let Some((text, _)) = blocks.get(at).and_then(line) {
        if let Some(cells) = cells_from(&blocks[at..], words.len(), code) {
            at += cells.cells.len();
            whole.push(cells);
            continue;
        }
        match row(text, shape, &lines) {
            Some(row) => lines.push(row),
            None if is_unread(text, shape) => unread.push(text.line),
            None => break,
        }
        at += 1;
    }
    let in_lines = lines.len() + unread.len();
    let codes = lines.iter().map(|line| line.code.as_str());
    let codes = codes.chain(whole.iter().map(|row| row.cells[code].text.text.as_str()));
    let looks: Vec<Look> = codes.filter_map(look_of).collect();
    let are_alike = code == 1 || looks.iter().all(|look| look.is_like(looks[0]));
    let are_rows = are_alike && !whole.is_empty() && in_lines > 0 && whole.len() + in_lines > 2;
    are_rows.then_some(Found { code, lines, whole, used: at, unread })
}

/// The row whose cells are the first of some blocks, a paragraph each: as many as the header has words.
fn cells_from(blocks: &[Block], columns: usize, code: usize) -> Option<Row> {
    let cells = blocks.get(..columns)?.iter();
    let texts: Vec<&Text> = cells.map(|block| Some(line(block)?.0)).collect::<Option<_>>()?;
    let is_right = |at: usize, text: &Text| match at {
        // Behind a status any name is a code.
        1 if code == 1 => look_of(&text.text).is_some_and(|look| look != Look::Status),
        0 if code == 1 => is_status(&text.text),
        0 => sure_look(&text.text).is_some(),
        _ => sure_look(&text.text).is_none(),
    };
    let is_row = texts.iter().enumerate().all(|(at, text)| is_right(at, text));
    let cells = texts.iter().map(|text| Cell::new((*text).clone())).collect();
    is_row.then(|| Row { line: texts[0].line, cells, label: None })
}
