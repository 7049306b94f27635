//! Languages: one row of data each, and how a file's language is told.

mod syntax;
mod table;

use std::path::Path;

pub use syntax::{
    Comment, Escape, Fence, Heredoc, Holds, Interpolation, Lines, Percent, Place, Quote, Regex,
    Region, Values,
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
    /// Whole file names, where the extension does not tell.
    pub file_names: &'static [&'static str],
    /// Whether a text is read by people and not by a compiler: it has no literals.
    pub is_prose: bool,
    pub comments: &'static [Comment],
    pub quotes: &'static [Quote],
    pub heredocs: &'static [Heredoc],
    pub percents: &'static [Percent],
    pub regex: Option<Regex>,
    /// Words after which an operand stands, so that a `/` there is no division: `return`.
    pub operand_words: &'static [&'static str],
    /// Whether a function may be called without parentheses, so that `name /x` is no division.
    pub has_commands: bool,
    /// Whether elements may stand where an operand is expected (JSX).
    pub has_elements: bool,
    /// Whether a backslash between tokens takes the meaning of the next byte away.
    pub escapes_code: bool,
    /// The only parts of the text that are in this language; the rest is prose.
    pub region: Option<Region>,
    /// A line after which the text is no longer in this language.
    pub end: Option<&'static str>,
    pub values: Values,
}

/// The language of a file: by the editor's language identifier where it is known to errdex, else by
/// the file's name or extension. `plaintext` is what editors say of a file they do not know, so
/// there a known name or extension is believed first.
pub fn detect(language_id: Option<&str>, path: Option<&Path>) -> &'static Language {
    let by_path = path.and_then(of_path);
    match language_id.and_then(of_name) {
        Some(language) if language.id != PROSE => language,
        Some(prose) => by_path.unwrap_or(prose),
        None => by_path.unwrap_or_else(|| of_nothing(path)),
    }
}

/// The row for texts that no other row knows and that are read by people.
const PROSE: &str = "plaintext";
/// The row for texts that no other row knows, of which only quotes are sure.
const UNKNOWN: &str = "unknown";

fn of_name(name: &str) -> Option<&'static Language> {
    let name = name.to_ascii_lowercase();
    LANGUAGES.iter().find(|row| row.id == name || row.aliases.contains(&name.as_str()))
}

fn of_path(path: &Path) -> Option<&'static Language> {
    let file_name = path.file_name()?.to_str()?;
    let by_file_name = LANGUAGES.iter().find(|row| row.file_names.contains(&file_name));
    by_file_name.or_else(|| {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        // A log that was put aside: `app.log.1`, `app.log.2024-01-31`.
        if extension.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
            return of_path(Path::new(path.file_stem()?));
        }
        LANGUAGES.iter().find(|row| row.extensions.contains(&extension.as_str()))
    })
}

/// A file without an extension is prose (`README`), one with an extension that no row has is
/// source or data of some sort.
fn of_nothing(path: Option<&Path>) -> &'static Language {
    let has_extension = path.is_some_and(|path| path.extension().is_some());
    let id = if has_extension { UNKNOWN } else { PROSE };
    LANGUAGES.iter().find(|row| row.id == id).unwrap_or(&LANGUAGES[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn detected(language_id: Option<&str>, path: &str) -> &'static str {
        detect(language_id, Some(Path::new(path))).id
    }

    #[test]
    fn the_table_is_sorted() {
        let ids: Vec<&str> = LANGUAGES.iter().map(|row| row.id).collect();
        assert!(ids.is_sorted_by(|a, b| a < b), "{ids:?}");
    }

    #[test]
    fn every_name_and_every_extension_belongs_to_one_language() {
        let names = |row: &Language| [&[row.id], row.aliases].concat();
        let mut all: Vec<&str> = LANGUAGES.iter().flat_map(names).collect();
        let mut extensions: Vec<&str> =
            LANGUAGES.iter().flat_map(|row| row.extensions).copied().collect();
        for list in [&mut all, &mut extensions] {
            list.sort_unstable();
            let twice = list.windows(2).find(|pair| pair[0] == pair[1]);
            assert_eq!(twice, None);
            assert!(list.iter().all(|name| *name == name.to_ascii_lowercase()));
        }
    }

    #[test]
    fn a_language_is_told_by_identifier_then_by_path() {
        assert_eq!(detected(Some("javascriptreact"), "a.ts"), "javascript");
        assert_eq!(detected(Some("TypeScript"), "a"), "typescript");
        assert_eq!(detected(Some("nobody-knows"), "a/b.TF"), "hcl");
        assert_eq!(detected(None, "x.mts"), "typescript");
        assert_eq!(detected(None, "/etc/.bashrc"), "shellscript");
        assert_eq!(detect(Some("bash"), None).id, "shellscript");
    }

    #[test]
    fn a_file_that_was_put_aside_is_what_it_was() {
        assert_eq!(detected(None, "logs/app.log.1"), "plaintext");
        assert_eq!(detected(None, "app.log.2024-01-31"), "plaintext");
        assert_eq!(detected(None, "a.json.1.2"), "json");
    }

    #[test]
    fn plaintext_is_believed_only_of_files_that_no_row_knows() {
        assert_eq!(detected(Some("plaintext"), "main.tf"), "hcl");
        assert_eq!(detected(Some("plaintext"), "main.weird"), "plaintext");
    }

    #[test]
    fn what_no_row_knows_is_prose_without_an_extension_and_quotes_with_one() {
        assert_eq!(detected(None, "README"), "plaintext");
        assert_eq!(detected(None, "a.weird"), "unknown");
        assert_eq!(detected(None, "man.1"), "unknown");
        assert_eq!(detect(None, None).id, "plaintext");
    }
}
