//! `errdex report`: which codes of which services a tree uses, and how.

use std::io::{self, Write};

use clap::{Args, ValueEnum};

use super::survey::{Paths, conclude, survey};
use super::{Context, FAILED, NOTHING, bold, count};
use crate::ide::report::{self, Mention};
use crate::index::{Document, FileUses};
use crate::load::{TreeEntry, text_of};

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  errdex report                         everything below the current folder
  errdex report src --format markdown   the same for src, to paste into an issue
  errdex report --format json | jq -r '.groups[].unused[].code'

Codes that several services document stand once, under the names of all of them. `not judged` are
codes that no page lists and that `errdex check` says nothing of: in comments, in running text, in
longer strings, ignored ones, and those documented elsewhere. `unused` are the codes of your own
complete pages that no file has, the pages themselves left aside.

Exit codes: 0 whatever it finds, 2 something could not be read.")]
pub(super) struct Report {
    #[command(flatten)]
    paths: Paths,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
enum Format {
    Text,
    /// Tables, for an issue or a pull request
    Markdown,
    /// One object with every place
    Json,
}

pub(super) fn run(context: &mut Context, arguments: &Report) -> io::Result<u8> {
    let surveyed = survey(context, &arguments.paths, mentions)?;
    let (with, files) = (surveyed.found.len(), surveyed.files);
    let mentions: Vec<Mention> = surveyed.found.into_iter().flatten().collect();
    let occurrences = mentions.len();
    let account = report::report(files, mentions, &surveyed.scopes);
    match arguments.format {
        Format::Text => {
            let text = report::text(&account, &|title| bold(title, context.color));
            context.out.write_all(text.as_bytes())?;
        }
        Format::Markdown => context.out.write_all(report::markdown(&account).as_bytes())?,
        Format::Json => {
            serde_json::to_writer(&mut context.out, &account)?;
            writeln!(context.out)?;
        }
    }
    if !surveyed.failed {
        conclude(context, &count(occurrences, "occurrence"), with, files);
    }
    let failed = surveyed.failed || context.settings_are_broken();
    Ok(if failed { FAILED } else { NOTHING })
}

/// What a file mentions.
fn mentions(path: &str, file: &TreeEntry, bytes: &[u8]) -> Option<Vec<Mention>> {
    let text = text_of(bytes);
    let document = Document::of_file(path, file.path, &text, file.scope.clone());
    let uses = FileUses::new(&text, document.scan(), file.is_root);
    let mentions = report::mentions(path, &document, &uses);
    (!mentions.is_empty()).then_some(mentions)
}
