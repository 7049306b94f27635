//! Commands: what a client can have done by name.

use std::sync::Arc;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::lsp_types::{
    ExecuteCommandOptions, ExecuteCommandParams, ShowDocumentParams, Url, WorkDoneProgressOptions,
};

use super::session::Session;
use super::{loader, pages, work};
use crate::ide;
use crate::index::Scope;

/// Shows what documents a code.
pub const OPEN: &str = "errdex.open";

/// What `errdex.open` takes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Open {
    code: String,
    /// The name of the page to be shown; without it the first one.
    page: Option<String>,
    /// The file in which the code stands.
    uri: Option<Url>,
}

/// The commands that a client is offered.
pub fn offered() -> ExecuteCommandOptions {
    ExecuteCommandOptions {
        commands: vec![OPEN.to_owned()],
        work_done_progress_options: WorkDoneProgressOptions::default(),
    }
}

/// Does what a command says.
pub async fn execute(
    session: &Arc<Session>,
    params: ExecuteCommandParams,
) -> Result<Option<Value>> {
    let ExecuteCommandParams { command, arguments, .. } = params;
    match command.as_str() {
        OPEN => open(session, argument(&command, arguments, "code")?).await,
        _ => Err(Error::invalid_params(format!("there is no command `{command}`"))),
    }
}

/// The one argument of a command: an object, or only the text that is its main field.
fn argument<T: DeserializeOwned>(
    command: &str,
    mut arguments: Vec<Value>,
    main: &str,
) -> Result<T> {
    let wrong = |why: String| Error::invalid_params(format!("{command}: {why}"));
    if arguments.len() > 1 {
        return Err(wrong(format!("takes one argument, not {}", arguments.len())));
    }
    let argument = match arguments.pop() {
        Some(Value::String(text)) => {
            Value::Object([(main.to_owned(), text.into())].into_iter().collect())
        }
        Some(object @ Value::Object(_)) => object,
        None | Some(Value::Null) => Value::Object(Default::default()),
        Some(other) => return Err(wrong(format!("takes a text or an object, not {other}"))),
    };
    serde_json::from_value(argument).map_err(|error| wrong(error.to_string()))
}

async fn open(session: &Arc<Session>, open: Open) -> Result<Option<Value>> {
    let Open { code, page, uri } = open;
    let scope = scope_of(session, uri.as_ref());
    let (own, named) = (session.clone(), code.clone());
    let target = work::alone(move || {
        let documented = ide::documentation(&scope, &named).into_iter();
        let mut documented =
            documented.filter(|it| page.as_ref().is_none_or(|page| *page == it.page));
        let found = documented.next()?;
        match (found.url.as_deref().map(Url::parse), found.row) {
            (Some(Ok(url)), _) => Some((url, None)),
            (_, Some(row)) => {
                pages::location(&own, &scope, row).map(|place| (place.uri, Some(place.range)))
            }
            _ => None,
        }
    });
    let Some((uri, selection)) = target.await else {
        return Err(Error::invalid_params(format!("{OPEN}: nothing documents `{code}`")));
    };
    let external = selection.is_none();
    let params = ShowDocumentParams {
        uri: uri.clone(),
        external: Some(external),
        take_focus: Some(true),
        selection,
    };
    show(session, params);
    Ok(Some(Value::String(uri.to_string())))
}

/// Has the client show something, if it can. Nothing waits for it.
fn show(session: &Session, params: ShowDocumentParams) {
    if session.abilities().shows_documents {
        let client = session.client.clone();
        loader::ask("showDocument", async move { client.show_document(params).await.map(|_| ()) });
    }
}

/// What is in force for a file, or for the folder that is open.
fn scope_of(session: &Session, uri: Option<&Url>) -> Arc<Scope> {
    let document = uri.and_then(|uri| session.document(uri));
    match document {
        Some(document) => document.scope.clone(),
        None => session.scope_of(uri.and_then(super::from_proto::path).as_deref()),
    }
}
