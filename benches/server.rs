//! How the server answers in a large workspace, and behind edits of a large file:
//! `cargo bench --bench server [-- latency] [FOLDER]`.
//!
//! Drives the real program, or the one that `ERRDEX` names, over its standard input and output and prints a table. Nothing here
//! fails because something is slow.

#[path = "../tests/support/client.rs"]
mod client;
#[path = "server/latency.rs"]
mod latency;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use client::{Client, edit, place};

/// The large file: so many lines, with a code in every tenth.
const LINES: usize = 10_000;

/// How many requests of a kind are sent, one after the other.
const REQUESTS: usize = 500;

/// How many files are told of at once.
const EVENTS: usize = 10_000;

/// How long the server is watched doing nothing.
const IDLE: Duration = Duration::from_secs(60);

fn main() {
    let arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let mut arguments = arguments.peekable();
    let only_latency = arguments.next_if(|argument| argument == "latency").is_some();
    let given = arguments.next().map(PathBuf::from);
    let own = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench-server");
    let folder = given.unwrap_or_else(|| generated(&own));
    println!("{}; milliseconds, p50 / p99\n", folder.display());
    latency::run(&folder, &own);
    if only_latency {
        return;
    }
    println!();
    for name in ["cold", "warm"] {
        start(&folder, &own, name);
    }
    let mut server = Server::open(&folder, &own);
    server.wait_for_index();
    println!("memory with the index         {} MiB", server.memory("VmRSS"));
    burst_of_events(&mut server, &folder);
    queries(&mut server);
    latency::idle(&server, IDLE);
    println!("most memory                   {} MiB", server.memory("VmHWM"));
    server.end();
}

/// A tree of 20,000 files with ten codes each.
fn generated(folder: &Path) -> PathBuf {
    let tree = folder.join("tree");
    if tree.join("errdex.toml").is_file() {
        return tree;
    }
    for file in 0..20_000 {
        let folder = tree.join(format!("package{}", file / 100));
        fs::create_dir_all(&folder).unwrap();
        let lines = (0..100).map(|line| match line % 10 {
            0 => format!("    if code == \"FRS.{:04}\" {{ // 错误 {line}\n", (file + line) % 60),
            _ => format!("        total += weights[{line}] * scale(input, {file})\n"),
        });
        let text = format!("package a\n\nfunc f() {{\n{}}}\n", lines.collect::<String>());
        fs::write(folder.join(format!("file{file}.go")), text).unwrap();
    }
    fs::write(tree.join("errdex.toml"), "").unwrap();
    tree
}

/// A server that runs, and its client.
struct Server {
    client: Client,
    child: Child,
    started: Instant,
    initialized: Duration,
    offered: Value,
    /// A file in the folder that only the editor has.
    uri: String,
    version: i64,
}

impl Server {
    fn open(folder: &Path, own: &Path) -> Server {
        let program = std::env::var("ERRDEX");
        let program = program.unwrap_or_else(|_| env!("CARGO_BIN_EXE_errdex").to_owned());
        let mut command = Command::new(program);
        command.arg("server").env("XDG_CACHE_HOME", own.join("cache"));
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        Server::start(command, folder)
    }

    /// Starts a server in a folder for a client that has what a fast one has.
    fn start(mut command: Command, folder: &Path) -> Server {
        let started = Instant::now();
        let mut child = command.spawn().unwrap();
        let mut client = Client::new(child.stdin.take().unwrap(), child.stdout.take().unwrap());
        client.patience = Duration::from_secs(600);
        let root = format!("file://{}", folder.display());
        let workspace = json!({
            "codeLens": {"refreshSupport": true},
            "didChangeWatchedFiles": {"dynamicRegistration": true},
        });
        let capabilities = json!({
            "general": {"positionEncodings": ["utf-8"]},
            "workspace": workspace,
            "textDocument": {
                "hover": {"contentFormat": ["markdown"]},
                "inlayHint": {},
                "publishDiagnostics": {"versionSupport": true},
            },
        });
        let params = json!({"processId": null, "rootUri": root, "capabilities": capabilities});
        let offered = client.request("initialize", params)["capabilities"].take();
        let initialized = started.elapsed();
        client.notify("initialized", json!({}));
        let uri = format!("{root}/bench.go");
        Server { client, child, started, initialized, offered, uri, version: 1 }
    }

    fn wait_for_index(&mut self) {
        let refresh = self.client.expect("workspace/codeLens/refresh");
        self.client.respond(&refresh, Value::Null);
    }

