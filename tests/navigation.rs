//! From a code to its places and back, and to another name, as a client of the real program sees it.

#[path = "support/client.rs"]
mod client;
#[path = "support/opened.rs"]
mod opened;

use std::fs;

use serde_json::{Value, json};
use tower_lsp::lsp_types::Url;

use client::{edit, place};
use opened::{Opened, folder, write};

/// What a client declares that can do everything.
fn all() -> Value {
    json!({
        "workspace": {
            "codeLens": {"refreshSupport": true},
            "symbol": {"resolveSupport": {"properties": ["location.range"]}},
            "workspaceEdit": {
                "documentChanges": true,
                "changeAnnotationSupport": {"groupsOnLabel": true},
            },
        },
        "textDocument": {
            "codeLens": {},
            "diagnostic": {},
            "definition": {"linkSupport": true},
            "declaration": {"linkSupport": true},
            "typeDefinition": {"linkSupport": true},
            "rename": {"prepareSupport": true},
        },
    })
}

/// What one declares that only has the requests.
fn little() -> Value {
    json!({
        "workspace": {"codeLens": {"refreshSupport": true}},
        "textDocument": {
            "codeLens": {}, "diagnostic": {}, "declaration": {}, "typeDefinition": {}, "rename": {},
        },
    })
}

/// Opens a folder with these files and waits for its index.
fn open(capabilities: Value, files: &[(&str, &str)]) -> Opened {
    let mut it = Opened::new(folder(files), json!({"capabilities": capabilities}));
    let refresh = it.client.expect("workspace/codeLens/refresh");
    it.client.respond(&refresh, Value::Null);
    it
}

impl Opened {
    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.folder.path().join(name)).unwrap()
    }

    fn open(&mut self, name: &str, language: &str) {
        let (uri, text) = (self.uri(name), self.text(name));
        self.client.open(&uri, language, &text);
    }

    /// What a request about a place is answered, with the names of files for their URIs.
    fn at(&mut self, method: &str, name: &str, line: u32, character: u32) -> Value {
        self.with(method, name, line, character, &[])
    }

    fn with(
        &mut self,
        method: &str,
        name: &str,
        line: u32,
        character: u32,
        more: &[(&str, Value)],
    ) -> Value {
        let mut params = place(&self.uri(name), line, character);
        more.iter().for_each(|(key, value)| params[*key] = value.clone());
        let answer = self.client.request_answer(&format!("textDocument/{method}"), params);
        let root = Url::from_file_path(self.folder.path()).unwrap().to_string() + "/";
        let shown = answer.to_string().replace(&root, "");
        let mut answer: Value = serde_json::from_str(&shown).unwrap();
        match answer.get("error") {
            Some(error) => error["message"].clone(),
            None => answer["result"].take(),
        }
    }
}

fn range(line: u32, from: u32, to: u32) -> Value {
    let at = |character| json!({"line": line, "character": character});
    json!({"start": at(from), "end": at(to)})
}

const FILES: [(&str, &str); 5] = [
    ("errdex.toml", "[[page]]\npath = 'shop.md'\nservice = 'Shop'\n"),
    (
        "shop.md",
        "# 店\n\n| Code | Message |\n|---|---|\n| SHOP.0001 | sold out |\n| SHOP.0002 | see SHOP.0001 |\n",
    ),
    ("a.go", "if s == \"网😀\" && code == \"SHOP.0001\" { // SHOP.0001\n\tf(ErrSold)\n}\n"),
    ("errors/codes.go", "package errors\n\nconst ErrSold = \"SHOP.0001\"\n"),
    ("notes.md", "报错SHOP.0001。\n"),
];

#[test]
fn a_code_leads_to_its_row_its_constant_and_its_service() {
    let mut it = open(all(), &FILES);
    it.open("a.go", "go");
    let origin = range(0, 26, 35);
    let link = |uri: &str, target: Value, selection: Value| {
        json!([{
            "originSelectionRange": origin,
            "targetUri": uri,
            "targetRange": target,
            "targetSelectionRange": selection,
        }])
    };
    let row = link("shop.md", range(4, 0, 24), range(4, 2, 11));
    assert_eq!(it.at("definition", "a.go", 0, 30), row);
    let constant = link("errors/codes.go", range(2, 6, 13), range(2, 6, 13));
    assert_eq!(it.at("declaration", "a.go", 0, 30), constant);
    let page = link("shop.md", range(0, 0, 0), range(0, 0, 0));
    assert_eq!(it.at("typeDefinition", "a.go", 0, 30), page);
    for method in ["definition", "declaration", "typeDefinition"] {
        assert_eq!(it.at(method, "a.go", 0, 2), Value::Null);
    }
    let mut it = open(little(), &FILES);
    it.open("a.go", "go");
    let constant = json!([{"uri": "errors/codes.go", "range": range(2, 6, 13)}]);
    assert_eq!(it.at("declaration", "a.go", 0, 30), constant);
}

