//! `errdex doctor`: what is in force, and why a place is or is not a code.

use std::ffi::OsString;
use std::io::{self, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use super::{Context, FAILED, NOTHING, bold, catalog, count, printable};
use crate::ide::verdict::Judged;
use crate::ide::{Silence, Verdict, findings, verdict};
use crate::index::{Document, Scope};
use crate::lang::Language;
use crate::load::{self, LeftOut};
use crate::scan::{Context as Where, Reason, Stranger};
use crate::text::LineIndex;

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  errdex doctor                       the settings, pages and families in force here
  errdex doctor src/client.go         those of a file, and how the file is read
  errdex doctor src/client.go:21:47   why this place is a code, or is none

Exit codes: 0 all is well, 2 the settings or a page of theirs are broken, or there is no such file.")]
pub(super) struct Doctor {
    /// A file or a folder, with a line and a column (both from 1) for one place of a file
    #[arg(default_value = ".", value_name = "FILE[:LINE[:COLUMN]]")]
    place: OsString,
}

/// A file with the line and the column that were asked for, both 1-based.
type Place = (PathBuf, Option<(u32, Option<u32>)>);

pub(super) fn run(context: &mut Context, arguments: &Doctor) -> io::Result<u8> {
    let (path, line) = place(&arguments.place);
    let path = load::absolute(&path)?;
    if !path.exists() {
        context.error(&format!("there is no {}", path.display()));
        return Ok(FAILED);
    }
    let scope = context.scope(&path);
    tell_of_program(context)?;
    tell_of_scope(context, &scope)?;
    let mut failed = context.settings_are_broken();
    if path.is_file() {
        writeln!(context.out)?;
        failed |= !tell_of_file(context, &path, &scope, line)?;
    }
    Ok(if failed { FAILED } else { NOTHING })
}

/// A file whose name has colons is that file.
fn place(given: &OsString) -> Place {
    let whole = || (PathBuf::from(given), None);
    let Some(text) = given.to_str().filter(|_| !Path::new(given).exists()) else { return whole() };
    let mut parts = text.rsplitn(3, ':');
    let (last, middle, first) = (parts.next(), parts.next(), parts.next());
    let number = |text: Option<&str>| text.and_then(|text| text.parse::<u32>().ok());
    match (number(last), number(middle), middle, first) {
        (Some(column), Some(line), _, Some(path)) => (path.into(), Some((line, Some(column)))),
        (Some(line), None, Some(middle), first) => {
            let path = first.map_or(String::new(), |first| format!("{first}:")) + middle;
            (path.into(), Some((line, None)))
        }
        _ => whole(),
    }
}

fn tell_of_program(context: &mut Context) -> io::Result<()> {
    let program = std::env::current_exe().map_or(String::new(), |path| path.display().to_string());
    row(context, "errdex", &format!("{} {program}", env!("CARGO_PKG_VERSION")))?;
    row(context, "cache", &load::cache_folder().display().to_string())
}

fn tell_of_scope(context: &mut Context, scope: &Scope) -> io::Result<()> {
    let file = scope.file.as_ref().map(|file| file.display().to_string());
    let none = "no errdex.toml here or above: the defaults";
    row(context, "settings", file.as_deref().unwrap_or(none))?;
    row(context, "language", &scope.locale)?;
    writeln!(context.out)?;
    catalog::list(context, scope)
}

/// Whether the file has the line that was asked for.
fn tell_of_file(
    context: &mut Context,
    path: &Path,
    scope: &Arc<Scope>,
    line: Option<(u32, Option<u32>)>,
) -> io::Result<bool> {
    let text = load::read_text(path)?;
    let name = path.display().to_string();
    let document = Document::of_file(&name, path, &text, scope.clone());
    row(context, "file", &name)?;
    row(context, "read as", &read_as(document.language))?;
    if let Some(why) = load::left_out(path, scope) {
        row(context, "left out", left_out(why))?;
    }
    let occurrences = document.scan().occurrences.len();
    let found = count(findings(&document).len(), "finding");
    row(context, "holds", &format!("{}, {found}", count(occurrences, "code")))?;
    let Some((line, column)) = line else { return Ok(true) };
    writeln!(context.out)?;
    let lines = LineIndex::new(&text);
    let Some(start) = line.checked_sub(1).and_then(|_| lines.checked_start(line)) else {
        context.error(&format!("{name} has no line {line}"));
        return Ok(false);
    };
    let whole = text[start..].split(['\n', '\r']).next().unwrap_or_default();
    let offsets: Vec<usize> = match column {
        Some(column) => {
            let skipped = column.saturating_sub(1) as usize;
            let within = whole.char_indices().nth(skipped).map_or(whole.len(), |(at, _)| at);
            vec![start + within]
        }
        None => codes_of(&document, start..start + whole.len()),
    };
    if offsets.is_empty() {
        let hint = "no code; name a column to be told why a word of it is none";
        row(context, &format!("line {line}"), hint)?;
    }
    for offset in offsets {
        let (line, column) = lines.line_column(&text, offset);
        let told = told(&document, &text, offset);
        row(context, &format!("{line}:{column}"), &told)?;
    }
    Ok(true)
}

/// The starts of the codes in a range of bytes.
fn codes_of(document: &Document, range: Range<usize>) -> Vec<usize> {
    let occurrences = document.scan().occurrences.iter();
    occurrences.map(|found| found.range.start).filter(|start| range.contains(start)).collect()
}

fn read_as(language: &Language) -> String {
    match language.is_prose {
        true => format!("{}, which people read: codes are explained and not judged", language.id),
        false => format!("{}: literals that are a code as a whole are judged", language.id),
    }
}

fn left_out(why: LeftOut) -> &'static str {
    match why {
        LeftOut::Excluded => "of folders that are looked into: `exclude` in the settings names it",
        LeftOut::Kind => {
            "of folders that are looked into: nobody writes files of this kind by hand"
        }
        LeftOut::Binary => "of folders that are looked into: it is no text",
        LeftOut::TooLarge => "of folders that are looked into: it is larger than `max-file-size`",
        LeftOut::Ignored => "of folders that are looked into: .gitignore or the like names it",
    }
}

