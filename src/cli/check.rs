//! `errdex check`: the findings of files, for a person or for a program.

use std::io::{self, Write};
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use clap::{Args, ValueEnum};
use ropey::Rope;
use serde::Serialize;

use super::{Context, FAILED, FOUND, NOTHING, count, printable};
use crate::config::Severity;
use crate::ide::{Finding, findings};
use crate::index::Document;
use crate::lang;
use crate::load;
use crate::text::LineIndex;

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  errdex check                          everything below the current folder
  errdex check src tests/fixtures --fail-on information
  errdex check --format json | jq .code

Exit codes: 0 no finding of --fail-on or above, 1 some, 2 something could not be checked.")]
pub(super) struct Check {
    /// Files and folders
    #[arg(default_value = ".", value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The least severity that makes the exit code 1: hint, information, warning, error
    #[arg(long, value_parser = super::severity, default_value = "warning", value_name = "SEVERITY")]
    fail_on: Severity,
    /// Check files that .gitignore and .ignore name, too
    #[arg(long)]
    no_ignore: bool,
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

const NO_FILE: &str = "no file to check; `--no-ignore` takes those that .gitignore names, and \
    `exclude` in errdex.toml leaves files out";

/// What a check has come to.
#[derive(Default)]
struct Tally {
    files: usize,
    with_findings: usize,
    findings: usize,
    fails: bool,
    errors: bool,
}

pub(super) fn run(context: &mut Context, arguments: &Check) -> io::Result<u8> {
    let walked = load::walk(&arguments.paths, arguments.no_ignore);
    let mut tally = Tally::default();
    for error in &walked.errors {
        context.error(error);
        tally.errors = true;
    }
    for path in &walked.files {
        let absolute = load::absolute(path)?;
        let scope = context.scope(&absolute);
        if scope.excludes(&absolute) {
            continue;
        }
        match load::read_text(path) {
            Ok(Some(text)) => {
                let language = lang::detect(None, Some(path), text.lines().next());
                let shown = path.strip_prefix(".").unwrap_or(path).to_string_lossy();
                let (uri, rope) = (Arc::from(shown), Rope::from_str(&text));
                let document = Document::new(uri, Some(absolute), 0, language, rope, scope);
                check(context, arguments, &mut tally, &document, &text)?;
            }
            Ok(None) => {}
            Err(error) => {
                context.error(&format!("{}: {error}", path.display()));
                tally.errors = true;
            }
        }
    }
    let files = count(tally.files, "file");
    match tally {
        _ if tally.errors => {}
        Tally { files: 0, .. } => context.warning(NO_FILE),
        Tally { findings: 0, .. } => context.note(&format!("no findings in {files}")),
        Tally { findings, with_findings, .. } => {
            let findings = count(findings, "finding");
            context.note(&format!("{findings} in {with_findings} of {files}"));
        }
    }
    Ok(match tally {
        _ if tally.errors || context.settings_are_broken() => FAILED,
        _ if tally.fails => FOUND,
        _ => NOTHING,
    })
}

fn check(
    context: &mut Context,
    arguments: &Check,
    tally: &mut Tally,
    document: &Document,
    text: &str,
) -> io::Result<()> {
    let found = findings(document);
    tally.files += 1;
    tally.findings += found.len();
    tally.with_findings += usize::from(!found.is_empty());
    tally.fails |= found.iter().any(|finding| finding.severity >= arguments.fail_on);
    if found.is_empty() {
        return Ok(());
    }
    let lines = LineIndex::new(text);
    for finding in &found {
        match arguments.format {
            Format::Text => write_text(context, &document.uri, text, &lines, finding)?,
            Format::Json => write_json(context, &document.uri, text, &lines, finding)?,
        }
    }
    Ok(())
}

fn write_text(
    context: &mut Context,
    path: &str,
    text: &str,
    lines: &LineIndex,
    finding: &Finding,
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
    let renderer = if context.color { Renderer::styled() } else { Renderer::plain() };
    let report = renderer.decor_style(DecorStyle::Ascii).render(&[group]);
    writeln!(context.out, "{report}\n")
}

/// The part of a line that is drawn for a range in it: all of it, or of a line so long that drawing
/// it takes time, what can be seen around the range.
fn shown_part(text: &str, start: usize, range: &Range<usize>) -> Range<usize> {
    const AROUND: usize = 1000;
    let is_boundary = |at: &usize| text.is_char_boundary(*at);
    let from = (range.start.saturating_sub(AROUND).max(start)..).find(is_boundary);
    let to = (range.end.saturating_add(AROUND).min(text.len())..).find(is_boundary);
    let (from, to) = (from.unwrap_or(start), to.unwrap_or(text.len()));
    let end = text[range.end..to].find(['\n', '\r']).map_or(to, |length| range.end + length);
    from..end
}

fn write_json(
    context: &mut Context,
    path: &str,
    text: &str,
    lines: &LineIndex,
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
    serde_json::to_writer(&mut context.out, &row)?;
    writeln!(context.out)
}
