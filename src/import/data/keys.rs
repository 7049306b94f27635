//! What the keys of objects are: codes, statuses, languages, or the words of a header.

use super::{Node, Value};
use crate::import::code::{EXCEPTIONS, Form, form, hexadecimal, is_number, is_status};
use crate::import::code_cell::is_snake;
use crate::import::tables::header::{Field, exact, field_of};
use crate::import::text::seams::is_reason;
use crate::import::told::{names_error, tell_of_failures, tells_of_trouble};

/// The codes of a map from statuses to maps of codes: status, code and what is said of it.
pub fn by_status(entries: &[(String, Node)]) -> Option<Vec<(&str, &str, &Node)>> {
    let mut rows = Vec::new();
    for (status, node) in entries {
        let codes = node.map().filter(|codes| is_status(status) && !codes.is_empty())?;
        for (code, node) in codes {
            let is_code = form(code).is_some() && field_of(&words(code)).is_none();
            let describes = matches!(node.value, Value::Text(_) | Value::Map(_));
            if !is_code || !describes {
                return None;
            }
            rows.push((status.as_str(), code.as_str(), node));
        }
    }
    (!rows.is_empty()).then_some(rows)
}

/// The codes and texts among the keys of a program's texts, `error.E100` beside `menu.file`.
pub fn of_errors(entries: &[(String, Node)]) -> Option<Vec<(&str, &Node)>> {
    let path = |key: &str| Some(key.rsplit_once('.')?.0.to_lowercase());
    let is_error = |key: &str| {
        let Some(path) = path(key) else { return false };
        path.split('.').any(names_error)
    };
    let are_paths = entries.iter().filter(|(key, _)| path(key).is_some()).count();
    let mut codes = Vec::new();
    for (key, node) in entries.iter().filter(|(key, _)| is_error(key)) {
        let (_, code) = key.rsplit_once('.')?;
        let is_code = form(code).is_some_and(|form| form != Form::Words) || is_number(code);
        codes.extend((is_code && node.plain().is_some()).then_some((code, node)));
    }
    (codes.len() >= 2 && are_paths * 10 >= entries.len() * 6).then_some(codes)
}

/// Whether an object has a code of its own and says something of it, so that the key it stands under
/// is only a name; unless that looks more like a code.
pub fn has_code((key, node): &(String, Node)) -> bool {
    let has = |wanted: &[Field]| {
        fields(node).any(|(field, node)| wanted.contains(&field) && node.text().is_some())
    };
    // The key may be the code once more.
    let is_own =
        || node.map().unwrap_or_default().iter().any(|(_, n)| n.text().as_ref() == Some(key));
    !is_status(key)
        && (form(key).is_none() || is_own())
        && !is_raised_as(key, node)
        && has(&[Field::Code])
        && (has(&[Field::Message, Field::Description]) || key.contains(' '))
}

/// What the keys of an object name, with what stands under each.
fn fields(node: &Node) -> impl Iterator<Item = (Field, &Node)> {
    let entries = node.map().unwrap_or_default().iter();
    entries.filter_map(|(key, node)| Some((field_of(&words(key))?.0, node)))
}

/// Whether a key is a name of two words or more: `order_gone`, `orderGone`.
pub fn is_name(key: &str) -> bool {
    let is_part = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-');
    key.starts_with(|c: char| c.is_ascii_alphabetic())
        && key.bytes().all(is_part)
        && key[1..].contains(|c: char| c.is_ascii_uppercase() || matches!(c, '_' | '-'))
}

/// Whether a key is the name of an error that a program raises by a class of its own:
/// `"order_gone": {"exception": "OrderGoneError"}`.
fn is_raised_as(key: &str, node: &Node) -> bool {
    let is_class = |(_, node): &(String, Node)| match &node.value {
        Value::Text(text) => {
            !text.contains(' ') && EXCEPTIONS.iter().any(|end| text.ends_with(end))
        }
        _ => false,
    };
    is_snake(key) && node.map().unwrap_or_default().iter().any(is_class)
}

