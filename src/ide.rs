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
pub mod markup;

pub use actions::{Action, Change, actions};
pub use add_entry::{Insertion, add_entry};
pub use completion::{Completion, CompletionKind, Completions, completion};
pub use definition::definition;
pub use explain::{Explanation, explain};
pub use findings::{Finding, Fix, findings};
pub use hover::{Hover, hover};
pub use markup::{Markup, render};
