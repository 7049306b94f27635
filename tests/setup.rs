//! `errdex setup`, as a person sees it: what is printed, what is written, and what is left alone.

#[path = "support/program.rs"]
mod program;

use std::fs;
use std::path::Path;

use expect_test::{Expect, expect};
use program::errdex;

/// What is said on standard error in a home of one's own, and the exit code where it is not 0.
fn setup(home: &Path, arguments: &[&str]) -> String {
    let mut command = errdex(home, &[&["setup"], arguments].concat());
    command.env("HOME", home).env_remove("XDG_CONFIG_HOME").env_remove("XDG_DATA_HOME");
    let output = command.output().unwrap();
    let home = home.canonicalize().unwrap().display().to_string();
    let said = String::from_utf8(output.stderr).unwrap().replace(&home, "~");
    let said = said.replace(env!("CARGO_BIN_EXE_errdex"), "PROGRAM");
    match output.status.code() {
        Some(0) => said,
        code => format!("{said}exit {}\n", code.unwrap()),
    }
}

fn check(home: &Path, arguments: &[&str], expected: Expect) {
    expected.assert_eq(&setup(home, arguments));
}

/// The files below a folder, by their paths.
fn files(folder: &Path) -> Vec<String> {
    let walk = ignore::WalkBuilder::new(folder).standard_filters(false).build();
    let files = walk.flatten().filter(|entry| entry.path().is_file());
    let below = |path: &Path| path.strip_prefix(folder).unwrap().display().to_string();
    let mut files: Vec<String> = files.map(|entry| below(entry.path())).collect();
    files.sort();
    files
}

#[test]
fn the_files_of_the_repository_are_what_is_printed() {
    let folder = tempfile::tempdir().unwrap();
    let printed = errdex(folder.path(), &["setup", "helix"]).output().unwrap().stdout;
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    assert_eq!(printed, fs::read(root.join("editors/helix/languages.toml")).unwrap());
    assert!(files(folder.path()).is_empty());
}

#[test]
fn a_first_set_up_writes_and_a_second_has_nothing_to_do() {
    let home = tempfile::tempdir().unwrap();
    check(
        home.path(),
        &["neovim", "--write"],
        expect![[r#"
        errdex: wrote ~/.local/share/nvim/site/pack/errdex/start/errdex/lsp/errdex.lua
        errdex: wrote ~/.local/share/nvim/site/pack/errdex/start/errdex/plugin/errdex.lua
        errdex: wrote ~/.local/share/nvim/site/pack/errdex/start/errdex/lua/errdex/health.lua
        errdex: wrote ~/.local/share/nvim/site/pack/errdex/start/errdex/doc/errdex.txt
        errdex: then open a file; `:checkhealth errdex` tells whether all is well
    "#]],
    );
    check(
        home.path(),
        &["neovim", "--write"],
        expect![[r#"
        errdex: ~/.local/share/nvim/site/pack/errdex/start/errdex/lsp/errdex.lua is in place
        errdex: ~/.local/share/nvim/site/pack/errdex/start/errdex/plugin/errdex.lua is in place
        errdex: ~/.local/share/nvim/site/pack/errdex/start/errdex/lua/errdex/health.lua is in place
        errdex: ~/.local/share/nvim/site/pack/errdex/start/errdex/doc/errdex.txt is in place
        errdex: then open a file; `:checkhealth errdex` tells whether all is well
    "#]],
    );
    check(
        home.path(),
        &["emacs", "--write"],
        expect![[r#"
        errdex: wrote ~/.emacs.d/errdex.el
        errdex: wrote ~/.emacs.d/init.el
        errdex: then `M-x errdex-eglot` in a buffer, or `M-x lsp` with lsp-mode
    "#]],
    );
    expect![[r#"
        .emacs.d/errdex.el
        .emacs.d/init.el
        .local/share/nvim/site/pack/errdex/start/errdex/doc/errdex.txt
        .local/share/nvim/site/pack/errdex/start/errdex/lsp/errdex.lua
        .local/share/nvim/site/pack/errdex/start/errdex/lua/errdex/health.lua
        .local/share/nvim/site/pack/errdex/start/errdex/plugin/errdex.lua"#]]
    .assert_eq(&files(home.path()).join("\n"));
}

#[test]
fn a_user_s_file_is_copied_before_and_only_added_to() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join(".config/helix");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("languages.toml"), "# 我的\n[[language]]\nname = 'go'\n").unwrap();
    check(
        home.path(),
        &["helix", "--write"],
        expect![[r#"
        errdex: wrote ~/.config/helix/languages.toml
        errdex: then open a file; `hx --health go` shows errdex among the servers
    "#]],
    );
    expect![[r#"
        .config/helix/languages.toml
        .config/helix/languages.toml.before-errdex"#]]
    .assert_eq(&files(home.path()).join("\n"));
    let after = fs::read_to_string(folder.join("languages.toml")).unwrap();
    assert!(after.starts_with("# 我的\n[[language]]\nname = 'go'\n"), "{after}");
    check(
        home.path(),
        &["helix", "--write"],
        expect![[r#"
        errdex: ~/.config/helix/languages.toml is in place
        errdex: then open a file; `hx --health go` shows errdex among the servers
    "#]],
    );
}

#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
#[test]
fn the_line_for_visual_studio_code_packs_this_program_and_installs_the_package() {
    let folder = tempfile::tempdir().unwrap();
    let script = |name: &str, text: &str| {
        use std::os::unix::fs::PermissionsExt;
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, format!("#!/bin/sh\n{text}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    };
    script("editors/vscode/pack", "printf '<%s>' \"$@\"");
    script("bin/code", "printf '[%s]' \"$@\"");
    for arguments in [&["setup", "vscode"][..], &["setup", "vscode", "--write"]] {
        let printed = errdex(folder.path(), arguments).output().unwrap().stdout;
        let mut shell = std::process::Command::new("sh");
        shell.arg("-c").arg(String::from_utf8(printed).unwrap()).current_dir(folder.path());
        let path = format!("{}/bin:{}", folder.path().display(), std::env::var("PATH").unwrap());
        let output = shell.env("PATH", path).output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        let program = env!("CARGO_BIN_EXE_errdex");
        assert_eq!(said, format!("[--install-extension][<linux-x64><{program}>]"));
    }
}

#[test]
fn what_cannot_be_written_is_said() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join(".config/kate/lspclient");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("settings.json"), "{}").unwrap();
    check(
        home.path(),
        &["kate", "--write"],
        expect![[r#"
        errdex: warning: ~/.config/kate/lspclient/settings.json is left as it is: add to it by hand what `errdex setup` prints
        errdex: then switch on the plugin LSP Client in Kate's settings. Nobody has tried this yet
        exit 1
    "#]],
    );
    check(
        home.path(),
        &["vscode", "--write"],
        expect![[r#"
        errdex: # to be run in errdex's repository, with Node 22 or later
        errdex: then open a file. Without arguments `pack` leaves the program out; the extension then runs the errdex of the PATH, or the one that its setting names: "errdex.server.path": "PROGRAM"
        exit 1
    "#]],
    );
    check(
        home.path(),
        &["edlin"],
        expect![[r#"
        error: invalid value 'edlin' for '<EDITOR>': one of emacs, helix, jetbrains, kakoune, kate, neovim, sublime, vim, vscode, zed

        For more information, try '--help'.
        exit 2
    "#]],
    );
}
