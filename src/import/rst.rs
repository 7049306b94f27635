//! reStructuredText: sections, lists, definitions, directives and tables to blocks.
//!
//! Its parts are nested by indentation, so that one reader goes over the lines of a page and over
//! those of every part again, down to a bounded depth; that reader is the whole file.

use super::block::{Block, Cell, Kind, MAX_COLUMNS, Row, Table, Text, fold};
use super::csv;
use super::html;
use super::line::{Line, lines};
use super::rst_inline::{Definitions, inline};
use super::rst_lines::{
    adornment, dedented, field, indent, items, joined, mark, options, part_end, whole,
};
use super::rst_spans::{Spans, spans};
use super::rst_table::{grid, simple, simple_rule, starts_grid};
use super::width::Wide;
use crate::catalog::Problem;

/// Parts nested deeper than this are read as plain text.
const MAX_DEPTH: usize = 24;

/// Directives whose content is a sample or shows nothing that could be an entry.
const SAMPLES: &[&str] = &[
    "code",
    "code-block",
    "doctest",
    "highlight",
    "literalinclude",
    "math",
    "parsed-literal",
    "productionlist",
    "prompt",
    "sourcecode",
];

/// Directives that are no part of what a page says.
const SKIPPED: &[&str] = &[
    "bibliography",
    "contents",
    "default-role",
    "figure",
    "graphviz",
    "image",
    "include",
    "index",
    "meta",
    "plot",
    "role",
    "sectnum",
    "tabularcolumns",
    "toctree",
    "uml",
    "video",
];

/// The ends of the names of directives that describe the thing they name, which may be a code.
const TERMS: &[&str] = &[
    "exception",
    "data",
    "macro",
    "object",
    "describe",
    "enumerator",
    "attribute",
    "confval",
    "error",
    "errorcode",
    "class",
    "envvar",
];

/// Reads a page in reStructuredText.
pub fn read(text: &str, problems: &mut Vec<Problem>) -> Vec<Block> {
    let lines = lines(text, 1);
    let definitions = Definitions::of(text);
    let mut reader =
        Reader { blocks: Vec::new(), styles: Vec::new(), definitions: &definitions, problems };
    reader.body(&lines, 0);
    reader.blocks
}

struct Reader<'a> {
    blocks: Vec<Block>,
    /// How the titles of each level are marked, the highest level first.
    styles: Vec<(char, bool)>,
    definitions: &'a Definitions,
    problems: &'a mut Vec<Problem>,
}

