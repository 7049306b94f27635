//! Every language's sample in `tests/languages`, in which the number of a code says what errdex
//! must see in it: 1… a literal, 2… a part of a literal, 3… a comment, 4… prose, 0… no code at all.

#[path = "languages/corpus/mod.rs"]
mod corpus;

use std::fmt::Write;
use std::path::{Path, PathBuf};

use errdex::catalog::{Catalog, Entry, PageContent};
use errdex::ide::{Change, actions, document_symbols, findings};
use errdex::index::{Document, Scope};
use errdex::lang::{LANGUAGES, Language, Reader, detect};
use errdex::scan::{Context, literal_at, scan};
use errdex::text::LineIndex;

#[test]
fn every_language_has_a_sample_and_is_told_by_its_extension() {
    let samples = samples();
    for language in LANGUAGES {
        let own = samples.iter().filter(|path| path.file_stem().unwrap() == language.id);
        let own: Vec<&PathBuf> = own.collect();
        assert_eq!(own.len(), 1, "tests/languages/{}.* must be one file", language.id);
        assert_eq!(detect(None, Some(own[0]), None).id, language.id);
    }
    assert_eq!(samples.len(), LANGUAGES.len(), "a sample of no language");
}

#[test]
fn every_code_of_a_sample_has_the_context_that_its_number_says() {
    let mut failures = String::new();
    for path in samples() {
        let text = std::fs::read_to_string(&path).unwrap();
        let found = observed(&text, detect(None, Some(&path), None));
        let expected = expected(&text);
        let missing: Vec<_> = expected.iter().filter(|line| !found.contains(line)).collect();
        let wrong: Vec<_> = found.iter().filter(|line| !expected.contains(line)).collect();
        if !missing.is_empty() || !wrong.is_empty() {
            let path = path.display();
            writeln!(failures, "{path}\nexpected {missing:#?}\nbut found {wrong:#?}").unwrap();
        }
    }
    assert!(failures.is_empty(), "\n{failures}");
}

#[test]
fn every_sample_has_literals_and_ends_within_one() {
    for path in samples() {
        let text = std::fs::read_to_string(&path).unwrap();
        let language = detect(None, Some(&path), None);
        let counts = ["literal", "inside", "comment"].map(|context| {
            observed(&text, language).iter().filter(|line| line.ends_with(context)).count()
        });
        if language.is_prose {
            // Only where documentation shows code there is anything but prose.
            let shows_code = matches!(language.reader, Reader::Fences(_));
            assert!(counts.iter().all(|count| (*count > 0) == shows_code), "{}", language.id);
            continue;
        }
        assert!(counts[0] > 1 && counts[1] > 1, "{}: {counts:?}", language.id);
        let has_comments = !language.comments.is_empty()
            || matches!(language.reader, Reader::Yaml | Reader::Notebook);
        assert_eq!(counts[2] > 0, has_comments, "{}", language.id);
        // What ends a notebook is no code.
        let end = text.rfind("\"], \"id\"").unwrap_or(text.trim_end().len());
        let literal = literal_at(&text, language, end);
        assert!(literal.is_some(), "{} must end with an unfinished literal", language.id);
    }
}

#[test]
fn a_literal_is_found_again_from_each_of_its_ends() {
    for path in samples() {
        let text = std::fs::read_to_string(&path).unwrap();
        let language = detect(None, Some(&path), None);
        for occurrence in scan(&text, language, &catalog()).occurrences {
            for offset in [occurrence.range.start, occurrence.range.end] {
                let literal = literal_at(&text, language, offset).map(|literal| literal.content);
                let place = format!("{}: {} at {offset}", path.display(), occurrence.code);
                match occurrence.context {
                    Context::Literal if language.is_prose => assert_eq!(literal, None, "{place}"),
                    Context::Literal => {
                        assert_eq!(literal, Some(occurrence.range.clone()), "{place}")
                    }
                    Context::Comment | Context::Prose => assert_eq!(literal, None, "{place}"),
                    Context::Inside => {}
                }
            }
        }
    }
}

