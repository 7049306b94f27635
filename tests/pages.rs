//! The importer: the built-in pages row by row, and the traps of real pages one by one.

use std::collections::{BTreeSet, HashSet};
use std::fmt::Write;

use errdex::catalog::{Entry, PageContent};
use errdex::config::PageDeclaration;
use errdex::import::{builtin, import};
use expect_test::{Expect, expect, expect_file};
use serde_json::{Value, json};

/// All that was read off a page, one row a line.
fn rows(content: &PageContent) -> String {
    let page = &content.page;
    let mut out = String::new();
    let mut line = |value: Value| writeln!(out, "{value}").unwrap();
    line(json!({"page": page.name, "service": page.service, "locale": page.locale, "url": page.url,
        "retrieved": page.retrieved, "advice": page.advice, "coverage": content.coverage,
        "prefixes": content.prefixes}));
    for entry in &content.entries {
        let Entry { code, aliases, status, message, description, solution, .. } = entry;
        let Entry { group, range, deprecated, links, line: number, .. } = entry;
        line(json!({"line": number, "code": code, "aliases": aliases, "status": status,
            "message": message, "description": description, "solution": solution, "group": group,
            "range": range, "deprecated": deprecated, "links": links}));
    }
    for e in &content.elsewhere {
        line(json!({"elsewhere": e.prefix, "text": e.text, "url": e.url, "line": e.line}));
    }
    for problem in &content.problems {
        line(json!({"problem": problem.reason, "line": problem.line}));
    }
    out
}

fn page(name: &str) -> &'static PageContent {
    builtin().iter().find(|content| content.page.name == name).unwrap()
}

#[test]
fn the_built_in_pages_are_read_row_by_row() {
    let expected = [
        ("image-recognition.en.txt", expect_file!["pages/image-recognition.en.txt.jsonl"], 31),
        ("ocr.en.txt", expect_file!["pages/ocr.en.txt.jsonl"], 46 + 1),
        ("ocr.zh.md", expect_file!["pages/ocr.zh.md.jsonl"], 39),
        ("frs.en.txt", expect_file!["pages/frs.en.txt.jsonl"], 51 + 4),
        ("imetal.zh.txt", expect_file!["pages/imetal.zh.txt.jsonl"], 25),
    ];
    for (name, expected, count) in expected {
        let content = page(name);
        expected.assert_eq(&rows(content));
        assert_eq!(content.entries.len(), count, "{name}");
        assert_eq!(content.problems, [], "{name}");
    }
}
