//! Directives of reStructuredText, and what else starts with two dots.

use super::lines::{dedented, options, part_end};
use super::{MAX_DEPTH, Reader};
use crate::import::block::{Kind, fold, sample};
use crate::import::html;
use crate::import::text::line::{Line, joined};

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

/// What a directive on one line describes, `.. error:: 14`.
pub fn term(line: &str) -> Option<&str> {
    let (name, argument) = line.strip_prefix("..")?.trim().split_once("::")?;
    let last = name.rsplit([':', '-']).next()?;
    Some(argument.trim()).filter(|argument| TERMS.contains(&last) && !argument.is_empty())
}

/// The name of an exception without its module and what it is made of: `shop.GoneError(id)`.
fn class(text: &str) -> &str {
    let name = text.split('(').next().unwrap_or_default().trim();
    name.rsplit('.').next().unwrap_or_default()
}

impl Reader<'_> {
    /// Takes a directive, a comment, a target or a footnote with all that is indented below it.
    pub fn explicit(&mut self, lines: &[Line], at: usize, depth: usize) -> usize {
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
            let line = content.first().map_or(argument.number, |line| line.number);
            return self.push(Kind::Code, sample(&joined(content), line));
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
                let text = if last == "exception" { class(argument.text) } else { argument.text };
                if name != "table" || depth > 0 || !argument.text.is_empty() {
                    self.push(kind, self.inline(text, argument.number));
                }
                match depth < MAX_DEPTH {
                    true => self.body(content, depth + 1),
                    false => self.push(Kind::Code, fold(&joined(content), argument.number)),
                }
            }
        }
    }
}
