//! `errdex check`: the findings of files, for a person or for a program.

use std::io::{self, Write};
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use clap::{Args, ValueEnum};
use serde::Serialize;

use super::survey::{Paths, survey};
use super::{Context, FAILED, FOUND, NOTHING, count, printable};
use crate::config::Severity;
use crate::ide::{Finding, findings};
use crate::index::Document;
use crate::load::{TreeEntry, text_of};
use crate::text::{LineIndex, is_for_people};

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  errdex check                          everything below the current folder
  errdex check src tests/fixtures --fail-on information
  errdex check --format json | jq .code

Exit codes: 0 no finding of --fail-on or above, 1 some, 2 something could not be checked.")]
pub(super) struct Check {
    #[command(flatten)]
    paths: Paths,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The least severity that makes the exit code 1: hint, information, warning, error
    #[arg(long, value_parser = super::severity, default_value = "warning", value_name = "SEVERITY")]
    fail_on: Severity,
}

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
enum Format {
    Text,
    /// One object a line for each finding
    Json,
}

/// A finding in the stable form: lines and columns are 1-based, columns count Unicode scalar
/// values, ends are exclusive.
#[derive(Serialize)]
struct Row<'a> {
    path: &'a str,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    rule: &'a str,
    severity: &'a str,
    code: &'a str,
    message: &'a str,
    fixes: Vec<Fix<'a>>,
}

#[derive(Serialize)]
struct Fix<'a> {
    title: &'a str,
    replacement: &'a str,
}

/// A file with what tells its lines.
struct Place<'a> {
    path: &'a str,
    text: &'a str,
    lines: &'a LineIndex,
}

const NO_FILE: &str = "no file to check; `--no-ignore` takes those that .gitignore names, and \
    `exclude` in errdex.toml leaves files out";

/// What is said of a file with findings.
struct Found {
    report: Vec<u8>,
    findings: usize,
    /// Whether one of them makes the check fail.
    fails: bool,
}

pub(super) fn run(context: &mut Context, arguments: &Check) -> io::Result<u8> {
    let look = look(arguments.format, arguments.fail_on, context.color);
    let surveyed = survey(context, &arguments.paths, look)?;
    let (mut findings, mut fails) = (0, false);
    for found in &surveyed.found {
        findings += found.findings;
        fails |= found.fails;
        context.out.write_all(&found.report)?;
    }
    let files = count(surveyed.files, "file");
    match (surveyed.files, findings) {
        _ if surveyed.failed => {}
        (0, _) => context.warning(NO_FILE),
        (_, 0) => context.note(&format!("no findings in {files}")),
        _ => {
            let findings = count(findings, "finding");
            context.note(&format!("{findings} in {} of {files}", surveyed.found.len()));
        }
    }
    Ok(match () {
        () if surveyed.failed || context.settings_are_broken() => FAILED,
        () if fails => FOUND,
        () => NOTHING,
    })
}

/// What looks at a file and says what it finds.
fn look(
    format: Format,
    fail_on: Severity,
    color: bool,
) -> impl Fn(&str, &TreeEntry, &[u8]) -> Option<Found> {
    move |path, file, bytes| {
        let text = text_of(bytes);
        let document = Document::of_file(path, file.path, &text, file.scope.clone());
        let mut findings = findings(&document);
        findings.retain(|finding| file.is_root || is_for_people(&text, finding.range.start));
        if findings.is_empty() {
            return None;
        }
        let lines = LineIndex::new(&text);
        let place = Place { path, text: &text, lines: &lines };
        let mut report = Vec::new();
        for finding in &findings {
            match format {
                Format::Text => write_text(&mut report, &place, finding, color).ok()?,
                Format::Json => write_json(&mut report, &place, finding).ok()?,
            }
        }
        let fails = findings.iter().any(|finding| finding.severity >= fail_on);
        Some(Found { report, findings: findings.len(), fails })
    }
}

fn write_text(
    out: &mut Vec<u8>,
    Place { path, text, lines }: &Place,
    finding: &Finding,
    color: bool,
) -> io::Result<()> {
    let level = match finding.severity {
        Severity::Hint => Level::HELP.with_name("hint"),
        Severity::Information => Level::INFO.with_name("information"),
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
    };
    let (line, column) = lines.line_column(text, finding.range.start);
    let start = lines.start(line);
    let shown = shown_part(text, start, &finding.range);
    let span = finding.range.start - shown.start..finding.range.end - shown.start;
    let (path, message) = (printable(path), printable(&finding.message));
    let (title, rest) = message.split_once('\n').unwrap_or((&message, ""));
    let title = level.primary_title(title).id(finding.rule.name());
    let snippet = Snippet::source(&text[shown.clone()]).line_start(line as usize);
    let snippet = snippet.annotation(AnnotationKind::Primary.span(span));
    let mut group = if shown.start == start {
        title.element(snippet.path(path))
    } else {
        let origin = Origin::path(path).line(line as usize).char_column(column as usize);
        title.element(origin).element(snippet)
    };
    for note in rest.lines() {
        group = group.element(Level::HELP.message(note));
    }
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let report = renderer.decor_style(DecorStyle::Ascii).render(&[group]);
    writeln!(out, "{report}\n")
}

/// The part of a line that is drawn for a range in it: all of it, or of a line so long that drawing
/// it takes time, what can be seen around the range.
pub(super) fn shown_part(text: &str, start: usize, range: &Range<usize>) -> Range<usize> {
    const AROUND: usize = 1000;
    let is_boundary = |at: &usize| text.is_char_boundary(*at);
    let from = (range.start.saturating_sub(AROUND).max(start)..).find(is_boundary);
    let to = (range.end.saturating_add(AROUND).min(text.len())..).find(is_boundary);
    let (from, to) = (from.unwrap_or(start), to.unwrap_or(text.len()));
    let end = text[range.end..to].find(['\n', '\r']).map_or(to, |length| range.end + length);
    from..end
}

fn write_json(
    out: &mut Vec<u8>,
    Place { path, text, lines }: &Place,
    finding: &Finding,
) -> io::Result<()> {
    let (line, column) = lines.line_column(text, finding.range.start);
    let (end_line, end_column) = lines.line_column(text, finding.range.end);
    let fixes = finding.fixes.iter();
    let row = Row {
        path,
        line,
        column,
        end_line,
        end_column,
        rule: finding.rule.name(),
        severity: finding.severity.name(),
        code: &finding.code,
        message: &finding.message,
        fixes: fixes.map(|f| Fix { title: &f.title, replacement: &f.replacement }).collect(),
    };
    serde_json::to_writer(&mut *out, &row)?;
    writeln!(out)
}
