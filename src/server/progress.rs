//! Progress of long work, for clients that show it, and parts of long answers.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::time::Duration;

use serde::Serialize;
use serde_json::{Value, json};
use tokio::sync::oneshot;
use tokio::time::timeout;
use tower_lsp::lsp_types::{
    NumberOrString, ProgressParams, ProgressParamsValue, ProgressToken, WorkDoneProgress,
    WorkDoneProgressBegin, WorkDoneProgressCreateParams, WorkDoneProgressEnd,
    WorkDoneProgressReport, notification, request,
};

use super::loader::PATIENCE;
use super::session::Session;

/// What the tokens of our own begin with.
const OWN: &str = "errdex/";

/// Shorter answers are not sent in parts.
const PART: usize = 1000;

const BEAT: Duration = Duration::from_millis(250);

/// Shows how many files were looked at until the other end of `ended` is dropped, if the client has
/// declared that it can and agrees.
pub async fn show(
    session: Arc<Session>,
    title: &'static str,
    looked: Arc<AtomicUsize>,
    mut ended: oneshot::Receiver<()>,
) {
    static LAST: AtomicU32 = AtomicU32::new(0);
    if !session.abilities().shows_progress {
        return;
    }
    let number = LAST.fetch_add(1, Ordering::Relaxed);
    let token = NumberOrString::String(format!("{OWN}{number}"));
    let params = WorkDoneProgressCreateParams { token: token.clone() };
    let client = session.client.clone();
    // The waiter stays when we no longer wait, since tower-lsp panics over an answer that nobody
    // waits for.
    let asked = tokio::spawn(async move {
        client.send_request::<request::WorkDoneProgressCreate>(params).await
    });
    if !matches!(timeout(PATIENCE, asked).await, Ok(Ok(Ok(())))) {
        return;
    }
    let send = async |progress| send(&session, &token, progress).await;
    send(begin(title, true)).await;
    while timeout(BEAT, &mut ended).await.is_err() {
        let message = Some(format!("{} files", looked.load(Ordering::Relaxed)));
        let report = WorkDoneProgressReport { cancellable: Some(true), message, percentage: None };
        send(WorkDoneProgress::Report(report)).await;
    }
    send(WorkDoneProgress::End(WorkDoneProgressEnd::default())).await;
}

/// Whether a token is one of ours, and not of a request.
pub fn is_own(token: &ProgressToken) -> bool {
    matches!(token, NumberOrString::String(token) if token.starts_with(OWN))
}

/// Sends a long answer in parts, if the request has a token for them, so that no more of it is left
/// for the answer itself. `None` if there is nothing to answer.
pub async fn in_parts<T: Serialize>(
    session: &Session,
    token: Option<ProgressToken>,
    items: Vec<T>,
) -> Option<Vec<T>> {
    let Some(token) = token.filter(|_| items.len() > PART) else {
        return (!items.is_empty()).then_some(items);
    };
    for part in items.chunks(PART) {
        send_part(session, &token, json!(part)).await;
    }
    Some(Vec::new())
}

/// Sends a part of an answer before the answer.
pub async fn send_part(session: &Session, token: &ProgressToken, part: Value) {
    let params = json!({"token": token, "value": part});
    session.client.send_notification::<PartialResult>(params).await;
}

/// A part of an answer. lsp-types knows of no value but progress.
struct PartialResult;

impl notification::Notification for PartialResult {
    type Params = Value;
    const METHOD: &'static str = "$/progress";
}

/// Tells of the progress of a request, to the token that came with it.
pub async fn send(session: &Session, token: &ProgressToken, progress: WorkDoneProgress) {
    let value = ProgressParamsValue::WorkDone(progress);
    let params = ProgressParams { token: token.clone(), value };
    session.client.send_notification::<notification::Progress>(params).await;
}

/// Work begins; a request is cancelled by its own means.
pub fn begin(title: &str, cancellable: bool) -> WorkDoneProgress {
    WorkDoneProgress::Begin(WorkDoneProgressBegin {
        title: title.to_owned(),
        cancellable: Some(cancellable),
        ..WorkDoneProgressBegin::default()
    })
}

#[cfg(test)]
mod tests {
    use futures::{SinkExt, StreamExt};
    use tower_lsp::jsonrpc::{Request, Response};
    use tower_service::Service;

    use super::*;

    #[test]
    fn long_work_is_shown_and_can_be_stopped() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        runtime.unwrap().block_on(async {
            let (mut service, socket) = crate::server::service().finish();
            let (mut said, mut answers) = socket.split();
            let window = json!({"workDoneProgress": true});
            let params = json!({"capabilities": {"window": window}});
            let introduction = Request::build("initialize").id(1).params(params).finish();
            service.call(introduction).await.unwrap();
            let session = service.inner().session.clone();
            let (end, ended) = oneshot::channel();
            let looked = Arc::new(AtomicUsize::new(7));
            let work = tokio::spawn(show(session.clone(), "Indexing", looked, ended));

            let asked = said.next().await.unwrap();
            assert_eq!(asked.method(), "window/workDoneProgress/create");
            let token = asked.params().unwrap()["token"].clone();
            let agreed = Response::from_ok(asked.id().unwrap().clone(), Value::Null);
            answers.send(agreed).await.unwrap();
            let begun = said.next().await.unwrap();
            let value = json!({"kind": "begin", "title": "Indexing", "cancellable": true});
            assert_eq!(begun.params(), Some(&json!({"token": token, "value": value})));

            for (token, stops) in [(json!("of a request"), false), (token, true)] {
                let cancel = Request::build("window/workDoneProgress/cancel");
                let cancel = cancel.params(json!({"token": token})).finish();
                service.call(cancel).await.unwrap();
                assert_eq!(session.indexer.is_cancelled(), stops);
            }
            drop(end);
            while said.next().await.unwrap().params().unwrap()["value"]["kind"] != "end" {}
            work.await.unwrap();
        });
    }
}
