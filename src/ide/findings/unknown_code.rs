//! `unknown-code`: a code of a claimed family that no page lists.

use super::Verdict;
use crate::catalog::{Coverage, NearMiss};
use crate::config::Severity;
use crate::ide::explain::{short_meaning, sources_of};
use crate::ide::markup::{code_and_meaning, page_and_date};
use crate::index::Scope;

/// How many near misses a message names.
const MOST: usize = 3;

/// The message names the pages and their dates, since a page is older than its service.
pub(super) fn judge(scope: &Scope, code: &str, misses: &[NearMiss]) -> Option<Verdict> {
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
    Some(Verdict { severity, message, fixes: Vec::new() })
}
