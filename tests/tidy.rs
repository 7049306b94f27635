//! Holds the house together: what each floor may use, and how a source file looks.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules by floor, the lowest first. A module uses only modules of lower floors.
const FLOORS: &[&[&str]] = &[
    &["text", "config"],
    &["lang", "catalog"],
    &["scan", "import"],
    &["index"],
    &["ide", "load"],
    &["server", "cli"],
    &["main", "lib"],
];

/// What may stand in a few modules only: the words, the modules, and why.
const PLACES: &[(&[&str], &[&str], &str)] = &[
    (&["tower_lsp", "lsp_types"], &["server"], "types of the protocol stay in `server`"),
    (&["println!", "print!", "eprintln!", "eprint!", "dbg!"], &["cli"], "only `cli` prints"),
    (&["std::fs", "fs::read", "File::open", "read_dir"], &["load"], "only `load` reads disks"),
    (&["dashmap", "DashMap"], &["index"], "`index` has the only map of files"),
    (&["html5ever", "pulldown_cmark"], &["import", "ide"], "markup is read in `import`"),
    (&["clap::", "annotate_snippets"], &["cli"], "the command line stays in `cli`"),
    (&["async ", ".await", "tokio"], &["server"], "everything below the server is plain functions"),
    (&["std::io", "std::process"], &["server", "cli", "load", "main"], "no I/O below `load`"),
];

struct Source {
    path: PathBuf,
    /// The top-level module that the file belongs to.
    module: String,
    text: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let first = path.strip_prefix(&root).unwrap().components().next().unwrap();
                let module = first.as_os_str().to_str().unwrap().trim_end_matches(".rs").to_owned();
                let text = fs::read_to_string(&path).unwrap();
                found.push(Source { path, module, text });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// Checks each line of each file; a reason that the check gives is a failure.
fn check_lines(check: impl Fn(&Source, &str) -> Option<String>) {
    let mut failures = String::new();
    for source in sources() {
        for (line, text) in source.text.lines().enumerate() {
            if text.trim_start().starts_with("//") {
                continue;
            }
            if let Some(reason) = check(&source, text) {
                let path = source.path.display();
                writeln!(failures, "{path}:{}: {reason}\n    {}", line + 1, text.trim()).unwrap();
            }
        }
    }
    assert!(failures.is_empty(), "\n{failures}");
}

fn floor(module: &str) -> usize {
    let found = FLOORS.iter().position(|modules| modules.contains(&module));
    found.unwrap_or_else(|| panic!("`{module}` stands on no floor; give it one in tests/tidy.rs"))
}

/// The top-level modules that a line names: `crate::a::B`, `crate::{a::B, c}`.
fn modules_named(line: &str) -> Vec<&str> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut named = Vec::new();
    for start in ["crate::", "errdex::"] {
        for (at, _) in line.match_indices(start) {
            let rest = &line[at + start.len()..];
            let list = match rest.strip_prefix('{') {
                Some(list) => list.split('}').next().unwrap_or(list),
                None => rest,
            };
            let parts = if rest.starts_with('{') { list.split(',').collect() } else { vec![list] };
            named.extend(parts.iter().filter_map(|part| {
                let name = part.trim().split(|c| !is_name(c)).next().unwrap_or_default();
                let is_module = name.starts_with(|c: char| c.is_ascii_lowercase());
                is_module.then_some(name)
            }));
        }
    }
    named
}

#[test]
fn a_module_uses_only_lower_floors() {
    check_lines(|source, line| {
        let upward = |used: &&str| {
            *used != source.module && floor(used) >= floor(&source.module) && source.module != "lib"
        };
        let used = modules_named(line).into_iter().find(upward)?;
        Some(format!(
            "`{}` (floor {}) uses `{used}` (floor {})",
            source.module,
            floor(&source.module),
            floor(used)
        ))
    });
}

#[test]
fn the_check_of_floors_sees_every_form_of_a_path() {
    assert_eq!(modules_named("use crate::ide::Hover;"), ["ide"]);
    assert_eq!(modules_named("use crate::{text, index::Document};"), ["text", "index"]);
    assert_eq!(modules_named("    crate::cli::run(); crate::load::walk()"), ["cli", "load"]);
    assert_eq!(modules_named("use errdex::server;"), ["server"]);
}

#[test]
fn some_things_have_one_place() {
    check_lines(|source, line| {
        let broken = PLACES.iter().find(|(words, modules, _)| {
            !modules.contains(&source.module.as_str())
                && words.iter().any(|word| line.contains(word))
        });
        broken.map(|(_, _, reason)| (*reason).to_owned())
    });
}

#[test]
fn a_file_opens_with_a_sentence_about_itself() {
    for source in sources() {
        let first = source.text.lines().next().unwrap_or_default();
        assert!(first.starts_with("//! "), "{}:1: no `//!` sentence", source.path.display());
    }
}

#[test]
fn nothing_is_left_to_do() {
    check_lines(|_, line| {
        let left = ["todo!(", "unimplemented!(", "#[ignore", "thread::sleep", "time::sleep"];
        left.iter().find(|word| line.contains(*word)).map(|word| format!("`{word}` is left"))
    });
}
