//! What the texts of the codes of a list are, which only shows when all of them are seen together.

use std::collections::HashSet;

use super::below::Reader;
use crate::catalog::Entry;
use crate::import::code::form;

/// Settles which texts of the entries that were read are messages, descriptions and names. `is_line` says whether the
/// last code stands in a line, so that no heading or item ends its text.
pub fn settle(reader: &mut Reader, is_line: bool) {
    if reader.bare == reader.entries.len() {
        // Any text alone is a description.
        let entries = reader.entries.iter_mut();
        entries.for_each(|entry| entry.description = entry.message.take());
    }
    describe_by_names(&mut reader.entries);
    name_by_headings(&mut reader.entries);
    take_titles(&mut reader.entries);
    if is_line {
        cut_last(&mut reader.entries);
    }
}

/// Cuts the text of the last code of a list of lines, where all others have one paragraph: what follows is none of it,
/// as no heading ends such a list.
fn cut_last(entries: &mut [Entry]) {
    let Some((last, others)) = entries.split_last_mut() else { return };
    let has_one = |entry: &Entry| {
        let text = entry.description.as_ref();
        entry.solution.is_none() && text.is_some_and(|text| !text.contains('\n'))
    };
    if others.len() >= LEAST_ALIKE
        && others.iter().all(has_one)
        && last.solution.is_none()
        && let Some(text) = &mut last.description
        && let Some(end) = text.find('\n')
    {
        text.truncate(end);
    }
}

/// So many codes with one paragraph each show that the last one has no more.
const LEAST_ALIKE: usize = 5;

/// Takes the first lines of texts as messages where nearly all are titles with sentences below.
fn take_titles(entries: &mut [Entry]) {
    let ends = ['.', '。', ':', '：', '!', '！', '?', '？', ';', '；', ',', '、'];
    let titled = |entry: &Entry| {
        let (title, below) = entry.description.as_ref()?.split_once('\n')?;
        let is_title = title.chars().count() <= MAX_TITLE && !title.ends_with(ends);
        let is_titled = is_title && below.ends_with(ends) && entry.message.is_none();
        is_titled.then(|| (title.to_owned(), below.to_owned()))
    };
    let all = entries.iter().filter_map(titled).count();
    let open = entries.iter().filter(|entry| entry.message.is_none()).count();
    if all < LEAST_HEADED.min(open) || all * 10 < open * 9 || all * 2 < entries.len() {
        return;
    }
    for entry in entries {
        if let Some((title, below)) = titled(entry) {
            (entry.message, entry.description) = (Some(title), Some(below));
        }
    }
}

/// Longer lines, in characters, are no titles.
const MAX_TITLE: usize = 60;

/// Makes headings names where nearly each has one code below it: another code, `ORDER_GONE`, or a message.
fn name_by_headings(entries: &mut [Entry]) {
    let headings: HashSet<&str> =
        entries.iter().filter_map(|entry| entry.group.as_deref()).collect();
    let is_bare = |entry: &Entry| entry.message.is_none() && entry.aliases.is_empty();
    if entries.len() < LEAST_HEADED
        || headings.len() * 10 < entries.len() * 9
        || !entries.iter().all(is_bare)
    {
        return;
    }
    for entry in entries {
        match entry.group.take() {
            Some(name) if form(&name).is_some() => entry.aliases.push(name),
            name => entry.message = name,
        }
    }
}

/// Fewer headings with one code each may be those of groups.
const LEAST_HEADED: usize = 3;

/// Makes names such as `ORDER_GONE` or `shop.OrderGone` that are all that is said of all codes their descriptions, as any
/// other text alone is.
fn describe_by_names(entries: &mut [Entry]) {
    let is_part = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.');
    let capitals = |text: &str| text.bytes().filter(u8::is_ascii_uppercase).count();
    let is_name = |text: &String| text.bytes().all(is_part) && capitals(text) > 1;
    let has_name_alone = |entry: &Entry| {
        let is_alone = entry.description.is_none() && entry.solution.is_none();
        is_alone && entry.message.as_ref().is_some_and(is_name)
    };
    if entries.iter().all(has_name_alone) {
        entries.iter_mut().for_each(|entry| entry.description = entry.message.take());
    }
}
