//! The forms that tokens take in languages: the types that the rows of the table are written in.

/// A comment.
#[derive(Clone, Copy, Debug)]
pub struct Comment {
    pub open: &'static str,
    /// Empty where the comment ends with its line.
    pub close: &'static str,
    pub nests: bool,
    pub place: Place,
    /// Whether a backslash at the end of the line carries the comment on to the next.
    pub continues: bool,
    /// Bytes that make something else of the mark when one of them follows: `#[` in PHP.
    pub unless_before: &'static str,
    /// Bytes that do so when they stand before it: `$#` in Perl.
    pub unless_after: &'static str,
    /// Whether literals within it hide its closing mark, as in OCaml.
    pub has_strings: bool,
}

/// Where a comment can start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Anywhere,
    /// Where a word can start: not in `${#x}` or `a#b`.
    Word,
    /// With nothing but blanks before it on its line.
    Indented,
    /// At the start of a line.
    Line,
}

/// A literal between marks.
#[derive(Clone, Copy, Debug)]
pub struct Quote {
    /// One of them must stand directly before the mark, in either case; empty if none need to.
    pub prefixes: &'static [&'static str],
    pub open: &'static str,
    pub close: &'static str,
    pub holds: Holds,
    pub escape: Escape,
    pub lines: Lines,
    pub interpolations: &'static [Interpolation],
    pub fence: Fence,
    pub touch: Touch,
    /// Bytes that make something else of the opening mark when one of them follows.
    pub unless_before: &'static str,
    /// Bytes that make an escape of the closing mark when one of them follows: `''$` in Nix.
    pub open_before: &'static str,
    /// Whether the mark opens nothing if its line has no closing one.
    pub must_close: bool,
    /// Whether further closing marks directly after the first still belong to the content.
    pub closes_late: bool,
}

/// What must stand before a mark that opens a literal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touch {
    Anything,
    /// No word: not in `1'000` or `don't`.
    Apart,
    /// Neither a word nor the end of a value, which the mark would transpose (Julia).
    Operator,
    /// A word of any length, which says how to read the literal: `sql"..."` in Scala.
    Word,
}

/// What a literal holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    Text,
    /// One character or one escape; a mark with anything else behind it opens nothing (`'a` of Rust).
    Char,
    /// Nothing in which a code can stand: a quoted identifier, several characters as a number.
    Other,
    /// A comment whose marks are made as those of literals are (`--[==[`).
    Comment,
    Regex,
    /// One line of a text that goes on with the next such literal (`\\\\` of Zig).
    Line,
}

/// How a closing mark can be a part of the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Escape {
    None,
    /// A backslash and what follows stand for something else.
    Backslash,
    /// A backslash keeps the next byte from closing the literal, and both are content (`r"\""`).
    Raw,
    /// A closing mark written twice is one of the content.
    Doubled,
    /// Both a backslash and doubling, as the dialects of SQL have it.
    Either,
    /// Both a backtick and doubling, as in PowerShell.
    Backtick,
}

/// How many lines a literal may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    One,
    /// One, but a backslash at its end adds the next; so does `\z`, which only Lua has.
    Continued,
    Many,
}

/// Code within a literal.
#[derive(Clone, Copy, Debug)]
pub struct Interpolation {
    /// The mark, whose last byte is the bracket that `close` matches.
    pub open: &'static str,
    pub close: u8,
    /// How the mark is written when it is content (`{{`); empty where there is no way.
    pub escaped: &'static str,
    /// Bytes that open nothing in the code here: `#` in the `{x:#x}` of Python.
    pub plain: &'static str,
    /// Whether the code may have several lines; if not, the line's end closes the literal too, so
    /// that one that is half typed does no harm below.
    pub has_lines: bool,
}

/// What makes the marks of a literal longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fence {
    None,
    /// Any number of this byte before the opening mark, as many behind the closing one, and as many
    /// behind the first byte of an escape or interpolation mark (Rust, Swift).
    Around(u8),
    /// The last byte of the marks may be repeated; and each `$` before the mark beyond the first
    /// asks for one more byte in the mark of an interpolation (C#).
    Longer,
    /// A word and a bracket behind the opening mark; the other bracket and that word before the
    /// closing one (C++, Lua, R).
    Word(Word, &'static [(u8, u8)]),
}

