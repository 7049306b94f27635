//! Lenses: how often the workspace uses a code, above each row of a page, and in code where wanted.

use std::ops::Range;

use super::inlay_hints::literals_in;
use super::rows::{code, page_of, rows};
use crate::index::{Document, Index, Scope};

/// A lens, without the number that it shows: [`lens_uses`] counts, for those that are seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lens {
    /// The bytes of the code.
    pub range: Range<usize>,
    pub code: String,
}

/// The lenses of a page, in the order of its rows; of another document, if the settings want them,
/// those of its literals.
pub fn lenses(document: &Document) -> Vec<Lens> {
    if page_of(document).is_some() {
        let lens = |entry: &crate::catalog::Entry| Lens {
            range: code(document, entry),
            code: entry.code.clone(),
        };
        return rows(document).map(|(_, entry)| lens(entry)).collect();
    }
    if !document.scope.settings.code_lens {
        return Vec::new();
    }
    let literals = literals_in(document, 0..document.text.len_bytes());
    literals.map(|it| Lens { range: it.range.clone(), code: it.code.to_string() }).collect()
}

/// How often the workspace uses a code. What stands in pages is no use.
pub fn lens_uses(scope: &Scope, code: &str, index: &Index) -> usize {
    let files = index.files().into_iter();
    let files =
        files.filter(|file| file.file.path().is_none_or(|path| scope.page_at(path).is_none()));
    files.map(|file| file.uses.of(code).count()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ide::fixture;
    use crate::index::PageFile;

    /// An index of a page with two codes, and of a source that uses one of them.
    fn index(code_lens: bool) -> (Index, std::sync::Arc<Document>, std::sync::Arc<Document>) {
        let page = "\n| 码 | x |\n| Core.4201 | a |\n| Core.4204 | b, see Core.4201 |\n";
        let entry = |line, code| fixture::entry(line, [code, "-", "a", "-", "-"]);
        let entries = vec![entry(3, "Core.4201"), entry(4, "Core.4204")];
        let content = fixture::page("a.md", "A", "zh", entries);
        let catalog = crate::catalog::Catalog::of([content]);
        let pages = vec![PageFile { path: "/project/a.md".into(), page: 0 }];
        let mut scope = Scope { catalog, pages, ..Scope::default() };
        scope.settings.code_lens = code_lens;
        let scope = std::sync::Arc::new(scope);
        let index = Index::default();
        let page = index.replace(fixture::document("a.md", page).with_scope(scope.clone()));
        let text = "f('😀', 'Core.4204') # Core.4204";
        let source = index.replace(fixture::document("b.py", text).with_scope(scope));
        (index, page, source)
    }

    /// The codes of the lenses of a document, as they stand there, with their uses.
    fn shown(document: &Document, index: &Index) -> Vec<(String, usize)> {
        let lenses = lenses(document).into_iter();
        let shown = lenses.map(|it| {
            let text = document.text.byte_slice(it.range).to_string();
            assert_eq!(text, it.code);
            (text, lens_uses(&document.scope, &it.code, index))
        });
        shown.collect()
    }

    #[test]
    fn a_row_tells_how_often_its_code_is_used() {
        let (index, page, source) = index(false);
        let expected = [("Core.4201".to_owned(), 0), ("Core.4204".to_owned(), 2)];
        assert_eq!(shown(&page, &index), expected);
        assert_eq!(shown(&source, &index), []);
    }

    #[test]
    fn a_literal_tells_it_where_that_is_wanted() {
        let (index, _, source) = index(true);
        assert_eq!(shown(&source, &index), [("Core.4204".to_owned(), 2)]);
    }
}
