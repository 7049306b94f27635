//! Objects of JSON and TOML that describe codes: as tables whose headers are the keys.

use super::keys::{
    by_status, has_code, headers, is_comment, is_map_of_codes, is_name, is_one_code, is_tag,
    of_errors, words,
};
use super::{Node, Value};
use super::{lists, numbered, tree};
use crate::import::block::{Block, Cell, Kind, MAX_COLUMNS, Row, Table, Text};
use crate::import::code::is_status;
use crate::import::tables::header::{Field, field_of};
use crate::import::text::seams::is_reason;
use crate::import::told::names_error;

/// Values nested deeper than this are not looked at.
const MAX_DEPTH: usize = 32;

/// Keys whose value names the objects beside it.
const NAMES: &[&str] = &["module", "category", "group", "service", "title", "name"];

/// Keys of objects that only show what an answer may hold.
const SAMPLES: &[&str] = &[
    "data",
    "example",
    "examples",
    "sample",
    "payload",
    "params",
    "parameters",
    "context",
    "body",
    "request",
    "response",
    "meta",
    "metadata",
    "args",
    "variables",
    "headers",
];

/// Keys of requests and answers that are shown.
const EXAMPLES: &[&str] = &["example", "examples", "sample", "samples"];

/// The tables of codes in a document: lists of objects, and maps whose keys are codes.
pub fn blocks(root: &Node, locale: Option<&str>) -> Vec<Block> {
    let mut reader = Reader { blocks: Vec::new(), locale, in_errors: false };
    reader.walk(root, "", 0);
    reader.blocks
}

struct Reader<'a> {
    blocks: Vec<Block>,
    /// The language whose texts are wanted where a text is given in several.
    locale: Option<&'a str>,
    /// Whether a key further out names errors.
    in_errors: bool,
}

