//! `errdex search`: from a message to the codes that it can come from.

use std::io::{self, Read, Write};

use clap::{Args, ValueEnum};

use super::{Context, FAILED, FOUND, NOTHING, bold, current_folder, printable};
use crate::ide::markup::one_line;
use crate::ide::{SearchHit, search};
use crate::index::Scope;

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  errdex search 'The API is not subscribed'        a message, or what you remember of it
  errdex search 没有订阅
  curl ... | errdex search -                       a whole response
  errdex search --format json 'token expired' | jq -r .code

Exit codes: 0 something fits, 1 nothing does, 2 an error.")]
pub(super) struct Search {
    /// A message, a response or a line of a log; `-` reads it from standard input
    #[arg(required = true, value_name = "TEXT")]
    text: Vec<String>,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// How many codes to show at most
    #[arg(long, default_value_t = 5, value_name = "NUMBER")]
    limit: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
enum Format {
    Text,
    /// One object a line for each code
    Json,
}

pub(super) fn run(context: &mut Context, arguments: &Search) -> io::Result<u8> {
    let scope = context.scope(&current_folder()?);
    let text = match arguments.text.as_slice() {
        [only] if only == "-" => {
            let mut bytes = Vec::new();
            io::stdin().lock().read_to_end(&mut bytes)?;
            String::from_utf8_lossy(&bytes).into_owned()
        }
        words => words.join(" "),
    };
    let mut hits = search(&scope, &text);
    hits.truncate(arguments.limit);
    for hit in &hits {
        match arguments.format {
            Format::Text => write_text(context, &scope, hit)?,
            Format::Json => write_json(context, &scope, hit)?,
        }
    }
    if hits.is_empty() {
        context.note("no text of the catalog fits; `errdex catalog list` shows what is searched");
    }
    Ok(match () {
        () if context.settings_are_broken() => FAILED,
        () if hits.is_empty() => FOUND,
        () => NOTHING,
    })
}

fn write_text(context: &mut Context, scope: &Scope, hit: &SearchHit) -> io::Result<()> {
    let (page, entry) = (scope.catalog.page(hit.entry), scope.catalog.entry(hit.entry));
    let text = entry.message.as_deref().or(entry.description.as_deref()).unwrap_or_default();
    let code = bold(&printable(&hit.code), context.color);
    let service = page.service.as_deref().unwrap_or(&page.name);
    writeln!(context.out, "{code} · {}", printable(service))?;
    writeln!(context.out, "  {}", printable(&one_line(text)))?;
    writeln!(context.out, "  {}:{}", printable(&page.name), entry.line)
}

fn write_json(context: &mut Context, scope: &Scope, hit: &SearchHit) -> io::Result<()> {
    serde_json::to_writer(&mut context.out, &hit.row(scope))?;
    writeln!(context.out)
}
