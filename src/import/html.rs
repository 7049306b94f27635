//! HTML: from a document or a fragment to blocks.

mod boxes;
mod called;
mod card;
mod dom;
mod grid;
mod item;
mod lines;
mod parts;
mod raw;
mod sink;
pub mod text;
pub mod title;

use std::collections::{HashMap, HashSet};

use super::block::{Block, Kind, Table, Text, TextBuilder, sample};
use super::macros::shown;
use crate::catalog::Problem;
use dom::{Dom, NodeId};
use grid::Grid;
use item::Numbers;
use parts::{cells_of, has_th};
use text::{LINES, SKIPPED, first_line, link_target, raw_text, text_of};

/// Elements nested deeper than this are not looked at; no page for people has as many.
pub const MAX_DEPTH: usize = 400;

/// What headings end with that link to themselves.
const ANCHORS: &[char] = &['#', '¶', '§', '🔗', '\u{f0c1}', ' '];

/// Reads HTML whose first line is `line` of the page.
pub fn read(text: &str, line: u32, problems: &mut Vec<Problem>) -> Vec<Block> {
    let dom = Dom::parse(text, line, MAX_DEPTH);
    let mut reader = Reader {
        dom: &dom,
        blocks: Vec::new(),
        run: TextBuilder::default(),
        header: None,
        is_of_errors: title::is_of_errors(&dom),
        problems,
    };
    if dom.too_deep {
        reader.problem(line, format!("elements are nested more than {MAX_DEPTH} deep"));
    }
    reader.walk(Dom::ROOT, Kind::Paragraph);
    reader.flush(Kind::Paragraph);
    if reader.blocks.is_empty() {
        reader.templates(Dom::ROOT);
    }
    if let Some(text) = title::of_document(&dom, &reader.blocks) {
        reader.blocks.insert(0, Block::Text { kind: Kind::Heading(1), text, apart: true });
    }
    reader.blocks
}

/// The text of a fragment that stands within one cell or paragraph.
pub fn inline(text: &str, line: u32) -> Text {
    let dom = Dom::parse(text, line, MAX_DEPTH);
    text_of(&dom, Dom::ROOT, line)
}

struct Reader<'a> {
    dom: &'a Dom,
    blocks: Vec<Block>,
    /// The text since the last block.
    run: TextBuilder,
    /// The header of the last boxes that are drawn as rows, with what it looks like.
    header: lines::Header<'a>,
    /// Whether a title or a heading names errors.
    is_of_errors: bool,
    problems: &'a mut Vec<Problem>,
}

