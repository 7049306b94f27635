//! Leniency: what clients send is brought into the form that the protocol's types accept.

use super::RENAMED;
use serde_json::{Map, Value, json};
use serde_path_to_error::{Path, Segment};
use tower_lsp::lsp_types::InitializeParams;

/// Parses a message, also one whose text is no Unicode: refusing it would lose an edit, and with it
/// the text of the file. Each piece that is no character becomes one, as wide as the client counts.
pub fn parse(body: &[u8]) -> Option<Value> {
    serde_json::from_slice(body).ok().or_else(|| serde_json::from_str(&unicode(body)).ok())
}

/// The JSON text with `?` for each byte that is no UTF-8, and U+FFFD for each escape that is half
/// of a surrogate pair, which JavaScript's strings may hold.
fn unicode(body: &[u8]) -> String {
    let mut text = String::with_capacity(body.len());
    for chunk in body.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| '?'));
    }
    let mut mended = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find('\\') {
        let escape = &rest[at..];
        mended.push_str(&rest[..at]);
        let length = match (surrogate(escape), escape.get(6..).and_then(surrogate)) {
            (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => 12,
            (Some(_), _) => {
                mended.push('\u{fffd}');
                rest = &escape[6..];
                continue;
            }
            // Two characters, the second of which may be another backslash.
            (None, _) => 1 + escape[1..].chars().next().map_or(0, char::len_utf8),
        };
        mended.push_str(&escape[..length]);
        rest = &escape[length..];
    }
    mended + rest
}

/// The surrogate that stands escaped at the beginning of a text.
fn surrogate(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    u16::from_str_radix(digits, 16).ok().filter(|unit| (0xd800..=0xdfff).contains(unit))
}

/// Mends a request or notification before it is taken as one: `params: null` counts as no
/// params, an `initialize` loses the fields that cannot be understood, and what is odd about a
/// document does not cost an edit.
pub fn mend(message: &mut Map<String, Value>) {
    if message.get("params").is_some_and(Value::is_null) {
        message.remove("params");
    }
    match message.get("method").and_then(Value::as_str) {
        Some("initialize") => {
            mend_initialize(message.entry("params").or_insert_with(|| json!({})));
        }
        Some("initialized") => {
            message.entry("params").or_insert_with(|| json!({}));
        }
        // It has no params, and tower-lsp would refuse an empty object.
        Some("shutdown") => drop(message.remove("params")),
        Some("textDocument/didOpen") => {
            mend_document(message, &[("version", json!(0)), ("languageId", json!(""))])
        }
        Some("textDocument/didChange") => mend_document(message, &[("version", json!(0))]),
        Some(method) if method.starts_with("textDocument/") => mend_document(message, &[]),
        Some(method) if method.starts_with("notebookDocument/") => {
            if let Some(params) = message.get_mut("params") {
                clamp_numbers(params);
                drop_nulls(params);
            }
        }
        _ => {}
    }
    let method = message.get("method").and_then(Value::as_str);
    if let Some((_, ours)) = RENAMED.iter().find(|(theirs, _)| method == Some(theirs)) {
        message.insert("method".to_owned(), json!(ours));
    }
}

/// Mends a message about a document: its numbers, and what is missing of the document's own fields.
fn mend_document(message: &mut Map<String, Value>, missing: &[(&str, Value)]) {
    let Some(params) = message.get_mut("params") else { return };
    clamp_numbers(params);
    if let Some(Value::Object(document)) = params.get_mut("textDocument") {
        for (name, value) in missing {
            document.entry(*name).or_insert_with(|| value.clone());
        }
    }
}

/// Brings numbers into the range of their types: some clients mean the end of a line by the largest
/// number that they have, and an edit must not be lost for it.
fn clamp_numbers(value: &mut Value) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(clamp_numbers),
        Value::Object(map) => {
            map.retain(|name, value| name != "rangeLength" || value.is_u64());
            for (name, value) in map {
                match (name.as_str(), value.as_f64()) {
                    // A cast clamps.
                    ("line" | "character", Some(number)) => *value = json!(number as u32),
                    ("version", Some(number)) => *value = json!(number as i32),
                    ("version", None) => *value = json!(0),
                    _ => clamp_numbers(value),
                }
            }
        }
        _ => {}
    }
}

