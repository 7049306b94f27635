//! `deprecated-code`: a code that the pages that list it mark as deprecated.

use super::docs::{Example, RuleDocs};
use super::{Ruling, rows, url_of};
use crate::catalog::EntryId;
use crate::config::{Rule, Severity};
use crate::index::Scope;

pub(super) const DOCS: RuleDocs = RuleDocs {
    rule: Rule::DeprecatedCode,
    says: "a code that every page that lists it marks as deprecated",
    level: "hint",
    why: "The service no longer answers with the code, so that what handles it can go. An editor \
          strikes it through. A hint, since nothing is wrong as long as an old service is called.",
    example: Example {
        files: &[
            ("client.py", "if code == \"SHOP.0007\":\n    retry()\n"),
            (
                "codes.json",
                "{\"version\": 1, \"entries\": [{\"code\": \"SHOP.0007\", \"message\": \"The cart is locked.\", \"deprecated\": true}]}\n",
            ),
        ],
        settings: "[[page]]\npath = \"codes.json\"\n",
        finding: "client.py:1:13: hint[deprecated-code] deprecated code `SHOP.0007`: codes.json marks it so",
    },
};

pub(super) fn judge(scope: &Scope, code: &str, ids: &[EntryId]) -> Option<Ruling> {
    let catalog = &scope.catalog;
    if !ids.iter().all(|&id| catalog.entry(id).deprecated) {
        return None;
    }
    let mut pages: Vec<u32> = ids.iter().map(|id| id.page).collect();
    pages.dedup();
    let marks = if pages.len() == 1 { "marks" } else { "mark" };
    let name = |&page: &u32| catalog.pages()[page as usize].page.name.as_str();
    let names: Vec<&str> = pages.iter().map(name).collect();
    Some(Ruling {
        severity: Severity::Hint,
        message: format!("deprecated code `{code}`: {} {marks} it so", names.join(", ")),
        fixes: Vec::new(),
        related: rows(scope, ids),
        url: url_of(scope, pages),
    })
}
