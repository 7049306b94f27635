//! Tables below a header in one line of which some rows have a line as well, and others a paragraph
//! for each cell: an extraction leaves the cells apart that have paragraphs of their own.

use super::joined_cells::split_rests;
use super::joined_header::{header_words, is_glued};
use super::joined_line::{Line, Shape, is_unread, row};
use super::joined_rows::{MAX_HEADER, line};
use super::look::{Look, look_of, sure_look};
use crate::import::block::{Block, Cell, Row, Table, Text};
use crate::import::code::is_status;
use crate::import::tables::header::Field;

/// A table with how many blocks it takes.
pub struct Found {
    pub table: Table,
    pub used: usize,
    /// The lines of rows whose codes cannot be told from the texts behind them.
    pub unread: Vec<u32>,
    /// The lines of rows whose other cells cannot be told apart.
    pub unsplit: Vec<u32>,
}

/// The table whose header is the first of some blocks.
pub fn table(blocks: &[Block]) -> Option<Found> {
    let (header, _) = line(blocks.first()?)?;
    let words = header_words(&header.text).filter(|_| header.text.len() <= MAX_HEADER)?;
    let fields: Vec<Field> = words.iter().map(|(field, _)| *field).collect();
    let code = fields.iter().position(|&field| field == Field::Code)?;
    let has_status = code == 1 && fields[0] == Field::Status;
    if words.len() < 3 || !is_glued(&words) || code > has_status as usize {
        return None;
    }
    let shape = Shape::of(&words, code);
    let (mut lines, mut whole) = (Vec::<Line>::new(), Vec::<Row>::new());
    let mut unread = Vec::new();
    let mut at = 1;
    while let Some((text, _)) = blocks.get(at).and_then(line) {
        if let Some(cells) = cells_from(&blocks[at..], &words, code) {
            at += cells.cells.len();
            whole.push(cells);
        } else if let Some(row) = row(text, shape, &lines) {
            lines.push(row);
            at += 1;
        } else if is_unread(text, shape) {
            unread.push(text.line);
            at += 1;
        } else {
            break;
        }
    }
    let in_lines = lines.len() + unread.len();
    let looks: Vec<Look> = lines
        .iter()
        .filter_map(|line| look_of(&line.code))
        .chain(whole.iter().filter_map(|row| look_of(&row.cells[code].text.text)))
        .collect();
    let are_alike = code == 1 || looks.iter().all(|look| look.is_like(looks[0]));
    if !are_alike || whole.is_empty() || in_lines == 0 || whole.len() + in_lines < 3 {
        return None;
    }
    let cell = |text: &str| {
        Cell::new(Text { text: text.trim().to_owned(), line: header.line, ..Text::default() })
    };
    let head = words.iter().map(|(_, word)| cell(word)).collect();
    let head = Row { line: header.line, cells: head, label: None };
    let mut unsplit = Vec::new();
    let mut rows = whole;
    for (line, cells) in lines.iter().zip(split_rests(&lines, &fields[code + 1..], true)) {
        if !cells.are_told {
            unsplit.push(line.line);
        }
        rows.push(line.cells(code, cells.texts));
    }
    rows.sort_by_key(|row| row.line);
    rows.insert(0, head);
    Some(Found { table: Table { line: header.line, head: 1, rows }, used: at, unread, unsplit })
}

/// The row whose cells are the first of some blocks, a paragraph each: as many as the header has words.
fn cells_from(blocks: &[Block], words: &[(Field, String)], code: usize) -> Option<Row> {
    let cells = blocks.get(..words.len())?.iter();
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
