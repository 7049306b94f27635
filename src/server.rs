//! The language server: the protocol's edge of errdex.
