//! Completion: families and codes where a code can stand.

mod arms;
mod rank;
mod sibling;

use std::collections::HashSet;
use std::ops::Range;

use super::explain::short_meaning;
use super::markup::one_line;
use crate::catalog::{Coverage, EntryId, words};
use crate::index::{Document, Index, Scope};
use crate::scan;

use rank::Ranks;
use sibling::Sibling;

/// How many suggestions one answer holds; a longer list is said to be incomplete.
const MOST: usize = 100;

/// How long the text before the cursor may be to be a partial code or words of a message, in
/// bytes.
const LONGEST: usize = 80;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompletionKind {
    Family,
    Code,
}

/// One suggestion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// The whole code, or the family's prefix; also what is inserted.
    pub label: String,
    pub kind: CompletionKind,
    /// The message, or what the family is; one line.
    pub detail: Option<String>,
    /// The services that have the code: `Vision, Text`.
    pub services: Option<String>,
    /// What the editor is to match against what was typed, where it is not the label: the words
    /// that were typed, for a code found by its message.
    pub filter: Option<String>,
    pub deprecated: bool,
    /// An edit at another place: the code's message, in the value beside it in a fixture.
    pub beside: Option<(Range<usize>, String)>,
}

/// The suggestions for one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completions {
    /// The bytes that an accepted suggestion replaces: the whole partial code.
    pub replace: Range<usize>,
    /// The same up to the cursor, for an editor in which a suggestion may be inserted instead.
    pub insert: Range<usize>,
    /// In the order in which they are to be shown.
    pub items: Vec<Completion>,
    /// Whether typing on may bring other suggestions.
    pub incomplete: bool,
}

/// What the suggestions for one place depend on.
struct Place<'a> {
    scope: &'a Scope,
    /// What stands before the cursor in the literal.
    typed: &'a str,
    ranks: Ranks,
    /// The value for the message of the code.
    sibling: Option<Sibling>,
}

/// The suggestions at a byte offset: families first, then codes, then codes whose message has
/// the words that were typed. `None` where no code can stand. The documentation of a suggested
/// code is [`explain`](super::explain())'s to give.
pub fn completion(document: &Document, offset: usize, index: &Index) -> Option<Completions> {
    let scope = &document.scope;
    if document.path().is_some_and(|path| scope.excludes(path)) {
        return None;
    }
    let text = String::from(&document.text);
    let literal = scan::literal_at(&text, document.language, offset)?;
    let typed = &text[literal.content.start..offset];
    if typed.len() > LONGEST || typed.contains(['\n', '\r']) {
        return None;
    }
    // An unfinished literal may seem to end far below, so it is the word that is replaced.
    let behind = text[offset..].bytes().take_while(|&byte| is_code_byte(byte)).count();
    let replace = literal.content.start..offset + behind;
    let handled = arms::handled(document, &text, &replace);
    let ranks = Ranks::new(document, &replace, handled, &index.counts());
    let sibling = sibling::sibling(&text, document.language, &replace, &scope.catalog);
    let place = Place { scope, typed, ranks, sibling };
    let (items, incomplete) = suggestions(&place)?;
    Some(Completions { insert: replace.start..offset, replace, items, incomplete })
}

/// The suggestions, and whether typing on may bring others; `None` where there can be none.
fn suggestions(place: &Place) -> Option<(Vec<Completion>, bool)> {
    let families = families(place);
    let by_code = rank::codes(place, MOST + 1 - families.len().min(MOST));
    let seen: HashSet<&str> = by_code.iter().copied().collect();
    let left = (MOST + 1).saturating_sub(families.len() + by_code.len());
    let (by_words, is_cut) = by_words(place, &seen, left);
    // Letters may still become words, which an editor would not find in the labels that it has.
    let may_be_words = place.typed.chars().all(|c| c.is_alphabetic() || c == ' ');
    let count = families.len() + by_code.len() + by_words.len();
    let incomplete = count > MOST || may_be_words || is_cut || !by_words.is_empty();
    let codes = by_code.iter().map(|code| item(place, code, None)).collect();
    // Where the arms of a switch are written it is codes that are wanted.
    let mut items: Vec<Completion> = match place.ranks.is_arm() {
        true => [codes, families].concat(),
        false => [families, codes].concat(),
    };
    items.extend(by_words.iter().map(|code| item(place, code, Some(place.typed))));
    items.truncate(MOST);
    (!items.is_empty() || is_cut).then_some((items, incomplete))
}

