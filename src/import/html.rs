//! HTML: from a document or a fragment to blocks.

mod boxes;
mod card;
mod dom;
mod grid;
mod item;
mod lines;
mod sink;
pub mod text;
mod title;

use super::block::{Block, Kind, Table, Text, TextBuilder, sample};

use crate::catalog::Problem;
use dom::{Dom, NodeId};
use grid::Grid;
use item::Numbers;
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
    problems: &'a mut Vec<Problem>,
}

impl Reader<'_> {
    fn walk(&mut self, node: NodeId, kind: Kind) {
        let mut numbers = Numbers::of(self.dom, node);
        let mut runs = lines::runs(self.dom, node).into_iter().peekable();
        let mut last = None;
        for &child in self.dom.children(node) {
            if let Some(run) = runs.next_if(|run| run.first() == Some(&child)) {
                self.flush(kind);
                let table = lines::table(self.dom, &run, &mut self.header);
                self.blocks.push(Block::Table(table));
                last = run.last().copied();
            }
            if last.is_some() {
                last = last.filter(|last| *last != child);
                continue;
            }
            if let Some(text) = self.dom.text(child) {
                self.run.push(text, self.dom.line(child));
                continue;
            }
            let number = numbers.next(self.dom, child);
            let name = self.dom.name(child);
            if SKIPPED.contains(&name) {
                continue;
            }
            if let Some(text) = title::text(self.dom, child) {
                self.flush(kind);
                self.blocks.push(Block::Text { kind: Kind::Heading(7), text, apart: true });
                continue;
            }
            match name {
                "a" => self.link(child, kind),
                "br" => self.run.end_line(),
                "sup" => {
                    self.run.raised = true;
                    self.walk(child, kind);
                    self.run.raised = false;
                }
                "pre" => {
                    self.flush(kind);
                    let text = sample(&raw_text(self.dom, child), first_line(self.dom, child));
                    self.blocks.push(Block::Text { kind: Kind::Code, text, apart: true });
                }
                // A term within the description of another one says something of that.
                "dt" if self.is_described(node) => self.whole(child, Kind::Paragraph, kind),
                "dt" => self.whole(child, Kind::Heading(7), kind),
                "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                    self.whole(child, Kind::Heading(name.as_bytes()[1] - b'0'), kind);
                }
                "table" => {
                    self.flush(kind);
                    self.table(child);
                }
                _ if LINES.contains(&name) => {
                    self.flush(kind);
                    if let Some(text) = card::text(self.dom, child) {
                        self.blocks.push(Block::Text { kind: Kind::Item, text, apart: true });
                        continue;
                    }
                    let inner = if name == "li" { Kind::Item } else { kind };
                    if let Some(number) = number {
                        self.run.push(&format!("{number}: "), first_line(self.dom, child));
                    }
                    self.walk(child, inner);
                    self.flush(inner);
                }
                _ => self.walk(child, kind),
            }
        }
    }

    /// Whether a list of terms stands in the description of a term.
    fn is_described(&self, list: NodeId) -> bool {
        self.dom.parent(list).is_some_and(|above| self.dom.name(above) == "dd")
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
        let mut found = Found::default();
        collect(self.dom, node, false, &mut found);
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

/// The parts of one table.
#[derive(Default)]
struct Found {
    /// Its rows, and whether each stands in a `thead`.
    rows: Vec<(NodeId, bool)>,
    captions: Vec<NodeId>,
    /// The tables in its cells.
    inner: Vec<NodeId>,
}

fn collect(dom: &Dom, node: NodeId, in_head: bool, found: &mut Found) {
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

fn has_th(dom: &Dom, row: NodeId) -> bool {
    dom.children(row).iter().any(|&cell| dom.name(cell) == "th")
}

fn cells_of(dom: &Dom, row: NodeId) -> Vec<NodeId> {
    let is_cell = |&&node: &&NodeId| matches!(dom.name(node), "td" | "th");
    dom.children(row).iter().filter(is_cell).copied().collect()
}
