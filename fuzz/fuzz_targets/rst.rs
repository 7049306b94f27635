//! Any bytes as a page whose name ends with `.rst`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| errdex_fuzz::page("page.rst", bytes));
