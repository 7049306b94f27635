//! Inlay hints: what a code means, behind its literal.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::explain::short_meaning;
use super::rows::page_of;
use crate::catalog::{Coverage, EntryId, words};
use crate::config::HintMode;
use crate::index::{Document, Scope};
use crate::scan::{Context, Occurrence};

/// So many quotes, and marks of a raw string, are looked at.
const MARKS: usize = 8;

/// A hint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InlayHint {
    /// The byte offset behind the literal.
    pub offset: usize,
    pub code: String,
    pub label: String,
}

/// The hints of a part of a text, in its order: one behind each literal that is a code, unless its
/// line already says what the code means. A page has none, since it says all of it.
pub fn inlay_hints(document: &Document, part: Range<usize>) -> Vec<InlayHint> {
    let mode = document.scope.settings.inlay_hints.mode;
    if mode == HintMode::Off || page_of(document).is_some() {
        return Vec::new();
    }
    let hint = |occurrence: &Occurrence| {
        let label = label(document, occurrence, mode)?;
        let offset = literal_end(document, &occurrence.range);
        Some(InlayHint { offset, code: occurrence.code.to_string(), label })
    };
    literals_in(document, part).filter_map(hint).collect()
}

/// The literals of a part of a text that are a code as a whole, in its order.
pub(super) fn literals_in(
    document: &Document,
    part: Range<usize>,
) -> impl Iterator<Item = &Occurrence> {
    let occurrences = &document.scan().occurrences;
    let first = occurrences.partition_point(|it| it.range.end < part.start);
    let within = occurrences[first..].iter().take_while(move |it| it.range.start <= part.end);
    within.filter(|it| it.context == Context::Literal)
}

/// A text on one line, cut at a word to at most so many characters, as a reader counts them.
pub(super) fn shortened(text: &str, most: usize) -> String {
    let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if folded.graphemes(true).count() <= most {
        return folded;
    }
    let (mut end, mut length) = (0, 0);
    for (at, word) in folded.split_word_bound_indices() {
        length += word.graphemes(true).count();
        // The ellipsis is one.
        if length >= most {
            break;
        }
        end = at + word.len();
    }
    if end == 0 {
        // The first word alone is too long.
        let room = most.saturating_sub(1);
        end = folded.grapheme_indices(true).nth(room).map_or(folded.len(), |(at, _)| at);
    }
    // A comma before an ellipsis says nothing.
    let kept = folded[..end]
        .trim_end_matches([' ', ',', ';', ':', '.', '(', '，', '；', '：', '。', '、', '（']);
    if most == 0 { String::new() } else { format!("{kept}…") }
}

fn label(document: &Document, occurrence: &Occurrence, mode: HintMode) -> Option<String> {
    let (scope, code) = (&document.scope, &occurrence.code);
    let ids = scope.catalog.entries_of(code);
    let most = scope.settings.inlay_hints.max_length;
    let label = if ids.is_empty() {
        let family = scope.catalog.family_of(code)?;
        (family.coverage != Coverage::Elsewhere).then(|| shortened("not listed", most))?
    } else if mode == HintMode::Unknown || is_said(document, &occurrence.range, scope, &ids) {
        return None;
    } else {
        shortened(short_meaning(scope, &ids)?, most)
    };
    // "Note that neither the string nor the label part can be empty." (LSP 3.17, `InlayHint`)
    (!label.is_empty()).then_some(label)
}

/// Whether the rest of the code's line has most of the words of a message or a description.
fn is_said(document: &Document, code: &Range<usize>, scope: &Scope, ids: &[EntryId]) -> bool {
    let line = document.text.line(document.text.byte_to_line(code.start));
    let start = document.text.line_to_byte(document.text.byte_to_line(code.start));
    let line = String::from(line);
    let rest = [&line[..code.start - start], " ", &line[(code.end - start).min(line.len())..]];
    let rest = rest.concat().to_lowercase();
    ids.iter().any(|&id| {
        let entry = scope.catalog.entry(id);
        let texts = [&entry.message, &entry.description];
        texts.into_iter().flatten().any(|text| says(&rest, text))
    })
}

/// Whether a line in lower case has two thirds of the terms of a text.
fn says(line: &str, text: &str) -> bool {
    let text = text.to_lowercase();
    let terms: Vec<String> = words(&text).flat_map(terms).collect();
    let has = |term: &&String| match term.is_ascii() {
        true => words(line).any(|word| word == **term),
        false => line.contains(term.as_str()),
    };
    !terms.is_empty() && terms.iter().filter(has).count() * 3 >= terms.len() * 2
}

/// What counts of a word: an ASCII word of more than three letters as a whole, and of another one
/// every two characters, since a script may have no blanks.
fn terms(word: &str) -> Vec<String> {
    if word.is_ascii() {
        return if word.len() > 3 || word == "not" { vec![word.to_owned()] } else { Vec::new() };
    }
    let next = word.chars().skip(1);
    word.chars().zip(next).map(|(a, b)| [a, b].iter().collect()).collect()
}

