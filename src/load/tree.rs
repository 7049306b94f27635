//! The files of a workspace: walks it on all cores and reads what can hold a code.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ignore::{DirEntry, WalkBuilder, WalkState};

use super::absolute;
use super::skipped::is_skipped;
use crate::config::FILE_NAMES;
use crate::index::Scope;
use crate::lang;
use crate::scan::{self, Scan};

/// A binary file has a NUL byte among so many first ones.
const HEAD: usize = 8192;

/// What is to be walked.
#[derive(Debug, Default)]
pub struct Tree {
    /// Files and folders. One that is named itself is always in, and links are followed only
    /// where they are named themselves: what lies elsewhere belongs to somebody else.
    pub roots: Vec<PathBuf>,
    /// Whether files are in that `.gitignore` and `.ignore` name.
    pub all: bool,
    /// Whether `.gitignore` counts in repositories only.
    pub only_git: bool,
    /// Walks only to these files and folders, and below them; empty for everything.
    pub only: HashSet<PathBuf>,
    /// Whether every file is read, also those that were read before.
    pub anew: bool,
}

/// What a walk calls back, on any thread.
pub struct Visitor<'a> {
    /// What is in force for the files of a folder; asked of folders with a settings file, and of the
    /// roots.
    pub scope: &'a (dyn Fn(&Path) -> Arc<Scope> + Sync),
    /// A folder, before what is in it is looked at.
    pub folder: &'a (dyn Fn(&Path) + Sync),
    /// A file, before it is read; false if it need not be.
    pub enter: &'a (dyn Fn(&TreeEntry) -> bool + Sync),
    /// The bytes of a file that can hold an occurrence, or that is a page.
    pub file: &'a (dyn Fn(&TreeEntry, &[u8]) + Sync),
    /// Looked at between files: whether to stop.
    pub cancelled: &'a AtomicBool,
}

/// A file of a tree.
pub struct TreeEntry<'a> {
    /// Absolute.
    pub path: &'a Path,
    pub scope: &'a Arc<Scope>,
    /// Whether it is one of the roots.
    pub is_root: bool,
    entry: &'a DirEntry,
}

impl TreeEntry<'_> {
    /// The file's size and time, asked of the disk.
    pub fn metadata(&self) -> Option<std::fs::Metadata> {
        self.entry.metadata().ok()
    }

    /// What the text of the file holds.
    pub fn scan(&self, text: &str) -> Scan {
        let language = lang::detect(None, Some(self.path), text.lines().next());
        scan::scan(text, language, &self.scope.catalog)
    }
}

/// What came of a walk.
#[derive(Debug, Default)]
pub struct Walked {
    /// How many files were looked at; those that are excluded, or of a kind that people do not
    /// write, are not counted.
    pub files: usize,
    /// What could not be read and why, in the order of the paths, where they are known.
    pub errors: Vec<(Option<PathBuf>, String)>,
    /// Whether a `.gitignore` outside of a repository would have left nothing, so that it was not
    /// believed: sources that were published without their repository may have such a one.
    pub only_git: bool,
}

impl Tree {
    /// The tree below some paths.
    pub fn of(paths: &[PathBuf], all: bool) -> io::Result<Tree> {
        let roots = paths.iter().map(|path| absolute(path)).collect::<io::Result<_>>()?;
        Ok(Tree { roots, all, ..Tree::default() })
    }

    /// Walks on all cores. The order of the calls is not told; no file is visited twice.
    pub fn walk(&self, visitor: &Visitor) -> Walked {
        let believes = !self.all && !self.only_git;
        let walked = self.walk_as(visitor, believes);
        let is_all = self.only.is_empty() && !visitor.cancelled.load(Ordering::Relaxed);
        if believes && walked.files == 0 && is_all {
            return Walked { only_git: true, ..self.walk_as(visitor, false) };
        }
        walked
    }

    fn walk_as(&self, visitor: &Visitor, believes: bool) -> Walked {
        let Some(mut walk) = self.builder() else { return Walked::default() };
        walk.require_git(!believes);
        let scopes = Mutex::new(FolderScopes { of: HashMap::new() });
        let (files, errors) = (AtomicUsize::new(0), Mutex::new(BTreeSet::new()));
        let seen = Mutex::new(HashSet::new());
        walk.build_parallel().run(|| {
            let mut worker = Worker {
                visitor,
                scopes: &scopes,
                folder: PathBuf::new(),
                scope: Arc::default(),
                buffer: vec![0; 1 << 16],
            };
            let (files, errors, seen) = (&files, &errors, &seen);
            Box::new(move |entry| {
                if visitor.cancelled.load(Ordering::Relaxed) {
                    return WalkState::Quit;
                }
                let visited = match entry {
                    // With one root there is one way to every file.
                    Ok(entry) if self.roots.len() > 1 && !is_new(seen, &entry) => {
                        return WalkState::Skip;
                    }
                    Ok(entry) => worker.visit(&entry),
                    Err(error) => failed(error),
                };
                match visited {
                    Visited::Folder => {}
                    Visited::Excluded => return WalkState::Skip,
                    Visited::File => _ = files.fetch_add(1, Ordering::Relaxed),
                    Visited::Nothing => {}
                    Visited::Failed(path, why) => _ = lock(errors).insert((path, why)),
                }
                WalkState::Continue
            })
        });
        let errors = errors.into_inner().unwrap_or_else(PoisonError::into_inner);
        let errors = errors.into_iter().collect();
        Walked { files: files.into_inner(), errors, only_git: self.only_git }
    }

