//! Markup: tags with attributes, the text between them, and the code that stands in either.
//!
//! One reader for HTML, XML and the files of components, a function for each thing that can stand in
//! them; none of them is of use without the others, which is why the file is longer than most.

use std::ops::Range;

use super::lexer::lex_braces;
use super::tokens::{Kind, Part, Token, lex_from};
use crate::lang::{Language, Markup, named};

/// The language of expressions in attributes and braces.
const EXPRESSIONS: &str = "typescript";

/// Gives the tokens of markup from `start` on, in its order, up to the one that holds the offset
/// `until` at least.
pub(super) fn lex(
    bytes: &[u8],
    start: usize,
    markup: Markup,
    until: usize,
    emit: &mut dyn FnMut(Token),
) {
    let expressions = named(EXPRESSIONS);
    let mut reader = Reader { bytes, at: start, markup, expressions, until, emit };
    while reader.at < bytes.len() && reader.at <= until {
        reader.step();
    }
}

struct Reader<'t> {
    bytes: &'t [u8],
    at: usize,
    markup: Markup,
    expressions: Option<&'static Language>,
    until: usize,
    emit: &'t mut dyn FnMut(Token),
}

impl Reader<'_> {
    /// Reads some text, and the tag or the expression behind it.
    fn step(&mut self) {
        let start = self.at;
        self.at = self.text_end(start);
        if self.markup.has_values {
            self.value(start..self.at);
        }
        let rest = &self.bytes[self.at..];
        match rest {
            [] => {}
            [b'<', b'!', b'-', b'-', ..] => self.comment(),
            _ if rest.starts_with(b"<![CDATA[") => self.data(),
            [b'<', b'?', ..] => self.at = self.behind(self.at, b"?>"),
            [b'<', ..] => self.tag(),
            _ => self.braces(),
        }
    }

    /// Where text ends: at a tag, or at an expression.
    fn text_end(&self, start: usize) -> usize {
        let braces = self.markup.braces.as_bytes();
        let brace = braces.first().copied().unwrap_or(b'<');
        let mut places = memchr::memchr2_iter(b'<', brace, &self.bytes[start..]);
        let ends = |rest: &[u8]| match rest {
            [b'<', next, ..] => next.is_ascii_alphabetic() || b"/!?".contains(next),
            [b'<'] => false,
            _ => rest.starts_with(braces),
        };
        let found = places.find(|found| ends(&self.bytes[start + found..]));
        found.map_or(self.bytes.len(), |found| start + found)
    }

    fn comment(&mut self) {
        let (start, inner) = (self.at, self.at + "<!--".len());
        let found = memchr::memmem::find(&self.bytes[inner.min(self.bytes.len())..], b"-->");
        let end = found.map_or(self.bytes.len(), |found| inner + found);
        self.at = (end + "-->".len()).min(self.bytes.len());
        self.give(Kind::Comment, Part::Whole, inner..end, start..self.at, found.is_some());
    }

    fn data(&mut self) {
        let inner = self.at + "<![CDATA[".len();
        let found = memchr::memmem::find(&self.bytes[inner..], b"]]>");
        let end = found.map_or(self.bytes.len(), |found| inner + found);
        self.at = (end + "]]>".len()).min(self.bytes.len());
        if self.markup.has_values {
            self.value(inner..end);
        }
    }

    /// A tag with its attributes; and the content of an element in another language.
    fn tag(&mut self) {
        let is_closing = self.bytes.get(self.at + 1) == Some(&b'/');
        let name = self.word(self.at + 1 + usize::from(is_closing));
        self.at = name.end.max(self.at + 1);
        let mut language = None;
        loop {
            self.skip_space();
            match self.bytes.get(self.at) {
                None => return,
                Some(b'>') => break self.at += 1,
                Some(b'/') if self.bytes.get(self.at + 1) == Some(&b'>') => {
                    return self.at += 2;
                }
                // A tag that was never finished.
                Some(b'<') => return,
                Some(b'"' | b'\'') => self.quoted(false),
                Some(b'{') if self.markup.braces == "{" => self.braces(),
                Some(_) => self.attribute(&mut language),
            }
            if self.at > self.until {
                return;
            }
        }
        let element = self.markup.elements.iter().find(|(element, _)| {
            !is_closing && self.bytes[name.clone()].eq_ignore_ascii_case(element.as_bytes())
        });
        if let Some((element, own)) = element {
            self.content(element, language.unwrap_or(named(own)));
        }
    }

    /// An attribute: its name, and its value if it has one. What `lang` or `type` says of the
    /// language of the element's content is noted: there may be none that is known.
    fn attribute(&mut self, language: &mut Option<Option<&'static Language>>) {
        let name = self.word(self.at);
        self.at = name.end.max(self.at + 1);
        let behind = self.at;
        self.skip_space();
        if self.bytes.get(self.at) != Some(&b'=') {
            return self.at = behind;
        }
        self.at += 1;
        self.skip_space();
        let value = self.at;
        let name = &self.bytes[name];
        match self.bytes.get(self.at) {
            Some(b'"' | b'\'') => {
                let bindings = self.markup.bindings.iter();
                let is_code = bindings.into_iter().any(|start| name.starts_with(start.as_bytes()));
                self.quoted(is_code);
            }
            Some(b'{') if self.markup.braces == "{" => self.braces(),
            _ => {
                let word = self.unquoted(self.at);
                self.at = word.end;
                if !word.is_empty() {
                    self.give(Kind::Text, Part::Whole, word.clone(), word, true);
                }
            }
        }
        if name.eq_ignore_ascii_case(b"lang") || name.eq_ignore_ascii_case(b"type") {
            let value = String::from_utf8_lossy(&self.bytes[value..self.at]);
            let word = value.trim_matches(['"', '\'']).rsplit(['/', '+', '-']).next();
            match word.unwrap_or_default() {
                "" | "module" | "babel" => {}
                "importmap" | "speculationrules" => *language = Some(named("json")),
                word => *language = Some(named(word)),
            }
        }
    }

    /// A value in quotes, which stands here.
    fn quoted(&mut self, is_code: bool) {
        let (start, from) = (self.at, self.at + 1);
        let found = memchr::memchr(self.bytes[start], &self.bytes[from..]);
        let end = found.map_or(self.bytes.len(), |found| from + found);
        let behind = (end + 1).min(self.bytes.len());
        if is_code {
            self.code(from..end, self.expressions);
        } else if self.markup.braces == "{" && self.bytes[from..end].contains(&b'{') {
            return self.quoted_braces(start);
        } else {
            self.give(Kind::Text, Part::Whole, from..end, start..behind, found.is_some());
        }
        self.at = behind;
    }

    /// A value in quotes with expressions in braces.
    fn quoted_braces(&mut self, start: usize) {
        let quote = self.bytes[start];
        let (mut from, mut part) = (start + 1, Part::First);
        loop {
            let found = memchr::memchr2(quote, b'{', &self.bytes[from..]);
            let end = found.map_or(self.bytes.len(), |found| from + found);
            let is_code = self.bytes.get(end) == Some(&b'{');
            self.give(Kind::Text, part, from..end, from..end, !is_code && found.is_some());
            self.at = (end + 1).min(self.bytes.len());
            if !is_code {
                return;
            }
            self.at = end;
            self.braces();
            (from, part) = (self.at, Part::Later);
        }
    }

    /// An expression in the braces that stand here.
    fn braces(&mut self) {
        let start = self.at + self.markup.braces.len();
        if self.markup.braces == "{{" {
            let end = memchr::memmem::find(&self.bytes[start..], b"}}");
            let end = end.map_or(self.bytes.len(), |found| start + found);
            self.code(start..end, self.expressions);
            self.at = (end + "}}".len()).min(self.bytes.len());
            return;
        }
        // `{#if ...}`, `{:else}`, `{/if}`, `{@html ...}`.
        let is_letter = self.bytes.get(start + 1).is_some_and(u8::is_ascii_alphabetic);
        let is_block = is_letter && b"#:/@".contains(&self.bytes[start]);
        let start = if is_block { self.word(start + 1).end } else { start };
        self.at = match self.expressions {
            Some(language) => lex_braces(self.bytes, start, language, self.until, self.emit),
            None => start,
        };
    }

    /// What stands between the tags of an element, up to its closing tag.
    fn content(&mut self, name: &str, language: Option<&Language>) {
        let start = self.at;
        let is_end = |at: usize| {
            let behind = self.bytes.get(at + 2..at + 2 + name.len());
            behind.is_some_and(|behind| behind.eq_ignore_ascii_case(name.as_bytes()))
        };
        let mut places = memchr::memmem::find_iter(&self.bytes[start..], b"</");
        let end = places.find(|found| is_end(start + found));
        let end = end.map_or(self.bytes.len(), |found| start + found);
        self.code(start..end, language);
        self.at = end;
    }

    fn code(&mut self, range: Range<usize>, language: Option<&Language>) {
        if let Some(language) = language.filter(|_| !range.is_empty()) {
            lex_from(&self.bytes[..range.end], range.start, language, self.until, self.emit);
        }
    }

    /// Text between tags that is a value.
    fn value(&mut self, range: Range<usize>) {
        let text = &self.bytes[range.clone()];
        let start = range.end - text.trim_ascii_start().len();
        let content = start..start + text.trim_ascii().len();
        if !content.is_empty() {
            self.give(Kind::Text, Part::Whole, content.clone(), content, true);
        }
    }

    fn give(
        &mut self,
        kind: Kind,
        part: Part,
        content: Range<usize>,
        range: Range<usize>,
        is_closed: bool,
    ) {
        (self.emit)(Token { kind, part, content, range, is_closed, escape: None });
    }

    fn behind(&self, from: usize, mark: &[u8]) -> usize {
        let rest = &self.bytes[from.min(self.bytes.len())..];
        memchr::memmem::find(rest, mark).map_or(self.bytes.len(), |found| from + found + mark.len())
    }

    fn skip_space(&mut self) {
        let rest = self.bytes[self.at..].iter();
        self.at += rest.take_while(|byte| byte.is_ascii_whitespace()).count();
    }

    /// The name of a tag or an attribute.
    fn word(&self, start: usize) -> Range<usize> {
        let start = start.min(self.bytes.len());
        let is_in = |byte: &&u8| !byte.is_ascii_whitespace() && !b"=>/<\"'{}".contains(byte);
        start..start + self.bytes[start..].iter().take_while(is_in).count()
    }

    /// A value without quotes.
    fn unquoted(&self, start: usize) -> Range<usize> {
        let is_in = |byte: &&u8| !byte.is_ascii_whitespace() && !b">\"'".contains(byte);
        start..start + self.bytes[start..].iter().take_while(is_in).count()
    }
}
