//! `errdex setup`: what an editor needs to start the server, printed or put where the editor looks.

mod editors;
mod helix;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use super::{Context, FAILED, FOUND, NOTHING};
use crate::load;
use editors::{Editor, Part, Place};

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  errdex setup neovim              print the files, and where they belong
  errdex setup helix --write       put them there

A file of yours is kept as it is but for what is added, and first copied to FILE.before-errdex.

Exit codes: 0 all is in place, 1 something is left to do by hand, 2 an error.")]
pub(super) struct Setup {
    /// The editor
    #[arg(value_name = "EDITOR", value_parser = editors::parse)]
    editor: &'static Editor,
    /// Write the files instead of printing them
    #[arg(long)]
    write: bool,
}

/// What came of a part.
#[derive(Debug, PartialEq)]
enum Done {
    Written,
    AlreadyThere,
    /// It is for the user to do, and why.
    ByHand(String),
}

pub(super) fn run(context: &mut Context, arguments: &Setup) -> io::Result<u8> {
    let editor = arguments.editor;
    if !arguments.write {
        for part in editor.parts {
            context.note(&format!("# {}", place_of(part)));
            context.out.write_all(part.text.as_bytes())?;
            context.out.flush()?;
        }
        context.note(editor.then);
        return Ok(NOTHING);
    }
    let mut result = NOTHING;
    for part in editor.parts {
        let Some(path) = path_of(&part.place) else {
            context.error("there is no HOME, so nobody knows where the file belongs");
            return Ok(FAILED);
        };
        let path = path.canonicalize().unwrap_or(path);
        match put(part, &path)? {
            Done::Written => context.note(&format!("wrote {}", path.display())),
            Done::AlreadyThere => context.note(&format!("{} is in place", path.display())),
            Done::ByHand(why) => {
                context.warning(&format!("{} is left as it is: {why}", path.display()));
                result = FOUND;
            }
        }
    }
    if editor.parts.is_empty() {
        result = FOUND;
    }
    context.note(editor.then);
    Ok(result)
}

/// Puts a part where it belongs, if nothing of the user's is in the way.
fn put(part: &Part, path: &Path) -> io::Result<Done> {
    let before = match fs::read_to_string(path) {
        Ok(text) => Some(text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => {
            return Err(io::Error::new(error.kind(), format!("{}: {error}", path.display())));
        }
    };
    let Some(before) = before else {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        load::write_in_one_step(path, part.text.as_bytes())?;
        return Ok(Done::Written);
    };
    let after = match part.place {
        _ if before.contains(part.text) => return Ok(Done::AlreadyThere),
        Place::Own(..) => {
            return Ok(Done::ByHand(
                "it has another text; remove it, or take over what `errdex setup` prints"
                    .to_owned(),
            ));
        }
        Place::Added(..) if before.contains("errdex") => {
            return Ok(Done::ByHand("it speaks of errdex already".to_owned()));
        }
        Place::Added(..) => format!("{before}{}\n{}", line_end(&before), part.text),
        Place::Languages => match helix::merge(&before, part.text) {
            Ok(after) if after == before => return Ok(Done::AlreadyThere),
            Ok(after) => after,
            Err(why) => return Ok(Done::ByHand(why)),
        },
        Place::Json(..) => {
            return Ok(Done::ByHand("add to it by hand what `errdex setup` prints".to_owned()));
        }
    };
    fs::copy(path, backup_of(path))?;
    load::write_in_one_step(path, after.as_bytes())?;
    Ok(Done::Written)
}

fn line_end(text: &str) -> &'static str {
    if text.is_empty() || text.ends_with('\n') { "" } else { "\n" }
}

/// The first name for a copy that is free.
fn backup_of(path: &Path) -> PathBuf {
    let name = |number: usize| {
        let mut name = path.as_os_str().to_owned();
        name.push(".before-errdex");
        if number > 0 {
            name.push(format!("-{number}"));
        }
        PathBuf::from(name)
    };
    (0..).map(name).find(|name| !name.exists()).unwrap_or_else(|| name(0))
}

fn place_of(part: &Part) -> String {
    let path = path_of(&part.place).map_or(String::new(), |path| path.display().to_string());
    match part.place {
        Place::Own(..) => path,
        Place::Added(..) | Place::Languages | Place::Json(..) => format!("{path} (to be added)"),
    }
}

/// Where a part belongs; `None` on a machine without a home folder.
fn path_of(place: &Place) -> Option<PathBuf> {
    match place {
        Place::Own(base, below) | Place::Added(base, below) | Place::Json(base, below) => {
            Some(base.folder()?.join(below))
        }
        Place::Languages => Some(editors::Base::Config.folder()?.join("helix/languages.toml")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use editors::Base;

    const ADDED: Part = Part { place: Place::Added(Base::Home, "x"), text: "source errdex\n" };
    const OWN: Part = Part { place: Place::Own(Base::Home, "x"), text: "all\n" };

    #[test]
    fn a_part_is_added_once_and_the_file_is_copied_before() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kakrc");
        fs::write(&path, "set x 'é'").unwrap();
        assert_eq!(put(&ADDED, &path).unwrap(), Done::Written);
        assert_eq!(fs::read_to_string(&path).unwrap(), "set x 'é'\n\nsource errdex\n");
        let copy = folder.path().join("kakrc.before-errdex");
        assert_eq!(fs::read_to_string(&copy).unwrap(), "set x 'é'");
        assert_eq!(put(&ADDED, &path).unwrap(), Done::AlreadyThere);
        assert!(!folder.path().join("kakrc.before-errdex-1").exists());
    }

    #[test]
    fn what_a_user_has_written_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/er/file");
        assert_eq!(put(&OWN, &path).unwrap(), Done::Written);
        assert_eq!(put(&OWN, &path).unwrap(), Done::AlreadyThere);
        fs::write(&path, "mine").unwrap();
        assert!(matches!(put(&OWN, &path).unwrap(), Done::ByHand(_)));
        fs::write(&path, "errdex, my way").unwrap();
        assert!(matches!(put(&ADDED, &path).unwrap(), Done::ByHand(_)));
        assert_eq!(fs::read_to_string(&path).unwrap(), "errdex, my way");
    }

    #[test]
    fn a_second_copy_has_another_name() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("init.el");
        assert_eq!(backup_of(&path), folder.path().join("init.el.before-errdex"));
        fs::write(folder.path().join("init.el.before-errdex"), "").unwrap();
        assert_eq!(backup_of(&path), folder.path().join("init.el.before-errdex-1"));
    }
}
