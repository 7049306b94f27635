//! The plainest form of everything that a row can have, and forms that several languages share.

use crate::lang::{
    Assigns, Comment, Delimited, Escape, Fence, Heredoc, Holds, Interpolation, Language, Lines,
    Place, Quote, Reader, Touch,
};

/// The row of a language that has nothing.
pub(super) const ROW: Language = Language {
    id: "",
    aliases: &[],
    extensions: &[],
    file_names: &[],
    interpreters: &[],
    is_prose: false,
    comments: &[],
    quotes: &[],
    heredocs: &[],
    delimited: &[],
    regex: None,
    operand_words: &[],
    has_commands: false,
    has_elements: false,
    escapes_code: None,
    assigns: Assigns::Nothing,
    region: None,
    ends: &[],
    reader: Reader::Code,
};

pub(super) const SLASHES: &[Comment] = &[line("//"), block("/*", "*/")];
pub(super) const NESTED_SLASHES: &[Comment] =
    &[line("//"), Comment { nests: true, ..block("/*", "*/") }];
pub(super) const C_COMMENTS: &[Comment] =
    &[Comment { continues: true, ..line("//") }, block("/*", "*/")];
pub(super) const HASH: &[Comment] = &[line("#")];
pub(super) const WORD_HASH: &[Comment] = &[Comment { place: Place::Word, ..line("#") }];

pub(super) const CHAR: Quote = Quote { holds: Holds::Char, ..quote("'") };
/// A character in a language whose names can have primes: `x'`.
pub(super) const APART_CHAR: Quote = Quote { touch: Touch::Apart, ..CHAR };
/// `'abcd'` is a number, and `1'000` another.
pub(super) const C_CHAR: Quote =
    Quote { holds: Holds::Other, touch: Touch::Apart, ..quote("'").continued() };

pub(super) const HEREDOC: Heredoc = Heredoc {
    open: "<<",
    indents: "",
    has_blanks: false,
    quotes: "'\"",
    raw: "'",
    has_tail: false,
    escape: Escape::Backslash,
    interpolations: &[],
};

pub(super) const SHELL_HEREDOC: Heredoc = Heredoc {
    indents: "-",
    has_blanks: true,
    raw: "'\"\\",
    escape: Escape::Raw,
    interpolations: SHELL_CODE,
    ..HEREDOC
};

pub(super) const DELIMITED: Delimited = Delimited {
    open: "",
    delimiters: "",
    is_word: false,
    needs_operand: false,
    is_regex: false,
    is_double: false,
    has_words: false,
    escape: Escape::Raw,
    interpolations: &[],
};

pub(super) const DOLLAR_CODE: &[Interpolation] = &[code("${", b'}')];
/// Of one line, so that a literal that is half typed does no harm below.
pub(super) const LINE_DOLLAR_CODE: &[Interpolation] = &[line_code("${", b'}')];
pub(super) const HASH_CODE: &[Interpolation] = &[code("#{", b'}')];
pub(super) const HCL_CODE: &[Interpolation] = &[
    Interpolation { escaped: "$${", ..code("${", b'}') },
    Interpolation { escaped: "%%{", ..code("%{", b'}') },
];
pub(super) const PHP_CODE: &[Interpolation] = &[code("${", b'}'), code("{$", b'}')];
/// In `"${x:-it's}"` neither quote nor number sign means anything.
pub(super) const SHELL_CODE: &[Interpolation] =
    &[code("$(", b')'), Interpolation { plain: "'#", ..code("${", b'}') }, code("`", b'`')];
pub(super) const BRACE_CODE: &[Interpolation] =
    &[Interpolation { escaped: "{{", ..code("{", b'}') }];
pub(super) const LINE_BRACE_CODE: &[Interpolation] =
    &[Interpolation { escaped: "{{", ..line_code("{", b'}') }];

pub(super) const fn line(open: &'static str) -> Comment {
    block(open, "")
}

pub(super) const fn block(open: &'static str, close: &'static str) -> Comment {
    Comment {
        open,
        close,
        nests: false,
        place: Place::Anywhere,
        continues: false,
        unless_before: "",
        unless_after: "",
        has_strings: false,
    }
}

pub(super) const fn code(open: &'static str, close: u8) -> Interpolation {
    Interpolation { open, close, escaped: "", plain: "", has_lines: true }
}

pub(super) const fn line_code(open: &'static str, close: u8) -> Interpolation {
    Interpolation { has_lines: false, ..code(open, close) }
}

/// The plainest quote: one line, and a backslash escapes.
pub(super) const fn quote(mark: &'static str) -> Quote {
    between(mark, mark)
}

pub(super) const fn between(open: &'static str, close: &'static str) -> Quote {
    Quote {
        prefixes: &[],
        open,
        close,
        holds: Holds::Text,
        escape: Escape::Backslash,
        lines: Lines::One,
        interpolations: &[],
        fence: Fence::None,
        touch: Touch::Anything,
        unless_before: "",
        open_before: "",
        must_close: false,
        closes_late: false,
    }
}

impl Quote {
    pub(super) const fn raw(self) -> Quote {
        Quote { escape: Escape::None, ..self }
    }

    /// A backslash keeps the closing mark from closing, and is content elsewhere.
    pub(super) const fn kept(self) -> Quote {
        Quote { escape: Escape::Raw, ..self }
    }

    pub(super) const fn doubled(self) -> Quote {
        Quote { escape: Escape::Doubled, ..self }
    }

    pub(super) const fn many(self) -> Quote {
        Quote { lines: Lines::Many, ..self }
    }

    pub(super) const fn continued(self) -> Quote {
        Quote { lines: Lines::Continued, ..self }
    }

    pub(super) const fn with(self, interpolations: &'static [Interpolation]) -> Quote {
        Quote { interpolations, ..self }
    }

    pub(super) const fn behind(self, prefixes: &'static [&'static str]) -> Quote {
        Quote { prefixes, ..self }
    }

    pub(super) const fn touching(self, touch: Touch) -> Quote {
        Quote { touch, ..self }
    }

    pub(super) const fn holding(self, holds: Holds) -> Quote {
        Quote { holds, ..self }
    }

    pub(super) const fn fenced(self, fence: Fence) -> Quote {
        Quote { fence, ..self }
    }
}

/// A mark that opens nothing, though it looks like a quote: `$"` in Perl.
pub(super) const fn no_quote(prefix: &'static [&'static str], mark: &'static str) -> Quote {
    between(mark, "").holding(Holds::Other).behind(prefix)
}
