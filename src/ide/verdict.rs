//! Verdicts: whether a place is a code, and why errdex says of it what it says.

use std::ops::Range;

use super::findings::{Finding, findings, is_settings, unsettled};
use super::hover::occurrence_at;
use crate::catalog::Coverage;
use crate::config::{Level, Rule};
use crate::index::Document;
use crate::scan::{Context, Occurrence, Stranger, stranger_at};

/// What a place of a document is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    Code(Judged),
    NoCode(Stranger),
    /// There is no word here.
    Blank,
}

/// A code with what is said of it, or why nothing is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// The bytes of the code.
    pub range: Range<usize>,
    pub code: String,
    pub context: Context,
    /// How many entries the catalog has for it.
    pub entries: usize,
    pub findings: Vec<Finding>,
    /// `None` where there are findings.
    pub silence: Option<Silence>,
}

/// Why there is no finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Silence {
    Known,
    /// The file is errdex's settings.
    Settings,
    /// The file is a page, where codes are defined.
    Page,
    /// The language is read by people.
    Prose,
    /// The code is not all of a literal.
    Context,
    /// No page in force lists the family; one says where it is documented.
    Elsewhere,
    /// The rule would speak, but the settings have turned it off.
    Off(Rule),
    /// The rule would speak, but a comment silences it.
    Ignored(Rule),
    /// No rule has anything to say.
    Unjudged,
}

/// What the place at a byte offset is.
pub fn verdict(document: &Document, offset: usize) -> Verdict {
    let catalog = &document.scope.catalog;
    let Some(found) = occurrence_at(document, offset) else {
        let text = document.text.to_string();
        return stranger_at(&text, catalog, offset).map_or(Verdict::Blank, Verdict::NoCode);
    };
    let findings = at(findings(document), found);
    let silence = findings.is_empty().then(|| silence(document, found));
    Verdict::Code(Judged {
        range: found.range.clone(),
        code: found.code.to_string(),
        context: found.context,
        entries: catalog.entries_of(&found.code).len(),
        findings,
        silence,
    })
}

fn silence(document: &Document, found: &Occurrence) -> Silence {
    let (scope, path) = (&document.scope, document.path());
    let family = scope.catalog.family_of(&found.code);
    if is_settings(document) {
        return Silence::Settings;
    }
    if let Some(silence) = silenced(document, found) {
        return silence;
    }
    match () {
        () if path.and_then(|path| scope.page_at(path)).is_some() => Silence::Page,
        () if scope.catalog.is_known(&found.code) => Silence::Known,
        () if document.language.is_prose => Silence::Prose,
        () if found.context != Context::Literal => Silence::Context,
        () if family.is_some_and(|family| family.coverage == Coverage::Elsewhere) => {
            Silence::Elsewhere
        }
        () => Silence::Unjudged,
    }
}

/// The rule that would speak but for the settings or a comment.
fn silenced(document: &Document, found: &Occurrence) -> Option<Silence> {
    let rule = at(unsettled(document), found).first()?.rule;
    Some(match document.scope.settings.rules.get(&rule) {
        Some(Level::Off) => Silence::Off(rule),
        _ => Silence::Ignored(rule),
    })
}

fn at(mut findings: Vec<Finding>, found: &Occurrence) -> Vec<Finding> {
    findings.retain(|finding| {
        finding.range.start < found.range.end && found.range.start < finding.range.end
    });
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ide::fixture;
    use expect_test::{Expect, expect};

    fn check(name: &str, marked: &str, expected: Expect) {
        let (text, offset) = fixture::cursor(marked);
        let told = match verdict(&fixture::document(name, &text), offset) {
            Verdict::Code(Judged { code, context, entries, findings, silence, .. }) => {
                let rules: Vec<&str> = findings.iter().map(|found| found.rule.name()).collect();
                let why = silence.map_or(rules.join(", "), |silence| format!("{silence:?}"));
                format!("{code} {} {entries}: {why}", context.name())
            }
            Verdict::NoCode(Stranger { range, reason }) => {
                format!("{}: {reason:?}", &text[range])
            }
            Verdict::Blank => "blank".to_owned(),
        };
        expected.assert_eq(&told);
    }

    #[test]
    fn a_code_has_findings_or_a_reason_for_silence() {
        let mark = "             |\n";
        let go = |code: &str| format!("f(\"网关\", \"{code}\")\n{mark}");
        check("a.go", &go("Core.4204"), expect!["Core.4204 literal 3: Known"]);
        check("a.go", &go("Core.4240"), expect!["Core.4240 literal 0: misspelled-code"]);
        check("a.go", &go("GW.0301"), expect!["GW.0301 literal 0: Elsewhere"]);
        check("a.go", &go("x Core.4240"), expect!["Core.4240 inside 0: Context"]);
        check("a.md", &go("Core.4240"), expect!["Core.4240 prose 0: Prose"]);
        check("errdex.toml", &go("Core.4240"), expect!["Core.4240 literal 0: Settings"]);
    }

    #[test]
    fn a_comment_that_silences_is_told() {
        check(
            "a.go",
            "f(\"FACE.0999\") // errdex: ignore\n     |\n",
            expect!["FACE.0999 literal 0: Ignored(UnknownCode)"],
        );
    }

    #[test]
    fn a_word_that_is_no_code_has_a_reason() {
        let go = |word: &str| format!("f(\"网\", \"{word}\")\n            |\n");
        check("a.go", &go("H.264"), expect!["H.264: NoFamily"]);
        check(
            "a.go",
            &go("FACE.01.1"),
            expect![[r#"FACE.01.1: Followed { code: "FACE.01", by: '.' }"#]],
        );
        check(
            "a.go",
            &go("FACE.0001x"),
            expect![[r#"FACE.0001x: Followed { code: "FACE.0001", by: 'x' }"#]],
        );
        check(
            "a.go",
            &go("S.FACE.0012"),
            expect![[r#"S.FACE.0012: Preceded { prefix: "FACE.", by: '.' }"#]],
        );
        check("a.go", &go("FACE.name"), expect![[r#"FACE.name: NoNumber { prefix: "FACE." }"#]]);
        check("a.go", &go("face.0999"), expect![[r#"face.0999: OtherCase { prefix: "FACE." }"#]]);
        check("a.go", &go("FACE."), expect![[r#"FACE.: NoNumber { prefix: "FACE." }"#]]);
        check("a.go", "f(\"网\",  \"FACE.0012\")\n       |\n", expect!["blank"]);
    }

    #[test]
    fn a_code_that_the_language_reads_otherwise_is_told() {
        check("a.md", "网 FACE\\.0012\n   |\n", expect![[r"FACE\.0012: ReadOtherwise"]]);
    }
}
