//! A small document tree that remembers the source line of every node.

use std::rc::Rc;

use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{Attribute, QualName, parse_document};

use super::raw::closed;
use super::sink::Sink;

/// Bytes that the parser is given at a time; between them the depth is looked at.
const CHUNK: usize = 4096;

/// An index into [`Dom`].
pub type NodeId = usize;

/// A parsed document.
pub struct Dom {
    nodes: Vec<Node>,
    /// Whether the rest of the document was left unread since it is nested too deep.
    pub too_deep: bool,
}

/// A node of a document, with the line where it starts.
pub struct Node {
    pub line: u32,
    pub depth: usize,
    pub parent: Option<NodeId>,
    pub children: Vec<NodeId>,
    pub data: Data,
}

/// What a node is.
pub enum Data {
    /// The document, a comment, or what else shows nothing.
    Other,
    Text(StrTendril),
    Element {
        name: Rc<QualName>,
        attributes: Vec<Attribute>,
    },
}

impl Dom {
    pub const ROOT: NodeId = 0;

    /// Parses a text whose first line is `line` of its page, as far as it is not nested deeper
    /// than `max_depth`. Some of the standard's steps look at every open element, so that the
    /// depth is what keeps the time linear.
    pub fn parse(text: &str, line: u32, max_depth: usize) -> Dom {
        let mut parser = parse_document(Sink::new(line), Default::default());
        let text = closed(text);
        let mut rest = &*text;
        while !rest.is_empty() {
            let end = cut_before(rest, CHUNK);
            parser.process(StrTendril::from_slice(&rest[..end]));
            rest = &rest[end..];
            if parser.tokenizer.sink.sink.depth.get() > max_depth {
                break;
            }
        }
        let too_deep = !rest.is_empty();
        let sink = parser.finish();
        Dom { nodes: sink.nodes.into_inner(), too_deep }
    }

    pub fn children(&self, node: NodeId) -> &[NodeId] {
        &self.nodes[node].children
    }

    pub fn parent(&self, node: NodeId) -> Option<NodeId> {
        self.nodes[node].parent
    }

    pub fn line(&self, node: NodeId) -> u32 {
        self.nodes[node].line
    }

    /// The node's text; `None` if it is no text node.
    pub fn text(&self, node: NodeId) -> Option<&str> {
        match &self.nodes[node].data {
            Data::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The element's local name; empty if it is no element.
    pub fn name(&self, node: NodeId) -> &str {
        match &self.nodes[node].data {
            Data::Element { name, .. } => &name.local,
            _ => "",
        }
    }

    pub fn attribute(&self, node: NodeId, name: &str) -> Option<&str> {
        let Data::Element { attributes, .. } = &self.nodes[node].data else { return None };
        attributes.iter().find(|a| *a.name.local == *name).map(|a| &*a.value)
    }
}

/// Where to cut a text at or shortly before `at` bytes, between two characters.
fn cut_before(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (at.saturating_sub(3)..=at).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(at)
}
