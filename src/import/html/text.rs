//! The text of an HTML element as a person reads it, and which elements are part of it.

use super::dom::{Dom, NodeId};
use crate::import::block::{Text, TextBuilder};
use crate::import::macros::shown;

/// Elements that are no part of what a page says.
pub const SKIPPED: &[&str] = &[
    "button", "dialog", "footer", "head", "iframe", "nav", "noscript", "object", "script",
    "select", "style", "svg", "template", "textarea",
];

/// Elements that start and end a line of text.
pub const LINES: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "br",
    "caption",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Whether an element starts and ends a line of text.
pub fn is_line(name: &str) -> bool {
    LINES.iter().any(|line| line.eq_ignore_ascii_case(name))
}

/// The text of an element as it stands in one cell.
pub fn text_of(dom: &Dom, node: NodeId, line: u32) -> Text {
    let mut builder = TextBuilder::default();
    add_text(dom, node, &mut builder);
    builder.finish(line)
}

/// The text of an element with its lines as they stand.
pub fn raw_text(dom: &Dom, node: NodeId) -> String {
    let mut raw = String::new();
    add_raw(dom, node, &mut raw, &mut false);
    raw
}

/// The line of the first text in an element.
pub fn first_line(dom: &Dom, node: NodeId) -> u32 {
    match dom.children(node).first() {
        Some(&first) if dom.text(node).is_none() => first_line(dom, first),
        _ => dom.line(node),
    }
}

/// `is_ended` is whether an element has ended the last line, so that a line end in the source right behind it
/// is the same.
fn add_raw(dom: &Dom, node: NodeId, raw: &mut String, is_ended: &mut bool) {
    for &child in dom.children(node) {
        match dom.text(child) {
            Some(text) => {
                let is_ended = std::mem::take(is_ended);
                let same = text.strip_prefix('\n').filter(|_| is_ended);
                raw.push_str(same.unwrap_or(text));
            }
            None => {
                add_raw(dom, child, raw, is_ended);
                let name = dom.name(child);
                let is_block = matches!(name, "div" | "p" | "li" | "tr") && !raw.ends_with('\n');
                if name == "br" || is_block {
                    raw.push('\n');
                    *is_ended = true;
                }
            }
        }
    }
}

fn add_text(dom: &Dom, node: NodeId, builder: &mut TextBuilder) {
    for &child in dom.children(node) {
        if let Some(text) = dom.text(child) {
            builder.push(&shown(text), dom.line(child));
            continue;
        }
        let name = dom.name(child);
        if SKIPPED.contains(&name) {
            continue;
        }
        let is_line = LINES.contains(&name);
        let raised = builder.raised;
        builder.raised |= name == "sup";
        let target = (name == "a").then(|| link_target(dom, child)).flatten();
        if is_line {
            builder.end_line();
        }
        if let Some(url) = &target {
            builder.start_link(url);
        }
        add_text(dom, child, builder);
        builder.raised = raised;
        if target.is_some() {
            builder.end_link();
        }
        if is_line {
            builder.end_line();
        }
    }
}

/// Where a link leads, unless it runs a script.
pub fn link_target(dom: &Dom, node: NodeId) -> Option<String> {
    let target = dom.attribute(node, "href")?;
    (!target.trim_start().starts_with("javascript:")).then(|| target.to_owned())
}
