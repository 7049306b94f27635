//! What the mentions of a tree add up to, by the services that document the codes.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use std::sync::Arc;

use super::{Group, Kind, Mention, Place, Row, Source, Unused, services};
use crate::catalog::Coverage;
use crate::index::Scope;
use crate::scan::Context;

/// The mentions by their services, and what the pages have that is not mentioned.
pub(super) fn of(mentions: Vec<Mention>, scopes: &[Arc<Scope>]) -> Vec<Group> {
    let mentioned: HashSet<String> = mentions.iter().map(|it| it.code.clone()).collect();
    let mut rows = BTreeMap::<(Vec<String>, Kind, String), Row>::new();
    for Mention { services, kind, code, did_you_mean, context, place } in mentions {
        let row = rows.entry((services, kind, code)).or_default();
        row.did_you_mean = did_you_mean;
        row.add(context, place);
    }
    let mut groups = BTreeMap::<Vec<String>, Group>::new();
    for ((services, kind, code), row) in rows {
        let group = groups.entry(services).or_default();
        let list = match kind {
            Kind::Used => &mut group.used,
            Kind::Misspelled => &mut group.misspelled,
            Kind::Unknown => &mut group.unknown,
            Kind::NotJudged => &mut group.not_judged,
        };
        list.push(Row { code, ..row });
    }
    for ((services, code), sources) in unused(&mentioned, scopes) {
        groups.entry(services).or_default().unused.push(Unused { code, sources });
    }
    let in_order = |(services, mut group): (Vec<String>, Group)| {
        for rows in Group::LISTS {
            rows(&mut group).sort_by(|a, b| parts(&a.code).cmp(&parts(&b.code)));
        }
        group.unused.sort_by(|a, b| parts(&a.code).cmp(&parts(&b.code)));
        Group { services, ..group }
    };
    groups.into_iter().map(in_order).collect()
}

/// The codes of the user's own pages that no file mentions, by their services. Where a page is not
/// complete in a family, its codes of that family are there only by the way.
fn unused(
    mentioned: &HashSet<String>,
    scopes: &[Arc<Scope>],
) -> BTreeMap<(Vec<String>, String), Vec<Source>> {
    let mut found = BTreeMap::<_, Vec<Source>>::new();
    let mut seen = HashSet::<&Path>::new();
    for scope in scopes {
        let catalog = &scope.catalog;
        let is_covered =
            |code| catalog.family_of(code).is_none_or(|own| own.coverage == Coverage::Complete);
        for file in scope.pages.iter().filter(|file| !seen.contains(file.path.as_path())) {
            let content = &catalog.pages()[file.page as usize];
            let entries = content.entries.iter().filter(|entry| {
                let mut names = std::iter::once(&entry.code).chain(&entry.aliases);
                content.coverage == Coverage::Complete
                    && is_covered(&entry.code)
                    && !names.any(|name| mentioned.contains(name))
            });
            for entry in entries {
                let source = Source { page: content.page.name.clone(), line: entry.line };
                let key = (services(catalog, &entry.code), entry.code.clone());
                found.entry(key).or_default().push(source);
            }
        }
        seen.extend(scope.pages.iter().map(|file| file.path.as_path()));
    }
    found
}

/// The words and numbers of a code, so that codes stand in the order of their numbers: `AB.9` before
/// `AB.10`. A number is its length and its digits.
fn parts(code: &str) -> Vec<(usize, &[u8])> {
    let parts = code.as_bytes().chunk_by(|a, b| a.is_ascii_digit() == b.is_ascii_digit());
    let part = |part| match <[u8]>::first(part) {
        Some(b'0'..=b'9') => {
            let zeros = part.iter().take_while(|&&digit| digit == b'0').count();
            (part.len() - zeros + 1, &part[zeros..])
        }
        _ => (0, part),
    };
    parts.map(part).collect()
}

impl Group {
    /// Access to each list of rows, so that what holds for all is said once.
    const LISTS: [fn(&mut Group) -> &mut Vec<Row>; 4] = [
        |group| &mut group.used,
        |group| &mut group.misspelled,
        |group| &mut group.unknown,
        |group| &mut group.not_judged,
    ];
}

impl Row {
    fn add(&mut self, context: Context, place: Place) {
        self.uses += 1;
        match context {
            Context::Literal => self.literal += 1,
            Context::Inside => self.inside += 1,
            Context::Comment => self.comment += 1,
            Context::Prose => self.prose += 1,
        }
        self.places.push(place);
    }
}
