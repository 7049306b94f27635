//! Tables that were flattened to one line a row, whose cells a blank or nothing at all sets apart.
//!
//! A line that is made of header words and nothing else says which columns there are. A line
//! below it that starts with a code is a row. What stands behind the code is split where that is
//! sure: at a status, at a word that is a name in every row, where a sentence runs into the next
//! or one script into the other. What cannot be split stays one text, and is a problem.

use super::block::{Block, Cell, Kind, MAX_COLUMNS, Row, Table, Text};
use super::code::{Form, form, is_status};
use super::header::{Field, exact, may_start_word};
use super::seams::{reason_phrase, seam};
use crate::catalog::Problem;

/// Replaces the texts that are such a table by that table.
pub fn tables(blocks: Vec<Block>, problems: &mut Vec<Problem>) -> Vec<Block> {
    let mut out = Vec::with_capacity(blocks.len());
    let mut at = 0;
    while at < blocks.len() {
        match table(&blocks[at..], problems) {
            Some((table, used)) => {
                out.push(Block::Table(table));
                at += used;
            }
            None => {
                out.push(blocks[at].clone());
                at += 1;
            }
        }
    }
    out
}

/// A line longer than this is no header.
const MAX_HEADER: usize = 160;

/// Words that the vocabulary does not know, of which a header may have some.
const MAX_UNKNOWN: usize = 2;

fn line(block: &Block) -> Option<(&Text, bool)> {
    match block {
        Block::Text { kind: Kind::Paragraph | Kind::Heading(_), text, apart } => {
            Some((text, *apart))
        }
        _ => None,
    }
}

/// The table whose header is the first of some blocks, and how many blocks it takes.
fn table(blocks: &[Block], problems: &mut Vec<Problem>) -> Option<(Table, usize)> {
    let (header, _) = line(blocks.first()?)?;
    let (below, _) = line(blocks.get(1)?)?;
    let has_text = |code: &str| below.text[code.len()..].contains(char::is_alphabetic);
    if header.text.len() > MAX_HEADER || !leading_code(&below.text).is_some_and(has_text) {
        return None;
    }
    let mut words = header_words(&header.text)?;
    let code = code_column(&mut words, &below.text)?;
    let (rows, used) = rows(blocks, &words, code);
    let behind = &words[code + 1..];
    let is_sure = rows.len() > 1 || words.len() > 2 || rows.first()?.code.len() > 3;
    if rows.is_empty() || behind.is_empty() || !is_sure {
        return None;
    }
    let cell = |text: &str| {
        Cell::new(Text { text: text.trim().to_owned(), line: header.line, ..Text::default() })
    };
    let head = words.iter().map(|(_, word)| cell(word)).collect();
    let mut table = Table { line: header.line, head: 1, rows: Vec::new() };
    table.rows.push(Row { line: header.line, cells: head, label: None });
    let fields: Vec<Field> = behind.iter().map(|(field, _)| *field).collect();
    let is_named = rows.iter().all(|row| first_name(&row.rest).is_some());
    let glued = is_glued(&words);
    let mut unsplit = Vec::new();
    for row in &rows {
        let (cells, is_split) = split_rest(&row.rest, &fields, is_named, glued);
        if !is_split {
            unsplit.push(row.line);
        }
        table.rows.push(row.cells(code, cells));
    }
    if let Some(&line) = unsplit.first() {
        let reason = format!(
            "nothing sets the cells of {} of {} rows apart: what stands behind the code is read as one text",
            unsplit.len(),
            rows.len()
        );
        problems.push(Problem { page: String::new(), line, reason });
    }
    Some((table, used))
}

/// Whether nothing stands between the words of a header.
fn is_glued(words: &[(Field, String)]) -> bool {
    words.iter().all(|(_, word)| word.trim() == word)
}

/// A line of the table.
struct Line {
    line: u32,
    status: Option<String>,
    code: String,
    rest: String,
}

impl Line {
    fn cells(&self, code: usize, behind: Vec<String>) -> Row {
        let cell = |text: String| Cell::new(Text { text, line: self.line, ..Text::default() });
        let mut cells = Vec::with_capacity(code + 1 + behind.len());
        for column in 0..code {
            let is_status = column + 1 == code;
            let status = self.status.clone().filter(|_| is_status).unwrap_or_default();
            cells.push(cell(status));
        }
        cells.push(cell(self.code.clone()));
        cells.extend(behind.into_iter().map(cell));
        Row { line: self.line, cells, label: None }
    }
}

