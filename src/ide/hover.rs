//! Hover: what the code under the cursor means.

mod likely;
mod words;

use std::ops::Range;

use super::explain::Body;
use super::{Explanation, explain};
use crate::index::Document;
use crate::scan::Occurrence;

/// What to show, and for which bytes of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hover {
    pub range: Range<usize>,
    pub explanation: Explanation,
}

/// The explanation of the occurrence at a byte offset, in any context. Where services share the code,
/// the one comes first that is likely meant there.
pub fn hover(document: &Document, offset: usize) -> Option<Hover> {
    let occurrence = occurrence_at(document, offset)?;
    let mut explanation = explain(&document.scope, &occurrence.code)?;
    if let Body::Known { meanings, .. } = &mut explanation.body {
        let mut services: Vec<&str> = meanings.iter().map(|it| it.service.as_str()).collect();
        services.dedup();
        let likely = likely::likely(document, &occurrence.range, &services);
        if let Some(likely) = &likely {
            meanings.sort_by_key(|meaning| meaning.service != likely.service);
        }
        explanation.likely = likely;
    }
    Some(Hover { range: occurrence.range.clone(), explanation })
}

/// The occurrence at a byte offset. The offset behind the last byte of a code still counts,
/// since some editors put the cursor between characters.
pub(super) fn occurrence_at(document: &Document, offset: usize) -> Option<&Occurrence> {
    let occurrences = &document.scan().occurrences;
    let behind = occurrences.partition_point(|occurrence| occurrence.range.start <= offset);
    occurrences[..behind].last().filter(|occurrence| offset <= occurrence.range.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ide::fixture;

    /// What the hover above the `|` is for.
    fn check(name: &str, marked: &str, expected: Option<&str>) {
        let (text, offset) = fixture::cursor(marked);
        let hover = hover(&fixture::document(name, &text), offset);
        let range = hover.as_ref().map(|hover| &text[hover.range.clone()]);
        assert_eq!(range, expected, "{marked}");
    }

    #[test]
    fn a_code_explains_itself_in_every_context() {
        check("a.go", "f(\"网关\", \"Core.4204\")\n             |\n", Some("Core.4204"));
        check("a.go", "f(\"see Core.4204!\")\n            |\n", Some("Core.4204"));
        check("a.go", "f() // 😀 Core.4204\n          |\n", Some("Core.4204"));
        check("a.md", "会提示Core.4204报错\n         |\n", Some("Core.4204"));
        check("a.ts", "x = /^Core\\.4204$/\n         |\n", Some("Core\\.4204"));
    }

    #[test]
    fn the_service_that_is_likely_meant_comes_first() {
        let (text, offset) = fixture::cursor("f(\"网关\", \"Core.4204\")\n             |\n");
        let hover = hover(&fixture::document("text/a.go", &text), offset).unwrap();
        let rendered = crate::ide::render(&hover.explanation, crate::ide::Markup::Plain);
        let lines: Vec<&str> = rendered.lines().take(4).collect();
        let likely = "Text first: text in the path of the file";
        assert_eq!(lines, ["Core.4204 · Text, Vision", likely, "", "Text"]);
    }

    #[test]
    fn unknown_codes_and_families_documented_elsewhere_have_an_answer() {
        check("a.go", "f(\"FACE.0999\")\n     |\n", Some("FACE.0999"));
        check("a.go", "f(\"GW.0301\")\n     |\n", Some("GW.0301"));
    }

    #[test]
    fn beside_a_code_there_is_nothing() {
        check("a.go", "f(\"Core.4204\")\n |\n", None);
        check("a.go", "f(\"Core.4204\")\n            |\n", Some("Core.4204"));
        check("a.go", "f(\"Core.4204\")\n             |\n", None);
        check("a.go", "f(\"H.264\")\n     |\n", None);
    }
}
