//! From errdex's own types to the protocol's: ranges, hovers, diagnostics, completions.

use std::ops::Range;

use ropey::Rope;
use serde::{Deserialize, Serialize};
use tower_lsp::lsp_types as lsp;

use super::capabilities::Abilities;
use crate::config::Severity;
use crate::ide::{self, CompletionKind, Markup};
use crate::index::Document;
use crate::text::{Position, PositionEncoding, position_of};

/// What a completion item carries to be resolved by.
#[derive(Debug, Serialize, Deserialize)]
pub struct ItemData {
    pub uri: String,
    pub code: String,
}

pub fn range(text: &Rope, span: Range<usize>, encoding: PositionEncoding) -> lsp::Range {
    lsp::Range {
        start: position(position_of(text, span.start, encoding)),
        end: position(position_of(text, span.end, encoding)),
    }
}

pub fn hover(document: &Document, hover: &ide::Hover, abilities: &Abilities) -> lsp::Hover {
    let markup = abilities.hover.unwrap_or(Markup::Markdown);
    let text = ide::render(&hover.explanation, markup);
    let contents = match abilities.hover {
        Some(markup) => lsp::HoverContents::Markup(markup_content(text, markup)),
        None => lsp::HoverContents::Scalar(lsp::MarkedString::String(text)),
    };
    let range = range(&document.text, hover.range.clone(), abilities.encoding);
    lsp::Hover { contents, range: Some(range) }
}

pub fn documentation(explanation: &ide::Explanation, abilities: &Abilities) -> lsp::Documentation {
    match abilities.documentation {
        Some(markup) => {
            let text = ide::render(explanation, markup);
            lsp::Documentation::MarkupContent(markup_content(text, markup))
        }
        None => lsp::Documentation::String(ide::render(explanation, Markup::Plain)),
    }
}

pub fn diagnostics(
    document: &Document,
    findings: &[ide::Finding],
    encoding: PositionEncoding,
) -> Vec<lsp::Diagnostic> {
    findings.iter().map(|finding| diagnostic(document, finding, encoding)).collect()
}

/// The suggestions, whose edits all replace the same range. "The range of the edit must be a
/// single line range and it must contain the position at which completion was requested." (LSP
/// 3.17, `CompletionItem.textEdit`)
pub fn completion(
    document: &Document,
    uri: &lsp::Url,
    completions: ide::Completions,
    abilities: &Abilities,
) -> lsp::CompletionList {
    let replaced = range(&document.text, completions.replace, abilities.encoding);
    debug_assert_eq!(replaced.start.line, replaced.end.line);
    let item = |(order, it): (usize, ide::Completion)| {
        let data = ItemData { uri: uri.as_str().to_owned(), code: it.label.clone() };
        let edit = lsp::TextEdit { range: replaced, new_text: it.label.clone() };
        let deprecated = it.deprecated;
        lsp::CompletionItem {
            kind: Some(kind(it.kind)),
            detail: it.detail,
            // A client compares with what stands in the range, so the filter is never left to it.
            filter_text: Some(it.filter.unwrap_or_else(|| it.label.clone())),
            sort_text: Some(format!("{order:06}")),
            text_edit: Some(edit.into()),
            tags: (deprecated && abilities.deprecated_tag)
                .then(|| vec![lsp::CompletionItemTag::DEPRECATED]),
            deprecated: (deprecated && !abilities.deprecated_tag && abilities.deprecated_flag)
                .then_some(true),
            data: serde_json::to_value(data).ok(),
            label: it.label,
            ..lsp::CompletionItem::default()
        }
    };
    lsp::CompletionList {
        is_incomplete: completions.incomplete,
        items: completions.items.into_iter().enumerate().map(item).collect(),
    }
}

/// A row of a page is written, so to say, and all others read it.
pub fn highlights(
    document: &Document,
    places: Vec<(Range<usize>, bool)>,
    encoding: PositionEncoding,
) -> Vec<lsp::DocumentHighlight> {
    let kind = |is_row| match is_row {
        true => lsp::DocumentHighlightKind::WRITE,
        false => lsp::DocumentHighlightKind::READ,
    };
    let highlight = |(span, is_row)| lsp::DocumentHighlight {
        range: range(&document.text, span, encoding),
        kind: Some(kind(is_row)),
    };
    places.into_iter().map(highlight).collect()
}

