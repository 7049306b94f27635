//! The rows of tables between bars or tabs, with all that damaged pages do to them.

use super::bars_header::{Head, has_no_words, rule_columns};
use super::labelled;
use super::line::{Line, ReadCell, bars_in_code, read_lines, split};
use super::look::look_of;
use crate::import::block::{Cell, MAX_COLUMNS, Row};
use crate::import::code::{form, is_label, is_status};
use crate::import::code_cell::code_and_text;

/// Lines that the last cell of a row may have beyond its first.
const MAX_LINES: usize = 12;

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
    let head = &Head { opens: head.opens || rows_open(&lines[head.body..limit], head), ..*head };
    // Headings stand between the rows where one stands above the first of them.
    let has_sections = is_section(&lines[head.body..limit], head);
    while at < limit {
        let text = lines[at].text;
        at += 1;
        if rule_columns(text).is_some() || is_rule_of_tabs(text) {
            end = at;
            continue;
        }
        if text.trim().is_empty() && at < limit {
            // A blank line ends a table, unless the table's rows visibly go on behind it.
            if split(lines[at].text.trim(), head.separator).len() == head.columns {
                continue;
            }
            break;
        }
        if has_sections && is_section(&lines[at - 1..limit], head) {
            let mut row = Row { line: lines[at - 1].number, ..Row::default() };
            row.cells.push(Cell::new(read(text, row.line)));
            row.pad(head.columns);
            rows.push(row);
            continue;
        }
        let is_part = || starts_row(&lines[at - 1..limit], head, lines[head.body].text);
        if !text.contains(head.separator) && !is_part() {
            break;
        }
        let number = lines[at - 1].number;
        let is_end = |at: usize| has_sections && is_section(&lines[at..limit], head);
        let whole = whole_row(&lines[..limit], &mut at, head, is_cut, is_end);
        end = at;
        rows.push(row_of(&whole, number, head, read));
    }
    (rows, end)
}

/// Whether rows start with a bar though their header does not: two at least that are whole, and no other one is.
fn rows_open(lines: &[Line], head: &Head) -> bool {
    let is_whole = |text: &&str| split(text, '|').len() == head.columns;
    let rows = lines.iter().map(|line| line.text.trim()).take_while(|text| text.contains('|'));
    let mut whole = rows.filter(is_whole).take(MAX_LINES);
    let opens = |text: Option<&str>| text.is_some_and(|text| text.starts_with('|'));
    head.separator == '|'
        && opens(whole.next())
        && opens(whole.next())
        && whole.all(|text| text.starts_with('|'))
}

/// Whether a line has nothing but dashes between its tabs.
fn is_rule_of_tabs(text: &str) -> bool {
    text.contains("--\t") && text.bytes().all(|b| matches!(b, b'-' | b'\t'))
}

/// The text of the row that ends before a line, with the lines that go on with it.
fn whole_row(
    lines: &[Line],
    at: &mut usize,
    head: &Head,
    is_cut: bool,
    is_end: impl Fn(usize) -> bool,
) -> String {
    let mut whole = lines[*at - 1].text.to_owned();
    while *at < lines.len()
        && !is_end(*at)
        && (goes_on(&whole, lines[*at].text.trim(), head, is_cut)
            || is_inside(&whole, &lines[*at..], head)
            || opens_cell(&whole, &lines[*at..], head)
            || cell_goes_on(&whole, &lines[*at..], head, lines[head.body].text))
    {
        whole.push('\n');
        whole.push_str(lines[*at].text.trim());
        *at += 1;
    }
    whole
}

/// Whether a line is a heading between rows: it has no tab, and the next one is a row.
fn is_section(lines: &[Line], head: &Head) -> bool {
    let [one, two, ..] = lines else { return false };
    head.separator == '\t'
        && !one.text.contains('\t')
        && is_label(one.text.trim())
        && split(two.text, '\t').len() == head.columns
}

/// Whether a line without a tab is the start of the text in the next row, the code of which stands
/// last: `The order is late, and` above `the cart is lost ⇥ 4001`.
fn starts_row(lines: &[Line], head: &Head, first_row: &str) -> bool {
    let [one, two, ..] = lines else { return false };
    let last = |text: &str| {
        let cells = split(text, '\t');
        let look = look_of(cells[cells.len() - 1].0.trim());
        look.filter(|look| cells.len() == head.columns && !look.is_word())
    };
    let is_text = one.text.contains([',', '，', '、', ';', '；']) || !is_label(one.text.trim());
    let is_row = || last(first_row).zip(last(two.text)).is_some_and(|(one, two)| one.is_like(two));
    let has_text_first = || !is_code(split(first_row, '\t')[0].0.trim());
    head.separator == '\t' && is_text && is_row() && has_text_first()
}

/// Whether the rows of a table are cut anywhere, so that only a code tells where one starts.
fn is_cut(lines: &[Line], head: &Head) -> bool {
    let count = |at: usize| {
        let text = lines.get(at).map_or("", |line| line.text.trim());
        if text.contains('|') { split(text, '|').len() } else { 0 }
    };
    // The words stand in the first row below a header that has none.
    let at = head.body + has_no_words(lines[head.start].text) as usize;
    head.separator == '|'
        && !head.opens
        && count(at) < head.columns
        && (1..=2).any(|more| (at..=at + more).map(count).sum::<usize>() == head.columns)
        && count(at + 1) > 0
}

