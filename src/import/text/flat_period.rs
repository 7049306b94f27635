//! Headers of flattened tables whose words nobody knows, told by the codes that follow: every few
//! texts there is one, and as many words stand before the first row.

use std::collections::{HashMap, HashSet};

use super::flat_header::Head;
use super::look::{Look, is_strict, look_of_cell};
use crate::import::block::{Block, Kind};
use crate::import::code::{is_label, is_number};
use crate::import::tables::header::{Field, exact, field_of};

/// Tables of more columns are not looked for.
const MAX_COLUMNS: usize = 8;

/// So many codes at the same distance are no chance.
const LEAST: usize = 3;

/// Adds the headers that the distances of codes tell to those that their words tell, and puts
/// them in the place of those that are a part of them.
pub fn with_periods(known: Vec<Head>, blocks: &[Block]) -> Vec<Head> {
    let texts: Vec<Option<Cell>> = blocks.iter().map(cell).collect();
    let mut found = Vec::<Head>::new();
    let mut at = 0;
    while at < blocks.len() {
        match head_at(blocks, &texts, at) {
            Some(head) => {
                at = head.end;
                found.push(head);
            }
            None => at += 1,
        }
    }
    found.extend(again(&found, blocks, &texts));
    let is_beside = |one: &Head, other: &Head| one.end <= other.start || other.end <= one.start;
    let is_worse = |head: &Head, new: &Head| is_part(head, new) || has_title(blocks, head, new);
    found.retain(|new| known.iter().all(|head| is_beside(head, new) || is_worse(head, new)));
    let is_kept = |head: &Head| found.iter().all(|new| !is_worse(head, new));
    let mut heads: Vec<Head> = known.into_iter().filter(is_kept).collect();
    heads.extend(found);
    heads.sort_by_key(|head| head.start);
    heads
}

/// The same headers once more, above tables of fewer rows.
fn again(found: &[Head], blocks: &[Block], cells: &[Option<Cell>]) -> Vec<Head> {
    let text = |at: usize| cells.get(at).and_then(|cell| cell.as_ref()).map(|cell| cell.text);
    let mut heads = HashMap::<&str, Vec<&Head>>::new();
    for head in found {
        let same = heads.entry(text(head.start).unwrap_or_default()).or_default();
        let words = |head: &Head| (head.start..head.end).map(text).collect::<Vec<_>>();
        if same.iter().all(|other| words(other) != words(head)) {
            same.push(head);
        }
    }
    let starts: HashSet<usize> = found.iter().map(|head| head.start).collect();
    let head = |start: usize| {
        let is_same = |head: &&&Head| {
            let code = head.fields.iter().position(|&field| field == Field::Code);
            let look = |at: usize| cells.get(at)?.as_ref()?.look;
            (head.start..head.end).zip(start..).all(|(one, other)| text(one) == text(other))
                && code.is_some_and(|code| look(start + head.fields.len() + code).is_some())
        };
        let head = heads.get(text(start)?)?.iter().find(is_same)?;
        Some(head_of(blocks, start, head.fields.clone()))
    };
    (0..blocks.len()).filter(|at| !starts.contains(at)).filter_map(head).collect()
}

/// Whether a header is what another one has, which knows one word more at least; or its
/// first word alone.
fn is_part(head: &Head, of: &Head) -> bool {
    let is_first = head.fields.len() == 1 && of.fields.len() > 1 && head.start == of.start;
    of.start <= head.start && head.end <= of.end && (is_first || known(head) < known(of))
}

/// How many words of a header are known.
fn known(head: &Head) -> usize {
    head.fields.iter().filter(|&&field| field != Field::Other).count()
}

/// Whether a header is another one with a title in the plural above it, `Errors`.
fn has_title(blocks: &[Block], head: &Head, other: &Head) -> bool {
    let Block::Text { text, .. } = &blocks[head.start] else { return false };
    let word = text.text.to_lowercase();
    head.start + 1 == other.start
        && head.end == other.end
        && head.fields.first() == Some(&Field::Code)
        && word.ends_with('s')
        && !word.ends_with("status")
}

/// What a text may be: a code that looks so, or a word of a header.
struct Cell<'a> {
    text: &'a str,
    look: Option<Look>,
    is_word: bool,
}

/// What a block may be, of which any word is a text.
fn cell(block: &Block) -> Option<Cell<'_>> {
    match block {
        Block::Text { kind: Kind::Paragraph | Kind::Heading(_), text, .. } => {
            let text = text.text.as_str();
            // A letter or two in capitals grade something.
            let is_code =
                |look: &Look| !look.is_word() && (*look != Look::Capitals || text.len() > 2);
            let look = look_of_cell(text).filter(is_code);
            Some(Cell { text, look, is_word: look.is_none() && is_label(text) })
        }
        _ => None,
    }
}