#[test]
fn what_the_client_does_not_declare_is_not_offered() {
    let it = open(
        json!({"workspace": {"codeLens": {"refreshSupport": true}}, "textDocument": {"codeLens": {}}}),
        &FILES,
    );
    for provider in ["declarationProvider", "typeDefinitionProvider", "renameProvider"] {
        assert_eq!(it.offered.get(provider), None);
    }
    assert_eq!(it.offered["workspaceSymbolProvider"], true);
    let it = open(little(), &FILES);
    assert_eq!(it.offered["renameProvider"], true);
    let it = open(all(), &FILES);
    assert_eq!(it.offered["renameProvider"], json!({"prepareProvider": true}));
    assert_eq!(it.offered["workspaceSymbolProvider"], json!({"resolveProvider": true}));
}

#[test]
fn a_constant_that_holds_the_code_leads_to_the_other_uses_of_the_code() {
    let mut it = open(all(), &FILES);
    it.open("a.go", "go");
    let mut uses = |line, character, with_rows: bool| {
        let context = json!({"includeDeclaration": with_rows});
        let found = it.with("references", "a.go", line, character, &[("context", context)]);
        let found = found.as_array().cloned().unwrap_or_default().into_iter();
        let place =
            |it: Value| format!("{}:{}", it["uri"].as_str().unwrap(), it["range"]["start"]["line"]);
        found.map(place).collect::<Vec<_>>()
    };
    let all = ["a.go:0", "a.go:0", "errors/codes.go:2", "notes.md:0"];
    assert_eq!(uses(1, 5, false), all);
    assert_eq!(uses(0, 30, false), all);
    assert_eq!(uses(1, 5, true)[..2], ["shop.md:4", "a.go:0"]);
    assert!(uses(1, 1, false).is_empty());
}

#[test]
fn the_range_of_a_symbol_is_told_when_it_is_asked_for() {
    let mut it = open(all(), &FILES);
    let found = it.client.request("workspace/symbol", json!({"query": "sold"}));
    let uris: Vec<&str> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["location"]["uri"].as_str().unwrap())
        .collect();
    let names = ["a.go", "errors/codes.go", "notes.md", "shop.md"].map(|name| it.uri(name));
    assert_eq!(uris, names);
    assert_eq!(found[1]["location"].get("range"), None);
    let resolved = it.client.request("workspaceSymbol/resolve", found[1].clone());
    assert_eq!(resolved["location"]["range"], range(2, 17, 26));
    assert_eq!(resolved["name"], "SHOP.0001");
    let symbol = json!({"name": "SHOP.0001", "kind": 14, "location": {"uri": "file:///gone.go"}});
    assert_eq!(it.client.request("workspaceSymbol/resolve", symbol.clone()), symbol);
}

/// The files after an edit of the workspace, those that it changes, with their versions.
fn applied(it: &Opened, edit: &Value) -> Vec<(String, Value, String)> {
    let apply = |document: &Value| {
        let name = document["textDocument"]["uri"].as_str().unwrap().to_owned();
        let mut lines: Vec<Vec<u16>> =
            it.text(&name).split('\n').map(|line| line.encode_utf16().collect()).collect();
        let mut edits = document["edits"].as_array().unwrap().clone();
        edits.sort_by_key(|edit| edit["range"]["start"]["character"].as_u64());
        for edit in edits.iter().rev() {
            let at = |end: &str, key: &str| edit["range"][end][key].as_u64().unwrap() as usize;
            let new = edit["newText"].as_str().unwrap().encode_utf16();
            let line = &mut lines[at("start", "line")];
            line.splice(at("start", "character")..at("end", "character"), new);
        }
        let lines: Vec<String> =
            lines.iter().map(|line| String::from_utf16(line).unwrap()).collect();
        (name, document["textDocument"]["version"].clone(), lines.join("\n"))
    };
    edit["documentChanges"].as_array().unwrap().iter().map(apply).collect()
}

