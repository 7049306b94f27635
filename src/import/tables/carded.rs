//! Tables of cards: below each other, every code has a row for each thing that is said of it, and the
//! words that name these things stand in the first column again and again.

use std::collections::HashMap;
use std::rc::Rc;

use super::header::{Field, exact};
use crate::import::block::{Block, Cell, Row, Table, Text};
use crate::import::code::{Form, form, is_number, is_status};
use crate::import::code_cell::is_snake;

/// Makes a row of each card in the tables among some blocks. A card that is a table of its own counts
/// where others of the page start with the same word.
pub fn rows(blocks: &mut [Block]) {
    let mut found = Vec::new();
    let mut counts = HashMap::<String, (usize, usize)>::new();
    for (at, block) in blocks.iter().enumerate() {
        let Block::Table(table) = block else { continue };
        let Some(cards) = cards(table) else { continue };
        let codes = cards.iter().filter_map(|card| code_of(card));
        let (all, sure) = counts.entry(cards[0][0].word.to_lowercase()).or_default();
        *all += cards.len();
        *sure += codes.filter(|code| is_sure(code)).count();
        found.push((at, row_of_each(table, &cards), cards[0][0].word.to_lowercase()));
    }
    for (at, table, lead) in found {
        let (all, sure) = counts[&lead];
        // Names of one word stand among longer ones.
        if all >= 2 && sure * 2 > all {
            blocks[at] = Block::Table(table);
        }
    }
}

/// One row of a card: its word, and what it says.
struct Line {
    word: String,
    field: Option<Field>,
    text: Rc<Text>,
}

/// The cards of a table that has nothing else, each with a code.
fn cards(table: &Table) -> Option<Vec<Vec<Line>>> {
    let is_named = |row: &Row| row.cells.first().is_some_and(|cell| exact(text(cell)).is_some());
    // A header row of such a table says no more than `Item | Content`.
    let is_title = table.head > 0 && table.rows.first().is_some_and(|row| !is_named(row));
    let mut cards = Vec::<Vec<Line>>::new();
    // The title may be the code of the only card.
    let titled = table.rows.first().filter(|_| is_title).and_then(|row| titled(&row.cells));
    let titled_by_code = titled.is_some();
    cards.extend(titled);
    let mut known = 0;
    let mut lines = 0;
    for row in table.rows.iter().skip(is_title as usize) {
        let [name, content, others @ ..] = &row.cells[..] else { return None };
        if others.iter().any(|cell| !cell.left && !cell.is_empty()) || content.left {
            return None;
        }
        if name.is_empty() && content.is_empty() {
            continue;
        }
        let (word, field) = (text(name).to_owned(), exact(text(name)).map(|(field, _)| field));
        let is_new = cards.first().is_none_or(|card| card[0].word.eq_ignore_ascii_case(&word));
        if is_new {
            cards.push(Vec::new());
        }
        known += field.is_some() as usize;
        lines += 1;
        if word.is_empty() {
            return None;
        }
        cards.last_mut()?.push(Line { word, field, text: content.text.clone() });
    }
    // Below a title that is a code fewer words need be known.
    let least = if titled_by_code { 4 } else { 7 };
    let are_cards = !cards.is_empty()
        && known * 10 >= lines * least
        && cards.iter().all(|card| card.len() > 1 && code_of(card).is_some());
    are_cards.then_some(cards)
}

/// What the title of a card says, where it is a code alone, or a number and its name: `-1:ORDER_GONE`.
fn titled(cells: &[Cell]) -> Option<Vec<Line>> {
    let (title, others) = cells.split_first()?;
    let text = title.text.unmarked();
    let (number, name) = text.rsplit_once(':').map_or((None, text), |(n, name)| (Some(n), name));
    let is_alone = others.iter().all(|cell| cell.is_empty() || cell.left);
    let is_code = form(name).is_some_and(|form| form != Form::Digits);
    let has_number = number.is_none_or(|number| is_number(number.trim()));
    let line = |word: &str, text: &str| {
        let text = Text { text: text.trim().to_owned(), line: title.text.line, ..Text::default() };
        Line { word: word.to_owned(), field: Some(Field::Code), text: Rc::new(text) }
    };
    let name = line("Error code", name);
    let number = number.map(|number| line("Error number", number));
    (is_alone && is_code && has_number).then(|| [name].into_iter().chain(number).collect())
}

/// The code of a card, which is one word: what is called an error may be told in several.
fn code_of(card: &[Line]) -> Option<&str> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ':');
    let is_word =
        |code: &&str| code.len() > 1 && code.chars().all(is_part) && exact(code).is_none();
    let called = card.iter().filter(|line| line.field == Some(Field::Code));
    called.map(|line| line.text.unmarked()).find(is_word)
}

/// Whether a text is a code by itself.
fn is_sure(code: &str) -> bool {
    form(code).is_some() || is_snake(code) || is_status(code)
}

/// The table with a row for each card, and a column for each word.
fn row_of_each(table: &Table, cards: &[Vec<Line>]) -> Table {
    let mut columns = HashMap::<String, usize>::new();
    let mut words = Vec::new();
    for line in cards.iter().flatten() {
        columns.entry(line.word.to_lowercase()).or_insert_with(|| {
            let text = line.word.clone();
            words.push(Cell::new(Text { text, line: table.line, ..Text::default() }));
            words.len() - 1
        });
    }
    let row = |card: &Vec<Line>| {
        let start = card[0].text.line;
        let empty = Cell::new(Text { line: start, ..Text::default() });
        let mut cells = vec![empty; words.len()];
        for line in card {
            let cell = &mut cells[columns[&line.word.to_lowercase()]];
            Rc::make_mut(&mut cell.text).add_line(&line.text);
        }
        Row { line: start, cells, label: None }
    };
    let head = Row { line: table.line, cells: words.clone(), label: None };
    let rows = [head].into_iter().chain(cards.iter().map(row)).collect();
    Table { line: table.line, head: 1, rows }
}

fn text(cell: &Cell) -> &str {
    cell.text.text.trim_end_matches([':', '：', ' '])
}
