//! The user's cache folder: what stands there can be made again, and may be deleted at any time.

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::SystemTime;

use serde::Serialize;
use serde::de::DeserializeOwned;
use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use super::folders;
use super::pages::LARGEST;
use super::write_in_one_step;
use crate::catalog::{BuiltinPage, Entry, IndexedPage};
use crate::config::PageDeclaration;

/// A file of pages from so many bytes on is remembered as it was read; a smaller one is read
/// anew in no time.
const WORTH_IT: u64 = 1 << 20;

/// So many files of pages are remembered, those that were remembered last.
const MOST: usize = 8;

/// So many entries are stored together, so that no more of them are in memory twice.
const TOGETHER: usize = 1 << 14;

/// The file in which is remembered what was read from so many bytes under a declaration; `None`
/// where that is not worth it. The version is part of the name, since another one may read the
/// same bytes in another way.
pub(super) fn place_if_large(
    declaration: &PageDeclaration,
    length: u64,
    bytes: &mut impl Read,
) -> Option<PathBuf> {
    if !(WORTH_IT..=LARGEST).contains(&length) {
        return None;
    }
    let mut hash = Xxh3::new();
    hash.update(env!("CARGO_PKG_VERSION").as_bytes());
    hash.update(format!("{declaration:?}").as_bytes());
    let mut buffer = vec![0; 1 << 18];
    loop {
        match bytes.read(&mut buffer).ok()? {
            0 => break,
            length => hash.update(&buffer[..length]),
        }
    }
    let name = format!("{:032x}.pages", hash.digest128());
    Some(cache_folder().join("catalogs").join(name))
}

/// What is remembered in a file, if it is there and undamaged.
pub(super) fn recall(place: &Path) -> Option<Vec<IndexedPage>> {
    let mut parts = Parts(BufReader::new(File::open(place).ok()?));
    let pages: u32 = parts.next()?.read()?;
    (0..pages).map(|_| parts.page()).collect()
}

/// Remembers what was read from a file of pages. What goes wrong costs only time, later.
pub(super) fn remember(place: &Path, pages: &[IndexedPage]) {
    let write = || -> io::Result<()> {
        let folder = place.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder)?;
        let mut file = BufWriter::new(tempfile::NamedTempFile::new_in(folder)?);
        write_part(&mut file, &(pages.len() as u32))?;
        pages.iter().try_for_each(|page| write_page(&mut file, page))?;
        file.into_inner()?.persist(place)?;
        forget_oldest(folder, MOST)
    };
    if let Err(error) = write() {
        tracing::info!("{} is not written: {error}", place.display());
    }
}

/// A page is stored in parts: itself with the number of its entries, their words, the entries.
fn write_page(file: &mut impl Write, page: &IndexedPage) -> io::Result<()> {
    write_part(file, &(page, page.entries.len() as u64))?;
    write_part(file, page.words())?;
    page.entries.chunks(TOGETHER).try_for_each(|entries| write_part(file, &entries))
}

/// Writes something behind its length and its sum.
fn write_part(file: &mut impl Write, part: &impl Serialize) -> io::Result<()> {
    let bytes = postcard::to_stdvec(part).map_err(io::Error::other)?;
    file.write_all(&(bytes.len() as u64).to_le_bytes())?;
    file.write_all(&xxh3_128(&bytes).to_le_bytes())?;
    file.write_all(&bytes)
}

/// Reads the parts of a file; nothing of one that is damaged.
struct Parts(BufReader<File>);

/// A part as it is stored.
struct Part {
    sum: [u8; 16],
    bytes: Vec<u8>,
}

impl Parts {
    fn page(&mut self) -> Option<IndexedPage> {
        let (mut page, count): (IndexedPage, u64) = self.next()?.read()?;
        let words = self.next()?;
        let mut entries: Vec<Entry> = Vec::with_capacity(count as usize);
        let words = thread::scope(|scope| {
            let words = scope.spawn(|| words.read());
            self.entries(&mut entries, count as usize)?;
            words.join().ok()?
        });
        page.restore(entries, words?);
        Some(page)
    }

