//! Monikers: the name by which other projects know a code.

use super::rows::{code_at, rows};
use crate::index::Document;

/// The moniker of a code. Its scheme is `errdex`, and it is unique in all projects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moniker {
    /// The code itself.
    pub identifier: String,
    /// Whether this is the row of a page of yours, which defines the code for others.
    pub is_definition: bool,
}

/// The moniker of the code at a byte offset.
pub fn moniker(document: &Document, offset: usize) -> Option<Moniker> {
    let (range, code) = code_at(document, offset)?;
    let is_row = rows(document)
        .any(|(_, entry)| entry.code == code && super::rows::code(document, entry) == range);
    Some(Moniker { identifier: code.to_owned(), is_definition: is_row })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ide::fixture;

    /// The identifier of the code above the `|`.
    fn check(name: &str, marked: &str, expected: Option<&str>) {
        let (text, offset) = fixture::cursor(marked);
        let moniker = moniker(&fixture::document(name, &text), offset);
        assert_eq!(moniker.as_ref().map(|it| it.identifier.as_str()), expected, "{marked}");
        assert!(!moniker.is_some_and(|it| it.is_definition));
    }

    #[test]
    fn a_code_is_its_own_name() {
        check("a.go", "f(\"网关\", \"Core.4204\")\n             |\n", Some("Core.4204"));
        check("a.ts", "x = /😀Core\\.4204$/\n          |\n", Some("Core.4204"));
        check("a.go", "f(\"H.264\")\n     |\n", None);
    }

    #[test]
    fn a_row_of_a_page_defines_its_code() {
        let (text, offset) = fixture::cursor("| 码 | x |\n| Core.4201 | a |\n     |\n");
        let document = fixture::own_page(&text, &[(2, "Core.4201")]);
        assert!(moniker(&document, offset).is_some_and(|it| it.is_definition));
    }
}
