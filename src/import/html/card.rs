//! Boxes of an HTML page that hold a code and its text side by side, as a page draws them that
//! has no table.

use super::boxes::parts;
use super::dom::{Dom, NodeId};
use super::text::text_of;
use crate::import::block::Text;
use crate::import::code::{Form, form, is_number, is_status};

/// Elements with more in them than one text.
const LARGE: &[&str] = &["dl", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "pre", "table", "ul"];

/// The text of a box, `code: text`, if it has two elements, the first of which is a code, and
/// nothing else.
pub fn text(dom: &Dom, node: NodeId) -> Option<Text> {
    let [code, behind] = parts(dom, node)?[..] else { return None };
    let is_large = |node: NodeId| {
        let has_large = |&inner: &NodeId| LARGE.contains(&dom.name(inner));
        LARGE.contains(&dom.name(node)) || dom.children(node).iter().any(has_large)
    };
    if is_large(code) || is_large(behind) {
        return None;
    }
    let is_called = is_called_code(dom, node) || is_called_code(dom, code);
    let (code, behind) =
        (text_of(dom, code, dom.line(code)), text_of(dom, behind, dom.line(behind)));
    let is_text = behind.text.contains(char::is_alphabetic) && !is_code(&behind.text);
    let may_be = is_called && is_display(&code.text) && behind.text.contains(' ');
    if !is_text || !may_be && !is_code(&code.text) {
        return None;
    }
    let whole = format!("{}: {}", code.text, behind.text);
    let mut text = Text { text: whole, line: code.line, extra: None };
    text.add_links(code.links());
    text.add_links(behind.links());
    Some(text)
}

/// Whether the class of an element calls it a code: `error-code`.
pub fn is_called_code(dom: &Dom, node: NodeId) -> bool {
    let class = dom.attribute(node, "class").unwrap_or_default();
    class.split([' ', '-', '_']).any(|part| part == "code")
}

/// Whether a text is as short as what the display of a device shows: `21C`, `PC ER`.
fn is_display(text: &str) -> bool {
    let is_part = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b' ' | b'-');
    (2..=6).contains(&text.len())
        && text.bytes().all(is_part)
        && text.contains(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit())
}

fn is_code(text: &str) -> bool {
    let is_short = text.len() == 3 && (is_number(text) || is_status(text));
    is_short || form(text).is_some_and(|form| form != Form::Words)
}
