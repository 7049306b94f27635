//! Notebooks: each cell is a document with its own URI and language, and the file is the editor's.
//!
//! The types stand here, since lsp-types has none for notebooks. What is missing in a message, or
//! said of the notebook alone (its metadata, what a cell has put out), makes no difference.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use ropey::Rope;
use serde::Deserialize;
use serde_json::{Value, json};
use tower_lsp::lsp_types::{
    DidChangeTextDocumentParams, TextDocumentContentChangeEvent, TextDocumentIdentifier,
    TextDocumentItem, Url, VersionedTextDocumentIdentifier,
};

use super::from_proto;
use super::session::{Session, lock};
use crate::index::Document;
use crate::lang;

/// The params of `notebookDocument/didOpen`, `didSave` and `didClose`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NotebookParams<C> {
    notebook_document: TextDocumentIdentifier,
    #[serde(default = "Vec::new")]
    cell_text_documents: Vec<C>,
}

/// The params of `notebookDocument/didChange`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ChangeParams {
    notebook_document: TextDocumentIdentifier,
    change: Change,
}

#[derive(Debug, Deserialize)]
struct Change {
    #[serde(default)]
    cells: CellChanges,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct CellChanges {
    structure: Structure,
    text_content: Vec<TextChange>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Structure {
    did_open: Vec<Cell>,
    did_close: Vec<TextDocumentIdentifier>,
}

/// The text of a cell.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Cell {
    uri: Url,
    #[serde(default)]
    language_id: String,
    #[serde(default)]
    version: i32,
    #[serde(default)]
    text: String,
}

#[derive(Debug, Deserialize)]
struct TextChange {
    document: Versioned,
    #[serde(default)]
    changes: Vec<TextDocumentContentChangeEvent>,
}

#[derive(Debug, Deserialize)]
struct Versioned {
    uri: Url,
    #[serde(default)]
    version: i32,
}

/// The open notebooks by the keys of their URIs.
#[derive(Debug, Default)]
pub struct Notebooks(Mutex<HashMap<Arc<str>, Notebook>>);

#[derive(Debug, Default)]
struct Notebook {
    path: Option<PathBuf>,
    cells: HashSet<Arc<str>>,
}

impl Notebooks {
    /// Whether a file is a cell, whatever the scheme of its URI.
    pub fn has_cell(&self, key: &str) -> bool {
        lock(&self.0).values().any(|notebook| notebook.cells.contains(key))
    }

    fn path_of(&self, notebook: &str) -> Option<PathBuf> {
        lock(&self.0).get(notebook)?.path.clone()
    }
}

/// What is offered to a client that sends notebooks: it is to send all of them. lsp-types lacks the
/// field, so it is put into what the client gets.
pub fn offer(client: &Value, offered: &mut Value) {
    let declared = client.pointer("/capabilities/notebookDocument/synchronization");
    if let (Some(Value::Object(_)), Some(Value::Object(capabilities))) =
        (declared, offered.get_mut("capabilities"))
    {
        let sync = json!({"notebookSelector": [{"notebook": "*"}], "save": true});
        capabilities.insert("notebookDocumentSync".to_owned(), sync);
    }
}

impl Session {
    pub fn open_notebook(&self, params: NotebookParams<Cell>) {
        let uri = params.notebook_document.uri;
        let (key, path) = (from_proto::key(&uri), from_proto::path(&uri));
        let notebook = Notebook { path: path.clone(), cells: HashSet::new() };
        let before = lock(&self.notebooks.0).insert(key.clone(), notebook);
        before.into_iter().flat_map(|it| it.cells).for_each(|cell| self.close_key(cell));
        // Stands for the file in the index, so that what the disk has of it does not count, even
        // if the notebook has no cell.
        let language = lang::detect(None, None, None);
        let scope = tokio::task::block_in_place(|| self.scope_of(path.as_deref()));
        let stand_in = Document::new(stand_in_key(&key), path, 0, language, Rope::new(), scope);
        self.index.replace(stand_in);
        self.open_cells(&key, params.cell_text_documents);
    }

    pub fn change_notebook(&self, params: ChangeParams) {
        let key = from_proto::key(&params.notebook_document.uri);
        let CellChanges { structure, text_content } = params.change.cells;
        self.close_cells(&key, structure.did_close);
        self.open_cells(&key, structure.did_open);
        for TextChange { document: Versioned { uri, version }, changes: content_changes } in
            text_content
        {
            let text_document = VersionedTextDocumentIdentifier { uri, version };
            self.change(DidChangeTextDocumentParams { text_document, content_changes });
        }
    }

    pub fn close_notebook(&self, params: NotebookParams<TextDocumentIdentifier>) {
        let key = from_proto::key(&params.notebook_document.uri);
        self.close_cells(&key, params.cell_text_documents);
        let Some(notebook) = lock(&self.notebooks.0).remove(&key) else { return };
        notebook.cells.iter().for_each(|cell| self.close_key(cell.clone()));
        self.index.remove(&stand_in_key(&key));
        self.indexer.tell_change();
    }

    /// The notebook was written to its file.
    pub fn save_notebook(&self, params: &NotebookParams<Value>) {
        self.follow(&params.notebook_document.uri);
    }

    fn open_cells(&self, notebook: &Arc<str>, cells: Vec<Cell>) {
        let path = self.notebooks.path_of(notebook);
        for Cell { uri, language_id, version, text } in cells {
            let key = from_proto::key(&uri);
            if let Some(notebook) = lock(&self.notebooks.0).get_mut(notebook) {
                notebook.cells.insert(key);
            }
            self.open_at(TextDocumentItem { uri, language_id, version, text }, path.clone());
        }
    }

    fn close_cells(&self, notebook: &Arc<str>, cells: Vec<TextDocumentIdentifier>) {
        for cell in cells {
            self.close(&cell.uri);
            if let Some(notebook) = lock(&self.notebooks.0).get_mut(notebook) {
                notebook.cells.remove(&from_proto::key(&cell.uri));
            }
        }
    }
}

/// A key that no URI has.
fn stand_in_key(notebook: &str) -> Arc<str> {
    format!("notebook {notebook}").into()
}
