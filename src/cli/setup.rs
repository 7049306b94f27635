//! `errdex setup`: what an editor needs to start the server, printed or put where the editor looks.

mod editors;
mod helix;
mod shell;

use std::io::{self, Write};
use std::path::PathBuf;

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

/// What is to be done about a part.
#[derive(Debug, PartialEq)]
enum Step {
    /// The file is to have this text.
    Write(String),
    Nothing,
    /// It is for the user to do, and why.
    ByHand(String),
}

pub(super) fn run(context: &mut Context, arguments: &Setup) -> io::Result<u8> {
    let editor = arguments.editor;
    if !arguments.write {
        for part in editor.parts {
            print(context, part)?;
        }
        context.note(&shell::filled(editor.then));
        return Ok(NOTHING);
    }
    let mut result = NOTHING;
    for part in editor.parts {
        if let Place::Shell = part.place {
            print(context, part)?;
            result = FOUND;
            continue;
        }
        let Some(path) = path_of(&part.place) else {
            context.error("there is no HOME, so nobody knows where the file belongs");
            return Ok(FAILED);
        };
        let shown = path.display();
        match step(part, load::read_if_there(&path)?) {
            Step::Write(text) => {
                load::write_with_backup(&path, &text)?;
                context.note(&format!("wrote {shown}"));
            }
            Step::Nothing => context.note(&format!("{shown} is in place")),
            Step::ByHand(why) => {
                context.warning(&format!("{shown} is left as it is: {why}"));
                result = FOUND;
            }
        }
    }
    context.note(&shell::filled(editor.then));
    Ok(result)
}

fn print(context: &mut Context, part: &Part) -> io::Result<()> {
    context.note(&format!("# {}", place_of(part)));
    let text = match part.place {
        Place::Shell => shell::filled(part.text),
        _ => part.text.to_owned(),
    };
    context.out.write_all(text.as_bytes())?;
    context.out.flush()
}

/// What there is to do about a part, given the text of its file.
fn step(part: &Part, before: Option<String>) -> Step {
    let Some(before) = before else { return Step::Write(part.text.to_owned()) };
    let by_hand = |why: &str| Step::ByHand(why.to_owned());
    match part.place {
        _ if before.contains(part.text) => Step::Nothing,
        Place::Own(..) => {
            by_hand("it has another text; remove it, or take over what `errdex setup` prints")
        }
        Place::Added(..) if before.contains("errdex") => by_hand("it speaks of errdex already"),
        Place::Added(..) => {
            let end = if before.is_empty() || before.ends_with('\n') { "" } else { "\n" };
            Step::Write(format!("{before}{end}\n{}", part.text))
        }
        Place::Languages => match helix::merge(&before, part.text) {
            Ok(after) if after == before => Step::Nothing,
            Ok(after) => Step::Write(after),
            Err(why) => Step::ByHand(why),
        },
        Place::Json(..) => by_hand("add to it by hand what `errdex setup` prints"),
        Place::Shell => by_hand("it is no file"),
    }
}

fn place_of(part: &Part) -> String {
    let path = path_of(&part.place).map_or(String::new(), |path| path.display().to_string());
    match part.place {
        Place::Shell => "to be run in errdex's repository, with Node 22 or later".to_owned(),
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
        Place::Shell => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use editors::Base;

    const ADDED: Part = Part { place: Place::Added(Base::Config, "x"), text: "source errdex\n" };
    const OWN: Part = Part { place: Place::Own(Base::Config, "x"), text: "all\n" };

    fn check(part: &Part, before: Option<&str>, expected: Step) {
        assert_eq!(step(part, before.map(str::to_owned)), expected);
    }

    #[test]
    fn a_part_is_added_once() {
        let after = "set x 'é'\n\nsource errdex\n";
        check(&ADDED, Some("set x 'é'"), Step::Write(after.to_owned()));
        check(&ADDED, Some(after), Step::Nothing);
        check(&ADDED, None, Step::Write("source errdex\n".to_owned()));
    }

    #[test]
    fn what_a_user_has_written_stays() {
        check(&OWN, None, Step::Write("all\n".to_owned()));
        check(&OWN, Some("all\n"), Step::Nothing);
        assert!(matches!(step(&OWN, Some("mine".to_owned())), Step::ByHand(_)));
        assert!(matches!(step(&ADDED, Some("errdex, my way".to_owned())), Step::ByHand(_)));
    }
}
