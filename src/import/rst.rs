//! reStructuredText: sections, lists, definitions and tables to blocks.
//!
//! Its parts are nested by indentation, so that one reader goes over the lines of a page and over
//! those of every part again, down to a bounded depth. What it does with directives and with
//! tables is in files of their own.

mod bars;
mod directives;
pub mod grid;
mod inline;
mod lines;
mod simple;
mod spans;
mod tables;
mod tabs;

use super::block::{Block, Kind, Text, fold, sample};
use super::code::is_number;
use super::lists::start_parts::without_word;
use super::text::labelled;
use super::text::line::{Line, joined, lines};
use super::text::width::Wide;
use crate::catalog::Problem;
use bars::barred;
use directives::term;
use grid::starts_grid;
use inline::{Definitions, inline};
use lines::{adornment, dedented, field, indent, mark, part_end, whole};
use simple::simple_rule;
use tabs::without_tabs;

/// Parts nested deeper than this are read as plain text.
pub const MAX_DEPTH: usize = 24;

/// Reads a page in reStructuredText.
pub fn read(text: &str, problems: &mut Vec<Problem>) -> Vec<Block> {
    let text = without_tabs(text);
    let lines = lines(&text, 1);
    let definitions = Definitions::of(&text);
    let mut reader =
        Reader { blocks: Vec::new(), styles: Vec::new(), definitions: &definitions, problems };
    reader.body(&lines, 0);
    reader.blocks
}

/// Reads the lines of a page.
pub struct Reader<'a> {
    pub blocks: Vec<Block>,
    /// How the titles of each level are marked, the highest level first.
    styles: Vec<(char, bool)>,
    definitions: &'a Definitions,
    pub problems: &'a mut Vec<Problem>,
}

