//! `errdex completions`: what a shell needs to complete the commands.

use std::io::{self, Write};

use clap::{Args, CommandFactory};
use clap_complete::{Shell, generate};

use super::{Arguments, Context, NOTHING};

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  errdex completions bash > ~/.local/share/bash-completion/completions/errdex
  errdex completions zsh > \"${fpath[1]}/_errdex\"
  errdex completions fish > ~/.config/fish/completions/errdex.fish")]
pub(super) struct Completions {
    #[arg(value_enum)]
    shell: Shell,
}

pub(super) fn run(context: &mut Context, arguments: &Completions) -> io::Result<u8> {
    // It is made in memory first, since the generator does not take a closed pipe for an answer.
    let mut script = Vec::new();
    generate(arguments.shell, &mut Arguments::command(), "errdex", &mut script);
    context.out.write_all(&script)?;
    Ok(NOTHING)
}
