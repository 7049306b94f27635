//! Families: the prefixes that the pages claim, and how completely they are documented.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Elsewhere, IndexedPage};

/// How much of a family the pages in force document.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, JsonSchema, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Coverage {
    /// No page lists its codes; one says where they are documented.
    Elsewhere,
    /// A page lists some of its codes.
    #[default]
    Partial,
    /// A page lists all of its codes.
    Complete,
}

/// The codes that share a prefix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Family {
    /// With its separator: `ModelArts.`.
    pub prefix: String,
    pub coverage: Coverage,
    /// The forms of the part behind the prefix that the pages show, with `9` for a digit and
    /// `A` for a letter, shortest first and joined by `|`: `9999`, `999|999999`.
    pub shape: Option<String>,
    /// The pages that list or mention the family, as indices into the catalog.
    pub pages: Vec<u32>,
    /// Where the pages say that the family is documented, each with the index of its page.
    pub documented_at: Vec<(u32, Elsewhere)>,
}

impl Family {
    /// Where the family is documented, if elsewhere: a place with an address is worth more than
    /// one with only a name.
    pub fn place(&self) -> Option<&Elsewhere> {
        let places = || self.documented_at.iter().map(|(_, place)| place);
        places().find(|place| place.url.is_some()).or_else(|| places().next())
    }
}

/// A family whose prefix stands before some place of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FamilyMatch {
    /// An index into [`Catalog::families`](super::Catalog::families).
    pub family: usize,
    /// The byte offset at which the prefix starts.
    pub start: usize,
    /// Whether the prefix is written in the same case.
    pub exact: bool,
}

/// Splits a code into its prefix, separator included, and its number: `ModelArts.` and `4204`.
/// `None` for a code of another shape (`NoSuchBucket`, `ORA-00942`).
pub fn split_code(code: &str) -> Option<(&str, &str)> {
    let (prefix, number) = code.split_at(code.rfind('.')? + 1);
    let parts: Vec<&str> = prefix[..prefix.len() - 1].split('.').collect();
    let is_part = |part: &&str| {
        part.starts_with(|c: char| c.is_ascii_alphabetic())
            && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
    };
    (is_number(number) && parts.len() <= 2 && parts.iter().all(is_part)).then_some((prefix, number))
}

/// Whether this is what stands behind a family's prefix: an optional letter and 1 to 12 digits.
pub fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(|c: char| c.is_ascii_alphabetic()).unwrap_or(text);
    (1..=12).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}

/// The families of a catalog with what it takes to find them in a text.
#[derive(Debug, Default)]
pub(super) struct Families {
    all: Vec<Family>,
    separators: Vec<u8>,
    /// Families by the lower-case byte before their separator.
    by_last: BTreeMap<u8, Vec<usize>>,
}

impl Families {
    pub(super) fn new(pages: &[Arc<IndexedPage>]) -> Families {
        let mut found = BTreeMap::<String, Family>::new();
        for (index, page) in pages.iter().enumerate() {
            claim(&mut found, index as u32, page);
        }
        let all: Vec<Family> = found.into_values().collect();
        let separators = all.iter().filter_map(|family| family.prefix.bytes().last());
        let separators: BTreeSet<u8> = separators.collect();
        let mut by_last = BTreeMap::<u8, Vec<usize>>::new();
        for (index, family) in all.iter().enumerate() {
            if let Some(last) = family.prefix.bytes().rev().nth(1) {
                by_last.entry(last.to_ascii_lowercase()).or_default().push(index);
            }
        }
        Families { all, separators: separators.into_iter().collect(), by_last }
    }

    pub(super) fn all(&self) -> &[Family] {
        &self.all
    }

    pub(super) fn separators(&self) -> &[u8] {
        &self.separators
    }

    /// Tries the few places at which the code can be split, so that the number of families does
    /// not count.
    pub(super) fn of_code(&self, code: &str) -> Option<&Family> {
        const LONGEST: usize = 13;
        let splits = code.len().saturating_sub(LONGEST)..code.len();
        let mut splits = splits.rev().filter_map(|at| code.split_at_checked(at));
        let mut longest = None;
        splits.by_ref().for_each(|(prefix, number)| {
            let known = || self.all.binary_search_by(|family| family.prefix.as_str().cmp(prefix));
            if is_number(number)
                && let Ok(found) = known()
            {
                longest = longest.or(Some(&self.all[found]));
            }
        });
        longest
    }

    pub(super) fn before(&self, text: &[u8], end: usize, separator: u8) -> Option<FamilyMatch> {
        let last = text[..end].last()?.to_ascii_lowercase();
        let candidates = self.by_last.get(&last)?.iter().filter_map(|&family| {
            let (body, own) =
                self.all[family].prefix.as_bytes().split_at(self.all[family].prefix.len() - 1);
            let start = end.checked_sub(body.len())?;
            let there = &text[start..end];
            let matches = own == [separator] && there.eq_ignore_ascii_case(body);
            matches.then_some(FamilyMatch { family, start, exact: there == body })
        });
        candidates.max_by_key(|found| (found.exact, end - found.start))
    }
}

/// Adds what one page says about families.
fn claim(found: &mut BTreeMap<String, Family>, index: u32, page: &IndexedPage) {
    for claim in page.claims() {
        let family = entry_for(found, &claim.prefix, index);
        let coverage = if claim.is_covered { page.coverage } else { Coverage::Partial };
        family.coverage = family.coverage.max(coverage).max(Coverage::Partial);
        let known = family.shape.iter().flat_map(|shape| shape.split('|'));
        let mut forms: BTreeSet<(usize, String)> = known.map(|s| (s.len(), s.to_owned())).collect();
        forms.extend(claim.forms.iter().cloned());
        let forms: Vec<String> = forms.into_iter().map(|(_, form)| form).collect();
        family.shape = (!forms.is_empty()).then(|| forms.join("|"));
    }
    for elsewhere in &page.elsewhere {
        let family = entry_for(found, &elsewhere.prefix, index);
        family.documented_at.push((index, elsewhere.clone()));
    }
}

fn entry_for<'a>(
    found: &'a mut BTreeMap<String, Family>,
    prefix: &str,
    page: u32,
) -> &'a mut Family {
    let family = found.entry(prefix.to_owned()).or_insert_with(|| Family {
        prefix: prefix.to_owned(),
        coverage: Coverage::Elsewhere,
        shape: None,
        pages: Vec::new(),
        documented_at: Vec::new(),
    });
    if family.pages.last() != Some(&page) {
        family.pages.push(page);
    }
    family
}

/// The form of a number, with `9` for a digit and `A` for a letter: `A12` is `A99`.
pub fn number_form(number: &str) -> String {
    number.chars().map(|c| if c.is_ascii_digit() { '9' } else { 'A' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_split_into_prefix_and_number() {
        assert_eq!(split_code("ModelArts.4204"), Some(("ModelArts.", "4204")));
        assert_eq!(split_code("SVCSTG.SWR.4001090"), Some(("SVCSTG.SWR.", "4001090")));
        assert_eq!(split_code("A_B.C12"), Some(("A_B.", "C12")));
        for other in ["NoSuchBucket", "E0308", "ORA-00942", "23505", "a.b.c.1", ".1", "1a.5", "A."]
        {
            assert_eq!(split_code(other), None, "{other}");
        }
    }
}
