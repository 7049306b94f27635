//! Constants: the names that literals with a code are given where they stand.
//!
//! Told from the line alone: what stands before the literal is taken for the beginning of a
//! declaration in any of the languages. Where that is not sure there is no constant, since a variable
//! that happens to hold a code names nothing.

mod block;
mod form;

use std::ops::Range;

use block::{BLOCK, Blocks};
use form::form;

use super::{Context, Occurrence};
use crate::lang::{Language, Reader};

/// A constant that has a code as its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Constant {
    /// The bytes of its name.
    pub name: Range<usize>,
    /// The code, as an index into the occurrences of the text.
    pub occurrence: usize,
}

/// Formats of data, whose names are keys.
const DATA: &[&str] =
    &["css", "graphql", "hcl", "html", "json", "proto", "scss", "sql", "toml", "unknown", "xml"];

/// Words that declare what does not change, whatever its name looks like.
const CONSTANT: &[&str] = &[
    "case",
    "const",
    "constant",
    "constexpr",
    "define",
    "final",
    "immutable",
    "readonly",
    "Readonly",
    "static",
];

/// Words that declare a constant or a variable: only its name or its place tells which.
const BINDING: &[&str] = &["auto", "export", "lazy", "let", "my", "our", "pub", "val", "var"];

/// Languages in which objects have members with names, and not keys that are values.
const MEMBERS: &[&str] = &["javascript", "svelte", "typescript", "typescriptreact", "vue"];

/// What may be called of a literal, since it is still the code then.
const SAME: &[&str] = &[".freeze", ".into(", ".to_owned(", ".to_string(", ".toString("];

/// A line that is longer was written by a program.
const LONGEST: usize = 400;

/// The constants of a text, in its order.
pub fn constants(text: &str, language: &Language, occurrences: &[Occurrence]) -> Vec<Constant> {
    let is_code = matches!(language.reader, Reader::Code | Reader::Markup(_) | Reader::Notebook);
    if !is_code || language.is_prose || DATA.contains(&language.id) {
        return Vec::new();
    }
    let literals = occurrences.iter().enumerate().filter(|(_, it)| it.context == Context::Literal);
    let mut blocks = Blocks { text, known: None };
    let constant = |(occurrence, it): (usize, &Occurrence)| {
        let name = name(text, language, &it.range, &mut blocks)?;
        Some(Constant { name, occurrence })
    };
    literals.filter_map(constant).collect()
}

/// The name that is given to the literal around a range.
fn name(
    text: &str,
    language: &Language,
    code: &Range<usize>,
    blocks: &mut Blocks,
) -> Option<Range<usize>> {
    let open = literal_start(text, code.start);
    if goes_on(text, code.end) {
        return None;
    }
    let before = text[..open].trim_end();
    let (operator, is_wrapped) = match operator(before) {
        Some(at) => (at, false),
        None => match wrapper(before) {
            Some(at) => (at, true),
            None => return form(text, language, open),
        },
    };
    let statement = statement(text, operator)?;
    let head = &text[statement.clone()];
    let name = declared(head, language)?;
    let prefix = head[..name.start].trim().trim_end_matches(['$', '*', '&']).trim_end();
    let word = &head[name.clone()];
    let is_key = text[operator..].starts_with("=>");
    let is_member = text[operator..].starts_with(':') && !text[operator..].starts_with(":=");
    let words = || prefix.split(|c: char| !is_name(c)).filter(|word| !word.is_empty());
    let has = |list: &[&str]| words().any(|word| list.contains(&word));
    let is_bare = prefix.is_empty();
    let is_plain = words().all(|word| BINDING.contains(&word)) && !prefix.contains(['.', '(', '[']);
    let starts_line = head.starts_with(is_name) && follows_line_end(text, statement.start);
    let is_constant = match () {
        () if is_wrapped => is_shouted(word) && is_type(prefix) || is_capital(word) && has(BINDING),
        () if is_member => is_bare && is_shouted(word) && MEMBERS.contains(&language.id),
        () if has(CONSTANT) => true,
        () if is_key => false,
        () if is_shouted(word) => is_type(prefix),
        () if is_plain && (starts_line || (!is_bare && is_capital(word))) => true,
        () => is_bare && blocks.holds(statement.start),
    };
    is_constant.then(|| statement.start + name.start..statement.start + name.end)
}

