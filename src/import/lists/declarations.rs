//! Constants that are declared, each with its number, as documentation made of sources shows them: `ORDER_GONE = 3`,
//! `const val ORDER_GONE: Int = 3`, `case .orderGone: return 3`. What is said of each stands behind it, above or below.

use std::collections::{HashMap, HashSet};

use super::constants::{comment, undeclared};
use crate::catalog::Entry;
use crate::import::block::{Block, Kind, Table, Text};
use crate::import::code::hexadecimal;
use crate::import::data::keys::words;
use crate::import::told::{tell_of_failures, under_codes, under_errors};

/// Fewer constants may be anything.
const LEAST: usize = 4;

/// As many lines may stand between two constants.
const MAX_GAP: usize = 12;

/// More words before a name are a sentence.
const MAX_WORDS: usize = 6;

/// A line of a text, of a sample or of a table.
struct Line<'a> {
    text: &'a str,
    number: u32,
    block: usize,
    place: Place,
}

#[derive(Clone, Copy, PartialEq)]
enum Place {
    Heading,
    Text,
    Sample,
}

/// A constant: the index of its line, its name, its number, and the comment behind it.
struct Constant<'a> {
    at: usize,
    name: &'a str,
    number: Option<&'a str>,
    comment: Option<&'a str>,
}

/// The codes that are such constants, where the page lists codes, or speaks of errors and these tell of failures.
pub fn entries(blocks: &[Block]) -> Vec<Entry> {
    entries_of(&lines(blocks), |block, tell_of_failures| {
        under_codes(blocks)[block] || under_errors(blocks)[block] && tell_of_failures
    })
}

/// The codes that samples declare which stand where the page lists codes.
pub fn entries_of_samples(blocks: &[Block]) -> Vec<Entry> {
    let mut lines = lines(blocks);
    lines.retain(|line| line.place == Place::Sample);
    if !lines.is_empty() {
        let codes = under_codes(blocks);
        lines.retain(|line| codes[line.block]);
    }
    entries_of(&lines, |_, _| true)
}

/// The numbers that samples declare names to stand for, whatever these are.
pub fn numbers(blocks: &[Block]) -> HashMap<&str, &str> {
    let is_sample = |block: &&Block| matches!(block, Block::Text { kind: Kind::Code, .. });
    let lines = blocks.iter().filter(is_sample).flat_map(|block| block.text().lines());
    let declared = |line| {
        let of_macro = || {
            let (name, value) = str::trim(line).strip_prefix("#define ")?.trim().split_once(' ')?;
            Some((name, number(value.trim())??))
        };
        of_macro().or_else(|| constant(0, line).and_then(|one| Some((one.name, one.number?))))
    };
    lines.filter_map(declared).collect()
}

/// The codes of some lines, if what the page tells of the block of the first one, and whether names and texts tell of
/// failures, say that they are some.
fn entries_of(lines: &[Line], are_told: impl FnOnce(usize, bool) -> bool) -> Vec<Entry> {
    let constants = constants(lines);
    let pairs: HashSet<_> = constants.iter().map(|one| (one.name, one.number)).collect();
    let far = constants.windows(2).filter(|pair| pair[1].at - pair[0].at > MAX_GAP).count();
    if constants.len() < LEAST || pairs.len() < constants.len() || far * 4 > constants.len() {
        return Vec::new();
    }
    let texts = texts(lines, &constants);
    let names: Vec<String> = constants.iter().map(|one| words(one.name)).collect();
    let said = names.iter().chain(&texts).map(String::as_str).filter(|text| !text.is_empty());
    if !are_told(lines[constants[0].at].block, tell_of_failures(said)) {
        return Vec::new();
    }
    let entry = |(one, text): (&Constant, String)| Entry {
        code: one.name.to_owned(),
        aliases: one.number.into_iter().map(str::to_owned).collect(),
        description: Some(text).filter(|text| !text.is_empty()),
        line: lines[one.at].number,
        ..Entry::default()
    };
    constants.iter().zip(texts).map(entry).collect()
}

/// The lines of all blocks.
fn lines(blocks: &[Block]) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    for (block, content) in blocks.iter().enumerate() {
        match content {
            Block::Text { kind, text, .. } => {
                let place = match kind {
                    Kind::Heading(_) => Place::Heading,
                    Kind::Code => Place::Sample,
                    Kind::Paragraph | Kind::Item => Place::Text,
                };
                let parts = (text.line..).zip(text.text.split('\n'));
                let parts = parts.filter(|(_, text)| !text.trim().is_empty());
                lines.extend(parts.map(|(number, text)| Line {
                    text: last_cell(text),
                    number,
                    block,
                    place,
                }));
            }
            Block::Table(table) => lines.extend(last_cells(table, block)),
        }
    }
    lines
}

/// The text of a line, or of its last cell between bars, before which the types of constants stand.
fn last_cell(text: &str) -> &str {
    let text = text.trim();
    let mut cells = text.rsplit('|').map(str::trim).filter(|cell| !cell.is_empty());
    cells.next().filter(|_| text.starts_with('|') && text.ends_with('|')).unwrap_or(text)
}

