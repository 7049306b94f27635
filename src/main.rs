//! The program: hands what was asked for to the server or to the command line.

use std::process::ExitCode;

use errdex::cli::{self, Arguments};
use errdex::server;

fn main() -> ExitCode {
    let arguments = Arguments::from_command_line();
    if arguments.asks_for_server() { server::run_stdio() } else { cli::run(arguments) }
}