/// The start of the literal whose content starts at an offset: before its quotes and what marks it
/// as one of a kind (`r#"`, `@"`).
fn literal_start(text: &str, content: usize) -> usize {
    let bare = text[..content].trim_end_matches('#').trim_end_matches(['"', '\'', '`']);
    let bare = if bare.len() < content { bare.trim_end_matches('#') } else { return content };
    let kind = bare.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '@');
    if bare.len() - kind.len() <= 3 && !kind.ends_with(['_', '$']) {
        kind.len()
    } else {
        bare.len()
    }
}

/// Whether the value goes on behind the literal that ends around an offset: `"FRS.0304" + suffix`.
fn goes_on(text: &str, code: usize) -> bool {
    let behind = text[code..].trim_start_matches(['"', '\'', '`', '#']);
    let behind = behind.trim_start_matches([' ', '\t']);
    let is_call = behind.starts_with('.') && !SAME.iter().any(|same| behind.starts_with(same));
    if is_call && behind[1..].starts_with(|c: char| c.is_alphabetic()) {
        return true;
    }
    let is_arrow = behind.starts_with("=>") || behind.starts_with("->");
    is_arrow || behind.starts_with(['+', '%', '?', '&', '=', '<', '>', '!'])
}

/// Where the operator starts that a text ends with, if it is one that gives a value to a name.
fn operator(text: &str) -> Option<usize> {
    if text.ends_with("=>") || text.ends_with("<-") || text.ends_with(":=") {
        return Some(text.len() - 2);
    }
    let before = text.strip_suffix('=').or_else(|| text.strip_suffix(':'))?;
    let is_other = |c: char| "=!<>+-*/%|&^~?:".contains(c);
    (!before.ends_with(is_other)).then_some(before.len())
}

/// Where the operator starts before a call that a text ends with: `= new Code(`.
fn wrapper(text: &str) -> Option<usize> {
    let callee = text.strip_suffix('(')?;
    let before = callee.trim_end_matches(|c: char| is_name(c) || ".:<>".contains(c));
    let before = if before.len() < callee.len() { before.trim_end() } else { return None };
    // A function would make something of the code that is not what the name stands for.
    let last = callee[before.len()..].trim_start().rsplit(['.', ':']).next().unwrap_or_default();
    if !is_capital(last) {
        return None;
    }
    let new = before.strip_suffix("new").map_or(before, str::trim_end);
    operator(new.trim_end_matches('&').trim_end()).filter(|&at| text[at..].starts_with('='))
}

/// The part of the line before an operator that is the beginning of a declaration.
fn statement(text: &str, operator: usize) -> Option<Range<usize>> {
    let line = line_start(text, operator)?;
    let (mut depth, mut cut) = (0, None);
    let mut start = line;
    for (at, byte) in text.as_bytes()[line..operator].iter().enumerate().rev() {
        match byte {
            b')' | b']' | b'}' => depth += 1,
            b'(' | b'[' | b'{' if depth > 0 => depth -= 1,
            b'{' => {
                start = line + at + 1;
                break;
            }
            // The first line of a group of declarations.
            b'(' if BLOCK.contains(&text[line..line + at].trim()) => {
                start = line + at + 1;
                break;
            }
            b'(' | b'[' => return None,
            b';' if depth == 0 => {
                start = line + at + 1;
                break;
            }
            b',' if depth == 0 => cut = cut.or(Some(line + at + 1)),
            _ => {}
        }
    }
    match cut {
        Some(cut) if text[..start].ends_with('{') => Some(cut..operator),
        Some(_) => None,
        None => Some(start..operator),
    }
}

/// The bytes of the name that a declaration without its value is about.
fn declared(head: &str, language: &Language) -> Option<Range<usize>> {
    let colon = head
        .match_indices(':')
        .find(|(at, _)| !head[..*at].ends_with(':') && !head[at + 1..].starts_with([':', '=']));
    if let Some((at, _)) = colon {
        return last_name(&head[..at]);
    }
    if language.id == "go" {
        // The type stands behind the name.
        let words = || head.split_whitespace();
        let keyword = words().position(|word| BLOCK.contains(&word));
        let name = words().nth(keyword.map_or(0, |at| at + 1))?;
        let start = name.as_ptr() as usize - head.as_ptr() as usize;
        return name.chars().all(is_name).then(|| start..start + name.len());
    }
    last_name(head)
}