    fn builder(&self) -> Option<WalkBuilder> {
        let (first, rest) = self.roots.split_first()?;
        let mut walk = WalkBuilder::new(first);
        rest.iter().for_each(|root| _ = walk.add(root));
        walk.hidden(false);
        if self.all {
            walk.ignore(false).git_ignore(false).git_global(false).git_exclude(false);
            walk.parents(false);
        }
        let only = Only::new(&self.only);
        walk.filter_entry(move |entry| entry.file_name() != ".git" && only.lets(entry.path()));
        Some(walk)
    }
}

/// The paths to which a walk is narrowed.
struct Only {
    paths: HashSet<PathBuf>,
    /// The folders on the way to them.
    ways: HashSet<PathBuf>,
}

impl Only {
    fn new(paths: &HashSet<PathBuf>) -> Only {
        let ways = paths.iter().flat_map(|path| path.ancestors().skip(1));
        Only { paths: paths.clone(), ways: ways.map(Path::to_owned).collect() }
    }

    fn lets(&self, path: &Path) -> bool {
        self.paths.is_empty()
            || self.ways.contains(path)
            || path.ancestors().any(|above| self.paths.contains(above))
    }
}

enum Visited {
    Folder,
    /// Nothing below is to be looked at.
    Excluded,
    File,
    Nothing,
    Failed(Option<PathBuf>, String),
}

fn failed(error: ignore::Error) -> Visited {
    match error {
        ignore::Error::WithPath { path, err } => Visited::Failed(Some(path), err.to_string()),
        ignore::Error::WithDepth { err, .. } => failed(*err),
        error => Visited::Failed(None, error.to_string()),
    }
}

/// What one thread works with.
struct Worker<'a> {
    visitor: &'a Visitor<'a>,
    scopes: &'a Mutex<FolderScopes>,
    /// The folder of the last file, and what is in force there.
    folder: PathBuf,
    scope: Arc<Scope>,
    buffer: Vec<u8>,
}

impl Worker<'_> {
    fn visit(&mut self, entry: &DirEntry) -> Visited {
        let path = entry.path();
        let is_root = entry.depth() == 0;
        let is_folder = match is_root {
            true => path.is_dir(),
            false => entry.file_type().is_some_and(|kind| kind.is_dir()),
        };
        if is_folder {
            // What is in force in the folder does not say whether the folder itself is excluded.
            if !is_root && self.scope_of(path.parent().unwrap_or(path)).excludes_folder(path) {
                return Visited::Excluded;
            }
            (self.visitor.folder)(path);
            return Visited::Folder;
        }
        let is_file = match is_root {
            true => path.is_file(),
            false => entry.file_type().is_some_and(|kind| kind.is_file()),
        };
        if !is_file || (!is_root && is_skipped(path)) {
            return Visited::Nothing;
        }
        let scope = self.scope_of(path.parent().unwrap_or(path));
        if scope.excludes(path) {
            return Visited::Nothing;
        }
        let file = TreeEntry { path, scope: &scope, is_root, entry };
        if !(self.visitor.enter)(&file) {
            return Visited::File;
        }
        let limit = if is_root { u64::MAX } else { scope.settings.max_file_size };
        match read(path, limit, &mut self.buffer) {
            Ok(Some(length)) => {
                let bytes = &self.buffer[..length];
                if scan::may_hold(bytes, &scope.catalog) || scope.page_at(path).is_some() {
                    (self.visitor.file)(&file, bytes);
                }
                Visited::File
            }
            Ok(None) => Visited::File,
            // It has gone since the folder was read.
            Err(error) if error.kind() == io::ErrorKind::NotFound && !is_root => Visited::Nothing,
            Err(error) => Visited::Failed(Some(path.to_owned()), error.to_string()),
        }
    }

    fn scope_of(&mut self, folder: &Path) -> Arc<Scope> {
        if self.folder != folder {
            self.scope = lock(self.scopes).of(folder, self.visitor.scope);
            folder.clone_into(&mut self.folder);
        }
        self.scope.clone()
    }
}

