//! Any bytes in any encoding, as a page whose name says nothing of its format.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| errdex_fuzz::bytes("page", bytes));
