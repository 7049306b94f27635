//! What the texts of the codes on a page show only when they are seen together: a title above each, a label within
//! most, or the name of a status at the start or the end of all.

use std::collections::HashSet;

use super::LEAST;
use crate::catalog::Entry;
use crate::import::code::{Form, form, is_status};
use crate::import::tables::labelled_cell::within;
use crate::import::text::joined_words::is_flag;
use crate::import::text::seams::{is_reason, reason_phrase};

/// A longer text is no title, in bytes.
const MAX_TITLE: usize = 60;

/// Sets apart the texts that stand together in most entries of a page.
pub fn resolve(entries: &mut [Entry]) {
    split_flags(entries);
    split_labels(entries);
    split_dashes(entries);
    split_phrases(entries);
    split_titles(entries);
    split_statuses(entries);
    split_reasons(entries);
    describe_by_statuses(entries);
}

/// Takes apart the texts of which at least some have labels behind their first sentence: `The order is gone. Solution:
/// Order again.`
fn split_labels(entries: &mut [Entry]) {
    let has_one = |entry: &Entry| entry.solution.is_none();
    let parts = |entry: &Entry| within(entry.description.as_deref().filter(|_| has_one(entry))?);
    if entries.iter().filter(|entry| parts(entry).is_some()).count() < LEAST - 1 {
        return;
    }
    for entry in entries {
        let Some(parts) = parts(entry) else { continue };
        if entry.message.is_some() && parts.message.is_some() {
            continue;
        }
        entry.message = entry.message.take().or(parts.message);
        entry.description = parts.description;
        entry.solution = parts.solution;
    }
}

/// Makes what stands before two dashes the message where half of the texts have these: `No such order -- It is gone`.
fn split_dashes(entries: &mut [Entry]) {
    let plain = || entries.iter().filter(|entry| is_plain(entry));
    let dashed = plain().filter(|entry| text_of(entry).contains(DASHES)).count();
    if dashed >= LEAST && dashed * 2 >= plain().count() {
        entries.iter_mut().filter(|entry| is_plain(entry)).for_each(|entry| split(entry, DASHES));
    }
}

/// Makes the names of statuses before a mark the messages of their texts, and what stands there in the others: `Not
/// Found – There is no order`.
fn split_phrases(entries: &mut [Entry]) {
    let is_one = |entry: &Entry| is_status(&entry.code) && is_plain(entry);
    let mark = |entry: &&Entry| {
        let behind = &text_of(entry)[reason_phrase(text_of(entry))?..];
        MARKS.iter().copied().find(|mark| behind.starts_with(mark) && behind.len() > mark.len())
    };
    let ones = || entries.iter().filter(|entry| is_one(entry));
    let marks: Vec<&str> = ones().filter_map(|entry| mark(&entry)).collect();
    let Some(&first) = marks.first() else { return };
    let alike = marks.iter().filter(|mark| **mark == first).count();
    if alike >= LEAST && alike * 10 >= ones().count() * 6 {
        entries.iter_mut().filter(|entry| is_one(entry)).for_each(|entry| split(entry, first));
    }
}

/// Parts a text in two at a mark, if what stands before it is short.
fn split(entry: &mut Entry, mark: &str) {
    let parts = text_of(entry).split_once(mark);
    let parts = parts.map(|(phrase, rest)| (phrase.trim().to_owned(), rest.trim().to_owned()));
    let is_split = |(phrase, rest): &(String, String)| {
        (mark == DASHES || phrase.len() <= MAX_TITLE) && !phrase.is_empty() && !rest.is_empty()
    };
    if let Some((phrase, rest)) = parts.filter(is_split) {
        (entry.message, entry.description) = (Some(phrase), Some(rest));
    }
}

/// Whether an entry has a description and no message.
fn is_plain(entry: &Entry) -> bool {
    entry.message.is_none() && entry.description.is_some()
}

fn text_of(entry: &Entry) -> &str {
    entry.description.as_deref().unwrap_or_default()
}

/// What sets a message apart from its explanation wherever it stands.
const DASHES: &str = " -- ";

/// What sets the name of a status apart from the text behind it.
const MARKS: &[&str] = &[" - ", " – ", " — ", ".\n", "\n"];

/// Drops the yes or no behind the first sentence of all texts; what stands behind it says what to do: `The shop is
/// closed. Yes Come back later.`
fn split_flags(entries: &mut [Entry]) {
    let parts = |entry: &Entry| {
        let text = entry.description.as_deref()?;
        let has_one = entry.message.is_none() && entry.solution.is_none();
        let end = text.find(['.', '。', '!', '?']).filter(|_| has_one)?;
        let at = end + text[end..].chars().next().map_or(1, char::len_utf8);
        let (flag, rest) =
            text[at..].trim_start().split_once(' ').unwrap_or((text[at..].trim(), ""));
        is_flag(flag).then(|| [&text[..at], flag, rest.trim()].map(str::to_owned))
    };
    let all: Vec<[String; 3]> = entries.iter().map_while(parts).collect();
    let flags: HashSet<&str> = all.iter().map(|[_, flag, _]| flag.as_str()).collect();
    if all.len() < entries.len().max(LEAST) || flags.len() != 2 {
        return;
    }
    for (entry, [text, _, rest]) in entries.iter_mut().zip(all) {
        entry.description = Some(text);
        entry.solution = Some(rest).filter(|rest| !rest.is_empty());
    }
}

