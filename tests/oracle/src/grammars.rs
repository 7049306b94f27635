//! The table of grammars: how each language's syntax tree names what errdex tells apart.

use tree_sitter::Language;

/// A grammar, and where sources of its language are found.
pub struct Grammar {
    /// The identifier of the language in errdex.
    pub id: &'static str,
    pub grammar: fn() -> Language,
    /// Nodes that are string literals.
    pub strings: &'static [&'static str],
    /// Nodes that are literals of many parts, of which none is all: heredocs, regular expressions.
    pub parts: &'static [&'static str],
    pub comments: &'static [&'static str],
    /// Nodes within literals that are code again.
    pub code: &'static [&'static str],
    /// Nodes of which the two say different things on purpose; README.md says what and why.
    pub skipped: &'static [&'static str],
    /// Folders below the cache, or of the machine where they start with `/` or `~`.
    pub roots: &'static [&'static str],
    pub extensions: &'static [&'static str],
}

const NONE: Grammar = Grammar {
    id: "",
    grammar: || tree_sitter_c::LANGUAGE.into(),
    strings: &[],
    parts: &[],
    comments: &["comment"],
    code: &[],
    skipped: &[],
    roots: &[],
    extensions: &[],
};

pub const GRAMMARS: &[Grammar] = &[
    Grammar {
        id: "c",
        strings: &["string_literal"],
        skipped: C_SKIPPED,
        roots: &["/usr/include", "~/.cargo/registry/src"],
        extensions: &["c", "h"],
        ..NONE
    },
    Grammar {
        id: "cpp",
        grammar: || tree_sitter_cpp::LANGUAGE.into(),
        strings: &["string_literal", "raw_string_literal"],
        skipped: C_SKIPPED,
        roots: &["/usr/include/c++", "~/.cargo/registry/src"],
        extensions: &["cc", "cpp", "h", "hpp", "tcc"],
        ..NONE
    },
    Grammar {
        id: "go",
        grammar: || tree_sitter_go::LANGUAGE.into(),
        strings: &["interpreted_string_literal", "raw_string_literal"],
        skipped: &["rune_literal"],
        roots: &["usr/share/go-1.19"],
        extensions: &["go"],
        ..NONE
    },
    Grammar {
        id: "java",
        grammar: || tree_sitter_java::LANGUAGE.into(),
        strings: &["string_literal"],
        comments: &["line_comment", "block_comment"],
        skipped: &["character_literal"],
        roots: &["java"],
        extensions: &["java"],
        ..NONE
    },
    Grammar {
        id: "javascript",
        grammar: || tree_sitter_javascript::LANGUAGE.into(),
        strings: SCRIPT_STRINGS,
        parts: &["regex"],
        comments: SCRIPT_COMMENTS,
        code: &["template_substitution"],
        roots: &["/usr/lib/node_modules", "npm"],
        extensions: &["cjs", "js", "jsx", "mjs"],
        ..NONE
    },
    Grammar {
        id: "lua",
        grammar: || tree_sitter_lua::LANGUAGE.into(),
        strings: &["string"],
        comments: &["comment", "hash_bang_line"],
        roots: &["usr/share/lua", "/usr/share"],
        extensions: &["lua"],
        ..NONE
    },
    Grammar {
        id: "perl",
        grammar: || tree_sitter_perl::LANGUAGE.into(),
        strings: &[
            "string_double_quoted",
            "string_single_quoted",
            "string_q_quoted",
            "string_qq_quoted",
            "backtick_quoted",
            "command_qx_quoted",
        ],
        parts: &[
            "heredoc_body_statement",
            "regex_pattern_qr",
            "pattern_matcher",
            "pattern_matcher_m",
            "substitution_pattern_s",
            "transliteration_tr_or_y",
        ],
        comments: &["comments", "pod_statement"],
        skipped: &["word_list_qw", "interpolation", "heredoc_end_identifier"],
        roots: &["/usr/share/perl", "/usr/share/perl5"],
        extensions: &["pl", "pm"],
        ..NONE
    },
    Grammar {
        id: "php",
        grammar: || tree_sitter_php::LANGUAGE_PHP.into(),
        strings: &["string", "encapsed_string"],
        parts: &["heredoc_body", "nowdoc_body", "nowdoc_string", "shell_command_expression"],
        skipped: PHP_SKIPPED,
        roots: &["usr/share/php"],
        extensions: &["php"],
        ..NONE
    },
    Grammar {
        id: "python",
        grammar: || tree_sitter_python::LANGUAGE.into(),
        strings: &["string"],
        code: &["interpolation"],
        roots: &["/usr/lib/python3", "/usr/lib/python3.11"],
        extensions: &["py"],
        ..NONE
    },
    Grammar {
        id: "ruby",
        grammar: || tree_sitter_ruby::LANGUAGE.into(),
        strings: &["string", "bare_string", "bare_symbol", "delimited_symbol", "subshell"],
        parts: &["heredoc_body", "regex"],
        code: &["interpolation", "uninterpreted"],
        skipped: &["character", "heredoc_end"],
        roots: &["usr/lib/ruby"],
        extensions: &["rb"],
        ..NONE
    },
    Grammar {
        id: "rust",
        grammar: || tree_sitter_rust::LANGUAGE.into(),
        strings: &["string_literal", "raw_string_literal"],
        comments: &["line_comment", "block_comment"],
        skipped: &["char_literal"],
        roots: &["~/.cargo/registry/src"],
        extensions: &["rs"],
        ..NONE
    },
    Grammar {
        id: "shellscript",
        grammar: || tree_sitter_bash::LANGUAGE.into(),
        strings: &["string", "raw_string", "ansi_c_string"],
        parts: &["heredoc_body"],
        code: &["command_substitution", "expansion", "process_substitution"],
        skipped: &[
            "regex",
            "word",
            "concatenation",
            "extglob_pattern",
            "arithmetic_expansion",
            "heredoc_end",
        ],
        roots: &["/usr/bin", "/usr/share", "/usr/lib", "~/.cargo/registry/src"],
        extensions: &["sh", "bash"],
        ..NONE
    },
    Grammar {
        id: "typescript",
        grammar: || tree_sitter_typescript::LANGUAGE_TYPESCRIPT.into(),
        strings: SCRIPT_STRINGS,
        parts: &["regex", "template_literal_type"],
        comments: SCRIPT_COMMENTS,
        code: &["template_substitution", "template_type"],
        roots: &["npm"],
        extensions: &["cts", "mts", "ts"],
        ..NONE
    },
    Grammar {
        id: "typescriptreact",
        grammar: || tree_sitter_typescript::LANGUAGE_TSX.into(),
        strings: SCRIPT_STRINGS,
        parts: &["regex", "template_literal_type"],
        comments: SCRIPT_COMMENTS,
        code: &["template_substitution", "template_type"],
        roots: &["npm"],
        extensions: &["tsx"],
        ..NONE
    },
];

const C_SKIPPED: &[&str] = &["char_literal", "preproc_arg", "preproc_call"];
const PHP_SKIPPED: &[&str] = &[
    "dynamic_variable_name",
    "heredoc_end",
    "member_access_expression",
    "nullsafe_member_access_expression",
    "subscript_expression",
    "member_call_expression",
];
const SCRIPT_STRINGS: &[&str] = &["string", "template_string"];
const SCRIPT_COMMENTS: &[&str] = &["comment", "hash_bang_line", "html_comment"];
