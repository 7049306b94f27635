//! Titles before dashes in the texts of some codes where the other codes of the page have messages and texts of their own.

use crate::catalog::Entry;
use crate::import::code::is_status;

/// So many codes must have both.
const LEAST: usize = 2;

/// A longer text is no title, in bytes.
const MAX_TITLE: usize = 60;

/// Makes what stands before the dash the message in all texts that have no message, where at least as many other
/// statuses have messages: `Order Expired - The order has expired`, beside `Not Found` and its text.
pub fn split_as_others(entries: &mut [Entry]) {
    let is_plain = |entry: &Entry| entry.message.is_none();
    let is_full = |entry: &&Entry| entry.message.is_some() && entry.description.is_some();
    let full = entries.iter().filter(is_full).count();
    let plain = entries.iter().filter(|entry| is_plain(entry)).count();
    let are_alike = entries
        .iter()
        .filter(|entry| is_plain(entry))
        .all(|entry| entry.code.len() == 3 && is_status(&entry.code) && parts(entry).is_some());
    if full < LEAST || full < plain || full + plain < entries.len() || !are_alike {
        return;
    }
    for entry in entries.iter_mut().filter(|entry| is_plain(entry)) {
        let Some((title, rest)) = parts(entry) else { continue };
        (entry.message, entry.description) = (Some(title), Some(rest));
    }
}

/// The title before the dash in the text of an entry, and the sentence behind it.
fn parts(entry: &Entry) -> Option<(String, String)> {
    let text = entry.description.as_deref()?;
    let (title, rest) = [" - ", " – ", " — "].iter().find_map(|dash| text.split_once(dash))?;
    let is_capital =
        |text: &str| text.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
    let is_title = title.len() <= MAX_TITLE
        && !title.contains(['.', '。', ':', '：'])
        && is_capital(title)
        && is_capital(rest);
    is_title.then(|| (title.to_owned(), rest.to_owned()))
}
