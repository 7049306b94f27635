//! Findings: what the rules have to say about the occurrences of a document.

mod around;
mod comment_mismatch;
mod deprecated_code;
pub mod docs;
mod fits;
mod message_mismatch;
mod misspelled_code;
mod page;
mod status_mismatch;
mod unknown_code;
mod unused_ignore;
mod wrong_service;

use std::collections::HashMap;
use std::ops::Range;

use crate::catalog::{EntryId, NearMiss};
use crate::config::{FILE_NAMES, Level, Rule, Severity};
use crate::ide::explain::short_meaning;
use crate::ide::markup::code_and_meaning;
use crate::index::{Document, Scope};
use crate::scan::{Context, Ignore, Occurrence, Reach};

use around::{Around, around};

/// What a rule has to say about an occurrence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The bytes of the code alone, without quotes; of an ignore comment, its directive.
    pub range: Range<usize>,
    pub rule: Rule,
    pub severity: Severity,
    /// Empty where it is about no code.
    pub code: String,
    pub message: String,
    /// The likeliest first.
    pub fixes: Vec<Fix>,
    /// The rows of pages that it speaks of.
    pub related: Vec<Related>,
    /// Where the page that it speaks from was published.
    pub url: Option<String>,
}

/// A replacement for the finding's range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    pub title: String,
    pub replacement: String,
}

/// A row of a page that has to do with a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    pub entry: EntryId,
    /// The row's code with what it means.
    pub message: String,
}

/// What a rule says, before the settings have their word.
#[derive(Clone, Debug)]
struct Ruling {
    severity: Severity,
    message: String,
    fixes: Vec<Fix>,
    related: Vec<Related>,
    url: Option<String>,
}

/// A code that pages list, where it stands.
struct Known<'a> {
    scope: &'a Scope,
    text: &'a str,
    code: &'a str,
    ids: &'a [EntryId],
    around: &'a Around,
}

/// A rule's function: what it says about a code that no page lists, and the known codes near it.
type Judge = fn(&Scope, &str, &[NearMiss]) -> Option<Ruling>;

/// The same for a code that has these entries, wherever it stands.
type JudgeCode = fn(&Scope, &str, &[EntryId]) -> Option<Ruling>;

/// The same for one place of such a code.
type JudgePlace = fn(&Known) -> Option<Ruling>;

/// The rules for codes that no page lists, in the order in which they are asked; the first to speak
/// has said it all.
const RULES: &[(Rule, Judge)] =
    &[(Rule::MisspelledCode, misspelled_code::judge), (Rule::UnknownCode, unknown_code::judge)];

/// The rules for codes that pages list, wherever they stand.
const RULES_OF_CODES: &[(Rule, JudgeCode)] =
    &[(Rule::DeprecatedCode, deprecated_code::judge), (Rule::WrongService, wrong_service::judge)];

/// The rules for what stands around such a code.
const RULES_OF_PLACES: &[(Rule, JudgePlace)] = &[
    (Rule::MessageMismatch, message_mismatch::judge),
    (Rule::StatusMismatch, status_mismatch::judge),
    (Rule::CommentMismatch, comment_mismatch::judge),
];

/// The findings of a document, in the order of its text. Codes in a settings file have none, nor
/// have those in documentation, whose code is shown and not run. Those in a page are defined there,
/// not used, so that only the page itself is judged.
pub fn findings(document: &Document) -> Vec<Finding> {
    let scope = &document.scope;
    let ignores = &document.scan().ignores;
    let mut findings = unsettled(document);
    findings.retain_mut(|finding| {
        match scope.settings.rules.get(&finding.rule) {
            Some(Level::Off) => return false,
            Some(Level::At(severity)) => finding.severity = *severity,
            None => {}
        }
        let line = if ignores.is_empty() { 0 } else { line_of(document, finding) };
        !ignores.iter().any(|ignore| hides(ignore, finding, line))
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
            let mut found = judge_all(document);
            if !document.scan().ignores.is_empty() {
                found.extend(unused_ignore::judge(document, &found));
                found.sort_by_key(|finding| finding.range.start);
            }
            found
        }
    }
}

/// Whether a document is errdex's own settings.
pub(super) fn is_settings(document: &Document) -> bool {
    let name = document.path().and_then(|path| path.file_name()?.to_str());
    name.is_some_and(|name| FILE_NAMES.contains(&name))
}

