//! `unknown-code`: a code of a claimed family that no page lists.

use super::docs::{Example, RuleDocs};
use super::{Ruling, rows, url_of};
use crate::catalog::{Coverage, EntryId, NearMiss};
use crate::config::{Rule, Severity};
use crate::ide::explain::{short_meaning, sources_of};
use crate::ide::markup::{code_and_meaning, page_and_date};
use crate::index::Scope;

pub(super) const DOCS: RuleDocs = RuleDocs {
    rule: Rule::UnknownCode,
    says: "any other code of a family that a page claims",
    level: "warning where a page lists the whole family, else information",
    why: "Only families that a page claims are spoken of, so that a code of one that no page lists is \
          a slip, or newer than the page, which the message names with its date. Codes one digit away \
          are listed with what they mean.",
    example: Example {
        files: &[(
            "Client.java",
            "class Client {\n    boolean busy = code.equals(\"FRS.0888\");\n}\n",
        )],
        settings: "",
        finding: "Client.java:2:33: warning[unknown-code] unknown code `FRS.0888`: not in frs.en.txt, which lists all FRS codes",
    },
};

/// How many near misses a message names.
const MOST: usize = 3;

/// The message names the pages and their dates, since a page is older than its service.
pub(super) fn judge(scope: &Scope, code: &str, misses: &[NearMiss]) -> Option<Ruling> {
    let family = scope.catalog.family_of(code)?;
    let (severity, extent) = match family.coverage {
        Coverage::Complete => (Severity::Warning, "all"),
        Coverage::Partial => (Severity::Information, "some of the"),
        Coverage::Elsewhere => return None,
    };
    let name = family.prefix.trim_end_matches(|c: char| !c.is_alphanumeric());
    let pages = sources_of(&scope.catalog, family);
    let lists = if pages.len() == 1 { "lists" } else { "list" };
    let pages: Vec<String> = pages.iter().map(page_and_date).collect();
    let pages = pages.join(", ");
    let mut message =
        format!("unknown code `{code}`: not in {pages}, which {lists} {extent} {name} codes");
    for miss in misses.iter().take(MOST) {
        let near = code_and_meaning(&miss.code, short_meaning(scope, &miss.entries));
        message.push_str(&format!("\nnear: {near}"));
    }
    let near = misses.iter().take(MOST).filter_map(|miss| miss.entries.first().copied());
    let related = rows(scope, &near.collect::<Vec<EntryId>>());
    let url = url_of(scope, family.pages.iter().copied());
    Some(Ruling { severity, message, fixes: Vec::new(), related, url })
}
