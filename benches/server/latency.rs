//! What the user waits for behind an edit: of a file of 10,000 lines with 1,000 codes, with the
//! built-in catalog and with one of 50,000 entries, beside a server that only echoes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::json;

use super::client::{edit, place};
use super::{LINES, Server, large, spread};

/// How many entries the large catalog has.
const ENTRIES: usize = 50_000;

/// How many files are open, the large one among them.
const OPEN: usize = 20;

/// How many lines a screen shows.
const SCREEN: u32 = 60;

/// Prints a table of all of it. `workspace` is a folder with many files.
pub fn run(workspace: &Path, own: &Path) {
    let empty = own.join("empty");
    fs::create_dir_all(&empty).unwrap();
    row("in the server, one file open", "p50 / p99", "to reach");
    let alone = behind_edits(&empty, own, "built-in pages");
    let beside = behind_edits(workspace, own, "a workspace of many files");
    row("the workspace's part in an edit", &format!("{:+.2}", beside - alone), "0");
    behind_edits(&large_catalog(own), own, "50,000 entries");
    bursts(&empty, own);
    cancelled(workspace, own);
    beside_echo(&empty, own);
}

fn row(name: &str, value: &str, target: &str) {
    println!("{name:<52} {value:<34} {target}");
}

/// A page of many entries, and a file that names it.
fn large_catalog(own: &Path) -> PathBuf {
    let folder = own.join("large");
    fs::create_dir_all(&folder).unwrap();
    let row = |at: usize| {
        format!(
            "| BIG.{at:06} | The request number {at} of the {} was refused. |\n",
            WORDS[at % WORDS.len()]
        )
    };
    let rows: String = (0..ENTRIES).map(row).collect();
    fs::write(
        folder.join("page.md"),
        format!("# Errors\n\n| Error code | Message |\n| --- | --- |\n{rows}"),
    )
    .unwrap();
    fs::write(folder.join("errdex.toml"), "[[page]]\npath = 'page.md'\n").unwrap();
    folder
}

const WORDS: [&str; 5] = ["customer", "invoice", "account", "region", "gateway"];

/// Edits of the large file, and what is asked behind each; gives the median from an edit to its
/// diagnostics in milliseconds.
fn behind_edits(folder: &Path, own: &Path, catalog: &str) -> f64 {
    let mut server = Server::open(folder, own);
    let uri = server.uri.clone();
    let is_large = catalog.starts_with("50,000");
    let text = if is_large { large().replace("FRS.0014", "BIG.014142") } else { large() };
    server.client.open(&uri, "go", &text);
    server.client.published_until(&uri, 1);
    let line = |turn: usize| (turn * 10 % LINES) as u32;
    // The last digit of the code is what is typed.
    let column = if is_large { 25 } else { 23 };
    let change = |server: &mut Server, turn: usize, digit: usize| {
        server.version += 1;
        let text = (digit % 10).to_string();
        let change = edit((line(turn), column), (line(turn), column + 1), &text);
        server.client.change(&uri, server.version, json!([change]));
    };
    let published = server.times(|server, turn| {
        change(server, turn, turn / 7 + 1);
        server.client.published_until(&uri, server.version);
    });
    row(&format!("edit to diagnostics, {catalog}"), &spread(&published), "1 / 3");
    let hover = server.times(|server, turn| {
        change(server, turn, turn / 5 + 3);
        let answer = server.client.hover(&uri, line(turn), 20);
        assert!(!answer.is_null());
    });
    row(&format!("hover behind an edit, {catalog}"), &spread(&hover), "- / 2");
    let mut most = 0;
    let completion = server.times(|server, turn| {
        change(server, turn, turn / 3 + 5);
        let answer = server.client.completion(&uri, line(turn), 20);
        most = most.max(answer.to_string().len());
    });
    let target = if is_large { "- / 10" } else { "- / 3" };
    row(&format!("completion behind an edit, {catalog}"), &spread(&completion), target);
    row("  the longest answer", &format!("{} KiB", most >> 10), "never megabytes");
    hints(&mut server, catalog);
    server.end();
    published[published.len() / 2].as_secs_f64() * 1e3
}

