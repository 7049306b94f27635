//! Rows without a header, one a line, that start with a number and a name: `1 EPERM Not permitted`.

use std::collections::HashSet;

use super::joined_code::glued_number;
use super::joined_names::humps;
use super::joined_rows::line;
use super::seams::{is_reason, reason_phrase};
use crate::import::block::{Block, Cell, Kind, Row, Table, Text};
use crate::import::code::{hexadecimal, is_label, is_number, is_of_capitals, is_status};
use crate::import::lists::start_parts::behind_joint;
use crate::import::told::tell_of_failures;

/// As many rows are no chance.
const LEAST: usize = 3;

/// Lines in which the text of a row goes on.
const MAX_WRAPPED: usize = 4;

/// A code whose number is not set apart from the text behind it has as many digits.
const LEAST_DIGITS: usize = 4;

/// The name of a status has no more words.
const MOST_WORDS: usize = 6;

/// A line that starts with such words.
struct Start<'a> {
    /// The word before them, which stands once above several rows.
    group: Option<&'a str>,
    /// The words, of which one is a name, with where it is among them.
    words: Vec<&'a str>,
    name: usize,
    rest: &'a str,
    line: u32,
}

/// The table that the first of some blocks are the rows of, and how many they are. `is_told` says
/// whether the page lists errors.
pub fn table(blocks: &[Block], is_told: impl Fn() -> bool) -> Option<(Table, usize)> {
    let first = start(blocks.first()?)?;
    let is_alike =
        |start: &Start| start.words.len() == first.words.len() && start.name == first.name;
    let (rows, texts, used) = rows(blocks, is_alike);
    let names: HashSet<&str> = rows.iter().map(|row| row.words[row.name]).collect();
    let tells = || tell_of_failures(rows.iter().map(|row| row.rest));
    let groups = rows.iter().filter(|row| row.group.is_some()).count();
    let are_groups = groups == 0 || rows[0].group.is_some() && groups * 2 <= rows.len();
    if rows.len() < LEAST || names.len() < rows.len() || !are_groups || !(is_told() || tells()) {
        return None;
    }
    // The name stands first, since it is the code where a number has a name.
    let numbers = (0..first.words.len()).filter(|&at| at != first.name);
    let is_status = |at: usize| rows.iter().all(|row| is_status(row.words[at]));
    let number = |at: usize| if is_status(at) { "Status Code" } else { "Code" };
    let words = ["Error"].into_iter().chain(numbers.map(number)).chain(["Description"]);
    let words = words.chain((groups > 0).then_some("Category"));
    let above = rows.iter().scan(None, |group, row| {
        *group = row.group.or(*group);
        Some(*group)
    });
    let row = |((row, text), group): ((&Start, &String), Option<&str>)| {
        let numbers = row.words[..row.name].iter().chain(&row.words[row.name + 1..]).copied();
        let texts = [row.words[row.name]].into_iter().chain(numbers).chain([text.as_str()]);
        (row.line, texts.chain(group).map(str::to_owned).collect())
    };
    let words = words.map(str::to_owned).collect();
    let rows = rows.iter().zip(&texts).zip(above).map(row);
    Some((header_and_rows(first.line, words, rows), used))
}

/// The rows that the first of some blocks are, the text of each, and how many blocks they take. The text of a
/// row may go on in the lines right below it.
fn rows(
    blocks: &[Block],
    is_alike: impl Fn(&Start) -> bool,
) -> (Vec<Start<'_>>, Vec<String>, usize) {
    let (mut rows, mut texts, mut used) = (Vec::new(), Vec::<String>::new(), 0);
    let mut more = Vec::<&str>::new();
    let mut is_wrapped = false;
    for (at, block) in blocks.iter().enumerate() {
        let found = start(block);
        let Block::Text { kind: Kind::Paragraph | Kind::Heading(_), text, apart } = block else {
            break;
        };
        match found {
            Some(start) if is_alike(&start) => {
                is_wrapped |= !more.is_empty();
                if let Some(text) = texts.last_mut() {
                    more.drain(..).for_each(|line| add_line(text, line));
                }
                texts.push(behind_joint(start.rest).to_owned());
                rows.push(start);
                used = at + 1;
            }
            None if !apart && block.level().is_none() && at < used + MAX_WRAPPED => {
                more.push(&text.text);
            }
            _ => break,
        }
    }
    if let Some(text) = texts.last_mut().filter(|_| is_wrapped) {
        used += more.len();
        more.into_iter().for_each(|line| add_line(text, line));
    }
    (rows, texts, used)
}

fn add_line(text: &mut String, line: &str) {
    text.push(' ');
    text.push_str(line);
}

/// Whether a block is the first row of several below a category: `Orders GONE 4 The order is gone`.
pub fn starts_group(block: &Block) -> bool {
    start(block).is_some_and(|start| start.group.is_some())
}

