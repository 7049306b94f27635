//! Declaration: the constant that the project first names a code by; and the code of a constant.

use std::ops::Range;
use std::path::Path;

use super::references::Reference;
use super::rows::code_at;
use crate::index::{Document, Index, NamedCode};

/// The code at a byte offset, and the name of the constant that the workspace first declares with it
/// as the value: that of the first path, tests after all others. `None` where there is none.
pub fn declaration(
    document: &Document,
    offset: usize,
    index: &Index,
) -> Option<(Range<usize>, Reference)> {
    let (range, code) = code_at(document, offset)?;
    let files = index.files_with(code, usize::MAX);
    let declared = files.iter().filter_map(|indexed| {
        let named = indexed.uses.constants().find(|it| it.code == code)?;
        Some((indexed.file.path().is_some_and(is_test), &indexed.file, named))
    });
    let (_, file, NamedCode { start, end, .. }) = declared.min_by_key(|(is_test, ..)| *is_test)?;
    Some((range, Reference { file: file.clone(), start, end }))
}

/// The code that the constant has whose name stands at a byte offset: where it is declared, and where
/// it is used in any file of the workspace. A name that has several codes there has none.
pub(super) fn code_of_constant(
    document: &Document,
    offset: usize,
    index: &Index,
) -> Option<String> {
    if document.language.is_prose {
        return None;
    }
    let name = name_at(document, offset)?;
    let own = document.uses();
    let code = only(own.constants().filter(|it| it.name == name).map(|it| it.code));
    if code.is_some() || own.constants().any(|it| it.name == name) {
        return code.map(str::to_owned);
    }
    // A short word in lower case is a variable of somebody else's.
    if !name.contains(|c: char| c.is_uppercase() || c == '_') {
        return None;
    }
    let files = index.files_naming(&name);
    let named = files.iter().flat_map(|file| file.uses.constants()).filter(|it| it.name == name);
    only(named.map(|it| it.code)).map(str::to_owned)
}

/// The one thing that all are.
fn only<'a>(mut all: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

/// The name at a byte offset, which may also stand directly behind it.
fn name_at(document: &Document, offset: usize) -> Option<String> {
    let line = document.text.byte_to_line(offset);
    let start = document.text.line_to_byte(line);
    let text = document.text.line(line).to_string();
    let at = offset - start;
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let from = text[..at].trim_end_matches(is_name).len();
    let rest = text[at..].trim_start_matches(is_name).len();
    let name = &text[from..text.len() - rest];
    name.starts_with(|c: char| c.is_alphabetic() || c == '_').then(|| name.to_owned())
}

/// Whether a file holds tests or what they work on, by the words of its path.
fn is_test(path: &Path) -> bool {
    const WORDS: &[&str] =
        &["example", "examples", "fixture", "fixtures", "mock", "mocks", "spec", "test", "tests"];
    let name = |part: &std::ffi::OsStr| part.to_string_lossy().to_ascii_lowercase();
    let mut last = path.iter().rev().take(3).map(name);
    last.any(|part| part.split(|c: char| !c.is_alphanumeric()).any(|word| WORDS.contains(&word)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ide::fixture;

    fn index(texts: &[(&str, &str)]) -> Index {
        let index = Index::default();
        texts.iter().for_each(|(name, text)| _ = index.replace(fixture::document(name, text)));
        index
    }

    /// Where the code above the `|` of the first file is declared.
    fn check(marked: &str, others: &[(&str, &str)], expected: Option<(&str, u32, u32, u32)>) {
        let (text, offset) = fixture::cursor(marked);
        let index = index(others);
        let document = index.replace(fixture::document("m.go", &text));
        let found = declaration(&document, offset, &index).map(|(range, it)| {
            assert_eq!(&text[range], "Core.4204");
            let path = it.file.path().unwrap().strip_prefix("/project").unwrap();
            (path.display().to_string(), it.start.line, it.start.utf16, it.end.utf16)
        });
        let expected = expected.map(|(path, a, b, c)| (path.to_owned(), a, b, c));
        assert_eq!(found, expected);
    }

    const CODES: (&str, &str) = ("z/codes.py", "\n/* 😀 */\nNOT_SUBSCRIBED = 'Core.4204'\n");

    #[test]
    fn a_code_is_declared_by_the_constant_that_first_names_it() {
        let test = ("a_test.go", "const ErrTest = \"Core.4204\"\n");
        let other = ("b.go", "const ErrOther = \"Core.4201\"\n");
        let text =
            "if \"网关\" == x || code == \"Core.4204\" {}\n                              |\n";
        check(text, &[test, other, CODES], Some(("z/codes.py", 2, 0, 14)));
        check(text, &[test, other], Some(("a_test.go", 0, 6, 13)));
        check(text, &[other], None);
        check("// Core.4204 😀\n     |\n", &[CODES], Some(("z/codes.py", 2, 0, 14)));
        check("x := 1\n|\n", &[CODES], None);
    }

    #[test]
    fn the_code_of_a_constant_is_that_of_its_declaration() {
        let code = |marked: &str, others: &[(&str, &str)]| {
            let (text, offset) = fixture::cursor(marked);
            let index = index(others);
            let document = index.replace(fixture::document("m.go", &text));
            code_of_constant(&document, offset, &index)
        };
        let found = Some("Core.4204".to_owned());
        assert_eq!(
            code("f(\"网\", errors.NOT_SUBSCRIBED)\n                  |\n", &[CODES]),
            found
        );
        assert_eq!(code("const code = \"Core.4204\"\n         |\n", &[]), found);
        assert_eq!(
            code(
                "const x = \"Core.4201\"\nf(code)\n  |\n",
                &[("a.go", "const code = \"Core.4204\"\n")]
            ),
            None
        );
        let twice = ("a.py", "NOT_SUBSCRIBED = 'Core.4201'\n");
        assert_eq!(code("f(NOT_SUBSCRIBED)\n    |\n", &[CODES, twice]), None);
        assert_eq!(code("f(NOT_SUBSCRIBEDS)\n    |\n", &[CODES]), None);
        assert_eq!(code("f()\n|\n", &[CODES]), None);
    }
}
