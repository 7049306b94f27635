//! Headers of tables between bars in which every word has its own line, and no rule is below them.

use super::bars_header::{Head, MAX_WORD, rule_columns};
use super::line::{Line, split};
use super::look::{Look, look_of_cell, sure_look_of_cell};
use super::seams::is_reason;
use crate::import::block::MAX_COLUMNS;
use crate::import::code::{is_label, is_status};
use crate::import::tables::cells::names_type;
use crate::import::tables::header::{Field, exact};

/// Lines of one cell that no bar closes.
const MAX_OPEN: usize = 3;

/// More words than these, in lines of their own, are no header.
const MAX_WORDS: usize = 24;

/// Rows that it takes to tell a header by what stands below it.
const LEAST: usize = 3;

/// Lines of one header word each, closed by a bar, without a rule below them: the rows may have a
/// line each all the same. Words that nobody knows are of the header if what follows shows how
/// many columns there are: a bar alone, which opens every row, or a row of as many cells.
pub fn head_by_cell(lines: &[Line], at: usize) -> Option<Head> {
    let cell = |line: &Line| -> Option<Option<Field>> {
        let cell = only_cell(line)?;
        let is_word = !cell.is_empty() && cell.len() <= MAX_WORD;
        is_word.then(|| exact(cell).map(|found| found.0))
    };
    let fields: Vec<_> = lines[at..].iter().take(MAX_COLUMNS).map_while(cell).collect();
    let behind = lines.get(at + fields.len()).map_or("", |line| line.text.trim());
    if rule_columns(behind) == Some(fields.len()) {
        return None;
    }
    let is_whole =
        behind == "|" || behind.ends_with('|') && split(behind, '|').len() == fields.len();
    let count = fields.iter().take_while(|field| field.is_some()).count();
    let known = fields.iter().flatten().count();
    let columns = if is_whole && known * 2 >= fields.len() { fields.len() } else { count };
    let body = at + columns;
    let next = lines.get(body)?.text.trim();
    let is_ruled = rule_columns(next).is_some();
    // The same word twice is a row, and so is what stands below the type of another parameter.
    let is_again = lines.get(at + 1).is_some_and(|next| next.text.trim() == lines[at].text.trim());
    let is_row = is_again || at > 0 && only_cell(&lines[at - 1]).is_some_and(names_type);
    let has_code = fields[..columns].contains(&Some(Field::Code)) && !is_row;
    if columns < 2 || known < 2 || !has_code || !next.ends_with('|') || is_ruled {
        return None;
    }
    let by_cell = split(next, '|').len() == 1;
    // Where the codes below say so, words that nobody knows stand among them.
    let is_short = by_cell && columns < fields.len();
    if let Some(head) = is_short.then(|| head_by_period(lines, at)).flatten()
        && head.columns > columns
    {
        return Some(head);
    }
    let opens = next.starts_with('|');
    let code = fields.iter().position(|field| *field == Some(Field::Code))?;
    let has_statuses = fields[..columns].contains(&Some(Field::Status));
    let is_unnamed = by_cell && !has_statuses && has_unnamed(&lines[body..], columns, code);
    let unnamed = is_unnamed.then_some(code + 1);
    let head = Head::plain(at, body, columns + is_unnamed as usize, '|');
    Some(Head { by_cell, opens, closes: true, bar_opens: next == "|", unnamed, ..head })
}

/// Whether the rows have a cell more than their header has words: a status behind each code.
fn has_unnamed(lines: &[Line], words: usize, code: usize) -> bool {
    let texts: Vec<&str> = lines.iter().map_while(only_cell).take(MAX_WORDS * LEAST).collect();
    let look = |row: &[&str]| sure_look_of_cell(row[code]);
    let is_row = |row: &[&str]| {
        let first = look(&texts[..=words]);
        let is_like = look(row).is_some_and(|own| first.is_some_and(|first| first.is_like(own)));
        is_like && is_status(row[code + 1]) && row[code] != row[code + 1]
    };
    let mut rows = texts.chunks_exact(words + 1);
    rows.len() >= LEAST && rows.all(is_row)
}

