//! Rows of scripting languages, and of those that shells read; long since it holds many.

use super::forms::*;
use crate::lang::{
    Assigns, Comment, Delimited, Escape, Fence, Heredoc, Holds, Interpolation, Language, Lines,
    Place, Quote, Regex, Touch, Word,
};

pub(super) const CMAKE: Language = Language {
    id: "cmake",
    extensions: &["cmake"],
    file_names: &["cmakelists.txt"],
    comments: HASH,
    quotes: &[
        between("#[", "]").raw().many().fenced(LEVELS).holding(Holds::Comment),
        between("[", "]").raw().many().fenced(LEVELS),
        quote("\"").many(),
    ],
    escapes_code: Some(b'\\'),
    ..ROW
};

pub(super) const DOCKERFILE: Language = Language {
    id: "dockerfile",
    aliases: &["containerfile", "docker"],
    extensions: &["containerfile", "dockerfile"],
    file_names: &["containerfile", "dockerfile"],
    comments: &[Comment { place: Place::Indented, ..line("#") }],
    quotes: &[
        quote("'").kept().continued().touching(Touch::Apart),
        quote("\"").kept().continued().with(SHELL_CODE),
    ],
    heredocs: &[SHELL_HEREDOC],
    escapes_code: Some(b'\\'),
    assigns: Assigns::Word,
    ..ROW
};

pub(super) const ELIXIR: Language = Language {
    id: "elixir",
    aliases: &["ex", "iex", "phoenix-heex"],
    extensions: &["ex", "exs", "heex", "leex"],
    comments: HASH,
    quotes: &[
        between("?", "").holding(Holds::Char).touching(Touch::Apart),
        quote("\"\"\"").many().with(HASH_CODE),
        quote("'''").many().with(HASH_CODE),
        quote("\"").many().with(HASH_CODE),
        quote("'").many().with(HASH_CODE),
    ],
    delimited: &[
        sigil("~s"),
        Delimited { escape: Escape::Raw, interpolations: &[], ..sigil("~S") },
        sigil("~c"),
        Delimited { escape: Escape::Raw, interpolations: &[], ..sigil("~C") },
        Delimited { has_words: true, ..sigil("~w") },
        Delimited { has_words: true, escape: Escape::Raw, interpolations: &[], ..sigil("~W") },
        Delimited { is_regex: true, ..sigil("~r") },
        Delimited { is_regex: true, escape: Escape::Raw, interpolations: &[], ..sigil("~R") },
        sigil("~p"),
        Delimited { escape: Escape::Raw, interpolations: &[], ..sigil("~H") },
        Delimited { escape: Escape::Raw, interpolations: &[], ..sigil("~D") },
        Delimited { escape: Escape::Raw, interpolations: &[], ..sigil("~T") },
        Delimited { escape: Escape::Raw, interpolations: &[], ..sigil("~N") },
        Delimited { escape: Escape::Raw, interpolations: &[], ..sigil("~U") },
    ],
    ..ROW
};

pub(super) const FISH: Language = Language {
    id: "fish",
    extensions: &["fish"],
    comments: WORD_HASH,
    quotes: &[quote("'").kept().many(), quote("\"").kept().many().with(&[code("$(", b')')])],
    escapes_code: Some(b'\\'),
    ..ROW
};

pub(super) const JULIA: Language = Language {
    id: "julia",
    aliases: &["jl"],
    extensions: &["jl"],
    comments: &[Comment { nests: true, ..block("#=", "=#") }, line("#")],
    quotes: &[
        quote("\"\"\"").kept().many().behind(&["r"]).holding(Holds::Regex),
        quote("\"").kept().many().behind(&["r"]).holding(Holds::Regex),
        quote("\"\"\"").kept().many().touching(Touch::Word),
        quote("\"").kept().many().touching(Touch::Word),
        quote("\"\"\"").many().with(&[code("$(", b')')]),
        quote("\"").many().with(&[code("$(", b')')]),
        quote("`").many().with(&[code("$(", b')')]),
        CHAR.touching(Touch::Operator),
    ],
    ..ROW
};

pub(super) const LUA: Language = Language {
    id: "lua",
    aliases: &["luau"],
    extensions: &["lua", "luau", "nse", "rockspec"],
    interpreters: &["luajit", "texlua"],
    comments: &[line("--")],
    quotes: &[
        between("--[", "]").raw().many().fenced(LEVELS).holding(Holds::Comment),
        between("[", "]").raw().many().fenced(LEVELS),
        quote("\"").continued(),
        quote("'").continued(),
    ],
    ..ROW
};