/// What is in force for each folder of a tree, found out once.
struct FolderScopes {
    of: HashMap<PathBuf, Arc<Scope>>,
}

impl FolderScopes {
    fn of(&mut self, folder: &Path, ask: &dyn Fn(&Path) -> Arc<Scope>) -> Arc<Scope> {
        if let Some(known) = self.of.get(folder) {
            return known.clone();
        }
        let has_settings = || FILE_NAMES.iter().any(|name| folder.join(name).is_file());
        let scope = match folder.parent().and_then(|parent| self.of.get(parent)) {
            Some(above) if !has_settings() => above.clone(),
            _ => ask(folder),
        };
        self.of.insert(folder.to_owned(), scope.clone());
        scope
    }
}

/// Reads a file into the buffer and tells its length; `None` for a binary file and one of more bytes
/// than the limit.
fn read(path: &Path, limit: u64, buffer: &mut Vec<u8>) -> io::Result<Option<usize>> {
    let mut file = File::open(path)?;
    let mut length = 0;
    loop {
        let count = match file.read(&mut buffer[length..]) {
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if length < HEAD && is_binary(&buffer[..length + count]) {
            return Ok(None);
        }
        length += count;
        if count == 0 || length as u64 > limit {
            break;
        }
        if length == buffer.len() {
            // A file that fills a buffer is worth a question before more memory is asked for.
            let size = file.metadata()?.len();
            if size > limit {
                return Ok(None);
            }
            buffer.resize((size as usize + 1).max(buffer.len() * 2), 0);
        }
    }
    Ok((length as u64 <= limit).then_some(length))
}

/// Whether the first bytes of a file say that it is no text.
pub(super) fn is_binary_file(path: &Path) -> bool {
    let mut head = Vec::with_capacity(HEAD);
    let read = File::open(path).and_then(|file| file.take(HEAD as u64).read_to_end(&mut head));
    read.is_ok() && is_binary(&head)
}

fn is_binary(bytes: &[u8]) -> bool {
    memchr::memchr(0, &bytes[..bytes.len().min(HEAD)]).is_some()
}

/// The text of bytes. Bytes that are no UTF-8 are replaced, a byte-order mark is left out.
pub fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    // Whether nothing is to be replaced, as nearly always, is told faster than what is.
    str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}

/// Where the bytes of [`text_of`] stand in the file, which has others where it is no UTF-8.
pub struct Offsets {
    /// Where a run of the same bytes starts: in the text, and in the file.
    runs: Vec<(usize, usize)>,
}

impl Offsets {
    pub fn of(bytes: &[u8]) -> Offsets {
        let rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let (mut in_text, mut in_file) = (0, bytes.len() - rest.len());
        let mut runs = vec![(in_text, in_file)];
        for chunk in rest.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()) {
            in_text += chunk.valid().len() + char::REPLACEMENT_CHARACTER.len_utf8();
            in_file += chunk.valid().len() + chunk.invalid().len();
            runs.push((in_text, in_file));
        }
        Offsets { runs }
    }

    /// The byte offset in the file of one in the text.
    pub fn in_file(&self, offset: usize) -> usize {
        let behind = self.runs.partition_point(|(in_text, _)| *in_text <= offset);
        let (in_text, in_file) = self.runs[behind - 1];
        in_file + (offset - in_text)
    }
}

/// The text of a file.
pub fn read_text(path: &Path) -> io::Result<String> {
    Ok(text_of(&std::fs::read(path)?).into_owned())
}

fn is_new(seen: &Mutex<HashSet<PathBuf>>, entry: &DirEntry) -> bool {
    lock(seen).insert(entry.path().to_owned())
}

