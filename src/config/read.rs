//! How the settings that are more than a string are read, each as its row of the table says.

use super::value::{Content, Node};
use super::{Builtin, HintMode, Layer, Level, PageDeclaration, Rule, Severity, Warning};

pub(super) fn builtin(node: &Node, layer: &mut Layer, warnings: &mut Vec<Warning>) {
    layer.builtin = match node.value {
        Content::Boolean(true) => Some(Builtin::All),
        Content::Boolean(false) => Some(Builtin::None),
        _ => node.strings("builtin", warnings).map(Builtin::Services),
    };
}

pub(super) fn pages(node: &Node, layer: &mut Layer, warnings: &mut Vec<Warning>) {
    const KEYS: [&str; 7] = ["path", "service", "locale", "coverage", "prefix", "url", "retrieved"];
    let Some(rows) = node.list("page", warnings) else { return };
    let mut pages = Vec::new();
    for row in rows {
        let mut page = PageDeclaration::default();
        for (key, node) in row.table("page", &KEYS, warnings) {
            match key {
                "path" => page.path = node.string(key, warnings).unwrap_or_default(),
                "service" => page.service = node.string(key, warnings),
                "locale" => page.locale = node.string(key, warnings),
                "url" => page.url = node.string(key, warnings),
                "retrieved" => page.retrieved = date(node, warnings),
                "prefix" => page.prefixes = prefixes(node, warnings),
                "coverage" => {
                    let names = ["complete", "partial"];
                    page.complete =
                        node.one_of(key, &names, warnings).map(|name| name == "complete");
                }
                _ => {}
            }
        }
        if page.path.is_empty() {
            warnings.push(row.warning("a [[page]] needs a `path`".to_owned()));
        } else {
            pages.push(page);
        }
    }
    layer.pages = Some(pages);
}

pub(super) fn inlay_hints(node: &Node, layer: &mut Layer, warnings: &mut Vec<Warning>) {
    for (key, node) in node.table("inlay-hints", &["mode", "max-length"], warnings) {
        if key == "mode" {
            let names = HintMode::ALL.map(HintMode::name);
            let name = node.one_of(key, &names, warnings);
            let mode = HintMode::ALL.into_iter().find(|mode| Some(mode.name()) == name);
            layer.hint_mode = mode.or(layer.hint_mode);
        } else {
            layer.hint_length = node.number(key, warnings).or(layer.hint_length);
        }
    }
}

fn date(node: &Node, warnings: &mut Vec<Warning>) -> Option<String> {
    let date = node.string("retrieved", warnings)?;
    let is_date = date.len() == 10
        && date.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !is_date {
        warnings.push(node.warning(format!("`retrieved` takes a date, YYYY-MM-DD, not {date:?}")));
    }
    is_date.then_some(date)
}

/// A text is searched for the last character of each prefix, so that one must be ASCII.
fn prefixes(node: &Node, warnings: &mut Vec<Warning>) -> Vec<String> {
    let mut prefixes = node.strings("prefix", warnings).unwrap_or_default();
    prefixes.retain(|prefix| {
        let is_one = prefix.len() > 1 && prefix.ends_with(|last: char| last.is_ascii_graphic());
        if !is_one {
            let wanted = "a prefix with its separator, such as `ABC.`";
            warnings.push(node.warning(format!("`prefix` takes {wanted}, not {prefix:?}")));
        }
        is_one
    });
    prefixes
}

pub(super) fn rules(node: &Node, layer: &mut Layer, warnings: &mut Vec<Warning>) {
    let names: Vec<&str> = Rule::ALL.iter().map(|rule| rule.name()).collect();
    let levels: Vec<&str> =
        std::iter::once("off").chain(Severity::ALL.iter().map(|s| s.name())).collect();
    for (key, node) in node.table("rules", &names, warnings) {
        let Some(rule) = Rule::ALL.into_iter().find(|rule| rule.name() == key) else { continue };
        if let Some(level) = node.one_of(key, &levels, warnings) {
            let severity = Severity::ALL.into_iter().find(|severity| severity.name() == level);
            layer.rules.insert(rule, severity.map_or(Level::Off, Level::At));
        }
    }
}
