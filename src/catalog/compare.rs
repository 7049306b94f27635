//! What two catalogs, two pages or two rows say differently about the same codes.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Catalog, Entry, EntryId};

/// How the entries of one code differ between two catalogs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case", tag = "change")]
pub enum Change {
    Added,
    Removed,
    /// A text has other words.
    Reworded {
        field: &'static str,
        old: Option<String>,
        new: Option<String>,
    },
    StatusChanged {
        old: Option<String>,
        new: Option<String>,
    },
}

/// One difference between two catalogs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Difference {
    pub code: String,
    pub service: Option<String>,
    pub locale: Option<String>,
    #[serde(flatten)]
    pub change: Change,
}

/// Rows that list one code with different meanings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    pub code: String,
    pub rows: Vec<EntryId>,
    /// The names of the fields that differ.
    pub fields: Vec<&'static str>,
}

/// What became of the codes of a catalog in a later one, in the order of the codes.
pub fn differences(old: &Catalog, new: &Catalog) -> Vec<Difference> {
    let (old, new) = (by_identity(old), by_identity(new));
    let mut found = Vec::new();
    for identity in old.keys().chain(new.keys().filter(|key| !old.contains_key(*key))) {
        let before = old.get(identity).cloned().unwrap_or_default();
        let after = new.get(identity).cloned().unwrap_or_default();
        let changes = changes(before, after);
        let (code, service, locale) = identity;
        found.extend(changes.into_iter().map(|change| Difference {
            code: (*code).to_owned(),
            service: service.map(str::to_owned),
            locale: locale.map(str::to_owned),
            change,
        }));
    }
    found.sort();
    found
}

/// The codes that one page lists more than once with different meanings.
pub fn duplicates(catalog: &Catalog) -> Vec<Disagreement> {
    let says_twice: Vec<bool> = catalog.pages().iter().map(|page| page.says_twice()).collect();
    let mut found =
        disagreements(catalog, |catalog, id| (id.page, catalog.entry(id).code.as_str()));
    found.retain(|found| !says_twice[found.rows[0].page as usize]);
    found
}

/// The codes about which pages of one service and language disagree.
pub fn conflicts(catalog: &Catalog) -> Vec<Disagreement> {
    let mut found = disagreements(catalog, |catalog, id| {
        let page = catalog.page(id);
        (page.service.as_deref(), page.locale.as_deref(), catalog.entry(id).code.as_str())
    });
    found.retain(|found| found.rows.iter().any(|row| row.page != found.rows[0].page));
    found
}

/// What makes two entries entries of the same thing: code, service and language.
type Identity<'a> = (&'a str, Option<&'a str>, Option<&'a str>);

fn by_identity(catalog: &Catalog) -> BTreeMap<Identity<'_>, Vec<&Entry>> {
    let mut rows = BTreeMap::<Identity, Vec<&Entry>>::new();
    for id in catalog.ids() {
        let (page, entry) = (catalog.page(id), catalog.entry(id));
        let key = (entry.code.as_str(), page.service.as_deref(), page.locale.as_deref());
        rows.entry(key).or_default().push(entry);
    }
    rows
}

/// The changes from the rows of one code to those of the same code later. Rows that say the same
/// are left out first, the others are compared in their order.
fn changes(mut before: Vec<&Entry>, mut after: Vec<&Entry>) -> Vec<Change> {
    before.retain(|old| {
        let same =
            after.iter().position(|new| (&old.status, texts(old)) == (&new.status, texts(new)));
        same.map(|at| after.remove(at)).is_none()
    });
    let mut changes = Vec::new();
    for at in 0..before.len().max(after.len()) {
        match (before.get(at), after.get(at)) {
            (Some(old), Some(new)) => compare(&mut changes, old, new),
            (Some(_), None) => changes.push(Change::Removed),
            (None, _) => changes.push(Change::Added),
        }
    }
    changes
}

fn compare(changes: &mut Vec<Change>, old: &Entry, new: &Entry) {
    if old.status != new.status {
        changes.push(Change::StatusChanged { old: old.status.clone(), new: new.status.clone() });
    }
    for ((field, old), (_, new)) in texts(old).into_iter().zip(texts(new)) {
        if old != new {
            changes.push(Change::Reworded { field, old: old.clone(), new: new.clone() });
        }
    }
}