/// What is null counts as missing.
fn drop_nulls(value: &mut Value) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(drop_nulls),
        Value::Object(map) => {
            map.retain(|_, value| !value.is_null());
            map.values_mut().for_each(drop_nulls);
        }
        _ => {}
    }
}

/// Drops from `initialize`'s params one field after another until the rest is understood, so
/// that one unknown value does not cost the user the server.
fn mend_initialize(params: &mut Value) {
    if !params.is_object() {
        *params = json!({});
    }
    if !params["capabilities"].is_object() {
        params["capabilities"] = json!({});
    }
    accept_both_names_of_diagnostics(params);
    // Each round makes the params smaller, so the bound is for the reader of this code.
    for _ in 0..1000 {
        let Err(error) = serde_path_to_error::deserialize::<_, InitializeParams>(&*params) else {
            return;
        };
        tracing::warn!("dropped from initialize: {}: {}", error.path(), error.inner());
        if !drop_field(params, error.path()) {
            break;
        }
    }
    *params = json!({"capabilities": {}});
}

/// The specification's text says `workspace.diagnostics`, its older form and Helix say
/// `workspace.diagnostic`, which is also how the types call it.
fn accept_both_names_of_diagnostics(params: &mut Value) {
    if let Some(Value::Object(workspace)) = params.pointer_mut("/capabilities/workspace")
        && let Some(diagnostics) = workspace.remove("diagnostics")
    {
        workspace.entry("diagnostic").or_insert(diagnostics);
    }
}

fn drop_field(params: &mut Value, path: &Path) -> bool {
    let named = |segment: &&Segment| matches!(segment, Segment::Seq { .. } | Segment::Map { .. });
    let segments: Vec<&Segment> = path.iter().take_while(named).collect();
    drop_at(params, &segments)
}

/// Drops what the segments lead to, or the nearest value around it that exists.
fn drop_at(value: &mut Value, segments: &[&Segment]) -> bool {
    let [first, rest @ ..] = segments else { return false };
    let inner = match first {
        Segment::Map { key } => value.get_mut(key),
        Segment::Seq { index } => value.get_mut(index),
        _ => None,
    };
    if inner.is_some_and(|inner| drop_at(inner, rest)) {
        return true;
    }
    match (value, first) {
        (Value::Object(map), Segment::Map { key }) => map.remove(key).is_some(),
        (Value::Array(list), Segment::Seq { index }) if *index < list.len() => {
            list.remove(*index);
            true
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(message: Value) -> Value {
        let Value::Object(mut message) = message else { panic!("not an object") };
        mend(&mut message);
        Value::Object(message)
    }

    #[test]
    fn null_params_are_no_params() {
        for none in [json!(null), json!({}), json!([])] {
            let shutdown = mended(json!({"id": 1, "method": "shutdown", "params": none}));
            assert_eq!(shutdown, json!({"id": 1, "method": "shutdown"}));
        }
        let initialized = mended(json!({"method": "initialized", "params": null}));
        assert_eq!(initialized, json!({"method": "initialized", "params": {}}));
    }

    #[test]
    fn fields_that_cannot_be_understood_are_dropped_and_the_rest_stays() {
        let message = mended(json!({"method": "initialize", "params": {
            "processId": "none",
            "rootUri": "not a uri",
            "trace": "loud",
            "locale": "zh-cn",
            "capabilities": {
                "textDocument": {
                    "hover": {"contentFormat": ["markdown", "hologram"]},
                    "publishDiagnostics": {"versionSupport": "yes"},
                },
                "workspace": {"configuration": true, "diagnostics": {"refreshSupport": true}},
            },
        }}));
        let expected = json!({
            "locale": "zh-cn",
            "capabilities": {
                "textDocument": {
                    "hover": {"contentFormat": ["markdown"]},
                    "publishDiagnostics": {},
                },
                "workspace": {"configuration": true, "diagnostic": {"refreshSupport": true}},
            },
        });
        assert_eq!(message["params"], expected);
    }

    #[test]
    fn an_initialize_of_nothing_is_still_one() {
        for params in [json!(null), json!([]), json!({}), json!({"capabilities": 3})] {
            let message = mended(json!({"method": "initialize", "params": params}));
            assert_eq!(message["params"]["capabilities"], json!({}));
            assert!(serde_json::from_value::<InitializeParams>(message["params"].clone()).is_ok());
        }
    }
}
