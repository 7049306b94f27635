//! What a client shows in a text without being asked: hints, lenses, links, values, and monikers,
//! each from errdex's own type to the protocol's.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tower_lsp::lsp_types::{self as lsp, Url};

use super::capabilities::{Abilities, SHOW_REFERENCES};
use super::session::Session;
use super::to_proto::{position, range};
use crate::ide;
use crate::index::Document;
use crate::text::{PositionEncoding, position_of};

/// What a hint or a lens carries to be resolved by.
#[derive(Debug, Serialize, Deserialize)]
pub struct CodeData {
    pub uri: Url,
    pub code: String,
}

/// Hints whose tooltip is the whole explanation, which [`resolve_hint`] adds.
pub fn hints(
    document: &Document,
    uri: &Url,
    hints: Vec<ide::InlayHint>,
    abilities: &Abilities,
) -> Vec<lsp::InlayHint> {
    let hint = |it: ide::InlayHint| lsp::InlayHint {
        position: position(position_of(&document.text, it.offset, abilities.encoding)),
        label: it.label.into(),
        // A hint of a type would be styled as one, and of a parameter too.
        kind: None,
        text_edits: None,
        tooltip: None,
        padding_left: Some(true),
        padding_right: None,
        data: if abilities.resolves_hints { data(uri, it.code) } else { None },
    };
    hints.into_iter().map(hint).collect()
}

pub fn resolve_hint(session: &Session, mut hint: lsp::InlayHint) -> lsp::InlayHint {
    if let Some(CodeData { uri, code }) = own(&hint.data)
        && let Some(document) = session.document(&uri)
        && let Some(explanation) = ide::explain(&document.scope, &code)
    {
        // Tooltips may be Markdown wherever they are known.
        let value = ide::render(&explanation, ide::Markup::Markdown);
        let markup = lsp::MarkupContent { kind: lsp::MarkupKind::Markdown, value };
        hint.tooltip = Some(lsp::InlayHintTooltip::MarkupContent(markup));
    }
    hint
}

/// Lenses without the number of uses, which [`resolve_lens`] adds.
pub fn lenses(
    document: &Document,
    uri: &Url,
    lenses: Vec<ide::Lens>,
    encoding: PositionEncoding,
) -> Vec<lsp::CodeLens> {
    let lens = |lens: ide::Lens| lsp::CodeLens {
        range: range(&document.text, lens.range, encoding),
        command: None,
        data: data(uri, lens.code),
    };
    lenses.into_iter().map(lens).collect()
}

/// A lens tells a number. There is no command that every client knows for showing places, so that a
/// click does so only where the client has [`SHOW_REFERENCES`].
pub fn resolve_lens(session: &Session, mut lens: lsp::CodeLens) -> lsp::CodeLens {
    let Some(CodeData { uri, code }) = own(&lens.data) else { return lens };
    let uses = session
        .document(&uri)
        .map_or(0, |document| ide::lens_uses(&document.scope, &code, &session.index));
    let title = match uses {
        0 => "no uses".to_owned(),
        1 => "1 use".to_owned(),
        uses => format!("{uses} uses"),
    };
    let shows = uses > 0 && session.abilities().shows_references;
    let command = if shows { SHOW_REFERENCES } else { "" };
    let arguments = shows.then(|| vec![json!(uri), json!(lens.range.start)]);
    lens.command = Some(lsp::Command::new(title, command.to_owned(), arguments));
    lens
}

/// Links, but for those whose address is none.
pub fn links(
    document: &Document,
    links: Vec<ide::Link>,
    abilities: &Abilities,
) -> Vec<lsp::DocumentLink> {
    let link = |it: ide::Link| {
        Some(lsp::DocumentLink {
            range: range(&document.text, it.range, abilities.encoding),
            target: Some(web_address(&it.url)?),
            tooltip: abilities.link_tooltips.then_some(it.title),
            data: None,
        })
    };
    links.into_iter().filter_map(link).collect()
}

pub fn inline_values(
    document: &Document,
    values: Vec<ide::InlineValue>,
    encoding: PositionEncoding,
) -> Vec<lsp::InlineValue> {
    let value = |it: ide::InlineValue| {
        let range = range(&document.text, it.range, encoding);
        lsp::InlineValue::Text(lsp::InlineValueText { range, text: it.text })
    };
    values.into_iter().map(value).collect()
}

/// A code is known to everyone by its own text.
pub fn moniker(moniker: ide::Moniker) -> lsp::Moniker {
    lsp::Moniker {
        scheme: "errdex".to_owned(),
        identifier: moniker.identifier,
        unique: lsp::UniquenessLevel::Global,
        kind: Some(match moniker.is_definition {
            true => lsp::MonikerKind::Export,
            false => lsp::MonikerKind::Import,
        }),
    }
}

/// A client opens what it is given, so only addresses of the web are.
fn web_address(url: &str) -> Option<Url> {
    Url::parse(url).ok().filter(|url| matches!(url.scheme(), "http" | "https"))
}

fn data(uri: &Url, code: String) -> Option<Value> {
    serde_json::to_value(CodeData { uri: uri.clone(), code }).ok()
}

fn own(data: &Option<Value>) -> Option<CodeData> {
    serde_json::from_value(data.clone()?).ok()
}
