//! Pages of the settings: from a path or a glob to files, and from a file to its entries.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ignore::WalkBuilder;
use ignore::overrides::OverrideBuilder;

use super::overlay::{Overlay, Stamp};
use super::{Notice, cache, clean};
use crate::catalog::{IndexedPage, PageContent, is_number, split_code};
use crate::config::PageDeclaration;
use crate::import;

/// The largest page that is read, in bytes.
pub(super) const LARGEST: u64 = 1 << 30;

/// A file of pages that was read, and what it was read from. Most files are one page; an export
/// has several.
#[derive(Clone, Debug)]
pub(super) struct ReadFile {
    pub(super) path: PathBuf,
    pub(super) pages: Vec<Arc<IndexedPage>>,
    declaration: PageDeclaration,
    stamp: Stamp,
}

/// What the pages of a settings file are read with.
pub(super) struct Reading<'a> {
    /// The folder to which paths are relative.
    pub(super) folder: &'a Path,
    /// The folder that no page may leave.
    pub(super) bounds: Option<&'a Path>,
    pub(super) overlay: &'a Overlay,
    /// The pages as they were read before; one that has not changed is not read again.
    pub(super) known: &'a [ReadFile],
}

/// The pages that are declared, each once, those that could be read. What is stamped tells when
/// to look again: the pages, the folders in which a glob could find more, and what is not there
/// yet.
pub(super) fn read_all(
    reading: &Reading,
    declarations: &[PageDeclaration],
    stamps: &mut Vec<(PathBuf, Stamp)>,
    notices: &mut Vec<Notice>,
) -> Vec<ReadFile> {
    let mut all: Vec<ReadFile> = Vec::new();
    for declaration in declarations {
        let start = start(reading.folder, &declaration.path);
        stamps.push((start.clone(), reading.overlay.stamp(&start)));
        for path in find(reading, declaration, stamps, notices) {
            let stamp = reading.overlay.stamp(&path);
            stamps.push((path.clone(), stamp.clone()));
            if all.iter().any(|known| known.path == path) {
                continue;
            }
            let is_known = |known: &&ReadFile| {
                known.path == path && known.declaration == *declaration && known.stamp == stamp
            };
            all.extend(reading.known.iter().find(is_known).cloned().or_else(|| {
                let pages = read(reading, &path, declaration, notices)?;
                Some(ReadFile { path, pages, declaration: declaration.clone(), stamp })
            }));
        }
    }
    all
}

/// The files that a declaration means, in the order of their names. Those outside of `bounds`,
/// links followed, are refused.
fn find(
    reading: &Reading,
    declaration: &PageDeclaration,
    stamps: &mut Vec<(PathBuf, Stamp)>,
    notices: &mut Vec<Notice>,
) -> Vec<PathBuf> {
    let bounds = reading.bounds.map(|bounds| bounds.canonicalize().unwrap_or(bounds.to_owned()));
    let leaves = |real: &Path| bounds.as_ref().is_some_and(|bounds| !real.starts_with(bounds));
    let mut files = named(reading, &declaration.path, &leaves, stamps).unwrap_or_else(|reason| {
        notices.push(notice(declaration, &reason));
        Vec::new()
    });
    files.retain(|file| {
        let is_inside = file.canonicalize().is_ok_and(|real| !leaves(&real));
        if !is_inside {
            notices.push(notice(declaration, &format!("{} {OUTSIDE}", file.display())));
        }
        is_inside
    });
    files
}

const OUTSIDE: &str = "lies outside of the workspace; only your own settings may name it";

/// The file of a path, or the folder in which the search for the files of a glob starts.
fn start(folder: &Path, path: &str) -> PathBuf {
    let start = if is_glob(folder, path) { plain_start(path) } else { PathBuf::from(path) };
    clean(&folder.join(start))
}

/// The file of a path, or the files of a glob, whose search must not even start outside.
fn named(
    reading: &Reading,
    path: &str,
    leaves: &dyn Fn(&Path) -> bool,
    stamps: &mut Vec<(PathBuf, Stamp)>,
) -> Result<Vec<PathBuf>, String> {
    let folder = reading.folder;
    let (is_glob, start) = (is_glob(folder, path), start(folder, path));
    match start.canonicalize() {
        Ok(real) if leaves(&real) => return Err(OUTSIDE.to_owned()),
        Err(error) if !is_glob => return Err(error.to_string()),
        _ if !is_glob => return Ok(vec![start]),
        _ => {}
    }
    let files =
        matching(&start, path, reading.overlay, stamps).map_err(|error| error.to_string())?;
    if files.is_empty() { Err("no file matches this glob".to_owned()) } else { Ok(files) }
}