/// Lines of one word each, closed by a bar, of which one names the code: they are a header if
/// below them, always as many cells apart as they are many, stand codes that are alike. The word
/// may be one for statuses if what stands below it is none.
pub fn head_by_period(lines: &[Line], at: usize) -> Option<Head> {
    let words = lines[at..].iter().take(MAX_WORDS).map_while(only_cell);
    let is_word = |word: &&str| is_label(word) && word.len() <= MAX_WORD;
    let words: Vec<&str> = words.take_while(is_word).collect();
    let column = |wanted: Field| {
        words.iter().position(|word| exact(word).is_some_and(|(field, _)| field == wanted))
    };
    let named = column(Field::Code);
    let code = named.or_else(|| column(Field::Status))?;
    let is_period = |&columns: &usize| {
        let mut open = false;
        // A line that no bar closes goes on in the next one.
        let closed = |line: &Line<'_>| {
            let is_part = std::mem::replace(&mut open, !line.text.trim().ends_with('|'));
            (!open).then(|| if is_part { None } else { only_cell(line).and_then(look_of_cell) })
        };
        let goes_on = |at: &usize| !lines[*at].text.trim().is_empty() && !is_title(&lines[*at..]);
        let cells = (at + columns..lines.len()).take_while(goes_on).map(|at| &lines[at]);
        let mut codes = cells.filter_map(closed).skip(code).step_by(columns);
        let Some(Some(first)) = codes.next() else { return false };
        if named.is_none() && !matches!(first, Look::Coded(_) | Look::Status) {
            return false;
        }
        let is_like = |look: Option<Look>| look.is_some_and(|look| look.is_like(first));
        let mut rows = 1;
        codes.all(|look| {
            is_like(look) && {
                rows += 1;
                true
            }
        }) && rows >= LEAST
    };
    let columns = (code.max(1) + 1..=words.len()).find(is_period)?;
    let opens = lines[at].text.trim().starts_with('|');
    let head = Head::plain(at, at + columns, columns, '|');
    Some(Head { by_cell: true, opens, closes: true, ..head })
}

/// Whether the first of some lines is a title, with two words of the next header below it.
fn is_title(lines: &[Line]) -> bool {
    let is_word = |line: &Line| only_cell(line).is_some_and(|word| exact(word).is_some());
    matches!(lines, [title, one, other, ..] if !title.text.contains('|') && is_word(one) && is_word(other))
}

/// Lines of one known word each, one of which names the code, above rows of as many cells between
/// tabs with codes in its place that are alike.
pub fn head_above_tabs(lines: &[Line], at: usize) -> Option<Head> {
    let field = |line: &Line| {
        let word = line.text.trim();
        let is_word = !word.is_empty() && word.len() <= MAX_WORD && !word.contains(['|', '\t']);
        is_word.then(|| exact(word)).flatten().map(|(field, _)| field)
    };
    let fields: Vec<Field> = lines[at..].iter().take(MAX_WORDS).map_while(field).collect();
    let columns = fields.len();
    let code = fields.iter().position(|&field| field == Field::Code)?;
    let body = at + columns;
    let look = |line: &Line| {
        let cells = split(line.text, '\t');
        look_of_cell(cells[code.min(cells.len() - 1)].0.trim())
            .filter(|look| cells.len() == columns && !look.is_word())
    };
    let first = look(lines.get(body)?)?;
    let is_like = look(lines.get(body + 1)?).is_some_and(|look| look.is_like(first));
    (columns > 1 && is_like).then(|| Head::plain(at, body, columns, '\t'))
}

/// Where a run of lines ends that a bar closes, or of which the next ones are closed.
pub fn end_of_cells(lines: &[Line], body: usize) -> usize {
    let mut end = body;
    for (at, line) in lines.iter().enumerate().skip(body) {
        if line.text.trim().ends_with('|') {
            end = at + 1;
        } else if line.text.trim().is_empty() || at - end >= MAX_OPEN {
            break;
        } else if lines.get(at + 1).is_some_and(|next| next.text.trim() == "|") {
            // A title, and the next table.
            break;
        }
    }
    end
}

/// What stands in a line that has one cell, closed by a bar.
fn only_cell<'a>(line: &Line<'a>) -> Option<&'a str> {
    let cell = line.text.trim().strip_suffix('|')?;
    let cell = cell.strip_prefix('|').unwrap_or(cell).trim();
    (!cell.contains('|')).then_some(cell)
}

/// Whether a pair between bars stands right below another one, so that it is a row among others:
/// `err | The code of the error`, then `code | A success code`.
pub fn is_next_pair(lines: &[Line], at: usize, separator: char) -> bool {
    let is_pair = |at: usize| {
        let cells = split(lines[at].text.trim(), separator);
        matches!(&cells[..], [(one, _), (other, _)] if !one.trim().is_empty() && !other.trim().is_empty())
    };
    at > 0 && is_pair(at) && is_pair(at - 1)
}

/// The field that a cell names by a word that is no name of a status, `Internal Server Error`.
pub fn word_of(cell: &str) -> Option<(Field, &'static str)> {
    exact(cell).filter(|_| !is_reason(cell))
}