#[test]
fn every_code_of_a_sample_is_a_symbol_of_its_document() {
    for path in samples() {
        let text = std::fs::read_to_string(&path).unwrap();
        let document = document(&path, &text);
        let symbols = document_symbols(&document).into_iter();
        let symbols: Vec<_> = symbols.map(|it| (it.range, it.code)).collect();
        let occurrences = document.scan().occurrences.iter();
        let codes: Vec<_> = occurrences.map(|it| (it.range.clone(), it.code.to_string())).collect();
        assert!(symbols == codes && !codes.is_empty(), "{}: {symbols:?}", path.display());
    }
}

fn samples() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/languages");
    let files = folder.read_dir().unwrap().map(|file| file.unwrap().path());
    let mut all: Vec<_> = files.filter(|path| path.is_file()).collect();
    all.sort();
    all
}

/// What errdex sees, as lines such as `3:14 ModelArts.1001 literal`.
fn observed(text: &str, language: &Language) -> Vec<String> {
    let occurrences = scan(text, language, &catalog()).occurrences;
    let lines = occurrences.iter().map(|occurrence| {
        let context = match occurrence.context {
            Context::Literal => "literal",
            Context::Inside => "inside",
            Context::Comment => "comment",
            Context::Prose => "prose",
        };
        describe(text, occurrence.range.start, &occurrence.code, context)
    });
    lines.collect()
}

/// What the numbers of the sample say, in the same form.
fn expected(text: &str) -> Vec<String> {
    let found = text.match_indices("ModelArts").filter_map(|(start, name)| {
        let rest = text[start + name.len()..].trim_start_matches('\\').strip_prefix('.')?;
        let number = rest.get(..4).filter(|number| number.bytes().all(|b| b.is_ascii_digit()))?;
        let context = match number.as_bytes()[0] {
            b'0' => return None,
            b'1' => "literal",
            b'2' => "inside",
            b'3' => "comment",
            b'4' => "prose",
            _ => panic!("ModelArts.{number} says nothing of its context"),
        };
        Some(describe(text, start, &format!("ModelArts.{number}"), context))
    });
    found.collect()
}

fn describe(text: &str, start: usize, code: &str, context: &str) -> String {
    let (line, column) = LineIndex::new(text).line_column(text, start);
    format!("{line}:{column} {code} {context}")
}

/// What a sample holds is unknown but for one code.
fn document(path: &Path, text: &str) -> Document {
    let language = detect(None, Some(path), text.lines().next());
    let scope = Scope { catalog: catalog(), ..Scope::default() };
    Document::new("a".into(), Some(path.to_owned()), 1, language, text.into(), scope.into())
}

#[test]
fn a_comment_that_is_offered_to_silence_a_finding_does_so_in_every_language() {
    let mut silent = Vec::new();
    for path in samples() {
        let text = std::fs::read_to_string(&path).unwrap();
        let document = document(&path, &text);
        let before = findings(&document);
        let mut offered = 0;
        for finding in &before {
            let at = finding.range.start;
            for action in actions(&document, at..at) {
                let Change::Insert { offset, text: new } = &action.change else { continue };
                let edited = format!("{}{new}{}", &text[..*offset], &text[*offset..]);
                let after = findings(&self::document(&path, &edited)).len();
                assert!(after < before.len(), "{}: {}\n{edited}", path.display(), action.title);
                offered += 1;
            }
        }
        if offered == 0 && !before.is_empty() {
            silent.push(document.language.id);
        }
    }
    // Plain JSON has no comments.
    assert_eq!(silent, ["json", "jupyter"]);
}

fn catalog() -> Catalog {
    let entries = vec![Entry { code: "ModelArts.1001".to_owned(), ..Entry::default() }];
    Catalog::of([PageContent { entries, ..PageContent::default() }])
}
