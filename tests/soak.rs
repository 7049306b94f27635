//! A long time in a workspace that never rests: the index stays what a fresh look would find.
//!
//! `ERRDEX_SOAK=100000 cargo test --release --test soak` does as many steps as that.

#[path = "support/client.rs"]
mod client;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use tower_lsp::lsp_types::Url;

use client::Client;

const CODES: [&str; 4] = ["FRS.0014", "FRS.0015", "ModelArts.4204", "FRS.0888"];

/// After so many steps the index is compared.
const ROUND: usize = 200;

/// Numbers that are the same in each run (Knuth, MMIX).
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % bound
    }

    fn text(&mut self) -> String {
        let lines = (0..self.below(6)).map(|_| {
            let code = CODES[self.below(CODES.len())];
            let forms = ["f('网', '{}')\n", "# {} 😀\n", "x = 1\n", "'{}', 'see {}'\n", "\"{}\r\n"];
            forms[self.below(forms.len())].replace("{}", code)
        });
        lines.collect()
    }

    fn path(&mut self) -> String {
        let names = ["a.py", "b.py", "c.log", "d.md"];
        let folders = ["", "x/", "x/y/", "z/", "out/"];
        format!("{}{}", folders[self.below(folders.len())], names[self.below(names.len())])
    }
}

/// A workspace, its server, and what the editor has open.
struct Soak {
    client: Client,
    folder: PathBuf,
    open: BTreeMap<String, (i64, String)>,
    /// What the client is yet to tell of.
    events: Vec<String>,
}

impl Soak {
    fn uri(&self, name: &str) -> String {
        Url::from_file_path(self.folder.join(name)).unwrap().to_string()
    }

    /// One thing that happens in an editor or beside it.
    fn step(&mut self, random: &mut Random) {
        let name = random.path();
        let path = self.folder.join(&name);
        match random.below(12) {
            0..5 => {
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(&path, random.text()).unwrap();
                self.events.push(name);
            }
            5 => {
                let _ = fs::remove_file(&path);
                self.events.push(name);
            }
            6 => {
                let folder = ["x", "x/y", "z", "out"][random.below(4)];
                let _ = fs::remove_dir_all(self.folder.join(folder));
                self.events.push(folder.to_owned());
            }
            7 => {
                let (from, to) = [("x", "z"), ("z", "x"), ("x/y", "out")][random.below(3)];
                if fs::rename(self.folder.join(from), self.folder.join(to)).is_ok() {
                    self.events.extend([from.to_owned(), to.to_owned()]);
                }
            }
            8 => {
                let lists = ["out/\n", "z/\n*.log\n", "", "x/*.py\n"];
                fs::write(self.folder.join(".gitignore"), lists[random.below(lists.len())])
                    .unwrap();
                self.events.push(".gitignore".to_owned());
            }
            9 if self.open.remove(&name).is_some() => {
                let uri = self.uri(&name);
                self.client.close(&uri);
            }
            _ => self.edit(name, random.text()),
        }
        if random.below(3) == 0 {
            self.tell();
        }
    }

    fn edit(&mut self, name: String, text: String) {
        let uri = self.uri(&name);
        match self.open.get_mut(&name) {
            Some((version, known)) => {
                *version += 1;
                *known = text.clone();
                self.client.change(&uri, *version, json!([{"text": text}]));
            }
            None => {
                self.client.open(&uri, "", &text);
                self.open.insert(name, (1, text));
            }
        }
    }

    fn tell(&mut self) {
        let names = std::mem::take(&mut self.events);
        let changes: Vec<Value> =
            names.iter().map(|name| json!({"uri": self.uri(name), "type": 2})).collect();
        self.client.notify("workspace/didChangeWatchedFiles", json!({"changes": changes}));
    }