    /// Reads the parts with so many entries, several at a time: most of the work is not the
    /// reading but to make the entries.
    fn entries(&mut self, entries: &mut Vec<Entry>, count: usize) -> Option<()> {
        let at_once = thread::available_parallelism().map_or(1, usize::from).min(4);
        let mut left = count.div_ceil(TOGETHER);
        while left > 0 {
            let parts: Option<Vec<Part>> = (0..left.min(at_once)).map(|_| self.next()).collect();
            let parts = parts?;
            left -= parts.len();
            thread::scope(|scope| {
                let read = |part: Part| scope.spawn(move || part.read::<Vec<Entry>>());
                let workers: Vec<_> = parts.into_iter().map(read).collect();
                workers.into_iter().try_for_each(|worker| {
                    entries.append(&mut worker.join().ok()??);
                    Some(())
                })
            })?;
        }
        (entries.len() == count).then_some(())
    }

    fn next(&mut self) -> Option<Part> {
        let (mut length, mut sum) = ([0; 8], [0; 16]);
        self.0.read_exact(&mut length).and_then(|()| self.0.read_exact(&mut sum)).ok()?;
        let length = u64::from_le_bytes(length);
        let mut bytes = Vec::new();
        self.0.by_ref().take(length).read_to_end(&mut bytes).ok()?;
        (bytes.len() as u64 == length).then_some(Part { sum, bytes })
    }
}

impl Part {
    fn read<T: DeserializeOwned>(&self) -> Option<T> {
        let is_whole = xxh3_128(&self.bytes).to_le_bytes() == self.sum;
        is_whole.then(|| postcard::from_bytes(&self.bytes).ok())?
    }
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

/// A text as a file that an editor can show, one for each name and workspace.
pub fn shown(name: &str, workspace: &[PathBuf], text: &str) -> io::Result<PathBuf> {
    let mut hash = Xxh3::new();
    workspace.iter().for_each(|folder| hash.update(folder.as_os_str().as_encoded_bytes()));
    let folder = cache_folder().join("shown").join(format!("{:016x}", hash.digest()));
    fs::create_dir_all(&folder)?;
    let path = folder.join(name);
    write_in_one_step(&path, text.as_bytes())?;
    Ok(path)
}

/// errdex's folder in the place where the system keeps what programs can make again.
pub fn cache_folder() -> PathBuf {
    folders::cache().unwrap_or_else(std::env::temp_dir).join("errdex")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import;

    fn pages(rows: usize) -> Vec<IndexedPage> {
        let declaration = PageDeclaration { path: "a.md".to_owned(), ..Default::default() };
        let rows = (0..rows).map(|row| format!("| MY.{row:05} | 消息 {row} | none |\n"));
        let head = "| Error Code | Message | Description |\n|---|---|---|\n";
        let text = head.to_owned() + &rows.collect::<String>();
        vec![import::import(&declaration, &text).into(), IndexedPage::default()]
    }

    #[test]
    fn what_is_remembered_comes_back() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("new").join("a.pages");
        assert!(recall(&place).is_none());
        let pages = pages(TOGETHER + 10);
        remember(&place, &pages);
        let told = |pages: &[IndexedPage]| format!("{pages:?}");
        assert_eq!(told(&recall(&place).unwrap()), told(&pages));
    }

    #[test]
    fn nothing_is_believed_of_a_damaged_file() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("a.pages");
        remember(&place, &pages(10));
        let bytes = fs::read(&place).unwrap();
        for at in 0..bytes.len() {
            fs::write(&place, &bytes[..at]).unwrap();
            assert!(recall(&place).is_none(), "cut at {at}");
            let mut damaged = bytes.clone();
            damaged[at] ^= 0x10;
            fs::write(&place, damaged).unwrap();
            assert!(recall(&place).is_none(), "damaged at {at}");
        }
    }
}
