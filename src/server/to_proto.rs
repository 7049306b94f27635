//! From errdex's own types to the protocol's: ranges, hovers, diagnostics, symbols.

use std::ops::Range;

use ropey::Rope;
use tower_lsp::lsp_types as lsp;

use super::capabilities::Abilities;
use crate::config::Severity;
use crate::ide::{self, ActionKind, Markup, Replacement};
use crate::index::Document;
use crate::text::{Position, PositionEncoding, position_of};

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

/// What an action is to a client; showing something is of no kind.
pub fn action_kind(kind: ActionKind) -> Option<lsp::CodeActionKind> {
    match kind {
        ActionKind::QuickFix => Some(lsp::CodeActionKind::QUICKFIX),
        ActionKind::Extract => Some(lsp::CodeActionKind::REFACTOR_EXTRACT),
        ActionKind::Rewrite => Some(lsp::CodeActionKind::REFACTOR_REWRITE),
        ActionKind::FixAll => Some(lsp::CodeActionKind::new("source.fixAll.errdex")),
        ActionKind::Open => None,
    }
}

pub fn edits(text: &Rope, edits: &[Replacement], encoding: PositionEncoding) -> Vec<lsp::TextEdit> {
    let edit = |edit: &Replacement| lsp::TextEdit {
        range: range(text, edit.range.clone(), encoding),
        new_text: edit.text.clone(),
    };
    edits.iter().map(edit).collect()
}

pub fn position(position: Position) -> lsp::Position {
    lsp::Position { line: position.line, character: position.column }
}

fn markup_content(value: String, markup: Markup) -> lsp::MarkupContent {
    let kind = match markup {
        Markup::Markdown => lsp::MarkupKind::Markdown,
        Markup::Plain => lsp::MarkupKind::PlainText,
    };
    lsp::MarkupContent { kind, value }
}

fn severity(severity: Severity) -> lsp::DiagnosticSeverity {
    match severity {
        Severity::Hint => lsp::DiagnosticSeverity::HINT,
        Severity::Information => lsp::DiagnosticSeverity::INFORMATION,
        Severity::Warning => lsp::DiagnosticSeverity::WARNING,
        Severity::Error => lsp::DiagnosticSeverity::ERROR,
    }
}