/// Whether the keys of a map are codes: most look so by themselves, or the key above says that
/// they are and what they stand for is a text or an object.
pub fn is_map_of_codes(entries: &[(String, Node)], key: &str) -> bool {
    let entries: Vec<&(String, Node)> =
        entries.iter().filter(|(key, _)| !is_comment(key)).collect();
    let describes = |node: &Node| match &node.value {
        Value::Text(_) | Value::Number(_) => true,
        // Its title and what it means.
        Value::List(items) => items.len() == 2 && items.iter().all(|item| item.plain().is_some()),
        Value::Map(inner) => {
            let says = |(key, _): &(String, Node)| matches!(field_of(&words(key)), Some((field, _)) if field != Field::Group);
            inner.iter().any(says) || inner.len() > 1 && inner.iter().all(|(key, _)| is_tag(key))
        }
        _ => false,
    };
    let is_text = matches!(
        field_of(&words(key)),
        Some((Field::Message | Field::Description | Field::Cause | Field::Solution, _))
    );
    let in_languages = entries.iter().all(|(key, _)| is_tag(key));
    // What errors are sorted by is none.
    let are_kinds = ["categories", "states", "levels", "severities", "types", "groups"];
    if are_kinds.contains(&key.to_lowercase().as_str())
        && entries.iter().all(|(_, n)| n.plain().is_some())
    {
        return false;
    }
    if entries.len() < 2
        || is_text && !are_named_for_errors(&entries)
        || in_languages
        || !entries.iter().all(|(_, node)| describes(node))
    {
        return false;
    }
    let is_code = |(key, node): &&&(String, Node)| form(key).is_some() || is_raised_as(key, node);
    let codes = entries.iter().filter(is_code).count();
    let statuses = entries.iter().filter(|(key, _)| is_status(key)).count();
    let key = key.to_lowercase();
    let is_said = names_error(&key) || key.ends_with("codes");
    let is_name = |key: &str| !key.contains(char::is_whitespace);
    // A code may end like the name of a field: `no_text`.
    let is_word = |key: &str| is_name(key) && field_of(&words(key)).is_none();
    let all_are_names = entries.iter().all(|(key, _)| is_name(key));
    let names = entries.iter().filter(|(key, _)| all_are_names && is_word(key)).count();
    let is_integer = |key: &str| key.parse::<i64>().is_ok();
    let has_message = |node: &Node| {
        let mut keys = node.map().unwrap_or_default().iter().map(|(key, _)| key.to_lowercase());
        keys.any(|key| key.contains("mess") || key.contains("msg"))
    };
    // Names of numbers may be settings, `MAX_SIZE`.
    let are_numbers = entries.iter().all(|(_, node)| matches!(node.value, Value::Number(_)));
    let are_statuses = || entries.iter().filter_map(|(_, node)| node.text()).all(|n| is_status(&n));
    let of_failures = || {
        let names: Vec<String> = entries.iter().map(|(key, _)| words(key)).collect();
        tell_of_failures(names.iter().map(String::as_str))
    };
    if are_numbers && !is_said && !are_statuses() && !of_failures() {
        return false;
    }
    let texts =
        || entries.iter().filter_map(|(_, node)| node.plain().or_else(|| text_within(node)));
    let tells = || tell_of_failures(texts());
    let have_reasons = || texts().filter(|text| is_reason(text)).count() * 2 > entries.len();
    // `0300_400A`
    let are_digits = || {
        let digits = |key: &str| key.bytes().filter(u8::is_ascii_digit).count();
        all_are_names
            && entries.iter().all(|(key, _)| digits(key) >= 3 && digits(key) * 2 > key.len())
    };
    // What has both a meaning and a remedy, and goes wrong, has the name of an error.
    let are_treated = || {
        let has =
            |node: &Node, wanted: &[Field]| fields(node).any(|(field, _)| wanted.contains(&field));
        let is_treated = |node: &Node| {
            has(node, &[Field::Solution])
                && has(node, &[Field::Message, Field::Description, Field::Cause])
        };
        let inner = entries.iter().flat_map(|(_, node)| node.map().unwrap_or_default());
        let failing = |(_, node): &&(String, Node)| node.plain().is_some_and(tells_of_trouble);
        all_are_names
            && entries.len() > 2
            && entries.iter().all(|(_, node)| is_treated(node))
            && inner.filter(failing).count() * 2 >= entries.len()
    };
    // Numbers that are all there is in a document, with sentences a part of which tell of trouble.
    let are_numbered_sentences = || {
        let troubles = texts().filter(|text| tells_of_trouble(text)).count();
        let sentences = texts().filter(|text| text.contains(' ')).count();
        key.is_empty()
            && entries.len() >= 5
            && sentences * 10 >= entries.len() * 8
            && troubles * 3 >= entries.len()
    };
    // Half of the objects say in some text of theirs what goes wrong.
    let say = || {
        let fails = |(_, node): &&&(String, Node)| {
            let inner = node.map().unwrap_or_default().iter();
            inner.filter_map(|(_, node)| node.plain()).any(tells_of_trouble)
        };
        entries.iter().filter(fails).count() * 2 >= entries.len()
    };
    // Words in one, `ListOrders`, may be names of anything, unless sentences say what they mean.
    let are_words = || entries.iter().all(|(key, _)| form(key).is_none_or(|f| f == Form::Words));
    let mean = || {
        let is_sentence = |text: &str| text.contains(' ') || !text.is_ascii();
        let means = |(_, node): &&&(String, Node)| {
            let told = |(field, node): (Field, &Node)| {
                field.is_text() && node.text().is_some_and(|text| is_sentence(&text))
            };
            node.plain().is_some_and(is_sentence) || fields(node).any(told)
        };
        entries.iter().filter(means).count() * 2 >= entries.len()
    };
    // Names may stand among numbers.
    let are_numbers_and_names = || {
        let integers = entries.iter().filter(|(key, _)| is_integer(key)).count();
        let are_both = entries.iter().all(|(key, _)| is_integer(key) || is_snake(key));
        are_both && integers > 2 && integers * 2 >= entries.len() && tells()
    };
    let are_told = || is_said || of_failures() || mean();
    let are_bytes = || entries.iter().all(|(key, _)| key.len() > 2 && hexadecimal(key).is_some());
    codes * 10 >= entries.len() * 6 && (!are_words() || are_told())
        || (are_digits() || are_bytes()) && (tells() || statuses == 0 && say())
        || entries.iter().all(|(key, _)| is_integer(key)) && (tells() || are_numbered_sentences())
        || are_numbers_and_names()
        || statuses == entries.len() && have_reasons()
        || are_treated()
        || entries
            .iter()
            .all(|(key, node)| (is_integer(key) || is_status(key)) && has_message(node))
        || is_said && names * 10 >= entries.len() * 6
        || (codes + statuses) == entries.len() && is_said
}

