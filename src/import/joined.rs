//! Tables that were flattened to one line a row, whose cells a blank or nothing at all sets apart.
//!
//! A line that is made of header words and nothing else says which columns there are. A line
//! below it that starts with a code is a row. What stands behind the code is split where that is
//! sure: at a status, at a word that is a name in every row, where a sentence runs into the next
//! or one script into the other. What cannot be split stays one text, and is a problem.

use std::rc::Rc;

use super::block::{Block, Cell, Kind, Label, Row, Table, Text};
use super::code::{form, is_number, is_status, short};
use super::glued::{glued_code, starts_sentence};
use super::header::Field;
use super::joined_code::{first_name, leading_code, leading_status};
use super::joined_header::{code_column, header_words, is_glued_header};
use super::regular::{Look, look_of};
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
                let (lost, problem) = lost_rows(&blocks[at..]).unzip();
                problems.extend(problem);
                out.push(blocks[at].clone());
                at += 1 + lost.unwrap_or(0);
            }
        }
    }
    out
}

/// The rows below a glued header that could not be read: how many there are, and the problem.
/// Others would take half a row for a code.
fn lost_rows(blocks: &[Block]) -> Option<(usize, Problem)> {
    let (header, _) = line(blocks.first()?)?;
    if header.text.len() > MAX_HEADER || !is_glued_header(&header.text) {
        return None;
    }
    let is_row =
        |(at, block): &(usize, &Block)| line(block).is_some_and(|(_, apart)| !apart || *at == 0);
    let rows = blocks[1..].iter().enumerate().take_while(is_row).count();
    let (first, _) = line(blocks.get(1)?)?;
    let header = short(&header.text);
    let reason =
        format!("nothing sets the columns of “{header}” apart: {rows} rows below it are not read");
    (rows > 1).then(|| (rows, Problem { page: String::new(), line: first.line, reason }))
}

/// A line longer than this is no header.
const MAX_HEADER: usize = 160;

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
    let may_be_code = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if header.text.len() > MAX_HEADER || !below.text.starts_with(may_be_code) {
        return None;
    }
    let mut words = header_words(&header.text)?;
    let code = code_column(&mut words, &below.text)?;
    let behind = &words[code + 1..];
    let Rows { rows, used, unread } = rows(blocks, &words, code);
    if unread.is_empty() && rows.iter().all(is_plain) && (rows.len() < 3 || is_apart(&blocks[1])) {
        return None;
    }
    let is_sure = rows.len() > 1
        || words.len() > 2
        || rows.first().map_or(unread.len() > 1, |row| row.code.len() > 3);
    if rows.is_empty() && unread.is_empty() || behind.is_empty() || !is_sure {
        return None;
    }
    if let Some(&line) = unread.first() {
        let reason = format!(
            "nothing sets the code of {} of {} rows apart from the text behind it: these are not read",
            unread.len(),
            rows.len() + unread.len()
        );
        problems.push(Problem { page: String::new(), line, reason });
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

/// Whether the code of a row is a word as texts have, which is a code among others only.
fn is_plain(row: &Line) -> bool {
    let is_word = look_of(&row.code).is_some_and(Look::is_word);
    is_word && !row.code.contains(['_', '.', '-'])
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
    /// The heading that it stands under.
    label: Option<Rc<Label>>,
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
        Row { line: self.line, cells, label: self.label.clone() }
    }
}

/// The rows below a header.
struct Rows {
    rows: Vec<Line>,
    /// How many blocks they take together with the header.
    used: usize,
    /// The lines of rows whose codes cannot be told from the texts behind them.
    unread: Vec<u32>,
}

