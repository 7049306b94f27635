//! Headers in one line above what is no row of a line each: cells in lines of their own, or rows that
//! cannot be read.

use super::joined_code::leading_code;
use super::joined_header::{header_words, is_glued};
use super::joined_names::{glued_words, is_glued_header};
use super::joined_rows::{MAX_HEADER, line};
use super::look::{is_strict, look_of, sure_look};
use crate::catalog::Problem;
use crate::import::block::{Block, Kind, Text};
use crate::import::code::short;
use crate::import::tables::header::{Field, exact};

/// The words of a glued header as texts of their own, where the cells below it are: `CodeNameCause`
/// above `101`.
pub fn header_cells(blocks: &[Block]) -> Option<Vec<Block>> {
    let (header, _) = line(blocks.first()?)?;
    let (below, _) = line(blocks.get(1)?)?;
    let (next, _) = line(blocks.get(2)?)?;
    let is_code = |text: &str| sure_look(text).is_some();
    if header.text.len() > MAX_HEADER || !is_code(&below.text) {
        return None;
    }
    let all = header_words(&header.text).filter(|words| is_glued(words) && words.len() > 2);
    let words = match &all {
        Some(words) => words.iter().map(|(_, word)| word.as_str()).collect(),
        None => glued_words(&header.text),
    };
    // `Code or Type` is a column of codes.
    let name = |word: &str| word.split(" or ").next().unwrap_or(word).to_owned();
    let mut names: Vec<String> = words.iter().map(|word| name(word)).collect();
    // Where the next code is one text farther away, two words stand in one: `Code TextDescription`.
    let first = sure_look(&below.text);
    let is_code_again = |block: &Block| {
        let look = line(block).and_then(|(text, _)| sure_look(&text.text));
        look.zip(first).is_some_and(|(look, first)| look.is_like(first))
    };
    let width =
        blocks[2..].iter().take(2 * names.len()).position(is_code_again).map_or(0, |at| at + 1);
    if names.len() > 1
        && width == names.len() + 1
        && let Some((at, two)) =
            names.iter().enumerate().find_map(|(at, name)| Some((at, two(name)?)))
    {
        names.splice(at..=at, two);
    }
    let fields: Vec<Field> = names.iter().filter_map(|name| Some(exact(name)?.0)).collect();
    // A status stands before a code, and texts stand behind one.
    let has_status = fields.starts_with(&[Field::Status, Field::Code]);
    let is_second = if has_status { look_of(&next.text).is_some() } else { is_code(&next.text) };
    if has_status != is_second {
        return None;
    }
    // The code of the next row is as far away as there are columns, or a little farther.
    let near = blocks.iter().skip(2).take(2 * names.len()).map_while(line);
    let has_next = || {
        let first = look_of(&below.text);
        let mut looks = near.filter_map(|(text, _)| sure_look(&text.text));
        looks.any(|look| first.is_some_and(|first| first.is_like(look)))
    };
    let is_header = names.len() > 1
        && fields.len() == names.len()
        && fields.contains(&Field::Code)
        && fields.iter().any(|field| !matches!(field, Field::Code | Field::Status))
        && has_next();
    let block = |name: String| {
        let text = Text { text: name, ..header.clone() };
        Block::Text { kind: Kind::Paragraph, text, apart: true }
    };
    is_header.then(|| names.into_iter().map(block).collect())
}

/// The two words of a header in one, of which the first is one of codes: `Code Text`.
fn two(name: &str) -> Option<[String; 2]> {
    let (one, other) = name.split_once(' ')?;
    let field = |word: &str| exact(word).map(|(field, _)| field);
    let is_two =
        field(one) == Some(Field::Code) && field(other).is_some_and(|own| own != Field::Code);
    is_two.then(|| [one, other].map(str::to_owned))
}

/// The rows below a glued header that could not be read: how many there are, and the problem.
/// Others would take half a row for a code.
pub fn lost_rows(blocks: &[Block]) -> Option<(usize, Problem)> {
    let (header, _) = line(blocks.first()?)?;
    if header.text.len() > MAX_HEADER || !is_glued_header(&header.text) {
        return None;
    }
    let is_row =
        |(at, block): &(usize, &Block)| line(block).is_some_and(|(_, apart)| !apart || *at == 0);
    let rows = blocks[1..].iter().enumerate().take_while(is_row).count();
    let (first, _) = line(blocks.get(1)?)?;
    // A text among cells of which each has a line, one of them a code, is none.
    let is_whole = |text: &str| is_strict(text) && !text.contains(char::is_lowercase);
    let is_code = |block: &Block| line(block).is_some_and(|(text, _)| is_whole(&text.text));
    if blocks[1..].iter().take(NEAR).any(is_code) {
        return None;
    }
    let header = short(&header.text);
    let reason =
        format!("nothing sets the columns of “{header}” apart: {rows} rows below it are not read");
    (rows > 1).then(|| (rows, Problem { page: String::new(), line: first.line, reason }))
}

/// The problem of rows below a header that starts with a word of codes, of whose other words nobody
/// knows enough. Where the page has no other table they may be read as a list.
pub fn unknown_columns(blocks: &[Block]) -> Option<Problem> {
    let (header, _) = line(blocks.first()?)?;
    let text = header.text.as_str();
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-' | '/' | '(' | ')');
    let starts = || text.match_indices(' ').map(|(at, _)| at).take(2);
    let is_code = |at: usize| matches!(exact(&text[..at]), Some((Field::Code, _)));
    if text.len() > MAX_HEADER
        || !text.chars().all(is_word)
        || text.split(' ').count() > MAX_UNKNOWN_WORDS
        || !starts().any(is_code)
    {
        return None;
    }
    let code = |block: &Block| {
        let (text, _) = line(block)?;
        let code = leading_code(&text.text).filter(|code| code.len() < text.text.len())?;
        is_strict(code).then(|| code.to_owned())
    };
    let rows: Vec<String> = blocks[1..].iter().map_while(code).collect();
    let is_sure = rows.len() > 1 && rows[0] != rows[1];
    let (first, _) = line(blocks.get(1)?)?;
    let (header, count) = (short(text), rows.len());
    let reason =
        format!("the columns of “{header}” are not known: {count} rows below it are not read");
    is_sure.then(|| Problem { page: String::new(), line: first.line, reason })
}

/// So near below a text is the next code where each cell has a line.
const NEAR: usize = 6;

/// A line of more words is no header.
const MAX_UNKNOWN_WORDS: usize = 8;
