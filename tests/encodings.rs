//! Every range that the server sends, cut from the client's own text by the client's own
//! arithmetic, is the code: in both encodings, whatever stands around it.

#[path = "support/client.rs"]
mod client;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::process::{Command, Stdio};

use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use client::{Client, edit, place};

const URI: &str = "file:///ws/main.py";

/// Characters of every width, pairs and marks that combine, and what other standards end lines with.
const ODD: [&str; 14] = [
    "a",
    " ",
    "\t",
    "é",
    "e\u{301}",
    "中文",
    "ｗ",
    "한",
    "😀",
    "👩\u{200d}🚀",
    "🇨🇳",
    "\u{2028}",
    "\u{85}\u{b}\u{c}",
    "\u{feff}",
];

const ENDS: [&str; 3] = ["\n", "\r\n", "\r"];

/// Known, unknown and misspelled ones.
const CODES: [&str; 5] = ["FRS.0014", "ModelArts.4204", "FRS.0999", "FRS.00144", "frs.0014"];

fn odd() -> impl Strategy<Value = String> {
    prop::collection::vec(select(&ODD[..]), 0..5).prop_map(|pieces| pieces.concat())
}

/// A line, with its end.
fn line() -> impl Strategy<Value = String> {
    let literal = (odd(), select(&CODES[..]), odd(), select(&CODES[..]))
        .prop_map(|(a, code, b, other)| format!("f('{a}', '{code}', \"{b}\", \"{other}\") # {b}"));
    let comment =
        (odd(), select(&CODES[..]), odd()).prop_map(|(a, code, b)| format!("# {a} {code} {b}"));
    let nothing = odd().prop_map(|a| format!("# {a}"));
    (prop_oneof![literal, comment, nothing], select(&ENDS[..])).prop_map(|(a, end)| a + end)
}

thread_local! {
    /// How many ranges of each kind were looked at.
    static SEEN: RefCell<BTreeMap<&'static str, usize>> = RefCell::default();
}

/// An edit of whole lines: so many from the first are replaced.
fn edits() -> impl Strategy<Value = Vec<(usize, usize, Vec<String>)>> {
    prop::collection::vec((0..9usize, 0..3usize, prop::collection::vec(line(), 0..3)), 0..4)
}

/// The client's text, by its lines with their ends.
struct Text {
    lines: Vec<String>,
    is_utf8: bool,
}

impl Text {
    fn width(&self, text: &str) -> u32 {
        if self.is_utf8 { text.len() as u32 } else { text.encode_utf16().count() as u32 }
    }

    /// Every code, with its line and the columns of its start and its end.
    fn codes(&self) -> Vec<(&'static str, u32, u32, u32)> {
        let mut found = Vec::new();
        for (number, line) in self.lines.iter().enumerate() {
            for code in CODES {
                let is_whole =
                    |at: usize| !line[at + code.len()..].starts_with(|c: char| c.is_ascii_digit());
                for (at, _) in line.match_indices(code).filter(|&(at, _)| is_whole(at)) {
                    let start = self.width(&line[..at]);
                    found.push((code, number as u32, start, start + self.width(code)));
                }
            }
        }
        found
    }

    /// What stands in a range of the protocol, of which kind there was one more.
    fn cut(&self, kind: &'static str, range: &Value) -> String {
        SEEN.with_borrow_mut(|seen| *seen.entry(kind).or_default() += 1);
        let number = |it: &Value| it.as_u64().unwrap();
        let line = number(&range["start"]["line"]);
        assert_eq!(line, number(&range["end"]["line"]), "a code stands on one line");
        let line = &self.lines[line as usize];
        let byte = |column: u64| {
            let all = line.char_indices().map(|(at, _)| at).chain([line.len()]);
            let mut all = all.filter(|&at| u64::from(self.width(&line[..at])) == column);
            all.next()
                .unwrap_or_else(|| panic!("column {column} is within a character of {line:?}"))
        };
        line[byte(number(&range["start"]["character"]))..byte(number(&range["end"]["character"]))]
            .to_owned()
    }
}

/// Lines as the client counts them: each ends with `\n`, `\r\n` or `\r`.
fn split(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut before = ' ';
    for c in text.chars() {
        if before == '\n' || (before == '\r' && c != '\n') {
            lines.push(String::new());
        }
        lines.last_mut().unwrap().push(c);
        before = c;
    }
    if before == '\n' || before == '\r' {
        lines.push(String::new());
    }
    lines
}

