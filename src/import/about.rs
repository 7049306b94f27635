//! What a page says of itself: its language and the service that it is about.

pub mod date;
pub mod notes;
mod phrases;

use super::block::{Block, Kind};
use crate::config::PageDeclaration;

/// The language of an HTML document, from its `lang` attribute.
pub fn language(text: &str) -> Option<String> {
    let start = &text.as_bytes()[..text.len().min(8192)];
    let find = |bytes: &[u8], word: &[u8]| {
        bytes.windows(word.len()).position(|window| window.eq_ignore_ascii_case(word))
    };
    let from = find(start, b"<html")?;
    let tag = &start[from..];
    let tag = &tag[..tag.iter().position(|&b| b == b'>')?];
    let value = &tag[find(tag, b" lang=")? + 6..];
    let value = value.strip_prefix(b"\"").or(value.strip_prefix(b"'")).unwrap_or(value);
    let is_tag = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    let tag: Vec<u8> = value.iter().copied().take_while(is_tag).collect();
    let tag = String::from_utf8(tag).ok()?.replace('_', "-");
    (2..=12).contains(&tag.len()).then_some(tag)
}

/// The language of a page: the declared one, else the one that its markup states, unless the
/// header words are of another one that is not English, which stands in headers everywhere.
pub fn locale(
    declaration: &PageDeclaration,
    stated: Option<String>,
    of_words: Option<String>,
) -> Option<String> {
    let primary = |tag: &String| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let disagree = match (&stated, &of_words) {
        (Some(stated), Some(words)) => words != "en" && primary(stated) != primary(words),
        _ => false,
    };
    let stated = stated.filter(|_| !disagree);
    declaration.locale.clone().or(stated).or(of_words)
}

/// What a heading says behind or before the name of a service.
const TITLES: &[&str] = &[
    "api error codes",
    "error codes",
    "error code",
    "error code reference",
    "error reference",
    "errors",
    "错误码",
    "错误代码",
    "错误码列表",
    "エラーコード",
    "エラーコード一覧",
    "오류 코드",
    "에러 코드",
    "fehlercodes",
];

/// Words that name no service.
const GENERAL: &[&str] = &[
    "api",
    "common",
    "public",
    "general",
    "list of",
    "all",
    "the",
    "http",
    "appendix",
    "global",
    "handling",
    "custom",
    "list",
    "of",
    "returned",
    "possible",
    "known",
    "typical",
    "reference",
    "status",
    "response",
    "business",
    "platform",
    "internal",
    "external",
    "and",
    "or",
    "for",
    "error",
    "errors",
    "code",
    "codes",
    "basic",
    "other",
    "full",
    "complete",
    "appendixes",
    "frequent",
    "rest",
    "rest api",
    "server",
    "client",
    "system",
    "standard",
    "公共",
    "通用",
    "全局",
    "共通",
    "공통",
];

/// How a title starts that says what to do about codes, and not whose they are.
const DOING: &[&str] = &[
    "handling",
    "understanding",
    "troubleshooting",
    "resolving",
    "fixing",
    "using",
    "interpreting",
    "reading",
    "debugging",
];

/// The service of which the first heading of a page says that these are its error codes.
pub fn service(blocks: &[Block]) -> Option<String> {
    let heading = blocks.iter().find_map(|block| match block {
        Block::Text { kind: Kind::Heading(1), text, .. } => Some(text.text.as_str()),
        _ => None,
    })?;
    named(heading)
}

/// The service that the `<title>` of an HTML document names: `Error Codes - Object Storage`.
pub fn titled(text: &str) -> Option<String> {
    let end = (0..=text.len().min(HEAD)).rev().find(|&at| text.is_char_boundary(at))?;
    let start = &text[..end];
    let lower = start.to_ascii_lowercase();
    let open = lower.find("<title")?;
    let from = open + lower[open..].find('>')? + 1;
    let title = start.get(from..from + lower[from..].find("</title")?)?;
    let mut parts = title.split(['|', '_', '–', '—', '·', '·']).flat_map(|part| part.split(" - "));
    let is_title = |part: &str| TITLES.contains(&part.trim().to_lowercase().as_str());
    while let Some(part) = parts.next() {
        if is_title(part) {
            let next = parts.next()?.trim();
            return is_service(next).then(|| next.to_owned());
        }
        if let Some(name) = named(part.trim()) {
            return Some(name);
        }
    }
    None
}

/// A title stands in the first bytes of a document.
const HEAD: usize = 16 << 10;

/// The service of which a title says that these are its error codes.
fn named(heading: &str) -> Option<String> {
    let lower = heading.to_lowercase();
    if lower.len() != heading.len() {
        return None;
    }
    let title = TITLES.iter().filter(|title| lower.ends_with(*title)).max_by_key(|t| t.len())?;
    let name =
        heading[..heading.len() - title.len()].trim_end_matches([' ', '-', '–', ':', '的', 'の']);
    is_service(name).then(|| name.to_owned())
}

/// Whether some words name a service, and not what sort of codes these are.
fn is_service(name: &str) -> bool {
    let lower = name.to_lowercase();
    let is_general = |word: &str| GENERAL.contains(&word);
    let first = lower.split(' ').next().unwrap_or_default();
    name.starts_with(|c: char| c.is_uppercase() || !c.is_ascii())
        && name.split(' ').count() <= 4
        && name.chars().count() <= 40
        && !name.contains(['.', '#', ',', '/'])
        && !GENERAL.contains(&lower.as_str())
        && !lower.split(' ').all(is_general)
        && !DOING.contains(&first)
        && !["and", "or", "&", "of", "for", "und"]
            .iter()
            .any(|word| lower.ends_with(&format!(" {word}")))
}