    /// `path:line:character code` of all that the index has.
    fn indexed(&mut self) -> BTreeSet<String> {
        let probe = self.uri("probe.py");
        let text: String = CODES.iter().map(|code| format!("'{code}'\n")).collect();
        self.client.open(&probe, "python", &text);
        let mut found = BTreeSet::new();
        for (line, code) in CODES.iter().enumerate() {
            let mut params = client::place(&probe, line as u32, 3);
            params["context"] = json!({"includeDeclaration": false});
            let places = self.client.request("textDocument/references", params);
            for place in places.as_array().unwrap() {
                let uri = place["uri"].as_str().unwrap();
                let start = &place["range"]["start"];
                if uri != probe {
                    let path = Url::parse(uri).unwrap().to_file_path().unwrap();
                    let name = path.strip_prefix(&self.folder).unwrap().display().to_string();
                    found.insert(format!("{name}:{}:{} {code}", start["line"], start["character"]));
                }
            }
        }
        self.client.close(&probe);
        found
    }

    /// The same by a fresh look at the disk, and at what is open.
    fn fresh(&self) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for row in scan(&self.folder, &["."]) {
            if !self.open.contains_key(row["path"].as_str().unwrap()) {
                found.insert(place(&row, row["path"].as_str().unwrap()));
            }
        }
        let texts = tempfile::tempdir().unwrap();
        for (name, (_, text)) in &self.open {
            let file = texts.path().join(name.replace('/', "_"));
            fs::write(&file, text).unwrap();
            let rows = scan(texts.path(), &[file.file_name().unwrap().to_str().unwrap()]);
            found.extend(rows.iter().map(|row| place(row, name)));
        }
        found
    }
}

fn place(row: &Value, name: &str) -> String {
    let number = |key: &str| row[key].as_u64().unwrap() - 1;
    // The texts have nothing outside the basic plane before a code on its line.
    format!("{name}:{}:{} {}", number("line"), number("column"), row["code"].as_str().unwrap())
}

fn scan(folder: &Path, paths: &[&str]) -> Vec<Value> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_errdex"));
    command.current_dir(folder).args(["scan", "--no-cache", "--format", "json"]).args(paths);
    let output = command.stderr(Stdio::null()).output().unwrap();
    let lines = String::from_utf8(output.stdout).unwrap();
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Memory in use, in KiB, where the system tells.
fn resident(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

#[test]
fn the_index_is_what_a_fresh_look_finds_whatever_has_happened() {
    let steps = std::env::var("ERRDEX_SOAK").ok().and_then(|steps| steps.parse().ok());
    let steps: usize = steps.unwrap_or(2 * ROUND);
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join(".git")).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_errdex"));
    command.arg("server").env("XDG_CACHE_HOME", env!("CARGO_TARGET_TMPDIR"));
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut program = command.spawn().unwrap();
    let mut client = Client::new(program.stdin.take().unwrap(), program.stdout.take().unwrap());
    client.request(
        "initialize",
        json!({
            "processId": null,
            "rootUri": Url::from_file_path(folder.path()).unwrap(),
            "capabilities": {
                "workspace": {
                    "codeLens": {"refreshSupport": true},
                    "didChangeWatchedFiles": {"dynamicRegistration": true},
                },
                "textDocument": {"diagnostic": {}},
            },
        }),
    );
    client.notify("initialized", json!({}));
    let (events, open) = Default::default();
    let mut soak = Soak { client, folder: folder.path().to_owned(), open, events };
    let (mut random, mut first) = (Random(7), None);
    for round in 0..steps.div_ceil(ROUND) {
        (0..ROUND).for_each(|_| soak.step(&mut random));
        soak.tell();
        let fresh = soak.fresh();
        while soak.indexed() != fresh {
            soak.client.expect("workspace/codeLens/refresh");
        }
        soak.client.others.clear();
        let resident = resident(program.id());
        if round == 4 {
            first = resident;
        }
        if let Some((first, resident)) = first.zip(resident) {
            assert!(resident < first + (16 << 10), "{first} KiB have become {resident} KiB");
        }
    }
    let _ = program.kill();
    let _ = program.wait();
}
