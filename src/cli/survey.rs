//! What the commands over whole trees share: the walk, its order, its progress and its errors.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use clap::Args;

use super::{Context, count};
use crate::config::Layer;
use crate::index::Scope;
use crate::load::{Memory, Tree, TreeEntry, Visitor, lock};

/// A walk that is over before is not worth a word.
const WORTH_A_WORD: Duration = Duration::from_millis(300);

const BEAT: Duration = Duration::from_millis(100);

const NO_FILE: &str = "no file to look at; `--no-ignore` takes those that .gitignore names, and \
    `exclude` in errdex.toml leaves files out";

/// What is to be looked at.
#[derive(Debug, Args)]
pub(super) struct Paths {
    /// Files and folders
    #[arg(default_value = ".", value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Look at files that .gitignore and .ignore name, too
    #[arg(long)]
    pub no_ignore: bool,
    /// Read every file, also those that were read before and held no code
    #[arg(long)]
    pub no_cache: bool,
}

/// What came of the files of a tree.
pub(super) struct Surveyed<T> {
    /// What the files gave, in the order of their paths.
    pub found: Vec<T>,
    /// How many files were looked at.
    pub files: usize,
    /// Whether something could not be read; it was said.
    pub failed: bool,
    /// What is in force in the tree, in the order of the settings files.
    pub scopes: Vec<Arc<Scope>>,
}

/// Says of how many files something was found in how many, or that there was no file at all.
pub(super) fn conclude(context: &Context, found: &str, with: usize, files: usize) {
    match files {
        0 => context.warning(NO_FILE),
        _ => context.note(&format!("{found} in {with} of {}", count(files, "file"))),
    }
}

/// Has every file of the tree looked at that can hold an occurrence, or that is a page. Its path is
/// given as the arguments would write it.
pub(super) fn survey<T: Send>(
    context: &mut Context,
    Paths { paths, no_ignore, no_cache }: &Paths,
    look: impl Fn(&str, &TreeEntry, &[u8]) -> Option<T> + Sync,
) -> io::Result<Surveyed<T>> {
    let tree = Tree::of(paths, *no_ignore)?;
    let roots: Vec<(&PathBuf, &PathBuf)> = tree.roots.iter().zip(paths).collect();
    let found = Mutex::new(Vec::new());
    let told = Mutex::new(Vec::new());
    let scopes = Mutex::new(&mut context.scopes);
    let memory = (!no_cache).then(|| Memory::of(&tree));
    let holds_nothing = |file: &TreeEntry| {
        let known = memory.as_ref().and_then(|memory| memory.recall(file));
        let is_page = || file.scope.page_at(file.path).is_some();
        known.is_some_and(|uses| uses.is_empty()) && !is_page()
    };
    let (looked, cancelled) = (AtomicUsize::new(0), AtomicBool::new(false));
    let visitor = Visitor {
        scope: &|folder| {
            let (scope, notices) = lock(&scopes).of(Some(folder), &Layer::default());
            lock(&told).push((scope.clone(), notices));
            scope
        },
        folder: &|_| {},
        enter: &|file| {
            looked.fetch_add(1, Ordering::Relaxed);
            !holds_nothing(file)
        },
        file: &|file, bytes| {
            memory.iter().for_each(|memory| memory.doubt(file.path));
            if let Some(result) = look(&shown(file.path, &roots), file, bytes) {
                lock(&found).push((file.path.to_owned(), result));
            }
        },
        cancelled: &cancelled,
    };
    let shows = !context.common.quiet && io::stderr().is_terminal();
    let walked = std::thread::scope(|threads| {
        let (end, ended) = channel::<()>();
        if shows {
            threads.spawn(|| show_progress(ended, &looked));
        }
        let walked = tree.walk(&visitor);
        drop(end);
        walked
    });
    if let Some(memory) = memory {
        memory.keep(&walked);
    }
    let mut scopes = Vec::new();
    for (scope, notices) in told.into_inner().unwrap_or_else(PoisonError::into_inner) {
        context.announce(&scope, notices);
        scopes.push(scope);
    }
    scopes.sort_by(|a, b| a.file.cmp(&b.file));
    scopes.dedup_by(|a, b| Arc::ptr_eq(a, b));
    let mut found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    for (path, why) in &walked.errors {
        let path = path.as_ref().map(|path| format!("{}: ", shown(path, &roots)));
        context.error(&format!("{}{why}", path.unwrap_or_default()));
    }
    let found = found.into_iter().map(|(_, result)| result).collect();
    Ok(Surveyed { found, files: walked.files, failed: !walked.errors.is_empty(), scopes })
}

/// The path as the arguments would write it.
fn shown(path: &Path, roots: &[(&PathBuf, &PathBuf)]) -> String {
    let below = |(root, given): &(&PathBuf, &PathBuf)| {
        let rest = path.strip_prefix(root).ok()?;
        let given = given.strip_prefix(".").unwrap_or(given);
        Some(if rest.as_os_str().is_empty() { given.to_owned() } else { given.join(rest) })
    };
    let shown = roots.iter().find_map(below).unwrap_or_else(|| path.to_owned());
    shown.to_string_lossy().into_owned()
}

/// Counts files on a terminal, for walks that last.
fn show_progress(ended: Receiver<()>, looked: &AtomicUsize) {
    let mut wait = WORTH_A_WORD;
    let mut out = io::stderr().lock();
    let mut clear = "";
    while ended.recv_timeout(wait) == Err(RecvTimeoutError::Timeout) {
        let files = count(looked.load(Ordering::Relaxed), "file");
        let _ = write!(out, "\r{files} …\x1b[K");
        (wait, clear) = (BEAT, "\r\x1b[K");
    }
    let _ = write!(out, "{clear}");
}
