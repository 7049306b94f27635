//! Boxes of an HTML page that are drawn as the rows of a table: each has the same parts, the first of
//! which is a code.

use super::boxes::parts;
use super::dom::{Dom, NodeId};
use super::grid::Grid;
use super::text::text_of;
use crate::import::block::{MAX_COLUMNS, Row, Table};
use crate::import::code::{Form, form, is_status};
use crate::import::code_cell::codes_in;
use crate::import::tables::header::exact;

/// Elements that a part of a box may be.
const PARTS: &[&str] = &["span", "div", "p", "code", "b", "strong", "em", "i", "small", "td", "th"];

/// With two parts in each, boxes are read one by one.
const LEAST_PARTS: usize = 3;

/// A part with more texts and elements in it is no cell.
const MAX_SIZE: usize = 60;

/// The runs of boxes among the children of an element that are rows, each with those of its header.
pub fn runs(dom: &Dom, node: NodeId) -> Vec<Vec<NodeId>> {
    let mut runs = Vec::new();
    let mut run = Vec::<NodeId>::new();
    let mut shape = None;
    for &child in dom.children(node) {
        if dom.text(child).is_some_and(|text| text.trim().is_empty()) {
            continue;
        }
        let own = shape_of(dom, child);
        if own.is_none() || own != shape {
            let ended = std::mem::take(&mut run);
            let header = (ended.len() == 1).then(|| ended[0]).filter(|&row| is_header(dom, row));
            runs.extend(rows(dom, ended));
            // A header of another look has as many parts.
            let are_alike = own.zip(shape).is_some_and(|(a, b)| (a.0, a.2) == (b.0, b.2));
            run.extend(header.filter(|_| are_alike));
        }
        run.extend(own.is_some().then_some(child));
        shape = own;
    }
    runs.extend(rows(dom, run));
    runs
}

/// The table that some boxes are. One under a heading further down has no header of its own.
pub fn table<'a>(dom: &'a Dom, boxes: &[NodeId], header: &mut Header<'a>) -> Table {
    let mut grid = Grid::default();
    for &row in boxes {
        // No part of a box spans more than its own place.
        let _ = grid.push(dom, row, &cells(dom, row).unwrap_or_default());
    }
    let mut rows = grid.rows;
    match boxes.last().and_then(|&row| shape_of(dom, row)) {
        Some(shape) if !has_code(dom, boxes[0]) => {
            *header = rows.first().map(|row| (shape, row.clone()));
        }
        shape => {
            let known = header.iter().find(|(known, _)| Some(*known) == shape);
            rows.splice(0..0, known.map(|(_, row)| row.clone()));
        }
    }
    Table { line: dom.line(boxes[0]), head: 0, rows }
}

/// Whether two parts of a box or more are words of a header.
fn is_header(dom: &Dom, row: NodeId) -> bool {
    let named = |&cell: &NodeId| exact(&text_of(dom, cell, dom.line(cell)).text).is_some();
    cells(dom, row).unwrap_or_default().iter().filter(|cell| named(cell)).count() >= 2
}

/// Whether a box is no row of a header.
fn has_code(dom: &Dom, row: NodeId) -> bool {
    let first = cells(dom, row).and_then(|cells| cells.first().copied());
    first.is_some_and(|cell| is_code(&text_of(dom, cell, dom.line(cell)).text))
}

/// The parts of a box that has nothing else in it.
fn cells(dom: &Dom, node: NodeId) -> Option<Vec<NodeId>> {
    let is_cell = |&part: &NodeId| PARTS.contains(&dom.name(part)) && size(dom, part) <= MAX_SIZE;
    let parts = parts(dom, node).filter(|parts| parts.iter().all(is_cell))?;
    (LEAST_PARTS..=MAX_COLUMNS).contains(&parts.len()).then_some(parts)
}

/// How many texts and elements a part has at least, counted up to one more than it may have.
fn size(dom: &Dom, part: NodeId) -> usize {
    let mut open = vec![part];
    let mut count = 0;
    while let Some(node) = open.pop().filter(|_| count <= MAX_SIZE) {
        count += 1;
        open.extend(dom.children(node).iter().take(MAX_SIZE));
    }
    count
}

/// The name of a box, its class and how many parts it has.
type Shape<'a> = (&'a str, &'a str, usize);

/// The header of the last boxes, with what these look like.
pub type Header<'a> = Option<(Shape<'a>, Row)>;

/// What boxes of one run have in common.
fn shape_of<'a>(dom: &'a Dom, node: NodeId) -> Option<Shape<'a>> {
    // Further classes say that a row is the header, or an even one.
    let class = dom.attribute(node, "class").unwrap_or_default();
    let class = class.split_whitespace().next().unwrap_or_default();
    Some((dom.name(node), class, cells(dom, node)?.len()))
}

/// The run if all of its boxes but the header have a code and its status, or a code and a text.
fn rows(dom: &Dom, run: Vec<NodeId>) -> Option<Vec<NodeId>> {
    let is_row = |&&row: &&NodeId| {
        let texts = cells(dom, row).unwrap_or_default();
        let texts: Vec<String> =
            texts.into_iter().map(|cell| text_of(dom, cell, dom.line(cell)).text).collect();
        let Some((first, others)) = texts.split_first() else { return false };
        let is_text = |text: &String| text.contains(|c: char| c == ' ' || !c.is_ascii());
        // Among names with a status each, one may have one word: `FORBIDDEN`, 403.
        let is_word = || first.len() > 2 && first.bytes().all(|b| b.is_ascii_uppercase());
        let has_status = || others.iter().any(|text| text.len() == 3 && is_status(text));
        (is_code(first) || is_word() && has_status()) && others.iter().any(is_text)
    };
    let count = run.iter().filter(is_row).count();
    (count > 0 && count + 1 >= run.len()).then_some(run)
}

/// Whether a text is a code, or a name with a mark in it: `order.gone`.
fn is_code(text: &str) -> bool {
    let is_name = text.contains(['_', '.'])
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && codes_in(text).len() == 1
        && !text.contains(['/', ' ']);
    is_name
        || is_status(text) && text.len() == 3
        || form(text).is_some_and(|form| form != Form::Words)
}
