//! Pages of text that show each error as the body of its answer, and list their codes nowhere else.

use std::collections::HashSet;

use super::block::{Block, Kind};
use super::code::is_status;
use super::header::{Field, field_of};
use super::record_keys::words;
use super::told::under_errors;
use crate::catalog::Entry;

/// Fewer bodies are samples.
const LEAST: usize = 3;

/// Whether a line is a member of an object in JSON, of which a page shows one as a sample.
pub fn is_member(text: &str) -> bool {
    text.strip_prefix('"').and_then(|text| text.split_once('"')).is_some_and(|(key, behind)| {
        behind.trim_start().starts_with(':') && !key.contains(char::is_whitespace)
    })
}

/// The codes of bodies that the lines of a page show, if there are some with a code and a message each,
/// none twice: more than samples, then.
pub fn entries(blocks: &[Block]) -> Vec<Entry> {
    let mut entries = Vec::<Entry>::new();
    let mut open = Entry::default();
    let mut status = None;
    for (block, told) in blocks.iter().zip(under_errors(blocks)) {
        let Block::Text { kind, text, .. } = block else { continue };
        let line = text.text.trim();
        match member(line).filter(|_| told && *kind != Kind::Code) {
            Some((Field::Code, code)) => {
                open = Entry { code, line: text.line, status: status.clone(), ..Entry::default() };
            }
            Some((Field::Message, message)) if !open.code.is_empty() => {
                entries.push(Entry { message: Some(message), ..std::mem::take(&mut open) });
            }
            _ if line.starts_with('}') => open = Entry::default(),
            _ => status = status_of(line).or(status),
        }
    }
    let distinct: HashSet<&str> = entries.iter().map(|entry| entry.code.as_str()).collect();
    let are_codes = distinct.len() == entries.len() && entries.len() >= LEAST;
    if are_codes { entries } else { Vec::new() }
}

/// What a member of an object says: the field that its key names, and its value.
fn member(line: &str) -> Option<(Field, String)> {
    let (key, value) = line.split_once(':').filter(|_| is_member(line))?;
    let (field, _) = field_of(&words(key.trim().trim_matches('"')))?;
    let value = value.trim().trim_end_matches(',').trim_matches('"');
    let is_value = !value.is_empty() && !value.starts_with(['{', '[']);
    is_value.then(|| (field, value.to_owned()))
}

/// The status that a line such as `404: Not Found` names.
fn status_of(line: &str) -> Option<String> {
    let (number, name) = line.split_at_checked(3)?;
    let is_line = is_status(number) && name.len() < 40 && name.starts_with([':', '：', ' ']);
    is_line.then(|| number.to_owned())
}
