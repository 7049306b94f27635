//! The table of contents of the server: one short method per feature.
//!
//! A method changes state, or takes the version it will answer for, before its first `.await`.

use std::sync::Arc;

use serde_json::Value;
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::*;
use tower_lsp::{Client, LanguageServer, async_trait};

use super::notebooks::{Cell, NotebookParams};
use super::session::Session;
use super::{
    actions, capabilities, commands, completion, diagnostics, from_proto, indexer, loader,
    notebooks, offers, pages, progress, publisher, rename, to_proto, tokens, work, workspace,
};
use crate::config::{self, Layer};
use crate::ide;
use crate::index::Document;

/// The bytes that places are led to from, and these places.
type Targets = (std::ops::Range<usize>, Vec<pages::Target>);

/// The server as tower-lsp sees it.
#[derive(Debug)]
pub struct Backend {
    pub session: Arc<Session>,
}

impl Backend {
    pub fn new(client: Client) -> Backend {
        Backend { session: Arc::new(Session::new(client)) }
    }

    /// `window/workDoneProgress/cancel`: what is shown under a token of ours is the indexer's work.
    pub async fn cancel_work(&self, params: WorkDoneProgressCancelParams) {
        if progress::is_own(&params.token) {
            self.session.indexer.cancel();
        }
    }

    pub async fn did_open_notebook(&self, params: NotebookParams<Cell>) {
        self.session.open_notebook(params);
    }

    pub async fn did_change_notebook(&self, params: notebooks::ChangeParams) {
        self.session.change_notebook(params);
    }

    pub async fn did_save_notebook(&self, params: NotebookParams<Value>) {
        self.session.save_notebook(&params);
        self.session.loader.request();
    }

    pub async fn did_close_notebook(&self, params: NotebookParams<TextDocumentIdentifier>) {
        self.session.close_notebook(params);
    }

    /// `workspace/symbol`: symbols with their ranges, or for clients that resolve these, without.
    pub async fn symbols(
        &self,
        params: WorkspaceSymbolParams,
    ) -> Result<Option<WorkspaceSymbolResponse>> {
        let session = self.session.clone();
        let token = params.partial_result_params.partial_result_token;
        let symbols = work::alone(move || {
            let scope = session.scope_of(None);
            let symbols = ide::workspace_symbols(&scope, &params.query, &session.index);
            pages::symbols(&session, symbols)
        });
        use WorkspaceSymbolResponse::{Flat, Nested};
        Ok(match symbols.await {
            Some(Flat(all)) => progress::in_parts(&self.session, token, all).await.map(Flat),
            Some(Nested(all)) => progress::in_parts(&self.session, token, all).await.map(Nested),
            None => None,
        })
    }

    /// The places that something at a position leads to; as links from there, where that is wanted.
    async fn goto(
        &self,
        params: GotoDefinitionParams,
        links: bool,
        find: impl FnOnce(&Session, &Document, usize) -> Option<Targets> + Send + 'static,
    ) -> Option<GotoDefinitionResponse> {
        let at = params.text_document_position_params;
        let document = self.session.document(&at.text_document.uri)?;
        let session = self.session.clone();
        // Pages may have to be read.
        let found = work::apart(document, move |document| {
            let encoding = session.abilities().encoding;
            let offset = from_proto::offset(&document.text, at.position, encoding);
            let (origin, targets) = find(&session, document, offset)?;
            let origin = to_proto::range(&document.text, origin, encoding);
            pages::targets(links, origin, targets)
        });
        found.await
    }

    /// `textDocument/completion`.
    pub async fn complete(
        &self,
        params: CompletionParams,
    ) -> Result<Option<completion::CompletionList>> {
        let TextDocumentPositionParams { text_document: TextDocumentIdentifier { uri }, position } =
            params.text_document_position;
        let Some(document) = self.session.own_document(&uri) else { return Ok(None) };
        let session = self.session.clone();
        // Not only the document but also the catalog may be large.
        let list = work::apart(document, move |document| {
            let abilities = session.abilities();
            let offset = from_proto::offset(&document.text, position, abilities.encoding);
            let completions = ide::completion(document, offset, &session.index)?;
            Some(completion::list(document, &uri, completions, &abilities))
        });
        Ok(list.await)
    }
}

#[async_trait]
impl LanguageServer for Backend {
    async fn initialize(&self, params: InitializeParams) -> Result<InitializeResult> {
        let abilities = self.session.initialize(params);
        tokio::spawn(loader::run(self.session.clone()));
        tokio::spawn(indexer::run(self.session.clone()));
        if !abilities.pulls_diagnostics {
            tokio::spawn(publisher::run(self.session.clone()));
        }
        Ok(InitializeResult {
            capabilities: capabilities::offered(&abilities),
            server_info: Some(ServerInfo {
                name: env!("CARGO_PKG_NAME").to_owned(),
                version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            }),
        })
    }

