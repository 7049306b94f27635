//! The arms of a switch: which codes the other arms around a place have.

use std::collections::HashSet;
use std::ops::Range;

use crate::index::Document;
use crate::scan::{self, Context, Occurrence};

/// What the other arms of a switch have.
#[derive(Debug, Default)]
pub(super) struct Handled {
    pub(super) codes: HashSet<Box<str>>,
    /// The prefixes of their families.
    pub(super) families: HashSet<String>,
}

/// Words that an arm begins with, and words of which one is in the head of a switch.
const ARM_WORDS: [&str; 2] = ["case", "when"];
const HEAD_WORDS: [&str; 6] = ["switch", "match", "when", "case", "select", "function"];

/// Languages whose blocks have no braces, but the arms of which are all equally far in.
const INDENTED: [&str; 12] = [
    "python",
    "ruby",
    "elixir",
    "shellscript",
    "haskell",
    "ocaml",
    "fsharp",
    "erlang",
    "nim",
    "julia",
    "sql",
    "lisp",
];

/// How far above and below the place arms are looked for, in bytes.
const WINDOW: usize = 64 << 10;

/// The codes of the other arms, if the literal whose partial code is to be replaced is in an arm of
/// a switch. What the language means is not known, only how such a switch looks in most of them.
pub(super) fn handled(document: &Document, text: &str, replace: &Range<usize>) -> Option<Handled> {
    let line_start = line_start(text, replace.start);
    let form = form(&text[line_start..replace.start])?;
    let mended = without_unclosed(text, replace);
    let part = replace.start.saturating_sub(WINDOW)..(replace.end + WINDOW).min(text.len());
    let blanked = blanked(document, mended.as_deref().unwrap_or(text), part);
    let blocks = match INDENTED.contains(&document.language.id) {
        true => indented(&blanked, line_start, form)?,
        false => braced(&blanked, replace.start, form)?,
    };
    let own;
    let occurrences = match &mended {
        None => &document.scan().occurrences,
        Some(mended) => {
            own = scan::scan(mended, document.language, &document.scope.catalog);
            &own.occurrences
        }
    };
    let mut handled = Handled::default();
    let is_arm = |it: &&Occurrence| {
        it.context == Context::Literal
            && (it.range.end < replace.start || replace.end < it.range.start)
            && blocks.iter().any(|block| block.contains(&it.range.start))
            && self::form(&text[self::line_start(text, it.range.start)..it.range.start]).is_some()
    };
    for occurrence in occurrences.iter().filter(is_arm) {
        if let Some(family) = document.scope.catalog.family_of(&occurrence.code) {
            handled.families.insert(family.prefix.clone());
        }
        handled.codes.insert(occurrence.code.clone());
    }
    Some(handled)
}

/// How an arm looks: with a word before its values, or with nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Word,
    Bare,
}

