//! Every open file at its latest version, and what is in force for it.

mod counts;
mod files;
mod uses;

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use dashmap::DashMap;
use ignore::gitignore::Gitignore;
use ropey::Rope;

use crate::catalog::{Catalog, EntryId};
use crate::config::Settings;
use crate::lang::{self, Language};
use crate::scan::{self, Scan};

pub use counts::Counts;
use files::Files;
pub use uses::{FileUses, NamedCode, Place, Use};

/// A file that is a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageFile {
    pub path: PathBuf,
    /// The page as an index into the catalog.
    pub page: u32,
}

/// What is in force for a file: the settings and the catalog of its nearest settings file.
#[derive(Debug)]
pub struct Scope {
    pub settings: Settings,
    pub catalog: Catalog,
    /// The reader's language, resolved: a language tag.
    pub locale: String,
    /// The settings file, where one was found.
    pub file: Option<PathBuf>,
    /// The files that are pages of this scope.
    pub pages: Vec<PageFile>,
    /// The files in which nothing is looked for.
    pub exclude: Gitignore,
    /// What was found out about texts under this scope.
    pub fits: Fits,
}

/// How a text beside a code goes with what pages say of the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It says the same, or something that cannot be compared.
    Fits,
    /// It has nothing in common with the messages of the code.
    Differs,
    /// It is the text of another code's row.
    IsOf(EntryId),
}

/// Answers by a hash of the question, so that behind an edit only what is new is looked into.
#[derive(Debug, Default)]
pub struct Fits(Mutex<HashMap<u64, Fit>>);

impl Fits {
    /// When there are so many answers, all are forgotten.
    const MOST: usize = 1 << 16;

    /// The answer, which is found out if it is not known.
    pub fn get(&self, question: u64, find_out: impl FnOnce() -> Fit) -> Fit {
        let lock = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = lock().get(&question) {
            return *known;
        }
        let found = find_out();
        let mut fits = lock();
        if fits.len() >= Fits::MOST {
            fits.clear();
        }
        fits.insert(question, found);
        found
    }
}

impl Default for Scope {
    /// Nothing in force: no page and no setting.
    fn default() -> Scope {
        Scope {
            settings: Settings::default(),
            catalog: Catalog::default(),
            locale: "en".to_owned(),
            file: None,
            pages: Vec::new(),
            exclude: Gitignore::empty(),
            fits: Fits::default(),
        }
    }
}

impl Scope {
    /// The page that this file is, as an index into the catalog. Codes in it are definitions.
    pub fn page_at(&self, path: &Path) -> Option<u32> {
        self.pages.iter().find(|file| file.path == path).map(|file| file.page)
    }

    /// The file of a page; a built-in page has none.
    pub fn file_of(&self, page: u32) -> Option<&Path> {
        self.pages.iter().find(|file| file.page == page).map(|file| file.path.as_path())
    }

    /// Whether the settings exclude this file.
    pub fn excludes(&self, path: &Path) -> bool {
        self.matches_exclude(path, false)
    }

    /// Whether the settings exclude this folder and all that is in it.
    pub fn excludes_folder(&self, path: &Path) -> bool {
        self.matches_exclude(path, true)
    }

    fn matches_exclude(&self, path: &Path, is_folder: bool) -> bool {
        !self.exclude.is_empty()
            && path.starts_with(self.exclude.path())
            && self.exclude.matched_path_or_any_parents(path, is_folder).is_ignore()
    }
}

/// One version of one file under one scope; it never changes.
#[derive(Debug)]
pub struct Document {
    /// The file's normalised URI.
    pub uri: Arc<str>,
    /// The path, where the file has one (`untitled:` has none).
    pub path: Option<PathBuf>,
    pub version: i32,
    pub language: &'static Language,
    pub text: Rope,
    pub scope: Arc<Scope>,
    scan: OnceLock<Scan>,
    uses: OnceLock<Arc<FileUses>>,
}

