//! The header of a flattened table, and the texts behind it that may be cells.

use super::align::Piece;
use super::look::{Look, look_of_cell, sure_look_of_cell};
use crate::import::block::{Block, Kind};
use crate::import::code::{is_label, is_label_or_question};
use crate::import::code_cell::code_and_text;
use crate::import::tables::header::{Field, exact, field_of};

/// A paragraph of more lines is none that has a cell in each.
const MAX_LINES: usize = 16;

/// So near behind the name of a field stands what it is.
const NEAR: usize = 3;

/// A run of header words: the indices of its blocks.
pub struct Head {
    pub start: usize,
    pub end: usize,
    pub fields: Vec<Field>,
    /// Whether a blank line stands between any two of them, so that a cell is a paragraph.
    pub by_paragraph: bool,
}

/// The runs of header words among some blocks that have a column of codes.
pub fn heads(blocks: &[Block]) -> Vec<Head> {
    let mut heads = Vec::new();
    let mut run = Head { start: 0, end: 0, fields: Vec::new(), by_paragraph: true };
    for at in 0..=blocks.len() {
        match head_word(blocks, at, run.fields.len()) {
            Some((field, apart)) => {
                if run.fields.is_empty() {
                    // One word says nothing of this, but what follows does.
                    let next = blocks.get(at + 1);
                    let is_apart = matches!(next, Some(Block::Text { apart: true, .. }));
                    (run.start, run.by_paragraph) = (at, is_apart);
                } else {
                    run.by_paragraph &= apart;
                }
                run.fields.push(field);
                run.end = at + 1;
            }
            None => {
                let mut fields = std::mem::take(&mut run.fields);
                if has_title(blocks, &run, &fields) {
                    fields.remove(0);
                    run.start += 1;
                }
                // On a page about statuses these are the codes; the first of two may be a title.
                if !fields.contains(&Field::Code)
                    && let Some(status) = fields.iter_mut().rfind(|field| **field == Field::Status)
                {
                    *status = Field::Code;
                }
                if (1..=12).contains(&fields.len()) && fields.contains(&Field::Code) {
                    let has_group = is_below_group(blocks, &run, &fields);
                    if has_group {
                        fields.insert(0, Field::Group);
                    }
                    heads.push(Head { start: run.start - has_group as usize, fields, ..run });
                } else if has_unnamed_codes(blocks, &run, &fields) {
                    fields.insert(0, Field::Code);
                    heads.push(Head { start: run.start - 1, fields, ..run });
                }
            }
        }
    }
    heads
}

/// Whether the words say what a field of an answer is whose name stands before them: `errCode`, `text`,
/// `Error code`.
pub fn explains_field(blocks: &[Block], head: &Head) -> bool {
    let text = |at: usize| blocks[at].text();
    let is_code = |at: &usize| matches!(exact(text(*at)), Some((Field::Code, _)));
    let is_name = |at: &usize| {
        let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
        text(*at).starts_with(|c: char| c.is_ascii_lowercase()) && text(*at).chars().all(is_part)
    };
    let is_spelled = |text: &str| text.contains(' ') || !text.is_ascii();
    let is_called = |at: &usize| matches!(field_of(text(*at)), Some((Field::Code, _)));
    let names_one = |at: usize| is_name(&at) && is_code(&at);
    let words = (head.start..head.end).filter(is_code).filter(|&at| is_spelled(text(at)));
    { words }.any(|at| (at.saturating_sub(NEAR)..at).any(names_one))
        || (head.start..head.end.min(blocks.len() - 1))
            .any(|at| names_one(at) && is_spelled(text(at + 1)) && is_called(&(at + 1)))
}

/// Whether the word above a run that starts with that of the codes is called like a category, and the
/// first row has one before its code.
fn is_below_group(blocks: &[Block], run: &Head, fields: &[Field]) -> bool {
    let text = |at: usize| match blocks.get(at)? {
        Block::Text { kind: Kind::Paragraph, text, .. } => Some(text.text.as_str()),
        _ => None,
    };
    let is_code = |at: usize| text(at).and_then(sure_look_of_cell).is_some();
    let word = run.start.checked_sub(1).and_then(text).filter(|word| is_label(word));
    fields.len() > 1
        && fields[0] == Field::Code
        && word.is_some_and(names_group)
        && text(run.end).is_some_and(is_label)
        && !is_code(run.end)
        && is_code(run.end + 1)
}

/// Whether a word of a header is called like a category.
pub fn names_group(word: &str) -> bool {
    matches!(field_of(word), Some((Field::Group, _)))
}

/// Whether the first of the words is a title: the next one in the plural.
fn has_title(blocks: &[Block], run: &Head, fields: &[Field]) -> bool {
    let word = |at: usize| match &blocks[at] {
        Block::Text { text, .. } => text.text.to_lowercase(),
        Block::Table(_) => String::new(),
    };
    fields.len() > 2
        && fields.starts_with(&[Field::Code, Field::Code])
        && word(run.start).strip_suffix('s') == Some(&word(run.start + 1))
}