pub(super) const MAKEFILE: Language = Language {
    id: "makefile",
    aliases: &["make"],
    extensions: &["mak", "make", "mk"],
    file_names: &["bsdmakefile", "gnumakefile", "makefile"],
    interpreters: &["gmake"],
    comments: WORD_HASH,
    quotes: &[
        Quote { must_close: true, ..quote("'").kept().continued().touching(Touch::Apart) },
        quote("\"").kept().continued(),
    ],
    escapes_code: Some(b'\\'),
    assigns: Assigns::Line,
    ..ROW
};

pub(super) const NIM: Language = Language {
    id: "nim",
    extensions: &["nim", "nimble", "nims"],
    comments: &[
        Comment { nests: true, ..block("##[", "]##") },
        Comment { nests: true, ..block("#[", "]#") },
        line("#"),
    ],
    quotes: &[
        Quote { closes_late: true, ..quote("\"\"\"").raw().many() },
        quote("\"").doubled().touching(Touch::Word),
        quote("\""),
        APART_CHAR,
        quote("`").raw().holding(Holds::Other),
    ],
    ..ROW
};

pub(super) const PERL: Language = Language {
    id: "perl",
    aliases: &["perl6", "raku"],
    extensions: &["al", "cgi", "perl", "pl", "pm", "pod", "psgi", "t"],
    comments: &[
        Comment { unless_after: "$", ..line("#") },
        pod("=pod"),
        pod("=head"),
        pod("=over"),
        pod("=item"),
        pod("=back"),
        pod("=begin"),
        pod("=end"),
        pod("=for"),
        pod("=encoding"),
    ],
    quotes: &[
        no_quote(&["$"], "\""),
        no_quote(&["$"], "'"),
        no_quote(&["$"], "`"),
        quote("\"").many(),
        quote("'").kept().many(),
        quote("`").many(),
    ],
    heredocs: &[Heredoc { indents: "~", has_blanks: true, ..HEREDOC }],
    delimited: &[
        Delimited { escape: Escape::Backslash, ..word("qq") },
        Delimited { has_words: true, ..word("qw") },
        word("qx"),
        Delimited { is_regex: true, ..word("qr") },
        word("q"),
        Delimited { is_regex: true, ..word("m") },
        Delimited { is_regex: true, is_double: true, ..word("s") },
        Delimited { is_regex: true, is_double: true, ..word("tr") },
        Delimited { is_regex: true, is_double: true, ..word("y") },
    ],
    regex: Some(Regex { lines: Lines::Many, has_classes: false, interpolations: &[] }),
    operand_words: &[
        "and", "cmp", "eq", "ge", "grep", "gt", "if", "join", "le", "lt", "map", "ne", "not", "or",
        "push", "return", "split", "unless", "until", "unshift", "when", "while", "x", "xor",
    ],
    ends: &["__END__", "__DATA__"],
    ..ROW
};

pub(super) const POWERSHELL: Language = Language {
    id: "powershell",
    aliases: &["ps1", "pwsh"],
    extensions: &["ps1", "psd1", "psm1"],
    comments: &[block("<#", "#>"), Comment { place: Place::Word, ..line("#") }],
    quotes: &[
        Quote { escape: Escape::Backtick, ..between("@\"", "\n\"@").many().with(POWER_CODE) },
        between("@'", "\n'@").raw().many(),
        Quote { escape: Escape::Backtick, ..quote("\"").many().with(POWER_CODE) },
        quote("'").doubled().many(),
    ],
    escapes_code: Some(b'`'),
    ..ROW
};

pub(super) const PYTHON: Language = Language {
    id: "python",
    aliases: &["py"],
    extensions: &["bzl", "py", "pyi", "pyw", "pyx", "star"],
    file_names: &["build.bazel", "sconscript", "sconstruct", "wscript"],
    interpreters: &["ipython", "pypy"],
    comments: HASH,
    quotes: &[
        python_formatted(quote("\"\"\"").many(), &["rf", "fr", "rt", "tr"], Escape::Raw),
        python_formatted(quote("'''").many(), &["rf", "fr", "rt", "tr"], Escape::Raw),
        python_formatted(quote("\"\"\"").many(), &["f", "t"], Escape::Backslash),
        python_formatted(quote("'''").many(), &["f", "t"], Escape::Backslash),
        quote("\"\"\"").kept().many().behind(&["r", "br", "rb"]),
        quote("'''").kept().many().behind(&["r", "br", "rb"]),
        quote("\"\"\"").many(),
        quote("'''").many(),
        python_formatted(quote("\"").continued(), &["rf", "fr", "rt", "tr"], Escape::Raw),
        python_formatted(quote("'").continued(), &["rf", "fr", "rt", "tr"], Escape::Raw),
        python_formatted(quote("\"").continued(), &["f", "t"], Escape::Backslash),
        python_formatted(quote("'").continued(), &["f", "t"], Escape::Backslash),
        quote("\"").kept().continued().behind(&["r", "br", "rb"]),
        quote("'").kept().continued().behind(&["r", "br", "rb"]),
        quote("\"").continued(),
        quote("'").continued(),
    ],
    ..ROW
};