impl Reader<'_> {
    /// Reads the lines of a page or of a part of it.
    fn body(&mut self, lines: &[Line], depth: usize) {
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
                    true => self.push(Kind::Code, fold(&joined(&lines[at..end]), lines[at].number)),
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
            } else {
                let end = self.paragraph(lines, at, depth);
                literal =
                    lines[at..end].iter().rev().take(1).any(|l| l.text.trim_end().ends_with("::"));
                end
            };
        }
    }

    fn push(&mut self, kind: Kind, text: Text) {
        if !text.text.is_empty() {
            self.blocks.push(Block::Text { kind, text, apart: true });
        }
    }

    fn inline(&self, text: &str, line: u32) -> Text {
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

    /// Takes a directive, a comment, a target or a footnote with all that is indented below it.
    fn explicit(&mut self, lines: &[Line], at: usize, depth: usize) -> usize {
        let end = part_end(lines, at + 1, 1);
        let head = lines[at].text.trim().strip_prefix("..").unwrap_or_default().trim();
        if head.starts_with('[') {
            self.push(Kind::Paragraph, self.inline(head, lines[at].number));
            return end;
        }
        let Some((name, argument)) = head.split_once("::") else { return end };
        let is_name =
            |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '+' | '.');
        if name.is_empty() || !name.chars().all(is_name) {
            return end;
        }
        let name = name.to_ascii_lowercase();
        let argument = Line { text: argument.trim(), number: lines[at].number };
        let content = dedented(&lines[at + 1..end]);
        self.directive(&name, argument, &content, depth);
        end
    }

    fn directive(&mut self, name: &str, argument: Line, content: &[Line], depth: usize) {
        let (options, content) = options(content);
        let option = |wanted: &str| options.iter().find(|(name, _)| *name == wanted).map(|o| o.1);
        let last = name.rsplit([':', '-']).next().unwrap_or_default();
        if SKIPPED.contains(&name) {
            return;
        }
        if SAMPLES.contains(&name) {
            return self.push(Kind::Code, fold(&joined(content), argument.number));
        }
        match name {
            "raw" if argument.text == "html" => {
                if let Some(first) = content.first() {
                    self.blocks.extend(html::read(&joined(content), first.number, self.problems));
                }
            }
            "raw" => {}
            "list-table" | "flat-table" => {
                self.push(Kind::Paragraph, self.inline(argument.text, argument.number));
                let head = option("header-rows").and_then(|n| n.parse().ok()).unwrap_or(0);
                self.list_table(head, argument.number, content, depth);
            }
            "csv-table" => {
                self.push(Kind::Paragraph, self.inline(argument.text, argument.number));
                self.csv_table(&options, argument.number, content, depth);
            }
            _ => {
                let kind = if TERMS.contains(&last) { Kind::Heading(7) } else { Kind::Paragraph };
                if name != "table" || depth > 0 || !argument.text.is_empty() {
                    self.push(kind, self.inline(argument.text, argument.number));
                }
                match depth < MAX_DEPTH {
                    true => self.body(content, depth + 1),
                    false => self.push(Kind::Code, fold(&joined(content), argument.number)),
                }
            }
        }
    }

    fn list_table(&mut self, head: usize, line: u32, content: &[Line], depth: usize) {
        let mut table = Table { line, head, rows: Vec::new() };
        let mut spanned = Spans::default();
        for row in items(content, &["*", "-"]) {
            let mut cells = Vec::new();
            for mut lines in items(&row, &["-", "*"]) {
                let (columns, rows) = spans(&mut lines);
                spanned.fill(&mut cells);
                let cell = Cell::new(self.cell(&lines, depth));
                spanned.push(&mut cells, cell, columns, rows);
            }
            spanned.fill(&mut cells);
            let line = cells.first().map_or(line, |cell: &Cell| cell.text.line);
            table.rows.push(Row { line, cells, label: None });
        }
        let width = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        for row in &mut table.rows {
            let missing = Cell { missing: true, ..Cell::default() };
            row.cells.resize(width, missing);
        }
        self.blocks.push(Block::Table(table));
    }

    fn csv_table(&mut self, options: &[(&str, &str)], line: u32, content: &[Line], depth: usize) {
        let option = |wanted: &str| options.iter().find(|(name, _)| *name == wanted).map(|o| o.1);
        if let Some(file) = option("file").or_else(|| option("url")) {
            let reason = format!("the rows of this table are in another file: {file}");
            self.problems.push(Problem { page: String::new(), line, reason });
        }
        let separator = match option("delim") {
            Some("tab") => '\t',
            Some("space") => ' ',
            delimiter => delimiter.and_then(|text| text.chars().next()).unwrap_or(','),
        };
        let first = content.first().map_or(line, |content| content.number);
        let mut head = option("header-rows").and_then(|n| n.parse().ok()).unwrap_or(0);
        let mut rows = Vec::new();
        let mut read = |text: &str, line: u32| self.cell(&lines(text, line), depth);
        if let Some(header) = option("header") {
            rows.extend(csv::records(header, line, separator, &mut read));
            head = rows.len().saturating_add(head);
        }
        rows.extend(csv::records(&joined(content), first, separator, &mut read));
        self.blocks.push(Block::Table(Table { line, head, rows }));
    }

    fn grid(&mut self, lines: &[Line], at: usize, depth: usize) -> usize {
        let is_part = |line: &Line| line.text.starts_with(['+', '|']);
        let end =
            lines[at..].iter().position(|line| !is_part(line)).map_or(lines.len(), |n| at + n);
        // The table ends with a rule; what is behind its last one is something else.
        let is_rule = |line: &Line| starts_grid(line.text) || line.text.starts_with("+=");
        let last = lines[at..end].iter().rposition(is_rule).map_or(at, |n| at + n);
        if last == at {
            return self.paragraph(lines, at, depth);
        }
        if lines[at].text.matches('+').count() > MAX_COLUMNS + 1 {
            let reason = format!("the table has more than {MAX_COLUMNS} columns");
            self.problems.push(Problem { page: String::new(), line: lines[at].number, reason });
        }
        let table = grid(&lines[at..=last], &mut |lines| self.cell(lines, depth));
        self.blocks.push(Block::Table(table));
        last + 1
    }

    fn simple(&mut self, lines: &[Line], at: usize, depth: usize) -> usize {
        let is_rule = |i: usize| simple_rule(lines[i].text, b'=').is_some();
        let is_blank = |i: usize| lines.get(i).is_none_or(|line| line.text.trim().is_empty());
        let rules: Vec<usize> = (at + 1..lines.len()).filter(|&i| is_rule(i)).take(2).collect();
        let end = match rules[..] {
            [first, ..] if is_blank(first + 1) && first > at + 1 => Some(first),
            [_, second] => Some(second),
            [first] => Some(first),
            _ => None,
        };
        let Some(end) = end else { return self.paragraph(lines, at, depth) };
        let table = simple(&lines[at..=end], &mut |lines| self.cell(lines, depth));
        self.blocks.push(Block::Table(table));
        end + 1
    }

    /// The text of a cell: its paragraphs and items are lines of it.
    fn cell(&mut self, lines: &[Line], depth: usize) -> Text {
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
            let text = filled.clone().next().filter(|line| !line.text.starts_with(".. "));
            let line = text.map_or(start, |line| line.number);
            let is_short = filled.count() < 2;
            let text = if is_short {
                text.map_or("", |line| line.text).to_owned()
            } else {
                joined(&lines)
            };
            let item = if is_short { mark(text.trim()) } else { None };
            return self.inline(item.map_or(text.trim(), |item| item), line);
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
        });
        let first = first.unwrap_or(below.len());
        let mut whole = text.to_owned();
        for line in &below[..first] {
            whole.push(' ');
            whole.push_str(line.text.trim());
        }
        self.push(Kind::Item, self.inline(&whole, lines[at].number));
        if depth < MAX_DEPTH {
            self.body(&below[first..], depth + 1);
        }
        end
    }

    /// Takes a field, `:name: text`, as a paragraph with a label.
    fn field(&mut self, lines: &[Line], at: usize, name: &str, rest: &str, depth: usize) -> usize {
        let end = part_end(lines, at + 1, 1);
        let below = dedented(&lines[at + 1..end]);
        let first = below.iter().position(|line| line.text.trim().is_empty());
        let (more, body) = below.split_at(first.unwrap_or(below.len()));
        let text = format!("{name}: {rest} {}", joined(more));
        self.push(Kind::Paragraph, self.inline(&text, lines[at].number));
        if depth < MAX_DEPTH {
            self.body(body, depth + 1);
        }
        end
    }

    /// Takes a paragraph, or a term with its definition.
    fn paragraph(&mut self, lines: &[Line], at: usize, depth: usize) -> usize {
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
            self.body(&dedented(&lines[end..stop]), depth + 1);
            return stop;
        }
        let text = match text.trim_end().strip_suffix("::") {
            Some(text) if text.ends_with(char::is_whitespace) => text.trim_end().to_owned(),
            Some(text) => format!("{text}:"),
            None => text,
        };
        if text.starts_with("| ") {
            for line in &lines[at..end] {
                let text = line.text.strip_prefix('|').unwrap_or(line.text).trim();
                self.push(Kind::Paragraph, self.inline(text, line.number));
            }
            return end;
        }
        self.push(Kind::Paragraph, self.inline(&text, lines[at].number));
        end
    }
}
