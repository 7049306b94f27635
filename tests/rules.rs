//! The documentation of the rules: its examples give what they say, and the README has its table.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use errdex::config::Rule;
use errdex::ide::{RULE_DOCS, RuleDocs};

/// What the program prints, and whether its exit code is 0 or 1.
fn errdex(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_errdex"))
        .args(arguments)
        .current_dir(folder)
        .env("XDG_CACHE_HOME", folder)
        .env("LC_ALL", "en")
        .output()
        .unwrap();
    let (out, told) = (output.stdout, String::from_utf8(output.stderr).unwrap());
    assert!(output.status.code().is_some_and(|code| code < 2), "{told}");
    String::from_utf8(out).unwrap()
}

#[test]
fn every_example_gives_exactly_its_finding() {
    for RuleDocs { rule, example, .. } in &RULE_DOCS {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in example.files.iter().chain(&[("errdex.toml", example.settings)]) {
            fs::write(folder.path().join(name), text).unwrap();
        }
        let file = example.files[0].0;
        let out = errdex(folder.path(), &["check", "--format", "json", file]);
        let mut found = String::new();
        for row in out.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()) {
            let text = |name: &str| row[name].as_str().unwrap().to_owned();
            let place = format!("{}:{}:{}", text("path"), row["line"], row["column"]);
            let said = format!("{}[{}] {}", text("severity"), text("rule"), text("message"));
            writeln!(found, "{place}: {said}").unwrap();
        }
        assert_eq!(found.trim_end(), example.finding, "{}", rule.name());
    }
}

#[test]
fn the_table_of_rules_is_in_the_readme() {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(readme).unwrap();
    let row = |docs: &RuleDocs| {
        let RuleDocs { rule, says, level, .. } = docs;
        format!("| `{}` | {says} | {level} |\n", rule.name())
    };
    let table: String = RULE_DOCS.iter().map(row).collect();
    assert!(readme.contains(&table), "README.md should have:\n{table}");
}

#[test]
fn the_program_lists_and_documents_the_rules() {
    let folder = tempfile::tempdir().unwrap();
    let list = errdex(folder.path(), &["rule"]);
    assert_eq!(list.lines().count(), 2 * Rule::ALL.len());
    for docs in &RULE_DOCS {
        let name = docs.rule.name();
        assert!(list.contains(&format!("{name} ({})\n    {}\n", docs.level, docs.says)), "{list}");
        let one = errdex(folder.path(), &["rule", name]);
        let finding = docs.example.finding.lines().next().unwrap();
        for part in [docs.says, docs.why, finding, &format!("errdex: ignore[{name}]")] {
            assert!(one.contains(part), "{part} is not in:\n{one}");
        }
    }
}