/// The best header that starts with one of the words up to the first code behind a block: that of
/// the shortest rows, and of those the one of most words that are known.
fn head_at(blocks: &[Block], cells: &[Option<Cell>], start: usize) -> Option<Head> {
    let is_word = |at: usize| cells[at].as_ref().is_some_and(|cell| cell.is_word);
    let starts = (start..cells.len()).take(MAX_COLUMNS).take_while(|&at| is_word(at));
    let from = |start: usize| {
        let words = (start..cells.len()).take(MAX_COLUMNS).take_while(|&at| is_word(at)).count();
        (2..=words).filter_map(move |width| head(blocks, cells, start, width))
    };
    let is_named = |cell: &&Option<Cell>| {
        cell.as_ref().is_some_and(|cell| cell.is_word && field_of(cell.text).is_some())
    };
    // A word of the header is no cell of the first row.
    let first_row =
        |head: &Head| cells[head.end..].iter().take(head.fields.len()).filter(is_named).count();
    let rank = |head: &Head| (head.fields.len(), head.fields.len() - known(head), first_row(head));
    starts.flat_map(from).min_by_key(|head| (rank(head), head.start))
}

/// The header that so many words from here are, if each of the rows behind it has a code in the
/// same place.
fn head(blocks: &[Block], cells: &[Option<Cell>], start: usize, width: usize) -> Option<Head> {
    let end = start + width;
    // A title stands apart from the words of a header.
    let is_even =
        blocks[start + 1..end].windows(2).all(|two| is_apart(&two[0]) == is_apart(&two[1]));
    if !is_even {
        return None;
    }
    let mut columns = (0..width).filter_map(|column| codes(cells, end + column, width)).peekable();
    columns.peek()?;
    // The first row starts behind the last word of the header.
    let is_header_word = |at: usize| {
        cells
            .get(at)
            .is_some_and(|cell| cell.as_ref().is_some_and(|cell| exact(cell.text).is_some()))
    };
    if (end..end + width).any(is_header_word) {
        return None;
    }
    let field = |cell: &Option<Cell>| {
        cell.as_ref().and_then(|cell| field_of(cell.text)).map_or(Field::Other, |(field, _)| field)
    };
    let mut fields: Vec<Field> = cells[start..end].iter().map(field).collect();
    let rank = |column: usize| match fields[column] {
        Field::Code => Some(0),
        Field::Other | Field::Status => Some(1),
        Field::Message => Some(2),
        Field::Cause => Some(3),
        _ => None,
    };
    let ranked =
        columns.filter_map(|(at, is_ordinal)| Some((rank(at - end)?, is_ordinal, at - end)));
    let (rank, _, code) = ranked.min()?;
    let has_text = |(column, field): (usize, &Field)| column != code && field.is_text();
    // Where a column is named like that of the codes, it is none other.
    let is_named = fields.contains(&Field::Code);
    if rank > 0 && (is_named || !fields.iter().enumerate().any(has_text)) {
        return None;
    }
    if is_behind_code(cells, start, end + code) {
        return None;
    }
    fields[code] = Field::Code;
    Some(head_of(blocks, start, fields))
}

/// Whether words stand right behind a code that is like the first one below them, so that they are its
/// cells and a heading: `901`, `format error`, `Wrong format`, `Orders`, `2001`.
fn is_behind_code(cells: &[Option<Cell>], start: usize, first: usize) -> bool {
    let look = |at: usize| cells[at].as_ref().filter(|cell| is_strict(cell.text))?.look;
    let above = start.checked_sub(1).and_then(look);
    let words = cells[start..first].iter().flatten();
    let is_known = words.filter(|cell| exact(cell.text).is_some()).count() * 2 > first - start;
    !is_known && above.zip(look(first)).is_some_and(|(above, first)| above.is_like(first))
}

/// The header of these fields whose words start at a block.
fn head_of(blocks: &[Block], start: usize, fields: Vec<Field>) -> Head {
    let end = start + fields.len();
    let by_paragraph = blocks[start + 1..end].iter().all(is_apart);
    Head { start, end, fields, by_paragraph }
}

/// Whether a blank line stands before a text.
fn is_apart(block: &Block) -> bool {
    matches!(block, Block::Text { apart: true, .. })
}

/// The place of the first code of a column, if the next rows have such codes below it, and whether
/// they are ordinals: these are no codes where another column has some.
fn codes(cells: &[Option<Cell>], first: usize, width: usize) -> Option<(usize, bool)> {
    let code = |row: usize| {
        let cell = cells.get(first + row * width)?.as_ref()?;
        Some((cell.look?, cell.text))
    };
    let (look, _) = code(0)?;
    let mut texts = [""; LEAST];
    for (row, text) in texts.iter_mut().enumerate() {
        *text = code(row).filter(|(other, _)| other.is_like(look))?.1;
    }
    texts.sort_unstable();
    let are_different = texts.windows(2).all(|pair| pair[0] != pair[1]);
    let is_ordinal = texts.iter().all(|text| is_number(text) && text.len() < 2);
    are_different.then_some((first, is_ordinal))
}
