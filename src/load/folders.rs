//! Where this system keeps what belongs to a user: programs' settings, what they install, what they can make again.

use std::env;
use std::path::PathBuf;

/// The user's home folder; `None` on a machine without one.
pub fn home() -> Option<PathBuf> {
    set("HOME").or_else(|| set("USERPROFILE"))
}

/// The folder of programs' settings, by the XDG base directory specification outside Windows.
pub fn config() -> Option<PathBuf> {
    if cfg!(windows) {
        return set("APPDATA");
    }
    set("XDG_CONFIG_HOME").or_else(|| Some(home()?.join(".config")))
}

/// The folder of what programs have installed for this user on this machine.
pub fn data() -> Option<PathBuf> {
    if cfg!(windows) {
        return set("LOCALAPPDATA");
    }
    set("XDG_DATA_HOME").or_else(|| Some(home()?.join(".local/share")))
}

/// The folder of what programs can make again.
pub fn cache() -> Option<PathBuf> {
    if cfg!(windows) {
        return set("LOCALAPPDATA");
    }
    if cfg!(target_os = "macos") {
        return Some(home()?.join("Library/Caches"));
    }
    set("XDG_CACHE_HOME").or_else(|| Some(home()?.join(".cache")))
}

/// A folder that a variable names; the specification says that a relative one counts for nothing.
fn set(variable: &str) -> Option<PathBuf> {
    let folder = env::var_os(variable).map(PathBuf::from);
    folder.filter(|folder| folder.is_absolute())
}
