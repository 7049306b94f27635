//! Maps of short numbers, one for each thing that has codes of its own: `{"cart": {"10": "no wheel"}}`.

use super::keys::is_comment;
use super::{Node, Value};
use crate::import::told::{is_of_troubles, tells_of_trouble};

/// Whether the parts of a map are maps from short numbers, which may have letters, to texts of which half say what is
/// wrong: the codes of one thing each.
pub fn are_maps_of_numbers(entries: &[(String, Node)]) -> bool {
    let maps: Vec<_> = entries.iter().filter(|(key, _)| !is_comment(key)).collect();
    let inner: Option<Vec<&[(String, Node)]>> = maps.iter().map(|(_, node)| node.map()).collect();
    let Some(inner) = inner.filter(|inner| inner.len() > 1) else { return false };
    let is_part = |b: u8| b.is_ascii_digit() || b.is_ascii_uppercase();
    let is_short = |key: &str| (1..=4).contains(&key.len()) && key.bytes().all(is_part);
    let (mut count, mut numbers, mut troubles) = (0, 0, 0);
    for (key, node) in inner.into_iter().flatten() {
        let Some(text) = node.plain().filter(|_| is_short(key)) else { return false };
        count += 1;
        numbers += key.contains(|c: char| c.is_ascii_digit()) as usize;
        troubles += (tells_of_trouble(text) || is_of_troubles(text)) as usize;
    }
    count >= LEAST_NUMBERS && numbers * 10 >= count * 8 && troubles * 2 >= count
}

/// Fewer short numbers may be anything.
const LEAST_NUMBERS: usize = 4;

/// The codes of such maps, each with its text and what has it.
pub fn described(entries: &[(String, Node)]) -> Vec<(String, Node)> {
    let maps = entries.iter().filter_map(|(key, node)| Some((key, node.map()?)));
    maps.flat_map(|(group, codes)| codes.iter().map(move |code| with_group(code, group))).collect()
}

/// A code of a group with the text that says what it means.
fn with_group((code, node): &(String, Node), group: &str) -> (String, Node) {
    let group = Node { line: node.line, value: Value::Text(group.to_owned()) };
    let parts = vec![("category".to_owned(), group), ("description".to_owned(), node.clone())];
    (code.clone(), Node { line: node.line, value: Value::Map(parts) })
}
