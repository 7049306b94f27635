//! Rename as the client takes it: the edits of every file that has the code, or why there are none.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tower_lsp::jsonrpc::{Error, ErrorCode, Result};
use tower_lsp::lsp_types::{
    AnnotatedTextEdit, ChangeAnnotation, DocumentChanges, OneOf,
    OptionalVersionedTextDocumentIdentifier, Position, PrepareRenameResponse, TextDocumentEdit,
    TextEdit, Url, WorkspaceEdit,
};

use super::session::Session;
use super::{from_proto, to_proto};
use crate::ide::{self, Certainty, RenameEdit};
use crate::index::{Document, IndexedFile, Scope};
use crate::load;

/// "A request failed but it was syntactically correct. [...] The error message should contain human
/// readable information about why the request failed." (LSP 3.17, `RequestFailed`)
const REQUEST_FAILED: i64 = -32803;

/// What would be renamed at a position; nothing where there is no code of a page.
pub fn prepare(
    session: &Session,
    document: &Document,
    position: Position,
) -> Result<Option<PrepareRenameResponse>> {
    let encoding = session.abilities().encoding;
    let offset = from_proto::offset(&document.text, position, encoding);
    let Some(renamable) = ide::renamable(document, offset) else { return Ok(None) };
    let (span, placeholder) = renamable.map_err(refused)?;
    let range = to_proto::range(&document.text, span, encoding);
    Ok(Some(PrepareRenameResponse::RangeWithPlaceholder { range, placeholder }))
}

/// The edits that give the code at a position another name; nothing where there is no code of a page.
pub fn rename(
    session: &Session,
    document: &Document,
    position: Position,
    new: &str,
) -> Result<Option<WorkspaceEdit>> {
    let encoding = session.abilities().encoding;
    let offset = from_proto::offset(&document.text, position, encoding);
    let Some(renamable) = ide::renamable(document, offset) else { return Ok(None) };
    let (_, code) = renamable.map_err(refused)?;
    let scope = &document.scope;
    ide::check_name(scope, &code, new).map_err(refused)?;
    if code == new {
        return Ok(None);
    }
    let pages: BTreeSet<PathBuf> = ide::own_pages(scope, &code)
        .into_iter()
        .filter_map(|page| scope.file_of(page).map(Path::to_owned))
        .collect();
    let mut renamed = Vec::new();
    for page in &pages {
        let file = page_file(session, scope, page).map_err(refused)?;
        let edits = ide::rename_edits(&file.document, &code, new);
        if !ide::reaches_a_row(&edits) {
            let page = page.display();
            return Err(refused(format!(
                "{page} writes `{code}` in a form that only you can edit"
            )));
        }
        renamed.push((file, edits));
    }
    for file in user_files(session, &code, &pages) {
        let edits = ide::rename_edits(&file.document, &code, new);
        renamed.push((file, edits));
    }
    Ok(Some(workspace_edit(session, renamed)))
}

/// A file whose text is to be edited, as the client has it or as it is on the disk now.
struct File {
    document: Arc<Document>,
    uri: Url,
    /// The version of an open file.
    version: Option<i32>,
}

/// The files that are no page and have the code, under settings that have one of the pages.
fn user_files(session: &Session, code: &str, pages: &BTreeSet<PathBuf>) -> Vec<File> {
    let files = session.index.files_with(code, usize::MAX).into_iter();
    let file = |file: IndexedFile| match file {
        IndexedFile::Open(document) => opened(session, document),
        IndexedFile::Closed(path) => {
            let text = load::read_text(&path).ok()?;
            closed(&path, &text, session.scope_of(Some(&path)))
        }
    };
    let is_concerned = |file: &File| {
        let is_page = file.document.path().is_some_and(|path| pages.contains(path));
        let mut own = file.document.scope.pages.iter();
        !is_page && own.any(|page| pages.contains(&page.path))
    };
    files.filter_map(|it| file(it.file)).filter(is_concerned).collect()
}

