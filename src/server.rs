//! The language server: the protocol's edge of errdex.

mod actions;
pub mod backend;
mod capabilities;
mod commands;
mod completion;
mod diagnostics;
mod from_proto;
mod indexer;
mod loader;
mod notebooks;
mod offers;
mod outside;
mod pages;
mod progress;
mod publisher;
mod rename;
pub mod session;
mod to_proto;
mod tokens;
mod transport;
mod work;
mod workspace;

use std::process::ExitCode;

use tower_lsp::{LspService, LspServiceBuilder};
use tracing_subscriber::filter::LevelFilter;

pub use backend::Backend;
pub use transport::serve;

/// Threads that run the messages; one is often enough, and with two no message waits for another's
/// work on its document.
const WORKERS: usize = 2;

/// Threads for work over a millisecond. They end when there is none.
const BLOCKING_WORKERS: usize = 8;

/// The server with every method that it has.
pub fn service() -> LspServiceBuilder<Backend> {
    LspService::build(Backend::new)
        .custom_method("window/workDoneProgress/cancel", Backend::cancel_work)
        .custom_method("notebookDocument/didOpen", Backend::did_open_notebook)
        .custom_method("notebookDocument/didChange", Backend::did_change_notebook)
        .custom_method("notebookDocument/didSave", Backend::did_save_notebook)
        .custom_method("notebookDocument/didClose", Backend::did_close_notebook)
        .custom_method(transport::SYMBOLS, Backend::symbols)
        .custom_method(transport::COMPLETION, Backend::complete)
}

/// Serves the client on stdin and stdout. Returns as soon as the client says `exit`, its messages
/// end or its process does, whatever else is under way; the process is to end with the code.
pub fn run_stdio() -> ExitCode {
    log_to_stderr();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(WORKERS)
        .max_blocking_threads(BLOCKING_WORKERS)
        .enable_all()
        .build();
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => {
            tracing::error!("cannot start: {error}");
            return ExitCode::from(2);
        }
    };
    let code = runtime.block_on(async {
        let (service, socket) = service().finish();
        serve(std::io::stdin(), std::io::stdout(), service, socket).await
    });
    // The runtime would wait for the blocking work under way, and `exit` does not.
    runtime.shutdown_background();
    ExitCode::from(code)
}

/// stdout belongs to the protocol. `ERRDEX_LOG` is off, error, warn, info, debug or trace.
fn log_to_stderr() {
    let level = std::env::var("ERRDEX_LOG").ok().and_then(|level| level.parse().ok());
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(level.unwrap_or(LevelFilter::WARN))
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .without_time()
        .finish();
    // Only the first subscriber of a process counts, and another one is as good.
    let _ = tracing::subscriber::set_global_default(subscriber);
}
