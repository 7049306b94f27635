//! Which of the services that share a code is likely meant, by what stands near the code.
//!
//! What the settings say is final. Other evidence is a code that one service alone documents, or a word of a service in an import, in the
//! path of a request or the name of a host, or in the path of the file. The words of a service are those
//! of its pages: its name, the names of their files, and the prefixes that only they claim.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;
use std::path::{Component, Path};

use super::words::{Word, ends_name, is_import, is_in_path, is_whole, words};
use crate::ide::explain::Likely;
use crate::index::Document;

/// So many bytes before and behind the code are looked at.
const AROUND: usize = 16 << 10;

/// Imports stand in so many first bytes.
const HEAD: usize = 16 << 10;

/// So many codes before and behind the code are looked at.
const CODES: usize = 40;

/// At this distance in bytes something counts half as much more as directly beside the code.
const NEAR: f32 = 640.0;

/// One thing that speaks for a service.
struct Piece {
    kind: Kind,
    weight: f32,
    likely: Likely,
}

/// Only the best of each kind counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Code,
    Import,
    Text,
    Path,
}

/// The service of several that the code at a range most likely belongs to, and why; `None` where
/// nothing speaks for one of them more than for the others.
pub(super) fn likely(
    document: &Document,
    code: &Range<usize>,
    services: &[&str],
) -> Option<Likely> {
    if services.len() < 2 {
        return None;
    }
    let settings = &document.scope.settings;
    let mut called = services.iter().filter(|service| settings.calls(service));
    if let (Some(service), None) = (called.next(), called.next()) {
        let (service, found) = ((*service).to_owned(), "services".to_owned());
        return Some(Likely { service, found, place: "in the settings".to_owned() });
    }
    let words = words(&document.scope.catalog, services);
    let mut pieces = codes(document, code, services);
    pieces.extend(in_path(document, &words, services));
    let length = document.text.len_bytes();
    let around = code.start.saturating_sub(AROUND)..(code.end + AROUND).min(length);
    pieces.extend(in_text(document, around, Some(code.start), &words, services));
    pieces.extend(in_text(document, 0..HEAD.min(length), None, &words, services));

    let mut best = BTreeMap::<(&str, Kind), &Piece>::new();
    for piece in &pieces {
        let known = best.entry((piece.likely.service.as_str(), piece.kind)).or_insert(piece);
        if known.weight < piece.weight {
            *known = piece;
        }
    }
    let total = |service: &str| -> f32 {
        let own = best.iter().filter(|((it, _), _)| *it == service);
        own.map(|(_, piece)| piece.weight).sum()
    };
    let mut totals: Vec<(f32, &str)> = services.iter().map(|it| (total(it), *it)).collect();
    totals.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (first, second) = (totals[0], totals[1]);
    let own = best.iter().filter(|((service, _), _)| *service == first.1);
    let named = own.map(|(_, piece)| piece).max_by(|a, b| a.weight.total_cmp(&b.weight))?;
    (first.0 > second.0 + 0.01).then(|| named.likely.clone())
}

/// The codes near a place that one of the services alone documents.
fn codes(document: &Document, code: &Range<usize>, services: &[&str]) -> Vec<Piece> {
    let catalog = &document.scope.catalog;
    let occurrences = &document.scan().occurrences;
    let at = occurrences.partition_point(|it| it.range.start < code.start);
    let near = at.saturating_sub(CODES)..(at + CODES).min(occurrences.len());
    let mut seen = HashSet::new();
    let mut near: Vec<_> = occurrences[near].iter().collect();
    near.sort_by_key(|it| it.range.start.abs_diff(code.start));
    let pieces = near.into_iter().filter(|it| seen.insert(&it.code)).filter_map(|it| {
        let ids = catalog.entries_of(&it.code);
        let page = catalog.page(*ids.first()?);
        let own = |service: &&&str| {
            ids.iter().all(|id| {
                let page = catalog.page(*id);
                page.service.as_deref().unwrap_or(&page.name) == **service
            })
        };
        let service = services.iter().find(own)?;
        debug_assert!(page.service.as_deref().is_none_or(|own| own == *service));
        let line = document.text.byte_to_line(it.range.start) + 1;
        Some(Piece {
            kind: Kind::Code,
            weight: 3.0 * nearness(it.range.start.abs_diff(code.start)),
            likely: Likely {
                service: (*service).to_owned(),
                found: it.code.to_string(),
                place: format!("on line {line} is its code alone"),
            },
        })
    });
    pieces.collect()
}

