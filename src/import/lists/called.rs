//! A number that a heading calls a code, with its name in brackets: `Error code 460 (ORDER_GONE)`.

use super::start::name_alone;
use crate::import::tables::statuses::is_registered;

/// The name that stands in brackets behind a number, and nothing else; not where the number is a status,
/// with which the name is the code.
pub fn named_behind(text: &str, number: &str, behind: &str) -> Option<String> {
    let name = behind.strip_prefix(['(', '（', '['])?.strip_suffix([')', '）', ']'])?.trim();
    let (code, _) = name_alone(name)?;
    let is_status = is_registered(number) && !is_called_code(text);
    (code.len() == name.len() && !is_status).then_some(code)
}

/// Whether the words at the start of a text call what follows a code, and no status.
fn is_called_code(text: &str) -> bool {
    let lower = text.to_lowercase();
    let before = &lower[..lower.find(|c: char| c.is_ascii_digit()).unwrap_or(lower.len())];
    let has = |words: &[&str]| words.iter().any(|word| before.contains(word));
    has(&["code", "码", "碼", "コード", "코드"])
        && !has(&["http", "status", "状态", "ステータス", "상태"])
}
