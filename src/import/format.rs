//! The formats of pages: how each is told, and which reader it has.

use super::block::Block;
use super::data::csv;
use super::data::{self, Broken, Node};
use super::html;
use super::markdown;
use super::rst;
use super::text;
use crate::catalog::Problem;

/// A format of pages, told by the extension of their names.
pub struct Format {
    extensions: &'static [&'static str],
    pub read: Read,
}

/// How a format is read: from markup to blocks, or from data to a tree of values.
pub enum Read {
    Text(fn(&str, &mut Vec<Problem>) -> Vec<Block>),
    Data(fn(&str) -> Result<Node, Broken>),
}

/// One row for every format.
const FORMATS: &[Format] = &[
    Format {
        extensions: &["html", "htm", "xhtml"],
        read: Read::Text(|text, problems| html::read(text, 1, problems)),
    },
    Format { extensions: &["md", "markdown", "mdx", "mkd"], read: Read::Text(markdown::read) },
    Format { extensions: &["txt", "text", "log"], read: Read::Text(|text, _| text::read(text)) },
    Format { extensions: &["csv", "tsv"], read: Read::Text(|text, _| csv::read(text)) },
    Format { extensions: &["rst", "rest"], read: Read::Text(rst::read) },
    Format { extensions: &["json", "jsonl"], read: Read::Data(data::json) },
    Format { extensions: &["toml"], read: Read::Data(data::toml) },
];

/// The format of a page with this name and text; `None` for one that no reader knows.
pub fn format(name: &str, text: &str) -> Option<&'static Format> {
    let extension = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
    let named = |end: &str| FORMATS.iter().find(|format| format.extensions.contains(&end));
    let is_text = extension.as_deref().is_none_or(|end| end == "txt" || named(end).is_none());
    match is_text {
        true => named(sniff(text)),
        false => named(extension.as_deref().unwrap_or("txt")),
    }
}

/// The extension that a text without a telling name should have.
fn sniff(text: &str) -> &'static str {
    let start: String = text.chars().take(2000).collect::<String>().to_lowercase();
    let has_table = || memchr::memmem::find(text.as_bytes(), b"</table>").is_some();
    if start.trim_start().starts_with(['{', '[']) && data::json(text).is_ok() {
        return "json";
    }
    match start.trim_start().starts_with('<') {
        true if start.contains("<html") || start.contains("<!doctype") || has_table() => "html",
        false if has_table() || has_markdown_table(text) => "md",
        _ => "txt",
    }
}

/// Whether a row between bars has a rule below it, as only Markdown draws tables.
fn has_markdown_table(text: &str) -> bool {
    let is_rule = |line: &str| {
        line.starts_with('|') && line.contains('-') && line.chars().all(|c| "|-: ".contains(c))
    };
    let is_row = |line: &str| line.len() > 1 && line.starts_with('|') && line.ends_with('|');
    let lines = || text.lines().map(str::trim);
    lines().zip(lines().skip(1)).any(|(row, rule)| is_row(row) && is_rule(rule))
}