/// Reads a file of pages; what is wrong with the file itself is a notice, what is wrong in it a
/// problem of its page.
fn read(
    reading: &Reading,
    path: &Path,
    declaration: &PageDeclaration,
    notices: &mut Vec<Notice>,
) -> Option<Vec<Arc<IndexedPage>>> {
    let name = path.strip_prefix(reading.folder).unwrap_or(path);
    let name = name.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
    let named = PageDeclaration { path: name, ..declaration.clone() };
    let pages = recall(reading, path, &named).map_or_else(|| import(reading, path, &named), Ok);
    let told = |error: io::Error| notices.push(notice(declaration, &error.to_string()));
    let pages = pages.map_err(told).ok()?;
    for content in &pages {
        notices.extend(content.problems.iter().map(|problem| Notice {
            message: format!("{}:{}: {}", problem.page, problem.line, problem.reason),
            broken: false,
        }));
        notices.extend(doubts(content));
    }
    Some(pages.into_iter().map(Arc::new).collect())
}

/// What was read from a large file before, which need not even be in memory to be found again.
fn recall(
    reading: &Reading,
    path: &Path,
    declaration: &PageDeclaration,
) -> Option<Vec<IndexedPage>> {
    let place = if reading.overlay.open.contains_key(path) {
        let text = reading.overlay.read(path).ok()?;
        cache::place_if_large(declaration, text.len() as u64, &mut text.as_slice())
    } else {
        let mut file = File::open(path).ok()?;
        cache::place_if_large(declaration, file.metadata().ok()?.len(), &mut file)
    };
    cache::recall(&place?)
}

/// Reads a file of pages anew, and remembers what was read from a large one.
fn import(
    reading: &Reading,
    path: &Path,
    declaration: &PageDeclaration,
) -> io::Result<Vec<IndexedPage>> {
    let bytes = reading.overlay.read(path)?;
    // The file may have changed since it was looked for among what is remembered.
    let place = cache::place_if_large(declaration, bytes.len() as u64, &mut bytes.as_slice());
    let pages = import::import_bytes(declaration, bytes);
    let pages: Vec<IndexedPage> = pages.into_iter().map(IndexedPage::from).collect();
    if let Some(place) = place {
        cache::remember(&place, &pages);
    }
    Ok(pages)
}

/// The text of a page, in whatever encoding; one that is too large is an error.
pub fn read_page(path: &Path) -> io::Result<String> {
    let bytes = read_bytes(path)?;
    let (text, _) = import::decode(&bytes);
    Ok(text.into_owned())
}

/// The bytes of a page; one that is too large is an error.
pub fn read_bytes(path: &Path) -> io::Result<Vec<u8>> {
    if fs::metadata(path)?.len() > LARGEST {
        return Err(io::Error::other(format!("is larger than {} MiB", LARGEST >> 20)));
    }
    fs::read(path)
}

/// Declared prefixes that fit no code of the page, where the page shows what was meant: most
/// likely the separator was left out.
fn doubts(content: &PageContent) -> impl Iterator<Item = Notice> {
    let codes = || content.entries.iter().map(|entry| entry.code.as_str());
    content.prefixes.iter().filter_map(move |prefix| {
        let fits = |code: &str| code.strip_prefix(prefix.as_str()).is_some_and(is_number);
        let shown = codes().filter_map(split_code).map(|(shown, _)| shown);
        let meant = shown.into_iter().find(|shown| shown.starts_with(prefix.as_str()));
        let meant = meant.filter(|_| !codes().any(fits))?;
        let page = &content.page.name;
        let message = format!("{page}: no code fits the prefix `{prefix}`; is it `{meant}`?");
        Some(Notice { message, broken: false })
    })
}

fn notice(declaration: &PageDeclaration, reason: &str) -> Notice {
    Notice { message: format!("page `{}`: {reason}", declaration.path), broken: true }
}

/// The files that a glob matches, below the folder that it names outright. The folders that could
/// hold more of them are stamped.
fn matching(
    start: &Path,
    glob: &str,
    overlay: &Overlay,
    stamps: &mut Vec<(PathBuf, Stamp)>,
) -> Result<Vec<PathBuf>, ignore::Error> {
    let rest = Path::new(glob).strip_prefix(plain_start(glob)).unwrap_or(Path::new(glob));
    let mut overrides = OverrideBuilder::new(start);
    overrides.add(&format!("/{}", rest.display()))?;
    let depth = (!glob.contains("**")).then(|| rest.components().count());
    let mut walk = WalkBuilder::new(start);
    walk.standard_filters(false).overrides(overrides.build()?).max_depth(depth);
    let mut files = Vec::new();
    for entry in walk.build().filter_map(Result::ok) {
        // A folder comes before what it holds, so that a file that comes meanwhile is seen.
        match entry.path().is_file() {
            true => files.push(entry.into_path()),
            false => stamps.push((entry.path().to_owned(), overlay.stamp(entry.path()))),
        }
    }
    files.sort();
    Ok(files)
}

fn is_glob(folder: &Path, path: &str) -> bool {
    has_wildcard(path) && !folder.join(path).exists()
}

/// The folders of a glob before its first wildcard.
fn plain_start(glob: &str) -> PathBuf {
    let parts = Path::new(glob).components();
    parts.take_while(|part| !has_wildcard(&part.as_os_str().to_string_lossy())).collect()
}

fn has_wildcard(path: &str) -> bool {
    path.contains(['*', '?', '[', '{'])
}