/// The first text of some in several languages, or what stands behind a title.
fn text_within(node: &Node) -> Option<&str> {
    match &node.value {
        Value::Map(texts) if texts.iter().all(|(key, _)| is_tag(key)) => texts.first()?.1.plain(),
        Value::List(items) => items.last()?.plain(),
        _ => None,
    }
}

/// Whether the keys of a map that stands under a word for texts are sure codes all the same: each has parts of its
/// own, or looks so, and half of the texts say what is wrong.
fn are_named_for_errors(entries: &[&(String, Node)]) -> bool {
    let is_sure = |key: &str| form(key).is_some_and(|form| form < Form::Words);
    let tells = |(_, node): &&&(String, Node)| node.plain().is_some_and(tells_of_trouble);
    entries.iter().all(|(_, node)| node.map().is_some())
        || entries.iter().all(|(key, node)| is_sure(key) && node.plain().is_some())
            && entries.iter().filter(tells).count() * 2 >= entries.len()
}

/// Whether a map is one code alone with what is said of it.
pub fn is_one_code(entries: &[(String, Node)]) -> bool {
    let says = |(key, node): &(String, Node)| {
        matches!(node.value, Value::Text(_))
            && (is_tag(key)
                || matches!(field_of(&words(key)), Some((Field::Message | Field::Description, _))))
    };
    match entries {
        [(key, node)] => {
            form(key).is_some_and(|form| form != Form::Words)
                && node.map().is_some_and(|fields| fields.iter().any(says))
        }
        _ => false,
    }
}

/// Whether what stands under a key is about the document, `_comment` or `$schema`.
pub fn is_comment(key: &str) -> bool {
    key.starts_with(['_', '$'])
}

/// Whether a key is the tag of a language: `en`, `zh-CN`.
pub fn is_tag(key: &str) -> bool {
    let mut parts = key.split(['-', '_']);
    let first = parts.next().unwrap_or_default();
    let is_part = |part: &str| part.len() <= 4 && part.chars().all(|c| c.is_ascii_alphanumeric());
    first.len() == 2 && first.chars().all(|c| c.is_ascii_lowercase()) && parts.all(is_part)
}

/// The words of a key: `errorCode` and `error-code` are `error code`.
pub fn words(key: &str) -> String {
    let mut out = String::new();
    let mut before = ' ';
    for c in key.chars() {
        if c.is_ascii_uppercase() && before.is_ascii_lowercase() {
            out.push(' ');
        }
        out.push(if matches!(c, '_' | '-') { ' ' } else { c });
        before = c;
    }
    out
}

/// The header words of some keys. A title beside a message and a description is neither.
pub fn headers(names: &[String]) -> Vec<String> {
    let headers: Vec<String> = names.iter().map(|name| words(name).to_lowercase()).collect();
    let is_described = |word: &String| matches!(field_of(word), Some((Field::Description, _)));
    // The name of a status says no more of the error than its number.
    let is_phrase = |word: &str| word.ends_with("reason phrase");
    let has = |wanted: Field| {
        let words = headers.iter().filter(|word| *word != "title" && !is_phrase(word));
        { words }.any(|word| matches!(exact(word), Some((field, _)) if field == wanted))
    };
    // Of two descriptions the one that is called so of the error, or a summary, is what the service says.
    let is_plain = |word: &str| matches!(word, "description" | "desc" | "detail" | "details");
    let two: Vec<&String> = headers.iter().filter(|word| is_described(word)).collect();
    let is_summary = |word: &&&String| word.ends_with("summary");
    let is_of_error = |word: &&&String| {
        ["error", "short", "summary"].iter().any(|start| word.starts_with(start))
            && !is_plain(word)
            && two.iter().any(|other| is_plain(other))
    };
    let said = two.iter().find(is_summary).or_else(|| two.iter().find(is_of_error));
    let said = said.filter(|_| two.len() == 2 && !has(Field::Message));
    let has_message = has(Field::Message) || said.is_some();
    let is_beside = has_message && two.len() > said.iter().count() && !has(Field::Group);
    let rename = |word: &String| match word.as_str() {
        _ if said.is_some_and(|said| *said == word) => "message".to_owned(),
        "title" if is_beside => "category".to_owned(),
        "text" if !has_message => "message".to_owned(),
        "sql state" => "sqlstate".to_owned(),
        phrase if is_phrase(phrase) && has_message => "http status".to_owned(),
        _ => word.clone(),
    };
    headers.iter().map(rename).collect()
}
