//! Where a code is documented, to be opened.

use super::{Action, ActionKind, Change};
use crate::catalog::EntryId;
use crate::ide::explain::{Body, explain, speaks};
use crate::index::{Document, Scope};
use crate::scan::Occurrence;

/// A page about a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Documentation {
    /// The page's name, or what another page calls it.
    pub page: String,
    pub service: Option<String>,
    /// Its address in the web.
    pub url: Option<String>,
    /// The row that lists the code.
    pub row: Option<EntryId>,
}

/// Shows the pages about a code, one of each service.
pub(super) fn actions(document: &Document, found: &Occurrence) -> Vec<Action> {
    let pages = documentation(&document.scope, &found.code).into_iter();
    let action = |Documentation { page, service, .. }: Documentation| {
        let name = match service {
            Some(service) => format!("{service}, {page}"),
            None => page.clone(),
        };
        Action {
            title: format!("Open the documentation of `{}` ({name})", found.code),
            kind: ActionKind::Open,
            findings: Vec::new(),
            change: Ok(Change::Open { code: found.code.to_string(), page }),
            is_preferred: false,
        }
    };
    pages.map(action).collect()
}

/// The pages about a code, one of each service, in the reader's language where there is one; of a
/// family that is documented elsewhere, the pages of the web that are named for it.
pub fn documentation(scope: &Scope, code: &str) -> Vec<Documentation> {
    let catalog = &scope.catalog;
    let mut ids = catalog.entries_of(code);
    ids.sort_by_key(|id| !speaks(scope, catalog.page(*id)));
    let mut pages: Vec<Documentation> = Vec::new();
    for id in ids {
        let page = catalog.page(id);
        if pages.iter().any(|known| known.service == page.service && page.service.is_some()) {
            continue;
        }
        let url = page.url.clone().filter(|url| is_web(url));
        let (page, service) = (page.name.clone(), page.service.clone());
        pages.push(Documentation { page, service, url, row: Some(id) });
    }
    if pages.is_empty()
        && let Some(Body::Elsewhere { places, .. }) = explain(scope, code).map(|it| it.body)
    {
        let places = places.into_iter().filter(|place| place.url.as_deref().is_some_and(is_web));
        pages.extend(places.map(|place| Documentation {
            page: place.text,
            service: None,
            url: place.url,
            row: None,
        }));
    }
    pages
}

fn is_web(url: &str) -> bool {
    let scheme = url.split(':').next().unwrap_or_default();
    ["http", "https"].iter().any(|web| scheme.eq_ignore_ascii_case(web))
}