    async fn initialized(&self, _: InitializedParams) {
        loader::introduce(&self.session);
        self.session.watch();
        self.session.loader.request();
        self.session.indexer.mark_all();
    }

    async fn shutdown(&self) -> Result<()> {
        Ok(())
    }

    async fn did_open(&self, params: DidOpenTextDocumentParams) {
        self.session.open(params.text_document);
    }

    async fn did_change(&self, params: DidChangeTextDocumentParams) {
        self.session.change(params);
    }

    async fn did_save(&self, params: DidSaveTextDocumentParams) {
        self.session.follow(&params.text_document.uri);
        self.session.loader.request();
    }

    async fn did_close(&self, params: DidCloseTextDocumentParams) {
        self.session.close(&params.text_document.uri);
    }

    async fn did_change_watched_files(&self, params: DidChangeWatchedFilesParams) {
        params.changes.iter().for_each(|change| self.session.follow(&change.uri));
        if params.changes.iter().any(|change| self.session.is_concerned(change)) {
            self.session.loader.request();
        }
    }

    async fn did_create_files(&self, params: CreateFilesParams) {
        self.session.follow_all(params.files.iter().map(|file| &*file.uri));
    }

    async fn did_rename_files(&self, params: RenameFilesParams) {
        let names = params.files.iter().flat_map(|file| [&*file.old_uri, &*file.new_uri]);
        self.session.follow_all(names);
    }

    async fn did_delete_files(&self, params: DeleteFilesParams) {
        self.session.follow_all(params.files.iter().map(|file| &*file.uri));
    }

    async fn did_change_workspace_folders(&self, params: DidChangeWorkspaceFoldersParams) {
        self.session.change_folders(&params.event);
        self.session.loader.request();
    }

    async fn did_change_configuration(&self, params: DidChangeConfigurationParams) {
        match own_settings(&params.settings) {
            Some(settings) => loader::take_settings(&self.session, settings),
            None => loader::ask_for_settings(&self.session),
        }
    }

