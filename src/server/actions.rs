//! Code actions: what the client is offered, and the edits behind it.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::json;
use tower_lsp::jsonrpc::{Error, ErrorCode, Result};
use tower_lsp::lsp_types::{
    CodeAction, CodeActionDisabled, CodeActionOrCommand, CodeActionParams, Command, CreateFile,
    CreateFileOptions, DocumentChangeOperation, DocumentChanges, OneOf,
    OptionalVersionedTextDocumentIdentifier, ResourceOp, TextDocumentEdit, TextEdit, Url,
    WorkspaceEdit,
};

use super::capabilities::Abilities;
use super::session::Session;
use super::{commands, diagnostics, from_proto, pages, to_proto};
use crate::config::FILE_NAMES;
use crate::ide::{self, Action, ActionKind, Change, Replacement};
use crate::index::Document;

/// What an action carries to be resolved by, and what it would be resolved for.
#[derive(Debug, Serialize, Deserialize)]
pub struct ActionData {
    pub uri: Url,
    version: i32,
    change: Change,
}

/// What can be done at a place, as far as the client wants it and can do it.
pub fn offered(
    session: &Session,
    document: &Document,
    params: CodeActionParams,
) -> Vec<CodeActionOrCommand> {
    let CodeActionParams { text_document, range, context, .. } = params;
    let mut abilities = session.abilities();
    abilities.disabled_actions &= from_proto::asks_for_a_kind(&context);
    let span = from_proto::span(&document.text, range, abilities.encoding);
    let can = |kind: ActionKind| match kind {
        ActionKind::Open => abilities.commands && abilities.shows_documents,
        _ => abilities.actions,
    };
    let wants = from_proto::wanted_actions(&context);
    let actions = ide::actions(document, span, &|kind| can(kind) && wants(kind)).into_iter();
    let actions = actions.filter_map(|action| {
        code_action(session, document, &text_document.uri, action, &abilities)
    });
    match abilities.actions {
        true => actions.map(CodeActionOrCommand::CodeAction).collect(),
        false => actions.filter_map(|it| it.command).map(CodeActionOrCommand::Command).collect(),
    }
}

/// The action with the edit that it was offered for, made for the document as it is now.
pub fn resolve(session: &Session, document: &Document, action: CodeAction) -> Result<CodeAction> {
    let data = action.data.clone().and_then(|data| serde_json::from_value(data).ok());
    let Some(ActionData { uri, version, change }) = data else { return Ok(action) };
    let edit = match version == document.version {
        true => edit(session, document, &uri, &change),
        false => return Err(refusal("the file has changed since the action was offered")),
    };
    let edit = edit.ok_or_else(|| refusal("what the action was offered for is no longer there"))?;
    Ok(CodeAction { edit: Some(edit), data: None, ..action })
}

/// The file that an action was offered in.
pub fn uri_of(action: &CodeAction) -> Option<Url> {
    let data: ActionData = serde_json::from_value(action.data.clone()?).ok()?;
    Some(data.uri)
}

/// An action as the client takes it; `None` if it turns out that it cannot be done.
fn code_action(
    session: &Session,
    document: &Document,
    uri: &Url,
    action: Action,
    abilities: &Abilities,
) -> Option<CodeAction> {
    let diagnostics = diagnostics::of_findings(session, document, action.findings);
    let mut offered = CodeAction {
        title: action.title,
        kind: to_proto::action_kind(action.kind),
        diagnostics: (!diagnostics.is_empty()).then_some(diagnostics),
        is_preferred: action.is_preferred.then_some(true),
        ..CodeAction::default()
    };
    let change = match action.change {
        Ok(change) => change,
        Err(reason) if abilities.disabled_actions => {
            offered.disabled = Some(CodeActionDisabled { reason: reason.to_owned() });
            return Some(offered);
        }
        Err(_) => return None,
    };
    match &change {
        Change::Open { code, page } => {
            let arguments = json!({"code": code, "page": page, "uri": uri});
            let (title, command) = (offered.title.clone(), commands::OPEN.to_owned());
            offered.command = Some(Command { title, command, arguments: Some(vec![arguments]) });
        }
        Change::AddEntry { .. } | Change::IgnoreRule(_) if abilities.resolves_edits => {
            if matches!(change, Change::IgnoreRule(_)) {
                settings_file(session, document)?;
            }
            let data = ActionData { uri: uri.clone(), version: document.version, change };
            offered.data = serde_json::to_value(data).ok();
        }
        _ => offered.edit = Some(edit(session, document, uri, &change)?),
    }
    Some(offered)
}

