//! The documentation of the rules: what the command line prints and the README shows.

use super::{
    comment_mismatch, deprecated_code, message_mismatch, misspelled_code, page, status_mismatch,
    unknown_code, unused_ignore, wrong_service,
};
use crate::config::Rule;

/// The documentation of one rule, which stands beside the rule.
#[derive(Clone, Copy, Debug)]
pub struct RuleDocs {
    pub rule: Rule,
    /// What it speaks of, in half a sentence.
    pub says: &'static str,
    /// Its severity, unless the settings give another one.
    pub level: &'static str,
    /// Why that is worth a word, and when it keeps silent.
    pub why: &'static str,
    pub example: Example,
}

/// Files with exactly one finding.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// Names and texts; the finding is in the first.
    pub files: &'static [(&'static str, &'static str)],
    /// The settings file beside them.
    pub settings: &'static str,
    /// `path:line:column: severity[rule] message`.
    pub finding: &'static str,
}

/// The documentation of all rules, in the order of the rules.
pub const DOCS: [RuleDocs; 11] = [
    unknown_code::DOCS,
    misspelled_code::DOCS,
    deprecated_code::DOCS,
    wrong_service::DOCS,
    message_mismatch::DOCS,
    status_mismatch::DOCS,
    comment_mismatch::DOCS,
    unused_ignore::DOCS,
    page::PROBLEM,
    page::DUPLICATE,
    page::MALFORMED,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_documented_in_its_order() {
        assert_eq!(DOCS.map(|docs| docs.rule), Rule::ALL);
    }
}
