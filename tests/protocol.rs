//! What the protocol has beside features, as a client of the real program sees it: notebooks, file
//! operations, traces, progress, partial results, registrations.

#[path = "support/client.rs"]
mod client;
#[path = "support/opened.rs"]
mod opened;

use std::fs;

use serde_json::{Value, json};
use tower_lsp::lsp_types::Url;

use client::{edit, place};
use opened::{Opened, folder, write};

/// Starts the program for a client of these capabilities, with a folder of these files open; gives
/// what is offered, too.
fn start(files: &[(&str, &str)], params: Value) -> (Opened, Value) {
    start_in(folder(files), params)
}

fn start_in(folder: tempfile::TempDir, params: Value) -> (Opened, Value) {
    let mut it = Opened::new(folder, params);
    let offered = it.offered.take();
    (it, offered)
}

impl Opened {
    /// The names of the files in which a code of an open file stands, as often as it does.
    fn uses(&mut self, uri: &str, line: u32, character: u32) -> Vec<String> {
        let found =
            self.client.request("textDocument/references", references(uri, line, character));
        let root = format!("{}/", self.uri("").trim_end_matches('/'));
        let found = found.as_array().cloned().unwrap_or_default();
        found.iter().map(|it| it["uri"].as_str().unwrap().replace(&root, "")).collect()
    }
}

fn references(uri: &str, line: u32, character: u32) -> Value {
    let mut params = place(uri, line, character);
    params["context"] = json!({"includeDeclaration": false});
    params
}

/// A client that is told when the index has changed.
fn refreshed() -> Value {
    json!({"workspace": {"codeLens": {"refreshSupport": true}}, "textDocument": {"codeLens": {}}})
}

fn cell(uri: &str, language: &str, text: &str) -> Value {
    json!({"uri": uri, "languageId": language, "version": 1, "text": text})
}

fn notebook(uri: &str) -> Value {
    json!({"uri": uri, "notebookType": "jupyter-notebook", "version": 1, "cells": []})
}

#[test]
fn each_cell_of_a_notebook_is_a_file_of_its_language() {
    let declared = json!({"notebookDocument": {"synchronization": {"dynamicRegistration": true}}});
    let (mut it, offered) = start(&[], json!({"capabilities": declared}));
    let sync = json!({"notebookSelector": [{"notebook": "*"}], "save": true});
    assert_eq!(offered["notebookDocumentSync"], sync);
    let client = &mut it.client;
    let file = "file:///ws/%E4%B8%AD.ipynb";
    // Not every client calls cells as VS Code does.
    let [code, prose, other] = [
        "vscode-notebook-cell:/ws/%E4%B8%AD.ipynb#W0",
        "vscode-notebook-cell:/ws/%E4%B8%AD.ipynb#W1",
        "cell:3",
    ];
    let unknown = "s = '😀'; code = 'FRS.0999'\n";
    client.notify(
        "notebookDocument/didOpen",
        json!({"notebookDocument": notebook(file), "cellTextDocuments": [
            cell(code, "python", unknown), cell(prose, "markdown", "# FRS.0014 and FRS.0999\n"),
        ]}),
    );
    let found = client.published_until(code, 1).remove(0);
    let start = &found["diagnostics"][0]["range"]["start"];
    assert_eq!(*start, json!({"line": 0, "character": 18}));
    assert!(!client.hover(prose, 0, 4).is_null());
    assert!(!client.completion(code, 0, 22).is_null());

    // A cell comes while another is changed; what is null or missing does no harm.
    client.notify(
        "notebookDocument/didChange",
        json!({"notebookDocument": {"uri": file, "version": 2}, "change": {
            "metadata": null,
            "cells": {
                "structure": {"array": {"start": 2, "deleteCount": 0}, "didOpen": [cell(other, "go", "x := \"FRS.0998\"\n")], "didClose": null},
                "textContent": [{"document": {"uri": code, "version": 2}, "changes": [edit((0, 18), (0, 26), "FRS.0010")]}],
            },
        }}),
    );
    // The files are judged in the order of their names.
    assert_eq!(client.published_until(other, 1)[0]["diagnostics"].as_array().unwrap().len(), 1);
    assert_eq!(client.published_until(code, 2)[0]["diagnostics"], json!([]));
    assert!(!client.completion(other, 0, 8).is_null());

    client.notify(
        "notebookDocument/didClose",
        json!({"notebookDocument": {"uri": file}, "cellTextDocuments": [{"uri": code}, {"uri": prose}]}),
    );
    let cleared = client.expect("textDocument/publishDiagnostics");
    assert_eq!(cleared["params"], json!({"uri": other, "diagnostics": []}));
    assert!(client.hover(prose, 0, 4).is_null());
    assert!(client.hover(other, 0, 8).is_null());
}

