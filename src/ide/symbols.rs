//! Symbols: the codes of a document, and those of the workspace that a query finds.

use std::collections::HashMap;
use std::ops::Range;

use super::explain::short_meaning;
use super::markup::one_line;
use super::references::Reference;
use super::rows::{code, page_of, rows};
use crate::index::{Document, Index, Indexed, Scope, Use};

/// A code of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentSymbol {
    pub code: String,
    /// What it means, where a page lists it.
    pub meaning: Option<String>,
    /// The bytes of the code; in a page, of the row's code.
    pub range: Range<usize>,
    /// Whether this is where the code is defined.
    pub is_row: bool,
}

/// The codes of a document in the order of its text: of a page its rows, of any other its
/// occurrences.
pub fn document_symbols(document: &Document) -> Vec<DocumentSymbol> {
    let scope = &document.scope;
    if page_of(document).is_some() {
        let symbol = |(id, entry)| {
            let entry: &crate::catalog::Entry = entry;
            let meaning = short_meaning(scope, &[id]).map(one_line);
            let (code, range) = (entry.code.clone(), code(document, entry));
            DocumentSymbol { code, meaning, range, is_row: true }
        };
        let mut symbols: Vec<DocumentSymbol> = rows(document).map(symbol).collect();
        symbols.sort_by_key(|symbol| symbol.range.start);
        return symbols;
    }
    let occurrences = document.scan().occurrences.iter();
    let symbol = occurrences.map(|occurrence| DocumentSymbol {
        code: occurrence.code.to_string(),
        meaning: meaning(scope, &occurrence.code),
        range: occurrence.range.clone(),
        is_row: false,
    });
    symbol.collect()
}

/// A code of the workspace, and the first place of a file where it stands.
#[derive(Clone, Debug)]
pub struct WorkspaceSymbol {
    pub code: String,
    pub meaning: Option<String>,
    pub place: Reference,
}

/// So many codes are shown of those that a query finds.
const MOST_CODES: usize = 100;

/// So many files are shown of those that have a code.
const MOST_FILES: usize = 20;

/// The codes that are used in the workspace and that a query finds, the likeliest first: by the
/// letters of the code in their order, or by the words of its message. An empty query finds all.
pub fn workspace_symbols(scope: &Scope, query: &str, index: &Index) -> Vec<WorkspaceSymbol> {
    let query = query.trim().to_lowercase();
    let mut ranks = HashMap::<Box<str>, Option<Rank>>::new();
    index.each_code(|code| {
        if !ranks.contains_key(code) {
            ranks.insert(code.into(), rank(scope, &query, code));
        }
    });
    let mut best: Vec<(Rank, Box<str>)> =
        ranks.into_iter().filter_map(|(code, rank)| Some((rank?, code))).collect();
    best.sort();
    best.truncate(MOST_CODES);
    let symbols = best.into_iter().flat_map(|(_, code)| {
        let meaning = meaning(scope, &code);
        let files = index.files_with(&code, MOST_FILES).into_iter();
        files.filter_map(move |file| {
            let place = first(file, &code)?;
            Some(WorkspaceSymbol { code: code.to_string(), meaning: meaning.clone(), place })
        })
    });
    symbols.collect()
}

/// The first place of a file where a code stands, if it still does.
pub fn first(Indexed { file, uses }: Indexed, code: &str) -> Option<Reference> {
    let Use { start, end, .. } = uses.of(code).next()?;
    Some(Reference { file, start, end })
}

fn meaning(scope: &Scope, code: &str) -> Option<String> {
    short_meaning(scope, &scope.catalog.entries_of(code)).map(one_line)
}

/// How well something fits a query, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Begins,
    Holds(usize),
    /// All words stand in the message.
    Words,
    /// The letters stand in the code in their order, with so many others between them.
    Letters(usize),
}

