//! Report: which codes of which services some files use, and how.

mod groups;
mod tables;

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Serialize;

use super::findings::{Finding, findings};
use crate::catalog::{Catalog, EntryId};
use crate::config::Rule;
use crate::index::{Document, FileUses, Scope, Use};
use crate::scan;

pub use tables::{markdown, text};

/// All that is said, in the stable form.
#[derive(Serialize)]
pub struct Account {
    version: u32,
    /// How many files were looked at.
    files: usize,
    pub groups: Vec<Group>,
}

/// The codes that the same services document. A code is in one group only, so that all counts add
/// up to the number of occurrences.
#[derive(Default, Serialize)]
pub struct Group {
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
pub struct Mention {
    services: Vec<String>,
    kind: Kind,
    code: String,
    did_you_mean: Vec<String>,
    context: scan::Context,
    place: Place,
}

/// What the mentions of so many files add up to, and what the pages of the scopes have beside.
pub fn report(files: usize, mentions: Vec<Mention>, scopes: &[Arc<Scope>]) -> Account {
    Account { version: 1, files, groups: groups::of(mentions, scopes) }
}

/// What a file mentions, under a name for people. The rows of a page define its codes and do not
/// use them.
pub fn mentions(name: &str, document: &Document, uses: &FileUses) -> Vec<Mention> {
    let scope = &document.scope;
    if document.path().is_some_and(|path| scope.page_at(path).is_some()) {
        return Vec::new();
    }
    let judged = findings(document);
    let mention = |found: Use| {
        let at = judged.binary_search_by_key(&found.range.start, |finding| finding.range.start);
        mention(name, scope, &found, at.ok().map(|at| &judged[at]))
    };
    uses.iter().map(mention).collect()
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
