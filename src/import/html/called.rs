//! Boxes of an HTML page one part of which has a class that calls it a code: each is the row of a table, whose header the
//! classes of the other parts say.

use std::collections::HashSet;

use super::boxes::parts;
use super::card::is_called_code;
use super::dom::{Dom, NodeId};
use super::text::text_of;
use crate::import::block::{Cell, MAX_COLUMNS, Row, Table, Text};

/// Fewer boxes may hold anything.
const LEAST: usize = 2;

/// A longer code, in bytes, is a piece of a program.
const MAX_CODE: usize = 40;

/// Boxes nested deeper within one are looked at as a whole.
const MAX_DEPTH: usize = 4;

/// The words of a header, each with the elements and the words of classes that stand for it.
#[rustfmt::skip]
const WORDS: &[(&str, &[&str])] = &[
    ("Message", &["title", "name", "heading", "headline", "summary", "message", "msg", "h2", "h3", "h4", "h5", "h6"]),
    ("Solution", &["fix", "solution", "action", "remedy", "resolution", "resolve", "todo", "advice", "recommendation"]),
    ("Cause", &["cause", "causes", "reason"]),
    ("Status", &["status", "http"]),
    ("Type", &["severity", "type", "category", "tag", "badge", "level"]),
    ("Description", &["desc", "description", "text", "body", "detail", "details", "meaning", "explanation", "content", "p"]),
];

/// The runs of such boxes among the children of an element, each with its table.
pub fn tables(dom: &Dom, node: NodeId) -> Vec<(Vec<NodeId>, Table)> {
    let mut runs = Vec::<Vec<NodeId>>::new();
    let mut is_open = false;
    for &child in dom.children(node) {
        if dom.text(child).is_some_and(|text| text.trim().is_empty()) {
            continue;
        }
        let is_row = code_of(dom, child).is_some();
        match runs.last_mut().filter(|_| is_row && is_open) {
            Some(run) => run.push(child),
            None if is_row => runs.push(vec![child]),
            None => {}
        }
        is_open = is_row;
    }
    let tables = runs.into_iter().filter(|run| run.len() >= LEAST);
    tables.filter_map(|run| table(dom, &run).map(|table| (run, table))).collect()
}

/// The part of a box whose class calls it a code, if it is the only one and has a short text.
fn code_of(dom: &Dom, node: NodeId) -> Option<NodeId> {
    let leaves = leaves(dom, node);
    // `code-fix` is what belongs to a code.
    let is_code = |leaf: &NodeId| {
        is_called_code(dom, *leaf) && matches!(word_by_class(dom, *leaf), None | Some("Type"))
    };
    let mut codes = leaves.iter().copied().filter(is_code);
    let code = codes.next().filter(|_| codes.next().is_none() && leaves.len() > 1)?;
    let text = text_of(dom, code, 0).text;
    let is_short = !text.is_empty() && text.len() <= MAX_CODE && !text.contains('\n');
    is_short.then_some(code)
}

/// The parts of a box, and of the boxes in it that have nothing but parts.
fn leaves(dom: &Dom, node: NodeId) -> Vec<NodeId> {
    let mut leaves = Vec::new();
    let mut open = vec![(node, 0)];
    while let Some((node, depth)) = open.pop() {
        let inner = parts(dom, node).filter(|parts| depth < MAX_DEPTH && !parts.is_empty());
        match inner.filter(|_| depth == 0 || !is_called_code(dom, node)) {
            Some(parts) => open.extend(parts.into_iter().rev().map(|part| (part, depth + 1))),
            None if depth > 0 => leaves.push(node),
            None => {}
        }
        if leaves.len() > MAX_COLUMNS {
            return Vec::new();
        }
    }
    leaves
}

/// The table of some boxes; `None` if their codes are all the same.
fn table(dom: &Dom, boxes: &[NodeId]) -> Option<Table> {
    let mut words = vec!["Code"];
    let mut rows = Vec::new();
    for &node in boxes {
        let code = code_of(dom, node)?;
        let mut cells = vec![Text::default(); words.len()];
        for leaf in leaves(dom, node) {
            let text = text_of(dom, leaf, dom.line(leaf));
            let word = if leaf == code { "Code" } else { word_of(dom, leaf) };
            let known = words.iter().position(|known| *known == word);
            let column = known.unwrap_or_else(|| {
                words.push(word);
                words.len() - 1
            });
            cells.resize(words.len(), Text::default());
            cells[column].add_line(&text);
        }
        rows.push(cells);
    }
    let codes: HashSet<&str> = rows.iter().map(|cells| cells[0].text.as_str()).collect();
    if codes.len() < LEAST || words.len() < 2 {
        return None;
    }
    let line = dom.line(boxes[0]);
    let word = |word: &&str| Cell::new(Text { text: (*word).to_owned(), line, extra: None });
    let head = Row { line, cells: words.iter().map(word).collect(), label: None };
    let row = |cells: Vec<Text>| {
        let mut row = Row { line: cells[0].line, ..Row::default() };
        row.cells.extend(cells.into_iter().map(Cell::new));
        row.pad(words.len());
        row
    };
    let rows = [head].into_iter().chain(rows.into_iter().map(row)).collect();
    Some(Table { line, head: 1, rows })
}

/// The header word of a part by its class, else by its element; a tag of any other kind is of a type.
fn word_of(dom: &Dom, node: NodeId) -> &'static str {
    word_by_class(dom, node).or_else(|| word_for(dom.name(node))).unwrap_or("Type")
}

fn word_by_class(dom: &Dom, node: NodeId) -> Option<&'static str> {
    let class = dom.attribute(node, "class").unwrap_or_default();
    class.split([' ', '-', '_']).rev().find_map(word_for)
}

fn word_for(name: &str) -> Option<&'static str> {
    WORDS.iter().find(|(_, names)| names.contains(&name)).map(|(word, _)| *word)
}
