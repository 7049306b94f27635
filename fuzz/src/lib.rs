//! What every target does: reads any bytes as a page, and looks at what it says of itself.

use errdex::config::PageDeclaration;
use errdex::import::import;

/// Reads bytes as the page of that name. What is read has lines that the page has, and no code
/// is empty; a page without any entry says why.
pub fn page(name: &str, bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let declaration = PageDeclaration { path: name.to_owned(), ..PageDeclaration::default() };
    let content = import(&declaration, &text);
    let lines = 2 + bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() as u32;
    for entry in &content.entries {
        assert!((1..=lines).contains(&entry.line), "line {} of {lines}", entry.line);
        assert!(!entry.code.is_empty());
    }
    for problem in &content.problems {
        assert!((1..=lines).contains(&problem.line), "line {} of {lines}", problem.line);
    }
    assert!(!content.entries.is_empty() || !content.problems.is_empty(), "empty without a reason");
}
