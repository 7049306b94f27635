//! From a text to the occurrences of error codes in it.

mod assign;
mod body;
mod candidates;
mod comment;
mod constant;
mod delimited;
mod element;
mod fences;
mod heredoc;
mod ignores;
mod lexer;
mod marks;
mod markup;
mod near;
mod notebook;
mod opening;
mod operand;
mod pairs;
mod pieces;
mod stranger;
mod tokens;
mod yaml;

use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

use serde::{Deserialize, Serialize};

use crate::catalog::Catalog;
use crate::lang::{Language, Reader};
use crate::text::LineIndex;

use candidates::{Candidate, candidates, has_candidate};
use ignores::{MARK, ignores_in};
use near::Nearby;
use tokens::{Kind, Part, Token, lex};

pub use constant::{Constant, constants};
pub use pieces::{Piece, pieces};
pub use stranger::{Reason, Stranger, stranger_at};

/// Where in a text a code stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Context {
    /// The whole string literal is the code.
    Literal,
    /// The code is part of a longer literal, or of a regular expression.
    Inside,
    Comment,
    /// Running text: documentation, logs, and code between the tokens that count.
    Prose,
}

impl Context {
    /// The context's name in the stable JSON form.
    pub fn name(self) -> &'static str {
        match self {
            Context::Literal => "literal",
            Context::Inside => "inside",
            Context::Comment => "comment",
            Context::Prose => "prose",
        }
    }
}

/// One place in a text where a code stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// The bytes of the code alone, without quotes.
    pub range: Range<usize>,
    pub context: Context,
    /// The code; it differs from the text in the range only where the text escapes the
    /// separator (`FRS\.0010`).
    pub code: Box<str>,
}

/// A comment that tells errdex to keep silent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignore {
    /// The bytes of the directive, `errdex: ignore[...]`.
    pub range: Range<usize>,
    /// The named rules; empty for all.
    pub rules: Vec<String>,
    pub reach: Reach,
}

/// What an [`Ignore`] reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    File,
    /// A 0-based line.
    Line(u32),
}

/// What one text holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scan {
    /// In the order of the text; no two overlap.
    pub occurrences: Vec<Occurrence>,
    pub ignores: Vec<Ignore>,
    /// What stands around the codes that are whole literals, those literals too, in the order of the
    /// text; empty unless it was asked for.
    pub neighbours: Vec<Neighbour>,
}

/// A literal or a comment near a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbour {
    /// The bytes with the marks.
    pub range: Range<usize>,
    /// The bytes without them.
    pub content: Range<usize>,
    pub is_comment: bool,
    /// Whether this is all of its literal: it has no interpolation and no further lines.
    pub is_whole: bool,
}

/// A string literal around some place of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Literal {
    /// The bytes between the quotes; how much of an unfinished literal, [`literal_at`] says.
    pub content: Range<usize>,
}

/// Finds the occurrences of codes of the catalog's families, and of codes that it lists.
pub fn scan(text: &str, language: &Language, catalog: &Catalog) -> Scan {
    scan_and(text, language, catalog, None)
}

/// The same with the neighbours of the codes.
pub fn scan_with_neighbours(text: &str, language: &Language, catalog: &Catalog) -> Scan {
    scan_and(text, language, catalog, Some(Nearby::default()))
}

fn scan_and(
    text: &str,
    language: &Language,
    catalog: &Catalog,
    mut nearby: Option<Nearby>,
) -> Scan {
    let candidates = candidates(text.as_bytes(), catalog);
    // Nearly no text has one, which a search forwards tells many times faster.
    let directive = memchr::memmem::find(text.as_bytes(), MARK.as_bytes())
        .and_then(|_| memchr::memmem::rfind(text.as_bytes(), MARK.as_bytes()));
    // Prose has tokens only where it shows code.
    let has_tokens = !language.is_prose || matches!(language.reader, Reader::Fences(_));
    let has_listed = catalog.has_listed_codes() && has_tokens;
    let last = candidates.last().map(|last| last.range.end).filter(|_| has_tokens);
    let Some(until) = last.max(directive).max(has_listed.then_some(text.len())) else {
        return Scan { occurrences: prose(candidates).collect(), ..Scan::default() };
    };
    let until = if nearby.is_some() { until + near::FAR } else { until };
    let mut candidates = candidates.into_iter().peekable();
    let mut scan = Scan::default();
    let lines = directive.map(|_| LineIndex::new(text));
    lex(text, language, until, &mut |token| {
        if let (Kind::Comment | Kind::Aside, Some(lines)) = (token.kind, &lines) {
            scan.ignores.extend(ignores_in(text, &token, lines));
        }
        if token.kind == Kind::Aside {
            return;
        }
        while let Some(before) = next_before(&mut candidates, token.range.start) {
            scan.occurrences.extend(prose([before]));
        }
        let before = scan.occurrences.len();
        let listed = if has_listed { listed(text, &token, catalog) } else { None };
        let is_listed = listed.is_some();
        if let Some(listed) = listed {
            scan.occurrences.push(listed);
        }
        while let Some(within) = next_before(&mut candidates, token.range.end) {
            if !is_listed && let Some(context) = context(text.as_bytes(), &token, &within) {
                let Candidate { range, code, .. } = within;
                scan.occurrences.push(Occurrence { range, context, code });
            }
        }
        if let Some(nearby) = &mut nearby {
            let found = &scan.occurrences[before..];
            nearby.take(&token, found.iter().any(|it| it.context == Context::Literal));
        }
    });
    scan.occurrences.extend(prose(candidates));
    scan.neighbours = nearby.map(Nearby::finish).unwrap_or_default();
    scan
}

