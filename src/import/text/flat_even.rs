//! Flattened tables that are even: so many words of a header, rows of as many texts, and one column in
//! which each row has a code, a number or a status. Whether they list codes, and which of their columns
//! has them, is judged as it is of a table of markup.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::flat_even_grid::grid_at;
use super::flat_vain::Vain;
use super::look::{Look, look_of_cell, sure_look};
use crate::import::block::{Block, Cell, Kind, Row, Table, Text};
use crate::import::code::{Form, is_label_or_question};
use crate::import::tables::columns::is_sqlstate;
use crate::import::tables::header::{Field, exact, field_of, is_catch_all};
use crate::import::told::{Told, speaks_of_codes, under_errors};

/// What may stand around a code.
const QUOTES: &[char] = &['\'', '"', '`', '“', '”'];

/// What says that a table lists codes stands so near above it.
const NEAR_ABOVE: usize = 4;

/// Texts that have no bullet, each of which may be a cell.
pub struct Unit {
    /// The first block, and the one behind the last.
    pub start: usize,
    pub end: usize,
    pub text: Text,
    /// How the codes look that the text is.
    pub look: Option<Look>,
    /// Whether a blank line stands before it.
    pub is_apart: bool,
    pub is_heading: bool,
    /// Whether the text is an item of a list.
    pub is_item: bool,
    /// The field of a text that may be a word of a header, if it names one.
    pub field: Option<Field>,
    pub is_word: bool,
    /// Whether the word is in the vocabulary as a whole, be it that of a column that no entry has.
    pub is_known: bool,
    /// Whether the word names a column, and no title would be called so.
    pub is_column: bool,
    /// Whether the text may be a cell at all, and no item of a list or sample.
    pub is_cell: bool,
}

impl Unit {
    /// Whether both may be codes of one table: they look alike, or both stand between quotes.
    pub fn is_like(&self, other: &Unit) -> bool {
        let is_quoted = |unit: &Unit| unit.text.text.starts_with(QUOTES);
        let looks = self.look.zip(other.look);
        looks.is_some_and(|(own, other)| own.is_like(other))
            || looks.is_some() && is_quoted(self) && is_quoted(other)
    }

    /// Whether the text is a word of a header that names texts.
    pub fn is_of_texts(&self) -> bool {
        self.field.is_some_and(Field::is_text)
    }

    /// Whether no row stands behind the text: a word of a header, or what is no text at all.
    pub fn ends_rows(&self) -> bool {
        self.is_known || !self.is_cell && self.text.text.is_empty()
    }

    /// Whether the text has words behind the code that it starts with.
    pub fn has_text(&self) -> bool {
        let behind = self.text.text.split_once(' ').map_or("", |(_, behind)| behind);
        behind.chars().any(char::is_alphabetic)
    }

    /// Whether the first words of both are codes that look the same.
    pub fn starts_as(&self, other: &Unit) -> bool {
        let look = |unit: &Unit| unit.text.text.split(' ').next().and_then(sure_look);
        look(self).is_some_and(|own| look(other).is_some_and(|other| own.is_like(other)))
    }
}

/// The texts of a page, and what is asked of them again and again.
pub struct Texts<'a> {
    pub units: &'a [Unit],
    /// Whether a blank line stands between the cells.
    pub by_paragraph: bool,
    /// Where each text that may be a word of a header stands, in order.
    pub starts: HashMap<&'a str, Vec<usize>>,
    /// What the page tells of a table whose header starts at a place.
    pub told: &'a dyn Fn(usize) -> Told,
}

/// Replaces the texts that are an even table of codes by that table.
pub fn tables(mut blocks: Vec<Block>) -> Vec<Block> {
    for by_paragraph in [false, true] {
        let even = searched(&blocks, by_paragraph, |texts, at, vain| {
            let grid = grid_at(texts, at, vain)?;
            let parts = grid.parts.iter();
            Some(parts.map(|part| (part.start, part.end, grid.part(texts.units, part))).collect())
        });
        blocks = even.unwrap_or(blocks);
    }
    blocks
}

/// A part of a table: its first text, the one behind its last, and its rows.
pub type Part = (usize, usize, Table);

/// The blocks with tables in the place of their texts, if a search finds some: it is told where a header may start.
pub fn searched(
    blocks: &[Block],
    by_paragraph: bool,
    mut parts_at: impl for<'a> FnMut(&Texts<'a>, usize, &mut Vain<'a>) -> Option<Vec<Part>>,
) -> Option<Vec<Block>> {
    let units = units(blocks, by_paragraph);
    let errors = OnceCell::new();
    let told = |start: usize| told(blocks, &units, &errors, start);
    let texts = texts_of(&units, by_paragraph, &told);
    let mut vain = Vain::default();
    let mut found = Vec::new();
    let mut at = 0;
    while at < units.len() {
        let parts = parts_at(&texts, at, &mut vain).unwrap_or_default();
        at = parts.last().map_or(at + 1, |(_, end, _)| *end);
        found.extend(parts);
    }
    (!found.is_empty()).then(|| replaced(blocks, &units, found))
}

