//! What every target does: reads any bytes as a page, and looks at what it says of itself.

use errdex::catalog::PageContent;
use errdex::config::PageDeclaration;
use errdex::import::{decode, import, import_bytes};

/// Reads bytes as the page of that name, in UTF-8.
pub fn page(name: &str, bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    check(&import(&named(name), &text), &text);
}

/// Reads bytes as the pages of that name, in the encoding that they have.
pub fn bytes(name: &str, bytes: &[u8]) {
    let text = decode(bytes).0.into_owned();
    let pages = import_bytes(&named(name), bytes.to_vec());
    assert!(!pages.is_empty());
    for content in &pages {
        check(content, &text);
    }
}

fn named(name: &str) -> PageDeclaration {
    PageDeclaration { path: name.to_owned(), ..PageDeclaration::default() }
}

/// What is read has lines that the page has, and no code is empty; a page without any entry
/// says why.
fn check(content: &PageContent, text: &str) {
    let lines = 2 + text.bytes().filter(|byte| matches!(byte, b'\n' | b'\r')).count() as u32;
    for entry in &content.entries {
        assert!((1..=lines).contains(&entry.line), "line {} of {lines}", entry.line);
        assert!(!entry.code.is_empty());
    }
    for problem in &content.problems {
        assert!((1..=lines).contains(&problem.line), "line {} of {lines}", problem.line);
    }
    assert!(!content.entries.is_empty() || !content.problems.is_empty(), "empty without a reason");
}
