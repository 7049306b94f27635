//! Diagnostics in full, as a client of the real program sees them, each part only if it is declared.

#[path = "support/client.rs"]
mod client;
#[path = "support/opened.rs"]
mod opened;

use std::fs;

use serde_json::{Value, json};
use tower_lsp::lsp_types::Url;

use client::edit;
use opened::{Opened, folder};

const PAGE: &str = "# 错误码 😀\n\n| Error Code | Message |\n|---|---|\n| SHOP.0012 | No cart. |\n";

const SETTINGS: &str =
    "[[page]]\npath = \"codes.md\"\nurl = \"https://example.com/codes\"\nservice = \"Shop\"\n";

/// Opens a folder with a page of its own.
fn open(settings: &str, capabilities: Value) -> Opened {
    let files = folder(&[("codes.md", PAGE), ("errdex.toml", settings)]);
    Opened::new(files, json!({"capabilities": capabilities}))
}

impl Opened {
    /// The diagnostics that are published for a new file.
    fn published(&mut self, name: &str, text: &str) -> Value {
        let uri = self.uri(name);
        self.client.open(&uri, "", text);
        self.client.published_until(&uri, 1).remove(0)["diagnostics"].take()
    }

    fn pull(&mut self, name: &str, previous: &Value) -> Value {
        let document = json!({"uri": self.uri(name)});
        let params = json!({"textDocument": document, "previousResultId": previous});
        self.client.request("textDocument/diagnostic", params)
    }
}

/// What a client declares that shows all that a diagnostic can have.
fn all() -> Value {
    json!({
        "relatedInformation": true,
        "codeDescriptionSupport": true,
        "dataSupport": true,
        "tagSupport": {"valueSet": [1, 2]},
    })
}

const SLIP: &str = "# 😀\nx = \"中\"; y = \"SHOP.012\"\n";

#[test]
fn a_diagnostic_leads_to_its_page_on_the_web_and_to_its_row() {
    let mut shop = open(SETTINGS, json!({"textDocument": {"publishDiagnostics": all()}}));
    let all = shop.published("a.py", SLIP);
    let [found] = all.as_array().unwrap().as_slice() else { panic!("{all}") };
    assert_eq!(found["codeDescription"], json!({"href": "https://example.com/codes"}));
    let row = json!({"line": 4, "character": 0});
    let place = json!({"uri": shop.uri("codes.md"), "range": {"start": row, "end": row}});
    let related = json!([{"location": place, "message": "`SHOP.0012` (No cart.)"}]);
    assert_eq!(found["relatedInformation"], related);
    let fix = json!({"title": "Replace with `SHOP.0012` (No cart.)", "replacement": "SHOP.0012"});
    assert_eq!(found["data"], json!({"code": "SHOP.012", "fixes": [fix]}));
    let found = shop.published("b.py", "x = 1  # errdex: ignore\ny = 'SHOP.0012'\n");
    assert_eq!(found[0]["code"], "unused-ignore");
    assert_eq!(found[0]["tags"], json!([1]));
}

#[test]
fn a_row_of_a_built_in_page_is_in_a_copy_that_can_be_opened() {
    let mut shop = open(SETTINGS, json!({"textDocument": {"publishDiagnostics": all()}}));
    let found = shop.published("a.py", "x = 'FRS.014'\n");
    let place = &found[0]["relatedInformation"][0]["location"];
    let path = Url::parse(place["uri"].as_str().unwrap()).unwrap().to_file_path().unwrap();
    let line = place["range"]["start"]["line"].as_u64().unwrap() as usize;
    let page = fs::read_to_string(path).unwrap();
    assert!(page.lines().nth(line).unwrap().contains("FRS.0014"), "{place}");
}