/// The texts of a page as a search sees them.
pub fn texts_of<'a>(
    units: &'a [Unit],
    by_paragraph: bool,
    told: &'a dyn Fn(usize) -> Told,
) -> Texts<'a> {
    let mut starts = HashMap::<&str, Vec<usize>>::new();
    for (at, unit) in units.iter().enumerate().filter(|(_, unit)| unit.is_word) {
        starts.entry(&unit.text.text).or_default().push(at);
    }
    Texts { units, by_paragraph, starts, told }
}

/// What a page tells of a table whose header starts at a text, and which of its blocks are about errors once that
/// was asked.
pub fn told(blocks: &[Block], units: &[Unit], errors: &OnceCell<Vec<bool>>, start: usize) -> Told {
    let block = units[start].start;
    let errors = errors.get_or_init(|| under_errors(blocks));
    let above = &blocks[block.saturating_sub(NEAR_ABOVE)..block];
    let speaks =
        |block: &Block| matches!(block, Block::Text { text, .. } if speaks_of_codes(&text.text));
    Told { errors: errors[block], codes: above.iter().any(speaks), is_headed: false }
}

/// The blocks with tables in the place of the texts that they were made of, from one to the one before another.
pub fn replaced(blocks: &[Block], units: &[Unit], found: Vec<(usize, usize, Table)>) -> Vec<Block> {
    let mut out = Vec::new();
    let mut done = 0;
    for (start, end, table) in found {
        out.extend(blocks[done..units[start].start].iter().cloned());
        out.push(Block::Table(table));
        done = units[end - 1].end;
    }
    out.extend(blocks[done..].iter().cloned());
    out
}

/// The texts of some blocks, by paragraphs or by lines.
pub fn units(blocks: &[Block], by_paragraph: bool) -> Vec<Unit> {
    let mut units = Vec::<Unit>::new();
    let mut is_joined = false;
    for (at, block) in blocks.iter().enumerate() {
        match block {
            Block::Text { kind: Kind::Paragraph | Kind::Heading(_), text, apart } => {
                match units.last_mut() {
                    Some(last) if by_paragraph && !apart && last.end == at && last.is_cell => {
                        last.text.join(" ", text);
                        last.end = at + 1;
                        is_joined = true;
                    }
                    _ => {
                        let is_heading = block.level().is_some();
                        let unit = unit(at, text.clone(), true);
                        units.push(Unit { is_apart: *apart, is_heading, ..unit });
                    }
                }
            }
            Block::Text { kind, text, .. } => {
                let is_item = *kind == Kind::Item;
                units.push(Unit { is_item, ..unit(at, text.clone(), false) });
            }
            Block::Table(_) => units.push(unit(at, Text::default(), false)),
        }
    }
    if is_joined {
        for unit in units.iter_mut().filter(|unit| unit.end > unit.start + 1) {
            *unit = Unit { end: unit.end, ..self::unit(unit.start, unit.text.clone(), true) };
        }
    }
    units
}

fn unit(at: usize, text: Text, is_cell: bool) -> Unit {
    let bare = text.text.trim_matches(QUOTES);
    let look = (is_cell && text.text.len() <= 120).then(|| look_of_cell(bare)).flatten();
    let is_quoted = bare.len() + 2 == text.text.len();
    let look = look.filter(|look| is_quoted || !look.is_word() || bare.contains(['_', '-', '.']));
    let look = look.filter(|_| !is_catch_all(&text.text));
    let named = is_cell.then(|| exact(&text.text)).flatten().map(|(field, _)| field);
    let is_plain = look.is_none_or(Look::is_word) && is_label_or_question(&text.text);
    // `ErrorCode` looks like a name.
    let is_name = look == Some(Look::Coded(Form::Words)) && named.is_some();
    // So does `SQLSTATE`; other words in capitals may be what a cell says, `ERROR`.
    let is_name = is_name || look == Some(Look::Capitals) && is_sqlstate(&text.text);
    let may_be_word = look.is_none_or(Look::is_word) && named.is_some();
    let is_word = is_cell && (is_name || may_be_word || is_plain);
    let field = is_word.then(|| field_of(&text.text)).flatten().map(|(field, _)| field);
    let is_column =
        named.filter(|_| is_word).is_some_and(|field| !matches!(field, Field::Code | Field::Other))
            && !text.text.ends_with('s');
    Unit {
        start: at,
        end: at + 1,
        text,
        look,
        is_apart: true,
        is_heading: false,
        is_item: false,
        field,
        is_word,
        is_known: is_word && named.is_some(),
        is_column,
        is_cell,
    }
}

/// A row of some texts.
pub fn row(units: &[Unit]) -> Row {
    let cells = units.iter().map(|unit| Cell::new(unit.text.clone())).collect();
    Row { line: units[0].text.line, cells, label: None }
}
