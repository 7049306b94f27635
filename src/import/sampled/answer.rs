//! The answers in a sample, in JSON, XML or YAML: the code, the message and the status of each.

use crate::import::code::{Form, form, is_number, is_status};
use crate::import::code_cell::is_snake;
use crate::import::data::keys::words;
use crate::import::data::{self, Node, Value};
use crate::import::lists::start::is_placeholder;
use crate::import::tables::header::{Field, field_of};
use crate::import::text::seams::is_reason;

/// The code of an answer, or nothing where it has none, with its message and its status.
pub struct Answer {
    pub code: Option<String>,
    pub message: Option<String>,
    pub status: Option<String>,
}

/// The answers of a sample, of which a line of dashes may part several. The head of an answer may stand
/// above its body.
pub fn answers_in(sample: &str) -> Vec<Answer> {
    let lines: Vec<&str> = sample.lines().map(str::trim).collect();
    let parts = lines.split(|line| line.starts_with("---"));
    let answer = |part: &[&str]| {
        let (start, root) = match part.iter().position(|line| line.starts_with('{')) {
            Some(start) => {
                let body = &part[start..];
                (start, data::json(&body.join("\n")).ok().or_else(|| marked_up(body))?)
            }
            None => (part.len(), marked_up(part)?),
        };
        let head = part[..start].iter().find_map(|line| line.strip_prefix("HTTP/"));
        let status = head.and_then(|head| head.split(' ').nth(1)).filter(|s| is_status(s));
        let answer = answer_of(&root)?;
        Some(Answer { status: status.map(str::to_owned).or(answer.status), ..answer })
    };
    parts.filter_map(answer).collect()
}

/// What stands between the tags of XML, or behind the keys of YAML, where there is no other tag or key, as one
/// object, if no tag or key stands twice.
fn marked_up(lines: &[&str]) -> Option<Node> {
    let is_key = |key: &str| {
        let is_part = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b':');
        !key.is_empty() && key.len() < 40 && key.bytes().all(is_part)
    };
    let all = lines.join("\n");
    let pairs: Vec<(&str, &str)> = match all.starts_with('<') {
        true => {
            let tags = all.split('<').filter_map(|tag| tag.split_once('>'));
            let tags: Vec<(&str, &str)> = tags.collect();
            let is_closed = |pair: &&[(&str, &str)]| pair[1].0.strip_prefix('/') == Some(pair[0].0);
            tags.windows(2).filter(is_closed).map(|pair| pair[0]).collect()
        }
        false => {
            let inner = |line| str::trim_start_matches(line, "- ").split_once(": ");
            all.lines().filter_map(inner).map(unquoted).collect()
        }
    };
    let value = |text: &str| match text.trim().trim_matches(['"', '\'']) {
        text if text.bytes().all(|b| b.is_ascii_digit()) => Value::Number(text.to_owned()),
        text => Value::Text(text.to_owned()),
    };
    let mut entries = Vec::<(String, Node)>::new();
    for (key, text) in pairs.into_iter().filter(|(key, text)| is_key(key) && !text.is_empty()) {
        if entries.iter().any(|(known, _)| known == key) {
            return None;
        }
        entries.push((key.to_owned(), Node { line: 0, value: value(text) }));
    }
    (entries.len() > 1).then_some(Node { line: 0, value: Value::Map(entries) })
}

/// A pair of what is nearly JSON without the quotes of its key, and the comma behind its value.
fn unquoted<'a>((key, value): (&'a str, &'a str)) -> (&'a str, &'a str) {
    match key.strip_prefix('"').and_then(|key| key.strip_suffix('"')) {
        Some(key) => (key, value.trim_end_matches(',')),
        None => (key, value),
    }
}

/// What an object answers: its outermost code, and what stands beside that.
fn answer_of(root: &Node) -> Option<Answer> {
    let mut level = vec![root];
    let (mut message, mut status) = (None, None);
    while !level.is_empty() {
        let codes: Vec<String> = level.iter().filter_map(|node| code_in(node.map()?)).collect();
        let own = level.iter().filter_map(|node| status_in(node.map()?));
        status = status.or(own.reduce(|one, _| one));
        let texts = level.iter().filter_map(|node| message_in(node.map()?));
        message = message.or(texts.reduce(|one, _| one));
        match &codes[..] {
            [] => {}
            [code] if message.is_some() => {
                return Some(Answer { code: Some(code.clone()), message, status });
            }
            _ => return Some(Answer { code: None, message: None, status: None }),
        }
        level = level.into_iter().flat_map(inner).collect();
    }
    // A sample that tells of a failure in words has no code, but is one of an answer.
    message.map(|_| Answer { code: None, message: None, status: None })
}

