//! Flattened tables that neither their headers nor the looks of their codes tell, looked for where a page gives nothing
//! else: codes at even distances below words that nobody knows, phrases in the place of codes below words that are all
//! known, and lines of a name and its number. Whether they list codes is left to those who judge tables.

use std::collections::HashSet;

use super::joined_bare::header_and_rows;
use super::look::{Look, sure_look};
use super::replaced;
use crate::import::block::{Block, Table};
use crate::import::code::{hexadecimal, is_label, is_number};
use crate::import::tables::header::{Field, exact};

/// As many rows are no chance.
const LEAST: usize = 4;

/// Fewer rows are enough where all words of the header are known.
const LEAST_KNOWN: usize = 3;

/// Tables of more columns are not looked for.
const MAX_COLUMNS: usize = 6;

/// A table of phrases has fewer cells.
const MAX_CELLS: usize = 1000;

/// A phrase in the place of a code has no more words.
const MAX_WORDS: usize = 4;

/// The blocks with such tables, if there are some.
pub fn tables(blocks: &[Block]) -> Option<Vec<Block>> {
    let has_tables = |blocks: &[Block]| blocks.iter().any(|block| matches!(block, Block::Table(_)));
    if has_tables(blocks) {
        return None;
    }
    let found = replaced(blocks.to_vec(), |blocks| {
        let (table, used) = coded(blocks).or_else(|| phrased(blocks)).or_else(|| paired(blocks))?;
        Some((vec![Block::Table(table)], used))
    });
    has_tables(&found).then_some(found)
}

/// How a line looks that is a code of one word, and more than a word as any text has.
fn look(block: &Block) -> Option<Look> {
    block.paragraph().filter(|text| !text.text.contains(' ')).and_then(|text| sure_look(&text.text))
}

/// The table whose header is the first of some blocks, and whose rows start with their codes.
fn coded(blocks: &[Block]) -> Option<(Table, usize)> {
    let is_word = |block: &Block| {
        let is_name = |text: &str| is_label(text) && !text.contains(|c: char| c.is_ascii_digit());
        look(block).is_none() && block.paragraph().is_some_and(|text| is_name(&text.text))
    };
    let width = blocks.iter().take(MAX_COLUMNS + 1).take_while(|block| is_word(block)).count();
    let first = look(blocks.get(width)?)?;
    if !(2..=MAX_COLUMNS).contains(&width) {
        return None;
    }
    let is_code = |block: &Block| look(block).is_some_and(|own| own.is_like(first));
    let is_row =
        |row: &&[Block]| is_code(&row[0]) && row.iter().all(|block| block.paragraph().is_some());
    let rows = blocks[width..].chunks_exact(width).take_while(is_row).count();
    let used = width * (rows + 1);
    // A code elsewhere is one of a row that lacks a cell or has one more.
    let near = blocks[used..].iter().take(width * 2);
    let codes: HashSet<&str> = blocks[width..used].iter().step_by(width).map(Block::text).collect();
    let columns = || (1..width).map(|column| blocks[width + column..used].iter().step_by(width));
    let is_other_code = |mut cells: std::iter::StepBy<std::slice::Iter<Block>>| cells.all(is_code);
    let is_even = rows >= LEAST
        && codes.len() * 10 >= rows * 9
        && !{ near }.any(is_code)
        && !columns().any(is_other_code);
    is_even.then(|| (table(&blocks[..used], width), used))
}

/// The table whose header is the first of some blocks, all of whose words are known, that of the codes first: these
/// are phrases, and the rows end where the texts do.
fn phrased(blocks: &[Block]) -> Option<(Table, usize)> {
    let field =
        |block: &Block| block.paragraph().and_then(|text| exact(&text.text)).map(|found| found.0);
    let fields: Vec<Field> = blocks.iter().take(MAX_COLUMNS).map_while(field).collect();
    let width = fields.len();
    let is_header = width > 2
        && fields[0] == Field::Code
        && !fields[1..].contains(&Field::Code)
        && !fields.contains(&Field::Other);
    if !is_header {
        return None;
    }
    let cells = blocks[width..].iter().take(MAX_CELLS);
    let count = cells.take_while(|block| block.paragraph().is_some()).count();
    let used = width + count;
    let rows = || blocks[width..used].chunks_exact(width);
    let is_phrase = |text: &str| is_label(text) && text.split(' ').count() <= MAX_WORDS;
    let names: HashSet<&str> = rows().map(|row| row[0].text()).collect();
    let length = |column: usize| rows().map(|row| row[column].text().len()).sum::<usize>();
    let is_even = count.is_multiple_of(width)
        && count < MAX_CELLS
        && count >= width * LEAST_KNOWN
        && names.len() * width == count
        && rows().all(|row| is_phrase(row[0].text()))
        && length(width - 1) > 2 * length(0);
    is_even.then(|| (table(&blocks[..used], width), used))
}

/// The table whose header is the first of some blocks, a line of two words, and whose rows are lines of a name and its
/// number: `ORDER_GONE 4`.
fn paired(blocks: &[Block]) -> Option<(Table, usize)> {
    let two = |block: &Block| {
        let text = block.paragraph()?;
        let (one, other) = text.text.split_once(' ').filter(|(_, other)| !other.contains(' '))?;
        Some((text.line, vec![one.to_owned(), other.to_owned()]))
    };
    let is_number = |word: &str| is_number(word) || hexadecimal(word).is_some();
    let is_row = |(_, words): &(u32, Vec<String>)| {
        !is_number(&words[0]) && sure_look(&words[0]).is_some() && is_number(&words[1])
    };
    let (line, words) = two(blocks.first()?)?;
    if words.iter().any(|word| sure_look(word).is_some() || !is_label(word)) {
        return None;
    }
    let rows: Vec<_> = blocks[1..].iter().map_while(|block| two(block).filter(is_row)).collect();
    let names: HashSet<&str> = rows.iter().map(|(_, words)| words[0].as_str()).collect();
    let used = rows.len() + 1;
    (names.len() >= LEAST && names.len() == rows.len())
        .then(|| (header_and_rows(line, words, rows.into_iter()), used))
}

/// The table of some blocks, so many cells a row.
fn table(blocks: &[Block], width: usize) -> Table {
    let texts = |row: &[Block]| row.iter().map(|block| block.text().to_owned()).collect();
    let rows = blocks[width..].chunks_exact(width).map(|row| (row[0].line(), texts(row)));
    header_and_rows(blocks[0].line(), texts(&blocks[..width]), rows)
}
