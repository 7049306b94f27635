//! What is to be said about a code, as plain data: meanings by service, or why there is none.

mod meanings;

use std::collections::HashSet;

use crate::catalog::{Catalog, Coverage, EntryId, Family, Link, Page};
use crate::index::Scope;

/// What is to be said about one code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    pub code: String,
    pub body: Body,
    /// Which of several services is likely meant where the code stands, if that is known.
    pub likely: Option<Likely>,
}

/// What makes one service likely.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likely {
    pub service: String,
    /// A word or a code.
    pub found: String,
    /// Where that was found: `on line 12`.
    pub place: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// Pages list the code.
    Known {
        /// What all meanings have in common, where there are several.
        shared: Fields,
        /// One or more for each service, in the order of the pages' rank.
        meanings: Vec<Meaning>,
    },
    /// The code's family is claimed, but no page lists the code.
    Unknown {
        prefix: String,
        complete: bool,
        /// The pages that document the family.
        sources: Vec<Source>,
        /// The advice that these pages have for codes they do not list, each once.
        advice: Vec<Advice>,
        near: Vec<Near>,
    },
    /// The code's family is documented in another place, which pages name.
    Elsewhere { prefix: String, places: Vec<Place> },
}

/// What one service means by a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// The service, or the page's name where the page tells none.
    pub service: String,
    /// What the code is called besides, in the order of its page.
    pub other_codes: Vec<String>,
    pub fields: Fields,
    pub deprecated: bool,
    pub links: Vec<Link>,
    /// The pages that say so, those in the reader's language first.
    pub sources: Vec<Source>,
}

/// The texts of a meaning, without those that only repeat another one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    pub status: Option<String>,
    pub message: Option<String>,
    pub description: Option<String>,
    pub solution: Option<String>,
    /// The group and its range: `Common service errors (1–99)`.
    pub group: Option<String>,
}

/// A row of a page, or a whole page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub page: String,
    /// 1-based.
    pub line: Option<u32>,
    /// `YYYY-MM-DD`.
    pub date: Option<String>,
    pub url: Option<String>,
}

/// What a page advises for codes that it does not list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    pub text: String,
    pub source: Source,
}

/// A known code near an unknown one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    pub code: String,
    pub meaning: Option<String>,
}

/// Where a family is documented, as a page says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub text: String,
    pub url: Option<String>,
    pub source: Source,
}

/// Everything that the scope's catalog says about a code; `None` for a code that it does not
/// list and of no family that it claims.
pub fn explain(scope: &Scope, code: &str) -> Option<Explanation> {
    let catalog = &scope.catalog;
    let ids = catalog.entries_of(code);
    let body = match catalog.family_of(code) {
        _ if !ids.is_empty() => meanings::known(scope, code, &ids),
        Some(family) if family.coverage == Coverage::Elsewhere => elsewhere(scope, family),
        Some(family) => unknown(scope, family, code),
        None => misspelled(scope, code)?,
    };
    Some(Explanation { code: code.to_owned(), body, likely: None })
}

/// The shortest useful thing to say about a code: the message of its first entry in the
/// reader's language, or the description where the page has no messages.
pub fn short_meaning<'a>(scope: &'a Scope, ids: &[EntryId]) -> Option<&'a str> {
    let speaks = |id: &&EntryId| speaks(scope, scope.catalog.page(**id));
    let mut ranked = ids.iter().filter(speaks).chain(ids);
    ranked.find_map(|&id| {
        let entry = scope.catalog.entry(id);
        entry.message.as_deref().or(entry.description.as_deref())
    })
}

/// The known codes near an unknown one, the likeliest first.
fn near(scope: &Scope, code: &str) -> Vec<Near> {
    let misses = scope.catalog.near_misses(code).into_iter();
    let near = |miss: crate::catalog::NearMiss| Near {
        code: miss.code,
        meaning: short_meaning(scope, &miss.entries).map(str::to_owned),
    };
    misses.map(near).collect()
}

