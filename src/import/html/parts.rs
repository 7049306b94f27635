//! The parts of a table in HTML: its rows and captions, and the tables in its cells.

use super::dom::{Dom, NodeId};

/// The parts of one table.
#[derive(Default)]
pub struct Parts {
    /// Its rows, and whether each stands in a `thead`.
    pub rows: Vec<(NodeId, bool)>,
    pub captions: Vec<NodeId>,
    /// The tables in its cells.
    pub inner: Vec<NodeId>,
}

/// The parts of the table that an element is.
pub fn parts(dom: &Dom, table: NodeId) -> Parts {
    let mut found = Parts::default();
    collect(dom, table, false, &mut found);
    found
}

fn collect(dom: &Dom, node: NodeId, in_head: bool, found: &mut Parts) {
    for &child in dom.children(node) {
        match dom.name(child) {
            "tr" => {
                found.rows.push((child, in_head));
                inner_tables(dom, child, &mut found.inner);
            }
            "caption" => found.captions.push(child),
            "thead" => collect(dom, child, true, found),
            "tbody" | "tfoot" => collect(dom, child, false, found),
            _ => {}
        }
    }
}

fn inner_tables(dom: &Dom, node: NodeId, tables: &mut Vec<NodeId>) {
    for &child in dom.children(node) {
        match dom.name(child) == "table" {
            true => tables.push(child),
            false => inner_tables(dom, child, tables),
        }
    }
}

/// Whether a row has a cell of a header.
pub fn has_th(dom: &Dom, row: NodeId) -> bool {
    dom.children(row).iter().any(|&cell| dom.name(cell) == "th")
}

/// The cells of a row.
pub fn cells_of(dom: &Dom, row: NodeId) -> Vec<NodeId> {
    let is_cell = |&&node: &&NodeId| matches!(dom.name(node), "td" | "th");
    dom.children(row).iter().filter(is_cell).copied().collect()
}
