//! What a text below a code is: a number, a status, an answer, or the name of a field.

use serde_json::Value;

use super::start::label_of;
use crate::import::block::Text;
use crate::import::code::{hexadecimal, is_number, is_status};
use crate::import::tables::header::{Field, exact};
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
