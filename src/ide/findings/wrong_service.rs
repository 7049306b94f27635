//! `wrong-service`: a code that only services document which the project does not call.

use super::docs::{Example, RuleDocs};
use super::{Ruling, rows, url_of};
use crate::catalog::EntryId;
use crate::config::{Rule, Severity};
use crate::index::Scope;

pub(super) const DOCS: RuleDocs = RuleDocs {
    rule: Rule::WrongService,
    says: "a code that only services document which `services` does not name",
    level: "hint",
    why: "Where a project calls one service, a code of another is mostly pasted from an example, and \
          the branch that handles it is never taken. Says nothing unless the setting `services` \
          names the services that are called, and at least one of them has a page.",
    example: Example {
        files: &[("client.go", "package client\n\nvar notFound = code == \"FRS.0302\"\n")],
        settings: "services = [\"ocr\"]\n",
        finding: "client.go:3:25: hint[wrong-service] `FRS.0302` is a code of FRS, which is not among the `services` of the project: ocr",
    },
};

pub(super) fn judge(scope: &Scope, code: &str, ids: &[EntryId]) -> Option<Ruling> {
    let called = &scope.settings.services;
    let catalog = &scope.catalog;
    let is_called =
        |service: Option<&str>| service.is_some_and(|service| scope.settings.calls(service));
    let service = |id: &EntryId| catalog.page(*id).service.as_deref();
    // A page that tells no service may be about any.
    let is_clear = ids.iter().all(|id| service(id).is_some_and(|own| !is_called(Some(own))));
    // A name that no page has is a slip, which says nothing about any code.
    let mut pages = catalog.pages().iter();
    if called.is_empty() || !is_clear || !pages.any(|it| is_called(it.page.service.as_deref())) {
        return None;
    }
    let mut services: Vec<&str> = ids.iter().filter_map(service).collect();
    services.sort_unstable();
    services.dedup();
    let (of, are) = (services.join(", "), if services.len() == 1 { "is" } else { "are" });
    let called = called.join(", ");
    Some(Ruling {
        severity: Severity::Hint,
        message: format!(
            "`{code}` is a code of {of}, which {are} not among the `services` of the project: {called}"
        ),
        fixes: Vec::new(),
        related: rows(scope, ids),
        url: url_of(scope, ids.iter().map(|id| id.page)),
    })
}
