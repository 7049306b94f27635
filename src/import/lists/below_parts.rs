//! What a text below a code is: a number, a status, an answer, or the name of a field.

use serde_json::Value;

use super::start::label_of;
use crate::import::block::Text;
use crate::import::code::{before_and_in_brackets, hexadecimal, is_number, is_status};
use crate::import::tables::header::{Field, exact};
use crate::import::tables::unknown::is_no_text;
use crate::import::told::names_error;

/// Whether a text is an object in JSON.
pub fn is_object(text: &str) -> bool {
    text.starts_with("{\"") && text.ends_with('}')
}

/// The text under the key of messages in an answer in JSON, however deep it stands.
pub fn message_of(answer: &str) -> Option<String> {
    const KEYS: &[&str] = &["message", "msg", "error_message", "errorMessage", "errmsg", "errMsg"];
    let root: Value = serde_json::from_str(answer).ok()?;
    let mut open = vec![&root];
    while let Some(value) = open.pop() {
        let message = KEYS.iter().find_map(|key| value.get(key)?.as_str());
        if message.is_some_and(|message| !message.is_empty()) {
            return message.map(str::to_owned);
        }
        open.extend(value.as_object().into_iter().flat_map(|object| object.values()));
    }
    None
}

/// The number that a text is, with nothing but the same number in hexadecimal digits behind it.
pub fn number_of(text: &str) -> Option<&str> {
    let (number, behind) = text.split_once(' ').unwrap_or((text, ""));
    let behind = behind.trim_matches(['(', ')']);
    let is_same = behind.is_empty() || hexadecimal(behind).is_some();
    (is_same && (is_number(number) || hexadecimal(number).is_some())).then_some(number)
}

/// The status that a text is, alone or behind its label.
pub fn status_of(text: &Text) -> Option<&str> {
    match label_of(text) {
        Some((Field::Status, status)) => Some(status).filter(|status| is_status(status)),
        _ => headed_status(text).or(Some(text.text.as_str()).filter(|text| is_status(text))),
    }
}

/// The status of a text that says that its codes follow: `400 error code`.
pub fn headed_status(text: &Text) -> Option<&str> {
    let (status, words) = text.text.split_once(' ')?;
    (is_number(status) && is_status(status) && names_codes(words)).then_some(status)
}

/// Words of statuses, the longest first where one starts another, in small letters.
#[rustfmt::skip]
const STATUSES: &[&str] = &[
    "http status code", "http-statuscode", "http-status-code", "http statuscode", "status code", "statuscode",
    "http response code", "http status", "http-status", "http code", "http-code", "http", "状态码", "狀態碼",
    "ステータスコード", "ステータス", "상태 코드", "상태코드", "código de estado http", "código de estado", "código http",
    "code de statut http", "code de statut", "code http", "code d'état",
];

/// The status that a title names for all codes below it: `Errors with HTTP status code 400`, `Wrong input (400)`.
pub fn status_in_title(title: &str) -> Option<&str> {
    if let Some((_, inner)) = before_and_in_brackets(title)
        && inner.len() == 3
        && is_number(inner)
        && is_status(inner)
    {
        return Some(inner);
    }
    let lower = title.to_lowercase();
    // Small letters may take other room than large ones.
    let lower = Some(lower).filter(|lower| lower.len() == title.len() && title.len() < 200)?;
    let behind = |word: &str| {
        let at = lower.find(word)? + word.len();
        let rest = title.get(at..)?.trim_start_matches([' ', ':', '：']);
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let number = &rest[..end];
        let is_whole = !rest[end..].starts_with(['.', '_', '-', '/', '–', ',', '、']);
        (number.len() == 3 && is_status(number) && is_whole).then_some(number)
    };
    STATUSES.iter().find_map(|word| behind(word))
}

/// Whether words name the codes of errors, or errors, and nothing else.
fn names_codes(words: &str) -> bool {
    let words = words.trim_end_matches([':', '：']);
    matches!(exact(words), Some((Field::Code, _))) && names_error(words)
}

/// Whether a field is told in sentences.
pub fn is_of_text(field: Field) -> bool {
    matches!(field, Field::Description | Field::Cause | Field::Solution)
}

/// Whether a line names the message, and not just some name or title.
pub fn is_of_message(field: Field, word: &str) -> bool {
    let word = word.to_lowercase();
    let names = ["name", "title", "名称", "titel", "이름", "タイトル"];
    field == Field::Message && !names.iter().any(|name| word.ends_with(name))
}

/// What stands behind a label that says when an error comes: `Usage: When the order is gone`.
pub fn use_of(text: &str) -> Option<&str> {
    #[rustfmt::skip]
    const LABELS: &[&str] = &[
        "usage", "used when", "used for", "purpose", "use case", "使用场景", "适用场景", "用途", "使用場面", "利用場面", "용도", "사용 시점",
        "verwendung", "verwendungszweck", "zweck",
    ];
    let (label, rest) = text.split_once([':', '：'])?;
    let rest = rest.trim();
    (!rest.is_empty() && LABELS.contains(&label.trim().to_lowercase().as_str())).then_some(rest)
}

/// Whether a text is no more than the name of a field and its value, as programs have them: `error_type: request`.
pub fn is_attribute(text: &str) -> bool {
    let Some((name, value)) = text.split_once(": ") else { return false };
    let is_part = |b: u8| b.is_ascii_lowercase() || b == b'_';
    name.contains('_') && name.bytes().all(is_part) && !value.trim().contains(char::is_whitespace)
}

/// Whether a text is a label alone that leads to an example.
pub fn leads_to_example(text: &str) -> bool {
    let label = text.strip_suffix([':', '：']);
    label.is_some_and(|label| label.split(' ').count() <= 2 && is_no_text(label))
}
