//! errdex knows every error code in your code: the engine behind its server and command line.

pub mod catalog;
pub mod cli;
pub mod config;
pub mod ide;
pub mod import;
pub mod index;
pub mod lang;
pub mod load;
pub mod scan;
pub mod server;
pub mod text;
