//! The message beside a code: the value in the same object of a fixture that a completed code can
//! fill.

use std::ops::Range;

use crate::catalog::{Catalog, Entry, EntryId};
use crate::ide::explain::speaks;
use crate::index::Scope;
use crate::lang::Language;
use crate::scan::{self, Piece};

/// The names under which messages stand, as letters and digits in lower case.
const NAMES: [&str; 5] = ["message", "msg", "errormsg", "errormessage", "errmsg"];

/// The value for the message of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sibling {
    /// The bytes that the message replaces.
    range: Range<usize>,
    style: Style,
    /// What stands there.
    value: String,
}

/// How the message is to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    /// Within double quotes.
    Double,
    /// Within single quotes of YAML.
    Single,
    /// With quotes of its own.
    Plain,
    /// The same behind a blank.
    Missing,
}

impl Sibling {
    /// The edit that puts the message of these entries there; `None` if they have none of one
    /// line, or if it stands there already.
    pub(super) fn edit(&self, scope: &Scope, ids: &[EntryId]) -> Option<(Range<usize>, String)> {
        let own = ids.iter().filter(|&&id| speaks(scope, scope.catalog.page(id)));
        let mut messages = own.chain(ids).filter_map(|&id| message(scope.catalog.entry(id)));
        let message = messages.next().filter(|it| **it != self.value && !it.contains('\n'))?;
        let quoted = serde_json::Value::from(message.as_str()).to_string();
        let text = match self.style {
            Style::Double => quoted[1..quoted.len() - 1].to_owned(),
            Style::Single => message.replace('\'', "''"),
            Style::Plain => quoted,
            Style::Missing => format!(" {quoted}"),
        };
        Some((self.range.clone(), text))
    }
}

/// The value of the message beside the code that is to be replaced, in JSON or YAML, if it is empty
/// or the message of some code: what else stands there, somebody has written.
pub(super) fn sibling(
    text: &str,
    language: &Language,
    replace: &Range<usize>,
    catalog: &Catalog,
) -> Option<Sibling> {
    let line = text[..replace.start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let find = match language.id {
        "json" => in_json,
        // The braces of YAML are those of JSON.
        "yaml" if text[line..replace.start].contains('{') => in_json,
        "yaml" => in_yaml,
        _ => return None,
    };
    let part = replace.start.saturating_sub(WINDOW)..(replace.end + WINDOW).min(text.len());
    let pieces = scan::pieces(text, language, part);
    let found = find(text, &pieces, replace)?;
    let is_message = || {
        let mut is_one = false;
        catalog.search(&found.value, |id| {
            is_one = message(catalog.entry(id)) == Some(&found.value);
            !is_one
        });
        is_one
    };
    (found.value.is_empty() || is_message()).then_some(found)
}

/// How far away the message may be, in bytes.
const WINDOW: usize = 4 << 10;

/// In JSON: the value of a key of the same object.
fn in_json(text: &str, pieces: &[Piece], replace: &Range<usize>) -> Option<Sibling> {
    let own = pieces.iter().position(|it| it.content.start == replace.start)?;
    if gap(text, pieces, own).trim_ascii() != b":" {
        return None;
    }
    let first = first_key(text, pieces, own)?;
    let mut depth = 0;
    for at in first..pieces.len().saturating_sub(1) {
        let before = if at > first { gap(text, pieces, at) } else { b"" };
        for byte in before {
            match byte {
                b'{' | b'[' => depth += 1,
                b'}' | b']' if depth == 0 => return None,
                b'}' | b']' => depth -= 1,
                _ => {}
            }
        }
        let (key, value) = (&pieces[at], &pieces[at + 1]);
        let is_pair = depth == 0 && gap(text, pieces, at + 1).trim_ascii() == b":";
        if is_pair && at + 1 != own && is_name(&text[key.content.clone()]) {
            return quoted(text, value);
        }
    }
    None
}

/// The first piece of the object in which a piece is; `None` if that is in a list.
fn first_key(text: &str, pieces: &[Piece], own: usize) -> Option<usize> {
    let mut depth = 0;
    for at in (0..=own).rev() {
        for byte in gap(text, pieces, at).iter().rev() {
            match byte {
                b'}' | b']' => depth += 1,
                b'{' if depth == 0 => return Some(at),
                b'[' if depth == 0 => return None,
                b'{' | b'[' => depth -= 1,
                _ => {}
            }
        }
    }
    None
}

/// What stands between the piece before this one and this one.
fn gap<'a>(text: &'a str, pieces: &[Piece], at: usize) -> &'a [u8] {
    let end = pieces[at].range.start;
    // What stands before the first piece is not known to be outside of others.
    let before = at.checked_sub(1).map_or(end.saturating_sub(WINDOW), |it| pieces[it].range.end);
    &text.as_bytes()[before.min(end)..end]
}

