//! The families of a document in errdex's own form, given to its pages.

use super::Node;
use super::own::{items, text};
use crate::catalog::{Coverage, Elsewhere, PageContent, split_code};

/// Gives each page the part that it has in the families of the document.
pub fn add_families(pages: &mut [PageContent], families: &[&Node]) {
    let families: Vec<Family> = families.iter().filter_map(|node| family(node)).collect();
    for family in &families {
        let Some((text, url)) = &family.place else { continue };
        let mentions = |content: &&mut PageContent| {
            family.pages.contains(&content.page.name) && !lists(content, &family.prefix)
        };
        for content in pages.iter_mut().filter(mentions) {
            let (prefix, text, url) = (family.prefix.clone(), text.clone(), url.clone());
            content.elsewhere.push(Elsewhere { prefix, text, url, line: 1 });
        }
    }
    for content in pages {
        let own = families.iter().filter(|family| {
            family.pages.contains(&content.page.name)
                && family.coverage != Coverage::Elsewhere
                && (family.place.is_none() || lists(content, &family.prefix))
        });
        // What no code of the page shows was declared, and all that a page declares is
        // covered alike.
        let (complete, partial): (Vec<&Family>, Vec<&Family>) =
            own.partition(|family| family.coverage == Coverage::Complete);
        let shows = |family: &&&Family| !is_shown(content, &family.prefix);
        let declared: Vec<&&Family> = partial.iter().filter(shows).collect();
        content.coverage = Coverage::Partial;
        content.prefixes = declared.iter().map(|family| family.prefix.clone()).collect();
        if declared.is_empty() && !complete.is_empty() {
            content.coverage = Coverage::Complete;
        }
        let complete = complete
            .iter()
            .filter(|family| declared.is_empty() || !is_shown(content, &family.prefix));
        let complete: Vec<String> = complete.map(|family| family.prefix.clone()).collect();
        content.prefixes.extend(complete);
    }
}

struct Family {
    prefix: String,
    coverage: Coverage,
    pages: Vec<String>,
    place: Option<(String, Option<String>)>,
}

fn family(node: &Node) -> Option<Family> {
    let coverage = match text(node, "coverage").as_deref() {
        Some("complete") => Coverage::Complete,
        Some("elsewhere") => Coverage::Elsewhere,
        _ => Coverage::Partial,
    };
    let place = node.get("documented_at");
    Some(Family {
        prefix: text(node, "prefix").filter(|prefix| !prefix.is_empty())?,
        coverage,
        pages: items(node, "pages").filter_map(Node::text).collect(),
        place: place.and_then(|place| Some((text(place, "text")?, text(place, "url")))),
    })
}

/// Whether a page has codes that start with a prefix.
fn lists(content: &PageContent, prefix: &str) -> bool {
    let codes = content.entries.iter().flat_map(|e| std::iter::once(&e.code).chain(&e.aliases));
    codes.into_iter().any(|code| code.starts_with(prefix))
}

/// Whether the codes of a page alone show a family, without a declaration.
fn is_shown(content: &PageContent, prefix: &str) -> bool {
    let mut codes = content.entries.iter().flat_map(|e| std::iter::once(&e.code).chain(&e.aliases));
    codes.any(|code| split_code(code).is_some_and(|(own, _)| own == prefix))
}
