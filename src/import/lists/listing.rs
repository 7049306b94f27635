//! Samples and lines that enumerate codes, such as `ORD_GONE = 1, // the order is gone`: as the items
//! of a list.

use crate::import::block::{Block, Kind, Text};
use crate::import::code::{Form, form};
use crate::import::text::look::look_of;

/// Fewer lines are a sample of something else.
const LEAST: usize = 3;

/// What a constant may be declared with.
const DECLARATIONS: &[&str] = &[
    "#define",
    "public",
    "private",
    "protected",
    "internal",
    "static",
    "final",
    "const",
    "constexpr",
    "export",
    "readonly",
    "int",
    "long",
    "short",
    "unsigned",
    "signed",
    "string",
    "String",
    "Integer",
    "let",
    "var",
    "val",
    "def",
    "case",
    "uint32_t",
    "int32_t",
    "int32",
    "uint32",
    "u32",
    "i32",
];

/// Marks that start a comment.
const COMMENTS: &[&str] = &["//", "/*", "--", "#", "<!--"];

/// The blocks with a list in place of each sample, and of each run of lines, that enumerates codes;
/// `codes` says which blocks stand where the page lists codes.
pub fn spread(blocks: &[Block], codes: &[bool]) -> Option<Vec<Block>> {
    let may_be = |block: &Block| match block {
        Block::Text { kind: Kind::Code, .. } => true,
        Block::Text { kind: Kind::Paragraph, text, .. } => {
            row(last_line(text)).is_some_and(|row| row.is_comment)
        }
        _ => false,
    };
    if !blocks.iter().zip(codes).any(|(block, told)| *told && may_be(block)) {
        return None;
    }
    let told = blocks.iter().zip(codes).filter(|(_, told)| **told);
    // Where one sample enumerates codes, one with a few lines does, too.
    let is_list = |block: &Block| match block {
        Block::Text { kind: Kind::Code, text, .. } => !items(text, LEAST).is_empty(),
        _ => false,
    };
    let least = if { told }.any(|(block, _)| is_list(block)) { 1 } else { LEAST };
    let mut out = Vec::new();
    let mut at = 0;
    let mut is_spread = false;
    while at < blocks.len() {
        let (items, used) = match &blocks[at] {
            _ if !codes[at] => (Vec::new(), 1),
            Block::Text { kind: Kind::Code, text, .. } => (items(text, least), 1),
            _ => enumerated(&blocks[at..]),
        };
        match items.is_empty() {
            true => out.push(blocks[at].clone()),
            false => {
                is_spread = true;
                out.extend(items);
            }
        }
        at += used;
    }
    is_spread.then_some(out)
}

/// The line of a paragraph that may have a code; a comment may stand above it.
fn last_line(text: &Text) -> &str {
    let line = text.text.rsplit_once('\n').filter(|(above, _)| above.starts_with("/*"));
    line.map_or(&text.text, |(_, line)| line)
}

/// The items of a run of paragraphs that each have a code and a comment, and how many they are.
fn enumerated(blocks: &[Block]) -> (Vec<Block>, usize) {
    let row = |block: &Block| match block {
        Block::Text { kind: Kind::Paragraph, text, .. } => {
            row(last_line(text)).filter(|row| row.is_comment).map(|row| row.item(text.line))
        }
        _ => None,
    };
    let items: Vec<Block> = blocks.iter().map_while(row).collect();
    match items.len() {
        count if count >= LEAST => (items, count),
        _ => (Vec::new(), 1),
    }
}

/// The items of a sample if nearly all of its lines have a code, and as many as that at least; a title may
/// stand above them.
fn items(sample: &Text, least: usize) -> Vec<Block> {
    let mut items = Vec::new();
    let mut others = 0;
    // A comment in the lines above may say what a code means.
    let mut above = String::new();
    for (line, text) in (sample.line..).zip(sample.text.split('\n')) {
        match row(text) {
            Some(row) if row.text.is_empty() => {
                items.push(Row { text: &std::mem::take(&mut above), ..row }.item(line));
            }
            Some(row) => items.push(row.item(line)),
            None => others += (!says_nothing(text) && line > sample.line) as usize,
        }
        match comment(text.trim()) {
            Some(text) if !above.is_empty() => above = format!("{above} {text}"),
            Some(text) => text.clone_into(&mut above),
            None => above.clear(),
        }
    }
    let is_list = items.len() >= least && others * 8 <= items.len();
    if is_list { items } else { Vec::new() }
}

/// Whether a line of code only opens or closes something, or is a comment.
fn says_nothing(line: &str) -> bool {
    let line = line.trim();
    line.ends_with(['{', '(', '}', ')', '[', ']'])
        || line.starts_with(['}', ')', '*'])
        || COMMENTS.iter().any(|mark| line.starts_with(mark))
        || line.is_empty()
}

/// A line that has a code.
struct Row<'a> {
    name: &'a str,
    /// The number that a name stands for.
    number: Option<&'a str>,
    text: &'a str,
    is_comment: bool,
}