#[test]
fn the_file_of_an_open_notebook_is_the_editors() {
    let source =
        |code: &str| json!([{"cell_type": "code", "source": [format!("code = '{code}'")]}]);
    let text = json!({"cells": source("FRS.0014")}).to_string();
    let files = [("a.py", "a = 'FRS.0014'\n"), ("b.ipynb", &text), ("errdex.toml", "")];
    let mut capabilities = refreshed();
    capabilities["notebookDocument"] = json!({"synchronization": {}});
    let (mut it, _) = start(&files, json!({"capabilities": capabilities}));
    let (file, notebook_uri) = (it.uri("a.py"), it.uri("b.ipynb"));
    it.client.open(&file, "python", "a = 'FRS.0014'\n");
    let uses = |it: &mut Opened| {
        let file = it.uri("a.py");
        it.uses(&file, 0, 8)
    };
    it.until(uses, vec!["a.py".to_owned(), "b.ipynb".to_owned()]);

    let open = json!({"notebookDocument": notebook(&notebook_uri), "cellTextDocuments": []});
    it.client.notify("notebookDocument/didOpen", open);
    assert_eq!(uses(&mut it), ["a.py"]);
    let cell_uri = notebook_uri.replace("file://", "vscode-notebook-cell:") + "#W0";
    let opened = [cell(&cell_uri, "python", "c = 'FRS.0014', 'FRS.0014'")];
    it.client.notify(
        "notebookDocument/didChange",
        json!({"notebookDocument": {"uri": notebook_uri, "version": 2}, "change": {
            "cells": {"structure": {"array": {"start": 0, "deleteCount": 0}, "didOpen": opened}},
        }}),
    );
    assert_eq!(uses(&mut it), ["a.py", &cell_uri, &cell_uri]);
    it.client.notify(
        "notebookDocument/didClose",
        json!({"notebookDocument": {"uri": notebook_uri}, "cellTextDocuments": []}),
    );
    assert_eq!(uses(&mut it), ["a.py", "b.ipynb"]);

    // What was written is seen after the save.
    write(it.folder.path(), "b.ipynb", &json!({"cells": source("FRS.0010")}).to_string());
    let saved = json!({"notebookDocument": {"uri": notebook_uri}});
    it.client.notify("notebookDocument/didSave", saved);
    it.until(uses, vec!["a.py".to_owned()]);
}