fn edit(
    session: &Session,
    document: &Document,
    uri: &Url,
    change: &Change,
) -> Option<WorkspaceEdit> {
    let encoding = session.abilities().encoding;
    match change {
        Change::Edit(edits) => {
            let edits = to_proto::edits(&document.text, edits, encoding);
            Some(workspace_edit(session, uri.clone(), Some(document.version), edits))
        }
        Change::AddEntry { page, name, code } => {
            let content = document.scope.catalog.pages().get(*page as usize)?;
            let page = pages::page(session, &document.scope, *page)?;
            let insertion = ide::add_entry(content, &String::from(&page.text), code)?;
            let range = insertion.offset..insertion.offset;
            let edit = Replacement { range, text: insertion.text };
            let edits = to_proto::edits(&page.text, &[edit], encoding);
            let is_same = content.page.name == *name;
            is_same.then(|| workspace_edit(session, page.uri, page.version, edits))
        }
        Change::IgnoreRule(rule) => ignoring(session, document, rule),
        Change::Open { .. } => None,
    }
}

/// The edit that turns a rule off in the nearest settings file, which may have to be made.
fn ignoring(session: &Session, document: &Document, rule: &str) -> Option<WorkspaceEdit> {
    let encoding = session.abilities().encoding;
    let path = settings_file(session, document)?;
    if document.scope.file.is_some() {
        let file = pages::file(session, &path)?;
        let edit = ide::ignore_rule(&String::from(&file.text), rule)?;
        let edits = to_proto::edits(&file.text, &[edit], encoding);
        return Some(workspace_edit(session, file.uri, file.version, edits));
    }
    let uri = Url::from_file_path(path).ok()?;
    let options = CreateFileOptions { overwrite: None, ignore_if_exists: Some(true) };
    let create = CreateFile { uri: uri.clone(), options: Some(options), annotation_id: None };
    let edit = ide::ignore_rule("", rule)?;
    let write = versioned(uri, None, to_proto::edits(&"".into(), &[edit], encoding));
    Some(WorkspaceEdit {
        document_changes: Some(DocumentChanges::Operations(vec![
            DocumentChangeOperation::Op(ResourceOp::Create(create)),
            DocumentChangeOperation::Edit(write),
        ])),
        ..WorkspaceEdit::default()
    })
}

/// The settings file that counts for a document, or the one to be made in its folder; `None` where
/// the client cannot make one, or has no folder open.
fn settings_file(session: &Session, document: &Document) -> Option<PathBuf> {
    if let Some(file) = &document.scope.file {
        return Some(file.clone());
    }
    let folders = session.folders().into_iter();
    let holds = |folder: &PathBuf| document.path().is_none_or(|path| path.starts_with(folder));
    // Of folders within each other the inner one.
    let folder = folders.filter(holds).max_by_key(|folder| Path::components(folder).count())?;
    session.abilities().creates_files.then(|| folder.join(FILE_NAMES[0]))
}

/// Edits of one file, with its version where the client minds that.
fn workspace_edit(
    session: &Session,
    uri: Url,
    version: Option<i32>,
    edits: Vec<TextEdit>,
) -> WorkspaceEdit {
    if !session.abilities().document_changes {
        return WorkspaceEdit::new([(uri, edits)].into());
    }
    let edits = vec![versioned(uri, version, edits)];
    WorkspaceEdit {
        document_changes: Some(DocumentChanges::Edits(edits)),
        ..WorkspaceEdit::default()
    }
}

fn versioned(uri: Url, version: Option<i32>, edits: Vec<TextEdit>) -> TextDocumentEdit {
    let text_document = OptionalVersionedTextDocumentIdentifier { uri, version };
    TextDocumentEdit { text_document, edits: edits.into_iter().map(OneOf::Left).collect() }
}

/// An answer to what can no longer be done.
fn refusal(message: &str) -> Error {
    let code = ErrorCode::ContentModified;
    Error { code, message: message.to_owned().into(), data: None }
}
