//! Compares what errdex sees in real sources with what tree-sitter sees in them.
//!
//! tree-sitter reads a source as it is. Then every word of its strings and comments, and every
//! identifier, is replaced by a code of the same length, and errdex scans the result: the context
//! of each code must be that of the node that the word stood in.

mod grammars;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use errdex::catalog::{Catalog, Entry, PageContent};
use errdex::lang::detect;
use errdex::scan::{Context, scan};
use grammars::{GRAMMARS, Grammar};
use tree_sitter::{Node, Parser};

/// As much of each language as this is read, in bytes.
const MOST: usize = 24_000_000;
/// Agreement below this fails the run.
const LEAST: f64 = 0.999;
/// How many disagreements of each language are shown.
const SHOWN: usize = 12;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let cache = PathBuf::from(arguments.next().expect("the folder with the sources"));
    let only: Vec<String> = arguments.collect();
    let mut has_failed = false;
    println!(
        "{:16} {:>6} {:>7} {:>9} {:>6} {:>9}",
        "language", "files", "skipped", "codes", "wrong", "agreement"
    );
    for grammar in GRAMMARS {
        if only.is_empty() || only.iter().any(|id| id == grammar.id) {
            has_failed |= !compare(grammar, &cache);
        }
    }
    std::process::exit(i32::from(has_failed));
}

/// The figures of a language.
#[derive(Default)]
struct Tally {
    files: usize,
    skipped: usize,
    bytes: usize,
    codes: usize,
    wrong: usize,
    /// How often one was expected and another found.
    kinds: BTreeMap<(&'static str, &'static str), usize>,
    /// Where; of each file the first.
    places: Vec<String>,
}

/// Compares all sources of a language and prints the figures: whether enough of them agree.
fn compare(grammar: &Grammar, cache: &Path) -> bool {
    let mut parser = Parser::new();
    parser.set_language(&(grammar.grammar)()).expect("a grammar that this tree-sitter reads");
    let entry = Entry { code: "Z.1".to_owned(), ..Entry::default() };
    let catalog = Catalog::of([PageContent { entries: vec![entry], ..PageContent::default() }]);
    let mut tally = Tally::default();
    for path in sources(grammar, cache) {
        if tally.bytes > MOST {
            break;
        }
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let tree = parser.parse(&text, None).expect("a tree");
        if tree.root_node().has_error() || text.contains("Z.") || text.len() > 1_000_000 {
            tally.skipped += 1;
            continue;
        }
        tally.files += 1;
        tally.bytes += text.len();
        compare_file(grammar, &path, &text, tree.root_node(), &catalog, &mut tally);
    }
    let agreement = 1.0 - tally.wrong as f64 / tally.codes.max(1) as f64;
    println!(
        "{:16} {:>6} {:>7} {:>9} {:>6} {:>8.3} %",
        grammar.id,
        tally.files,
        tally.skipped,
        tally.codes,
        tally.wrong,
        100.0 * agreement
    );
    for ((expected, found), count) in &tally.kinds {
        println!("    {count} times {found} instead of {expected}");
    }
    for place in tally.places.iter().take(SHOWN) {
        println!("    {place}");
    }
    agreement >= LEAST
}

fn compare_file(
    grammar: &Grammar,
    path: &Path,
    text: &str,
    root: Node,
    catalog: &Catalog,
    tally: &mut Tally,
) {
    let plants = plants(grammar, text, root);
    let mut planted = text.as_bytes().to_vec();
    for plant in &plants {
        let digits = (2..plant.end - plant.start).map(|at| b'0' + (at % 10) as u8);
        let code: Vec<u8> = b"Z.".iter().copied().chain(digits).collect();
        planted[plant.start..plant.end].copy_from_slice(&code);
    }
    let planted = String::from_utf8(planted).expect("only ASCII was replaced");
    let found = scan(&planted, detect(Some(grammar.id), None, None), catalog).occurrences;
    let mut found = found.into_iter().peekable();
    let mut is_first = true;
    for plant in &plants {
        while found.next_if(|one| one.range.start < plant.start).is_some() {}
        let here = found.next_if(|one| one.range == (plant.start..plant.end));
        let context = here.map_or("nothing", |one| match one.context {
            Context::Literal => "literal",
            Context::Inside => "inside",
            Context::Comment => "comment",
            Context::Prose => "prose",
        });
        tally.codes += 1;
        if context != plant.context {
            tally.wrong += 1;
            *tally.kinds.entry((plant.context, context)).or_default() += 1;
            if std::mem::take(&mut is_first) {
                let line = text[..plant.start].matches('\n').count() + 1;
                let shown = text.lines().nth(line - 1).unwrap_or_default().trim();
                let shown: String = shown.chars().take(120).collect();
                let (path, expected) = (path.display(), plant.context);
                tally.places.push(format!("{path}:{line}: {context}, not {expected}: {shown}"));
            }
        }
    }
}

/// A word that a code is put in place of.
struct Plant {
    start: usize,
    end: usize,
    context: &'static str,
}

/// What a node is, and those within it that are nothing else.
#[derive(Clone, Copy, PartialEq)]
enum Class {
    Code,
    /// With the bytes of the whole literal.
    Text(usize, usize),
    Part,
    Comment,
    Skipped,
}

