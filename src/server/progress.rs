//! Progress of long work, for clients that show it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::time::Duration;

use tokio::sync::oneshot;
use tokio::time::timeout;
use tower_lsp::lsp_types::{
    NumberOrString, ProgressParams, ProgressParamsValue, WorkDoneProgress, WorkDoneProgressBegin,
    WorkDoneProgressCreateParams, WorkDoneProgressEnd, WorkDoneProgressReport, notification,
    request,
};

use super::loader::PATIENCE;
use super::session::Session;

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
    let token = NumberOrString::String(format!("errdex/{number}"));
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
    let send = async |progress| {
        let value = ProgressParamsValue::WorkDone(progress);
        let params = ProgressParams { token: token.clone(), value };
        session.client.send_notification::<notification::Progress>(params).await;
    };
    send(WorkDoneProgress::Begin(WorkDoneProgressBegin {
        title: title.to_owned(),
        cancellable: Some(true),
        ..WorkDoneProgressBegin::default()
    }))
    .await;
    while timeout(BEAT, &mut ended).await.is_err() {
        let message = Some(format!("{} files", looked.load(Ordering::Relaxed)));
        let report = WorkDoneProgressReport { cancellable: Some(true), message, percentage: None };
        send(WorkDoneProgress::Report(report)).await;
    }
    send(WorkDoneProgress::End(WorkDoneProgressEnd::default())).await;
}
