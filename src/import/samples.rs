//! Samples that enumerate the codes of a page, in JSON or in rows of text, as the tables that they are.

use std::collections::HashSet;

use super::block::{Block, Kind, Table, Text, fold};
use super::code::{form, is_number};
use super::data::keys::words;
use super::data::{self, Node, Value, records};
use super::tables::header::{Field, field_of};
use super::text::{joined, joined_bare};
use super::told::{under_codes, under_errors};

/// Fewer objects are the sample of an answer.
const LEAST: usize = 3;

/// The blocks with tables in place of the samples, if the page says that it lists codes and one of its
/// samples is a list of several objects alike, or a map of several codes; or if it speaks of errors and
/// a sample is a table with a header.
pub fn listed(blocks: &[Block]) -> Option<Vec<Block>> {
    let (codes, errors) = (under_codes(blocks), under_errors(blocks));
    let mut found = Vec::new();
    let mut most = 0;
    for (at, block) in blocks.iter().enumerate() {
        let Block::Text { kind: Kind::Code, text, .. } = block else { continue };
        let objects = || codes[at].then(|| tables(text)).flatten();
        let rows = || (codes[at] || errors[at]).then(|| rows(text)).flatten();
        let Some(tables) = objects().or_else(rows) else { continue };
        most = tables.iter().map(|table| table.rows.len() - 1).fold(most, usize::max);
        found.push((at, tables));
    }
    if most < LEAST {
        return None;
    }
    let mut listed = Vec::with_capacity(blocks.len());
    let mut found = found.into_iter().peekable();
    for (at, block) in blocks.iter().enumerate() {
        match found.next_if(|(sample, _)| *sample == at) {
            Some((_, tables)) => listed.extend(tables.into_iter().map(Block::Table)),
            None => listed.push(block.clone()),
        }
    }
    Some(listed)
}

/// The blocks with a table in place of each sample whose lines are rows of a number, a name and a text, where
/// the page lists codes or speaks of errors.
pub fn with_rows(mut blocks: Vec<Block>) -> Vec<Block> {
    let is_sample = |block: &Block| matches!(block, Block::Text { kind: Kind::Code, .. });
    if !blocks.iter().any(is_sample) {
        return blocks;
    }
    let told = under_codes(&blocks).into_iter().zip(under_errors(&blocks));
    let told: Vec<bool> = told.map(|(codes, errors)| codes || errors).collect();
    for (block, told) in blocks.iter_mut().zip(told) {
        if let Block::Text { kind: Kind::Code, text, .. } = block
            && let Some(table) = told.then(|| named_rows(text)).flatten()
        {
            *block = Block::Table(table);
        }
    }
    blocks
}

/// The table of a sample all of whose lines are such rows, or go on with their texts.
fn named_rows(sample: &Text) -> Option<Table> {
    let mut lines = Vec::new();
    let mut apart = true;
    for (number, line) in (sample.line..).zip(sample.text.lines()) {
        let text = fold(line, number);
        match text.text.is_empty() {
            true => apart = true,
            false => {
                lines.push(Block::Text { kind: Kind::Paragraph, text, apart });
                apart = false;
            }
        }
    }
    let (table, used) = joined_bare::table(&lines, || true)?;
    (used == lines.len()).then_some(table)
}

/// The blocks with those that are the lines of one list of codes in JSON as the sample that they are: a text says
/// nothing of where samples are.
pub fn gathered(blocks: Vec<Block>) -> Vec<Block> {
    let opens =
        |block: &Block| block.line_or_item().is_some_and(|text| text.text.starts_with(['[', '{']));
    let mut gathered = Vec::with_capacity(blocks.len());
    let mut rest = &blocks[..];
    while let Some(at) = rest.iter().position(opens) {
        gathered.extend_from_slice(&rest[..at]);
        rest = &rest[at..];
        let end = end_of_brackets(rest);
        match sample(&rest[..end]) {
            Some(sample) => gathered.push(sample),
            None => gathered.extend_from_slice(&rest[..end]),
        }
        rest = &rest[end..];
    }
    gathered.extend_from_slice(rest);
    gathered
}

/// How many lines it takes to close all brackets that the first one opens, outside of quotes; all up to what is
/// no line where nothing closes them.
fn end_of_brackets(blocks: &[Block]) -> usize {
    let mut depth = 0;
    for (at, block) in blocks.iter().enumerate() {
        let Some(text) = block.line_or_item() else { return at };
        let (mut is_quoted, mut is_escaped) = (false, false);
        for c in text.text.chars() {
            match c {
                _ if is_escaped => is_escaped = false,
                '\\' => is_escaped = true,
                '"' => is_quoted = !is_quoted,
                '[' | '{' if !is_quoted => depth += 1,
                ']' | '}' if !is_quoted => depth -= 1,
                _ => {}
            }
        }
        if depth <= 0 {
            return at + 1;
        }
    }
    blocks.len()
}

