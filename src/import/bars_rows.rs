//! The rows of tables between bars or tabs, with all that damaged pages do to them.

use super::bars_header::{Head, rule_columns};
use super::block::{Cell, MAX_COLUMNS, Row, Text};
use super::code::{Form, form, is_status};
use super::header::{Field, exact};
use super::line::{Line, ReadCell, all_parts, bars_in_code, read_lines, split};

/// The rows of a table that has one on every line, and the index behind its last line.
pub fn rows_by_line(
    lines: &[Line],
    head: &Head,
    limit: usize,
    read: ReadCell,
) -> (Vec<Row>, usize) {
    let mut rows = Vec::new();
    let mut end = head.body;
    let mut at = head.body;
    let is_cut = is_cut(&lines[..limit], head);
    while at < limit {
        let text = lines[at].text;
        at += 1;
        if rule_columns(text).is_some() {
            end = at;
            continue;
        }
        if text.trim().is_empty() && at < limit {
            // A blank line ends a table, unless the table's rows visibly go on behind it.
            if head.separator == '|' && split(lines[at].text.trim(), '|').len() == head.columns {
                continue;
            }
            break;
        }
        if !text.contains(head.separator) {
            break;
        }
        let number = lines[at - 1].number;
        let mut whole = text.to_owned();
        while at < limit && goes_on(&whole, lines[at].text.trim(), head, is_cut) {
            whole.push('\n');
            whole.push_str(lines[at].text.trim());
            at += 1;
        }
        end = at;
        rows.push(row_of(&whole, number, head, read));
    }
    (rows, end)
}

/// Whether the rows of a table are cut anywhere, so that only a code tells where one starts.
fn is_cut(lines: &[Line], head: &Head) -> bool {
    let count = |at: usize| {
        let text = lines.get(at).map_or("", |line| line.text.trim());
        if text.contains('|') { split(text, '|').len() } else { 0 }
    };
    let at = head.body;
    head.separator == '|'
        && !head.opens
        && count(at) < head.columns
        && (1..=2).any(|more| (at..=at + more).map(count).sum::<usize>() == head.columns)
        && count(at + 1) > 0
}

/// Whether a row goes on in the next line: it is not closed as the header is, or is short where
/// only rows start with a bar.
fn goes_on(row: &str, next: &str, head: &Head, is_cut: bool) -> bool {
    if !head.closes || !next.contains('|') {
        return false;
    }
    let is_closed = row.trim_end().ends_with('|');
    let parts = split(next, '|');
    let joined = split(row, '|').len() + parts.len() - !is_closed as usize;
    let has_code = is_code(parts[0].0.trim());
    let fills = joined == head.columns && !has_code;
    let is_part = is_cut && next.ends_with('|') && !has_code;
    let may_go_on = !is_closed || head.opens && next.ends_with('|') || fills || is_part;
    let starts = next.starts_with('|') && (is_closed || next.len() > 1);
    may_go_on && !starts && joined <= head.columns
}

fn row_of(text: &str, number: u32, head: &Head, read: ReadCell) -> Row {
    let trimmed = if head.separator == '|' { text.trim() } else { text };
    let mut cells: Vec<&str> = split(trimmed, head.separator).iter().map(|part| part.0).collect();
    // Where no row starts with a bar, one at the start is the end of an empty cell.
    let is_empty_first = head.separator == '|' && !head.opens && trimmed.starts_with('|');
    if is_empty_first && cells.len() < head.columns {
        cells.insert(0, "");
    }
    let protected = (cells.len() > head.columns).then(|| bars_in_code(trimmed));
    if let Some(protected) = &protected {
        let again: Vec<&str> = split(protected, head.separator).iter().map(|part| part.0).collect();
        if again.len() == head.columns {
            cells = again;
        }
    }
    let mut row = Row { line: number, ..Row::default() };
    let mut line = number;
    for cell in cells.into_iter().take(MAX_COLUMNS) {
        row.cells.push(Cell::new(read_lines(cell, line, read)));
        line += cell.bytes().filter(|&b| b == b'\n').count() as u32;
    }
    row.pad(head.columns);
    row
}

