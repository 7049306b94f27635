//! Code actions and commands, as a client of the real program sees them.

#[path = "support/client.rs"]
mod client;
#[path = "support/opened.rs"]
mod opened;

use std::fs;
use std::process::Command;

use serde_json::{Value, json};
use tower_lsp::lsp_types::Url;

use opened::{Opened, folder};

const CODES: &str = "| Code | Message |\n|---|---|\n| SHOP.0001 | 中😀 closed |\n";

const SETTINGS: &str = "# ours\n[[page]]\npath = 'codes.md'\nservice = 'Shop' # 😀\n";

/// Opens a folder with a page and a file, and with settings if there are any.
fn open(settings: &str, capabilities: Value) -> Opened {
    let code = "x = '中😀', 'SHOP.0777', 'shop.0001', 'SHOP.0001'\n";
    let mut files = vec![("codes.md", CODES), ("a.py", code)];
    if !settings.is_empty() {
        files.push(("errdex.toml", settings));
    }
    // What the server shows stands in its cache, which is no part of the workspace.
    let mut shop = Opened::apart(folder(&files), json!({"capabilities": capabilities}));
    let uri = shop.uri("a.py");
    shop.client.open(&uri, "python", code);
    shop
}

impl Opened {
    /// The actions at a column of the first line.
    #[track_caller]
    fn actions(&mut self, character: u32, context: Value) -> Vec<Value> {
        let place = json!({"line": 0, "character": character});
        let mut context = context;
        context["diagnostics"] = json!([]);
        let params = json!({
            "textDocument": {"uri": self.uri("a.py")},
            "range": {"start": place, "end": place},
            "context": context,
        });
        let actions = self.client.request("textDocument/codeAction", params);
        actions.as_array().cloned().unwrap_or_default()
    }

    #[track_caller]
    fn action(&mut self, character: u32, start: &str) -> Value {
        let actions = self.actions(character, json!({}));
        let found = actions.iter().find(|it| it["title"].as_str().unwrap().starts_with(start));
        found.unwrap_or_else(|| panic!("no `{start}` among {actions:#?}")).clone()
    }
}

fn titles(actions: &[Value]) -> Vec<&str> {
    actions.iter().map(|action| action["title"].as_str().unwrap()).collect()
}

/// What VS Code and Helix declare.
fn able() -> Value {
    json!({
        "textDocument": {"codeAction": {
            "codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}},
            "dataSupport": true,
            "disabledSupport": true,
            "resolveSupport": {"properties": ["edit"]},
        }},
        "workspace": {
            "workspaceEdit": {"documentChanges": true, "resourceOperations": ["create"]},
            "executeCommand": {},
        },
        "window": {"showDocument": {"support": true}},
    })
}

#[test]
fn an_action_is_what_was_asked_for() {
    let mut shop = open(SETTINGS, able());
    let all = shop.actions(40, json!({}));
    assert_eq!(
        titles(&all),
        [
            "Open the documentation of `SHOP.0001` (Shop, codes.md)",
            "Copy the explanation of `SHOP.0001` above the line",
            "Copy the explanation of `SHOP.0001` behind the line",
            "Extract `SHOP.0001` to the constant `SHOP_0001`",
        ]
    );
    let text = &all[3]["edit"]["documentChanges"][0];
    assert_eq!(text["textDocument"]["version"], 1);
    assert_eq!(text["edits"][0]["newText"], "SHOP_0001 = 'SHOP.0001'\n\n");
    let place = |character| json!({"line": 0, "character": character});
    let range = json!({"start": place(37), "end": place(48)});
    assert_eq!(text["edits"][1], json!({"range": range, "newText": "SHOP_0001"}));
    let automatic = shop.actions(40, json!({"triggerKind": 2}));
    assert_eq!(automatic, [Value::Null; 0]);
    let extracts = shop.actions(40, json!({"only": ["refactor"]}));
    assert_eq!(titles(&extracts), titles(&all[1..]));
    let extracts = shop.actions(40, json!({"only": ["refactor.extract"]}));
    assert_eq!(titles(&extracts), titles(&all[3..]));
    assert_eq!(shop.actions(40, json!({"only": ["refactor.ex"]})), [Value::Null; 0]);
    let all = shop.actions(0, json!({"only": ["source.fixAll"]}));
    assert_eq!(titles(&all), ["Replace all misspelled codes that can only mean one other"]);
    assert_eq!(all[0]["kind"], "source.fixAll.errdex");
    assert_eq!(all[0]["diagnostics"][0]["code"], "misspelled-code");
    let edits = &all[0]["edit"]["documentChanges"][0]["edits"];
    assert_eq!(edits[0]["newText"], "SHOP.0001");
}

