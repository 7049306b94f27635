//! What the server knows of its client: what it can do, what it has open, and its settings.
//!
//! Everything here is a plain function, called in the order of the messages.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};

use ropey::Rope;
use serde_json::Value;
use tower_lsp::Client;
use tower_lsp::lsp_types::{
    self as lsp, DidChangeTextDocumentParams, FileChangeType, FileEvent, InitializeParams,
    TextDocumentItem, Url,
};

use super::capabilities::Abilities;
use super::diagnostics::Copies;
use super::from_proto;
use super::indexer::Indexer;
use super::loader::Loader;
use super::notebooks::Notebooks;
use super::outside::{self, Outside};
use super::publisher::Publisher;
use super::tokens::Answered;
use super::workspace::Judged;
use crate::config::{self, Layer, Settings};
use crate::index::{Document, Index, Scope};
use crate::lang;
pub use crate::load::lock;
use crate::load::{self, Notice, Scopes, Watch};

/// The state of one client's server.
#[derive(Debug)]
pub struct Session {
    pub client: Client,
    pub index: Index,
    pub(super) publisher: Publisher,
    pub(super) loader: Loader,
    pub(super) indexer: Indexer,
    pub(super) judged: Judged,
    pub(super) copies: Copies,
    pub(super) notebooks: Notebooks,
    pub(super) outside: Outside,
    pub(super) tokens: Answered,
    abilities: OnceLock<Abilities>,
    root: OnceLock<PathBuf>,
    /// The folders that the client has open.
    folders: Mutex<Vec<PathBuf>>,
    /// The URIs of the open files as the client gave them, since it is to get them back so.
    opened: Mutex<HashMap<Arc<str>, Url>>,
    scopes: Mutex<Scopes>,
    /// The files that were seen to be pages.
    pages: Mutex<HashSet<PathBuf>>,
    /// A watch of our own, where the client cannot be asked to tell of changed files.
    watch: Mutex<Option<Watch>>,
    editor: Mutex<EditorSettings>,
}

#[derive(Debug, Default)]
struct EditorSettings {
    /// What `initializationOptions` said, which holds as long as the editor says nothing else.
    initial: Layer,
    current: Layer,
}

impl Session {
    pub fn new(client: Client) -> Session {
        Session {
            client,
            index: Index::default(),
            publisher: Publisher::default(),
            loader: Loader::default(),
            indexer: Indexer::default(),
            judged: Judged::default(),
            copies: Copies::default(),
            notebooks: Notebooks::default(),
            outside: Outside::default(),
            tokens: Answered::default(),
            folders: Mutex::default(),
            abilities: OnceLock::new(),
            root: OnceLock::new(),
            opened: Mutex::default(),
            scopes: Mutex::default(),
            pages: Mutex::default(),
            watch: Mutex::default(),
            editor: Mutex::default(),
        }
    }

    pub fn initialize(&self, params: InitializeParams) -> Abilities {
        lock(&self.scopes).editor_locale = params.locale.clone();
        let folders = folders(&params);
        if let Some(root) = folders.first() {
            let _ = self.root.set(root.clone());
        }
        lock(&self.scopes).open_folders.clone_from(&folders);
        *lock(&self.folders) = folders;
        if let Some(options) = params.initialization_options {
            let layer = self.read_settings(&options);
            *lock(&self.editor) = EditorSettings { initial: layer.clone(), current: layer };
        }
        let file = self.root().map(load::layer_of).unwrap_or_default();
        let settings = Settings::of(&[&file, &self.editor_layer()]);
        *self.abilities.get_or_init(|| Abilities {
            wants_workspace: settings.workspace_diagnostics,
            ..Abilities::of(&params.capabilities)
        })
    }

    /// What the client can do; nothing before it has said so.
    pub fn abilities(&self) -> Abilities {
        self.abilities.get().copied().unwrap_or_default()
    }

    /// The folders to be indexed: those that are open, but for one in which everything is.
    pub fn folders(&self) -> Vec<PathBuf> {
        let home = std::env::home_dir();
        let is_project = |folder: &PathBuf| {
            folder.parent().is_some() && home.as_ref().is_none_or(|home| !home.starts_with(folder))
        };
        lock(&self.folders).iter().filter(|folder| is_project(folder)).cloned().collect()
    }

    /// Takes folders that were opened, and leaves those that were closed.
    pub fn change_folders(&self, event: &lsp::WorkspaceFoldersChangeEvent) {
        let paths = |folders: &[lsp::WorkspaceFolder]| -> Vec<PathBuf> {
            folders.iter().filter_map(|folder| from_proto::path(&folder.uri)).collect()
        };
        let (removed, added) = (paths(&event.removed), paths(&event.added));
        let mut folders = lock(&self.folders);
        folders.retain(|folder| !removed.contains(folder) && !added.contains(folder));
        folders.extend(added);
        lock(&self.scopes).open_folders.clone_from(&folders);
        drop(folders);
        self.loader.request();
        self.indexer.mark_all();
    }

