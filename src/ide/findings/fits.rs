//! Whether a text that stands beside a code is what pages say of that code, or of another one.
//!
//! A text that says more, less or the same in other words fits, and so does one in a language that
//! no page has for the code: an alarm that is false costs more than one that is missing.

use std::collections::HashSet;

use xxhash_rust::xxh3::{xxh3_64, xxh3_64_with_seed};

use crate::catalog::{Catalog, Entry, EntryId, words};
use crate::ide::search::{hole, is_filler, tokens, unescaped};
use crate::index::{Fit, Scope};

/// Shorter texts say too little, in bytes.
const SHORT: usize = 8;

/// A text of fewer words can be about anything.
const FEW: usize = 3;

/// Longer ones are no messages.
const MANY: usize = 60;

/// A text with such a share of its words among those of a row, or the other way round, says the
/// same in other words.
const SAME: f64 = 0.75;

/// Words that every text has.
const COMMON: [&str; 30] = [
    "a", "an", "and", "are", "as", "at", "be", "been", "by", "can", "cannot", "could", "does",
    "for", "from", "has", "have", "in", "is", "it", "not", "of", "on", "or", "the", "this", "to",
    "was", "with", "you",
];

/// Words of which one tells that a text is English, and so can be compared with English messages.
const ENGLISH: [&str; 24] = [
    "and",
    "are",
    "been",
    "cannot",
    "does",
    "failed",
    "for",
    "found",
    "has",
    "have",
    "must",
    "not",
    "please",
    "should",
    "some",
    "something",
    "the",
    "this",
    "too",
    "unknown",
    "went",
    "with",
    "wrong",
    "you",
];

/// The languages of pages whose messages, if they are ASCII, are English.
const LOCALES: [&str; 4] = ["en", "ja", "ko", "zh"];

/// So many rows that begin like a text are compared with it.
const CANDIDATES: usize = 200;

/// How a text goes with the entries of a code. Found out once for each code and text.
pub(super) fn fit(scope: &Scope, code: &str, ids: &[EntryId], text: &str) -> Fit {
    if text.len() < SHORT || text.len() > 1000 {
        return Fit::Fits;
    }
    let question = xxh3_64_with_seed(text.as_bytes(), xxh3_64(code.as_bytes()));
    scope.fits.get(question, || match text.contains('\\') {
        true => {
            let text = unescaped(text).replace("\\n", " ").replace("\\t", " ");
            find_out(&scope.catalog, ids, &text)
        }
        false => find_out(&scope.catalog, ids, text),
    })
}

fn find_out(catalog: &Catalog, ids: &[EntryId], text: &str) -> Fit {
    let own = Template::of(text);
    let is_wide = is_wide(text);
    let entries = || ids.iter().map(|&id| catalog.entry(id));
    let is_comparable = |text: &&str| self::is_wide(text) == is_wide;
    let mut texts = entries().flat_map(texts).filter(is_comparable).peekable();
    let count = own.words().count();
    if !(FEW..=MANY).contains(&count) || texts.peek().is_none() {
        return Fit::Fits;
    }
    let meant = stems(own.words());
    let says_the_same = |text: &str| {
        let template = Template::of(text);
        let said = stems(template.words());
        let both = meant.intersection(&said).count() as f64;
        template.matches(&own) || both >= SAME * meant.len().min(said.len()) as f64
    };
    if texts.any(says_the_same) {
        return Fit::Fits;
    }
    if let Some(other) = row_of(catalog, ids, text, &own) {
        return Fit::IsOf(other);
    }
    let has_messages = ids.iter().all(|&id| {
        let message = catalog.entry(id).message.as_deref();
        let locale = catalog.page(id).locale.as_deref().unwrap_or("en");
        message.is_some_and(str::is_ascii) && LOCALES.iter().any(|own| locale.starts_with(own))
    });
    let shares = || {
        entries().any(|entry| {
            let more = [&entry.solution, &entry.group].into_iter().flatten().map(String::as_str);
            let said: Vec<String> = texts_and(entry, more).flat_map(tokens).collect();
            !stems(said.iter()).is_disjoint(&meant)
        })
    };
    let is_fixed = own.segments.len() == 1 && !text.contains(['{', '$', '%', '<']);
    let is_english = text.is_ascii() && own.words().any(|word| ENGLISH.contains(&word.as_str()));
    let is_plain = is_fixed && is_english && !text.contains("...");
    if has_messages && is_plain && !shares() { Fit::Differs } else { Fit::Fits }
}

