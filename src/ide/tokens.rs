//! Semantic tokens: the codes in strings, told apart by what the catalog knows of them.

use std::ops::Range;

use super::rows::page_of;
use crate::catalog::Coverage;
use crate::index::Document;
use crate::scan::{Context, Occurrence};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A code that a page lists.
    Known,
    /// A code of a claimed family that no page lists.
    Unknown,
    /// A code that every page which lists it calls deprecated.
    Deprecated,
}

/// A code in a string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The bytes of the code alone.
    pub range: Range<usize>,
    pub kind: TokenKind,
}

/// The tokens of a part of a text, in its order; `None` if the settings want none. Comments and
/// prose keep their colours, and so do codes that are documented elsewhere.
pub fn tokens(document: &Document, part: Range<usize>) -> Option<Vec<Token>> {
    if !document.scope.settings.semantic_tokens || page_of(document).is_some() {
        return None;
    }
    let occurrences = &document.scan().occurrences;
    let first = occurrences.partition_point(|it| it.range.end < part.start);
    let within = occurrences[first..].iter().take_while(|it| it.range.start <= part.end);
    let is_string = |it: &&Occurrence| matches!(it.context, Context::Literal | Context::Inside);
    let token =
        |it: &Occurrence| Some(Token { range: it.range.clone(), kind: kind(document, &it.code)? });
    Some(within.filter(is_string).filter_map(token).collect())
}

fn kind(document: &Document, code: &str) -> Option<TokenKind> {
    let catalog = &document.scope.catalog;
    let ids = catalog.entries_of(code);
    if !ids.is_empty() {
        let is_deprecated = ids.iter().all(|&id| catalog.entry(id).deprecated);
        return Some(if is_deprecated { TokenKind::Deprecated } else { TokenKind::Known });
    }
    let family = catalog.family_of(code)?;
    (family.coverage != Coverage::Elsewhere).then_some(TokenKind::Unknown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;
    use crate::ide::fixture;
    use expect_test::{Expect, expect};
    use std::sync::Arc;

    /// The tokens of a part of a text, with the setting on and a code that is deprecated.
    fn check(name: &str, text: &str, part: Range<usize>, expected: Expect) {
        let mut scope = fixture::scope("en");
        scope.settings.semantic_tokens = true;
        let mut pages = fixture::pages();
        pages[3].entries[2].deprecated = true;
        scope.catalog = Catalog::of(pages);
        let document = fixture::document(name, text).with_scope(Arc::new(scope));
        let shown = tokens(&document, part).unwrap().into_iter();
        let shown = shown.map(|it| format!("{} {:?}\n", &text[it.range], it.kind));
        expected.assert_eq(&shown.collect::<String>());
    }

    #[test]
    fn codes_in_strings_are_told_apart() {
        let text = "f(\"错误😀\", \"Core.4204\", \"see FACE.0021\", `Core.4205`, \"GW.0301\") // FACE.0010\n";
        check(
            "a.go",
            text,
            0..text.len(),
            expect![[r#"
                Core.4204 Known
                FACE.0021 Deprecated
                Core.4205 Unknown
            "#]],
        );
        check(
            "a.go",
            text,
            0..20,
            expect![[r#"
            Core.4204 Known
        "#]],
        );
    }

    #[test]
    fn there_are_none_unless_they_are_wanted() {
        assert_eq!(tokens(&fixture::document("a.go", "f(\"中\", \"Core.4204\")"), 0..9), None);
    }
}
