//! Findings: what the rules have to say about the occurrences of a document.

mod misspelled_code;
mod page;
mod unknown_code;

use std::ops::Range;

use crate::catalog::NearMiss;
use crate::config::{FILE_NAMES, Level, Rule, Severity};
use crate::index::{Document, Scope};
use crate::scan::{Context, Ignore, Occurrence, Reach};

/// What a rule has to say about an occurrence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The bytes of the code alone, without quotes.
    pub range: Range<usize>,
    pub rule: Rule,
    pub severity: Severity,
    pub code: String,
    pub message: String,
    /// The likeliest first.
    pub fixes: Vec<Fix>,
}

/// A replacement for the finding's range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    pub title: String,
    pub replacement: String,
}

/// What a rule says, before the settings have their word.
struct Verdict {
    severity: Severity,
    message: String,
    fixes: Vec<Fix>,
}

/// A rule's function: what it says about a code that no page lists, and the known codes near it.
type Judge = fn(&Scope, &str, &[NearMiss]) -> Option<Verdict>;

/// The rules with their functions, in the order in which they are asked; the first to speak
/// has said it all.
const RULES: &[(Rule, Judge)] =
    &[(Rule::MisspelledCode, misspelled_code::judge), (Rule::UnknownCode, unknown_code::judge)];

/// The findings of a document, in the order of its text. Codes in a settings file have none, nor
/// have those in documentation, whose code is shown and not run. Those in a page are defined there,
/// not used, so that only the page itself is judged.
pub fn findings(document: &Document) -> Vec<Finding> {
    let scope = &document.scope;
    let mut findings = unsettled(document);
    findings.retain_mut(|finding| {
        match scope.settings.rules.get(&finding.rule) {
            Some(Level::Off) => return false,
            Some(Level::At(severity)) => finding.severity = *severity,
            None => {}
        }
        !is_ignored(document, &document.scan().ignores, finding)
    });
    findings
}

/// What the rules say, before the settings and the comments have their word.
pub(super) fn unsettled(document: &Document) -> Vec<Finding> {
    if is_settings(document) {
        return Vec::new();
    }
    let scope = &document.scope;
    match document.path().and_then(|path| scope.page_at(path)) {
        Some(page) => page::judge(document, page),
        None if document.language.is_prose => Vec::new(),
        None => {
            let occurrences = document.scan().occurrences.iter();
            let literals = occurrences.filter(|found| found.context == Context::Literal);
            literals.filter_map(|occurrence| judge(scope, occurrence)).collect()
        }
    }
}

fn is_settings(document: &Document) -> bool {
    let name = document.path().and_then(|path| path.file_name()?.to_str());
    name.is_some_and(|name| FILE_NAMES.contains(&name))
}

fn judge(scope: &Scope, occurrence: &Occurrence) -> Option<Finding> {
    if scope.catalog.is_known(&occurrence.code) {
        return None;
    }
    let misses = scope.catalog.near_misses(&occurrence.code);
    let spoken = RULES.iter().find_map(|(rule, judge)| {
        let verdict = judge(scope, &occurrence.code, &misses)?;
        Some((*rule, verdict))
    });
    let (rule, Verdict { severity, message, fixes }) = spoken?;
    let (range, code) = (occurrence.range.clone(), occurrence.code.to_string());
    Some(Finding { range, rule, severity, code, message, fixes })
}

