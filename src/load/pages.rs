//! Pages of the settings: from a path or a glob to files, and from a file to its entries.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use ignore::WalkBuilder;
use ignore::overrides::OverrideBuilder;

use super::Notice;
use crate::catalog::PageContent;
use crate::config::PageDeclaration;
use crate::import;

/// The largest page that is read, in bytes.
const LARGEST: u64 = 64 << 20;

/// The files that a declaration means, in the order of their names. Those outside of `bounds`,
/// links followed, are refused.
pub(super) fn find(
    folder: &Path,
    declaration: &PageDeclaration,
    bounds: Option<&Path>,
) -> Result<Vec<PathBuf>, Notice> {
    let path = clean(&folder.join(&declaration.path));
    let files = match declaration.path.contains(['*', '?', '[', '{']) && !path.exists() {
        true => matching(folder, &path)?,
        false => vec![path],
    };
    if files.is_empty() {
        return Err(notice(declaration, "no file matches this glob"));
    }
    for file in &files {
        let real = file.canonicalize().map_err(|error| notice(declaration, &error.to_string()))?;
        let bounds = bounds.map(|bounds| bounds.canonicalize().unwrap_or(bounds.to_owned()));
        if bounds.is_some_and(|bounds| !real.starts_with(bounds)) {
            let reason = "lies outside of the workspace; only your own settings may name it";
            return Err(notice(declaration, reason));
        }
    }
    Ok(files)
}

/// Reads the page, or the pages, of a file; what is wrong with the file itself is a notice, what is wrong in it a problem
/// of the page.
pub(super) fn read(
    folder: &Path,
    path: &Path,
    declaration: &PageDeclaration,
    notices: &mut Vec<Notice>,
) -> Vec<Arc<PageContent>> {
    let read = || {
        let size = fs::metadata(path)?.len();
        if size > LARGEST {
            return Err(std::io::Error::other(format!("is larger than {} MiB", LARGEST >> 20)));
        }
        fs::read(path)
    };
    match read() {
        Ok(bytes) => {
            let name = path.strip_prefix(folder).unwrap_or(path);
            let path = name.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
            let declaration = PageDeclaration { path, ..declaration.clone() };
            let pages = import::import_all(&declaration, &String::from_utf8_lossy(&bytes));
            let problems = pages.iter().flat_map(|content| &content.problems);
            notices.extend(problems.map(|problem| Notice {
                message: format!("{}:{}: {}", problem.page, problem.line, problem.reason),
                broken: false,
            }));
            pages.into_iter().map(Arc::new).collect()
        }
        Err(error) => {
            notices.push(notice(declaration, &error.to_string()));
            Vec::new()
        }
    }
}

fn notice(declaration: &PageDeclaration, reason: &str) -> Notice {
    Notice { message: format!("page `{}`: {reason}", declaration.path), broken: true }
}

/// The files that a glob matches, starting from the folders that it names outright.
fn matching(folder: &Path, glob: &Path) -> Result<Vec<PathBuf>, Notice> {
    let message = |error: ignore::Error| Notice { message: error.to_string(), broken: true };
    let is_plain =
        |part: &Component| !part.as_os_str().to_string_lossy().contains(['*', '?', '[', '{']);
    let start: PathBuf = glob.components().take_while(is_plain).collect();
    let rest = glob.strip_prefix(&start).unwrap_or(glob).to_string_lossy().into_owned();
    let start = if start.as_os_str().is_empty() { folder.to_owned() } else { start };
    let mut overrides = OverrideBuilder::new(&start);
    overrides.add(&format!("/{rest}")).map_err(message)?;
    let overrides = overrides.build().map_err(message)?;
    let walk = WalkBuilder::new(&start).standard_filters(false).overrides(overrides).build();
    let files = walk.filter_map(Result::ok).filter(|entry| entry.path().is_file());
    let mut files: Vec<PathBuf> = files.map(|entry| entry.into_path()).collect();
    files.sort();
    Ok(files)
}

/// The path without `.` and `..`, so that two spellings of one file are one.
fn clean(path: &Path) -> PathBuf {
    let mut clean = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if clean.pop() => {}
            part => clean.push(part),
        }
    }
    clean
}
