//! Lenses: above each row of a page, how often the workspace uses its code.

use std::collections::HashMap;
use std::ops::Range;

use super::rows::{code, page_of, rows};
use crate::index::{Document, Index};

/// How often the code of a page's row is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lens {
    /// The bytes of the row's code.
    pub range: Range<usize>,
    pub code: String,
    pub uses: usize,
}

/// The lenses of a page, in the order of its rows; none of another document. What stands in pages
/// is no use.
pub fn lenses(document: &Document, index: &Index) -> Vec<Lens> {
    if page_of(document).is_none() {
        return Vec::new();
    }
    let files = index.files();
    let mut counts = HashMap::<&str, usize>::new();
    for file in &files {
        let is_page = |path| document.scope.page_at(path).is_some();
        if !file.file.path().is_some_and(is_page) {
            file.uses.codes().for_each(|code| *counts.entry(code).or_default() += 1);
        }
    }
    let lens = |entry: &crate::catalog::Entry| Lens {
        range: code(document, entry),
        code: entry.code.clone(),
        uses: counts.get(entry.code.as_str()).copied().unwrap_or(0),
    };
    rows(document).map(|(_, entry)| lens(entry)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ide::fixture;
    use crate::index::{PageFile, Scope};

    #[test]
    fn a_row_tells_how_often_its_code_is_used() {
        let page = "\n| 码 | x |\n| Core.4201 | a |\n| Core.4204 | b, see Core.4201 |\n";
        let mut content = fixture::page(
            "a.md",
            "A",
            "zh",
            vec![fixture::entry(3, ["Core.4201", "-", "a", "-", "-"])],
        );
        content.entries.push(fixture::entry(4, ["Core.4204", "-", "b", "-", "-"]));
        let catalog = crate::catalog::Catalog::of([content]);
        let pages = vec![PageFile { path: "/project/a.md".into(), page: 0 }];
        let scope = std::sync::Arc::new(Scope { catalog, pages, ..Scope::default() });
        let index = Index::default();
        let document = index.replace(fixture::document("a.md", page).with_scope(scope.clone()));
        let text = "f('Core.4204') # Core.4204";
        let source = index.replace(fixture::document("b.py", text).with_scope(scope));
        let lenses = super::lenses(&document, &index);
        let lenses: Vec<_> = lenses.iter().map(|it| (&page[it.range.clone()], it.uses)).collect();
        assert_eq!(lenses, [("Core.4201", 0), ("Core.4204", 2)]);
        assert_eq!(super::lenses(&source, &index), []);
    }
}
