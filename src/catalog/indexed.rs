//! A page with the look-up over its codes and the claims it makes, found once and shared by every
//! catalog that has the page.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::{Deref, Range};
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::Xxh3;

use super::listed::Listed;
use super::{Entry, PageContent, Words, is_number, number_form, split_code};

/// A page that is ready to be part of a catalog: what was imported, and what is found from it.
/// Stored without its entries and their words, which [`IndexedPage::restore`] puts back.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct IndexedPage {
    content: PageContent,
    /// Every code and alias in the order of their bytes, then of their rows.
    keys: Vec<Key>,
    claims: Vec<Claim>,
    /// The codes outside every family.
    listed: Listed,
    /// A hash of all codes and aliases.
    key: u64,
    /// Found when a search first asks for them.
    #[serde(skip)]
    words: OnceLock<Words>,
}

/// A code or an alias of a row.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Key {
    row: u32,
    /// 0 for the row's code, else one more than the index of the alias.
    name: u32,
}

/// A family as one page shows it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Claim {
    pub(super) prefix: String,
    /// The forms of the numbers, each behind its length, so that short ones come first.
    pub(super) forms: BTreeSet<(usize, String)>,
    /// Whether the page's coverage is about this family.
    pub(super) is_covered: bool,
}

impl From<PageContent> for IndexedPage {
    fn from(content: PageContent) -> IndexedPage {
        let names = |entry: &Entry| 0..=entry.aliases.len() as u32;
        let rows = content.entries.iter().enumerate();
        let keys = rows
            .flat_map(|(row, entry)| names(entry).map(move |name| Key { row: row as u32, name }));
        let mut keys: Vec<Key> = keys.collect();
        keys.sort_by(|a, b| {
            let codes = a.code(&content).cmp(b.code(&content));
            codes.then((a.row, a.name).cmp(&(b.row, b.name)))
        });
        let claims = claims(&content);
        let mut listed = Listed::default();
        let codes = keys.iter().map(|key| key.code(&content));
        codes.filter(|code| split(&content, code).is_none()).for_each(|code| listed.add(code));
        let mut key = Xxh3::new();
        for name in keys.iter().map(|it| it.code(&content)) {
            key.update(name.as_bytes());
            key.update(b"\0");
        }
        let key = key.digest();
        IndexedPage { content, keys, claims, listed, key, words: OnceLock::new() }
    }
}

impl Deref for IndexedPage {
    type Target = PageContent;

    fn deref(&self) -> &PageContent {
        &self.content
    }
}

impl IndexedPage {
    /// The words of the page's texts.
    pub fn words(&self) -> &Words {
        self.words.get_or_init(|| Words::of(&self.content.entries))
    }

    /// Puts back what is stored apart from a page.
    pub fn restore(&mut self, entries: Vec<Entry>, words: Words) {
        self.content.entries = entries;
        self.words = words.into();
    }

    /// The rows that a code or an alias stands for.
    pub(super) fn rows_of(&self, code: &str) -> impl Iterator<Item = u32> {
        // A code has a few rows, so that their end is near.
        let code_of = |key: &Key| key.code(&self.content);
        let start = self.keys.partition_point(|key| code_of(key) < code);
        let keys = self.keys[start..].iter().take_while(|key| code_of(key) == code);
        let mut rows: Vec<u32> = keys.map(|key| key.row).collect();
        rows.dedup();
        rows.into_iter()
    }

    /// The codes and aliases that start with a prefix, each once with its rows, in the order of
    /// their bytes.
    pub(super) fn codes_with(&self, prefix: &str) -> impl Iterator<Item = (&str, Vec<u32>)> {
        let code = |key: &Key| key.code(&self.content);
        let runs = self.keys[self.keys_with(prefix)].chunk_by(move |a, b| code(a) == code(b));
        runs.map(move |run| (code(&run[0]), run.iter().map(|key| key.row).collect()))
    }

