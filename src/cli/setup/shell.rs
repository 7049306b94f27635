//! Lines for a shell: which machine and which program they are for.

use std::env;

/// Machines as VS Code calls them, by the system and the processor as Rust calls them.
const TARGETS: &[(&str, &str, &str)] = &[
    ("linux", "aarch64", "linux-arm64"),
    ("linux", "arm", "linux-armhf"),
    ("linux", "x86_64", "linux-x64"),
    ("macos", "aarch64", "darwin-arm64"),
    ("macos", "x86_64", "darwin-x64"),
    ("windows", "aarch64", "win32-arm64"),
    ("windows", "x86_64", "win32-x64"),
];

/// A text with this machine and this program in place of `{machine}`, as arguments, and with this
/// program as JSON in place of `{json}`. There are no arguments on a machine that VS Code has no name
/// for.
pub(super) fn filled(text: &str) -> String {
    let program = env::current_exe().unwrap_or_else(|_| "errdex".into());
    let program = program.to_string_lossy();
    let machine = machine(env::consts::OS, env::consts::ARCH, &program);
    text.replace("{machine}", &machine).replace("{json}", &serde_json::json!(program).to_string())
}

fn machine(system: &str, processor: &str, program: &str) -> String {
    let found = TARGETS.iter().find(|(os, arch, _)| (*os, *arch) == (system, processor));
    found.map_or(String::new(), |(_, _, target)| format!("{target} {}", quoted(program)))
}

/// A word of a POSIX shell, in quotes only where it needs them.
fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
    match word.chars().all(is_plain) {
        true => word.to_owned(),
        false => format!("'{}'", word.replace('\'', r"'\''")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_has_the_name_that_the_editor_has_for_it() {
        assert_eq!(machine("linux", "x86_64", "/bin/errdex"), "linux-x64 /bin/errdex");
        assert_eq!(machine("windows", "x86_64", r"C:\errdex.exe"), r"win32-x64 'C:\errdex.exe'");
        assert_eq!(machine("plan9", "mips", "/bin/errdex"), "");
    }

    #[cfg(unix)]
    #[test]
    fn a_shell_reads_a_quoted_word_as_it_was() {
        for word in ["/bin/errdex", "/it's \"mine\" $HOME 会/errdex", "a\\b"] {
            let line = format!("printf %s {}", quoted(word));
            let output = std::process::Command::new("sh").args(["-c", &line]).output().unwrap();
            assert_eq!(String::from_utf8(output.stdout).unwrap(), word);
        }
    }
}
