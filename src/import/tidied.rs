//! What stands in the texts of entries and is none of them, which only shows when all entries of a page are seen
//! together.

use super::code::is_number;
use crate::catalog::Entry;

/// Fewer entries may be alike by chance.
const LEAST: usize = 3;

/// The texts of an entry.
type Field = fn(&mut Entry) -> &mut Option<String>;

const FIELDS: &[Field] =
    &[|e| &mut e.message, |e| &mut e.description, |e| &mut e.solution, |e| &mut e.group];

/// Takes from the texts of entries what is none of them.
pub fn tidy(entries: &mut [Entry]) {
    part_comments(entries);
    for field in FIELDS {
        drop_counts(entries, *field);
        drop_quotes(entries, *field);
    }
    for entry in entries {
        entry.description.take_if(|text| *text == entry.code);
    }
}

/// Parts messages in the quotes of a program from the comments behind them: `"Order gone"  # It is not there.`
fn part_comments(entries: &mut [Entry]) {
    let parts = |entry: &Entry| {
        let text = entry.description.as_deref().filter(|_| entry.message.is_none())?;
        let quote = text.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        let (message, behind) = text.strip_prefix(quote)?.split_once(quote)?;
        let behind = behind.trim_start_matches([',', ';', ' ']);
        let comment = ["#", "//", "--"].iter().find_map(|mark| behind.strip_prefix(mark))?;
        Some((message.to_owned(), comment.trim().to_owned()))
    };
    let all: Option<Vec<_>> = entries.iter().map(parts).collect();
    let Some(all) = all.filter(|all| all.len() >= LEAST) else { return };
    for (entry, (message, comment)) in entries.iter_mut().zip(all) {
        (entry.message, entry.description) = (Some(message), Some(comment));
    }
}

/// Drops the numbers of rows, each in the text of the row before or of its own.
fn drop_counts(entries: &mut [Entry], field: Field) {
    let mut next = None;
    let mut counted = 0;
    for entry in &mut *entries {
        let number = field(entry).as_deref().filter(|text| is_number(text));
        let number = number.and_then(|text| text.parse::<u64>().ok());
        counted += usize::from(number.is_some() && (next.is_none() || number == next));
        next = number.map(|number| number + 1);
    }
    if counted >= LEAST && counted + 1 >= entries.len() {
        entries.iter_mut().for_each(|entry| *field(entry) = None);
    }
}

/// Takes off the quotes around texts of a program, and the marks between these: `"Order gone",`.
fn drop_quotes(entries: &mut [Entry], field: Field) {
    let inner = |text: &str| {
        let text = text.strip_suffix([',', ';'])?.trim_end();
        let quote = text.chars().next().filter(|quote| matches!(quote, '"' | '\'' | '`'))?;
        let inner = text.strip_prefix(quote)?.strip_suffix(quote)?;
        (!inner.is_empty() && !inner.contains(quote)).then(|| inner.trim().to_owned())
    };
    // The last one has no mark behind it.
    let unquoted = |text: &str| inner(text).or_else(|| inner(&format!("{text},")));
    let texts: Vec<&str> =
        { entries.iter_mut() }.filter_map(|entry| field(entry).as_deref()).collect();
    let marked = texts.iter().filter(|text| inner(text).is_some()).count();
    let quoted = texts.iter().filter(|text| unquoted(text).is_some()).count();
    if marked < LEAST || marked * 2 < quoted || quoted * 10 < texts.len() * 9 {
        return;
    }
    for text in entries.iter_mut().filter_map(|entry| field(entry).as_mut()) {
        if let Some(unquoted) = unquoted(text) {
            *text = unquoted;
        }
    }
}
