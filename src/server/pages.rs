//! Pages as the client can open them: where a row stands, and how a row is added.

use tower_lsp::lsp_types::{
    CodeAction, CodeActionKind, DocumentChanges, Location, OneOf,
    OptionalVersionedTextDocumentIdentifier, Position, Range, TextDocumentEdit, TextEdit, Url,
    WorkspaceEdit,
};

use ropey::Rope;

use super::session::Session;
use super::to_proto;
use crate::catalog::{EntryId, PAGES};
use crate::ide;
use crate::index::{Document, IndexedFile, Place, Scope};
use crate::load;
use crate::text::LineIndex;

/// A page's text as the client sees it.
struct Page {
    uri: Url,
    /// The version of an open file.
    version: Option<i32>,
    text: Rope,
}

/// Where the code of a row stands in its page.
pub fn location(session: &Session, scope: &Scope, id: EntryId) -> Option<Location> {
    let page = page(session, scope, id.page)?;
    let entry = scope.catalog.entry(id);
    let text = String::from(&page.text);
    let lines = LineIndex::new(&text);
    let start = lines.checked_start(entry.line)?;
    let end = lines.checked_start(entry.line + 1).unwrap_or(text.len());
    let span = match text[start..end].find(&entry.code) {
        Some(at) => start + at..start + at + entry.code.len(),
        None => start..start,
    };
    let range = to_proto::range(&page.text, span, session.abilities().encoding);
    Some(Location { uri: page.uri, range })
}

/// Where a code stands, in a file as the client calls it.
pub fn reference(session: &Session, reference: &ide::Reference) -> Option<Location> {
    let encoding = session.abilities().encoding;
    let uri = match &reference.file {
        IndexedFile::Open(document) => session.uri_of(&document.uri)?,
        IndexedFile::Closed(path) => Url::from_file_path(path).ok()?,
    };
    let position = |place: Place| Position::new(place.line, place.column(encoding));
    let range = Range { start: position(reference.start), end: position(reference.end) };
    Some(Location { uri, range })
}

/// An action as the client takes it; `None` if it turns out that it cannot be done.
pub fn action(
    session: &Session,
    document: &Document,
    uri: &Url,
    action: ide::Action,
) -> Option<CodeAction> {
    let encoding = session.abilities().encoding;
    let diagnostic = to_proto::diagnostic(document, &action.finding, encoding);
    let edit = match action.change {
        ide::Change::Replace(new_text) => {
            let edit = TextEdit { range: diagnostic.range, new_text };
            workspace_edit(session, uri.clone(), Some(document.version), edit)
        }
        ide::Change::Insert { offset, text } => {
            let range = to_proto::range(&document.text, offset..offset, encoding);
            let edit = TextEdit { range, new_text: text };
            workspace_edit(session, uri.clone(), Some(document.version), edit)
        }
        ide::Change::AddEntry { page } => {
            addition(session, &document.scope, page, &action.finding.code)?
        }
    };
    Some(CodeAction {
        title: action.title,
        kind: Some(CodeActionKind::QUICKFIX),
        diagnostics: Some(vec![diagnostic]),
        edit: Some(edit),
        is_preferred: action.is_preferred.then_some(true),
        ..CodeAction::default()
    })
}

/// The edit that adds a code to a page, in the page's own form; `None` where it has none.
fn addition(session: &Session, scope: &Scope, page: u32, code: &str) -> Option<WorkspaceEdit> {
    let content = scope.catalog.pages().get(page as usize)?;
    let page = self::page(session, scope, page)?;
    let insertion = ide::add_entry(content, &String::from(&page.text), code)?;
    let span = insertion.offset..insertion.offset;
    let range = to_proto::range(&page.text, span, session.abilities().encoding);
    let edit = TextEdit { range, new_text: insertion.text };
    Some(workspace_edit(session, page.uri, page.version, edit))
}

/// An edit of one file, with its version where the client minds that.
fn workspace_edit(
    session: &Session,
    uri: Url,
    version: Option<i32>,
    edit: TextEdit,
) -> WorkspaceEdit {
    if !session.abilities().document_changes {
        return WorkspaceEdit::new([(uri, vec![edit])].into());
    }
    let text_document = OptionalVersionedTextDocumentIdentifier { uri, version };
    let edits = vec![OneOf::Left(edit)];
    WorkspaceEdit {
        document_changes: Some(DocumentChanges::Edits(vec![TextDocumentEdit {
            text_document,
            edits,
        }])),
        ..WorkspaceEdit::default()
    }
}

fn page(session: &Session, scope: &Scope, page: u32) -> Option<Page> {
    let Some(path) = scope.file_of(page) else {
        let name = &scope.catalog.pages().get(page as usize)?.page.name;
        let builtin = PAGES.iter().find(|page| page.name == name)?;
        let copy = load::builtin_copy(builtin);
        let copy = copy.map_err(|error| tracing::warn!("no copy of {name}: {error}")).ok()?;
        let uri = Url::from_file_path(copy).ok()?;
        return Some(Page { uri, version: None, text: Rope::from_str(builtin.text) });
    };
    let open = session.index.all().into_iter().find(|document| document.path() == Some(path));
    if let Some(document) = open {
        let uri = session.uri_of(&document.uri)?;
        return Some(Page { uri, version: Some(document.version), text: document.text.clone() });
    }
    let text = Rope::from(load::read_page(path).ok()?);
    Some(Page { uri: Url::from_file_path(path).ok()?, version: None, text })
}