fn is_code(cell: &str) -> bool {
    form(cell).is_some() || is_status(cell)
}

/// The rows of a table where every cell has its own line and is closed by a bar: a row is
/// complete when it has as many cells as the header. Such pages lose spanned cells and fill the
/// row with empty ones at its end instead.
pub fn rows_by_cell(
    lines: &[Line],
    head: &Head,
    limit: usize,
    read: ReadCell,
) -> (Vec<Row>, usize) {
    let one_code = code_words(&lines[head.start..head.body]) < 2;
    let mut filling = Filling { columns: head.columns, one_code, ..Filling::default() };
    let mut is_opened = false;
    let mut end = head.body;
    let leads = head.opens && !head.closes;
    for at in head.body..limit {
        let Line { text, number } = lines[at];
        let text = text.trim();
        if head.bar_opens && text == "|" && filling.is_between() && !is_opened {
            is_opened = true;
            continue;
        }
        if !text.contains('|') && filling.is_between() {
            // Between two rows a line without a bar starts a cell only if a bar closes it soon.
            let soon = &lines[at..limit.min(at + 8)];
            if !soon.iter().any(|line| line.text.contains('|')) {
                break;
            }
        }
        let shifted = leads.then(|| format!("{}|", text.strip_prefix('|').unwrap_or(text)));
        for (part, closed) in all_parts(shifted.as_deref().unwrap_or(text)) {
            filling.open(part.trim(), number);
            if closed {
                end = at + 1;
                is_opened &= !filling.close(number, read);
            }
        }
    }
    if !filling.cells.is_empty() {
        filling.end_row();
    }
    (filling.rows, end)
}

/// How many words of a header name codes.
fn code_words(header: &[Line]) -> usize {
    let words = header.iter().flat_map(|line| split(line.text.trim(), '|'));
    words.filter(|(word, _)| matches!(exact(word), Some((Field::Code, _)))).count()
}

/// The rows so far, with the row and the cell that are being filled.
#[derive(Default)]
struct Filling {
    columns: usize,
    /// Whether a row has no more than one code.
    one_code: bool,
    rows: Vec<Row>,
    cells: Vec<Cell>,
    open: String,
    open_line: u32,
    /// The line in which a row had its last cell.
    full_at: u32,
}

impl Filling {
    /// Whether neither a row nor a cell has begun.
    fn is_between(&self) -> bool {
        self.cells.is_empty() && self.open.is_empty()
    }

    /// Adds a line to the open cell.
    fn open(&mut self, part: &str, number: u32) {
        if self.open.is_empty() {
            self.open_line = number;
        } else {
            self.open.push('\n');
        }
        self.open.push_str(part);
    }

    /// Ends the open cell, and says whether its row is full.
    fn close(&mut self, number: u32, read: ReadCell) -> bool {
        let text = read_lines(&std::mem::take(&mut self.open), self.open_line, read);
        // Another bar behind the last cell of a row closes nothing.
        if self.cells.is_empty() && text.text.is_empty() && self.full_at == number {
            return false;
        }
        if self.one_code && starts_row(&self.cells, &text) {
            self.end_row();
        }
        self.cells.push(Cell::new(text));
        let is_full = self.cells.len() == self.columns;
        if is_full {
            self.end_row();
            self.full_at = number;
        }
        is_full
    }

    fn end_row(&mut self) {
        let cells = std::mem::take(&mut self.cells);
        let mut row = Row { line: cells[0].text.line, cells, label: None };
        row.pad(self.columns);
        self.rows.push(row);
    }
}

/// Whether a cell is the code of a new row although the row before is short: that row has its
/// own code and a text already.
fn starts_row(cells: &[Cell], text: &Text) -> bool {
    let is_code = |text: &Text| form(&text.text).is_some_and(|form| form <= Form::Numbered);
    is_code(text)
        && cells.len() > 2
        && cells[..cells.len() - 1].iter().any(|cell| is_code(&cell.text))
}
