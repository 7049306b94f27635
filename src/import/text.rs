//! Plain text: lines to blocks, with the tables whose bars are left.

mod align;
mod aligned;
mod aligned_more;
mod anchored;
mod anchors;
pub mod bars;
pub mod bars_apart;
pub mod bars_below;
mod bars_cells;
mod bars_header;
mod bars_rows;
mod bars_words;
mod borders;
mod double_spaced;
mod drawn;
pub mod fitted;
mod fitted_columns;
mod fitted_found;
mod fitted_rows;
pub mod flat;
mod flat_codes;
pub mod flat_even;
mod flat_even_grid;
mod flat_even_misfits;
mod flat_fit;
mod flat_header;
mod flat_period;
pub mod flat_uneven;
mod flat_vain;
mod glued;
mod grids;
mod habits;
pub mod headless;
pub mod joined;
pub mod joined_bare;
mod joined_below;
mod joined_cells;
pub mod joined_code;
mod joined_gap;
mod joined_head;
pub mod joined_header;
mod joined_line;
mod joined_lost;
pub mod joined_names;
mod joined_parts;
mod joined_reasons;
mod joined_rows;
mod joined_told;
pub mod joined_words;
pub mod labelled;
mod labels;
pub mod line;
pub mod look;
pub mod loose;
pub mod one_line;
mod placed;
mod placed_head;
mod placed_kinds;
mod placed_rows;
pub mod preformatted;
mod regular;
mod regular_grid;
mod rivers;
pub mod run_on;
pub mod seams;
mod titled;
pub mod untold;
pub mod width;

use std::borrow::Cow;
use std::ops::Range;

use super::block::{Block, Kind, Table, Text, fold};
use super::macros::shown_in_place;

use line::{Line, lines};

/// The marks that start an item of a list; `-` and `*` need a space behind them.
const BULLETS: &[char] =
    &['-', '*', '•', '●', '○', '◦', '▪', '■', '·', '–', '‣', '➔', '➜', '➤', '➢', '►'];

/// How the problem starts that the cells of a flattened table cannot be told apart.
pub const UNSPLIT: &str = "nothing sets the cells";

/// How the problem ends that there is a text between a header and its rows.
pub const BEFORE_ROWS: &str = "stands between a header and its first row";

/// What finds the tables of one kind among lines: the lines that each takes, and the table.
type Find = fn(&[Line]) -> Vec<(Range<usize>, Table)>;

/// The kinds of tables in the order in which they are looked for, each among the lines that those
/// before it leave.
const KINDS: &[Find] = &[
    drawn::tables,
    |lines| bars::tables(lines, &cell),
    |lines| grids::tables(lines, &cell),
    |lines| headless::tables(lines, &cell),
    aligned::tables,
];

/// The text of a cell, in which a bar may be escaped.
fn cell(text: &str, line: u32) -> Text {
    match text.contains("\\|") {
        true => fold(&text.replace("\\|", "|"), line),
        false => fold(text, line),
    }
}

/// Reads a text: each line is a block of its own, as cells may be.
pub fn read(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let text = without_markup(text);
    let lines = bars_below::below_heads(one_line::rows(lines(&text, 1)));
    let lines = double_spaced::single(lines);
    add(&lines, KINDS, &mut blocks);
    blocks
}

/// The blocks with the lines of those that are text though they stand in blocks for code, if there are some.
pub fn without_preformatted(blocks: &[Block]) -> Option<Vec<Block>> {
    preformatted::spread(blocks, |lines, blocks| {
        let lines = double_spaced::single(lines.to_vec());
        add(&lines, KINDS, blocks);
    })
}

/// The text without the tags and the escapes of Markdown that some programs leave around and within words,
/// `<strong>404</strong>`, `ORDER\_GONE`, and with what macros of wikis show.
fn without_markup(text: &str) -> Cow<'_, str> {
    const TAGS: &[&str] = &["strong", "b", "em", "code"];
    let mut text = shown_in_place(text);
    for tag in TAGS {
        let end = format!("</{tag}>");
        if text.contains(&end) {
            text = text.replace(&format!("<{tag}>"), "").replace(&end, "").into();
        }
    }
    if text.contains("\\_") {
        text = text.replace("\\_", "_").into();
    }
    // Some programs draw the mark of a hexadecimal number as that of a product: `0×20`.
    if text.contains("0×") {
        text = text.replace("0×", "0x").into();
    }
    text
}

