//! `misspelled-code`: a code that no page lists, a slip of the finger away from one that is.

use super::{Fix, Verdict};
use crate::catalog::{Edit, NearMiss};
use crate::config::Severity;
use crate::ide::explain::short_meaning;
use crate::ide::markup::code_and_meaning;
use crate::index::Scope;

/// How many candidates a message and its fixes name.
const MOST: usize = 5;

/// A slip is a difference in case, a transposition, or one character too many or too few. One
/// digit that differs is none: vendors number new codes next to old ones.
pub(super) fn judge(scope: &Scope, code: &str, misses: &[NearMiss]) -> Option<Verdict> {
    let slips = misses.iter().filter(|miss| miss.edit != Edit::Substitution).take(MOST);
    let candidates: Vec<(String, String)> = slips
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
    Some(Verdict { severity: Severity::Warning, message, fixes })
}
