//! What the client can do, and what it is offered: one line per feature.

use serde_json::json;
use tower_lsp::lsp_types::*;

use super::completion::ListAbilities;
use super::{commands, to_proto, tokens};
use crate::ide::{ActionKind, Markup};
use crate::text::PositionEncoding;

/// The client's own command for a lens: it takes the file and the position of a code, and shows the
/// code's references.
pub const SHOW_REFERENCES: &str = "errdex.showReferences";

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
    /// What diagnostics may have beside a place and a message.
    pub diagnostics: DiagnosticAbilities,
    /// Whether the answer about one document may have diagnostics of others.
    pub related_documents: bool,
    /// Pushed diagnostics of another version than the client's may be thrown away.
    pub minds_versions: bool,
    pub configuration: bool,
    pub registers_configuration: bool,
    pub registers_watches: bool,
    /// Whether a watch can be of another folder than those that are open.
    pub relative_patterns: bool,
    pub shows_progress: bool,
    /// Whether the client has folders that come and go.
    pub folders: bool,
    /// Whether the client tells of what the user creates, renames and deletes in it.
    pub tells_created: bool,
    pub tells_renamed: bool,
    pub tells_deleted: bool,
    /// Whether the symbols of a document may have more than a place.
    pub nested_symbols: bool,
    pub lenses: bool,
    pub refreshes_lenses: bool,
    /// Whether a click on a lens can have the client look for the places and show them.
    pub shows_references: bool,
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
    pub resolves_edits: bool,
    pub disabled_actions: bool,
    pub commands: bool,
    pub shows_documents: bool,
    /// Whether an edit may make a file.
    pub creates_files: bool,
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

/// What a diagnostic may have; what is declared for those that are pushed holds for all.
#[derive(Clone, Copy, Debug, Default)]
pub struct DiagnosticAbilities {
    pub related: bool,
    pub links: bool,
    pub data: bool,
    pub deprecated: bool,
    pub unnecessary: bool,
}

impl DiagnosticAbilities {
    fn of(client: &PublishDiagnosticsClientCapabilities) -> DiagnosticAbilities {
        let tags = client.tag_support.as_ref().map_or(&[][..], |tags| &tags.value_set);
        DiagnosticAbilities {
            related: client.related_information == Some(true),
            links: client.code_description_support == Some(true),
            data: client.data_support == Some(true),
            deprecated: tags.contains(&DiagnosticTag::DEPRECATED),
            unnecessary: tags.contains(&DiagnosticTag::UNNECESSARY),
        }
    }
}