#[test]
fn what_cannot_be_done_says_why_to_those_who_ask_for_it() {
    let mut shop = open(SETTINGS, able());
    let uri = shop.uri("a.py");
    shop.client.change(&uri, 2, json!([{"text": "x = b'SHOP.0001'\n"}]));
    let asked = shop.actions(10, json!({"only": ["refactor.extract"]}));
    assert_eq!(asked[0]["disabled"], json!({"reason": "this is no plain literal"}));
    assert_eq!(asked[0].get("edit"), None);
    assert_eq!(shop.actions(10, json!({})).len(), 3);
}

#[test]
fn edits_of_other_files_are_made_when_they_are_chosen() {
    let mut shop = open(SETTINGS, able());
    for (title, name, text) in [
        ("Add `SHOP.0777` to codes.md", "codes.md", "\n| SHOP.0777 | |"),
        (
            "Ignore `unknown-code` in this project",
            "errdex.toml",
            "\n[rules]\nunknown-code = \"off\"\n",
        ),
    ] {
        let offered = shop.action(20, title);
        assert_eq!(offered.get("edit"), None);
        let resolved = shop.client.request("codeAction/resolve", offered.clone());
        let change = &resolved["edit"]["documentChanges"][0];
        assert_eq!(change["textDocument"], json!({"uri": shop.uri(name), "version": null}));
        assert_eq!(change["edits"][0]["newText"], text);
        assert_eq!(resolved["title"], title);
        let uri = shop.uri("a.py");
        shop.client.change(&uri, 2, json!([{"text": ""}]));
        assert_eq!(shop.client.request_error("codeAction/resolve", offered), -32801);
        shop.client.change(&uri, 1, json!([{"text": "x = '中😀', 'SHOP.0777'"}]));
    }
}

#[test]
fn settings_that_are_open_are_edited_as_they_are_in_the_editor() {
    let mut shop = open(SETTINGS, able());
    let uri = shop.uri("errdex.toml");
    shop.client.open(&uri, "toml", &format!("{SETTINGS}[rules]\n# 😀\n"));
    let offered = shop.action(20, "Ignore `unknown-code` in this project");
    let resolved = shop.client.request("codeAction/resolve", offered);
    let change = &resolved["edit"]["documentChanges"][0];
    assert_eq!(change["textDocument"], json!({"uri": uri, "version": 1}));
    let at = &change["edits"][0]["range"]["start"];
    assert_eq!(at, &json!({"line": 5, "character": 0}));
}

#[test]
fn settings_that_are_not_there_are_made_at_the_root_of_the_folder() {
    let misspelled = json!([{"text": "x = 'modelarts.4204'\n"}]);
    let mut shop = open("", able());
    let uri = shop.uri("a.py");
    shop.client.change(&uri, 2, misspelled.clone());
    let offered = shop.action(8, "Ignore `misspelled-code` in this project");
    let resolved = shop.client.request("codeAction/resolve", offered);
    let changes = &resolved["edit"]["documentChanges"];
    let settings = shop.uri("errdex.toml");
    let options = json!({"ignoreIfExists": true});
    assert_eq!(changes[0], json!({"kind": "create", "uri": settings, "options": options}));
    assert_eq!(changes[1]["textDocument"]["uri"], settings);
    assert_eq!(changes[1]["edits"][0]["newText"], "[rules]\nmisspelled-code = \"off\"\n");
    let mut modest = able();
    modest["workspace"]["workspaceEdit"] = json!({});
    let mut shop = open("", modest);
    let uri = shop.uri("a.py");
    shop.client.change(&uri, 2, misspelled);
    let actions = shop.actions(8, json!({}));
    assert!(!titles(&actions).iter().any(|title| title.ends_with("project")), "{actions:?}");
}

