//! `status-mismatch`: a code and an HTTP status in one object that no entry of the code has.

use super::around::Value;
use super::docs::{Example, RuleDocs};
use super::message_mismatch::is_one_of;
use super::{Known, Ruling, rows, url_of};
use crate::catalog::words;
use crate::config::{Rule, Severity};

pub(super) const DOCS: RuleDocs = RuleDocs {
    rule: Rule::StatusMismatch,
    says: "a code and an HTTP status in the same object or call that disagree with every entry of the code",
    level: "information",
    why: "The service answers with the code under another status, so that one of the two is a slip. \
          Says nothing about a code for which a page gives no status, since that page may mean any.",
    example: Example {
        files: &[(
            "fixture.yaml",
            "- request: no JSON\n  response:\n    http_status: 500\n    error_code: FRS.0014\n",
        )],
        settings: "",
        finding: "fixture.yaml:4:17: information[status-mismatch] status 500 beside `FRS.0014`: the pages give 400 (FRS)",
    },
};

/// The names that responses have for their status, without what joins words.
const STATUSES: [&str; 7] = [
    "status",
    "statuscode",
    "httpstatus",
    "httpstatuscode",
    "httpcode",
    "responsestatus",
    "responsecode",
];

pub(super) fn judge(known: &Known) -> Option<Ruling> {
    let Known { scope, text, code, ids, around } = known;
    let written = around.members.iter().find_map(|member| match &member.value {
        Value::Number(range) if is_one_of(&text[member.key.clone()], &STATUSES) => {
            Some(&text[range.clone()])
        }
        _ => None,
    })?;
    if !is_status(written) {
        return None;
    }
    let mut given: Vec<(&str, &str)> = Vec::new();
    for &id in *ids {
        let status = scope.catalog.entry(id).status.as_deref()?;
        // What is no list of numbers (`4xx`) may mean this one.
        if !words(status).all(is_status) || words(status).any(|one| one == written) {
            return None;
        }
        let page = scope.catalog.page(id);
        let one = (status, page.service.as_deref().unwrap_or(&page.name));
        if !given.contains(&one) {
            given.push(one);
        }
    }
    let given: Vec<String> =
        given.iter().map(|(it, service)| format!("{it} ({service})")).collect();
    Some(Ruling {
        severity: Severity::Information,
        message: format!("status {written} beside `{code}`: the pages give {}", given.join(", ")),
        fixes: Vec::new(),
        related: rows(scope, ids),
        url: url_of(scope, ids.iter().map(|id| id.page)),
    })
}

fn is_status(text: &str) -> bool {
    text.len() == 3 && text.parse().is_ok_and(|status: u16| (100..600).contains(&status))
}
