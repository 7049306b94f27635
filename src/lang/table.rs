//! The table of languages; longer than other files since it holds all of the rows.

use super::Language;
use super::syntax::{
    Comment, Escape, Fence, Heredoc, Holds, Interpolation, Lines, Percent, Place, Quote, Regex,
    Region, Values,
};

/// Every language, in the order of the identifiers.
pub static LANGUAGES: &[Language] = &[
    Language {
        id: "asciidoc",
        extensions: &["adoc", "asciidoc"],
        is_prose: true,
        comments: &[Comment { place: Place::Line, ..line("//") }],
        ..ROW
    },
    Language {
        id: "c",
        extensions: &["c", "h"],
        comments: C_COMMENTS,
        quotes: &[quote("\"").continued(), C_CHAR],
        ..ROW
    },
    Language {
        id: "cpp",
        aliases: &["c++", "cuda-cpp", "objective-c", "objective-cpp"],
        extensions: &["cc", "cpp", "cu", "cxx", "hh", "hpp", "hxx", "inl", "ipp", "m", "mm", "tpp"],
        comments: C_COMMENTS,
        quotes: &[
            Quote {
                prefixes: &["R", "LR", "uR", "u8R"],
                fence: Fence::Delimiter,
                ..quote("\"").raw().many()
            },
            quote("\"").continued(),
            Quote { prefixes: &["L", "u", "u8"], is_apart: false, ..C_CHAR },
            C_CHAR,
        ],
        ..ROW
    },
    Language {
        id: "csharp",
        aliases: &["c#", "cs"],
        extensions: &["cs", "csx"],
        comments: SLASHES,
        quotes: &[
            Quote {
                prefixes: &["$"],
                fence: Fence::Longer,
                interpolations: &[code("{", b'}')],
                ..quote("\"\"\"").raw().many()
            },
            Quote { fence: Fence::Longer, ..quote("\"\"\"").raw().many() },
            Quote {
                prefixes: &["$@", "@$"],
                escape: Escape::Doubled,
                interpolations: &[Interpolation { escaped: "{{", ..code("{", b'}') }],
                ..quote("\"").many()
            },
            Quote { prefixes: &["@"], escape: Escape::Doubled, ..quote("\"").many() },
            Quote {
                prefixes: &["$"],
                interpolations: &[Interpolation {
                    escaped: "{{",
                    has_lines: false,
                    ..code("{", b'}')
                }],
                ..quote("\"")
            },
            quote("\""),
            CHAR,
        ],
        ..ROW
    },
    Language {
        id: "go",
        extensions: &["go"],
        comments: SLASHES,
        quotes: &[quote("\""), quote("`").raw().many(), CHAR],
        ..ROW
    },
    Language {
        id: "hcl",
        aliases: &["opentofu", "terraform", "terraform-vars", "tf", "tfvars"],
        extensions: &["hcl", "nomad", "tf", "tfvars", "tofu"],
        comments: &[line("#"), line("//"), block("/*", "*/")],
        quotes: &[Quote { interpolations: HCL_CODE, ..quote("\"") }],
        heredocs: &[Heredoc {
            indents: "-",
            escape: Escape::None,
            interpolations: HCL_CODE,
            ..HEREDOC
        }],
        ..ROW
    },
    Language {
        id: "java",
        extensions: &["java"],
        comments: SLASHES,
        quotes: &[quote("\"\"\"").many(), quote("\""), CHAR],
        ..ROW
    },
    Language {
        id: "javascript",
        aliases: &["javascriptreact", "js", "jsx"],
        extensions: &["cjs", "es6", "js", "jsx", "mjs"],
        has_elements: true,
        ..SCRIPT
    },
    Language {
        id: "json",
        aliases: &["json5", "jsonc", "jsonl", "jsonlines"],
        extensions: &["geojson", "json", "json5", "jsonc", "jsonl", "ndjson", "webmanifest"],
        comments: SLASHES,
        quotes: &[quote("\""), quote("'")],
        ..ROW
    },
    Language {
        id: "kotlin",
        aliases: &["kt", "kts"],
        extensions: &["kt", "kts"],
        comments: NESTED_SLASHES,
        quotes: &[
            Quote {
                closes_late: true,
                interpolations: &[code("${", b'}')],
                ..quote("\"\"\"").raw().many()
            },
            Quote { interpolations: &[code("${", b'}')], ..quote("\"") },
            CHAR,
            Quote { holds: Holds::Other, ..quote("`").raw() },
        ],
        ..ROW
    },
    Language {
        id: "markdown",
        aliases: &["md", "mdx"],
        extensions: &["markdown", "md", "mdown", "mdx", "mkd"],
        is_prose: true,
        comments: &[block("<!--", "-->")],
        ..ROW
    },
    Language {
        id: "php",
        extensions: &["php", "php5", "phps", "phtml"],
        region: Some(Region { opens: &["<?php", "<?="], close: "?>" }),
        comments: &[
            line("//"),
            Comment { unless_before: Some(b'['), ..line("#") },
            block("/*", "*/"),
        ],
        quotes: &[
            Quote { interpolations: PHP_CODE, ..quote("\"").many() },
            quote("'").kept().many(),
            Quote { interpolations: PHP_CODE, ..quote("`").many() },
        ],
        heredocs: &[Heredoc {
            open: "<<<",
            has_blanks: true,
            has_tail: true,
            interpolations: PHP_CODE,
            ..HEREDOC
        }],
        ..ROW
    },
    Language {
        id: "plaintext",
        aliases: &["log", "text", "txt"],
        extensions: &["log", "text", "txt"],
        is_prose: true,
        ..ROW
    },
    Language {
        id: "python",
        aliases: &["py"],
        extensions: &["py", "pyi", "pyw"],
        comments: &[line("#")],
        quotes: &[
            python_formatted(quote("\"\"\"").many(), &["rf", "fr", "rt", "tr"], Escape::Raw),
            python_formatted(quote("'''").many(), &["rf", "fr", "rt", "tr"], Escape::Raw),
            python_formatted(quote("\"\"\"").many(), &["f", "t"], Escape::Backslash),
            python_formatted(quote("'''").many(), &["f", "t"], Escape::Backslash),
            python_raw(quote("\"\"\"").many()),
            python_raw(quote("'''").many()),
            quote("\"\"\"").many(),
            quote("'''").many(),
            python_formatted(quote("\"").continued(), &["rf", "fr", "rt", "tr"], Escape::Raw),
            python_formatted(quote("'").continued(), &["rf", "fr", "rt", "tr"], Escape::Raw),
            python_formatted(quote("\"").continued(), &["f", "t"], Escape::Backslash),
            python_formatted(quote("'").continued(), &["f", "t"], Escape::Backslash),
            python_raw(quote("\"").continued()),
            python_raw(quote("'").continued()),
            quote("\"").continued(),
            quote("'").continued(),
        ],
        ..ROW
    },
    Language {
        id: "restructuredtext",
        aliases: &["rst"],
        extensions: &["rest", "rst"],
        is_prose: true,
        comments: &[Comment { place: Place::Line, ..line("..") }],
        ..ROW
    },
    Language {
        id: "ruby",
        aliases: &["rb"],
        extensions: &["gemspec", "podspec", "rake", "rb", "rbi", "rbw", "ru"],
        file_names: &["Gemfile", "Rakefile"],
        comments: &[line("#"), Comment { place: Place::Line, ..block("=begin", "\n=end") }],
        quotes: &[
            Quote { prefixes: &["$"], close: "", holds: Holds::Other, ..quote("\"") },
            Quote { prefixes: &["$"], close: "", holds: Holds::Other, ..quote("'") },
            Quote { prefixes: &["$"], close: "", holds: Holds::Other, ..quote("`") },
            Quote { open: "?", close: "", is_apart: true, ..CHAR },
            Quote { interpolations: RUBY_CODE, ..quote("\"").many() },
            quote("'").kept().many(),
            Quote { interpolations: RUBY_CODE, ..quote("`").many() },
        ],
        heredocs: &[Heredoc {
            indents: "~-",
            quotes: "'\"`",
            interpolations: RUBY_CODE,
            ..HEREDOC
        }],
        percents: &[
            Percent { letter: Some(b'q'), ..PERCENT },
            Percent { letter: Some(b'Q'), interpolations: RUBY_CODE, ..PERCENT },
            Percent { letter: Some(b'w'), has_words: true, ..PERCENT },
            Percent { letter: Some(b'W'), has_words: true, interpolations: RUBY_CODE, ..PERCENT },
            Percent { letter: Some(b'i'), has_words: true, ..PERCENT },
            Percent { letter: Some(b'I'), has_words: true, interpolations: RUBY_CODE, ..PERCENT },
            Percent { letter: Some(b'r'), is_regex: true, interpolations: RUBY_CODE, ..PERCENT },
            Percent { letter: Some(b's'), ..PERCENT },
            Percent { letter: Some(b'x'), interpolations: RUBY_CODE, ..PERCENT },
            Percent { interpolations: RUBY_CODE, ..PERCENT },
        ],
        regex: Some(Regex { lines: Lines::Many, has_classes: false, interpolations: RUBY_CODE }),
        operand_words: &[
            "and", "case", "do", "else", "elsif", "if", "in", "not", "or", "return", "then",
            "unless", "until", "when", "while", "yield",
        ],
        has_commands: true,
        end: Some("__END__"),
        ..ROW
    },
    Language {
        id: "rust",
        aliases: &["rs"],
        extensions: &["rs"],
        comments: NESTED_SLASHES,
        quotes: &[
            Quote {
                prefixes: &["r", "br", "cr"],
                fence: Fence::Around(b'#'),
                ..quote("\"").raw().many()
            },
            quote("\"").many(),
            CHAR,
        ],
        ..ROW
    },
    Language {
        id: "shellscript",
        aliases: &["bash", "ksh", "sh", "shell", "zsh"],
        extensions: &["bash", "bats", "ksh", "sh", "zsh"],
        file_names: &[
            ".bash_profile",
            ".bashrc",
            ".env",
            ".envrc",
            ".profile",
            ".zprofile",
            ".zshenv",
            ".zshrc",
            "PKGBUILD",
        ],
        comments: &[Comment { place: Place::Word, ..line("#") }],
        quotes: &[
            Quote { prefixes: &["$"], ..quote("'").many() },
            quote("'").raw().many(),
            Quote { interpolations: SHELL_CODE, ..quote("\"").kept().many() },
        ],
        heredocs: &[Heredoc {
            indents: "-",
            has_blanks: true,
            raw: "'\"\\",
            escape: Escape::Raw,
            interpolations: SHELL_CODE,
            ..HEREDOC
        }],
        escapes_code: true,
        ..ROW
    },
    Language {
        id: "swift",
        extensions: &["swift"],
        comments: NESTED_SLASHES,
        quotes: &[
            Quote {
                fence: Fence::Around(b'#'),
                interpolations: &[code("\\(", b')')],
                ..quote("\"\"\"").many()
            },
            Quote {
                fence: Fence::Around(b'#'),
                interpolations: &[Interpolation { has_lines: false, ..code("\\(", b')') }],
                ..quote("\"")
            },
            Quote { holds: Holds::Other, ..quote("`").raw() },
        ],
        ..ROW
    },
    Language {
        id: "toml",
        extensions: &["toml"],
        file_names: &["Cargo.lock", "Pipfile", "poetry.lock", "uv.lock"],
        comments: &[line("#")],
        quotes: &[
            Quote { closes_late: true, ..quote("\"\"\"").many() },
            Quote { closes_late: true, ..quote("'''").raw().many() },
            quote("\""),
            quote("'").raw(),
        ],
        ..ROW
    },
    Language { id: "typescript", aliases: &["ts"], extensions: &["cts", "mts", "ts"], ..SCRIPT },
    Language {
        id: "typescriptreact",
        aliases: &["tsx"],
        extensions: &["tsx"],
        has_elements: true,
        ..SCRIPT
    },
    Language {
        id: "unknown",
        // Whatever opens a comment, a directive is one from there on.
        comments: &[line("errdex: ignore"), line("errdex:ignore")],
        quotes: &[
            quote("\""),
            Quote { is_apart: true, must_close: true, ..quote("'") },
            Quote { must_close: true, ..quote("`").raw() },
        ],
        ..ROW
    },
    Language {
        id: "yaml",
        aliases: &["dockercompose", "github-actions-workflow", "helm", "yml"],
        extensions: &["clang-format", "sls", "yaml", "yml"],
        values: Values::Yaml,
        ..ROW
    },
];

