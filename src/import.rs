//! From a page, as it was published, to its entries.

mod align;
mod bars;
mod block;
mod code;
mod columns;
mod csv;
mod date;
mod dom;
mod entries;
mod flat;
mod grid;
mod header;
mod html;
mod inline;
mod labels;
mod lists;
mod markdown;
mod notes;
mod text;
mod words;

use std::sync::{Arc, LazyLock};

use crate::catalog::{Coverage, IndexedPage, MANIFEST, PAGES, Page, PageContent, Problem};
use crate::config::{PageDeclaration, parse_toml};

use block::Block;

/// Reads a page. The declaration names it and says what the page does not say of itself; the
/// format is told by the name's extension and by the text. What could not be read is among the
/// problems of the page; there is no other failure.
pub fn import(declaration: &PageDeclaration, text: &str) -> PageContent {
    let mut problems = Vec::new();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let blocks = blocks(&declaration.path, text, &mut problems);
    let blocks = flat::tables(blocks, &mut problems);
    let mut found = entries::entries(&blocks);
    if found.tables == 0 {
        found.entries = lists::entries(&blocks);
    }
    if found.tables == 0 && found.entries.is_empty() && problems.is_empty() {
        problems.push(nothing_found(&blocks));
    }
    problems.extend(found.problems);
    problems.sort_by_key(|problem| problem.line);
    shorten(&mut problems);
    for problem in &mut problems {
        problem.page.clone_from(&declaration.path);
    }
    let elsewhere = notes::elsewhere(&blocks, &found.entries);
    let advice = (!found.advice.is_empty()).then(|| found.advice.join("\n"));
    PageContent {
        page: Page {
            name: declaration.path.clone(),
            service: declaration.service.clone(),
            locale: declaration.locale.clone().or(found.language.map(str::to_owned)),
            url: declaration.url.clone(),
            retrieved: declaration.retrieved.clone().or_else(|| date::date(&blocks)),
            advice,
        },
        entries: found.entries,
        elsewhere,
        problems,
        coverage: match declaration.complete {
            Some(false) => Coverage::Partial,
            Some(true) | None => Coverage::Complete,
        },
        prefixes: declaration.prefixes.clone(),
    }
}

/// More problems than this say no more of a page.
const MAX_PROBLEMS: usize = 500;

fn shorten(problems: &mut Vec<Problem>) {
    if let Some(first) = problems.get(MAX_PROBLEMS) {
        let count = problems.len() - MAX_PROBLEMS;
        let reason = format!("{count} more problems from here on");
        let rest = Problem { page: String::new(), line: first.line, reason };
        problems.truncate(MAX_PROBLEMS);
        problems.push(rest);
    }
}

/// The built-in pages in the order of their manifest, read once.
pub fn builtin() -> &'static [Arc<IndexedPage>] {
    static BUILTIN: LazyLock<Vec<Arc<IndexedPage>>> = LazyLock::new(|| {
        let declared = parse_toml(MANIFEST).map(|(layer, _)| layer.pages.unwrap_or_default());
        let declared = declared.unwrap_or_default();
        let page = |declaration: &PageDeclaration| {
            let page = PAGES.iter().find(|page| page.name == declaration.path)?;
            Some(Arc::new(import(declaration, page.text).into()))
        };
        declared.iter().filter_map(page).collect()
    });
    &BUILTIN
}

/// A format of pages, told by the extension of their names.
struct Format {
    extensions: &'static [&'static str],
    read: fn(&str, &mut Vec<Problem>) -> Vec<Block>,
}

/// One row for every format.
const FORMATS: &[Format] = &[
    Format {
        extensions: &["html", "htm", "xhtml"],
        read: |text, problems| html::read(text, 1, problems),
    },
    Format { extensions: &["md", "markdown", "mdx", "mkd"], read: markdown::read },
    Format { extensions: &["txt", "text", "log"], read: |text, _| text::read(text) },
    Format { extensions: &["csv", "tsv"], read: |text, _| csv::read(text) },
    Format { extensions: &["rst", "json", "toml"], read: not_yet },
];

fn blocks(name: &str, text: &str, problems: &mut Vec<Problem>) -> Vec<Block> {
    let extension = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
    let named = |end: &str| FORMATS.iter().find(|format| format.extensions.contains(&end));
    let is_text = extension.as_deref().is_none_or(|end| end == "txt" || named(end).is_none());
    let format = match is_text {
        true => sniff(text),
        false => extension.as_deref().unwrap_or("txt"),
    };
    named(format).map_or_else(Vec::new, |format| (format.read)(text, problems))
}

/// The extension that a text without a telling name should have.
fn sniff(text: &str) -> &'static str {
    let start: String = text.chars().take(2000).collect::<String>().to_lowercase();
    let has_table = || memchr::memmem::find(text.as_bytes(), b"</table>").is_some();
    match start.trim_start().starts_with('<') {
        true if start.contains("<html") || start.contains("<!doctype") || has_table() => "html",
        false if has_table() => "md",
        _ => "txt",
    }
}

fn not_yet(_: &str, problems: &mut Vec<Problem>) -> Vec<Block> {
    let reason = "pages of this format are not read yet".to_owned();
    problems.push(Problem { page: String::new(), line: 1, reason });
    Vec::new()
}

/// Why a page gives no entry: what was looked for, and what there is.
fn nothing_found(blocks: &[Block]) -> Problem {
    let heads: Vec<String> = blocks.iter().filter_map(head_words).collect();
    let seen = match heads.len() {
        0 => "the page has no table".to_owned(),
        count => format!("the page has {count} other tables: {}", heads[..count.min(3)].join("; ")),
    };
    let reason = format!(
        "no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; {seen}"
    );
    Problem { page: String::new(), line: 1, reason }
}

fn head_words(block: &Block) -> Option<String> {
    let Block::Table(table) = block else { return None };
    let cells = table.rows.first()?.cells.iter().take(4);
    let words: Vec<String> = cells.map(|cell| code::short(&cell.text.text)).collect();
    Some(words.join(" | "))
}
