//! Near misses: the known codes that differ from an unknown one by a single slip.

use super::{Catalog, EntryId, Family};

/// How an unknown code differs from a known one. The order is that of likelihood: a slip of
/// the shift key first, a digit that may well be another code last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edit {
    Case,
    Transposition,
    /// A character of the known code is missing from the unknown one.
    Missing,
    /// The unknown code has a character too many.
    Extra,
    /// One digit differs. Vendors number new codes next to old ones, so this may be no slip.
    Substitution,
}

/// A known code that is one edit away from the code in question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearMiss {
    pub code: String,
    pub entries: Vec<EntryId>,
    pub edit: Edit,
}

/// Tries every neighbour of the number inside its family: some 250 look-ups for twelve digits,
/// whatever the size of the catalog.
pub(super) fn near_misses(catalog: &Catalog, code: &str) -> Vec<NearMiss> {
    let mut found: Vec<NearMiss> = Vec::new();
    for family in catalog.families() {
        let Some(head) = code.get(..family.prefix.len()) else { continue };
        let number = &code[family.prefix.len()..];
        if !head.eq_ignore_ascii_case(&family.prefix) || !super::is_number(number) {
            continue;
        }
        let neighbours = match head == family.prefix {
            true => neighbours(number, &letters(family)),
            false => vec![(Edit::Case, number.to_owned())],
        };
        let folded = [number.to_ascii_uppercase(), number.to_ascii_lowercase()];
        let folded = folded.into_iter().map(|number| (Edit::Case, number));
        for (edit, number) in neighbours.into_iter().chain(folded) {
            let known = format!("{}{number}", family.prefix);
            if known == code {
                continue;
            }
            let entries = catalog.entries_of(&known);
            if !entries.is_empty() {
                found.push(NearMiss { code: known, entries, edit });
            }
        }
    }
    found.sort_by(|a, b| (&a.code, a.edit).cmp(&(&b.code, b.edit)));
    found.dedup_by(|later, earlier| later.code == earlier.code);
    found.sort_by(|a, b| (a.edit, &a.code).cmp(&(b.edit, &b.code)));
    found
}

/// The letters that the family's numbers may begin with.
fn letters(family: &Family) -> Vec<u8> {
    match &family.shape {
        Some(shape) if shape.contains('A') => (b'A'..=b'Z').chain(b'a'..=b'z').collect(),
        _ => Vec::new(),
    }
}

fn neighbours(number: &str, letters: &[u8]) -> Vec<(Edit, String)> {
    let bytes = number.as_bytes();
    let alphabet: Vec<u8> = (b'0'..=b'9').chain(letters.iter().copied()).collect();
    let mut all = Vec::new();
    let mut add = |edit, bytes: Vec<u8>| {
        all.push((edit, String::from_utf8(bytes).expect("a number is ASCII")));
    };
    for at in 0..bytes.len() {
        let mut removed = bytes.to_vec();
        removed.remove(at);
        add(Edit::Extra, removed);
        if at + 1 < bytes.len() {
            let mut swapped = bytes.to_vec();
            swapped.swap(at, at + 1);
            add(Edit::Transposition, swapped);
        }
        for &c in &alphabet {
            let mut replaced = bytes.to_vec();
            replaced[at] = c;
            add(Edit::Substitution, replaced);
        }
    }
    for at in 0..=bytes.len() {
        for &c in &alphabet {
            let mut inserted = bytes.to_vec();
            inserted.insert(at, c);
            add(Edit::Missing, inserted);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{Entry, PageContent};

    fn check(code: &str, expected: &[(Edit, &str)]) {
        let codes = ["FRS.0002", "FRS.0010", "FRS.0012", "FRS.0021", "FRS.4204", "X.a12"];
        let entry = |code: &&str| Entry { code: (*code).to_owned(), ..Entry::default() };
        let entries = codes.iter().map(entry).collect();
        let catalog = Catalog::of([PageContent { entries, ..Default::default() }]);
        let found = catalog.near_misses(code);
        let found: Vec<(Edit, &str)> =
            found.iter().map(|miss| (miss.edit, miss.code.as_str())).collect();
        assert_eq!(found, expected, "{code}");
    }

    #[test]
    fn each_slip_is_told_the_likeliest_first() {
        check("frs.4204", &[(Edit::Case, "FRS.4204")]);
        check("FRS.4240", &[(Edit::Transposition, "FRS.4204")]);
        check(
            "FRS.002",
            &[
                (Edit::Missing, "FRS.0002"),
                (Edit::Missing, "FRS.0012"),
                (Edit::Missing, "FRS.0021"),
            ],
        );
        check("FRS.42044", &[(Edit::Extra, "FRS.4204")]);
        check(
            "FRS.0001",
            &[
                (Edit::Transposition, "FRS.0010"),
                (Edit::Substitution, "FRS.0002"),
                (Edit::Substitution, "FRS.0021"),
            ],
        );
        check("X.A12", &[(Edit::Case, "X.a12")]);
        check("x.A12", &[(Edit::Case, "X.a12")]);
    }

    #[test]
    fn two_slips_are_none() {
        check("frs.4240", &[]);
        check("FRS.9999", &[]);
        check("FSR.4204", &[]);
        check("FRS.", &[]);
        check("网关.4204", &[]);
    }
}
