//! `$/logTrace`: what became of each message and how long it took, for a client that asks for it.

use std::sync::atomic::{AtomicU8, Ordering};
use std::time::Instant;

use serde_json::{Value, json};
use tower_lsp::jsonrpc::{Error, Request, Result as RpcResult};

use super::RENAMED;

/// So much of a message is shown to a client that wants all of it.
const SHOWN: usize = 2000;

/// What the client wants to be told: nothing at first.
#[derive(Debug, Default)]
pub struct Trace(AtomicU8);

const MESSAGES: u8 = 1;
const VERBOSE: u8 = 2;

/// A message whose outcome is to be told of.
#[derive(Debug)]
pub struct Traced {
    what: String,
    /// Only what the client wants to see of the message.
    params: Option<String>,
    begun: Instant,
}

impl Trace {
    /// Takes the protocol's word for how much is told; what is none changes nothing.
    pub fn set(&self, value: Option<&Value>) {
        let level = match value.and_then(Value::as_str) {
            Some("off") => 0,
            Some("messages") => MESSAGES,
            Some("verbose") => VERBOSE,
            _ => return,
        };
        self.0.store(level, Ordering::Relaxed);
    }

    /// Notes a message, if it is to be told of.
    pub fn begin(&self, request: &Request) -> Option<Traced> {
        let level = self.0.load(Ordering::Relaxed);
        // What is about the protocol itself would be told of without end.
        if level < MESSAGES || request.method().starts_with("$/") {
            return None;
        }
        let renamed = RENAMED.iter().find(|(_, ours)| *ours == request.method());
        let method = renamed.map_or(request.method(), |(theirs, _)| theirs);
        let what = match request.id() {
            Some(id) => format!("{method} ({id})"),
            None => method.to_owned(),
        };
        let params = (level == VERBOSE).then(|| match request.params() {
            Some(params) => shortened(&params.to_string()),
            None => String::new(),
        });
        Some(Traced { what, params, begun: Instant::now() })
    }
}

impl Traced {
    /// The notification that tells what became of the message.
    pub fn end(self, answer: Option<&RpcResult<Value>>) -> Value {
        let (said, told) = match answer {
            None => ("taken", String::new()),
            Some(Ok(result)) => ("answered", shortened(&result.to_string())),
            Some(Err(Error { message, .. })) => ("refused", message.to_string()),
        };
        let time = self.begun.elapsed().as_secs_f64() * 1e3;
        let mut params = json!({"message": format!("{}: {said} after {time:.2} ms", self.what)});
        if let Some(given) = self.params {
            params["verbose"] = json!(format!("{given}\n{told}").trim());
        }
        json!({"jsonrpc": "2.0", "method": "$/logTrace", "params": params})
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
