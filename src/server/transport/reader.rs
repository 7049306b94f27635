//! The reader's thread: routes each message one of three ways.

use std::io::{BufReader, Read};
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use futures::Sink;
use serde_json::{Map, Value};
use tokio::sync::mpsc::UnboundedSender;
use tower_lsp::jsonrpc::{Error, Id, Request, Response};
use tower_lsp::{ClientSocket, Loopback};

use super::frames::{Frame, Frames};
use super::writer::Answers;
use super::{Ending, lenient, parent, reason};

/// How long `exit` waits for answers that are on their way to the client.
const GRACE_AT_EXIT: Duration = Duration::from_millis(30);

/// How long the end of the input waits for the messages before it to be answered.
const GRACE_AT_END: Duration = Duration::from_millis(500);

/// Where messages go.
pub struct Reader {
    pub answers: Arc<Answers>,
    pub lane: UnboundedSender<Request>,
    pub client: <ClientSocket as Loopback>::ResponseSink,
    pub ending: UnboundedSender<Ending>,
    pub shut_down: Arc<AtomicBool>,
}

impl Reader {
    /// Reads to the end of the input, or to `exit`.
    pub fn run(mut self, input: impl Read) {
        let mut frames = Frames::new(BufReader::with_capacity(64 << 10, input));
        loop {
            match frames.next() {
                Ok(Some(Frame::Body(body))) => {
                    let route = AssertUnwindSafe(|| self.route(&body));
                    match std::panic::catch_unwind(route) {
                        Ok(true) => {}
                        Ok(false) => return self.end(GRACE_AT_EXIT),
                        Err(panic) => tracing::error!("reading a message: {}", reason(&*panic)),
                    }
                }
                Ok(Some(Frame::Damaged)) => self.answers.refuse(Id::Null, Error::parse_error()),
                Ok(Some(Frame::TooLarge(length))) => {
                    let mut error = Error::invalid_request();
                    error.message = format!("A message of {length} bytes is too large").into();
                    self.answers.refuse(Id::Null, error);
                }
                Ok(None) => return self.end(GRACE_AT_END),
                Err(error) => {
                    tracing::error!("cannot read: {error}");
                    return self.end(GRACE_AT_END);
                }
            }
        }
    }

    fn end(&self, grace: Duration) {
        let clean = self.shut_down.load(Ordering::SeqCst);
        let _ = self.ending.send(Ending { clean, grace });
    }

    /// Routes one message; false for `exit`.
    fn route(&mut self, body: &[u8]) -> bool {
        let mut message = match lenient::parse(body) {
            Some(Value::Object(message)) => message,
            Some(_) => {
                self.answers.refuse(Id::Null, Error::invalid_request());
                return true;
            }
            None => {
                self.answers.refuse(Id::Null, Error::parse_error());
                return true;
            }
        };
        lenient::mend(&mut message);
        match message.get("method").and_then(Value::as_str) {
            None if message.contains_key("id") && !message.contains_key("method") => {
                self.take_answer(message);
            }
            Some("exit") => return false,
            Some("$/cancelRequest") => {
                // The answer goes out at once; the service is told in its turn, to drop the work.
                if let Some(id) = message.get("params").and_then(|params| id_of(params.get("id")?))
                {
                    self.answers.give(id, Err(Error::request_cancelled()));
                }
                self.enter_lane(message);
            }
            Some("initialize") => {
                self.watch_parent(&message);
                self.enter_lane(message);
            }
            Some("shutdown") => {
                self.shut_down.store(true, Ordering::SeqCst);
                self.enter_lane(message);
            }
            _ => self.enter_lane(message),
        }
        true
    }

    /// Hands the client's answer to the task that asked.
    fn take_answer(&mut self, mut message: Map<String, Value>) {
        let id = match message.get("id").and_then(id_of) {
            // An answer is never answered, whatever it is.
            None => return tracing::warn!("an answer to nothing: {message:?}"),
            Some(Id::Null) => {
                return tracing::warn!("the client could not read a message: {message:?}");
            }
            Some(id) => id,
        };
        let answer = match message.remove("error") {
            Some(error) if !error.is_null() => {
                Err(serde_json::from_value(error).unwrap_or_else(|_| Error::internal_error()))
            }
            _ => Ok(message.remove("result").unwrap_or_default()),
        };
        if Pin::new(&mut self.client).start_send(Response::from_parts(id, answer)).is_err() {
            tracing::warn!("an answer came after the end");
        }
    }

    fn enter_lane(&self, message: Map<String, Value>) {
        let id = message.get("id").and_then(id_of);
        let Ok(request) = serde_json::from_value::<Request>(Value::Object(message)) else {
            return self.answers.refuse(id.unwrap_or(Id::Null), Error::invalid_request());
        };
        match id {
            Some(id) if !self.answers.expect(id.clone()) => {
                self.answers.refuse(id, Error::invalid_request());
            }
            // A closed lane means that the end has come.
            _ => drop(self.lane.send(request)),
        }
    }

    /// "If the parent process is not alive then the server should exit." (LSP 3.17,
    /// `InitializeParams.processId`)
    fn watch_parent(&self, message: &Map<String, Value>) {
        let pid = message.get("params").and_then(|params| params.get("processId")?.as_u64());
        let Some(pid) = pid.and_then(|pid| u32::try_from(pid).ok()) else { return };
        let (ending, shut_down) = (self.ending.clone(), self.shut_down.clone());
        parent::when_gone(pid, move || {
            tracing::info!("process {pid} is gone");
            let clean = shut_down.load(Ordering::SeqCst);
            let _ = ending.send(Ending { clean, grace: Duration::ZERO });
        });
    }
}

fn id_of(value: &Value) -> Option<Id> {
    match value {
        Value::Number(number) => number.as_i64().map(Id::Number),
        Value::String(string) => Some(Id::String(string.clone())),
        Value::Null => Some(Id::Null),
        _ => None,
    }
}
