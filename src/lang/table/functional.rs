//! Rows of functional languages, whose names can have primes and whose comments nest.

use super::forms::*;
use crate::lang::{Comment, Fence, Holds, Language, Quote, Touch, Word};

pub(super) const CLOJURE: Language = Language {
    id: "clojure",
    aliases: &["clj", "edn"],
    extensions: &["bb", "clj", "cljc", "cljs", "edn"],
    interpreters: &["bb", "clj"],
    comments: &[line(";")],
    quotes: &[quote("\"").kept().many().behind(&["#"]).holding(Holds::Regex), quote("\"").many()],
    // `\"` is a character.
    escapes_code: Some(b'\\'),
    ..ROW
};

pub(super) const ERLANG: Language = Language {
    id: "erlang",
    aliases: &["erl"],
    extensions: &["erl", "escript", "hrl", "xrl", "yrl"],
    file_names: &["rebar.config"],
    interpreters: &["escript"],
    comments: &[line("%")],
    quotes: &[
        between("$", "").holding(Holds::Char).touching(Touch::Apart),
        quote("\"\"\"").raw().many(),
        quote("\"").many(),
        quote("'").many(),
    ],
    ..ROW
};

pub(super) const FSHARP: Language = Language {
    id: "fsharp",
    aliases: &["f#", "fs"],
    extensions: &["fs", "fsi", "fsscript", "fsx"],
    comments: &[line("//"), ML_COMMENT],
    quotes: &[
        quote("\"\"\"").raw().many().behind(&["$"]).fenced(Fence::Longer).with(&[code("{", b'}')]),
        quote("\"\"\"").raw().many(),
        quote("\"").doubled().many().behind(&["$@", "@$"]).with(BRACE_CODE),
        quote("\"").doubled().many().behind(&["@"]),
        quote("\"").many().behind(&["$"]).with(BRACE_CODE),
        quote("\"").many(),
        APART_CHAR,
        quote("``").raw().holding(Holds::Other),
    ],
    ..ROW
};

pub(super) const HASKELL: Language = Language {
    id: "haskell",
    aliases: &["elm", "hs", "purescript"],
    extensions: &["elm", "hs", "hsc", "purs"],
    interpreters: &["runghc", "runhaskell", "stack"],
    comments: &[
        // In a longer operator they are none: `-->`, `|--`.
        Comment { unless_before: SYMBOLS, unless_after: "-|!#$%&*+./<=>?@\\^:~", ..line("--") },
        Comment { nests: true, ..block("{-", "-}") },
    ],
    quotes: &[quote("\"\"\"").many(), quote("\"").continued(), APART_CHAR],
    ..ROW
};

pub(super) const LISP: Language = Language {
    id: "lisp",
    aliases: &["common-lisp", "commonlisp", "elisp", "emacs-lisp", "racket", "scheme"],
    extensions: &["asd", "cl", "el", "fnl", "lisp", "lsp", "rkt", "scm", "ss"],
    file_names: &[".emacs"],
    interpreters: &["emacs", "guile", "sbcl"],
    comments: &[line(";"), Comment { nests: true, ..block("#|", "|#") }],
    quotes: &[quote("\"").many()],
    // `#\"` and `?\"` are characters.
    escapes_code: Some(b'\\'),
    ..ROW
};

pub(super) const OCAML: Language = Language {
    id: "ocaml",
    aliases: &["ml", "ocaml.interface", "reason", "sml"],
    extensions: &["ml", "mli", "mll", "mly", "sml"],
    interpreters: &["ocamlrun"],
    comments: &[Comment { unless_before: "", ..ML_COMMENT }],
    quotes: &[
        Quote { ..between("{", "}") }.raw().many().fenced(Fence::Word(Word::Name, &[(b'|', b'|')])),
        quote("\"").many(),
        APART_CHAR,
    ],
    ..ROW
};

/// `(*)` is the operator of multiplication.
const ML_COMMENT: Comment =
    Comment { nests: true, has_strings: true, unless_before: ")", ..block("(*", "*)") };

const SYMBOLS: &str = "!#$%&*+./<=>?@\\^:~";
