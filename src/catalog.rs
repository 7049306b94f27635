//! All entries of all pages in force, the families they claim, and the look-ups over them.

mod builtin;
mod export;
mod families;
mod near;

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use builtin::{BuiltinPage, MANIFEST, PAGES};
pub use export::{Export, ExportEntry};
pub use families::{Coverage, Family, FamilyMatch, is_number, split_code};
pub use near::{Edit, NearMiss};

use families::Families;

/// A hyperlink of a page: its text and its target, both as the page has them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Link {
    pub text: String,
    pub url: String,
}

/// One documented meaning of one code: one row of one page. Texts are verbatim, except that
/// white space is folded and that paragraphs and list items are joined by `\n`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
#[derive(Clone, Debug, PartialEq, Eq)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The page's name, as in [`Page::name`].
    pub page: String,
    /// 1-based.
    pub line: u32,
    pub reason: String,
}

/// One page as it was read: what the importer gives and a catalog is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageContent {
    pub page: Page,
    /// The page's rows, in its order.
    pub entries: Vec<Entry>,
    pub elsewhere: Vec<Elsewhere>,
    pub problems: Vec<Problem>,
    /// The coverage that was declared for the families in `prefixes`, or where that is empty
    /// for the largest family of the page.
    pub coverage: Coverage,
    /// Prefixes with their separator, declared for this page: `FRS.`.
    pub prefixes: Vec<String>,
}

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
    pages: Vec<Arc<PageContent>>,
    by_code: BTreeMap<String, Vec<EntryId>>,
    families: Families,
    /// Whether a code exists that no family's pattern matches.
    has_listed_codes: bool,
}

impl Catalog {
    /// The catalog of the given pages, which come in the order of their rank: a workspace's
    /// own pages before the built-in ones.
    pub fn new(pages: Vec<Arc<PageContent>>) -> Catalog {
        let mut by_code = BTreeMap::<String, Vec<EntryId>>::new();
        for (page, content) in pages.iter().enumerate() {
            for (row, entry) in content.entries.iter().enumerate() {
                let id = EntryId { page: page as u32, row: row as u32 };
                for code in std::iter::once(&entry.code).chain(&entry.aliases) {
                    by_code.entry(code.clone()).or_default().push(id);
                }
            }
        }
        let families = Families::new(&pages);
        let has_listed_codes = by_code.keys().any(|code| families.of_code(code).is_none());
        Catalog { pages, by_code, families, has_listed_codes }
    }

    /// The pages in force, in the order of their rank.
    pub fn pages(&self) -> &[Arc<PageContent>] {
        &self.pages
    }

    pub fn page(&self, id: EntryId) -> &Page {
        &self.pages[id.page as usize].page
    }

    pub fn entry(&self, id: EntryId) -> &Entry {
        &self.pages[id.page as usize].entries[id.row as usize]
    }

    /// Every entry of a code (or of an alias), those of higher-ranked pages first; empty when
    /// no page lists it. Exact: case counts.
    pub fn entries_of(&self, code: &str) -> &[EntryId] {
        self.by_code.get(code).map_or(&[], Vec::as_slice)
    }

    pub fn is_known(&self, code: &str) -> bool {
        self.by_code.contains_key(code)
    }

    /// The codes and aliases that start with a prefix, with their entries, in the order of their
    /// bytes.
    pub fn codes_with<'a>(
        &'a self,
        prefix: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a [EntryId])> {
        let from = (Bound::Included(prefix), Bound::Unbounded);
        let codes = self.by_code.range::<str, _>(from);
        let codes = codes.map(|(code, ids)| (code.as_str(), ids.as_slice()));
        codes.take_while(move |(code, _)| code.starts_with(prefix))
    }

    /// The codes and aliases of a family, in the order of their bytes; those of a family with a longer
    /// prefix (`SVCSTG.SWR.` beside `SVCSTG.`) are not of it.
    pub fn codes_of<'a>(&'a self, family: &'a Family) -> impl Iterator<Item = &'a str> {
        let codes = self.codes_with(&family.prefix).map(|(code, _)| code);
        codes.filter(|code| self.family_of(code).is_some_and(|own| own.prefix == family.prefix))
    }

    /// Whether the catalog has codes outside every family's pattern (`NoSuchBucket`), which
    /// can only be found by looking each literal up.
    pub fn has_listed_codes(&self) -> bool {
        self.has_listed_codes
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
    pub fn near_misses(&self, code: &str) -> Vec<NearMiss<'_>> {
        near::near_misses(self, code)
    }
}
