//! A number that a heading calls a code, with its name in brackets: `Error code 460 (ORDER_GONE)`.

use super::start::name_alone;
use crate::import::tables::statuses::is_registered;

/// The name that stands in brackets behind a number, and nothing else; not where the number is a status,
/// with which the name is the code.
pub fn named_behind(number: &str, behind: &str) -> Option<String> {
    let name = behind.strip_prefix(['(', '（', '['])?.strip_suffix([')', '）', ']'])?.trim();
    let (code, _) = name_alone(name)?;
    (code.len() == name.len() && !is_registered(number)).then_some(code)
}