/// The rows below a header, and how many blocks they take together with it. A line that is no
/// row goes on with the row above if there is another one soon.
fn rows(blocks: &[Block], words: &[(Field, String)], code: usize) -> (Vec<Line>, usize) {
    let has_status = code > 0 && words[code - 1].0 == Field::Status;
    // Numbers may run into each other: `900901401`.
    let runs_on = words
        .get(code + 1)
        .is_some_and(|(field, word)| *field == Field::Status && word.trim() == word);
    let shape = Shape { has_status, runs_on, glued: is_glued(words) };
    let mut rows = Vec::<Line>::new();
    let mut used = 1;
    let is_spaced = blocks.get(1).is_some_and(is_apart);
    for (at, block) in blocks.iter().enumerate().skip(1) {
        let Some((text, apart)) = line(block) else { break };
        if apart && !is_spaced {
            break;
        }
        if let Some(row) = row(text, shape, &rows) {
            rows.push(row);
            used = at + 1;
            continue;
        }
        let is_row =
            |block: &Block| line(block).is_some_and(|(text, _)| row(text, shape, &rows).is_some());
        let soon = blocks[at + 1..].iter().take(3).take_while(|block| !is_apart(block));
        let goes_on = !apart && soon.into_iter().any(is_row);
        match rows.last_mut().filter(|_| goes_on) {
            Some(last) => {
                last.rest.push('\n');
                last.rest.push_str(&text.text);
            }
            None => break,
        }
    }
    (rows, used)
}

/// What a row has before its code and right behind it.
#[derive(Clone, Copy)]
struct Shape {
    has_status: bool,
    runs_on: bool,
    glued: bool,
}

fn is_apart(block: &Block) -> bool {
    line(block).is_none_or(|(_, apart)| apart)
}

fn row(text: &Text, shape: Shape, above: &[Line]) -> Option<Line> {
    let mut rest = text.text.as_str();
    let mut status = None;
    let Shape { has_status, runs_on, glued } = shape;
    if has_status {
        let found = rest.get(..3).filter(|found| is_status(found));
        let found = found.filter(|_| glued || !rest[3..].starts_with(|c: char| c.is_ascii_digit()));
        match (found, above.last()) {
            (Some(_), _) => {
                let name = rest[3..].trim_start();
                let end = reason_phrase(name).filter(|&end| name[end..].starts_with(' '));
                // `400 BAD_REQUEST` has no name, and neither has `401 Unauthorized Client`.
                let code = |end: usize| leading_code(name[end..].trim_start());
                let end = end.filter(|&end| code(0).is_none() && code(end).is_some());
                let behind = rest.len() - name.len() + end.unwrap_or(0);
                status = Some(rest[..behind].trim().to_owned());
                rest = rest[behind..].trim_start();
            }
            // A status that spans several rows stands in the first of them.
            (None, Some(above)) => status = above.status.clone(),
            (None, None) => return None,
        }
    }
    let first = above.first();
    let capitals = || {
        let word = &rest[..rest.find(|c: char| !c.is_ascii_uppercase())?];
        (has_status && word.len() > 2 && rest[word.len()..].starts_with(' ')).then_some(word)
    };
    let mut code = leading_code(rest).or_else(capitals)?;
    if runs_on && code.len() > 3 && is_status(&code[code.len() - 3..]) {
        code = &code[..code.len() - 3];
    }
    let behind = rest[code.len()..].trim();
    // A heading such as `404 Not Found` stands between rows of other codes.
    let starts_so = |code: &str| code.starts_with(|c: char| c.is_ascii_digit());
    let is_status = |code: &str| {
        code.get(..3).is_some_and(is_status) && !code[3..].starts_with(|c: char| c.is_ascii_digit())
    };
    let is_alike = first.is_none_or(|first| {
        has_status
            || starts_so(&first.code) == starts_so(code)
                && (is_status(&first.code) || first.code.len() < 4 || !is_status(code))
    });
    let has_text = behind.chars().any(char::is_alphabetic);
    (is_alike && has_text).then(|| Line {
        line: text.line,
        status,
        code: code.to_owned(),
        rest: behind.to_owned(),
    })
}

