//! References: every place of the workspace where a code stands; and those of one document.

use std::ops::Range;

use super::declaration::code_of_constant;
use super::rows::{code_at, rows};
use crate::index::{Document, Index, IndexedFile, Place, Scope};

/// A place where a code stands.
#[derive(Clone, Debug)]
pub struct Reference {
    pub file: IndexedFile,
    pub start: Place,
    /// Exclusive.
    pub end: Place,
}

/// The code that is meant at a byte offset: the one that stands there, in a page that of the row; or
/// the one that the constant has whose name stands there.
pub fn referred(document: &Document, offset: usize, index: &Index) -> Option<String> {
    let code = code_at(document, offset).map(|(_, code)| code.to_owned());
    code.or_else(|| code_of_constant(document, offset, index))
}

/// The uses of a code, in the order of the paths. The rows of pages are where a code is defined.
pub fn uses(scope: &Scope, code: &str, index: &Index) -> Vec<Reference> {
    let mut found = Vec::new();
    for indexed in index.files_with(code, usize::MAX) {
        if indexed.file.path().is_some_and(|path| scope.page_at(path).is_some()) {
            continue;
        }
        let uses = indexed.uses.of(code);
        found.extend(uses.map(|it| Reference {
            file: indexed.file.clone(),
            start: it.start,
            end: it.end,
        }));
    }
    found
}

/// The places of a document where the code at a byte offset stands, and whether each is the row of
/// a page that defines it.
pub fn highlights(document: &Document, offset: usize) -> Vec<(Range<usize>, bool)> {
    let Some((_, code)) = code_at(document, offset) else { return Vec::new() };
    let own = rows(document).filter(|(_, entry)| entry.code == code);
    let rows: Vec<Range<usize>> =
        own.map(|(_, entry)| super::rows::code(document, entry)).collect();
    let occurrences = document.scan().occurrences.iter().filter(|it| *it.code == *code);
    let mut places: Vec<(Range<usize>, bool)> = occurrences
        .map(|it| (it.range.clone(), rows.contains(&it.range)))
        .chain(rows.iter().map(|row| (row.clone(), true)))
        .collect();
    places.sort_by_key(|(range, _)| (range.start, range.end));
    places.dedup();
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ide::fixture;
    use crate::index::FileUses;
    use crate::{lang, scan};
    use std::collections::HashMap;
    use std::path::PathBuf;

    fn references(document: &Document, offset: usize, index: &Index) -> Vec<Reference> {
        let code = referred(document, offset, index);
        code.map_or(Vec::new(), |code| uses(&document.scope, &code, index))
    }

    /// An index of closed files and of an open one.
    fn index(closed: &[(&str, &str)], open: Document) -> Index {
        let uses = |(name, text): &(&str, &str)| {
            let path = PathBuf::from("/project").join(name);
            let language = lang::detect(None, Some(&path), text.lines().next());
            let scan = scan::scan(text, language, &fixture::scope("en").catalog);
            (path, FileUses::new(text, &scan, false))
        };
        let index = Index::default();
        index.take(None, closed.iter().map(uses).collect::<HashMap<_, _>>());
        index.replace(open);
        index
    }

    #[test]
    fn every_place_of_the_workspace_counts_and_an_open_file_is_the_editor_s() {
        let (text, offset) =
            fixture::cursor("f(\"网关\", \"Core.4204\") // Core.4204\n             |\n");
        let document = fixture::document("b.go", &text);
        let closed = [
            ("c.md", "会提示Core.4204报错, Core.4201\n"),
            ("b.go", "\n\n\"Core.4204\"\n"),
            ("a.py", "\nx = 'Core.4204'"),
            ("d.py", "x = 'Core.4201'"),
        ];
        let index = index(&closed, fixture::document("b.go", &text));
        let found = references(&document, offset, &index).into_iter().map(|it| {
            let path = it.file.path().unwrap().display().to_string();
            (path, it.start.line, it.start.utf16, it.end.utf16)
        });
        let expected =
            [("a.py", 1, 5, 14), ("b.go", 0, 9, 18), ("b.go", 0, 24, 33), ("c.md", 0, 3, 12)];
        let expected = expected.map(|(name, a, b, c)| (format!("/project/{name}"), a, b, c));
        assert_eq!(found.collect::<Vec<_>>(), expected);
        assert!(references(&document, 0, &index).is_empty());
    }

    #[test]
    fn a_constant_that_holds_the_code_has_the_uses_of_the_code() {
        let (text, offset) = fixture::cursor("f(\"网关\", ErrSubscription)\n             |\n");
        let document = fixture::document("b.go", &text);
        let closed = [("a.py", "x = 'Core.4204'")];
        let index = index(&closed, fixture::document("b.go", &text));
        let declared = "const ErrSubscription = \"Core.4204\"\n";
        index.replace(fixture::document("c.go", declared));
        let found = references(&document, offset, &index).into_iter();
        let paths = found.map(|it| it.file.path().unwrap().display().to_string());
        assert_eq!(paths.collect::<Vec<_>>(), ["/project/a.py", "/project/c.go"]);
    }

    #[test]
    fn a_closed_file_that_was_opened_and_emptied_has_none() {
        let index = index(&[("a.py", "x = 'Core.4204'")], fixture::document("a.py", ""));
        assert!(uses(&fixture::scope("en"), "Core.4204", &index).is_empty());
    }

    #[test]
    fn the_same_code_is_highlighted_in_all_contexts() {
        let (text, offset) =
            fixture::cursor("// 😀 Core.4204\nf(\"Core.4204\", \"Core.4201\")\n      |\n");
        let document = fixture::document("a.go", &text);
        let found = highlights(&document, offset);
        let marked: Vec<_> =
            found.iter().map(|(range, row)| (&text[range.clone()], *row)).collect();
        assert_eq!(marked, [("Core.4204", false), ("Core.4204", false)]);
    }
}
