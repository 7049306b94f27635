//! The only reader of disks: settings files, pages, and the files of a workspace.

mod cache;
pub mod folders;
mod gather;
mod left_out;
mod overlay;
mod own_file;
mod pages;
mod priority;
mod remembered;
mod skipped;
mod tree;
mod watch;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use ignore::gitignore::{Gitignore, GitignoreBuilder};

use crate::catalog::{Catalog, IndexedPage};
use crate::config::{self, Builtin, FILE_NAMES, Layer, Settings, Warning};
use crate::import;
use crate::index::{Fits, PageFile, Scope};
use crate::text::LineIndex;

pub use cache::{builtin_copy, cache_folder, shown};
pub use gather::{Memory, gather};
pub use left_out::{LeftOut, left_out};
pub use overlay::Overlay;
use overlay::Stamp;
pub use own_file::{read_if_there, write_with_backup};
use pages::{ReadFile, Reading};
pub use pages::{read_bytes, read_page};
pub use priority::lower_priority;
pub use tree::{Offsets, Tree, TreeEntry, Visitor, Walked, lock, read_text, text_of};
pub use watch::Watch;

/// Something of the settings, or of a page that they name, that the user must know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// `path:line` where there is one, then what is wrong and what errdex does instead.
    pub message: String,
    /// Whether the thing named does not count at all, so that the last good state stays in
    /// force.
    pub broken: bool,
}

/// What is in force for each file: one scope for each settings file, read once and again when
/// it or a page of it has changed.
#[derive(Debug, Default)]
pub struct Scopes {
    /// The editor's language, which `locale = "auto"` means before the environment's.
    pub editor_locale: Option<String>,
    /// The settings of the command line, which win over every file.
    pub command_line: Layer,
    /// The texts of the editor, which count before those of the disk where they are pages.
    pub overlay: Overlay,
    /// The folders that the editor has open: relative paths of its settings start at the innermost
    /// one around a file, at the first if there is none, and without any where the program was
    /// started.
    pub open_folders: Vec<PathBuf>,
    loaded: HashMap<Ground, Loaded>,
}

/// What the files under one scope have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ground {
    /// The nearest settings file.
    File(PathBuf),
    /// That there is none; the open folder, if it matters because the editor's settings have paths.
    Folder(Option<PathBuf>),
}

impl Ground {
    fn file(&self) -> Option<&PathBuf> {
        match self {
            Ground::File(file) => Some(file),
            Ground::Folder(_) => None,
        }
    }
}

#[derive(Debug)]
struct Loaded {
    scope: Arc<Scope>,
    /// What the scope was made of: when these differ, it is read again.
    origin: Origin,
    stamps: Vec<(PathBuf, Stamp)>,
    pages: Vec<ReadFile>,
}

/// What a scope is made of beside files.
#[derive(Debug, PartialEq, Eq)]
struct Origin {
    editor: Layer,
    editor_locale: Option<String>,
    open_folders: Vec<PathBuf>,
}

impl Scopes {
    /// The scope of a file or folder: that of its nearest settings file, over the editor's
    /// settings. The same scope comes back as long as nothing that it was made of has changed.
    /// A settings file that is broken keeps the last good scope; the notices tell of it once.
    pub fn of(&mut self, path: Option<&Path>, editor: &Layer) -> (Arc<Scope>, Vec<Notice>) {
        let has_paths = editor.pages.is_some() || editor.exclude.is_some();
        let folder = || path.filter(|_| has_paths).and_then(|path| self.open_folder(path));
        let file = path.and_then(find_settings);
        let ground = file.map_or_else(|| Ground::Folder(folder()), Ground::File);
        if let Some(loaded) = self.loaded.get(&ground)
            && loaded.origin == self.origin(editor)
            && loaded.stamps.iter().all(|(path, stamp)| self.overlay.stamp(path) == *stamp)
        {
            return (loaded.scope.clone(), Vec::new());
        }
        let last = self.loaded.remove(&ground);
        let mut notices = Vec::new();
        // The stamp is taken before the file is read, so that a change in between is seen.
        let stamp = |file: &PathBuf| (file.clone(), self.overlay.stamp(file));
        let stamps: Vec<_> = ground.file().into_iter().map(stamp).collect();
        let layer = ground.file().map(|file| read_settings(file, &mut notices));
        let loaded = match (layer, last) {
            (Some(None), Some(last)) => Loaded { stamps, origin: self.origin(editor), ..last },
            (layer, last) => {
                let known = last.map_or(Vec::new(), |last| last.pages);
                let layer = layer.flatten().unwrap_or_default();
                let mut loaded = self.load(&ground, &layer, editor, &known, &mut notices);
                loaded.stamps.extend(stamps);
                loaded
            }
        };
        let scope = loaded.scope.clone();
        self.loaded.insert(ground, loaded);
        (scope, notices)
    }

