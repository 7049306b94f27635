//! `errdex refs`: every place where some codes stand, and the rows of pages that define them.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::check::shown_part;
use super::scan::{Row, row};
use super::survey::{Paths, survey};
use super::{Context, FAILED, FOUND, NOTHING, bold, count, printable};
use crate::ide::{bare, stranger};
use crate::index::{FileUses, Use};
use crate::load::{Offsets, TreeEntry, text_of};
use crate::text::LineIndex;

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  errdex refs ModelArts.4204            its uses below the current folder
  errdex refs FRS.0304 FRS.0404 --in src --in tests
  errdex refs --format json FRS.0304 | jq -r 'select(.definition | not) | .path' | sort -u

Codes are taken as they are written: case counts. A row of a page of yours is a definition and
no use; built-in pages are not listed.

Exit codes, as grep has them: 0 a code is used, 1 nothing uses them, 2 something could not be read.")]
pub(super) struct Refs {
    /// The codes, as they stand in the source: ModelArts.4204
    #[arg(required = true, value_name = "CODE")]
    codes: Vec<String>,
    /// Where to look: a file or a folder; may be given several times
    #[arg(long = "in", default_value = ".", value_name = "PATH")]
    within: Vec<PathBuf>,
    /// Look at files that .gitignore and .ignore name, too
    #[arg(long)]
    no_ignore: bool,
    /// Read every file, also those that were read before and held no code
    #[arg(long)]
    no_cache: bool,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
enum Format {
    /// `path:line:column:` and the line of the source
    Text,
    /// One object a line for each place
    Json,
}

/// A place in the stable form: that of `errdex scan`, and whether a page defines the code there.
#[derive(Serialize)]
struct Reference<'a> {
    #[serde(flatten)]
    row: Row<'a>,
    definition: bool,
}

/// What is said of a file.
#[derive(Default)]
struct Found {
    lines: Vec<u8>,
    uses: usize,
    definitions: usize,
    /// The codes that the file uses.
    used: BTreeSet<String>,
}

pub(super) fn run(context: &mut Context, arguments: &Refs) -> io::Result<u8> {
    let &Refs { ref within, no_ignore, no_cache, format, .. } = arguments;
    let paths = Paths { paths: within.clone(), no_ignore, no_cache };
    let codes: Vec<&str> = arguments.codes.iter().map(|code| bare(code)).collect();
    let surveyed = survey(context, &paths, look(&codes, format, context.color))?;
    let mut all = Found::default();
    for found in &surveyed.found {
        all.uses += found.uses;
        all.definitions += found.definitions;
        all.used.extend(found.used.iter().cloned());
        context.out.write_all(&found.lines)?;
    }
    let scope = context.scope(&within[0]);
    let unused = codes.iter().filter(|code| !all.used.contains(**code) && !surveyed.failed);
    for code in unused {
        match scope.catalog.is_known(code) || scope.catalog.family_of(code).is_some() {
            true => context.note(&format!("nothing uses `{code}`")),
            false => context.note(&stranger(&scope, code)),
        }
    }
    if !surveyed.failed {
        let (uses, definitions) = (count(all.uses, "use"), count(all.definitions, "definition"));
        let (with, files) = (surveyed.found.len(), count(surveyed.files, "file"));
        context.note(&format!("{uses} and {definitions} in {with} of {files}"));
    }
    Ok(match () {
        () if surveyed.failed || context.settings_are_broken() => FAILED,
        // What `grep` calls success is that something was found.
        () if all.uses > 0 => NOTHING,
        () => FOUND,
    })
}

/// What looks at a file and says where in it the codes stand.
fn look(
    codes: &[&str],
    format: Format,
    color: bool,
) -> impl Fn(&str, &TreeEntry, &[u8]) -> Option<Found> {
    move |path, file, bytes| {
        let text = text_of(bytes);
        let catalog = &file.scope.catalog;
        let uses = FileUses::new(&text, &file.scan(&text), file.is_root);
        let is_definition = file.scope.page_at(file.path).is_some();
        let mut found = Found::default();
        let (mut lines, mut offsets) = (None, None);
        for place in uses.iter().filter(|place| codes.contains(&place.code)) {
            match format {
                Format::Json => {
                    let offsets = offsets.get_or_insert_with(|| Offsets::of(bytes));
                    let row = row(path, &place, offsets, catalog);
                    let reference = Reference { row, definition: is_definition };
                    serde_json::to_writer(&mut found.lines, &reference).ok()?;
                    found.lines.push(b'\n');
                }
                Format::Text => {
                    let start = lines.get_or_insert_with(|| LineIndex::new(&text));
                    let start = start.start(place.start.line + 1);
                    let line = source_line(&text, start, &place, color);
                    let (row, column) = (place.start.line + 1, place.start.scalar + 1);
                    let mark = if is_definition { " definition:" } else { "" };
                    let path = printable(path);
                    writeln!(found.lines, "{path}:{row}:{column}:{mark} {line}").ok()?;
                }
            }
            if is_definition {
                found.definitions += 1;
            } else {
                found.uses += 1;
                found.used.insert(place.code.to_owned());
            }
        }
        (!found.lines.is_empty()).then_some(found)
    }
}

/// The line of a place that starts at `start`, without the blanks around it.
fn source_line(text: &str, start: usize, place: &Use, color: bool) -> String {
    let shown = shown_part(text, start, &place.range);
    let before = printable(text[shown.start..place.range.start].trim_start());
    let after = printable(text[place.range.end..shown.end].trim_end());
    let code = bold(&printable(&text[place.range.clone()]), color);
    format!("{before}{code}{after}")
}