/// The sample that some lines are, if they list codes in JSON. Each keeps its line.
fn sample(blocks: &[Block]) -> Option<Block> {
    let line = blocks.first()?.line();
    let mut text = Text { line, ..Text::default() };
    let mut last = line;
    for block in blocks {
        let more = block.line().saturating_sub(last);
        text.text.extend(std::iter::repeat_n('\n', more as usize));
        text.text.push_str(&block.line_or_item()?.text);
        last += more;
    }
    tables(&text).is_some().then_some(Block::Text { kind: Kind::Code, text, apart: true })
}

/// The tables of a sample whose objects say different things.
fn tables(sample: &Text) -> Option<Vec<Table>> {
    let text = sample.text.trim_start();
    if !text.starts_with(['[', '{']) {
        return None;
    }
    let root = data::json(&sample.text).ok()?;
    let is_list = match &root.value {
        Value::List(items) => are_distinct(items),
        Value::Map(entries) => entries.len() >= LEAST && entries.iter().all(is_coded),
        _ => false,
    };
    let blocks = if is_list { records::blocks(&root, None) } else { Vec::new() };
    let tables = blocks.into_iter().filter_map(|block| match block {
        Block::Table(mut table) => {
            move_down(&mut table, sample.line - 1);
            Some(table)
        }
        Block::Text { .. } => None,
    });
    let tables: Vec<Table> = tables.collect();
    (!tables.is_empty()).then_some(tables)
}

/// The table of a sample whose first line is a header, known or not, and whose other lines are rows of it.
fn rows(sample: &Text) -> Option<Vec<Table>> {
    let line = |(number, line): (u32, &str)| Block::Text {
        kind: Kind::Paragraph,
        text: fold(line, number),
        apart: false,
    };
    // The page has said what its lines are about.
    let title = Text { text: "error codes".to_owned(), line: sample.line, ..Text::default() };
    let title = Block::Text { kind: Kind::Heading(1), text: title, apart: true };
    let lines = (sample.line..).zip(sample.text.lines()).map(line);
    let mut read = joined::tables([title].into_iter().chain(lines).collect(), &mut Vec::new());
    match (read.pop(), read.len()) {
        (Some(Block::Table(table)), 1 | 2) if table.rows.len() > LEAST => Some(vec![table]),
        _ => None,
    }
}

/// Whether a key is a code, and what stands under it says something of it.
fn is_coded((key, node): &(String, Node)) -> bool {
    (form(key).is_some() || is_number(key)) && (node.plain().is_some() || says(node))
}

/// Whether a key is called that of a code.
fn is_called_code(key: &str) -> bool {
    let is_code = matches!(field_of(&words(key)), Some((Field::Code, _)));
    is_code && !key.to_lowercase().ends_with("id")
}

/// Whether an object has a message or a description.
fn says(node: &Node) -> bool {
    node.map().unwrap_or_default().iter().any(|(key, node)| {
        let field = field_of(&words(key)).map(|(field, _)| field);
        let is_text = key != "name" && matches!(field, Some(Field::Message | Field::Description));
        is_text && node.plain().is_some()
    })
}

/// Whether objects have the same keys, and no two the same values.
fn are_distinct(items: &[Node]) -> bool {
    let keys =
        |node: &Node| Some(node.map()?.iter().map(|(key, _)| key.clone()).collect::<Vec<_>>());
    let values =
        |node: &Node| Some(node.map()?.iter().map(|(_, value)| value.text()).collect::<Vec<_>>());
    let first = items.first().and_then(keys);
    let distinct: HashSet<_> = items.iter().map(values).collect();
    distinct.len() == items.len()
        && items.iter().all(|item| item.map().is_some() && keys(item) == first)
        && first.is_some_and(|keys| keys.iter().any(|key| is_called_code(key)))
        && items.iter().all(says)
}

/// Moves a table to the lines that it has on its page.
fn move_down(table: &mut Table, by: u32) {
    table.line += by;
    for row in &mut table.rows {
        row.line += by;
        for cell in &mut row.cells {
            std::rc::Rc::make_mut(&mut cell.text).line += by;
        }
    }
}
