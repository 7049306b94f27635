//! Tells Zed how to start `errdex server`.

use zed_extension_api::{Command, Extension, LanguageServerId, Result, Worktree, register_extension};

struct Errdex;

impl Extension for Errdex {
    fn new() -> Errdex {
        Errdex
    }

    fn language_server_command(&mut self, _: &LanguageServerId, tree: &Worktree) -> Result<Command> {
        let command = tree.which("errdex").ok_or("errdex is not on the PATH")?;
        let args = vec!["server".to_owned()];
        Ok(Command { command, args, env: tree.shell_env() })
    }
}

register_extension!(Errdex);
