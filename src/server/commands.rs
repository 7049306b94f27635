//! Commands: what a client can have done by name. Each is a command of the terminal, too.

mod arguments;
mod documents;

use std::sync::Arc;

use serde_json::{Value, json};
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::lsp_types::{
    ExecuteCommandOptions, ExecuteCommandParams, ProgressParams, ProgressParamsValue,
    ProgressToken, ShowDocumentParams, Url, WorkDoneProgress, WorkDoneProgressBegin,
    WorkDoneProgressEnd, WorkDoneProgressOptions, notification,
};

use self::arguments::{Explain, ExportCatalog, Nothing, Open, Search, ShowCatalog, argument};
use super::session::Session;
use super::{from_proto, loader, pages, work};
use crate::ide::{self, Markup};
use crate::index::Scope;

/// Shows what documents a code.
pub const OPEN: &str = "errdex.open";

const EXPLAIN: &str = "errdex.explain";
const EXPORT_CATALOG: &str = "errdex.exportCatalog";
const REINDEX: &str = "errdex.reindex";
const SEARCH: &str = "errdex.search";
const SHOW_CATALOG: &str = "errdex.showCatalog";
const SHOW_REPORT: &str = "errdex.showReport";

/// How many codes `errdex.search` finds at most, unless it is told.
const LIMIT: usize = 5;

/// The commands that a client is offered.
pub fn offered() -> ExecuteCommandOptions {
    let commands = [EXPLAIN, EXPORT_CATALOG, OPEN, REINDEX, SEARCH, SHOW_CATALOG, SHOW_REPORT];
    let work_done_progress_options = WorkDoneProgressOptions { work_done_progress: Some(true) };
    let commands = commands.map(str::to_owned).to_vec();
    ExecuteCommandOptions { commands, work_done_progress_options }
}

/// Does what a command says, and gives its result.
pub async fn execute(session: &Arc<Session>, params: ExecuteCommandParams) -> Result<Value> {
    let ExecuteCommandParams { command, arguments, work_done_progress_params } = params;
    let token = work_done_progress_params.work_done_token;
    let command = command.as_str();
    match command {
        EXPLAIN => explain(session, argument(command, arguments, Some("code"))?).await,
        EXPORT_CATALOG => {
            let ExportCatalog { limit, uri } = argument(command, arguments, Some("uri"))?;
            let scope = scope_of(session, uri.as_ref());
            let limit = limit.unwrap_or(usize::MAX);
            Ok(work::alone(move || json!(scope.catalog.export_first(limit))).await)
        }
        OPEN => open(session, argument(command, arguments, Some("code"))?).await,
        REINDEX => {
            let Nothing {} = argument(command, arguments, None)?;
            session.indexer.mark_all_anew();
            reindex(session, token).await
        }
        SEARCH => search(session, argument(command, arguments, Some("text"))?).await,
        SHOW_CATALOG => {
            let ShowCatalog { uri } = argument(command, arguments, Some("uri"))?;
            let scope = scope_of(session, uri.as_ref());
            show_text(session, "catalog.md", move |_| documents::catalog(&scope)).await
        }
        SHOW_REPORT => {
            let Nothing {} = argument(command, arguments, None)?;
            // A report of what is not known yet would be wrong.
            session.indexer.settled().await;
            show_text(session, "report.md", documents::report).await
        }
        _ => Err(Error::invalid_params(format!("there is no command `{command}`"))),
    }
}

/// What is known of a code, with its explanation in words; `null` for those of a stranger.
async fn explain(session: &Arc<Session>, Explain { code, uri }: Explain) -> Result<Value> {
    let scope = scope_of(session, uri.as_ref());
    let result = work::alone(move || {
        let code = ide::bare(&code);
        let explanation = ide::explain(&scope, code);
        let known = ide::explained(&scope, code, explanation.as_ref());
        let mut result = serde_json::to_value(known).unwrap_or_default();
        let text = |markup| explanation.as_ref().map(|it| ide::render(it, markup));
        result["markdown"] = json!(text(Markup::Markdown));
        result["text"] = json!(text(Markup::Plain));
        result
    });
    Ok(result.await)
}

async fn search(session: &Arc<Session>, search: Search) -> Result<Value> {
    let Search { text, limit, uri } = search;
    let scope = scope_of(session, uri.as_ref());
    let result = work::alone(move || {
        let hits = ide::search(&scope, &text);
        let rows = hits.iter().take(limit.unwrap_or(LIMIT)).map(|hit| json!(hit.row(&scope)));
        Value::Array(rows.collect())
    });
    Ok(result.await)
}

/// Waits for the walk that was asked for; tells how many files that are not open have how many
/// codes.
async fn reindex(session: &Arc<Session>, token: Option<ProgressToken>) -> Result<Value> {
    let title = "Indexing error codes".to_owned();
    let begin = WorkDoneProgressBegin { title, ..WorkDoneProgressBegin::default() };
    report(session, &token, WorkDoneProgress::Begin(begin)).await;
    session.indexer.settled().await;
    report(session, &token, WorkDoneProgress::End(WorkDoneProgressEnd::default())).await;
    let (files, occurrences) = session.index.count();
    Ok(json!({"files": files, "occurrences": occurrences}))
}

/// Tells of progress on the client's own token.
async fn report(session: &Session, token: &Option<ProgressToken>, progress: WorkDoneProgress) {
    if let Some(token) = token.clone() {
        let value = ProgressParamsValue::WorkDone(progress);
        let params = ProgressParams { token, value };
        session.client.send_notification::<notification::Progress>(params).await;
    }
}

/// Shows a page about a code, and tells which.
async fn open(session: &Arc<Session>, Open { code, page, uri }: Open) -> Result<Value> {
    let scope = scope_of(session, uri.as_ref());
    let (own, named) = (session.clone(), code.clone());
    let target = work::alone(move || {
        let mut documented = ide::documentation(&scope, ide::bare(&named)).into_iter();
        let found = documented.find(|it| page.as_ref().is_none_or(|page| *page == it.page))?;
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
    let (external, take_focus) = (Some(selection.is_none()), Some(true));
    let shown = json!(uri);
    show(session, ShowDocumentParams { uri, external, take_focus, selection });
    Ok(shown)
}

/// Shows a text that is written for the occasion, if the client can; it is the result in any case.
async fn show_text(
    session: &Arc<Session>,
    name: &'static str,
    write: impl FnOnce(&Session) -> String + Send + 'static,
) -> Result<Value> {
    let own = session.clone();
    let written = work::alone(move || {
        let text = write(&own);
        let shows = own.abilities().shows_documents;
        let uri = shows.then(|| documents::file(&own, name, &text)).flatten();
        (text, uri)
    });
    let (text, uri) = written.await;
    if let Some(uri) = uri {
        let (external, take_focus) = (Some(false), Some(true));
        show(session, ShowDocumentParams { uri, external, take_focus, selection: None });
    }
    Ok(Value::String(text))
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
    match uri.and_then(|uri| session.document(uri)) {
        Some(document) => document.scope.clone(),
        None => session.scope_of(uri.and_then(from_proto::path).as_deref()),
    }
}