    /// The open folder that a path belongs to.
    fn open_folder(&self, path: &Path) -> Option<PathBuf> {
        let around = self.open_folders.iter().filter(|folder| path.starts_with(folder));
        let innermost = around.max_by_key(|folder| folder.components().count());
        innermost.or(self.open_folders.first()).cloned()
    }

    /// Reads again what has changed, in every place that was ever asked of, and tells what is
    /// looked for there.
    pub fn keys(&mut self, editor: &Layer) -> (BTreeMap<Ground, u64>, Vec<Notice>) {
        let mut notices = Vec::new();
        let files: Vec<PathBuf> = self.loaded.keys().filter_map(Ground::file).cloned().collect();
        for file in files.iter().filter(|file| file.is_file()) {
            notices.extend(self.of(Some(file), editor).1);
        }
        let key = |loaded: &Loaded| loaded.scope.catalog.key();
        let keys = self.loaded.iter().map(|(ground, loaded)| (ground.clone(), key(loaded)));
        (keys.collect(), notices)
    }

    /// The folders in which a change can change what is in force.
    pub fn folders(&self) -> BTreeSet<PathBuf> {
        let stamped = self.loaded.values().flat_map(|loaded| &loaded.stamps);
        let folder = |path: &PathBuf| match path.is_dir() {
            true => Some(path.clone()),
            false => path.parent().map(Path::to_owned),
        };
        stamped.filter_map(|(path, _)| folder(path)).collect()
    }

    fn load(
        &self,
        ground: &Ground,
        layer: &Layer,
        editor: &Layer,
        known: &[ReadFile],
        notices: &mut Vec<Notice>,
    ) -> Loaded {
        let settings = Settings::of(&[&self.command_line, layer, editor]);
        let file = ground.file().map(PathBuf::as_path);
        let open = match ground {
            Ground::File(file) => self.open_folder(file),
            Ground::Folder(folder) => folder.clone(),
        };
        let open = open.unwrap_or_else(|| absolute(Path::new(".")).unwrap_or_default());
        // Paths are those of the settings that name them.
        let base = |says: bool| file.filter(|_| says).and_then(Path::parent).unwrap_or(&open);
        let naming = file.filter(|_| layer.pages.is_some());
        let folder = base(naming.is_some());
        // A workspace must not make errdex read what lies outside of it.
        let bounds = naming.map(|_| workspace_of(folder));
        let reading = Reading { folder, bounds: bounds.as_deref(), overlay: &self.overlay, known };
        let (mut stamps, mut told) = (Vec::new(), Vec::new());
        let pages = pages::read_all(&reading, &settings.pages, &mut stamps, &mut told);
        // There may be several settings files, and this one names the pages.
        if let Some(file) = naming {
            for notice in told.iter_mut().filter(|notice| notice.broken) {
                notice.message.insert_str(0, &format!("{}: ", file.display()));
            }
        }
        notices.append(&mut told);
        notices.extend(no_services(&settings));
        let builtin = import::builtin().iter().filter(|content| counts(&settings, content));
        let own = || pages.iter().flat_map(|file| file.pages.iter().map(|page| (&file.path, page)));
        let page_file = |(path, page): (&PathBuf, u32)| PageFile { path: path.clone(), page };
        let scope = Scope {
            locale: self.locale(&settings),
            exclude: excluded(base(layer.exclude.is_some()), &settings, notices),
            catalog: Catalog::new(own().map(|(_, page)| page).chain(builtin).cloned().collect()),
            settings,
            file: file.map(Path::to_owned),
            fits: Fits::default(),
            pages: own().map(|(path, _)| path).zip(0..).map(page_file).collect(),
        };
        Loaded { scope: Arc::new(scope), origin: self.origin(editor), stamps, pages }
    }

    fn origin(&self, editor: &Layer) -> Origin {
        Origin {
            editor: editor.clone(),
            editor_locale: self.editor_locale.clone(),
            open_folders: self.open_folders.clone(),
        }
    }

