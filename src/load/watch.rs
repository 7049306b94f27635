//! A watch of our own over settings and pages, for editors that do not tell of changed files.

#[cfg(target_os = "linux")]
pub use linux::Watch;
#[cfg(not(target_os = "linux"))]
pub use other::Watch;

/// The kernel tells of changes in folders; a thread sleeps until it does (inotify(7)).
#[cfg(target_os = "linux")]
mod linux {
    use std::collections::BTreeMap;
    use std::mem::MaybeUninit;
    use std::os::fd::OwnedFd;
    use std::path::{Path, PathBuf};
    use std::sync::Arc;

    use rustix::fs::inotify::{self, CreateFlags, ReadFlags, WatchFlags};

    /// The folders that are watched; none of those below them.
    #[derive(Debug)]
    pub struct Watch {
        instance: Arc<OwnedFd>,
        folders: BTreeMap<PathBuf, i32>,
    }

    fn is_new_file(flags: ReadFlags) -> bool {
        flags.contains(ReadFlags::CREATE) && !flags.contains(ReadFlags::ISDIR)
    }

    impl Watch {
        /// Calls back when something in a watched folder was written, came or went. `None` where
        /// the system has no watch to give.
        pub fn new(then: impl Fn() + Send + 'static) -> Option<Watch> {
            let instance = Arc::new(inotify::init(CreateFlags::CLOEXEC).ok()?);
            let reading = instance.clone();
            std::thread::spawn(move || {
                let mut buffer = [MaybeUninit::uninit(); 4096];
                let mut events = inotify::Reader::new(reading, &mut buffer);
                loop {
                    match events.next() {
                        // A new file is told of again when it is written and closed.
                        Ok(event) if is_new_file(event.events()) => {}
                        Ok(_) => then(),
                        Err(rustix::io::Errno::INTR) => {}
                        Err(error) => {
                            tracing::warn!("files are no longer watched: {error}");
                            return;
                        }
                    }
                }
            });
            Some(Watch { instance, folders: BTreeMap::new() })
        }

        /// Watches these folders and no others. True if some of them were not watched before, so
        /// that they may have changed unseen.
        pub fn set<'a>(&mut self, folders: impl IntoIterator<Item = &'a Path>) -> bool {
            let mut is_more = false;
            let changes = WatchFlags::CLOSE_WRITE
                | WatchFlags::CREATE
                | WatchFlags::DELETE
                | WatchFlags::MOVE
                | WatchFlags::ONLYDIR;
            let mut gone = std::mem::take(&mut self.folders);
            for folder in folders {
                let known = gone.remove(folder);
                let add = || inotify::add_watch(&self.instance, folder, changes).ok();
                if !self.folders.contains_key(folder)
                    && let Some(watch) = known.or_else(add)
                {
                    is_more |= known.is_none();
                    self.folders.insert(folder.to_owned(), watch);
                }
            }
            for watch in gone.into_values() {
                // A folder that was removed has taken its watch along.
                let _ = inotify::remove_watch(&self.instance, watch);
            }
            is_more
        }
    }
}

/// Elsewhere changes are seen when a file is opened or saved, and where the editor tells of them.
#[cfg(not(target_os = "linux"))]
mod other {
    use std::path::Path;

    #[derive(Debug)]
    pub struct Watch;

    impl Watch {
        pub fn new(_then: impl Fn() + Send + 'static) -> Option<Watch> {
            None
        }

        pub fn set<'a>(&mut self, _folders: impl IntoIterator<Item = &'a Path>) -> bool {
            false
        }
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;
    use std::time::Duration;

    const DEADLINE: Duration = Duration::from_secs(10);

    #[test]
    fn what_is_written_in_a_watched_folder_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let (changed, changes) = channel();
        let mut watch = Watch::new(move || changed.send(()).unwrap_or(())).unwrap();
        watch.set([folder.path()]);
        std::fs::write(folder.path().join("a"), "x").unwrap();
        assert!(changes.recv_timeout(DEADLINE).is_ok());
        watch.set([folder.path(), folder.path()]);
        std::fs::rename(folder.path().join("a"), folder.path().join("b")).unwrap();
        assert!(changes.recv_timeout(DEADLINE).is_ok());
    }
}