fn check(encoding: &str) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_errdex"));
    command.arg("server").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let client = Client::new(child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let client = RefCell::new(client);
    let nested = json!({"hierarchicalDocumentSymbolSupport": true});
    let offered = client.borrow_mut().initialize(json!({
        "general": {"positionEncodings": [encoding]},
        "textDocument": {"diagnostic": {}, "documentSymbol": nested},
    }));
    assert_eq!(offered["capabilities"]["positionEncoding"], encoding);
    let texts = (prop::collection::vec(line(), 1..8), edits());
    let outcome = TestRunner::default().run(&texts, |(lines, edits)| {
        let text = Text { lines: split(&lines.concat()), is_utf8: encoding == "utf-8" };
        check_text(&mut client.borrow_mut(), text, edits);
        Ok(())
    });
    let _ = child.kill();
    let _ = child.wait();
    outcome.unwrap();
    let seen = SEEN.take();
    assert!(seen.len() == 7 && seen.values().all(|&count| count > 10), "{seen:?}");
}

/// Opens a text, edits it line by line, and holds all that the server says of it to the text.
fn check_text(client: &mut Client, mut text: Text, edits: Vec<(usize, usize, Vec<String>)>) {
    client.open(URI, "python", &text.lines.concat());
    for (version, (from, count, lines)) in (2..).zip(edits) {
        // The last line has no end, and stays.
        let from = from.min(text.lines.len() - 1);
        let to = (from + count).min(text.lines.len() - 1);
        let change = edit((from as u32, 0), (to as u32, 0), &lines.concat());
        client.change(URI, version, json!([change]));
        text.lines.splice(from..to, lines);
        text.lines = split(&text.lines.concat());
    }
    let document = json!({"textDocument": {"uri": URI}});
    let found = client.request("textDocument/diagnostic", document.clone());
    for diagnostic in found["items"].as_array().unwrap() {
        let (code, message) =
            (text.cut("diagnostic", &diagnostic["range"]), diagnostic["message"].as_str().unwrap());
        assert!(message.contains(&format!("`{code}`")), "{code}: {message}");
    }
    let symbols = client.request("textDocument/documentSymbol", document);
    for symbol in symbols.as_array().into_iter().flatten() {
        assert_eq!(symbol["name"], text.cut("symbol", &symbol["selectionRange"]));
    }
    let symbols = client.request("workspace/symbol", json!({"query": "FRS"}));
    for symbol in symbols.as_array().into_iter().flatten() {
        assert_eq!(
            symbol["name"],
            text.cut("symbol of the workspace", &symbol["location"]["range"])
        );
    }
    let codes = text.codes();
    for &(code, line, start, end) in &codes {
        // A misspelled prefix is none of a family's, so there is nothing to say of it but that.
        if code != "frs.0014" {
            check_code(client, &text, code, line, start, end);
        }
    }
    client.close(URI);
}

/// Holds what is said at one code to the text.
fn check_code(client: &mut Client, text: &Text, code: &str, line: u32, start: u32, end: u32) {
    let at = |column| place(URI, line, column);
    let hover = client.request("textDocument/hover", at(start));
    assert_eq!(text.cut("hover", &hover["range"]), code);
    let same = text.codes().iter().filter(|it| it.0 == code).count();
    let mut params = at(end);
    params["context"] = json!({"includeDeclaration": false});
    let uses = client.request("textDocument/references", params);
    let uses: Vec<Value> = uses.as_array().unwrap().iter().map(|it| it["range"].clone()).collect();
    let marked = client.request("textDocument/documentHighlight", at(start + 1));
    let marked: Vec<Value> =
        marked.as_array().unwrap().iter().map(|it| it["range"].clone()).collect();
    for (kind, ranges) in [("reference", uses), ("highlight", marked)] {
        assert_eq!(ranges.len(), same, "{code} in {:?}", text.lines);
        assert!(ranges.iter().all(|range| text.cut(kind, range) == code));
    }
    let items = client.request("textDocument/completion", at(end));
    for item in items["items"].as_array().into_iter().flatten() {
        let changed = &item["textEdit"];
        let range =
            if changed["insert"].is_null() { &changed["range"] } else { &changed["insert"] };
        assert_eq!(text.cut("completion", range), code);
    }
}

#[test]
fn a_range_in_utf8_is_the_code() {
    check("utf-8");
}

#[test]
fn a_range_in_utf16_is_the_code() {
    check("utf-16");
}