fn is_code_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-')
}

/// The families that what was typed can become; once the separator stands there, the codes
/// say it all.
fn families(place: &Place) -> Vec<Completion> {
    let typed = place.typed;
    let families = place.scope.catalog.families().iter();
    let families = families
        .filter(|family| typed.len() < family.prefix.len() && starts_with(&family.prefix, typed));
    families
        .map(|family| Completion {
            label: family.prefix.clone(),
            kind: CompletionKind::Family,
            detail: Some(match family.coverage {
                Coverage::Complete => "all codes are listed".to_owned(),
                Coverage::Partial => "some codes are listed".to_owned(),
                Coverage::Elsewhere => "documented elsewhere".to_owned(),
            }),
            services: None,
            filter: None,
            deprecated: false,
            beside: None,
        })
        .collect()
}

/// The codes whose message or description, in any language, has all the words that were typed,
/// the last one perhaps unfinished; and whether there may be more.
fn by_words<'a>(place: &Place<'a>, seen: &HashSet<&str>, most: usize) -> (Vec<&'a str>, bool) {
    let Place { scope, typed, .. } = *place;
    // Behind a separator codes are typed, no words.
    let is_code = scope.catalog.families().iter().any(|family| starts_with(typed, &family.prefix));
    // A short word is in every message, and a string that merely begins with one is no query;
    // two ideographs are long enough.
    if is_code || !words(typed).any(|word| word.len() > 3) {
        return (Vec::new(), false);
    }
    // The first that are found, since in a large catalog most of a long list is never seen.
    let mut codes = HashSet::new();
    let is_all = scope.catalog.search(typed, |id| {
        let code = scope.catalog.entry(id).code.as_str();
        if codes.len() < most && !seen.contains(code) {
            codes.insert(code);
        }
        codes.len() < most
    });
    let mut codes: Vec<&str> = codes.into_iter().collect();
    codes.sort_by_cached_key(|code| place.ranks.of(scope, code));
    (codes, !is_all)
}

fn item(place: &Place, code: &str, filter: Option<&str>) -> Completion {
    let scope = place.scope;
    let ids = scope.catalog.entries_of(code);
    Completion {
        label: code.to_owned(),
        kind: CompletionKind::Code,
        detail: short_meaning(scope, &ids).map(one_line),
        services: services(scope, &ids),
        filter: filter.map(str::to_owned),
        deprecated: ids.iter().all(|&id| scope.catalog.entry(id).deprecated),
        beside: place.sibling.as_ref().and_then(|sibling| sibling.edit(scope, &ids)),
    }
}

/// The services of some entries, each once.
fn services(scope: &Scope, ids: &[EntryId]) -> Option<String> {
    let mut services: Vec<&str> = Vec::new();
    for service in ids.iter().filter_map(|&id| scope.catalog.page(id).service.as_deref()) {
        if !services.contains(&service) {
            services.push(service);
        }
    }
    (!services.is_empty()).then(|| services.join(", "))
}

