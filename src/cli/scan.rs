//! `errdex scan`: every place of a tree where a code stands.

use std::io::{self, Write};

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::survey::{Paths, conclude, survey};
use super::{Context, FAILED, NOTHING, bold, count, printable};
use crate::catalog::Catalog;
use crate::index::{FileUses, Use};
use crate::load::{Offsets, TreeEntry, text_of};
use crate::scan;
use crate::text::is_for_people;

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  errdex scan                           every code below the current folder
  errdex scan src --format count        how many each file has
  errdex scan --format json | jq -r 'select(.known | not) | .code' | sort | uniq -c

Exit codes: 0 whatever it finds, 2 something could not be read.")]
pub(super) struct Scan {
    #[command(flatten)]
    paths: Paths,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
enum Format {
    Text,
    /// One object a line for each occurrence
    Json,
    /// `path:occurrences` for each file that has any
    Count,
}

/// An occurrence in the stable form: lines and columns are 1-based, columns count Unicode scalar
/// values, bytes are 0-based, ends are exclusive.
#[derive(Serialize)]
pub(super) struct Row<'a> {
    path: &'a str,
    line: u32,
    column: u32,
    end_column: u32,
    byte_start: usize,
    byte_end: usize,
    code: &'a str,
    context: &'a str,
    known: bool,
}

/// What is said of a file, and how many occurrences that is.
struct Found {
    lines: Vec<u8>,
    occurrences: usize,
}

pub(super) fn run(context: &mut Context, arguments: &Scan) -> io::Result<u8> {
    let look = look(arguments.format, context.color);
    let surveyed = survey(context, &arguments.paths, look)?;
    let mut occurrences = 0;
    for found in &surveyed.found {
        occurrences += found.occurrences;
        context.out.write_all(&found.lines)?;
    }
    if !surveyed.failed {
        let found = count(occurrences, "occurrence");
        conclude(context, &found, surveyed.found.len(), surveyed.files);
    }
    let failed = surveyed.failed || context.settings_are_broken();
    Ok(if failed { FAILED } else { NOTHING })
}

/// What looks at a file and says what it holds.
fn look(format: Format, color: bool) -> impl Fn(&str, &TreeEntry, &[u8]) -> Option<Found> {
    move |path, file, bytes| {
        let text = text_of(bytes);
        let catalog = &file.scope.catalog;
        let scan = file.scan(&text);
        if format == Format::Count {
            return counted(path, &text, &scan, file.is_root);
        }
        let uses = FileUses::new(&text, &scan, file.is_root);
        let mut lines = Vec::new();
        match format {
            Format::Json => {
                write_json(&mut lines, path, &uses, &Offsets::of(bytes), catalog).ok()?
            }
            _ => write_text(&mut lines, path, &uses, catalog, color).ok()?,
        }
        (!uses.is_empty()).then_some(Found { lines, occurrences: uses.len() })
    }
}

/// How many occurrences [`FileUses`] has, for which their places need not be found.
fn counted(path: &str, text: &str, scan: &scan::Scan, all: bool) -> Option<Found> {
    let places = scan.occurrences.iter().map(|found| found.range.start);
    let occurrences = places.filter(|&start| all || is_for_people(text, start)).count();
    let lines = format!("{}:{occurrences}\n", printable(path)).into_bytes();
    (occurrences > 0).then_some(Found { lines, occurrences })
}

fn write_text(
    out: &mut Vec<u8>,
    path: &str,
    uses: &FileUses,
    catalog: &Catalog,
    color: bool,
) -> io::Result<()> {
    let path = printable(path);
    for Use { code, context, start, .. } in uses.iter() {
        let (line, column, context) = (start.line + 1, start.scalar + 1, context.name());
        let doubt = if catalog.is_known(code) { "" } else { ", unknown" };
        let code = bold(&printable(code), color);
        writeln!(out, "{path}:{line}:{column}: {code} ({context}{doubt})")?;
    }
    Ok(())
}

fn write_json(
    out: &mut Vec<u8>,
    path: &str,
    uses: &FileUses,
    offsets: &Offsets,
    catalog: &Catalog,
) -> io::Result<()> {
    for found in uses.iter() {
        serde_json::to_writer(&mut *out, &row(path, &found, offsets, catalog))?;
        out.push(b'\n');
    }
    Ok(())
}

/// The occurrence in the stable form.
pub(super) fn row<'a>(
    path: &'a str,
    found: &Use<'a>,
    offsets: &Offsets,
    catalog: &Catalog,
) -> Row<'a> {
    Row {
        path,
        line: found.start.line + 1,
        column: found.start.scalar + 1,
        end_column: found.end.scalar + 1,
        byte_start: offsets.in_file(found.range.start),
        byte_end: offsets.in_file(found.range.end),
        code: found.code,
        context: found.context.name(),
        known: catalog.is_known(found.code),
    }
}