impl Abilities {
    pub fn of(client: &ClientCapabilities) -> Abilities {
        let text = client.text_document.clone().unwrap_or_default();
        let workspace = client.workspace.clone().unwrap_or_default();
        let item = text.completion.and_then(|it| it.completion_item).unwrap_or_default();
        let published = text.publish_diagnostics.unwrap_or_default();
        let pulls_diagnostics = text.diagnostic.is_some();
        let pulled = text.diagnostic.unwrap_or_default();
        let action = text.code_action.unwrap_or_default();
        let edit = workspace.workspace_edit.unwrap_or_default();
        let document = client.window.as_ref().and_then(|it| it.show_document.as_ref());
        let shows_documents = document.is_some_and(|it| it.support);
        let operations = workspace.file_operations.unwrap_or_default();
        let registers = |registration: Option<bool>| registration == Some(true);
        let links =
            |goto: Option<GotoCapability>| goto.is_some_and(|it| it.link_support == Some(true));
        Abilities {
            encoding: encoding(client),
            hover: text.hover.and_then(|it| preferred(it.content_format)),
            documentation: preferred(item.documentation_format),
            deprecated_tag: item
                .tag_support
                .is_some_and(|it| it.value_set.contains(&CompletionItemTag::DEPRECATED)),
            deprecated_flag: item.deprecated_support == Some(true),
            pulls_diagnostics,
            wants_workspace: false,
            refreshes_diagnostics: workspace
                .diagnostic
                .is_some_and(|it| it.refresh_support == Some(true)),
            diagnostics: DiagnosticAbilities::of(&published),
            related_documents: pulled.related_document_support == Some(true),
            minds_versions: published.version_support == Some(true),
            configuration: workspace.configuration == Some(true),
            registers_configuration: workspace
                .did_change_configuration
                .is_some_and(|it| registers(it.dynamic_registration)),
            relative_patterns: workspace
                .did_change_watched_files
                .as_ref()
                .is_some_and(|it| it.relative_pattern_support == Some(true)),
            registers_watches: workspace
                .did_change_watched_files
                .is_some_and(|it| registers(it.dynamic_registration)),
            folders: workspace.workspace_folders == Some(true),
            tells_created: operations.did_create == Some(true),
            tells_renamed: operations.did_rename == Some(true),
            tells_deleted: operations.did_delete == Some(true),
            nested_symbols: text
                .document_symbol
                .is_some_and(|it| it.hierarchical_document_symbol_support == Some(true)),
            lenses: text.code_lens.is_some(),
            refreshes_lenses: text.code_lens.is_some()
                && workspace.code_lens.is_some_and(|it| it.refresh_support == Some(true)),
            shows_references: has_command(client, SHOW_REFERENCES),
            list: ListAbilities::of(client),
            hints: text.inlay_hint.is_some(),
            refreshes_hints: text.inlay_hint.is_some()
                && workspace.inlay_hint.is_some_and(|it| it.refresh_support == Some(true)),
            resolves_hints: text
                .inlay_hint
                .and_then(|it| it.resolve_support)
                .is_some_and(|it| it.properties.iter().any(|name| name == "tooltip")),
            links: text.document_link.is_some(),
            link_tooltips: text.document_link.is_some_and(|it| it.tooltip_support == Some(true)),
            tokens: text.semantic_tokens.is_some(),
            refreshes_tokens: text.semantic_tokens.is_some()
                && workspace.semantic_tokens.is_some_and(|it| it.refresh_support == Some(true)),
            monikers: text.moniker.is_some(),
            inline_values: text.inline_value.is_some(),
            refreshes_inline_values: text.inline_value.is_some()
                && workspace.inline_value.is_some_and(|it| it.refresh_support == Some(true)),
            shows_progress: client
                .window
                .as_ref()
                .is_some_and(|it| it.work_done_progress == Some(true)),
            actions: action.code_action_literal_support.is_some(),
            resolves_edits: action.data_support == Some(true)
                && action.resolve_support.is_some_and(|it| it.properties.contains(&"edit".into())),
            disabled_actions: action.disabled_support == Some(true),
            // Neovim runs commands without a word, and shows documents.
            commands: workspace.execute_command.is_some() || shows_documents,
            shows_documents,
            creates_files: edit
                .resource_operations
                .as_ref()
                .is_some_and(|it| it.contains(&ResourceOperationKind::Create)),
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
        workspace: workspace(abilities),
        hover_provider: Some(true.into()),
        completion_provider: Some(completion(abilities)),
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
        code_lens_provider: abilities
            .lenses
            .then_some(CodeLensOptions { resolve_provider: Some(true) }),
        inlay_hint_provider: abilities.hints.then(|| hints(abilities)),
        document_link_provider: abilities.links.then(links),
        semantic_tokens_provider: abilities.tokens.then(semantic_tokens),
        moniker_provider: abilities.monikers.then_some(OneOf::Left(true)),
        inline_value_provider: abilities.inline_values.then_some(OneOf::Left(true)),
        code_action_provider: actions(abilities),
        execute_command_provider: abilities.commands.then(commands::offered),
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

/// Whether the client says that it has a command of this name. The protocol has no place for that;
/// this one is rust-analyzer's, which several clients know.
fn has_command(client: &ClientCapabilities, name: &str) -> bool {
    let experimental = client.experimental.as_ref();
    let named = experimental.and_then(|it| it.pointer("/commands/commands")?.as_array());
    named.is_some_and(|named| named.iter().any(|it| it == name))
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

fn workspace(abilities: &Abilities) -> Option<WorkspaceServerCapabilities> {
    let folders = WorkspaceFoldersServerCapabilities {
        supported: Some(true),
        change_notifications: Some(OneOf::Left(true)),
    };
    // A code may stand in any file, and a folder has files.
    let filter = FileOperationFilter {
        scheme: Some("file".to_owned()),
        pattern: FileOperationPattern { glob: "**".to_owned(), ..FileOperationPattern::default() },
    };
    let all = FileOperationRegistrationOptions { filters: vec![filter] };
    let operations = WorkspaceFileOperationsServerCapabilities {
        did_create: abilities.tells_created.then(|| all.clone()),
        did_rename: abilities.tells_renamed.then(|| all.clone()),
        did_delete: abilities.tells_deleted.then(|| all.clone()),
        ..WorkspaceFileOperationsServerCapabilities::default()
    };
    let is_told = operations != WorkspaceFileOperationsServerCapabilities::default();
    let offered = WorkspaceServerCapabilities {
        workspace_folders: abilities.folders.then_some(folders),
        file_operations: is_told.then_some(operations),
    };
    (offered != WorkspaceServerCapabilities::default()).then_some(offered)
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

/// "The `CodeActionOptions` return type is only valid if the client signals code action literal
/// support" (LSP 3.17)
fn actions(abilities: &Abilities) -> Option<CodeActionProviderCapability> {
    use ActionKind::{Extract, FixAll, QuickFix, Rewrite};
    let kinds = [QuickFix, Extract, Rewrite, FixAll];
    let options = || CodeActionOptions {
        code_action_kinds: Some(kinds.into_iter().filter_map(to_proto::action_kind).collect()),
        resolve_provider: abilities.resolves_edits.then_some(true),
        ..CodeActionOptions::default()
    };
    match abilities.actions {
        true => Some(options().into()),
        false => (abilities.commands && abilities.shows_documents).then_some(true.into()),
    }
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
        // An edit of a page changes what is found in the files that use its codes.
        inter_file_dependencies: true,
        workspace_diagnostics: abilities.wants_workspace,
        work_done_progress_options: WorkDoneProgressOptions {
            work_done_progress: abilities.wants_workspace.then_some(true),
        },
    })
}
