//! What a page says of itself: its language and the service that it is about.

use super::block::{Block, Kind};

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
    "api", "common", "public", "general", "list of", "all", "the", "http", "appendix", "global",
    "handling", "custom", "rest api", "server", "client", "system", "standard", "公共", "通用",
    "全局", "共通", "공통",
];

/// The service of which the first heading of a page says that these are its error codes.
pub fn service(blocks: &[Block]) -> Option<String> {
    let heading = blocks.iter().find_map(|block| match block {
        Block::Text { kind: Kind::Heading(1), text, .. } => Some(text.text.as_str()),
        _ => None,
    })?;
    let lower = heading.to_lowercase();
    if lower.len() != heading.len() {
        return None;
    }
    let title = TITLES.iter().filter(|title| lower.ends_with(*title)).max_by_key(|t| t.len())?;
    let name =
        heading[..heading.len() - title.len()].trim_end_matches([' ', '-', '–', ':', '的', 'の']);
    let is_general = GENERAL.contains(&name.to_lowercase().as_str());
    let is_name = name.starts_with(|c: char| c.is_uppercase() || !c.is_ascii())
        && name.split(' ').count() <= 4
        && name.chars().count() <= 40
        && !name.contains(['.', '#', ',', '/']);
    (is_name && !is_general).then(|| name.to_owned())
}
