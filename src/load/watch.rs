//! A watch of our own over settings and pages, for editors that do not tell of changed files.

#[cfg(target_os = "linux")]
pub use linux::Watch;
#[cfg(not(target_os = "linux"))]
pub use other::Watch;

/// The kernel tells of changes in folders; a thread sleeps until it does (inotify(7)).
#[cfg(target_os = "linux")]
mod linux {
    use std::collections::{BTreeMap, BTreeSet, HashMap};
    use std::ffi::OsStr;
    use std::mem::MaybeUninit;
    use std::os::fd::OwnedFd;
    use std::os::unix::ffi::OsStrExt;
    use std::path::{Path, PathBuf};
    use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

    use rustix::fs::inotify::{self, CreateFlags, Event, ReadFlags, WatchFlags};
    use rustix::io::Errno;

    /// The folders that are watched; none of those below them.
    #[derive(Debug)]
    pub struct Watch {
        instance: Arc<OwnedFd>,
        folders: Arc<Mutex<Folders>>,
    }

    /// The watched folders, which can be looked up both ways.
    #[derive(Debug, Default)]
    struct Folders {
        watches: BTreeMap<PathBuf, i32>,
        paths: HashMap<i32, PathBuf>,
    }

    fn is_new_file(flags: ReadFlags) -> bool {
        flags.contains(ReadFlags::CREATE) && !flags.contains(ReadFlags::ISDIR)
    }

    impl Watch {
        /// Calls back with the path of what was written, came or went in a watched folder; with
        /// `None` when there was too much of it to be told. `None` where the system has no watch to
        /// give.
        pub fn new(then: impl Fn(Option<&Path>) + Send + 'static) -> Option<Watch> {
            let instance = Arc::new(inotify::init(CreateFlags::CLOEXEC).ok()?);
            let folders = Arc::<Mutex<Folders>>::default();
            let (reading, watched) = (instance.clone(), folders.clone());
            std::thread::spawn(move || {
                let mut buffer = [MaybeUninit::uninit(); 1 << 14];
                let mut events = inotify::Reader::new(reading, &mut buffer);
                loop {
                    match events.next() {
                        Ok(event) if event.events().contains(ReadFlags::QUEUE_OVERFLOW) => {
                            then(None)
                        }
                        // A new file is told of again when it is written and closed.
                        Ok(event) if is_new_file(event.events()) => {}
                        Ok(event) => {
                            if let Some(path) = lock(&watched).tell(&event) {
                                then(Some(&path));
                            }
                        }
                        Err(Errno::INTR) => {}
                        Err(error) => {
                            tracing::warn!("files are no longer watched: {error}");
                            return;
                        }
                    }
                }
            });
            Some(Watch { instance, folders })
        }

        /// Watches one more folder. False if the system lets us watch no more.
        pub fn add(&self, folder: &Path) -> bool {
            let changes = WatchFlags::CLOSE_WRITE
                | WatchFlags::CREATE
                | WatchFlags::DELETE
                | WatchFlags::MOVE
                | WatchFlags::ONLYDIR;
            match inotify::add_watch(&self.instance, folder, changes) {
                Ok(watch) => {
                    lock(&self.folders).insert(folder, watch);
                    true
                }
                // It is gone, or may not be read.
                Err(error) => error != Errno::NOSPC,
            }
        }

        /// Watches these folders and no others. True if some of them were not watched before, so
        /// that they may have changed unseen.
        pub fn set<'a>(&self, folders: impl IntoIterator<Item = &'a Path>) -> bool {
            let wanted: BTreeSet<&Path> = folders.into_iter().collect();
            let known: Vec<PathBuf> = lock(&self.folders).watches.keys().cloned().collect();
            for folder in known.iter().filter(|folder| !wanted.contains(folder.as_path())) {
                if let Some(watch) = lock(&self.folders).remove(folder) {
                    // A folder that was removed has taken its watch along.
                    let _ = inotify::remove_watch(&self.instance, watch);
                }
            }
            let mut is_more = false;
            for folder in wanted {
                if !lock(&self.folders).watches.contains_key(folder) {
                    self.add(folder);
                    is_more |= lock(&self.folders).watches.contains_key(folder);
                }
            }
            is_more
        }
    }

    impl Folders {
        fn insert(&mut self, folder: &Path, watch: i32) {
            // A folder that was moved keeps its watch.
            if let Some(before) = self.paths.insert(watch, folder.to_owned())
                && before != folder
            {
                self.watches.remove(&before);
            }
            self.watches.insert(folder.to_owned(), watch);
        }

        fn remove(&mut self, folder: &Path) -> Option<i32> {
            let watch = self.watches.remove(folder)?;
            self.paths.remove(&watch);
            Some(watch)
        }

        /// The path of what an event is about.
        fn tell(&mut self, event: &Event) -> Option<PathBuf> {
            if event.events().contains(ReadFlags::IGNORED) {
                if let Some(gone) = self.paths.remove(&event.wd())
                    && self.watches.get(&gone) == Some(&event.wd())
                {
                    self.watches.remove(&gone);
                }
                return None;
            }
            let folder = self.paths.get(&event.wd())?;
            let name = event.file_name().map(|name| OsStr::from_bytes(name.to_bytes()));
            Some(name.map_or_else(|| folder.clone(), |name| folder.join(name)))
        }
    }

    fn lock(folders: &Mutex<Folders>) -> MutexGuard<'_, Folders> {
        folders.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Elsewhere changes are seen when a file is opened or saved, and where the editor tells of them.
#[cfg(not(target_os = "linux"))]
mod other {
    use std::path::Path;

    #[derive(Debug)]
    pub struct Watch;

    impl Watch {
        pub fn new(_then: impl Fn(Option<&Path>) + Send + 'static) -> Option<Watch> {
            None
        }

        pub fn add(&self, _folder: &Path) -> bool {
            false
        }

        pub fn set<'a>(&self, _folders: impl IntoIterator<Item = &'a Path>) -> bool {
            false
        }
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;
    use std::path::Path;
    use std::sync::mpsc::channel;
    use std::time::Duration;

    const DEADLINE: Duration = Duration::from_secs(10);

    #[test]
    fn what_is_written_in_a_watched_folder_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let (changed, changes) = channel();
        let told = move |path: Option<&Path>| _ = changed.send(path.map(Path::to_owned));
        let watch = Watch::new(told).unwrap();
        let wait_for = |name: &str| loop {
            if changes.recv_timeout(DEADLINE).unwrap() == Some(path(name)) {
                return;
            }
        };
        assert!(watch.set([folder.path()]));
        std::fs::write(path("a"), "x").unwrap();
        wait_for("a");
        assert!(!watch.set([folder.path(), folder.path()]));
        std::fs::rename(path("a"), path("b")).unwrap();
        wait_for("b");
        std::fs::create_dir(path("c")).unwrap();
        wait_for("c");
        assert!(watch.add(&path("c")));
        std::fs::rename(path("c"), path("d")).unwrap();
        assert!(watch.add(&path("d")));
        std::fs::write(path("d/e"), "x").unwrap();
        wait_for("d/e");
    }
}
