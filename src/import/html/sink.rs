//! What the parser of HTML tells of a document, made into nodes with their lines.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, ExpandedName, LocalName, QualName, ns};

use super::dom::{Data, Dom, Node, NodeId};

/// A node with the name of its element.
#[derive(Clone)]
pub struct Handle {
    id: NodeId,
    name: Rc<QualName>,
}

/// Takes what the parser tells.
#[derive(Default)]
pub struct Sink {
    pub nodes: RefCell<Vec<Node>>,
    base: u32,
    line: Cell<u32>,
    /// The depth of the deepest node.
    pub depth: Cell<usize>,
}

impl Sink {
    /// A sink for a text whose first line is `line` of its page, with the document itself.
    pub fn new(line: u32) -> Sink {
        let sink = Sink { base: line.saturating_sub(1), ..Sink::default() };
        sink.add(Data::Other);
        sink
    }

    fn add(&self, data: Data) -> NodeId {
        let mut nodes = self.nodes.borrow_mut();
        let line = self.base + self.line.get().max(1);
        nodes.push(Node { line, depth: 0, parent: None, children: Vec::new(), data });
        nodes.len() - 1
    }

    fn id_of(&self, child: NodeOrText<Handle>) -> NodeId {
        match child {
            NodeOrText::AppendNode(handle) => handle.id,
            NodeOrText::AppendText(text) => {
                // The parser tells the line on which the text ends.
                let breaks = text.bytes().filter(|&b| b == b'\n').count() as u32;
                let id = self.add(Data::Text(text));
                let line = &mut self.nodes.borrow_mut()[id].line;
                *line = line.saturating_sub(breaks).max(1);
                id
            }
        }
    }

    fn other(&self) -> Handle {
        let name = QualName::new(None, ns!(), LocalName::default());
        Handle { id: self.add(Data::Other), name: Rc::new(name) }
    }

    fn detach(&self, id: NodeId) {
        let mut nodes = self.nodes.borrow_mut();
        if let Some(parent) = nodes[id].parent.take() {
            // What the parser moves is nearly always the last child.
            if let Some(at) = nodes[parent].children.iter().rposition(|&child| child == id) {
                nodes[parent].children.remove(at);
            }
        }
    }

    fn put(&self, parent: NodeId, id: NodeId) {
        self.detach(id);
        let mut nodes = self.nodes.borrow_mut();
        nodes[id].parent = Some(parent);
        nodes[id].depth = nodes[parent].depth + 1;
        self.depth.set(self.depth.get().max(nodes[id].depth));
        nodes[parent].children.push(id);
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Sink;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Sink {
        self
    }

    fn set_current_line(&self, line: u64) {
        self.line.set(line as u32);
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        let name = QualName::new(None, ns!(), LocalName::default());
        Handle { id: Dom::ROOT, name: Rc::new(name) }
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        target.name.expanded()
    }

    fn create_element(
        &self,
        name: QualName,
        attributes: Vec<Attribute>,
        _: ElementFlags,
    ) -> Handle {
        let name = Rc::new(name);
        Handle { id: self.add(Data::Element { name: name.clone(), attributes }), name }
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        self.other()
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        self.other()
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        let id = self.id_of(child);
        self.put(parent.id, id);
    }

    fn append_based_on_parent_node(
        &self,
        element: &Handle,
        previous: &Handle,
        child: NodeOrText<Handle>,
    ) {
        let has_parent = self.nodes.borrow()[element.id].parent.is_some();
        match has_parent {
            true => self.append_before_sibling(element, child),
            false => self.append(previous, child),
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.clone()
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x.id == y.id
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let id = self.id_of(child);
        self.detach(id);
        let mut nodes = self.nodes.borrow_mut();
        let Some(parent) = nodes[sibling.id].parent else { return };
        nodes[id].parent = Some(parent);
        let at = nodes[parent].children.iter().rposition(|&child| child == sibling.id);
        nodes[parent].children.insert(at.unwrap_or(0), id);
    }

    fn add_attrs_if_missing(&self, _: &Handle, _: Vec<Attribute>) {}

    fn remove_from_parent(&self, target: &Handle) {
        self.detach(target.id);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let children = std::mem::take(&mut self.nodes.borrow_mut()[node.id].children);
        for id in children {
            self.nodes.borrow_mut()[id].parent = None;
            self.put(new_parent.id, id);
        }
    }
}
