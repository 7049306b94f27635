//! The files of the disk that have occurrences, and which of them have a code or a constant.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use super::{Counts, FileUses};

/// One state of the files; a change makes another. A reader takes the whole as it is.
#[derive(Debug, Default)]
pub(super) struct Files {
    /// In the order of the paths.
    pub(super) all: Vec<(Arc<Path>, Arc<FileUses>)>,
    lookup: OnceLock<Lookup>,
}

/// The files of each code and of each constant's name, as indices in their order; and how often each
/// code is used.
#[derive(Debug, Default)]
struct Lookup {
    codes: HashMap<Box<str>, Vec<u32>>,
    names: HashMap<Box<str>, Vec<u32>>,
    counts: Arc<Counts>,
}

impl Files {
    /// The state in which what was found stands in place of what was known at these paths and below
    /// them; of everything for `None`.
    pub(super) fn with(
        &self,
        within: Option<&HashSet<PathBuf>>,
        found: HashMap<PathBuf, FileUses>,
    ) -> Files {
        let is_within =
            |path: &Path| within.is_none_or(|paths| path.ancestors().any(|it| paths.contains(it)));
        let kept = self.all.iter().filter(|(path, _)| !is_within(path)).cloned();
        let found = found.into_iter().map(|(path, uses)| (path.into(), Arc::new(uses)));
        let mut all: Vec<(Arc<Path>, Arc<FileUses>)> = kept.chain(found).collect();
        all.sort_by(|(a, _), (b, _)| a.cmp(b));
        Files { all, lookup: OnceLock::new() }
    }

    /// The codes that files have, each once, in no order.
    pub(super) fn codes(&self) -> impl Iterator<Item = &str> {
        self.lookup().codes.keys().map(|code| &**code)
    }

    /// The files that have a code, in the order of the paths.
    pub(super) fn with_code(
        &self,
        code: &str,
    ) -> impl Iterator<Item = &(Arc<Path>, Arc<FileUses>)> {
        self.at(self.lookup().codes.get(code))
    }

    /// The files that declare a constant of a name, in the order of the paths.
    pub(super) fn with_name(
        &self,
        name: &str,
    ) -> impl Iterator<Item = &(Arc<Path>, Arc<FileUses>)> {
        self.at(self.lookup().names.get(name))
    }

    /// How often each code is used.
    pub(super) fn counts(&self) -> Arc<Counts> {
        self.lookup().counts.clone()
    }

    /// Makes what look-ups need, which takes a few milliseconds for a large workspace: better before
    /// the first of them than in it.
    pub(super) fn prepare(&self) {
        self.lookup();
    }

    fn at(&self, files: Option<&Vec<u32>>) -> impl Iterator<Item = &(Arc<Path>, Arc<FileUses>)> {
        files.into_iter().flatten().map(|&file| &self.all[file as usize])
    }

    fn lookup(&self) -> &Lookup {
        self.lookup.get_or_init(|| {
            let mut lookup = Lookup::default();
            let mut counts = Counts::default();
            for ((_, uses), file) in self.all.iter().zip(0..) {
                uses.codes().for_each(|code| add(&mut lookup.codes, code, file));
                uses.constants().for_each(|it| add(&mut lookup.names, it.name, file));
                counts.add(uses);
            }
            lookup.counts = counts.into();
            lookup
        })
    }
}

fn add(files: &mut HashMap<Box<str>, Vec<u32>>, key: &str, file: u32) {
    match files.get_mut(key) {
        Some(known) if known.last() == Some(&file) => {}
        Some(known) => known.push(file),
        None => _ = files.insert(key.into(), vec![file]),
    }
}
