//! Links: from a code to the page that documents it, where the page has an address.

use std::ops::Range;

use super::explain::speaks;
use super::rows::page_of;
use crate::index::{Document, Scope};

/// A link of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The bytes of the code alone.
    pub range: Range<usize>,
    pub url: String,
    /// Where it leads, for people: the service, or the page's name, and its date.
    pub title: String,
}

/// The links of a text, in its order, if the settings want them; in comments and prose, too.
pub fn links(document: &Document) -> Vec<Link> {
    let scope = &document.scope;
    if !scope.settings.document_links || page_of(document).is_some() {
        return Vec::new();
    }
    let occurrences = document.scan().occurrences.iter();
    let link = |occurrence: &crate::scan::Occurrence| {
        let (url, title) = target(scope, &occurrence.code)?;
        Some(Link { range: occurrence.range.clone(), url, title })
    };
    occurrences.filter_map(link).collect()
}

/// The address of the first page with one that lists a code, those in the reader's language first;
/// else of where its family is documented.
fn target(scope: &Scope, code: &str) -> Option<(String, String)> {
    let catalog = &scope.catalog;
    let ids = catalog.entries_of(code);
    let has_url = |id: &&crate::catalog::EntryId| catalog.page(**id).url.is_some();
    let own = ids.iter().filter(has_url).find(|id| speaks(scope, catalog.page(**id)));
    if let Some(id) = own.or_else(|| ids.iter().find(has_url)) {
        let page = catalog.page(*id);
        let name = page.service.as_deref().unwrap_or(&page.name);
        let date = page.retrieved.as_ref().map_or(String::new(), |date| format!(", {date}"));
        return Some((page.url.clone()?, format!("{name}{date}")));
    }
    let family = catalog.family_of(code).filter(|_| ids.is_empty())?;
    let places = || family.documented_at.iter().filter(|(_, place)| place.url.is_some());
    let speaks = |page: u32| speaks(scope, &catalog.pages()[page as usize].page);
    let own = places().find(|(page, _)| speaks(*page));
    let (_, place) = own.or_else(|| places().next())?;
    Some((place.url.clone()?, place.text.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ide::fixture;
    use expect_test::{Expect, expect};
    use std::sync::Arc;

    fn check(name: &str, text: &str, expected: Expect) {
        let mut scope = fixture::scope("en");
        scope.settings.document_links = true;
        let document = fixture::document(name, text).with_scope(Arc::new(scope));
        let shown = links(&document).into_iter();
        let shown = shown.map(|it| format!("{} -> {} ({})\n", &text[it.range], it.url, it.title));
        expected.assert_eq(&shown.collect::<String>());
    }

    #[test]
    fn a_code_leads_to_its_page_where_that_has_an_address() {
        check(
            "a.go",
            "f(\"网关😀\", \"Core.4204\", \"FACE.0010\", \"GW.0301\", \"Core.9999\") // Core.4201\n",
            expect![[r#"
                Core.4204 -> https://example.com/vision?a=1&b=(2) (Vision, 2022-08-08)
                GW.0301 -> https://example.com/gateway (网关错误码)
                Core.4201 -> https://example.com/vision?a=1&b=(2) (Vision, 2022-08-08)
            "#]],
        );
    }

    #[test]
    fn there_are_none_unless_they_are_wanted() {
        assert_eq!(links(&fixture::document("a.go", "f(\"中\", \"Core.4204\")")), []);
    }
}
