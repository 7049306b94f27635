//! The header of a table whose rows have a line each: one line as well, or a line a word.

use std::collections::HashSet;

use super::glued::glued_code;
use super::joined_code::leading_code;
use super::joined_header::{header_words, is_glued};
use super::joined_line::{Line, Shape, row};
use super::joined_rows::{MAX_HEADER, line};
use super::look::{is_strict, look_of};
use crate::import::block::{Block, Text};
use crate::import::code::{Form, form, is_number, is_status};
use crate::import::tables::header::{Field, exact};

/// A header with its words and how many blocks it has.
pub struct Head {
    pub text: Text,
    pub words: Vec<(Field, String)>,
    pub used: usize,
}

/// More words in lines of their own are no header.
const MAX_STACKED: usize = 8;

/// A longer line has no header word alone.
const MAX_WORD: usize = 60;

/// The header that the first of some blocks is, or that starts with it.
pub fn head(blocks: &[Block]) -> Option<Head> {
    let (first, _) = line(blocks.first()?)?;
    if first.text.len() > MAX_HEADER {
        return None;
    }
    let whole = || Some(Head { words: header_words(&first.text)?, text: first.clone(), used: 1 });
    stacked(blocks).or_else(whole).or_else(|| tailed(blocks))
}

/// The header whose last words nobody knows, `Code Message APIs that may answer so`, above rows that have marked
/// codes: these words are one column.
fn tailed(blocks: &[Block]) -> Option<Head> {
    let (text, _) = line(blocks.first()?)?;
    let code = |block: &Block| {
        let (text, _) = line(block)?;
        let (word, _) = text.text.split_once(' ')?;
        let is_code = is_strict(word) || form(word).is_some();
        (is_code || look_of(word).is_some() && word.contains('_')).then(|| word.to_owned())
    };
    let codes: HashSet<String> = blocks[1..].iter().take(LEAST + 1).filter_map(code).collect();
    let blanks = text.text.match_indices(' ').map(|(at, _)| at + 1);
    let blanks: Vec<usize> = blanks.collect();
    if codes.len() < LEAST
        || blanks.len() > MAX_TAILED
        || text.text.ends_with(['.', ':', '。', '：'])
    {
        return None;
    }
    let known = |at: usize| {
        let words = header_words(text.text[..at].trim_end())?;
        let is_known = words[0].0 == Field::Code && words.iter().all(|word| word.0 != Field::Other);
        is_known.then_some((at, words))
    };
    let (at, mut words) = blanks.iter().rev().find_map(|&at| known(at))?;
    words.last_mut()?.1.push(' ');
    words.push((Field::Other, text.text[at..].to_owned()));
    Some(Head { words, text: text.clone(), used: 1 })
}

/// So many of as many rows and one more tell a header with words that nobody knows.
const LEAST: usize = 2;

/// A line of more words is no header.
const MAX_TAILED: usize = 12;

/// The header whose words have a line each above rows that have one line for all their cells.
fn stacked(blocks: &[Block]) -> Option<Head> {
    let word = |block: &Block| {
        let (text, _) = line(block)?;
        let (field, _) = exact(&text.text).filter(|_| text.text.len() <= MAX_WORD)?;
        Some((field, format!("{} ", text.text)))
    };
    let mut words: Vec<(Field, String)> = blocks.iter().take(MAX_STACKED).map_while(word).collect();
    let mut used = words.len();
    // A word that nobody knows may stand between others where the rows tell.
    let unknown = blocks.get(used).and_then(line).map(|(text, _)| text.text.as_str());
    let more = || blocks[used + 1..].iter().take(MAX_STACKED - used).map_while(word);
    let behind: Vec<(Field, String)> = match unknown {
        Some(_) if (2..MAX_STACKED).contains(&used) => more().collect(),
        _ => Vec::new(),
    };
    if let Some(unknown) = unknown.filter(|text| may_be_unknown(text) && !behind.is_empty())
        && have_glued_rows(&blocks[used + 1 + behind.len()..], &words, 0)
    {
        used += 1 + behind.len();
        words.push((Field::Other, format!("{unknown} ")));
        words.extend(behind);
    }
    let has = |words: &[(Field, String)], wanted| words.iter().position(|word| word.0 == wanted);
    // On a page about statuses these are the codes.
    let code = match (has(&words, Field::Code), has(&words, Field::Status)) {
        (Some(code), _) => code,
        (None, Some(status)) => {
            words[status].0 = Field::Code;
            status
        }
        (None, None) => return None,
    };
    if have_glued_rows(&blocks[used..], &words, code) {
        words.iter_mut().for_each(|(_, word)| word.truncate(word.trim_end().len()));
    }
    let texts = words.len() - code - 1;
    let is_first = code == 0 || code == 1 && words[0].0 == Field::Status;
    if !is_first || texts == 0 || used < 3 {
        return None;
    }
    let shape = Shape::of(&words, code);
    let (one, _) = line(blocks.get(used)?)?;
    let (two, _) = line(blocks.get(used + 1)?)?;
    let one = row(one, shape, &[])?;
    let is_row = |row: &Line| {
        let is_marked = shape.glued && row.code.contains(['_', '.', '-']);
        let is_code = is_marked || look_of(&row.code).is_none_or(|look| !look.is_word());
        is_code && (shape.glued || row.rest.split(' ').count() >= texts)
    };
    let rows = [one];
    let two = row(two, shape, &rows)?;
    let (first, _) = line(&blocks[0])?;
    let text: String = words.iter().map(|(_, word)| word.as_str()).collect();
    let text = Text { text: text.trim().to_owned(), ..first.clone() };
    (is_row(&rows[0]) && is_row(&two)).then_some(Head { text, words, used })
}