/// What the place at a byte offset is, in words.
fn told(document: &Document, text: &str, offset: usize) -> String {
    match verdict(document, offset) {
        Verdict::Blank => "no code: there is no word here".to_owned(),
        Verdict::NoCode(Stranger { range, reason }) => {
            format!("`{}` is no code: {}", &text[range], reason_of(document, &reason))
        }
        Verdict::Code(Judged { code, context, entries, findings, silence, .. }) => {
            let entries = match entries {
                0 => "no page in force lists it".to_owned(),
                entries => format!("{} in the pages in force", count(entries, "entry")),
            };
            let findings = findings.iter().map(|finding| {
                let (severity, rule) = (finding.severity, finding.rule.name());
                format!("{severity}[{rule}]: {}", finding.message)
            });
            let silence = silence.map(|why| format!("no finding: {}", silence_of(&why)));
            let said: Vec<String> = findings.chain(silence).collect();
            format!("`{code}` is a code, {}; {entries}\n{}", place_of(context), said.join("\n"))
        }
    }
}

fn place_of(context: Where) -> &'static str {
    match context {
        Where::Literal => "all of a literal",
        Where::Inside => "a part of a literal",
        Where::Comment => "in a comment",
        Where::Prose => "in running text",
    }
}

fn reason_of(document: &Document, reason: &Reason) -> String {
    let form = "an optional letter and 1 to 12 digits";
    match reason {
        Reason::NoFamily => {
            let families = document.scope.catalog.families().iter();
            let families: Vec<&str> = families.map(|family| family.prefix.as_str()).collect();
            format!("no family in force stands in it (families: {})", families.join(", "))
        }
        Reason::Preceded { prefix, by } => {
            format!("`{by}` before `{prefix}` makes it part of a longer name")
        }
        Reason::NoNumber { prefix } => format!("behind `{prefix}` there is not {form}"),
        Reason::Followed { code, by } => format!("`{by}` behind `{code}` goes on with it"),
        Reason::OtherCase { prefix } => {
            format!("the family is written `{prefix}`, and no page lists this number of it")
        }
        Reason::ReadOtherwise => {
            "it has the form of one, but an escape or the end of a literal stands in it".to_owned()
        }
    }
}

fn silence_of(why: &Silence) -> String {
    match why {
        Silence::Known => "the code is known".to_owned(),
        Silence::Settings => "this is a settings file".to_owned(),
        Silence::Page => "this file is a page in force, which defines its codes".to_owned(),
        Silence::Prose => "texts for people are not judged".to_owned(),
        Silence::Context => "only a literal that is the code as a whole is judged".to_owned(),
        Silence::Elsewhere => "its family is documented elsewhere".to_owned(),
        Silence::Off(rule) => format!("the settings turn `{}` off", rule.name()),
        Silence::Ignored(rule) => format!("a comment silences `{}` here", rule.name()),
        Silence::Unjudged => "no rule has anything to say".to_owned(),
    }
}

/// Writes a name and what there is to say under it, whose further lines are indented alike.
fn row(context: &mut Context, name: &str, text: &str) -> io::Result<()> {
    let padding = " ".repeat(10usize.saturating_sub(name.len()));
    let name = bold(name, context.color);
    let text = text.replace('\n', &format!("\n{}", " ".repeat(11)));
    writeln!(context.out, "{name}{padding} {}", printable(&text))
}
