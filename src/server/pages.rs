//! Pages as the client can open them: where a row stands, and what the text is.

use std::path::Path;

use ropey::Rope;
use tower_lsp::lsp_types::{
    GotoDefinitionResponse, Location, LocationLink, OneOf, Position, Range, Url, WorkspaceSymbol,
    WorkspaceSymbolResponse,
};

use super::session::Session;
use super::{from_proto, to_proto};
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

/// A place in a file that the client can open.
pub struct Target {
    uri: Url,
    /// What is shown of it, around the selection.
    range: Range,
    selection: Range,
}

/// Where the code of a row stands in its page.
pub fn location(session: &Session, scope: &Scope, id: EntryId) -> Option<Location> {
    row(session, scope, id).map(|row| Location { uri: row.uri, range: row.selection })
}

/// The row of an entry in its page.
pub fn row(session: &Session, scope: &Scope, id: EntryId) -> Option<Target> {
    let page = page(session, scope, id.page)?;
    let entry = scope.catalog.entry(id);
    let text = String::from(&page.text);
    let lines = LineIndex::new(&text);
    let start = lines.checked_start(entry.line)?;
    let end = lines.checked_start(entry.line + 1).unwrap_or(text.len());
    let line = text[start..end].trim_end_matches(['\n', '\r']);
    let span = match line.find(&entry.code) {
        Some(at) => start + at..start + at + entry.code.len(),
        None => start..start,
    };
    let range = |span| to_proto::range(&page.text, span, session.abilities().encoding);
    let (range, selection) = (range(start..start + line.len()), range(span));
    Some(Target { uri: page.uri, range, selection })
}

/// The top of a page, given as an index into the catalog.
pub fn top(session: &Session, scope: &Scope, page: u32) -> Option<Target> {
    let uri = self::page(session, scope, page)?.uri;
    Some(Target { uri, range: Range::default(), selection: Range::default() })
}

/// A place where a code or its constant stands.
pub fn target(session: &Session, reference: &ide::Reference) -> Option<Target> {
    let Location { uri, range } = self::reference(session, reference)?;
    Some(Target { uri, range, selection: range })
}

/// Places as the client takes them: links from what stands at the cursor where it knows them.
pub fn targets(links: bool, origin: Range, targets: Vec<Target>) -> Option<GotoDefinitionResponse> {
    if targets.is_empty() {
        return None;
    }
    let link = |target: Target| LocationLink {
        origin_selection_range: Some(origin),
        target_uri: target.uri,
        target_range: target.range,
        target_selection_range: target.selection,
    };
    let location = |target: Target| Location { uri: target.uri, range: target.selection };
    let targets = targets.into_iter();
    Some(match links {
        true => GotoDefinitionResponse::Link(targets.map(link).collect()),
        false => GotoDefinitionResponse::Array(targets.map(location).collect()),
    })
}

/// Where a code stands, in a file as the client calls it.
pub fn reference(session: &Session, reference: &ide::Reference) -> Option<Location> {
    let uri = uri(session, &reference.file)?;
    Some(Location { uri, range: range(session, reference) })
}

/// Where codes stand that come in the order of their files, each of which is named once.
pub fn references(session: &Session, references: &[ide::Reference]) -> Vec<Location> {
    let files =
        references.chunk_by(|a, b| a.file.path().is_some() && a.file.path() == b.file.path());
    let locations = files.filter_map(|references| {
        let uri = uri(session, &references[0].file)?;
        let location =
            move |reference| Location { uri: uri.clone(), range: range(session, reference) };
        Some(references.iter().map(location))
    });
    locations.flatten().collect()
}

/// The symbols of the workspace as the client takes them.
pub fn symbols(
    session: &Session,
    symbols: Vec<ide::WorkspaceSymbol>,
) -> Option<WorkspaceSymbolResponse> {
    if symbols.is_empty() {
        return None;
    }
    let symbols = symbols.into_iter();
    if session.abilities().resolves_symbols {
        let symbols = symbols.filter_map(|symbol| {
            let uri = uri(session, &symbol.place.file)?;
            Some(to_proto::unresolved_symbol(symbol, uri))
        });
        return Some(WorkspaceSymbolResponse::Nested(symbols.collect()));
    }
    let symbols = symbols.filter_map(|symbol| {
        let location = reference(session, &symbol.place)?;
        Some(to_proto::workspace_symbol(symbol, location))
    });
    Some(WorkspaceSymbolResponse::Flat(symbols.collect()))
}

/// A symbol with the range of the first place of its file where the code stands; as it is if the
/// code has gone.
pub fn resolved_symbol(session: &Session, mut symbol: WorkspaceSymbol) -> WorkspaceSymbol {
    let OneOf::Right(location) = &symbol.location else { return symbol };
    let path = from_proto::path(&location.uri);
    let key = from_proto::key(&location.uri);
    let is_it = |file: &IndexedFile| match file {
        IndexedFile::Open(document) => document.uri == key,
        IndexedFile::Closed(own) => path.as_deref() == Some(&**own),
    };
    let mut files = session.index.files_with(&symbol.name, usize::MAX).into_iter();
    let place = files.find(|it| is_it(&it.file)).and_then(|it| ide::first(it, &symbol.name));
    if let Some(place) = place {
        let (uri, range) = (location.uri.clone(), range(session, &place));
        symbol.location = OneOf::Left(Location { uri, range });
    }
    symbol
}

/// A file as the client calls it.
pub fn uri(session: &Session, file: &IndexedFile) -> Option<Url> {
    match file {
        IndexedFile::Open(document) => session.uri_of(&document.uri),
        IndexedFile::Closed(path) => Url::from_file_path(path).ok(),
    }
}

fn range(session: &Session, reference: &ide::Reference) -> Range {
    let encoding = session.abilities().encoding;
    let position = |place: Place| Position::new(place.line, place.column(encoding));
    Range { start: position(reference.start), end: position(reference.end) }
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
