//! `unused-ignore`: an ignore comment that hides nothing, or that names no rule.

use super::docs::{Example, RuleDocs};
use super::{Finding, hides, line_of};
use crate::config::{Rule, Severity};
use crate::index::Document;
use crate::scan::Ignore;

pub(super) const DOCS: RuleDocs = RuleDocs {
    rule: Rule::UnusedIgnore,
    says: "an ignore comment that hides nothing, or that names an unknown rule",
    level: "hint",
    why: "The code was mended or documented since, and the comment would hide the next slip on its \
          line. An editor fades it. One that hides what the settings turn off is not unused. This \
          finding is hidden only by name: `errdex: ignore[unused-ignore]`.",
    example: Example {
        files: &[("client.ts", "retry(\"FRS.0014\"); // errdex: ignore[unknown-code]\n")],
        settings: "",
        finding: "client.ts:1:23: hint[unused-ignore] this ignore comment hides nothing",
    },
};

/// The findings about the ignore comments of a document, beside its other findings, of which none is
/// hidden yet.
pub(super) fn judge(document: &Document, others: &[Finding]) -> Vec<Finding> {
    let ignores = document.scan().ignores.iter();
    let lines: Vec<usize> = others.iter().map(|finding| line_of(document, finding)).collect();
    let judge = |ignore: &Ignore| {
        let message = unknown_rules(ignore).or_else(|| {
            let is_used = ignore.rules.iter().any(|rule| rule == Rule::UnusedIgnore.name())
                || others.iter().zip(&lines).any(|(finding, line)| hides(ignore, finding, *line));
            (!is_used).then(|| "this ignore comment hides nothing".to_owned())
        })?;
        let (range, rule, severity) = (ignore.range.clone(), Rule::UnusedIgnore, Severity::Hint);
        let (code, fixes, related, url) = Default::default();
        Some(Finding { range, rule, severity, code, message, fixes, related, url })
    };
    ignores.filter_map(judge).collect()
}

/// What is said of the names in an ignore comment that no rule has.
fn unknown_rules(ignore: &Ignore) -> Option<String> {
    let names = Rule::ALL.map(Rule::name);
    let unknown = ignore.rules.iter().filter(|name| !names.contains(&name.as_str()));
    let told: Vec<String> = unknown
        .map(|name| {
            let near = names.iter().min_by_key(|known| strsim::osa_distance(known, name));
            let near = near.filter(|known| strsim::osa_distance(known, name) <= 3);
            let hint = near.map_or(String::new(), |near| format!("; did you mean `{near}`?"));
            format!("no rule is called `{name}`{hint}")
        })
        .collect();
    (!told.is_empty()).then(|| told.join("\n"))
}
