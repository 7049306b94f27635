//! Languages: one row of data each, and how a file's language is told.

mod find;
mod syntax;
mod table;

pub use find::{detect, named};
pub use syntax::{
    Assigns, Comment, Delimited, Escape, Fence, Fences, Heredoc, Holds, Interpolation, Lines,
    Markup, Pairs, Place, Quote, Reader, Regex, Region, Touch, Word,
};
pub use table::LANGUAGES;

/// One language, as a row of [`LANGUAGES`]. Whatever a row does not say, the language does not
/// have. A lexer tries the forms of a row in their order, so a longer mark stands before a
/// shorter one that it starts with.
#[derive(Debug)]
pub struct Language {
    /// The LSP language identifier: `go`, `typescriptreact`.
    pub id: &'static str,
    /// Other names, in lower case: identifiers that editors use for it or for a variant of it.
    pub aliases: &'static [&'static str],
    /// In lower case and without the dot.
    pub extensions: &'static [&'static str],
    /// Whole file names, where the extension does not tell; in lower case.
    pub file_names: &'static [&'static str],
    /// Programs that a script's first line names, without their versions; other names of the
    /// language need no mention.
    pub interpreters: &'static [&'static str],
    /// Whether a text is read by people and not by a compiler: it has no literals.
    pub is_prose: bool,
    pub comments: &'static [Comment],
    pub quotes: &'static [Quote],
    pub heredocs: &'static [Heredoc],
    pub delimited: &'static [Delimited],
    pub regex: Option<Regex>,
    /// Words after which an operand stands, so that a `/` there is no division: `return`.
    pub operand_words: &'static [&'static str],
    /// Whether a function may be called without parentheses, so that `name /x` is no division, and
    /// a line end ends a statement.
    pub has_commands: bool,
    /// Whether elements may stand where an operand is expected (JSX).
    pub has_elements: bool,
    /// The byte that takes the meaning of the next one away between tokens: a backslash in the shell.
    pub escapes_code: Option<u8>,
    pub assigns: Assigns,
    /// The only parts of the text that are in this language; the rest is prose.
    pub region: Option<Region>,
    /// Lines after which the text is no longer in this language.
    pub ends: &'static [&'static str],
    pub reader: Reader,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        let ids: Vec<&str> = LANGUAGES.iter().map(|row| row.id).collect();
        assert!(ids.is_sorted_by(|a, b| a < b), "{ids:?}");
    }

    #[test]
    fn every_name_and_every_extension_belongs_to_one_language() {
        let names = |row: &Language| [&[row.id], row.aliases].concat();
        let lists: [Vec<&str>; 4] = [
            LANGUAGES.iter().flat_map(names).collect(),
            LANGUAGES.iter().flat_map(|row| row.extensions).copied().collect(),
            LANGUAGES.iter().flat_map(|row| row.file_names).copied().collect(),
            LANGUAGES.iter().flat_map(|row| row.interpreters).copied().collect(),
        ];
        for mut list in lists {
            list.sort_unstable();
            let twice = list.windows(2).find(|pair| pair[0] == pair[1]);
            assert_eq!(twice, None);
            assert!(list.iter().all(|name| *name == name.to_ascii_lowercase()));
        }
    }

    #[test]
    fn the_lists_of_a_row_are_sorted() {
        for row in LANGUAGES {
            for list in [row.aliases, row.extensions, row.file_names, row.interpreters] {
                assert!(list.is_sorted(), "{}: {list:?}", row.id);
            }
        }
    }

    #[test]
    fn every_language_within_another_is_in_the_table() {
        for row in LANGUAGES {
            let Reader::Markup(markup) = row.reader else { continue };
            assert!(markup.elements.iter().all(|(_, id)| named(id).is_some()), "{}", row.id);
        }
    }
}
