//! How a server bears a catalog of a million entries: `cargo bench --bench catalog [-- ENTRIES]`.
//!
//! Drives the real program over its standard input and output and prints a table; `README.md`
//! beside this file says what the columns mean. Nothing here fails because something is slow.

#[path = "../tests/support/client.rs"]
mod client;
#[path = "catalog/pages.rs"]
mod pages;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use client::{Client, place};

/// The size of the catalog that is asked for.
const ENTRIES: usize = 1_000_000;

/// How many requests of a kind are sent, one after the other.
const REQUESTS: usize = 1000;

/// How often the server is started with a warm cache.
const WARM_STARTS: usize = 5;

const URI: &str = "file:///bench.go";

fn main() {
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let entries = arguments.next().map_or(ENTRIES, |count| count.parse().expect("a number"));
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench-catalog");
    fs::create_dir_all(&folder).unwrap();
    println!("{entries} entries; {REQUESTS} requests of each kind; times in milliseconds\n");
    built_in(&folder);
    for (name, write) in pages::FORMATS {
        let workspace = folder.join(name);
        fs::create_dir_all(&workspace).unwrap();
        let settings = format!("builtin = false\n[[page]]\npath = '{name}'\n");
        fs::write(workspace.join("errdex.toml"), settings).unwrap();
        write(&workspace.join(name), entries);
        measure(&workspace, name, entries);
    }
}

/// A server that runs, and its client.
struct Server {
    client: Client,
    child: Child,
    started: Instant,
    uri: String,
}

impl Server {
    fn start(workspace: &Path) -> Server {
        let mut command = Command::new(env!("CARGO_BIN_EXE_errdex"));
        command.arg("server").env("XDG_CACHE_HOME", workspace.join("cache"));
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let started = Instant::now();
        let mut child = command.spawn().unwrap();
        let mut client = Client::new(child.stdin.take().unwrap(), child.stdout.take().unwrap());
        // A million rows of Markdown take a while on a busy machine.
        client.patience = Duration::from_secs(600);
        client.initialize(json!({"general": {"positionEncodings": ["utf-8"]}}));
        let uri = URI.replace("///", &format!("//{}/", workspace.display()));
        Server { client, child, started, uri }
    }

    /// The time from the start of the process to the answer to its first hover, which is over a
    /// code that the catalog has.
    fn first_hover(&mut self, code: &str) -> Duration {
        self.client.open(&self.uri, "go", &format!("x := \"{code}\"\n"));
        let hover = self.client.hover(&self.uri, 0, 8);
        assert!(hover["contents"].to_string().contains(code), "no hover over {code}: {hover}");
        self.client.close(&self.uri);
        self.started.elapsed()
    }

    /// Opens a file with a literal on each line and sends a request for each of them, with the
    /// cursor behind the last character; gives the times, sorted, and how many answers had
    /// something in them.
    fn times(&mut self, method: &str, literals: &[String]) -> (Vec<Duration>, usize) {
        let lines = literals.iter().map(|literal| format!("x := \"{literal}\"\n"));
        self.client.open(&self.uri, "go", &lines.collect::<String>());
        let (mut times, mut found) = (Vec::new(), 0);
        for (line, literal) in (0..).zip(literals) {
            let start = Instant::now();
            let place = place(&self.uri, line, 6 + literal.len() as u32);
            let answer = self.client.request(method, place);
            times.push(start.elapsed());
            let items = &answer["items"];
            let is_empty = items.as_array().map_or(answer.is_null(), Vec::is_empty);
            found += usize::from(!is_empty);
        }
        self.client.close(&self.uri);
        times.sort();
        (times, found)
    }

    /// A figure of `/proc/PID/status`, in MiB; 0 where there is none.
    fn memory(&self, name: &str) -> u64 {
        let path = format!("/proc/{}/status", self.child.id());
        let status = fs::read_to_string(path).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        let kib = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
        kib.unwrap_or(0) >> 10
    }

