//! Headers in one line above cells that have a line or a paragraph each: their words become texts of their own,
//! so that the style of the header says nothing of how the rows are read.

use std::cell::LazyCell;

use super::header_split::{Cutter, Words, has_seam};
use super::joined_header::header_words;
use super::joined_names::humps;
use super::joined_rows::{MAX_HEADER, line};
use super::look::{Look, look_of};
use crate::import::block::{Block, Kind, Text};
use crate::import::tables::header::{Field, exact, may_name_codes};

/// Tables of more columns are not looked for.
const MAX_COLUMNS: usize = 8;

/// So many codes at the same distance are no chance.
const LEAST: usize = 3;

/// So many rows tell whether the words of a header are those of their columns.
const ROWS: usize = 6;

/// A text that may be a cell: its block, and how the codes look that it is.
struct Cell<'a> {
    block: usize,
    text: &'a str,
    look: Option<Look>,
    is_cell: bool,
}

/// The blocks with a text for each word of such headers.
pub fn apart(blocks: Vec<Block>) -> Vec<Block> {
    let lines = cells(&blocks, false);
    let paragraphs = cells(&blocks, true);
    let mut found = Vec::<(usize, Vec<String>)>::new();
    let mut done = 0;
    for (at, block) in blocks.iter().enumerate() {
        // A cell is no header.
        if at < done {
            continue;
        }
        let next = paragraphs.partition_point(|cell| cell.block <= at);
        // The rows stand right below their header.
        let is_next = paragraphs.get(next).is_some_and(|cell| cell.block == at + 1);
        let next = if is_next { next } else { paragraphs.len() };
        let around = [lines.split_at(at + 1), paragraphs.split_at(next)];
        let one =
            around.iter().find_map(|(above, below)| Some((words(block, above, below)?, below)));
        if let Some(((words, code), below)) = one {
            done = end(below, words.len(), code);
            found.push((at, words));
        }
    }
    if found.is_empty() {
        return blocks;
    }
    let mut found = found.into_iter().peekable();
    let mut out = Vec::with_capacity(blocks.len());
    for (at, block) in blocks.iter().enumerate() {
        let Some((_, words)) = found.next_if(|(found, _)| *found == at) else {
            out.push(block.clone());
            continue;
        };
        let by_paragraph = blocks[at + 1..].iter().take(LEAST).all(is_apart);
        for (index, word) in words.into_iter().enumerate() {
            let text = Text { text: word, line: block.line(), ..Text::default() };
            let apart = by_paragraph || index == 0 && is_apart(block);
            out.push(Block::Text { kind: Kind::Paragraph, text, apart });
        }
    }
    out
}

fn is_apart(block: &Block) -> bool {
    matches!(block, Block::Text { apart: true, .. })
}

/// The texts that may be cells, by lines or by paragraphs.
fn cells(blocks: &[Block], by_paragraph: bool) -> Vec<Cell<'_>> {
    let is_start =
        |block: &Block| !by_paragraph || !matches!(block, Block::Text { apart: false, .. });
    let mut cells = Vec::with_capacity(blocks.len());
    // The first line of a paragraph is no cell.
    let is_whole = |at: usize| !by_paragraph || blocks.get(at + 1).is_none_or(is_start);
    for (at, block) in blocks.iter().enumerate().filter(|(_, block)| is_start(block)) {
        let text = line(block).map(|(text, _)| text.text.as_str());
        let look = text
            .and_then(look_of)
            .filter(|look| is_whole(at) && is_code(text.unwrap_or_default(), *look));
        cells.push(Cell {
            block: at,
            text: text.unwrap_or_default(),
            look,
            is_cell: text.is_some(),
        });
    }
    cells
}

/// Whether what looks so is more than a word as any text has.
fn is_code(text: &str, look: Look) -> bool {
    !look.is_word() || text.contains(['_', '-', '.']) || humps(text) > 0
}

/// The words of a header, if the cells below it say that it is one.
fn words(header: &Block, above: &[Cell], below: &[Cell]) -> Option<(Vec<String>, usize)> {
    let (header, _) = line(header)?;
    let header = header.text.as_str();
    let ends = ['.', '。', ':', '：', '!', ',', '，', '、', ';', '?'];
    let marks = ['，', '。', '：', '|', '\t'];
    if header.len() > MAX_HEADER || header.ends_with(ends) || header.contains(marks) {
        return None;
    }
    // Most cells of a table name no codes.
    if !may_name_codes(header) && !has_seam(header) {
        return None;
    }
    let cutter = LazyCell::new(|| Cutter::of(header, MAX_COLUMNS));
    let split = |columns: usize, code: usize| {
        // The row is quicker looked at than the header is cut.
        below.get(..columns).filter(|row| is_row(row, code))?;
        Some((cutter.words(columns).filter(|words| is_header(header, words, code))?, code))
    };
    let mut best: Option<(Words, usize)> = None;
    for (columns, code) in periods(below) {
        // Every second row of a table is no row of one that is twice as wide, but numbers of two columns may
        // stand as near as those of one.
        if best.as_ref().is_some_and(|(words, _)| columns % words.texts.len() == 0)
            || goes_on(above, below, columns, code)
        {
            continue;
        }
        let unknown = |words: &Words| words.texts.len() - words.known;
        if let Some(other) = split(columns, code)
            && best.as_ref().is_none_or(|(words, _)| unknown(&other.0) < unknown(words))
        {
            best = Some(other);
        }
    }
    let (words, code) = best.or_else(|| {
        let (columns, code) = known(header, below)?;
        split(columns, code)
    })?;
    Some((words.texts.into_iter().map(str::to_owned).collect(), code))
}

