//! The members and arguments in the brackets around a code, in any language that has brackets.

use std::ops::Range;

use super::{FAR, Group, Member, Value, is_number};
use crate::scan::Neighbour;

/// So many literals and comments before the code are looked back over.
const BEFORE: usize = 14;

/// So many pairs of brackets with nothing but the code in them are looked through: `Some("...")`.
const WRAPPED: usize = 2;

/// What stands between two commas, or a comma and a bracket.
#[derive(Default)]
struct Item {
    span: Range<usize>,
    /// Runs of code, and literals as indices, in their order.
    pieces: Vec<Piece>,
}

#[derive(Debug)]
enum Piece {
    Code(Range<usize>),
    Literal(usize),
    /// Brackets with what is in them.
    Nested,
}

/// The brackets around the literal at an index, if what is in them is a list.
pub(super) fn group(text: &str, tokens: &[Neighbour], at: usize) -> Option<Group> {
    let mut inner = tokens[at].range.clone();
    if !is_in_list(text, inner.start) {
        return None;
    }
    for _ in 0..=WRAPPED {
        let from = tokens[at].range.start.saturating_sub(FAR);
        let open = opening(text, &tokens[..at], inner.start, from)?;
        let (items, close) = items(text, tokens, open, at)?;
        if items.len() > 1 || text.as_bytes()[open] == b'{' {
            return Some(as_group(text, tokens, &items, &(open..close), at));
        }
        inner = open..close;
    }
    None
}

/// Whether what stands before a literal can be the inside of a list.
fn is_in_list(text: &str, start: usize) -> bool {
    let before = text[..start].trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '@');
    let before = if start - before.len() <= 2 { before } else { &text[..start] };
    let mut before = before.trim_end().bytes().rev();
    match before.next() {
        Some(b':' | b'(' | b',' | b'[' | b'{') => true,
        Some(b'=') => !matches!(before.next(), Some(b'=' | b'!' | b'<' | b'>' | b':')),
        Some(b'>') => before.next() == Some(b'='),
        _ => false,
    }
}

/// The bracket that is open at `end`.
fn opening(text: &str, tokens: &[Neighbour], mut end: usize, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut depth: i32 = 0;
    let mut tokens = tokens.iter().rev().skip_while(move |it| it.range.end > end).take(BEFORE);
    loop {
        let token = tokens.next();
        let start = token.map_or(from, |it| it.range.end).max(from);
        for at in (start..end).rev() {
            match bytes[at] {
                b')' | b']' | b'}' => depth += 1,
                b'(' | b'[' | b'{' if depth <= 0 => return Some(at),
                b'(' | b'[' | b'{' => depth -= 1,
                b';' if depth == 0 => return None,
                _ => {}
            }
        }
        let token = token.filter(|it| it.range.start > from)?;
        depth -= i32::from(opens(text, token));
        end = token.range.start;
    }
}

/// What stands in the bracket at `open`, and where its end is; `None` where that is no list, or
/// goes on too far behind the literal at an index.
fn items(text: &str, tokens: &[Neighbour], open: usize, at: usize) -> Option<(Vec<Item>, usize)> {
    let bytes = text.as_bytes();
    let to = (tokens[at].range.end + FAR).min(bytes.len());
    let mut next = tokens.partition_point(|it| it.range.start < open);
    let (mut items, mut item) = (Vec::new(), Item { span: open + 1..to, pieces: Vec::new() });
    let (mut place, mut depth, mut is_new_line) = (open + 1, 0, false);
    while place < to {
        if let Some(token) = tokens.get(next).filter(|it| it.range.start == place) {
            if depth == 0 && !token.is_comment {
                item.push(text, Piece::Literal(next), place, is_new_line).then_some(())?;
                is_new_line = false;
            }
            depth += i32::from(opens(text, token));
            // An empty value without quotes has no length.
            (place, next) = (token.range.end, next + 1);
            continue;
        }
        let byte = bytes[place];
        match byte {
            b')' | b']' | b'}' if depth == 0 => {
                item.span.end = place;
                items.push(item);
                items.retain(|item| !item.pieces.is_empty());
                return Some((items, place));
            }
            b')' | b']' | b'}' => depth -= 1,
            b'(' | b'[' | b'{' => {
                if depth == 0 {
                    item.push(text, Piece::Nested, place, false).then_some(())?;
                }
                depth += 1;
            }
            _ if depth > 0 => {}
            b';' => return None,
            b',' => {
                item.span.end = place;
                items.push(std::mem::replace(
                    &mut item,
                    Item { span: place + 1..to, ..Item::default() },
                ));
            }
            b'\n' | b'\r' => is_new_line = true,
            b' ' | b'\t' => {}
            _ => {
                let end = tokens.get(next).map_or(to, |it| it.range.start.min(to));
                let is_end = |byte: &u8| b"()[]{},; \t\r\n".contains(byte);
                let length = bytes[place..end].iter().take_while(|byte| !is_end(byte)).count();
                let piece = Piece::Code(place..place + length);
                item.push(text, piece, place, is_new_line).then_some(())?;
                (place, is_new_line) = (place + length, false);
                continue;
            }
        }
        place += 1;
    }
    None
}

