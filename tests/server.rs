//! The server in this process, over pipes: its laws, one test for each, and its features.

#[path = "support/client.rs"]
mod client;

use std::io::pipe;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Condvar, Mutex};
use std::thread;
use std::time::Instant;

use errdex::server::{Backend, serve};
use serde_json::{Value, json};
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::Url;

use client::{Client, DEADLINE, change, edit, frame, place};

const URI: &str = "file:///ws/main.py";

/// A server with methods that only tests have, and its client. The receiver gets the code with
/// which the process would end.
fn start() -> (Client, Receiver<u8>) {
    let (input, to_server) = pipe().unwrap();
    let (from_server, output) = pipe().unwrap();
    let (ended, code) = channel();
    thread::spawn(move || {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
        let runtime = runtime.unwrap();
        let code = runtime.block_on(async {
            let (service, socket) = errdex::server::service()
                .custom_method("test/text", text)
                .custom_method("test/version", version)
                .custom_method("test/panic", panic_in_request)
                .custom_method("test/panicNotified", panic_in_notification)
                .custom_method("test/never", never)
                .custom_method("test/dropped", dropped)
                .custom_method("test/ask", ask_the_client)
                .custom_method("test/work", work_until_opened)
                .custom_method("test/lane", hold_the_lane_until_opened)
                .finish();
            serve(input, output, service, socket).await
        });
        let _ = ended.send(code);
        runtime.shutdown_background();
    });
    (Client::new(to_server, from_server), code)
}

/// A client that has said `initialize` with these capabilities.
fn ready(capabilities: Value) -> Client {
    let (mut client, _) = start();
    client.initialize(capabilities);
    client
}

/// The text and version of an open file as the server has them.
async fn text(backend: &Backend, uri: Url) -> Result<Value> {
    let document = backend.session.document(&uri);
    Ok(document.map_or(Value::Null, |it| json!([it.version, it.text.to_string()])))
}

/// The version that a request is answered for, although it waits before it answers.
async fn version(backend: &Backend, uri: Url) -> Result<i32> {
    let document = backend.session.document(&uri).unwrap();
    for _ in 0..3 {
        tokio::task::yield_now().await;
    }
    Ok(document.version)
}

async fn panic_in_request(_: &Backend) -> Result<Value> {
    tokio::task::yield_now().await;
    panic!("as the test wants it")
}

async fn panic_in_notification(_: &Backend) {
    panic!("as the test wants it")
}

static DROPPED: AtomicUsize = AtomicUsize::new(0);

struct CountsItsDrop;

impl Drop for CountsItsDrop {
    fn drop(&mut self) {
        DROPPED.fetch_add(1, Ordering::SeqCst);
    }
}

/// Work that ends only when it is dropped, which is counted if the test wants it.
async fn never(_: &Backend, is_counted: bool) -> Result<Value> {
    let _guard = is_counted.then_some(CountsItsDrop);
    std::future::pending().await
}

async fn dropped(_: &Backend) -> Result<usize> {
    Ok(DROPPED.load(Ordering::SeqCst))
}

/// A handler that waits for the client, as none of ours does.
async fn ask_the_client(backend: &Backend) -> Result<()> {
    backend.session.client.workspace_diagnostic_refresh().await
}

/// Heavy work ends when the test opens this.
static GATE: (Mutex<bool>, Condvar) = (Mutex::new(false), Condvar::new());

fn wait_at_the_gate() {
    let is_open = GATE.0.lock().unwrap();
    drop(GATE.1.wait_while(is_open, |is_open| !*is_open).unwrap());
}

/// Heavy work on another thread, which does not look whether it is still wanted.
async fn work_until_opened(_: &Backend) -> Result<()> {
    let _ = tokio::task::spawn_blocking(wait_at_the_gate).await;
    Ok(())
}

/// A handler that is slow before its first `.await`, as none of ours is.
async fn hold_the_lane_until_opened(_: &Backend) -> Result<()> {
    wait_at_the_gate();
    Ok(())
}

/// Law 1: what is no message is answered, and the next frame is served.
#[test]
fn damage_is_answered_and_the_next_message_is_served() {
    let mut client = ready(json!({}));
    for (damage, code) in [
        ("Content-Length: 9\r\n\r\n{\"broken\"", -32700),
        ("Content-Length: 7\r\n\r\n{\"a\":\u{1}}", -32700),
        ("Content-Type: no length\r\n\r\n{\"jsonrpc\":\"2.0\"}", -32700),
        ("Content-Length: many\r\n\r\n", -32700),
        ("Content-Length: 2\r\n\r\n[]", -32600),
        ("Content-Length: 1\r\n\r\n3", -32600),
        ("Content-Length: 2\r\n\r\n{}", -32600),
        ("Content-Length: 35\r\n\r\n{\"jsonrpc\": \"2.0\", \"method\": [\"a\"]}", -32600),
    ] {
        client.send_raw(damage.as_bytes());
        assert_eq!(client.expect_error_of_nobody(), code, "{damage}");
        assert_eq!(client.hover(URI, 0, 0), Value::Null, "after {damage}");
    }
    client.send_raw(&[b"Content-Length: 2\r\n\r\n".as_slice(), &[0xff, 0xfe]].concat());
    assert_eq!(client.expect_error_of_nobody(), -32700);
    client.send(&json!({"id": "mine", "method": "shutdown"}));
    let refused = client.expect_error("mine");
    assert_eq!(refused["error"]["code"], -32600, "a request without `jsonrpc`");
}

/// Law 1: headers are taken as they come.
#[test]
fn other_headers_and_other_cases_are_accepted() {
    let (mut client, _) = start();
    let body = json!({"jsonrpc": "2.0", "id": 7, "method": "initialize", "params": {}}).to_string();
    client.send_raw(
        format!(
            "content-type: application/vscode-jsonrpc; charset=utf-8\r\nCONTENT-LENGTH: {}\r\n\r\n{body}",
            body.len()
        )
        .as_bytes(),
    );
    assert_eq!(client.answer(7)["result"]["serverInfo"]["name"], "errdex");
}

/// Law 1: 50 MB are a message like any other.
#[test]
fn a_message_of_50_megabytes_is_served() {
    let mut client = ready(json!({}));
    let text = "x = \"中😀\"\r\n".repeat(50_000_000 / 15);
    client.open(URI, "python", &text);
    client.change(URI, 2, json!([edit((2, 5), (2, 6), "文")]));
    let held = client.request("test/text", json!(URI));
    assert_eq!(held[0], 2);
    assert_eq!(held[1].as_str().unwrap().len(), text.len());
    let hover = client.send_request("textDocument/hover", place(URI, 3_000_000, 6));
    client.close(URI);
    client.answer(hover);
}

