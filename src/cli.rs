//! The command line: what can be asked, and where answers and errors go.

mod catalog;
mod check;
mod completions;
mod config;
mod doctor;
mod explain;
mod refs;
mod report;
mod rule;
mod scan;
mod search;
mod setup;
mod survey;

use std::collections::HashSet;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::config::{Layer, Severity};
use crate::index::Scope;
use crate::load::{Notice, Scopes};
use crate::text::printable;

/// Nothing was found.
const NOTHING: u8 = 0;
/// Something was found: findings, or a code that is not known.
const FOUND: u8 = 1;
/// Wrong usage, broken settings, or a failure of the machine.
const FAILED: u8 = 2;

/// Knows every error code in your code.
#[derive(Debug, Parser)]
#[command(name = "errdex", version, about, after_help = EXAMPLES, disable_help_subcommand = true)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    common: Common,
}

const EXAMPLES: &str = "\
Examples:
  errdex explain ModelArts.4204         what a code means, and what to do
  errdex check src                      unknown and misspelled codes below src
  errdex catalog list                   the pages and families in force
  errdex server                         the language server, for an editor to start

Exit codes: 0 nothing found, 1 findings or an unknown code, 2 an error.";

#[derive(Debug, Args)]
struct Common {
    /// When to use colours; `auto` is on a terminal, unless NO_COLOR is set
    #[arg(long, global = true, value_enum, default_value_t = When::Auto, value_name = "WHEN")]
    color: When,
    /// Say nothing but results and errors
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    quiet: bool,
    /// Say which settings and pages are in force
    #[arg(short, long, global = true)]
    verbose: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
enum When {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve an editor: the Language Server Protocol on standard input and output
    Server {
        /// Accepted and ignored, since editors pass it: there is no other way
        #[arg(long)]
        stdio: bool,
    },
    /// Tell what codes mean and what to do about them
    Explain(explain::Explain),
    /// Find the codes that a message, a response or a line of a log can come from
    Search(search::Search),
    /// Check files for unknown and misspelled codes
    Check(check::Check),
    /// List every place where a code stands, known or not
    Scan(scan::Scan),
    /// List the uses of some codes, and the rows of your pages that define them
    Refs(refs::Refs),
    /// Tell which codes of which services are used, unknown, misspelled and not used
    Report(report::Report),
    /// Tell what a rule says and why, with an example; without a name list the rules
    Rule(rule::Rule),
    /// Show the catalog: its pages, families and entries
    #[command(subcommand)]
    Catalog(catalog::Catalog),
    /// Show the settings in force, and their schema
    #[command(subcommand)]
    Config(config::Config),
    /// Print what an editor needs to start the server, or write it where it belongs
    Setup(setup::Setup),
    /// Tell what is in force, and why a place is or is not a code
    Doctor(doctor::Doctor),
    /// Print what a shell needs to complete the commands
    Completions(completions::Completions),
}

impl Arguments {
    /// The arguments of this process. On wrong usage, `--help` and `--version` it says what
    /// there is to say and ends the process.
    pub fn from_command_line() -> Arguments {
        Arguments::parse()
    }