#[test]
fn what_the_user_creates_renames_and_deletes_in_the_editor_is_followed() {
    let mut capabilities = refreshed();
    capabilities["workspace"]["fileOperations"] =
        json!({"didCreate": true, "didRename": true, "didDelete": true, "willRename": true});
    // Nothing of ours watches the folder where the client says that it can be asked to.
    capabilities["workspace"]["didChangeWatchedFiles"] = json!({"dynamicRegistration": true});
    let files = [("a.py", "a = 'FRS.0014'\n"), ("old/b.py", "# 中\nb = 'FRS.0014'\n")];
    let (mut it, offered) = start(&files, json!({"capabilities": capabilities}));
    let all = json!({"filters": [{"scheme": "file", "pattern": {"glob": "**"}}]});
    let operations = json!({"didCreate": all, "didRename": all, "didDelete": all});
    assert_eq!(offered["workspace"]["fileOperations"], operations);
    let (file, created) = (it.uri("a.py"), it.uri("c.py"));
    it.client.open(&file, "python", "a = 'FRS.0014'\n");
    let uses = |it: &mut Opened| it.uses(&file, 0, 8);
    it.until(uses, names(&["a.py", "old/b.py"]));

    write(it.folder.path(), "c.py", "c = 'FRS.0014'\n");
    it.client.notify("workspace/didCreateFiles", json!({"files": [{"uri": created}]}));
    it.until(uses, names(&["a.py", "c.py", "old/b.py"]));
    fs::rename(it.folder.path().join("old"), it.folder.path().join("new")).unwrap();
    let renamed = json!({"oldUri": it.uri("old"), "newUri": it.uri("new")});
    it.client.notify(
        "workspace/didRenameFiles",
        json!({"files": [renamed, {"oldUri": "", "newUri": "?"}]}),
    );
    it.until(uses, names(&["a.py", "c.py", "new/b.py"]));
    fs::remove_dir_all(it.folder.path().join("new")).unwrap();
    it.client.notify("workspace/didDeleteFiles", json!({"files": [{"uri": it.uri("new")}]}));
    it.until(uses, names(&["a.py", "c.py"]));
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn what_a_client_does_not_declare_is_not_offered() {
    let (_it, offered) = start(&[], json!({"capabilities": {}}));
    for name in ["workspace", "notebookDocumentSync", "diagnosticProvider", "codeActionProvider"] {
        assert_eq!(offered[name], Value::Null, "{name}");
    }
    let (_it, offered) =
        start(&[], json!({"capabilities": {"workspace": {"workspaceFolders": true}}}));
    let folders = json!({"supported": true, "changeNotifications": true});
    assert_eq!(offered["workspace"], json!({"workspaceFolders": folders}));
}

/// One name in the editor's settings is another file in each folder that is open.
#[test]
fn paths_of_the_editors_settings_start_at_the_open_folder() {
    let page = |meaning: &str| {
        format!("| Error Code | Description |\n|---|---|\n| MY.0001 | {meaning} |\n")
    };
    let files =
        folder(&[("一/docs/errors.md", &page("first")), ("二/docs/errors.md", &page("second"))]);
    write(files.path(), "二/errdex.toml", "[rules]\nunknown-code = \"hint\"\n");
    let uri = |name: &str| Url::from_file_path(files.path().join(name)).unwrap();
    let opened = |name: &str| json!([{"uri": uri(name), "name": name}]);
    let settings = json!({"page": [{"path": "docs/errors.md"}], "exclude": ["out"]});
    let (first, second, excluded) = (uri("一/a.py"), uri("二/a.py"), uri("二/out/a.py"));
    let params = json!({"capabilities": {}, "workspaceFolders": opened("一"), "initializationOptions": settings});
    let (added, removed) = (opened("二"), json!([]));
    let (mut it, _) = start_in(files, params);
    let change = json!({"event": {"added": added, "removed": removed}});
    it.client.notify("workspace/didChangeWorkspaceFolders", change);
    let mut shown = |uri: &Url| {
        it.client.open(uri.as_str(), "python", "x = 'MY.0001'\n");
        let hover = it.client.hover(uri.as_str(), 0, 6)["contents"].to_string();
        ["first", "second"].into_iter().find(|meaning| hover.contains(meaning))
    };
    assert_eq!([&first, &second].map(&mut shown), [Some("first"), Some("second")]);
    assert_eq!(shown(&excluded), None);
}

#[test]
fn a_client_is_told_as_much_of_the_work_as_it_wants() {
    let (mut it, _) = start(&[], json!({"capabilities": {}, "trace": "messages"}));
    let client = &mut it.client;
    let uri = "file:///ws/a.py";
    client.open(uri, "python", "# 中 FRS.0014\n");
    let told = client.expect("$/logTrace")["params"].take();
    assert!(told["message"].as_str().unwrap().starts_with("initialized: taken after "), "{told}");
    let told = client.expect("$/logTrace")["params"].take();
    assert!(told["message"].as_str().unwrap().starts_with("textDocument/didOpen: taken after "));
    assert_eq!(told.get("verbose"), None);

    client.notify("$/setTrace", json!({"value": "verbose"}));
    client.notify("$/setTrace", json!({"value": "loud"}));
    let id = client.send_request("textDocument/hover", place(uri, 0, 6));
    let result = client.answer(id)["result"].to_string();
    let told = client.expect("$/logTrace")["params"].take();
    let message = told["message"].as_str().unwrap();
    assert!(
        message.starts_with(&format!("textDocument/hover ({id}): answered after ")),
        "{message}"
    );
    let verbose = told["verbose"].as_str().unwrap();
    assert!(verbose.starts_with(&format!("{}\n{}", place(uri, 0, 6), &result[..20])), "{verbose}");
    // A long text is not told whole.
    client.open("file:///ws/b.py", "python", &"中".repeat(100_000));
    let told = client.expect("$/logTrace")["params"].take();
    assert!(told["verbose"].as_str().unwrap().chars().count() < 2100);

    client.notify("$/setTrace", json!({"value": "off"}));
    client.hover(uri, 0, 6);
    client.request("shutdown", Value::Null);
    client.notify("exit", Value::Null);
    assert!(client.ended());
    assert!(client.others.is_empty(), "{:?}", client.others);
}

#[test]
fn a_long_answer_comes_in_parts_before_the_answer() {
    let (mut it, _) = start(&[], json!({"capabilities": {}}));
    let client = &mut it.client;
    let uri = "file:///ws/a.py";
    client.open(uri, "python", &"f('中', 'FRS.0014')\n".repeat(2500));
    let mut params = references(uri, 0, 10);
    for turn in 0..5 {
        params["partialResultToken"] = json!(turn);
        assert_eq!(client.request("textDocument/references", params.clone()), json!([]));
        // All that came before the answer is here, so there is nothing to wait for.
        let parts: Vec<Value> =
            client.others.drain(..).filter(|it| it["method"] == "$/progress").collect();
        assert!(parts.iter().all(|part| part["params"]["token"] == turn));
        let lengths = parts.iter().map(|part| part["params"]["value"].as_array().unwrap().len());
        assert_eq!(lengths.collect::<Vec<_>>(), [1000, 1000, 500]);
    }
    // A short one does not.
    client.open(uri, "python", "f('中', 'FRS.0014')\n");
    assert_eq!(client.request("textDocument/references", params).as_array().unwrap().len(), 1);
}

#[test]
fn the_findings_of_a_workspace_come_in_parts_with_their_progress() {
    let files: Vec<(String, &str)> =
        (0..150).map(|at| (format!("{at:03}.py"), "# 中\nx = 'FRS.0999'\n")).collect();
    let mut files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (&**name, *text)).collect();
    files.push(("errdex.toml", "workspace-diagnostics = true"));
    let mut capabilities = refreshed();
    capabilities["textDocument"]["diagnostic"] = json!({});
    let (mut it, offered) = start(&files, json!({"capabilities": capabilities}));
    assert_eq!(offered["diagnosticProvider"]["workDoneProgress"], true);
    it.client.expect("workspace/codeLens/refresh");
    it.client.others.clear();
    let params = json!({"previousResultIds": [], "workDoneToken": "w", "partialResultToken": "p"});
    let answer = it.client.request("workspace/diagnostic", params);
    assert_eq!(answer, json!({"items": []}));
    let told = it.client.others.drain(..).filter(|it| it["method"] == "$/progress");
    let told = told.map(|it| match it["params"]["token"].as_str().unwrap() {
        "p" => format!("{} items", it["params"]["value"]["items"].as_array().unwrap().len()),
        _ => it["params"]["value"].to_string(),
    });
    expect_test::expect![[r#"
        {"cancellable":false,"kind":"begin","title":"Checking error codes"}
        100 items
        {"kind":"report","percentage":66}
        50 items
        {"kind":"report","percentage":100}
        {"kind":"end"}"#]]
    .assert_eq(&told.collect::<Vec<_>>().join("\n"));
    // Progress that is not ours stops nothing of ours.
    it.client.notify("window/workDoneProgress/cancel", json!({"token": "w"}));
}

#[test]
fn a_page_outside_of_the_folder_is_watched_as_long_as_settings_name_it() {
    let outside = tempfile::tempdir().unwrap();
    let page = outside.path().join("page.md");
    let row = |code: &str| {
        format!("| Error code | Message |\n| --- | --- |\n| BIL.0001 | 中 |\n| {code} | b |\n")
    };
    fs::write(&page, row("BIL.0002")).unwrap();
    let capabilities = json!({"workspace": {"didChangeWatchedFiles": {
        "dynamicRegistration": true, "relativePatternSupport": true,
    }}});
    let options = json!({"page": [{"path": page}]});
    let params = json!({"capabilities": capabilities, "initializationOptions": options});
    let (mut it, _) = start(&[], params);
    let client = &mut it.client;
    let first = client.expect("client/registerCapability");
    client.respond(&first, Value::Null);
    let second = client.expect("client/registerCapability");
    client.respond(&second, Value::Null);
    let [first, second] = [&first, &second].map(|it| &it["params"]["registrations"][0]);
    // In no order: one is for the folder, the other for the page.
    let second = if second["id"] == "workspace/didChangeWatchedFiles" { first } else { second };
    let folder = Url::from_directory_path(outside.path()).unwrap();
    let watchers = json!([{"globPattern": {"baseUri": folder, "pattern": "*"}}]);
    assert_eq!(second["registerOptions"]["watchers"], watchers);
    let id = second["id"].clone();

    let uri = "file:///ws/a.py";
    client.open(uri, "python", "f('中', 'BIL.0003')\n");
    let found = client.expect("textDocument/publishDiagnostics");
    assert_eq!(found["params"]["diagnostics"][0]["code"], "unknown-code");
    fs::write(&page, row("BIL.0003")).unwrap();
    let change = json!({"uri": Url::from_file_path(&page).unwrap(), "type": 2});
    client.notify("workspace/didChangeWatchedFiles", json!({"changes": [change]}));
    let found = client.expect("textDocument/publishDiagnostics");
    assert_eq!(found["params"]["diagnostics"], json!([]));

    let settings = json!({"settings": {"errdex": {"page": [], "locale": "zh"}}});
    client.notify("workspace/didChangeConfiguration", settings);
    let ended = client.expect("client/unregisterCapability")["params"]["unregisterations"].take();
    assert_eq!(ended, json!([{"id": id, "method": "workspace/didChangeWatchedFiles"}]));
}
