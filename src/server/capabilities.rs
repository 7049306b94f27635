//! What the client can do, and what it is offered: one line per feature.

use serde_json::json;
use tower_lsp::lsp_types::*;

use super::completion::ListAbilities;
use super::tokens;
use crate::ide::Markup;
use crate::text::PositionEncoding;

/// What the client has declared, as far as it makes a difference.
#[derive(Clone, Copy, Debug, Default)]
pub struct Abilities {
    pub encoding: PositionEncoding,
    /// `None` where only the older `MarkedString` is understood.
    pub hover: Option<Markup>,
    pub documentation: Option<Markup>,
    /// Whether a deprecated item is marked by a tag, or by the older boolean.
    pub deprecated_tag: bool,
    pub deprecated_flag: bool,
    /// Diagnostics are pulled, and so are never pushed.
    pub pulls_diagnostics: bool,
    pub refreshes_diagnostics: bool,
    /// Whether the user wants the findings of the whole workspace.
    pub wants_workspace: bool,
    /// Pushed diagnostics of another version than the client's may be thrown away.
    pub minds_versions: bool,
    pub configuration: bool,
    pub registers_configuration: bool,
    pub registers_watches: bool,
    pub shows_progress: bool,
    /// Whether the symbols of a document may have more than a place.
    pub nested_symbols: bool,
    pub lenses: bool,
    pub refreshes_lenses: bool,
    pub list: ListAbilities,
    pub hints: bool,
    /// Whether the tooltip of a hint may come when it is asked for.
    pub resolves_hints: bool,
    pub refreshes_hints: bool,
    pub links: bool,
    pub link_tooltips: bool,
    pub tokens: bool,
    pub refreshes_tokens: bool,
    pub monikers: bool,
    pub inline_values: bool,
    pub refreshes_inline_values: bool,
    /// Whether actions may be more than commands.
    pub actions: bool,
    /// Whether edits may name the version that they are for.
    pub document_changes: bool,
}

impl Abilities {
    pub fn of(client: &ClientCapabilities) -> Abilities {
        let text = client.text_document.clone().unwrap_or_default();
        let workspace = client.workspace.clone().unwrap_or_default();
        let item = text.completion.and_then(|it| it.completion_item).unwrap_or_default();
        let published = text.publish_diagnostics.unwrap_or_default();
        let registers = |registration: Option<bool>| registration == Some(true);
        Abilities {
            encoding: encoding(client),
            hover: text.hover.and_then(|it| preferred(it.content_format)),
            documentation: preferred(item.documentation_format),
            deprecated_tag: item
                .tag_support
                .is_some_and(|it| it.value_set.contains(&CompletionItemTag::DEPRECATED)),
            deprecated_flag: item.deprecated_support == Some(true),
            pulls_diagnostics: text.diagnostic.is_some(),
            wants_workspace: false,
            refreshes_diagnostics: workspace
                .diagnostic
                .is_some_and(|it| it.refresh_support == Some(true)),
            minds_versions: published.version_support == Some(true),
            configuration: workspace.configuration == Some(true),
            registers_configuration: workspace
                .did_change_configuration
                .is_some_and(|it| registers(it.dynamic_registration)),
            registers_watches: workspace
                .did_change_watched_files
                .is_some_and(|it| registers(it.dynamic_registration)),
            nested_symbols: text
                .document_symbol
                .is_some_and(|it| it.hierarchical_document_symbol_support == Some(true)),
            lenses: text.code_lens.is_some(),
            refreshes_lenses: workspace
                .code_lens
                .is_some_and(|it| it.refresh_support == Some(true)),
            list: ListAbilities::of(client),
            hints: text.inlay_hint.is_some(),
            resolves_hints: text
                .inlay_hint
                .and_then(|it| it.resolve_support)
                .is_some_and(|it| it.properties.iter().any(|name| name == "tooltip")),
            refreshes_hints: workspace
                .inlay_hint
                .is_some_and(|it| it.refresh_support == Some(true)),
            links: text.document_link.is_some(),
            link_tooltips: text.document_link.is_some_and(|it| it.tooltip_support == Some(true)),
            tokens: text.semantic_tokens.is_some(),
            refreshes_tokens: workspace
                .semantic_tokens
                .is_some_and(|it| it.refresh_support == Some(true)),
            monikers: text.moniker.is_some(),
            inline_values: text.inline_value.is_some(),
            refreshes_inline_values: workspace
                .inline_value
                .is_some_and(|it| it.refresh_support == Some(true)),
            shows_progress: client
                .window
                .as_ref()
                .is_some_and(|it| it.work_done_progress == Some(true)),
            actions: text.code_action.is_some_and(|it| it.code_action_literal_support.is_some()),
            document_changes: workspace
                .workspace_edit
                .is_some_and(|it| it.document_changes == Some(true)),
        }
    }
}

