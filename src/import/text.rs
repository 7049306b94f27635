//! Plain text: lines to blocks, with the tables whose bars are left.

mod align;
mod aligned;
mod aligned_more;
mod anchored;
pub mod bars;
mod bars_cells;
mod bars_header;
mod bars_lone;
mod bars_rows;
mod bars_words;
mod borders;
mod drawn;
pub mod flat;
mod flat_codes;
mod flat_header;
mod glued;
pub mod headless;
pub mod joined;
mod joined_bare;
mod joined_cells;
mod joined_code;
mod joined_header;
mod joined_line;
mod joined_lone;
mod joined_ordinal;
mod joined_rows;
mod joined_words;
pub mod labelled;
mod labels;
pub mod line;
pub mod look;
pub mod mixed;
mod regular;
mod regular_rows;
mod rivers;
pub mod seams;
pub mod width;

use super::block::{Block, Kind, fold};

use line::{Line, lines};

/// The marks that start an item of a list; `-` and `*` need a space behind them.
const BULLETS: &[char] = &['-', '*', '•', '●', '○', '◦', '▪', '■', '·', '–', '‣'];

/// Reads a text: each line is a block of its own, as cells may be.
pub fn read(text: &str) -> Vec<Block> {
    let lines = lines(text, 1);
    let mut blocks = Vec::new();
    let mut at = 0;
    for (range, table) in drawn::tables(&lines) {
        add_barred(&lines[at..range.start], &mut blocks);
        blocks.push(Block::Table(table));
        at = range.end;
    }
    add_barred(&lines[at..], &mut blocks);
    blocks
}

/// Adds lines that may have tables in which a bar has a line of its own.
fn add_barred(lines: &[Line], blocks: &mut Vec<Block>) {
    let mut at = 0;
    for (range, table) in bars_lone::tables(lines, &fold) {
        add_rows(&lines[at..range.start], blocks);
        blocks.push(Block::Table(table));
        at = range.end;
    }
    add_rows(&lines[at..], blocks);
}

/// Adds lines that may have tables between bars.
fn add_rows(lines: &[Line], blocks: &mut Vec<Block>) {
    let mut at = 0;
    for (range, table) in bars::tables(lines, &fold) {
        add_bare(&lines[at..range.start], blocks);
        blocks.push(Block::Table(table));
        at = range.end;
    }
    add_bare(&lines[at..], blocks);
}

/// Adds lines that may have tables between bars without a header.
fn add_bare(lines: &[Line], blocks: &mut Vec<Block>) {
    let mut at = 0;
    for (range, table) in headless::tables(lines, &fold) {
        add_part(&lines[at..range.start], blocks);
        blocks.push(Block::Table(table));
        at = range.end;
    }
    add_part(&lines[at..], blocks);
}

/// Adds lines without bars, which may have tables whose columns are set apart by blanks.
fn add_part(lines: &[Line], blocks: &mut Vec<Block>) {
    let mut at = 0;
    for (range, table) in aligned::tables(lines) {
        add_lines(&lines[at..range.start], blocks);
        blocks.push(Block::Table(table));
        at = range.end;
    }
    add_lines(&lines[at..], blocks);
}

fn add_lines(lines: &[Line], blocks: &mut Vec<Block>) {
    let mut apart = true;
    for line in lines {
        let trimmed = line.text.trim();
        if trimmed.is_empty() {
            apart = true;
            continue;
        }
        let (kind, content) = match item(trimmed) {
            _ if is_markup(trimmed) => (Kind::Code, trimmed),
            Some(item) => (Kind::Item, item),
            None => (Kind::Paragraph, trimmed),
        };
        blocks.push(Block::Text { kind, text: fold(content, line.number), apart });
        apart = false;
    }
}

/// Whether a line is an element of a sample in XML.
fn is_markup(line: &str) -> bool {
    let is_tag = line.starts_with('<') && line.ends_with('>');
    is_tag && (line.contains("</") || line.ends_with("/>") || line.starts_with("<?"))
}

/// The text behind the bullet of a list item.
pub fn item(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(BULLETS)?;
    let spaced = rest.starts_with([' ', '\t']) || !line.starts_with(['-', '*', '–']);
    (spaced && !rest.trim().is_empty()).then(|| rest.trim())
}