/// The pages of a family that list its codes.
pub fn sources_of(catalog: &Catalog, family: &Family) -> Vec<Source> {
    let lists = |page: &&u32| {
        let content = &catalog.pages()[**page as usize];
        content.entries.iter().any(|entry| entry.code.starts_with(&family.prefix))
            || content.prefixes.contains(&family.prefix)
    };
    let pages = family.pages.iter().filter(lists);
    pages.map(|&page| source(&catalog.pages()[page as usize].page, None)).collect()
}

fn unknown(scope: &Scope, family: &Family, code: &str) -> Body {
    let catalog = &scope.catalog;
    let pages = || family.pages.iter().map(|&page| &catalog.pages()[page as usize].page);
    let mut advising: Vec<&Page> = pages().filter(|page| page.advice.is_some()).collect();
    if advising.iter().any(|page| speaks(scope, page)) {
        advising.retain(|page| speaks(scope, page));
    }
    let mut advice: Vec<Advice> = Vec::new();
    for page in advising {
        let text = page.advice.clone().unwrap_or_default();
        if advice.iter().all(|known| known.text != text) {
            advice.push(Advice { text, source: source(page, None) });
        }
    }
    Body::Unknown {
        prefix: family.prefix.clone(),
        complete: family.coverage == Coverage::Complete,
        sources: sources_of(catalog, family),
        advice,
        near: near(scope, code),
    }
}

/// A code whose prefix has another case than its family's.
fn misspelled(scope: &Scope, code: &str) -> Option<Body> {
    let known = scope.catalog.near_misses(code).into_iter().next()?;
    Some(unknown(scope, scope.catalog.family_of(&known.code)?, code))
}

fn elsewhere(scope: &Scope, family: &Family) -> Body {
    let mut stated: Vec<_> = family.documented_at.iter().collect();
    // The reader's language first, then what has an address, then what says more.
    stated.sort_by_key(|(page, place)| {
        let page = &scope.catalog.pages()[*page as usize].page;
        (!speaks(scope, page), place.url.is_none(), std::cmp::Reverse(place.text.len()))
    });
    let mut seen = HashSet::new();
    stated.retain(|(_, place)| seen.insert(&place.text));
    let places = stated.into_iter().map(|(page, place)| Place {
        text: place.text.clone(),
        url: place.url.clone(),
        source: source(&scope.catalog.pages()[*page as usize].page, Some(place.line)),
    });
    Body::Elsewhere { prefix: family.prefix.clone(), places: places.collect() }
}

fn source(page: &Page, line: Option<u32>) -> Source {
    Source { page: page.name.clone(), line, date: page.retrieved.clone(), url: page.url.clone() }
}

/// Whether a page is in the reader's language; one that does not tell its language counts.
pub(super) fn speaks(scope: &Scope, page: &Page) -> bool {
    match primary(page.locale.as_deref()) {
        Some(language) => Some(language) == primary(Some(&scope.locale)),
        None => true,
    }
}