/// Whether a word that nobody knows names the codes before a run that treats errors, `Cause` and
/// `Resolution`: the first text below is a code, and so is that of the next row.
fn has_unnamed_codes(blocks: &[Block], run: &Head, fields: &[Field]) -> bool {
    let text = |at: Option<usize>| match blocks.get(at?)? {
        Block::Text { kind: Kind::Paragraph | Kind::Heading(_), text, .. } => Some(&text.text),
        _ => None,
    };
    let is_code = |text: &String| {
        sure_look_of_cell(code_and_text(text).map_or(text, |(code, _)| code)).is_some()
    };
    let treats = fields.contains(&Field::Solution)
        && fields.iter().any(|field| matches!(field, Field::Cause | Field::Description));
    treats
        && text(run.start.checked_sub(1)).is_some_and(|word| is_label(word))
        && text(Some(run.end)).is_some_and(is_code)
        && text(Some(run.end + fields.len() + 1)).is_some_and(is_code)
}

/// The field that a block names as a header word behind so many others, and whether it stands apart. Within a
/// run of such words one or two that the vocabulary does not know may stand between those that it knows.
fn head_word(blocks: &[Block], at: usize, words: usize) -> Option<(Field, bool)> {
    let word = |at: usize| match blocks.get(at)? {
        Block::Text { kind: Kind::Paragraph | Kind::Heading(_), text, apart } => {
            let field = exact(&text.text).map(|(field, _)| field);
            let may_be = || is_label_or_question(&text.text) && code_and_text(&text.text).is_none();
            (field.is_some() || may_be()).then_some((field, *apart))
        }
        _ => None,
    };
    let is_known = |at: usize| word(at).is_some_and(|(field, _)| field.is_some());
    let (field, apart) = word(at)?;
    let is_between =
        || words > 0 && (is_known(at + 1) || word(at + 1).is_some() && is_known(at + 2));
    let unknown = || match blocks.get(at) {
        Some(Block::Text { text, .. }) if names_group(&text.text) => Field::Group,
        _ => Field::Other,
    };
    // The second of two words may be known by its last part alone, where the first code stands right behind it.
    let is_first_code = |at: usize| matches!(blocks.get(at), Some(Block::Text { text, .. }) if sure_look_of_cell(&text.text).is_some());
    let named = || match field_of(blocks[at].text()) {
        Some((field, _)) if !matches!(field, Field::Code | Field::Status) => Some(field),
        _ => None,
    };
    let last = || (words == 1 && is_first_code(at + 1)).then(named).flatten();
    // So it may be the last of several, where only the first code stands apart from it.
    let is_apart = |at: usize| matches!(blocks.get(at), Some(Block::Text { apart: true, .. }));
    let is_last = || words > 2 && !apart && is_apart(at + 1) && is_first_code(at + 1);
    let field = field.or_else(|| (is_between() || is_last()).then(unknown)).or_else(last)?;
    Some((field, apart))
}

/// The cells, or parts of cells, behind a header. Samples are none.
pub fn pieces(blocks: &[Block], head: &Head, end: usize) -> Vec<Piece> {
    let mut pieces = Vec::<Piece>::new();
    let code = head.fields.iter().position(|&field| field == Field::Code).unwrap_or(0);
    let mut is_row = false;
    for (block, content) in blocks.iter().enumerate().take(end).skip(head.end) {
        let Block::Text { kind, text, apart } = content else { continue };
        if *kind == Kind::Code {
            continue;
        }
        if *apart || block == head.end {
            let is_wide = head.by_paragraph && head.fields.len() > 1;
            is_row = is_wide && is_row_of_lines(&blocks[block..end], code, &head.fields);
        }
        let is_item = *kind == Kind::Item;
        match pieces.last_mut() {
            Some(last) if head.by_paragraph && !apart && !is_row => {
                last.text.join(if is_item { "\n" } else { " " }, text);
            }
            _ => pieces.push(Piece { text: text.clone(), is_item, is_apart: *apart, block }),
        }
    }
    pieces
}

/// Whether the paragraph that some blocks start with has a row, one cell a line, where other rows
/// have one cell a paragraph: a code stands in its place, and no other line is one. A word is a code
/// only if the row has all its cells.
fn is_row_of_lines(blocks: &[Block], code: usize, fields: &[Field]) -> bool {
    let goes_on = |block: &&Block| matches!(block, Block::Text { apart: false, .. });
    let count = 1 + blocks[1..].iter().take(MAX_LINES).take_while(goes_on).count();
    let look = |at: usize| match &blocks[at] {
        Block::Text { kind: Kind::Paragraph | Kind::Heading(_), text, .. } => {
            look_of_cell(&text.text)
        }
        _ => None,
    };
    let is_code = |look: Look| !look.is_word() || count == fields.len();
    let places = [code, 0];
    let first = places.iter().filter(|&&at| at < count).find_map(|&at| look(at));
    (2..=MAX_LINES).contains(&count)
        && first.is_some_and(|first| is_code(first) && (1..count).any(|at| look(at) != Some(first)))
}