/// The block behind the rows whose codes stand as far apart as there are columns.
fn end(below: &[Cell], columns: usize, code: usize) -> usize {
    let first = below[code].look;
    let is_row = |cell: &&Cell| cell.look.zip(first).is_some_and(|(own, first)| own.is_like(first));
    let codes = below.iter().skip(code).step_by(columns).take_while(is_row);
    codes.last().map_or(0, |cell| cell.block + 1)
}

/// How many columns the cells may have, and which of them has codes: the next rows have some in it.
fn periods<'a>(below: &'a [Cell]) -> impl Iterator<Item = (usize, usize)> + 'a {
    let places =
        (2..=MAX_COLUMNS).flat_map(|columns| (0..columns).map(move |code| (columns, code)));
    places.filter(|&(columns, code)| {
        let rows = below.iter().skip(code).step_by(columns).take(LEAST);
        let codes: Vec<(&str, Look)> =
            rows.filter_map(|cell| Some((cell.text, cell.look?))).collect();
        codes.len() == LEAST
            && codes.iter().all(|(_, look)| look.is_like(codes[0].1))
            && codes[1].0 != codes[0].0
            && below.iter().take(columns).all(|cell| cell.is_cell)
    })
}

/// Whether the rows below a text go on with those above it, so that it is a cell of one.
fn goes_on(above: &[Cell], below: &[Cell], columns: usize, code: usize) -> bool {
    let look = |back: usize| above.get((above.len() + code).checked_sub(back)?)?.look;
    let is_like = |row: usize| look(row * columns).zip(below[code].look);
    (1..LEAST).all(|row| is_like(row).is_some_and(|(own, below)| own.is_like(below)))
}

/// Whether words are those of a header whose codes have this column.
fn is_header(header: &str, words: &Words, code: usize) -> bool {
    let Words { texts, fields, are_glued, known } = words;
    let first = |at: usize| texts[at].split(' ').next().and_then(exact).map(|(field, _)| field);
    let has_text = fields.iter().enumerate().any(|(at, field)| {
        at != code
            && (field.is_text() || *field == Field::Other && first(at).is_some_and(Field::is_text))
    });
    let is_named = matches!(exact(texts[code]), Some((Field::Code | Field::Status, _)));
    // Where blanks stand between the words, none is cut in a script without blanks.
    let blanks = header.split(' ').count();
    let cuts_words =
        blanks > 2 && *are_glued && !header.contains(|c: char| c.is_ascii_alphabetic());
    // `InvalidClassName` is a code, and no three words.
    let is_code = look_of(header).is_some_and(|look| !look.is_word());
    let is_right = is_named || code == 0 && *are_glued && fields[code] == Field::Other && !is_code;
    // `Error messages` is a title.
    let is_title = exact(header).is_some() && (code > 0 || header.contains(' '))
        || texts.len() == 2 && !are_glued && (*known < 2 || fields[1] == Field::Solution);
    is_right && !cuts_words && *known > 0 && known * 2 >= texts.len() && has_text && !is_title
}

/// Whether some cells may be the first row: none of them is another word of a header, nor has a label.
fn is_row(cells: &[Cell], code: usize) -> bool {
    let label = |text: &str| {
        let ends = [":", "：", " - "].iter().filter_map(|mark| text.find(mark)).min();
        ends.is_some_and(|end| exact(&text[..end]).is_some())
    };
    // `401 Not Authorized` above `403 Forbidden` are two rows.
    let has_text = |cell: &Cell| cell.text.contains(' ') && cell.text.contains(char::is_alphabetic);
    let first = &cells[code];
    let start = |cell: &Cell| cell.text.split(' ').next().and_then(look_of);
    let starts_so =
        |cell: &Cell| start(cell).zip(start(first)).is_some_and(|(own, first)| own.is_like(first));
    let is_again = |cell: &Cell| {
        cell.look.zip(first.look).is_some_and(|(own, first)| own.is_like(first)) || starts_so(cell)
    };
    if has_text(first) && cells.iter().filter(|cell| is_again(cell)).count() > 1 {
        return false;
    }
    cells.iter().all(|cell| {
        cell.is_cell && (cell.look.is_some() || exact(cell.text).is_none()) && !label(cell.text)
    })
}

/// How many words a header has that are all known, and which of them is the one of codes, above a row with one
/// in its place and another row, be it that a cell before this was lost.
fn known(header: &str, below: &[Cell]) -> Option<(usize, usize)> {
    let words = header_words(header).filter(|words| words.len() <= MAX_COLUMNS)?;
    let field = |wanted| words.iter().position(|(field, _)| *field == wanted);
    let code = field(Field::Code).or_else(|| field(Field::Status))?;
    // A status with words behind it may be a whole row.
    let first = below.get(code).filter(|cell| !cell.text.contains(' '))?.look?;
    let near = below.iter().take_while(|cell| cell.is_cell).take(words.len() * ROWS).enumerate();
    let is_code = |(_, cell): &(usize, &Cell)| cell.look.is_some_and(|look| look.is_like(first));
    let places: Vec<usize> = near.filter(is_code).map(|(at, _)| at).collect();
    let mut distances = places.windows(2).map(|pair| pair[1] - pair[0]);
    let is_whole = distances.clone().any(|distance| distance == words.len());
    let is_short =
        words.len() > 2 && distances.all(|distance| (2..=words.len()).contains(&distance));
    (places.len() > 1 && (is_whole || is_short)).then_some((words.len(), code))
}