/// Makes the first line of each text, or what stands before the dash in it, the message where it is a title in
/// all of them: short, without the end of a sentence, and another one each time.
fn split_titles(entries: &mut [Entry]) {
    // Where several names are `Order_gone: …`, `Late: …` is one, too.
    let is_joined = |entry: &&Entry| {
        let named = entry.description.as_deref().and_then(|text| text.split_once(": "));
        named.is_some_and(|(name, _)| name.contains('_') && is_capital_name(name))
    };
    let are_joined = entries.iter().filter(is_joined).count() >= LEAST;
    let title = |entry: &Entry| {
        let text = entry.description.as_deref().filter(|_| entry.message.is_none())?;
        // `OrderGone: The order is gone` starts with the name of the error.
        let is_name = |name: &str| {
            form(name) == Some(Form::Words) && !name.contains(['.', '-'])
                || are_joined && is_capital_name(name)
        };
        let named = text.split_once(": ").filter(|(name, _)| is_name(name));
        if let Some((name, rest)) = named {
            return Some((name.to_owned(), rest.to_owned()));
        }
        let is_line = text.contains('\n');
        let (title, rest) = text.split_once(if is_line { "\n" } else { " - " })?;
        let is_sentence =
            || rest.ends_with(['.', '。', '!', '！']) && !rest.starts_with(char::is_lowercase);
        let is_title = title.len() <= MAX_TITLE
            && !title.ends_with(['.', '。', '!', '?', ':', '：', ',', ';', '，', '；'])
            && title.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
            && if is_line { title.len() < rest.len() } else { is_sentence() };
        is_title.then(|| (title.to_owned(), rest.to_owned()))
    };
    let titles: Vec<_> = entries.iter().map(title).collect();
    let distinct: HashSet<&str> =
        titles.iter().flatten().map(|(title, _)| title.as_str()).collect();
    if entries.len() < LEAST || titles.iter().any(Option::is_none) || distinct.len() < titles.len()
    {
        return;
    }
    for (entry, (title, rest)) in entries.iter_mut().zip(titles.into_iter().flatten()) {
        (entry.message, entry.description) = (Some(title), Some(rest));
    }
}

/// Whether a text is one word with a capital first, whose parts underscores join: `Order_gone`.
fn is_capital_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_uppercase())
        && text.bytes().all(|b| b.is_ascii_alphabetic() || b == b'_')
}

/// Takes the status with its name at the end of nearly all texts as that of their codes: `Wrong order.400 Bad
/// Request`. What has run into the name is a cell of which nothing is known.
fn split_statuses(entries: &mut [Entry]) {
    let cut = |entry: &Entry| {
        let text = entry.description.as_deref().filter(|_| entry.status.is_none())?;
        let at = text.rfind(|c: char| c.is_ascii_digit())?.checked_sub(2)?;
        let (before, status) = text.split_at_checked(at)?;
        let is_apart = !before.trim().is_empty() && !before.ends_with(|c: char| c.is_ascii_digit());
        let name = status.get(3..)?;
        let end = 4 + reason_phrase(name.trim())?;
        let rest = status.get(end..)?;
        let is_cell = rest.chars().all(char::is_alphanumeric);
        let is_named = name.starts_with(' ') && is_cell;
        // The code itself may stand in its text: `HTTP/1.1 404 Not Found`.
        let is_other = status[..3] != entry.code;
        let is_cut = is_apart && is_named && is_other && is_status(&status[..3]);
        is_cut.then(|| (at, end, rest.to_owned()))
    };
    let cuts: Vec<_> = entries.iter().map(cut).collect();
    let rests: HashSet<&str> = cuts.iter().flatten().map(|(.., rest)| rest.as_str()).collect();
    let count = cuts.iter().flatten().count();
    if count < LEAST || count * 5 < entries.len() * 4 || rests.len() * 2 > count {
        return;
    }
    for (entry, cut) in entries.iter_mut().zip(cuts) {
        let (Some(text), Some((at, end, _))) = (&mut entry.description, cut) else { continue };
        let mut status = text.split_off(at);
        status.truncate(end);
        entry.status = Some(status);
        text.truncate(text.trim_end().len());
    }
}

/// Makes the name of a status the message where the text behind it has run into it: `Not FoundThere is no order`.
fn split_reasons(entries: &mut [Entry]) {
    for entry in
        entries.iter_mut().filter(|entry| is_status(&entry.code) && entry.message.is_none())
    {
        let Some(text) = &entry.description else { continue };
        let Some(end) = reason_phrase(text).filter(|end| *end < text.len()) else { continue };
        if text[end..].starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase()) {
            let rest = text[end..].to_owned();
            entry.message = entry.description.replace(rest).map(|text| text[..end].to_owned());
        }
    }
}

/// Makes the texts that stand where other codes have numbers of statuses the descriptions of codes without one.
fn describe_by_statuses(entries: &mut [Entry]) {
    let has_digit = |status: &str| status.contains(|c: char| c.is_ascii_digit());
    let numbered = entries.iter().filter_map(|entry| entry.status.as_deref());
    if numbered.filter(|status| has_digit(status)).count() < LEAST {
        return;
    }
    let is_text = |status: &str| {
        (status.contains(' ') || !status.is_ascii()) && !has_digit(status) && !is_reason(status)
    };
    let is_misplaced = |entry: &&mut Entry| {
        entry.description.is_none() && entry.status.as_deref().is_some_and(is_text)
    };
    for entry in entries.iter_mut().filter(is_misplaced) {
        entry.description = entry.status.take();
    }
}