/// The table of lines that start with codes into which the texts have run, `ORD-01-0001NoOrderThe order`,
/// and whether the texts are several cells.
pub fn glued(blocks: &[Block], is_told: impl Fn() -> bool) -> Option<(Table, usize, bool)> {
    let row = |block: &Block| {
        let (text, _) = line(block)?;
        let word = text.text.split(' ').next()?;
        let is_digit = |b: &u8| b.is_ascii_digit();
        let code = glued_number(word)?;
        // `SHA-256` is no code.
        if code.bytes().filter(is_digit).count() < LEAST_DIGITS {
            return None;
        }
        let has_name = humps(&word[code.len()..]) > 0;
        let rest = text.text[code.len()..].to_owned();
        Some(((text.line, vec![code.to_owned(), rest]), has_name))
    };
    let (first, _) = row(blocks.first()?)?;
    let (rows, names): (Vec<(u32, Vec<String>)>, Vec<bool>) = blocks
        .iter()
        .map_while(row)
        .take_while(|((_, own), _)| own[0].len() == first.1[0].len())
        .unzip();
    let codes: HashSet<&str> = rows.iter().map(|(_, texts)| texts[0].as_str()).collect();
    let is_table = rows.len() >= LEAST && codes.len() == rows.len() && is_told();
    let words = ["Code", "Description"].map(str::to_owned).to_vec();
    let used = rows.len();
    let has_names = names.iter().all(|has_name| *has_name);
    is_table.then(|| (header_and_rows(first.0, words, rows.into_iter()), used, has_names))
}

/// The table of lines that start with a status and its name, `404Not Found - no such order`, and how many
/// they are.
pub fn statuses(blocks: &[Block], is_told: impl Fn() -> bool) -> Option<(Table, usize)> {
    let row = |block: &Block| {
        let (text, _) = line(block)?;
        let (status, behind) = text.text.split_at_checked(3).filter(|(own, _)| is_status(own))?;
        let name = behind.trim_start_matches([' ', '-', '–', ':', '：']);
        // Some names are a page's own.
        let is_short = |at: &usize| name[..*at].split(' ').count() <= MOST_WORDS;
        let mark = || [" -", ": "].iter().find_map(|mark| name.find(mark).filter(is_short));
        let (name, rest) = name.split_at(reason_phrase(name).or_else(mark)?);
        let says = rest.trim_start_matches([' ', '-', '–', '—', ':', '：', '|']).trim();
        let is_apart = says.is_empty() || says.len() < rest.len();
        is_apart.then(|| (text.line, [status, name, says].map(str::to_owned).to_vec()))
    };
    let mut seen = HashSet::new();
    let is_new = |(_, texts): &(u32, Vec<String>)| seen.insert(texts[0].clone());
    let rows: Vec<(u32, Vec<String>)> = blocks.iter().map_while(row).take_while(is_new).collect();
    let has_texts = rows.iter().all(|(_, texts)| !texts[2].is_empty());
    let known = rows.iter().filter(|(_, texts)| is_reason(&texts[1])).count();
    let failures = rows.iter().filter(|(_, texts)| texts[0].starts_with(['4', '5'])).count();
    let is_told = || failures >= LEAST || is_told();
    if known < LEAST || known * 2 < rows.len() || !has_texts || !is_told() {
        return None;
    }
    let words = ["Status Code", "Message", "Description"].map(str::to_owned).to_vec();
    let used = rows.len();
    Some((header_and_rows(rows[0].0, words, rows.into_iter()), used))
}

/// A table of these header words and rows, of which each has its line.
pub fn header_and_rows(
    line: u32,
    words: Vec<String>,
    rows: impl Iterator<Item = (u32, Vec<String>)>,
) -> Table {
    let row = |(line, texts): (u32, Vec<String>)| {
        let cell = |text| Cell::new(Text { text, line, ..Text::default() });
        Row { line, cells: texts.into_iter().map(cell).collect(), label: None }
    };
    let rows = std::iter::once((line, words)).chain(rows).map(row).collect();
    Table { line, head: 1, rows }
}

/// The words that a line starts with, if one is a name, at least one a number, and a text follows.
fn start(block: &Block) -> Option<Start<'_>> {
    let (text, _) = line(block)?;
    let below_group = || {
        let (group, rest) = text.text.split_once(' ')?;
        let start = start_of(rest, text.line).filter(|start| start.name == 0)?;
        is_label(group).then_some(Start { group: Some(group), ..start })
    };
    start_of(&text.text, text.line).or_else(below_group)
}

fn start_of(text: &str, line: u32) -> Option<Start<'_>> {
    let mut rest = text;
    let mut words = Vec::new();
    let mut name = None;
    while let Some((word, behind)) = rest.split_once(' ') {
        let is_name = name.is_none() && is_name(word);
        if !(is_name || is_number(word) || hexadecimal(word).is_some()) || words.len() == 3 {
            break;
        }
        name = name.or(Some(words.len()).filter(|_| is_name));
        words.push(word);
        rest = behind.trim_start();
    }
    let has_text = rest.chars().any(char::is_lowercase) || !rest.is_ascii();
    let name = name.filter(|_| words.len() > 1 && has_text)?;
    Some(Start { group: None, words, name, rest, line })
}

fn is_name(word: &str) -> bool {
    word.bytes().filter(u8::is_ascii_uppercase).count() > 2
        && word.starts_with(|c: char| c.is_ascii_uppercase())
        && word.chars().all(is_of_capitals)
}
