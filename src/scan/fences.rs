//! Documentation: prose, but for the blocks in which it shows code.

use std::ops::Range;

use super::lexer::code_from;
use super::tokens::{Token, lex_from, line_end, next_line};
use crate::lang::{Fences, Language, named};

/// Gives the tokens of documentation from `start` on, in its order, up to the one that holds the
/// offset `until` at least: those of its blocks of code, and comments.
pub(super) fn lex(
    bytes: &[u8],
    start: usize,
    prose: &Language,
    fences: Fences,
    until: usize,
    emit: &mut dyn FnMut(Token),
) {
    let mut at = start;
    // Where the prose starts that has not been read yet.
    let mut from = start;
    while at < bytes.len() && at <= until {
        let end = line_end(bytes, at);
        let block = match fences {
            Fences::Markdown => fenced(bytes, at..end),
            Fences::Rst => directive(bytes, at..end),
            Fences::Asciidoc => fenced(bytes, at..end).or_else(|| delimited(bytes, at..end)),
        };
        let Some(Block { language, content, end }) = block else {
            at = next_line(bytes, end);
            continue;
        };
        code_from(&bytes[..at], from, prose, until, emit);
        // What is itself documentation has no literals.
        if let Some(language) = language.filter(|language| !language.is_prose) {
            lex_from(&bytes[..content.end], content.start, language, until, emit);
        }
        (at, from) = (end, end);
    }
    code_from(&bytes[..at.max(from)], from, prose, until, emit);
}

/// A block of code.
struct Block {
    /// None where the language is not known.
    language: Option<&'static Language>,
    content: Range<usize>,
    /// Behind its last mark.
    end: usize,
}

/// A block between lines of backticks or tildes. The opening line can stand in a list or a quotation.
fn fenced(bytes: &[u8], line: Range<usize>) -> Option<Block> {
    let text = &bytes[line.clone()];
    let lead = lead(text);
    let (count, info) = fence(&text[lead..])?;
    let mark = text[lead];
    // Backticks behind the fence make it a piece of code within its line.
    if mark == b'`' && info.contains(&b'`') {
        return None;
    }
    let closes = |line: &[u8]| {
        let lead = line.iter().take_while(|byte| b" \t>".contains(byte)).count();
        let line = &line[lead..];
        line.first() == Some(&mark)
            && fence(line).is_some_and(|(own, rest)| own >= count && rest.trim_ascii().is_empty())
    };
    Some(block(bytes, line.end, info_language(info), closes))
}

/// The length of what can stand before a block on its line: indentation, marks of quotations and lists.
fn lead(line: &[u8]) -> usize {
    let mut at = 0;
    loop {
        at += line[at..].iter().take_while(|byte| b" \t>".contains(byte)).count();
        let digits = line[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let is_mark = match line.get(at + digits) {
            Some(b'-' | b'*' | b'+') => digits == 0,
            Some(b'.' | b')') => digits > 0,
            _ => false,
        };
        if !is_mark || line.get(at + digits + 1) != Some(&b' ') {
            return at;
        }
        at += digits + 1;
    }
}

/// The length of a fence, and what stands behind it.
fn fence(text: &[u8]) -> Option<(usize, &[u8])> {
    let mark = *text.first().filter(|byte| b"`~".contains(byte))?;
    let count = text.iter().take_while(|&&byte| byte == mark).count();
    (count >= 3).then(|| (count, &text[count..]))
}

/// A block between lines of dashes or dots, below a line such as `[source,ruby]`.
fn delimited(bytes: &[u8], line: Range<usize>) -> Option<Block> {
    let attributes = bytes[line.clone()].strip_prefix(b"[")?.trim_ascii_end().strip_suffix(b"]")?;
    let mut words = attributes.split(|&byte| byte == b',');
    let style = words.next()?;
    let is_source = style.is_empty() || style.starts_with(b"source");
    let language = words.next().filter(|_| is_source)?;
    let start = next_line(bytes, line.end);
    let opening = line_end(bytes, start);
    let mark = bytes[start..opening].trim_ascii_end();
    let is_mark =
        mark.len() >= 4 && mark.iter().all(|byte| *byte == mark[0] && b"-.=".contains(byte));
    is_mark.then(|| {
        block(bytes, opening, info_language(language), |line| line.trim_ascii_end() == mark)
    })
}

/// The block below an opening line that ends at `opening`, up to the line that closes it.
fn block(
    bytes: &[u8],
    opening: usize,
    language: Option<&'static Language>,
    closes: impl Fn(&[u8]) -> bool,
) -> Block {
    let start = next_line(bytes, opening);
    let mut at = start;
    while at < bytes.len() {
        let end = line_end(bytes, at);
        if closes(&bytes[at..end]) {
            return Block { language, content: start..at, end: next_line(bytes, end) };
        }
        at = next_line(bytes, end);
    }
    Block { language, content: start..at, end: at }
}

/// A block below a directive, which is indented more than it.
fn directive(bytes: &[u8], line: Range<usize>) -> Option<Block> {
    let indent = |line: &[u8]| line.iter().take_while(|byte| b" \t".contains(byte)).count();
    let text = &bytes[line.clone()];
    let own = lead(text);
    let text = text[own..].strip_prefix(b".. ")?;
    let names: [&[u8]; 3] = [b"code-block::", b"code::", b"sourcecode::"];
    let info = names.iter().find_map(|name| text.strip_prefix(*name))?;
    let start = next_line(bytes, line.end);
    let (mut at, mut end) = (start, start);
    while at < bytes.len() {
        let behind = line_end(bytes, at);
        let line = &bytes[at..behind];
        let is_blank = line.trim_ascii().is_empty();
        if !is_blank && indent(line) <= own {
            break;
        }
        at = next_line(bytes, behind);
        end = if is_blank { end } else { at };
    }
    Some(Block { language: info_language(info), content: start..end, end })
}

/// The language that is named behind a fence: `go`, `{.python}`, `rust,ignore`.
fn info_language(info: &[u8]) -> Option<&'static Language> {
    let info = std::str::from_utf8(info).ok()?.trim_start_matches([' ', '\t', '{', '.']);
    let word = info.split([' ', '\t', ',', '{', '}', ':', ';']).next()?;
    named(word.trim())
}