/// The primary language of a tag, in lower case (RFC 5646, section 2.2.1).
fn primary(tag: Option<&str>) -> Option<String> {
    let language = tag?.split(['-', '_']).next()?;
    (!language.is_empty()).then(|| language.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ide::fixture;
    use crate::ide::{Markup, render};
    use expect_test::{Expect, expect};

    fn check(locale: &str, code: &str, expected: Expect) {
        let scope = fixture::scope(locale);
        let explanation = explain(&scope, code);
        let text = explanation.map(|explanation| render(&explanation, Markup::Plain));
        expected.assert_eq(&format!("{}\n", text.unwrap_or_else(|| "nothing".to_owned())));
    }

    #[test]
    fn services_that_differ_stand_side_by_side_and_a_missing_text_comes_from_another_language() {
        check(
            "en-GB",
            "Core.4204",
            expect![[r#"
                Core.4204 · Vision, Text

                Vision · HTTP 400
                Not subscribed.
                What to do: Subscribe to it.
                Source: vision.en.txt:20 <https://example.com/vision?a=1&b=(2)>, 2022-08-08

                Text
                The API XXX is not subscribed.
                Service not subscribed.
                What to do: 请订阅该API。
                请参考方案。
                See: 方案 <https://example.com/faq>
                Source: text.en.md:9; text.zh.md:30
            "#]],
        );
    }

    #[test]
    fn the_reader_s_language_comes_first() {
        check(
            "zh-CN",
            "Core.4204",
            expect![[r#"
                Core.4204 · Vision, Text

                Vision · HTTP 400
                Not subscribed.
                What to do: Subscribe to it.
                Source: vision.en.txt:20 <https://example.com/vision?a=1&b=(2)>, 2022-08-08

                Text
                Not subscribe this api.
                没有订阅该API。
                What to do: 请订阅该API。
                请参考方案。
                See: 方案 <https://example.com/faq>
                Source: text.zh.md:30; text.en.md:9
            "#]],
        );
    }

    #[test]
    fn what_is_equal_is_said_once() {
        check(
            "en",
            "Core.4201",
            expect![[r#"
                Core.4201 · Vision, Text
                No service ID.
                What to do: Check the URL.

                Vision · HTTP 400
                Source: vision.en.txt:10 <https://example.com/vision?a=1&b=(2)>, 2022-08-08

                Text
                The URL has no service ID.
                Source: text.en.md:7
            "#]],
        );
    }

    #[test]
    fn a_code_of_one_service_has_its_group() {
        check(
            "en",
            "FACE.0010",
            expect![[r#"
                FACE.0010 · Face · HTTP 400
                The header is missing.
                What to do: Add the header.
                Group: Common errors (1–99)
                Source: face.en.txt:5
            "#]],
        );
    }

    #[test]
    fn an_unknown_code_has_the_advice_of_the_pages_and_its_neighbours() {
        check(
            "en",
            "Core.4205",
            expect![[r#"
                Core.4205 · not listed
                vision.en.txt <https://example.com/vision?a=1&b=(2)>, 2022-08-08; text.en.md; text.zh.md list some of the Core codes, and not this one.
                Near it:
                - Core.4201: No service ID.
                - Core.4204: Not subscribed.
                Contact support. (vision.en.txt <https://example.com/vision?a=1&b=(2)>, 2022-08-08)
                Contact us. (text.en.md)
            "#]],
        );
        check(
            "en",
            "FACE.0013",
            expect![[r#"
                FACE.0013 · not listed
                face.en.txt lists all FACE codes, and not this one.
                Near it:
                - FACE.0010: The header is missing.
                - FACE.0012: Wrong format.
            "#]],
        );
    }

    #[test]
    fn a_code_in_another_case_has_its_neighbour() {
        check(
            "en",
            "core.4204",
            expect![[r#"
                core.4204 · not listed
                vision.en.txt <https://example.com/vision?a=1&b=(2)>, 2022-08-08; text.en.md; text.zh.md list some of the Core codes, and not this one.
                Near it:
                - Core.4204: Not subscribed.
                Contact support. (vision.en.txt <https://example.com/vision?a=1&b=(2)>, 2022-08-08)
                Contact us. (text.en.md)
            "#]],
        );
    }

    #[test]
    fn a_family_documented_elsewhere_says_where() {
        check(
            "en",
            "GW.0301",
            expect![[r#"
                GW.0301 · GW codes are documented elsewhere
                See Gateway Error Codes (named by text.en.md:3)
                See 网关错误码 <https://example.com/gateway> (named by text.zh.md:3)
            "#]],
        );
        check(
            "zh",
            "GW.0301",
            expect![[r#"
                GW.0301 · GW codes are documented elsewhere
                See 网关错误码 <https://example.com/gateway> (named by text.zh.md:3)
                See Gateway Error Codes (named by text.en.md:3)
            "#]],
        );
    }

    #[test]
    fn a_stranger_is_nothing() {
        check(
            "en",
            "NOPE.1",
            expect![[r#"
            nothing
        "#]],
        );
        check(
            "en",
            "core.9999",
            expect![[r#"
            nothing
        "#]],
        );
    }
}