    /// The present version of an open file.
    pub fn document(&self, uri: &Url) -> Option<Arc<Document>> {
        self.index.get(&from_proto::key(uri))
    }

    /// The same, if findings and completions are wanted in the file.
    pub fn own_document(&self, uri: &Url) -> Option<Arc<Document>> {
        self.document(uri).filter(|document| self.is_served_in_full(&document.uri))
    }

    /// Whether the text is the user's own, a cell of a notebook included.
    pub fn is_served_in_full(&self, key: &str) -> bool {
        from_proto::is_served_in_full(key) || self.notebooks.has_cell(key)
    }

    fn is_cell(&self, key: &str) -> bool {
        key.starts_with("vscode-notebook-cell:") || self.notebooks.has_cell(key)
    }

    /// The URI of an open file as the client gave it.
    pub fn uri_of(&self, key: &str) -> Option<Url> {
        lock(&self.opened).get(key).cloned()
    }

    pub fn open(&self, item: TextDocumentItem) {
        let path = from_proto::path(&item.uri);
        self.open_at(item, path);
    }

    /// Opens a text that is in the file of that path, or will be.
    pub(super) fn open_at(&self, item: TextDocumentItem, path: Option<PathBuf>) {
        let key = from_proto::key(&item.uri);
        // The name of a notebook tells nothing of the language of a cell.
        let named = path.as_deref().filter(|_| !self.is_cell(&key));
        let language = lang::detect(Some(&item.language_id), named, item.text.lines().next());
        // The text may be large and the scope may have to be read first.
        let document = tokio::task::block_in_place(|| {
            let scope = self.scope_of(path.as_deref());
            Document::new(key.clone(), path, item.version, language, Rope::from(item.text), scope)
        });
        lock(&self.opened).insert(key.clone(), item.uri);
        self.index.replace(document);
        self.indexer.tell_change();
        self.publisher.mark_changed(key);
        // A settings file may have come or changed since it was last looked at, and some clients
        // never tell of such changes.
        self.loader.request();
    }

    pub fn change(&self, params: DidChangeTextDocumentParams) {
        let key = from_proto::key(&params.text_document.uri);
        let Some(document) = self.index.get(&key) else { return };
        let encoding = self.abilities().encoding;
        let text = from_proto::edited(&document.text, params.content_changes, encoding);
        let version = params.text_document.version;
        // Texts change only here, in the order of the messages; but the scope may have changed
        // since the look at the index.
        self.index.update(&key, |document| document.with_text(version, text));
        self.publisher.mark_changed(key);
        self.follow_page(document.path());
    }

    pub fn close(&self, uri: &Url) {
        self.close_key(from_proto::key(uri));
    }

    pub(super) fn close_key(&self, key: Arc<str>) {
        let path = self.index.get(&key).and_then(|document| document.path.clone());
        self.index.remove(&key);
        lock(&self.opened).remove(&key);
        self.tokens.forget(&key);
        self.indexer.tell_change();
        self.publisher.mark_closed(key);
        // Last, so that the editor's text is no longer there when the page is read.
        self.follow_page(path.as_deref());
    }

    /// Takes the editor's settings; null or nothing known means those of the beginning. False
    /// if they are what they were.
    pub fn set_editor_settings(&self, settings: &Value) -> bool {
        let layer = self.read_settings(settings);
        let mut editor = lock(&self.editor);
        let next = if layer == Layer::default() { editor.initial.clone() } else { layer };
        let is_other = editor.current != next;
        editor.current = next;
        is_other
    }

    /// Reads again what has changed on the disk, and puts the open files under what is in force
    /// for them now. Gives the files for which that is something else.
    pub fn reload(&self) -> Vec<Arc<str>> {
        let editor = self.editor_layer();
        let texts = self.index.all().into_iter();
        let texts = texts.filter(|it| !self.is_cell(&it.uri));
        let texts = texts.filter_map(|it| Some((it.path.clone()?, it.text.clone())));
        lock(&self.scopes).overlay.open = texts.collect();
        let mut notices = Vec::new();
        let mut pages = BTreeSet::new();
        let mut scope_of = |path: Option<&Path>| {
            let (scope, told) = lock(&self.scopes).of(path.or(self.root()), &editor);
            notices.extend(told);
            pages.extend(scope.pages.iter().map(|page| page.path.clone()));
            self.note_pages(&scope);
            scope
        };
        // What is wrong with the settings is told before a file is opened.
        scope_of(None);
        let mut changed = Vec::new();
        for document in self.index.all() {
            let scope = scope_of(document.path());
            if !Arc::ptr_eq(&scope, &document.scope) {
                self.index.update(&document.uri, |document| document.with_scope(scope));
                changed.push(document.uri.clone());
            }
        }
        outside::follow(self, pages);
        if !changed.is_empty() {
            self.loader.forget_mended(&notices);
        }
        let (keys, told) = lock(&self.scopes).keys(&editor);
        notices.extend(told);
        self.loader.tell(&self.client, notices);
        self.indexer.mark_keys(keys);
        if let Some(watch) = &*lock(&self.watch) {
            let mut folders = lock(&self.scopes).folders();
            let open = self.index.all().into_iter();
            folders.extend(open.filter_map(|it| it.path()?.parent().map(Path::to_owned)));
            if watch.set(folders.iter().map(PathBuf::as_path).chain(self.root())) {
                self.loader.request();
            }
        }
        changed
    }

