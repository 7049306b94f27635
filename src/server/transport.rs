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
mod trace;
mod writer;

use std::any::Any;
use std::fmt::Display;
use std::io::{Read, Write};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use futures::future::{FutureExt, poll_fn};
use futures::stream::{PollNext, poll_fn as poll_fn_stream, select_with_strategy};
use futures::{Stream, StreamExt};
use serde_json::Value;
use tokio::sync::mpsc::{self, UnboundedReceiver, WeakUnboundedSender};
use tokio::sync::{Semaphore, oneshot};
use tower_lsp::ClientSocket;
use tower_lsp::jsonrpc::{Error, Request, Response, Result as RpcResult};
use tower_service::Service;

use super::notebooks;
use reader::Reader;
use trace::Trace;
use writer::{Answers, InOrder, encode_request, write_messages};

/// Methods that the service has under names of ours: tower-lsp's own know only the older of the answers
/// to `workspace/symbol`, and cannot give all of a `CompletionList`, and it keeps its methods to itself.
const RENAMED: [(&str, &str); 2] =
    [("workspace/symbol", SYMBOLS), ("textDocument/completion", COMPLETION)];
pub const SYMBOLS: &str = "errdex/symbols";
pub const COMPLETION: &str = "errdex/completion";

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
    let (behind, in_order) = mpsc::unbounded_channel();
    let (lane, frames) = mpsc::unbounded_channel();
    let (ending, mut endings) = mpsc::unbounded_channel();
    let (written, all_written) = oneshot::channel();
    let (to_client, from_client) = socket.split();

    thread::spawn(move || {
        write_messages(output, messages);
        let _ = written.send(());
    });
    tokio::spawn(forward(to_client, in_order, out.downgrade()));
    let answers = Arc::new(Answers::new(out, behind));
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

/// Hands on what the server says of its own accord, and answers that are to come behind it.
async fn forward(
    to_client: impl Stream<Item = Request> + Unpin,
    mut in_order: UnboundedReceiver<InOrder>,
    out: WeakUnboundedSender<Vec<u8>>,
) {
    let said = to_client.map(|message| (encode_request(message), None));
    let answers = poll_fn_stream(move |cx| in_order.poll_recv(cx));
    let answers = answers.map(|InOrder { message, out }| (message, Some(out)));
    let mut all = select_with_strategy(said, answers, |_: &mut ()| PollNext::Left);
    while let Some((message, held)) = all.next().await {
        // A weak sender, so that this task does not keep the writer waiting at the end.
        let Some(out) = held.or_else(|| out.upgrade()) else { break };
        let _ = out.send(message);
    }
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
    let trace = Trace::default();
    while let Some(request) = frames.recv().await {
        if request.id().is_some_and(|id| !answers.is_awaited(id)) {
            continue;
        }
        if poll_fn(|cx| service.poll_ready(cx)).await.is_err() {
            return;
        }
        match request.method() {
            "$/setTrace" => trace.set(request.params().and_then(|params| params.get("value"))),
            "initialize" => {
                let client = request.params().cloned().unwrap_or_default();
                introduce(&mut service, request, &client, &answers).await;
                trace.set(client.get("trace"));
                continue;
            }
            _ => {}
        }
        serve_one(&mut service, request, &trace, &answers, &permits).await;
    }
}

/// `initialize` is awaited before the next message is looked at.
async fn introduce<S>(service: &mut S, request: Request, client: &Value, answers: &Answers)
where
    S: Service<Request, Response = Option<Response>>,
    S::Error: Display,
{
    let id = request.id().cloned();
    let mut answer = match call(service, request) {
        Ok(work) => work.await,
        Err(error) => Err(error),
    };
    if let Ok(offered) = &mut answer {
        notebooks::offer(client, offered);
    }
    if let Some(id) = id {
        answers.give(id, answer);
    }
}

/// Serves one message: what is still to do of a request behind its first step is done beside
/// the messages that follow.
async fn serve_one<S>(
    service: &mut S,
    request: Request,
    trace: &Trace,
    answers: &Arc<Answers>,
    permits: &Arc<Semaphore>,
) where
    S: Service<Request, Response = Option<Response>> + 'static,
    S::Error: Display + Send,
    S::Future: Send + 'static,
{
    let traced = trace.begin(&request);
    let id = request.id().cloned();
    let tells = tells_meanwhile(&request);
    let work = call(service, request);
    let Some(id) = id else {
        if let Ok(work) = work {
            let _ = work.await;
        }
        return traced.into_iter().for_each(|it| answers.tell(&it.end(None)));
    };
    let mut work = match work {
        Ok(work) => Box::pin(work),
        Err(error) => return answers.give(id, Err(error)),
    };
    let finish = move |answers: &Answers, answer: RpcResult<Value>| {
        let told = traced.map(|it| it.end(Some(&answer)));
        match tells {
            true => answers.give_in_order(id, answer),
            false => answers.give(id, answer),
        }
        told.into_iter().for_each(|it| answers.tell(&it));
    };
    if let Some(answer) = (&mut work).now_or_never() {
        return finish(answers, answer);
    }
    let (answers, permits) = (answers.clone(), permits.clone());
    tokio::spawn(async move {
        let _permit = permits.acquire().await;
        finish(&answers, work.await);
    });
}

/// Whether a request may be told of before its answer, which is then to come behind that.
fn tells_meanwhile(request: &Request) -> bool {
    let has = |name| request.params().is_some_and(|params| params.get(name).is_some());
    has("partialResultToken") || has("workDoneToken")
}

/// Hands a message to the service. A panic is an internal error.
fn call<S>(
    service: &mut S,
    request: Request,
) -> RpcResult<impl Future<Output = RpcResult<Value>> + use<S>>
where
    S: Service<Request, Response = Option<Response>>,
    S::Error: Display,
{
    match std::panic::catch_unwind(AssertUnwindSafe(|| service.call(request))) {
        Ok(future) => Ok(outcome(future)),
        Err(panic) => {
            tracing::error!("a message could not be taken: {}", reason(&*panic));
            Err(Error::internal_error())
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
