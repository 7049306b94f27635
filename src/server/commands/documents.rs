//! Texts that commands show: the catalog in force, and a report of the workspace.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tower_lsp::lsp_types::Url;

use super::super::session::Session;
use crate::ide::listing::{listing, listing_as_markdown};
use crate::ide::report::{markdown, mentions, report as account_of};
use crate::index::{Document, FileUses, Indexed, IndexedFile, Scope};
use crate::load;

/// The pages in force and the families that they claim, as Markdown.
pub(super) fn catalog(scope: &Scope) -> String {
    format!("# Catalog\n\n{}", listing_as_markdown(&listing(&scope.catalog)))
}

/// Which codes the workspace uses, as Markdown; open files as they are in the editor.
pub(super) fn report(session: &Session) -> String {
    let folders = session.folders();
    let mut scopes: Vec<Arc<Scope>> = Vec::new();
    let mut add_scope = |scope: Arc<Scope>| {
        if !scopes.iter().any(|known| Arc::ptr_eq(known, &scope)) {
            scopes.push(scope);
        }
    };
    folders.iter().for_each(|folder| add_scope(session.scope_of(Some(folder))));
    let pages = session.page_files();
    pages.iter().for_each(|page| add_scope(session.scope_of(Some(page))));
    let mut found = Vec::new();
    let mut files = session.index.files();
    // What was shown before, and copies of built-in pages, may be open, too.
    let is_inside = |path: &Path| folders.iter().any(|folder| path.starts_with(folder));
    files.retain(|it| folders.is_empty() || it.file.path().is_none_or(is_inside));
    for Indexed { file, uses } in &files {
        let name = file.path().map(|path| shown_path(path, &folders));
        let (document, uses) = match file {
            IndexedFile::Open(document) => (document.clone(), uses.clone()),
            IndexedFile::Closed(path) => {
                let Ok(text) = load::read_text(path) else { continue };
                let document = Document::of_file("", path, &text, session.scope_of(Some(path)));
                let uses = FileUses::new(&text, document.scan(), false);
                (Arc::new(document), Arc::new(uses))
            }
        };
        let name = name.unwrap_or_else(|| document.uri.to_string());
        found.extend(mentions(&name, &document, &uses));
        add_scope(document.scope.clone());
    }
    let account = account_of(files.len(), found, &scopes);
    match account.groups.is_empty() {
        true => "# Error codes in use\n\nThere are none.\n".to_owned(),
        false => format!("# Error codes in use\n\n{}", markdown(&account)),
    }
}

/// A file with a text, for the client to show.
pub(super) fn file(session: &Session, name: &str, text: &str) -> Option<Url> {
    let shown = load::shown(name, &session.folders(), text);
    let shown = shown.map_err(|error| tracing::warn!("{name} is not written: {error}")).ok()?;
    Url::from_file_path(shown).ok()
}

/// A path as one in its folder would write it; with the folder's name where there are several.
fn shown_path(path: &Path, folders: &[PathBuf]) -> String {
    let below = |folder: &PathBuf| {
        let rest = path.strip_prefix(folder).ok()?;
        let name = folder.file_name().filter(|_| folders.len() > 1);
        Some(name.map_or(rest.to_owned(), |name| Path::new(name).join(rest)))
    };
    let shown = folders.iter().find_map(below);
    shown.unwrap_or_else(|| path.to_owned()).to_string_lossy().into_owned()
}