/// In YAML: the value of a key that is as far in as the code's.
fn in_yaml(text: &str, pieces: &[Piece], replace: &Range<usize>) -> Option<Sibling> {
    let (own, _) = line_at(text, replace.start);
    let column = key_column(&text[own.clone()])?;
    let around = same_mapping(text, own, column).into_iter();
    let line = |line: Range<usize>| {
        let (key, value) = text[line.start + column..line.end].split_once(':')?;
        let key = key.trim().trim_matches(['"', '\'']);
        is_name(key).then_some((line.end - value.len(), line.end))
    };
    let (colon, end) = around.filter_map(line).next()?;
    let value = text[colon..end].trim();
    if value.is_empty() || value.starts_with('#') {
        let (range, value) = (colon..colon, String::new());
        return Some(Sibling { range, style: Style::Missing, value });
    }
    // The text of a block stands below.
    let piece = pieces.iter().find(|it| it.is_literal && it.range.start >= colon)?;
    let is_here = piece.range.end <= end && !value.starts_with(['|', '>']);
    is_here.then(|| quoted(text, piece))?
}

/// The lines near one that have a key of the same mapping, without their ends.
fn same_mapping(text: &str, own: Range<usize>, column: usize) -> Vec<Range<usize>> {
    let is_item = |line: &Range<usize>| text[line.clone()].trim_start().starts_with("- ");
    let mut around = Vec::new();
    let mut line = own.clone();
    while !is_item(&line) && line.start > 0 && own.start - line.start < WINDOW {
        line = line_at(text, line.start - 1).0;
        match key_column(&text[line.clone()]) {
            Some(other) if other < column => break,
            Some(other) if other == column => around.push(line.clone()),
            // An item further in ends nothing.
            _ if is_item(&line) => line.end = line.start,
            _ => {}
        }
    }
    let mut next = line_at(text, own.start).1;
    while next < text.len() && next - own.start < WINDOW {
        let (line, behind) = line_at(text, next);
        match key_column(&text[line.clone()]) {
            Some(other) if other < column || (other == column && is_item(&line)) => break,
            Some(other) if other == column => around.push(line),
            _ => {}
        }
        next = behind;
    }
    around
}

/// The line of an offset without its end, and where the next one starts.
fn line_at(text: &str, at: usize) -> (Range<usize>, usize) {
    let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
    let next = text[at..].find('\n').map_or(text.len(), |found| at + found + 1);
    let line = text[start..next].trim_end_matches(['\n', '\r']);
    (start..start + line.len(), next)
}

/// The column at which the key of a line begins, behind the dashes of lists; `None` for a line
/// without one.
fn key_column(line: &str) -> Option<usize> {
    let mut rest = line.trim_start_matches(' ');
    while let Some(item) = rest.strip_prefix("- ") {
        rest = item.trim_start_matches(' ');
    }
    (!rest.is_empty() && !rest.starts_with('#')).then_some(line.len() - rest.len())
}

/// A literal as a value for a message.
fn quoted(text: &str, piece: &Piece) -> Option<Sibling> {
    let (range, content) = (piece.content.clone(), &text[piece.content.clone()]);
    let (style, value) = match text.as_bytes()[piece.range.start] {
        _ if piece.range == piece.content => (Style::Plain, content.to_owned()),
        b'"' => (Style::Double, serde_json::from_str(&text[piece.range.clone()]).ok()?),
        b'\'' => (Style::Single, content.replace("''", "'")),
        _ => return None,
    };
    Some(Sibling { range, style, value })
}

