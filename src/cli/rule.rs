//! `errdex rule`: what the rules say, why, and how to silence them.

use std::io::{self, Write};

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::{Context, NOTHING, bold};
use crate::config;
use crate::ide::{RULE_DOCS, RuleDocs};

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  errdex rule                           all rules, a line each
  errdex rule message-mismatch          what one says and why, an example, how to silence it")]
pub(super) struct Rule {
    /// The rule's name
    #[arg(value_parser = PossibleValuesParser::new(config::Rule::ALL.map(config::Rule::name)), hide_possible_values = true)]
    name: Option<String>,
}

pub(super) fn run(context: &mut Context, arguments: &Rule) -> io::Result<u8> {
    match &arguments.name {
        Some(name) => {
            if let Some(docs) = RULE_DOCS.iter().find(|docs| docs.rule.name() == name) {
                one(context, docs)?;
            }
        }
        None => {
            for RuleDocs { rule, says, level, .. } in &RULE_DOCS {
                let name = bold(rule.name(), context.color);
                writeln!(context.out, "{name} ({level})\n    {says}")?;
            }
        }
    }
    Ok(NOTHING)
}

fn one(context: &mut Context, docs: &RuleDocs) -> io::Result<()> {
    let RuleDocs { rule, says, level, why, example } = docs;
    let name = rule.name();
    let indented = |text: &str| {
        let lines = text.lines().map(|line| format!("    {line}\n").replace("    \n", "\n"));
        lines.collect::<String>()
    };
    let out = &mut context.out;
    writeln!(out, "{} ({level})\n", bold(name, context.color))?;
    writeln!(out, "Says: {says}.\n\n{why}\n")?;
    let settings = [("errdex.toml", example.settings)];
    let settings = settings.iter().filter(|(_, text)| !text.is_empty());
    for (file, text) in settings.chain(example.files) {
        writeln!(out, "{file}:\n{}", indented(text))?;
    }
    writeln!(out, "gives\n{}", indented(example.finding))?;
    writeln!(
        out,
        "To silence it, in a comment on its line, or alone on the line above:\n    \
         errdex: ignore[{name}] -- why\nin a whole file:\n    errdex: ignore-file[{name}]\n\
         everywhere, or to give it another level (hint, information, warning, error), in errdex.toml:\n    \
         [rules]\n    {name} = \"off\""
    )
}
