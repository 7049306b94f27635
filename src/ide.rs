//! The features as pure functions: no I/O, nothing asynchronous, no protocol, no failure.

pub mod actions;
pub mod add_entry;
pub mod completion;
pub mod declaration;
pub mod definition;
pub mod explain;
pub mod explained;
pub mod findings;
#[cfg(test)]
mod fixture;
pub mod hover;
pub mod inlay_hints;
pub mod inline_values;
pub mod lenses;
pub mod links;
pub mod listing;
pub mod markup;
pub mod moniker;
pub mod references;
pub mod rename;
pub mod report;
mod rows;
pub mod search;
pub mod symbols;
pub mod tokens;
pub mod verdict;

pub use actions::{
    Action, ActionKind, Change, Documentation, Replacement, actions, documentation, ignore_rule,
};
pub use add_entry::{Insertion, add_entry};
pub use completion::{Completion, CompletionKind, Completions, completion};
pub use declaration::declaration;
pub use definition::{definition, type_definition};
pub use explain::{Explanation, explain};
pub use explained::{bare, explained, stranger};
pub use findings::docs::{DOCS as RULE_DOCS, RuleDocs};
pub use findings::{Finding, Fix, Related, findings};
pub use hover::{Hover, hover};
pub use inlay_hints::{InlayHint, inlay_hints};
pub use inline_values::{InlineValue, inline_values};
pub use lenses::{Lens, lens_uses, lenses};
pub use links::{Link, links};
pub use markup::{Markup, render};
pub use moniker::{Moniker, moniker};
pub use references::{Reference, highlights, referred, uses};
pub use rename::{
    Certainty, RenameEdit, check_name, own_pages, reaches_a_row, renamable, rename_edits,
};
pub use search::{SearchHit, Templates, search};
pub use symbols::{DocumentSymbol, WorkspaceSymbol, document_symbols, first, workspace_symbols};
pub use tokens::{Token, TokenKind, tokens};
pub use verdict::{Silence, Verdict, verdict};
