//! The disk with the editor's open texts laid over it: an unsaved edit of a page counts at once.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use ropey::Rope;

use super::pages::read_bytes;

/// The texts that are open in an editor, by their paths.
#[derive(Debug, Default)]
pub struct Overlay {
    pub open: HashMap<PathBuf, Rope>,
}

/// What tells whether a file is what it was.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Stamp {
    /// The time, the size and the number of a file or folder; `None` for one that is not there. A
    /// file that takes another's place within one tick of the clock has its own number.
    Disk(Option<(SystemTime, u64, u64)>),
    /// A text in an editor. Comparing is cheap, since versions of a text share their parts.
    Open(Rope),
}

impl Overlay {
    pub(super) fn stamp(&self, path: &Path) -> Stamp {
        if let Some(text) = self.open.get(path) {
            return Stamp::Open(text.clone());
        }
        let stamp = |metadata: fs::Metadata| {
            Some((metadata.modified().ok()?, metadata.len(), number(&metadata)))
        };
        Stamp::Disk(fs::metadata(path).ok().and_then(stamp))
    }

    /// The bytes of a page.
    pub(super) fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        match self.open.get(path) {
            Some(text) => Ok(String::from(text).into_bytes()),
            None => read_bytes(path),
        }
    }
}

#[cfg(unix)]
fn number(metadata: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
fn number(_metadata: &fs::Metadata) -> u64 {
    0
}