/// The code at the start of a line, with the name of a status that stands behind it.
fn leading_code(text: &str) -> Option<&str> {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let behind = &text[digits..];
    if digits == 3 && is_status(&text[..3]) {
        let blanks = behind.len() - behind.trim_start().len();
        let name = &behind[blanks..];
        if let Some(end) = name.find([')', '）']).filter(|_| name.starts_with(['(', '（'])) {
            let bracket = name[end..].chars().next().map_or(1, char::len_utf8);
            return Some(&text[..digits + blanks + end + bracket]);
        }
        let goes_on = |end: &usize| {
            let behind = name[*end..].trim_start();
            behind.starts_with(|c: char| c.is_uppercase() || !c.is_ascii() || c == '(')
        };
        if let Some(end) = reason_phrase(name).filter(goes_on).filter(|_| blanks > 0) {
            return Some(&text[..digits + blanks + end]);
        }
    }
    if digits > 0 && !behind.starts_with(['.', '-', '_', ',', '/', ')', ':', '%']) {
        // `1 The first thing` may be a heading with its number.
        let starts_text = |c: char| c == ' ' || !c.is_ascii() || c.is_ascii_uppercase();
        let is_code = digits > 1 || behind.starts_with(starts_text);
        return is_code.then(|| &text[..digits]);
    }
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '{' | '}');
    let word = &text[..text.find(|c| !is_part(c)).unwrap_or(text.len())];
    // `not_found (404) …`: a word with its status is a code, whatever it looks like.
    let behind = text[word.len()..].trim_start();
    if let Some((status, _)) = behind.strip_prefix('(').and_then(|inner| inner.split_once(')'))
        && is_status(status)
        && status.len() == 3
        && !word.is_empty()
    {
        return Some(&text[..text.len() - behind.len() + 5]);
    }
    if text[word.len()..].starts_with(' ') || !text[word.len()..].is_ascii() {
        let plain: String = word.chars().filter(|c| !matches!(c, '{' | '}')).collect();
        let numbered = digits > 0 && word.len() > digits + 1 && word.len() <= 12;
        if (form(&plain).is_some() || numbered) && !word.ends_with(['.', '-']) {
            return Some(word);
        }
    }
    glued_code(word)
}

/// The code in front of a text that starts with a capital: `BAD_ORDER` of `BAD_ORDERThe order`.
fn glued_code(word: &str) -> Option<&str> {
    let is_part =
        |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '_' | '-' | '.');
    let end = word.find(|c| !is_part(c)).unwrap_or(word.len());
    let is_text = |end: usize| word[end..].starts_with(|c: char| c.is_ascii_lowercase());
    let end = if end > 0 && end < word.len() && is_text(end) { end - 1 } else { end };
    let code = &word[..end];
    matches!(form(code), Some(Form::Dotted | Form::Numbered | Form::Upper)).then_some(code)
}

/// What a word of a header costs: one that is known, each capital in the middle of one, and one
/// that is not known.
const KNOWN: usize = 2;
const MIXED: usize = 3;
const UNKNOWN: usize = 1000;
const MAX_COST: usize = (MAX_UNKNOWN + 1) * UNKNOWN;

/// How many capitals follow a small letter.
fn humps(word: &str) -> usize {
    let pairs = word.chars().zip(word.chars().skip(1));
    pairs.filter(|(before, c)| before.is_lowercase() && c.is_uppercase()).count()
}

