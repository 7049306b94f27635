//! The user's cache folder: what stands there can be made again, and may be deleted at any time.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use super::write_in_one_step;
use crate::catalog::{BuiltinPage, IndexedPage};
use crate::config::PageDeclaration;

/// A file of pages from so many bytes on is remembered as it was read; a smaller one is read
/// anew in no time.
const WORTH_IT: usize = 1 << 20;

/// So many files of pages are remembered, those that were remembered last.
const MOST: usize = 8;

/// What was read from the same bytes under the same declaration before, if that is remembered
/// and undamaged.
pub(super) fn recall(declaration: &PageDeclaration, bytes: &[u8]) -> Option<Vec<IndexedPage>> {
    let path = place(declaration, bytes)?;
    let remembered = fs::read(path).ok()?;
    let (sum, payload) = remembered.split_first_chunk::<16>()?;
    let is_whole = xxh3_128(payload).to_le_bytes() == *sum;
    is_whole.then(|| postcard::from_bytes(payload).ok())?
}

/// Remembers what was read from a file of pages. What goes wrong costs only time, later.
pub(super) fn remember(declaration: &PageDeclaration, bytes: &[u8], pages: &[IndexedPage]) {
    let Some(path) = place(declaration, bytes) else { return };
    let write = || -> io::Result<()> {
        let payload = postcard::to_stdvec(pages).map_err(io::Error::other)?;
        let folder = path.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder)?;
        let sum = xxh3_128(&payload).to_le_bytes();
        write_in_one_step(&path, &[&sum, payload.as_slice()].concat())?;
        forget_oldest(folder, MOST)
    };
    if let Err(error) = write() {
        tracing::info!("{} is not remembered: {error}", declaration.path);
    }
}

/// The file in which this is remembered; `None` for what is too small. The version is part of
/// the name, since another one may read the same bytes in another way.
fn place(declaration: &PageDeclaration, bytes: &[u8]) -> Option<PathBuf> {
    let mut hash = Xxh3::new();
    hash.update(env!("CARGO_PKG_VERSION").as_bytes());
    hash.update(format!("{declaration:?}").as_bytes());
    hash.update(bytes);
    let name = format!("{:032x}.pages", hash.digest128());
    (bytes.len() >= WORTH_IT).then(|| cache_folder().join("catalogs").join(name))
}

/// Removes all but so many files of a folder, those that were written last.
pub(super) fn forget_oldest(folder: &Path, most: usize) -> io::Result<()> {
    let mut files: Vec<(SystemTime, PathBuf)> = fs::read_dir(folder)?
        .filter_map(|entry| {
            let entry = entry.ok()?;
            Some((entry.metadata().ok()?.modified().ok()?, entry.path()))
        })
        .collect();
    files.sort();
    let old = files.len().saturating_sub(most);
    files[..old].iter().try_for_each(|(_, path)| fs::remove_file(path))
}

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
pub(super) fn cache_folder() -> PathBuf {
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