pub(super) const R: Language = Language {
    id: "r",
    aliases: &["rsplus"],
    extensions: &["r", "rprofile"],
    file_names: &[".rprofile"],
    interpreters: &["rscript"],
    comments: HASH,
    quotes: &[
        quote("\"").raw().many().behind(&["r"]).fenced(DASHES),
        quote("'").raw().many().behind(&["r"]).fenced(DASHES),
        quote("\"").many(),
        quote("'").many(),
        quote("`").holding(Holds::Other),
    ],
    ..ROW
};

pub(super) const RUBY: Language = Language {
    id: "ruby",
    aliases: &["crystal", "rb"],
    extensions: &["cr", "gemspec", "podspec", "rake", "rb", "rbi", "rbw", "ru"],
    file_names: &[
        "brewfile",
        "fastfile",
        "gemfile",
        "guardfile",
        "podfile",
        "rakefile",
        "vagrantfile",
    ],
    interpreters: &["jruby", "rake"],
    comments: &[line("#"), Comment { place: Place::Line, ..block("=begin", "\n=end") }],
    quotes: &[
        no_quote(&["$"], "\""),
        no_quote(&["$"], "'"),
        no_quote(&["$"], "`"),
        between("?", "").holding(Holds::Char).touching(Touch::Operator),
        quote("\"").many().with(HASH_CODE),
        quote("'").kept().many(),
        quote("`").many().with(HASH_CODE),
    ],
    heredocs: &[Heredoc { indents: "~-", quotes: "'\"`", interpolations: HASH_CODE, ..HEREDOC }],
    delimited: &[
        Delimited { escape: Escape::Raw, interpolations: &[], ..percent("%q") },
        percent("%Q"),
        Delimited { has_words: true, escape: Escape::Raw, interpolations: &[], ..percent("%w") },
        Delimited { has_words: true, ..percent("%W") },
        Delimited { has_words: true, escape: Escape::Raw, interpolations: &[], ..percent("%i") },
        Delimited { has_words: true, ..percent("%I") },
        Delimited { is_regex: true, ..percent("%r") },
        Delimited { escape: Escape::Raw, interpolations: &[], ..percent("%s") },
        percent("%x"),
        Delimited { delimiters: "([{<|!", ..percent("%") },
    ],
    regex: Some(Regex { lines: Lines::Many, has_classes: false, interpolations: HASH_CODE }),
    operand_words: &[
        "and", "case", "do", "else", "elsif", "if", "in", "not", "or", "return", "then", "unless",
        "until", "when", "while", "yield",
    ],
    has_commands: true,
    ends: &["__END__"],
    ..ROW
};

pub(super) const SHELLSCRIPT: Language = Language {
    id: "shellscript",
    aliases: &["bash", "ebuild", "ksh", "sh", "shell", "zsh"],
    extensions: &["bash", "bats", "ebuild", "ksh", "sh", "zsh"],
    file_names: &[
        ".bash_aliases",
        ".bash_profile",
        ".bashrc",
        ".envrc",
        ".kshrc",
        ".profile",
        ".zprofile",
        ".zshenv",
        ".zshrc",
        "pkgbuild",
    ],
    interpreters: &["ash", "busybox", "dash", "mksh"],
    comments: WORD_HASH,
    quotes: &[
        quote("'").many().behind(&["$"]),
        quote("'").raw().many(),
        quote("\"").kept().many().with(SHELL_CODE),
    ],
    heredocs: &[SHELL_HEREDOC],
    escapes_code: Some(b'\\'),
    assigns: Assigns::Word,
    ..ROW
};

/// `[==[` ... `]==]`.
const LEVELS: Fence = Fence::Word(Word::Run(b'='), &[(b'[', b']')]);
/// `r"---(` ... `)---"`.
const DASHES: Fence = Fence::Word(Word::Run(b'-'), &[(b'(', b')'), (b'[', b']'), (b'{', b'}')]);

const POWER_CODE: &[Interpolation] = &[code("$(", b')')];

const fn pod(open: &'static str) -> Comment {
    Comment { place: Place::Line, ..block(open, "\n=cut") }
}

const fn word(open: &'static str) -> Delimited {
    Delimited { open, is_word: true, ..DELIMITED }
}

const fn sigil(open: &'static str) -> Delimited {
    Delimited { delimiters: "/|\"'([{<", needs_operand: false, ..percent(open) }
}

const fn percent(open: &'static str) -> Delimited {
    Delimited {
        open,
        needs_operand: true,
        escape: Escape::Backslash,
        interpolations: HASH_CODE,
        ..DELIMITED
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