/// Locks a mutex, also one that a caught panic has poisoned: every write under our locks is a
/// single step, so that nothing half done can be seen.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{Catalog, Entry, PageContent};
    use proptest::prelude::*;
    use std::collections::BTreeMap;
    use std::fs;

    fn scope() -> Arc<Scope> {
        let entry = |code: &str| Entry { code: code.to_owned(), ..Entry::default() };
        let entries = ["AB.0001", "SV.CD.12"].map(entry).to_vec();
        let content = PageContent { entries, ..PageContent::default() };
        let catalog = Catalog::of([content]);
        Arc::new(Scope { catalog, ..Scope::default() })
    }

    /// How many codes each file has in which something could be, and how the walk went.
    fn walk(tree: &Tree) -> (BTreeMap<PathBuf, usize>, Walked) {
        let (found, scope) = (Mutex::new(BTreeMap::new()), scope());
        let walked = tree.walk(&Visitor {
            scope: &|_| scope.clone(),
            folder: &|_| {},
            enter: &|_| true,
            file: &|file, bytes| {
                let known = lock(&found).insert(file.path.to_owned(), codes(file.path, bytes));
                assert_eq!(known, None, "{} is seen twice", file.path.display());
            },
            cancelled: &AtomicBool::new(false),
        });
        (found.into_inner().unwrap(), walked)
    }

    fn codes(path: &Path, bytes: &[u8]) -> usize {
        let text = text_of(bytes);
        let language = lang::detect(None, Some(path), text.lines().next());
        scan::scan(&text, language, &scope().catalog).occurrences.len()
    }

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    /// The names of the files that are found below a folder.
    fn names(folder: &tempfile::TempDir, change: impl FnOnce(&mut Tree)) -> Vec<String> {
        let mut tree = Tree::of(&[folder.path().to_owned()], false).unwrap();
        change(&mut tree);
        let names = walk(&tree).0.into_keys();
        names.map(|it| it.strip_prefix(folder).unwrap().to_str().unwrap().to_owned()).collect()
    }

    const CODE: &str = "f('AB.0001')";

    #[cfg(unix)]
    #[test]
    fn each_file_is_seen_once_and_only_named_links_are_followed() {
        let outside = folder(&[("b.go", CODE)]);
        let folder = folder(&[("a.go", CODE), ("x/c.go", CODE)]);
        let path = |name: &str| folder.path().join(name);
        std::os::unix::fs::symlink(outside.path().join("b.go"), path("link.go")).unwrap();
        std::os::unix::fs::symlink(folder.path(), path("x/loop")).unwrap();
        let tree = |names: &[&str]| {
            let paths: Vec<PathBuf> = names.iter().map(|name| path(name)).collect();
            let (found, walked) = walk(&Tree::of(&paths, false).unwrap());
            assert_eq!((walked.files, walked.errors), (found.len(), vec![]));
            found.into_keys().collect::<Vec<_>>()
        };
        assert_eq!(tree(&["x", ".", "a.go", "x/../a.go"]), [path("a.go"), path("x/c.go")]);
        assert_eq!(tree(&["link.go"]), [path("link.go")]);
    }

    #[test]
    fn binary_large_and_written_files_are_left_out_unless_they_are_named() {
        let large = format!("{CODE}{}", " ".repeat(9 << 20));
        let long = format!("{CODE}{}", " ".repeat(1 << 20));
        let files =
            [("a.svg", CODE), ("b", "\0 AB.0001"), ("large.py", &large), ("long.py", &long)];
        let folder = folder(&files);
        assert_eq!(names(&folder, |_| ()), ["long.py"]);
        let named = |tree: &mut Tree| {
            tree.roots = ["a.svg", "b", "large.py"].map(|name| folder.path().join(name)).to_vec();
        };
        assert_eq!(names(&folder, named), ["a.svg", "large.py"]);
    }

    #[test]
    fn ignored_files_are_left_out_and_a_list_that_leaves_nothing_counts_in_repositories_only() {
        let folder = folder(&[(".gitignore", "out/\n"), ("out/a.py", CODE), ("b.py", CODE)]);
        assert_eq!(names(&folder, |_| ()), ["b.py"]);
        assert_eq!(names(&folder, |tree| tree.all = true), ["b.py", "out/a.py"]);
        fs::write(folder.path().join(".gitignore"), "/*\n").unwrap();
        assert_eq!(names(&folder, |_| ()), ["b.py", "out/a.py"]);
        fs::create_dir(folder.path().join(".git")).unwrap();
        assert_eq!(names(&folder, |_| ()), [""; 0]);
    }

    #[test]
    fn a_walk_can_be_narrowed() {
        let folder = folder(&[("a/b/c.py", CODE), ("a/b/d.py", CODE), ("e/f.py", CODE)]);
        let only = |names: &[&str]| names.iter().map(|name| folder.path().join(name)).collect();
        assert_eq!(
            names(&folder, |tree| tree.only = only(&["a/b/c.py", "e"])),
            ["a/b/c.py", "e/f.py"]
        );
        assert_eq!(names(&folder, |tree| tree.only = only(&["gone", "a/b/gone"])), [""; 0]);
    }

    proptest! {
        #[test]
        fn what_is_passed_over_holds_nothing(
            files in proptest::collection::vec(
                ("[ab]/[a-d]\\.(go|py|md|log|weird)", r#"(AB|ab|Sv\.Cd|[.x'" \n#/\\é0-9]){0,24}"#),
                1..12,
            ),
        ) {
            let files: BTreeMap<&str, &str> =
                files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
            let files: Vec<(&str, &str)> = files.into_iter().collect();
            let folder = folder(&files);
            let tree = Tree::of(&[folder.path().to_owned()], false).unwrap();
            let (found, walked) = walk(&tree);
            prop_assert_eq!(walked.files, files.len());
            for (name, text) in files {
                let path = folder.path().join(name);
                let expected = codes(&path, text.as_bytes());
                prop_assert_eq!(found.get(&path).copied().unwrap_or(0), expected, "{}", name);
            }
        }
    }
}