/// Law 1: a message over the cap is skipped and the next one is served.
#[test]
fn a_message_over_the_cap_is_refused() {
    let mut client = ready(json!({}));
    let length = (64 << 20) + 1;
    client.send_raw(format!("Content-Length: {length}\r\n\r\n").as_bytes());
    let piece = vec![b' '; 1 << 20];
    (0..64).for_each(|_| client.send_raw(&piece));
    client.send_raw(b" ");
    assert_eq!(client.expect_error_of_nobody(), -32600);
    assert_eq!(client.hover(URI, 0, 0), Value::Null);
}

/// Law 1: a cancelled request is answered at once, once, and its work is dropped.
#[test]
fn a_cancelled_request_is_answered_and_its_work_dropped() {
    let mut client = ready(json!({}));
    let never = |client: &mut Client| client.send_request("test/never", json!(true));
    let requests: Vec<_> = (0..40).map(|_| never(&mut client)).collect();
    // The lane is serial, so with this answer all of them have begun.
    assert_eq!(client.request("test/dropped", Value::Null), 0);
    for id in &requests {
        client.notify("$/cancelRequest", json!({"id": id}));
        assert_eq!(client.answer(*id)["error"]["code"], -32800);
        // The answer was given; there is nothing to cancel any more.
        client.notify("$/cancelRequest", json!({"id": id}));
    }
    let start = Instant::now();
    while client.request("test/dropped", Value::Null) != 40 {
        assert!(start.elapsed() < DEADLINE, "cancelled work goes on");
    }
    client.notify("$/cancelRequest", json!({"id": 100_000}));
    client.notify("$/cancelRequest", json!({"id": [1]}));
    client.notify("$/cancelRequest", Value::Null);
    assert_eq!(client.hover(URI, 0, 0), Value::Null);
}

/// Law 1: the answer to a cancelled request waits for no work, neither its own nor that of another.
#[test]
fn a_cancelled_request_is_answered_while_the_work_goes_on() {
    let mut client = ready(json!({}));
    let heavy = client.send_request("test/work", Value::Null);
    assert_eq!(client.hover(URI, 0, 0), Value::Null, "heavy work keeps nobody waiting");
    let holds = client.send_request("test/lane", Value::Null);
    let behind = client.send_request("textDocument/hover", place(URI, 0, 0));
    for id in [behind, heavy, holds] {
        client.notify("$/cancelRequest", json!({"id": id}));
        assert_eq!(client.answer(id)["error"]["code"], -32800);
    }
    // Nothing has ended yet: the answers came before.
    assert!(!*GATE.0.lock().unwrap());
    *GATE.0.lock().unwrap() = true;
    GATE.1.notify_all();
    assert_eq!(client.hover(URI, 0, 0), Value::Null);
}

/// Law 2: an edit is never overtaken, and a request answers for the text that it was sent for.
#[test]
fn twenty_thousand_edits_interleaved_with_hovers() {
    for encoding in ["utf-8", "utf-16"] {
        let mut client = ready(json!({
            "general": {"positionEncodings": [encoding]},
            "textDocument": {"hover": {"contentFormat": ["plaintext"]}},
        }));
        let mut model = Model::new(encoding);
        client.open(URI, "python", &model.text);
        let mut requests = Vec::new();
        for version in 2..=10_001 {
            let changes = model.change(version);
            client.change(URI, version, changes);
            // The code under the cursor names the version.
            let hover = client.send_request("textDocument/hover", place(URI, 0, 14));
            requests.push((version, hover, client.send_request("test/version", json!(URI))));
            if version % 1000 == 1 {
                let held = client.request("test/text", json!(URI));
                assert_eq!(held, json!([version, model.text]), "{encoding}");
            }
        }
        for (version, hover, held) in requests {
            assert_eq!(client.answer(held)["result"], version, "{encoding}");
            let hover = client.answer(hover)["result"].take();
            let shown = hover["contents"]["value"].as_str().unwrap();
            let code = Model::code(version);
            assert!(shown.contains(&code), "{encoding}: {code} is not in {shown}");
        }
    }
}

/// Law 2: what is sent before `initialize` has its answer waits for it.
#[test]
fn nothing_overtakes_initialize() {
    let (mut client, _) = start();
    client.send_request("initialize", json!({"capabilities": {}}));
    client.open(URI, "python", "text");
    assert_eq!(client.request("test/text", json!(URI)), json!([1, "text"]));
}

/// Law 3: a panic costs one answer, not the server.
#[test]
fn a_panic_is_survived() {
    let mut client = ready(json!({}));
    client.open(URI, "python", "a");
    assert_eq!(client.request_error("test/panic", Value::Null), -32603);
    client.notify("test/panicNotified", Value::Null);
    client.change(URI, 2, json!([{"text": "b"}]));
    assert_eq!(client.request("test/text", json!(URI)), json!([2, "b"]));
}

/// Law 3: what cannot be served has its answer too.
#[test]
fn every_request_is_answered_once() {
    let (mut client, _) = start();
    assert_eq!(client.request_error("textDocument/hover", place(URI, 0, 0)), -32002);
    client.notify("textDocument/didOpen", json!({"too": "early"}));
    client.initialize(json!({}));
    assert_eq!(client.request_error("textDocument/nothing", json!({})), -32601);
    assert_eq!(client.request_error("$/nothing", json!({})), -32601);
    assert_eq!(client.request_error("textDocument/hover", json!({"position": 1})), -32602);
    assert_eq!(client.request_error("initialize", json!({"capabilities": {}})), -32600);
    let never = client.send_request("test/never", json!(false));
    client.send(&json!({"jsonrpc": "2.0", "id": never, "method": "shutdown"}));
    assert_eq!(client.answer(never)["error"]["code"], -32600, "an id that is taken");
    for text_id in ["", "a", "1"] {
        client.send(&json!({"jsonrpc": "2.0", "id": text_id, "method": "test/dropped"}));
        assert!(client.expect_error(text_id)["result"].is_u64());
    }
}

/// Law 4: `exit` ends the server, whatever is under way; its code tells of `shutdown`.
#[test]
fn exit_ends_the_server_with_its_code() {
    for (shuts_down, code) in [(true, 0), (false, 1)] {
        let (mut client, ended) = start();
        client.initialize(json!({}));
        client.send_request("test/never", json!(false));
        if shuts_down {
            client.send(&json!({"jsonrpc": "2.0", "id": 9, "method": "shutdown", "params": null}));
        }
        client.notify("exit", Value::Null);
        assert_eq!(ended.recv_timeout(DEADLINE), Ok(code));
        if shuts_down {
            assert_eq!(client.answer(9)["result"], Value::Null, "answered before the end");
        }
    }
}

