//! Files of the user's that errdex adds to: nothing of them is lost.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::write_in_one_step;

/// The text of a file; `None` where there is none.
///
/// # Errors
///
/// What the system says, with the path.
pub fn read_if_there(path: &Path) -> io::Result<Option<String>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(at(path, &error)),
    }
}

/// Writes a text to a file in one step. A file that is there is copied to `FILE.before-errdex`, or to the
/// first name behind it that is free; a link is followed, and folders that are missing are made.
///
/// # Errors
///
/// What the system says, with the path.
pub fn write_with_backup(path: &Path, text: &str) -> io::Result<()> {
    let write = || {
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        if path.exists() {
            fs::copy(&path, backup_of(&path))?;
        } else if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        write_in_one_step(&path, text.as_bytes())
    };
    write().map_err(|error| at(path, &error))
}

fn at(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

/// The first name for a copy that is free.
fn backup_of(path: &Path) -> PathBuf {
    let mut names = (0u32..).map(|number| {
        let mut name = path.as_os_str().to_owned();
        name.push(".before-errdex");
        if number > 0 {
            name.push(format!("-{number}"));
        }
        PathBuf::from(name)
    });
    names.find(|name| !name.exists()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_that_was_there_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/er/kakrc");
        assert_eq!(read_if_there(&path).unwrap(), None);
        for text in ["一", "二", "三"] {
            write_with_backup(&path, text).unwrap();
            assert_eq!(read_if_there(&path).unwrap().as_deref(), Some(text));
        }
        let kept = |name: &str| read_if_there(&path.with_file_name(name)).unwrap();
        assert_eq!(kept("kakrc.before-errdex").as_deref(), Some("一"));
        assert_eq!(kept("kakrc.before-errdex-1").as_deref(), Some("二"));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("file"), folder.path().join("link"));
        fs::write(&file, "a").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        write_with_backup(&link, "b").unwrap();
        assert!(link.is_symlink());
        assert_eq!(read_if_there(&file).unwrap().as_deref(), Some("b"));
    }
}
