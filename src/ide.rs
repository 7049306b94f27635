//! The features as pure functions: no I/O, nothing asynchronous, no protocol, no failure.

pub mod actions;
pub mod add_entry;
pub mod completion;
pub mod declaration;
pub mod definition;
pub mod explain;
pub mod findings;
#[cfg(test)]
mod fixture;
pub mod hover;
pub mod lenses;
pub mod markup;
pub mod references;
pub mod rename;
mod rows;
pub mod search;
pub mod symbols;
pub mod verdict;

pub use actions::{Action, Change, actions};
pub use add_entry::{Insertion, add_entry};
pub use completion::{Completion, CompletionKind, Completions, completion};
pub use declaration::declaration;
pub use definition::{definition, type_definition};
pub use explain::{Explanation, explain};
pub use findings::{Finding, Fix, findings};
pub use hover::{Hover, hover};
pub use lenses::{Lens, lenses};
pub use markup::{Markup, render};
pub use references::{Reference, highlights, referred, uses};
pub use rename::{
    Certainty, RenameEdit, check_name, own_pages, reaches_a_row, renamable, rename_edits,
};
pub use search::{SearchHit, Templates, search};
pub use symbols::{DocumentSymbol, WorkspaceSymbol, document_symbols, first, workspace_symbols};
pub use verdict::{Silence, Verdict, verdict};