/// Law 4: the end of the input is an end as well, and what came before it is answered.
#[test]
fn the_end_of_the_input_ends_the_server() {
    for (shuts_down, code) in [(true, 0), (false, 1)] {
        let (mut client, ended) = start();
        client.initialize(json!({}));
        let asked = client.send_request("textDocument/hover", place(URI, 0, 0));
        if shuts_down {
            client.send_request("shutdown", Value::Null);
        }
        client.close_input();
        assert_eq!(ended.recv_timeout(DEADLINE), Ok(code));
        assert_eq!(client.answer(asked)["result"], Value::Null);
    }
}

/// Law 4: after `shutdown` nothing else is served.
#[test]
fn shutdown_refuses_what_follows() {
    let mut client = ready(json!({}));
    assert_eq!(client.request("shutdown", Value::Null), Value::Null);
    assert_eq!(client.request_error("textDocument/hover", place(URI, 0, 0)), -32600);
}

/// Law 5: the real `initialize` of ten clients.
#[test]
fn the_initialize_of_real_clients_is_understood() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/initialize");
    let mut seen = String::new();
    let mut files: Vec<_> = folder.read_dir().unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    for file in files {
        let params: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
        let (mut client, _) = start();
        let offered = client.request("initialize", params)["capabilities"].take();
        client.notify("initialized", json!({}));
        client.open(URI, "python", "text");
        assert_eq!(client.request("test/text", json!(URI)), json!([1, "text"]));
        let name = file.file_stem().unwrap().to_str().unwrap();
        let encoding = offered["positionEncoding"].as_str().unwrap();
        let how = if offered["diagnosticProvider"].is_null() { "pushed" } else { "pulled" };
        seen += &format!("{name}: {encoding}, {how}\n");
    }
    expect_test::expect![[r#"
        emacs-28.2-eglot-1.9: utf-16, pushed
        emacs-30.1-eglot: utf-8, pushed
        emacs-30.2-lsp-mode-10.0.0: utf-8, pulled
        helix-25.07.1-no-root-marker: utf-8, pulled
        helix-25.07.1: utf-8, pulled
        kakoune-lsp-22.0.0: utf-8, pushed
        neovim-0.10.4: utf-16, pulled
        neovim-0.12.4: utf-8, pulled
        vim-9.0-ale-3.3.0: utf-16, pushed
        vscode-1.139.1-languageclient-9.0.1: utf-16, pulled
    "#]]
    .assert_eq(&seen);
}

/// Law 5: unknown values cost their field and nothing else.
#[test]
fn an_initialize_with_unknown_values_is_understood() {
    let (mut client, _) = start();
    let result = client.request(
        "initialize",
        json!({
            "processId": -1,
            "trace": "loud",
            "rootUri": "/no/uri",
            "workspaceFolders": [{"uri": 3}],
            "capabilities": {
                "general": {"positionEncodings": ["utf-7", 8, "utf-8"]},
                "textDocument": {"completion": {"completionItemKind": {"valueSet": [1, "new"]}}},
            },
        }),
    );
    assert_eq!(result["capabilities"]["positionEncoding"], "utf-8");
}

/// Law 6: nothing is asked that the client has not declared.
#[test]
fn an_undeclared_request_is_never_sent() {
    let mut client = ready(json!({"workspace": {"configuration": false}}));
    client.notify("workspace/didChangeConfiguration", json!({"settings": null}));
    client.notify(
        "workspace/didChangeConfiguration",
        json!({"settings": {"errdex": {"locale": "zh"}}}),
    );
    client.open(URI, "python", "");
    client.request("test/text", json!(URI));
    client.request("shutdown", Value::Null);
    client.notify("exit", Value::Null);
    assert!(client.ended());
    let asked = client.others.iter().filter(|message| message.get("id").is_some());
    assert_eq!(asked.count(), 0, "{:?}", client.others);
}

/// Law 6: a client that never answers still gets answers, and a late answer does no harm.
#[test]
fn a_client_that_never_answers_is_served() {
    let registers = json!({"dynamicRegistration": true});
    let mut client = ready(json!({"workspace": {
        "configuration": true,
        "didChangeWatchedFiles": registers,
        "didChangeConfiguration": registers,
    }}));
    let configuration = client.expect("workspace/configuration");
    assert_eq!(configuration["params"]["items"], json!([{"section": "errdex"}]));
    let registration = client.expect("client/registerCapability");
    let methods: Vec<_> = registration["params"]["registrations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["method"].as_str().unwrap())
        .collect();
    assert_eq!(methods, ["workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration"]);
    let watchers = &registration["params"]["registrations"][0]["registerOptions"]["watchers"];
    assert_eq!(*watchers, json!([{"globPattern": "**/*"}]));

    // More handlers wait for the client than are served at once elsewhere.
    let waiting: Vec<_> = (0..8).map(|_| client.send_request("test/ask", Value::Null)).collect();
    client.open(URI, "python", "text");
    assert_eq!(client.request("test/text", json!(URI)), json!([1, "text"]));
    for id in &waiting {
        client.notify("$/cancelRequest", json!({"id": id}));
        assert_eq!(client.answer(*id)["error"]["code"], -32800);
        let asked = client.expect("workspace/diagnostic/refresh");
        assert!(asked.get("params").is_none(), "some clients take `params: null` amiss");
        client.respond(&asked, Value::Null);
    }
    client.send(&json!({"jsonrpc": "2.0", "id": 12345, "result": null}));
    client.send(
        &json!({"jsonrpc": "2.0", "id": "unknown", "error": {"code": 1, "message": "", "x": 0}}),
    );
    client.send(&json!({"jsonrpc": "2.0", "id": registration["id"]}));
    client.send(&json!({"jsonrpc": "2.0", "id": 1.5, "result": null}));
    assert_eq!(client.request("test/text", json!(URI)), json!([1, "text"]));
    let answered = client.others.iter().find(|message| message.get("error").is_some());
    assert_eq!(answered, None, "an answer is never answered");
}

/// Law 9: positions are clamped, ranges ordered, unknown files ignored.
#[test]
fn a_clients_numbers_are_clamped() {
    let mut client = ready(json!({}));
    client.open(URI, "python", "one\r\ntwo");
    client.change(URI, 2, json!([edit((0, 99), (0, 99), "!"), edit((9, 0), (9, 9), "?")]));
    client.change(URI, 3, json!([edit((1, 2), (1, 0), ""), edit((0, 1), (0, 1), "😀")]));
    client.change(URI, 4, json!([edit((0, 2), (0, 2), "中")]));
    assert_eq!(client.request("test/text", json!(URI)), json!([4, "o\u{fffd}中\u{fffd}ne!\r\no?"]));
    let far = u32::MAX;
    assert_eq!(client.hover(URI, far, far), Value::Null);
    assert_eq!(client.hover("file:///not/open.py", 1, 1), Value::Null);
    assert_eq!(client.completion("file:///not/open.py", 1, 1), Value::Null);
    client.change("file:///not/open.py", 2, json!([{"text": "x"}]));
    client.close("file:///not/open.py");
    assert_eq!(client.request("test/text", json!("file:///not/open.py")), Value::Null);
}

/// Half of a surrogate pair, as JavaScript's strings may hold, or a byte that is no UTF-8 costs one
/// character of the text, not the edit.
#[test]
fn a_text_that_is_no_unicode_is_still_edited() {
    let mut client = ready(json!({}));
    let mut send = |params: &[u8], method: &str| {
        let head = format!(r#"{{"jsonrpc":"2.0","method":"textDocument/{method}","params":"#);
        let body = [head.as_bytes(), params, b"}"].concat();
        client.send_raw(format!("Content-Length: {}\r\n\r\n", body.len()).as_bytes());
        client.send_raw(&body);
        client.request("test/text", json!(URI))[1].clone()
    };
    let opened = send(
        br#"{"textDocument": {"uri": "file:///ws/main.py", "languageId": "python", "version": 1,
            "text": "\ud83d|\uDE00|\ud83d\ude00|\\ud83d|\ud83d\ud83d\ude00|\u4e2d"}}"#,
        "didOpen",
    );
    assert_eq!(opened, "\u{fffd}|\u{fffd}|😀|\\ud83d|\u{fffd}😀|中");
    let change = |column: u32, text: &[u8]| {
        let at = json!({"line": 0, "character": column});
        let range = json!({"start": at, "end": at});
        let document = json!({"uri": URI, "version": 2});
        let head = format!(
            r#"{{"textDocument": {document}, "contentChanges": [{{"range": {range}, "text": ""#
        );
        [head.as_bytes(), text, br#""}]}"#].concat()
    };
    assert_eq!(
        send(&change(4, b"\xe4\xb8 \xff\\udfff"), "didChange"),
        "\u{fffd}|\u{fffd}|?? ?\u{fffd}😀|\\ud83d|\u{fffd}😀|中"
    );
    // Columns are still the client's.
    assert_eq!(
        send(&change(9, b"!"), "didChange"),
        "\u{fffd}|\u{fffd}|?? ?\u{fffd}!😀|\\ud83d|\u{fffd}😀|中"
    );
}

/// Law 9: numbers that are none of the protocol's, and what is left out, do not cost an edit.
#[test]
fn an_edit_with_odd_numbers_is_not_lost() {
    let mut client = ready(json!({}));
    let document = json!({"uri": URI, "text": "one"});
    client.notify("textDocument/didOpen", json!({"textDocument": document}));
    assert_eq!(client.request("test/text", json!(URI)), json!([0, "one"]));
    let far = json!({"line": 0, "character": 9_007_199_254_740_991_u64});
    let farther = json!({"line": 1e300, "character": 1.5});
    let before = json!({"line": -1, "character": 0});
    for (version, range, text, expected) in [
        (json!(null), json!({"start": far, "end": far}), "!", json!([0, "one!"])),
        (json!(1e12), json!({"start": before, "end": before}), "?", json!([i32::MAX, "?one!"])),
        (json!(2.0), json!({"start": before, "end": farther}), "x", json!([2, "x"])),
        (json!(3), json!(null), "all", json!([3, "all"])),
    ] {
        let changes = json!([{"range": range, "rangeLength": -1, "text": text}]);
        let document = json!({"uri": URI, "version": version});
        client.notify(
            "textDocument/didChange",
            json!({"textDocument": document, "contentChanges": changes}),
        );
        assert_eq!(client.request("test/text", json!(URI)), expected);
    }
    let place = json!({"textDocument": {"uri": URI}, "position": farther});
    assert_eq!(client.request("textDocument/hover", place), Value::Null);
}

/// Law 10: LF, CRLF and CR end a line; VT, FF, NEL, LS and PS do not.
#[test]
fn only_the_protocols_line_ends_end_a_line() {
    let mut client = ready(json!({}));
    client.open(URI, "python", "a\u{b}b\u{c}c\u{85}d\u{2028}e\u{2029}f\ng\r\nh\ri");
    client.change(
        URI,
        2,
        json!([
            edit((0, 0), (0, 0), "0"),
            edit((1, 0), (1, 0), "1"),
            edit((2, 0), (2, 0), "2"),
            edit((3, 0), (3, 0), "3")
        ]),
    );
    let expected = "0a\u{b}b\u{c}c\u{85}d\u{2028}e\u{2029}f\n1g\r\n2h\r3i";
    assert_eq!(client.request("test/text", json!(URI)), json!([2, expected]));
}

/// Law 12: what is open counts as the editor has it, from the first to the last message.
#[test]
fn an_open_file_belongs_to_the_editor() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.py");
    std::fs::write(&path, "on the disk").unwrap();
    let uri = Url::from_file_path(&path).unwrap().to_string();
    let root = Url::from_file_path(folder.path()).unwrap();
    for roots in [
        json!({"rootUri": root}),
        json!({"rootUri": null, "workspaceFolders": [{"uri": root, "name": "ws"}]}),
        json!({"rootUri": null, "workspaceFolders": []}),
        json!({"workspaceFolders": null}),
    ] {
        let (mut client, _) = start();
        let mut params = roots;
        params["capabilities"] = json!({});
        client.request("initialize", params);
        client.notify("initialized", json!({}));
        client.open(&uri, "python", "in the editor");
        client.notify(
            "workspace/didChangeWatchedFiles",
            json!({"changes": [{"uri": uri, "type": 2}]}),
        );
        client.notify("textDocument/didSave", json!({"textDocument": {"uri": uri}}));
        client.notify(
            "workspace/didChangeWorkspaceFolders",
            json!({"event": {"added": [{"uri": root, "name": "b"}], "removed": []}}),
        );
        assert_eq!(client.request("test/text", json!(uri)), json!([1, "in the editor"]));
        client.close(&uri);
        assert_eq!(client.request("test/text", json!(uri)), Value::Null);
    }
}

/// Law 13: one file has many spellings.
#[test]
fn a_uri_is_the_same_however_it_is_spelled() {
    let mut client = ready(json!({}));
    client.open("file:///c%3A/ws/a%20b.py", "python", "text");
    for same in ["file:///C:/ws/a b.py", "file:///c:/ws/a%20b.py", "file:///C%3a/ws/a%20b.py"] {
        assert_eq!(client.request("test/text", json!(same)), json!([1, "text"]), "{same}");
    }
    client.open("untitled:Untitled-1", "python", "new");
    assert_eq!(client.request("test/text", json!("untitled:Untitled-1")), json!([1, "new"]));
    client.change("file:///c:/ws/a%20b.py", 2, json!([{"text": UNKNOWN}]));
    let published = client.expect("textDocument/publishDiagnostics");
    assert_eq!(published["params"]["uri"], "file:///c%3A/ws/a%20b.py", "as it was opened");
}

/// Law 2: the version that is asked for is the one that was there, also for work that is done
/// apart.
#[test]
fn a_hover_in_a_large_file_answers_for_its_version() {
    let mut client = ready(json!({"textDocument": {"hover": {"contentFormat": ["plaintext"]}}}));
    let filler = "# nothing here\n".repeat(20_000);
    client.open(URI, "python", &format!("code = \"FRS.0001\"\n{filler}"));
    let mut requests = Vec::new();
    for version in 2..30 {
        client.change(URI, version, json!([edit((0, 12), (0, 16), &format!("{version:04}"))]));
        requests.push((version, client.send_request("textDocument/hover", place(URI, 0, 14))));
    }
    for (version, hover) in requests {
        let hover = client.answer(hover)["result"].take();
        let shown = hover["contents"]["value"].as_str().unwrap();
        assert!(shown.contains(&format!("FRS.{version:04}")), "version {version}: {shown}");
    }
}

/// A file with a code that its family does not have.
const UNKNOWN: &str = "# 😀\ncode = \"FRS.0999\"\n";

/// Law 11: diagnostics are pushed with their version, never twice, and cleared at the end.
#[test]
fn diagnostics_are_pushed_to_a_client_that_does_not_pull() {
    let mut client = ready(json!({}));
    client.open(URI, "python", UNKNOWN);
    let first = client.published_until(URI, 1).remove(0);
    let [diagnostic] = first["diagnostics"].as_array().unwrap().as_slice() else {
        panic!("{first}")
    };
    let range = json!({"start": {"line": 1, "character": 8}, "end": {"line": 1, "character": 16}});
    assert_eq!(diagnostic["range"], range);
    assert_eq!(diagnostic["severity"], 2);
    assert_eq!(diagnostic["code"], "unknown-code");
    assert_eq!(diagnostic["source"], "errdex");

    client.change(URI, 2, json!([edit((2, 0), (2, 0), "# nothing\n")]));
    client.request("test/text", json!(URI));
    client.change(URI, 3, json!([edit((1, 8), (1, 16), "FRS.0010")]));
    let [last] = client.published_until(URI, 3).try_into().unwrap();
    assert_eq!(last["diagnostics"], json!([]));
    client.change(URI, 4, json!([edit((1, 8), (1, 16), "FRS.0998")]));
    client.published_until(URI, 4);
    client.close(URI);
    let cleared = client.expect("textDocument/publishDiagnostics");
    assert_eq!(cleared["params"], json!({"uri": URI, "diagnostics": []}));
}

/// Law 11: a client that throws diagnostics of another version away gets those of each version.
#[test]
fn a_client_that_minds_versions_gets_each_of_them() {
    let mut client =
        ready(json!({"textDocument": {"publishDiagnostics": {"versionSupport": true}}}));
    client.open(URI, "python", "nothing to find, so nothing is published");
    client.change(URI, 2, json!([{"text": UNKNOWN}]));
    let first = client.expect("textDocument/publishDiagnostics")["params"].take();
    assert_eq!(first["version"], 2);
    client.change(URI, 3, json!([edit((2, 0), (2, 0), "# nothing\n")]));
    let [second] = client.published_until(URI, 3).try_into().unwrap();
    assert_eq!(second["diagnostics"], first["diagnostics"]);
}

/// Law 11: a burst of edits is published a few times, and its last state is.
#[test]
fn a_burst_of_edits_costs_few_publishes_and_the_last_one_counts() {
    let mut client = ready(json!({}));
    client.open(URI, "python", UNKNOWN);
    client.published_until(URI, 1);
    let blank = json!([edit((1, 0), (1, 0), " ")]);
    let burst = (2..=51).map(|version| frame(&change(URI, version, blank.clone())));
    client.send_raw(burst.collect::<String>().as_bytes());
    let published = client.published_until(URI, 51);
    // On a machine that does nothing else they are three at most, which the benchmark shows.
    assert!(published.len() <= 25, "{} publishes", published.len());
    let start = &published.last().unwrap()["diagnostics"][0]["range"]["start"];
    assert_eq!(start, &json!({"line": 1, "character": 58}));
}

/// Law 11: who pulls is never pushed to, and is told what is the same.
#[test]
fn diagnostics_are_pulled_by_a_client_that_does() {
    let mut client = ready(json!({"textDocument": {"diagnostic": {}}}));
    client.open(URI, "python", UNKNOWN);
    let params = |uri: &str, previous: &Value| json!({"textDocument": {"uri": uri}, "previousResultId": previous});
    let first = client.request("textDocument/diagnostic", params(URI, &Value::Null));
    assert_eq!(first["kind"], "full");
    let again = client.request("textDocument/diagnostic", params(URI, &first["resultId"]));
    assert_eq!(again, json!({"kind": "unchanged", "resultId": first["resultId"]}));
    let other = client.request("textDocument/diagnostic", params("file:///no.py", &Value::Null));
    assert_eq!(other["items"], json!([]));
    client.change(URI, 2, json!([edit((1, 0), (1, 0), " ")]));
    assert_eq!(first["items"][0]["code"], "unknown-code");
    let moved = client.request("textDocument/diagnostic", params(URI, &first["resultId"]));
    assert_eq!(moved["items"][0]["range"]["start"], json!({"line": 1, "character": 9}));
    client.request("shutdown", Value::Null);
    client.notify("exit", Value::Null);
    assert!(client.ended());
    assert!(client.others.is_empty(), "{:?}", client.others);
}

/// Law 13: a file of the user is served in full, of another scheme it can only be read.
#[test]
fn other_schemes_have_hovers_only() {
    let mut client = ready(json!({}));
    for uri in ["git:/ws/a.py?HEAD", "output:log", "untitled:Untitled-1"] {
        client.open(uri, "python", UNKNOWN);
        assert_ne!(client.hover(uri, 1, 10), Value::Null, "{uri}");
        let is_own = uri.starts_with("untitled:");
        assert_eq!(!client.completion(uri, 1, 12).is_null(), is_own, "{uri}");
    }
    let first = client.expect("textDocument/publishDiagnostics");
    assert_eq!(first["params"]["uri"], "untitled:Untitled-1");
}

#[test]
fn a_hover_is_written_in_the_form_that_the_client_shows() {
    for (formats, kind) in [
        (json!(["markdown", "plaintext"]), json!("markdown")),
        (json!(["plaintext"]), json!("plaintext")),
        (Value::Null, Value::Null),
    ] {
        let mut client = ready(json!({"textDocument": {"hover": {"contentFormat": formats}}}));
        client.open(URI, "python", "# 😀 ModelArts.4204 中");
        let hover = client.hover(URI, 0, 8);
        let range =
            json!({"start": {"line": 0, "character": 5}, "end": {"line": 0, "character": 19}});
        assert_eq!(hover["range"], range);
        match kind {
            Value::Null => assert!(hover["contents"].is_string(), "{hover}"),
            kind => assert_eq!(hover["contents"]["kind"], kind),
        }
    }
}

#[test]
fn a_completion_replaces_the_partial_code_and_is_resolved() {
    let mut client = ready(json!({"textDocument": {"completion": {"completionItem": {
        "documentationFormat": ["markdown"]}}}}));
    client.open(URI, "python", "x = \"中😀\"\ny = \"ModelArts.42");
    let list = client.completion(URI, 1, 17);
    let items = list["items"].as_array().unwrap();
    let item = items.iter().find(|item| item["label"] == "ModelArts.4204").unwrap();
    let range = json!({"start": {"line": 1, "character": 5}, "end": {"line": 1, "character": 17}});
    assert_eq!(item["textEdit"], json!({"range": range, "newText": "ModelArts.4204"}));
    assert!(items.is_sorted_by_key(|item| item["sortText"].as_str()));
    assert!(item["documentation"].is_null());
    let resolved = client.request("completionItem/resolve", item.clone());
    assert_eq!(resolved["documentation"]["kind"], "markdown");
    assert_eq!(client.completion(URI, 1, 0), Value::Null);
}

/// The severities of the diagnostics that come next for the file.
fn severities(client: &mut Client) -> Vec<i64> {
    let published = client.expect("textDocument/publishDiagnostics")["params"].take();
    let diagnostics = published["diagnostics"].as_array().unwrap();
    diagnostics.iter().map(|it| it["severity"].as_i64().unwrap()).collect()
}

#[test]
fn the_editors_settings_count_from_wherever_it_gives_them() {
    let (mut client, _) = start();
    client.request(
        "initialize",
        json!({
            "initializationOptions": {"rules": {"unknownCode": "hint"}},
            "capabilities": {"workspace": {"configuration": true}},
        }),
    );
    client.notify("initialized", json!({}));
    let asked = client.expect("workspace/configuration");
    client.open(URI, "python", UNKNOWN);
    assert_eq!(severities(&mut client), [4]);
    client.respond(&asked, json!([{"rules": {"unknownCode": "error"}}]));
    assert_eq!(severities(&mut client), [1]);
    let change = |client: &mut Client, settings: Value| {
        client.notify("workspace/didChangeConfiguration", json!({"settings": settings}));
    };
    change(&mut client, json!({"errdex": {"rules": {"unknownCode": "information"}}, "other": 1}));
    assert_eq!(severities(&mut client), [3]);
    change(&mut client, json!({"rules": {"unknown-code": "warning"}}));
    assert_eq!(severities(&mut client), [2]);
    change(&mut client, Value::Null);
    let asked = client.expect("workspace/configuration");
    client.respond(&asked, json!([null]));
    assert_eq!(severities(&mut client), [4], "the settings of the beginning");
    change(&mut client, json!({"errdex": {"rules": {"unknownCode": "off"}}}));
    assert_eq!(severities(&mut client), [0; 0]);
}

#[test]
fn what_is_wrong_with_the_editors_settings_is_said_once() {
    let mut client = ready(json!({}));
    for settings in [json!({"colour": 1}), json!({"colour": 2}), json!({"colour": 2, "sound": 3})] {
        client
            .notify("workspace/didChangeConfiguration", json!({"settings": {"errdex": settings}}));
    }
    let mut said = [0, 1].map(|_| client.expect("window/logMessage")["params"]["message"].take());
    said.sort_by_key(Value::to_string);
    let unknown = |name: &str| format!("editor settings: unknown setting `{name}`");
    assert_eq!(said, [unknown("colour"), unknown("sound")]);
    client.request("shutdown", Value::Null);
    client.notify("exit", Value::Null);
    assert!(client.ended());
    assert!(client.others.is_empty(), "{:?}", client.others);
}

/// A file without a path of its own is under the settings of the folder that is open.
#[test]
fn new_files_and_notebook_cells_are_under_the_settings_of_their_folder() {
    let folder = tempfile::tempdir().unwrap();
    let root = Url::from_file_path(folder.path()).unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write("errdex.toml", "rules.unknown-code = 'hint'");
    write("inner/errdex.toml", "rules.unknown-code = 'error'");
    let (mut client, _) = start();
    client.request("initialize", json!({"rootUri": root, "capabilities": {}}));
    client.notify("initialized", json!({}));
    let inner = root.path().to_owned() + "/inner/a%20b";
    for (uri, severity) in [
        ("untitled:Untitled-1".to_owned(), 4),
        (format!("untitled:{inner}.py"), 1),
        (format!("vscode-notebook-cell:{inner}.ipynb#W0sZmlsZQ%3D%3D"), 1),
        (format!("vscode-notebook-cell://host{inner}.ipynb#W0sZmlsZQ%3D%3D"), 1),
        (format!("vscode-notebook-cell:{inner}.ipynb#W1sZmlsZQ%3D%3D"), 1),
    ] {
        client.open(&uri, "python", UNKNOWN);
        assert_eq!(severities(&mut client), [severity], "{uri}");
        assert!(!client.completion(&uri, 1, 12).is_null(), "{uri}");
    }
}

#[test]
fn a_settings_file_is_reloaded_and_a_broken_one_is_told_of_once() {
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("errdex.toml");
    let uri = Url::from_file_path(folder.path().join("a.py")).unwrap().to_string();
    let mut client = ready(json!({}));
    client.open(&uri, "python", UNKNOWN);
    assert_eq!(severities(&mut client), [2]);
    let write = |client: &mut Client, text: &str| {
        // In one step, since an earlier look at the file may be under way.
        let new = folder.path().join("new");
        std::fs::write(&new, text).unwrap();
        std::fs::rename(new, &settings).unwrap();
        let change = json!({"uri": Url::from_file_path(&settings).unwrap(), "type": 2});
        client.notify("workspace/didChangeWatchedFiles", json!({"changes": [change]}));
    };
    write(&mut client, "[rules]\nunknown-code = 'error'\n");
    assert_eq!(severities(&mut client), [1]);
    write(&mut client, "[rules\n");
    let shown = client.expect("window/showMessage")["params"].take();
    assert_eq!(shown["type"], 2);
    assert!(shown["message"].as_str().unwrap().contains("errdex.toml:1"), "{shown}");
    write(&mut client, "[rules\n# the same again\n");
    write(&mut client, "unknown = 1\n[rules]\nunknown-code = 'off'\n");
    assert_eq!(severities(&mut client), [0; 0]);
    client.expect("window/logMessage");
    let shown_again = client.others.iter().any(|message| message["method"] == "window/showMessage");
    assert!(!shown_again, "{:?}", client.others);
}

#[test]
fn what_is_still_wrong_is_not_said_again_when_something_else_is_mended() {
    let folder = tempfile::tempdir().unwrap();
    let settings = "[[page]]\npath = 'one.md'\n[[page]]\npath = 'two.md'\n";
    std::fs::write(folder.path().join("errdex.toml"), settings).unwrap();
    let uri = Url::from_file_path(folder.path().join("a.py")).unwrap().to_string();
    let mut client = ready(json!({}));
    client.open(&uri, "python", "x = 'SHOP.0777', 'ZOO.0777'");
    for name in ["one", "two"] {
        let shown = client.expect("window/showMessage")["params"]["message"].take();
        assert!(shown.as_str().unwrap().contains(name), "{shown}");
    }
    for (name, code) in [("two", "ZOO.0001"), ("one", "SHOP.0001")] {
        let page = format!("| Error Code | Message |\n|---|---|\n| {code} | Sold out |\n");
        let path = folder.path().join(name).with_extension("md");
        // In one step, since an earlier look at the file may be under way.
        let new = folder.path().join("new");
        std::fs::write(&new, page).unwrap();
        std::fs::rename(new, &path).unwrap();
        let change = json!({"uri": Url::from_file_path(path).unwrap(), "type": 1});
        client.notify("workspace/didChangeWatchedFiles", json!({"changes": [change]}));
        client.expect("textDocument/publishDiagnostics");
    }
    client.request("shutdown", Value::Null);
    client.notify("exit", Value::Null);
    assert!(client.ended());
    assert!(client.others.is_empty(), "{:?}", client.others);
}

#[test]
fn a_page_that_changes_on_the_disk_counts_after_the_next_save() {
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("codes.md");
    let table = "| Error Code | Message |\n|---|---|\n";
    std::fs::write(&page, format!("{table}| SHOP.0001 | Sold out |\n")).unwrap();
    let settings = "[[page]]\npath = 'codes.md'\n";
    std::fs::write(folder.path().join("errdex.toml"), settings).unwrap();
    let uri = Url::from_file_path(folder.path().join("a.py")).unwrap().to_string();
    let mut client = ready(json!({"textDocument": {"hover": {"contentFormat": ["plaintext"]}}}));
    client.open(&uri, "python", "x = 'SHOP.0777'");
    assert_eq!(severities(&mut client), [2]);
    let text = format!("{table}| SHOP.0001 | Sold out |\n| SHOP.0777 | Closed on Mondays |\n");
    std::fs::write(&page, text).unwrap();
    client.notify("textDocument/didSave", json!({"textDocument": {"uri": uri}}));
    assert_eq!(severities(&mut client), [0; 0]);
    let hover = client.hover(&uri, 0, 8);
    assert!(hover["contents"]["value"].as_str().unwrap().contains("Closed on Mondays"), "{hover}");
}

/// A project with a page of its own, whose family `SHOP.` is complete.
fn shop() -> (tempfile::TempDir, Url, Url) {
    let folder = tempfile::tempdir().unwrap();
    let page = "| Error Code | Message |\n|---|---|\n| SHOP.0001 | 售罄 |\n";
    std::fs::write(folder.path().join("codes.md"), page).unwrap();
    let settings = "[[page]]\npath = 'codes.md'\n";
    std::fs::write(folder.path().join("errdex.toml"), settings).unwrap();
    let uri = |name: &str| Url::from_file_path(folder.path().join(name)).unwrap();
    let (source, page) = (uri("a.py"), uri("codes.md"));
    (folder, source, page)
}

#[test]
fn an_unsaved_edit_of_a_page_counts_at_once() {
    let (folder, source, page) = shop();
    let mut client = ready(json!({}));
    client.open(source.as_str(), "python", "x = 'SHOP.0777'");
    assert_eq!(severities(&mut client), [2]);
    let text = std::fs::read_to_string(folder.path().join("codes.md")).unwrap();
    client.open(page.as_str(), "markdown", &text);
    client.change(page.as_str(), 2, json!([edit((3, 0), (3, 0), "| SHOP.0777 | Closed |\n")]));
    let published = client.expect("textDocument/publishDiagnostics")["params"].take();
    assert_eq!((&published["uri"], &published["diagnostics"]), (&json!(source), &json!([])));
    client.change(page.as_str(), 3, json!([edit((3, 2), (3, 11), "SHOP.0778")]));
    assert_eq!(severities(&mut client), [2]);
    // What was never saved is gone with the editor's text.
    client.change(page.as_str(), 4, json!([edit((3, 2), (3, 11), "SHOP.0777")]));
    assert_eq!(severities(&mut client), [0; 0]);
    client.close(page.as_str());
    assert_eq!(severities(&mut client), [2]);
}

#[test]
fn a_page_that_is_written_elsewhere_counts_though_the_client_does_not_tell() {
    if !cfg!(target_os = "linux") {
        return;
    }
    let (folder, source, _) = shop();
    let mut client = ready(json!({}));
    client.open(source.as_str(), "python", "x = 'SHOP.0777'");
    assert_eq!(severities(&mut client), [2]);
    let page = "| Error Code | Message |\n|---|---|\n| SHOP.0777 | Closed |\n";
    // In one step, since the page is looked at as soon as it changes.
    std::fs::write(folder.path().join("new"), page).unwrap();
    std::fs::rename(folder.path().join("new"), folder.path().join("codes.md")).unwrap();
    assert_eq!(severities(&mut client), [0; 0]);
}

#[test]
fn a_page_is_judged_where_it_is_open() {
    let (_folder, _, page) = shop();
    let mut client = ready(json!({}));
    let text = "# 😀\n\n| Code | Message |\n|---|---|\n| SHOP.0001 | one |\n| SHOP.0001 | two |\n";
    client.open(page.as_str(), "markdown", text);
    let published = client.expect("textDocument/publishDiagnostics")["params"].take();
    let rules = published["diagnostics"].as_array().unwrap().iter();
    let rules: Vec<_> = rules.map(|it| (&it["code"], &it["range"]["start"]["line"])).collect();
    let duplicate = json!("duplicate-code");
    assert_eq!(rules, [(&duplicate, &json!(4)), (&duplicate, &json!(5))]);
}

#[test]
fn a_definition_is_the_row_of_every_page() {
    let (_folder, source, page) = shop();
    let mut client = ready(json!({}));
    client.open(source.as_str(), "python", "x = '中😀', 'SHOP.0001', 'ModelArts.4204', 'H.264'");
    let mut definition = |character: u32| {
        let position = json!({"line": 0, "character": character});
        let params = json!({"textDocument": {"uri": source}, "position": position});
        client.request("textDocument/definition", params)
    };
    let range = json!({"start": {"line": 2, "character": 2}, "end": {"line": 2, "character": 11}});
    assert_eq!(definition(15), json!([{"uri": page, "range": range}]));
    let built_in = definition(28);
    let places = built_in.as_array().unwrap().iter();
    let names = ["image-recognition.en.txt", "ocr.en.txt", "ocr.zh.md"];
    for (place, name) in places.zip(names) {
        let path = place["uri"].as_str().unwrap().parse::<Url>().unwrap().to_file_path().unwrap();
        assert!(path.ends_with(name), "{path:?}");
        let line = place["range"]["start"]["line"].as_u64().unwrap();
        let text = std::fs::read_to_string(path).unwrap();
        assert!(text.lines().nth(line as usize).unwrap().contains("ModelArts.4204"));
    }
    assert_eq!(built_in.as_array().unwrap().len(), 3);
    assert_eq!(definition(44), Value::Null);
}

#[test]
fn a_quick_fix_replaces_a_code_or_adds_it_to_a_page() {
    let (_folder, source, page) = shop();
    let edits = json!({"workspaceEdit": {"documentChanges": true}});
    let literals = json!({"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}});
    let mut client = ready(json!({"workspace": edits, "textDocument": {"codeAction": literals}}));
    client.open(source.as_str(), "python", "x = 'SHOP.0777', 'shop.0001'");
    let mut actions = |character: u32, only: Value| {
        let place = json!({"line": 0, "character": character});
        let range = json!({"start": place, "end": place});
        let context = json!({"diagnostics": [], "only": only});
        let params = json!({"textDocument": {"uri": source}, "range": range, "context": context});
        client.request("textDocument/codeAction", params)
    };
    let added = actions(8, Value::Null)[0].take();
    assert_eq!(added["title"], "Add `SHOP.0777` to codes.md");
    let place = json!({"line": 2, "character": 18});
    let edit = json!({"range": {"start": place, "end": place}, "newText": "\n| SHOP.0777 | |"});
    let change = json!({"textDocument": {"uri": page, "version": null}, "edits": [edit]});
    assert_eq!(added["edit"], json!({"documentChanges": [change]}));
    let replaced = actions(22, json!(["quickfix"]))[0].take();
    assert_eq!(replaced["isPreferred"], true);
    assert_eq!(replaced["edit"]["documentChanges"][0]["edits"][0]["newText"], "SHOP.0001");
    assert_eq!(actions(22, json!(["source.organizeImports"])), Value::Null);
    assert_eq!(actions(0, Value::Null), Value::Null);
}

#[test]
fn texts_are_in_the_editors_language() {
    let (mut client, _) = start();
    client.request(
        "initialize",
        json!({"locale": "zh-cn", "capabilities": {"textDocument": {"hover": {"contentFormat": ["plaintext"]}}}}),
    );
    client.notify("initialized", json!({}));
    client.open(URI, "python", "x = 'ModelArts.4204'");
    let hover = client.hover(URI, 0, 8);
    let shown = hover["contents"]["value"].as_str().unwrap();
    assert!(shown.contains("解决方法") || shown.contains("服务"), "{shown}");
}

#[test]
fn a_client_that_pulls_is_told_to_pull_again() {
    for name in ["diagnostic", "diagnostics"] {
        let mut client = ready(json!({
            "textDocument": {"diagnostic": {}},
            "workspace": {name: {"refreshSupport": true}},
        }));
        client.open(URI, "python", UNKNOWN);
        client.notify(
            "workspace/didChangeConfiguration",
            json!({"settings": {"errdex": {"locale": "zh"}}}),
        );
        let asked = client.expect("workspace/diagnostic/refresh");
        client.respond(&asked, Value::Null);
    }
}

impl Client {
    /// Waits for the answer to a request whose id is a text.
    #[track_caller]
    fn expect_error(&mut self, id: &str) -> Value {
        loop {
            let at = self.others.iter().position(|message| message["id"] == id);
            if let Some(at) = at {
                return self.others.remove(at).unwrap();
            }
            // Each round trip brings what was sent before it.
            self.request_answer("test/dropped", Value::Null);
        }
    }
}

/// A text as a client keeps it, with its own idea of lines and columns. Its first line holds a
/// code that names the version.
struct Model {
    text: String,
    utf8: bool,
    random: u64,
}

impl Model {
    fn new(encoding: &str) -> Model {
        let text = format!("code = \"{}\"\nx\r\n中😀é\rend", Model::code(1));
        Model { text, utf8: encoding == "utf-8", random: 0x9e37_79b9_7f4a_7c15 }
    }

    fn code(version: i64) -> String {
        format!("FRS.{version:04}")
    }

    /// Changes the text at random and gives the protocol's changes.
    fn change(&mut self, version: i64) -> Value {
        const PIECES: [&str; 12] = [
            "a",
            "é",
            "中文",
            "😀",
            "\n",
            "\r\n",
            "\r",
            "",
            " ",
            "\"x\" ",
            "e\u{301}",
            "👩‍🚀\u{2028}",
        ];
        let first_line = self.text.find('\n').unwrap() + 1;
        let mut offsets: Vec<usize> =
            self.text.char_indices().map(|(at, _)| at).filter(|&at| at >= first_line).collect();
        offsets.push(self.text.len());
        // Between CR and LF there is no position.
        offsets
            .retain(|&at| !(self.text[..at].ends_with('\r') && self.text[at..].starts_with('\n')));
        let from = self.below(offsets.len());
        let reach = if self.text.len() > 2000 { 60 } else { 4 };
        let to = (from + self.below(reach)).min(offsets.len() - 1);
        let (from, to) = (offsets[from], offsets[to]);
        let text = PIECES[self.below(PIECES.len())].repeat(1 + self.below(2));
        let (start, end) = (self.position(from), self.position(to));
        // Now and then a client has it the wrong way round.
        let random =
            if self.below(10) == 0 { edit(end, start, &text) } else { edit(start, end, &text) };
        self.text.replace_range(from..to, &text);
        let code = Model::code(version);
        // The old code may be longer or shorter than the new one.
        let old = self.text[8..].find('"').unwrap() as u32;
        self.text.replace_range(8..8 + old as usize, &code);
        json!([random, edit((0, 8), (0, 8 + old), &code)])
    }

    fn position(&self, offset: usize) -> (u32, u32) {
        let (mut line, mut column, mut before) = (0, 0, ' ');
        for c in self.text[..offset].chars() {
            match c {
                '\n' if before == '\r' => {}
                '\n' | '\r' => (line, column) = (line + 1, 0),
                _ => column += if self.utf8 { c.len_utf8() } else { c.len_utf16() } as u32,
            }
            before = c;
        }
        (line, column)
    }

    /// A random number below another one (xorshift).
    fn below(&mut self, end: usize) -> usize {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        (self.random % end as u64) as usize
    }
}