fn is_ignored(document: &Document, ignores: &[Ignore], finding: &Finding) -> bool {
    ignores.iter().any(|ignore| {
        let named = ignore.rules.iter().any(|rule| rule == finding.rule.name());
        let reached = match ignore.reach {
            Reach::File => true,
            Reach::Line(line) => document.text.byte_to_line(finding.range.start) == line as usize,
        };
        reached && (named || ignore.rules.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ide::fixture;
    use expect_test::{Expect, expect};

    /// The findings as lines: what is marked, the severity and the message, the fixes.
    fn check(name: &str, text: &str, expected: Expect) {
        let found = findings(&fixture::document(name, text));
        let lines = found.iter().map(|finding| {
            let marked = &text[finding.range.clone()];
            let fixes = finding.fixes.iter().map(|fix| format!("\n  fix: {}", fix.title));
            let (severity, rule) = (finding.severity, finding.rule.name());
            let message = finding.message.replace('\n', "\n  ");
            format!("{marked} {severity}[{rule}]\n  {message}{}\n", fixes.collect::<String>())
        });
        expected.assert_eq(&lines.collect::<String>());
    }

    #[test]
    fn a_transposition_and_a_case_are_misspellings() {
        check(
            "a.go",
            r#"x := "😀"; f("Core.4240", "core.4204")"#,
            expect![[r#"
                Core.4240 warning[misspelled-code]
                  misspelled code `Core.4240`: did you mean `Core.4204` (Not subscribed.)?
                  fix: Replace with `Core.4204` (Not subscribed.)
                core.4204 warning[misspelled-code]
                  misspelled code `core.4204`: did you mean `Core.4204` (Not subscribed.)?
                  fix: Replace with `Core.4204` (Not subscribed.)
            "#]],
        );
    }

    #[test]
    fn code_that_documentation_shows_is_not_judged() {
        check("a.md", "```go\nx := \"Core.4240\"\n```\n", expect![""]);
        check("run", "#!/bin/sh\nx='FACE.0012'\n", expect![""]);
    }

    #[test]
    fn a_missing_digit_has_every_candidate() {
        check(
            "a.py",
            "f('FACE.001')",
            expect![[r#"
                FACE.001 warning[misspelled-code]
                  misspelled code `FACE.001`: did you mean one of these?
                  `FACE.0010` (The header is missing.)
                  `FACE.0012` (Wrong format.)
                  `FACE.0021` (No access.)
                  fix: Replace with `FACE.0010` (The header is missing.)
                  fix: Replace with `FACE.0012` (Wrong format.)
                  fix: Replace with `FACE.0021` (No access.)
            "#]],
        );
    }

    #[test]
    fn an_unknown_code_is_judged_by_the_coverage_of_its_family() {
        check(
            "a.ts",
            "f('FACE.0999', `Core.9999`, \"GW.1\")",
            expect![[r#"
            FACE.0999 warning[unknown-code]
              unknown code `FACE.0999`: not in face.en.txt, which lists all FACE codes
            Core.9999 information[unknown-code]
              unknown code `Core.9999`: not in vision.en.txt (2022-08-08), text.en.md, text.zh.md, which list some of the Core codes
        "#]],
        );
    }

    #[test]
    fn a_changed_digit_is_unknown_and_names_its_neighbours() {
        check(
            "a.json",
            r#"{"网关": "FACE.0022"}"#,
            expect![[r#"
                FACE.0022 warning[unknown-code]
                  unknown code `FACE.0022`: not in face.en.txt, which lists all FACE codes
                  near: `FACE.0012` (Wrong format.)
                  near: `FACE.0021` (No access.)
            "#]],
        );
    }

    #[test]
    fn only_whole_literals_are_judged() {
        let text = "x = 'see Core.9999'  # FACE.0999\n";
        check("a.py", text, expect![[""]]);
        check("a.md", "`FACE.0999`, \"FACE.0998\"", expect![[""]]);
    }

    #[test]
    fn strangers_are_silence() {
        let text = r#"f("H.264", "SERVICE.FACE.0101", "M4.00024", "go1.21", "FACE.01.1", "FACE.", "core.9999")"#;
        check("a.go", text, expect![[""]]);
    }

    #[test]
    fn ignore_comments_hide_findings() {
        check(
            "a.go",
            "f(\"FACE.0999\") // errdex: ignore\ng(\"FACE.0998\")\n",
            expect![[r#"
            FACE.0998 warning[unknown-code]
              unknown code `FACE.0998`: not in face.en.txt, which lists all FACE codes
        "#]],
        );
        check(
            "a.go",
            "// errdex: ignore[unknown-code] -- why\nf(\"FACE.0999\", \"core.4204\")\n",
            expect![[r#"
                core.4204 warning[misspelled-code]
                  misspelled code `core.4204`: did you mean `Core.4204` (Not subscribed.)?
                  fix: Replace with `Core.4204` (Not subscribed.)
            "#]],
        );
        check("a.py", "# errdex: ignore-file\nf(\"FACE.0999\")\n\ng(\"FACE.0998\")", expect![[""]]);
    }

    #[test]
    fn errdex_s_own_files_have_none() {
        check("errdex.toml", "x = 'FACE.0999'", expect![[""]]);
    }

    #[test]
    fn settings_change_levels() {
        let mut scope = fixture::scope("en");
        scope.settings.rules.insert(Rule::UnknownCode, Level::At(Severity::Error));
        scope.settings.rules.insert(Rule::MisspelledCode, Level::Off);
        let document = fixture::document("a.go", "f(\"Core.9999\", \"core.4204\")");
        let found = findings(&document.with_scope(scope.into()));
        let found: Vec<_> = found.iter().map(|f| (f.code.as_str(), f.severity)).collect();
        assert_eq!(found, [("Core.9999", Severity::Error)]);
    }
}
