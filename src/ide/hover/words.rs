//! The words of services, and where in a text a word counts.

use std::collections::BTreeSet;

use crate::catalog::{Catalog, Coverage};

/// How much a word counts that is only a part of a service's name.
const PART: f32 = 0.4;

/// Words that names of pages and services have, whatever they are about.
const GENERIC: &[&str] = &[
    "api",
    "apis",
    "catalog",
    "cloud",
    "code",
    "codes",
    "common",
    "doc",
    "docs",
    "error",
    "errors",
    "index",
    "list",
    "message",
    "messages",
    "page",
    "reference",
    "service",
    "services",
    "status",
];

/// Words that start a line that imports something.
const IMPORTS: &[&str] =
    &["#include", "@import", "from", "import", "include", "require", "use", "using"];

/// A word of a service, in lower case.
pub(super) struct Word {
    /// An index into the services.
    pub(super) service: usize,
    pub(super) text: String,
    /// How much it counts, up to 1.
    pub(super) weight: f32,
}

/// The words of each service that no other one of them has.
pub(super) fn words(catalog: &Catalog, services: &[&str]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for (service, name) in services.iter().enumerate() {
        let mut names = BTreeSet::from([(*name).to_owned()]);
        for (content, page) in catalog.pages().iter().zip(0..) {
            if content.page.service.as_deref().unwrap_or(&content.page.name) != *name {
                continue;
            }
            let file = content.page.name.rsplit('/').next().unwrap_or_default();
            names.insert(file.split('.').next().unwrap_or_default().to_owned());
            let families = catalog.families().iter().filter(|family| {
                family.coverage != Coverage::Elsewhere && family.pages.contains(&page)
            });
            names.extend(families.map(|family| family.prefix.clone()));
        }
        let mut add = |text: String, weight| {
            let is_word = text.chars().count() > 1 && !GENERIC.contains(&text.as_str());
            if is_word && !words.iter().any(|it| it.service == service && it.text == text) {
                words.push(Word { service, text, weight });
            }
        };
        for name in names {
            let lower = name.to_lowercase();
            let parts: Vec<&str> =
                lower.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
            if parts.iter().all(|part| GENERIC.contains(part)) {
                continue;
            }
            ["", "-", "_"].into_iter().for_each(|glue| add(parts.join(glue), 1.0));
            if parts.len() > 1 {
                let parts = parts.iter().filter(|part| part.chars().count() > 3);
                parts.for_each(|part| add((*part).to_owned(), PART));
            }
        }
    }
    let shared = |word: &Word| {
        words.iter().any(|other| other.service != word.service && other.text == word.text)
    };
    let is_own: Vec<bool> = words.iter().map(|word| !shared(word)).collect();
    let mut is_own = is_own.into_iter();
    words.retain(|_| is_own.next() == Some(true));
    words
}

/// Whether the bytes of a text are a word of their own: neither letters around them, nor the middle
/// of a name in which capitals part the words (`OcrClient`).
pub(super) fn is_whole(text: &str, at: usize, length: usize) -> bool {
    let before = text[..at].chars().next_back();
    let first = text[at..].chars().next();
    let starts = before.is_none_or(|c| !c.is_alphanumeric())
        || before.is_some_and(char::is_lowercase) && first.is_some_and(char::is_uppercase);
    starts && ends_name(text, at, length)
}

/// The same for the end alone: the names of packages have their subject there (`cloudsdkocr`).
pub(super) fn ends_name(text: &str, at: usize, length: usize) -> bool {
    let end = at + length;
    let last = text[..end].chars().next_back();
    let mut behind = text[end..].chars();
    let (next, second) = (behind.next(), behind.next());
    let is_upper = |c: Option<char>| c.is_some_and(char::is_uppercase);
    let is_lower = |c: Option<char>| c.is_some_and(char::is_lowercase);
    next.is_none_or(|c| !c.is_alphabetic())
        || is_upper(next) && (is_lower(last) || is_lower(second))
}

/// Whether the line of a place imports something: by its first word, or since it is nothing but a
/// path in quotes, as in a group of imports of Go.
pub(super) fn is_import(text: &str, at: usize) -> bool {
    let start = text[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1);
    let end = text[at..].find(['\n', '\r']).map_or(text.len(), |end| at + end);
    let line = text[start..end].trim();
    let first = line.split(|c: char| c.is_whitespace() || "(\"'<{".contains(c)).next();
    let is_member = line.ends_with('"')
        && line.matches('"').count() == 2
        && line.contains('/')
        && line
            .split('"')
            .next()
            .is_some_and(|name| name.trim().chars().all(char::is_alphanumeric));
    first.is_some_and(|word| IMPORTS.contains(&word)) || line.contains("require(") || is_member
}

/// Whether the bytes of a text are a word of a path, of an address or of a name of several parts.
pub(super) fn is_in_path(text: &str, at: usize, length: usize) -> bool {
    if !is_whole(text, at, length) {
        return false;
    }
    let is_end = |c: char| c.is_whitespace() || "\"'`()[]<>,;|".contains(c);
    let start = text[..at].rfind(is_end).map_or(0, |end| end + 1);
    let start = (start..=at).find(|&start| text.is_char_boundary(start)).unwrap_or(at);
    let end = text[at..].find(is_end).map_or(text.len(), |end| at + end);
    let run = &text[start..end];
    // The type of a content looks like a path: `image/png`.
    let is_content = start == at && run.matches('/').count() == 1;
    let is_host = run.split('.').filter(|part| !part.is_empty()).count() > 2;
    (run.contains('/') || is_host) && !is_content
}
