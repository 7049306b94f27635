//! What the codes found on a page show only when they are seen together: two rows of one code, and a number that
//! ran into a name.

mod asked;
mod others;
mod texts;

use std::collections::HashSet;

use super::code::{hexadecimal, is_number, is_of_capitals, is_status};
use super::lists::start_parts::{JOINTS, behind_joint};
use super::tables::header::{Field, exact};
use super::text::joined_numbers::number;
use super::text::seams::is_reason;
use crate::catalog::Entry;

/// Fewer entries may be alike by chance.
const LEAST: usize = 3;

/// A longer word before numbers is a code.
const MAX_LEAD: usize = 5;

/// Sets apart what stands together in most entries of a page, and joins what stands apart.
pub fn resolve(entries: &mut Vec<Entry>) {
    join_numbers(entries);
    join_leads(entries);
    split_glued_statuses(entries);
    take_numbers(entries);
    take_names(entries, name_in_capitals);
    take_names(entries, name_of_words);
    take_called_names(entries);
    split_names(entries);
    split_numbers(entries);
    split_values(entries);
    drop_echoes(entries);
    asked::drop_questions(entries);
    texts::resolve(entries);
    others::split_as_others(entries);
}

/// Joins names without a text and the numbers in the next row, each with the text of both: `ORDER_GONE`, then
/// `4: The order is gone`.
fn join_numbers(entries: &mut Vec<Entry>) {
    let is_name = |entry: &Entry| says_nothing(entry) && !is_number(&entry.code);
    let is_pair = |pair: &[Entry]| {
        is_name(&pair[0])
            && is_number(&pair[1].code)
            && !says_nothing(&pair[1])
            && pair[1].line <= pair[0].line + 2
    };
    let pairs = entries.chunks_exact(2);
    if pairs.len() < LEAST || !pairs.remainder().is_empty() || !{ pairs }.all(is_pair) {
        return;
    }
    let mut joined = Vec::with_capacity(entries.len() / 2);
    let mut all = std::mem::take(entries).into_iter();
    while let (Some(name), Some(number)) = (all.next(), all.next()) {
        let mut aliases = name.aliases;
        aliases.push(number.code);
        aliases.extend(number.aliases);
        joined.push(Entry { code: name.code, line: name.line, aliases, ..number });
    }
    *entries = joined;
}

/// Joins a short word in capitals that every code starts with and the number behind it, which looks like a status:
/// `ERR 100`.
fn join_leads(entries: &mut [Entry]) {
    let Some(lead) = entries.first().map(|entry| entry.code.clone()) else { return };
    if lead.len() > MAX_LEAD || !lead.bytes().all(|b| b.is_ascii_uppercase()) {
        return;
    }
    let numbers: HashSet<&str> = entries
        .iter()
        .filter(|entry| entry.code == lead && entry.aliases.is_empty())
        .filter_map(|entry| entry.status.as_deref().filter(|status| is_number(status)))
        .collect();
    if numbers.len() < LEAST || numbers.len() < entries.len() {
        return;
    }
    for entry in entries {
        let number = entry.status.take().unwrap_or_default();
        entry.code = format!("{lead} {number}");
        entry.aliases = vec![number];
    }
}