    pub fn asks_for_server(&self) -> bool {
        matches!(self.command, Command::Server { .. })
    }
}

/// Does what the arguments ask for. A reader that closes the pipe has what it wanted.
pub fn run(arguments: Arguments) -> ExitCode {
    let Arguments { command, common } = arguments;
    let color = match common.color {
        When::Always => true,
        When::Never => false,
        When::Auto => {
            let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
            io::stdout().is_terminal() && !set("NO_COLOR")
        }
    };
    let mut context = Context {
        out: BufWriter::new(io::stdout().lock()),
        color,
        common,
        scopes: Scopes::default(),
        told: Vec::new(),
        shown: HashSet::new(),
    };
    let result = match &command {
        Command::Server { .. } => Ok(NOTHING),
        Command::Explain(arguments) => explain::run(&mut context, arguments),
        Command::Search(arguments) => search::run(&mut context, arguments),
        Command::Check(arguments) => check::run(&mut context, arguments),
        Command::Scan(arguments) => scan::run(&mut context, arguments),
        Command::Refs(arguments) => refs::run(&mut context, arguments),
        Command::Report(arguments) => report::run(&mut context, arguments),
        Command::Rule(arguments) => rule::run(&mut context, arguments),
        Command::Catalog(arguments) => catalog::run(&mut context, arguments),
        Command::Config(arguments) => config::run(&mut context, arguments),
        Command::Setup(arguments) => setup::run(&mut context, arguments),
        Command::Doctor(arguments) => doctor::run(&mut context, arguments),
        Command::Completions(arguments) => completions::run(&mut context, arguments),
    };
    let result = result.and_then(|code| context.out.flush().map(|()| code));
    match result {
        Ok(code) => ExitCode::from(code),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            context.error(&error.to_string());
            ExitCode::from(FAILED)
        }
    }
}

/// What every command needs: where results go, and what is in force.
struct Context {
    out: BufWriter<io::StdoutLock<'static>>,
    color: bool,
    common: Common,
    scopes: Scopes,
    /// Notices that were said already.
    told: Vec<Notice>,
    /// The settings files that `--verbose` has shown.
    shown: HashSet<Option<PathBuf>>,
}

impl Context {
    /// What is in force for a path. Notices are said once, on standard error.
    fn scope(&mut self, path: &Path) -> Arc<Scope> {
        let (scope, notices) = self.scopes.of(Some(path), &Layer::default());
        self.announce(&scope, notices);
        scope
    }

    /// Tells what is in force, if that is wanted, and what is wrong with it.
    fn announce(&mut self, scope: &Scope, notices: Vec<Notice>) {
        if self.common.verbose && self.shown.insert(scope.file.clone()) {
            let file = scope.file.as_ref().map(|file| file.display().to_string());
            let pages = scope.catalog.pages().iter();
            let entries: usize = pages.map(|content| content.entries.len()).sum();
            self.note(&format!(
                "settings: {}; {} pages, {entries} entries, locale {}",
                file.as_deref().unwrap_or("the defaults"),
                scope.catalog.pages().len(),
                scope.locale,
            ));
        }
        for notice in notices {
            if notice.broken || !self.common.quiet {
                self.warning(&notice.message);
            }
            self.told.push(notice);
        }
    }

    /// Whether a settings file or a page of it could not be used at all.
    fn settings_are_broken(&self) -> bool {
        self.told.iter().any(|notice| notice.broken)
    }

    fn error(&self, message: &str) {
        say(&format!("error: {message}"));
    }

    fn warning(&self, message: &str) {
        say(&format!("warning: {message}"));
    }

    /// A remark that `--quiet` silences.
    fn note(&self, message: &str) {
        if !self.common.quiet {
            say(message);
        }
    }
}

/// A text in bold, where colours are wanted.
fn bold(text: &str, color: bool) -> String {
    if color { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() }
}

/// Writes a line to standard error. Where nobody reads it any more, there is nobody to tell.
fn say(message: &str) {
    let _ = writeln!(io::stderr(), "errdex: {}", printable(message));
}

/// A severity as an argument.
fn severity(name: &str) -> Result<Severity, String> {
    let names = Severity::ALL.map(Severity::name).join(", ");
    let found = Severity::ALL.into_iter().find(|severity| severity.name() == name);
    found.ok_or_else(|| format!("one of {names}"))
}

/// `1 file`, `2 files`, `3 entries`.
fn count(number: usize, thing: &str) -> String {
    match (number, thing.strip_suffix('y')) {
        (1, _) => format!("1 {thing}"),
        (_, Some(stem)) => format!("{number} {stem}ies"),
        _ => format!("{number} {thing}s"),
    }
}

/// The current folder, which settings are looked for from where no path is given.
fn current_folder() -> io::Result<PathBuf> {
    std::env::current_dir()
}
