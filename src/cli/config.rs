//! `errdex config`: the settings in force, and their schema.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, Subcommand};
use toml::{Table, Value};

use super::{Context, FAILED, NOTHING};
use crate::config::{self, Builtin, HintSettings, Level, PageDeclaration, Settings};
use crate::index::Scope;
use crate::load;

#[derive(Debug, Subcommand)]
pub(super) enum Config {
    /// Show the settings in force for a file or folder, and where they come from
    Show(Show),
    /// Print a JSON Schema of errdex.toml, for editors that check TOML by one
    Schema,
}

#[derive(Debug, Args)]
pub(super) struct Show {
    #[arg(default_value = ".", value_name = "PATH")]
    path: PathBuf,
}

pub(super) fn run(context: &mut Context, arguments: &Config) -> io::Result<u8> {
    match arguments {
        Config::Schema => {
            let schema = serde_json::to_string_pretty(&config::schema())?;
            writeln!(context.out, "{schema}")?;
            Ok(NOTHING)
        }
        Config::Show(Show { path }) => {
            let scope = context.scope(&load::absolute(path)?);
            let file = scope.file.as_ref().map(|file| file.display().to_string());
            writeln!(
                context.out,
                "# {}",
                file.as_deref().unwrap_or("no settings file: the defaults")
            )?;
            write!(context.out, "{}", toml::to_string(&table(&scope)).map_err(io::Error::other)?)?;
            Ok(if context.settings_are_broken() { FAILED } else { NOTHING })
        }
    }
}

/// The settings as a settings file would say them, with the language that `auto` means here.
fn table(scope: &Scope) -> Table {
    let settings = &scope.settings;
    let Settings { builtin, exclude, pages, rules, services, .. } = settings;
    let number = |number: u64| Value::from(i64::try_from(number).unwrap_or(i64::MAX));
    let builtin = match builtin {
        Builtin::All => Value::Boolean(true),
        Builtin::None => Value::Boolean(false),
        Builtin::Services(services) => Value::from(services.clone()),
    };
    let level = |level: &Level| match level {
        Level::Off => "off",
        Level::At(severity) => severity.name(),
    };
    let rules = rules.iter().map(|(rule, at)| (rule.name().to_owned(), Value::from(level(at))));
    let mut table = Table::new();
    table.insert("locale".to_owned(), scope.locale.clone().into());
    table.insert("builtin".to_owned(), builtin);
    table.insert("exclude".to_owned(), exclude.clone().into());
    table.insert("max-file-size".to_owned(), number(settings.max_file_size));
    table.insert("max-problems".to_owned(), number(settings.max_problems));
    table.insert("services".to_owned(), services.clone().into());
    for (name, is_on) in [
        ("workspace-diagnostics", settings.workspace_diagnostics),
        ("code-lens", settings.code_lens),
        ("document-links", settings.document_links),
        ("semantic-tokens", settings.semantic_tokens),
    ] {
        table.insert(name.to_owned(), is_on.into());
    }
    let HintSettings { mode, max_length } = settings.inlay_hints;
    let mut hints = Table::new();
    hints.insert("mode".to_owned(), mode.name().into());
    hints.insert("max-length".to_owned(), number(max_length as u64));
    table.insert("inlay-hints".to_owned(), Value::Table(hints));
    table.insert("rules".to_owned(), Value::Table(rules.collect()));
    if !pages.is_empty() {
        let pages: Vec<Value> = pages.iter().map(page).collect();
        table.insert("page".to_owned(), pages.into());
    }
    table
}

fn page(declaration: &PageDeclaration) -> Value {
    let PageDeclaration { path, service, locale, complete, prefixes, url, retrieved } = declaration;
    let coverage = complete.map(|complete| if complete { "complete" } else { "partial" });
    let rows = [
        ("path", Some(path.clone())),
        ("service", service.clone()),
        ("locale", locale.clone()),
        ("coverage", coverage.map(str::to_owned)),
        ("url", url.clone()),
        ("retrieved", retrieved.clone()),
    ];
    let rows = rows.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?.into())));
    let mut table: Table = rows.collect();
    if !prefixes.is_empty() {
        table.insert("prefix".to_owned(), prefixes.clone().into());
    }
    Value::Table(table)
}