/// A flat list where the client knows no other.
pub fn document_symbols(
    document: &Document,
    uri: &lsp::Url,
    symbols: Vec<ide::DocumentSymbol>,
    abilities: &Abilities,
) -> lsp::DocumentSymbolResponse {
    let range = |span| range(&document.text, span, abilities.encoding);
    let symbols = symbols.into_iter();
    if abilities.nested_symbols {
        return lsp::DocumentSymbolResponse::Nested(
            symbols.map(|it| nested_symbol(it, range)).collect(),
        );
    }
    let flat = symbols.map(|it| {
        let location = lsp::Location { uri: uri.clone(), range: range(it.range) };
        symbol_information(it.code, it.meaning, location, it.is_row)
    });
    lsp::DocumentSymbolResponse::Flat(flat.collect())
}

#[expect(deprecated, reason = "the type has a field that is no longer to be used")]
fn nested_symbol(
    symbol: ide::DocumentSymbol,
    range: impl Fn(Range<usize>) -> lsp::Range,
) -> lsp::DocumentSymbol {
    let range = range(symbol.range);
    lsp::DocumentSymbol {
        name: symbol.code,
        detail: symbol.meaning,
        kind: symbol_kind(symbol.is_row),
        tags: None,
        deprecated: None,
        range,
        selection_range: range,
        children: None,
    }
}

pub fn workspace_symbol(
    symbol: ide::WorkspaceSymbol,
    location: lsp::Location,
) -> lsp::SymbolInformation {
    symbol_information(symbol.code, symbol.meaning, location, false)
}

/// A symbol of which only the file is told, until its range is asked for.
pub fn unresolved_symbol(symbol: ide::WorkspaceSymbol, uri: lsp::Url) -> lsp::WorkspaceSymbol {
    lsp::WorkspaceSymbol {
        name: symbol.code,
        kind: symbol_kind(false),
        tags: None,
        container_name: symbol.meaning,
        location: lsp::OneOf::Right(lsp::WorkspaceLocation { uri }),
        data: None,
    }
}

/// What a code means stands where the name of its container would.
#[expect(deprecated, reason = "the type has a field that is no longer to be used")]
fn symbol_information(
    name: String,
    meaning: Option<String>,
    location: lsp::Location,
    is_row: bool,
) -> lsp::SymbolInformation {
    let kind = symbol_kind(is_row);
    lsp::SymbolInformation {
        name,
        kind,
        tags: None,
        deprecated: None,
        location,
        container_name: meaning,
    }
}

fn symbol_kind(is_row: bool) -> lsp::SymbolKind {
    if is_row { lsp::SymbolKind::ENUM_MEMBER } else { lsp::SymbolKind::CONSTANT }
}

/// Lenses that only tell a number: there is no command that every client knows for showing places.
pub fn lenses(
    document: &Document,
    lenses: Vec<ide::Lens>,
    encoding: PositionEncoding,
) -> Vec<lsp::CodeLens> {
    let title = |uses| match uses {
        0 => "no uses".to_owned(),
        1 => "1 use".to_owned(),
        uses => format!("{uses} uses"),
    };
    let lens = |lens: ide::Lens| lsp::CodeLens {
        range: range(&document.text, lens.range, encoding),
        command: Some(lsp::Command::new(title(lens.uses), String::new(), None)),
        data: None,
    };
    lenses.into_iter().map(lens).collect()
}

pub fn diagnostic(
    document: &Document,
    finding: &ide::Finding,
    encoding: PositionEncoding,
) -> lsp::Diagnostic {
    lsp::Diagnostic {
        range: range(&document.text, finding.range.clone(), encoding),
        severity: Some(severity(finding.severity)),
        code: Some(lsp::NumberOrString::String(finding.rule.name().to_owned())),
        source: Some("errdex".to_owned()),
        message: finding.message.clone(),
        ..lsp::Diagnostic::default()
    }
}

fn position(position: Position) -> lsp::Position {
    lsp::Position { line: position.line, character: position.column }
}

fn markup_content(value: String, markup: Markup) -> lsp::MarkupContent {
    let kind = match markup {
        Markup::Markdown => lsp::MarkupKind::Markdown,
        Markup::Plain => lsp::MarkupKind::PlainText,
    };
    lsp::MarkupContent { kind, value }
}

fn kind(kind: CompletionKind) -> lsp::CompletionItemKind {
    match kind {
        CompletionKind::Family => lsp::CompletionItemKind::MODULE,
        CompletionKind::Code => lsp::CompletionItemKind::ENUM_MEMBER,
    }
}

fn severity(severity: Severity) -> lsp::DiagnosticSeverity {
    match severity {
        Severity::Hint => lsp::DiagnosticSeverity::HINT,
        Severity::Information => lsp::DiagnosticSeverity::INFORMATION,
        Severity::Warning => lsp::DiagnosticSeverity::WARNING,
        Severity::Error => lsp::DiagnosticSeverity::ERROR,
    }
}