#[test]
fn a_code_of_an_own_page_is_renamed_everywhere() {
    let mut it = open(all(), &FILES);
    it.open("a.go", "go");
    let prepared = it.at("prepareRename", "a.go", 0, 30);
    assert_eq!(prepared, json!({"range": range(0, 26, 35), "placeholder": "SHOP.0001"}));
    assert_eq!(it.at("prepareRename", "a.go", 1, 4), Value::Null);
    // What has been written since it was indexed is read anew, whether or not anybody tells of it.
    write(
        it.folder.path(),
        "errors/codes.go",
        "// new\npackage errors\n\nconst ErrSold = \"SHOP.0001\"\n",
    );
    let edit = it.with("rename", "a.go", 0, 30, &[("newName", json!("SHOP.0100"))]);
    let renamed: Vec<_> = applied(&it, &edit)
        .into_iter()
        .map(|(name, version, text)| {
            assert!(!text.contains("SHOP.0001"), "{text}");
            assert_eq!(text, it.text(&name).replace("SHOP.0001", "SHOP.0100"));
            (name, version)
        })
        .collect();
    let names = ["shop.md", "a.go", "errors/codes.go", "notes.md"].map(str::to_owned);
    let versions = [Value::Null, json!(1), Value::Null, Value::Null];
    assert_eq!(renamed, names.into_iter().zip(versions).collect::<Vec<_>>());
    let asked = |document: usize| -> Vec<Value> {
        let edits = edit["documentChanges"][document]["edits"].as_array().unwrap().iter();
        edits.map(|edit| edit["annotationId"].clone()).collect()
    };
    assert_eq!(asked(0), [Value::Null, json!("prose")]);
    assert_eq!(asked(1), [Value::Null, json!("comments")]);
    assert_eq!(asked(3), [json!("prose")]);
    assert_eq!(edit["changeAnnotations"]["comments"]["needsConfirmation"], true);
}

#[test]
fn a_rename_from_the_open_page_is_of_its_version() {
    let mut it = open(all(), &FILES);
    it.open("shop.md", "markdown");
    let uri = it.uri("shop.md");
    it.client.change(&uri, 7, json!([edit((0, 0), (0, 0), "\n")]));
    // The rows are read again in the background.
    let start = std::time::Instant::now();
    let renamed = loop {
        assert!(start.elapsed() < client::DEADLINE);
        let edit = it.with("rename", "shop.md", 5, 4, &[("newName", json!("SHOP.0100"))]);
        let first = &edit["documentChanges"][0];
        if first["edits"].as_array().is_some_and(|edits| edits.len() == 2) {
            break edit;
        }
    };
    assert_eq!(
        renamed["documentChanges"][0]["textDocument"],
        json!({"uri": "shop.md", "version": 7})
    );
    assert_eq!(renamed["documentChanges"][0]["edits"][0]["range"], range(5, 2, 11));
}

#[test]
fn a_client_that_knows_only_changes_gets_no_prose_outside_of_pages() {
    let mut it = open(little(), &FILES);
    it.open("a.go", "go");
    let edit = it.with("rename", "a.go", 0, 30, &[("newName", json!("SHOP.0100"))]);
    let changes = edit["changes"].as_object().unwrap();
    assert_eq!(changes.keys().collect::<Vec<_>>(), ["a.go", "errors/codes.go", "shop.md"]);
    assert_eq!(changes["shop.md"].as_array().unwrap().len(), 2);
}

#[test]
fn what_cannot_be_renamed_says_why() {
    let mut it = open(all(), &[FILES[0], FILES[1], ("a.go", "f(\"FRS.0014\", \"SHOP.0001\")\n")]);
    it.open("a.go", "go");
    let refused = it.at("prepareRename", "a.go", 0, 5);
    assert!(refused.as_str().unwrap().contains("`FRS.0014` is a code of the built-in page"));
    let mut rename = |character, new: &str| {
        it.with("rename", "a.go", 0, character, &[("newName", json!(new))]).to_string()
    };
    assert!(rename(5, "FRS.9999").contains("only the codes of your own pages"));
    assert!(rename(20, "").contains("not empty"));
    assert!(rename(20, "SHOP.0002").contains("already a code of shop.md:6"));
    assert!(rename(20, "sold out").contains("does not look like a code"));
    assert_eq!(rename(20, "SHOP.0001"), "null");
    assert_eq!(rename(0, "SHOP.0003"), "null");
}

#[test]
fn the_service_that_is_likely_meant_comes_first_and_the_hover_says_why() {
    let text = "url = 'https://ocr.example.com/v2/ocr/form'  # 网😀\nx = 'ModelArts.4204'\n";
    let mut it = open(all(), &[("client.py", text)]);
    it.open("client.py", "python");
    let hover = it.at("hover", "client.py", 1, 8);
    let shown = hover["contents"].to_string();
    assert!(shown.contains("OCR first: `ocr` on line 1"), "{shown}");
    assert!(shown.contains("OCR, Image Recognition"), "{shown}");
}
