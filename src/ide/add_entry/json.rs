//! A new object, or a new member, in a page that is JSON.

use std::ops::Range;

use super::{Insertion, line_end};

/// Adds a code behind the one whose line starts at `from`: an object with the same keys where
/// the code is a value, a member where it is a key.
pub(super) fn add(text: &str, from: usize, old: &str, code: &str) -> Option<Insertion> {
    let quoted = format!("\"{old}\"");
    let at = from + text[from..].find(&quoted)?;
    let behind = skip_blanks(text, at + quoted.len());
    let end = line_end(text);
    if text[behind..].starts_with(':') {
        let value = skip_blanks(text, behind + 1);
        let empty = match text.as_bytes().get(value)? {
            b'{' => "{}",
            b'[' => "[]",
            _ => "\"\"",
        };
        let (offset, indent) = (value_end(text, value)?, indent(text, at));
        let text = format!(",{end}{indent}\"{code}\": {empty}");
        return Some(Insertion { offset, text });
    }
    let open = enclosing(text, at)?;
    let close = value_end(text, open)?;
    let members = members(text, open, close)?;
    let several_lines = text[open..close].contains(['\n', '\r']);
    let outer = indent(text, open);
    let inner = members.first().map_or(String::new(), |(key, _)| indent(text, key.start));
    let member = |(key, value): &(Range<usize>, Range<usize>)| {
        let filled = match text.as_bytes()[value.start] {
            _ if value.start == at => format!("\"{code}\""),
            b'"' => "\"\"".to_owned(),
            b'[' => "[]".to_owned(),
            b'{' => "{}".to_owned(),
            _ => "null".to_owned(),
        };
        format!("{}: {filled}", &text[key.clone()])
    };
    let members: Vec<String> = members.iter().map(member).collect();
    let object = match several_lines {
        true => {
            let separator = format!(",{end}{inner}");
            format!("{{{end}{inner}{}{end}{outer}}}", members.join(&separator))
        }
        false => format!("{{ {} }}", members.join(", ")),
    };
    Some(Insertion { offset: close, text: format!(",{end}{outer}{object}") })
}

/// The blanks at the start of the line of a place.
fn indent(text: &str, at: usize) -> String {
    let start = text[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1);
    text[start..at].chars().take_while(|c| matches!(c, ' ' | '\t')).collect()
}

fn skip_blanks(text: &str, at: usize) -> usize {
    at + text[at..].bytes().take_while(u8::is_ascii_whitespace).count()
}

/// The brace of the innermost object around a place.
fn enclosing(text: &str, at: usize) -> Option<usize> {
    let mut open = Vec::new();
    let mut place = 0;
    while place < at {
        match text.as_bytes()[place] {
            b'"' => place = string_end(text, place)?,
            b'{' | b'[' => {
                open.push(place);
                place += 1;
            }
            b'}' | b']' => {
                open.pop();
                place += 1;
            }
            _ => place += 1,
        }
    }
    open.pop().filter(|&open| text.as_bytes()[open] == b'{')
}

/// The keys and values of the object between two braces.
fn members(text: &str, open: usize, close: usize) -> Option<Vec<(Range<usize>, Range<usize>)>> {
    let mut members = Vec::new();
    let mut place = skip_blanks(text, open + 1);
    while place + 1 < close {
        let key = place..string_end(text, place)?;
        let colon = skip_blanks(text, key.end);
        let start = skip_blanks(text, colon + 1);
        let value = start..value_end(text, start)?;
        let behind = skip_blanks(text, value.end);
        members.push((key, value));
        place = if text[behind..].starts_with(',') { skip_blanks(text, behind + 1) } else { close };
    }
    Some(members)
}

/// The end of the value that starts at a place.
fn value_end(text: &str, start: usize) -> Option<usize> {
    let mut depth = 0usize;
    let mut place = start;
    loop {
        match text.as_bytes().get(place)? {
            b'"' => place = string_end(text, place)?,
            b'{' | b'[' => {
                depth += 1;
                place += 1;
            }
            b'}' | b']' => {
                depth = depth.checked_sub(1)?;
                place += 1;
            }
            _ => {
                let rest = &text[place..];
                let length = rest.find([',', '}', ']', '{', '[', '"']).unwrap_or(rest.len());
                place += length;
                if depth == 0 {
                    return Some(start + text[start..place].trim_end().len());
                }
                place += usize::from(text[place..].starts_with(','));
            }
        }
        if depth == 0 {
            return Some(place);
        }
    }
}

/// The end of the string that starts at a quote.
fn string_end(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut place = start + 1;
    while *bytes.get(place)? != b'"' {
        place += if bytes[place] == b'\\' { 2 } else { 1 };
    }
    (bytes[start] == b'"').then_some(place + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        let from = text[..text.find("B.1").unwrap()].rfind('\n').map_or(0, |end| end + 1);
        let insertion = add(text, from, "B.1", "B.2").unwrap();
        let mut added = text.to_owned();
        added.insert_str(insertion.offset, &insertion.text);
        assert!(serde_json::from_str::<serde_json::Value>(&added).is_ok(), "{added}");
        expected.assert_eq(&added);
    }

    #[test]
    fn objects_get_a_sibling_with_the_same_keys() {
        check(
            "[\n  {\"code\": \"B.1\", \"message\": \"a } \\\" b\", \"status\": 400}\n]\n",
            expect![[r#"
                [
                  {"code": "B.1", "message": "a } \" b", "status": 400},
                  { "code": "B.2", "message": "", "status": null }
                ]
            "#]],
        );
        check(
            "{\"entries\": [\n  {\n    \"code\": \"B.1\",\n    \"links\": [1, {\"x\": 2}],\n    \"message\": null\n  }\n]}",
            expect![[r#"
                {"entries": [
                  {
                    "code": "B.1",
                    "links": [1, {"x": 2}],
                    "message": null
                  },
                  {
                    "code": "B.2",
                    "links": [],
                    "message": null
                  }
                ]}"#]],
        );
    }

    #[test]
    fn maps_get_a_member() {
        check(
            "{\n  \"B.1\": \"one\",\n  \"B.3\": \"x\"\n}\n",
            expect![[r#"
            {
              "B.1": "one",
              "B.2": "",
              "B.3": "x"
            }
        "#]],
        );
        check(
            "{\n\t\"B.1\": {\"message\": \"one\"}\n}\n",
            expect![[r#"
            {
            	"B.1": {"message": "one"},
            	"B.2": {}
            }
        "#]],
        );
    }
}