/// The row of another code that a text is of, on a page that lists this one too: other pages
/// have messages of their own for what both mean.
fn row_of(catalog: &Catalog, ids: &[EntryId], text: &str, own: &Template) -> Option<EntryId> {
    let pages: HashSet<u32> = ids.iter().map(|id| id.page).collect();
    let is_hole = ['{', '}', '%', '$', '<', '>', '[', ']'];
    let ends = [text.split(is_hole).next(), text.rsplit(is_hole).next()];
    let [head, tail] = ends.map(|end| words(end.unwrap_or_default()).collect::<Vec<&str>>());
    // Either end may be what fills a hole.
    let ends = [&head[..head.len().min(FEW)], &tail[tail.len().saturating_sub(FEW)..]];
    let mut found = None;
    for end in ends.iter().filter(|end| !end.is_empty()) {
        let mut patience = CANDIDATES;
        catalog.search(&end.join(" "), |id| {
            let entry = catalog.entry(id);
            let is_other = pages.contains(&id.page) && !ids.contains(&id);
            let is_it = |text: &str| {
                let template = Template::of(text);
                template.words().count() >= FEW && template.matches(own)
            };
            if is_other && texts(entry).any(is_it) {
                found = found.or(Some(id));
            }
            patience -= 1;
            found.is_none() && patience > 0
        });
    }
    found
}

/// The texts of a row that say what its code means.
fn texts(entry: &Entry) -> impl Iterator<Item = &str> {
    texts_and(entry, std::iter::empty())
}

fn texts_and<'a>(
    entry: &'a Entry,
    more: impl Iterator<Item = &'a str>,
) -> impl Iterator<Item = &'a str> {
    let texts = [&entry.message, &entry.description].into_iter().flatten();
    texts.map(String::as_str).chain(more)
}

/// The words of a text, in lower case, between the holes for what differs each time.
struct Template {
    segments: Vec<Vec<String>>,
}

impl Template {
    fn of(text: &str) -> Template {
        let mut segments = Vec::new();
        let mut segment = String::new();
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let Some(length) = hole(rest) else {
                segment.push(c);
                rest = &rest[c.len_utf8()..];
                continue;
            };
            segments.push(std::mem::take(&mut segment));
            rest = &rest[length..];
        }
        segments.push(segment);
        let segments = segments.iter().flat_map(|segment| {
            let words = tokens(segment);
            words.split(|word| is_filler(word)).map(<[String]>::to_vec).collect::<Vec<_>>()
        });
        Template { segments: segments.collect() }
    }

    fn words(&self) -> impl Iterator<Item = &String> {
        self.segments.iter().flatten()
    }

    /// Whether a text is this one with its holes filled, or with holes of its own.
    fn matches(&self, text: &Template) -> bool {
        self.words().eq(text.words())
            || (text.segments.len() == 1 && self.is_filled(&text.segments[0]))
    }

    fn is_filled(&self, text: &[String]) -> bool {
        let [first, others @ .., last] = self.segments.as_slice() else { return false };
        let Some(mut rest) = text.strip_prefix(first.as_slice()) else { return false };
        for segment in others.iter().filter(|segment| !segment.is_empty()) {
            let Some(at) = rest.windows(segment.len()).position(|words| words == segment) else {
                return false;
            };
            rest = &rest[at + segment.len()..];
        }
        rest.ends_with(last)
    }
}

/// What tells words apart that are more than grammar: how they begin.
fn stems<'a>(words: impl Iterator<Item = &'a String>) -> HashSet<&'a str> {
    let words = words.filter(|word| !COMMON.contains(&word.as_str()));
    words
        .map(|word| word.char_indices().nth(5).map_or(word.as_str(), |(at, _)| &word[..at]))
        .collect()
}

/// Whether a text is in a script without blanks between words, of which a word is enough: names
/// and terms are often left as they are.
fn is_wide(text: &str) -> bool {
    text.chars().any(|c| c >= '\u{2e80}' && c.is_alphanumeric())
}