/// The texts of an entry, by the names of their fields.
fn texts(entry: &Entry) -> [(&'static str, &Option<String>); 4] {
    let Entry { message, description, solution, group, .. } = entry;
    [("message", message), ("description", description), ("solution", solution), ("group", group)]
}

fn disagreements<'a, K: Ord>(
    catalog: &'a Catalog,
    key: impl Fn(&'a Catalog, EntryId) -> K,
) -> Vec<Disagreement> {
    let mut rows = BTreeMap::<K, Vec<EntryId>>::new();
    for id in catalog.ids() {
        rows.entry(key(catalog, id)).or_default().push(id);
    }
    let mut found: Vec<Disagreement> = rows
        .into_values()
        .filter(|rows| rows.len() > 1)
        .filter_map(|rows| {
            let first = catalog.entry(rows[0]);
            let mut changes = Vec::new();
            rows[1..].iter().for_each(|&row| compare(&mut changes, first, catalog.entry(row)));
            let mut fields: Vec<&str> = changes
                .iter()
                .map(|change| match change {
                    Change::Reworded { field, .. } => field,
                    _ => "status",
                })
                .collect();
            fields.sort();
            fields.dedup();
            let code = first.code.clone();
            (!fields.is_empty()).then_some(Disagreement { code, rows, fields })
        })
        .collect();
    found.sort_by(|a, b| a.rows.cmp(&b.rows));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{Page, PageContent};

    fn entry(code: &str, status: &str, message: &str) -> Entry {
        let (status, message) = (Some(status.to_owned()), Some(message.to_owned()));
        Entry { code: code.to_owned(), status, message, ..Entry::default() }
    }

    fn catalog(pages: Vec<Vec<Entry>>) -> Catalog {
        let content = |entries| PageContent {
            page: Page { service: Some("S".to_owned()), ..Page::default() },
            entries,
            ..PageContent::default()
        };
        Catalog::of(pages.into_iter().map(content))
    }

    #[test]
    fn each_kind_of_change_is_told() {
        let old = catalog(vec![vec![
            entry("A.1", "400", "one"),
            entry("A.2", "400", "two"),
            entry("A.3", "400", "three"),
            entry("A.3", "400", "other"),
        ]]);
        let new = catalog(vec![vec![
            entry("A.3", "404", "three"),
            entry("A.2", "400", "zwei"),
            entry("A.4", "400", "four"),
        ]]);
        let found = differences(&old, &new);
        let found: Vec<String> =
            found.iter().map(|found| serde_json::to_string(found).unwrap()).collect();
        let expected = [
            r#"{"code":"A.1","service":"S","locale":null,"change":"removed"}"#,
            r#"{"code":"A.2","service":"S","locale":null,"change":"reworded","field":"message","old":"two","new":"zwei"}"#,
            r#"{"code":"A.3","service":"S","locale":null,"change":"removed"}"#,
            r#"{"code":"A.3","service":"S","locale":null,"change":"status_changed","old":"400","new":"404"}"#,
            r#"{"code":"A.4","service":"S","locale":null,"change":"added"}"#,
        ];
        assert_eq!(found, expected);
        assert_eq!(differences(&old, &old), []);
    }

    #[test]
    fn a_page_may_contradict_itself_and_another_page() {
        let catalog = catalog(vec![
            vec![
                entry("A.1", "400", "one"),
                entry("A.1", "400", "uno"),
                entry("A.2", "400", "two"),
            ],
            vec![entry("A.2", "500", "two"), entry("A.1", "400", "one")],
        ]);
        let told = |found: Vec<Disagreement>| -> Vec<String> {
            found.iter().map(|f| format!("{} {:?} {}", f.code, f.fields, f.rows.len())).collect()
        };
        assert_eq!(told(duplicates(&catalog)), ["A.1 [\"message\"] 2"]);
        assert_eq!(told(conflicts(&catalog)), ["A.1 [\"message\"] 3", "A.2 [\"status\"] 2"]);
    }

    #[test]
    fn a_page_that_says_two_things_of_each_code_does_not_contradict_itself() {
        let codes = ["A.1", "A.2", "A.3"];
        let rows = codes.iter().map(|code| entry(code, "400", "short"));
        let sections = codes.iter().map(|code| entry(code, "400", "at length"));
        let page = rows.chain(sections).chain([entry("A.4", "400", "four")]);
        assert_eq!(duplicates(&catalog(vec![page.collect()])), []);
    }
}
