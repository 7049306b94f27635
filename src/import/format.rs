//! The formats of pages: how each is told, and which reader it has.

use super::block::Block;
use super::data::csv;
use super::data::{self, Broken, Node};
use super::html;
use super::markdown;
use super::markdown::heading;
use super::rst;
use super::text;
use crate::catalog::Problem;

/// A format of pages, told by the extension of their names.
pub struct Format {
    extensions: &'static [&'static str],
    pub read: Read,
}

impl Format {
    /// Whether it is that of texts without any markup.
    pub fn is_plain(&self) -> bool {
        self.extensions.contains(&"txt")
    }
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

/// The formats that a page with this name and text may have, the likeliest first. What has the marks of Markdown
/// may be a text all the same, whose lines are rows, and what is called so may be nothing but JSON.
pub fn formats(name: &str, text: &str) -> impl Iterator<Item = &'static Format> + use<> {
    let is_markdown = |format: &&Format| format.extensions.contains(&"md");
    let first = match of_name(name) {
        Some(format) if is_markdown(&format) && is_json(text) => named("json"),
        Some(format) => Some(format),
        None => named(sniff(text)),
    };
    let is_text = |format: &&Format| is_markdown(format) || format.is_plain();
    let may_be_text = text.len() <= MAX_TEXT && first.as_ref().is_some_and(is_text);
    first.into_iter().chain(named("txt").filter(|_| may_be_text))
}

/// The format that the extension of a page's name tells; that of a text may be any.
pub fn of_name(name: &str) -> Option<&'static Format> {
    let extension = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
    extension.as_deref().filter(|end| *end != "txt").and_then(named)
}

fn named(extension: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.extensions.contains(&extension))
}

/// Larger pages, in bytes, are read in one way alone.
const MAX_TEXT: usize = 1 << 20;

/// The extension that a text without a telling name should have.
fn sniff(text: &str) -> &'static str {
    let start: String = text.chars().take(2000).collect::<String>().to_lowercase();
    let has_table = || memchr::memmem::find(text.as_bytes(), b"</table>").is_some();
    if is_json(text) {
        return "json";
    }
    match start.trim_start().starts_with('<') {
        true if start.contains("<html") || start.contains("<!doctype") || has_table() => "html",
        false if has_table() || has_markdown_table(text) || has_markdown_headings(text) => "md",
        _ => "txt",
    }
}

/// Whether a text is JSON and nothing else.
fn is_json(text: &str) -> bool {
    text.trim_start().starts_with(['{', '[']) && data::json(text).is_ok()
}

/// Whether a row has a rule below it as only Markdown draws them: both between bars, or neither.
fn has_markdown_table(text: &str) -> bool {
    let is_rule = |line: &str| line.contains("-|") && line.chars().all(|c| "|-: ".contains(c));
    let outer = |line: &str| (line.starts_with('|'), line.ends_with('|'));
    let is_table = |(row, rule): (&str, &str)| {
        let is_closed = outer(row) == (true, true) || outer(row) == (false, false);
        is_rule(rule)
            && row.len() > 1
            && row.contains('|')
            && is_closed
            && outer(row) == outer(rule)
    };
    let lines = || text.lines().map(str::trim);
    lines().zip(lines().skip(1)).any(is_table)
}

/// Whether headings of Markdown stand on a page: two that blank lines set apart, or one as its title or beside lines
/// that start with an emphasized word.
fn has_markdown_headings(text: &str) -> bool {
    let is_heading = |line: &str| heading(line).is_some_and(|(_, title)| !title.is_empty());
    let mut above = "";
    let mut titles = 0;
    let mut lines = text.lines().skip_while(|line| line.trim().is_empty()).peekable();
    let starts = lines.peek().is_some_and(|line| is_heading(line));
    while let Some(line) = lines.next() {
        let is_apart =
            above.trim().is_empty() && lines.peek().is_none_or(|next| next.trim().is_empty());
        titles += (is_apart && is_heading(line)) as usize;
        above = line;
    }
    titles > 1 || titles == 1 && (starts || text.lines().any(is_emphasized))
}

/// Whether a line, or the text of an item, starts with a word between marks of Markdown: `* _404_ Not found`.
fn is_emphasized(line: &str) -> bool {
    let text = line.trim().trim_start_matches("* ").trim_start_matches("- ").trim_start();
    ["**", "_"].iter().any(|mark| {
        let inner = text.strip_prefix(mark).and_then(|text| text.split_once(mark));
        inner.is_some_and(|(word, _)| word.starts_with(char::is_alphanumeric))
    })
}