/// The words in the path of the file, from the folder of the settings on.
fn in_path(document: &Document, words: &[Word], services: &[&str]) -> Vec<Piece> {
    let Some(path) = document.path() else { return Vec::new() };
    let root = document.scope.file.as_deref().and_then(Path::parent);
    let path = root.and_then(|root| path.strip_prefix(root).ok()).unwrap_or(path);
    let mut pieces = Vec::new();
    let parts = path.components().rev().take(5).enumerate();
    for (depth, part) in parts {
        let Component::Normal(part) = part else { continue };
        let part = part.to_string_lossy();
        let lower = part.to_ascii_lowercase();
        for word in words {
            let mut found = memchr::memmem::find_iter(lower.as_bytes(), &word.text);
            if found.any(|at| is_whole(&part, at, word.text.len())) {
                pieces.push(Piece {
                    kind: Kind::Path,
                    weight: 3.0 * word.weight / (1.0 + 0.3 * depth as f32),
                    likely: Likely {
                        service: services[word.service].to_owned(),
                        found: word.text.clone(),
                        place: "in the path of the file".to_owned(),
                    },
                });
            }
        }
    }
    pieces
}

/// The words in the imports of a part of the text; and, if a place is given, in its paths and hosts,
/// the more the nearer to that place.
fn in_text(
    document: &Document,
    part: Range<usize>,
    place: Option<usize>,
    words: &[Word],
    services: &[&str],
) -> Vec<Piece> {
    let rope = &document.text;
    // Between characters.
    let start = rope.char_to_byte(rope.byte_to_char(part.start));
    let end = rope.char_to_byte(rope.byte_to_char(part.end));
    let text = String::from(rope.byte_slice(start..end));
    let lower = text.to_ascii_lowercase();
    let mut pieces = Vec::new();
    for word in words {
        for at in memchr::memmem::find_iter(lower.as_bytes(), &word.text) {
            let offset = start + at;
            let is_import = is_import(&text, at);
            let (kind, weight, place) = match place {
                _ if is_import && ends_name(&text, at, word.text.len()) => {
                    (Kind::Import, 1.0, "in an import on")
                }
                Some(place) if is_in_path(&text, at, word.text.len()) => {
                    (Kind::Text, nearness(offset.abs_diff(place)), "on")
                }
                _ => continue,
            };
            let line = rope.byte_to_line(offset) + 1;
            let (service, found) = (services[word.service].to_owned(), word.text.clone());
            pieces.push(Piece {
                kind,
                weight: 3.0 * weight * word.weight,
                likely: Likely { service, found, place: format!("{place} line {line}") },
            });
        }
    }
    pieces
}

