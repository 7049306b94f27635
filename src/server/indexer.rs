//! The index of the workspace: one task walks the folders that are open, and follows the disk.

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::sync::{Notify, oneshot, watch};
use tokio::time::timeout;

use super::session::{Session, lock};
use super::{loader, progress};
use crate::config::FILE_NAMES;
use crate::load::{self, Ground, Tree, Walked, Watch};

/// A walk that is over before is not worth a word.
const WORTH_A_WORD: Duration = Duration::from_millis(300);

/// What claims a family is edited letter by letter: a walk for it waits until that pauses.
const QUIET: Duration = Duration::from_millis(300);

/// What the indexer's task is to do.
#[derive(Debug, Default)]
pub struct Indexer {
    due: Mutex<Due>,
    wake: Notify,
    /// Stops the walk that is under way.
    cancelled: Mutex<Arc<AtomicBool>>,
    /// What was looked for when everything was last walked, in each place with settings.
    keys: Mutex<BTreeMap<Ground, u64>>,
    /// Whether a `.gitignore` outside of a repository is not believed here.
    only_git: AtomicBool,
    watch: Mutex<Option<Arc<Watch>>>,
    /// Told when the index, or what is in force, is no longer what it was.
    changed: watch::Sender<()>,
    /// How often something was asked for, and up to which of these it is done.
    asked: AtomicU64,
    done: watch::Sender<u64>,
}

/// What has changed since the last walk.
#[derive(Debug, Default)]
struct Due {
    everything: bool,
    /// Whether what is remembered of files does not count.
    anew: bool,
    /// Whether there may be more to come at once.
    waits: bool,
    paths: HashSet<PathBuf>,
}

impl Indexer {
    /// Everything is to be walked again, and every file read.
    pub fn mark_all_anew(&self) {
        lock(&self.due).anew = true;
        self.mark_all();
    }

    /// Everything is to be walked again.
    pub fn mark_all(&self) {
        self.asked.fetch_add(1, Ordering::Relaxed);
        lock(&self.due).everything = true;
        // What the present walk finds is no longer asked for.
        lock(&self.cancelled).store(true, Ordering::Relaxed);
        self.wake.notify_one();
    }

    /// Something has come, gone or been written at a path.
    pub fn mark(&self, path: &Path) {
        let is_one_of = |names: &[&str]| names.iter().any(|name| path.ends_with(name));
        if is_one_of(&FILE_NAMES) {
            return self.mark_all();
        }
        let is_list = is_one_of(&[".gitignore", ".ignore"]);
        let changed = if is_list { path.parent().unwrap_or(path) } else { path };
        self.asked.fetch_add(1, Ordering::Relaxed);
        lock(&self.due).paths.insert(changed.to_owned());
        self.wake.notify_one();
    }

    /// What is in force has been read again: where something else is looked for now, all is walked.
    pub fn mark_keys(&self, keys: BTreeMap<Ground, u64>) {
        let mut known = lock(&self.keys);
        let is_other =
            |(ground, key): (&Ground, &u64)| keys.get(ground).is_some_and(|it| it != key);
        if known.iter().any(is_other) {
            lock(&self.due).waits = true;
            self.mark_all();
        }
        *known = keys;
    }

    /// Follows the disk on its own, where the client does not tell of changed files.
    pub fn watch(&self, watch: Option<Watch>) {
        *lock(&self.watch) = watch.map(Arc::new);
    }

    /// Wakes those who wait for something to change.
    pub fn tell_change(&self) {
        self.changed.send_replace(());
    }

    /// Wakes when something has changed.
    pub fn changes(&self) -> watch::Receiver<()> {
        self.changed.subscribe()
    }

    /// Waits until all that was asked for is done, or was cancelled.
    pub async fn settled(&self) {
        let asked = self.asked.load(Ordering::Relaxed);
        // The sender lives as long as the indexer, so that there is no error.
        let _ = self.done.subscribe().wait_for(|done| *done >= asked).await;
    }

    /// Stops the walk that is under way; what is known stays.
    pub fn cancel(&self) {
        lock(&self.cancelled).store(true, Ordering::Relaxed);
    }