/// What a client of those abilities is offered.
pub fn offered(abilities: &Abilities) -> ServerCapabilities {
    ServerCapabilities {
        position_encoding: Some(match abilities.encoding {
            PositionEncoding::Utf8 => PositionEncodingKind::UTF8,
            PositionEncoding::Utf16 => PositionEncodingKind::UTF16,
        }),
        text_document_sync: Some(sync().into()),
        workspace: Some(folders()),
        hover_provider: Some(true.into()),
        completion_provider: Some(completion(abilities)),
        definition_provider: Some(OneOf::Left(true)),
        references_provider: Some(OneOf::Left(true)),
        document_highlight_provider: Some(OneOf::Left(true)),
        document_symbol_provider: Some(OneOf::Left(true)),
        workspace_symbol_provider: Some(OneOf::Left(true)),
        code_lens_provider: abilities
            .lenses
            .then_some(CodeLensOptions { resolve_provider: Some(true) }),
        inlay_hint_provider: abilities.hints.then(|| hints(abilities)),
        document_link_provider: abilities.links.then(links),
        semantic_tokens_provider: abilities.tokens.then(semantic_tokens),
        moniker_provider: abilities.monikers.then_some(OneOf::Left(true)),
        inline_value_provider: abilities.inline_values.then_some(OneOf::Left(true)),
        code_action_provider: abilities.actions.then(actions),
        diagnostic_provider: abilities.pulls_diagnostics.then(|| diagnostics(abilities)),
        ..ServerCapabilities::default()
    }
}

/// What the client is asked to tell of its own accord, where it lets itself be asked.
pub fn registrations(abilities: &Abilities) -> Vec<Registration> {
    let registration = |method: &str, options| Registration {
        id: method.to_owned(),
        method: method.to_owned(),
        register_options: Some(options),
    };
    let mut registrations = Vec::new();
    if abilities.registers_watches {
        // A code may stand in any file, and so may a page.
        let options = json!({"watchers": [{"globPattern": "**/*"}]});
        registrations.push(registration("workspace/didChangeWatchedFiles", options));
    }
    if abilities.registers_configuration {
        let options = json!({"section": "errdex"});
        registrations.push(registration("workspace/didChangeConfiguration", options));
    }
    registrations
}

fn encoding(client: &ClientCapabilities) -> PositionEncoding {
    let general = client.general.as_ref();
    let listed = general.and_then(|general| general.position_encodings.as_deref());
    match listed.is_some_and(|listed| listed.contains(&PositionEncodingKind::UTF8)) {
        true => PositionEncoding::Utf8,
        false => PositionEncoding::Utf16,
    }
}

/// "The order describes the preferred format of the client." (LSP 3.17)
fn preferred(formats: Option<Vec<MarkupKind>>) -> Option<Markup> {
    formats?.first().map(|format| match format {
        MarkupKind::Markdown => Markup::Markdown,
        MarkupKind::PlainText => Markup::Plain,
    })
}

fn sync() -> TextDocumentSyncOptions {
    TextDocumentSyncOptions {
        open_close: Some(true),
        change: Some(TextDocumentSyncKind::INCREMENTAL),
        save: Some(TextDocumentSyncSaveOptions::Supported(true)),
        ..TextDocumentSyncOptions::default()
    }
}

fn folders() -> WorkspaceServerCapabilities {
    WorkspaceServerCapabilities {
        workspace_folders: Some(WorkspaceFoldersServerCapabilities {
            supported: Some(true),
            change_notifications: Some(OneOf::Left(true)),
        }),
        file_operations: None,
    }
}

fn completion(abilities: &Abilities) -> CompletionOptions {
    let has_details = abilities.list.label_details;
    CompletionOptions {
        completion_item: has_details
            .then_some(CompletionOptionsCompletionItem { label_details_support: Some(true) }),
        trigger_characters: Some([".", "\"", "'", "`"].map(str::to_owned).to_vec()),
        resolve_provider: Some(true),
        ..CompletionOptions::default()
    }
}

fn hints(abilities: &Abilities) -> OneOf<bool, InlayHintServerCapabilities> {
    OneOf::Right(InlayHintServerCapabilities::Options(InlayHintOptions {
        resolve_provider: Some(abilities.resolves_hints),
        ..InlayHintOptions::default()
    }))
}

fn links() -> DocumentLinkOptions {
    DocumentLinkOptions {
        resolve_provider: Some(false),
        work_done_progress_options: WorkDoneProgressOptions::default(),
    }
}

fn semantic_tokens() -> SemanticTokensServerCapabilities {
    SemanticTokensOptions {
        legend: tokens::legend(),
        range: Some(true),
        full: Some(SemanticTokensFullOptions::Delta { delta: Some(true) }),
        ..SemanticTokensOptions::default()
    }
    .into()
}

fn actions() -> CodeActionProviderCapability {
    CodeActionProviderCapability::Options(CodeActionOptions {
        code_action_kinds: Some(vec![CodeActionKind::QUICKFIX]),
        ..CodeActionOptions::default()
    })
}

fn diagnostics(abilities: &Abilities) -> DiagnosticServerCapabilities {
    DiagnosticServerCapabilities::Options(DiagnosticOptions {
        identifier: Some("errdex".to_owned()),
        inter_file_dependencies: false,
        workspace_diagnostics: abilities.wants_workspace,
        ..DiagnosticOptions::default()
    })
}
