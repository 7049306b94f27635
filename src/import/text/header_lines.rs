//! Headers whose words were broken into two lines each, `Error`, `Code`, `Error`, `Message`, or that go on in a
//! second line.

use super::joined::header_words;
use super::look::sure_look;
use crate::import::block::{Block, Cell, Kind, Row, Table, Text};
use crate::import::tables::header::{Field, exact};

/// A header has no more words.
const MAX_WORDS: usize = 6;

/// Longer lines are none of a header, in bytes.
const MAX_LINE: usize = 60;

/// As far below its first row the next one may start.
const MAX_ROW: usize = 12;

/// The blocks with a text for each word of such headers.
pub fn whole(blocks: Vec<Block>) -> Vec<Block> {
    let is_first = |at: usize| starts_row(&blocks[at]) && !starts_row(&blocks[at - 1]);
    let firsts = (1..blocks.len()).filter(|&at| is_first(at));
    let found: Vec<(usize, usize, Vec<Text>)> = firsts
        .filter_map(|at| {
            let (taken, words) = header(&blocks[..at], &blocks[at..])?;
            Some((at, taken, words))
        })
        .collect();
    if found.is_empty() {
        return blocks;
    }
    let mut out = Vec::with_capacity(blocks.len());
    let mut done = 0;
    for (at, taken, words) in found.into_iter() {
        // The lines of a header are none of the one before.
        if done + taken > at {
            continue;
        }
        out.extend_from_slice(&blocks[done..at - taken]);
        done = at;
        if let Block::Table(table) = &blocks[at] {
            out.push(Block::Table(headed(table, words)));
            done += 1;
            continue;
        }
        let block = |text| Block::Text { kind: Kind::Paragraph, text, apart: false };
        out.extend(words.into_iter().map(block));
    }
    out.extend_from_slice(&blocks[done..]);
    out
}

/// Whether a block starts with a code as words are none, or is a table without a header that does.
fn starts_row(block: &Block) -> bool {
    code_of(block).is_some()
}

fn code_of(block: &Block) -> Option<&str> {
    let text = match block {
        Block::Text { kind: Kind::Paragraph, text, .. } => &text.text,
        Block::Table(table) if table.head == 0 => &table.rows.first()?.cells.first()?.text.text,
        _ => return None,
    };
    text.split(' ').next().filter(|word| sure_look(word).is_some())
}

/// How many of the blocks above some rows are a header, and its words.
fn header(above: &[Block], rows: &[Block]) -> Option<(usize, Vec<Text>)> {
    let line = |block: &&Block| match block {
        Block::Text { kind: Kind::Paragraph, text, .. } => {
            text.text.len() <= MAX_LINE && !starts_row(block)
        }
        _ => false,
    };
    let count = above.iter().rev().take(MAX_WORDS * 2).take_while(line).count();
    let lines: Vec<&Text> = above[above.len() - count..]
        .iter()
        .filter_map(|block| match block {
            Block::Text { text, .. } => Some(text),
            Block::Table(_) => None,
        })
        .collect();
    let next = rows.iter().skip(1).take(MAX_ROW).position(starts_row).map(|next| next + 1);
    let is_line = code_of(&rows[0]).is_some_and(|code| match &rows[0] {
        Block::Text { text, .. } => text.text.len() > code.len(),
        Block::Table(_) => false,
    });
    if let [.., first, second] = lines[..]
        && let Some(text) = is_line.then(|| both(first, second)).flatten()
    {
        return Some((2, vec![text]));
    }
    (2..=count / 2).rev().find_map(|words| {
        let own = &lines[count - words * 2..];
        let fits = match &rows[0] {
            Block::Table(table) => table.rows[0].cells.len() == words,
            Block::Text { .. } => is_line || next == Some(words),
        };
        let words = || own.chunks(2).map(|pair| word(pair[0], pair[1])).collect::<Vec<_>>();
        let words = fits.then(words).filter(|words| is_header(words))?;
        Some((words.len() * 2, words))
    })
}

/// Whether words are those of a header: one of codes and another one that is known, and all but one known.
fn is_header(words: &[Text]) -> bool {
    let fields: Vec<Field> = words.iter().filter_map(|word| Some(exact(&word.text)?.0)).collect();
    fields.contains(&Field::Code) && fields.len() > 1 && fields.len() + 1 >= words.len()
}

/// The word that two lines are.
fn word(first: &Text, second: &Text) -> Text {
    let spaced = format!("{} {}", first.text, second.text);
    let tight = format!("{}{}", first.text.trim_end_matches('-'), second.text);
    let is_tight = first.text.ends_with('-') || exact(&spaced).is_none() && exact(&tight).is_some();
    Text { text: if is_tight { tight } else { spaced }, line: first.line, ..Text::default() }
}

/// The header that two lines are, of which the second has one more word.
fn both(first: &Text, second: &Text) -> Option<Text> {
    let (field, _) = exact(&second.text)?;
    let words = header_words(&first.text)?;
    let has = |wanted| words.iter().any(|(field, _)| *field == wanted);
    let text = format!("{} {}", first.text, second.text);
    let is_one = words.len() > 1 && field.is_text() && has(Field::Code) && !has(field);
    is_one.then(|| Text { text, line: first.line, ..Text::default() })
}

/// A table below a header.
fn headed(table: &Table, words: Vec<Text>) -> Table {
    let line = words[0].line;
    let head = Row { line, cells: words.into_iter().map(Cell::new).collect(), label: None };
    let rows = std::iter::once(head).chain(table.rows.iter().cloned()).collect();
    Table { line, head: 1, rows }
}
