//! From the protocol's types to errdex's own: URIs, positions, edits.

use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use ropey::Rope;
use tower_lsp::lsp_types::{self as lsp, Url};

use super::to_proto;
use crate::ide::ActionKind;
use crate::text::{Position, PositionEncoding, offset_of, position_of};

/// The key of a file: its URI, the same however a client spells it. Clients differ in what they
/// escape (`c%3A`, `c:`) and in the case of a Windows drive.
pub fn key(uri: &Url) -> Arc<str> {
    if uri.scheme() != "file" {
        return uri.as_str().into();
    }
    let mut path = unescaped(uri.path());
    let is_drive =
        matches!(path.as_bytes(), [b'/', drive, b':', ..] if drive.is_ascii_alphabetic());
    if is_drive {
        path[1..2].make_ascii_lowercase();
    }
    // Clients tell versions of a file apart by what follows its path.
    let behind = uri.as_str().find(['?', '#']).map_or("", |at| &uri.as_str()[at..]);
    format!("file://{}{path}{behind}", uri.host_str().unwrap_or_default()).into()
}

/// The path of a file that is on a disk, or will be when a new one is saved, or whose cell this is.
pub fn path(uri: &Url) -> Option<PathBuf> {
    match uri.scheme() {
        "file" => uri.to_file_path().ok(),
        "untitled" | "vscode-notebook-cell" if uri.path().starts_with('/') => {
            Url::parse(&format!("file://{}", uri.path())).ok()?.to_file_path().ok()
        }
        _ => None,
    }
}

/// Whether the text is the user's own, so that findings and completions are wanted in it; of
/// other schemes (`git:`, `output:`) it can only be read.
pub fn is_served_in_full(key: &str) -> bool {
    ["file:", "untitled:", "vscode-notebook-cell:"].iter().any(|scheme| key.starts_with(scheme))
}

/// Which actions a client wants that asks for some. "Actions not of this kind are filtered out by the
/// client before being shown. So servers can omit computing them." (LSP 3.17, `only`) What was not
/// asked for by a person is what mends something, and what changes a whole file must be named.
pub fn wanted_actions(context: &lsp::CodeActionContext) -> impl Fn(ActionKind) -> bool {
    let only = context.only.clone().filter(|kinds| !kinds.is_empty());
    let is_automatic = context.trigger_kind == Some(lsp::CodeActionTriggerKind::AUTOMATIC);
    move |kind| {
        let own = to_proto::action_kind(kind);
        let own = own.as_ref().map_or("", lsp::CodeActionKind::as_str);
        let covers = |kind: &lsp::CodeActionKind| match own.strip_prefix(kind.as_str()) {
            Some(rest) => kind.as_str().is_empty() || rest.is_empty() || rest.starts_with('.'),
            None => false,
        };
        match &only {
            Some(kinds) => kinds.iter().any(covers),
            None if is_automatic => kind == ActionKind::QuickFix,
            None => kind != ActionKind::FixAll,
        }
    }
}

/// Whether actions that cannot be done are worth a word: "as faded out in the code action menu when
/// the user requests a more specific type of code action" (LSP 3.17, `disabled`).
pub fn asks_for_a_kind(context: &lsp::CodeActionContext) -> bool {
    let is_kind = |kind: &lsp::CodeActionKind| !kind.as_str().is_empty();
    context.only.as_ref().is_some_and(|kinds| kinds.iter().any(is_kind))
}

/// The byte offset of a position, clamped.
pub fn offset(text: &Rope, position: lsp::Position, encoding: PositionEncoding) -> usize {
    let position = Position { line: position.line, column: position.character };
    offset_of(text, position, encoding)
}

/// The bytes of a range, clamped and in order.
pub fn span(text: &Rope, range: lsp::Range, encoding: PositionEncoding) -> Range<usize> {
    let start = offset(text, range.start, encoding);
    let end = offset(text, range.end, encoding);
    start.min(end)..start.max(end)
}

/// The text after the changes of one notification, each of which counts in the text that the one
/// before it left.
pub fn edited(
    text: &Rope,
    changes: Vec<lsp::TextDocumentContentChangeEvent>,
    encoding: PositionEncoding,
) -> Rope {
    let mut text = text.clone();
    for change in changes {
        match change.range {
            None => text = Rope::from(change.text),
            Some(range) => {
                let span = span(&text, range, encoding);
                let first_is_half = is_within_pair(&text, range.start.min(range.end), encoding);
                let last_is_half = is_within_pair(&text, range.start.max(range.end), encoding);
                let start = text.byte_to_char(span.start);
                let end = text.byte_to_char(span.end) + usize::from(last_is_half);
                text.remove(start..end);
                // What is left of a pair stays as wide as it is for the client.
                let half = |is_left: bool| if is_left { "\u{fffd}" } else { "" };
                text.insert(start, half(last_is_half));
                text.insert(start, &change.text);
                text.insert(start, half(first_is_half));
            }
        }
    }
    text
}

