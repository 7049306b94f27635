//! What the server offers for a text beyond answers to questions, over the wire: completion in
//! full, hints, lenses, links, tokens, monikers and values.

#[path = "support/client.rs"]
mod client;

use std::io::pipe;
use std::thread;

use serde_json::{Value, json};

use tower_lsp::lsp_types::Url;

use client::{Client, edit, place};

const URI: &str = "file:///ws/main.py";

/// A client of a server in this process.
fn start() -> Client {
    let (input, to_server) = pipe().unwrap();
    let (from_server, output) = pipe().unwrap();
    thread::spawn(move || {
        let mut runtime = tokio::runtime::Builder::new_multi_thread();
        runtime.worker_threads(2).enable_all().build().unwrap().block_on(async {
            let (service, socket) = errdex::server::service().finish();
            errdex::server::serve(input, output, service, socket).await
        })
    });
    Client::new(to_server, from_server)
}

/// A client that has said `initialize` with these capabilities and settings, and what it was
/// offered.
fn ready(capabilities: Value, settings: Value) -> (Client, Value) {
    let mut client = start();
    let params = json!({"processId": null, "rootUri": null, "locale": "en",
        "capabilities": capabilities, "initializationOptions": settings});
    let offered = client.request("initialize", params)["capabilities"].take();
    client.notify("initialized", json!({}));
    (client, offered)
}

fn file() -> Value {
    json!({"textDocument": {"uri": URI}})
}

fn range(from: (u32, u32), to: (u32, u32)) -> Value {
    edit(from, to, "")["range"].take()
}

/// Params about a range of the file.
fn part(from: (u32, u32), to: (u32, u32)) -> Value {
    json!({"textDocument": {"uri": URI}, "range": range(from, to)})
}

/// Changes a setting and waits for the requests by which the client is told to ask again.
fn set(client: &mut Client, settings: Value, told: &[&str]) {
    let settings = json!({"settings": {"errdex": settings}});
    client.notify("workspace/didChangeConfiguration", settings);
    for method in told {
        let asked = client.expect(method);
        client.respond(&asked, Value::Null);
    }
}

#[test]
fn a_client_that_declares_nothing_is_offered_none_of_it() {
    let (_, offered) = ready(json!({}), json!({}));
    for provider in [
        "inlayHintProvider",
        "codeLensProvider",
        "documentLinkProvider",
        "semanticTokensProvider",
        "monikerProvider",
        "inlineValueProvider",
    ] {
        assert!(offered[provider].is_null(), "{provider}");
    }
    assert!(offered["completionProvider"]["completionItem"].is_null());
}

#[test]
fn hints_tell_what_the_codes_of_a_screen_mean() {
    let (mut client, offered) = ready(
        json!({
            "textDocument": {"inlayHint": {"resolveSupport": {"properties": ["tooltip"]}}},
            "workspace": {"inlayHint": {"refreshSupport": true}},
        }),
        json!({}),
    );
    assert_eq!(offered["inlayHintProvider"], json!({"resolveProvider": true}));
    let text = "x = '错😀', 'ModelArts.4204'\ny = 'FRS.0014'  # 会\nz = 'FRS.0014'\n";
    client.open(URI, "python", text);
    let hints = client.request("textDocument/inlayHint", part((0, 0), (2, 0)));
    let shown = |hints: &Value| {
        let hints = hints.as_array().map(Vec::as_slice).unwrap_or_default().iter();
        hints.map(|it| json!([it["position"], it["label"]])).collect::<Vec<_>>()
    };
    let at = |line: u32, character: u32| json!({"line": line, "character": character});
    let expected = [
        json!([at(0, 27), "The API is not subscribed to."]),
        json!([at(1, 14), "The input is not in JSON format."]),
    ];
    assert_eq!(shown(&hints), expected);
    assert_eq!(hints[0]["paddingLeft"], true);
    assert!(hints[0]["tooltip"].is_null());
    let resolved = client.request("inlayHint/resolve", hints[0].clone());
    let tooltip = resolved["tooltip"]["value"].as_str().unwrap();
    assert!(tooltip.contains("image-recognition.en.txt"), "{tooltip}");

    let refresh = ["workspace/inlayHint/refresh"];
    set(&mut client, json!({"inlayHints": {"maxLength": 12}}), &refresh);
    let hints = client.request("textDocument/inlayHint", part((2, 0), (3, 0)));
    assert_eq!(shown(&hints), [json!([at(2, 14), "The input…"])]);
    set(&mut client, json!({"inlayHints": {"mode": "off"}}), &refresh);
    assert_eq!(client.request("textDocument/inlayHint", part((0, 0), (9, 0))), Value::Null);
}

