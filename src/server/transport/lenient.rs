//! Leniency: what clients send is brought into the form that the protocol's types accept.

use serde_json::{Map, Value, json};
use serde_path_to_error::{Path, Segment};
use tower_lsp::lsp_types::InitializeParams;

/// Mends a request or notification before it is taken as one: `params: null` counts as no
/// params, and an `initialize` loses the fields that cannot be understood.
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
