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
    /// A byte that makes something else of the mark when it follows: `#[` in PHP.
    pub unless_before: Option<u8>,
}

/// Where a comment can start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Anywhere,
    /// Where a word can start: not in `${#x}` or `a#b`.
    Word,
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
    /// Whether the mark opens nothing directly after a word: `1'000`, `don't`.
    pub is_apart: bool,
    /// Whether the mark opens nothing if its line has no closing one.
    pub must_close: bool,
    /// Whether further closing marks directly after the first still belong to the content.
    pub closes_late: bool,
}

/// What a literal holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    Text,
    /// One character or one escape; a mark with anything else behind it opens nothing (`'a` of Rust).
    Char,
    /// Nothing in which a code can stand: a quoted identifier, several characters as a number.
    Other,
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
}

/// How many lines a literal may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    One,
    /// One, but a backslash at its end adds the next.
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
    /// A word and `(` behind the opening mark, `)` and that word before the closing one (C++).
    Delimiter,
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

/// A literal that opens with `%`, a letter and a bracket or another delimiter of one's choice.
#[derive(Clone, Copy, Debug)]
pub struct Percent {
    /// `None`: the delimiter follows directly.
    pub letter: Option<u8>,
    pub is_regex: bool,
    /// Whether each word is a literal of its own.
    pub has_words: bool,
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

/// Whether values can do without quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Values {
    Quoted,
    /// Plain scalars, block scalars and flow collections, as in YAML 1.2.
    Yaml,
}
