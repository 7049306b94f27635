//! Pages as the client can open them: where a row stands, and what the text is.

use std::path::Path;

use ropey::Rope;
use tower_lsp::lsp_types::{Location, Position, Range, Url};

use super::session::Session;
use super::to_proto;
use crate::catalog::{EntryId, PAGES};
use crate::ide;
use crate::index::{IndexedFile, Place, Scope};
use crate::load;
use crate::text::LineIndex;

/// A file's text as the client sees it.
pub struct File {
    pub uri: Url,
    /// The version of an open file.
    pub version: Option<i32>,
    pub text: Rope,
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

/// A page's text; for a built-in page that of its read-only copy.
pub fn page(session: &Session, scope: &Scope, page: u32) -> Option<File> {
    if let Some(path) = scope.file_of(page) {
        return file(session, path);
    }
    let name = &scope.catalog.pages().get(page as usize)?.page.name;
    let builtin = PAGES.iter().find(|page| page.name == name)?;
    let copy = load::builtin_copy(builtin);
    let copy = copy.map_err(|error| tracing::warn!("no copy of {name}: {error}")).ok()?;
    let uri = Url::from_file_path(copy).ok()?;
    Some(File { uri, version: None, text: Rope::from_str(builtin.text) })
}

/// The text of a page or of settings: of an open file as it is in the editor.
pub fn file(session: &Session, path: &Path) -> Option<File> {
    let open = session.index.all().into_iter().find(|document| document.path() == Some(path));
    if let Some(document) = open {
        let uri = session.uri_of(&document.uri)?;
        return Some(File { uri, version: Some(document.version), text: document.text.clone() });
    }
    let text = Rope::from(load::read_page(path).ok()?);
    Some(File { uri: Url::from_file_path(path).ok()?, version: None, text })
}
