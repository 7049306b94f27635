//! The table of languages; the rows stand below `table/`, by their kin.

mod curly;
mod data;
mod forms;
mod functional;
mod markup;
mod scripts;

use super::Language;

/// Every language, in the order of the identifiers.
pub static LANGUAGES: &[Language] = &[
    markup::ASCIIDOC,
    curly::C,
    functional::CLOJURE,
    scripts::CMAKE,
    curly::CPP,
    curly::CSHARP,
    curly::CSS,
    curly::DART,
    scripts::DOCKERFILE,
    data::DOTENV,
    scripts::ELIXIR,
    functional::ERLANG,
    scripts::FISH,
    functional::FSHARP,
    curly::GO,
    curly::GRAPHQL,
    curly::GROOVY,
    functional::HASKELL,
    curly::HCL,
    markup::HTML,
    data::INI,
    curly::JAVA,
    curly::JAVASCRIPT,
    data::JSON,
    scripts::JULIA,
    data::JUPYTER,
    curly::KOTLIN,
    functional::LISP,
    scripts::LUA,
    scripts::MAKEFILE,
    markup::MARKDOWN,
    scripts::NIM,
    curly::NIX,
    curly::OBJECTIVE_C,
    functional::OCAML,
    scripts::PERL,
    curly::PHP,
    data::PLAINTEXT,
    scripts::POWERSHELL,
    data::PROPERTIES,
    curly::PROTO,
    scripts::PYTHON,
    scripts::R,
    markup::RESTRUCTUREDTEXT,
    scripts::RUBY,
    curly::RUST,
    curly::SCALA,
    curly::SCSS,
    scripts::SHELLSCRIPT,
    curly::SQL,
    markup::SVELTE,
    curly::SWIFT,
    data::TOML,
    curly::TYPESCRIPT,
    curly::TYPESCRIPTREACT,
    data::UNKNOWN,
    markup::VUE,
    markup::XML,
    data::YAML,
    curly::ZIG,
];
