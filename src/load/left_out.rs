//! Why a file is not looked into when its folder is.

use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::skipped::is_skipped;
use super::tree::{Tree, Visitor, is_binary_file};
use super::workspace_of;
use crate::index::Scope;

/// What keeps a file out of walks. A file that is open, or that the command line names, is looked
/// into all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// The settings exclude it.
    Excluded,
    /// Its name says that nobody writes it by hand.
    Kind,
    Binary,
    /// It has more bytes than the settings allow.
    TooLarge,
    /// `.gitignore`, `.ignore` or the like names it.
    Ignored,
}

/// Why a walk of the workspace passes over a file, if it does.
pub fn left_out(path: &Path, scope: &Arc<Scope>) -> Option<LeftOut> {
    let is_large = || path.metadata().is_ok_and(|it| it.len() > scope.settings.max_file_size);
    match () {
        () if scope.excludes(path) => Some(LeftOut::Excluded),
        () if is_skipped(path) => Some(LeftOut::Kind),
        () if is_binary_file(path) => Some(LeftOut::Binary),
        () if is_large() => Some(LeftOut::TooLarge),
        () => (!is_reached(path, scope)).then_some(LeftOut::Ignored),
    }
}

/// Whether a walk of the workspace comes to a file.
fn is_reached(path: &Path, scope: &Arc<Scope>) -> bool {
    let root = workspace_of(path.parent().unwrap_or(path));
    let tree =
        Tree { roots: vec![root], only: HashSet::from([path.to_owned()]), ..Tree::default() };
    let reached = AtomicBool::new(false);
    tree.walk(&Visitor {
        scope: &|_| scope.clone(),
        folder: &|_| {},
        enter: &|_| {
            reached.store(true, Ordering::Relaxed);
            false
        },
        file: &|_, _| {},
        cancelled: &AtomicBool::new(false),
    });
    reached.into_inner()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_file_is_left_out_for_a_reason() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::create_dir(root.join(".git")).unwrap();
        fs::write(root.join(".gitignore"), "out/\n").unwrap();
        fs::create_dir(root.join("out")).unwrap();
        let scope = Arc::<Scope>::default();
        let check = |name: &str, bytes: &[u8], expected| {
            fs::write(root.join(name), bytes).unwrap();
            assert_eq!(left_out(&root.join(name), &scope), expected, "{name}");
        };
        check("a.go", b"x", None);
        check("out/a.go", b"x", Some(LeftOut::Ignored));
        check("a.png", b"x", Some(LeftOut::Kind));
        check("a.dat", b"x\0", Some(LeftOut::Binary));
        check("large.go", &vec![b'x'; 9 << 20], Some(LeftOut::TooLarge));
    }
}