    fn end(mut self) {
        self.client.request("shutdown", Value::Null);
        self.client.notify("exit", Value::Null);
        self.child.wait().unwrap();
    }
}

fn built_in(folder: &Path) {
    let workspace = folder.join("built-in");
    fs::create_dir_all(&workspace).unwrap();
    fs::write(workspace.join("errdex.toml"), "").unwrap();
    let mut starts: Vec<Duration> = Vec::new();
    for _ in 0..WARM_STARTS {
        let mut server = Server::start(&workspace);
        starts.push(server.first_hover("ModelArts.4204"));
        server.end();
    }
    println!("built-in: start to first hover {}\n", spread(&mut starts));
}

fn measure(workspace: &Path, name: &str, entries: usize) {
    let size = fs::metadata(workspace.join(name)).unwrap().len() >> 20;
    println!("{name}, {size} MiB");
    let _ = fs::remove_dir_all(workspace.join("cache"));
    let code = pages::code(entries / 2);
    let mut server = Server::start(workspace);
    let cold = server.first_hover(&code);
    let peak = server.memory("VmHWM");
    println!("  cold start to first hover {:.0}, peak {peak} MiB", millis(cold));
    server.end();
    let mut starts = Vec::new();
    for left in (0..WARM_STARTS).rev() {
        let mut server = Server::start(workspace);
        starts.push(server.first_hover(&code));
        if left == 0 {
            let (peak, now) = (server.memory("VmHWM"), server.memory("VmRSS"));
            let spread = spread(&mut starts);
            println!("  warm start to first hover {spread}, peak {peak} MiB, then {now} MiB");
            requests(&mut server, entries);
            let (peak, now) = (server.memory("VmHWM"), server.memory("VmRSS"));
            println!("  in the end peak {peak} MiB, {now} MiB in use\n");
        }
        server.end();
    }
}

/// A name, a method, and what stands in the file for the row of a catalog of so many.
type Kind = (&'static str, &'static str, fn(usize, usize) -> String);

/// Prints a row for each kind of request.
fn requests(server: &mut Server, entries: usize) {
    const HOVER: &str = "textDocument/hover";
    const COMPLETION: &str = "textDocument/completion";
    let kinds: [Kind; 9] = [
        ("hover", HOVER, |at, of| pages::code(at % of)),
        ("hover, near misses", HOVER, |at, _| pages::unknown_code(at)),
        ("completion, whole code", COMPLETION, |at, of| pages::code(at % of)),
        ("completion, part of a code", COMPLETION, |at, of| pages::part_of_code(at % of)),
        ("completion, one word", COMPLETION, pages::one_word),
        ("completion, words, a few hits", COMPLETION, pages::rare_words),
        ("completion, words, many hits", COMPLETION, pages::common_words),
        ("completion, words, no hit", COMPLETION, pages::words_in_no_entry),
        ("completion, Chinese words", COMPLETION, pages::chinese_words),
    ];
    println!("  {:<30} {:>8} {:>8} {:>8} {:>9}", "", "p50", "p99", "most", "answered");
    for (kind, method, literal) in kinds {
        // A prime step goes through the whole catalog.
        let literals = (0..REQUESTS).map(|at| literal(at * 7919 % entries, entries));
        let (times, found) = server.times(method, &literals.collect::<Vec<String>>());
        let at = |part: usize| millis(times[(times.len() * part / 100).min(times.len() - 1)]);
        let [p50, p99, most] = [at(50), at(99), at(100)];
        println!("  {kind:<30} {p50:>8.2} {p99:>8.2} {most:>8.2} {found:>9}");
    }
}

/// The least, the middle and the most of some times.
fn spread(times: &mut [Duration]) -> String {
    times.sort();
    let at = |at: usize| millis(times[at]);
    format!("{:.0} / {:.0} / {:.0}", at(0), at(times.len() / 2), at(times.len() - 1))
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
