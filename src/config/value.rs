//! A setting's value with its place, whether it comes from TOML or from an editor's JSON.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::Warning;

/// A value and the bytes of the file that hold it.
pub(super) struct Node {
    pub(super) value: Content,
    span: Option<Range<usize>>,
}

pub(super) enum Content {
    String(String),
    Boolean(bool),
    Integer(i64),
    List(Vec<Node>),
    /// Keys are kebab-case, each with its span.
    Table(Vec<(String, Option<Range<usize>>, Node)>),
    /// A type that no setting has, by its name in a sentence.
    Other(&'static str),
}

pub(super) fn from_toml(text: &str) -> Result<Node, Warning> {
    let table = DeTable::parse(text)
        .map_err(|error| Warning { span: error.span(), message: error.message().to_owned() })?;
    Ok(toml_table(table.get_ref(), None))
}

fn toml_table(table: &DeTable, span: Option<Range<usize>>) -> Node {
    let mut rows: Vec<_> = table
        .iter()
        .map(|(key, value)| {
            let value = toml_value(value.get_ref(), Some(value.span()));
            (key.get_ref().to_string(), Some(key.span()), value)
        })
        .collect();
    rows.sort_by_key(|(_, span, _)| span.as_ref().map(|span| span.start));
    Node { value: Content::Table(rows), span }
}

fn toml_value(value: &DeValue, span: Option<Range<usize>>) -> Node {
    let value = match value {
        DeValue::Table(table) => return toml_table(table, span),
        DeValue::String(text) => Content::String(text.to_string()),
        DeValue::Boolean(boolean) => Content::Boolean(*boolean),
        DeValue::Array(items) => Content::List(
            items.iter().map(|item| toml_value(item.get_ref(), Some(item.span()))).collect(),
        ),
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) => Content::Integer(number),
            Err(_) => Content::Other("an integer"),
        },
        DeValue::Float(_) => Content::Other("a number"),
        DeValue::Datetime(date) => Content::String(date.to_string()),
    };
    Node { value, span }
}

/// Keys in camelCase become kebab-case; nulls are left out, since editors send them for what
/// is not set.
pub(super) fn from_json(json: &serde_json::Value) -> Node {
    use serde_json::Value as Json;
    let value = match json {
        Json::String(text) => Content::String(text.clone()),
        Json::Bool(boolean) => Content::Boolean(*boolean),
        Json::Number(number) => match number.as_i64() {
            Some(number) => Content::Integer(number),
            None => Content::Other("a number"),
        },
        Json::Null => Content::Table(Vec::new()),
        Json::Array(items) => Content::List(items.iter().map(from_json).collect()),
        Json::Object(rows) => {
            let rows = rows.iter().filter(|(_, value)| !value.is_null());
            Content::Table(rows.map(|(key, value)| (kebab(key), None, from_json(value))).collect())
        }
    };
    Node { value, span: None }
}

fn kebab(key: &str) -> String {
    let mut kebab = String::new();
    for c in key.chars() {
        if c.is_ascii_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.push(c.to_ascii_lowercase());
    }
    kebab
}

impl Node {
    pub(super) fn warning(&self, message: String) -> Warning {
        Warning { span: self.span.clone(), message }
    }

    fn mismatch<T>(&self, name: &str, wanted: &str, warnings: &mut Vec<Warning>) -> Option<T> {
        let found = match &self.value {
            Content::String(text) => format!("{text:?}"),
            Content::Boolean(boolean) => boolean.to_string(),
            Content::Integer(number) => number.to_string(),
            Content::List(_) => "a list".to_owned(),
            Content::Table(_) => "a table".to_owned(),
            Content::Other(name) => (*name).to_owned(),
        };
        warnings.push(self.warning(format!("`{name}` takes {wanted}, not {found}")));
        None
    }

    pub(super) fn string(&self, name: &str, warnings: &mut Vec<Warning>) -> Option<String> {
        match &self.value {
            Content::String(text) => Some(text.clone()),
            _ => self.mismatch(name, "a string", warnings),
        }
    }

    pub(super) fn boolean(&self, name: &str, warnings: &mut Vec<Warning>) -> Option<bool> {
        match self.value {
            Content::Boolean(boolean) => Some(boolean),
            _ => self.mismatch(name, "true or false", warnings),
        }
    }

    /// A number of things, of which there cannot be less than none.
    pub(super) fn number(&self, name: &str, warnings: &mut Vec<Warning>) -> Option<u64> {
        let number = match self.value {
            Content::Integer(number) => u64::try_from(number).ok(),
            _ => None,
        };
        number.or_else(|| self.mismatch(name, "a whole number from 0 on", warnings))
    }

    /// A list of strings; one string alone is a list of one.
    pub(super) fn strings(&self, name: &str, warnings: &mut Vec<Warning>) -> Option<Vec<String>> {
        match &self.value {
            Content::String(text) => Some(vec![text.clone()]),
            Content::List(items) => {
                Some(items.iter().filter_map(|item| item.string(name, warnings)).collect())
            }
            _ => self.mismatch(name, "a list of strings", warnings),
        }
    }

    pub(super) fn one_of<'a>(
        &self,
        name: &str,
        names: &[&'a str],
        warnings: &mut Vec<Warning>,
    ) -> Option<&'a str> {
        let found = match &self.value {
            Content::String(text) => names.iter().find(|name| *name == text).copied(),
            _ => None,
        };
        found.or_else(|| self.mismatch(name, &format!("one of {}", names.join(", ")), warnings))
    }

    pub(super) fn list(&self, name: &str, warnings: &mut Vec<Warning>) -> Option<&[Node]> {
        match &self.value {
            Content::List(items) => Some(items),
            _ => self.mismatch(name, "a list", warnings),
        }
    }

    /// The rows of a table whose keys are known; the others are warned of and left out.
    pub(super) fn table(
        &self,
        name: &str,
        keys: &[&str],
        warnings: &mut Vec<Warning>,
    ) -> Vec<(&str, &Node)> {
        let Content::Table(rows) = &self.value else {
            self.mismatch::<()>(name, "a table", warnings);
            return Vec::new();
        };
        let mut known = Vec::new();
        for (key, span, node) in rows {
            if keys.contains(&key.as_str()) {
                known.push((key.as_str(), node));
                continue;
            }
            let near = keys.iter().find(|name| strsim::osa_distance(name, key) <= 2);
            let hint = near.map_or(String::new(), |name| format!("; did you mean `{name}`?"));
            let message = format!("unknown setting `{key}`{hint}");
            warnings.push(Warning { span: span.clone(), message });
        }
        known
    }
}