/// The end of the literal that is a code: behind its closing quotes, and behind the marks of a raw
/// string, where it has any.
fn literal_end(document: &Document, code: &Range<usize>) -> usize {
    let is_one_of = |bytes: &[u8], at: Option<usize>| {
        at.and_then(|at| document.text.get_byte(at)).is_some_and(|byte| bytes.contains(&byte))
    };
    let before = |end: usize, bytes: &[u8]| {
        (1..=MARKS).take_while(|&back| is_one_of(bytes, end.checked_sub(back))).count()
    };
    let behind = |start: usize, bytes: &[u8], most: usize| {
        (0..most).take_while(|&on| is_one_of(bytes, Some(start + on))).count()
    };
    let quotes = before(code.start, b"\"'`");
    let hashes = if quotes > 0 { before(code.start - quotes, b"#") } else { 0 };
    let end = code.end + behind(code.end, b"\"'`", quotes);
    end + behind(end, b"#", hashes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Settings;
    use crate::ide::fixture;
    use expect_test::{Expect, expect};
    use std::sync::Arc;

    fn with(mode: HintMode, max_length: usize, name: &str, text: &str) -> String {
        let mut scope = fixture::scope("en");
        scope.settings = Settings::default();
        scope.settings.inlay_hints.mode = mode;
        scope.settings.inlay_hints.max_length = max_length;
        let document = fixture::document(name, text).with_scope(Arc::new(scope));
        let mut shown = text.to_owned();
        for hint in inlay_hints(&document, 0..text.len()).iter().rev() {
            shown.insert_str(hint.offset, &format!("«{}»", hint.label));
        }
        shown
    }

    /// The text with its hints between marks.
    fn check(name: &str, text: &str, expected: Expect) {
        expected.assert_eq(&with(HintMode::Message, 40, name, text));
    }

    #[test]
    fn a_hint_stands_behind_the_literal() {
        check(
            "a.go",
            "f(\"网关😀\", \"Core.4204\", `FACE.0010`) // Core.4201\n",
            expect![[r#"
                f("网关😀", "Core.4204"«Not subscribed.», `FACE.0010`«The header is missing.») // Core.4201
            "#]],
        );
        check(
            "a.py",
            "x = '''Core.4204'''; y = ''; z = 'Core.4201' ''\n",
            expect![[r#"
                x = '''Core.4204'''«Not subscribed.»; y = ''; z = 'Core.4201'«No service ID.» ''
            "#]],
        );
        check(
            "a.rs",
            "f(r#\"Core.4204\"#);\n",
            expect![[r##"
                f(r#"Core.4204"#«Not subscribed.»);
            "##]],
        );
        check(
            "a.yaml",
            "😀: [Core.4204, \"FACE.0012\"]\n",
            expect![[r#"
                😀: [Core.4204«Not subscribed.», "FACE.0012"«Wrong format.»]
            "#]],
        );
    }

    #[test]
    fn what_no_page_lists_is_said_so_unless_it_is_documented_elsewhere() {
        check(
            "a.ts",
            "f('错误', 'Core.4205', 'GW.0301', 'H.264')\n",
            expect![[r#"
                f('错误', 'Core.4205'«not listed», 'GW.0301', 'H.264')
            "#]],
        );
    }

    #[test]
    fn a_line_that_says_it_has_no_hint() {
        for text in [
            "f('Core.4204') # 😀 not subscribed\n",
            "f('Core.4204') # 没有订阅该API\n",
            "f({'code': 'FACE.0010', 'msg': 'The header is missing.'})\n",
            "f('Core.4204') # the API foo is not subscribed!\n",
        ] {
            assert_eq!(with(HintMode::Message, 40, "a.py", text), text);
        }
        check(
            "a.py",
            "f('Core.4204') # 😀 retry\n",
            expect![[r#"
                f('Core.4204'«Not subscribed.») # 😀 retry
            "#]],
        );
    }

    #[test]
    fn the_mode_tells_what_has_a_hint() {
        let text = "f('Core.4204', 'Core.4205')\n";
        assert_eq!(with(HintMode::Off, 40, "a.py", text), text);
        let unknown = "f('Core.4204', 'Core.4205'«not listed»)\n";
        assert_eq!(with(HintMode::Unknown, 40, "a.py", text), unknown);
        assert_eq!(with(HintMode::Message, 0, "a.py", text), text);
    }

    #[test]
    fn only_the_part_that_is_shown_has_hints() {
        let text = "'Core.4204'\n'Core.4201'\n'Core.4204'\n";
        let document = fixture::document("a.py", text);
        let hints = inlay_hints(&document, 12..23);
        assert_eq!(hints.iter().map(|it| it.offset).collect::<Vec<_>>(), [23]);
        assert!(inlay_hints(&document, 400..500).is_empty());
    }

    #[test]
    fn a_long_text_is_cut_at_a_word_as_a_reader_counts() {
        let check = |text: &str, most: usize, expected: &str| {
            let shown = shortened(text, most);
            assert_eq!(shown, expected);
            assert!(shown.graphemes(true).count() <= most);
        };
        check("The input is not in JSON format.", 32, "The input is not in JSON format.");
        check("The input is not in JSON format.", 31, "The input is not in JSON…");
        check("The input, that is\n all", 12, "The input…");
        check("没有订阅该API，请订阅", 8, "没有订阅该…");
        check("👩‍🚀👩‍🚀👩‍🚀 e\u{301}e\u{301}", 4, "👩‍🚀👩‍🚀👩‍🚀…");
        check("Donaudampfschifffahrt", 6, "Donau…");
        check("a b", 0, "");
        check("ab", 1, "…");
        check("", 5, "");
    }
}