/// From 2 directly beside the code to 1 far from it.
fn nearness(distance: usize) -> f32 {
    1.0 + 1.0 / (1.0 + distance as f32 / NEAR)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{Catalog, EntryId};
    use crate::ide::fixture;
    use crate::index::Scope;
    use expect_test::{Expect, expect};

    fn scope() -> Scope {
        let mut pages = fixture::pages();
        pages[1].entries.push(fixture::entry(40, ["Core.7701", "-", "No text.", "-", "-"]));
        pages[0].page.service = Some("Image Recognition".to_owned());
        pages[0].page.name = "image-recognition.en.txt".to_owned();
        pages[1].page.service = Some("OCR".to_owned());
        pages[1].page.name = "ocr.en.md".to_owned();
        pages[2].page.service = Some("OCR".to_owned());
        Scope { catalog: Catalog::of(pages), ..Scope::default() }
    }

    /// Why which service comes first above the `|`.
    fn check(name: &str, marked: &str, expected: Expect) {
        check_in(scope(), name, marked, expected);
    }

    fn check_in(scope: Scope, name: &str, marked: &str, expected: Expect) {
        let (text, offset) = fixture::cursor(marked);
        let document = fixture::document(name, &text).with_scope(scope.into());
        let range = offset..offset + 1;
        let found = likely(&document, &range, &["Image Recognition", "OCR"]);
        let line = found.map(|it| format!("{}: {} {}", it.service, it.found, it.place));
        expected.assert_eq(&line.unwrap_or_else(|| "nothing".to_owned()));
    }

    const CODE: &str = "x = '网关', 'Core.4204'\n             |\n";

    fn with(before: &str, behind: &str) -> String {
        format!("{before}{CODE}{behind}")
    }

    #[test]
    fn nothing_near_it_ranks_nothing() {
        check("a.py", CODE, expect!["nothing"]);
        check("a.py", &with("send('image/png')\nmediocre = socratic\n", ""), expect!["nothing"]);
    }

    #[test]
    fn what_the_settings_say_is_final() {
        let settings = |services: &[&str]| {
            let mut scope = scope();
            scope.settings.services = services.iter().map(|it| (*it).to_owned()).collect();
            scope
        };
        let ocr = with("from cloudsdkocr.v1 import *\n", "");
        let image = settings(&["FRS", "image-recognition"]);
        check_in(image, "a.py", &ocr, expect!["Image Recognition: services in the settings"]);
        let both = settings(&["OCR", "image-recognition"]);
        check_in(both, "a.py", &ocr, expect!["OCR: ocr in an import on line 1"]);
    }

    #[test]
    fn words_in_imports_count() {
        check(
            "a.py",
            &with("from cloudsdkocr.v1 import *\n", ""),
            expect!["OCR: ocr in an import on line 1"],
        );
        check(
            "a.go",
            &with("import (\n\t\"x/services/ocr/v1\"\n)\n", ""),
            expect!["OCR: ocr in an import on line 2"],
        );
        check(
            "a.java",
            &with("import com.cloud.image.v2.*;\n", ""),
            expect!["Image Recognition: image in an import on line 1"],
        );
        check(
            "a.js",
            &with("const { OcrClient } = require('sdk');\n", ""),
            expect!["OCR: ocr in an import on line 1"],
        );
    }

    #[test]
    fn hosts_and_paths_count_the_nearest_the_most() {
        let ocr = "post('https://ocr.cn-north-4.example.com/v2')\n";
        let image = "post('/v2/{project}/image-recognition/tagging')\n";
        check("a.py", &with(ocr, ""), expect!["OCR: ocr on line 1"]);
        check(
            "a.py",
            &with(image, &format!("{}{ocr}", "\n".repeat(200))),
            expect!["Image Recognition: image-recognition on line 1"],
        );
        check(
            "a.py",
            &with(&format!("{image}{}{ocr}", "\n".repeat(200)), ""),
            expect!["OCR: ocr on line 202"],
        );
    }

    #[test]
    fn the_path_of_the_file_counts() {
        check("src/ocr-client/a.py", CODE, expect!["OCR: ocr in the path of the file"]);
        check(
            "ocr/image_recognition.py",
            CODE,
            expect!["Image Recognition: image_recognition in the path of the file"],
        );
        check("src/socr/a.py", CODE, expect!["nothing"]);
    }

    #[test]
    fn a_code_of_one_service_alone_counts() {
        check(
            "a.py",
            &with("f('Core.7701')\n", ""),
            expect!["OCR: Core.7701 on line 1 is its code alone"],
        );
        check("a.py", &with("f('Core.4201')\n", ""), expect!["nothing"]);
    }

    #[test]
    fn words_that_two_services_have_are_nobody_s() {
        let mut pages = fixture::pages();
        pages[0].page.service = Some("Text Vision".to_owned());
        let catalog = Catalog::of(pages);
        let words = words(&catalog, &["Text Vision", "Text"]);
        assert!(words.iter().all(|word| word.text != "text" && word.text != "core"));
        assert!(words.iter().any(|word| word.text == "vision"));
        assert_eq!(catalog.entry(EntryId { page: 0, row: 0 }).code, "Core.4201");
    }
}
