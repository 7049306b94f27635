//! Tables in JSON that is a page's own tree of elements: `{"name": "table", "children": […]}`.

use super::{Node, Value};
use crate::import::block::{Cell, MAX_COLUMNS, Row, Table, Text, TextBuilder};

/// The keys under which the trees of publishing tools have the name of an element.
const NAMES: &[&str] = &["name", "tagName", "tag", "type"];

/// The keys under which they have what is in it.
const CHILDREN: &[&str] = &["children", "content"];

/// The keys under which they have a text.
const TEXTS: &[&str] = &["value", "text"];

/// Elements nested deeper than this are not looked at.
const MAX_DEPTH: usize = 64;

/// The table that a value is, if it is an element of that name.
pub fn table(node: &Node) -> Option<Table> {
    if !is(node, &["table"]) {
        return None;
    }
    let mut rows = Vec::new();
    collect(node, &["tr", "tableRow", "table_row"], 0, &mut rows);
    let mut table = Table { line: node.line, head: 0, rows: Vec::new() };
    for (index, row) in rows.iter().enumerate() {
        let mut cells = Vec::new();
        let names = ["th", "td", "tableCell", "tableHeader", "table_cell", "table_header"];
        collect(row, &names, 0, &mut cells);
        let is_head = |cell: &&Node| is(cell, &["th", "tableHeader", "table_header"]);
        if table.head == index && !cells.is_empty() && cells.iter().all(is_head) {
            table.head += 1;
        }
        let cells = cells.into_iter().take(MAX_COLUMNS);
        let cells = cells.map(|cell| Cell::new(text_of(cell))).collect();
        table.rows.push(Row { line: row.line, cells, label: None });
    }
    (!table.rows.is_empty()).then_some(table)
}

fn is(node: &Node, names: &[&str]) -> bool {
    let name = NAMES.iter().find_map(|key| match &node.get(key)?.value {
        Value::Text(name) => Some(name.as_str()),
        _ => None,
    });
    children(node).next().is_some() && name.is_some_and(|name| names.contains(&name))
}

fn children(node: &Node) -> impl Iterator<Item = &Node> {
    CHILDREN.iter().find_map(|key| node.get(key)?.list()).unwrap_or_default().iter()
}

/// The nearest elements of some names below an element.
fn collect<'a>(node: &'a Node, names: &[&str], depth: usize, found: &mut Vec<&'a Node>) {
    for child in children(node) {
        match is(child, names) {
            true => found.push(child),
            false if depth < MAX_DEPTH => collect(child, names, depth + 1, found),
            false => {}
        }
    }
}

fn text_of(node: &Node) -> Text {
    let mut builder = TextBuilder::default();
    add(node, 0, &mut builder);
    builder.finish(node.line)
}

fn add(node: &Node, depth: usize, builder: &mut TextBuilder) {
    if let Value::Text(text) = &node.value {
        return builder.push(text, node.line);
    }
    if let Some(Value::Text(text)) = TEXTS.iter().find_map(|key| Some(&node.get(key)?.value)) {
        builder.push(text, node.line);
    }
    let is_line = is(node, &["p", "li", "div", "paragraph", "listItem", "list_item"]);
    for child in children(node).filter(|_| depth < MAX_DEPTH) {
        add(child, depth + 1, builder);
    }
    if is_line || is_break(node) {
        builder.end_line();
    }
}

fn is_break(node: &Node) -> bool {
    let name = NAMES.iter().find_map(|key| node.get(key)?.text());
    matches!(name.as_deref(), Some("br" | "hardBreak" | "break"))
}