/// What a code's entries are, and what is said of it wherever it stands.
type Rulings = (Vec<EntryId>, Vec<(Rule, Ruling)>);

fn judge_all(document: &Document) -> Vec<Finding> {
    let (scope, scan) = (&*document.scope, document.scan());
    let mut found = Vec::new();
    let mut codes: HashMap<&str, Rulings> = HashMap::new();
    // Most texts hold no code, and then none is made of the rope.
    let text = (!scan.neighbours.is_empty()).then(|| String::from(&document.text));
    for occurrence in scan.occurrences.iter().filter(|it| it.context == Context::Literal) {
        let code = &*occurrence.code;
        let (ids, rulings) = codes.entry(code).or_insert_with(|| judge_code(scope, code));
        found.extend(rulings.iter().map(|ruling| finding(occurrence, ruling.clone())));
        let Some(text) = text.as_deref().filter(|_| !ids.is_empty()) else { continue };
        let around = &around(text, document.language.reader, scan, occurrence);
        let known = Known { scope, text, code, ids, around };
        let spoken =
            RULES_OF_PLACES.iter().filter_map(|(rule, judge)| Some((*rule, judge(&known)?)));
        found.extend(spoken.map(|ruling| finding(occurrence, ruling)));
    }
    found
}

/// What is said of a code wherever it stands.
fn judge_code(scope: &Scope, code: &str) -> Rulings {
    let ids = scope.catalog.entries_of(code);
    if !ids.is_empty() {
        let spoken = RULES_OF_CODES
            .iter()
            .filter_map(|(rule, judge)| Some((*rule, judge(scope, code, &ids)?)));
        let spoken = spoken.collect();
        return (ids, spoken);
    }
    let misses = scope.catalog.near_misses(code);
    let spoken = RULES.iter().find_map(|(rule, judge)| Some((*rule, judge(scope, code, &misses)?)));
    (ids, Vec::from_iter(spoken))
}

fn finding(occurrence: &Occurrence, (rule, ruling): (Rule, Ruling)) -> Finding {
    let Ruling { severity, message, fixes, related, url } = ruling;
    let (range, code) = (occurrence.range.clone(), occurrence.code.to_string());
    Finding { range, rule, severity, code, message, fixes, related, url }
}

/// Whether an ignore comment is about a finding on a line. That it hides nothing it can only hide
/// by name.
fn hides(ignore: &Ignore, finding: &Finding, line: usize) -> bool {
    let named = ignore.rules.iter().any(|rule| rule == finding.rule.name());
    let is_own = finding.rule == Rule::UnusedIgnore && finding.range == ignore.range;
    let reached = match ignore.reach {
        Reach::File => true,
        Reach::Line(own) => own as usize == line || is_own,
    };
    reached && (named || (ignore.rules.is_empty() && finding.rule != Rule::UnusedIgnore))
}

/// The 0-based line of a finding.
fn line_of(document: &Document, finding: &Finding) -> usize {
    document.text.byte_to_line(finding.range.start)
}

/// The rows of some entries, with what their codes mean.
fn rows(scope: &Scope, ids: &[EntryId]) -> Vec<Related> {
    let row = |&id: &EntryId| {
        let code = &scope.catalog.entry(id).code;
        let message = code_and_meaning(code, short_meaning(scope, &[id]));
        Related { entry: id, message }
    };
    ids.iter().map(row).collect()
}

