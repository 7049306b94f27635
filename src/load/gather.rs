//! The occurrences of all files of a tree, with the help of what is remembered of it.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use super::remembered::{FileStamp, Remembered, Row};
use super::tree::{Tree, TreeEntry, Visitor, Walked, lock, text_of};
use crate::index::{FileUses, Scope};
use crate::lang;
use crate::scan::constants;

/// Files and what is remembered of them: what a walk needs to pass over what it knows.
pub struct Memory {
    remembered: Remembered,
    now: SystemTime,
    rows: Mutex<HashMap<PathBuf, Row>>,
}

impl Memory {
    pub fn of(tree: &Tree) -> Memory {
        let remembered = Remembered::of(&tree.roots);
        Memory { remembered, now: SystemTime::now(), rows: Mutex::default() }
    }

    /// What a file holds, if it is what it was; `None` if it is to be read.
    pub fn recall(&self, file: &TreeEntry) -> Option<FileUses> {
        let stamp = file.metadata().and_then(|metadata| FileStamp::of(&metadata, self.now));
        let stamp = stamp?;
        // A file may hold nothing for being too large.
        let key = file.scope.catalog.key() ^ file.scope.settings.max_file_size;
        let known = self.remembered.get(file.path, stamp, key);
        // Until something is found in it, a file holds nothing.
        let row = Row { stamp, key, uses: FileUses::default() };
        let row = known.cloned().unwrap_or(row);
        let uses = known.map(|row| row.uses.clone());
        lock(&self.rows).insert(file.path.to_owned(), row);
        uses
    }

    /// What has been found in a file.
    pub fn note(&self, path: &Path, uses: &FileUses) {
        if let Some(row) = lock(&self.rows).get_mut(path) {
            row.uses = uses.clone();
        }
    }

    /// A file may hold something, and nobody has noted what.
    pub fn doubt(&self, path: &Path) {
        let mut rows = lock(&self.rows);
        if rows.get(path).is_some_and(|row| row.uses.is_empty()) {
            rows.remove(path);
        }
    }

    /// Writes down what a whole walk has found.
    pub fn keep(self, walked: &Walked) {
        let mut rows = self.rows.into_inner().unwrap_or_else(PoisonError::into_inner);
        for path in walked.errors.iter().filter_map(|(path, _)| path.as_ref()) {
            rows.remove(path);
        }
        self.remembered.replace(rows);
    }
}

/// The occurrences of all files of a tree, by their paths; files without any are left out. The
/// callbacks are those of a [`Visitor`]; `count` is called for each file.
pub fn gather(
    tree: &Tree,
    scope: &(dyn Fn(&Path) -> Arc<Scope> + Sync),
    folder: &(dyn Fn(&Path) + Sync),
    count: &(dyn Fn() + Sync),
    cancelled: &AtomicBool,
) -> (HashMap<PathBuf, FileUses>, Walked) {
    // A part of a tree is read faster than all that is remembered.
    let memory = tree.only.is_empty().then(|| Memory::of(tree));
    let found = Mutex::new(HashMap::new());
    let take = |path: &Path, uses: FileUses| {
        if !uses.is_empty() {
            lock(&found).insert(path.to_owned(), uses);
        }
    };
    let walked = tree.walk(&Visitor {
        scope,
        folder,
        enter: &|file| {
            count();
            match memory.as_ref().and_then(|memory| memory.recall(file)) {
                Some(uses) if !tree.anew => {
                    take(file.path, uses);
                    false
                }
                Some(_) => {
                    let nothing = FileUses::default();
                    memory.iter().for_each(|memory| memory.note(file.path, &nothing));
                    true
                }
                None => true,
            }
        },
        file: &|file, bytes| {
            // One file that we fail over must not cost all the others.
            let uses = catch_unwind(AssertUnwindSafe(|| uses_of(file, bytes)));
            let uses = uses.unwrap_or_else(|_| {
                tracing::error!("a panic was caught while {} was read", file.path.display());
                FileUses::default()
            });
            memory.iter().for_each(|memory| memory.note(file.path, &uses));
            take(file.path, uses);
        },
        cancelled,
    });
    if let Some(memory) = memory.filter(|_| !cancelled.load(std::sync::atomic::Ordering::Relaxed)) {
        memory.keep(&walked);
    }
    (found.into_inner().unwrap_or_else(PoisonError::into_inner), walked)
}

fn uses_of(file: &TreeEntry, bytes: &[u8]) -> FileUses {
    let text = text_of(bytes);
    let scan = file.scan(&text);
    let language = lang::detect(None, Some(file.path), text.lines().next());
    let constants = constants(&text, language, &scan.occurrences);
    FileUses::new(&text, &scan, file.is_root).with_constants(&text, &scan, &constants)
}
