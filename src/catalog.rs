//! All entries of all pages in force, the families they claim, and the look-ups over them.

mod builtin;
pub mod compare;
mod export;
mod families;
mod indexed;
mod listed;
mod near;
mod words;

use std::collections::HashMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::Xxh3;

pub use builtin::{BuiltinPage, MANIFEST, PAGES};
pub use export::{Export, ExportEntry, schema};
pub use families::{Coverage, Family, FamilyMatch, is_number, number_form, split_code};
pub use indexed::IndexedPage;
pub use near::{Edit, NearMiss};
pub use words::{Words, words};

use families::Families;
use listed::Listed;
use words::Query;

/// A hyperlink of a page: its text and its target, both as the page has them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, JsonSchema, Serialize, Deserialize)]
pub struct Link {
    pub text: String,
    pub url: String,
}

/// One documented meaning of one code: one row of one page. Texts are verbatim, except that
/// white space is folded and that paragraphs and list items are joined by `\n`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub code: String,
    /// Other codes of the same row, such as an internal one; they look up the same entry.
    pub aliases: Vec<String>,
    /// The HTTP status as written (`"400"`, `"413/504"`).
    pub status: Option<String>,
    pub message: Option<String>,
    pub description: Option<String>,
    pub solution: Option<String>,
    /// The heading or category that the row stands under.
    pub group: Option<String>,
    /// The range of code numbers that the group says it covers (`"201–300"`).
    pub range: Option<String>,
    pub deprecated: bool,
    pub links: Vec<Link>,
    /// The 1-based line of the code in its page; of the row's first cell where the code is
    /// spanned from a row above.
    pub line: u32,
}

/// What a page says of itself, or what the setting that names it says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// The built-in page's file name, else the path as it was given.
    pub name: String,
    pub service: Option<String>,
    /// A language tag: `en`, `zh`.
    pub locale: Option<String>,
    pub url: Option<String>,
    /// The date of the page, `YYYY-MM-DD`.
    pub retrieved: Option<String>,
    /// What the page's catch-all row says about every code that it does not list.
    pub advice: Option<String>,
}

/// A family that a page names only to say where it is documented.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Elsewhere {
    /// The family's prefix with its separator: `APIGW.`.
    pub prefix: String,
    /// How the page calls the place: `API Gateway Error Codes`.
    pub text: String,
    pub url: Option<String>,
    /// The 1-based line of the page that says so.
    pub line: u32,
}

/// Something on a page that could not be read, or that was read with doubt.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize, Deserialize)]
pub struct Problem {
    /// The page's name, as in [`Page::name`].
    pub page: String,
    /// 1-based.
    pub line: u32,
    pub reason: String,
}

/// One page as it was read: what the importer gives and a catalog is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageContent {
    pub page: Page,
    /// The page's rows, in its order. There may be a million, so they are stored apart.
    #[serde(skip)]
    pub entries: Vec<Entry>,
    pub elsewhere: Vec<Elsewhere>,
    pub problems: Vec<Problem>,
    /// The coverage that was declared for the families in `prefixes`, or where that is empty
    /// for the largest family of the page.
    pub coverage: Coverage,
    /// Prefixes with their separator, declared for this page: `FRS.`.
    pub prefixes: Vec<String>,
}

impl PageContent {
    /// Whether the page says something of most of its codes in two places, as where a section for each follows a
    /// table: what differs then is no slip.
    pub fn says_twice(&self) -> bool {
        let mut counts = HashMap::<&str, usize>::new();
        self.entries.iter().for_each(|entry| *counts.entry(&entry.code).or_default() += 1);
        let twice = counts.values().filter(|count| **count > 1).count();
        twice >= LEAST_TWICE && twice * 3 >= counts.len() * 2
    }
}

/// Fewer codes that a page has in two places may be slips.
const LEAST_TWICE: usize = 3;

/// What identifies an entry: its page and its row, both as indices into the catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId {
    pub page: u32,
    pub row: u32,
}

/// All entries of all pages in force, with nothing hidden: pages in the order of their rank,
/// and under each code every entry of it.
#[derive(Debug, Default)]
pub struct Catalog {
    pages: Vec<Arc<IndexedPage>>,
    families: Families,
    listed: Listed,
    key: u64,
}

impl Catalog {
    /// The catalog of the given pages, which come in the order of their rank: a workspace's
    /// own pages before the built-in ones. Costs next to nothing, however large the pages are.
    pub fn new(pages: Vec<Arc<IndexedPage>>) -> Catalog {
        let families = Families::new(&pages);
        let mut key = Xxh3::new();
        for family in families.all() {
            key.update(family.prefix.as_bytes());
            key.update(b"\0");
        }
        pages.iter().for_each(|page| key.update(&page.key().to_le_bytes()));
        let mut listed = Listed::default();
        pages.iter().for_each(|page| listed.add_all(page.listed()));
        Catalog { pages, families, listed, key: key.digest() }
    }

