//! What the files of a tree held when they were last read, so that a second walk need not read them.

use std::collections::HashMap;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use super::cache::{cache_folder, forget_oldest};
use super::write_in_one_step;
use crate::index::FileUses;

/// So many trees are remembered, those that were walked last.
const MOST: usize = 16;

/// A tree of which there is more to remember is read anew.
const LARGEST: usize = 64 << 20;

/// A file that was written so shortly before the walk may be written again without another time.
const SETTLED: Duration = Duration::from_secs(2);

/// What tells a file's version without a look into it: size, time, and where the system has them,
/// its number and the time that nobody can set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileStamp {
    size: u64,
    /// Since 1970, in nanoseconds.
    modified: u64,
    changed: u64,
    number: u64,
}

impl FileStamp {
    /// `None` where the system does not tell, or where the file is so young that the stamp may come
    /// again with another content.
    pub fn of(metadata: &Metadata, now: SystemTime) -> Option<FileStamp> {
        let modified = metadata.modified().ok()?;
        let is_settled = now.duration_since(modified).is_ok_and(|age| age >= SETTLED);
        let (changed, number) = inode(metadata);
        let since = modified.duration_since(UNIX_EPOCH).ok()?.as_nanos() as u64;
        let stamp = FileStamp { size: metadata.len(), modified: since, changed, number };
        is_settled.then_some(stamp)
    }
}

#[cfg(unix)]
fn inode(metadata: &Metadata) -> (u64, u64) {
    use std::os::unix::fs::MetadataExt;
    let nanoseconds = metadata.ctime() as u64 * 1_000_000_000 + metadata.ctime_nsec() as u64;
    (nanoseconds, metadata.ino())
}

#[cfg(not(unix))]
fn inode(_metadata: &Metadata) -> (u64, u64) {
    (0, 0)
}

/// What one version of a file held.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Row {
    pub stamp: FileStamp,
    /// What was looked for: the [key](crate::catalog::Catalog::key) of the catalog and the settings.
    pub key: u64,
    pub uses: FileUses,
}

/// What the files of a tree held, by their paths.
#[derive(Debug, Default)]
pub struct Remembered {
    rows: HashMap<PathBuf, Row>,
    place: PathBuf,
}

impl Remembered {
    /// What is remembered of a tree; nothing if that is damaged, or was written by another program
    /// than this one.
    pub fn of(roots: &[PathBuf]) -> Remembered {
        let place = place(roots);
        let read = || {
            let bytes = fs::read(&place).ok()?;
            let (sum, payload) = bytes.split_first_chunk::<16>()?;
            let is_whole = xxh3_128(payload).to_le_bytes() == *sum;
            is_whole.then(|| postcard::from_bytes(payload).ok())?
        };
        Remembered { rows: read().unwrap_or_default(), place }
    }

    /// What this version of the file holds for what is looked for, if that is remembered.
    pub fn get(&self, path: &Path, stamp: FileStamp, key: u64) -> Option<&Row> {
        self.rows.get(path).filter(|row| row.stamp == stamp && row.key == key)
    }

    /// Remembers what a walk has found, unless that was known. What goes wrong costs only time,
    /// later.
    pub fn replace(&self, rows: HashMap<PathBuf, Row>) {
        let is_known = |(path, row): (&PathBuf, &Row)| {
            self.rows.get(path).is_some_and(|own| own.stamp == row.stamp && own.key == row.key)
        };
        if rows.len() == self.rows.len() && rows.iter().all(is_known) {
            return;
        }
        let write = || -> io::Result<()> {
            let payload = postcard::to_stdvec(&rows).map_err(io::Error::other)?;
            if payload.len() > LARGEST {
                return Err(io::Error::other("there is too much of it"));
            }
            let folder = self.place.parent().unwrap_or(Path::new("."));
            fs::create_dir_all(folder)?;
            let sum = xxh3_128(&payload).to_le_bytes();
            write_in_one_step(&self.place, &[&sum, payload.as_slice()].concat())?;
            forget_oldest(folder, MOST)
        };
        if let Err(error) = write() {
            tracing::info!("what the files hold is not remembered: {error}");
        }
    }
}

/// The file in which a tree is remembered. The program's own file is part of its name, since
/// another one may find something else in the same files.
fn place(roots: &[PathBuf]) -> PathBuf {
    let mut hash = Xxh3::new();
    let program = std::env::current_exe().and_then(fs::metadata);
    if let Ok(program) = program {
        hash.update(format!("{:?} {}", program.modified().ok(), program.len()).as_bytes());
    }
    hash.update(env!("CARGO_PKG_VERSION").as_bytes());
    for root in roots {
        hash.update(root.as_os_str().as_encoded_bytes());
        hash.update(b"\0");
    }
    cache_folder().join("trees").join(format!("{:032x}.uses", hash.digest128()))
}
