//! Rows of data formats, of texts of unknown kind, and of prose.

use super::forms::*;
use crate::lang::{Comment, Escape, Language, Pairs, Place, Quote, Reader, Touch};

pub(super) const DOTENV: Language = Language {
    id: "dotenv",
    aliases: &["env"],
    extensions: &["env"],
    file_names: &[".env"],
    comments: WORD_HASH,
    reader: Reader::Pairs(Pairs {
        separators: "=",
        quotes: "\"'`",
        has_lines: true,
        continues: false,
    }),
    ..ROW
};

pub(super) const INI: Language = Language {
    id: "ini",
    aliases: &["cfg", "conf-ini", "dosini", "git-config", "systemd"],
    extensions: &["cfg", "desktop", "inf", "ini", "mount", "service", "socket", "timer", "url"],
    file_names: &[".editorconfig", ".flake8", ".gitconfig", ".gitmodules", ".npmrc", ".pylintrc"],
    comments: &[
        Comment { place: Place::Word, ..line(";") },
        Comment { place: Place::Word, ..line("#") },
    ],
    reader: Reader::Pairs(Pairs {
        separators: "=:",
        quotes: "\"'",
        has_lines: false,
        continues: false,
    }),
    ..ROW
};

pub(super) const JSON: Language = Language {
    id: "json",
    aliases: &["json5", "jsonc", "jsonl", "jsonlines", "ndjson", "snippets"],
    extensions: &[
        "avsc",
        "code-snippets",
        "code-workspace",
        "geojson",
        "har",
        "json",
        "json5",
        "jsonc",
        "jsonl",
        "jsonld",
        "ndjson",
        "sarif",
        "tfstate",
        "topojson",
        "webmanifest",
    ],
    file_names: &[".babelrc", ".eslintrc", ".prettierrc", ".swcrc", "composer.lock"],
    comments: SLASHES,
    quotes: &[quote("\"").continued(), quote("'").continued()],
    ..ROW
};

pub(super) const JUPYTER: Language =
    Language { id: "jupyter", extensions: &["ipynb"], reader: Reader::Notebook, ..ROW };

pub(super) const PLAINTEXT: Language = Language {
    id: "plaintext",
    aliases: &["diff", "git-commit", "gitcommit", "latex", "log", "org", "tex", "text", "txt"],
    extensions: &["diff", "log", "org", "patch", "tex", "text", "txt"],
    is_prose: true,
    ..ROW
};

pub(super) const PROPERTIES: Language = Language {
    id: "properties",
    aliases: &["java-properties", "javaproperties", "spring-boot-properties"],
    extensions: &["properties"],
    comments: &[
        Comment { place: Place::Indented, ..line("#") },
        Comment { place: Place::Indented, ..line("!") },
    ],
    reader: Reader::Pairs(Pairs {
        separators: "=: ",
        quotes: "",
        has_lines: false,
        continues: true,
    }),
    ..ROW
};

pub(super) const TOML: Language = Language {
    id: "toml",
    extensions: &["toml"],
    file_names: &["cargo.lock", "pdm.lock", "pipfile", "poetry.lock", "uv.lock"],
    comments: HASH,
    quotes: &[
        Quote { closes_late: true, ..quote("\"\"\"").many() },
        Quote { closes_late: true, ..quote("'''").raw().many() },
        quote("\""),
        quote("'").raw(),
    ],
    ..ROW
};

pub(super) const UNKNOWN: Language = Language {
    id: "unknown",
    // Whatever opens a comment, a directive is one from there on.
    comments: &[line("errdex: ignore"), line("errdex:ignore")],
    quotes: &[
        quote("\""),
        Quote { must_close: true, ..quote("'").touching(Touch::Apart) },
        Quote { must_close: true, escape: Escape::None, ..quote("`") },
    ],
    ..ROW
};

pub(super) const YAML: Language = Language {
    id: "yaml",
    aliases: &["ansible", "dockercompose", "github-actions-workflow", "helm", "yml"],
    extensions: &["clang-format", "clang-tidy", "sls", "yaml", "yml"],
    file_names: &[".clang-format", ".clang-tidy", ".clangd", "pubspec.lock"],
    reader: Reader::Yaml,
    ..ROW
};
