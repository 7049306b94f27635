//! What the client can do, and what it is offered: one line per feature.

use serde_json::json;
use tower_lsp::lsp_types::*;

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
    /// Whether actions may be more than commands.
    pub actions: bool,
    /// Whether edits may name the version that they are for.
    pub document_changes: bool,
    /// Whether the user can be asked about edits.
    pub change_annotations: bool,
    pub declaration: bool,
    pub type_definition: bool,
    /// Whether the places that these lead to may be links from the range at the cursor.
    pub definition_links: bool,
    pub declaration_links: bool,
    pub type_definition_links: bool,
    pub rename: bool,
    pub prepares_rename: bool,
    /// Whether the range of a workspace's symbol may be told when it is asked for.
    pub resolves_symbols: bool,
}

impl Abilities {
    pub fn of(client: &ClientCapabilities) -> Abilities {
        let text = client.text_document.clone().unwrap_or_default();
        let workspace = client.workspace.clone().unwrap_or_default();
        let item = text.completion.and_then(|it| it.completion_item).unwrap_or_default();
        let published = text.publish_diagnostics.unwrap_or_default();
        let registers = |registration: Option<bool>| registration == Some(true);
        let links =
            |goto: Option<GotoCapability>| goto.is_some_and(|it| it.link_support == Some(true));
        let edit = workspace.workspace_edit.unwrap_or_default();
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
            shows_progress: client
                .window
                .as_ref()
                .is_some_and(|it| it.work_done_progress == Some(true)),
            actions: text.code_action.is_some_and(|it| it.code_action_literal_support.is_some()),
            document_changes: edit.document_changes == Some(true),
            change_annotations: edit.change_annotation_support.is_some(),
            declaration: text.declaration.is_some(),
            type_definition: text.type_definition.is_some(),
            definition_links: links(text.definition),
            declaration_links: links(text.declaration),
            type_definition_links: links(text.type_definition),
            rename: text.rename.is_some(),
            prepares_rename: text.rename.is_some_and(|it| it.prepare_support == Some(true)),
            resolves_symbols: workspace.symbol.and_then(|it| it.resolve_support).is_some_and(
                |it| it.properties.iter().any(|property| property == "location.range"),
            ),
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
        completion_provider: Some(completion()),
        definition_provider: Some(OneOf::Left(true)),
        references_provider: Some(OneOf::Left(true)),
        document_highlight_provider: Some(OneOf::Left(true)),
        document_symbol_provider: Some(OneOf::Left(true)),
        workspace_symbol_provider: Some(workspace_symbols(abilities)),
        declaration_provider: abilities.declaration.then_some(DeclarationCapability::Simple(true)),
        type_definition_provider: abilities
            .type_definition
            .then_some(TypeDefinitionProviderCapability::Simple(true)),
        rename_provider: abilities.rename.then(|| rename(abilities)),
        code_lens_provider: abilities.lenses.then_some(CodeLensOptions { resolve_provider: None }),
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

fn completion() -> CompletionOptions {
    CompletionOptions {
        trigger_characters: Some([".", "\"", "'", "`"].map(str::to_owned).to_vec()),
        resolve_provider: Some(true),
        ..CompletionOptions::default()
    }
}

fn actions() -> CodeActionProviderCapability {
    CodeActionProviderCapability::Options(CodeActionOptions {
        code_action_kinds: Some(vec![CodeActionKind::QUICKFIX]),
        ..CodeActionOptions::default()
    })
}

fn workspace_symbols(abilities: &Abilities) -> OneOf<bool, WorkspaceSymbolOptions> {
    let resolves = WorkspaceSymbolOptions {
        resolve_provider: Some(true),
        work_done_progress_options: WorkDoneProgressOptions::default(),
    };
    if abilities.resolves_symbols { OneOf::Right(resolves) } else { OneOf::Left(true) }
}

/// "RenameOptions may only be specified if the client states that it supports prepareSupport in its
/// initial initialize request." (LSP 3.17)
fn rename(abilities: &Abilities) -> OneOf<bool, RenameOptions> {
    let prepares = RenameOptions {
        prepare_provider: Some(true),
        work_done_progress_options: WorkDoneProgressOptions::default(),
    };
    if abilities.prepares_rename { OneOf::Right(prepares) } else { OneOf::Left(true) }
}

fn diagnostics(abilities: &Abilities) -> DiagnosticServerCapabilities {
    DiagnosticServerCapabilities::Options(DiagnosticOptions {
        identifier: Some("errdex".to_owned()),
        inter_file_dependencies: false,
        workspace_diagnostics: abilities.wants_workspace,
        ..DiagnosticOptions::default()
    })
}