impl Row<'_> {
    fn item(&self, line: u32) -> Block {
        let number = self.number.map_or(String::new(), |number| format!(" ({number})"));
        let text = format!("{}{number}: {}", self.name, self.text);
        let text = Text { text, line, ..Text::default() };
        Block::Text { kind: Kind::Item, text, apart: true }
    }
}

/// The constant of an enumeration that has its number and its text behind its name: `NAME(1, "text"),`.
fn constant(line: &str) -> Option<Row<'_>> {
    let (name, rest) = word(line)?;
    let inner = rest.strip_prefix('(')?.trim_end_matches([',', ';']).strip_suffix(')')?;
    let (number, text) = inner.split_once([',', '，'])?;
    let number = number.trim().trim_matches('"');
    let text = text.trim();
    let is_text = text.len() > 2 && text.starts_with('"') && text.ends_with('"');
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic());
    (is_name && is_text && look_of(number).is_some()).then(|| Row {
        name,
        number: Some(number),
        text: text.trim_matches('"'),
        is_comment: true,
    })
}

fn row(line: &str) -> Option<Row<'_>> {
    let line = undeclared(line.trim());
    if let Some(row) = constant(line) {
        return Some(row);
    }
    let (name, rest) = word(line)?;
    let looks = form(name);
    let is_hexadecimal = name.starts_with("0x") && name.len() > 2;
    let digits = name.trim_start_matches('-');
    let is_number = is_hexadecimal || digits.bytes().all(|b| b.is_ascii_digit());
    let (number, rest) = match rest.trim_start().strip_prefix('=').filter(|_| !is_number) {
        Some(value) => word(value).map(|(number, rest)| (Some(number), rest))?,
        None => value(rest).map_or((None, rest), |(number, rest)| (Some(number), rest)),
    };
    let number = number.filter(|number| number.parse::<i64>().is_ok() || number.starts_with("0x"));
    let behind = rest.trim_start().trim_start_matches([',', ';']).trim_start();
    if let Some(text) = comment(behind) {
        let is_code = is_number || looks.is_some();
        return is_code.then_some(Row { name, number, text, is_comment: true });
    }
    let is_sure = matches!(looks, Some(Form::Dotted | Form::Numbered | Form::Upper));
    if number.is_some() {
        let is_name = name.len() >= 2 && name.bytes().all(|b| b.is_ascii_uppercase());
        return (behind.is_empty() && (is_sure || is_name)).then_some(Row {
            name,
            number,
            text: "",
            is_comment: false,
        });
    }
    let joint = behind.trim_start_matches([':', '-', '–', '=', '：']);
    let is_apart = joint.len() < behind.len()
        || rest.starts_with(char::is_whitespace) && looks != Some(Form::Upper);
    let text = joint.trim().trim_end_matches(',').trim_matches(['"', '\'']);
    let has_words =
        text.contains(char::is_alphabetic) && !text.contains(['{', '}']) && !text.ends_with(';');
    let has_colon = behind.starts_with([':', '：']);
    let is_code = is_sure || is_number && (digits.len() >= 3 || has_colon) && !is_hexadecimal;
    (is_code && is_apart && has_words).then_some(Row {
        name,
        number: None,
        text,
        is_comment: false,
    })
}

/// The line without the words that declare a constant.
fn undeclared(mut line: &str) -> &str {
    while let Some((word, rest)) = line.split_once(char::is_whitespace) {
        if !DECLARATIONS.contains(&word) {
            break;
        }
        line = rest.trim_start();
    }
    line
}

/// The first word of a text, which may stand in quotes, and what is behind it.
fn word(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let inner = text.trim_start_matches(['"', '\'', '`']);
    let is_end = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'));
    let (word, rest) = inner.split_at(inner.find(is_end).unwrap_or(inner.len()));
    let rest =
        if inner.len() < text.len() { rest.trim_start_matches(['"', '\'', '`']) } else { rest };
    (!word.is_empty()).then_some((word, rest))
}

/// The number behind a name that a macro defines, or that stands in brackets.
fn value(rest: &str) -> Option<(&str, &str)> {
    let inner = rest.trim_start();
    let inner = inner.strip_prefix('(').unwrap_or(inner);
    let (number, rest) = word(inner)?;
    let is_number = number.parse::<i64>().is_ok() || number.starts_with("0x");
    let rest = rest.strip_prefix(')').unwrap_or(rest);
    let is_end =
        rest.is_empty() || comment(rest.trim_start_matches([',', ';']).trim_start()).is_some();
    (is_number && is_end).then_some((number, rest))
}

/// The text of a comment.
fn comment(text: &str) -> Option<&str> {
    let text = COMMENTS.iter().find_map(|mark| text.strip_prefix(mark))?;
    let text = text.trim().trim_end_matches("*/").trim_end_matches("-->");
    let text = text.trim_start_matches(['/', '*', '!', '<', '#']).trim();
    (!text.is_empty()).then_some(text)
}