impl Document {
    pub fn new(
        uri: Arc<str>,
        path: Option<PathBuf>,
        version: i32,
        language: &'static Language,
        text: Rope,
        scope: Arc<Scope>,
    ) -> Document {
        Document {
            uri,
            path,
            version,
            language,
            text,
            scope,
            scan: OnceLock::new(),
            uses: OnceLock::new(),
        }
    }

    /// A file that no editor has open, under a name for messages.
    pub fn of_file(name: &str, path: &Path, text: &str, scope: Arc<Scope>) -> Document {
        let language = lang::detect(None, Some(path), text.lines().next());
        let (path, rope) = (Some(path.to_owned()), Rope::from_str(text));
        Document::new(name.into(), path, 0, language, rope, scope)
    }

    /// The same file with another text.
    pub fn with_text(&self, version: i32, text: Rope) -> Document {
        let (uri, path, scope) = (self.uri.clone(), self.path.clone(), self.scope.clone());
        Document::new(uri, path, version, self.language, text, scope)
    }

    /// The same version under another scope.
    pub fn with_scope(&self, scope: Arc<Scope>) -> Document {
        let (uri, path, text) = (self.uri.clone(), self.path.clone(), self.text.clone());
        Document::new(uri, path, self.version, self.language, text, scope)
    }

    /// What the text holds; scanned when first asked for.
    pub fn scan(&self) -> &Scan {
        self.scan.get_or_init(|| match self.path() {
            Some(path) if self.scope.excludes(path) => Scan::default(),
            _ => {
                let text = String::from(&self.text);
                scan::scan_with_neighbours(&text, self.language, &self.scope.catalog)
            }
        })
    }

    /// The same with the place of each occurrence, told when first asked for.
    pub fn uses(&self) -> Arc<FileUses> {
        let tell = || {
            let (text, scan) = (String::from(&self.text), self.scan());
            let constants = scan::constants(&text, self.language, &scan.occurrences);
            Arc::new(FileUses::new(&text, scan, true).with_constants(&text, scan, &constants))
        };
        self.uses.get_or_init(tell).clone()
    }

    /// The path, for messages and for looking up what is in force.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }
}

/// Every file at its latest version: those that are open, and what the others of the workspace
/// hold. The only map of files; no guard of it leaves this module.
#[derive(Debug, Default)]
pub struct Index {
    documents: DashMap<Arc<str>, Arc<Document>>,
    /// The occurrences on the disk, of files that have any. A reader takes the whole as it is.
    files: Mutex<Arc<Files>>,
}

/// A file with the occurrences of its latest version.
#[derive(Clone, Debug)]
pub struct Indexed {
    /// The open file, or the path of one that is not open.
    pub file: IndexedFile,
    pub uses: Arc<FileUses>,
}

#[derive(Clone, Debug)]
pub enum IndexedFile {
    Open(Arc<Document>),
    Closed(Arc<Path>),
}

impl IndexedFile {
    pub fn path(&self) -> Option<&Path> {
        match self {
            IndexedFile::Open(document) => document.path(),
            IndexedFile::Closed(path) => Some(path),
        }
    }
}

impl Index {
    pub fn get(&self, uri: &str) -> Option<Arc<Document>> {
        self.documents.get(uri).map(|document| document.clone())
    }

    /// Puts a version in place of the one before.
    pub fn replace(&self, document: Document) -> Arc<Document> {
        let document = Arc::new(document);
        self.documents.insert(document.uri.clone(), document.clone());
        document
    }

    /// Puts what is made of the present version in its place, in one step, so that an edit and a
    /// new scope cannot undo each other.
    pub fn update(
        &self,
        uri: &str,
        next: impl FnOnce(&Document) -> Document,
    ) -> Option<Arc<Document>> {
        let mut document = self.documents.get_mut(uri)?;
        *document = Arc::new(next(&document));
        Some(document.clone())
    }

    pub fn remove(&self, uri: &str) {
        self.documents.remove(uri);
    }

    /// All open files, in no order.
    pub fn all(&self) -> Vec<Arc<Document>> {
        self.documents.iter().map(|document| document.clone()).collect()
    }

