//! The writer's thread, and what goes out through it.

use std::collections::HashSet;
use std::io::{self, BufWriter, Write};
use std::sync::Mutex;

use serde_json::Value;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender};
use tower_lsp::jsonrpc::{Error, Id, Request, Response, Result as RpcResult};

use crate::server::session::lock;

/// The requests that wait for an answer, and the way out for the answers: each request is
/// answered once, by whoever comes first.
#[derive(Debug)]
pub struct Answers {
    out: UnboundedSender<Vec<u8>>,
    behind: UnboundedSender<InOrder>,
    awaited: Mutex<HashSet<Id>>,
}

/// An answer that goes out behind what the server has said of its own accord.
#[derive(Debug)]
pub struct InOrder {
    pub message: Vec<u8>,
    /// Held so that the writer does not end before.
    pub out: UnboundedSender<Vec<u8>>,
}

impl Answers {
    pub fn new(out: UnboundedSender<Vec<u8>>, behind: UnboundedSender<InOrder>) -> Answers {
        Answers { out, behind, awaited: Mutex::default() }
    }

    /// Notes a request; false if one of that id is under way.
    pub fn expect(&self, id: Id) -> bool {
        lock(&self.awaited).insert(id)
    }

    pub fn is_awaited(&self, id: &Id) -> bool {
        lock(&self.awaited).contains(id)
    }

    /// Answers a request, unless it has its answer.
    pub fn give(&self, id: Id, answer: RpcResult<Value>) {
        if lock(&self.awaited).remove(&id) {
            self.send(Response::from_parts(id, answer));
        }
    }

    /// The same behind what the server has said before: progress, parts of the answer.
    pub fn give_in_order(&self, id: Id, answer: RpcResult<Value>) {
        if lock(&self.awaited).remove(&id) {
            let message = encode(&Response::from_parts(id, answer));
            let _ = self.behind.send(InOrder { message, out: self.out.clone() });
        }
    }

    /// Sends a notification of the transport's own.
    pub fn tell(&self, notification: &Value) {
        let _ = self.out.send(encode(notification));
    }

    /// Answers what is no request that could be noted.
    pub fn refuse(&self, id: Id, error: Error) {
        tracing::warn!("refused a message: {error}");
        self.send(Response::from_error(id, error));
    }

    fn send(&self, response: Response) {
        // A closed channel means that the writer is gone, and nobody is left to tell.
        let _ = self.out.send(encode(&response));
    }
}

/// Writes messages until nobody is left to send any.
pub fn write_messages(output: impl Write, mut messages: UnboundedReceiver<Vec<u8>>) {
    let mut output = BufWriter::with_capacity(64 << 10, output);
    let mut write_all = || -> io::Result<()> {
        while let Some(message) = messages.blocking_recv() {
            output.write_all(&message)?;
            while let Ok(message) = messages.try_recv() {
                output.write_all(&message)?;
            }
            output.flush()?;
        }
        Ok(())
    };
    if let Err(error) = write_all() {
        // The client has closed its end; the end of its messages will follow.
        tracing::warn!("cannot write: {error}");
    }
}

/// Some clients take `params: null` amiss, which tower-lsp sends where there are none.
pub fn encode_request(request: Request) -> Vec<u8> {
    let mut message = serde_json::to_value(&request).unwrap_or_default();
    if let Value::Object(message) = &mut message
        && message.get("params").is_some_and(Value::is_null)
    {
        message.remove("params");
    }
    encode(&message)
}

fn encode(message: &impl serde::Serialize) -> Vec<u8> {
    let body = serde_json::to_vec(message).expect("a message has only string keys");
    let mut frame = format!("Content-Length: {}\r\n\r\n", body.len()).into_bytes();
    frame.extend(body);
    frame
}