/// How the arm looks whose value begins behind these bytes of its line; `None` if there is more
/// before the value than other values.
fn form(before: &str) -> Option<Form> {
    let words = ARM_WORDS.iter().filter_map(|word| {
        let at = before.rfind(word)?;
        let is_apart = before[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        is_apart.then_some(at + word.len())
    });
    let from = words.max();
    let mut rest = before[from.unwrap_or(0)..].chars();
    while let Some(c) = rest.next() {
        match c {
            '"' | '\'' | '`' => rest.by_ref().take_while(|&other| other != c).for_each(drop),
            ' ' | '\t' | ',' | '|' | '(' => {}
            _ => return None,
        }
    }
    Some(if from.is_some() { Form::Word } else { Form::Bare })
}

/// The text without the quote of a literal that is not closed: else what is a literal and what is
/// not would change places below.
fn without_unclosed(text: &str, replace: &Range<usize>) -> Option<String> {
    let quote = text[..replace.start].chars().next_back().filter(|c| "\"'`".contains(*c))?;
    if text[replace.end..].starts_with(quote) {
        return None;
    }
    let mut mended = text.to_owned();
    mended.replace_range(replace.start - quote.len_utf8()..replace.start, " ");
    Some(mended)
}

/// The bytes up to the end of a part, with blanks for all of the part that stands in literals and
/// comments.
fn blanked(document: &Document, text: &str, part: Range<usize>) -> Vec<u8> {
    let until = part.end;
    let mut bytes = text.as_bytes()[..until].to_vec();
    for piece in scan::pieces(text, document.language, part) {
        let Range { start, end } = if piece.is_literal { piece.content } else { piece.range };
        let inside = bytes[start.min(until)..end.min(until)].iter_mut();
        inside.filter(|byte| !b"\r\n".contains(byte)).for_each(|byte| *byte = b' ');
    }
    bytes
}

/// The bytes of the block in braces around a place that are in no block within it, if it is one of
/// a switch.
fn braced(bytes: &[u8], at: usize, form: Form) -> Option<Vec<Range<usize>>> {
    let is_char = |at: usize| bytes.get(at + 1) == Some(&b'\'') && at > 0 && bytes[at - 1] == b'\'';
    let mut depth = 0;
    let from = at.saturating_sub(WINDOW);
    let open = (from..at).rev().find(|&at| {
        match bytes[at] {
            b'}' if !is_char(at) => depth += 1,
            b'{' if !is_char(at) && depth == 0 => return true,
            b'{' if !is_char(at) => depth -= 1,
            _ => {}
        }
        false
    })?;
    if form == Form::Bare && !is_head(&bytes[..open]) {
        return None;
    }
    let (mut blocks, mut start, mut depth) = (Vec::new(), open + 1, 0);
    for (at, byte) in bytes.iter().enumerate().skip(open + 1) {
        match byte {
            b'{' if !is_char(at) => {
                if depth == 0 {
                    blocks.push(start..at);
                }
                depth += 1;
            }
            b'}' if !is_char(at) && depth == 0 => {
                blocks.push(start..at);
                return Some(blocks);
            }
            b'}' if !is_char(at) => {
                depth -= 1;
                start = at + 1;
            }
            _ => {}
        }
    }
    if depth == 0 {
        blocks.push(start..bytes.len());
    }
    Some(blocks)
}

/// Whether the line that ends here has a word of a switch.
fn is_head(bytes: &[u8]) -> bool {
    let start = bytes.iter().rposition(|byte| b"\r\n;{}".contains(byte)).map_or(0, |at| at + 1);
    let line = String::from_utf8_lossy(&bytes[start..]);
    let mut words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
    words.any(|word| HEAD_WORDS.contains(&word))
}

/// The lines of the block around a line that are as far in as this one, if it is one of a switch.
fn indented(bytes: &[u8], line_start: usize, form: Form) -> Option<Vec<Range<usize>>> {
    let own = indent(&bytes[line_start..])?;
    let mut arms = Vec::new();
    let mut at = line_start;
    let mut head = None;
    while at > 0 && line_start - at < WINDOW {
        let end = at - 1;
        at = bytes[..end].iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
        match indent(&bytes[at..end]) {
            Some(indent) if indent < own || (indent == own && starts_switch(&bytes[at..end])) => {
                head = Some(at..end);
                break;
            }
            Some(indent) if indent == own => arms.push(at..end),
            _ => {}
        }
    }
    if form == Form::Bare && !head.is_some_and(|head| is_head(&bytes[head])) {
        return None;
    }
    at = line_end(bytes, line_start);
    arms.push(line_start..at);
    at += 1;
    while at < bytes.len() {
        let end = line_end(bytes, at);
        let line = &bytes[at..end];
        match indent(line) {
            Some(indent) if indent < own || (indent == own && starts_switch(line)) => break,
            Some(indent) if indent == own => arms.push(at..end),
            _ => {}
        }
        at = end + 1;
    }
    Some(arms)
}

/// Whether a line is the head of a switch whose arms are as far in as itself, as in Ruby and the
/// shell, or the end of one.
fn starts_switch(line: &[u8]) -> bool {
    let line = String::from_utf8_lossy(line);
    let mut words = line.split_whitespace();
    let first = words.next().unwrap_or_default();
    // In other languages a literal behind the word is an arm.
    let has_value = words.next().is_some_and(|next| !next.starts_with(['"', '\'']));
    let is_head = first == "case" && (has_value || words.next_back() == Some("in"));
    first == "end" || first == "esac" || is_head
}

/// How far in a line is; `None` for an empty one.
fn indent(line: &[u8]) -> Option<usize> {
    let line = &line[..line_end(line, 0)];
    line.iter().position(|byte| !b" \t\r".contains(byte))
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind(['\n', '\r']).map_or(0, |at| at + 1)
}

fn line_end(bytes: &[u8], at: usize) -> usize {
    memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |found| at + found)
}