    /// Watches settings and pages, unless the client tells of changed files wherever they are, and
    /// all files unless it tells of those in its folders.
    pub fn watch(self: &Arc<Session>) {
        let Abilities { registers_watches, relative_patterns, .. } = self.abilities();
        if !registers_watches || !relative_patterns {
            let session = Arc::clone(self);
            *lock(&self.watch) = Watch::new(move |_| session.loader.request());
        }
        if !registers_watches {
            let session = Arc::clone(self);
            self.indexer.watch(Watch::new(move |path| match path {
                Some(path) => session.indexer.mark(path),
                None => session.indexer.mark_all(),
            }));
        }
    }

    /// Has a file indexed again that was written, came or went.
    pub fn follow(&self, uri: &Url) {
        if let Some(path) = from_proto::path(uri) {
            self.indexer.mark(&path);
        }
    }

    /// The same for what the user has created, renamed or deleted in the editor, folders included;
    /// it may be a page, or be matched by a glob of pages.
    pub fn follow_all<'a>(&self, uris: impl Iterator<Item = &'a str>) {
        uris.filter_map(|uri| Url::parse(uri).ok()).for_each(|uri| self.follow(&uri));
        self.loader.request();
    }

    /// Whether a change on the disk can change what is in force: of a settings file or a page, or of
    /// what a glob of pages may match.
    pub fn is_concerned(&self, event: &FileEvent) -> bool {
        let Some(path) = from_proto::path(&event.uri) else { return false };
        let is_settings = config::FILE_NAMES.iter().any(|name| path.ends_with(name));
        let is_page = lock(&self.pages).contains(&path);
        is_settings || is_page || event.typ != FileChangeType::CHANGED
    }

    /// The files that were seen to be pages.
    pub fn page_files(&self) -> Vec<PathBuf> {
        lock(&self.pages).iter().cloned().collect()
    }

    /// Has a page read again of which the text in the editor has changed.
    fn follow_page(&self, path: Option<&Path>) {
        if path.is_some_and(|path| lock(&self.pages).contains(path)) {
            self.loader.request();
        }
    }

    fn note_pages(&self, scope: &Scope) {
        let mut pages = lock(&self.pages);
        for file in &scope.pages {
            if !pages.contains(&file.path) {
                pages.insert(file.path.clone());
            }
        }
    }

    /// What is in force for a file; one without a path is taken to be in the folder that is open.
    pub(super) fn scope_of(&self, path: Option<&Path>) -> Arc<Scope> {
        let editor = self.editor_layer();
        let (scope, notices) = lock(&self.scopes).of(path.or(self.root()), &editor);
        self.loader.tell(&self.client, notices);
        self.note_pages(&scope);
        scope
    }

    fn root(&self) -> Option<&Path> {
        self.root.get().map(PathBuf::as_path)
    }

    fn editor_layer(&self) -> Layer {
        lock(&self.editor).current.clone()
    }

    fn read_settings(&self, settings: &Value) -> Layer {
        if settings.is_null() {
            return Layer::default();
        }
        let (layer, warnings) = config::parse_json(settings);
        let notice = |warning: config::Warning| Notice {
            message: format!("editor settings: {}", warning.message),
            broken: false,
        };
        self.loader.tell(&self.client, warnings.into_iter().map(notice).collect());
        layer
    }
}

/// The folders that the client has open: some say only `rootUri`, some only the folders, some
/// neither.
fn folders(params: &InitializeParams) -> Vec<PathBuf> {
    let folders = params.workspace_folders.iter().flatten().map(|folder| &folder.uri);
    let folders: Vec<PathBuf> = folders.filter_map(from_proto::path).collect();
    match folders.is_empty() {
        true => params.root_uri.iter().filter_map(from_proto::path).collect(),
        false => folders,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mutex_that_a_panic_has_poisoned_still_opens() {
        let mutex = Mutex::new(1);
        let panics = std::panic::AssertUnwindSafe(|| {
            let _guard = lock(&mutex);
            panic!("as the test wants it");
        });
        assert!(std::panic::catch_unwind(panics).is_err());
        assert!(mutex.is_poisoned());
        *lock(&mutex) += 1;
        assert_eq!(*lock(&mutex), 2);
    }
}