#[test]
fn lenses_in_code_are_off_until_they_are_wanted() {
    let (mut client, offered) = ready(
        json!({"textDocument": {"codeLens": {}}, "workspace": {"codeLens": {"refreshSupport": true}}}),
        json!({}),
    );
    assert_eq!(offered["codeLensProvider"], json!({"resolveProvider": true}));
    client.open(URI, "python", "# 😀\nx = 'FRS.0014'  # FRS.0014\n");
    assert_eq!(client.request("textDocument/codeLens", file()), Value::Null);
    set(&mut client, json!({"codeLens": true}), &["workspace/codeLens/refresh"]);
    let lenses = client.request("textDocument/codeLens", file());
    assert_eq!(lenses.as_array().unwrap().len(), 1);
    assert_eq!(lenses[0]["range"], range((1, 5), (1, 13)));
    let resolved = client.request("codeLens/resolve", lenses[0].clone());
    // There is no command that every client knows for showing places.
    assert_eq!(resolved["command"], json!({"title": "2 uses", "command": ""}));
}

#[test]
fn a_lens_has_the_command_of_a_client_that_shows_references() {
    let commands = json!({"commands": ["other.command", "errdex.showReferences"]});
    let (mut client, _) = ready(
        json!({"textDocument": {"codeLens": {}}, "experimental": {"commands": commands}}),
        json!({"codeLens": true}),
    );
    client.open(URI, "python", "# 😀\nx = '😀', 'FRS.0014'  # FRS.0014\n");
    let lenses = client.request("textDocument/codeLens", file());
    let resolved = client.request("codeLens/resolve", lenses[0].clone());
    let at = json!({"line": 1, "character": 11});
    let command = json!({"title": "2 uses", "command": "errdex.showReferences",
        "arguments": [URI, at]});
    assert_eq!(resolved["command"], command);
    // The client then asks for what the lens has counted.
    let mut params = place(URI, 1, 11);
    params["context"] = json!({"includeDeclaration": false});
    let references = client.request("textDocument/references", params);
    assert_eq!(references.as_array().unwrap().len(), 2);
    // Nobody shows places that are not there.
    client.change(URI, 2, json!([{"text": "x = 1\n"}]));
    let resolved = client.request("codeLens/resolve", lenses[0].clone());
    assert_eq!(resolved["command"], json!({"title": "no uses", "command": ""}));
}

#[test]
fn links_lead_to_pages_that_have_an_address() {
    let folder = tempfile::tempdir().unwrap();
    let page = "| Error Code | Message |\n|---|---|\n| SHOP.0001 | 售罄 |\n";
    std::fs::write(folder.path().join("codes.md"), page).unwrap();
    let settings = "document-links = true\n[[page]]\npath = 'codes.md'\nservice = 'Shop'\nurl = 'https://example.com/shop'\n";
    std::fs::write(folder.path().join("errdex.toml"), settings).unwrap();
    let uri = Url::from_file_path(folder.path().join("a.py")).unwrap();
    let (mut client, offered) =
        ready(json!({"textDocument": {"documentLink": {"tooltipSupport": true}}}), json!({}));
    assert_eq!(offered["documentLinkProvider"], json!({"resolveProvider": false}));
    client.open(uri.as_str(), "python", "x = '😀', 'SHOP.0001', 'FRS.0014'");
    let params = json!({"textDocument": {"uri": uri}});
    let link = json!({"range": range((0, 11), (0, 20)), "target": "https://example.com/shop",
        "tooltip": "Shop"});
    assert_eq!(client.request("textDocument/documentLink", params), json!([link]));
}