/// The row of a language that has nothing.
const ROW: Language = Language {
    id: "",
    aliases: &[],
    extensions: &[],
    file_names: &[],
    is_prose: false,
    comments: &[],
    quotes: &[],
    heredocs: &[],
    percents: &[],
    regex: None,
    operand_words: &[],
    has_commands: false,
    has_elements: false,
    escapes_code: false,
    region: None,
    end: None,
    values: Values::Quoted,
};

/// What JavaScript and TypeScript share.
const SCRIPT: Language = Language {
    comments: SLASHES,
    quotes: &[
        quote("\"").continued(),
        quote("'").continued(),
        Quote { interpolations: &[code("${", b'}')], ..quote("`").many() },
    ],
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

const SLASHES: &[Comment] = &[line("//"), block("/*", "*/")];
const NESTED_SLASHES: &[Comment] = &[line("//"), Comment { nests: true, ..block("/*", "*/") }];
const C_COMMENTS: &[Comment] = &[Comment { continues: true, ..line("//") }, block("/*", "*/")];

const CHAR: Quote = Quote { holds: Holds::Char, ..quote("'") };
/// `'abcd'` is a number, and `1'000` another.
const C_CHAR: Quote = Quote { holds: Holds::Other, is_apart: true, ..quote("'").continued() };

const HEREDOC: Heredoc = Heredoc {
    open: "<<",
    indents: "",
    has_blanks: false,
    quotes: "'\"",
    raw: "'",
    has_tail: false,
    escape: Escape::Backslash,
    interpolations: &[],
};

const PERCENT: Percent =
    Percent { letter: None, is_regex: false, has_words: false, interpolations: &[] };

const HCL_CODE: &[Interpolation] = &[
    Interpolation { escaped: "$${", ..code("${", b'}') },
    Interpolation { escaped: "%%{", ..code("%{", b'}') },
];
const PHP_CODE: &[Interpolation] = &[code("${", b'}'), code("{$", b'}')];
const RUBY_CODE: &[Interpolation] = &[code("#{", b'}')];
/// In `"${x:-it's}"` neither quote nor number sign means anything.
const SHELL_CODE: &[Interpolation] =
    &[code("$(", b')'), Interpolation { plain: "'#", ..code("${", b'}') }, code("`", b'`')];

const fn line(open: &'static str) -> Comment {
    block(open, "")
}

const fn block(open: &'static str, close: &'static str) -> Comment {
    let place = Place::Anywhere;
    Comment { open, close, nests: false, place, continues: false, unless_before: None }
}

const fn code(open: &'static str, close: u8) -> Interpolation {
    Interpolation { open, close, escaped: "", plain: "", has_lines: true }
}

/// The plainest quote: one line, and a backslash escapes.
const fn quote(mark: &'static str) -> Quote {
    Quote {
        prefixes: &[],
        open: mark,
        close: mark,
        holds: Holds::Text,
        escape: Escape::Backslash,
        lines: Lines::One,
        interpolations: &[],
        fence: Fence::None,
        is_apart: false,
        must_close: false,
        closes_late: false,
    }
}

impl Quote {
    const fn raw(self) -> Quote {
        Quote { escape: Escape::None, ..self }
    }

    /// A backslash keeps the closing mark from closing, and is content elsewhere.
    const fn kept(self) -> Quote {
        Quote { escape: Escape::Raw, ..self }
    }

    const fn many(self) -> Quote {
        Quote { lines: Lines::Many, ..self }
    }

    const fn continued(self) -> Quote {
        Quote { lines: Lines::Continued, ..self }
    }
}

const fn python_formatted(
    quote: Quote,
    prefixes: &'static [&'static str],
    escape: Escape,
) -> Quote {
    const CODE: Interpolation =
        Interpolation { escaped: "{{", plain: "#", has_lines: false, ..code("{", b'}') };
    const ONE: &[Interpolation] = &[CODE];
    const MANY: &[Interpolation] = &[Interpolation { has_lines: true, ..CODE }];
    let interpolations = if matches!(quote.lines, Lines::Many) { MANY } else { ONE };
    Quote { prefixes, escape, interpolations, ..quote }
}

const fn python_raw(quote: Quote) -> Quote {
    Quote { prefixes: &["r", "br", "rb"], ..quote.kept() }
}
