//! `errdex catalog`: the pages and families in force, and every entry of them.

mod check;
mod diff;
mod import;

use std::io::{self, Write};

use clap::{Args, Subcommand};

use super::{Context, FAILED, NOTHING, current_folder, printable};
use crate::ide::listing::{Listing, listing};
use crate::index::Scope;

#[derive(Debug, Subcommand)]
pub(super) enum Catalog {
    /// List the pages and the families that they claim
    List,
    /// Write the whole catalog in errdex's own form
    #[command(after_help = "Example:\n  errdex catalog export --format json > catalog.json")]
    Export(Export),
    /// Read pages and write them in errdex's own form
    Import(import::Import),
    /// Tell what is wrong with pages: problems, duplicates, conflicts between them
    Check(check::Check),
    /// Tell what changed from one page or catalog to another
    Diff(diff::Diff),
    /// Print a JSON Schema of errdex's own form
    Schema,
}

#[derive(Debug, Args)]
pub(super) struct Export {
    #[arg(long, value_enum, default_value_t = import::Format::Json)]
    format: import::Format,
}

pub(super) fn run(context: &mut Context, arguments: &Catalog) -> io::Result<u8> {
    match arguments {
        Catalog::Import(arguments) => return import::run(context, arguments),
        Catalog::Check(arguments) => return check::run(context, arguments),
        Catalog::Diff(arguments) => return diff::run(context, arguments),
        Catalog::Schema => {
            let schema = serde_json::to_string_pretty(&crate::catalog::schema())?;
            writeln!(context.out, "{schema}")?;
            return Ok(NOTHING);
        }
        Catalog::List => {
            let scope = context.scope(&current_folder()?);
            list(context, &scope)?;
        }
        Catalog::Export(Export { format }) => {
            let scope = context.scope(&current_folder()?);
            let text = import::write(&scope.catalog, *format)?;
            context.out.write_all(text.as_bytes())?;
        }
    }
    Ok(if context.settings_are_broken() { FAILED } else { NOTHING })
}

/// Writes the pages and the families in force as two tables.
pub(super) fn list(context: &mut Context, scope: &Scope) -> io::Result<()> {
    let [pages, families] = listing(&scope.catalog);
    write_table(context, &pages)?;
    writeln!(context.out)?;
    write_table(context, &families)
}

/// Columns as wide as their widest cell, two blanks apart.
fn write_table(context: &mut Context, listing: &Listing) -> io::Result<()> {
    let Listing { header, rows } = listing;
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].chars().count());
        cells.chain([header[column].chars().count()]).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..header.len()).map(width).collect();
    let line = |cells: &[String]| {
        let cells = cells.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        printable(cells.collect::<Vec<_>>().join("  ").trim_end()).into_owned()
    };
    let header: Vec<String> = header.iter().map(|name| (*name).to_owned()).collect();
    let header = super::bold(&line(&header), context.color);
    writeln!(context.out, "{header}")?;
    for row in rows {
        writeln!(context.out, "{}", line(row))?;
    }
    Ok(())
}
