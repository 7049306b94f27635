//! The files of a workspace: which there are, and their texts.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use ignore::{DirEntry, WalkBuilder};

/// What a walk found.
#[derive(Debug, Default)]
pub struct Walked {
    /// In the order of their names.
    pub files: Vec<PathBuf>,
    /// What could not be walked, in words.
    pub errors: Vec<String>,
}

/// The files below the given paths, those that `.gitignore` and `.ignore` name left out unless
/// `all`. A file that is named itself is always in, and no file is in twice. Links are followed
/// only where they are named themselves: what lies elsewhere belongs to somebody else.
pub fn walk(paths: &[PathBuf], all: bool) -> Walked {
    let mut walked = Walked::default();
    let mut seen = HashSet::new();
    for path in paths {
        let mut walk = WalkBuilder::new(path);
        walk.hidden(false).filter_entry(|entry| entry.file_name() != ".git");
        walk.require_git(false).sort_by_file_name(Ord::cmp);
        if all {
            walk.ignore(false).git_ignore(false).git_global(false).git_exclude(false);
            walk.parents(false);
        }
        for entry in walk.build() {
            match entry {
                Ok(entry) if is_file(&entry) => {
                    let path = entry.into_path();
                    if seen.insert(super::absolute(&path).unwrap_or_else(|_| path.clone())) {
                        walked.files.push(path);
                    }
                }
                Ok(_) => {}
                Err(error) => walked.errors.push(error.to_string()),
            }
        }
    }
    walked
}

fn is_file(entry: &DirEntry) -> bool {
    match entry.depth() {
        0 => entry.path().is_file(),
        _ => entry.file_type().is_some_and(|kind| kind.is_file()),
    }
}

/// The text of a file: `None` for a binary one, which has a NUL byte near its start. Bytes that
/// are no UTF-8 are replaced, a byte-order mark is left out.
pub fn read_text(path: &Path) -> io::Result<Option<String>> {
    const HEAD: usize = 8192;
    let bytes = fs::read(path)?;
    if memchr::memchr(0, &bytes[..bytes.len().min(HEAD)]).is_some() {
        return Ok(None);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    Ok(Some(String::from_utf8_lossy(bytes).into_owned()))
}
