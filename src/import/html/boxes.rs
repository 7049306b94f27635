//! Boxes of an HTML page: elements that hold other elements side by side and no text of their own.

use super::dom::{Dom, NodeId};

/// Elements that a box may be.
const BOXES: &[&str] = &["article", "div", "header", "li", "p", "section"];

/// The elements in a box, in order; `None` for what is no box.
pub fn parts(dom: &Dom, node: NodeId) -> Option<Vec<NodeId>> {
    if !BOXES.contains(&dom.name(node)) {
        return None;
    }
    let mut parts = Vec::new();
    for &child in dom.children(node) {
        match dom.text(child) {
            Some(text) if text.trim().is_empty() => {}
            Some(_) => return None,
            None => parts.push(child),
        }
    }
    Some(parts)
}
