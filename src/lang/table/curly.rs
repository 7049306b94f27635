//! Rows of languages with braces in the manner of C; long since it holds many.

use super::forms::*;
use crate::lang::{
    Comment, Escape, Fence, Heredoc, Holds, Interpolation, Language, Lines, Place, Quote, Regex,
    Region, Touch, Word,
};

pub(super) const C: Language = Language {
    id: "c",
    extensions: &["c", "h"],
    comments: C_COMMENTS,
    quotes: &[quote("\"").continued(), C_CHAR],
    ..ROW
};

pub(super) const CPP: Language = Language {
    id: "cpp",
    aliases: &["c++", "cuda-cpp", "cxx"],
    extensions: &["cc", "cpp", "cu", "cuh", "cxx", "hh", "hpp", "hxx", "inl", "ipp", "ixx", "tpp"],
    comments: C_COMMENTS,
    quotes: &[
        quote("\"")
            .raw()
            .many()
            .behind(&["R", "LR", "uR", "u8R"])
            .fenced(Fence::Word(Word::Any, &[(b'(', b')')])),
        quote("\"").continued(),
        C_CHAR.behind(&["L", "u", "u8"]).touching(Touch::Anything),
        C_CHAR,
    ],
    ..ROW
};

pub(super) const OBJECTIVE_C: Language = Language {
    id: "objective-c",
    aliases: &["objc", "objcpp", "objective-cpp", "objectivec"],
    extensions: &["m", "mm"],
    ..CPP
};

pub(super) const CSHARP: Language = Language {
    id: "csharp",
    aliases: &["c#", "cs"],
    extensions: &["cs", "csx"],
    interpreters: &["dotnet-script"],
    comments: SLASHES,
    quotes: &[
        quote("\"\"\"").raw().many().behind(&["$"]).fenced(Fence::Longer).with(&[code("{", b'}')]),
        quote("\"\"\"").raw().many().fenced(Fence::Longer),
        quote("\"").doubled().many().behind(&["$@", "@$"]).with(BRACE_CODE),
        quote("\"").doubled().many().behind(&["@"]),
        quote("\"").behind(&["$"]).with(LINE_BRACE_CODE),
        quote("\""),
        CHAR,
    ],
    ..ROW
};

pub(super) const DART: Language = Language {
    id: "dart",
    extensions: &["dart"],
    comments: NESTED_SLASHES,
    quotes: &[
        quote("\"\"\"").raw().many().behind(&["r"]),
        quote("'''").raw().many().behind(&["r"]),
        quote("\"").raw().behind(&["r"]),
        quote("'").raw().behind(&["r"]),
        quote("\"\"\"").many().with(DOLLAR_CODE),
        quote("'''").many().with(DOLLAR_CODE),
        quote("\"").with(LINE_DOLLAR_CODE),
        quote("'").with(LINE_DOLLAR_CODE),
    ],
    ..ROW
};

pub(super) const GO: Language = Language {
    id: "go",
    aliases: &["golang"],
    extensions: &["go"],
    comments: SLASHES,
    quotes: &[quote("\""), quote("`").raw().many(), CHAR],
    ..ROW
};

pub(super) const GROOVY: Language = Language {
    id: "groovy",
    aliases: &["gradle", "jenkinsfile"],
    extensions: &["gradle", "groovy", "gvy", "jenkinsfile"],
    file_names: &["jenkinsfile"],
    comments: SLASHES,
    quotes: &[
        quote("\"\"\"").many().with(DOLLAR_CODE),
        quote("'''").many(),
        quote("\"").with(LINE_DOLLAR_CODE),
        quote("'"),
        between("$/", "/$").raw().many().touching(Touch::Apart).with(DOLLAR_CODE),
    ],
    regex: Some(Regex { lines: Lines::One, has_classes: false, interpolations: DOLLAR_CODE }),
    operand_words: &["assert", "case", "else", "in", "instanceof", "return", "throw"],
    ..ROW
};

pub(super) const JAVA: Language = Language {
    id: "java",
    extensions: &["java", "jsh"],
    comments: SLASHES,
    quotes: &[quote("\"\"\"").many(), quote("\""), CHAR],
    ..ROW
};

