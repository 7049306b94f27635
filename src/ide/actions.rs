//! Actions: what can be done about the findings at a place, and with the code that stands there.

mod comments;
mod documentation;
mod explained;
mod extract;
mod fixes;
mod ignore;
mod settings;
mod tried;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::findings::{Finding, findings};
use super::hover::occurrence_at;
use crate::index::Document;

pub use documentation::{Documentation, documentation};
pub use settings::ignore_rule;

/// Something that can be done at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    pub title: String,
    pub kind: ActionKind,
    /// What it takes away.
    pub findings: Vec<Finding>,
    /// What it does, or why it cannot be done here.
    pub change: Result<Change, &'static str>,
    /// Whether this is what is most likely wanted.
    pub is_preferred: bool,
}

/// What sort of thing an action does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionKind {
    /// Mends or hides a finding.
    QuickFix,
    /// Makes a constant of a literal.
    Extract,
    /// Writes something beside the code.
    Rewrite,
    /// Mends all of a file that can be mended in one way only.
    FixAll,
    /// Shows something and changes nothing.
    Open,
}

/// What an action does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// Puts texts in the place of others in the document, in the order of their places.
    Edit(Vec<Replacement>),
    /// Adds a code to a page, given as an index into the catalog and by its name.
    AddEntry { page: u32, name: String, code: String },
    /// Turns a rule off in the settings of the project.
    IgnoreRule(String),
    /// Shows what documents a code: a page, by its name.
    Open { code: String, page: String },
}

/// A text in the place of some bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replacement {
    pub range: Range<usize>,
    pub text: String,
}

/// What can be done about the findings that a range of bytes touches, and with the code at its
/// start, as far as that is of the wanted kinds.
pub fn actions(
    document: &Document,
    range: Range<usize>,
    wants: &dyn Fn(ActionKind) -> bool,
) -> Vec<Action> {
    let touches =
        |finding: &&Finding| finding.range.start <= range.end && range.start <= finding.range.end;
    let findings = findings(document);
    let mut actions = Vec::new();
    if wants(ActionKind::QuickFix) {
        for finding in findings.iter().filter(touches) {
            actions.extend(fixes::actions(document, &findings, finding));
            actions.extend(ignore::actions(document, &findings, finding));
        }
    }
    if wants(ActionKind::FixAll) {
        actions.extend(fixes::fix_all(document, &findings));
    }
    if let Some(found) = occurrence_at(document, range.start) {
        if wants(ActionKind::Open) {
            actions.extend(documentation::actions(document, found));
        }
        if wants(ActionKind::Rewrite) {
            actions.extend(explained::actions(document, &findings, found));
        }
        if wants(ActionKind::Extract) {
            actions.extend(extract::action(document, &findings, found));
        }
    }
    actions
}

#[cfg(test)]
mod tests;
