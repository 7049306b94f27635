//! `errdex catalog import`: pages as they were published, in errdex's own form.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use crate::catalog::{Catalog, PageContent};
use crate::cli::{Context, FAILED, FOUND, NOTHING, count};
use crate::config::PageDeclaration;
use crate::{import, load};

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  errdex catalog import docs/errors.md
  errdex catalog import --service Billing --format toml -o billing.toml docs/*.html
  curl -s https://example.com/errors.html | errdex catalog import -

errdex itself never opens a socket. Exit codes: 0 every page has entries, 1 a page has none,
2 a page could not be read.")]
pub(in crate::cli) struct Import {
    /// Files, or `-` for standard input
    #[arg(required = true, value_name = "PAGE")]
    pages: Vec<String>,
    /// The service that the pages are about
    #[arg(long)]
    service: Option<String>,
    /// The language of the pages: en, zh
    #[arg(long, value_name = "TAG")]
    locale: Option<String>,
    /// Whether the pages list all codes of their families
    #[arg(long, value_enum)]
    coverage: Option<CoverageName>,
    /// A family that the pages are about, with its separator: FRS. (may be given again)
    #[arg(long)]
    prefix: Vec<String>,
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
    /// Write to a file, in one step, instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
enum CoverageName {
    Complete,
    Partial,
}

/// The forms of a catalog.
#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub(super) enum Format {
    Json,
    Toml,
    Markdown,
}

pub(super) fn run(context: &mut Context, arguments: &Import) -> io::Result<u8> {
    let declaration = PageDeclaration {
        service: arguments.service.clone(),
        locale: arguments.locale.clone(),
        complete: arguments.coverage.map(|coverage| coverage == CoverageName::Complete),
        prefixes: arguments.prefix.clone(),
        ..PageDeclaration::default()
    };
    let mut pages = Vec::new();
    let mut result = NOTHING;
    for name in &arguments.pages {
        match read(name, &declaration) {
            Ok(read) => {
                let is_empty = read.iter().all(|page| page.entries.is_empty());
                result = result.max(if is_empty { FOUND } else { NOTHING });
                read.iter().for_each(|page| summarize(context, page));
                pages.extend(read);
            }
            Err(error) => {
                context.error(&error.to_string());
                result = FAILED;
            }
        }
    }
    let text = write(&Catalog::of(pages), arguments.format)?;
    match &arguments.output {
        Some(path) => load::write_in_one_step(path, text.as_bytes())?,
        None => context.out.write_all(text.as_bytes())?,
    }
    Ok(result)
}

/// Reads the pages of a file as the command line names it; an error names it, too.
pub(super) fn read(name: &str, declaration: &PageDeclaration) -> io::Result<Vec<PageContent>> {
    let bytes = match name {
        "-" => {
            let mut bytes = Vec::new();
            io::stdin().lock().read_to_end(&mut bytes)?;
            bytes
        }
        name => load::read_bytes(Path::new(name))
            .map_err(|error| io::Error::new(error.kind(), format!("{name}: {error}")))?,
    };
    let declaration = PageDeclaration { path: name.to_owned(), ..declaration.clone() };
    Ok(import::import_bytes(&declaration, bytes))
}

/// The catalog as a text in one of its forms.
pub(super) fn write(catalog: &Catalog, format: Format) -> io::Result<String> {
    match format {
        Format::Json => Ok(serde_json::to_string_pretty(&catalog.export())? + "\n"),
        Format::Toml => {
            let mut value = serde_json::to_value(catalog.export())?;
            drop_nulls(&mut value);
            toml::to_string(&value).map_err(io::Error::other)
        }
        Format::Markdown => Ok(markdown(catalog)),
    }
}

fn summarize(context: &Context, page: &PageContent) {
    let rows = count(page.entries.len(), "entry");
    let problems = count(page.problems.len(), "problem");
    context.note(&format!("{}: {rows}, {problems}", page.page.name));
    for problem in &page.problems {
        context.warning(&format!("{}:{}: {}", problem.page, problem.line, problem.reason));
    }
}

/// TOML has no null; what is absent is left out.
fn drop_nulls(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::Object(map) => {
            map.retain(|_, value| !value.is_null());
            map.values_mut().for_each(drop_nulls);
        }
        serde_json::Value::Array(list) => list.iter_mut().for_each(drop_nulls),
        _ => {}
    }
}

/// One table for each page, in a form that can be imported again.
fn markdown(catalog: &Catalog) -> String {
    let mut text = String::new();
    for content in catalog.pages() {
        let title = content.page.service.as_ref().unwrap_or(&content.page.name);
        text.push_str(&format!("# {title}\n\n"));
        text.push_str("| Error Code | Status Code | Message | Description | Solution |\n");
        text.push_str("| --- | --- | --- | --- | --- |\n");
        for entry in &content.entries {
            let cells = [
                Some(&entry.code),
                entry.status.as_ref(),
                entry.message.as_ref(),
                entry.description.as_ref(),
                entry.solution.as_ref(),
            ];
            let cells = cells.map(|cell| cell.map_or(String::new(), |cell| markdown_cell(cell)));
            text.push_str(&format!("| {} |\n", cells.join(" | ")));
        }
        text.push('\n');
    }
    text
}

fn markdown_cell(text: &str) -> String {
    let mut cell = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => cell.push_str("<br>"),
            '|' | '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '&' => {
                cell.push('\\');
                cell.push(c);
            }
            c => cell.push(c),
        }
    }
    cell
}
