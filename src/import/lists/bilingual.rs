//! Texts that are said in two scripts: `Order not found 订单不存在`.

use super::induced_judged::is_coded_word;
use crate::catalog::Entry;
use crate::import::text::seams::between_scripts;

/// Fewer texts may have words of another script by chance.
const LEAST: usize = 3;

/// The first character of the scripts that have no letters but wide ones.
const WIDE: char = '\u{1100}';

/// Makes the messages of what some entries say in Latin letters first and in another script behind them, or
/// other names of their codes, where that is one word of a name.
pub fn split(entries: &mut [Entry]) {
    let of_one = |entry: &Entry| {
        let text = entry.description.as_deref().filter(|_| entry.message.is_none())?;
        let (one, two) = between_scripts(text, false)?;
        let (one, two) = (one.trim(), two.trim());
        let is_first = one.is_ascii() && one.starts_with(|c: char| c.is_ascii_alphabetic());
        // A word of the first script within the second is none of two texts, unless it stands in a word of it.
        let is_other = |c: char| c.is_alphabetic() && !c.is_ascii();
        let is_wide = |c: char| c >= WIDE && c.is_alphabetic();
        let is_whole =
            !two.contains(|c: char| c.is_ascii_alphabetic()) && two.starts_with(is_other);
        let is_mixed = || two.split(' ').all(|word| word.contains(is_wide));
        let is_whole = is_whole || one.contains(' ') && is_mixed();
        let is_text = one.contains(' ') || is_coded_word(one);
        (is_first && is_whole && is_text && !one.ends_with(['(', ',', ':', '-', '"', '/']))
            .then(|| (one.to_owned(), two.to_owned()))
    };
    let parts: Vec<Option<(String, String)>> = entries.iter().map(of_one).collect();
    let told = parts.iter().flatten().count();
    if told < LEAST || told * 10 < entries.len() * 8 {
        return;
    }
    let are_names = parts.iter().flatten().all(|(one, _)| !one.contains(' ') && is_coded_word(one));
    for (entry, parts) in entries.iter_mut().zip(parts) {
        let Some((one, two)) = parts else { continue };
        entry.description = Some(two);
        match are_names {
            true => entry.aliases.push(one),
            false => entry.message = Some(one),
        }
    }
}
