//! `errdex explain`: what codes mean, those that are named or those of a stream.

mod stream;

use std::io::{self, Write};

use clap::{Args, ValueEnum};
use serde::Serialize;

use stream::Addition;

use super::{Context, FAILED, FOUND, NOTHING, current_folder, printable};
use crate::catalog::{Coverage, ExportEntry};
use crate::ide::explain::Body;
use crate::ide::{Explanation, Markup, explain, render};
use crate::index::Scope;

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  errdex explain ModelArts.4204 FRS.0014
  errdex explain --locale zh APIG.0301
  errdex explain --format json FRS.0014 | jq .entries[0].solution
  tail -f app.log | errdex explain -              a line below each line with a code
  errdex explain --format footnotes - < app.log   each code once, with all that is known

Exit codes: 0 every code is known or documented elsewhere, 1 a code is not known, 2 an error.")]
pub(super) struct Explain {
    /// The codes, as they stand in the source: ModelArts.4204; or `-` for those of standard input,
    /// which goes through as it is
    #[arg(required = true, value_name = "CODE")]
    codes: Vec<String>,
    /// `text` for codes, `annotate` for a stream, unless it is said
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// The language to explain in, where a page has it: en, zh
    #[arg(long, value_name = "TAG")]
    locale: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
enum Format {
    Text,
    Markdown,
    /// One object a line for each code
    Json,
    /// A stream, and below each line a line for each of its codes
    Annotate,
    /// A stream, and below the first line with a code all that is known of it
    Footnotes,
}

/// A code in the JSON form of this command.
#[derive(Serialize)]
struct Explained<'a> {
    code: &'a str,
    known: bool,
    entries: Vec<ExportEntry<'a>>,
    family: Option<&'a str>,
    coverage: Option<Coverage>,
    /// Where a family without entries is documented.
    documented_at: Vec<Place<'a>>,
    /// What pages say about codes that they do not list.
    advice: Vec<Advice<'a>>,
    near: Vec<Near<'a>>,
}

#[derive(Serialize)]
struct Place<'a> {
    text: &'a str,
    url: Option<&'a str>,
    page: &'a str,
}

#[derive(Serialize)]
struct Advice<'a> {
    text: &'a str,
    page: &'a str,
}

#[derive(Serialize)]
struct Near<'a> {
    code: &'a str,
    message: Option<&'a str>,
}

pub(super) fn run(context: &mut Context, arguments: &Explain) -> io::Result<u8> {
    context.scopes.command_line.locale = arguments.locale.clone();
    let scope = context.scope(&current_folder()?);
    let addition = match arguments.format {
        None | Some(Format::Annotate) => Some(Addition::Line),
        Some(Format::Footnotes) => Some(Addition::Footnote),
        Some(Format::Json) => Some(Addition::Json),
        Some(Format::Text | Format::Markdown) => None,
    };
    if arguments.codes == ["-"] {
        let Some(addition) = addition else {
            context.error("a stream takes `--format` annotate, footnotes or json");
            return Ok(FAILED);
        };
        let color = context.color;
        stream::run(io::stdin().lock(), &mut context.out, &scope, addition, color)?;
        return Ok(if context.settings_are_broken() { FAILED } else { NOTHING });
    }
    let format = arguments.format.unwrap_or(Format::Text);
    if matches!(format, Format::Annotate | Format::Footnotes) {
        context.error("`--format` annotate and footnotes are for a stream: `errdex explain -`");
        return Ok(FAILED);
    }
    let mut result = NOTHING;
    let mut first = true;
    for code in arguments.codes.iter().map(|code| bare(code)) {
        let explanation = explain(&scope, code);
        let body = explanation.as_ref().map(|explanation| &explanation.body);
        if !matches!(body, Some(Body::Known { .. } | Body::Elsewhere { .. })) {
            result = FOUND;
        }
        if format == Format::Json {
            serde_json::to_writer(
                &mut context.out,
                &explained(&scope, code, explanation.as_ref()),
            )?;
            writeln!(context.out)?;
            continue;
        }
        let Some(explanation) = explanation else {
            context.error(&stranger(&scope, code));
            continue;
        };
        if !first {
            writeln!(context.out)?;
        }
        first = false;
        write(context, &explanation, format)?;
    }
    Ok(if context.settings_are_broken() { FAILED } else { result })
}

/// The code alone: it may come with what stands around it in a source or in a list.
pub(super) fn bare(code: &str) -> &str {
    code.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '`' | ',' | ';'))
}

fn write(context: &mut Context, explanation: &Explanation, format: Format) -> io::Result<()> {
    if format == Format::Markdown {
        let text = render(explanation, Markup::Markdown);
        return writeln!(context.out, "{}", printable(&text));
    }
    let text = render(explanation, Markup::Plain);
    let text = printable(&text);
    let (title, rest) = text.split_at(text.find('\n').unwrap_or(text.len()));
    let title = super::bold(title, context.color);
    writeln!(context.out, "{title}{rest}")
}

/// What to say of a code that is of no claimed family.
pub(super) fn stranger(scope: &Scope, code: &str) -> String {
    let families = scope.catalog.families().iter();
    let families: Vec<&str> = families.map(|family| family.prefix.as_str()).collect();
    format!(
        "`{code}` is of no family that the catalog knows ({}); `errdex catalog list` shows its \
         pages, and a [[page]] in errdex.toml adds one",
        families.join(", ")
    )
}

fn explained<'a>(
    scope: &'a Scope,
    code: &'a str,
    explanation: Option<&'a Explanation>,
) -> Explained<'a> {
    let catalog = &scope.catalog;
    let ids = catalog.entries_of(code);
    let family = catalog.family_of(code);
    let mut all = Explained {
        code,
        known: !ids.is_empty(),
        entries: ids.iter().map(|&id| catalog.export_entry(id)).collect(),
        family: family.map(|family| family.prefix.as_str()),
        coverage: family.map(|family| family.coverage),
        documented_at: Vec::new(),
        advice: Vec::new(),
        near: Vec::new(),
    };
    match explanation.map(|explanation| &explanation.body) {
        Some(Body::Unknown { advice, near, .. }) => {
            let row = |advice: &'a crate::ide::explain::Advice| Advice {
                text: &advice.text,
                page: &advice.source.page,
            };
            all.advice = advice.iter().map(row).collect();
            let row = |near: &'a crate::ide::explain::Near| Near {
                code: &near.code,
                message: near.meaning.as_deref(),
            };
            all.near = near.iter().map(row).collect();
        }
        Some(Body::Elsewhere { places, .. }) => {
            let places = places.iter();
            let places = places.map(|place| Place {
                text: &place.text,
                url: place.url.as_deref(),
                page: &place.source.page,
            });
            all.documented_at = places.collect();
        }
        Some(Body::Known { .. }) | None => {}
    }
    all
}