    #[cfg(test)]
    pub fn is_cancelled(&self) -> bool {
        lock(&self.cancelled).load(Ordering::Relaxed)
    }
}

/// The indexer's task.
pub async fn run(session: Arc<Session>) {
    let indexer = &session.indexer;
    loop {
        indexer.wake.notified().await;
        while lock(&indexer.due).waits {
            lock(&indexer.due).waits = false;
            while timeout(QUIET, indexer.wake.notified()).await.is_ok() {}
        }
        let asked = indexer.asked.load(Ordering::Relaxed);
        let due = std::mem::take(&mut *lock(&indexer.due));
        let roots = session.folders();
        let is_due = due.everything || !due.paths.is_empty();
        if roots.is_empty() || !is_due {
            indexer.done.send_replace(asked);
            continue;
        }
        let only = if due.everything { HashSet::new() } else { due.paths };
        let only_git = !due.everything && indexer.only_git.load(Ordering::Relaxed);
        let tree = Tree { roots, only, only_git, anew: due.anew, ..Tree::default() };
        walk(&session, tree).await;
        let (files, occurrences) = session.index.count();
        tracing::debug!("the index has {occurrences} occurrences in {files} files");
        indexer.done.send_replace(asked);
        indexer.tell_change();
        loader::refresh_lenses(&session);
    }
}

/// Walks a tree and takes what it holds into the index.
async fn walk(session: &Arc<Session>, tree: Tree) {
    let cancelled = Arc::new(AtomicBool::new(false));
    *lock(&session.indexer.cancelled) = cancelled.clone();
    let looked = Arc::new(AtomicUsize::new(0));
    let (done, mut walked) = oneshot::channel();
    let (own, counter) = (session.clone(), looked.clone());
    let runtime = Handle::current();
    let thread = std::thread::Builder::new().name("indexer".to_owned());
    let spawned = thread.spawn(move || {
        load::lower_priority();
        let _ = done.send(gather(&own, &runtime, &tree, &cancelled, &counter));
    });
    if let Err(error) = spawned {
        return tracing::error!("the workspace is not indexed: {error}");
    }
    let walked = match timeout(WORTH_A_WORD, &mut walked).await {
        Ok(walked) => walked,
        Err(_) => {
            let (end, ended) = oneshot::channel();
            tokio::spawn(progress::show(session.clone(), "Indexing error codes", looked, ended));
            let walked = walked.await;
            drop(end);
            walked
        }
    };
    match walked {
        Ok(Some(Walked { errors, .. })) => {
            for (path, why) in errors {
                tracing::info!("{}: {why}", path.unwrap_or_default().display());
            }
        }
        // Cancelled: what is asked for instead is due.
        Ok(None) => session.indexer.wake.notify_one(),
        Err(_) => tracing::error!("a panic was caught while the workspace was indexed"),
    }
}

/// The walk itself, on a thread of its own; `None` if it was cancelled.
fn gather(
    session: &Session,
    runtime: &Handle,
    tree: &Tree,
    cancelled: &AtomicBool,
    looked: &AtomicUsize,
) -> Option<Walked> {
    let watch = lock(&session.indexer.watch).clone();
    let folder = |folder: &Path| {
        if watch.as_ref().is_some_and(|watch| !watch.add(folder)) {
            tracing::warn!("{} is not watched: the system watches no more", folder.display());
        }
    };
    let scope = |folder: &Path| {
        // What is wrong with settings is told by a task.
        let _guard = runtime.enter();
        session.scope_of(Some(folder))
    };
    let count = || _ = looked.fetch_add(1, Ordering::Relaxed);
    let (found, walked) = load::gather(tree, &scope, &folder, &count, cancelled);
    if cancelled.load(Ordering::Relaxed) {
        return None;
    }
    let is_all = tree.only.is_empty();
    if is_all {
        session.indexer.only_git.store(walked.only_git, Ordering::Relaxed);
    }
    session.index.take((!is_all).then_some(&tree.only), found);
    Some(walked)
}
