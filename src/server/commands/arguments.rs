//! What commands take: one argument, which is an object or its main field alone.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::lsp_types::Url;

/// What `errdex.open` takes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Open {
    pub code: String,
    /// The name of the page to be shown; without it the first one.
    pub page: Option<String>,
    /// The file in which the code stands.
    pub uri: Option<Url>,
}

/// What `errdex.explain` takes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Explain {
    pub code: String,
    /// The file for which it is explained.
    pub uri: Option<Url>,
}

/// What `errdex.search` takes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Search {
    pub text: String,
    pub limit: Option<usize>,
    pub uri: Option<Url>,
}

/// What `errdex.exportCatalog` takes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExportCatalog {
    /// How many entries are wanted at most.
    pub limit: Option<usize>,
    /// The file for which it is in force.
    pub uri: Option<Url>,
}

/// What `errdex.showCatalog` takes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ShowCatalog {
    /// The file for which it is in force.
    pub uri: Option<Url>,
}

/// What commands take that take nothing.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Nothing {}

/// The one argument of a command: an object, or only the text that is its main field.
pub(super) fn argument<T: DeserializeOwned>(
    command: &str,
    mut arguments: Vec<Value>,
    main: Option<&str>,
) -> Result<T> {
    let wrong = |why: String| Error::invalid_params(format!("{command}: {why}"));
    if arguments.len() > 1 {
        return Err(wrong(format!("takes one argument at most, not {}", arguments.len())));
    }
    let argument = match (arguments.pop(), main) {
        (None | Some(Value::Null), _) => json!({}),
        (Some(Value::String(text)), Some(main)) => json!({main: text}),
        (Some(object @ Value::Object(_)), _) => object,
        (Some(other), Some(main)) => {
            return Err(wrong(format!("takes `{main}` as a text or in an object, not {other}")));
        }
        (Some(other), None) => return Err(wrong(format!("takes no argument, not {other}"))),
    };
    serde_json::from_value(argument).map_err(|error| wrong(error.to_string()))
}