    async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
        let at = params.text_document_position_params;
        let Some(document) = self.session.document(&at.text_document.uri) else { return Ok(None) };
        let abilities = self.session.abilities();
        let hover = work::on(document, move |document| {
            let offset = from_proto::offset(&document.text, at.position, abilities.encoding);
            Some(to_proto::hover(document, &ide::hover(document, offset)?, &abilities))
        });
        Ok(hover.await)
    }

    async fn goto_definition(
        &self,
        params: GotoDefinitionParams,
    ) -> Result<Option<GotoDefinitionResponse>> {
        let links = self.session.abilities().definition_links;
        let found = self.goto(params, links, |session, document, offset| {
            let (origin, rows) = ide::definition(document, offset)?;
            let rows = rows.into_iter().filter_map(|id| pages::row(session, &document.scope, id));
            Some((origin, rows.collect()))
        });
        Ok(found.await)
    }

    async fn goto_declaration(
        &self,
        params: GotoDefinitionParams,
    ) -> Result<Option<GotoDefinitionResponse>> {
        let links = self.session.abilities().declaration_links;
        let found = self.goto(params, links, |session, document, offset| {
            let (origin, constant) = ide::declaration(document, offset, &session.index)?;
            Some((origin, pages::target(session, &constant).into_iter().collect()))
        });
        Ok(found.await)
    }

    async fn goto_type_definition(
        &self,
        params: GotoDefinitionParams,
    ) -> Result<Option<GotoDefinitionResponse>> {
        let links = self.session.abilities().type_definition_links;
        let found = self.goto(params, links, |session, document, offset| {
            let (origin, tops) = ide::type_definition(document, offset)?;
            let tops = tops.into_iter().filter_map(|it| pages::top(session, &document.scope, it));
            Some((origin, tops.collect()))
        });
        Ok(found.await)
    }

    async fn references(&self, params: ReferenceParams) -> Result<Option<Vec<Location>>> {
        let at = params.text_document_position;
        let Some(document) = self.session.document(&at.text_document.uri) else { return Ok(None) };
        let session = self.session.clone();
        let token = params.partial_result_params.partial_result_token;
        let with_rows = params.context.include_declaration;
        let places = work::apart(document, move |document| {
            let encoding = session.abilities().encoding;
            let offset = from_proto::offset(&document.text, at.position, encoding);
            let code = ide::referred(document, offset, &session.index)?;
            let scope = &document.scope;
            let rows = if with_rows { scope.catalog.entries_of(&code) } else { Vec::new() };
            let rows = rows.into_iter().filter_map(|id| pages::location(&session, scope, id));
            let uses = ide::uses(scope, &code, &session.index);
            Some(rows.chain(pages::references(&session, &uses)).collect::<Vec<Location>>())
        });
        let places = places.await.unwrap_or_default();
        Ok(progress::in_parts(&self.session, token, places).await)
    }

    async fn prepare_rename(
        &self,
        params: TextDocumentPositionParams,
    ) -> Result<Option<PrepareRenameResponse>> {
        let uri = &params.text_document.uri;
        let Some(document) = self.session.own_document(uri) else { return Ok(None) };
        let session = self.session.clone();
        work::on(document, move |it| rename::prepare(&session, it, params.position)).await
    }

    async fn rename(&self, params: RenameParams) -> Result<Option<WorkspaceEdit>> {
        let at = params.text_document_position;
        let uri = &at.text_document.uri;
        let Some(document) = self.session.own_document(uri) else { return Ok(None) };
        let session = self.session.clone();
        let new = params.new_name;
        work::apart(document, move |it| rename::rename(&session, it, at.position, &new)).await
    }

    async fn document_highlight(
        &self,
        params: DocumentHighlightParams,
    ) -> Result<Option<Vec<DocumentHighlight>>> {
        let at = params.text_document_position_params;
        let Some(document) = self.session.document(&at.text_document.uri) else { return Ok(None) };
        let encoding = self.session.abilities().encoding;
        let places = work::on(document, move |document| {
            let offset = from_proto::offset(&document.text, at.position, encoding);
            to_proto::highlights(document, ide::highlights(document, offset), encoding)
        });
        let places = places.await;
        Ok((!places.is_empty()).then_some(places))
    }

    async fn document_symbol(
        &self,
        params: DocumentSymbolParams,
    ) -> Result<Option<DocumentSymbolResponse>> {
        let uri = params.text_document.uri;
        let Some(document) = self.session.document(&uri) else { return Ok(None) };
        let abilities = self.session.abilities();
        let symbols = work::on(document, move |document| {
            let symbols = ide::document_symbols(document);
            (!symbols.is_empty())
                .then(|| to_proto::document_symbols(document, &uri, symbols, &abilities))
        });
        Ok(symbols.await)
    }

    async fn symbol_resolve(&self, symbol: WorkspaceSymbol) -> Result<WorkspaceSymbol> {
        let session = self.session.clone();
        Ok(work::alone(move || pages::resolved_symbol(&session, symbol)).await)
    }

    async fn code_lens(&self, params: CodeLensParams) -> Result<Option<Vec<CodeLens>>> {
        let uri = params.text_document.uri;
        let Some(document) = self.session.own_document(&uri) else { return Ok(None) };
        let encoding = self.session.abilities().encoding;
        let lenses = work::apart(document, move |document| {
            offers::lenses(document, &uri, ide::lenses(document), encoding)
        });
        let lenses = lenses.await;
        Ok((!lenses.is_empty()).then_some(lenses))
    }

    async fn code_lens_resolve(&self, lens: CodeLens) -> Result<CodeLens> {
        let session = self.session.clone();
        Ok(work::alone(move || offers::resolve_lens(&session, lens)).await)
    }

    async fn inlay_hint(&self, params: InlayHintParams) -> Result<Option<Vec<InlayHint>>> {
        let uri = params.text_document.uri;
        let Some(document) = self.session.own_document(&uri) else { return Ok(None) };
        let abilities = self.session.abilities();
        let hints = work::on(document, move |document| {
            let part = from_proto::span(&document.text, params.range, abilities.encoding);
            offers::hints(document, &uri, ide::inlay_hints(document, part), &abilities)
        });
        let hints = hints.await;
        Ok((!hints.is_empty()).then_some(hints))
    }

    async fn inlay_hint_resolve(&self, hint: InlayHint) -> Result<InlayHint> {
        Ok(offers::resolve_hint(&self.session, hint))
    }

    async fn inline_value(&self, params: InlineValueParams) -> Result<Option<Vec<InlineValue>>> {
        let uri = params.text_document.uri;
        let Some(document) = self.session.own_document(&uri) else { return Ok(None) };
        let encoding = self.session.abilities().encoding;
        let values = work::on(document, move |document| {
            let part = from_proto::span(&document.text, params.range, encoding);
            // All of the line counts.
            let line = params.context.stopped_location.end.line;
            let end = Position::new(line, u32::MAX);
            let stopped = from_proto::offset(&document.text, end, encoding);
            let values = ide::inline_values(document, part, stopped);
            offers::inline_values(document, values, encoding)
        });
        let values = values.await;
        Ok((!values.is_empty()).then_some(values))
    }

    async fn document_link(&self, params: DocumentLinkParams) -> Result<Option<Vec<DocumentLink>>> {
        let uri = params.text_document.uri;
        let Some(document) = self.session.own_document(&uri) else { return Ok(None) };
        let abilities = self.session.abilities();
        let links = work::on(document, move |document| {
            offers::links(document, ide::links(document), &abilities)
        });
        let links = links.await;
        Ok((!links.is_empty()).then_some(links))
    }

    async fn moniker(&self, params: MonikerParams) -> Result<Option<Vec<Moniker>>> {
        let at = params.text_document_position_params;
        let Some(document) = self.session.own_document(&at.text_document.uri) else {
            return Ok(None);
        };
        let encoding = self.session.abilities().encoding;
        let moniker = work::on(document, move |document| {
            let offset = from_proto::offset(&document.text, at.position, encoding);
            ide::moniker(document, offset).map(|it| vec![offers::moniker(it)])
        });
        Ok(moniker.await)
    }

    async fn semantic_tokens_full(
        &self,
        params: SemanticTokensParams,
    ) -> Result<Option<SemanticTokensResult>> {
        let Some(document) = self.session.own_document(&params.text_document.uri) else {
            return Ok(None);
        };
        let session = self.session.clone();
        let answer = work::on(document, move |document| {
            let tokens = tokens::of(document, None, session.abilities().encoding)?;
            Some(session.tokens.full(document, tokens).into())
        });
        Ok(answer.await)
    }

    async fn semantic_tokens_full_delta(
        &self,
        params: SemanticTokensDeltaParams,
    ) -> Result<Option<SemanticTokensFullDeltaResult>> {
        let Some(document) = self.session.own_document(&params.text_document.uri) else {
            return Ok(None);
        };
        let session = self.session.clone();
        let answer = work::on(document, move |document| {
            let tokens = tokens::of(document, None, session.abilities().encoding)?;
            Some(session.tokens.delta(document, tokens, &params.previous_result_id))
        });
        Ok(answer.await)
    }

    async fn semantic_tokens_range(
        &self,
        params: SemanticTokensRangeParams,
    ) -> Result<Option<SemanticTokensRangeResult>> {
        let Some(document) = self.session.own_document(&params.text_document.uri) else {
            return Ok(None);
        };
        let encoding = self.session.abilities().encoding;
        let answer = work::on(document, move |document| {
            let data = tokens::of(document, Some(params.range), encoding)?;
            Some(SemanticTokens { result_id: None, data }.into())
        });
        Ok(answer.await)
    }

    async fn code_action(&self, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        let uri = &params.text_document.uri;
        let Some(document) = self.session.own_document(uri) else { return Ok(None) };
        let session = self.session.clone();
        let actions =
            work::apart(document, move |document| actions::offered(&session, document, params));
        let actions = actions.await;
        Ok((!actions.is_empty()).then_some(actions))
    }

    async fn code_action_resolve(&self, action: CodeAction) -> Result<CodeAction> {
        let document = actions::uri_of(&action).and_then(|uri| self.session.own_document(&uri));
        let Some(document) = document else { return Ok(action) };
        let session = self.session.clone();
        work::apart(document, move |document| actions::resolve(&session, document, action)).await
    }

    async fn execute_command(&self, params: ExecuteCommandParams) -> Result<Option<Value>> {
        commands::execute(&self.session, params).await.map(Some)
    }

    async fn completion_resolve(&self, mut item: CompletionItem) -> Result<CompletionItem> {
        let data = item.data.clone().and_then(|it| serde_json::from_value(it).ok());
        let Some(completion::ItemData { uri }) = data else { return Ok(item) };
        let document = Url::parse(&uri).ok().and_then(|uri| self.session.document(&uri));
        if let Some(document) = document
            && let Some(explanation) = ide::explain(&document.scope, &item.label)
        {
            let abilities = self.session.abilities();
            item.documentation = Some(to_proto::documentation(&explanation, &abilities));
        }
        Ok(item)
    }

    async fn diagnostic(
        &self,
        params: DocumentDiagnosticParams,
    ) -> Result<DocumentDiagnosticReportResult> {
        let document = self.session.own_document(&params.text_document.uri);
        let previous = params.previous_result_id;
        let Some(document) = document else {
            return Ok(diagnostics::report(&self.session, None, previous).into());
        };
        let session = self.session.clone();
        let report =
            work::on(document, move |it| diagnostics::report(&session, Some(it), previous));
        Ok(report.await.into())
    }

    async fn workspace_diagnostic(
        &self,
        params: WorkspaceDiagnosticParams,
    ) -> Result<WorkspaceDiagnosticReportResult> {
        Ok(workspace::report(&self.session, params).await.into())
    }
}

/// The part of a `didChangeConfiguration` that is about errdex. Clients send the object under
/// `errdex`, that object alone, or null when they want to be asked.
fn own_settings(settings: &Value) -> Option<&Value> {
    match settings.get("errdex") {
        Some(own) => (!own.is_null()).then_some(own),
        None => (config::parse_json(settings).0 != Layer::default()).then_some(settings),
    }
}