/// The blocks with others in the place of those that a function finds: told by the blocks from one on, it gives
/// the others, and how many it takes.
fn replaced(
    blocks: Vec<Block>,
    others: impl Fn(&[Block]) -> Option<(Vec<Block>, usize)>,
) -> Vec<Block> {
    let mut out = Vec::with_capacity(blocks.len());
    let mut at = 0;
    while at < blocks.len() {
        match others(&blocks[at..]) {
            Some((others, used)) => {
                out.extend(others);
                at += used;
            }
            None => {
                out.push(blocks[at].clone());
                at += 1;
            }
        }
    }
    out
}

/// Adds lines that may have tables of some kinds.
fn add(lines: &[Line], kinds: &[Find], blocks: &mut Vec<Block>) {
    let Some((find, others)) = kinds.split_first() else { return add_lines(lines, blocks) };
    let mut at = 0;
    for (range, table) in find(lines) {
        add(&lines[at..range.start], others, blocks);
        blocks.push(Block::Table(table));
        at = range.end;
    }
    add(&lines[at..], others, blocks);
}

fn add_lines(lines: &[Line], blocks: &mut Vec<Block>) {
    let mut apart = true;
    let mut is_rule = false;
    for (at, line) in lines.iter().enumerate() {
        let trimmed = unmarked(line.text.trim());
        apart |= at > 0 && line.number > lines[at - 1].number + 1;
        if trimmed.is_empty() || std::mem::take(&mut is_rule) {
            apart = true;
            continue;
        }
        let level = lines.get(at + 1).and_then(|rule| underlined(trimmed, rule.text.trim()));
        is_rule = level.is_some();
        let (kind, content) = match item(trimmed) {
            _ if level.is_some() => (Kind::Heading(level.unwrap_or(1)), trimmed),
            _ if is_markup(trimmed) => (Kind::Code, trimmed),
            Some(item) => (Kind::Item, item),
            None => (Kind::Paragraph, undecorated(trimmed)),
        };
        blocks.push(Block::Text { kind, text: fold(content, line.number), apart });
        apart = false;
    }
}

/// A line without the marks that Markdown has around a code, where it is nothing else; blanks within those for
/// bold letters keep programs from taking them off.
fn unmarked(line: &str) -> &str {
    let inner = |mark: &str| {
        let inner = line.strip_prefix(mark)?.strip_suffix(mark)?;
        Some(inner.trim()).filter(|inner| !inner.is_empty() && !inner.contains(mark))
    };
    inner("`").or_else(|| inner("**")).unwrap_or(line)
}

/// A line that is a code behind pictures without these.
fn undecorated(line: &str) -> &str {
    let is_picture = |c: char| matches!(c, '\u{2600}'..='\u{27bf}' | '\u{1f000}'..='\u{1faff}');
    let rest = line
        .trim_start_matches(|c: char| is_picture(c) || matches!(c, ' ' | '\u{fe0f}' | '\u{200d}'));
    if line.starts_with(is_picture) && look::sure_look(rest).is_some() { rest } else { line }
}

/// The level of a heading that the next line underlines: 1 with `=`, 2 with `-`.
fn underlined(line: &str, rule: &str) -> Option<u8> {
    let mark = rule.chars().next().filter(|mark| matches!(mark, '=' | '-'))?;
    let is_rule = rule.len() >= 4 && rule.chars().all(|c| c == mark);
    let (length, width) = (rule.len(), line.chars().count());
    let is_as_long = length + 2 >= width && length <= 2 * width + 4;
    (is_rule && is_as_long && !line.ends_with(mark)).then_some(if mark == '=' { 1 } else { 2 })
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