fn inner(node: &Node) -> Vec<&Node> {
    match &node.value {
        Value::Map(entries) => entries.iter().map(|(_, node)| node).collect(),
        Value::List(items) => items.iter().collect(),
        _ => Vec::new(),
    }
}

/// The code of an object: under a key that is called so.
fn code_in(entries: &[(String, Node)]) -> Option<String> {
    let value = |(key, node): &(String, Node)| {
        let key = words(key).to_lowercase();
        Some((key, node.text()?)).filter(|(key, _)| !key.ends_with("id"))
    };
    let values: Vec<(String, String)> = entries.iter().filter_map(value).collect();
    let is_sure = |code: &str| match form(code) {
        Some(Form::Dotted | Form::Numbered | Form::Upper) => true,
        Some(Form::Words) => !code.contains('.'),
        Some(Form::Digits) => false,
        None => is_snake(code),
    };
    let is_one = |key: &str, code: &str| {
        is_number(code) && code.len() > 3
            || key.contains("code") && (is_word(code) || is_parted(code))
    };
    let is_called = |key: &str, code: &str| {
        matches!(field_of(key), Some((Field::Code, _)))
            && (is_sure(code) || is_one(key, code) && !is_name_of_status(code))
    };
    let called = values.iter().find(|(key, code)| is_called(key, code));
    // A number of three digits is no status where another one stands beside it.
    let has_other = |own: &str| {
        values.iter().any(|(key, text)| key == "status" && text != own && is_status(text))
    };
    let is_short = |(key, code): &&(String, String)| {
        key == "code" && is_number(code) && code.len() == 3 && has_other(code)
    };
    if let Some((_, code)) = values.iter().find(is_short).filter(|_| called.is_none()) {
        return Some(code.clone());
    }
    let (_, code) = called?;
    (!is_placeholder(code) && !is_status(code)).then(|| code.clone())
}

/// Whether a text is the name of a status as people write it, `Forbidden`.
fn is_name_of_status(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_uppercase()) && is_reason(text)
}

/// Whether a text is a word in ASCII, which may have several parts.
fn is_word(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.chars().all(is_part)
}

/// Whether a text is two numbers with a dash or a dot between them: `404-001`.
fn is_parted(text: &str) -> bool {
    let is_digits = |part: &str| (1..6).contains(&part.len()) && is_number(part);
    text.split_once(['-', '.']).is_some_and(|(one, other)| is_digits(one) && is_digits(other))
}

/// The status that an object has under a key that is called so.
fn status_in(entries: &[(String, Node)]) -> Option<String> {
    let is_status_of = |(key, node): &(String, Node)| {
        let status = node.text().filter(|status| is_status(status))?;
        matches!(field_of(&words(key)), Some((Field::Status | Field::Code, _))).then_some(status)
    };
    entries.iter().find_map(is_status_of)
}

/// The text of an object that says what has failed.
fn message_in(entries: &[(String, Node)]) -> Option<String> {
    let texts = entries.iter().filter(|(_, node)| matches!(node.value, Value::Text(_)));
    let said = texts.filter_map(|(key, node)| Some((words(key).to_lowercase(), node.text()?)));
    let said: Vec<(String, String)> = said.collect();
    let is_message = |key: &str| matches!(field_of(key), Some((Field::Message, _)));
    let describes = |key: &str| {
        matches!(field_of(key), Some((Field::Description, _)))
            || key.starts_with("detail")
            || key.starts_with("error")
    };
    let is_text = |text: &str| text.contains(' ') || !text.is_ascii();
    let message = said.iter().find(|(key, _)| is_message(key));
    let message =
        message.or_else(|| said.iter().find(|(key, text)| describes(key) && is_text(text)));
    message.map(|(_, text)| text.clone())
}
