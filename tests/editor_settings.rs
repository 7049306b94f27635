//! Holds the settings that Visual Studio Code offers to the table of settings of the program.
//!
//! `UPDATE_EXPECT=1` rewrites the part of the manifest that is generated.

use std::fs;
use std::path::{Path, PathBuf};

use errdex::config::{self, SETTINGS, Setting};
use serde_json::{Map, Value, json};

/// The generated part is what this opens, up to a line that closes it.
const START: &str = "        \"title\": \"Codes\",\n        \"properties\": {\n";
const END: &str = "\n        }\n";

fn manifest() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("editors/vscode/package.json")
}

/// A name as an editor's settings have it: `unknown-code` is `unknownCode`.
fn camel(name: &str) -> String {
    let mut words = name.split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| name + &word[..1].to_uppercase() + &word[1..])
}

/// The settings that an editor shows for one of ours: a table of fixed names is a setting for each,
/// so that each has its own list to choose from. What is not set is null, since a level that is
/// set wins over those that the rules have of themselves.
fn offered(setting: &Setting) -> Vec<(String, Value)> {
    let name = format!("errdex.{}", camel(setting.name));
    let schema = config::schema()["properties"][setting.name].clone();
    let described = |name: String, mut schema: Value, default: Value, meaning: &str| {
        let rows = schema.as_object_mut().unwrap();
        rows.remove("description");
        rows.insert("default".to_owned(), default);
        rows.insert("markdownDescription".to_owned(), meaning.into());
        rows.insert("scope".to_owned(), "window".into());
        (name, schema)
    };
    let Some(parts) = schema["properties"].as_object() else {
        let default = serde_json::from_str(setting.default).unwrap();
        return vec![described(name, schema, default, setting.meaning)];
    };
    let part = |(key, part): (&String, &Value)| {
        let meaning = part["description"].as_str().unwrap_or(setting.meaning);
        let meaning = format!("`{key}`: {meaning}");
        described(format!("{name}.{}", camel(key)), or_null(part), Value::Null, &meaning)
    };
    parts.iter().map(part).collect()
}

/// A schema that null fits, too.
fn or_null(schema: &Value) -> Value {
    let mut schema = schema.clone();
    let rows: &mut Map<String, Value> = schema.as_object_mut().unwrap();
    if let Some(values) = rows.get_mut("enum").and_then(Value::as_array_mut) {
        values.push(Value::Null);
    }
    let kind = rows.get("type").cloned().unwrap_or_else(|| "string".into());
    rows.insert("type".to_owned(), json!([kind, "null"]));
    schema
}

fn generated() -> String {
    let settings = SETTINGS.iter().flat_map(offered).enumerate().map(|(order, (name, schema))| {
        let mut schema = schema;
        schema["order"] = order.into();
        let text = serde_json::to_string_pretty(&schema).unwrap().replace('\n', "\n          ");
        format!("          \"{name}\": {text}")
    });
    settings.collect::<Vec<_>>().join(",\n")
}

#[test]
fn visual_studio_code_offers_the_settings_of_the_program() {
    let text = fs::read_to_string(manifest()).unwrap();
    let start = text.find(START).expect("the title of the generated part") + START.len();
    let length = text[start..].find(END).expect("the end of the generated part");
    let wanted = format!("{}{}{}", &text[..start], generated(), &text[start + length..]);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(manifest(), &wanted).unwrap();
    } else {
        assert!(text == wanted, "not as in the program; UPDATE_EXPECT=1 mends it:\n{wanted}");
    }
}

#[test]
fn the_manifest_of_visual_studio_code_is_well_formed_and_of_this_version() {
    let manifest: Value =
        serde_json::from_str(&fs::read_to_string(manifest()).unwrap()).expect("JSON");
    assert_eq!(manifest["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(manifest["license"], "MIT OR Apache-2.0");
    let server = &manifest["contributes"]["configuration"][0]["properties"]["errdex.server.path"];
    assert_eq!(server["scope"], "machine", "a workspace must not name the program that is run");
    let restricted = &manifest["capabilities"]["untrustedWorkspaces"]["restrictedConfigurations"];
    assert!(restricted.as_array().unwrap().contains(&json!("errdex.server.path")));
}
