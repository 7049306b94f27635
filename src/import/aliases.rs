//! The names and numbers of codes in the texts that stand beside these, which only show when all entries of a page
//! are seen together.

use std::collections::HashSet;

use super::code::{hexadecimal, is_number, is_of_capitals, is_status};
use super::lists::start_parts::{JOINTS, behind_joint};
use super::text::seams::is_reason;
use crate::catalog::Entry;

/// Fewer entries may be alike by chance.
const LEAST: usize = 3;

/// Takes the other codes of each entry from its texts.
pub fn take(entries: &mut [Entry]) {
    take_numbers(entries);
    take_decimals(entries);
    // One of several tables may have names.
    for part in entries.chunk_by_mut(|one, next| one.group == next.group) {
        take_names(part, name_in_capitals);
        take_names(part, name_of_words);
    }
}

/// Takes numbers that stand where messages do as those of the names that are the codes: `ORDER_GONE`, `1004`.
fn take_numbers(entries: &mut [Entry]) {
    let is_own = |text: &str| hexadecimal(text).is_some() || is_number(text) && !is_status(text);
    let is_named =
        |entry: &Entry| entry.message.as_deref().is_some_and(is_own) && !is_number(&entry.code);
    let named = entries.iter().filter(|entry| is_named(entry)).count();
    if named < LEAST || named * 10 < entries.len() * 8 {
        return;
    }
    for entry in entries.iter_mut().filter(|entry| is_named(entry)) {
        entry.aliases.extend(entry.message.take());
    }
}

/// Takes the numbers with which the texts of all hexadecimal ones start as other codes of these, which they are: `0x20`,
/// `32 The order is gone`.
fn take_decimals(entries: &mut [Entry]) {
    let decimal = |entry: &Entry| {
        let (number, text) = entry.description.as_ref()?.split_once(' ')?;
        let digits = hexadecimal(&entry.code)?;
        let is_same = u64::from_str_radix(digits, 16).ok()? == number.parse::<u64>().ok()?;
        is_same.then(|| (number.to_owned(), text.trim_start().to_owned()))
    };
    let all: Option<Vec<_>> = entries.iter().map(decimal).collect();
    let Some(all) = all.filter(|all| all.len() >= LEAST) else { return };
    for (entry, (number, text)) in entries.iter_mut().zip(all) {
        entry.aliases.push(number);
        entry.description = Some(text);
    }
}

/// Takes the names with which the texts of numbers start as other codes of theirs, where each number has another one:
/// `1004`, `ORDER_GONE - The order is gone`.
fn take_names(entries: &mut [Entry], name: fn(&str) -> Option<&str>) {
    let named = |entry: &Entry| {
        let text = entry.message.as_ref().or(entry.description.as_ref())?;
        let name = name(text).filter(|_| is_number(&entry.code) && entry.aliases.is_empty())?;
        Some((name.to_owned(), behind_joint(text[name.len()..].trim_start()).to_owned()))
    };
    let Some(names) = own_names(entries, named) else { return };
    for (entry, (name, rest)) in entries.iter_mut().zip(names) {
        if entry.message.is_none() && !rest.is_empty() {
            (entry.message, entry.description) = (Some(name.clone()), Some(rest));
        }
        entry.aliases.push(name);
    }
}

/// The name in capitals at the start of a text, apart from what stands behind it.
fn name_in_capitals(text: &str) -> Option<&str> {
    let (name, behind) = text.split_at(text.find(|c| !is_of_capitals(c)).unwrap_or(text.len()));
    // With an underscore it is no word of a text.
    let is_apart = behind.is_empty()
        || behind.trim_start().starts_with(JOINTS)
        || behind.starts_with(' ') && name.contains('_');
    let is_name = name.len() > 2 && name.starts_with(|c: char| c.is_ascii_uppercase());
    (is_name && is_apart).then_some(name)
}

/// The name at the start of a text that is of words with capitals, `OrderGone`, and apart from what stands behind it, or
/// of small ones behind which a sentence starts: `order-gone The order is gone`.
fn name_of_words(text: &str) -> Option<&str> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    let (name, behind) = text.split_at(text.find(|c| !is_part(c)).unwrap_or(text.len()));
    let is_apart = behind.is_empty() || behind.trim_start().starts_with(JOINTS);
    let starts =
        behind.strip_prefix(' ').is_some_and(|next| next.starts_with(|c: char| c.is_uppercase()));
    let is_small = name.bytes().all(|b| b.is_ascii_lowercase() || matches!(b, b'_' | b'-'));
    let is_word = name.len() > 3 && name.starts_with(|c: char| c.is_ascii_alphabetic());
    let is_named = is_small && starts || is_apart && (is_small || !is_reason(name));
    (is_word && is_named).then_some(name)
}

/// The names in the texts of all entries, and what stands behind each, if there are some, each is another one, and half
/// of them have several words in one.
fn own_names(
    entries: &[Entry],
    named: impl Fn(&Entry) -> Option<(String, String)>,
) -> Option<Vec<(String, String)>> {
    let names: Vec<_> = entries.iter().map(named).collect::<Option<_>>()?;
    let distinct: HashSet<&str> = names.iter().map(|(name, _)| name.as_str()).collect();
    let has_capital_within = |name: &str| {
        name.contains(|c: char| c.is_ascii_lowercase())
            && name.chars().skip(1).any(|c| c.is_ascii_uppercase())
    };
    let is_parted = |name: &str| name.contains(['_', '-']) || has_capital_within(name);
    let parted = distinct.iter().filter(|name| is_parted(name)).count();
    let are_own = distinct.len() == names.len() && parted * 2 >= names.len();
    (names.len() >= LEAST && are_own).then_some(names)
}