fn plants(grammar: &Grammar, text: &str, root: Node) -> Vec<Plant> {
    let mut classes = vec![(Class::Code, false); text.len()];
    let mut open = vec![(root, Class::Code)];
    while let Some((node, around)) = open.pop() {
        let is = |kinds: &[&str]| node.is_named() && kinds.contains(&node.kind());
        let class = match () {
            () if is(grammar.comments) => Class::Comment,
            () if is(grammar.code) => Class::Code,
            // These differ only where they are part of a literal, or are none of its forms.
            () if is(grammar.skipped) => Class::Skipped,
            () if around == Class::Comment || around == Class::Skipped => around,
            () if is(grammar.strings) => Class::Text(node.start_byte(), node.end_byte()),
            () if is(grammar.parts) => Class::Part,
            () => around,
        };
        let is_name = node.child_count() == 0 && is_identifier(node.kind());
        classes[node.byte_range()].fill((class, is_name));
        let mut cursor = node.walk();
        open.extend(node.children(&mut cursor).map(|child| (child, class)));
    }
    words(text.as_bytes()).filter_map(|(start, end)| plant(text, &classes, start, end)).collect()
}

fn is_identifier(kind: &str) -> bool {
    kind.ends_with("identifier")
        || ["name", "constant", "jsx_text", "text", "variable_name"].contains(&kind)
}

/// The runs of 4 to 14 letters, digits and underscores that start with a letter.
fn words(bytes: &[u8]) -> impl Iterator<Item = (usize, usize)> {
    let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + bytes[at..].iter().position(is_word)?;
        let end = start + bytes[start..].iter().take_while(|byte| is_word(byte)).count();
        at = end;
        Some((start, end))
    })
    .filter(move |&(start, end)| {
        (4..=14).contains(&(end - start)) && bytes[start].is_ascii_alphabetic()
    })
}

/// The plant in place of a word; none where a code would have no boundary or would change how
/// what follows is read.
fn plant(text: &str, classes: &[(Class, bool)], start: usize, end: usize) -> Option<Plant> {
    let bytes = text.as_bytes();
    let before = start.checked_sub(1).map_or(b' ', |at| bytes[at]);
    let behind = &bytes[end..];
    let is_bound = !b".-\\$@%&".contains(&before)
        && !matches!(behind, [b'.' | b'-', next, ..] if next.is_ascii_digit());
    let (class, is_name) = classes[start];
    let is_one = classes[start..end].iter().all(|own| *own == (class, is_name));
    if !is_bound || !is_one {
        return None;
    }
    let next = behind.iter().find(|byte| !byte.is_ascii_whitespace()).copied().unwrap_or(b' ');
    let context = match class {
        // The mark of a comment, such as `=head1`.
        Class::Comment if before == b'=' => return None,
        Class::Comment => "comment",
        Class::Part => "inside",
        // The tag of a heredoc.
        Class::Text(from, _) if bytes[..from].trim_ascii_end().ends_with(b"<<") => return None,
        // A word of `%w(a b)`.
        Class::Text(from, to) if from == start => {
            if to == end {
                "literal"
            } else {
                "inside"
            }
        }
        Class::Text(from, to) if is_opening(&bytes[from..start]) && is_closing(&bytes[end..to]) => {
            "literal"
        }
        Class::Text(..) => "inside",
        // A word says how the literal or the operator behind it is to be read.
        Class::Code if !is_name || b"/%<?\"'`=:".contains(&next) => return None,
        Class::Code if b"'#<`=/:".contains(&before) => return None,
        Class::Code => "prose",
        Class::Skipped => return None,
    };
    Some(Plant { start, end, context })
}

/// Whether the bytes are all of an opening mark, and not also the start of a content.
fn is_opening(bytes: &[u8]) -> bool {
    let letters = bytes.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let rest = &bytes[letters..];
    let rest = &rest[rest.iter().take_while(|byte| b"#:$@".contains(byte)).count()..];
    match rest {
        [b'"' | b'\'' | b'`'] | [b'"', b'"', b'"'] | [b'\'', b'\'', b'\''] => true,
        [b'[', levels @ .., b'['] => levels.iter().all(|byte| *byte == b'='),
        // `q(`, `%q(`.
        [b'(' | b'{' | b'[' | b'<' | b'|' | b'/'] => bytes[..letters].starts_with(b"q"),
        [b'%', mark @ .., _] => mark.len() < 2,
        [b'"', delimiter @ .., b'('] => {
            letters > 0
                && bytes[letters - 1] == b'R'
                && delimiter.iter().all(u8::is_ascii_alphabetic)
        }
        _ => false,
    }
}

/// Whether the bytes are all of a closing mark.
fn is_closing(bytes: &[u8]) -> bool {
    let mark = bytes.trim_ascii_end();
    let mark = &mark[..mark.len() - mark.iter().rev().take_while(|&&byte| byte == b'#').count()];
    match mark {
        [] | [_] | [b'"', b'"', b'"'] | [b'\'', b'\'', b'\''] => true,
        [b']', levels @ .., b']'] => levels.iter().all(|byte| *byte == b'='),
        [b')', delimiter @ .., b'"'] => delimiter.iter().all(u8::is_ascii_alphabetic),
        _ => false,
    }
}

/// The sources of a language, in the order of their paths.
fn sources(grammar: &Grammar, cache: &Path) -> Vec<PathBuf> {
    let home = std::env::var("HOME").unwrap_or_default();
    let mut folders: Vec<PathBuf> = grammar
        .roots
        .iter()
        .map(|root| match root.strip_prefix("~/") {
            Some(rest) => Path::new(&home).join(rest),
            None => cache.join(root),
        })
        .collect();
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(folder) else { continue };
        for entry in entries.flatten() {
            let (path, kind) = (entry.path(), entry.file_type());
            let extension = path.extension().and_then(|extension| extension.to_str());
            if kind.as_ref().is_ok_and(|kind| kind.is_dir()) {
                folders.push(path);
            } else if kind.is_ok_and(|kind| kind.is_file())
                && extension.is_some_and(|extension| grammar.extensions.contains(&extension))
                && !path.to_string_lossy().ends_with(".min.js")
            {
                files.push(path);
            }
        }
    }
    files.sort();
    files.dedup();
    files
}
