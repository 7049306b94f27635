//! What is known of a code in the stable form, and what to say where nothing is.

use serde::Serialize;

use super::explain::{Body, Explanation};
use crate::catalog::{Coverage, ExportEntry};
use crate::index::Scope;

/// A code in the stable form.
#[derive(Serialize)]
pub struct Explained<'a> {
    code: &'a str,
    pub known: bool,
    entries: Vec<ExportEntry<'a>>,
    family: Option<&'a str>,
    coverage: Option<Coverage>,
    /// Where a family without entries is documented.
    documented_at: Vec<Place<'a>>,
    /// What pages say about codes that they do not list.
    advice: Vec<Advice<'a>>,
    near: Vec<Near<'a>>,
}

#[derive(Serialize)]
struct Place<'a> {
    text: &'a str,
    url: Option<&'a str>,
    page: &'a str,
}

#[derive(Serialize)]
struct Advice<'a> {
    text: &'a str,
    page: &'a str,
}

#[derive(Serialize)]
struct Near<'a> {
    code: &'a str,
    message: Option<&'a str>,
}

/// The code alone: it may come with what stands around it in a source or in a list.
pub fn bare(code: &str) -> &str {
    code.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '`' | ',' | ';'))
}

/// What to say of a code that is of no claimed family.
pub fn stranger(scope: &Scope, code: &str) -> String {
    let families = scope.catalog.families().iter();
    let families: Vec<&str> = families.map(|family| family.prefix.as_str()).collect();
    format!(
        "`{code}` is of no family that the catalog knows ({}); `errdex catalog list` shows its \
         pages, and a [[page]] in errdex.toml adds one",
        families.join(", ")
    )
}

/// A code with all that is known of it, in the stable form.
pub fn explained<'a>(
    scope: &'a Scope,
    code: &'a str,
    explanation: Option<&'a Explanation>,
) -> Explained<'a> {
    let catalog = &scope.catalog;
    let ids = catalog.entries_of(code);
    let family = catalog.family_of(code);
    let mut all = Explained {
        code,
        known: !ids.is_empty(),
        entries: ids.iter().map(|&id| catalog.export_entry(id)).collect(),
        family: family.map(|family| family.prefix.as_str()),
        coverage: family.map(|family| family.coverage),
        documented_at: Vec::new(),
        advice: Vec::new(),
        near: Vec::new(),
    };
    match explanation.map(|explanation| &explanation.body) {
        Some(Body::Unknown { advice, near, .. }) => {
            let row = |advice: &'a super::explain::Advice| Advice {
                text: &advice.text,
                page: &advice.source.page,
            };
            all.advice = advice.iter().map(row).collect();
            let row = |near: &'a super::explain::Near| Near {
                code: &near.code,
                message: near.meaning.as_deref(),
            };
            all.near = near.iter().map(row).collect();
        }
        Some(Body::Elsewhere { places, .. }) => {
            let places = places.iter();
            let places = places.map(|place| Place {
                text: &place.text,
                url: place.url.as_deref(),
                page: &place.source.page,
            });
            all.documented_at = places.collect();
        }
        Some(Body::Known { .. }) | None => {}
    }
    all
}