#[cfg(test)]
mod tests {
    use crate::ide::{completion, fixture};
    use crate::index::Index;

    /// The codes in the order in which they are suggested.
    fn check(name: &str, marked: &str, expected: &[&str]) {
        let (text, offset) = fixture::cursor(marked);
        let document = fixture::document(name, &text);
        let items = completion(&document, offset, &Index::default()).unwrap().items;
        let labels: Vec<_> = items.iter().map(|it| it.label.as_str()).collect();
        assert_eq!(labels, expected, "{marked}");
    }

    const ARMS: [&str; 8] =
        ["FACE.0012", "Core.4201", "Core.4204", "FACE.0021", "FACE.0010", "Core.", "FACE.", "GW."];

    #[test]
    fn codes_without_an_arm_come_first() {
        let text = "switch code { // 错误😀\ncase \"FACE.0010\", \"FACE.0021\":\n    f(\"FACE.0012\")\ncase \"\":\n      |\n}\n";
        check("a.go", text, &ARMS);
        check(
            "a.ts",
            "switch (c) {\n  case '中': {\n    f('}');\n  }\n  case 'FACE.0010': case 'FACE.0021': {\n    f('FACE.0012')\n  }\n  case '':\n        |\n}\n",
            &ARMS,
        );
        check(
            "a.java",
            "switch (c) {\n  case \"FACE.0010\", \"FACE.0021\" -> f();\n  case \"\" -> g(\"FACE.0012\");\n        |\n}\n",
            &ARMS,
        );
        check(
            "a.kt",
            "when (c) {\n  \"FACE.0010\", \"FACE.0021\" -> f(\"中\", \"FACE.0012\")\n  \"\" -> g()\n   |\n}\n",
            &ARMS,
        );
        check(
            "a.rs",
            "match c {\n  \"FACE.0010\" | \"FACE.0021\" => f(\"中\", \"FACE.0012\"),\n  \"\n   |\n}\n",
            &ARMS,
        );
        check(
            "a.py",
            "match c:\n    case 'FACE.0010' | 'FACE.0021':\n        f('中', 'FACE.0012')\n    case '':\n          |\n        pass\nx = 1\n",
            &ARMS,
        );
        check(
            "a.rb",
            "case c\nwhen 'FACE.0010', 'FACE.0021'\n  f('中', 'FACE.0012')\nwhen ''\n      |\nend\n",
            &ARMS,
        );
        check(
            "a.c",
            "switch (c) {\ncase '{': return;\ncase \"FACE.0010\": case \"FACE.0021\": f(\"FACE.0012\");\ncase \"\":\n      |\n}\n",
            &ARMS,
        );
    }

    #[test]
    fn another_switch_has_its_own_arms() {
        let text = "switch a {\ncase \"FACE.0021\":\n  switch b {\n  case \"FACE.0010\":\n  case \"FACE.\":\n             |\n  }\ncase \"FACE.0012\":\n}\n";
        check("a.go", text, &["FACE.0012", "FACE.0021", "FACE.0010"]);
    }

    #[test]
    fn elsewhere_a_used_code_is_as_good_as_any() {
        let text = "x := []string{\n  \"FACE.0010\",\n  \"FACE.\",\n        |\n}\n";
        check("a.go", text, &["FACE.0010", "FACE.0012", "FACE.0021"]);
    }
}
