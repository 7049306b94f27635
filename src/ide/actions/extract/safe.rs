//! Whether the name of a constant can stand where a literal stands, language by language.

use std::ops::Range;

use super::code::{Bracket, Code, is_word, last_word, words};

/// A literal in its code.
pub(super) struct Place<'a> {
    pub code: &'a Code<'a>,
    /// The bytes of the literal with its quotes.
    pub range: Range<usize>,
    /// The brackets around it, the outermost first.
    pub brackets: &'a [Bracket],
}

/// How a name stands in the place of a literal, as what is before and behind it; or why it cannot.
pub(super) type Stand = Result<(&'static str, &'static str), &'static str>;

const AS_IT_IS: Stand = Ok(("", ""));

/// Go takes a constant wherever it takes a literal, but in imports and the tags of fields.
pub(super) fn in_go(place: &Place) -> Stand {
    let before = place.code.before(place.range.start);
    let is_tag = match before.last() {
        Some(b']' | b'}') => true,
        Some(&byte) if is_word(byte) => {
            !matches!(last_word(before), "return" | "case" | "range" | "else")
        }
        _ => false,
    };
    if is_tag { Err("the tag of a field takes literals only") } else { AS_IT_IS }
}

pub(super) fn in_python(place: &Place) -> Stand {
    let Place { code, range, brackets } = place;
    let (before, behind) = (code.before(range.start), code.behind(range.end));
    let is_joined = before.ends_with(b"\"") || behind.starts_with(b"\"");
    let innermost = brackets.last().map(|open| code.mask[open.at]);
    let is_annotation =
        before.ends_with(b"->") || (before.ends_with(b":") && innermost != Some(b'{'));
    let is_type = brackets
        .iter()
        .any(|open| code.mask[open.at] == b'[' && last_word(code.before(open.at)) == "Literal");
    // The statement starts on the line of its outermost bracket.
    let start = brackets.first().map_or(range.start, |open| open.at);
    let statement = code.line_before(start);
    match () {
        () if is_joined => Err("literals that stand side by side are joined"),
        () if is_annotation || is_type => Err("this is a type"),
        () if words(statement).next() == Some("case") && !statement.starts_with("case =") => {
            Err("a pattern takes a name for a new variable")
        }
        () if brackets.is_empty() && statement.is_empty() => Err("nothing is done with it"),
        () => AS_IT_IS,
    }
}

/// Annotations before the class, and other classes, do not see its constants.
pub(super) fn in_java(_: &Place) -> Stand {
    AS_IT_IS
}

/// Macros and attributes see tokens, not values; a module within the file sees its own names.
pub(super) fn in_rust(place: &Place) -> Stand {
    let Place { code, brackets, .. } = place;
    for open in *brackets {
        let before = code.before(open.at);
        if code.mask[open.at] == b'[' && (before.ends_with(b"#") || before.ends_with(b"#!")) {
            return Err("an attribute takes literals only");
        }
        if words(code.head(open.at)).any(|word| word == "mod") && code.mask[open.at] == b'{' {
            return Err("a module within the file does not see the file's constants");
        }
        if words(code.head(open.at)).any(|word| word == "macro_rules") {
            return Err("a macro is made of tokens");
        }
        let Some(before) = before.strip_suffix(b"!") else { continue };
        let takes_values = match last_word(before) {
            "assert_eq" | "assert_ne" | "debug_assert_eq" | "debug_assert_ne" => open.commas < 2,
            "matches" | "vec" => true,
            _ => false,
        };
        if !takes_values {
            return Err("a macro may take literals only");
        }
    }
    AS_IT_IS
}