    /// The times of so many calls, sorted.
    fn times(&mut self, mut call: impl FnMut(&mut Server, usize)) -> Vec<Duration> {
        let mut times = Vec::new();
        for turn in 0..REQUESTS {
            let start = Instant::now();
            call(self, turn);
            times.push(start.elapsed());
        }
        times.sort();
        times
    }

    fn hover(&mut self, line: u32) {
        let answer = self.client.hover(&self.uri.clone(), line, 20);
        assert!(!answer.is_null());
    }

    /// Changes one digit of the code in a line and waits for what is published.
    fn change(&mut self, line: u32, digit: usize) {
        self.version += 1;
        let (uri, version) = (self.uri.clone(), self.version);
        let text = (digit % 10).to_string();
        self.client.change(&uri, version, json!([edit((line, 23), (line, 24), &text)]));
    }

    fn memory(&self, name: &str) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()));
        let status = status.unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        let kib = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
        kib.unwrap_or(0) >> 10
    }

    /// The time on a processor so far, in the system's ticks (proc(5), `utime` and `stime`).
    fn ticks(&self) -> u64 {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id()));
        let stat = stat.unwrap_or_default();
        let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
        fields.skip(11).take(2).filter_map(|field| field.parse::<u64>().ok()).sum()
    }

    fn end(mut self) {
        self.client.request("shutdown", Value::Null);
        self.client.notify("exit", Value::Null);
        self.child.wait().unwrap();
    }
}

/// The text of the large file: every tenth line has a code, and of these one in fifty is unknown.
fn large() -> String {
    let line = |line: usize| match line % 10 {
        0 if line.is_multiple_of(500) => "    if code == \"FRS.0999\" { // 错误\n".to_owned(),
        0 => "    if code == \"FRS.0014\" { // 错误\n".to_owned(),
        _ => format!("        total += weights[{line}] * scale(input)\n"),
    };
    (0..LINES).map(line).collect()
}

fn start(folder: &Path, own: &Path, name: &str) {
    let open = || {
        if name == "cold" {
            let _ = fs::remove_dir_all(own.join("cache"));
        }
        let mut server = Server::open(folder, own);
        let uri = server.uri.clone();
        server.client.open(&uri, "go", "\nx := \"ModelArts.4204\"\n");
        server.hover(1);
        server
    };
    let mut server = open();
    println!("{name}: initialize              {}", millis(server.initialized));
    println!("{name}: start to first hover    {}", millis(server.started.elapsed()));
    server.wait_for_index();
    println!("{name}: start to index          {}", millis(server.started.elapsed()));
    server.end();
    // While the workspace is read, hovers go on.
    let mut server = open();
    let mut busy = Vec::new();
    while !server.client.others.iter().any(|it| it["method"] == "workspace/codeLens/refresh") {
        let start = Instant::now();
        server.hover(1);
        busy.push(start.elapsed());
    }
    busy.sort();
    println!("{name}: hover meanwhile         {}", spread(&busy));
    server.end();
}

/// As many files are told of at once as a tool that rewrites a tree changes.
fn burst_of_events(server: &mut Server, folder: &Path) {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => folders.push(path),
                Ok(kind) if kind.is_file() && files.len() < EVENTS => files.push(path),
                _ => {}
            }
        }
    }
    server.client.others.clear();
    let event = |path: &PathBuf| json!({"uri": format!("file://{}", path.display()), "type": 2});
    let changes: Vec<Value> = files.iter().map(event).collect();
    let start = Instant::now();
    server.client.notify("workspace/didChangeWatchedFiles", json!({"changes": changes}));
    server.wait_for_index();
    println!("{} file events settled in  {}", files.len(), millis(start.elapsed()));
}

fn queries(server: &mut Server) {
    let uri = server.uri.clone();
    server.client.open(&uri, "go", "\nx := \"FRS.0014\"\n");
    let references = server.times(|server, _| {
        let mut params = place(&uri, 1, 10);
        params["context"] = json!({"includeDeclaration": false});
        server.client.request("textDocument/references", params);
    });
    println!("references                    {}", spread(&references));
    let symbols = server.times(|server, _| {
        server.client.request("workspace/symbol", json!({"query": "json"}));
    });
    println!("workspace symbols             {}", spread(&symbols));
    server.client.close(&uri);
}

fn millis(time: Duration) -> String {
    format!("{:.2}", time.as_secs_f64() * 1e3)
}

fn spread(times: &[Duration]) -> String {
    let at = |part: usize| millis(times[(times.len() * part / 100).min(times.len() - 1)]);
    format!("{} / {} ({} times)", at(50), at(99), times.len())
}