/// Sets statuses apart from the names in capitals to which they are glued: `404ORDER_GONE`.
fn split_glued_statuses(entries: &mut [Entry]) {
    let is_glued = |entry: &Entry| {
        let parts = entry.code.split_at_checked(3).filter(|_| entry.status.is_none());
        parts.is_some_and(|(status, name)| {
            let is_name = name.len() > 3 && name.starts_with(|c: char| c.is_ascii_uppercase());
            is_status(status) && is_number(status) && is_name && name.chars().all(is_of_capitals)
        })
    };
    let glued = entries.iter().filter(|entry| is_glued(entry)).count();
    if glued < LEAST || glued < entries.len() {
        return;
    }
    for entry in entries {
        let name = entry.code.split_off(3);
        entry.status = Some(std::mem::replace(&mut entry.code, name));
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
    let is_apart = behind.is_empty() || behind.trim_start().starts_with(JOINTS);
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

/// Takes the names that the texts call so as other codes, and what stands behind them as the message or description
/// that it is called: `Name: OrderGone Message: The order is gone`.
fn take_called_names(entries: &mut [Entry]) {
    const NAMES: &[&str] = &["Name", "名称", "名前", "이름", "Nom", "Nombre"];
    let called = |entry: &Entry| {
        let text = match (entry.message.as_deref(), entry.description.as_deref()) {
            (Some(text), None) | (None, Some(text)) => text,
            _ => return None,
        };
        let (label, behind) = text.split_once([':', '：'])?;
        let (name, rest) = behind.trim_start().split_once([' ', '\n'])?;
        let (label_behind, text) = rest.split_once([':', '：'])?;
        let (field, _) = exact(label_behind.trim()).filter(|_| NAMES.contains(&label))?;
        let is_text = matches!(field, Field::Message | Field::Description);
        is_text.then(|| (name.to_owned(), field, text.trim().to_owned()))
    };
    let all: Vec<_> = entries.iter().map(called).collect();
    let count = all.iter().flatten().count();
    if count < LEAST || count * 10 < entries.len() * 8 {
        return;
    }
    for (entry, called) in entries.iter_mut().zip(all) {
        let Some((name, field, text)) = called else { continue };
        entry.aliases.push(name);
        (entry.message, entry.description) = match field {
            Field::Message => (Some(text), None),
            _ => (None, Some(text)),
        };
    }
}

/// Makes the names in capitals with which the texts of statuses start the codes, where each is another one: `404`,
/// `ORDER_GONE The order is gone`.
fn split_names(entries: &mut [Entry]) {
    let named = |entry: &Entry| {
        let has_one = entry.message.is_none() && entry.status.is_none();
        let text = entry.description.as_deref().filter(|_| has_one && is_status(&entry.code))?;
        let (name, rest) = text.split_once(' ')?;
        let is_name = name.len() > 1 && name.chars().all(is_of_capitals);
        is_name.then(|| (name.to_owned(), rest.to_owned()))
    };
    let Some(names) = own_names(entries, named) else { return };
    for (entry, (name, rest)) in entries.iter_mut().zip(names) {
        entry.status = Some(std::mem::replace(&mut entry.code, name));
        entry.description = Some(rest);
    }
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

/// Sets numbers apart from the names into which they ran, `ORDER_GONE1004`: without them each name is another
/// one, which those of numbered codes, `ORDER1004`, are not.
fn split_numbers(entries: &mut [Entry]) {
    let names: HashSet<&str> = entries.iter().filter_map(name_of).collect();
    if names.len() < LEAST * 2 || names.len() * 10 < entries.len() * 9 {
        return;
    }
    let lengths: Vec<usize> =
        entries.iter().map(|e| name_of(e).map_or(e.code.len(), str::len)).collect();
    for (entry, length) in entries.iter_mut().zip(lengths) {
        let number = entry.code.split_off(length);
        if !number.is_empty() {
            entry.aliases.insert(0, number);
        }
    }
}

/// The name of capitals before the number of a code.
fn name_of(entry: &Entry) -> Option<&str> {
    let name = entry.code.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_name = name.contains('_')
        && name.ends_with(|c: char| c.is_ascii_uppercase())
        && name.bytes().all(|b| b.is_ascii_uppercase() || b == b'_');
    (is_name && (3..=6).contains(&(entry.code.len() - name.len()))).then_some(name)
}

/// Takes the numbers at the start of all texts as those of the names that are the codes, where each has another one:
/// `ORDER_GONE`, `7 The order is gone`.
fn split_values(entries: &mut [Entry]) {
    let value = |entry: &Entry| {
        let is_name = entry.code.contains('_') && entry.message.is_none();
        let text = entry.description.as_deref().filter(|_| is_name)?;
        let (value, rest) = number(text)?;
        Some((value.to_owned(), rest.to_owned()))
    };
    let values: Vec<_> = entries.iter().map_while(value).collect();
    let distinct: HashSet<&str> = values.iter().map(|(value, _)| value.as_str()).collect();
    // What is counted, `5 orders`, is no number of a code.
    let are_counts = values.iter().any(|(_, rest)| rest.starts_with(char::is_lowercase))
        || distinct.iter().all(|value| (1..100).contains(&value.parse().unwrap_or(0)));
    let are_statuses = distinct.iter().all(|value| is_status(value));
    let are_own = values.len() == entries.len() && distinct.len() == values.len();
    if entries.len() < LEAST || !are_own || are_statuses || are_counts {
        return;
    }
    for (entry, (value, rest)) in entries.iter_mut().zip(values) {
        entry.aliases.push(value);
        entry.description = Some(rest);
    }
}

/// Drops descriptions that are the code once more.
fn drop_echoes(entries: &mut [Entry]) {
    for entry in entries {
        entry.description.take_if(|text| *text == entry.code);
    }
}

/// Whether an entry has no text at all.
fn says_nothing(entry: &Entry) -> bool {
    entry.message.is_none() && entry.description.is_none() && entry.solution.is_none()
}
