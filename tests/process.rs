//! The real program as an editor runs it: `errdex server` over stdin and stdout.

#[path = "support/client.rs"]
mod client;

use std::io::Read;
use std::process::{Child, ChildStderr, Command, Stdio};
use std::sync::mpsc::channel;
use std::thread;

use serde_json::{Value, json};

use client::{Client, DEADLINE, edit, place};

const URI: &str = "file:///ws/main.go";

/// The program with `server` and these arguments, and its client. A log level is as
/// `ERRDEX_LOG` has it.
fn start(arguments: &[&str], log: Option<&str>) -> (Client, Child) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_errdex"));
    command.arg("server").args(arguments).env_remove("ERRDEX_LOG");
    command.env("XDG_CACHE_HOME", env!("CARGO_TARGET_TMPDIR"));
    command.envs(log.map(|level| ("ERRDEX_LOG", level)));
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let client = Client::new(child.stdin.take().unwrap(), child.stdout.take().unwrap());
    (client, child)
}

/// Waits for the end of the program and gives its code.
#[track_caller]
fn code(mut child: Child) -> Option<i32> {
    let (ended, code) = channel();
    thread::spawn(move || ended.send(child.wait().unwrap().code()));
    code.recv_timeout(DEADLINE).expect("the program ends")
}

fn all_of(stderr: Option<ChildStderr>) -> String {
    let mut text = String::new();
    stderr.unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn an_editors_session_from_start_to_end() {
    for arguments in [&[][..], &["--stdio"]] {
        let (mut client, mut child) = start(arguments, None);
        let offered = client.initialize(json!({"general": {"positionEncodings": ["utf-8"]}}));
        assert_eq!(offered["serverInfo"]["name"], "errdex");
        assert_eq!(offered["serverInfo"]["version"], env!("CARGO_PKG_VERSION"));
        assert_eq!(offered["capabilities"]["positionEncoding"], "utf-8");
        client.open(URI, "go", "package main\n");
        client.change(URI, 2, json!([edit((0, 8), (0, 12), "中")]));
        client.hover(URI, 0, 0);
        client.close(URI);
        assert_eq!(client.request("shutdown", Value::Null), Value::Null);
        client.notify("exit", Value::Null);
        let stderr = child.stderr.take();
        assert_eq!(code(child), Some(0));
        assert_eq!(all_of(stderr), "", "nothing went wrong, so nothing is said");
    }
}

/// A page of some megabytes takes a while to be read, and less when it was read before.
#[cfg(target_os = "linux")]
#[test]
fn a_hover_that_comes_while_the_catalog_loads_waits_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name);
    let row = |row: u32| format!("| MY.{row:05} | 消息 {row} | {} |\n", "Try again. ".repeat(8));
    let rows: String = (0..10_000).map(row).collect();
    let head = "| Error Code | Message | Solution |\n|---|---|---|\n";
    std::fs::write(file("page.md"), head.to_owned() + &rows).unwrap();
    std::fs::write(file("errdex.toml"), "builtin = false\n[[page]]\npath = 'page.md'\n").unwrap();
    let mut hovers = Vec::new();
    for is_damaged in [false, false, true] {
        if is_damaged {
            let remembered = std::fs::read_dir(file("cache/errdex/catalogs")).unwrap();
            let remembered: Vec<_> = remembered.map(|file| file.unwrap().path()).collect();
            assert_eq!(remembered.len(), 1, "{remembered:?}");
            std::fs::write(&remembered[0], "no longer what it was").unwrap();
        }
        let mut command = Command::new(env!("CARGO_BIN_EXE_errdex"));
        command.arg("server").env("XDG_CACHE_HOME", file("cache")).env("HOME", folder.path());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let mut client = Client::new(child.stdin.take().unwrap(), child.stdout.take().unwrap());
        // Nothing is waited for before the hover.
        client.send_request("initialize", json!({"capabilities": {}}));
        client.notify("initialized", json!({}));
        let uri = tower_lsp::lsp_types::Url::from_file_path(file("main.go")).unwrap();
        client.open(uri.as_str(), "go", "x := \"MY.09999\"\n");
        hovers.push(client.hover(uri.as_str(), 0, 8));
        client.notify("exit", Value::Null);
        assert_eq!(code(child), Some(1));
    }
    assert!(hovers[0].to_string().contains("消息 9999"), "{}", hovers[0]);
    assert!(hovers.iter().all(|hover| *hover == hovers[0]), "{hovers:#?}");
}

/// Law 4: `exit` ends the process with stdin open, with the code of the protocol.
#[test]
fn exit_ends_the_process_with_stdin_open() {
    for (shuts_down, expected) in [(true, 0), (false, 1)] {
        let (mut client, child) = start(&[], None);
        client.initialize(json!({}));
        if shuts_down {
            client.request("shutdown", Value::Null);
        }
        client.notify("exit", Value::Null);
        assert_eq!(code(child), Some(expected));
        drop(client);
    }
}

