//! `errdex catalog check`: what is wrong with pages, in them and between them.

use std::io::{self, Write};

use clap::Args;

use super::import;
use crate::catalog::compare::{Disagreement, conflicts, duplicates};
use crate::catalog::{Catalog, EntryId};
use crate::cli::{Context, FOUND, NOTHING, current_folder};
use crate::config::PageDeclaration;

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  errdex catalog check
  errdex catalog check docs/errors.md

Exit codes: 0 nothing is wrong, 1 something is.")]
pub(in crate::cli) struct Check {
    /// Pages; without any, those that the settings put in force
    #[arg(value_name = "PAGE")]
    pages: Vec<String>,
}

pub(super) fn run(context: &mut Context, arguments: &Check) -> io::Result<u8> {
    if arguments.pages.is_empty() {
        let scope = context.scope(&current_folder()?);
        return check(context, &scope.catalog);
    }
    let read = |name: &String| import::read(name, &PageDeclaration::default());
    let pages = arguments.pages.iter().map(read).collect::<io::Result<Vec<_>>>()?;
    check(context, &Catalog::of(pages.into_iter().flatten()))
}

fn check(context: &mut Context, catalog: &Catalog) -> io::Result<u8> {
    let problems = catalog.pages().iter().flat_map(|content| &content.problems);
    let problems = problems.map(|it| format!("{}:{}: {}", it.page, it.line, it.reason));
    let twice =
        duplicates(catalog).into_iter().map(|it| told(catalog, "listed more than once", &it));
    let apart = conflicts(catalog).into_iter().map(|it| told(catalog, "pages disagree", &it));
    let mut result = NOTHING;
    for line in problems.chain(twice).chain(apart) {
        writeln!(context.out, "{line}")?;
        result = FOUND;
    }
    Ok(result)
}

/// `page:line: CODE: what is wrong: the fields that differ; the other places`.
fn told(catalog: &Catalog, what: &str, found: &Disagreement) -> String {
    let place = |&id: &EntryId| format!("{}:{}", catalog.page(id).name, catalog.entry(id).line);
    let others: Vec<String> = found.rows[1..].iter().map(place).collect();
    format!(
        "{}: {}: {what} with another {}; also at {}",
        place(&found.rows[0]),
        found.code,
        found.fields.join(" and "),
        others.join(", "),
    )
}
