//! The only reader of disks: settings files, pages, and the files of a workspace.

mod pages;
mod walk;

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use ignore::gitignore::{Gitignore, GitignoreBuilder};

use crate::catalog::{Catalog, PageContent};
use crate::config::{self, Builtin, FILE_NAMES, Layer, Settings, Warning};
use crate::import;
use crate::index::Scope;
use crate::text::LineIndex;

pub use walk::{Walked, read_text, walk};

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
    loaded: HashMap<Option<PathBuf>, Loaded>,
}

#[derive(Debug)]
struct Loaded {
    scope: Arc<Scope>,
    /// What the scope was made of: when these differ, it is read again.
    editor: Layer,
    locale: Option<String>,
    stamps: Vec<(PathBuf, Stamp)>,
}

/// The time and size of a file; `None` for one that is not there.
type Stamp = Option<(SystemTime, u64)>;

impl Scopes {
    /// The scope of a file or folder: that of its nearest settings file, over the editor's
    /// settings. The same scope comes back as long as nothing that it was made of has changed.
    /// A settings file that is broken keeps the last good scope; the notices tell of it once.
    pub fn of(&mut self, path: Option<&Path>, editor: &Layer) -> (Arc<Scope>, Vec<Notice>) {
        let file = path.and_then(find_settings);
        if let Some(loaded) = self.loaded.get(&file)
            && loaded.editor == *editor
            && loaded.locale == self.editor_locale
            && loaded.stamps.iter().all(|(path, stamp)| self::stamp(path) == *stamp)
        {
            return (loaded.scope.clone(), Vec::new());
        }
        let last = self.loaded.remove(&file).map(|loaded| loaded.scope);
        let mut notices = Vec::new();
        // The stamp is taken before the file is read, so that a change in between is seen.
        let mut stamps: Vec<_> = file.iter().map(|file| (file.clone(), stamp(file))).collect();
        let layer = file.as_deref().map(|file| read_settings(file, &mut notices));
        let scope = match (layer, last) {
            (Some(None), Some(last)) => last,
            (layer, _) => {
                let layer = layer.flatten().unwrap_or_default();
                Arc::new(self.read(file.as_deref(), &layer, editor, &mut stamps, &mut notices))
            }
        };
        let locale = self.editor_locale.clone();
        let loaded = Loaded { scope: scope.clone(), editor: editor.clone(), locale, stamps };
        self.loaded.insert(file, loaded);
        (scope, notices)
    }

    fn read(
        &self,
        file: Option<&Path>,
        layer: &Layer,
        editor: &Layer,
        stamps: &mut Vec<(PathBuf, Stamp)>,
        notices: &mut Vec<Notice>,
    ) -> Scope {
        let settings = Settings::of(&[&self.command_line, layer, editor]);
        let folder = file.and_then(Path::parent).unwrap_or(Path::new(""));
        // A workspace must not make errdex read what lies outside of it.
        let bounds = layer.pages.is_some().then(|| workspace_of(folder));
        let mut own = Vec::new();
        let mut paths = Vec::new();
        for declaration in &settings.pages {
            let found = pages::find(folder, declaration, bounds.as_deref(), stamps);
            notices.extend(found.as_ref().err().cloned());
            for path in found.unwrap_or_default() {
                stamps.push((path.clone(), stamp(&path)));
                own.extend(pages::read(folder, &path, declaration, notices));
                paths.push(path);
            }
        }
        let builtin = import::builtin().iter().filter(|content| counts(&settings, content));
        let catalog = Catalog::new(own.into_iter().chain(builtin.cloned()).collect());
        Scope {
            locale: self.locale(&settings),
            exclude: excluded(folder, &settings, notices),
            settings,
            catalog,
            file: file.map(Path::to_owned),
            pages: paths,
        }
    }

    fn locale(&self, settings: &Settings) -> String {
        if settings.locale != "auto" {
            return settings.locale.clone();
        }
        let set = |name: &&str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let environment = || ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set);
        let locale = self.editor_locale.clone().or_else(environment).unwrap_or_default();
        // `zh_CN.UTF-8` is a name of POSIX, `C` is no language.
        let tag = locale.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
        if matches!(tag.as_str(), "" | "C" | "POSIX") { "en".to_owned() } else { tag }
    }
}

/// The nearest settings file of a path, which need not exist itself.
pub fn find_settings(path: &Path) -> Option<PathBuf> {
    let path = std::path::absolute(path).ok()?;
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

fn counts(settings: &Settings, content: &Arc<PageContent>) -> bool {
    match &settings.builtin {
        Builtin::All => true,
        Builtin::None => false,
        Builtin::Services(services) => {
            let service = content.page.service.as_deref().unwrap_or_default();
            services.iter().any(|named| named.eq_ignore_ascii_case(service))
        }
    }
}

fn stamp(path: &Path) -> Stamp {
    let metadata = fs::metadata(path).ok()?;
    Some((metadata.modified().ok()?, metadata.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

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
    fn a_page_outside_of_the_workspace_counts_only_for_an_editor() {
        let outside = folder(&[("page.md", "| Code | Message |\n|---|---|\n| A.1 | x |\n")]);
        let page = format!("[[page]]\npath = '{}/page.md'", outside.path().display());
        let folder = folder(&[("errdex.toml", page.as_str())]);
        let (scope, said) = Scopes::default().of(Some(folder.path()), &Layer::default());
        assert!(scope.pages.is_empty() && said[0].message.contains("outside of the workspace"));
        fs::remove_file(folder.path().join("errdex.toml")).unwrap();
        let editor = config::parse_toml(&page).unwrap().0;
        assert_eq!(Scopes::default().of(Some(folder.path()), &editor).0.pages.len(), 1);
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
    }

    #[test]
    fn a_page_that_comes_later_is_seen() {
        let page = "| Error Code | Message |\n|---|---|\n| MY.0001 | x |\n";
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
        fs::write(folder.path().join("one.md"), page).unwrap();
        assert_eq!(of().0.pages.len(), 1);
        fs::write(inner.join("b.md"), page).unwrap();
        assert_eq!(of().0.pages.len(), 2);
        old(&inner);
        assert_eq!(of().0.pages.len(), 2);
        fs::write(inner.join("c.md"), page).unwrap();
        let (scope, said) = of();
        assert_eq!((scope.pages.len(), said), (3, vec![]));
        assert!(Arc::ptr_eq(&of().0, &scope));
    }

    #[test]
    fn globs_find_pages_and_exclude_files() {
        let page = "| Error Code | Message |\n|---|---|\n| MY.0001 | x |\n";
        let settings = "exclude = ['vendor/**', '*.gen.go']\n[[page]]\npath = 'docs/*.md'";
        let folder = folder(&[
            ("errdex.toml", settings),
            ("docs/a.md", page),
            ("docs/b.md", page),
            ("docs/x/c.md", page),
        ]);
        let (scope, _) = Scopes::default().of(Some(folder.path()), &Layer::default());
        let path = |name: &str| folder.path().join(name);
        assert_eq!(scope.pages, [path("docs/a.md"), path("docs/b.md")]);
        assert!(scope.defines_codes(&path("docs/a.md")));
        assert!(scope.excludes(&path("vendor/x/y.go")) && scope.excludes(&path("a/b.gen.go")));
        assert!(
            !scope.excludes(&path("src/vendor.go"))
                && !scope.excludes(Path::new("/other/a.gen.go"))
        );
    }
}
