//! The meanings of a known code: its entries by service, what is equal said once, and what one
//! language lacks taken from another.

use super::{Body, Fields, Meaning, primary, source, speaks};
use crate::catalog::{Entry, EntryId};
use crate::index::Scope;

pub(super) fn known(scope: &Scope, code: &str, ids: &[EntryId]) -> Body {
    let catalog = &scope.catalog;
    let mut services: Vec<(&str, Vec<EntryId>)> = Vec::new();
    for &id in ids {
        let page = catalog.page(id);
        let service = page.service.as_deref().unwrap_or(&page.name);
        match services.iter_mut().find(|(known, _)| *known == service) {
            Some((_, ids)) => ids.push(id),
            None => services.push((service, vec![id])),
        }
    }
    let of_service = |(service, ids): &(&str, Vec<EntryId>)| meanings(scope, code, service, ids);
    let mut meanings: Vec<Meaning> = services.iter().flat_map(of_service).collect();
    let shared = match meanings.len() {
        1 => Fields::default(),
        _ => take_shared(&mut meanings),
    };
    Body::Known { shared, meanings }
}

/// What one service means by a code: its entries in the reader's language, or where there are
/// none in the language of its first page; a text that they lack comes from another language.
fn meanings(scope: &Scope, code: &str, service: &str, ids: &[EntryId]) -> Vec<Meaning> {
    let catalog = &scope.catalog;
    let language = |id: EntryId| primary(catalog.page(id).locale.as_deref());
    let own = ids.iter().find(|&&id| speaks(scope, catalog.page(id))).unwrap_or(&ids[0]);
    let (chosen, others): (Vec<EntryId>, Vec<EntryId>) =
        ids.iter().partition(|&&id| language(id) == language(*own));

    let mut meanings: Vec<Meaning> = Vec::new();
    for &id in &chosen {
        let meaning = meaning(scope, code, service, id);
        match meanings.iter_mut().find(|known| known.fields == meaning.fields) {
            Some(known) => {
                add_codes(known, meaning.other_codes);
                known.sources.extend(meaning.sources);
            }
            None => meanings.push(meaning),
        }
    }
    for rows in others.chunk_by(|a, b| a.page == b.page) {
        let rows = rows.iter().map(|&id| meaning(scope, code, service, id));
        translate(&mut meanings, rows.collect());
    }
    meanings
}

/// Adds the rows of a page in another language: each to the meaning that has its message, else
/// to the next one that has no row yet; a row that is left is a meaning of its own.
fn translate(meanings: &mut Vec<Meaning>, rows: Vec<Meaning>) {
    let mut free: Vec<usize> = (0..meanings.len()).collect();
    let mut unmatched = Vec::new();
    for row in rows {
        let is_same = |at: &usize| meanings[*at].fields.message == row.fields.message;
        match free.iter().position(is_same).filter(|_| row.fields.message.is_some()) {
            Some(place) => complete(&mut meanings[free.remove(place)], row),
            None => unmatched.push(row),
        }
    }
    for row in unmatched {
        match free.is_empty() {
            true => meanings.push(row),
            false => complete(&mut meanings[free.remove(0)], row),
        }
    }
}

/// Fills what a meaning lacks from the same meaning in another language.
fn complete(meaning: &mut Meaning, mut other: Meaning) {
    for field in Fields::ALL {
        let own = field(&mut meaning.fields);
        *own = own.take().or_else(|| field(&mut other.fields).take());
    }
    if meaning.links.is_empty() {
        meaning.links = other.links;
    }
    add_codes(meaning, other.other_codes);
    meaning.sources.extend(other.sources);
}

/// Adds what a code is called besides, each once.
fn add_codes(meaning: &mut Meaning, codes: Vec<String>) {
    for code in codes {
        if !meaning.other_codes.contains(&code) {
            meaning.other_codes.push(code);
        }
    }
}

fn meaning(scope: &Scope, code: &str, service: &str, id: EntryId) -> Meaning {
    let (page, entry) = (scope.catalog.page(id), scope.catalog.entry(id));
    let mut fields = Fields {
        status: entry.status.clone(),
        message: entry.message.clone(),
        description: entry.description.clone(),
        solution: entry.solution.clone(),
        group: group(entry),
    };
    if fields.description == fields.message {
        fields.description = None;
    }
    // The title has the codes, so none of them says anything more.
    let codes = || [&entry.code].into_iter().chain(&entry.aliases);
    fields.message.take_if(|message| codes().any(|code| code == message));
    if fields.solution == fields.description || fields.solution == fields.message {
        fields.solution = None;
    }
    Meaning {
        service: service.to_owned(),
        other_codes: codes().filter(|other| *other != code).cloned().collect(),
        fields,
        deprecated: entry.deprecated,
        links: entry.links.clone(),
        sources: vec![source(page, Some(entry.line))],
    }
}

fn group(entry: &Entry) -> Option<String> {
    match (&entry.group, &entry.range) {
        (Some(group), Some(range)) => Some(format!("{group} ({range})")),
        (group, range) => group.clone().or_else(|| range.clone()),
    }
}

impl Fields {
    /// Access to each field, so that what holds for all is said once.
    const ALL: [fn(&mut Fields) -> &mut Option<String>; 5] = [
        |fields| &mut fields.status,
        |fields| &mut fields.message,
        |fields| &mut fields.description,
        |fields| &mut fields.solution,
        |fields| &mut fields.group,
    ];
}

/// Moves the texts that all meanings have in common out of them.
fn take_shared(meanings: &mut [Meaning]) -> Fields {
    let mut shared = Fields::default();
    for field in Fields::ALL {
        let first = field(&mut meanings[0].fields).clone();
        if first.is_some() && meanings.iter_mut().all(|m| *field(&mut m.fields) == first) {
            meanings.iter_mut().for_each(|m| *field(&mut m.fields) = None);
            *field(&mut shared) = first;
        }
    }
    shared
}
