//! Holds the README to the tables that the program itself is made of.

use std::path::Path;

use errdex::config::{Rule, SETTINGS};
use errdex::lang::LANGUAGES;

fn readme() -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap()
}

#[test]
fn the_table_of_settings_is_the_one_in_force() {
    let row = |setting: &errdex::config::Setting| {
        let errdex::config::Setting { name, kind, default, meaning, .. } = setting;
        format!("| `{name}` | {kind} | `{default}` | {meaning} |\n")
    };
    let table: String = SETTINGS.iter().map(row).collect();
    assert!(readme().contains(&table), "README.md should have:\n{table}");
}

#[test]
fn every_rule_has_its_row() {
    for rule in Rule::ALL {
        let row = format!("\n| `{}` |", rule.name());
        assert!(readme().contains(&row), "README.md has no row for `{}`", rule.name());
    }
}

#[test]
fn every_language_is_named() {
    let names: Vec<String> = LANGUAGES.iter().map(|row| format!("`{}`", row.id)).collect();
    let list = names.join(" ");
    assert!(readme().contains(&list), "README.md should have:\n{list}");
}