#[test]
fn a_modest_client_gets_what_it_can_use() {
    let mut shop = open(SETTINGS, json!({}));
    assert_eq!(shop.actions(40, json!({})), [Value::Null; 0]);
    let mut shop = open(SETTINGS, json!({"window": {"showDocument": {"support": true}}}));
    let commands = shop.actions(40, json!({}));
    assert_eq!(commands.len(), 1);
    assert_eq!(commands[0]["command"], "errdex.open");
    let literals = json!({"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}});
    let mut shop = open(SETTINGS, json!({"textDocument": {"codeAction": literals}}));
    let added = shop.action(20, "Add");
    let uri = shop.uri("codes.md");
    assert_eq!(added["edit"]["changes"][uri][0]["newText"], "\n| SHOP.0777 | |");
    assert_eq!(shop.actions(40, json!({})).len(), 3);
}

#[test]
fn documentation_is_shown_by_the_client() {
    let mut shop = open(SETTINGS, able());
    let open = shop.action(40, "Open");
    let shown = shop.client.request("workspace/executeCommand", open["command"].clone());
    assert_eq!(shown, shop.uri("codes.md"));
    let request = shop.client.expect("window/showDocument");
    let place = |character| json!({"line": 2, "character": character});
    let range = json!({"start": place(2), "end": place(11)});
    assert_eq!(request["params"]["uri"], shown);
    assert_eq!(request["params"]["selection"], range);
    assert_eq!(request["params"]["external"], false);
}

impl Opened {
    #[track_caller]
    fn execute(&mut self, command: &str, arguments: Value) -> Value {
        let params = json!({"command": command, "arguments": arguments});
        self.client.request("workspace/executeCommand", params)
    }

    /// The message of the error of a command.
    #[track_caller]
    fn refusal(&mut self, command: &str, arguments: Value) -> String {
        let params = json!({"command": command, "arguments": arguments});
        let answer = self.client.request_answer("workspace/executeCommand", params);
        assert_eq!(answer["error"]["code"], -32602, "{answer}");
        answer["error"]["message"].as_str().unwrap().to_owned()
    }

    /// What the same command says in a terminal.
    fn in_terminal(&self, arguments: &[&str]) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_errdex"));
        command.args(arguments).current_dir(self.folder.path()).env("LC_ALL", "en");
        command.env("XDG_CACHE_HOME", self.cache());
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    }
}

#[test]
fn commands_say_what_the_terminal_says() {
    let mut shop = open(SETTINGS, able());
    let mut explained = shop.execute("errdex.explain", json!(["\"ModelArts.4204\","]));
    let object = explained.as_object_mut().unwrap();
    let texts = ["markdown", "text"].map(|name| object.remove(name).unwrap());
    let [markdown, text] = texts.map(|text| format!("{}\n", text.as_str().unwrap()));
    let arguments = ["explain", "ModelArts.4204", "--format"];
    let said = |format: &str| shop.in_terminal(&[&arguments[..], &[format]].concat());
    assert_eq!(text, said("text"));
    assert_eq!(markdown, said("markdown"));
    assert_eq!(explained, serde_json::from_str::<Value>(&said("json")).unwrap());
    let found =
        shop.execute("errdex.search", json!([{"text": "API is not subscribed", "limit": 2}]));
    let said = shop.in_terminal(&["search", "API is not subscribed", "--limit=2", "--format=json"]);
    let said: Vec<Value> = said.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(found, Value::from(said));
    let catalog = shop.execute("errdex.exportCatalog", json!([{"uri": shop.uri("a.py")}]));
    let said = shop.in_terminal(&["catalog", "export"]);
    assert_eq!(catalog, serde_json::from_str::<Value>(&said).unwrap());
    let mut first = shop.execute("errdex.exportCatalog", json!([{"limit": 2}]));
    assert_eq!(
        first["entries"].as_array().unwrap()[..],
        catalog["entries"].as_array().unwrap()[..2]
    );
    first["entries"] = catalog["entries"].clone();
    assert_eq!(first, catalog);
    let unknown = shop.execute("errdex.explain", json!([{"code": "NOPE.1"}]));
    assert_eq!((&unknown["known"], &unknown["text"]), (&json!(false), &Value::Null));
}

#[test]
fn a_report_and_the_catalog_are_shown_and_are_the_result() {
    let mut shop = open(SETTINGS, able());
    let report = shop.execute("errdex.showReport", json!([]));
    let said = shop.in_terminal(&["report", "--format=markdown"]);
    assert_eq!(report, format!("# Error codes in use\n\n{said}"));
    assert!(said.contains("| `SHOP.0777` | 1 | `a.py:1:12` |"), "{said}");
    let shown = shop.client.expect("window/showDocument")["params"]["uri"].take();
    let path = shown.as_str().unwrap().parse::<Url>().unwrap().to_file_path().unwrap();
    assert_eq!(fs::read_to_string(path).unwrap(), report.as_str().unwrap());
    // What is shown is no part of the next report.
    shop.client.open(shown.as_str().unwrap(), "markdown", report.as_str().unwrap());
    assert_eq!(shop.execute("errdex.showReport", json!([])), report);
    shop.client.expect("window/showDocument");
    let catalog = shop.execute("errdex.showCatalog", json!([]));
    assert!(catalog.as_str().unwrap().contains("| codes.md | Shop | "), "{catalog}");
    assert!(catalog.as_str().unwrap().contains("| ModelArts. | partial | "), "{catalog}");
    shop.client.expect("window/showDocument");
    // The editor's text counts.
    let uri = shop.uri("a.py");
    shop.client.change(&uri, 2, json!([{"text": "x = 'SHOP.0001'\n"}]));
    let report = shop.execute("errdex.showReport", json!([]));
    assert!(!report.as_str().unwrap().contains("SHOP.0777"), "{report}");
    assert!(report.as_str().unwrap().contains("| `SHOP.0001` | 1 |"), "{report}");
}

#[test]
fn the_workspace_is_walked_anew_with_progress() {
    let mut shop = open(SETTINGS, able());
    let params = json!({"command": "errdex.reindex", "workDoneToken": 7});
    let done = shop.client.request("workspace/executeCommand", params);
    // The open file and the page.
    assert_eq!(done, json!({"files": 2, "occurrences": 4}));
    for kind in ["begin", "end"] {
        let progress = shop.client.expect("$/progress");
        assert_eq!(progress["params"]["token"], 7);
        assert_eq!(progress["params"]["value"]["kind"], kind);
    }
}

#[test]
fn wrong_arguments_are_told() {
    let mut shop = open(SETTINGS, able());
    for (command, arguments, message) in [
        ("errdex.explain", json!([]), "errdex.explain: missing field `code`"),
        (
            "errdex.explain",
            json!([3]),
            "errdex.explain: takes `code` as a text or in an object, not 3",
        ),
        (
            "errdex.search",
            json!([{"text": "x", "limt": 1}]),
            "errdex.search: unknown field `limt`, expected one of `text`, `limit`, `uri`",
        ),
        ("errdex.search", json!(["a", "b"]), "errdex.search: takes one argument at most, not 2"),
        ("errdex.reindex", json!(["x"]), "errdex.reindex: takes no argument, not \"x\""),
        ("errdex.open", json!(["NOPE.1"]), "errdex.open: nothing documents `NOPE.1`"),
        ("errdex.nope", json!([]), "there is no command `errdex.nope`"),
    ] {
        assert_eq!(shop.refusal(command, arguments), message);
    }
    let catalog = shop.execute("errdex.showCatalog", json!([null]));
    assert!(catalog.is_string());
}
