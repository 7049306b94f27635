//! JSON and TOML as one tree of values, each of which knows its line.

mod comments;
pub mod csv;
pub mod keys;
mod lists;
mod numbered;
pub mod own;
mod own_families;
pub mod records;
mod tree;

use std::borrow::Cow;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use toml::de::{DeTable, DeValue};

use crate::text::LineIndex;

/// A value with the 1-based line where it starts.
#[derive(Clone, Debug)]
pub struct Node {
    pub line: u32,
    pub value: Value,
}

#[derive(Clone, Debug)]
pub enum Value {
    Null,
    Bool(bool),
    /// As it is written.
    Number(String),
    Text(String),
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

impl Node {
    /// What stands under a key.
    pub fn get(&self, key: &str) -> Option<&Node> {
        let found = self.map()?.iter().find(|(name, _)| name == key);
        found.map(|(_, node)| node).filter(|node| !matches!(node.value, Value::Null))
    }

    pub fn map(&self) -> Option<&[(String, Node)]> {
        if let Value::Map(map) = &self.value { Some(map) } else { None }
    }

    pub fn list(&self) -> Option<&[Node]> {
        if let Value::List(list) = &self.value { Some(list) } else { None }
    }

    /// The text that a text is.
    pub fn plain(&self) -> Option<&str> {
        if let Value::Text(text) = &self.value { Some(text) } else { None }
    }

    /// The text of a text, a number or a truth value.
    pub fn text(&self) -> Option<String> {
        match &self.value {
            Value::Text(text) | Value::Number(text) => Some(text.clone()),
            Value::Bool(value) => Some(value.to_string()),
            _ => None,
        }
    }
}

/// What is wrong with a text that should be JSON or TOML: the line and the reason.
pub type Broken = (u32, String);

/// Reads JSON: one value, or one behind the other; also with comments, which many tools take.
pub fn json(text: &str) -> Result<Node, Broken> {
    let uncommented = || comments::blanked(text).map(|text| strict_json(&text));
    strict_json(text).or_else(|broken| match uncommented() {
        Some(Ok(node)) => Ok(node),
        _ => Err(broken),
    })
}

fn strict_json(text: &str) -> Result<Node, Broken> {
    let source = Source { text, lines: LineIndex::new(text) };
    let mut values = Vec::new();
    for raw in serde_json::Deserializer::from_str(text).into_iter::<&RawValue>() {
        values.push(source.node(raw.map_err(broken)?.get(), 0)?);
    }
    match values.len() {
        1 => Ok(values.remove(0)),
        _ => Ok(Node { line: 1, value: Value::List(values) }),
    }
}

/// A JSON object that is read value by value, when one is wanted: the whole tree of a large
/// document takes several times its memory.
pub struct Object<'a> {
    source: Source<'a>,
    entries: Vec<(Cow<'a, str>, &'a RawValue)>,
}

/// The object that a JSON text is; `None` for anything else.
pub fn json_object(text: &str) -> Option<Object<'_>> {
    let Entries(entries) = serde_json::from_str(text).ok()?;
    Some(Object { source: Source { text, lines: LineIndex::new(text) }, entries })
}

impl Object<'_> {
    /// The object without what stands under a key; `None` if it is not well-formed.
    pub fn without(&self, left_out: &str) -> Option<Node> {
        let kept = self.entries.iter().filter(|(key, _)| key != left_out);
        let node = |(key, raw): &(Cow<str>, &RawValue)| {
            Some((key.to_string(), self.source.node(raw.get(), 1).ok()?))
        };
        Some(Node { line: 1, value: Value::Map(kept.map(node).collect::<Option<_>>()?) })
    }

    /// The items of the list under a key, each read as it is taken; `None` in place of one that is
    /// not well-formed.
    pub fn items(&self, key: &str) -> Option<impl Iterator<Item = Option<Node>>> {
        let (_, raw) = self.entries.iter().find(|(own, _)| own == key)?;
        let items: Vec<&RawValue> = serde_json::from_str(raw.get()).ok()?;
        Some(items.into_iter().map(|raw| self.source.node(raw.get(), 2).ok()))
    }
}