/// The message of an entry; a page that has none has descriptions instead.
fn message(entry: &Entry) -> Option<&String> {
    entry.message.as_ref().or(entry.description.as_ref())
}

fn is_name(key: &str) -> bool {
    let key: String = key.chars().filter(|c| c.is_alphanumeric()).collect();
    NAMES.contains(&key.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use crate::ide::{completion, fixture};
    use crate::index::Index;
    use expect_test::{Expect, expect};

    /// The text after `Core.4204` was taken at the `|`, and what is beside it filled in.
    fn check(name: &str, marked: &str, expected: Expect) {
        let (mut text, offset) = fixture::cursor(marked);
        let document = fixture::document(name, &text);
        let completions = completion(&document, offset, &Index::default()).unwrap();
        let item = completions.items.into_iter().find(|it| it.label == "Core.4204").unwrap();
        let mut edits = vec![(completions.replace, item.label)];
        edits.extend(item.beside);
        edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
        for (range, new_text) in edits {
            text.replace_range(range, &new_text);
        }
        expected.assert_eq(&text);
    }

    #[test]
    fn an_empty_message_of_the_same_object_is_filled() {
        check(
            "a.json",
            "{\"e\": {\"名\": \"😀\", \"error_code\": \"Core.\", \"d\": {\"msg\": \"\"}, \"error_msg\": \"\"}}\n                                       |\n",
            expect![[r#"
                {"e": {"名": "😀", "error_code": "Core.4204", "d": {"msg": ""}, "error_msg": "Not subscribed."}}
            "#]],
        );
        check(
            "a.json",
            "[{\"Msg\": \"No service ID.\",\n  \"code\": \"\"}, {\"msg\": \"\"}]\n           |\n",
            expect![[r#"
                [{"Msg": "Not subscribed.",
                  "code": "Core.4204"}, {"msg": ""}]
            "#]],
        );
    }

    #[test]
    fn what_somebody_has_written_stays() {
        check(
            "a.json",
            "{\"msg\": \"网关 says no\", \"code\": \"Core.\"}\n                                   |\n",
            expect![[r#"
                {"msg": "网关 says no", "code": "Core.4204"}
            "#]],
        );
        check(
            "a.json",
            "{\"code\": [\"Core.\"], \"msg\": \"\"}\n                |\n",
            expect![[r#"
                {"code": ["Core.4204"], "msg": ""}
            "#]],
        );
        check(
            "a.json",
            "{\"a\": {\"code\": \"Core.\"}, \"msg\": \"\"}\n                     |\n",
            expect![[r#"
                {"a": {"code": "Core.4204"}, "msg": ""}
            "#]],
        );
    }

    #[test]
    fn yaml_in_braces_is_as_json() {
        check(
            "a.yaml",
            "名: {code: 'Core.', msg: ''}\n                |\nmsg: ''\n",
            expect![[r#"
                名: {code: 'Core.4204', msg: 'Not subscribed.'}
                msg: ''
            "#]],
        );
        check(
            "a.yaml",
            "名: {code: 'Core.'}\n                |\nmsg: ''\n",
            expect![[r#"
                名: {code: 'Core.4204'}
                msg: ''
            "#]],
        );
    }

    #[test]
    fn yaml_has_every_way_to_write_a_value() {
        check(
            "a.yaml",
            "- 名: 😀\n  code: Core.\n             |\n  more:\n    msg: ''\n  msg: ''\n- msg: ''\n",
            expect![[r#"
                - 名: 😀
                  code: Core.4204
                  more:
                    msg: ''
                  msg: 'Not subscribed.'
                - msg: ''
            "#]],
        );
        check(
            "a.yaml",
            "- msg: No service ID.\n  code: \"Core.\"\n              |\n",
            expect![[r#"
                - msg: "Not subscribed."
                  code: "Core.4204"
            "#]],
        );
        check(
            "a.yaml",
            "error_message: # 待定\ncode: 'Core.'\n            |\n",
            expect![[r#"
                error_message: "Not subscribed." # 待定
                code: 'Core.4204'
            "#]],
        );
        check(
            "a.yaml",
            "code: 'Core.'\n           |\nmessage: |\n  text\n",
            expect![[r#"
                code: 'Core.4204'
                message: |
                  text
            "#]],
        );
    }
}