pub(super) const JAVASCRIPT: Language = Language {
    id: "javascript",
    aliases: &["javascriptreact", "js", "jsx"],
    extensions: &["cjs", "es6", "js", "jsx", "mjs"],
    interpreters: &["node", "nodejs", "zx"],
    has_elements: true,
    ..SCRIPT
};

pub(super) const KOTLIN: Language = Language {
    id: "kotlin",
    aliases: &["kt", "kts"],
    extensions: &["kt", "kts"],
    comments: NESTED_SLASHES,
    quotes: &[
        Quote { closes_late: true, ..quote("\"\"\"").raw().many().with(DOLLAR_CODE) },
        quote("\"").with(DOLLAR_CODE),
        CHAR,
        quote("`").raw().holding(Holds::Other),
    ],
    ..ROW
};

pub(super) const PHP: Language = Language {
    id: "php",
    extensions: &["php", "php5", "phps", "phpt", "phtml"],
    region: Some(Region { opens: &["<?php", "<?="], close: "?>" }),
    comments: &[line("//"), Comment { unless_before: "[", ..line("#") }, block("/*", "*/")],
    quotes: &[
        quote("\"").many().with(PHP_CODE),
        quote("'").kept().many(),
        quote("`").many().with(PHP_CODE),
    ],
    heredocs: &[Heredoc {
        open: "<<<",
        has_blanks: true,
        has_tail: true,
        interpolations: PHP_CODE,
        ..HEREDOC
    }],
    ..ROW
};

pub(super) const PROTO: Language = Language {
    id: "proto",
    aliases: &["proto3", "protobuf"],
    extensions: &["proto", "textproto"],
    comments: SLASHES,
    quotes: &[quote("\""), quote("'")],
    ..ROW
};

pub(super) const RUST: Language = Language {
    id: "rust",
    aliases: &["rs"],
    extensions: &["rs"],
    interpreters: &["rust-script"],
    comments: NESTED_SLASHES,
    quotes: &[
        quote("\"").raw().many().behind(&["r", "br", "cr"]).fenced(Fence::Around(b'#')),
        quote("\"").many(),
        CHAR,
    ],
    ..ROW
};

pub(super) const SCALA: Language = Language {
    id: "scala",
    aliases: &["sbt"],
    extensions: &["sbt", "sc", "scala"],
    interpreters: &["amm", "scala-cli"],
    comments: NESTED_SLASHES,
    quotes: &[
        Quote {
            closes_late: true,
            ..quote("\"\"\"").raw().many().touching(Touch::Word).with(DOLLAR_CODE)
        },
        Quote { closes_late: true, ..quote("\"\"\"").raw().many() },
        quote("\"").touching(Touch::Word).with(LINE_DOLLAR_CODE),
        quote("\""),
        CHAR,
        quote("`").raw().holding(Holds::Other),
    ],
    ..ROW
};

pub(super) const SWIFT: Language = Language {
    id: "swift",
    extensions: &["swift"],
    comments: NESTED_SLASHES,
    quotes: &[
        quote("\"\"\"").many().fenced(Fence::Around(b'#')).with(&[code("\\(", b')')]),
        quote("\"").fenced(Fence::Around(b'#')).with(&[line_code("\\(", b')')]),
        quote("`").raw().holding(Holds::Other),
    ],
    ..ROW
};

pub(super) const TYPESCRIPT: Language = Language {
    id: "typescript",
    aliases: &["ts"],
    extensions: &["cts", "mts", "ts"],
    interpreters: &["bun", "deno", "ts-node", "tsx"],
    ..SCRIPT
};

pub(super) const TYPESCRIPTREACT: Language = Language {
    id: "typescriptreact",
    aliases: &["tsx"],
    extensions: &["tsx"],
    has_elements: true,
    ..SCRIPT
};

pub(super) const ZIG: Language = Language {
    id: "zig",
    extensions: &["zig", "zon"],
    comments: &[line("//")],
    quotes: &[
        quote("\"").behind(&["@"]).holding(Holds::Other),
        quote("\""),
        between("\\\\", "").raw().holding(Holds::Line),
        CHAR,
    ],
    ..ROW
};

