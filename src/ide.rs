//! The features as pure functions: no I/O, nothing asynchronous, no protocol, no failure.

pub mod actions;
pub mod add_entry;
pub mod completion;
pub mod definition;
pub mod explain;
pub mod explained;
pub mod findings;
#[cfg(test)]
mod fixture;
pub mod hover;
pub mod lenses;
pub mod listing;
pub mod markup;
pub mod references;
pub mod report;
mod rows;
pub mod search;
pub mod symbols;

pub use actions::{
    Action, ActionKind, Change, Documentation, Replacement, actions, documentation, ignore_rule,
};
pub use add_entry::{Insertion, add_entry};
pub use completion::{Completion, CompletionKind, Completions, completion};
pub use definition::definition;
pub use explain::{Explanation, explain};
pub use explained::{bare, explained, stranger};
pub use findings::{Finding, Fix, findings};
pub use hover::{Hover, hover};
pub use lenses::{Lens, lenses};
pub use markup::{Markup, render};
pub use references::{Reference, highlights, references};
pub use search::{SearchHit, Templates, search};
pub use symbols::{DocumentSymbol, WorkspaceSymbol, document_symbols, workspace_symbols};
