//! What stands around a code: the object or call that it is in, its line, the comments about it.

use std::ops::Range;

use crate::lang::Reader;
use crate::scan::{Context, Neighbour, Occurrence, Scan};

mod block;
mod brackets;

/// How far from its code something may stand to be about it, in bytes.
const FAR: usize = 900;

/// What stands around one code. All places are bytes of the text.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Around {
    /// What the object or the call names the code: `error_code`.
    pub key: Option<Range<usize>>,
    /// The other named members of the object, or arguments of the call.
    pub members: Vec<Member>,
    /// The literals without a name: other arguments of the call, others on the line.
    pub literals: Vec<Range<usize>>,
    /// The comments on the line, and one that stands alone on the line above.
    pub comments: Vec<Range<usize>>,
}

/// A member of an object, or a named argument.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Member {
    pub key: Range<usize>,
    pub value: Value,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// A literal, and whether it is all of the value and all of it is known.
    Text(Range<usize>, bool),
    Number(Range<usize>),
}

/// What has names and what has not, in the brackets around a code.
#[derive(Debug, Default)]
struct Group {
    key: Option<Range<usize>>,
    members: Vec<Member>,
    literals: Vec<Range<usize>>,
    span: Range<usize>,
}

/// What stands around the code that is the literal `code`. Where another code is as near, nothing
/// is said to be about this one.
pub(super) fn around(text: &str, reader: Reader, scan: &Scan, code: &Occurrence) -> Around {
    let tokens = &scan.neighbours;
    let is_code = |it: &Neighbour| it.content == code.range && !it.is_comment;
    let at = tokens.partition_point(|it| it.range.end < code.range.end);
    let Some(at) = tokens.get(at).filter(|it| is_code(it)).map(|_| at) else {
        return Around::default();
    };
    let mut around = Around::default();
    let group = match brackets::group(text, tokens, at) {
        None if matches!(reader, Reader::Yaml) => block::group(text, tokens, at),
        group => group,
    };
    if let Some(group) = group.filter(|group| is_alone(scan, code, &group.span)) {
        around.key = group.key;
        around.members = group.members;
        around.literals = group.literals;
    }
    let line = line_of(text, &tokens[at].range);
    if is_alone(scan, code, &line) {
        take_line(text, tokens, at, &line, &mut around);
    }
    around.comments.retain(|comment| !names_a_code(scan, comment));
    around
}

fn names_a_code(scan: &Scan, comment: &Range<usize>) -> bool {
    let next = scan.occurrences.partition_point(|it| it.range.start < comment.start);
    scan.occurrences.get(next).is_some_and(|it| it.range.start < comment.end)
}

/// Whether no other literal in a range is a code.
fn is_alone(scan: &Scan, code: &Occurrence, range: &Range<usize>) -> bool {
    let from = scan.occurrences.partition_point(|it| it.range.start < range.start);
    let within = scan.occurrences[from..].iter().take_while(|it| it.range.start < range.end);
    within.filter(|it| it.context == Context::Literal).all(|it| it.range == code.range)
}

/// The line of a literal, without its end, as far as it is near.
fn line_of(text: &str, token: &Range<usize>) -> Range<usize> {
    let bytes = text.as_bytes();
    let from = token.start.saturating_sub(FAR);
    let to = (token.end + FAR).min(bytes.len());
    let before = memchr::memrchr2(b'\n', b'\r', &bytes[from..token.start]);
    let after = memchr::memchr2(b'\n', b'\r', &bytes[token.end..to]);
    let is_boundary = |at: &usize| text.is_char_boundary(*at);
    let from = before.map_or(from, |at| from + at + 1);
    let to = after.map_or(to, |at| token.end + at);
    (from..=token.start).find(is_boundary).unwrap_or(token.start)
        ..(token.end..=to).rev().find(is_boundary).unwrap_or(token.end)
}

/// Adds the other literals of the line, and the comments that are about it.
fn take_line(
    text: &str,
    tokens: &[Neighbour],
    at: usize,
    line: &Range<usize>,
    around: &mut Around,
) {
    let is_known = |it: &Neighbour, around: &Around| {
        let is_value =
            |member: &Member| matches!(&member.value, Value::Text(own, _) if *own == it.content);
        around.literals.contains(&it.content)
            || around.key.as_ref() == Some(&it.content)
            || around.members.iter().any(|member| is_value(member) || member.key == it.content)
    };
    let before = tokens[..at].iter().rev().take_while(|it| it.range.end > line.start);
    let behind = tokens[at + 1..].iter().take_while(|it| it.range.start < line.end);
    for token in before.chain(behind) {
        if token.is_comment {
            around.comments.push(token.content.clone());
        } else if !is_known(token, around) {
            around.literals.push(token.content.clone());
        }
    }
    let above = tokens[..at].iter().rev().find(|it| it.range.end <= line.start);
    if let Some(above) = above.filter(|it| it.is_comment) {
        let between = &text.as_bytes()[above.range.end..line.start];
        // Mostly code stands between, which is seen at its first byte.
        let is_near = between.trim_ascii_start().is_empty()
            && between.iter().filter(|byte| **byte == b'\n').count() <= 1
            && between.iter().filter(|byte| **byte == b'\r').count() <= 1;
        let own = line_of(text, &(above.range.start..above.range.start));
        if is_near && text[own.start..above.range.start].trim().is_empty() {
            around.comments.push(above.content.clone());
        }
    }
}