/// Whether an interpolation begins behind a part of a literal, of which only the end is no part.
fn opens(text: &str, token: &Neighbour) -> bool {
    !token.is_whole && text[token.content.end..token.range.end].ends_with(['{', '(', '['])
}

impl Item {
    /// Adds a piece; false where the line end before it has ended a statement.
    fn push(&mut self, text: &str, piece: Piece, at: usize, is_new_line: bool) -> bool {
        let goes_on = match self.pieces.last() {
            None => true,
            Some(Piece::Code(last)) => {
                text[last.clone()].ends_with([':', '=', '>', '+', '.', '|', '&'])
            }
            Some(_) => text[at..].starts_with([':', '=', '.', '+']),
        };
        self.pieces.push(piece);
        goes_on || !is_new_line
    }
}

/// What has names and what has not among some items; the code is the literal at an index.
fn as_group(
    text: &str,
    tokens: &[Neighbour],
    items: &[Item],
    span: &Range<usize>,
    at: usize,
) -> Group {
    let code = &tokens[at];
    let mut group = Group { span: span.clone(), ..Group::default() };
    for item in items {
        let is_codes = item.span.start <= code.range.start && code.range.end <= item.span.end;
        match named(text, tokens, item) {
            Some((key, _)) if is_codes => group.key = Some(key),
            Some((key, Some(value))) => group.members.push(Member { key, value }),
            Some((_, None)) => {}
            None if is_codes => {}
            None => group.literals.extend(item.pieces.iter().find_map(|piece| match piece {
                Piece::Literal(index) => Some(tokens[*index].content.clone()),
                _ => None,
            })),
        }
    }
    group
}

/// The name of an item, and its value where that is a literal or a number.
fn named(text: &str, tokens: &[Neighbour], item: &Item) -> Option<(Range<usize>, Option<Value>)> {
    let mut pieces = item.pieces.iter().peekable();
    let mut key = match pieces.peek() {
        Some(Piece::Literal(index)) => {
            pieces.next();
            Some(tokens[*index].content.clone())
        }
        _ => None,
    };
    // The code up to the value: the name, unless that is a literal, and what stands behind it.
    let mut rest = None;
    for piece in pieces.by_ref() {
        let Piece::Code(run) = piece else { return None };
        let sign = text[run.clone()]
            .char_indices()
            .skip(usize::from(key.is_none()))
            .find(|(_, c)| matches!(c, ':' | '='));
        match (sign, &key) {
            (Some((at, _)), _) => {
                let name = run.start..run.start + at;
                if !name.is_empty() {
                    key = key.is_none().then_some(name);
                }
                rest = Some(run.start + at..run.end);
                break;
            }
            (None, None) => key = Some(run.clone()),
            (None, Some(_)) => return None,
        }
    }
    let (key, rest) = (key?, rest?);
    let sign = &text[rest.clone()];
    let is_sign = |sign: &str| matches!(sign, ":" | "=" | "=>");
    let length = if sign.starts_with("=>") { 2 } else { 1 };
    let (sign, inline) = sign.split_at(length);
    if !is_sign(sign) || inline.starts_with(['=', ':']) {
        return None;
    }
    let value = match (inline, pieces.next()) {
        // A prefix of the literal, such as `f` or `r`.
        (prefix, Some(Piece::Literal(index))) if prefix.len() <= 2 => {
            Some(literal(text, &tokens[*index], pieces.next().is_none()))
        }
        ("", Some(Piece::Code(run))) => match pieces.next() {
            None if is_number(&text[run.clone()]) => Some(Value::Number(run.clone())),
            Some(Piece::Literal(index)) if run.len() <= 2 => {
                Some(literal(text, &tokens[*index], pieces.next().is_none()))
            }
            _ => None,
        },
        (inline, None) if is_number(inline) => Some(Value::Number(rest.start + length..rest.end)),
        _ => None,
    };
    Some((key, value))
}

fn literal(text: &str, token: &Neighbour, is_all: bool) -> Value {
    // In YAML a number is a literal without quotes.
    if token.range == token.content && is_number(&text[token.content.clone()]) {
        return Value::Number(token.content.clone());
    }
    Value::Text(token.content.clone(), is_all && token.is_whole)
}