    /// Takes what the disk holds at these paths and below them in place of what was known of them;
    /// `None` for everything.
    pub fn take(&self, within: Option<&HashSet<PathBuf>>, found: HashMap<PathBuf, FileUses>) {
        let files = Arc::new(self.closed().with(within, found));
        // Before anybody sees it, since this thread has a low priority for which nobody is to wait.
        files.prepare();
        *self.lock() = files;
    }

    /// How often each code stands in the files of the disk, of those that are open as they were
    /// saved: enough to tell what is used much, and there at once.
    pub fn counts(&self) -> Arc<Counts> {
        self.closed().counts()
    }

    /// Calls `each` with the codes that files have, in no order, some of them more than once.
    pub fn each_code(&self, mut each: impl FnMut(&str)) {
        self.closed().codes().for_each(&mut each);
        self.all().iter().for_each(|document| document.uses().codes().for_each(&mut each));
    }

    /// So many first files that have a code, in the order of the paths.
    pub fn files_with(&self, code: &str, most: usize) -> Vec<Indexed> {
        let has_code = |uses: &FileUses| uses.of(code).next().is_some();
        self.merged(self.closed().with_code(code), has_code, most)
    }

    /// The files that declare a constant of a name, in the order of the paths.
    pub fn files_naming(&self, name: &str) -> Vec<Indexed> {
        let has_name = |uses: &FileUses| uses.constants().any(|it| it.name == name);
        self.merged(self.closed().with_name(name), has_name, usize::MAX)
    }

    /// Files that are not open with the open ones that have something, in the order of the paths.
    fn merged<'a>(
        &self,
        closed: impl Iterator<Item = &'a (Arc<Path>, Arc<FileUses>)>,
        is_one: impl Fn(&FileUses) -> bool,
        most: usize,
    ) -> Vec<Indexed> {
        let open = self.all();
        let paths: HashSet<&Path> = open.iter().filter_map(|it| it.path()).collect();
        let closed = closed.filter(|(path, _)| !paths.contains(&**path)).take(most);
        let mut files: Vec<Indexed> = closed
            .map(|(path, uses)| Indexed {
                file: IndexedFile::Closed(path.clone()),
                uses: uses.clone(),
            })
            .collect();
        for document in open.iter().filter(|it| is_one(&it.uses())) {
            let at = files.partition_point(|it| {
                let own = it.file.path();
                own.is_some() && document.path().is_none_or(|path| own <= Some(path))
            });
            let (uses, file) = (document.uses(), IndexedFile::Open(document.clone()));
            files.insert(at, Indexed { file, uses });
        }
        files.truncate(most);
        files
    }

    /// Every file that has occurrences, in the order of the paths; those without one, which are
    /// new, come last. A file that is open is what the editor has of it.
    pub fn files(&self) -> Vec<Indexed> {
        let mut open = self.all();
        open.sort_by(|a, b| (a.path.is_none(), &a.path).cmp(&(b.path.is_none(), &b.path)));
        let mut open = open.into_iter().peekable();
        let mut files = Vec::new();
        let opened = |document: Arc<Document>| Indexed {
            uses: document.uses(),
            file: IndexedFile::Open(document),
        };
        for (path, uses) in &self.closed().all {
            let is_up_to = |it: &Arc<Document>| it.path().is_some_and(|own| own <= &**path);
            let mut is_open = false;
            while let Some(document) = open.next_if(is_up_to) {
                is_open |= document.path() == Some(path);
                files.push(opened(document));
            }
            if !is_open {
                let file = IndexedFile::Closed(path.clone());
                files.push(Indexed { file, uses: uses.clone() });
            }
        }
        files.extend(open.map(opened));
        files.retain(|file| !file.uses.is_empty());
        files
    }

    /// How many files that are not open have occurrences, and how many these are.
    pub fn count(&self) -> (usize, usize) {
        let files = self.closed();
        (files.all.len(), files.all.iter().map(|(_, uses)| uses.len()).sum())
    }

    fn closed(&self) -> Arc<Files> {
        self.lock().clone()
    }

    fn lock(&self) -> MutexGuard<'_, Arc<Files>> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
