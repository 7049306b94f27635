//! `errdex explain`: what codes mean, those that are named or those of a stream.

mod stream;

use std::io::{self, Write};

use clap::{Args, ValueEnum};
use stream::Addition;

use super::{Context, FAILED, FOUND, NOTHING, current_folder, printable};
use crate::ide::explain::Body;
use crate::ide::{Explanation, Markup, bare, explain, explained, render, stranger};

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