/// The last cells of the rows of a table.
fn last_cells(table: &Table, block: usize) -> impl Iterator<Item = Line<'_>> {
    let rows = table.rows.iter().filter_map(|row| row.cells.iter().rfind(|cell| !cell.is_empty()));
    rows.map(move |cell| {
        let Text { text, line, .. } = &*cell.text;
        Line { text: text.trim(), number: *line, block, place: Place::Text }
    })
}

/// The constants that most lines of a sample declare, and those among texts.
fn constants<'a>(lines: &[Line<'a>]) -> Vec<Constant<'a>> {
    let all = lines.iter().enumerate().filter_map(|(at, line)| constant(at, line.text));
    let all: Vec<Constant> = all.collect();
    let mut counts = HashMap::<usize, (usize, usize)>::new();
    for line in lines.iter().filter(|line| !is_empty(line.text)) {
        counts.entry(line.block).or_default().0 += 1;
    }
    for one in &all {
        counts.entry(lines[one.at].block).or_default().1 += 1;
    }
    let is_of_sample = |one: &Constant| {
        let (all, own) = counts[&lines[one.at].block];
        lines[one.at].place != Place::Sample || own * 2 > all
    };
    all.into_iter().filter(is_of_sample).collect()
}

/// Whether a line of a sample has no more than marks, or is a comment.
fn is_empty(line: &str) -> bool {
    comment(line).is_some() || !line.contains(char::is_alphabetic)
}

/// The constant that a line declares, and nothing else.
fn constant(at: usize, line: &str) -> Option<Constant<'_>> {
    let (declared, said) = match line.find("//").or_else(|| line.find("/*")) {
        Some(end) => (&line[..end], comment(&line[end..])),
        None => (line, None),
    };
    let declared = declared.trim().trim_end_matches([',', ';']);
    let of_case = || {
        let (name, value) = declared.strip_prefix("case ")?.split_once(':')?;
        Some((name, value.trim().strip_prefix("return ")?))
    };
    let assigned = || {
        let (name, value) = declared.split_once('=')?;
        // A type may stand behind the name, `GONE: Int`, or before it, `integer :: gone`.
        let name = match name.split_once("::") {
            Some((_, name)) => name,
            None => name.split(':').next()?,
        };
        (!value.starts_with(['=', '>'])).then_some((name, value))
    };
    let (before, value) = of_case().or_else(assigned)?;
    let name = undeclared(before.trim());
    let name = name.rsplit(char::is_whitespace).next()?.trim_start_matches('.');
    let is_part = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
    let is_name = name.len() > 1
        && name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name.bytes().all(is_part)
        && before.split_whitespace().count() <= MAX_WORDS;
    let number = number(value.trim())?;
    is_name.then_some(Constant { at, name, number, comment: said })
}

/// The number that a value is; of one that is calculated from another none, `0x7FFF - 1`.
fn number(value: &str) -> Option<Option<&str>> {
    let inner = value.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).unwrap_or(value);
    let inner = inner.trim_matches(['"', '\'']);
    let is_one = |text: &str| hexadecimal(text).is_some() || text.parse::<i64>().is_ok();
    let parts: Vec<&str> = inner.split(' ').collect();
    match parts[..] {
        [number] if is_one(number) => Some(Some(number)),
        [one, "+" | "-", two] if is_one(one) && is_one(two) => Some(None),
        _ => None,
    }
}

/// What is said of each constant: the comment behind it; or the lines below it, where the last one has such; or those above.
/// Lines that stand between most of them say nothing.
fn texts(lines: &[Line], constants: &[Constant]) -> Vec<String> {
    let between = |from: usize, to: usize| {
        let from = from.max(to.saturating_sub(MAX_GAP));
        lines[from..to].iter().filter(|line| line.place != Place::Heading)
    };
    let ends = constants.iter().skip(1).map(|one| one.at).chain([lines.len()]);
    let mut counts = HashMap::<&str, usize>::new();
    for pair in constants.windows(2) {
        for line in between(pair[0].at + 1, pair[1].at) {
            *counts.entry(line.text).or_default() += 1;
        }
    }
    let says = |line: &&Line| {
        let is_said = line.place == Place::Text || comment(line.text).is_some();
        is_said
            && line.text.contains(char::is_alphabetic)
            && counts.get(line.text).is_none_or(|count| count * 2 < constants.len())
    };
    let said = |line: &Line| comment(line.text).unwrap_or(line.text).to_owned();
    let below = |one: &Constant, end: usize| {
        let section = lines[one.at + 1..end].iter().take(MAX_GAP);
        let section = section.take_while(|line| line.place != Place::Heading);
        section.filter(says).map(said).collect::<Vec<_>>()
    };
    let above = |at: usize| {
        let start = constants[..at].last().map_or(0, |one| one.at + 1);
        between(start, constants[at].at).filter(says).map(said).collect::<Vec<_>>()
    };
    let last = constants.last().map_or_else(Vec::new, |one| below(one, lines.len()));
    let is_below = !last.is_empty();
    let texts = constants.iter().zip(ends).enumerate().map(|(at, (one, end))| match one.comment {
        Some(comment) => comment.to_owned(),
        None if is_below => below(one, end).join("\n"),
        // What stands above the first one alone is said of the page.
        None if at == 0 && above(1).is_empty() => String::new(),
        None if at == 0 => above(0).pop().unwrap_or_default(),
        None => above(at).join("\n"),
    });
    texts.collect()
}
