//! The index of a workspace, as a client of the real program sees it.

#[path = "support/client.rs"]
mod client;
#[path = "support/opened.rs"]
mod opened;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tower_lsp::lsp_types::Url;

use client::place;
use opened::{Opened, folder, write};

/// Opens a folder with a client that has these capabilities of its workspace.
fn open(folder: tempfile::TempDir, mut workspace: Value) -> Opened {
    // The client is told when the index has changed.
    workspace["codeLens"] = json!({"refreshSupport": true});
    let text_document = json!({"codeLens": {}, "diagnostic": {}});
    let capabilities = json!({"workspace": workspace, "textDocument": text_document});
    Opened::new(folder, json!({"capabilities": capabilities}))
}

impl Opened {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Asks until the answer is the expected one, each time that the index has changed.
    #[track_caller]
    fn wait_for(&mut self, ask: impl FnMut(&mut Opened) -> Vec<String>, expected: &[&str]) {
        self.until(ask, expected.iter().map(ToString::to_string).collect());
    }

    /// `name:line:column` of each location.
    fn names(&self, locations: &Value) -> Vec<String> {
        let root = Url::from_file_path(self.folder.path()).unwrap().to_string() + "/";
        let locations = locations.as_array().map(Vec::as_slice).unwrap_or_default();
        let name = |it: &Value| {
            let start = &it["range"]["start"];
            let name = it["uri"].as_str().unwrap().replace(&root, "");
            format!("{name}:{}:{}", start["line"], start["character"])
        };
        locations.iter().map(name).collect()
    }

    fn references(
        &mut self,
        name: &str,
        line: u32,
        character: u32,
        with_rows: bool,
    ) -> Vec<String> {
        let mut params = place(&self.uri(name), line, character);
        params["context"] = json!({"includeDeclaration": with_rows});
        let found = self.client.request("textDocument/references", params);
        self.names(&found)
    }

    /// The files and the lines that have a code which the query finds.
    fn symbols(&mut self, query: &str) -> Vec<String> {
        let found = self.client.request("workspace/symbol", json!({"query": query}));
        let locations = found.as_array().map(Vec::as_slice).unwrap_or_default().iter();
        let locations: Vec<Value> = locations.map(|it| it["location"].clone()).collect();
        self.names(&locations.into())
    }
}

const FILES: [(&str, &str); 4] = [
    ("src/a.go", "package a\n\nvar x = \"网😀\" + f(\"FRS.0014\")\n"),
    ("src/b.py", "# FRS.0014, or FRS.0015\n"),
    ("logs/c.log", "\r\nerror FRS.0014\r\n"),
    ("ignored/d.py", "x = 'FRS.0014'"),
];

const EVERYWHERE: [&str; 3] = ["logs/c.log:1:6", "src/a.go:2:19", "src/b.py:0:2"];

#[test]
fn references_and_symbols_are_those_of_the_whole_workspace() {
    let folder = folder(&FILES);
    write(folder.path(), ".gitignore", "ignored/\n.cache/\n");
    let mut it = open(folder, json!({}));
    let text = fs::read_to_string(it.path("src/b.py")).unwrap();
    let uri = it.uri("src/b.py");
    it.client.open(&uri, "python", &text);
    it.wait_for(|it| it.references("src/b.py", 0, 5, false), &EVERYWHERE);
    it.wait_for(|it| it.symbols("frs14"), &EVERYWHERE);
    // What is not saved counts.
    let inserted = client::edit((0, 0), (0, 0), "\n错 = 'FRS.0014'\n");
    it.client.change(&uri, 2, json!([inserted]));
    let with_edit = [EVERYWHERE[0], EVERYWHERE[1], "src/b.py:1:5", "src/b.py:2:2"];
    it.wait_for(|it| it.references("src/b.py", 1, 7, false), &with_edit);
    let highlights = it.client.request("textDocument/documentHighlight", place(&uri, 1, 7));
    assert_eq!(highlights.as_array().unwrap().len(), 2);
    it.client.close(&uri);
    it.wait_for(|it| it.symbols("frs14"), &EVERYWHERE);
}

