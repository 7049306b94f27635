//! Makes a named constant of a literal that is a code, and puts its name wherever the file has that
//! literal and the language lets a name stand.

mod code;
mod header;
mod safe;

use code::{Bracket, Code, is_word, last_word, words};
use header::{Home, behind_header, in_class};
use safe::{Place, Stand};

use super::tried::{applied, moved};
use super::{Action, ActionKind, Change, Replacement};
use crate::ide::findings::{Finding, findings};
use crate::index::Document;
use crate::scan::{Context, Occurrence};

/// How a language has constants.
struct Form {
    /// The language's identifier.
    id: &'static str,
    /// The quotes of the literals that a constant can be made of.
    quotes: &'static [u8],
    /// What stands before the name and behind it, and behind the literal.
    declaration: [&'static str; 3],
    has_capitals: bool,
    /// Words of a declaration that is a constant already; all of one list.
    words: &'static [&'static [&'static str]],
    home: fn(&Code, &[Bracket]) -> Result<Home, &'static str>,
    stand: fn(&Place) -> Stand,
}

const FORMS: &[Form] = &[
    Form {
        id: "go",
        quotes: b"\"`",
        declaration: ["const ", " = ", ""],
        has_capitals: false,
        words: &[&["const"]],
        home: |code, _| match behind_header(code, &["package", "import"], &[]) {
            home if home.at > 0 => Ok(home),
            _ => Err("the file has no `package`"),
        },
        stand: safe::in_go,
    },
    Form {
        id: "java",
        quotes: b"\"",
        declaration: ["private static final String ", " = ", ";"],
        has_capitals: true,
        words: &[&["static", "final"]],
        home: |code, brackets| {
            let class = brackets.first().filter(|open| is_class(code, open.at));
            let class = class.ok_or("only a class has private constants")?;
            in_class(code, class.at).ok_or("there is code behind the brace of the class")
        },
        stand: safe::in_java,
    },
    Form {
        id: "javascript",
        home: |code, _| match is_module(code) {
            true => Ok(behind_header(code, IMPORTS, &["#!"])),
            false => Err("in a script that is no module a constant would be everyone's"),
        },
        ..TYPESCRIPT
    },
    Form {
        id: "python",
        quotes: b"\"'",
        declaration: ["", " = ", ""],
        has_capitals: true,
        words: &[],
        home: |code, _| {
            Ok(behind_header(code, &["\"", "import", "from"], &["#!", "# -*-", "# coding"]))
        },
        stand: safe::in_python,
    },
    Form {
        id: "rust",
        quotes: b"\"",
        declaration: ["const ", ": &str = ", ";"],
        has_capitals: true,
        words: &[&["const"], &["static"]],
        home: |code, _| Ok(behind_header(code, &["use"], &["#!", "//!", "/*!"])),
        stand: safe::in_rust,
    },
    TYPESCRIPT,
    Form { id: "typescriptreact", ..TYPESCRIPT },
];

const TYPESCRIPT: Form = Form {
    id: "typescript",
    quotes: b"\"'`",
    declaration: ["const ", " = ", ";"],
    has_capitals: true,
    words: &[&["const"]],
    home: |code, _| Ok(behind_header(code, IMPORTS, &["#!"])),
    stand: safe::in_typescript,
};

const IMPORTS: &[&str] = &["\"", "import", "require"];

/// What makes a constant of the literal that is this code; `None` where there is none, or where the
/// language is none of [`FORMS`].
pub(super) fn action(
    document: &Document,
    before: &[Finding],
    found: &Occurrence,
) -> Option<Action> {
    let form = FORMS.iter().find(|form| form.id == document.language.id)?;
    if found.context != Context::Literal {
        return None;
    }
    let text = String::from(&document.text);
    let code = Code::new(&text, document.language);
    let name = free_name(form, &text, &found.code);
    let extracted = extracted(form, &code, document, found, &name).and_then(|edits| {
        let is_good = holds(document, before, found, &edits);
        if is_good { Ok(edits) } else { Err("the file would not be what it was") }
    });
    let places = extracted.as_ref().map_or(0, |edits| edits.len() - 1);
    let all = if places > 1 { format!(" ({places} places)") } else { String::new() };
    Some(Action {
        title: format!("Extract `{}` to the constant `{name}`{all}", found.code),
        kind: ActionKind::Extract,
        findings: Vec::new(),
        change: extracted.map(Change::Edit),
        is_preferred: false,
    })
}

/// The declaration, and the name in the place of each literal where it can stand.
fn extracted(
    form: &Form,
    code: &Code,
    document: &Document,
    found: &Occurrence,
    name: &str,
) -> Result<Vec<Replacement>, &'static str> {
    let occurrences = document.scan().occurrences.iter();
    let equal: Vec<&Occurrence> =
        occurrences.filter(|it| it.context == Context::Literal && it.code == found.code).collect();
    let starts: Vec<usize> = equal.iter().map(|it| it.range.start.saturating_sub(1)).collect();
    let brackets = code.brackets(&starts);
    let places = equal.iter().zip(&brackets).map(|(it, brackets)| {
        let range = it.range.start.saturating_sub(1)..it.range.end + 1;
        (Place { code, range, brackets }, it.range == found.range)
    });
    let places: Vec<(Place, bool)> = places.collect();
    let (own, _) = places.iter().find(|(_, is_own)| *is_own).ok_or("it is not there")?;
    stand(form, own)?;
    if places.iter().any(|(place, _)| is_constant(form, place)) {
        return Err("there is a constant of it already");
    }
    let home = (form.home)(code, own.brackets)?;
    if own.range.start < home.at {
        return Err("a constant cannot stand before it");
    }
    let is_same_class =
        |place: &Place| form.id != "java" || place.brackets.first() == own.brackets.first();
    let [start, middle, end] = form.declaration;
    let line_end = if code.text.contains("\r\n") { "\r\n" } else { "\n" };
    let Home { at, indent, before, behind } = home;
    let last = if code.text[..at].ends_with(['\n', '\r']) || at == 0 { "" } else { "\n" };
    let literal = &code.text[own.range.clone()];
    let declaration =
        format!("{last}{before}{indent}{start}{name}{middle}{literal}{end}\n{behind}");
    let mut edits = vec![Replacement { range: at..at, text: declaration.replace('\n', line_end) }];
    for (place, _) in places.iter().filter(|(place, _)| place.range.start >= at) {
        if let (true, Ok((open, close))) = (is_same_class(place), stand(form, place)) {
            let text = format!("{open}{name}{close}");
            edits.push(Replacement { range: place.range.clone(), text });
        }
    }
    Ok(edits)
}

/// Whether a name can stand in the place of a literal, which must be plain.
fn stand(form: &Form, place: &Place) -> Stand {
    let (bytes, range) = (place.code.text.as_bytes(), &place.range);
    let quote = bytes[range.start];
    let before = range.start.checked_sub(1).map(|at| bytes[at]);
    let is_plain = form.quotes.contains(&quote)
        && bytes.get(range.end - 1) == Some(&quote)
        && !before.is_some_and(|byte| is_word(byte) || byte == quote || byte == b'#')
        && bytes.get(range.end) != Some(&quote);
    if is_plain { (form.stand)(place) } else { Err("this is no plain literal") }
}

/// Whether the literal is all that a constant of the file holds.
fn is_constant(form: &Form, place: &Place) -> bool {
    let Place { code, range, brackets } = place;
    let line = code.line_before(range.start);
    // What a second `=` is for is something else, such as the default of a type's parameter.
    let line = line.trim_end().strip_suffix('=').filter(|line| !line.contains('='));
    let Some(line) = line else { return false };
    let has = |list: &&[&str]| list.iter().all(|own| words(line).any(|word| word == *own));
    let in_group = || {
        let group = brackets.last().map(|open| last_word(code.before(open.at)));
        form.id == "go" && group == Some("const")
    };
    let is_capital = || {
        let mut names = words(line);
        let name = names.next().unwrap_or_default();
        let is_name = name.chars().all(|c| c.is_ascii_uppercase() || c == '_' || c.is_numeric());
        form.id == "python" && brackets.is_empty() && is_name && names.next().is_none()
    };
    // A constant within a function is not everywhere.
    let is_outer = brackets.is_empty() || form.id == "java";
    (is_outer && form.words.iter().any(has)) || in_group() || is_capital()
}

fn is_class(code: &Code, brace: usize) -> bool {
    let head = code.head(brace);
    let is_one = words(head).any(|word| matches!(word, "class" | "record"));
    code.mask[brace] == b'{' && is_one && !words(head).any(|it| matches!(it, "enum" | "interface"))
}

fn is_module(code: &Code) -> bool {
    let mask = String::from_utf8_lossy(&code.mask);
    let is_start = |line: &str| matches!(words(line).next(), Some("import" | "export"));
    let is_common = mask.contains("require(") || mask.contains("module.exports");
    is_common || mask.lines().any(is_start)
}

/// A name made of a code that no word of the file is: `MODELARTS_4204`, `codeModelArts4204`.
fn free_name(form: &Form, text: &str, code: &str) -> String {
    let parts = code.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let name = match form.has_capitals {
        true => {
            let parts: Vec<String> = parts.map(str::to_ascii_uppercase).collect();
            let is_name =
                parts.first().is_some_and(|it| it.starts_with(|c: char| c.is_alphabetic()));
            let prefix = if is_name { "" } else { "CODE_" };
            format!("{prefix}{}", parts.join("_"))
        }
        false => {
            let capital = |part: &str| part[..1].to_ascii_uppercase() + &part[1..];
            format!("code{}", parts.map(capital).collect::<String>())
        }
    };
    let is_taken = |name: &String| words(text).any(|word| word == name);
    let numbered = (2..).map(|number| format!("{name}_{number}"));
    std::iter::once(name.clone()).chain(numbered).find(|name| !is_taken(name)).unwrap_or(name)
}

/// Whether after the edits the code is a literal once in the declaration, and all else is as it was.
fn holds(
    document: &Document,
    before: &[Finding],
    found: &Occurrence,
    edits: &[Replacement],
) -> bool {
    let (declaration, names) = (&edits[0], &edits[1..]);
    let is_replaced =
        |start: usize| names.iter().any(|edit| edit.range.start < start && start < edit.range.end);
    let after = applied(document, edits);
    let new = declaration.range.start..declaration.range.start + declaration.text.len();
    let (declared, others): (Vec<_>, Vec<_>) =
        after.scan().occurrences.iter().partition(|it| new.contains(&it.range.start));
    let stay = document.scan().occurrences.iter().filter(|it| !is_replaced(it.range.start));
    let is_as_it_was = others
        .iter()
        .map(|it| (it.range.start, it.context, &it.code))
        .eq(stay.map(|it| (moved(edits, it.range.start), it.context, &it.code)));
    let is_declared = matches!(declared.as_slice(),
        [only] if only.context == Context::Literal && only.code == found.code);
    is_as_it_was && is_declared && findings(&after).len() <= before.len()
}
