//! The program: hands the arguments to the command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("server") => errdex::server::run_stdio(),
        _ => {
            eprintln!("usage: errdex server [--stdio]");
            ExitCode::from(2)
        }
    }
}
