//! The importer: the built-in pages row by row, and the traps of real pages one by one.

#[path = "pages/alike.rs"]
mod alike;
#[path = "pages/answers.rs"]
mod answers;
#[path = "pages/apart.rs"]
mod apart;
#[path = "pages/bars.rs"]
mod bars;
#[path = "pages/bars_apart.rs"]
mod bars_apart;
#[path = "pages/beside.rs"]
mod beside;
#[path = "pages/blanks.rs"]
mod blanks;
#[path = "pages/broken.rs"]
mod broken;
#[path = "pages/cards.rs"]
mod cards;
#[path = "pages/cells.rs"]
mod cells;
#[path = "pages/columns.rs"]
mod columns;
#[path = "pages/copied.rs"]
mod copied;
#[path = "pages/counters.rs"]
mod counters;
#[path = "pages/data.rs"]
mod data;
#[path = "pages/declarations.rs"]
mod declarations;
#[path = "pages/encodings.rs"]
mod encodings;
#[path = "pages/enumerated.rs"]
mod enumerated;
#[path = "pages/even.rs"]
mod even;
#[path = "pages/extracted.rs"]
mod extracted;
#[path = "pages/fields.rs"]
mod fields;
#[path = "pages/fitted.rs"]
mod fitted;
#[path = "pages/flattened.rs"]
mod flattened;
#[path = "pages/flattened_two_ways.rs"]
mod flattened_two_ways;
#[path = "pages/fuzzed.rs"]
mod fuzzed;
#[path = "pages/glanced.rs"]
mod glanced;
#[path = "pages/glued.rs"]
mod glued;
#[path = "pages/glued_cells.rs"]
mod glued_cells;
#[path = "pages/grids.rs"]
mod grids;
#[path = "pages/grouped.rs"]
mod grouped;
#[path = "pages/headed.rs"]
mod headed;
#[path = "pages/headless.rs"]
mod headless;
#[path = "pages/induced.rs"]
mod induced;
#[path = "pages/joined.rs"]
mod joined;
#[path = "pages/last.rs"]
mod last;
#[path = "pages/lines.rs"]
mod lines;
#[path = "pages/listed_names.rs"]
mod listed_names;
#[path = "pages/lost.rs"]
mod lost;
#[path = "pages/marked.rs"]
mod marked;
#[path = "pages/matrix.rs"]
mod matrix;
#[path = "pages/messages.rs"]
mod messages;
#[path = "pages/mined.rs"]
mod mined;
#[path = "pages/named.rs"]
mod named;
#[path = "pages/numbered.rs"]
mod numbered;
#[path = "pages/numbered_names.rs"]
mod numbered_names;
#[path = "pages/opened.rs"]
mod opened;
#[path = "pages/parted.rs"]
mod parted;
#[path = "pages/placed.rs"]
mod placed;
#[path = "pages/proven.rs"]
mod proven;
#[path = "pages/published.rs"]
mod published;
#[path = "pages/rendered.rs"]
mod rendered;
#[path = "pages/rich.rs"]
mod rich;
#[path = "pages/rst.rs"]
mod rst;
#[path = "pages/run_on.rs"]
mod run_on;
#[path = "pages/said.rs"]
mod said;
#[path = "pages/sections.rs"]
mod sections;
#[path = "pages/seen.rs"]
mod seen;
#[path = "pages/shapes.rs"]
mod shapes;
#[path = "pages/shapes_of_titles.rs"]
mod shapes_of_titles;
#[path = "pages/statuses.rs"]
mod statuses;
#[path = "pages/tables.rs"]
mod tables;
#[path = "pages/terms.rs"]
mod terms;
#[path = "pages/together.rs"]
mod together;
#[path = "pages/tongues.rs"]
mod tongues;
#[path = "pages/traps.rs"]
mod traps;
#[path = "pages/two_lines.rs"]
mod two_lines;
#[path = "pages/two_texts.rs"]
mod two_texts;
#[path = "pages/under_status.rs"]
mod under_status;
#[path = "pages/unseen.rs"]
mod unseen;
#[path = "pages/untitled.rs"]
mod untitled;
#[path = "pages/vendors.rs"]
mod vendors;
#[path = "pages/within.rs"]
mod within;

use std::collections::{BTreeSet, HashSet};
use std::fmt::Write;

use errdex::catalog::{Coverage, Entry, PageContent};
use errdex::import::builtin;
use expect_test::expect_file;
use serde_json::{Value, json};

/// All that was read off a page, one row a line.
fn rows(content: &PageContent) -> String {
    let page = &content.page;
    let mut out = String::new();
    let mut line = |value: Value| writeln!(out, "{value}").unwrap();
    line(
        json!({"page": page.name, "service": page.service, "locale": page.locale, "url": page.url,
        "retrieved": page.retrieved, "advice": page.advice, "coverage": content.coverage,
        "prefixes": content.prefixes}),
    );
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

#[test]
fn the_built_in_pages_have_131_codes_and_no_message_twice() {
    let all = || builtin().iter().flat_map(|content| &content.entries);
    assert_eq!(all().map(|entry| &entry.code).collect::<BTreeSet<_>>().len(), 131);
    for content in builtin() {
        let mut seen = HashSet::new();
        for entry in content.entries.iter().filter(|entry| entry.message.is_some()) {
            assert!(seen.insert((&entry.code, &entry.message)), "{}", entry.code);
        }
    }
}

#[test]
fn the_line_of_a_built_in_entry_has_its_code() {
    for content in builtin() {
        let builtin = errdex::catalog::PAGES.iter().find(|p| p.name == content.page.name).unwrap();
        let lines: Vec<&str> = builtin.text.lines().collect();
        let missing =
            content.entries.iter().filter(|e| !lines[e.line as usize - 1].contains(&e.code));
        let missing: Vec<&str> = missing.map(|e| lines[e.line as usize - 1]).collect();
        let spanned = ["Failed to obtain the temporary AK/SK |"];
        let expected = if content.page.name == "ocr.en.txt" { &spanned[..] } else { &[] };
        assert_eq!(missing, expected, "{}", content.page.name);
    }
}

#[test]
fn the_manifest_says_which_built_in_pages_are_complete() {
    let complete = |content: &&&PageContent| content.coverage == Coverage::Complete;
    let pages: Vec<&PageContent> = builtin().iter().map(|page| &***page).collect();
    let names: Vec<&str> = pages.iter().filter(complete).map(|c| c.page.name.as_str()).collect();
    assert_eq!(names, ["frs.en.txt", "imetal.zh.txt"]);
    assert_eq!(page("image-recognition.en.txt").page.retrieved.as_deref(), Some("2022-08-08"));
}
