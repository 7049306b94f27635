//! The editors: one row each, with the files that stand in `editors/` and where they belong.

use std::path::PathBuf;

use crate::load::folders;

/// An editor that can be set up.
#[derive(Clone, Debug)]
pub(super) struct Editor {
    pub name: &'static str,
    pub parts: &'static [Part],
    /// What there is to do or to know afterwards.
    pub then: &'static str,
}

/// A text that an editor needs, and where.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub place: Place,
    pub text: &'static str,
}

/// Where a text belongs: below which folder, and how it goes there.
#[derive(Clone, Debug)]
pub(super) enum Place {
    /// A file of its own.
    Own(Base, &'static str),
    /// The end of a file that is the user's.
    Added(Base, &'static str),
    /// A JSON file, which is the user's if it is there.
    Json(Base, &'static str),
    /// Helix's table of languages, in which each language has a place.
    Languages,
    /// A line for a shell, which the user is to run; see [`super::shell::filled`].
    Shell,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Base {
    /// Where programs keep their configuration.
    Config,
    /// Where programs keep what they have installed.
    Data,
    /// Where Emacs looks for its init file.
    Emacs,
    /// Where Neovim looks for packages that were installed.
    Neovim,
    /// Where Vim looks for its packages.
    Vim,
    /// Where Sublime Text keeps its packages.
    Sublime,
}

impl Base {
    /// The folder; `None` on a machine without a home folder.
    pub fn folder(self) -> Option<PathBuf> {
        match self {
            Base::Config => folders::config(),
            Base::Data => folders::data(),
            // Neovim keeps its data apart from its settings where both are in one folder.
            Base::Neovim => {
                Some(folders::data()?.join(if cfg!(windows) { "nvim-data" } else { "nvim" }))
            }
            Base::Vim => {
                Some(folders::home()?.join(if cfg!(windows) { "vimfiles" } else { ".vim" }))
            }
            Base::Sublime if cfg!(target_os = "macos") => {
                Some(folders::home()?.join("Library/Application Support/Sublime Text"))
            }
            Base::Sublime if cfg!(windows) => Some(folders::config()?.join("Sublime Text")),
            Base::Sublime => Some(folders::config()?.join("sublime-text")),
            // Emacs takes the older place where it is there.
            Base::Emacs => {
                let (old, new) =
                    (folders::home()?.join(".emacs.d"), folders::config()?.join("emacs"));
                Some(if !old.is_dir() && new.is_dir() { new } else { old })
            }
        }
    }
}

/// The editors by name.
pub(super) const EDITORS: &[Editor] = &[
    Editor {
        name: "emacs",
        parts: &[
            Part {
                place: Place::Own(Base::Emacs, "errdex.el"),
                text: include_str!("../../../editors/emacs/errdex.el"),
            },
            Part {
                place: Place::Added(Base::Emacs, "init.el"),
                text: ";; Error codes explained, checked and completed.\n(load (locate-user-emacs-file \"errdex\") t)\n",
            },
        ],
        then: "then `M-x errdex-eglot` in a buffer, or `M-x lsp` with lsp-mode",
    },
    Editor {
        name: "helix",
        parts: &[Part {
            place: Place::Languages,
            text: include_str!("../../../editors/helix/languages.toml"),
        }],
        then: "then open a file; `hx --health go` shows errdex among the servers",
    },
    Editor {
        name: "jetbrains",
        parts: &[Part {
            place: Place::Own(Base::Data, "errdex/jetbrains/template.json"),
            text: include_str!("../../../editors/jetbrains/template.json"),
        }],
        then: "then install the plugin LSP4IJ, and in Settings, Languages & Frameworks, Language Servers \
               import the template of this folder. Nobody has tried this yet",
    },
    Editor {
        name: "kakoune",
        parts: &[
            Part {
                place: Place::Own(Base::Config, "kak/errdex.kak"),
                text: include_str!("../../../editors/kakoune/errdex.kak"),
            },
            Part {
                place: Place::Added(Base::Config, "kak/kakrc"),
                text: "# Error codes explained, checked and completed, by kakoune-lsp.\nsource \"%val{config}/errdex.kak\"\n",
            },
        ],
        then: "then open a file in a Kakoune whose kakrc has kakoune-lsp and `lsp-enable`",
    },
    Editor {
        name: "kate",
        parts: &[Part {
            place: Place::Json(Base::Config, "kate/lspclient/settings.json"),
            text: include_str!("../../../editors/kate/settings.json"),
        }],
        then: "then switch on the plugin LSP Client in Kate's settings. Nobody has tried this yet",
    },
    Editor {
        name: "neovim",
        parts: &[
            Part {
                place: Place::Own(Base::Neovim, "site/pack/errdex/start/errdex/lsp/errdex.lua"),
                text: include_str!("../../../editors/neovim/lsp/errdex.lua"),
            },
            Part {
                place: Place::Own(Base::Neovim, "site/pack/errdex/start/errdex/plugin/errdex.lua"),
                text: include_str!("../../../editors/neovim/plugin/errdex.lua"),
            },
            Part {
                place: Place::Own(
                    Base::Neovim,
                    "site/pack/errdex/start/errdex/lua/errdex/health.lua",
                ),
                text: include_str!("../../../editors/neovim/lua/errdex/health.lua"),
            },
            Part {
                place: Place::Own(Base::Neovim, "site/pack/errdex/start/errdex/doc/errdex.txt"),
                text: include_str!("../../../editors/neovim/doc/errdex.txt"),
            },
        ],
        then: "then open a file; `:checkhealth errdex` tells whether all is well",
    },
    Editor {
        name: "sublime",
        parts: &[Part {
            place: Place::Json(Base::Sublime, "Packages/User/LSP.sublime-settings"),
            text: include_str!("../../../editors/sublime/LSP.sublime-settings"),
        }],
        then: "then install the package LSP in Sublime Text. Nobody has tried this yet",
    },
    Editor {
        name: "vim",
        parts: &[Part {
            place: Place::Own(Base::Vim, "pack/errdex/start/errdex/plugin/errdex.vim"),
            text: include_str!("../../../editors/vim/plugin/errdex.vim"),
        }],
        then: "then open a file in a Vim that has ALE or vim-lsp",
    },
    Editor {
        name: "vscode",
        parts: &[Part {
            place: Place::Shell,
            text: "code --install-extension \"$(editors/vscode/pack {machine})\"\n",
        }],
        then: "then open a file. Without arguments `pack` leaves the program out; the extension then runs \
               the errdex of the PATH, or the one that its setting names: \"errdex.server.path\": {json}",
    },
    Editor {
        name: "zed",
        parts: &[
            Part {
                place: Place::Own(Base::Data, "errdex/zed/extension.toml"),
                text: include_str!("../../../editors/zed/extension.toml"),
            },
            Part {
                place: Place::Own(Base::Data, "errdex/zed/Cargo.toml"),
                text: include_str!("../../../editors/zed/Cargo.toml"),
            },
            Part {
                place: Place::Own(Base::Data, "errdex/zed/src/errdex.rs"),
                text: include_str!("../../../editors/zed/src/errdex.rs"),
            },
        ],
        then: "then `zed: install dev extension` in Zed, with the folder of extension.toml. Nobody has tried \
               this yet",
    },
];

/// The editor of that name.
pub(super) fn parse(name: &str) -> Result<&'static Editor, String> {
    let found = EDITORS.iter().find(|editor| editor.name == name.to_ascii_lowercase());
    let names = || EDITORS.iter().map(|editor| editor.name).collect::<Vec<_>>().join(", ");
    found.ok_or_else(|| format!("one of {}", names()))
}