/// What JavaScript and TypeScript share.
const SCRIPT: Language = Language {
    comments: SLASHES,
    quotes: &[quote("\"").continued(), quote("'").continued(), quote("`").many().with(DOLLAR_CODE)],
    regex: Some(Regex { lines: Lines::One, has_classes: true, interpolations: &[] }),
    operand_words: &[
        "await",
        "case",
        "default",
        "delete",
        "do",
        "else",
        "extends",
        "in",
        "instanceof",
        "new",
        "of",
        "return",
        "throw",
        "typeof",
        "void",
        "yield",
    ],
    ..ROW
};

pub(super) const CSS: Language = Language {
    id: "css",
    extensions: &["css", "wxss"],
    comments: &[block("/*", "*/")],
    quotes: STYLE_QUOTES,
    ..ROW
};

pub(super) const SCSS: Language = Language {
    id: "scss",
    aliases: &["less", "postcss", "sass", "stylus"],
    extensions: &["less", "pcss", "postcss", "sass", "scss", "styl"],
    comments: SLASHES,
    quotes: STYLE_QUOTES,
    ..ROW
};

/// In `url(http://x)` nothing is a comment.
const STYLE_QUOTES: &[Quote] = &[
    Quote { unless_before: "\"'", ..between("(", ")").behind(&["url"]) },
    quote("\"").continued().with(HASH_CODE),
    quote("'").continued().with(HASH_CODE),
];

pub(super) const GRAPHQL: Language = Language {
    id: "graphql",
    aliases: &["gql"],
    extensions: &["gql", "graphql", "graphqls"],
    comments: HASH,
    quotes: &[quote("\"\"\"").kept().many(), quote("\"")],
    ..ROW
};

pub(super) const SQL: Language = Language {
    id: "sql",
    aliases: &["mssql", "mysql", "oracle", "pgsql", "plsql", "postgres", "postgresql", "sqlite"],
    extensions: &["ddl", "dml", "pgsql", "pks", "plsql", "psql", "sql"],
    comments: &[
        line("--"),
        block("/*", "*/"),
        // MySQL has it anywhere, but in PostgreSQL it is an operator.
        Comment { place: Place::Indented, unless_before: ">-#", ..line("#") },
    ],
    quotes: &[
        // One standard writes `ESCAPE '\'`, while to its dialects `'\'x'` is a literal.
        Quote { unless_before: SQL_TEXT, ..no_quote(&[], "'\\'") },
        quote("'").raw().many().behind(&["q", "nq"]).fenced(Fence::Word(
            Word::None,
            &[(b'[', b']'), (b'(', b')'), (b'{', b'}'), (b'<', b'>'), (b'!', b'!'), (b'|', b'|')],
        )),
        Quote { escape: Escape::Either, ..quote("'").many() },
        Quote { escape: Escape::Either, ..quote("\"").many() },
        quote("`").raw().holding(Holds::Other),
    ],
    ..ROW
};

const SQL_TEXT: &str = "'\"%\\._-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

pub(super) const HCL: Language = Language {
    id: "hcl",
    aliases: &["opentofu", "terraform", "terraform-vars", "tf", "tfvars"],
    extensions: &["hcl", "nomad", "tf", "tfvars", "tofu"],
    comments: &[line("#"), line("//"), block("/*", "*/")],
    quotes: &[quote("\"").with(HCL_CODE)],
    heredocs: &[Heredoc {
        indents: "-",
        escape: Escape::None,
        interpolations: HCL_CODE,
        ..HEREDOC
    }],
    ..ROW
};

pub(super) const NIX: Language = Language {
    id: "nix",
    extensions: &["nix"],
    interpreters: &["nix-shell"],
    comments: &[line("#"), block("/*", "*/")],
    quotes: &[
        Quote {
            open_before: "'$\\",
            ..quote("''").raw().many().with(&[Interpolation { escaped: "$${", ..code("${", b'}') }])
        },
        quote("\"").many().with(DOLLAR_CODE),
    ],
    ..ROW
};