#[test]
fn a_page_tells_how_often_its_codes_are_used_and_its_rows_are_where_they_are_defined() {
    let page = "| Code | Message |\n|---|---|\n| MY.0001 | one |\n| MY.0002 | two |\n";
    let mut it = open(
        folder(&[
            ("errdex.toml", "[[page]]\npath = 'errors.md'\n"),
            ("errors.md", page),
            ("a.go", "f(\"MY.0001\", \"MY.0001\")"),
            ("b.go", "f(\"MY.0001\", \"OUR.01\")"),
        ]),
        json!({}),
    );
    let uri = it.uri("errors.md");
    it.client.open(&uri, "markdown", page);
    let lenses = |it: &mut Opened| {
        let params = json!({"textDocument": {"uri": it.uri("errors.md")}});
        let found = it.client.request("textDocument/codeLens", params);
        let lenses = found.as_array().cloned().unwrap_or_default().into_iter();
        let title = |lens| {
            let lens = it.client.request("codeLens/resolve", lens);
            lens["command"]["title"].as_str().unwrap().to_owned()
        };
        lenses.map(title).collect()
    };
    it.wait_for(lenses, &["3 uses", "no uses"]);
    let uses = ["a.go:0:3", "a.go:0:14", "b.go:0:3"];
    assert_eq!(it.references("errors.md", 2, 4, false), uses);
    assert_eq!(it.references("errors.md", 2, 4, true)[..2], ["errors.md:2:2", uses[0]]);
    // The page claims one more family, and is not even saved.
    it.client.change(&uri, 2, json!([client::edit((4, 0), (4, 0), "| OUR.01 | three |\n")]));
    it.wait_for(lenses, &["3 uses", "no uses", "1 use"]);
}

/// What the disk does is followed, by whoever tells of it.
fn follow(mut it: Opened, tell: impl Fn(&mut Opened, &[&str])) {
    let all = |it: &mut Opened| it.symbols("FRS.0014");
    it.wait_for(all, &["logs/c.log:1:6", "src/a.go:2:19", "src/b.py:0:2"]);
    write(it.folder.path(), "new/deep/e.ts", "x = `FRS.0014`");
    tell(&mut it, &["new", "new/deep", "new/deep/e.ts"]);
    it.wait_for(all, &["logs/c.log:1:6", "new/deep/e.ts:0:5", "src/a.go:2:19", "src/b.py:0:2"]);
    fs::rename(it.path("new"), it.path("old")).unwrap();
    fs::remove_file(it.path("src/b.py")).unwrap();
    tell(&mut it, &["new", "old", "src/b.py"]);
    it.wait_for(all, &["logs/c.log:1:6", "old/deep/e.ts:0:5", "src/a.go:2:19"]);
    write(it.folder.path(), "old/deep/e.ts", "\n'FRS.0014'");
    tell(&mut it, &["old/deep/e.ts"]);
    it.wait_for(all, &["logs/c.log:1:6", "old/deep/e.ts:1:1", "src/a.go:2:19"]);
    write(it.folder.path(), ".gitignore", "src/\n.cache/\nignored/\n");
    tell(&mut it, &[".gitignore"]);
    it.wait_for(all, &["logs/c.log:1:6", "old/deep/e.ts:1:1"]);
    write(it.folder.path(), "errdex.toml", "exclude = ['logs/**']\n");
    tell(&mut it, &["errdex.toml"]);
    it.wait_for(all, &["old/deep/e.ts:1:1"]);
    fs::remove_dir_all(it.path("old")).unwrap();
    tell(&mut it, &["old"]);
    it.wait_for(all, &[]);
}

fn followed() -> tempfile::TempDir {
    let folder = folder(&FILES);
    write(folder.path(), ".gitignore", "ignored/\n.cache/\n");
    folder
}

#[cfg(target_os = "linux")]
#[test]
fn the_disk_is_followed_where_the_client_tells_nothing() {
    follow(open(followed(), json!({})), |_, _| ());
}

#[test]
fn the_disk_is_followed_by_what_the_client_tells() {
    let watches = json!({"didChangeWatchedFiles": {"dynamicRegistration": true}});
    follow(open(followed(), watches), |it, names| {
        let event = |name: &&str| json!({"uri": it.uri(name), "type": 2});
        let changes: Vec<Value> = names.iter().map(event).collect();
        it.client.notify("workspace/didChangeWatchedFiles", json!({"changes": changes}));
    });
}

