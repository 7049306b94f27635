//! The user's cache folder: what stands there can be made again, and may be deleted at any time.

use std::fs;
use std::io;
use std::path::PathBuf;

use super::write_in_one_step;
use crate::catalog::BuiltinPage;

/// A copy of a built-in page as a file that an editor can show, which nobody is to write to.
pub fn builtin_copy(page: &BuiltinPage) -> io::Result<PathBuf> {
    let folder = cache_folder().join("pages").join(env!("CARGO_PKG_VERSION"));
    let path = folder.join(page.name);
    if fs::read(&path).is_ok_and(|bytes| bytes == page.text.as_bytes()) {
        return Ok(path);
    }
    fs::create_dir_all(&folder)?;
    write_in_one_step(&path, page.text.as_bytes())?;
    let mut permissions = fs::metadata(&path)?.permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions)?;
    Ok(path)
}

/// errdex's folder in the place where the system keeps what programs can make again.
fn cache_folder() -> PathBuf {
    let set = |name: &str| {
        let folder = std::env::var_os(name).map(PathBuf::from);
        folder.filter(|folder| folder.is_absolute())
    };
    let home = |below: &str| set("HOME").map(|home| home.join(below));
    let folder = if cfg!(windows) {
        set("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        home("Library/Caches")
    } else {
        set("XDG_CACHE_HOME").or_else(|| home(".cache"))
    };
    folder.unwrap_or_else(std::env::temp_dir).join("errdex")
}