fn broken(error: serde_json::Error) -> Broken {
    let reason = error.to_string();
    let reason = reason.rsplit_once(" at line ").map_or(reason.as_str(), |(reason, _)| reason);
    (error.line().max(1) as u32, format!("this is not JSON: {reason}"))
}

/// Values of JSON may be nested so deep, as with the parser; it does not look into slices.
const MAX_DEPTH: usize = 128;

/// A document in JSON. A value is read level by level, each from its own slice of the text, so
/// that it is known where it stands.
struct Source<'a> {
    text: &'a str,
    lines: LineIndex,
}

impl Source<'_> {
    fn node(&self, slice: &str, depth: usize) -> Result<Node, Broken> {
        let line = self.lines.line(slice.as_ptr() as usize - self.text.as_ptr() as usize);
        if depth > MAX_DEPTH {
            return Err((line, format!("values are nested more than {MAX_DEPTH} deep")));
        }
        let inner = |error: serde_json::Error| (line, broken(error).1);
        let value = match slice.as_bytes().first() {
            Some(b'{') => {
                let entries: Entries = serde_json::from_str(slice).map_err(inner)?;
                let nodes = entries.0.into_iter();
                let nodes = nodes
                    .map(|(key, raw)| Ok((key.into_owned(), self.node(raw.get(), depth + 1)?)));
                Value::Map(nodes.collect::<Result<_, _>>()?)
            }
            Some(b'[') => {
                let items: Vec<&RawValue> = serde_json::from_str(slice).map_err(inner)?;
                let nodes = items.into_iter().map(|raw| self.node(raw.get(), depth + 1));
                Value::List(nodes.collect::<Result<_, _>>()?)
            }
            Some(b'"') => Value::Text(serde_json::from_str(slice).map_err(inner)?),
            Some(b't' | b'f') => Value::Bool(slice.starts_with('t')),
            Some(b'n') | None => Value::Null,
            Some(_) => Value::Number(slice.to_owned()),
        };
        Ok(Node { line, value })
    }
}

/// The keys and values of an object in the order of the text.
struct Entries<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de> Deserialize<'de> for Entries<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Entries<'de>;

            fn expecting(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
                out.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries<'de>, A::Error> {
                let mut entries = Vec::new();
                while let Some(Key(key)) = map.next_key()? {
                    entries.push((key, map.next_value()?));
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

#[derive(Deserialize)]
struct Key<'a>(#[serde(borrow)] Cow<'a, str>);

/// Reads TOML.
pub fn toml(text: &str) -> Result<Node, Broken> {
    let lines = LineIndex::new(text);
    let line = |at: usize| lines.line(at.min(text.len()));
    let table = DeTable::parse(text).map_err(|error| {
        let start = error.span().map_or(0, |span| span.start);
        (line(start), format!("this is not TOML: {}", error.message()))
    })?;
    Ok(of_table(table.get_ref(), 1, &line))
}

fn of_table(table: &DeTable, at: u32, line: &dyn Fn(usize) -> u32) -> Node {
    let mut entries: Vec<(usize, String, Node)> = Vec::new();
    for (key, value) in table.iter() {
        let start = key.span().start;
        let node = of_value(value.get_ref(), line(value.span().start), line);
        entries.push((start, key.get_ref().to_string(), node));
    }
    entries.sort_by_key(|(start, ..)| *start);
    let entries = entries.into_iter().map(|(_, key, node)| (key, node)).collect();
    Node { line: at, value: Value::Map(entries) }
}

fn of_value(value: &DeValue, at: u32, line: &dyn Fn(usize) -> u32) -> Node {
    let value = match value {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Boolean(value) => Value::Bool(*value),
        DeValue::Integer(number) => Value::Number(number.as_str().to_owned()),
        DeValue::Float(number) => Value::Number(number.as_str().to_owned()),
        DeValue::Datetime(date) => Value::Text(date.to_string()),
        DeValue::Array(items) => {
            let node = |item: &toml::Spanned<DeValue>| {
                of_value(item.get_ref(), line(item.span().start), line)
            };
            Value::List(items.iter().map(node).collect())
        }
        DeValue::Table(table) => return of_table(table, at, line),
    };
    Node { line: at, value }
}
