//! A folder that the real server has open, and its client, for tests.

// Each test file uses a part of it.
#![allow(dead_code)]

use std::fmt::Debug;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};
use tower_lsp::lsp_types::Url;

use crate::client::Client;

/// A folder on the disk, and a program that has it open.
pub struct Opened {
    pub client: Client,
    program: Child,
    pub folder: tempfile::TempDir,
    /// The program's cache, where it is not in the folder.
    own_cache: Option<tempfile::TempDir>,
    /// What the server offers.
    pub offered: Value,
}

impl Drop for Opened {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

impl Opened {
    /// Starts the program, whose cache is in the folder, and says `initialize`, with the folder as
    /// the root, and `initialized`.
    pub fn new(folder: tempfile::TempDir, params: Value) -> Opened {
        Opened::start(folder, None, params)
    }

    /// The same with a cache that is no part of the folder.
    pub fn apart(folder: tempfile::TempDir, params: Value) -> Opened {
        Opened::start(folder, Some(tempfile::tempdir().unwrap()), params)
    }

    fn start(
        folder: tempfile::TempDir,
        own_cache: Option<tempfile::TempDir>,
        mut params: Value,
    ) -> Opened {
        let mut command = Command::new(env!("CARGO_BIN_EXE_errdex"));
        command.arg("server").env("XDG_CACHE_HOME", cache_of(&folder, own_cache.as_ref()));
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut program = command.spawn().unwrap();
        let mut client = Client::new(program.stdin.take().unwrap(), program.stdout.take().unwrap());
        params["processId"] = Value::Null;
        params["rootUri"] = json!(Url::from_file_path(folder.path()).unwrap());
        let offered = client.request("initialize", params)["capabilities"].take();
        client.notify("initialized", json!({}));
        Opened { client, program, folder, own_cache, offered }
    }

    /// The program's cache.
    pub fn cache(&self) -> PathBuf {
        cache_of(&self.folder, self.own_cache.as_ref())
    }

    pub fn uri(&self, name: &str) -> String {
        Url::from_file_path(self.folder.path().join(name)).unwrap().to_string()
    }

    /// Asks until the answer is the expected one, each time that the index has changed.
    #[track_caller]
    pub fn until<T: PartialEq + Debug>(
        &mut self,
        mut ask: impl FnMut(&mut Opened) -> T,
        expected: T,
    ) {
        loop {
            let found = ask(self);
            if found == expected {
                return;
            }
            eprintln!("not yet: {found:?}");
            let refresh = self.client.expect("workspace/codeLens/refresh");
            self.client.respond(&refresh, Value::Null);
        }
    }
}

fn cache_of(folder: &tempfile::TempDir, own_cache: Option<&tempfile::TempDir>) -> PathBuf {
    own_cache.map_or_else(|| folder.path().join(".cache"), |cache| cache.path().to_owned())
}

/// A folder with files, in which a folder is the program's cache.
pub fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join(".cache")).unwrap();
    files.iter().for_each(|(name, text)| write(folder.path(), name, text));
    folder
}

/// Writes a file of a folder, with the folders that it lies in.
pub fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}