/// Whether a line may be a header word that nobody knows.
fn may_be_unknown(text: &str) -> bool {
    let is_mark = |c: char| !(c.is_alphanumeric() || matches!(c, ' ' | '-' | '(' | ')'));
    text.len() <= MAX_WORD / 2 && text.split(' ').count() < 4 && !text.contains(is_mark)
}

/// Whether the first rows below a header have nothing between their codes and the texts behind them:
/// `ORDER_GONEThe order is gone404`.
fn have_glued_rows(below: &[Block], words: &[(Field, String)], code: usize) -> bool {
    let glued: Vec<(Field, String)> =
        words.iter().map(|(field, word)| (*field, word.trim().to_owned())).collect();
    let shape = Shape::of(&glued, code);
    let is_glued = |block: &Block| {
        let text = line(block).map(|(text, _)| text);
        text.and_then(|text| Some((text, row(text, shape, &[])?))).is_some_and(|(text, row)| {
            text.text.find(&row.code).is_some_and(|at| {
                let behind = &text.text[at + row.code.len()..];
                behind.starts_with(|c: char| c.is_alphabetic())
            })
        })
    };
    below.len() >= LEAST && below.iter().take(NEAR_GLUED).all(is_glued)
}

/// As many rows tell that nothing stands between their cells.
const NEAR_GLUED: usize = 3;

/// The columns that `HTTP Status Code` may be: one of statuses and one of codes.
pub fn two_columns(word: &str) -> Option<[(Field, String); 2]> {
    let at = word.trim_end().rfind(' ')? + 1;
    let (status, code) = word.split_at(at);
    let is_status = exact(status).is_some_and(|(field, _)| field == Field::Status);
    let is_code = exact(code).is_some_and(|(field, _)| field == Field::Code);
    (is_status && is_code)
        .then(|| [(Field::Status, status.to_owned()), (Field::Code, code.to_owned())])
}

/// Whether rows start with a status and a code behind it: a number of more digits, `403 403201`, or a name
/// that most of them have, `403 SHOP_CLOSED The shop is closed`.
fn have_code_behind(blocks: &[Block]) -> bool {
    let lines = || blocks.iter().map_while(line).map(|(text, _)| text.text.as_str());
    let behind = |row: &'_ str| -> Option<usize> {
        let status = row.get(..3).filter(|status| is_status(status) && is_number(status));
        status.map(|_| row.len() - row[3..].trim_start().len())
    };
    let is_number = |row: &str| {
        let digits = |at: usize| row[at..].bytes().take_while(u8::is_ascii_digit).count();
        behind(row).is_some_and(|at| digits(at) > 3)
    };
    let is_named = |row: &str| {
        let word = behind(row).and_then(|at| row[at..].split_once(' '));
        word.is_some_and(|(word, _)| look_of(word).is_some() && word.contains('_'))
    };
    let near = || lines().take(NEAR).filter(|row| behind(row).is_some());
    let named = near().filter(|row| is_named(row)).count();
    let is_first = |test: &dyn Fn(&str) -> bool| lines().next().is_some_and(test);
    is_first(&is_number) || is_first(&is_named) && named > 1 && named * 3 >= near().count() * 2
}

/// As many lines below a header say what its columns are.
const NEAR: usize = 12;

/// The column of the code; on a page about statuses these are the codes. Words before it that
/// no row has are a title.
pub fn code_column(words: &mut Vec<(Field, String)>, below: &[Block]) -> Option<usize> {
    let row = line(below.first()?)?.0.text.as_str();
    let position = |words: &[(Field, String)], wanted: Field| {
        words.iter().position(|(field, _)| *field == wanted)
    };
    if position(words, Field::Code).is_none() {
        let status = position(words, Field::Status)?;
        match have_code_behind(below).then(|| two_columns(&words[status].1)).flatten() {
            Some(two) => drop(words.splice(status..=status, two)),
            None => words[status].0 = Field::Code,
        }
    }
    // `Error Code` above a table whose first column is `code`.
    if words.len() > 2 && words[0].0 == Field::Code && words[1].0 == Field::Code {
        let own = || glued_code(row, None).filter(|_| is_glued(words));
        let code = leading_code(row).or_else(own)?;
        let behind = row[code.len()..].trim_start();
        let is_code = |next: &str| {
            form(next).is_some() || is_number(next) && form(code).is_some_and(|f| f != Form::Digits)
        };
        if leading_code(behind).is_none_or(|next| !is_code(next))
            || words.iter().filter(|(field, _)| *field == Field::Message).count() > 0
        {
            words.remove(0);
        }
    }
    let code = position(words, Field::Code)?;
    let is_lead = |field: &Field| matches!(field, Field::Status | Field::Other);
    if !words[..code].iter().all(|(field, _)| is_lead(field)) {
        return None;
    }
    // Columns that nobody knows are empty where a row starts with its code.
    let has_status = code > 0 && words[code - 1].0 == Field::Status;
    words.drain(..code - has_status as usize);
    Some(has_status as usize)
}