#[test]
fn what_is_not_declared_is_not_there() {
    let mut shop = open(SETTINGS, json!({}));
    for text in [SLIP, "x = 1  # errdex: ignore\ny = 'SHOP.0012'\n"] {
        let name = format!("{}.py", text.len());
        let found = shop.published(&name, text);
        for name in ["codeDescription", "relatedInformation", "data", "tags"] {
            assert!(found[0].get(name).is_none(), "{found}");
        }
    }
}

#[test]
fn the_gravest_are_shown_and_the_others_are_counted() {
    let settings = format!("max-problems = 2\n{SETTINGS}[rules]\nunknown-code = 'hint'\n");
    let mut shop = open(&settings, json!({}));
    let text = "a = 'SHOP.0991'\nb = 'SHOP.0992'\nc = 'SHOP.0993'\nd = 'SHOP.012'\n";
    let found = shop.published("a.py", text);
    let told = |it: &Value| format!("{} {}", it["range"]["start"]["line"], it["code"]);
    let found: Vec<String> = found.as_array().unwrap().iter().map(told).collect();
    assert_eq!(found, ["0 \"unknown-code\"", "3 \"misspelled-code\"", "1 \"max-problems\""]);
    let found = shop.published("b.py", text)[2]["message"].take();
    assert_eq!(found, "2 more findings in this file are not shown: `max-problems` is 2");
}

#[test]
fn with_a_page_come_the_findings_of_the_files_that_use_it() {
    let capabilities = json!({
        "textDocument": {"diagnostic": {"relatedDocumentSupport": true}},
        "workspace": {"diagnostics": {"refreshSupport": true}},
    });
    let mut shop = open(SETTINGS, capabilities);
    let (page, user) = (shop.uri("codes.md"), shop.uri("a.py"));
    shop.client.open(&user, "python", "x = '中SHOP'; y = 'SHOP.0777'\n");
    shop.client.open(&page, "markdown", PAGE);
    let alone = shop.pull("a.py", &Value::Null);
    assert_eq!(alone["items"][0]["code"], "unknown-code");
    assert!(alone.get("relatedDocuments").is_none());
    let both = shop.pull("codes.md", &Value::Null);
    let related = &both["relatedDocuments"][&user];
    assert_eq!(related["kind"], "full");
    assert_eq!((&related["items"], &related["resultId"]), (&alone["items"], &alone["resultId"]));
    // The page's own findings stay the same, those of its user do not.
    shop.client.change(&page, 2, json!([edit((5, 0), (5, 0), "| SHOP.0777 | Full. |\n")]));
    // A refresh may also come of what was read at the start.
    loop {
        let refresh = shop.client.expect("workspace/diagnostic/refresh");
        shop.client.respond(&refresh, Value::Null);
        let again = shop.pull("codes.md", &both["resultId"]);
        assert_eq!(again["kind"], "unchanged");
        if again["relatedDocuments"][&user]["items"] == json!([]) {
            break;
        }
    }
    let again = shop.pull("a.py", &alone["resultId"]);
    assert_eq!(again["items"], json!([]));
}

#[test]
fn a_message_beside_a_code_is_compared_behind_each_edit() {
    let mut shop = open(SETTINGS, json!({"textDocument": {"publishDiagnostics": all()}}));
    let uri = shop.uri("a.json");
    let text = "[{\"中😀\": 1,\n \"error_msg\": \"The face ID does not exist.\",\n \"error_code\": \"FRS.0014\"}]\n";
    let found = shop.published("a.json", text);
    assert_eq!(found[0]["code"], "message-mismatch");
    assert_eq!(found[0]["severity"], 3);
    assert_eq!(found[0]["relatedInformation"].as_array().unwrap().len(), 2);
    let place = json!({"start": {"line": 2, "character": 16}, "end": {"line": 2, "character": 24}});
    assert_eq!(found[0]["range"], place);
    shop.client.change(&uri, 2, json!([edit((2, 20), (2, 24), "0403")]));
    let found = shop.client.published_until(&uri, 2).remove(0);
    assert_eq!(found["diagnostics"], json!([]));
}
