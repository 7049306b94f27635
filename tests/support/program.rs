//! Runs the real program for tests, as a person would see it.

// Each test file uses a part of it.
#![allow(dead_code)]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// The program, to be run in a folder.
pub fn errdex(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_errdex"));
    command.current_dir(folder).args(arguments).env("LC_ALL", "en_GB.UTF-8").env_remove("NO_COLOR");
    command.env("XDG_CACHE_HOME", env!("CARGO_TARGET_TMPDIR"));
    command.stdin(Stdio::null());
    command
}

/// Standard output, then standard error behind `! `, then the exit code where it is not 0. Blanks
/// at the ends of lines are left out.
pub fn run(folder: &Path, arguments: &[&str]) -> String {
    let output = errdex(folder, arguments).output().unwrap();
    let stdout = String::from_utf8(output.stdout).unwrap();
    let mut shown: String = stdout.lines().map(|line| format!("{}\n", line.trim_end())).collect();
    for line in String::from_utf8(output.stderr).unwrap().lines() {
        shown.push_str(format!("! {line}").trim_end());
        shown.push('\n');
    }
    match output.status.code() {
        Some(0) => shown,
        code => format!("{shown}exit {}\n", code.unwrap()),
    }
}

/// The output of a program that ran in a folder whose name nobody can foresee.
pub fn without(folder: &tempfile::TempDir, output: String) -> String {
    let path = folder.path().canonicalize().unwrap();
    output.replace(&path.display().to_string(), "")
}

/// A folder with one file.
pub fn file(name: &str, text: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(name), text).unwrap();
    folder
}
