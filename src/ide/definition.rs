//! Definition: the rows of the pages that a code is defined by.

use crate::catalog::EntryId;
use crate::index::Document;

use super::hover::occurrence_at;

/// The entries of the code at a byte offset, those of higher-ranked pages first; empty where
/// there is no code that a page lists.
pub fn definition(document: &Document, offset: usize) -> Vec<EntryId> {
    let occurrence = occurrence_at(document, offset);
    occurrence.map_or(Vec::new(), |found| document.scope.catalog.entries_of(&found.code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ide::fixture;

    fn check(marked: &str, expected: &[&str]) {
        let (text, offset) = fixture::cursor(marked);
        let document = fixture::document("a.go", &text);
        let catalog = &document.scope.catalog;
        let rows = definition(&document, offset).into_iter();
        let rows = rows.map(|id| format!("{}:{}", catalog.page(id).name, catalog.entry(id).line));
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
}