/// In TypeScript a literal may be a type, so a name is put only where there must be a value.
pub(super) fn in_typescript(place: &Place) -> Stand {
    let Place { code, range, brackets } = place;
    let behind = code.behind(range.end);
    let joins = |sign: u8| behind.first() == Some(&sign) && behind.get(1) != Some(&sign);
    if joins(b'|') || joins(b'&') {
        return Err("this may be a type");
    }
    let before = code.before(range.start);
    if behind.starts_with(b":") && matches!(before.last(), Some(b'{' | b',')) {
        let object = brackets.last().filter(|open| code.mask[open.at] == b'{');
        let is_value =
            object.is_some_and(|open| is_value(code, open.at, &brackets[..brackets.len() - 1]));
        return if is_value {
            Ok(("[", "]"))
        } else {
            Err("this may be the name of a type's member")
        };
    }
    match is_value(code, range.start, brackets) {
        true => AS_IT_IS,
        false => Err("this may be a type, or something else that takes literals only"),
    }
}

/// Whether what starts at a place, within these brackets, is a value.
fn is_value(code: &Code, at: usize, brackets: &[Bracket]) -> bool {
    const SIGNS: [&[u8]; 7] = [b"===", b"!==", b"==", b"!=", b"&&", b"||", b"??"];
    let before = code.before(at);
    let outer = || match brackets.split_last() {
        Some((open, outer)) => is_bracket_of_values(code, *open, outer),
        None => false,
    };
    match before.last() {
        _ if SIGNS.iter().any(|sign| before.ends_with(sign)) => true,
        Some(b'=') => is_assignment(code, &before[..before.len() - 1], brackets),
        Some(b'(' | b'[' | b',') => outer(),
        Some(b':') => {
            let is_object = brackets.last().is_some_and(|open| code.mask[open.at] == b'{');
            is_object && is_key(&before[..before.len() - 1]) && outer()
        }
        Some(_) => matches!(last_word(before), "return" | "case" | "throw"),
        None => false,
    }
}

/// Whether there are values in a bracket: the arguments of a call, the items of a list that is a
/// value itself, the members of such an object.
fn is_bracket_of_values(code: &Code, open: Bracket, outer: &[Bracket]) -> bool {
    let before = code.before(open.at);
    let follows = before.last().is_some_and(|&byte| is_word(byte) || matches!(byte, b')' | b']'));
    // The types of a call stand before its arguments.
    let is_call = follows || (before.ends_with(b">") && !before.ends_with(b"=>"));
    let is_operator = matches!(last_word(before), "return" | "case" | "throw");
    match code.mask[open.at] {
        b'(' if is_call => true,
        // An index of a type looks like one of a value.
        b'[' if follows && !is_operator => false,
        b'{' if follows && !is_operator => false,
        _ => is_value(code, open.at, outer),
    }
}

/// Whether some code ends with the name of an object's member, behind its brace or a comma.
fn is_key(before: &[u8]) -> bool {
    let name = before.trim_ascii_end();
    let is_name = |byte: &u8| is_word(*byte) || *byte == b'"';
    let start = name.iter().rposition(|byte| !is_name(byte)).map_or(0, |at| at + 1);
    start < name.len() && matches!(name[..start].trim_ascii_end().last(), Some(b'{' | b','))
}

/// Whether the code before a `=` assigns a value to a variable or a member, not a type to a name, a
/// value to the attribute of an element, or one to the member of an enumeration.
fn is_assignment(code: &Code, before: &[u8], brackets: &[Bracket]) -> bool {
    let is_spaced = before.last().is_some_and(u8::is_ascii_whitespace);
    let head = code.head(before.len());
    let mut starts = words(head).skip_while(|word| *word == "export");
    let is_enum = brackets.iter().any(|open| {
        let head = code.head(open.at);
        code.mask[open.at] == b'{' && words(head).any(|word| word == "enum")
    });
    let is_plain = head.chars().all(|c| c.is_alphanumeric() || "_$.".contains(c));
    let is_variable = matches!(starts.next(), Some("const" | "let" | "var")) && !head.contains('=');
    is_spaced && !is_enum && (is_variable || is_plain)
}
