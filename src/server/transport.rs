//! The transport: reads, orders and answers messages, and survives all of them.
//!
//! A reader thread splits frames and routes each message one of three ways: answers of the
//! client go to its socket, `exit` and `$/cancelRequest` are handled there and then, all else
//! enters one serial lane. tower-lsp's own loop ends with the first panic or damaged frame, and
//! lets requests overtake edits.

mod frames;
mod lenient;
mod parent;
mod reader;
mod writer;

use std::any::Any;
use std::fmt::Display;
use std::io::{Read, Write};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use futures::StreamExt;
use futures::future::{FutureExt, poll_fn};
use serde_json::Value;
use tokio::sync::mpsc::{self, UnboundedReceiver};
use tokio::sync::{Semaphore, oneshot};
use tower_lsp::ClientSocket;
use tower_lsp::jsonrpc::{Error, Request, Response, Result as RpcResult};
use tower_service::Service;

use reader::Reader;
use writer::{Answers, encode_request, write_messages};

/// The name under which the service has `workspace/symbol`: tower-lsp's own method of that name knows
/// only the older of the protocol's two answers.
pub const SYMBOLS: &str = "errdex/symbols";

/// How many requests are under way at once, beyond their first step.
const CONCURRENT: usize = 16;

/// Serves a client until it says `exit`, its messages end, or its process does. Gives the code
/// with which the process is to end: 0 after `shutdown`, else 1.
pub async fn serve<S>(
    input: impl Read + Send + 'static,
    output: impl Write + Send + 'static,
    service: S,
    socket: ClientSocket,
) -> u8
where
    S: Service<Request, Response = Option<Response>> + Send + 'static,
    S::Error: Display + Send,
    S::Future: Send + 'static,
{
    let (out, messages) = mpsc::unbounded_channel();
    let (lane, frames) = mpsc::unbounded_channel();
    let (ending, mut endings) = mpsc::unbounded_channel();
    let (written, all_written) = oneshot::channel();
    let (mut to_client, from_client) = socket.split();

    thread::spawn(move || {
        write_messages(output, messages);
        let _ = written.send(());
    });
    let weak = out.downgrade();
    tokio::spawn(async move {
        while let Some(message) = to_client.next().await {
            // A weak sender, so that this task does not keep the writer waiting at the end.
            let Some(out) = weak.upgrade() else { break };
            let _ = out.send(encode_request(message));
        }
    });
    let answers = Arc::new(Answers::new(out));
    tokio::spawn(run_lane(service, frames, answers.clone()));
    let reader = Reader { answers, lane, client: from_client, ending, shut_down: Arc::default() };
    thread::spawn(move || reader.run(input));

    let ending = endings.recv().await.unwrap_or(Ending { clean: false, grace: Duration::ZERO });
    let _ = tokio::time::timeout(ending.grace, all_written).await;
    u8::from(!ending.clean)
}

/// Why and how the server ends.
struct Ending {
    clean: bool,
    grace: Duration,
}

/// The serial lane: what a message does before its first `.await` is done in the order of the
/// messages, and a notification to its end.
async fn run_lane<S>(mut service: S, mut frames: UnboundedReceiver<Request>, answers: Arc<Answers>)
where
    S: Service<Request, Response = Option<Response>> + Send + 'static,
    S::Error: Display + Send,
    S::Future: Send + 'static,
{
    let permits = Arc::new(Semaphore::new(CONCURRENT));
    while let Some(request) = frames.recv().await {
        let id = request.id().cloned();
        if id.as_ref().is_some_and(|id| !answers.is_awaited(id)) {
            continue;
        }
        let is_initialize = request.method() == "initialize";
        if poll_fn(|cx| service.poll_ready(cx)).await.is_err() {
            return;
        }
        let call = AssertUnwindSafe(|| service.call(request));
        let mut work = match std::panic::catch_unwind(call) {
            Ok(future) => Box::pin(outcome(future)),
            Err(panic) => {
                tracing::error!("a message could not be taken: {}", reason(&*panic));
                id.into_iter().for_each(|id| answers.give(id, Err(Error::internal_error())));
                continue;
            }
        };
        let Some(id) = id else {
            let _ = work.await;
            continue;
        };
        if is_initialize {
            answers.give(id, work.await);
        } else if let Some(answer) = (&mut work).now_or_never() {
            answers.give(id, answer);
        } else {
            let (answers, permits) = (answers.clone(), permits.clone());
            tokio::spawn(async move {
                let _permit = permits.acquire().await;
                answers.give(id, work.await);
            });
        }
    }
}

/// What comes of a call to the service: a panic is an internal error, and a request that gives
/// nothing is one that nobody serves.
async fn outcome<E: Display>(
    call: impl Future<Output = Result<Option<Response>, E>>,
) -> RpcResult<Value> {
    match AssertUnwindSafe(call).catch_unwind().await {
        Ok(Ok(Some(response))) => response.into_parts().1,
        Ok(Ok(None)) => Err(Error::method_not_found()),
        Ok(Err(error)) => {
            tracing::error!("the service ended: {error}");
            Err(Error::internal_error())
        }
        Err(panic) => {
            tracing::error!("a panic was caught: {}", reason(&*panic));
            Err(Error::internal_error())
        }
    }
}

fn reason(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("no reason given")
}