/// A page of the scope; the error tells a person why it cannot be edited.
fn page_file(
    session: &Session,
    scope: &Arc<Scope>,
    path: &Path,
) -> std::result::Result<File, String> {
    let open = session.index.all().into_iter().find(|document| document.path() == Some(path));
    if let Some(file) = open.and_then(|document| opened(session, document)) {
        return Ok(file);
    }
    let text = load::read_page(path).map_err(|error| format!("{}: {error}", path.display()))?;
    closed(path, &text, scope.clone()).ok_or_else(|| format!("{} has no URI", path.display()))
}

fn opened(session: &Session, document: Arc<Document>) -> Option<File> {
    if !from_proto::is_served_in_full(&document.uri) {
        return None;
    }
    let uri = session.uri_of(&document.uri)?;
    Some(File { version: Some(document.version), uri, document })
}

fn closed(path: &Path, text: &str, scope: Arc<Scope>) -> Option<File> {
    let document = Arc::new(Document::of_file("", path, text, scope));
    Some(File { document, uri: Url::from_file_path(path).ok()?, version: None })
}

/// The edits in the richest form that the client understands. One that cannot ask does not change
/// prose outside of pages, which may be of another time, such as logs.
fn workspace_edit(session: &Session, renamed: Vec<(File, Vec<RenameEdit>)>) -> WorkspaceEdit {
    let abilities = session.abilities();
    let asks = abilities.document_changes && abilities.change_annotations;
    let mut annotations = HashMap::new();
    let mut files = Vec::new();
    for (file, mut edits) in renamed {
        let is_page =
            file.document.path().is_some_and(|it| file.document.scope.page_at(it).is_some());
        edits.retain(|edit| asks || is_page || edit.certainty != Certainty::Prose);
        let edits = edits.into_iter().map(|edit| {
            let range = to_proto::range(&file.document.text, edit.range, abilities.encoding);
            let text_edit = TextEdit { range, new_text: edit.new_text };
            match annotation(edit.certainty).filter(|_| asks) {
                Some((id, annotation)) => {
                    annotations.insert(id.to_owned(), annotation);
                    OneOf::Right(AnnotatedTextEdit { text_edit, annotation_id: id.to_owned() })
                }
                None => OneOf::Left(text_edit),
            }
        });
        let edits: Vec<_> = edits.collect();
        let text_document =
            OptionalVersionedTextDocumentIdentifier { uri: file.uri, version: file.version };
        if !edits.is_empty() {
            files.push(TextDocumentEdit { text_document, edits });
        }
    }
    if abilities.document_changes {
        return WorkspaceEdit {
            document_changes: Some(DocumentChanges::Edits(files)),
            change_annotations: (!annotations.is_empty()).then_some(annotations),
            ..WorkspaceEdit::default()
        };
    }
    let plain = |edit| match edit {
        OneOf::Left(edit) => edit,
        OneOf::Right(AnnotatedTextEdit { text_edit, .. }) => text_edit,
    };
    let changes = files.into_iter().map(|file| {
        (file.text_document.uri, file.edits.into_iter().map(plain).collect::<Vec<TextEdit>>())
    });
    WorkspaceEdit::new(changes.collect())
}

/// What the client asks the user before it changes a place that is not surely the code.
fn annotation(certainty: Certainty) -> Option<(&'static str, ChangeAnnotation)> {
    let (id, label) = match certainty {
        Certainty::Code => return None,
        Certainty::Comment => ("comments", "In comments"),
        Certainty::Prose => ("prose", "In documentation and other prose"),
    };
    let label = label.to_owned();
    Some((id, ChangeAnnotation { label, needs_confirmation: Some(true), description: None }))
}

fn refused(reason: String) -> Error {
    Error { code: ErrorCode::ServerError(REQUEST_FAILED), message: reason.into(), data: None }
}
