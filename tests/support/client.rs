//! A client for tests: writes frames, and waits for what it expects with a deadline, never a pause.

// Each test file uses a part of it.
#![allow(dead_code)]

use std::collections::{HashMap, VecDeque};
use std::io::{BufRead, BufReader, Read, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// No wait takes longer, however slow the machine: a test that waits so long has failed.
pub const DEADLINE: Duration = Duration::from_secs(60);

/// The client's end of a conversation.
pub struct Client {
    output: Option<Box<dyn Write + Send>>,
    messages: Receiver<Value>,
    /// Answers that came while something else was waited for, by their request.
    answers: HashMap<i64, Value>,
    /// The server's requests and notifications that nobody has asked for yet.
    pub others: VecDeque<Value>,
    /// How long an answer is waited for.
    pub patience: Duration,
    last_id: i64,
}

impl Client {
    /// A client that writes to the server's input and reads from its output.
    pub fn new(
        to_server: impl Write + Send + 'static,
        from_server: impl Read + Send + 'static,
    ) -> Client {
        let (sender, messages) = channel();
        thread::spawn(move || {
            let mut input = BufReader::new(from_server);
            while let Some(message) = read_message(&mut input) {
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
        let output: Option<Box<dyn Write + Send>> = Some(Box::new(to_server));
        let (answers, others) = Default::default();
        Client { output, messages, answers, others, patience: DEADLINE, last_id: 0 }
    }

    /// Says `initialize` and `initialized`; gives what the server offers.
    pub fn initialize(&mut self, capabilities: Value) -> Value {
        let result = self.request(
            "initialize",
            json!({"processId": null, "rootUri": null, "capabilities": capabilities}),
        );
        self.notify("initialized", json!({}));
        result
    }

    /// Sends a request and waits for its result.
    #[track_caller]
    pub fn request(&mut self, method: &str, params: Value) -> Value {
        let answer = self.request_answer(method, params);
        assert!(answer.get("error").is_none(), "{method} failed: {answer}");
        answer["result"].clone()
    }

    /// Sends a request and waits for the code of its error.
    #[track_caller]
    pub fn request_error(&mut self, method: &str, params: Value) -> i64 {
        let answer = self.request_answer(method, params);
        answer["error"]["code"].as_i64().unwrap_or_else(|| panic!("{method} gave {answer}"))
    }

    #[track_caller]
    pub fn request_answer(&mut self, method: &str, params: Value) -> Value {
        let id = self.send_request(method, params);
        self.answer(id)
    }

    /// Sends a request without waiting.
    pub fn send_request(&mut self, method: &str, params: Value) -> i64 {
        self.last_id += 1;
        let id = self.last_id;
        self.send(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}));
        id
    }

    pub fn notify(&mut self, method: &str, params: Value) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    /// Answers a request of the server.
    pub fn respond(&mut self, request: &Value, result: Value) {
        self.send(&json!({"jsonrpc": "2.0", "id": request["id"], "result": result}));
    }

    pub fn send(&mut self, message: &Value) {
        self.send_raw(frame(message).as_bytes());
    }

    pub fn send_raw(&mut self, bytes: &[u8]) {
        let output = self.output.as_mut().expect("the input was closed");
        output.write_all(bytes).and_then(|()| output.flush()).expect("the server reads");
    }

    /// Ends the server's input.
    pub fn close_input(&mut self) {
        self.output = None;
    }

    /// Waits for the answer to a request.
    #[track_caller]
    pub fn answer(&mut self, id: i64) -> Value {
        self.wait(&format!("the answer to request {id}"), |client| client.answers.remove(&id))
    }

    /// Waits for a request or notification of the server.
    #[track_caller]
    pub fn expect(&mut self, method: &str) -> Value {
        self.wait(method, |client| {
            let at = client.others.iter().position(|message| message["method"] == method)?;
            client.others.remove(at)
        })
    }

    /// Waits for the next answer without a request's id: that is how damage is answered.
    #[track_caller]
    pub fn expect_error_of_nobody(&mut self) -> i64 {
        let message = self.wait("an error with `id: null`", |client| {
            let of_nobody = |message: &Value| message.get("id").is_some_and(Value::is_null);
            let at = client.others.iter().position(of_nobody)?;
            client.others.remove(at)
        });
        message["error"]["code"].as_i64().unwrap()
    }

    /// Waits for diagnostics of a file until a version of it, and gives all of them that came.
    #[track_caller]
    pub fn published_until(&mut self, uri: &str, version: i64) -> Vec<Value> {
        let mut all = Vec::new();
        loop {
            let params = self.expect("textDocument/publishDiagnostics")["params"].take();
            if params["uri"] == uri {
                let is_last = params["version"] == version;
                all.push(params);
                if is_last {
                    return all;
                }
            }
        }
    }

    /// Whether the server has ended its output, which is waited for.
    #[track_caller]
    pub fn ended(&mut self) -> bool {
        let start = Instant::now();
        loop {
            match self.messages.recv_timeout(DEADLINE.saturating_sub(start.elapsed())) {
                Ok(message) => self.take(message),
                Err(RecvTimeoutError::Disconnected) => return true,
                Err(RecvTimeoutError::Timeout) => return false,
            }
        }
    }

    /// Opens a file.
    pub fn open(&mut self, uri: &str, language: &str, text: &str) {
        self.notify(
            "textDocument/didOpen",
            json!({"textDocument": {"uri": uri, "languageId": language, "version": 1, "text": text}}),
        );
    }

    /// Changes a file; a change is the protocol's own object.
    pub fn change(&mut self, uri: &str, version: i64, changes: Value) {
        self.send(&change(uri, version, changes));
    }

    pub fn close(&mut self, uri: &str) {
        self.notify("textDocument/didClose", json!({"textDocument": {"uri": uri}}));
    }

    #[track_caller]
    pub fn hover(&mut self, uri: &str, line: u32, character: u32) -> Value {
        self.request("textDocument/hover", place(uri, line, character))
    }

    #[track_caller]
    pub fn completion(&mut self, uri: &str, line: u32, character: u32) -> Value {
        self.request("textDocument/completion", place(uri, line, character))
    }

    #[track_caller]
    fn wait<T>(&mut self, what: &str, mut take: impl FnMut(&mut Client) -> Option<T>) -> T {
        let start = Instant::now();
        loop {
            if let Some(found) = take(self) {
                return found;
            }
            match self.messages.recv_timeout(self.patience.saturating_sub(start.elapsed())) {
                Ok(message) => self.take(message),
                Err(error) => panic!("waiting for {what}: {error}; there is {:?}", self.others),
            }
        }
    }

    fn take(&mut self, message: Value) {
        match message["id"].as_i64() {
            Some(id) if message.get("method").is_none() => {
                let before = self.answers.insert(id, message);
                assert!(before.is_none(), "request {id} has two answers");
            }
            _ => self.others.push_back(message),
        }
    }
}

/// The params of a request about one place.
pub fn place(uri: &str, line: u32, character: u32) -> Value {
    json!({"textDocument": {"uri": uri}, "position": {"line": line, "character": character}})
}

/// A change of a range.
pub fn edit(from: (u32, u32), to: (u32, u32), text: &str) -> Value {
    let at = |(line, character): (u32, u32)| json!({"line": line, "character": character});
    json!({"range": {"start": at(from), "end": at(to)}, "text": text})
}

/// Reads one frame, strictly; `None` at the end of the output.
fn read_message(input: &mut impl BufRead) -> Option<Value> {
    let mut header = String::new();
    if input.read_line(&mut header).ok()? == 0 {
        return None;
    }
    let length = header.strip_prefix("Content-Length: ").and_then(|it| it.strip_suffix("\r\n"));
    let length = length.unwrap_or_else(|| panic!("not a frame: {header:?}"));
    let length: usize = length.parse().unwrap();
    let mut rest = vec![0; 2 + length];
    input.read_exact(&mut rest).ok()?;
    assert!(rest.starts_with(b"\r\n"));
    Some(serde_json::from_slice(&rest[2..]).unwrap())
}

/// A message with its header.
pub fn frame(message: &Value) -> String {
    let body = message.to_string();
    format!("Content-Length: {}\r\n\r\n{body}", body.len())
}

/// A `textDocument/didChange`.
pub fn change(uri: &str, version: i64, changes: Value) -> Value {
    let document = json!({"uri": uri, "version": version});
    let params = json!({"textDocument": document, "contentChanges": changes});
    json!({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": params})
}