/// Whether `text` starts with `start`, compared as ASCII without case.
fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ide::fixture;
    use expect_test::{Expect, expect};

    /// What is replaced, then the suggestions; the cursor stands above the `|`.
    fn check(name: &str, marked: &str, expected: Expect) {
        let (text, offset) = fixture::cursor(marked);
        let completions = completion(&fixture::document(name, &text), offset, &Index::default());
        let shown = completions.map_or("nothing\n".to_owned(), |completions| {
            let more = if completions.incomplete { " …" } else { "" };
            let items = completions.items.iter().map(|item| {
                let filter = item.filter.as_ref().map_or(String::new(), |f| format!(" by {f:?}"));
                format!("  {}  {}{filter}\n", item.label, item.detail.as_deref().unwrap_or("-"))
            });
            let items: String = items.collect();
            format!("{:?}{more}\n{items}", &text[completions.replace])
        });
        expected.assert_eq(&shown);
    }

    #[test]
    fn after_a_quote_families_come_first() {
        check(
            "a.go",
            "x := \"网关😀\" + \"\"\n                 |\n",
            expect![[r#"
            "" …
              Core.  some codes are listed
              FACE.  all codes are listed
              GW.  documented elsewhere
              Core.4201  No service ID.
              Core.4204  Not subscribed.
              FACE.0010  The header is missing.
              FACE.0012  Wrong format.
              FACE.0021  No access.
        "#]],
        );
    }

    #[test]
    fn behind_a_separator_there_are_only_codes() {
        check(
            "a.py",
            "f('😀', 'FACE.')\n              |\n",
            expect![[r#"
            "FACE."
              FACE.0010  The header is missing.
              FACE.0012  Wrong format.
              FACE.0021  No access.
        "#]],
        );
    }

    #[test]
    fn an_unfinished_string_is_enough() {
        check(
            "a.go",
            "if code == \"FACE.002\n                   |\n",
            expect![[r#"
            "FACE.002"
              FACE.0010  The header is missing.
              FACE.0012  Wrong format.
              FACE.0021  No access.
        "#]],
        );
        check(
            "a.ts",
            "f(`Core.\n        |\n",
            expect![[r#"
            "Core."
              Core.4201  No service ID.
              Core.4204  Not subscribed.
        "#]],
        );
    }

    #[test]
    fn the_whole_partial_code_is_replaced() {
        check(
            "a.go",
            "x := \"FACE.0010\"\n           |\n",
            expect![[r#"
            "FACE.0010"
              FACE.0010  The header is missing.
              FACE.0012  Wrong format.
              FACE.0021  No access.
        "#]],
        );
    }

    #[test]
    fn a_prefix_in_the_wrong_case_is_understood() {
        check(
            "a.go",
            "x := \"face.002\"\n              |\n",
            expect![[r#"
            "face.002"
              FACE.0021  No access.
        "#]],
        );
    }

    #[test]
    fn letters_may_become_words_so_the_editor_is_to_ask_again() {
        let incomplete = |typed: &str| {
            let document = fixture::document("a.go", &format!("x := \"{typed}\""));
            completion(&document, 6 + typed.len(), &Index::default()).unwrap().incomplete
        };
        assert!(incomplete("") && incomplete("FA") && incomplete("f"));
        assert!(!incomplete("FACE.") && !incomplete("FACE.00"));
    }

    #[test]
    fn codes_are_found_by_words_of_their_messages() {
        check(
            "a.go",
            "x := \"service not subs\"\n                     |\n",
            expect![[r#"
            "service not subs" …
              Core.4204  Not subscribed. by "service not sub"
        "#]],
        );
        check(
            "a.go",
            "x := \"subscrib\"\n             |\n",
            expect![[r#"
            "subscrib" …
              Core.4204  Not subscribed. by "subscri"
        "#]],
        );
        check(
            "a.go",
            "x := \"没有订阅\"\n             |\n",
            expect![[r#"
            "没有订阅" …
              Core.4204  Not subscribed. by "没有订阅"
        "#]],
        );
    }

    #[test]
    fn values_without_quotes_are_literals_too() {
        check(
            "a.yaml",
            "code: FACE.00\n             |\n",
            expect![[r#"
            "FACE.00"
              FACE.0010  The header is missing.
              FACE.0012  Wrong format.
              FACE.0021  No access.
        "#]],
        );
        check(
            "a.json",
            "{\"code\": \"FACE.00\n                 |\n",
            expect![[r#"
            "FACE.00"
              FACE.0010  The header is missing.
              FACE.0012  Wrong format.
              FACE.0021  No access.
        "#]],
        );
    }

    #[test]
    fn where_no_code_can_stand_there_is_nothing() {
        check(
            "a.go",
            "x := FACE.\n          |\n",
            expect![[r#"
            nothing
        "#]],
        );
        check(
            "a.go",
            "// \"FACE.\n         |\n",
            expect![[r#"
            nothing
        "#]],
        );
        check(
            "a.go",
            "x := \"no such words\"\n            |\n",
            expect![[r#"
            nothing
        "#]],
        );
        check(
            "a.go",
            "x := \"see FACE.00\"\n               |\n",
            expect![[r#"
            nothing
        "#]],
        );
        check(
            "a.md",
            "FACE.\n     |\n",
            expect![[r#"
            nothing
        "#]],
        );
    }
}
