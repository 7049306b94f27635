//! `message-mismatch`: a code side by side with a message that is not the code's.

use std::ops::Range;

use super::around::Value;
use super::docs::{Example, RuleDocs};
use super::{Known, Ruling, fits, rows, url_of};
use crate::catalog::EntryId;
use crate::config::{Rule, Severity};
use crate::ide::explain::short_meaning;
use crate::ide::markup::{code_and_meaning, one_line};
use crate::index::Fit;

pub(super) const DOCS: RuleDocs = RuleDocs {
    rule: Rule::MessageMismatch,
    says: "a code and a message in the same object, call or line, where the message is another code's, or none of this code's by any word",
    level: "information",
    why: "A fixture with the message of another code tests what never happens, and one of the two \
          is a slip. A message that says more or less than the page, has placeholders for its holes, \
          says the same in other words or in another language is none of it. In a call or a line a \
          text may be anything, so that there only the very text of another code of the same page counts.",
    example: Example {
        files: &[(
            "fixture.json",
            "{\"error_code\": \"FRS.0014\", \"error_msg\": \"The face ID does not exist.\"}\n",
        )],
        settings: "",
        finding: "fixture.json:1:17: information[message-mismatch] the message beside `FRS.0014` (The input is not in JSON format.) is that of `FRS.0403` (The face ID does not exist.)",
    },
};

/// The names that responses and errors have for their message, without what joins words.
const MESSAGES: [&str; 7] =
    ["message", "msg", "errormessage", "errormsg", "errmsg", "errmessage", "errordescription"];

/// The names that they have for their code.
const CODES: [&str; 7] =
    ["code", "errorcode", "errcode", "error", "statuscode", "resultcode", "returncode"];

pub(super) fn judge(known: &Known) -> Option<Ruling> {
    let Known { text, around, .. } = known;
    let is_code = around.key.as_ref().is_some_and(|key| is_one_of(&text[key.clone()], &CODES));
    let named = around.members.iter().filter_map(|member| match &member.value {
        Value::Text(range, is_whole) if is_one_of(&text[member.key.clone()], &MESSAGES) => {
            Some((range, *is_whole && is_code))
        }
        _ => None,
    });
    let others = around.literals.iter().map(|range| (range, false));
    let mut texts = named.chain(others);
    texts.find_map(|(range, is_message)| mismatch(known, range, is_message))
}

/// Whether a name is one of some names: case and what joins words do not count.
pub(super) fn is_one_of(name: &str, names: &[&str]) -> bool {
    let letters = || {
        let letters = name.bytes().filter(u8::is_ascii_alphanumeric);
        letters.map(|byte| byte.to_ascii_lowercase())
    };
    // Most names differ in their first letter.
    let first = letters().next();
    let mut names = names.iter().filter(|own| own.bytes().next() == first);
    names.any(|own| own.bytes().eq(letters()))
}

fn mismatch(known: &Known, range: &Range<usize>, is_message: bool) -> Option<Ruling> {
    let Known { scope, text, code, ids, .. } = known;
    let own = || code_and_meaning(code, short_meaning(scope, ids));
    let (said, related): (String, Vec<EntryId>) =
        match fits::fit(scope, code, ids, &text[range.clone()]) {
            Fit::IsOf(other) => {
                let entry = scope.catalog.entry(other);
                let theirs = code_and_meaning(&entry.code, short_meaning(scope, &[other]));
                let said = format!("the message beside {} is that of {theirs}", own());
                (said, ids.iter().copied().chain([other]).collect())
            }
            Fit::Differs if is_message => {
                let written = one_line(&text[range.clone()]);
                (
                    format!("the message beside {} is none of the code's: {written}", own()),
                    ids.to_vec(),
                )
            }
            Fit::Differs | Fit::Fits => return None,
        };
    Some(Ruling {
        severity: Severity::Information,
        message: said,
        fixes: Vec::new(),
        url: url_of(scope, related.iter().map(|id| id.page)),
        related: rows(scope, &related),
    })
}
