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
