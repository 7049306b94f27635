//! `errdex catalog diff`: what became of the codes from one page or catalog to the next.

use std::io::{self, Write};

use clap::{Args, ValueEnum};

use super::import;
use crate::catalog::Catalog;
use crate::catalog::compare::{Change, Difference, differences};
use crate::cli::{Context, FOUND, NOTHING};
use crate::config::PageDeclaration;

#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  errdex catalog diff errors-2023.html errors-2024.html

Exit codes: 0 they say the same, 1 they differ, 2 one could not be read.")]
pub(in crate::cli) struct Diff {
    /// A page, or a catalog in errdex's own form
    old: String,
    new: String,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
enum Format {
    Text,
    /// One object a line for each difference
    Json,
}

pub(super) fn run(context: &mut Context, arguments: &Diff) -> io::Result<u8> {
    let catalog = |name: &str| -> io::Result<Catalog> {
        Ok(Catalog::of(import::read(name, &PageDeclaration::default())?))
    };
    let found = differences(&catalog(&arguments.old)?, &catalog(&arguments.new)?);
    for difference in &found {
        match arguments.format {
            Format::Json => serde_json::to_writer(&mut context.out, difference)?,
            Format::Text => write!(context.out, "{}", text(difference))?,
        }
        writeln!(context.out)?;
    }
    Ok(if found.is_empty() { NOTHING } else { FOUND })
}

fn text(difference: &Difference) -> String {
    let Difference { code, service, change, .. } = difference;
    let service = service.as_ref().map_or(String::new(), |service| format!(" ({service})"));
    let said =
        |text: &Option<String>| text.as_ref().map_or("nothing".to_owned(), |t| format!("{t:?}"));
    match change {
        Change::Added => format!("added    {code}{service}"),
        Change::Removed => format!("removed  {code}{service}"),
        Change::StatusChanged { old, new } => {
            format!("status   {code}{service}: {} -> {}", said(old), said(new))
        }
        Change::Reworded { field, old, new } => {
            format!("reworded {code}{service}: {field}: {} -> {}", said(old), said(new))
        }
    }
}
