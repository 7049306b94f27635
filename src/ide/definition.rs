//! Definition: the rows of the pages that a code is defined by, and the pages of its services.

use std::ops::Range;

use super::rows::code_at;
use crate::catalog::EntryId;
use crate::index::Document;

/// The code at a byte offset, and its entries, those of higher-ranked pages first; `None` where there
/// is no code that a page lists.
pub fn definition(document: &Document, offset: usize) -> Option<(Range<usize>, Vec<EntryId>)> {
    let (range, code) = code_at(document, offset)?;
    let rows = document.scope.catalog.entries_of(code);
    (!rows.is_empty()).then_some((range, rows))
}

/// The code at a byte offset, and the pages of the services that it is a code of, as indices into the
/// catalog: those that list it, else those that document its family.
pub fn type_definition(document: &Document, offset: usize) -> Option<(Range<usize>, Vec<u32>)> {
    let (range, code) = code_at(document, offset)?;
    let catalog = &document.scope.catalog;
    let mut pages: Vec<u32> = catalog.entries_of(code).iter().map(|id| id.page).collect();
    if pages.is_empty() {
        pages = catalog.family_of(code).map_or(Vec::new(), |family| family.pages.clone());
    }
    pages.dedup();
    (!pages.is_empty()).then_some((range, pages))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ide::fixture;

    fn check(marked: &str, expected: &[&str]) {
        let (text, offset) = fixture::cursor(marked);
        let document = fixture::document("a.go", &text);
        let catalog = &document.scope.catalog;
        let rows = definition(&document, offset).map_or(Vec::new(), |(range, rows)| {
            assert!(text[range].contains('.'));
            rows
        });
        let rows = rows
            .into_iter()
            .map(|id| format!("{}:{}", catalog.page(id).name, catalog.entry(id).line));
        assert_eq!(rows.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_code_of_several_pages_has_several_places() {
        let places = ["vision.en.txt:20", "text.en.md:9", "text.zh.md:30"];
        check("f(\"网关\", \"Core.4204\")\n             |\n", &places);
        check("// Core.4204\n      |\n", &places);
    }

    #[test]
    fn what_no_page_lists_has_none() {
        check("f(\"Core.9999\")\n     |\n", &[]);
        check("f(\"GW.0301\")\n     |\n", &[]);
        check("f(\"H.264\")\n     |\n", &[]);
    }

    #[test]
    fn the_type_of_a_code_is_its_service() {
        let pages = |marked: &str| {
            let (text, offset) = fixture::cursor(marked);
            let document = fixture::document("a.go", &text);
            let pages = type_definition(&document, offset).map_or(Vec::new(), |(_, pages)| pages);
            let name = |page: u32| document.scope.catalog.pages()[page as usize].page.name.clone();
            pages.into_iter().map(name).collect::<Vec<_>>()
        };
        let all = ["vision.en.txt", "text.en.md", "text.zh.md"];
        assert_eq!(pages("f(\"网关\", \"Core.4204\")\n             |\n"), all);
        assert_eq!(pages("f(\"FACE.0999\")\n     |\n"), ["face.en.txt"]);
        assert_eq!(pages("f(\"H.264\")\n     |\n"), [""; 0]);
    }
}