/// The next candidate that starts before an offset. It is looked at before it is taken: for most
/// tokens there is none, and `next_if` would move it to and fro.
fn next_before(candidates: &mut Peekable<IntoIter<Candidate>>, end: usize) -> Option<Candidate> {
    let is_one = candidates.peek().is_some_and(|next| next.range.start < end);
    if is_one { candidates.next() } else { None }
}

/// Whether a text can hold an occurrence at all: false for nearly every file, at the speed of a search
/// for bytes. The bytes need not be UTF-8.
pub fn may_hold(bytes: &[u8], catalog: &Catalog) -> bool {
    catalog.has_listed_codes() || has_candidate(bytes, catalog)
}

/// The string literal in which a byte offset lies, from behind its opening quote to before its
/// closing one, both included.
///
/// Of a literal with interpolations only the part before the first is one. The content of a literal
/// without a closing quote ends behind the bytes at the offset that a code can have
/// (`[A-Za-z0-9_.-]`), so that it does not reach over what the quote was typed in front of.
pub fn literal_at(text: &str, language: &Language, offset: usize) -> Option<Literal> {
    if language.is_prose || offset > text.len() {
        return None;
    }
    let mut found = None;
    lex(text, language, offset, &mut |token| {
        let Range { start, end } = token.content;
        let is_here = start <= offset && offset <= end;
        if found.is_none() && is_here && token.kind == Kind::Text && token.part != Part::Later {
            found = Some(token);
        }
    });
    let Token { content, range, is_closed, part, .. } = found?;
    let rest = &text.as_bytes()[offset..content.end];
    let is_blank = range == content && text[content.clone()].trim().is_empty();
    let (start, end) = match () {
        // An empty value without quotes starts where one is typed.
        () if is_blank => (offset, offset),
        () if is_closed || part == Part::First => (content.start, content.end),
        () => (content.start, offset + rest.iter().take_while(|byte| is_in_code(byte)).count()),
    };
    Some(Literal { content: start..end })
}

/// The candidates that stand outside of tokens. There a backslash escapes nothing.
fn prose(candidates: impl IntoIterator<Item = Candidate>) -> impl Iterator<Item = Occurrence> {
    candidates
        .into_iter()
        .filter(|c| !c.needs_escape && c.backslashes == 0)
        .map(|Candidate { range, code, .. }| Occurrence { range, context: Context::Prose, code })
}

/// The listed code that is all of a literal.
fn listed(text: &str, token: &Token, catalog: &Catalog) -> Option<Occurrence> {
    let code = &text[token.content.clone()];
    let is_literal = token.kind == Kind::Text && token.part == Part::Whole;
    (is_literal && catalog.is_listed(code)).then(|| Occurrence {
        range: token.content.clone(),
        context: Context::Literal,
        code: code.into(),
    })
}

/// The context of a candidate that starts within a token; `None` where it is no code.
fn context(bytes: &[u8], token: &Token, candidate: &Candidate) -> Option<Context> {
    let Candidate { range, backslashes, needs_escape, .. } = candidate;
    if range.start < token.content.start || token.content.end < range.end {
        return None;
    }
    if token.kind == Kind::Comment {
        return (*backslashes == 0 && !needs_escape).then_some(Context::Comment);
    }
    if *needs_escape && !follows_escape(bytes, token, candidate) {
        return None;
    }
    let is_whole = token.part == Part::Whole && token.content == *range;
    let is_literal = token.kind == Kind::Text && is_whole && *backslashes == 0;
    Some(if is_literal { Context::Literal } else { Context::Inside })
}

/// Whether the bytes before a candidate are the end of an escape. Where the separator is escaped
/// the literal is a pattern, which has escapes (`\b`) whatever the literal itself has.
fn follows_escape(bytes: &[u8], token: &Token, candidate: &Candidate) -> bool {
    let is_pattern = token.kind == Kind::Regex || candidate.backslashes > 0;
    let before = &bytes[token.content.start..candidate.range.start];
    let is_escape = |tail: &[u8]| match tail {
        [byte] => byte.is_ascii_alphanumeric(),
        [b'x', digits @ ..] => digits.len() == 2 && digits.iter().all(u8::is_ascii_hexdigit),
        [b'u', digits @ ..] => digits.len() == 4 && digits.iter().all(u8::is_ascii_hexdigit),
        [b'U', digits @ ..] => digits.len() == 8 && digits.iter().all(u8::is_ascii_hexdigit),
        digits => digits.len() <= 3 && digits.iter().all(|byte| (b'0'..b'8').contains(byte)),
    };
    let escape = token.escape.or(is_pattern.then_some(b'\\'));
    escape.is_some_and(|escape| {
        [1, 2, 3, 5, 9].iter().any(|&length| {
            let Some(at) = before.len().checked_sub(length) else { return false };
            let backslashes = before[..at].iter().rev().take_while(|&&byte| byte == escape).count();
            // Two backslashes are a character, except in a pattern that stands in a string.
            let counts = backslashes % 2 == 1 || (candidate.backslashes == 2 && backslashes > 0);
            counts && is_escape(&before[at..])
        })
    })
}

fn is_in_code(byte: &u8) -> bool {
    byte.is_ascii_alphanumeric() || b"_.-".contains(byte)
}

#[cfg(test)]
mod tests;
