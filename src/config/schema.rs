//! The settings file as a JSON Schema, made of the table of settings.

use serde_json::{Value, json};

use super::{HintMode, Rule, SETTINGS, Severity};

/// The settings file as a JSON Schema, for editors that check and complete TOML by one.
pub fn schema() -> Value {
    let properties = SETTINGS.iter().map(|setting| {
        let mut schema = (setting.schema)();
        schema["description"] = setting.meaning.into();
        (setting.name.to_owned(), schema)
    });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "errdex.toml",
        "type": "object",
        "properties": properties.collect::<serde_json::Map<_, _>>(),
        "additionalProperties": false,
    })
}

pub(super) fn string() -> Value {
    json!({"type": "string"})
}

pub(super) fn boolean() -> Value {
    json!({"type": "boolean"})
}

pub(super) fn number() -> Value {
    json!({"type": "integer", "minimum": 0})
}

pub(super) fn builtin() -> Value {
    json!({"anyOf": [{"type": "boolean"}, strings()]})
}

pub(super) fn strings() -> Value {
    json!({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]})
}

pub(super) fn inlay_hints() -> Value {
    let properties =
        json!({"mode": {"enum": HintMode::ALL.map(HintMode::name)}, "max-length": number()});
    json!({"type": "object", "properties": properties, "additionalProperties": false})
}

pub(super) fn page() -> Value {
    let string = json!({"type": "string"});
    let page = json!({
        "type": "object",
        "properties": {
            "path": string, "service": string, "locale": string, "url": string,
            "retrieved": {"type": "string", "format": "date"},
            "coverage": {"enum": ["complete", "partial"]},
            "prefix": strings(),
        },
        "required": ["path"],
        "additionalProperties": false,
    });
    json!({"type": "array", "items": page})
}

pub(super) fn rules() -> Value {
    let levels: Vec<&str> =
        std::iter::once("off").chain(Severity::ALL.iter().map(|s| s.name())).collect();
    let rule = |rule: &Rule| (rule.name().to_owned(), json!({"enum": levels}));
    let rules: serde_json::Map<_, _> = Rule::ALL.iter().map(rule).collect();
    json!({"type": "object", "properties": rules, "additionalProperties": false})
}
