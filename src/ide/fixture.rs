//! For the tests of the features: a small catalog, and texts with a mark under a line.

use std::path::PathBuf;
use std::sync::Arc;

use ropey::Rope;

use crate::catalog::{Catalog, Coverage, Elsewhere, Entry, Link, Page, PageContent};
use crate::index::{Document, PageFile, Scope};
use crate::lang;

/// An entry with its code, status, message, description and solution, `-` where it has none.
pub(super) fn entry(line: u32, cells: [&str; 5]) -> Entry {
    let cell = |at: usize| (cells[at] != "-").then(|| cells[at].to_owned());
    Entry {
        code: cells[0].to_owned(),
        status: cell(1),
        message: cell(2),
        description: cell(3),
        solution: cell(4),
        line,
        ..Entry::default()
    }
}

pub(super) fn page(name: &str, service: &str, locale: &str, entries: Vec<Entry>) -> PageContent {
    let page = Page {
        name: name.to_owned(),
        service: Some(service.to_owned()),
        locale: Some(locale.to_owned()),
        ..Page::default()
    };
    PageContent { page, entries, ..PageContent::default() }
}

/// Two services that share a family, one of them in two languages; a complete family; a family
/// documented elsewhere.
pub(super) fn pages() -> Vec<PageContent> {
    let mut vision = page(
        "vision.en.txt",
        "Vision",
        "en",
        vec![
            entry(10, ["Core.4201", "400", "No service ID.", "No service ID.", "Check the URL."]),
            entry(20, ["Core.4204", "400", "Not subscribed.", "-", "Subscribe to it."]),
        ],
    );
    vision.page.retrieved = Some("2022-08-08".to_owned());
    vision.page.url = Some("https://example.com/vision?a=1&b=(2)".to_owned());
    vision.page.advice = Some("Contact support.".to_owned());
    let mut text = page(
        "text.en.md",
        "Text",
        "en",
        vec![
            entry(
                7,
                [
                    "Core.4201",
                    "-",
                    "No service ID.",
                    "The URL has no service ID.",
                    "Check the URL.",
                ],
            ),
            entry(
                9,
                [
                    "Core.4204",
                    "-",
                    "The API XXX is not subscribed.",
                    "Service not subscribed.",
                    "-",
                ],
            ),
        ],
    );
    text.page.advice = Some("Contact us.".to_owned());
    let mut chinese = page(
        "text.zh.md",
        "Text",
        "zh",
        vec![entry(
            30,
            [
                "Core.4204",
                "-",
                "Not subscribe this api.",
                "没有订阅该API。",
                "请订阅该API。\n请参考方案。",
            ],
        )],
    );
    chinese.entries[0].links =
        vec![Link { text: "方案".to_owned(), url: "https://example.com/faq".to_owned() }];
    let at = |text: &str, url: Option<&str>| Elsewhere {
        prefix: "GW.".to_owned(),
        text: text.to_owned(),
        url: url.map(str::to_owned),
        line: 3,
    };
    text.elsewhere = vec![at("Gateway Error Codes", None)];
    chinese.elsewhere = vec![at("网关错误码", Some("https://example.com/gateway"))];
    let mut face = page(
        "face.en.txt",
        "Face",
        "en",
        vec![
            entry(5, ["FACE.0010", "400", "-", "The header is missing.", "Add the header."]),
            entry(6, ["FACE.0012", "400", "-", "Wrong format.", "Check the format."]),
            entry(7, ["FACE.0021", "403", "-", "No access.", "Ask for it."]),
        ],
    );
    face.coverage = Coverage::Complete;
    face.entries[0].group = Some("Common errors".to_owned());
    face.entries[0].range = Some("1–99".to_owned());
    vec![vision, text, chinese, face]
}

pub(super) fn scope(locale: &str) -> Scope {
    Scope { catalog: Catalog::of(pages()), locale: locale.to_owned(), ..Scope::default() }
}

/// A document of the small catalog, in the language of the file's name.
pub(super) fn document(name: &str, text: &str) -> Document {
    let path = PathBuf::from("/project").join(name);
    let language = lang::detect(None, Some(&path), text.lines().next());
    Document::new(name.into(), Some(path), 1, language, Rope::from_str(text), Arc::new(scope("en")))
}

/// A document that is a page with these codes, each with its line.
pub(super) fn own_page(text: &str, rows: &[(u32, &str)]) -> Document {
    let rows = rows.iter().map(|(line, code)| entry(*line, [code, "-", "a", "-", "-"]));
    let catalog = Catalog::of([page("a.md", "A", "zh", rows.collect())]);
    let pages = vec![PageFile { path: PathBuf::from("/project/a.md"), page: 0 }];
    let scope = Scope { catalog, pages, ..Scope::default() };
    document("a.md", text).with_scope(Arc::new(scope))
}

/// Takes the lines with a `|` out of a text; the offset is that of the place above the mark.
/// Marks stand under their line, counted in characters of width one but for those of East
/// Asia and emoji, which take two columns.
pub(super) fn cursor(marked: &str) -> (String, usize) {
    let (mut text, mut offset, mut line_start) = (String::new(), None, 0);
    for line in marked.split_inclusive('\n') {
        if line.trim() != "|" {
            line_start = text.len();
            text.push_str(line);
            continue;
        }
        let (column, mut width) = (line.find('|').unwrap_or_default(), 0);
        let above = &text[line_start..];
        let wide = |c: char| {
            if ('\u{1100}'..).contains(&c) && !('\u{2000}'..'\u{2e80}').contains(&c) {
                2
            } else {
                1
            }
        };
        let before = above.char_indices().take_while(|(_, c)| {
            let fits = width < column;
            width += wide(*c);
            fits
        });
        offset = Some(line_start + before.map(|(at, c)| at + c.len_utf8()).last().unwrap_or(0));
    }
    (text, offset.expect("a line with a `|`"))
}