    fn locale(&self, settings: &Settings) -> String {
        if settings.locale != "auto" {
            return language_tag(&settings.locale);
        }
        let set = |name: &&str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let environment = || ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set);
        let locale = self.editor_locale.clone().or_else(environment);
        language_tag(&locale.unwrap_or_default())
    }
}

/// `zh_CN.UTF-8` is a name of POSIX, `C` is no language.
fn language_tag(locale: &str) -> String {
    let tag = locale.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
    if matches!(tag.as_str(), "" | "C" | "POSIX") { "en".to_owned() } else { tag }
}

/// The absolute path without `.` and `..`, so that its ancestors are the folders that it lies in.
pub fn absolute(path: &Path) -> io::Result<PathBuf> {
    std::path::absolute(path).map(|path| clean(&path))
}

/// The path without `.` and `..`, so that two spellings of one file are one.
fn clean(path: &Path) -> PathBuf {
    let mut clean = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if clean.pop() => {}
            part => clean.push(part),
        }
    }
    clean
}

/// What the nearest settings file of a path says, its pages unread; nothing if it is broken.
pub fn layer_of(path: &Path) -> Layer {
    let file = find_settings(path);
    file.and_then(|file| read_settings(&file, &mut Vec::new())).unwrap_or_default()
}

/// The nearest settings file of a path, which need not exist itself.
pub fn find_settings(path: &Path) -> Option<PathBuf> {
    let path = absolute(path).ok()?;
    let files = path.ancestors().flat_map(|folder| FILE_NAMES.map(|name| folder.join(name)));
    files.into_iter().find(|file| file.is_file())
}

/// The folder of the workspace that a settings file belongs to: the nearest one with a
/// repository, else its own.
fn workspace_of(folder: &Path) -> PathBuf {
    let repository = folder.ancestors().find(|folder| folder.join(".git").exists());
    repository.unwrap_or(folder).to_owned()
}

/// The settings of a file; `None` when it is broken.
fn read_settings(file: &Path, notices: &mut Vec<Notice>) -> Option<Layer> {
    let broken = "these settings do not count until it is mended";
    let text = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) => {
            let message = format!("{}: {error}; {broken}", file.display());
            notices.push(Notice { message, broken: true });
            return None;
        }
    };
    let lines = LineIndex::new(&text);
    let place = |warning: &Warning| {
        let start = warning.span.as_ref().map_or(0, |span| span.start.min(text.len()));
        format!("{}:{}", file.display(), lines.line(start))
    };
    match config::parse_toml(&text) {
        Ok((layer, warnings)) => {
            notices.extend(warnings.iter().map(|warning| Notice {
                message: format!("{}: {}", place(warning), warning.message),
                broken: false,
            }));
            Some(layer)
        }
        Err(error) => {
            let message = format!("{}: {}; {broken}", place(&error), error.message);
            notices.push(Notice { message, broken: true });
            None
        }
    }
}

fn excluded(folder: &Path, settings: &Settings, notices: &mut Vec<Notice>) -> Gitignore {
    let mut globs = GitignoreBuilder::new(folder);
    for glob in &settings.exclude {
        if let Err(error) = globs.add_line(None, glob) {
            let message = format!("`exclude`: {error}; this glob does not count");
            notices.push(Notice { message, broken: false });
        }
    }
    globs.build().unwrap_or_else(|_| Gitignore::empty())
}

fn counts(settings: &Settings, page: &IndexedPage) -> bool {
    match &settings.builtin {
        Builtin::All => true,
        Builtin::None => false,
        Builtin::Services(services) => {
            let service = page.page.service.as_deref().unwrap_or_default();
            services.iter().any(|named| named.eq_ignore_ascii_case(service))
        }
    }
}

