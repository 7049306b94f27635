//! The only reader of disks: settings files, pages, and the files of a workspace.

use std::path::Path;
use std::sync::Arc;

use crate::config::Layer;
use crate::index::Scope;

/// Something of the settings, or of a page that they name, that the user must know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// `path:line` where there is one, then what is wrong and what errdex does instead.
    pub message: String,
    /// Whether the thing named does not count at all, so that the last good state stays in force.
    pub broken: bool,
}

/// What is in force for each file: scopes by settings file, read once and again when they change.
#[derive(Debug, Default)]
pub struct Scopes {
    _private: (),
}

impl Scopes {
    /// The scope of a file (or folder): that of its nearest settings file over the editor's settings.
    /// Reads the disk where it must. A settings file that is broken keeps the last good scope.
    pub fn of(&mut self, path: Option<&Path>, editor: &Layer) -> (Arc<Scope>, Vec<Notice>) {
        let _ = (path, editor);
        (Arc::default(), Vec::new())
    }
}
