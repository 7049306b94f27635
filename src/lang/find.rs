//! How a file's language is told: by the editor, by its name, by its first line.

use std::path::Path;

use super::{LANGUAGES, Language};

/// The language of a file: by the editor's language identifier where it is known to errdex, else by
/// the file's name or extension, else by the first line of its text. `plaintext` and `text` are what
/// editors say of a file they do not know, so with them the file is what it is without an editor.
pub fn detect(
    language_id: Option<&str>,
    path: Option<&Path>,
    first_line: Option<&str>,
) -> &'static Language {
    let by_text = || path.and_then(of_path).or_else(|| first_line.and_then(of_first_line));
    let is_known = |id: &&str| !matches!(*id, "plaintext" | "text");
    match language_id.filter(is_known).and_then(of_name) {
        Some(language) if language.id != PROSE => language,
        Some(prose) => by_text().unwrap_or(prose),
        None => by_text().unwrap_or_else(|| of_nothing(path)),
    }
}

/// The language that documentation means by a word such as `go`, `py` or `C++`.
pub fn named(word: &str) -> Option<&'static Language> {
    of_name(word).or_else(|| of_extension(&word.to_ascii_lowercase()))
}

/// The row for texts that no other row knows and that are read by people.
const PROSE: &str = "plaintext";
/// The row for texts that no other row knows, of which only quotes are sure.
const UNKNOWN: &str = "unknown";

/// First lines that tell a language without naming a program.
const FIRST_LINES: &[(&str, &str)] =
    &[("<?xml", "xml"), ("<?php", "php"), ("<!doctype html", "html"), ("%YAML", "yaml")];

fn row(id: &str) -> Option<&'static Language> {
    LANGUAGES.binary_search_by_key(&id, |row| row.id).ok().map(|index| &LANGUAGES[index])
}

fn of_name(name: &str) -> Option<&'static Language> {
    let name = name.to_ascii_lowercase();
    LANGUAGES.iter().find(|row| row.id == name || row.aliases.contains(&name.as_str()))
}

fn of_extension(extension: &str) -> Option<&'static Language> {
    LANGUAGES.iter().find(|row| row.extensions.contains(&extension))
}

fn of_path(path: &Path) -> Option<&'static Language> {
    let file_name = path.file_name()?.to_str()?.to_ascii_lowercase();
    let has_name = |row: &&Language| row.file_names.contains(&file_name.as_str());
    LANGUAGES.iter().find(has_name).or_else(|| {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        // A log that was put aside: `app.log.1`, `app.log.2024-01-31`.
        if extension.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
            return of_path(Path::new(path.file_stem()?));
        }
        of_extension(&extension).or_else(|| of_longer_name(&file_name))
    })
}

/// A name with something behind it: `Dockerfile.dev`, `.env.local`.
fn of_longer_name(file_name: &str) -> Option<&'static Language> {
    let goes_on =
        |name: &&str| file_name.strip_prefix(*name).is_some_and(|rest| rest.starts_with('.'));
    LANGUAGES.iter().find(|row| row.file_names.iter().any(goes_on))
}

fn of_first_line(line: &str) -> Option<&'static Language> {
    let line = line.trim_start_matches('\u{feff}');
    if let Some(script) = line.strip_prefix("#!") {
        return of_interpreter(script);
    }
    let starts =
        |start: &str| line.get(..start.len()).is_some_and(|l| l.eq_ignore_ascii_case(start));
    FIRST_LINES.iter().find(|(start, _)| starts(start)).and_then(|(_, id)| row(id))
}

/// The language of the program that a script names: `/usr/bin/env -S python3.12 -u`.
fn of_interpreter(script: &str) -> Option<&'static Language> {
    let name = |word: &'_ str| word.rsplit(['/', '\\']).next().unwrap_or(word).to_ascii_lowercase();
    let mut words = script.split_whitespace();
    let mut program = name(words.next()?);
    if program == "env" {
        // Behind options and variables.
        program = name(words.find(|word| !word.starts_with('-') && !word.contains('='))?);
    }
    let program = program.trim_end_matches(".exe");
    let bare = program.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-'));
    [program, bare].into_iter().find_map(|program| {
        let is_one = |row: &&Language| row.interpreters.contains(&program);
        LANGUAGES.iter().find(is_one).or_else(|| of_name(program))
    })
}