/// Law 4: also before `initialize`, and with work under way.
#[test]
fn exit_waits_for_nothing() {
    let (mut client, child) = start(&[], None);
    client.notify("exit", Value::Null);
    assert_eq!(code(child), Some(1));

    let (mut client, child) = start(&[], None);
    client.initialize(json!({}));
    client.open(URI, "go", &"x := \"ModelArts.4204\"\n".repeat(500_000));
    for line in 0..20 {
        client.send_request("textDocument/hover", place(URI, line, 8));
    }
    client.notify("exit", Value::Null);
    assert_eq!(code(child), Some(1));
}

/// Law 4: the end of stdin ends the process.
#[test]
fn the_end_of_stdin_ends_the_process() {
    for (shuts_down, expected) in [(true, 0), (false, 1)] {
        let (mut client, child) = start(&[], None);
        client.initialize(json!({}));
        if shuts_down {
            client.send_request("shutdown", Value::Null);
        }
        client.close_input();
        assert_eq!(code(child), Some(expected));
    }
}

/// Law 4: a client that does not read its messages does not keep the process.
#[test]
fn exit_does_not_wait_for_a_client_that_does_not_read() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_errdex"));
    command.arg("server").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let unread = child.stdout.take();
    let mut client = Client::new(child.stdin.take().unwrap(), std::io::empty());
    client.send_request("initialize", json!({"capabilities": {}}));
    for _ in 0..5000 {
        client.send_request("textDocument/hover", place(URI, 0, 0));
    }
    client.notify("exit", Value::Null);
    assert_eq!(code(child), Some(1));
    drop(unread);
}

/// Law 4: the server does not outlive the process that started it, even if stdin stays open.
#[cfg(target_os = "linux")]
#[test]
fn the_death_of_the_parent_ends_the_process() {
    for (shuts_down, expected) in [(true, 0), (false, 1)] {
        let (_keeps_it_alive, mut parent) = start(&[], None);
        let (mut client, child) = start(&[], None);
        client.request("initialize", json!({"processId": parent.id(), "capabilities": {}}));
        if shuts_down {
            client.request("shutdown", Value::Null);
        }
        parent.kill().unwrap();
        assert_eq!(code(child), Some(expected));
        parent.wait().unwrap();
        drop(client);
    }
}

/// Law 4: a process that is not alive at `initialize` is one of another PID namespace.
#[cfg(target_os = "linux")]
#[test]
fn a_parent_that_cannot_be_seen_is_not_missed() {
    let (mut parents_client, mut parent) = start(&[], None);
    parents_client.notify("exit", Value::Null);
    assert!(parents_client.ended());
    let pid = parent.id();
    for is_reaped in [false, true] {
        if is_reaped {
            parent.wait().unwrap();
        }
        let (mut client, child) = start(&[], None);
        client.request("initialize", json!({"processId": pid, "capabilities": {}}));
        assert_eq!(client.hover(URI, 0, 0), Value::Null);
        client.request("shutdown", Value::Null);
        client.notify("exit", Value::Null);
        assert_eq!(code(child), Some(0));
    }
}

/// Law 8: the log goes to stderr; stdout holds frames and nothing else, which the client checks.
#[test]
fn the_log_goes_to_stderr() {
    let (mut client, mut child) = start(&[], Some("trace"));
    client.request("initialize", json!({"capabilities": {"textDocument": {"hover": 3}}}));
    client.send_raw(b"Content-Length: 1\r\n\r\n{");
    assert_eq!(client.expect_error_of_nobody(), -32700);
    client.notify("exit", Value::Null);
    assert!(client.ended());
    let log = all_of(child.stderr.take());
    assert!(log.contains("dropped from initialize: capabilities.textDocument.hover"), "{log}");
    assert_eq!(code(child), Some(1));
}

/// Laws 1 and 3: damage is survived by the real program, too.
#[test]
fn damage_is_survived() {
    let (mut client, child) = start(&[], Some("off"));
    client.initialize(json!({}));
    for damage in ["Content-Length: 4\r\n\r\nnull", "Bad\r\n\r\nContent-Length: 3\r\n\r\n{]}"] {
        client.send_raw(damage.as_bytes());
        client.expect_error_of_nobody();
    }
    client.open(URI, "go", &"// 中😀 FRS.0010\n".repeat(50_000_000 / 21));
    assert_eq!(client.hover("file:///ws/other.go", 0, 0), Value::Null);
    client.request("shutdown", Value::Null);
    client.notify("exit", Value::Null);
    assert_eq!(code(child), Some(0));
}