impl Reader<'_> {
    /// Reads the lines of a page or of a part of it.
    pub fn body(&mut self, lines: &[Line], depth: usize) {
        let mut at = 0;
        let mut literal = false;
        while at < lines.len() {
            let text = lines[at].text;
            let trimmed = text.trim();
            if trimmed.is_empty() {
                at += 1;
                continue;
            }
            if indent(text) > 0 {
                let end = part_end(lines, at, indent(text));
                match literal || depth >= MAX_DEPTH {
                    true => {
                        self.push(Kind::Code, sample(&joined(&lines[at..end]), lines[at].number))
                    }
                    false => self.body(&dedented(&lines[at..end]), depth + 1),
                }
                (literal, at) = (false, end);
                continue;
            }
            literal = false;
            at = if trimmed == ".." || trimmed.starts_with(".. ") {
                self.explicit(lines, at, depth)
            } else if starts_grid(text) {
                self.grid(lines, at, depth)
            } else if simple_rule(text, b'=').is_some_and(|starts| starts.len() > 1) {
                self.simple(lines, at, depth)
            } else if let Some(end) = self.title(lines, at) {
                end
            } else if let Some(mark) = mark(trimmed) {
                self.item(lines, at, mark, depth)
            } else if let Some((name, rest)) = field(trimmed) {
                self.field(lines, at, name, rest, depth)
            } else if barred(text).is_some() {
                self.line_block(lines, at)
            } else {
                let end = self.paragraph(lines, at, depth);
                literal =
                    lines[at..end].iter().rev().take(1).any(|l| l.text.trim_end().ends_with("::"));
                end
            };
        }
    }

    /// Adds a text unless it is empty.
    pub fn push(&mut self, kind: Kind, text: Text) {
        if !text.text.is_empty() {
            self.blocks.push(Block::Text { kind, text, apart: true });
        }
    }

    /// The text without its inline markup.
    pub fn inline(&self, text: &str, line: u32) -> Text {
        inline(text, line, self.definitions)
    }

    /// Takes a title with the line under it, or the lines over and under it.
    fn title(&mut self, lines: &[Line], at: usize) -> Option<usize> {
        let line = |i: usize| lines.get(i).map(|line| line.text.trim_end());
        let over = adornment(line(at)?);
        let (title, end) = match over {
            Some(mark) => {
                let under = line(at + 2).and_then(adornment);
                let has_title = line(at + 1).is_some_and(|title| !title.is_empty());
                if under != Some(mark) || !has_title {
                    // A line of marks alone sets two parts of a page apart.
                    return Some(at + 1);
                }
                (at + 1, at + 3)
            }
            None => (at, at + 2),
        };
        let mark = adornment(line(end - 1)?)?;
        let length = |i: usize| Wide::new(lines[i].text.trim()).len();
        if length(end - 1) < length(title).min(4) && over.is_none() {
            return None;
        }
        let style = (mark, over.is_some());
        let level = self.styles.iter().position(|&known| known == style).unwrap_or_else(|| {
            self.styles.push(style);
            self.styles.len() - 1
        });
        let text = self.inline(lines[title].text.trim(), lines[title].number);
        self.push(Kind::Heading(level.min(5) as u8 + 1), text);
        Some(end)
    }

    /// The text of a cell: its paragraphs and items are lines of it.
    pub fn cell(&mut self, lines: &[Line], depth: usize) -> Text {
        let start = lines.first().map_or(1, |line| line.number);
        let lines = dedented(lines);
        let is_plain = |line: &&Line| {
            let text = line.text.trim_end();
            !text.is_empty()
                && !text.starts_with([' ', '.', '-', '*', '+', '#', '|', ':', '=', '('])
                && !text.ends_with("::")
                && !text.starts_with(|c: char| c.is_ascii_digit())
        };
        let filled = lines.iter().filter(|line| !line.text.trim().is_empty());
        if filled.clone().take(2).count() < 2 || lines.iter().all(|line| is_plain(&line)) {
            let line = filled.clone().next();
            let text = line.and_then(|line| match line.text.starts_with(".. ") {
                true => term(line.text),
                false => Some(line.text),
            });
            let line = line.map_or(start, |line| line.number);
            let is_short = filled.count() < 2;
            let text = if is_short { text.unwrap_or_default().to_owned() } else { joined(&lines) };
            let text = text.trim();
            let bare = if is_short { mark(text).or_else(|| barred(text)) } else { None };
            return self.inline(bare.unwrap_or(text), line);
        }
        if depth + 1 >= MAX_DEPTH {
            return fold(&joined(&lines), start);
        }
        let outer = std::mem::take(&mut self.blocks);
        let styles = self.styles.len();
        self.body(&lines, depth + 1);
        self.styles.truncate(styles);
        let blocks = std::mem::replace(&mut self.blocks, outer);
        whole(&blocks, start)
    }

    /// Takes an item of a list, given with its text, and what is indented below it.
    fn item(&mut self, lines: &[Line], at: usize, text: &str, depth: usize) -> usize {
        let end = part_end(lines, at + 1, 1);
        let below = dedented(&lines[at + 1..end]);
        let first = below.iter().position(|line| {
            line.text.trim().is_empty()
                || line.text.starts_with(' ')
                || mark(line.text.trim()).is_some()
                || barred(line.text).is_some()
        });
        let first = first.unwrap_or(below.len());
        let mut whole = barred(text).unwrap_or(text).to_owned();
        for line in &below[..first] {
            whole.push(' ');
            whole.push_str(line.text.trim());
        }
        self.push(Kind::Item, self.inline(&whole, lines[at].number));
        if depth < MAX_DEPTH {
            self.within(&below[first..], depth);
        }
        end
    }

    /// Takes what is indented below an item or a term.
    fn within(&mut self, lines: &[Line], depth: usize) {
        let start = self.blocks.len();
        self.body(lines, depth + 1);
        self.blocks[start..].iter_mut().for_each(Block::deepen);
    }

    /// Takes a field, `:name: text`, as a paragraph with a label, or as an item of a list.
    fn field(&mut self, lines: &[Line], at: usize, name: &str, rest: &str, depth: usize) -> usize {
        let end = part_end(lines, at + 1, 1);
        let below = dedented(&lines[at + 1..end]);
        let first = below.iter().position(|line| line.text.trim().is_empty());
        let (more, body) = below.split_at(first.unwrap_or(below.len()));
        let text = format!("{name}: {rest} {}", joined(more));
        // Fields whose names are numbers, or say so as `Exit code 1` does, are a list of these.
        let bare = without_word(name);
        let is_number = (name.len() >= 3 || bare.1) && is_number(bare.0);
        let kind = if is_number { Kind::Item } else { Kind::Paragraph };
        self.push(kind, self.inline(&text, lines[at].number));
        if depth < MAX_DEPTH {
            self.body(body, depth + 1);
        }
        end
    }

    /// Takes a paragraph, or a term with its definition.
    pub fn paragraph(&mut self, lines: &[Line], at: usize, depth: usize) -> usize {
        let mut end = at + 1;
        let goes_on = |line: &Line| !line.text.trim().is_empty() && indent(line.text) == 0;
        while end < lines.len() && goes_on(&lines[end]) && !starts_grid(lines[end].text) {
            end += 1;
        }
        let text = joined(&lines[at..end]);
        let is_term = end == at + 1
            && lines.get(end).is_some_and(|line| !line.text.trim().is_empty())
            && !text.trim_end().ends_with("::");
        if is_term && indent(lines.get(end).map_or("", |line| line.text)) > 0 && depth < MAX_DEPTH {
            let term = text.split(" : ").next().unwrap_or_default().trim();
            self.push(Kind::Heading(7), self.inline(term, lines[at].number));
            let stop = part_end(lines, end, 1);
            self.within(&dedented(&lines[end..stop]), depth);
            return stop;
        }
        let text = match text.trim_end().strip_suffix("::") {
            Some(text) if text.ends_with(char::is_whitespace) => text.trim_end().to_owned(),
            Some(text) => format!("{text}:"),
            None => text,
        };
        for (line, text) in labelled::parts(&text) {
            self.push(Kind::Paragraph, self.inline(&text, lines[at].number + line));
        }
        end
    }
}