    /// The codes and aliases that start with a prefix, as often as there are rows of them, in the
    /// order of their bytes.
    pub(super) fn names_with(&self, prefix: &str) -> impl ExactSizeIterator<Item = &str> {
        self.keys[self.keys_with(prefix)].iter().map(|key| key.code(&self.content))
    }

    pub(super) fn claims(&self) -> &[Claim] {
        &self.claims
    }

    /// The codes outside every family.
    pub(super) fn listed(&self) -> &Listed {
        &self.listed
    }

    /// A hash of all codes and aliases.
    pub(super) fn key(&self) -> u64 {
        self.key
    }

    /// The run of keys whose codes start with a prefix.
    fn keys_with(&self, prefix: &str) -> Range<usize> {
        let code = |key: &Key| key.code(&self.content);
        let start = self.keys.partition_point(|key| code(key) < prefix);
        let length = self.keys[start..].partition_point(|key| code(key).starts_with(prefix));
        start..start + length
    }
}

impl Key {
    fn code<'a>(&self, content: &'a PageContent) -> &'a str {
        let entry = &content.entries[self.row as usize];
        match self.name.checked_sub(1) {
            Some(alias) => &entry.aliases[alias as usize],
            None => &entry.code,
        }
    }
}

/// A code's prefix and number: by the prefixes that are declared, else by its looks.
fn split<'a>(content: &'a PageContent, code: &'a str) -> Option<(&'a str, &'a str)> {
    let declared = content.prefixes.iter().find_map(|prefix| {
        let number = code.strip_prefix(prefix.as_str())?;
        is_number(number).then_some((prefix.as_str(), number))
    });
    declared.or_else(|| split_code(code))
}

/// The families of a page, in the order of their prefixes.
fn claims(content: &PageContent) -> Vec<Claim> {
    let mut found = BTreeMap::<&str, (usize, BTreeSet<(usize, String)>)>::new();
    for prefix in &content.prefixes {
        found.entry(prefix).or_default();
    }
    for entry in &content.entries {
        for code in std::iter::once(&entry.code).chain(&entry.aliases) {
            if let Some((prefix, number)) = split(content, code) {
                let (count, forms) = found.entry(prefix).or_default();
                *count += 1;
                forms.insert((number.len(), number_form(number)));
            }
        }
    }
    let largest = found.iter().max_by_key(|(_, (count, _))| *count).map(|(prefix, _)| *prefix);
    let is_covered = |prefix: &str| match content.prefixes.is_empty() {
        true => largest == Some(prefix),
        false => content.prefixes.iter().any(|declared| declared == prefix),
    };
    let rows = found.iter().map(|(prefix, (_, forms))| Claim {
        prefix: (*prefix).to_owned(),
        forms: forms.clone(),
        is_covered: is_covered(prefix),
    });
    rows.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(rows: &[(&str, &[&str])]) -> IndexedPage {
        let entry = |(code, aliases): &(&str, &[&str])| Entry {
            code: (*code).to_owned(),
            aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
            ..Entry::default()
        };
        PageContent { entries: rows.iter().map(entry).collect(), ..Default::default() }.into()
    }

    #[test]
    fn rows_are_found_by_code_and_by_alias() {
        let page = page(&[("B.2", &["internal"]), ("B.1", &[]), ("B.2", &[]), ("B.10", &["B.10"])]);
        let rows = |code: &str| page.rows_of(code).collect::<Vec<_>>();
        assert_eq!(rows("B.2"), [0, 2]);
        assert_eq!(rows("internal"), [0]);
        assert_eq!(rows("B.10"), [3]);
        assert_eq!(rows("B.3"), [0; 0]);
        let codes: Vec<_> = page.codes_with("B.").map(|(code, rows)| (code, rows.len())).collect();
        assert_eq!(codes, [("B.1", 1), ("B.10", 2), ("B.2", 2)]);
        assert_eq!(page.codes_with("").count(), 4);
        assert!(!page.listed().is_empty());
    }
}