#[test]
fn tokens_come_whole_in_part_and_as_what_has_changed() {
    let requests = json!({"range": true, "full": {"delta": true}});
    let tokens = json!({"requests": requests, "tokenTypes": ["enumMember"], "tokenModifiers": [],
        "formats": ["relative"]});
    let (mut client, offered) = ready(
        json!({
            "textDocument": {"semanticTokens": tokens},
            "workspace": {"semanticTokens": {"refreshSupport": true}},
        }),
        json!({}),
    );
    let provider = &offered["semanticTokensProvider"];
    assert_eq!(provider["full"], json!({"delta": true}));
    assert_eq!(provider["legend"]["tokenTypes"], json!(["enumMember", "string"]));
    assert_eq!(provider["legend"]["tokenModifiers"], json!(["deprecated", "unknown"]));
    client.open(URI, "python", "x = '😀', 'FRS.0014'\ny = 'FRS.0999'\n");
    assert_eq!(client.request("textDocument/semanticTokens/full", file()), Value::Null);
    let refresh = ["workspace/semanticTokens/refresh"];
    set(&mut client, json!({"semanticTokens": true}), &refresh);
    let full = client.request("textDocument/semanticTokens/full", file());
    assert_eq!(full["data"], json!([0, 11, 8, 0, 0, 1, 5, 8, 1, 2]));
    let of_part = client.request("textDocument/semanticTokens/range", part((1, 0), (2, 0)));
    assert_eq!(of_part["data"], json!([1, 5, 8, 1, 2]));

    client.change(URI, 2, json!([edit((1, 9), (1, 13), "0014")]));
    let delta = |client: &mut Client, id: &Value| {
        let params = json!({"textDocument": {"uri": URI}, "previousResultId": id});
        client.request("textDocument/semanticTokens/full/delta", params)
    };
    let changed = delta(&mut client, &full["resultId"]);
    let edits = json!([{"start": 5, "deleteCount": 5, "data": [1, 5, 8, 0, 0]}]);
    assert_eq!(changed["edits"], edits);
    assert_eq!(delta(&mut client, &changed["resultId"])["edits"], json!([]));
    // An answer that is no longer known is as good as none.
    assert_eq!(delta(&mut client, &json!("old"))["data"].as_array().unwrap().len(), 10);
}

#[test]
fn a_code_is_known_to_other_projects_by_its_moniker() {
    let (mut client, offered) = ready(json!({"textDocument": {"moniker": {}}}), json!({}));
    assert_eq!(offered["monikerProvider"], true);
    client.open(URI, "python", "x = '😀', 'FRS.0014'\n");
    let moniker = json!({"scheme": "errdex", "identifier": "FRS.0014", "unique": "global",
        "kind": "import"});
    assert_eq!(client.request("textDocument/moniker", place(URI, 0, 14)), json!([moniker]));
    assert_eq!(client.request("textDocument/moniker", place(URI, 0, 1)), Value::Null);
}

#[test]
fn values_tell_what_codes_mean_up_to_where_the_program_has_stopped() {
    let (mut client, offered) = ready(json!({"textDocument": {"inlineValue": {}}}), json!({}));
    assert_eq!(offered["inlineValueProvider"], true);
    client.open(URI, "python", "x = '😀', 'FRS.0014'\ny = 'FRS.0015'\n");
    let mut params = part((0, 0), (2, 0));
    params["context"] = json!({"frameId": 1, "stoppedLocation": range((0, 0), (0, 3))});
    let text = "FRS.0014: The input is not in JSON format.";
    let value = json!({"range": range((0, 11), (0, 19)), "text": text});
    assert_eq!(client.request("textDocument/inlineValue", params), json!([value]));
}