/// Inlay hints of one screen after the other, if they are offered.
fn hints(server: &mut Server, catalog: &str) {
    if server.offered["inlayHintProvider"].is_null() {
        return;
    }
    let uri = server.uri.clone();
    let hints = server.times(|server, turn| {
        let first = (turn * 10 % (LINES - SCREEN as usize)) as u32;
        let at = |line: u32| json!({"line": line, "character": 0});
        let range = json!({"start": at(first), "end": at(first + SCREEN)});
        let params = json!({"textDocument": {"uri": uri}, "range": range});
        server.client.request("textDocument/inlayHint", params);
    });
    row(&format!("inlay hints of a screen, {catalog}"), &spread(&hints), "- / 2");
}

/// Edits back to back, and the memory of the whole run.
fn bursts(folder: &Path, own: &Path) {
    for (count, target) in [(50, "10, at most 3"), (2000, "100, none stale")] {
        let mut server = Server::open(folder, own);
        let uri = server.uri.clone();
        server.client.open(&uri, "go", &large());
        server.client.published_until(&uri, 1);
        let mut times = Vec::new();
        let (mut most, mut stale) = (0, 0);
        for turn in 0..20 {
            let before = server.version;
            let start = Instant::now();
            (0..count).for_each(|at| server.change(10, turn + at));
            server.change(10, turn + count + 3);
            let published = server.client.published_until(&uri, server.version);
            times.push(start.elapsed());
            most = most.max(published.len());
            // What is told behind newer news, or a second time.
            let versions = published.iter().map(|it| it["version"].as_i64().unwrap());
            let mut last = before;
            for version in versions {
                stale += usize::from(version <= last);
                last = last.max(version);
            }
        }
        times.sort();
        let value = format!("{}, at most {most} publishes, {stale} stale", spread(&times));
        row(&format!("{count} edits back to back"), &value, target);
        row("  most memory", &format!("{} MiB", server.memory("VmHWM")), "30");
        server.end();
    }
}

/// Requests that take long, each cancelled as soon as it is sent.
fn cancelled(workspace: &Path, own: &Path) {
    let mut server = Server::open(workspace, own);
    server.wait_for_index();
    let uri = server.uri.clone();
    server.client.open(&uri, "go", "\nx := \"FRS.0014\"\n");
    let mut params = place(&uri, 1, 10);
    params["context"] = json!({"includeDeclaration": true});
    let mut was_cancelled = 0;
    let times = server.times(|server, _| {
        let id = server.client.send_request("textDocument/references", params.clone());
        server.client.notify("$/cancelRequest", json!({"id": id}));
        was_cancelled += usize::from(server.client.answer(id)["error"]["code"] == -32800);
    });
    let value = format!("{}, {was_cancelled} cancelled", spread(&times));
    row("references, cancelled", &value, "20");
    server.end();
}

/// The same edits, of one token at a time with 20 files open, through the same client.
fn beside_echo(folder: &Path, own: &Path) {
    let mut echo = Command::new("python3");
    echo.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/server/echo.py"));
    echo.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut medians = Vec::new();
    for (name, server) in [
        ("an echo server in Python", Server::start(echo, folder)),
        ("errdex", Server::open(folder, own)),
    ] {
        let mut server = server;
        let uri = server.uri.clone();
        for at in 1..OPEN {
            let other = format!("{uri}{at}.go");
            server.client.open(&other, "go", "\nx := \"FRS.0999\"\n");
            server.client.published_until(&other, 1);
        }
        server.client.open(&uri, "go", &large());
        server.client.published_until(&uri, 1);
        let times = server.times(|server, turn| {
            server.change((turn * 10 % LINES) as u32, turn / 7 + 1);
            let version = server.version;
            server.client.published_until(&uri, version);
        });
        row(&format!("20 files open, edit to diagnostics, {name}"), &spread(&times), "");
        medians.push(times[times.len() / 2].as_secs_f64() * 1e3);
        server.end();
    }
    row("  errdex beside the echo", &format!("{:+.2}", medians[1] - medians[0]), "+1.50");
}

/// The time that a server does nothing, in ticks of its processors.
pub fn idle(server: &Server, time: Duration) {
    let ticks = server.ticks();
    std::thread::sleep(time);
    row(&format!("CPU ticks in {time:?} of idleness"), &(server.ticks() - ticks).to_string(), "0");
}
