//! The built-in pages: the documents themselves, embedded with the manifest that declares them.

/// The declarations of the built-in pages, in the `[[page]]` form of `errdex.toml`.
pub const MANIFEST: &str = include_str!("builtin/errdex.toml");

/// One embedded page.
#[derive(Clone, Copy, Debug)]
pub struct BuiltinPage {
    /// The file name, which the manifest calls its `path`.
    pub name: &'static str,
    pub text: &'static str,
}

macro_rules! pages {
    ($($name:literal),* $(,)?) => {
        &[$(BuiltinPage { name: $name, text: include_str!(concat!("builtin/", $name)) }),*]
    };
}

/// The embedded pages, in the order of the manifest.
pub const PAGES: &[BuiltinPage] =
    pages!["image-recognition.en.txt", "ocr.en.txt", "ocr.zh.md", "frs.en.txt", "imetal.zh.txt",];