fn rank(scope: &Scope, query: &str, code: &str) -> Option<Rank> {
    let folded = code.to_lowercase();
    if folded.starts_with(query) {
        return Some(Rank::Begins);
    }
    if let Some(at) = folded.find(query) {
        return Some(Rank::Holds(at));
    }
    let entries = scope.catalog.entries_of(code).into_iter().map(|id| scope.catalog.entry(id));
    let has_words = |text: &str| {
        let text = text.to_lowercase();
        query.split_whitespace().all(|word| text.contains(word))
    };
    let mut texts = entries.flat_map(|entry| [&entry.message, &entry.description]).flatten();
    if texts.any(|text| has_words(text)) {
        return Some(Rank::Words);
    }
    letters(query, &folded).map(Rank::Letters)
}

/// How many other characters stand between the first and the last of the query's.
fn letters(query: &str, text: &str) -> Option<usize> {
    let mut chars = text.chars().enumerate();
    let mut places =
        query.chars().map(|wanted| chars.find(|(_, c)| *c == wanted).map(|(at, _)| at));
    let first = places.next()??;
    let last = places.try_fold(first, |_, place| place)?;
    Some(last + 1 - first - query.chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ide::fixture;
    use expect_test::{Expect, expect};

    fn found(query: &str, texts: &[(&str, &str)], expected: Expect) {
        let index = Index::default();
        for (name, text) in texts {
            index.replace(fixture::document(name, text));
        }
        let symbols = workspace_symbols(&fixture::scope("en"), query, &index).into_iter();
        let lines = symbols.map(|it| {
            let path = it.place.file.path().unwrap().display().to_string();
            format!(
                "{} {path}:{} {}\n",
                it.code,
                it.place.start.line,
                it.meaning.unwrap_or_default()
            )
        });
        expected.assert_eq(&lines.collect::<String>());
    }

    const TEXTS: [(&str, &str); 2] = [
        ("b.go", "f(\"网关\", \"Core.4204\")\ng(\"FACE.0010\", \"Core.4204\")\n"),
        ("a.py", "\nx = 'Core.4204' # FACE.0999"),
    ];

    #[test]
    fn codes_are_found_by_their_letters_and_by_words() {
        found(
            "core.42",
            &TEXTS,
            expect![[r#"
            Core.4204 /project/a.py:1 Not subscribed.
            Core.4204 /project/b.go:0 Not subscribed.
        "#]],
        );
        found(
            "0010",
            &TEXTS,
            expect![[r#"
            FACE.0010 /project/b.go:1 The header is missing.
        "#]],
        );
        found(
            "fc99",
            &TEXTS,
            expect![[r#"
            FACE.0999 /project/a.py:1 
        "#]],
        );
        found(
            "header missing",
            &TEXTS,
            expect![[r#"
            FACE.0010 /project/b.go:1 The header is missing.
        "#]],
        );
        found(
            "订阅",
            &TEXTS,
            expect![[r#"
            Core.4204 /project/a.py:1 Not subscribed.
            Core.4204 /project/b.go:0 Not subscribed.
        "#]],
        );
        found("zzz", &TEXTS, expect![[r#""#]]);
    }

    #[test]
    fn an_empty_query_finds_all() {
        found(
            "",
            &TEXTS,
            expect![[r#"
            Core.4204 /project/a.py:1 Not subscribed.
            Core.4204 /project/b.go:0 Not subscribed.
            FACE.0010 /project/b.go:1 The header is missing.
            FACE.0999 /project/a.py:1 
        "#]],
        );
    }

    #[test]
    fn the_symbols_of_a_document_are_its_codes() {
        let document = fixture::document("a.go", "f(\"网关\", \"Core.4204\") // FACE.0999\n");
        let symbols = document_symbols(&document);
        let symbols: Vec<_> = symbols.iter().map(|it| (&*it.code, it.meaning.as_deref())).collect();
        assert_eq!(symbols, [("Core.4204", Some("Not subscribed.")), ("FACE.0999", None)]);
    }
}