/// Whether a text is a number and nothing else.
fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ide::fixture;
    use expect_test::{Expect, expect};

    /// What stands around the first code.
    fn check(name: &str, text: &str, expected: Expect) {
        let document = fixture::document(name, text);
        let scan = document.scan();
        let found = around(text, document.language.reader, scan, &scan.occurrences[0]);
        let mut lines = String::new();
        if let Some(key) = found.key {
            lines += &format!("key {}\n", &text[key]);
        }
        for Member { key, value } in found.members {
            let value = match value {
                Value::Text(text, is_whole) => (text, if is_whole { "" } else { " (a part)" }),
                Value::Number(number) => (number, " (a number)"),
            };
            lines += &format!("{} = {}{}\n", &text[key], &text[value.0], value.1);
        }
        for literal in found.literals {
            lines += &format!("literal {}\n", &text[literal]);
        }
        for comment in found.comments {
            lines += &format!("comment {}\n", &text[comment]);
        }
        expected.assert_eq(&lines);
    }

    #[test]
    fn objects_have_members() {
        check(
            "a.json",
            "[{\"x\": {\"y\": \"FACE\"}, \"error_msg\": \"中, {😀\",\n \"error_code\": \"FACE.0010\",\n\"status\": 400, \"z\": [1, {}]}, 3]",
            expect![[r#"
                key error_code
                error_msg = 中, {😀
                status = 400 (a number)
            "#]],
        );
        check(
            "a.go",
            "x := &E{\n\tCode: \"FACE.0010\", // 中\n\tMessage: \"a b\" + y,\n\tStatus: http.StatusOK,\n}\n",
            expect![[r#"
                key Code
                Message = a b (a part)
                comment  中
            "#]],
        );
        check(
            "a.rb",
            "x = { :code => 'FACE.0010', 'message' => 'a', status: 404 }",
            expect![[r#"
                key :code
                message = a
                status = 404 (a number)
            "#]],
        );
        check(
            "a.php",
            "<?php $x = ['code' => 'FACE.0010', 'message' => \"a {$b} c\"];",
            expect![[r#"
                key code
                message = a  (a part)
                literal  c
            "#]],
        );
        check(
            "a.rs",
            "E { code: Some(\"FACE.0010\".into()), message: \"a\".to_owned() }",
            expect![[r#"
                key code
                message = a (a part)
            "#]],
        );
    }

    #[test]
    fn calls_have_arguments() {
        check(
            "a.py",
            "raise E(error_code='FACE.0010',\n  message=f'a {b}', status_code=400)",
            expect![[r#"
                key error_code
                message = a  (a part)
                status_code = 400 (a number)
            "#]],
        );
        check(
            "A.java",
            "A(\"FACE.0010\", \"中 b\", 400), B(1);",
            expect![[r#"
                literal 中 b
            "#]],
        );
    }

    #[test]
    fn statements_are_no_members() {
        check(
            "a.go",
            "func f() {\n\tstatus := 400\n\tif code == \"FACE.0010\" {\n\t\tmsg = \"x\"\n\t}\n}",
            expect![[""]],
        );
        check(
            "a.js",
            "{ code = 'FACE.0010'; message = 'x' }",
            expect![[r#"
            literal x
        "#]],
        );
        check("a.js", "function f() {\n  code = 'FACE.0010'\n  message = 'x'\n}", expect![[""]]);
    }

    #[test]
    fn another_code_makes_it_unclear() {
        check(
            "a.json",
            "{\"a\": \"FACE.0010\", \"b\": \"FACE.0012\", \"message\": \"x\"}",
            expect![[""]],
        );
    }

    #[test]
    fn blocks_of_yaml_have_members() {
        check(
            "a.yaml",
            "- 中: 1\n- message: a b # x\n  deep:\n    message: no\n  code: FACE.0010\n\n  # y\n  status: 404\n- message: no\n",
            expect![[r#"
                key code
                message = a b
                status = 404 (a number)
            "#]],
        );
        check(
            "a.yaml",
            "x: {code: FACE.0010, message: 'a b', status: 404}\n",
            expect![[r#"
                key code
                message = a b
                status = 404 (a number)
                literal x
                literal 404
            "#]],
        );
    }

    #[test]
    fn comments_stand_behind_or_above() {
        check(
            "a.py",
            "# far\n\n# near\nx = 'FACE.0010'  # behind\n# below\n",
            expect![[r#"
                comment  behind
                comment  near
            "#]],
        );
        check("a.py", "y = 1  # of y\nx = 'FACE.0010'\n", expect![[""]]);
    }
}