/// Whether a position lies between the halves of a surrogate pair.
fn is_within_pair(text: &Rope, at: lsp::Position, encoding: PositionEncoding) -> bool {
    let offset = offset(text, at, encoding);
    let next = text.get_char(text.byte_to_char(offset));
    let is_pair = encoding == PositionEncoding::Utf16 && next.is_some_and(|c| c.len_utf16() == 2);
    is_pair && position_of(text, offset, encoding).column < at.character
}

fn unescaped(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, tail @ ..] = rest {
        let escaped = match rest {
            [b'%', high, low, ..] => hex(*high).zip(hex(*low)),
            _ => None,
        };
        match escaped {
            Some((high, low)) => {
                bytes.push(high * 16 + low);
                rest = &rest[3..];
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| path.to_owned())
}

fn hex(digit: u8) -> Option<u8> {
    (digit as char).to_digit(16).map(|value| value as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key_of(uri: &str) -> String {
        key(&Url::parse(uri).unwrap()).to_string()
    }

    #[test]
    fn one_file_has_one_key() {
        for uri in ["file:///C:/a b.go", "file:///c%3A/a%20b.go", "file:///c:/a%20b.go"] {
            assert_eq!(key_of(uri), "file:///c:/a b.go");
        }
        assert_eq!(key_of("file:///ws/%E4%B8%AD.go"), key_of("file:///ws/中.go"));
        assert_eq!(key_of("file:///a%ff%zz"), "file:///a%ff%zz");
        assert_ne!(key_of("file:///ws/a.go?version=1"), key_of("file:///ws/a.go"));
        assert_eq!(key_of("untitled:Untitled-1"), "untitled:Untitled-1");
    }

    #[test]
    fn a_file_has_its_path_and_other_schemes_have_none() {
        let path_of = |uri| path(&Url::parse(uri).unwrap());
        if cfg!(unix) {
            assert_eq!(path_of("file:///ws/a%20b.go"), Some(PathBuf::from("/ws/a b.go")));
        }
        assert_eq!(path_of("untitled:/ws/a%20b.go"), path_of("file:///ws/a%20b.go"));
        assert_eq!(path_of("untitled:Untitled-1"), None);
        assert_eq!(path_of("git:/ws/a.go?HEAD"), None);
    }

    #[test]
    fn a_reversed_range_is_taken_in_order() {
        let text = Rope::from_str("one\ntwo\n");
        let at = |line, character| lsp::Position { line, character };
        let range = lsp::Range { start: at(1, 2), end: at(0, 1) };
        assert_eq!(span(&text, range, PositionEncoding::Utf16), 1..6);
        let all = lsp::Range { start: at(u32::MAX, u32::MAX), end: at(0, 0) };
        assert_eq!(span(&text, all, PositionEncoding::Utf16), 0..8);
    }

    /// JavaScript clients write a change of 😀 to 😁 as one of the second half of the pair.
    #[test]
    fn an_edit_within_a_surrogate_pair_leaves_the_columns_behind_it_in_place() {
        let check = |from: u32, to: u32, inserted: &str, expected: &str| {
            let at = |character| lsp::Position { line: 1, character };
            let change = lsp::TextDocumentContentChangeEvent {
                range: Some(lsp::Range { start: at(from), end: at(to) }),
                range_length: None,
                text: inserted.to_owned(),
            };
            let text = Rope::from_str("中\n😀😁|\n😀");
            assert_eq!(edited(&text, vec![change], PositionEncoding::Utf16), expected);
        };
        check(1, 2, "\u{fffd}", "中\n\u{fffd}\u{fffd}😁|\n😀");
        check(1, 1, "x", "中\n\u{fffd}x\u{fffd}😁|\n😀");
        check(0, 1, "", "中\n\u{fffd}😁|\n😀");
        check(3, 1, "x", "中\n\u{fffd}x\u{fffd}|\n😀");
        check(3, 9, "", "中\n😀\u{fffd}\n😀");
        check(2, 4, "", "中\n😀|\n😀");
    }

    #[test]
    fn each_change_counts_in_the_text_that_the_one_before_it_left() {
        let change = |range, text: &str| lsp::TextDocumentContentChangeEvent {
            range,
            range_length: None,
            text: text.to_owned(),
        };
        let at = |line, character| lsp::Position { line, character };
        let here = |position| Some(lsp::Range { start: position, end: position });
        let changes =
            vec![change(None, "😀\r\n"), change(here(at(0, 2)), "中"), change(here(at(0, 3)), "b")];
        let text = edited(&Rope::from_str("old"), changes, PositionEncoding::Utf16);
        assert_eq!(text, "😀中b\r\n");
    }
}
