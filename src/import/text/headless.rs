//! Tables between bars or tabs that have no header: one row a line, or one cell a line.

use std::collections::HashSet;
use std::ops::Range;
use std::rc::Rc;

use super::line::{Line, ReadCell, split};
use crate::import::block::{Cell, Label, MAX_COLUMNS, Row, Table, Text};
use crate::import::code::{SPAN_MARKS, form, is_label, is_number, is_status};

/// Rows that it takes to tell such a table from other lines with bars.
const LEAST: usize = 3;

/// Finds the tables in some lines: each with the indices of its lines.
pub fn tables(lines: &[Line], read: ReadCell) -> Vec<(Range<usize>, Table)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let opens = lines[at].text.trim_start().starts_with('|');
        if let Some((table, count)) = by_number(&lines[at..], read).filter(|_| opens) {
            found.push((at..at + count, table));
            at += count;
            continue;
        }
        let rows = tab_rows(lines, at);
        if let Some(last) = rows.last().filter(|_| rows.len() >= LEAST) {
            let end = last.at + 1;
            found.extend(by_tab(lines, &rows, read).map(|table| (at..end, table)));
            at = end;
            continue;
        }
        let count = lines[at..].iter().take_while(|line| line.text.trim().ends_with('|')).count();
        if count < LEAST {
            at += count.max(1);
            continue;
        }
        let run = &lines[at..at + count];
        found.extend(by_line(run, read).map(|table| (at..at + count, table)));
        at += count;
    }
    found
}

fn cells<'a>(line: &Line<'a>) -> Vec<&'a str> {
    split(line.text.trim(), '|').into_iter().map(|(cell, _)| cell.trim()).collect()
}

/// Whether a cell is a code as it stands in a table without a header.
pub fn is_code(cell: &str) -> bool {
    let cell = cell.trim_matches(['`', '*', '"']);
    form(cell).is_some() || is_number(cell) || is_status(cell) || is_short(cell) || is_range(cell)
}

/// Whether a cell is a range of numbers: `50001 ~ 50501`.
pub fn is_range(cell: &str) -> bool {
    let bounds = cell.split_once(SPAN_MARKS);
    bounds.is_some_and(|(from, to)| is_number(from.trim_end()) && is_number(to.trim_start()))
}

/// Whether a cell is a word in capitals, as a few among names of several words are: `EXPIRED`.
pub fn is_capitals(cell: &str) -> bool {
    cell.len() > 3 && cell.bytes().all(|b| b.is_ascii_uppercase())
}

/// The same, or `OK`.
fn is_one(cell: &str) -> bool {
    is_capitals(cell) || cell == "OK"
}

/// Whether a cell is a code such as `Z6`.
pub fn is_short(cell: &str) -> bool {
    let is_part = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit();
    cell.len() <= 6
        && cell.bytes().all(is_part)
        && cell.bytes().any(|b| b.is_ascii_digit())
        && cell.bytes().any(|b| b.is_ascii_uppercase())
}

/// A row between tabs: the place of its line, its cells, and the comment above those of its kind.
struct TabRow<'a> {
    at: usize,
    cells: Vec<&'a str>,
    label: Option<Rc<Label>>,
}

/// The rows from a line on that start with a code each and have as many cells between tabs; comments and a few blank
/// lines may stand between them.
fn tab_rows<'a>(lines: &[Line<'a>], from: usize) -> Vec<TabRow<'a>> {
    let cells = |line: &Line<'a>| -> Vec<&'a str> {
        split(line.text.trim(), '\t').into_iter().map(|(cell, _)| cell.trim()).collect()
    };
    let width = lines.get(from).map_or(0, |line| cells(line).len());
    let is_row = |cells: &Vec<&str>| {
        let has_text = cells.last().is_some_and(|cell| cell.contains(char::is_alphabetic));
        width > 1 && cells.len() == width && is_code(cells[0]) && has_text
    };
    let label = |at: usize| {
        let text = comment(lines.get(at)?.text)?.to_owned();
        Some(Rc::new(Label { text, range: None }))
    };
    let mut rows = Vec::<TabRow>::new();
    let mut above = from.checked_sub(1).and_then(label);
    for (at, line) in lines.iter().enumerate().skip(from) {
        let own = cells(line);
        let is_between = line.text.trim().is_empty() || comment(line.text).is_some();
        let is_near = rows.last().is_some_and(|last| at - last.at <= MAX_BETWEEN);
        match () {
            () if is_row(&own) => rows.push(TabRow { at, cells: own, label: above.clone() }),
            () if is_near && is_between => above = label(at).or(above),
            () => break,
        }
    }
    rows
}

/// More lines between two rows are another part of the page.
const MAX_BETWEEN: usize = 4;

/// The text of a line that is a comment: `; Orders`, `# Orders`.
fn comment(line: &str) -> Option<&str> {
    let text = line.trim().strip_prefix([';', '#'])?.trim();
    (!text.is_empty() && !text.contains('\t')).then_some(text)
}

/// The table of rows between tabs, if each has a code of its own.
fn by_tab(lines: &[Line], rows: &[TabRow], read: ReadCell) -> Option<Table> {
    let distinct: HashSet<&str> = rows.iter().map(|row| row.cells[0]).collect();
    let is_table = rows[0].cells.len() <= MAX_COLUMNS && distinct.len() == rows.len();
    let row = |one: &TabRow| {
        let row = row(one.cells.clone(), lines[one.at].number, read);
        Row { label: one.label.clone(), ..row }
    };
    let line = lines[rows[0].at].number;
    is_table.then(|| Table { line, head: 0, rows: rows.iter().map(row).collect() })
}