impl Reader<'_> {
    fn walk(&mut self, node: NodeId, kind: Kind) {
        let mut numbers = Numbers::of(self.dom, node);
        let mut runs = self.drawn(node).into_iter().peekable();
        let mut last = None;
        for &child in self.dom.children(node) {
            if let Some((run, table)) = runs.next_if(|(run, _)| run.first() == Some(&child)) {
                self.flush(kind);
                self.blocks.push(Block::Table(table));
                last = run.last().copied();
            }
            if last.is_some() {
                last = last.filter(|last| *last != child);
                continue;
            }
            if let Some(text) = self.dom.text(child) {
                self.run.push(&shown(text), self.dom.line(child));
                continue;
            }
            let number = numbers.next(self.dom, child);
            self.element(child, number, kind);
        }
    }

    /// The tables that are drawn with boxes among the children of an element, each with its boxes.
    fn drawn(&mut self, node: NodeId) -> Vec<(Vec<NodeId>, Table)> {
        let called = match self.is_of_errors {
            true => called::tables(self.dom, node),
            false => Vec::new(),
        };
        let mut tables: HashMap<NodeId, (Vec<NodeId>, Table)> =
            called.into_iter().map(|(run, table)| (run[0], (run, table))).collect();
        let taken: HashSet<NodeId> = tables.values().flat_map(|(run, _)| run.clone()).collect();
        for run in lines::runs(self.dom, node) {
            if !taken.contains(&run[0]) {
                let table = lines::table(self.dom, &run, &mut self.header);
                tables.insert(run[0], (run, table));
            }
        }
        self.dom.children(node).iter().filter_map(|child| tables.remove(child)).collect()
    }

    /// Takes an element, which may have a number in the list that it stands in.
    fn element(&mut self, node: NodeId, number: Option<u32>, kind: Kind) {
        let name = self.dom.name(node);
        // A button that opens a box may have its title.
        if SKIPPED.contains(&name) && name != "button" {
            return;
        }
        if let Some(text) = title::text(self.dom, node) {
            self.flush(kind);
            self.blocks.push(Block::Text { kind: Kind::Heading(7), text, apart: true });
            return;
        }
        if name == "button" {
            return;
        }
        match name {
            "a" => self.link(node, kind),
            "br" => self.run.end_line(),
            "sup" => {
                self.run.raised = true;
                self.walk(node, kind);
                self.run.raised = false;
            }
            "pre" => {
                self.flush(kind);
                let text = sample(&raw_text(self.dom, node), first_line(self.dom, node));
                self.blocks.push(Block::Text { kind: Kind::Code, text, apart: true });
            }
            // A term within the description of another one says something of that.
            "dt" if self.is_described(node) => self.whole(node, Kind::Paragraph, kind),
            "dt" => self.whole(node, Kind::Heading(7), kind),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.whole(node, Kind::Heading(name.as_bytes()[1] - b'0'), kind);
            }
            "table" => {
                self.flush(kind);
                self.table(node);
            }
            _ if LINES.contains(&name) => {
                self.flush(kind);
                if let Some(text) = card::text(self.dom, node) {
                    self.blocks.push(Block::Text { kind: Kind::Item, text, apart: true });
                    return;
                }
                let start = self.blocks.len();
                let inner = if name == "li" { Kind::Item } else { kind };
                if let Some(number) = number {
                    self.run.push(&format!("{number}: "), first_line(self.dom, node));
                }
                self.walk(node, inner);
                self.flush(inner);
                // The first text of an item is the item itself.
                let within = start + usize::from(name == "li");
                if matches!(name, "li" | "dd") && within < self.blocks.len() {
                    self.blocks[within..].iter_mut().for_each(Block::deepen);
                }
            }
            _ => self.walk(node, kind),
        }
    }

    /// Whether a term stands in a list in the description of another term.
    fn is_described(&self, term: NodeId) -> bool {
        let above = self.dom.parent(term).and_then(|list| self.dom.parent(list));
        above.is_some_and(|above| self.dom.name(above) == "dd")
    }

    /// Reads the templates of a page that has nothing else: the source of a component is one.
    fn templates(&mut self, node: NodeId) {
        for &child in self.dom.children(node) {
            match self.dom.name(child) == "template" {
                true => {
                    self.walk(child, Kind::Paragraph);
                    self.flush(Kind::Paragraph);
                }
                false => self.templates(child),
            }
        }
    }

    fn link(&mut self, node: NodeId, kind: Kind) {
        let target = link_target(self.dom, node);
        if let Some(url) = &target {
            self.run.start_link(url);
        }
        self.walk(node, kind);
        if target.is_some() {
            self.run.end_link();
        }
    }

    /// Makes one block of an element, whatever is in it.
    fn whole(&mut self, node: NodeId, kind: Kind, outer: Kind) {
        self.flush(outer);
        let mut text = text_of(self.dom, node, self.dom.line(node));
        if matches!(kind, Kind::Heading(_)) {
            // A mark that links to the heading itself is no part of it.
            let end = text.text.trim_end_matches(ANCHORS).trim_end().len();
            text.text.truncate(end);
            if let Some(extra) = &mut text.extra {
                extra.links.retain(|link| !link.url.starts_with('#'));
            }
        }
        if !text.text.is_empty() {
            self.blocks.push(Block::Text { kind, text, apart: true });
        }
    }

    fn flush(&mut self, kind: Kind) {
        let text = std::mem::take(&mut self.run).finish(0);
        if !text.text.is_empty() {
            self.blocks.push(Block::Text { kind, text, apart: true });
        }
    }

    fn table(&mut self, node: NodeId) {
        let found = parts::parts(self.dom, node);
        let is_layout = !found.inner.is_empty() && found.rows.len() <= 2;
        if is_layout && !found.rows.iter().any(|&(row, in_head)| in_head || has_th(self.dom, row)) {
            for (row, _) in found.rows {
                self.walk(row, Kind::Paragraph);
            }
            return;
        }
        let mut grid = Grid::default();
        let mut head = 0;
        for (index, &(row, in_head)) in found.rows.iter().enumerate() {
            let cells = cells_of(self.dom, row);
            let is_head = !cells.is_empty() && cells.iter().all(|&c| self.dom.name(c) == "th");
            if head == index && (in_head || is_head) {
                head += 1;
            }
            if let Err(reason) = grid.push(self.dom, row, &cells) {
                self.problem(self.dom.line(row), reason);
            }
        }
        let rows = grid.rows;
        if !rows.is_empty() {
            let line = self.dom.line(node);
            self.blocks.push(Block::Table(Table { line, head, rows }));
        }
        for caption in found.captions {
            self.walk(caption, Kind::Paragraph);
            self.flush(Kind::Paragraph);
        }
        // A table that lays out the page holds the real ones in its cells.
        for inner in found.inner {
            self.table(inner);
        }
    }

    fn problem(&mut self, line: u32, reason: String) {
        self.problems.push(Problem { page: String::new(), line, reason });
    }
}