/// The rows below a header. A line that is no row goes on with the row above if there is another
/// one soon.
fn rows(blocks: &[Block], words: &[(Field, String)], code: usize) -> Rows {
    let has_status = code > 0 && words[code - 1].0 == Field::Status;
    // Numbers may run into each other: `900901401`.
    let runs_on = words
        .get(code + 1)
        .is_some_and(|(field, word)| *field == Field::Status && word.trim() == word);
    let is_known = words.iter().all(|(field, _)| *field != Field::Other);
    let next = words.get(code + 1).map(|(field, _)| *field);
    let shape = Shape { has_status, runs_on, glued: is_glued(words), next, is_known };
    let mut rows = Vec::<Line>::new();
    let mut unread = Vec::new();
    let mut label = None;
    let mut used = 1;
    let is_spaced = blocks.get(1).is_some_and(is_apart);
    for (at, block) in blocks.iter().enumerate().skip(1) {
        let Some((text, apart)) = line(block) else { break };
        if apart && !is_spaced {
            break;
        }
        if let Some(row) = row(text, shape, &rows) {
            rows.push(Line { label: label.clone(), ..row });
            used = at + 1;
            continue;
        }
        if let Some(heading) = heading(&text.text).filter(|_| !apart) {
            label = Some(Rc::new(heading));
            continue;
        }
        if shape.glued && rows.iter().all(|row| form(&row.code).is_some()) && is_unread(text, shape)
        {
            unread.push(text.line);
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
    if shape.glued {
        return_digits(&mut rows);
    }
    Rows { rows, used, unread }
}

/// A line between rows with the range of the codes below it: `Errors of users: -1000 ~ -1999`.
fn heading(text: &str) -> Option<Label> {
    let (before, last) = text.rsplit_once(['~', '～', '–', '至'])?;
    let start = before.trim_end().rfind([' ', ':', '：', '(', '（'])?;
    let first = before[start..].trim_start_matches([' ', ':', '：', '(', '（']).trim();
    let last = last.trim().trim_end_matches([')', '）']);
    let text = before[..start].trim().trim_end_matches([':', '：']).to_owned();
    let is_range = is_number(first) && is_number(last) && !text.is_empty();
    is_range.then(|| Label { text, range: Some(format!("{first} ~ {last}")) })
}

/// Whether a line starts with a word that may be a code with the start of a text.
fn is_unread(text: &Text, shape: Shape) -> bool {
    let text = text.text.as_str();
    let Some((status, rest)) = text.split_at_checked(3 * shape.has_status as usize) else {
        return false;
    };
    let word = rest.trim_start().split([' ', '(']).next().unwrap_or_default();
    let humps = word.chars().filter(char::is_ascii_uppercase).count();
    let is_word = word.len() > 5 && (humps > 1 || word.contains('_'));
    is_word && word.is_ascii() && (!shape.has_status || is_status(status))
}

/// What a row has before its code and right behind it.
#[derive(Clone, Copy)]
struct Shape {
    has_status: bool,
    runs_on: bool,
    glued: bool,
    /// The column behind that of the code.
    next: Option<Field>,
    /// Whether all words of the header are known.
    is_known: bool,
}

fn is_apart(block: &Block) -> bool {
    line(block).is_none_or(|(_, apart)| apart)
}

fn row(text: &Text, shape: Shape, above: &[Line]) -> Option<Line> {
    let mut rest = text.text.as_str();
    let mut status = None;
    let Shape { has_status, runs_on, glued, next, .. } = shape;
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
    let starts_small = rest.starts_with(|c: char| c.is_ascii_alphabetic());
    let mut code = match glued && starts_small {
        true => glued_code(rest, next)?,
        false => leading_code(rest).or_else(capitals).or_else(|| first_word(rest, first, shape))?,
    };
    if runs_on && code.len() > 3 && is_status(&code[code.len() - 3..]) {
        code = &code[..code.len() - 3];
    }
    let behind = rest[code.len()..].trim();
    // A heading such as `404 Not Found` stands between rows of other codes.
    let starts_so = |code: &str| code.starts_with(|c: char| c.is_ascii_digit() || c == '-');
    let is_status = |code: &str| {
        code.get(..3).is_some_and(is_status) && !code[3..].starts_with(|c: char| c.is_ascii_digit())
    };
    let is_alike = first.is_none_or(|first| {
        has_status
            || starts_so(&first.code) == starts_so(code)
                && (is_status(&first.code) || first.code.len() < 4 || !is_status(code))
    });
    let (more, behind) = more_codes(code, behind);
    let has_text = behind.chars().any(char::is_alphabetic);
    (is_alike && has_text).then(|| Line {
        line: text.line,
        status,
        code: format!("{code}{more}"),
        rest: behind.to_owned(),
        label: None,
    })
}

/// The other codes of a row, `& 201` behind `200`, and what is left of it.
fn more_codes<'a>(code: &str, behind: &'a str) -> (String, &'a str) {
    let mut rest = behind;
    let mut more = String::new();
    while let Some(next) = rest.strip_prefix(['&', '/', ',']).map(str::trim_start) {
        let digits = next.find(|c: char| !c.is_ascii_digit()).unwrap_or(next.len());
        if digits != code.len() || !is_number(code) {
            break;
        }
        more.push_str(", ");
        more.push_str(&next[..digits]);
        rest = next[digits..].trim_start();
    }
    (more, rest)
}

/// Gives digits that were taken for the end of a code back to the text behind it: where the codes
/// grow from row to row, `3013DS is required` between 300 and 305 is about 301.
fn return_digits(rows: &mut [Line]) {
    let numbers: Option<Vec<u64>> = rows.iter().map(|row| row.code.parse().ok()).collect();
    let Some(mut numbers) = numbers else { return };
    let mut codes: Vec<usize> = rows.iter().map(|row| row.code.len()).collect();
    for at in (0..numbers.len().saturating_sub(1)).rev() {
        while numbers[at] >= numbers[at + 1] && codes[at] > 1 {
            numbers[at] /= 10;
            codes[at] -= 1;
        }
    }
    let grows = numbers.windows(2).all(|pair| pair[0] < pair[1]);
    let cut = codes.iter().zip(rows.iter()).filter(|(len, row)| **len < row.code.len()).count();
    if !grows || cut * 2 > rows.len() || rows.len() < 4 {
        return;
    }
    for (row, len) in rows.iter_mut().zip(codes) {
        let digits = row.code.split_off(len);
        row.rest.insert_str(0, &digits);
    }
}

/// A text and the three digits at its end.
fn trailing_status(text: &str) -> Option<(&str, &str)> {
    let at = text.len().checked_sub(3).filter(|&at| text.is_char_boundary(at))?;
    let (before, last) = text.split_at(at);
    (!before.ends_with(|c: char| c.is_ascii_digit())).then_some((before, last))
}

/// The first word of a row if it is like the code of the first row, whatever that is.
fn first_word<'a>(text: &'a str, first: Option<&Line>, shape: Shape) -> Option<&'a str> {
    let (word, _) = text.split_once(' ')?;
    let is_sure = shape.is_known && !starts_sentence(word);
    let kind = look_of(word).filter(|look| match look {
        Look::Small | Look::Capital => is_sure && word.len() > 1,
        _ => !shape.glued,
    })?;
    let is_like = |first: &Line| look_of(&first.code).is_some_and(|first| first.is_like(kind));
    first.is_none_or(is_like).then_some(word)
}

/// The cells behind the code, one for each field, and whether they could be told apart.
fn split_rest(rest: &str, fields: &[Field], is_named: bool, glued: bool) -> (Vec<String>, bool) {
    let mut cells = vec![String::new(); fields.len()];
    let (mut from, mut to) = (0, fields.len());
    let mut rest = rest.trim();
    while to > from + 1 && matches!(fields[to - 1], Field::Status) {
        let found = if glued { trailing_status(rest) } else { rest.rsplit_once(' ') };
        match found.filter(|(_, last)| is_status(last)) {
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
