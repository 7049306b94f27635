//! What is to be said about a code, as plain data.

use crate::index::Scope;

/// What is to be said about one code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    pub code: String,
}

/// Everything that the scope's catalog says about a code; `None` for a code of no claimed family.
pub fn explain(scope: &Scope, code: &str) -> Option<Explanation> {
    let _ = (scope, code);
    None
}