/// The word of a fence; it can be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Up to 16 of any bytes but blanks, backslashes and brackets.
    Any,
    /// Lower-case letters and `_`.
    Name,
    /// Any number of this byte.
    Run(u8),
    /// Always empty.
    None,
}

/// A literal whose content starts on the next line and ends before a line with its tag.
#[derive(Clone, Copy, Debug)]
pub struct Heredoc {
    pub open: &'static str,
    /// Bytes of which one may follow the mark and lets the tag be indented; if there are none, it always may.
    pub indents: &'static str,
    /// Whether blanks may stand before the tag.
    pub has_blanks: bool,
    /// Quotes that the tag may stand in.
    pub quotes: &'static str,
    /// What before or around the tag makes all of the content plain: one of `quotes`, or `\`.
    pub raw: &'static str,
    /// Whether code may follow the closing tag on its line.
    pub has_tail: bool,
    pub escape: Escape,
    pub interpolations: &'static [Interpolation],
}

/// A literal that opens with a mark such as `%q`, `qq` or `~s` and a delimiter of one's choice.
#[derive(Clone, Copy, Debug)]
pub struct Delimited {
    pub open: &'static str,
    /// Bytes that may open it; if there are none, any punctuation but `=`, `,`, `;` and closing brackets.
    pub delimiters: &'static str,
    /// Whether the mark is a word, which can be a name as well, and behind which blanks may stand.
    pub is_word: bool,
    /// Whether the mark is an operator where no operand is expected.
    pub needs_operand: bool,
    pub is_regex: bool,
    /// Whether another text follows the first: `s/a/b/`.
    pub is_double: bool,
    /// Whether each word is a literal of its own.
    pub has_words: bool,
    pub escape: Escape,
    pub interpolations: &'static [Interpolation],
}

/// A regular expression between slashes, where an operand is expected.
#[derive(Clone, Copy, Debug)]
pub struct Regex {
    pub lines: Lines,
    /// Whether a slash within brackets does not close it.
    pub has_classes: bool,
    pub interpolations: &'static [Interpolation],
}

/// The parts of a text that are code, in a text that is otherwise prose.
#[derive(Clone, Copy, Debug)]
pub struct Region {
    /// They start with the same byte.
    pub opens: &'static [&'static str],
    /// Ends comments of one line, too.
    pub close: &'static str,
}

/// Whether what stands behind `name=` needs no quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assigns {
    Nothing,
    /// One word, as in the shell.
    Word,
    /// The rest of the line if there are blanks around the sign, as in a makefile.
    Line,
}

/// How the texts of a language are read.
#[derive(Clone, Copy, Debug)]
pub enum Reader {
    /// As code: tokens between marks.
    Code,
    /// As YAML 1.2: plain scalars, block scalars and flow collections.
    Yaml,
    Pairs(Pairs),
    Markup(Markup),
    Fences(Fences),
    /// As a Jupyter notebook: JSON, in which the sources of the cells are code.
    Notebook,
}

/// A format with a name and a value on each line. Both need no quotes. A comment whose place is
/// `Word` can follow a value.
#[derive(Clone, Copy, Debug)]
pub struct Pairs {
    /// The bytes that can stand between name and value; a blank if blanks alone can.
    pub separators: &'static str,
    /// The quotes that a value can stand in.
    pub quotes: &'static str,
    /// Whether a value in quotes can have several lines.
    pub has_lines: bool,
    /// Whether a backslash at the end of a line adds the next to the value.
    pub continues: bool,
}

/// A format of tags with attributes, such as HTML.
#[derive(Clone, Copy, Debug)]
pub struct Markup {
    /// Whether the text between tags is a value, as in XML, and not prose.
    pub has_values: bool,
    /// Elements whose content is in another language, by their names and the identifiers of the
    /// languages, which their `lang` and `type` attributes can change.
    pub elements: &'static [(&'static str, &'static str)],
    /// The starts of the names of attributes whose values are expressions.
    pub bindings: &'static [&'static str],
    /// What opens an expression in text; `{` in attributes, too. Empty where there are none.
    pub braces: &'static str,
}

/// How documentation marks code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fences {
    /// Lines of backticks or tildes.
    Markdown,
    /// Directives with an indented block below.
    Rst,
    /// Attribute lines above delimited blocks; or as in Markdown.
    Asciidoc,
}
