//! Elements of raw text that a page closes as XML does: `<script src="shop.js"/>`.

use std::borrow::Cow;

/// The elements whose text a reader of HTML takes up to their end tag.
const RAW: &[&str] = &["script", "style", "title", "textarea", "iframe"];

/// Longer tags are not looked at, in bytes.
const MAX_TAG: usize = 2000;

/// The page with an end tag behind each start tag of such an element that is its own end: the whole page behind it
/// would be its text. Within a script a text may look so, but then the script's own end follows first.
pub fn closed(text: &str) -> Cow<'_, str> {
    let mut own_ends = Vec::new();
    // The last tag that closes itself: its name, and where its end tag would stand.
    let mut open: Option<(&str, usize)> = None;
    for (at, _) in text.match_indices('<') {
        let (rest, is_end) = match text[at + 1..].strip_prefix('/') {
            Some(rest) => (rest, true),
            None => (&text[at + 1..], false),
        };
        let Some(name) = RAW.iter().copied().find(|name| is_named(rest, name)) else { continue };
        match open.take() {
            Some((before, _)) if is_end && before == name => {}
            before => own_ends.extend(before),
        }
        let end = rest.bytes().take(MAX_TAG).position(|b| b == b'>').filter(|_| !is_end);
        let own = end.filter(|&end| rest[..end].ends_with('/'));
        open = own.map(|end| (name, text.len() - rest.len() + end + 1));
    }
    own_ends.extend(open);
    if own_ends.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + own_ends.len() * "</textarea>".len());
    let mut from = 0;
    for (name, end) in own_ends {
        out.push_str(&text[from..end]);
        out.push_str("</");
        out.push_str(name);
        out.push('>');
        from = end;
    }
    Cow::Owned(out + &text[from..])
}

/// Whether a tag has a name, in letters of either case.
fn is_named(tag: &str, name: &str) -> bool {
    let start = tag.as_bytes().get(..name.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(name.as_bytes()))
        && tag[name.len()..].starts_with(|c: char| c.is_whitespace() || matches!(c, '/' | '>'))
}
