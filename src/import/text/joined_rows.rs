//! The rows below the header of a table that was flattened to one line a row.

use std::rc::Rc;

use super::joined_below::Header;
use super::joined_gap::{add_between, behind_gap};
use super::joined_line::{Line, Shape, is_unread};
use super::look::{Look, look_of};
use crate::import::block::{Block, Kind, Label, Text};
use crate::import::code::{form, is_number};
use crate::import::tables::header::Field;
use crate::import::tables::labelled_cell::first_label;

/// A line longer than this is no header.
pub const MAX_HEADER: usize = 160;

/// The rows below a header.
pub struct Rows {
    pub rows: Vec<Line>,
    /// How many blocks they take together with the header.
    pub used: usize,
    /// The lines of rows whose codes cannot be told from the texts behind them.
    pub unread: Vec<u32>,
}

/// The rows below a header. A line that is no row goes on with the row above if there is another
/// one soon.
pub fn rows(blocks: &[Block], words: &[(Field, String)], code: usize) -> Rows {
    let header = Header::of(blocks, Shape::of(words, code));
    let shape = header.shape;
    let mut rows = Vec::<Line>::new();
    let mut unread = Vec::new();
    let mut label = None;
    // Whether a blank stands behind any code.
    let mut has_blanks = false;
    let mut used = 1;
    // Where the rows go on behind texts that are none.
    let mut next = 0;
    for (at, block) in blocks.iter().enumerate().skip(1) {
        if header.is_again(at) {
            break;
        }
        if at >= next && header.ends_at(at, next) {
            let Some(row) = behind_gap(blocks, at, shape, &rows, next > 0) else { break };
            next = row;
        }
        if at < next {
            add_between(&mut rows, block, shape);
            continue;
        }
        let Some((text, apart)) = line(block) else { break };
        let apart = apart && at != next;
        if let Some(row) = header.row_at(at, text, &rows) {
            has_blanks |= has_blank(&text.text, &row.code);
            rows.push(Line { label: label.clone(), ..row });
            used = at + 1;
        } else if let Some(heading) = heading(&text.text).filter(|_| !apart) {
            label = Some(Rc::new(heading));
        } else if shape.glued && has_forms(&rows) && is_unread(text, shape) {
            unread.push(text.line);
            used = at + 1;
        } else if header.goes_on(at, apart, &rows) {
            let Some(last) = rows.last_mut() else { break };
            used = if header.is_wrapped(at) { at + 1 } else { used };
            last.rest.push('\n');
            last.rest.push_str(&text.text);
        } else {
            let gap = || behind_gap(blocks, at, shape, &rows, next > 0);
            let Some(row) = (!header.is_above_header(at)).then(gap).flatten() else { break };
            next = row;
            add_between(&mut rows, block, shape);
        }
    }
    used += take_last(&blocks[used..], &mut rows);
    used += take_labelled(&blocks[used..], &mut rows);
    if shape.glued || !has_blanks {
        return_digits(&mut rows);
    }
    Rows { rows, used, unread }
}

/// Whether all rows have codes of sure forms.
fn has_forms(rows: &[Line]) -> bool {
    rows.iter().all(|row| form(&row.code).is_some())
}

/// Whether the code of a row is a word as texts have, which is a code among others only.
pub fn is_plain(row: &Line) -> bool {
    let is_word = look_of(&row.code).is_some_and(Look::is_word);
    is_word && !row.code.contains(['_', '.', '-'])
}

/// Whether a blank stands behind the code of a line.
fn has_blank(line: &str, code: &str) -> bool {
    line.strip_prefix(code).is_none_or(|behind| behind.starts_with(' '))
}

/// A line between rows with the range of the codes below it: `Errors of users: -1000 ~ -1999`.
fn heading(text: &str) -> Option<Label> {
    let (before, last) = text.rsplit_once(['~', '～', '〜', '–', '至'])?;
    let start = before.trim_end().rfind([' ', ':', '：', '(', '（'])?;
    let first = before[start..].trim_start_matches([' ', ':', '：', '(', '（']).trim();
    let last = last.trim().trim_end_matches([')', '）']);
    let text = before[..start].trim().trim_end_matches([':', '：']).to_owned();
    let is_range = is_number(first) && is_number(last) && !text.is_empty();
    is_range.then(|| Label { text, range: Some(format!("{first} ~ {last}")) })
}

/// Gives the last row the lines below it, where every other row has as many, and says how many these are.
fn take_last(below: &[Block], rows: &mut [Line]) -> usize {
    let Some((last, others)) = rows.split_last_mut().filter(|(_, others)| others.len() > 1) else {
        return 0;
    };
    let count = others[0].rest.matches('\n').count();
    let are_even = others.iter().all(|row| row.rest.matches('\n').count() == count);
    let lines: Vec<&Text> = below
        .iter()
        .map_while(line)
        .take_while(|(_, apart)| !apart)
        .map(|(text, _)| text)
        .take(count)
        .collect();
    if count == 0 || !are_even || last.rest.contains('\n') || lines.len() < count {
        return 0;
    }
    for text in lines {
        last.rest.push('\n');
        last.rest.push_str(&text.text);
    }
    count
}

/// Gives the last row the lines below it that start with labels, where those of other rows do, and says how many
/// these are.
fn take_labelled(below: &[Block], rows: &mut [Line]) -> usize {
    let Some((last, others)) = rows.split_last_mut() else { return 0 };
    let is_labelled = |line: &str| first_label(line) == Some(0);
    let has_lines = |row: &Line| row.rest.lines().skip(1).any(is_labelled);
    if first_label(&last.rest).is_none() || !others.iter().any(has_lines) {
        return 0;
    }
    let lines: Vec<&Text> = below
        .iter()
        .map_while(line)
        .map_while(|(text, apart)| (!apart && is_labelled(&text.text)).then_some(text))
        .collect();
    for text in &lines {
        last.rest.push('\n');
        last.rest.push_str(&text.text);
    }
    lines.len()
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

/// Whether a block stands apart from the one before, or is no line.
pub fn is_apart(block: &Block) -> bool {
    line(block).is_none_or(|(_, apart)| apart)
}

/// The text of a block that may be a line of a table, and whether it stands apart.
pub fn line(block: &Block) -> Option<(&Text, bool)> {
    match block {
        Block::Text { kind: Kind::Paragraph | Kind::Heading(_), text, apart } => {
            Some((text, *apart))
        }
        _ => None,
    }
}