impl Reader<'_> {
    /// Looks for tables in a value that stands under a key.
    fn walk(&mut self, node: &Node, key: &str, depth: usize) {
        if depth > MAX_DEPTH || EXAMPLES.contains(&key.to_lowercase().as_str()) {
            return;
        }
        if let Some(table) = tree::table(node) {
            return self.blocks.push(Block::Table(table));
        }
        if let Some(table) = lists::described(node, key) {
            return self.blocks.push(Block::Table(table));
        }
        if let Some(entries) = node.map().and_then(of_errors) {
            return self.objects_of(&entries);
        }
        if let Some(rows) = node.map().and_then(by_status) {
            let nodes: Vec<&Node> = rows.iter().map(|row| row.2).collect();
            let keys: Vec<Keys> = rows.iter().map(|row| (row.1, Some(row.0))).collect();
            return self.objects(&nodes, Some(&keys));
        }
        match &node.value {
            Value::List(items) => {
                let table = lists::table(items, node.line, key);
                let names = || (depth == 0).then(|| lists::names(items, node.line)).flatten();
                if let Some(table) = table.or_else(names) {
                    return self.blocks.push(Block::Table(table));
                }
                let objects: Vec<&Node> =
                    items.iter().filter(|item| item.map().is_some()).collect();
                // The children of an element are no records.
                if !objects.is_empty() && key != "children" {
                    self.objects(&objects, None);
                }
                for item in items {
                    self.within(item, key, depth);
                }
            }
            Value::Map(entries) if entries.len() > 1 && entries.iter().all(has_code) => {
                let nodes: Vec<Node> = entries.iter().map(with_key).collect();
                self.objects(&nodes.iter().collect::<Vec<_>>(), None);
            }
            Value::Map(entries) if is_map_of_codes(entries, self.key_of(entries, key)) => {
                if depth > 1 {
                    self.heading(key, node.line);
                }
                self.map_of_codes(entries);
            }
            Value::Map(entries) if numbered::are_maps_of_numbers(entries) => {
                self.map_of_codes(&numbered::described(entries));
            }
            Value::Map(_) => self.within(node, key, depth),
            _ => {}
        }
    }

    /// Looks into the parts of an object, under a heading with its name.
    fn within(&mut self, node: &Node, key: &str, depth: usize) {
        let Value::Map(entries) = &node.value else {
            return self.walk(node, key, depth + 1);
        };
        if let Some(table) = tree::table(node) {
            return self.blocks.push(Block::Table(table));
        }
        let is_nested = |node: &Node| matches!(node.value, Value::List(_) | Value::Map(_));
        if entries.iter().any(|(_, node)| is_nested(node)) {
            let name = NAMES.iter().find_map(|name| node.get(name)?.text());
            self.heading(name.as_deref().unwrap_or(key), node.line);
        }
        let is_beside = |(key, node): &(String, Node)| {
            node.map().is_some_and(|codes| is_map_of_codes(codes, key))
        };
        let has_codes = entries.iter().any(is_beside);
        let beside: Vec<&str> = entries.iter().filter_map(|(_, node)| node.plain()).collect();
        let outer = self.in_errors;
        self.in_errors |= names_error(key);
        for (key, inner) in entries.iter().filter(|(_, inner)| is_nested(inner)) {
            if let Value::List(items) = &inner.value
                && let Some(table) = lists::names_of_codes(items, inner.line, key, &beside)
            {
                self.blocks.push(Block::Table(table));
                continue;
            }
            // A group may have one code alone.
            match inner.map().filter(|codes| has_codes && is_one_code(codes)) {
                Some(code) => {
                    if depth > 0 {
                        self.heading(key, inner.line);
                    }
                    self.map_of_codes(code);
                }
                None => self.walk(inner, key, depth + 1),
            }
        }
        self.in_errors = outer;
    }

    /// The key that says what a map lists: its own, or one further out that names errors if sentences stand in the map.
    fn key_of<'k>(&self, entries: &[(String, Node)], key: &'k str) -> &'k str {
        let is_sentence = |node: &Node| node.plain().is_some_and(|text| text.contains(' '));
        let says = |(_, node): &&(String, Node)| {
            let inner = node.map().unwrap_or_default();
            is_sentence(node) || inner.iter().any(|(_, node)| is_sentence(node))
        };
        let said = entries.iter().filter(says).count();
        if self.in_errors && said * 10 >= entries.len() * 6 { "errors" } else { key }
    }

    fn heading(&mut self, text: &str, line: u32) {
        let text = Text { text: text.to_owned(), line, ..Text::default() };
        self.blocks.push(Block::Text { kind: Kind::Heading(2), text, apart: true });
    }

    /// Makes a table of a map whose keys are codes, except for such as `_comment` and `$schema`.
    fn map_of_codes(&mut self, entries: &[(String, Node)]) {
        let codes = entries.iter().filter(|(key, _)| !is_comment(key));
        let entries: Vec<_> = codes.map(|(key, node)| (key.as_str(), node)).collect();
        self.objects_of(&entries);
    }

    /// Makes a table of codes and what they stand above.
    fn objects_of(&mut self, entries: &[(&str, &Node)]) {
        let keys: Vec<Keys> = entries.iter().map(|(code, _)| (*code, None)).collect();
        let nodes: Vec<&Node> = entries.iter().map(|(_, node)| *node).collect();
        self.objects(&nodes, Some(&keys));
    }

    /// Makes a table of objects, or of plain values, whose codes may be the keys they stand under.
    fn objects(&mut self, nodes: &[&Node], keys: Option<&[Keys]>) {
        let mut names = Vec::<String>::new();
        let mut rows = Vec::new();
        // The numbers of names are codes, too, or statuses.
        let are_numbers = nodes.iter().all(|node| matches!(node.value, Value::Number(_)));
        let are_statuses = nodes.iter().filter_map(|node| node.text()).all(|text| is_status(&text));
        let number = if are_statuses { "status" } else { "value" };
        // The one text of a code says what it means, but for the names of statuses.
        let reasons = nodes.iter().filter_map(|node| node.plain()).filter(|text| is_reason(text));
        let text = if reasons.count() * 2 > nodes.len() { "message" } else { "description" };
        for (index, node) in nodes.iter().enumerate() {
            let mut cells = Vec::<(String, Text)>::new();
            if let Some(keys) = keys {
                let (code, status) = keys[index];
                let text =
                    |text: &str| Text { text: text.to_owned(), line: node.line, ..Text::default() };
                cells.push(("error code".to_owned(), text(code)));
                cells.extend(status.map(|status| ("status".to_owned(), text(status))));
            }
            let is_number = matches!(node.value, Value::Number(_));
            let key = if is_number && are_numbers { number } else { text };
            self.flatten(node, key, 0, &mut cells);
            for (name, _) in &cells {
                if !names.contains(name) && names.len() < MAX_COLUMNS {
                    names.push(name.clone());
                }
            }
            rows.push((node.line, cells));
        }
        let line = nodes.first().map_or(1, |node| node.line);
        let head = headers(&names).into_iter().map(|text| Text { text, line, ..Text::default() });
        let head = Row { line, cells: head.map(Cell::new).collect(), label: None };
        let mut table = Table { line, head: 1, rows: vec![head] };
        for (line, mut cells) in rows {
            let mut take = |name: &String| {
                let at = cells.iter().position(|(own, _)| own == name)?;
                Some(Cell::new(cells.swap_remove(at).1))
            };
            let missing = || Cell { missing: true, ..Cell::default() };
            let cells = names.iter().map(|name| take(name).unwrap_or_else(missing)).collect();
            table.rows.push(Row { line, cells, label: None });
        }
        self.blocks.push(Block::Table(table));
    }

    /// The plain values of an object and of the objects in it, each under its own key. An outer
    /// value goes before an inner one of the same name.
    fn flatten(&self, node: &Node, key: &str, depth: usize, cells: &mut Vec<(String, Text)>) {
        let mut add = |text: String| {
            if !cells.iter().any(|(known, _)| known == key) && cells.len() < MAX_COLUMNS {
                let text = lines(&text);
                cells.push((key.to_owned(), Text { text, line: node.line, ..Text::default() }));
            }
        };
        match &node.value {
            // Whether something may be tried again is no text.
            Value::Null | Value::Bool(_) => {}
            Value::Map(entries) => {
                if let Some(text) = self.in_a_language(entries) {
                    return add(text);
                }
                if depth >= 3 {
                    return;
                }
                let is_plain = |node: &Node| !matches!(node.value, Value::Map(_));
                // `status: {code: 404}` is a status.
                let is_status =
                    field_of(&words(key)).is_some_and(|(field, _)| field == Field::Status);
                if let Some(code) = node.get("code").and_then(Node::text).filter(|_| is_status) {
                    return add(code);
                }
                // What an answer has besides its text are values, and no words of the page.
                let says = |(key, node): &(String, Node)| {
                    let field = field_of(&words(key)).map(|(field, _)| field);
                    matches!(field, Some(Field::Message | Field::Description))
                        && node.text().is_some()
                };
                let has_text = entries.iter().any(says);
                let is_sample = |(key, node): &&(String, Node)| {
                    has_text
                        && node.map().is_some()
                        && SAMPLES.contains(&key.to_lowercase().as_str())
                };
                for wanted in [true, false] {
                    let inner = entries.iter().filter(|entry| !is_sample(entry));
                    for (key, inner) in inner.filter(|(_, n)| is_plain(n) == wanted) {
                        self.flatten(inner, key, depth + 1, cells);
                    }
                }
            }
            Value::List(items) if depth == 0 && items.len() == 2 => {
                for (item, key) in items.iter().zip(["message", "description"]) {
                    self.flatten(item, key, depth + 1, cells);
                }
            }
            Value::List(items) => {
                let texts: Option<Vec<String>> = items.iter().map(Node::text).collect();
                if let Some(texts) = texts.filter(|texts| !texts.is_empty()) {
                    let are_numbers =
                        items.iter().all(|item| matches!(item.value, Value::Number(_)));
                    add(texts.join(if are_numbers { ", " } else { "\n" }));
                }
            }
            _ => add(node.text().unwrap_or_default()),
        }
    }

    /// The text of a map of languages to texts: in the wanted one, else in English, else the first.
    fn in_a_language(&self, entries: &[(String, Node)]) -> Option<String> {
        let is_one =
            |(key, node): &(String, Node)| is_tag(key) && matches!(node.value, Value::Text(_));
        if entries.is_empty() || !entries.iter().all(is_one) {
            return None;
        }
        let in_language = |wanted: &str| {
            let wanted = wanted.split(['-', '_']).next().unwrap_or_default();
            entries.iter().find(|(key, _)| key.split(['-', '_']).next() == Some(wanted))
        };
        let own = self.locale.and_then(in_language);
        own.or_else(|| in_language("en")).or(entries.first())?.1.text()
    }
}

/// The keys that a value stands under: its code, and its status where the codes are grouped so.
type Keys<'a> = (&'a str, Option<&'a str>);

/// An object with what it stands under, its message or its name: `"Not found.": {"code": 1002}`.
fn with_key((key, node): &(String, Node)) -> Node {
    let mut node = node.clone();
    let name = if key.contains(' ') { "message" } else { "error key" };
    if let Value::Map(entries) = &mut node.value
        && (key.contains(' ') || is_name(key))
        && entries.iter().all(|(own, _)| own != name)
    {
        let value = Value::Text(key.clone());
        entries.push((name.to_owned(), Node { line: node.line, value }));
    }
    node
}

/// A text with the white space of each line folded.
fn lines(text: &str) -> String {
    let fold = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    text.lines().map(fold).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