/// The table of rows with a line each; a line with a label alone stands above those of a category.
fn by_line(lines: &[Line], read: ReadCell) -> Option<Table> {
    let mut rows: Vec<(u32, Vec<&str>)> = Vec::new();
    let mut labels = Vec::new();
    let mut label = None;
    for line in lines {
        let mut cells = cells(line);
        // Some rows have empty cells at their end, and some have nothing else.
        while cells.last().is_some_and(|cell| cell.is_empty()) {
            cells.pop();
        }
        match cells[..] {
            [] => {}
            _ if cells.iter().all(|cell| is_rule(cell)) => {}
            [text] if is_label(text) && !is_code(text) => {
                label = Some(Rc::new(Label { text: text.to_owned(), range: None }));
            }
            _ => {
                rows.push((line.number, cells));
                labels.push(label.clone());
            }
        }
    }
    let width = rows.iter().map(|(_, cells)| cells.len()).max()?;
    let cells: Vec<&[&str]> = rows.iter().map(|(_, cells)| cells.as_slice()).collect();
    let at = code_column(&cells)?;
    let is_row = |cells: &&[&str]| cells.len() > at + 1;
    if rows.len() < LEAST || width > MAX_COLUMNS || !cells.iter().all(is_row) {
        return None;
    }
    let row = |((line, mut cells), label): ((u32, Vec<&str>), Option<Rc<Label>>)| {
        cells.resize(width, "");
        Row { label, ..self::row(cells, line, read) }
    };
    let rows = rows.into_iter().zip(labels).map(row).collect();
    Some(Table { line: lines[0].number, head: 0, rows: whole(rows, at) })
}

/// Whether a cell has nothing but dashes, as rows have that part others.
pub fn is_rule(cell: &str) -> bool {
    cell.chars().all(|c| matches!(c, '-' | '–' | '—' | '_' | '='))
}

/// The column in which each of some rows has a code, but for a few that go on with the one above: the first one,
/// or the second one where the first has a few words again and again.
pub fn code_column(rows: &[&[&str]]) -> Option<usize> {
    let has_code = |at: usize| {
        let all = || rows.iter().filter_map(|row| row.get(at));
        // Among names of several words a few have one.
        let names = all().filter(|cell| cell.contains('_') && is_code(cell)).count();
        let may_be_one = names * 2 >= rows.len();
        let cell = |row: &&[&str]| {
            row.get(at).is_some_and(|cell| is_code(cell) || may_be_one && is_one(cell))
        };
        let goes_on = |row: &&[&str]| row[0].is_empty() && row.len() > 1;
        let codes = rows.iter().filter(|row| cell(row)).count();
        let rest = rows.iter().filter(|row| goes_on(row)).count();
        rows.first().is_some_and(cell) && codes + rest == rows.len() && rest * 5 <= codes
    };
    let are_kinds = || {
        let kinds: HashSet<&str> = rows.iter().map(|row| row[0]).collect();
        kinds.len() * 2 <= rows.len() && kinds.iter().all(|kind| is_label(kind))
    };
    match has_code(0) {
        true => Some(0),
        false => Some(1).filter(|&at| has_code(at) && are_kinds()),
    }
}

/// The rows with those that go on, the cell of whose code is empty, added to the ones above them.
pub fn whole(rows: Vec<Row>, code: usize) -> Vec<Row> {
    let mut out = Vec::<Row>::with_capacity(rows.len());
    for row in rows {
        match out.last_mut().filter(|_| row.cells[code].is_empty()) {
            Some(above) => {
                for (above, cell) in above.cells.iter_mut().zip(row.cells) {
                    Rc::make_mut(&mut above.text).add_line(&cell.text);
                }
            }
            None => out.push(row),
        }
    }
    out
}

/// Rows that their number opens, `| 1 |`, with a line for each of the other cells and maybe blank
/// ones between the rows: the table, and how many lines it takes.
fn by_number(lines: &[Line], read: ReadCell) -> Option<(Table, usize)> {
    let mut rows = Vec::<Vec<(u32, &str)>>::new();
    let mut used = 0;
    for (at, line) in lines.iter().enumerate() {
        let text = line.text.trim();
        if text.is_empty() {
            continue;
        }
        let Some(cell) = text.strip_suffix('|').map(str::trim) else { break };
        match cell.strip_prefix('|').map(str::trim) {
            Some(number) if number.parse() == Ok(rows.len() + 1) => {
                rows.push(Vec::new());
            }
            None if !cell.contains('|') => rows.last_mut()?.push((line.number, cell)),
            _ => break,
        }
        used = at + 1;
    }
    let width = rows.first()?.len();
    let is_row = |cells: &Vec<(u32, &str)>| cells.len() == width && is_code(cells[0].1);
    let is_table = rows.len() >= LEAST && (2..=8).contains(&width) && rows.iter().all(is_row);
    is_table.then(|| {
        let row = |cells: Vec<(u32, &str)>| {
            let line = cells[0].0;
            row(cells.into_iter().map(|(_, cell)| cell).collect(), line, read)
        };
        let rows = rows.into_iter().map(row).collect();
        (Table { line: lines[0].number, head: 0, rows }, used)
    })
}

/// The row of some cells, which stands in a line.
pub fn row(cells: Vec<&str>, line: u32, read: ReadCell) -> Row {
    let cell = |cell: &str| match cell.is_empty() {
        true => Cell::new(Text { line, ..Text::default() }),
        false => Cell::new(read(cell, line)),
    };
    Row { line, cells: cells.into_iter().map(cell).collect(), label: None }
}