/// Whether a line without a bar is one of a last cell that a line further down closes.
fn is_inside(row: &str, next: &[Line], head: &Head) -> bool {
    if !head.closes || row.trim_end().ends_with('|') || next[0].text.contains('|') {
        return false;
    }
    let lines = next.iter().take(MAX_LINES).map(|line| line.text.trim());
    let mut lines = lines.skip_while(|text| !text.is_empty() && !text.contains('|'));
    let has = split(row, '|').len();
    lines.next().is_some_and(|closing| {
        closing.ends_with('|') && split(closing, '|').len() == 1 && has == head.columns
    })
}

/// Whether a line without a bar is the next cell of a short row that a bar has opened, which one further down closes.
fn opens_cell(row: &str, next: &[Line], head: &Head) -> bool {
    let has = split(row.trim(), '|').len();
    let may_be = head.opens && head.closes && head.separator == '|';
    if !may_be || has >= head.columns || !row.starts_with('|') || next[0].text.contains('|') {
        return false;
    }
    let lines = next.iter().take(MAX_LINES).map(|line| line.text.trim());
    let mut lines = lines.take_while(|text| !text.is_empty());
    lines.find(|text| text.contains('|')).is_some_and(|text| {
        let is_end = text == "|" || text.ends_with('|') && !text.starts_with('|');
        is_end && has + split(text, '|').len() <= head.columns
    })
}

/// Whether a row goes on in the next line: it is not closed as the header is, or is short where
/// only rows start with a bar.
fn goes_on(row: &str, next: &str, head: &Head, is_cut: bool) -> bool {
    if !head.closes || !next.contains('|') {
        return false;
    }
    let is_closed = row.trim_end().ends_with('|');
    let parts = split(next, '|');
    // No bar stands behind the cells of the line above, but one before those of the next.
    let is_filled_up = split(row, '|').len() + parts.len() == head.columns;
    if head.opens && !is_closed && next.starts_with('|') && next.ends_with('|') && is_filled_up {
        return true;
    }
    let joined = split(row, '|').len() + parts.len() - !is_closed as usize;
    let has_code = is_code(parts[0].0.trim());
    let fills = joined == head.columns && !has_code;
    let is_part = is_cut && next.ends_with('|') && !has_code;
    let may_go_on = !is_closed || head.opens && next.ends_with('|') || fills || is_part;
    let starts = next.starts_with('|') && (is_closed || next.len() > 1);
    may_go_on && !starts && joined <= head.columns
}

/// Whether a cell of a row between tabs goes on in the next line: the row is short and the next
/// one has no code like the first row's, or is the rest of a last cell, with another row soon.
fn cell_goes_on(row: &str, next: &[Line], head: &Head, first_row: &str) -> bool {
    let cells = |text: &str| split(text, '\t').len();
    let first = |text: &str| {
        let cell = split(text, '\t')[0].0.trim();
        look_of(cell).or_else(|| look_of(code_and_text(cell)?.0))
    };
    let text = next[0].text;
    // A row that starts with a part of its text.
    if !row.contains(['\t', '\n'])
        && starts_row(&[Line { text: row, number: 0 }, next[0]], head, first_row)
    {
        return true;
    }
    // Two short rows that start with codes have lost what they share with a row above.
    let own = |text: &str| first(text).filter(|look| !look.is_word() && cells(text) > 1);
    if cells(row) < head.columns
        && own(row).zip(own(text)).is_some_and(|(one, two)| one.is_like(two))
    {
        return false;
    }
    let Some(code) = first(first_row).filter(|_| head.separator == '\t' && !text.trim().is_empty())
    else {
        return false;
    };
    let is_alike = |text: &str| first(text).is_some_and(|look| look.is_like(code));
    let is_row = |line: &&Line| cells(line.text) > 1 && is_alike(line.text);
    let lines = || next.iter().take_while(|line| !line.text.trim().is_empty()).take(MAX_LINES);
    let has_row = lines().any(|line| is_row(&line));
    let parts = lines().take_while(|line| !is_row(line)).count();
    let has = cells(row);
    if has < head.columns {
        let fits = has + cells(text) - 1 <= head.columns;
        return parts > 0 && fits && (has_row || text.contains('\t'));
    }
    if parts > 0 && !text.contains('\t') && labelled::is_label(text) {
        return true;
    }
    parts > 0 && has_row && lines().take(parts).all(|line| !line.text.contains('\t'))
}

/// The row that a text has between its bars or tabs.
pub fn row_of(text: &str, number: u32, head: &Head, read: ReadCell) -> Row {
    let trimmed = if head.separator == '|' { text.trim() } else { text };
    let mut cells: Vec<&str> = split(trimmed, head.separator).iter().map(|part| part.0).collect();
    // Where no row starts with a bar, one at the start is the end of an empty cell.
    let is_empty_first = head.separator == '|' && !head.opens && trimmed.starts_with('|');
    if is_empty_first && cells.len() < head.columns {
        cells.insert(0, "");
    }
    // Bars inside of code, and `||` between words, close no cell.
    let has_more = head.separator == '|' && cells.len() > head.columns;
    let protected =
        if has_more { [bars_in_code(trimmed), bars_of_or(trimmed)] } else { Default::default() };
    let parts = |line| split(line, '|').iter().map(|part| part.0).collect::<Vec<&str>>();
    if has_more
        && let Some(again) =
            protected.iter().map(|line| parts(line)).find(|cells| cells.len() == head.columns)
    {
        cells = again;
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

/// The line with an escape before both bars of each `||` that has blanks around it.
fn bars_of_or(line: &str) -> String {
    line.replace(" || ", r" \|\| ")
}

fn is_code(cell: &str) -> bool {
    form(cell).is_some() || is_status(cell)
}