#[test]
fn a_completion_says_once_what_all_items_share() {
    let completion = json!({
        "completionItem": {"insertReplaceSupport": true, "labelDetailsSupport": true,
            "documentationFormat": ["markdown"]},
        "completionList": {"itemDefaults": ["editRange", "insertTextFormat", "data"]},
    });
    let (mut client, offered) =
        ready(json!({"textDocument": {"completion": completion}}), json!({}));
    let item = &offered["completionProvider"]["completionItem"];
    assert_eq!(item, &json!({"labelDetailsSupport": true}));
    client.open(URI, "python", "y = '😀', 'ModelArts.42'");
    let list = client.completion(URI, 0, 20);
    let (insert, replace) = (range((0, 11), (0, 20)), range((0, 11), (0, 23)));
    let defaults = json!({"editRange": {"insert": insert, "replace": replace},
        "insertTextFormat": 1, "data": {"uri": URI}});
    assert_eq!(list["itemDefaults"], defaults);
    let items = list["items"].as_array().unwrap();
    let item = items.iter().find(|item| item["label"] == "ModelArts.4204").unwrap();
    assert!(item["textEdit"].is_null() && item["data"].is_null());
    let details = json!({"detail": "  The API is not subscribed to.",
        "description": "Image Recognition, OCR"});
    assert_eq!(item["labelDetails"], details);
    let mut sent = item.clone();
    sent["data"] = list["itemDefaults"]["data"].clone();
    let resolved = client.request("completionItem/resolve", sent);
    assert_eq!(resolved["documentation"]["kind"], "markdown");
}

#[test]
fn a_completion_inserts_or_replaces_and_fills_the_message_of_a_fixture() {
    let completion = json!({"completionItem": {"insertReplaceSupport": true}});
    let (mut client, _) = ready(json!({"textDocument": {"completion": completion}}), json!({}));
    let uri = "file:///ws/错.json";
    let text = "{\"😀\": 1, \"error_code\": \"ModelArts.42\", \"error_msg\": \"\"}";
    client.open(uri, "json", text);
    let list = client.completion(uri, 0, 35);
    assert!(list["itemDefaults"].is_null());
    let items = list["items"].as_array().unwrap();
    let item = items.iter().find(|item| item["label"] == "ModelArts.4204").unwrap();
    let (insert, replace) = (range((0, 25), (0, 35)), range((0, 25), (0, 37)));
    let both = json!({"newText": "ModelArts.4204", "insert": insert, "replace": replace});
    assert_eq!(item["textEdit"], both);
    let message = json!({"range": range((0, 54), (0, 54)),
        "newText": "The API is not subscribed to."});
    assert_eq!(item["additionalTextEdits"], json!([message]));
}

#[test]
fn what_the_workspace_uses_most_is_suggested_first() {
    let folder = tempfile::tempdir().unwrap();
    let text = "f('FRS.0304', 'FRS.0304', 'FRS.0020')";
    std::fs::write(folder.path().join("a.py"), text).unwrap();
    let uri = |name: &str| Url::from_file_path(folder.path().join(name)).unwrap();
    let mut client = start();
    let root = Url::from_file_path(folder.path()).unwrap();
    let capabilities = json!({"workspace": {"codeLens": {"refreshSupport": true}}, "textDocument": {"codeLens": {}}});
    let params = json!({"processId": null, "rootUri": root, "capabilities": capabilities});
    client.request("initialize", params);
    client.notify("initialized", json!({}));
    let indexed = client.expect("workspace/codeLens/refresh");
    client.respond(&indexed, Value::Null);
    let uri = uri("b.py");
    client.open(uri.as_str(), "python", "'网', 'FRS.0010'\nx = 'FRS.'\n");
    let list = client.completion(uri.as_str(), 1, 9);
    let labels = list["items"].as_array().unwrap().iter().map(|it| it["label"].as_str().unwrap());
    assert_eq!(labels.take(3).collect::<Vec<_>>(), ["FRS.0304", "FRS.0020", "FRS.0010"]);
}
