//! `misspelled-code`: a code that no page lists, a slip of the finger away from one that is.

use super::docs::{Example, RuleDocs};
use super::{Fix, Ruling, rows, url_of};
use crate::catalog::{Edit, EntryId, NearMiss};
use crate::config::{Rule, Severity};
use crate::ide::explain::short_meaning;
use crate::ide::markup::code_and_meaning;
use crate::index::Scope;

pub(super) const DOCS: RuleDocs = RuleDocs {
    rule: Rule::MisspelledCode,
    says: "a code that no page lists, a slip away from one that is: case, two characters swapped, one too many or too few",
    level: "warning",
    why: "The code that is meant is known, and an editor puts it there. One digit that differs is no \
          slip, since vendors number new codes next to old ones.",
    example: Example {
        files: &[("client.py", "if code == \"FRS.041\":\n    retry()\n")],
        settings: "",
        finding: "client.py:1:13: warning[misspelled-code] misspelled code `FRS.041`: did you mean `FRS.0401` (The value of the corresponding type cannot be found and cannot be deleted.)?",
    },
};

/// How many candidates a message and its fixes name.
const MOST: usize = 5;

/// A slip is a difference in case, a transposition, or one character too many or too few. One
/// digit that differs is none: vendors number new codes next to old ones.
pub(super) fn judge(scope: &Scope, code: &str, misses: &[NearMiss]) -> Option<Ruling> {
    let slips = misses.iter().filter(|miss| miss.edit != Edit::Substitution).take(MOST);
    let candidates: Vec<(String, String)> = slips
        .clone()
        .map(|miss| {
            let meaning = short_meaning(scope, &miss.entries);
            let candidate = code_and_meaning(&miss.code, meaning);
            (miss.code.clone(), candidate)
        })
        .collect();
    let message = match candidates.as_slice() {
        [] => return None,
        [(_, one)] => format!("misspelled code `{code}`: did you mean {one}?"),
        many => {
            let many: Vec<&str> = many.iter().map(|(_, one)| one.as_str()).collect();
            format!("misspelled code `{code}`: did you mean one of these?\n{}", many.join("\n"))
        }
    };
    let fix = |(replacement, candidate): (String, String)| Fix {
        title: format!("Replace with {candidate}"),
        replacement,
    };
    let fixes = candidates.into_iter().map(fix).collect();
    let ids: Vec<EntryId> = slips.filter_map(|miss| miss.entries.first().copied()).collect();
    let url = url_of(scope, ids.iter().map(|id| id.page));
    Some(Ruling { severity: Severity::Warning, message, fixes, related: rows(scope, &ids), url })
}