/// Writes a file so that a reader sees the old text or the new one and nothing in between: to a
/// file beside it, which then takes its place. A link is followed; what is no file, such as `/dev/null` or a
/// pipe, is written to as it is.
pub fn write_in_one_step(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let metadata = fs::metadata(path).ok();
    if metadata.as_ref().is_some_and(|own| !own.is_file() && !own.is_dir()) {
        return fs::OpenOptions::new().write(true).open(path)?.write_all(bytes);
    }
    let target = path.canonicalize();
    let path = target.as_deref().unwrap_or(path);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut file = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
    file.write_all(bytes)?;
    if let Some(metadata) = metadata {
        file.as_file().set_permissions(metadata.permissions())?;
    }
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// The services of `builtin` that no built-in page is about.
fn no_services(settings: &Settings) -> Option<Notice> {
    let Builtin::Services(named) = &settings.builtin else { return None };
    let pages = import::builtin().iter();
    let services: BTreeSet<&str> = pages.filter_map(|p| p.page.service.as_deref()).collect();
    let is_none = |named: &&String| !services.iter().any(|own| own.eq_ignore_ascii_case(named));
    let none: Vec<String> = named.iter().filter(is_none).map(|none| format!("{none:?}")).collect();
    let services = Vec::from_iter(services).join(", ");
    let message = format!("`builtin` takes services out of {services}, not {}", none.join(", "));
    (!none.is_empty()).then_some(Notice { message, broken: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_pipe_and_a_link_stay_what_they_are() {
        use std::os::unix::fs::{FileTypeExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let [pipe, file, link] = ["pipe", "file", "link"].map(|name| folder.path().join(name));
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let reader = std::thread::spawn({
            let pipe = pipe.clone();
            move || fs::read_to_string(pipe).unwrap()
        });
        write_in_one_step(&pipe, b"text").unwrap();
        assert!(fs::metadata(&pipe).unwrap().file_type().is_fifo());
        assert_eq!(reader.join().unwrap(), "text");
        fs::write(&file, "old").unwrap();
        symlink(&file, &link).unwrap();
        write_in_one_step(&link, b"new").unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "new");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    }
    use expect_test::{Expect, expect};
    use std::time::SystemTime;

    const PAGE: &str = "| Error Code | Message |\n|---|---|\n| MY.0001 | x |\n";

    /// Files in a new folder, whose root is a repository.
    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join(".git")).unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    /// The files of a scope's pages.
    fn paths(scope: &Scope) -> Vec<PathBuf> {
        scope.pages.iter().map(|file| file.path.clone()).collect()
    }

    fn notices(folder: &tempfile::TempDir, notices: &[Notice], expected: Expect) {
        let root = folder.path().display().to_string();
        let lines = notices.iter().map(|notice| notice.message.replace(&root, "") + "\n");
        expected.assert_eq(&lines.collect::<String>());
    }

    #[test]
    fn the_nearest_file_replaces_the_outer_ones() {
        let folder = folder(&[
            ("errdex.toml", "locale = \"zh\"\n[rules]\nunknown-code = \"off\""),
            ("inner/.errdex.toml", "locale = \"de\""),
        ]);
        let mut scopes = Scopes::default();
        let mut of = |path: &str| scopes.of(Some(&folder.path().join(path)), &Layer::default()).0;
        assert_eq!(of("a.go").locale, "zh");
        assert_eq!(of("inner/deep/a.go").locale, "de");
        assert!(of("inner/a.go").settings.rules.is_empty());
        assert!(Arc::ptr_eq(&of("a.go"), &of("other/b.go")));
    }

    #[test]
    fn a_broken_file_keeps_the_last_good_settings_and_says_so_once() {
        let folder = folder(&[("errdex.toml", "locale = \"zh\"")]);
        let mut scopes = Scopes::default();
        let mut of = || scopes.of(Some(folder.path()), &Layer::default());
        assert_eq!(of().0.locale, "zh");
        fs::write(folder.path().join("errdex.toml"), "locale = \"de\"\n[rules\n").unwrap();
        let (scope, said) = of();
        assert_eq!(scope.locale, "zh");
        notices(
            &folder,
            &said,
            expect![[r#"
            /errdex.toml:2: unclosed table, expected `]`; these settings do not count until it is mended
        "#]],
        );
        assert_eq!(of().1, []);
        fs::write(folder.path().join("errdex.toml"), "locale = \"de-AT\"\n").unwrap();
        assert_eq!(of().0.locale, "de-AT");
    }

    #[cfg(unix)]
    #[test]
    fn a_page_that_comes_later_counts_from_then_on() {
        let settings = "[[page]]\npath = 'a.md'\n[[page]]\npath = 'docs/**/*.md'";
        let folder = folder(&[("errdex.toml", settings), ("docs/x/b.md", PAGE)]);
        let path = |name: &str| folder.path().join(name);
        // A change so soon after another would have the same time.
        let inner = fs::File::open(path("docs/x")).unwrap();
        inner.set_modified(SystemTime::UNIX_EPOCH).unwrap();
        let mut scopes = Scopes::default();
        let mut pages = || paths(&scopes.of(Some(folder.path()), &Layer::default()).0);
        assert_eq!(pages(), [path("docs/x/b.md")]);
        fs::write(path("a.md"), PAGE).unwrap();
        assert_eq!(pages(), [path("a.md"), path("docs/x/b.md")]);
        fs::create_dir(path("docs/x/y")).unwrap();
        fs::write(path("docs/x/y/c.md"), PAGE).unwrap();
        assert_eq!(pages(), [path("a.md"), path("docs/x/b.md"), path("docs/x/y/c.md")]);
        fs::remove_file(path("a.md")).unwrap();
        assert_eq!(pages(), [path("docs/x/b.md"), path("docs/x/y/c.md")]);
    }

    #[test]
    fn the_editor_s_settings_stand_below_the_file_s() {
        let folder = folder(&[("errdex.toml", "[rules]\nunknown-code = \"off\"")]);
        let editor =
            config::parse_toml("locale = \"zh\"\nrules.unknown-code = \"hint\"").unwrap().0;
        let scope = Scopes::default().of(Some(folder.path()), &editor).0;
        assert_eq!(scope.locale, "zh");
        assert_eq!(scope.settings.rules[&config::Rule::UnknownCode], config::Level::Off);
    }

    #[test]
    fn without_a_file_an_editor_s_paths_start_where_the_program_does() {
        let editor = "exclude = ['vendor/**']\n[[page]]\npath = 'src/catalog/builtin/frs.en.txt'";
        let editor = config::parse_toml(editor).unwrap().0;
        let scope = Scopes::default().of(None, &editor).0;
        let here = std::env::current_dir().unwrap();
        assert!(scope.excludes(&here.join("vendor/a.go")) && !scope.excludes(&here.join("a.go")));
        assert_eq!(paths(&scope), [here.join("src/catalog/builtin/frs.en.txt")]);
        assert_eq!(scope.catalog.pages()[0].page.name, "src/catalog/builtin/frs.en.txt");
    }

    #[test]
    fn a_page_outside_of_the_workspace_counts_only_for_an_editor() {
        let outside = folder(&[("page.md", PAGE)]);
        let page = format!("[[page]]\npath = '{}/page.md'", outside.path().display());
        let folder = folder(&[("errdex.toml", page.as_str())]);
        let (scope, said) = Scopes::default().of(Some(folder.path()), &Layer::default());
        assert!(scope.pages.is_empty() && said[0].message.contains("outside of the workspace"));
        fs::remove_file(folder.path().join("errdex.toml")).unwrap();
        let editor = config::parse_toml(&page).unwrap().0;
        assert_eq!(Scopes::default().of(Some(folder.path()), &editor).0.pages.len(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_glob_that_leaves_the_workspace_costs_only_what_lies_outside() {
        let outside = folder(&[("page.md", PAGE)]);
        let settings = "[[page]]\npath = 'docs/*.md'\n[[page]]\npath = '../**/*.md'";
        let folder = folder(&[("errdex.toml", settings), ("docs/a.md", PAGE)]);
        let link = folder.path().join("docs/b.md");
        std::os::unix::fs::symlink(outside.path().join("page.md"), link).unwrap();
        let (scope, said) = Scopes::default().of(Some(folder.path()), &Layer::default());
        assert_eq!(paths(&scope), [folder.path().join("docs/a.md")]);
        notices(
            &folder,
            &said,
            expect![[r#"
            /errdex.toml: page `docs/*.md`: /docs/b.md lies outside of the workspace; only your own settings may name it
            /errdex.toml: page `../**/*.md`: lies outside of the workspace; only your own settings may name it
        "#]],
        );
    }

    #[test]
    fn a_folder_with_brackets_in_its_name_is_no_glob() {
        let settings = "[[page]]\npath = 'docs/*.md'\n[[page]]\npath = '[c].md'";
        let folder = folder(&[
            ("[id]/errdex.toml", settings),
            ("[id]/docs/a.md", PAGE),
            ("[id]/[c].md", PAGE),
        ]);
        let path = folder.path().join("[id]");
        let (scope, said) = Scopes::default().of(Some(&path), &Layer::default());
        assert_eq!(said, []);
        assert_eq!(paths(&scope), [path.join("docs/a.md"), path.join("[c].md")]);
    }

    #[test]
    fn a_prefix_without_its_separator_is_asked_about() {
        let settings = "[[page]]\npath = 'a.md'\nprefix = ['MY', 'MY.', 'OTHER.']";
        let folder = folder(&[("errdex.toml", settings), ("a.md", PAGE)]);
        let said = Scopes::default().of(Some(folder.path()), &Layer::default()).1;
        notices(
            &folder,
            &said,
            expect![[r#"
            a.md: no code fits the prefix `MY`; is it `MY.`?
        "#]],
        );
    }

    #[test]
    fn builtin_pages_can_be_left_out() {
        let services = |settings: &str| {
            let folder = folder(&[("errdex.toml", settings)]);
            let scope = Scopes::default().of(Some(folder.path()), &Layer::default()).0;
            let pages = scope.catalog.pages().iter();
            pages.filter_map(|content| content.page.service.clone()).collect::<Vec<_>>()
        };
        assert_eq!(services("builtin = false"), [""; 0]);
        assert_eq!(services("builtin = ['ocr', 'FRS']"), ["OCR", "OCR", "FRS"]);
        let folder = folder(&[("errdex.toml", "builtin = ['OCRR', 'FRS', 'fsr']")]);
        notices(
            &folder,
            &Scopes::default().of(Some(folder.path()), &Layer::default()).1,
            expect![[r#"
                `builtin` takes services out of FRS, Image Recognition, OCR, iMetal, not "OCRR", "fsr"
            "#]],
        );
    }

    #[test]
    fn a_page_that_is_declared_twice_is_what_the_first_declaration_says() {
        let settings = "[[page]]\npath = 'docs/a.md'\nservice = 'A'\n[[page]]\npath = 'docs/*'";
        let folder = folder(&[("errdex.toml", settings), ("docs/a.md", PAGE), ("docs/b.md", PAGE)]);
        let scope = Scopes::default().of(Some(folder.path()), &Layer::default()).0;
        assert_eq!(
            paths(&scope),
            ["a.md", "b.md"].map(|name| folder.path().join("docs").join(name))
        );
        let pages =
            scope.catalog.entries_of("MY.0001").into_iter().map(|id| scope.catalog.page(id));
        let pages: Vec<_> = pages.map(|page| (&*page.name, page.service.as_deref())).collect();
        assert_eq!(pages, [("docs/a.md", Some("A")), ("docs/b.md", None)]);
    }

    #[test]
    fn a_page_that_comes_later_is_seen() {
        let folder = folder(&[
            ("errdex.toml", "[[page]]\npath = 'one.md'\n[[page]]\npath = 'docs/*/*.md'\n"),
            ("docs/en/a.txt", "no page"),
        ]);
        let inner = folder.path().join("docs/en");
        // Two files that come within one tick of the clock would else look like one.
        let old = |folder: &Path| {
            fs::File::open(folder).unwrap().set_modified(SystemTime::UNIX_EPOCH).unwrap();
        };
        old(&inner);
        let mut scopes = Scopes::default();
        let mut of = || scopes.of(Some(folder.path()), &Layer::default());
        let (scope, said) = of();
        assert_eq!((scope.pages.len(), said.len()), (0, 2));
        assert_eq!(of().1, []);
        fs::write(folder.path().join("one.md"), PAGE).unwrap();
        assert_eq!(of().0.pages.len(), 1);
        fs::write(inner.join("b.md"), PAGE).unwrap();
        assert_eq!(of().0.pages.len(), 2);
        old(&inner);
        assert_eq!(of().0.pages.len(), 2);
        fs::write(inner.join("c.md"), PAGE).unwrap();
        let (scope, said) = of();
        assert_eq!((scope.pages.len(), said), (3, vec![]));
        assert!(Arc::ptr_eq(&of().0, &scope));
    }

    #[test]
    fn globs_find_pages_and_exclude_files() {
        let settings = "exclude = ['vendor/**', '*.gen.go']\n[[page]]\npath = 'docs/*.md'";
        let folder = folder(&[
            ("errdex.toml", settings),
            ("docs/a.md", PAGE),
            ("docs/b.md", PAGE),
            ("docs/x/c.md", PAGE),
        ]);
        let (scope, _) = Scopes::default().of(Some(folder.path()), &Layer::default());
        let path = |name: &str| folder.path().join(name);
        assert_eq!(paths(&scope), [path("docs/a.md"), path("docs/b.md")]);
        assert_eq!(scope.page_at(&path("docs/b.md")), Some(1));
        assert!(scope.excludes(&path("vendor/x/y.go")) && scope.excludes(&path("a/b.gen.go")));
        assert!(
            !scope.excludes(&path("src/vendor.go"))
                && !scope.excludes(Path::new("/other/a.gen.go"))
        );
    }
}
