//! Components that a page in Markdown has around its texts, such as `<Accordion title="ORDER_GONE">`: what
//! stands in one is indented, but no sample, and the title of one that opens is a heading.

use super::lines::indent;
use crate::import::text::line::Line;

/// Components that show a title and open when it is clicked.
const OPENING: &[&str] = &[
    "Accordion",
    "AccordionItem",
    "Collapse",
    "Collapsible",
    "Details",
    "Disclosure",
    "Expand",
    "Expandable",
    "Spoiler",
    "Toggle",
    "FaqItem",
    "FAQItem",
];

/// What the title of a component is called.
const TITLES: &[&str] = &["title", "header", "label", "summary", "question"];

/// Components in more others are not looked at.
const DEEPEST: usize = 16;

/// Takes away by how much the lines in each component stand further to the right than its own.
pub fn outdent(lines: &mut [Line]) {
    // The open components with their indents, and that of what stands in each.
    let mut open = Vec::<(&str, usize, Option<usize>)>::new();
    for line in lines {
        let text = line.text.trim();
        let own = indent(line.text);
        if let Some(name) = text.strip_prefix("</").and_then(|rest| rest.strip_suffix('>'))
            && let Some(at) = open.iter().rposition(|(known, ..)| *known == name)
        {
            open.truncate(at);
        }
        if let Some((_, above, inner)) = open.last_mut()
            && !text.is_empty()
        {
            let inner = *inner.get_or_insert(own.max(*above));
            let blanks = line.text.len() - line.text.trim_start_matches(' ').len();
            line.text = &line.text[blanks.min(inner)..];
        }
        if let Some(name) = opened(text).filter(|_| open.len() < DEEPEST) {
            open.push((name, own, None));
        }
    }
}

/// The name of the component that a line opens and does not close.
fn opened(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('<')?.strip_suffix('>').filter(|inner| !inner.contains('<'))?;
    let name = inner.split(|c: char| !c.is_ascii_alphanumeric() && c != '.').next()?;
    let is_open = name.starts_with(|c: char| c.is_ascii_uppercase()) && !inner.ends_with('/');
    is_open.then_some(name)
}

/// The title of a component that a line opens, if it shows that.
pub fn title(text: &str) -> Option<&str> {
    let name = opened(text).filter(|name| OPENING.contains(name))?;
    let attributes = &text[1 + name.len()..];
    TITLES.iter().find_map(|title| {
        let (_, rest) = attributes.split_once(&format!(" {title}="))?;
        let mark = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        Some(rest[1..].split_once(mark)?.0.trim()).filter(|title| !title.is_empty())
    })
}

/// The title of a box in HTML that opens, and what stands behind it in its line: `<summary>404</summary>`.
pub fn summary(text: &str) -> Option<(&str, &str)> {
    let text = match text.strip_prefix("<details") {
        Some(rest) => rest.split_once('>')?.1.trim_start(),
        None => text,
    };
    let inner = text.strip_prefix("<summary")?.split_once('>')?.1;
    let (title, behind) = inner.split_once("</summary>")?;
    Some((title.trim(), behind.trim()))
}
