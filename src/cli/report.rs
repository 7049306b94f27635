//! `errdex report`: which codes of which services a tree uses, and how.

mod groups;
mod tables;

use std::collections::BTreeSet;
use std::io::{self, Write};

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::survey::{Paths, conclude, survey};
use super::{Context, FAILED, NOTHING, count};
use crate::catalog::{Catalog, EntryId};
use crate::config::Rule;
use crate::ide::{Finding, findings};
use crate::index::{Document, FileUses, Scope, Use};
use crate::load::{TreeEntry, text_of};
use crate::scan;

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  errdex report                         everything below the current folder
  errdex report src --format markdown   the same for src, to paste into an issue
  errdex report --format json | jq -r '.groups[].unused[].code'

Codes that several services document stand once, under the names of all of them. `not judged` are
codes that no page lists and that `errdex check` says nothing of: in comments, in running text, in
longer strings, ignored ones, and those documented elsewhere. `unused` are the codes of your own
complete pages that no file has, the pages themselves left aside.

Exit codes: 0 whatever it finds, 2 something could not be read.")]
pub(super) struct Report {
    #[command(flatten)]
    paths: Paths,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
enum Format {
    Text,
    /// Tables, for an issue or a pull request
    Markdown,
    /// One object with every place
    Json,
}

/// All that is said, in the stable form.
#[derive(Serialize)]
struct Account {
    version: u32,
    /// How many files were looked at.
    files: usize,
    groups: Vec<Group>,
}

/// The codes that the same services document. A code is in one group only, so that all counts add
/// up to the number of occurrences.
#[derive(Default, Serialize)]
struct Group {
    /// In the order of their names; a page without a service counts by its own name.
    services: Vec<String>,
    used: Vec<Row>,
    misspelled: Vec<Row>,
    unknown: Vec<Row>,
    not_judged: Vec<Row>,
    unused: Vec<Unused>,
}

/// A code with its places, in the order of their paths.
#[derive(Default, Serialize)]
struct Row {
    code: String,
    uses: usize,
    literal: usize,
    inside: usize,
    comment: usize,
    prose: usize,
    /// What a misspelled code may mean, the likeliest first.
    did_you_mean: Vec<String>,
    places: Vec<Place>,
}

/// Where a code stands: line and column are 1-based, the column counts Unicode scalar values.
#[derive(Serialize)]
struct Place {
    path: String,
    line: u32,
    column: u32,
    context: &'static str,
}

/// A code that none of the files has, with the rows that define it.
#[derive(Serialize)]
struct Unused {
    code: String,
    sources: Vec<Source>,
}

#[derive(Serialize)]
struct Source {
    page: String,
    line: u32,
}

/// What is known of an occurrence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Used,
    Misspelled,
    Unknown,
    NotJudged,
}

/// One occurrence with what is to be said of it.
struct Mention {
    services: Vec<String>,
    kind: Kind,
    code: String,
    did_you_mean: Vec<String>,
    context: scan::Context,
    place: Place,
}

pub(super) fn run(context: &mut Context, arguments: &Report) -> io::Result<u8> {
    let surveyed = survey(context, &arguments.paths, mentions)?;
    let (with, files) = (surveyed.found.len(), surveyed.files);
    let mentions: Vec<Mention> = surveyed.found.into_iter().flatten().collect();
    let occurrences = mentions.len();
    let account = Account { version: 1, files, groups: groups::of(mentions, &surveyed.scopes) };
    match arguments.format {
        Format::Text => tables::write_text(&mut context.out, &account, context.color)?,
        Format::Markdown => tables::write_markdown(&mut context.out, &account)?,
        Format::Json => {
            serde_json::to_writer(&mut context.out, &account)?;
            writeln!(context.out)?;
        }
    }
    if !surveyed.failed {
        conclude(context, &count(occurrences, "occurrence"), with, files);
    }
    let failed = surveyed.failed || context.settings_are_broken();
    Ok(if failed { FAILED } else { NOTHING })
}

/// What a file mentions. The rows of a page define its codes and do not use them.
fn mentions(path: &str, file: &TreeEntry, bytes: &[u8]) -> Option<Vec<Mention>> {
    if file.scope.page_at(file.path).is_some() {
        return None;
    }
    let text = text_of(bytes);
    let scope = file.scope;
    let document = Document::of_file(path, file.path, &text, scope.clone());
    let uses = FileUses::new(&text, document.scan(), file.is_root);
    let judged = findings(&document);
    let mention = |found: Use| {
        let at = judged.binary_search_by_key(&found.range.start, |finding| finding.range.start);
        mention(path, scope, &found, at.ok().map(|at| &judged[at]))
    };
    (!uses.is_empty()).then(|| uses.iter().map(mention).collect())
}

fn mention(path: &str, scope: &Scope, found: &Use, finding: Option<&Finding>) -> Mention {
    let kind = match finding.map(|finding| finding.rule) {
        Some(Rule::MisspelledCode) => Kind::Misspelled,
        Some(_) => Kind::Unknown,
        None if scope.catalog.is_known(found.code) => Kind::Used,
        None => Kind::NotJudged,
    };
    let fixes = finding.map_or(&[][..], |finding| &finding.fixes);
    let did_you_mean: Vec<String> = fixes.iter().map(|fix| fix.replacement.clone()).collect();
    Mention {
        services: services(&scope.catalog, found.code),
        kind,
        code: found.code.to_owned(),
        did_you_mean,
        context: found.context,
        place: Place {
            path: path.to_owned(),
            line: found.start.line + 1,
            column: found.start.scalar + 1,
            context: found.context.name(),
        },
    }
}

/// The services that document a code, or its family where no page lists it, or the codes near it
/// where its case is that of no family; by name.
fn services(catalog: &Catalog, code: &str) -> Vec<String> {
    let of = |ids: &[EntryId]| ids.iter().map(|id| id.page).collect::<Vec<u32>>();
    let mut pages = of(&catalog.entries_of(code));
    if pages.is_empty() {
        pages = match catalog.family_of(code) {
            Some(family) => family.pages.clone(),
            None => catalog.near_misses(code).iter().flat_map(|near| of(&near.entries)).collect(),
        };
    }
    let page = |page: u32| &catalog.pages()[page as usize].page;
    let name = |at: u32| page(at).service.as_ref().unwrap_or(&page(at).name).clone();
    let names: BTreeSet<String> = pages.into_iter().map(name).collect();
    names.into_iter().collect()
}