    /// The same for pages that were just imported.
    pub fn of(contents: impl IntoIterator<Item = PageContent>) -> Catalog {
        let indexed = |content| Arc::new(IndexedPage::from(content));
        Catalog::new(contents.into_iter().map(indexed).collect())
    }

    /// The pages in force, in the order of their rank.
    pub fn pages(&self) -> &[Arc<IndexedPage>] {
        &self.pages
    }

    /// Every entry, page by page in the order of its rows.
    pub fn ids(&self) -> impl Iterator<Item = EntryId> {
        self.pages.iter().enumerate().flat_map(|(page, content)| {
            let rows = 0..content.entries.len();
            rows.map(move |row| EntryId { page: page as u32, row: row as u32 })
        })
    }

    pub fn page(&self, id: EntryId) -> &Page {
        &self.pages[id.page as usize].page
    }

    pub fn entry(&self, id: EntryId) -> &Entry {
        &self.pages[id.page as usize].entries[id.row as usize]
    }

    /// Every entry of a code (or of an alias), those of higher-ranked pages first; empty when
    /// no page lists it. Exact: case counts.
    pub fn entries_of(&self, code: &str) -> Vec<EntryId> {
        let pages = self.pages.iter().zip(0..);
        let rows = pages.flat_map(|(indexed, page)| {
            indexed.rows_of(code).map(move |row| EntryId { page, row })
        });
        rows.collect()
    }

    pub fn is_known(&self, code: &str) -> bool {
        self.pages.iter().any(|page| page.rows_of(code).next().is_some())
    }

    /// The codes and aliases that start with a prefix, each once with its entries, in the order
    /// of their bytes.
    pub fn codes_with<'a>(&'a self, prefix: &str) -> impl Iterator<Item = (&'a str, Vec<EntryId>)> {
        let mut pages: Vec<_> =
            self.pages.iter().map(|page| page.codes_with(prefix).peekable()).collect();
        std::iter::from_fn(move || {
            let code =
                pages.iter_mut().filter_map(|codes| codes.peek().map(|(code, _)| *code)).min()?;
            let mut ids = Vec::new();
            for (page, codes) in (0..).zip(&mut pages) {
                let same = codes.next_if(|(known, _)| *known == code);
                let rows = same.into_iter().flat_map(|(_, rows)| rows);
                ids.extend(rows.map(|row| EntryId { page, row }));
            }
            Some((code, ids))
        })
    }

    /// The codes and aliases of a family, in the order of their bytes; those of a family with a longer
    /// prefix (`SVCSTG.SWR.` beside `SVCSTG.`) are not of it.
    pub fn codes_of<'a>(&'a self, family: &'a Family) -> impl Iterator<Item = &'a str> {
        let codes = self.codes_with(&family.prefix).map(|(code, _)| code);
        codes.filter(|code| self.family_of(code).is_some_and(|own| own.prefix == family.prefix))
    }

    /// Calls `take` with the entries whose message or description has all the words of a text, the
    /// last one perhaps unfinished, in the order of [`Catalog::ids`], until it returns false.
    /// Whether that was all of them: a search that finds too little for its work gives up too.
    pub fn search(&self, typed: &str, mut take: impl FnMut(EntryId) -> bool) -> bool {
        let query = Query::of(typed);
        self.pages.iter().zip(0..).all(|(indexed, page)| {
            indexed.words().search(&indexed.entries, &query, |row| take(EntryId { page, row }))
        })
    }

    /// Whether the catalog has codes outside every family's pattern (`NoSuchBucket`), which
    /// can only be found by looking each literal up.
    pub fn has_listed_codes(&self) -> bool {
        !self.listed.is_empty()
    }

    /// Whether this is a code outside every family's pattern. Quick for what is none.
    pub fn is_listed(&self, code: &str) -> bool {
        self.listed.may_be(code) && self.is_known(code) && self.family_of(code).is_none()
    }

    /// What tells whether two catalogs find the same occurrences: a hash of the prefixes that are
    /// claimed and of the codes that are listed. The same in every run of a program.
    pub fn key(&self) -> u64 {
        self.key
    }

    /// The claimed families in the order of their prefixes.
    pub fn families(&self) -> &[Family] {
        self.families.all()
    }

    /// The family whose pattern the code fits, if a family that is claimed.
    pub fn family_of(&self, code: &str) -> Option<&Family> {
        self.families.of_code(code)
    }

    /// The bytes with which the prefixes of the families end, each once: where to look for
    /// codes in a text.
    pub fn separators(&self) -> &[u8] {
        self.families.separators()
    }

    /// The family with the longest prefix such that `text[..end]` ends with that prefix less
    /// its separator, and whose separator is `separator`. Compares ASCII without case; a match
    /// in the same case wins over a longer one that differs.
    ///
    /// `separator` is an argument since a text may write it in another way (`\.`).
    pub fn family_before(&self, text: &[u8], end: usize, separator: u8) -> Option<FamilyMatch> {
        self.families.before(text, end, separator)
    }

    /// The known codes of the same family that are one edit away, the likeliest first.
    pub fn near_misses(&self, code: &str) -> Vec<NearMiss> {
        near::near_misses(self, code)
    }
}
