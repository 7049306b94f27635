//! The features as pure functions: no I/O, nothing asynchronous, no protocol, no failure.

pub mod actions;
pub mod add_entry;
pub mod completion;
pub mod definition;
pub mod explain;
pub mod findings;
#[cfg(test)]
mod fixture;
pub mod hover;
pub mod inlay_hints;
pub mod inline_values;
pub mod lenses;
pub mod links;
pub mod markup;
pub mod moniker;
pub mod references;
mod rows;
pub mod search;
pub mod symbols;
pub mod tokens;

pub use actions::{Action, Change, actions};
pub use add_entry::{Insertion, add_entry};
pub use completion::{Completion, CompletionKind, Completions, completion};
pub use definition::definition;
pub use explain::{Explanation, explain};
pub use findings::{Finding, Fix, findings};
pub use hover::{Hover, hover};
pub use inlay_hints::{InlayHint, inlay_hints};
pub use inline_values::{InlineValue, inline_values};
pub use lenses::{Lens, lens_uses, lenses};
pub use links::{Link, links};
pub use markup::{Markup, render};
pub use moniker::{Moniker, moniker};
pub use references::{Reference, highlights, references};
pub use search::{SearchHit, Templates, search};
pub use symbols::{DocumentSymbol, WorkspaceSymbol, document_symbols, workspace_symbols};
pub use tokens::{Token, TokenKind, tokens};