/// The name at the end of a text, before the brackets of an array.
fn last_name(text: &str) -> Option<Range<usize>> {
    let text = text.trim_end();
    let text = text.strip_suffix("[]").map_or(text, str::trim_end);
    let start = text.trim_end_matches(is_name).len();
    let starts_well = text[start..].starts_with(|c: char| c.is_alphabetic() || c == '_');
    starts_well.then_some(start..text.len())
}

/// Whether the words before a name can be its type and what modifies it.
fn is_type(prefix: &str) -> bool {
    let is_word = |word: &str| !["return", "if", "while", "and", "or"].contains(&word);
    prefix.chars().all(|c| is_name(c) || " \t*&<>?@$:[]^".contains(c))
        && prefix.split(|c: char| !is_name(c)).all(is_word)
}

/// `NOT_SUBSCRIBED`.
fn is_shouted(name: &str) -> bool {
    let has_upper = name.contains(|c: char| c.is_uppercase());
    name.len() > 1 && has_upper && !name.contains(|c: char| c.is_lowercase())
}

fn is_capital(name: &str) -> bool {
    name.starts_with(|c: char| c.is_uppercase())
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn follows_line_end(text: &str, offset: usize) -> bool {
    offset == 0 || text[..offset].ends_with(['\n', '\r'])
}

/// The start of the line of an offset, if that is not too far.
fn line_start(text: &str, offset: usize) -> Option<usize> {
    let window = offset.saturating_sub(LONGEST);
    let ends = memchr::memrchr2(b'\n', b'\r', &text.as_bytes()[window..offset]);
    match ends {
        Some(at) => Some(window + at + 1),
        None => (window == 0).then_some(0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{Catalog, Entry, PageContent};
    use crate::{lang, scan};
    use std::path::Path;

    /// The constants of a file, each with its code.
    fn check(name: &str, text: &str, expected: &[&str]) {
        let entry = Entry { code: "AB.0001".to_owned(), ..Entry::default() };
        let catalog = Catalog::of([PageContent { entries: vec![entry], ..PageContent::default() }]);
        let language = lang::detect(None, Some(Path::new(name)), text.lines().next());
        let scan = scan::scan(text, language, &catalog);
        let found = constants(text, language, &scan.occurrences)
            .into_iter()
            .map(|it| format!("{} {}", &text[it.name], scan.occurrences[it.occurrence].code));
        assert_eq!(found.collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn a_declaration_names_its_code() {
        check("a.go", "/* 网关😀 */ const ErrX = \"AB.1\"\n", &["ErrX AB.1"]);
        check("a.go", "const errX ErrorCode = \"AB.1\" // why\n", &["errX AB.1"]);
        check("a.go", "var ErrX = errors.New(\"AB.1\")\n", &["ErrX AB.1"]);
        check(
            "a.py",
            "NOT_FOUND = 'AB.1'\nnot_found: Final = \"AB.2\"\n",
            &["NOT_FOUND AB.1", "not_found AB.2"],
        );
        check(
            "a.py",
            "class Code(str, Enum):\n    网_A = 'AB.1'\n    NONE = u'AB.2'\n",
            &["网_A AB.1", "NONE AB.2"],
        );
        check("a.java", "  public static final String X_Y = \"AB.1\";\n", &["X_Y AB.1"]);
        check("a.java", "interface A {\n  String X_Y =\n      \"AB.1\";\n}", &["X_Y AB.1"]);
        check(
            "a.java",
            "enum A {\n  X_Y(400, \"AB.1\"),\n  Z_A(\"AB.2\", \"z\");\n}",
            &["X_Y AB.1", "Z_A AB.2"],
        );
        check("a.java", "static final Code X_Y = new Code(\"AB.1\", 400);\n", &["X_Y AB.1"]);
        check("a.ts", "export const notFound: string = 'AB.1' as const;\n", &["notFound AB.1"]);
        check("a.ts", "enum A { One = 'AB.1', Two = `AB.2` }\n", &["One AB.1", "Two AB.2"]);
        check(
            "a.ts",
            "export enum A {\n  // (1)\n  One = 'AB.1',\n  Two = 'AB.2',\n}\n",
            &["One AB.1", "Two AB.2"],
        );
        check("a.js", "const A = {\n  NOT_FOUND: 'AB.1',\n};\n", &["NOT_FOUND AB.1"]);
        check("a.rs", "pub const NOT_FOUND: &'static str = r#\"AB.1\"#;\n", &["NOT_FOUND AB.1"]);
        check(
            "a.c",
            "#define NOT_FOUND \"AB.1\"\nstatic const char x[] = \"AB.2\";\n",
            &["NOT_FOUND AB.1", "x AB.2"],
        );
        check("a.cs", "public const string NotFound = @\"AB.1\";\n", &["NotFound AB.1"]);
        check("a.kt", "const val NOT_FOUND = \"AB.1\"\n", &["NOT_FOUND AB.1"]);
        check("a.swift", "enum A: String {\n  case notFound = \"AB.1\"\n}\n", &["notFound AB.1"]);
        check("a.php", "<?php define('X_Y', 'AB.1'); const Z = 'AB.2';\n", &["Z AB.2"]);
        check("a.php", "<?php\ndefine('X_Y', 'AB.1');\n", &["X_Y AB.1"]);
        check(
            "a.rb",
            "  NotFound = 'AB.1'.freeze\n  NOT_FOUND = 'AB.2'.freeze\n",
            &["NOT_FOUND AB.2"],
        );
        check("a.ex", "  @not_found \"AB.1\"\n", &["not_found AB.1"]);
        check("a.clj", "(def ^:const not-found \"AB.1\")\n", &["not-found AB.1"]);
        check("a.erl", "-define(NOT_FOUND, \"AB.1\").\n", &["NOT_FOUND AB.1"]);
        check(
            "a.pl",
            "use constant NOT_FOUND => 'AB.1';\nour $X = 'AB.2';\n",
            &["NOT_FOUND AB.1", "X AB.2"],
        );
        check("a.sh", "readonly NOT_FOUND=AB.1\n", &["NOT_FOUND AB.1"]);
        check("a.scala", "  val NotFound = \"AB.1\"\n", &["NotFound AB.1"]);
        check("a.hs", "notFound = \"AB.1\"\n", &["notFound AB.1"]);
    }

    #[test]
    fn a_group_of_declarations_names_each() {
        let text = "const (\n\terrX = \"AB.1\"\n\n\t// f(x)\n\terrY Code = \"AB.2\" // (y)\n)\nfunc f() {\n\tx = \"AB.3\"\n}\n";
        check("a.go", text, &["errX AB.1", "errY AB.2"]);
        check("a.go", "const (errX = \"AB.1\")\n", &["errX AB.1"]);
    }

    #[test]
    fn what_only_holds_a_code_names_nothing() {
        check(
            "a.go",
            "if err.Code == \"AB.1\" {\n\tcode := \"AB.2\"\n\tx.Code = \"AB.3\"\n}\n",
            &[],
        );
        check("a.go", "e := Error{Code: \"AB.1\", Text: \"\"}\nf(\"AB.2\")\n", &[]);
        check(
            "a.py",
            "def f(code='AB.1'):\n    code = 'AB.2'\n    f(code='AB.3', CODE='AB.4')\n    return 'AB.5'\n",
            &[],
        );
        check("a.py", "X_Y = 'AB.1' + suffix\nd['X'] = 'AB.2'\nX_Y += 'AB.3'\n", &[]);
        check("a.js", "x = { code: 'AB.1' };\n  let code = 'AB.2';\n", &[]);
        check("a.java", "  String code = \"AB.1\";\n  return X_Y = \"AB.2\";\n", &[]);
        check("a.cpp", "  CHECK_ERROR(\"AB.1\");\n  EXPECT_EQ(code, \"AB.2\");\n", &[]);
        check("a.py", "X_Y = lookup('AB.1')\nY_Z = a.b('AB.2')\n", &[]);
        check("a.py", "X_Y = 'AB.1'.join(x)\nd = {X_Y: 'AB.2'}\n", &[]);
        check("a.php", "<?php\n$a = [\n  A::X_Y => 'AB.1',\n];\n", &[]);
        check("a.json", "{\"CODE\": \"AB.1\"}\n", &[]);
        check("a.yaml", "CODE: AB.1\n", &[]);
        check("a.md", "X_Y = AB.1\n", &[]);
        check("a.go", "switch x {\ncase \"AB.1\", \"AB.2\":\n}\n", &[]);
        check("a.ts", "case 'AB.1': return;\nm = new Map([['AB.2', X]]);\n", &[]);
    }

    #[test]
    fn a_line_that_no_person_wrote_is_passed_over() {
        let text = format!("{}const X = 'AB.1'", "f();".repeat(200));
        check("a.js", &text, &[]);
    }
}
