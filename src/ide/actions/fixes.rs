//! Fixes: the right code in the place of a misspelled one, and a row for an unknown one.

use super::tried::mends;
use super::{Action, ActionKind, Change, Replacement};
use crate::catalog::split_code;
use crate::config::Rule;
use crate::ide::add_entry::takes_entries;
use crate::ide::findings::{Finding, Fix};
use crate::index::{Document, Scope};

/// What takes a finding away for good. What a replacement does is tried before it is offered.
pub(super) fn actions(document: &Document, before: &[Finding], finding: &Finding) -> Vec<Action> {
    let action = |title, change| Action {
        title,
        kind: ActionKind::QuickFix,
        findings: vec![finding.clone()],
        change: Ok(change),
        is_preferred: false,
    };
    let gone = std::slice::from_ref(finding);
    let fixes = finding.fixes.iter().map(|fix| (fix, vec![replacement(finding, fix)]));
    let fixes = fixes.filter(|(_, edits)| mends(document, before, gone, edits));
    let mut actions: Vec<Action> =
        fixes.map(|(fix, edits)| action(fix.title.clone(), Change::Edit(edits))).collect();
    if let [only] = actions.as_mut_slice() {
        only.is_preferred = true;
    }
    if finding.rule == Rule::UnknownCode {
        let pages = own_pages(&document.scope, &finding.code).into_iter();
        actions.extend(pages.map(|page| {
            let name = document.scope.catalog.pages()[page as usize].page.name.clone();
            let code = finding.code.clone();
            action(format!("Add `{code}` to {name}"), Change::AddEntry { page, name, code })
        }));
    }
    actions
}

/// Replaces all codes of a file that are misspelled and can only mean one other.
pub(super) fn fix_all(document: &Document, before: &[Finding]) -> Option<Action> {
    let is_clear = |it: &&Finding| it.rule == Rule::MisspelledCode && it.fixes.len() == 1;
    let clear = before.iter().filter(is_clear).cloned();
    let mut tried: Vec<(Finding, Replacement)> =
        clear.map(|it| (it.clone(), replacement(&it, &it.fixes[0]))).collect();
    let is_good = |tried: &[(Finding, Replacement)]| {
        let (findings, edits): (Vec<_>, Vec<_>) = tried.iter().cloned().unzip();
        mends(document, before, &findings, &edits)
    };
    if !is_good(&tried) {
        tried.retain(|one| is_good(std::slice::from_ref(one)));
    }
    let (findings, edits): (Vec<_>, Vec<_>) = tried.into_iter().unzip();
    (!edits.is_empty()).then(|| Action {
        title: "Replace all misspelled codes that can only mean one other".to_owned(),
        kind: ActionKind::FixAll,
        findings,
        change: Ok(Change::Edit(edits)),
        is_preferred: false,
    })
}

fn replacement(finding: &Finding, fix: &Fix) -> Replacement {
    Replacement { range: finding.range.clone(), text: fix.replacement.clone() }
}

/// The pages of the scope's own that a code can be added to: those that list its family, else all.
fn own_pages(scope: &Scope, code: &str) -> Vec<u32> {
    let prefix = split_code(code).map_or(code, |(prefix, _)| prefix);
    let page = |page: &u32| &scope.catalog.pages()[*page as usize];
    let lists = |it: &u32| page(it).entries.iter().any(|entry| entry.code.starts_with(prefix));
    let all = scope.pages.iter().map(|file| file.page);
    let all: Vec<u32> = all.filter(|it| takes_entries(page(it))).collect();
    let family: Vec<u32> = all.iter().copied().filter(lists).collect();
    if family.is_empty() { all } else { family }
}