/// Where the first of some pages that says so was published.
fn url_of(scope: &Scope, pages: impl IntoIterator<Item = u32>) -> Option<String> {
    let mut pages = pages.into_iter().filter_map(|page| scope.catalog.pages().get(page as usize));
    pages.find_map(|page| page.page.url.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ide::fixture;
    use expect_test::{Expect, expect};
    use proptest::prelude::*;

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

    #[test]
    fn a_message_of_another_code_is_told_in_objects_calls_and_lines() {
        check(
            "a.json",
            "{\"error_msg\": \"没有订阅该API。\", \"code\": \"Core.4204\"}",
            expect![[""]],
        );
        check("a.json", "{\"message\": \"No access.\", \"code\": \"FACE.0010\"}", expect![[""]]);
        check(
            "a.json",
            "{\"中😀\": 1, \"message\": \"The API OCR is not subscribed\", \"code\": \"Core.4201\"}",
            expect![[r#"
                Core.4201 information[message-mismatch]
                  the message beside `Core.4201` (No service ID.) is that of `Core.4204` (The API XXX is not subscribed.)
            "#]],
        );
        check(
            "a.go",
            "x := E(\"😀\", \"FACE.0012\", \"the header is missing\", 3)\n",
            expect![[r#"
                FACE.0012 information[message-mismatch]
                  the message beside `FACE.0012` (Wrong format.) is that of `FACE.0010` (The header is missing.)
            "#]],
        );
        check(
            "a.py",
            "if c == 'FACE.0012': m = 'The header is missing.'\n",
            expect![[r#"
            FACE.0012 information[message-mismatch]
              the message beside `FACE.0012` (Wrong format.) is that of `FACE.0010` (The header is missing.)
        "#]],
        );
    }

    #[test]
    fn a_message_that_may_be_the_codes_is_none_of_another() {
        for message in [
            "Not subscribed",
            "API is not subscribed: {id}",
            "The API %s is not subscribed.",
            "Request failed: the API XXX is not subscribed. Try again later.",
            "订阅",
            "请先开通服务再使用。",
            "{message}",
            "oops",
            "...please activate me first",
            "Bitte aktivieren Sie den Dienst.",
            "Сначала включите эту службу.",
            "Activez d’abord ce service.",
            "訂閱這個服務之後再試。",
            "\\u6ca1\\u6709\\u8ba2\\u9605\\u8be5API",
        ] {
            let text = format!("[{{\"code\": \"Core.4204\", \"message\": \"{message}\"}}]");
            check("a.json", &text, expect![""]);
        }
        check("a.py", "x = E('FACE.0010', f'The header {name} is missing')\n", expect![""]);
        check(
            "a.py",
            "x = E('FACE.0010', 'Please call us.')  # No face here, try again\n",
            expect![""],
        );
        check("a.py", "x = {'code': 'FACE.0010', 'message': 'Please call us.'}\n", expect![""]);
        check(
            "a.py",
            "x = {'FACE.0010': 'Wrong size.', 'FACE.0012': 'The header is missing.'}",
            expect![""],
        );
    }

    #[test]
    fn a_message_without_a_word_in_common_is_told_where_a_page_has_messages() {
        check(
            "a.json",
            "{\"code\": \"Core.4204\", \"message\": \"Please wait some seconds\"}",
            expect![[r#"
                Core.4204 information[message-mismatch]
                  the message beside `Core.4204` (Not subscribed.) is none of the code's: Please wait some seconds
            "#]],
        );
    }

    #[test]
    fn a_status_that_no_entry_has_is_told() {
        check(
            "a.json",
            "{\"status\": 500, \"error\": {\"code\": \"FACE.0010\"}, \"中\": 1}",
            expect![""],
        );
        check(
            "a.json",
            "{\"中\": 1, \"http_status\": 500, \"code\": \"FACE.0010\"}",
            expect![[r#"
            FACE.0010 information[status-mismatch]
              status 500 beside `FACE.0010`: the pages give 400 (Face)
        "#]],
        );
        check(
            "a.py",
            "x = E('FACE.0010', status_code=404)",
            expect![[r#"
            FACE.0010 information[status-mismatch]
              status 404 beside `FACE.0010`: the pages give 400 (Face)
        "#]],
        );
        check("a.json", "{\"http_status\": 400, \"code\": \"FACE.0010\"}", expect![""]);
        check("a.json", "{\"status\": 1, \"code\": \"FACE.0010\"}", expect![""]);
        check("a.json", "{\"status\": 500, \"code\": \"Core.4204\"}", expect![""]);
    }

    #[test]
    fn a_comment_that_is_the_message_of_another_code_is_told() {
        check("a.go", "x := \"中\" + \"FACE.0010\" // Core.4204: Not subscribed.\n", expect![""]);
        check(
            "a.go",
            "// the header is missing!\nx := \"FACE.0012\"\n",
            expect![[r#"
            FACE.0012 hint[comment-mismatch]
              the comment on `FACE.0012` (Wrong format.) is the message of `FACE.0010` (The header is missing.)
        "#]],
        );
        check("a.go", "x := \"FACE.0010\" /* the header is missing */\n", expect![""]);
        check("a.go", "x := \"FACE.0010\" // the header is missing in here\n", expect![""]);
    }

    #[test]
    fn an_ignore_comment_that_hides_nothing_is_told() {
        check(
            "a.go",
            "f(\"中\", \"FACE.0010\") // errdex: ignore\ng(\"FACE.0999\") // errdex: ignore\n",
            expect![[r#"
                errdex: ignore hint[unused-ignore]
                  this ignore comment hides nothing
            "#]],
        );
        check(
            "a.go",
            "// errdex: ignore-file[unknown-code]\nf(\"FACE.0010\")\n",
            expect![[r#"
            errdex: ignore-file[unknown-code] hint[unused-ignore]
              this ignore comment hides nothing
        "#]],
        );
        check(
            "a.go",
            "f(\"FACE.0999\") // errdex: ignore[unknwon-code, x]\n",
            expect![[r#"
            FACE.0999 warning[unknown-code]
              unknown code `FACE.0999`: not in face.en.txt, which lists all FACE codes
            errdex: ignore[unknwon-code, x] hint[unused-ignore]
              no rule is called `unknwon-code`; did you mean `unknown-code`?
              no rule is called `x`
        "#]],
        );
        check(
            "a.go",
            "f() // errdex: ignore[unknown-code, unused-ignore] -- now and then\n",
            expect![""],
        );
        check(
            "a.go",
            "// errdex: ignore-file[unused-ignore]\nf() // errdex: ignore\n",
            expect![""],
        );
        check("a.md", "<!-- errdex: ignore -->\n", expect![""]);
    }

    #[test]
    fn what_hides_a_rule_that_is_off_is_not_unused() {
        let mut scope = fixture::scope("en");
        scope.settings.rules.insert(Rule::UnknownCode, Level::Off);
        let document = fixture::document("a.go", "f(\"FACE.0999\") // errdex: ignore");
        assert_eq!(findings(&document.with_scope(scope.into())), []);
    }

    #[test]
    fn a_code_of_another_service_is_told_where_the_services_are_named() {
        let found = |services: &[&str], text: &str| {
            let mut scope = fixture::scope("en");
            scope.settings.services = services.iter().map(|name| (*name).to_owned()).collect();
            let document = fixture::document("a.go", text).with_scope(scope.into());
            findings(&document).iter().map(|it| it.message.clone()).collect::<Vec<_>>()
        };
        let text = "f(\"FACE.0010\", \"Core.4204\")";
        let said =
            "`FACE.0010` is a code of Face, which is not among the `services` of the project: TEXT";
        assert_eq!(found(&["TEXT"], text), [said]);
        assert_eq!(found(&["text", "face"], text), [""; 0]);
        assert_eq!(found(&["vision"], "f(\"Core.4204\")"), [""; 0]);
        assert_eq!(found(&["txet"], text), [""; 0]);
        assert_eq!(found(&[], text), [""; 0]);
    }

    proptest! {
        /// No text makes a rule panic, and every range is one of the text.
        #[test]
        fn any_text_is_judged(
            name in prop::sample::select(vec!["a.json", "a.yaml", "a.py", "a.go", "a.rb", "a.php", "a.rs"]),
            pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..60),
        ) {
            let text = pieces.concat();
            for finding in findings(&fixture::document(name, &text)) {
                prop_assert!(text.get(finding.range).is_some());
            }
        }
    }

    const PIECES: [&str; 34] = [
        "\"FACE.0010\"",
        "'FACE.0012'",
        "FACE.0021",
        "\"Core.4204\"",
        "\"",
        "'",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        "=",
        "=>",
        ";",
        "\n",
        "\r\n",
        "\n\n  ",
        "- ",
        "#",
        "//",
        "/*",
        "*/",
        "code",
        "message",
        "\"status\"",
        "400",
        "500",
        "中文😀中文😀中文😀中文😀中文😀中文😀中文😀中文😀中文😀中文😀中文😀中文😀中文😀中文😀中文😀中文😀中文😀中文😀中文😀中文😀中文😀中文😀",
        "'The header is missing.'",
        "{x}",
        "errdex: ignore",
    ];
}