/// The words of a header, as few as it takes; at least two of them, and of two fields.
fn header_words(text: &str) -> Option<Vec<(Field, String)>> {
    let ends = ['.', '。', ':', '：', '!', ',', '，', '、', ';', '?'];
    if text.ends_with(ends)
        || text.contains(['|', '\t', '\n'])
        || !text.split(' ').take(3).any(may_start_word)
    {
        return None;
    }
    // A word may end anywhere.
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    // By boundary: the cost of the best words up to it, and where the last of them starts.
    let mut best: Vec<Option<(usize, usize)>> = vec![None; places.len()];
    best[0] = Some((0, 0));
    for to in 1..places.len() {
        for from in (0..to).rev() {
            let Some((cost, _)) = best[from].filter(|(cost, _)| *cost <= MAX_COST) else {
                continue;
            };
            let word = &text[places[from]..places[to]];
            if word.len() > 60 || (from, to) == (0, places.len() - 1) {
                break;
            }
            let is_blank_bound = |at: usize| {
                at == 0
                    || at == text.len()
                    || text[..at].ends_with(' ')
                    || text[at..].starts_with(' ')
            };
            let is_one = !word.trim().contains(' ');
            let own = match exact(word) {
                Some(_) => KNOWN + MIXED * humps(word.trim()),
                None if is_one && is_blank_bound(places[from]) && is_blank_bound(places[to]) => {
                    UNKNOWN
                }
                None => continue,
            };
            if best[to].is_none_or(|(known, _)| cost + own < known) {
                best[to] = Some((cost + own, from));
            }
        }
    }
    let (cost, _) = best[places.len() - 1]?;
    let mut words = Vec::new();
    let mut to = places.len() - 1;
    while to > 0 {
        let from = best[to]?.1;
        let word = &text[places[from]..places[to]];
        words.push((exact(word).map_or(Field::Other, |(field, _)| field), word.to_owned()));
        to = from;
    }
    words.reverse();
    let unknown = cost / UNKNOWN;
    let known = words.len() - unknown;
    let mut fields: Vec<Field> = words.iter().map(|(field, _)| *field).collect();
    fields.sort();
    fields.dedup();
    let is_known = unknown == 0 || unknown <= MAX_UNKNOWN && known >= 3;
    (is_known && fields.len() > 1 && words.len() <= MAX_COLUMNS.min(10)).then_some(words)
}

/// The column of the code; on a page about statuses these are the codes. Words before it that
/// no row has are a title.
fn code_column(words: &mut Vec<(Field, String)>, row: &str) -> Option<usize> {
    let position = |words: &[(Field, String)], wanted: Field| {
        words.iter().position(|(field, _)| *field == wanted)
    };
    if position(words, Field::Code).is_none() {
        let status = position(words, Field::Status)?;
        words[status].0 = Field::Code;
    }
    // `Error Code` above a table whose first column is `code`.
    if words.len() > 2 && words[0].0 == Field::Code && words[1].0 == Field::Code {
        let code = leading_code(row)?;
        if leading_code(row[code.len()..].trim_start()).is_none_or(|next| form(next).is_none())
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

/// The status at the start of a text, with its name.
fn leading_status(text: &str) -> Option<&str> {
    let behind = text.get(..3).filter(|number| is_status(number)).map(|_| &text[3..])?;
    let name = behind.trim_start();
    let end = reason_phrase(name).map_or(3, |end| text.len() - name.len() + end);
    Some(&text[..end])
}

/// The first word of a text if it is a name: `VALIDATION_FAILED`.
fn first_name(text: &str) -> Option<&str> {
    let word = text.split(' ').next().unwrap_or_default();
    matches!(form(word), Some(Form::Upper | Form::Words | Form::Numbered | Form::Dotted))
        .then_some(word)
}

/// The cells behind the code, one for each field, and whether they could be told apart.
fn split_rest(rest: &str, fields: &[Field], is_named: bool, glued: bool) -> (Vec<String>, bool) {
    let mut cells = vec![String::new(); fields.len()];
    let (mut from, mut to) = (0, fields.len());
    let mut rest = rest.trim();
    while to > from + 1 && matches!(fields[to - 1], Field::Status) {
        match rest.rsplit_once(' ').filter(|(_, last)| is_status(last)) {
            Some((before, last)) => {
                cells[to - 1] = last.to_owned();
                rest = before.trim_end();
            }
            None => break,
        }
        to -= 1;
    }
    while to > from + 1 {
        let word = match fields[from] {
            Field::Status => leading_status(rest),
            Field::Code | Field::Message if is_named && from == 0 => first_name(rest),
            _ => None,
        };
        let Some(word) = word else { break };
        cells[from] = word.to_owned();
        rest = rest[word.len()..].trim_start();
        from += 1;
    }
    if to == from + 1 {
        cells[from] = rest.to_owned();
        return (cells, true);
    }
    let parts = seam(rest, to - from, glued);
    let is_split = parts.is_some();
    match parts {
        Some(parts) => {
            for (cell, part) in cells[from..to].iter_mut().zip(parts) {
                *cell = part.trim().to_owned();
            }
        }
        None => {
            let is_text = |field: &Field| matches!(field, Field::Description | Field::Cause);
            let place = fields[from..to].iter().position(is_text).unwrap_or(0);
            cells[from + place] = rest.to_owned();
        }
    }
    (cells, is_split)
}
