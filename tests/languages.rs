//! Every language's sample in `tests/languages`, in which the number of a code says what errdex
//! must see in it: 1… a literal, 2… a part of a literal, 3… a comment, 4… prose, 0… no code at all.

#[path = "languages/corpus/mod.rs"]
mod corpus;

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use errdex::catalog::{Catalog, Entry, PageContent};
use errdex::config::{PageDeclaration, Rule, Settings, parse_toml};
use errdex::ide::{
    Change, Insertion, Replacement, actions, add_entry, document_symbols, findings, ignore_rule,
};
use errdex::import::import;
use errdex::index::{Document, PageFile, Scope};
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
        let document = document(&path, &text, &scope(PAGE, ""));
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

/// A file in which one code is known, one is a slip away from a known one, and all others are
/// unknown; and a page of the user's that lists these two.
fn document(path: &Path, text: &str, scope: &Arc<Scope>) -> Document {
    let language = detect(None, Some(path), text.lines().next());
    let path = Some(path.to_owned());
    Document::new("a".into(), path, 1, language, text.into(), scope.clone())
}

fn scope(page: &str, settings: &str) -> Arc<Scope> {
    let declaration = PageDeclaration { path: "codes.csv".to_owned(), ..Default::default() };
    let scope = Scope {
        catalog: Catalog::of([import(&declaration, page)]),
        settings: Settings::of(&[&parse_toml(settings).unwrap().0]),
        pages: vec![PageFile { path: "/project/codes.csv".into(), page: 0 }],
        ..Scope::default()
    };
    scope.into()
}

const PAGE: &str = "code,message\nModelArts.1001,中😀 one\nModelArts.10020,two\n";

/// What findings are about, without their places, which an edit moves.
fn judged(document: &Document) -> Vec<(Rule, String)> {
    let mut judged: Vec<_> =
        findings(document).into_iter().map(|finding| (finding.rule, finding.code)).collect();
    judged.sort();
    judged
}

/// The file after an action.
fn after(path: &Path, text: &str, scope: &Arc<Scope>, change: &Change) -> Document {
    match change {
        Change::Edit(edits) => document(path, &edited(text, edits), scope),
        Change::AddEntry { page, code, .. } => {
            let content = &scope.catalog.pages()[*page as usize];
            let Insertion { offset, text: row } = add_entry(content, PAGE, code).unwrap();
            let page = format!("{}{row}{}", &PAGE[..offset], &PAGE[offset..]);
            document(path, text, &self::scope(&page, ""))
        }
        Change::IgnoreRule(rule) => {
            let settings = "# mine\n[rules]\nunknown-code = 'error'\n";
            let edit = ignore_rule(settings, rule).unwrap();
            document(path, text, &self::scope(PAGE, &edited(settings, &[edit])))
        }
        Change::Open { .. } => document(path, text, scope),
    }
}

fn edited(text: &str, edits: &[Replacement]) -> String {
    let mut edited = text.to_owned();
    for edit in edits.iter().rev() {
        edited.replace_range(edit.range.clone(), &edit.text);
    }
    edited
}

/// The languages in whose samples an action of this title is offered.
fn offered<'a>(titles: &'a BTreeSet<(&'static str, String)>, start: &str) -> Vec<&'a str> {
    let titles = titles.iter().filter(|(_, title)| title.starts_with(start));
    let mut languages: Vec<&str> = titles.map(|(language, _)| *language).collect();
    languages.dedup();
    languages
}

/// Applies every action at every code of every sample.
#[test]
fn every_fix_removes_its_finding_and_creates_none_in_every_language() {
    let (scope, mut titles) = (scope(PAGE, ""), BTreeSet::new());
    for path in samples() {
        let text = std::fs::read_to_string(&path).unwrap();
        let document = document(&path, &text, &scope);
        let before = judged(&document);
        for occurrence in &document.scan().occurrences {
            let at = occurrence.range.start;
            for action in actions(&document, at..at, &|_| true) {
                let Ok(change) = &action.change else { continue };
                titles.insert((document.language.id, action.title.clone()));
                let after = judged(&after(&path, &text, &scope, change));
                let mut left = before.clone();
                for finding in &action.findings {
                    let own = (finding.rule, finding.code.clone());
                    left.remove(left.iter().position(|it| *it == own).unwrap());
                }
                let place = format!("{}: {}", path.display(), action.title);
                assert!(after.len() <= left.len(), "{place} leaves {after:?} of {before:?}");
                // An unknown code may be a slip away from one that is known now.
                let is_same_rule = !matches!(change, Change::AddEntry { .. });
                let is_old = |old: &(Rule, String), new: &(Rule, String)| {
                    old.1 == new.1 && (old.0 == new.0 || !is_same_rule)
                };
                let is_new = |new: &(Rule, String)| !left.iter().any(|old| is_old(old, new));
                assert_eq!(after.iter().find(|it| is_new(it)), None, "{place}");
            }
        }
    }
    let judged = |language: &&Language| !language.is_prose;
    let code: Vec<&str> = LANGUAGES.iter().filter(judged).map(|language| language.id).collect();
    for title in ["Replace", "Add", "Ignore `unknown-code` in this project"] {
        assert_eq!(offered(&titles, title), code, "{title}");
    }
    let silent = |start: &str| {
        let offered = offered(&titles, start);
        code.iter().copied().filter(|id| !offered.contains(id)).collect::<Vec<&str>>()
    };
    // Plain JSON has no comments.
    assert_eq!(silent("Ignore `unknown-code` in this file"), ["json", "jupyter"]);
    assert_eq!(silent("Copy the explanation"), ["json", "jupyter"]);
    // The sample of JavaScript is no module.
    let constants = ["go", "java", "python", "rust", "typescript", "typescriptreact"];
    assert_eq!(offered(&titles, "Extract"), constants);
}

fn catalog() -> Catalog {
    let entries = vec![Entry { code: "ModelArts.1001".to_owned(), ..Entry::default() }];
    Catalog::of([PageContent { entries, ..PageContent::default() }])
}
