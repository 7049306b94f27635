//! How often each code is used in the files of the disk.

use std::collections::BTreeMap;
use std::ops::Bound;

use super::FileUses;

/// The number of literals by code; of none there is no number. What stands in documentation, which
/// may list every code there is, is no use.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts(BTreeMap<Box<str>, u32>);

impl Counts {
    /// How often a code is used.
    pub fn of(&self, code: &str) -> u32 {
        self.0.get(code).copied().unwrap_or(0)
    }

    /// Every code that is used and starts with a prefix, in the order of their bytes.
    pub fn codes_with(&self, prefix: &str) -> impl Iterator<Item = (&str, u32)> {
        let from = (Bound::Included(prefix), Bound::Unbounded);
        let codes = self.0.range::<str, _>(from).map(|(code, &count)| (&**code, count));
        codes.take_while(move |(code, _)| code.starts_with(prefix))
    }

    /// Takes the uses of a file.
    pub(super) fn add(&mut self, uses: &FileUses) {
        for code in uses.literals() {
            match self.0.get_mut(code) {
                Some(count) => *count += 1,
                None => _ = self.0.insert(code.into(), 1),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{HashMap, HashSet};
    use std::path::{Path, PathBuf};

    use crate::catalog::{Catalog, Entry, PageContent};
    use crate::index::{FileUses, Index};
    use crate::{lang, scan};

    #[test]
    fn uses_are_counted_as_files_come_and_go() {
        let entry = Entry { code: "AB.0001".to_owned(), ..Entry::default() };
        let catalog = Catalog::of([PageContent { entries: vec![entry], ..PageContent::default() }]);
        let uses = |text: &str| {
            let language = lang::detect(None, Some(Path::new("a.go")), None);
            FileUses::new(text, &scan::scan(text, language, &catalog), false)
        };
        let index = Index::default();
        let take = |within: Option<&str>, found: &[(&str, &str)]| {
            let within = within.map(|path| HashSet::from([PathBuf::from(path)]));
            let found = found.iter().map(|(path, text)| (PathBuf::from(path), uses(text)));
            index.take(within.as_ref(), found.collect::<HashMap<_, _>>());
            let counts = index.counts();
            assert_eq!(counts.codes_with("AB.2").count(), counts.of("AB.2") as usize);
            counts
                .codes_with("AB.")
                .map(|(code, count)| format!("{code} {count}"))
                .collect::<Vec<_>>()
        };
        let both = [("/a/x.go", "f(\"AB.1\", \"AB.2\") // 😀 AB.1"), ("/b/y.go", "f(\"AB.1\")")];
        assert_eq!(take(None, &both), ["AB.1 2", "AB.2 1"]);
        assert_eq!(take(Some("/a/x.go"), &[("/a/x.go", "f(\"AB.1\")")]), ["AB.1 2"]);
        assert_eq!(take(Some("/b"), &[]), ["AB.1 1"]);
        assert_eq!(take(None, &both), ["AB.1 2", "AB.2 1"]);
        assert_eq!(index.counts().of("AB.3"), 0);
    }
}
