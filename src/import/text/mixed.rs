//! Flattened tables of two columns whose rows have one line or two: `1001The order is late`, and
//! elsewhere the code in a line of its own.

use super::joined_code::leading_code;
use super::joined_header::header_words;
use super::joined_rows::line;
use super::look::{Look, look_of};
use super::replaced;
use crate::import::block::{Block, Kind, Text};
use crate::import::code::is_status;
use crate::import::tables::header::{Field, exact};

/// Lines that may go on with the text of a row before there is another one.
const MAX_LINES: usize = 3;

/// Gives every row of such tables a line, so that they are read like those that have one anyway.
pub fn one_line_a_row(blocks: Vec<Block>) -> Vec<Block> {
    replaced(blocks, table)
}

/// The lines of the table whose header starts with the first of some blocks, and how many blocks
/// it takes.
fn table(blocks: &[Block]) -> Option<(Vec<Block>, usize)> {
    let (head, start) = header(blocks)?;
    let mut rows = Vec::<Text>::new();
    let mut first = None;
    let (mut glued, mut bare) = (0, 0);
    let (mut at, mut used, mut kept) = (start, start, 0);
    while at - used < MAX_LINES {
        if let Some((row, count, look)) = row(&blocks[at..], first) {
            first = first.or(Some(look));
            (glued, bare) = (glued + (count == 1) as usize, bare + (count == 2) as usize);
            rows.push(row);
            at += count;
            (used, kept) = (at, rows.len());
        } else if let Some((text, false)) = blocks.get(at).and_then(line)
            && first.is_some()
            && header(&blocks[at..]).is_none()
        {
            rows.push(text.clone());
            at += 1;
        } else {
            break;
        }
    }
    rows.truncate(kept);
    let lines = std::iter::once((head, true)).chain(rows.into_iter().map(|row| (row, false)));
    let block = |(text, apart)| Block::Text { kind: Kind::Paragraph, text, apart };
    let is_mixed = glued > 0 && (bare > 0 || start > 1 && glued > 1);
    is_mixed.then(|| (lines.map(block).collect(), used))
}

/// The two words of a header as one line, and how many blocks it has.
fn header(blocks: &[Block]) -> Option<(Text, usize)> {
    let (first, _) = line(blocks.first()?)?;
    if first.text.len() > 60 {
        return None;
    }
    let is_code = |text: &str| matches!(exact(text), Some((Field::Code, _)));
    let is_other = |text: &str| exact(text).is_some_and(|(field, _)| field != Field::Code);
    if is_code(&first.text) {
        let (second, _) = line(blocks.get(1)?)?;
        let text = format!("{} {}", first.text, second.text);
        return is_other(&second.text).then(|| (Text { text, ..first.clone() }, 2));
    }
    let words = header_words(&first.text)?;
    let [(Field::Code, code), (_, other)] = &words[..] else { return None };
    let text = format!("{} {}", code.trim(), other.trim());
    Some((Text { text, ..first.clone() }, 1))
}

/// The row that starts with the first of some blocks, with how many blocks it has and how its code
/// looks.
fn row(blocks: &[Block], first: Option<Look>) -> Option<(Text, usize, Look)> {
    let (text, _) = line(blocks.first()?)?;
    let is_like = |look: &Look| !look.is_word() && first.is_none_or(|first| first.is_like(*look));
    let is_word = !text.text.contains([' ', '<']);
    if let Some(look) = look_of(&text.text).filter(is_like).filter(|_| is_word) {
        let (next, _) = line(blocks.get(1)?)?;
        let is_text = look_of(&next.text).is_none() && exact(&next.text).is_none();
        let mut whole = Text { text: format!("{} {}", text.text, next.text), ..text.clone() };
        whole.add_links(next.links());
        return is_text.then_some((whole, 2, look));
    }
    // A status with its name is a code, whose text follows.
    let code = leading_code(&text.text).filter(|_| !is_status(&text.text))?;
    let behind = text.text[code.len()..].trim_start();
    let look = look_of(code).filter(is_like)?;
    behind.starts_with(char::is_alphabetic).then(|| {
        let whole = format!("{code} {behind}");
        (Text { text: whole, ..text.clone() }, 1, look)
    })
}