#[test]
fn folders_come_and_go() {
    let mut it = open(followed(), json!({}));
    let other = folder(&[("x.go", "f(\"FRS.0014\")")]);
    let all = |it: &mut Opened| {
        it.symbols("FRS.0014")
            .into_iter()
            .map(|name| name.rsplit('/').next().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let mut own = vec!["c.log:1:6", "a.go:2:19", "b.py:0:2"];
    it.wait_for(all, &own);
    let change = |added: &[&Path], removed: &[&Path]| {
        let folder = |path: &&Path| json!({"uri": Url::from_file_path(path).unwrap(), "name": ""});
        let folders = |paths: &[&Path]| paths.iter().map(folder).collect::<Vec<Value>>();
        json!({"event": {"added": folders(added), "removed": folders(removed)}})
    };
    let first = it.folder.path().to_owned();
    it.client.notify("workspace/didChangeWorkspaceFolders", change(&[other.path()], &[]));
    let mut both = own.clone();
    match other.path() < first.as_path() {
        true => both.insert(0, "x.go:0:3"),
        false => both.push("x.go:0:3"),
    }
    it.wait_for(all, &both);
    it.client.notify("workspace/didChangeWorkspaceFolders", change(&[], &[&first]));
    own.clear();
    it.wait_for(all, &["x.go:0:3"]);
}

#[test]
fn what_is_remembered_is_the_same_and_damage_costs_nothing() {
    let files = followed();
    let remembered = |folder: &Path| {
        let trees = fs::read_dir(folder.join(".cache/errdex/trees")).unwrap();
        trees.map(|it| it.unwrap().path()).collect::<Vec<PathBuf>>()
    };
    // A file that was just written is not remembered, since it may be written again.
    let old = std::time::SystemTime::now() - std::time::Duration::from_secs(60);
    for (name, _) in FILES {
        fs::File::options()
            .write(true)
            .open(files.path().join(name))
            .unwrap()
            .set_modified(old)
            .unwrap();
    }
    let all = |it: &mut Opened| it.symbols("FRS.0014");
    let mut it = open(files, json!({}));
    it.wait_for(all, &EVERYWHERE);
    let kept = remembered(it.folder.path());
    assert_eq!(kept.len(), 1);
    let files = std::mem::replace(&mut it.folder, tempfile::tempdir().unwrap());
    drop(it);
    let mut it = open(files, json!({}));
    it.wait_for(all, &EVERYWHERE);
    let mut bytes = fs::read(&kept[0]).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&kept[0], &bytes).unwrap();
    let files = std::mem::replace(&mut it.folder, tempfile::tempdir().unwrap());
    drop(it);
    let mut it = open(files, json!({}));
    it.wait_for(all, &EVERYWHERE);
    assert_ne!(fs::read(&kept[0]).unwrap(), bytes, "what was damaged is written anew");
}

#[test]
fn the_findings_of_files_that_are_not_open_are_told_to_those_who_want_them() {
    let files = [
        ("errdex.toml", "workspace-diagnostics = true\n[[page]]\npath = 'my.md'\n"),
        ("my.md", "| Code | Message |\n|---|---|\n| MY.0001 | one |\n"),
        ("a.go", "f(\"FRS.0999\")"),
        ("b.go", "f(\"MY.0002\")"),
        ("c.go", "f(\"MY.0001\")"),
    ];
    let mut it = open(folder(&files), json!({}));
    it.wait_for(|it| it.symbols("my"), &["c.go:0:3", "my.md:2:2", "b.go:0:3"]);
    let ask = |previous: Value| json!({"previousResultIds": previous});
    let ids = |answer: &Value| -> Vec<Value> {
        let items = answer["items"].as_array().unwrap().iter();
        items.map(|it| json!({"uri": it["uri"], "value": it["resultId"]})).collect()
    };
    let told = |it: &Opened, answer: &Value| -> Vec<String> {
        let root = it.uri("") + "/";
        let items = answer["items"].as_array().unwrap().iter();
        let item = |report: &Value| {
            let codes = report["items"].as_array().map(|all| {
                all.iter().map(|it| it["message"].as_str().unwrap().split('`').nth(1).unwrap())
            });
            let uri = report["uri"].as_str().unwrap().replace(&root, "");
            let codes: Vec<&str> = codes.into_iter().flatten().collect();
            format!("{uri} {} {}", report["kind"].as_str().unwrap(), codes.join(" "))
                .trim()
                .to_owned()
        };
        items.map(item).collect()
    };
    let first = it.client.request("workspace/diagnostic", ask(json!([])));
    assert_eq!(told(&it, &first), ["a.go full FRS.0999", "b.go full MY.0002"]);
    // As long as there is nothing new the answer waits; what is new may come from a page.
    let waiting = it.client.send_request("workspace/diagnostic", ask(ids(&first).into()));
    let page = "| Code | Message |\n|---|---|\n| MY.0001 | one |\n| MY.0002 | two |\n";
    let uri = it.uri("my.md");
    it.client.open(&uri, "markdown", page);
    let second = it.client.answer(waiting)["result"].take();
    assert_eq!(told(&it, &second), ["a.go unchanged", "b.go full"]);
    // In parts, where the client wants them.
    let mut params = ask(json!([]));
    params["partialResultToken"] = json!("part");
    let rest = it.client.request("workspace/diagnostic", params);
    assert_eq!(rest["items"], json!([]));
    let part = it.client.expect("$/progress");
    assert_eq!(part["params"]["token"], "part");
    assert_eq!(told(&it, &part["params"]["value"]), ["a.go full FRS.0999"]);
}

#[test]
fn a_settings_file_with_something_wrong_in_a_folder_below_is_told_of_and_costs_nothing_else() {
    let files = [
        ("a.go", "f(\"FRS.0014\")"),
        ("sub/errdex.toml", "nonsense = 1\nexclude = ['c.go']\n"),
        ("sub/b.go", "f(\"FRS.0014\")"),
        ("sub/c.go", "f(\"FRS.0014\")"),
    ];
    let mut it = open(folder(&files), json!({}));
    it.wait_for(|it| it.symbols("frs"), &["a.go:0:3", "sub/b.go:0:3"]);
    let told = it.client.expect("window/logMessage");
    assert!(told["params"]["message"].as_str().unwrap().contains("nonsense"));
}
