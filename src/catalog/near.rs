//! Near misses: the known codes that differ from an unknown one by a single slip.

use std::collections::BTreeMap;

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

/// Up to so many codes of a family are compared one by one, which is quicker than to look every
/// neighbour up.
const FEW: usize = 4096;

/// Compares with the codes of the same family, or tries every neighbour of the number, some 250
/// for twelve digits: the size of the catalog does not count.
pub(super) fn near_misses(catalog: &Catalog, code: &str) -> Vec<NearMiss> {
    let mut found = BTreeMap::<String, Edit>::new();
    for family in catalog.families() {
        let Some(head) = code.get(..family.prefix.len()) else { continue };
        let number = &code[family.prefix.len()..];
        if !head.eq_ignore_ascii_case(&family.prefix) || !super::is_number(number) {
            continue;
        }
        let mut add = |edit, known: &str| {
            let least = found.entry(known.to_owned()).or_insert(edit);
            *least = edit.min(*least);
        };
        if head == family.prefix {
            in_family(catalog, family, number, &mut add);
        } else {
            let folded = [number.to_owned(), number.to_uppercase(), number.to_lowercase()];
            let folded = folded.map(|number| format!("{}{number}", family.prefix));
            folded.iter().filter(|known| catalog.is_known(known)).for_each(|k| add(Edit::Case, k));
        }
    }
    let miss = |(code, edit): (String, Edit)| {
        let entries = catalog.entries_of(&code);
        NearMiss { code, entries, edit }
    };
    let mut found: Vec<NearMiss> = found.into_iter().map(miss).collect();
    found.sort_by_key(|miss| miss.edit);
    found
}

/// The codes of one family that are one edit away from a number.
fn in_family(catalog: &Catalog, family: &Family, number: &str, add: &mut impl FnMut(Edit, &str)) {
    for &page in &family.pages {
        let page = &catalog.pages[page as usize];
        let names = page.names_with(&family.prefix);
        if names.len() <= FEW {
            for known in names {
                if let Some(edit) =
                    edit(number.as_bytes(), &known.as_bytes()[family.prefix.len()..])
                {
                    add(edit, known);
                }
            }
            continue;
        }
        for (edit, number) in neighbours(number, &letters(family)) {
            let known = format!("{}{number}", family.prefix);
            if page.rows_of(&known).next().is_some() {
                add(edit, &known);
            }
        }
    }
}

/// The edit that leads from an unknown number to a known one, if one is enough.
fn edit(unknown: &[u8], known: &[u8]) -> Option<Edit> {
    if unknown.eq_ignore_ascii_case(known) {
        return (unknown != known).then_some(Edit::Case);
    }
    let same = unknown.iter().zip(known).take_while(|(a, b)| a == b).count();
    match (&unknown[same..], &known[same..]) {
        ([_, unknown @ ..], [_, known @ ..]) if unknown == known => Some(Edit::Substitution),
        ([a, b, unknown @ ..], [c, d, known @ ..]) if (a, b) == (d, c) && unknown == known => {
            Some(Edit::Transposition)
        }
        (unknown, [_, known @ ..]) if unknown == known => Some(Edit::Missing),
        ([_, unknown @ ..], known) if unknown == known => Some(Edit::Extra),
        _ => None,
    }
}

/// The letters that the family's numbers may begin with.
fn letters(family: &Family) -> Vec<u8> {
    match &family.shape {
        Some(shape) if shape.contains('A') => (b'A'..=b'Z').chain(b'a'..=b'z').collect(),
        _ => Vec::new(),
    }
}

/// Everything that is one edit away from a number, and the number itself in either case.
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
    use proptest::prelude::*;

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

    proptest! {
        #[test]
        fn comparing_and_trying_neighbours_is_the_same(
            unknown in "[a-c]?[0-2]{1,5}", known in "[a-c]?[0-2]{1,5}",
        ) {
            let letters: Vec<u8> = (b'a'..=b'z').collect();
            let tried = neighbours(&unknown, &letters).into_iter();
            let tried = tried.filter(|(_, neighbour)| *neighbour == known).map(|(edit, _)| edit).min();
            let tried = tried.filter(|_| unknown != known);
            prop_assert_eq!(edit(unknown.as_bytes(), known.as_bytes()), tried);
        }
    }
}