/// A file without an extension is prose (`README`), one with an extension that no row has is
/// source or data of some sort.
fn of_nothing(path: Option<&Path>) -> &'static Language {
    let has_extension = path.is_some_and(|path| path.extension().is_some());
    row(if has_extension { UNKNOWN } else { PROSE }).unwrap_or(&LANGUAGES[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn detected(language_id: Option<&str>, path: &str) -> &'static str {
        detect(language_id, Some(Path::new(path)), None).id
    }

    #[test]
    fn a_language_is_told_by_identifier_then_by_path() {
        assert_eq!(detected(Some("javascriptreact"), "a.ts"), "javascript");
        assert_eq!(detected(Some("TypeScript"), "a"), "typescript");
        assert_eq!(detected(Some("nobody-knows"), "a/b.TF"), "hcl");
        assert_eq!(detected(None, "x.mts"), "typescript");
        assert_eq!(detected(None, "/etc/.bashrc"), "shellscript");
        assert_eq!(detected(None, "a/GNUmakefile"), "makefile");
        assert_eq!(detect(Some("bash"), None, None).id, "shellscript");
    }

    #[test]
    fn a_file_that_was_put_aside_is_what_it_was() {
        assert_eq!(detected(None, "logs/app.log.1"), "plaintext");
        assert_eq!(detected(None, "app.log.2024-01-31"), "plaintext");
        assert_eq!(detected(None, "a.json.1.2"), "json");
    }

    #[test]
    fn a_known_name_can_have_something_behind_it() {
        assert_eq!(detected(None, "Dockerfile.dev"), "dockerfile");
        assert_eq!(detected(None, ".env.local"), "dotenv");
        assert_eq!(detected(None, "Dockerfile.md"), "markdown");
    }

    #[test]
    fn an_editor_that_knows_nothing_of_a_file_changes_nothing() {
        assert_eq!(detected(Some("plaintext"), "main.tf"), "hcl");
        assert_eq!(detected(Some("plaintext"), "main.weird"), "unknown");
        assert_eq!(detected(Some("text"), "README"), "plaintext");
        assert_eq!(detected(Some("latex"), "main.weird"), "plaintext");
        let script = Some("#!/bin/sh");
        assert_eq!(detect(Some("plaintext"), Some(Path::new("run")), script).id, "shellscript");
    }

    #[test]
    fn what_no_row_knows_is_prose_without_an_extension_and_quotes_with_one() {
        assert_eq!(detected(None, "README"), "plaintext");
        assert_eq!(detected(None, "a.weird"), "unknown");
        assert_eq!(detected(None, "man.1"), "unknown");
        assert_eq!(detect(None, None, None).id, "plaintext");
    }

    #[test]
    fn a_first_line_tells_the_language_of_a_file_that_its_name_does_not() {
        let of = |path: &str, line| detect(None, Some(Path::new(path)), Some(line)).id;
        for (line, id) in [
            ("#!/usr/bin/env python3", "python"),
            ("#! /usr/local/bin/python3.12 -u", "python"),
            ("#!/usr/bin/env -S LANG=C node --test", "javascript"),
            ("#!/bin/bash -e\r", "shellscript"),
            ("#!/usr/bin/dash", "shellscript"),
            ("\u{feff}#!/usr/bin/perl -w", "perl"),
            ("#!/usr/bin/env Rscript", "r"),
            ("#!/usr/bin/env pwsh", "powershell"),
            ("#!/usr/bin/env deno run", "typescript"),
            ("#!/usr/bin/lua5.4", "lua"),
            ("<?xml version=\"1.0\"?>", "xml"),
            ("<!DOCTYPE html>", "html"),
            ("#!/usr/bin/env nobody-knows", "plaintext"),
            ("#!", "plaintext"),
            ("#!/usr/bin/env", "plaintext"),
            ("", "plaintext"),
        ] {
            assert_eq!(of("bin/run", line), id, "{line}");
        }
        assert_eq!(of("a.go", "#!/bin/sh"), "go");
        assert_eq!(of("a.weird", "#!/bin/sh"), "shellscript");
    }

    #[test]
    fn documentation_names_languages_by_identifier_or_extension() {
        let of = |word| named(word).map(|row| row.id);
        assert_eq!(
            [of("Go"), of("py"), of("C++"), of("rb")],
            ["go", "python", "cpp", "ruby"].map(Some)
        );
        assert_eq!(of("nobody-knows"), None);
    }
}
