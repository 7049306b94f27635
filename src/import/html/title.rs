//! The title of a document, and those of boxes that open: `<summary>`, or what a class calls a header.

use super::dom::{Dom, NodeId};
use super::text::text_of;
use crate::import::block::{Block, Text};
use crate::import::code::{Form, form, is_number};
use crate::import::lists::start_parts::JOINTS;
use crate::import::text::look::{Look, look_of};
use crate::import::told::{is_of_troubles, names_error, speaks_of_codes};

/// Parts of the classes that such titles have.
const CLASSES: &[&str] =
    &["header", "heading", "title", "toggle", "trigger", "summary", "question", "button"];

/// Elements that may be titles by their class.
const TITLES: &[&str] = &["a", "button", "div", "p", "span"];

/// What may stand in a title; texts have no name.
#[rustfmt::skip]
const INLINE: &[&str] = &[
    "", "a", "b", "code", "em", "h1", "h2", "h3", "h4", "h5", "h6", "i", "p", "small", "span",
    "strong", "svg", "tt",
];

/// A longer text is no title.
const LONGEST: usize = 200;

/// What ends the code that a title starts with.
const BEHIND_CODE: &[char] = &[' ', ':', '：', '\n'];

/// The title of a document, where it says of errors, or of their codes, what none of its headings says.
pub fn of_document(dom: &Dom, blocks: &[Block]) -> Option<Text> {
    let child = |node: NodeId, name: &str| {
        dom.children(node).iter().copied().find(|&child| dom.name(child) == name)
    };
    let title = child(child(child(Dom::ROOT, "html")?, "head")?, "title")?;
    let text = text_of(dom, title, dom.line(title));
    let says = |says: fn(&str) -> bool| {
        let is_said = |block: &Block| block.level().is_some() && says(block.text());
        says(&text.text) && !blocks.iter().any(is_said)
    };
    (says(names_error) || says(speaks_of_codes)).then_some(text)
}

/// Whether the title of a document or one of its headings names errors, or what may go wrong.
pub fn is_of_errors(dom: &Dom) -> bool {
    let mut open = vec![Dom::ROOT];
    while let Some(node) = open.pop() {
        let is_title = matches!(dom.name(node), "title" | "h1" | "h2" | "h3");
        if is_title && is_of_troubles(&text_of(dom, node, 0).text) {
            return true;
        }
        open.extend(dom.children(node).iter().rev());
    }
    false
}

/// The text of a title that starts with a code and goes on with words.
pub fn text(dom: &Dom, node: NodeId) -> Option<Text> {
    let name = dom.name(node);
    let is_called = || {
        let class = dom.attribute(node, "class").unwrap_or_default().to_lowercase();
        CLASSES.iter().any(|word| class.contains(word))
    };
    if name != "summary" && !(TITLES.contains(&name) && is_called()) {
        return None;
    }
    let is_inline = |&child: &NodeId| INLINE.contains(&dom.name(child));
    if !dom.children(node).iter().all(is_inline) {
        return None;
    }
    let mut text = text_of(dom, node, dom.line(node));
    if text.text.len() > LONGEST {
        return None;
    }
    // Where the code has an element of its own, nothing else may set it apart.
    let first = dom.children(node).iter().find(|&&child| !dom.name(child).is_empty());
    let code = first.map(|&child| text_of(dom, child, 0).text).unwrap_or_default();
    let behind = text.text.strip_prefix(&code).unwrap_or_default();
    if !code.is_empty() && behind.starts_with(char::is_alphanumeric) {
        text.text.insert(code.len(), ' ');
    }
    let behind = text.text.split_once(BEHIND_CODE);
    let has_text = behind.is_some_and(|(_, rest)| rest.contains(char::is_alphabetic));
    (has_text && is_title_of_code(&text.text)).then_some(text)
}

/// Whether a title starts with a code: `404 No such order`, `JOB-409-GONE`.
pub fn is_title_of_code(title: &str) -> bool {
    let code = title.split(BEHIND_CODE).next().unwrap_or_default();
    let is_long = code.len() >= 3 && is_number(code);
    let is_mixed = || code.contains('-') && look_of(code) == Some(Look::Capitals);
    // A name in small letters, or of words, has its title behind a joint: `order_gone - Order gone`.
    let behind = title[code.len()..].trim_start();
    let is_name = |code: &str| {
        let is_part = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-');
        let is_parted = code.contains(['_', '-']) || form(code) == Some(Form::Words);
        is_parted
            && code.bytes().all(is_part)
            && code.starts_with(|c: char| c.is_ascii_alphabetic())
    };
    let is_named = || behind.starts_with(JOINTS) && is_name(code);
    is_long || form(code).is_some_and(|form| form < Form::Words) || is_mixed() || is_named()
}
