//! Tables whose cells are set apart by bars or tabs, one row a line or one cell a line.
//!
//! The two ways, with all that damaged pages do to them, are kept together since they share the
//! header, the splitting of a line and the padding of a row.

use std::ops::Range;

use super::block::{Cell, MAX_COLUMNS, Row, Table, Text};
use super::code::{Form, form, is_status};
use super::header::{Field, exact, field_of};
use super::regular::look_of;

/// One line of a page, without what sets it in a block quote.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    pub text: &'a str,
    /// 1-based.
    pub number: u32,
}

/// How the cells of a page become texts, from what stands between the bars and its line.
pub type ReadCell<'a> = &'a dyn Fn(&str, u32) -> Text;

/// Finds the tables in some lines of a page: each with the indices of its lines.
pub fn tables(lines: &[Line], read: ReadCell) -> Vec<(Range<usize>, Table)> {
    let mut found = Vec::<(Range<usize>, Table)>::new();
    let heads = heads(lines);
    for (index, head) in heads.iter().enumerate() {
        let from = found.last().map_or(0, |(range, _)| range.end);
        let limit = heads.get(index + 1).map_or(lines.len(), |next| next.start);
        if head.start < from || head.body > limit {
            continue;
        }
        let (rows, end) = match head.by_cell {
            true => rows_by_cell(lines, head, limit, read),
            false => rows_by_line(lines, head, limit, read),
        };
        let mut table = Table { line: lines[head.start].number, head: 1, rows: Vec::new() };
        table.rows.push(head_row(lines, head, read));
        table.rows.extend(rows);
        found.push((head.start..end, table));
    }
    found
}

/// Where a table starts.
struct Head {
    /// The first line of the header, and the first one behind the header and its rule.
    start: usize,
    body: usize,
    columns: usize,
    /// Whether every cell has a line of its own.
    by_cell: bool,
    separator: char,
    /// Whether header lines start with a bar, and end with one.
    opens: bool,
    closes: bool,
    /// Whether a line with a bar and nothing else opens the header, and so every row.
    bar_opens: bool,
}

fn heads(lines: &[Line]) -> Vec<Head> {
    let mut heads = Vec::<Head>::new();
    for (at, line) in lines.iter().enumerate() {
        let from = heads.last().map_or(0, |head| head.body);
        if at < from {
            continue;
        }
        let head = match rule_columns(line.text) {
            Some(columns) if at > from && !is_within(lines, heads.last(), at) => {
                head_above(lines, from, at, columns)
            }
            Some(_) => None,
            None => head_without_rule(lines, at),
        };
        heads.extend(head);
    }
    heads
}

/// Whether a rule only sets rows of a table apart: there is no gap since the table's header, and
/// what stands above the rule is no header.
fn is_within(lines: &[Line], head: Option<&Head>, rule: usize) -> bool {
    let Some(head) = head.filter(|head| !head.by_cell && rule > head.body + 1) else {
        return false;
    };
    let above = split(lines[rule - 1].text.trim(), '|');
    let is_row = |line: &Line| line.text.contains('|');
    above.len() == head.columns
        && lines[head.body..rule].iter().all(is_row)
        && !above.iter().any(|(cell, _)| exact(cell).is_some())
}

/// The number of columns that a line such as `---|:---:|---` rules off.
fn rule_columns(line: &str) -> Option<usize> {
    let line = line.trim();
    if !line.starts_with(['|', '-', ':', '+']) || !line.contains(['|', '+']) {
        return None;
    }
    let line = line.strip_prefix(['|', '+']).unwrap_or(line);
    let line = line.strip_suffix(['|', '+']).unwrap_or(line);
    let mut columns = 0;
    for cell in line.split(['|', '+']) {
        let cell = cell.trim();
        let cell = cell.strip_prefix(':').unwrap_or(cell);
        let cell = cell.strip_suffix(':').unwrap_or(cell);
        if cell.is_empty() || !cell.bytes().all(|b| b == b'-') {
            return None;
        }
        columns += 1;
    }
    (columns <= MAX_COLUMNS).then_some(columns)
}

/// The header above a rule: the line above it, or as many lines as it takes to have a cell for
/// every column.
fn head_above(lines: &[Line], from: usize, rule: usize, columns: usize) -> Option<Head> {
    let above = lines[rule - 1].text.trim();
    let count = split(above, '|').len();
    let head = |start: usize, columns, by_cell| {
        let text = lines[start].text.trim();
        let (opens, closes) = (text.starts_with('|'), text.ends_with('|'));
        let bar_opens = by_cell && start > from && lines[start - 1].text.trim() == "|";
        let start = start - bar_opens as usize;
        Head { start, body: rule + 1, columns, by_cell, separator: '|', opens, closes, bar_opens }
    };
    if above.contains('|') && (count == columns || count >= 2) {
        return Some(head(rule - 1, columns.max(count), false));
    }
    let mut cells = 0;
    for start in (from..rule).rev() {
        let text = lines[start].text.trim();
        if !text.contains('|') {
            return None;
        }
        cells += split(text, '|').len();
        if cells >= columns {
            return (cells == columns && columns > 1).then(|| head(start, columns, true));
        }
    }
    None
}

/// A line whose cells are header words, all or most, without a rule below it: a table of a page that
/// was copied from a browser.
fn head_without_rule(lines: &[Line], at: usize) -> Option<Head> {
    let text = lines[at].text;
    if lines.get(at + 1).is_some_and(|next| rule_columns(next.text).is_some()) {
        return None;
    }
    let separator = ['\t', '|'].into_iter().find(|&c| text.contains(c))?;
    let cells = split(text.trim(), separator);
    let fields: Vec<_> = cells.iter().map(|(cell, _)| exact(cell).map(|found| found.0)).collect();
    let mut known: Vec<Field> = fields.iter().copied().flatten().collect();
    let count = known.len();
    known.sort();
    known.dedup();
    let is_all = count == fields.len();
    // A title may have run into the first word, and a remark may stand before the last one.
    let is_like_next = || {
        let next = lines.get(at + 1).map_or("", |next| next.text.trim());
        separator == '|'
            && split(next, '|').len() == fields.len()
            && known.len() + 1 >= fields.len()
            && cells.iter().all(|(cell, _)| field_of(cell).is_some())
    };
    let is_head = (2..=MAX_COLUMNS).contains(&fields.len())
        && ((is_all || known.len() >= 2 && fields.len() >= 4 && count * 4 >= fields.len() * 3)
            && fields.contains(&Some(Field::Code))
            || count > 0 && is_like_next()
            || has_codes_below(lines, at, separator, &fields));
    let (opens, closes) = (text.trim().starts_with('|'), text.trim().ends_with('|'));
    if !is_head {
        return head_by_cell(lines, at);
    }
    let (columns, by_cell, bar_opens) = (cells.len(), false, false);
    Some(Head { start: at, body: at + 1, columns, by_cell, separator, opens, closes, bar_opens })
}

/// Whether the two lines below a header, few of whose words are known, have as many cells, with a
/// code in the place of the code.
fn has_codes_below(lines: &[Line], at: usize, separator: char, fields: &[Option<Field>]) -> bool {
    let column = |wanted| fields.iter().position(|&field| field == Some(wanted));
    let Some(code) = column(Field::Code).or_else(|| column(Field::Status)) else { return false };
    let look = |at: usize| {
        let cells = split(lines.get(at)?.text.trim(), separator);
        let cell = cells.get(code).filter(|_| cells.len() == fields.len())?.0.trim();
        look_of(cell).filter(|look| !look.is_word() || cell.contains('_'))
    };
    // A row has a word such as `ERROR` where the rows below it have one.
    let is_row = look(at).is_some_and(|own| look(at + 1).is_some_and(|one| own.is_like(one)));
    !is_row && look(at + 1).zip(look(at + 2)).is_some_and(|(one, two)| one.is_like(two))
}

/// Lines of one header word each, closed by a bar, without a rule below them: the rows may have a
/// line each all the same. Words that nobody knows are of the header if what follows shows how
/// many columns there are: a bar alone, which opens every row, or a row of as many cells.
fn head_by_cell(lines: &[Line], at: usize) -> Option<Head> {
    let cell = |line: &Line| -> Option<Option<Field>> {
        let cell = line.text.trim().strip_suffix('|')?;
        let cell = cell.strip_prefix('|').unwrap_or(cell).trim();
        let is_word = !cell.is_empty() && !cell.contains('|') && cell.len() <= MAX_WORD;
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
    let has_code = fields[..columns].contains(&Some(Field::Code));
    if columns < 2 || known < 2 || !has_code || !next.ends_with('|') || is_ruled {
        return None;
    }
    let by_cell = split(next, '|').len() == 1;
    let opens = next.starts_with('|');
    let (separator, closes, bar_opens) = ('|', true, next == "|");
    Some(Head { start: at, body, columns, by_cell, separator, opens, closes, bar_opens })
}

/// A cell longer than this is no word of a header.
const MAX_WORD: usize = 60;

fn head_row(lines: &[Line], head: &Head, read: ReadCell) -> Row {
    let mut row = Row { line: lines[head.start].number, ..Row::default() };
    for line in &lines[head.start..head.body] {
        if rule_columns(line.text).is_none() && line.text.trim() != "|" {
            let cells = split(line.text.trim(), head.separator);
            row.cells.extend(cells.iter().map(|(cell, _)| Cell::new(read(cell, line.number))));
        }
    }
    pad(&mut row, head.columns);
    row
}

/// The parts of a line between separators that no backslash escapes, without the empty ones
/// outside of bars at its ends; each with whether a separator closes it.
pub fn split(line: &str, separator: char) -> Vec<(&str, bool)> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut escaped = false;
    for (at, c) in line.char_indices() {
        if c == separator && !escaped {
            parts.push((&line[start..at], true));
            start = at + c.len_utf8();
        }
        escaped = c == '\\' && !escaped;
    }
    parts.push((&line[start..], false));
    if separator == '|' {
        if parts.len() > 1 && parts[parts.len() - 1].0.trim().is_empty() {
            parts.pop();
        }
        if parts.len() > 1 && parts[0].0.trim().is_empty() {
            parts.remove(0);
        }
    }
    parts
}

/// The rows of a table that has one on every line, and the index behind its last line.
fn rows_by_line(lines: &[Line], head: &Head, limit: usize, read: ReadCell) -> (Vec<Row>, usize) {
    let mut rows = Vec::new();
    let mut end = head.body;
    let mut at = head.body;
    let count = |at: usize| {
        let text = lines.get(at).filter(|_| at < limit).map_or("", |line| line.text.trim());
        if text.contains('|') { split(text, '|').len() } else { 0 }
    };
    // Whether the rows are cut anywhere, so that only a code tells where one starts.
    let is_cut = head.separator == '|'
        && !head.opens
        && count(at) < head.columns
        && (1..=2).any(|more| (at..=at + more).map(count).sum::<usize>() == head.columns)
        && count(at + 1) > 0;
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
        // A row that is not closed as the header is, or is short where only rows start with a bar,
        // goes on in the next lines.
        while head.closes && at < limit {
            let next = lines[at].text.trim();
            let is_closed = whole.trim_end().ends_with('|');
            let joined = split(&whole, '|').len() + split(next, '|').len() - !is_closed as usize;
            let fills = joined == head.columns && !is_code(split(next, '|')[0].0.trim());
            let is_part = is_cut && next.ends_with('|') && !is_code(split(next, '|')[0].0.trim());
            let may_go_on = !is_closed || head.opens && next.ends_with('|') || fills || is_part;
            let starts = next.starts_with('|') && (is_closed || next.len() > 1);
            if !may_go_on || !next.contains('|') || starts || joined > head.columns {
                break;
            }
            whole = format!("{whole}\n{next}");
            at += 1;
        }
        end = at;
        rows.push(row_of(&whole, number, head, read));
    }
    (rows, end)
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
    pad(&mut row, head.columns);
    row
}

fn is_code(cell: &str) -> bool {
    form(cell).is_some() || is_status(cell)
}

/// The line with an escape before each bar inside a code span.
fn bars_in_code(line: &str) -> String {
    let mut out = String::new();
    for (index, part) in line.split('`').enumerate() {
        if index > 0 {
            out.push('`');
        }
        let inside = index % 2 == 1;
        out.push_str(&if inside { part.replace('|', "\\|") } else { part.to_owned() });
    }
    out
}

/// A cell that may have several lines, which are lines of its text.
fn read_lines(cell: &str, line: u32, read: ReadCell) -> Text {
    if !cell.contains('\n') {
        return read(cell, line);
    }
    let mut whole = Text { line, ..Text::default() };
    for (number, part) in (line..).zip(cell.split('\n')) {
        let part = read(part, number);
        if whole.text.is_empty() {
            whole.line = part.line;
        } else if !part.text.is_empty() {
            whole.text.push('\n');
        }
        whole.text.push_str(&part.text);
        whole.add_links(part.links());
    }
    whole
}

fn pad(row: &mut Row, columns: usize) {
    let missing =
        || Cell { missing: true, ..Cell::new(Text { line: row.line, ..Text::default() }) };
    let missing: Vec<Cell> = (row.cells.len()..columns).map(|_| missing()).collect();
    row.cells.extend(missing);
}

/// The rows of a table where every cell has its own line and is closed by a bar: a row is
/// complete when it has as many cells as the header. Such pages lose spanned cells and fill the
/// row with empty ones at its end instead.
fn rows_by_cell(lines: &[Line], head: &Head, limit: usize, read: ReadCell) -> (Vec<Row>, usize) {
    let mut rows = Vec::<Row>::new();
    let mut cells = Vec::<Cell>::new();
    let mut open = String::new();
    let mut open_line = 0;
    let mut full_at = 0;
    let mut is_opened = false;
    let mut end = head.body;
    let leads = head.opens && !head.closes;
    for at in head.body..limit {
        let Line { text, number } = lines[at];
        let text = text.trim();
        let has_bar = text.contains('|');
        if head.bar_opens && text == "|" && cells.is_empty() && open.is_empty() && !is_opened {
            is_opened = true;
            continue;
        }
        if !has_bar && cells.is_empty() && open.is_empty() {
            // Between two rows a line without a bar starts a cell only if a bar closes it soon.
            let soon = &lines[at..limit.min(at + 8)];
            if !soon.iter().any(|line| line.text.contains('|')) {
                break;
            }
        }
        let shifted = leads.then(|| format!("{}|", text.strip_prefix('|').unwrap_or(text)));
        let text = shifted.as_deref().unwrap_or(text);
        for (part, closed) in all_parts(text) {
            if open.is_empty() {
                open_line = number;
            } else {
                open.push('\n');
            }
            open.push_str(part.trim());
            if !closed {
                continue;
            }
            let text = read_lines(&std::mem::take(&mut open), open_line, read);
            end = at + 1;
            // Another bar behind the last cell of a row closes nothing.
            if cells.is_empty() && text.text.is_empty() && full_at == number {
                continue;
            }
            if starts_row(&cells, &text) {
                push_row(&mut rows, &mut cells, head.columns);
            }
            cells.push(Cell::new(text));
            if cells.len() == head.columns {
                push_row(&mut rows, &mut cells, head.columns);
                full_at = number;
                is_opened = false;
            }
        }
    }
    if !cells.is_empty() {
        push_row(&mut rows, &mut cells, head.columns);
    }
    (rows, end)
}

/// The parts of a line, each with whether a bar closes it; what is behind the last bar only if
/// it is not empty.
fn all_parts(line: &str) -> Vec<(&str, bool)> {
    let mut parts = Vec::new();
    let mut rest = line;
    while let Some(at) = rest.find('|') {
        parts.push((&rest[..at], true));
        rest = &rest[at + 1..];
    }
    if !rest.trim().is_empty() {
        parts.push((rest, false));
    }
    parts
}

/// Whether a cell is the code of a new row although the row before is short: that row has its
/// own code and a text already.
fn starts_row(cells: &[Cell], text: &Text) -> bool {
    let is_code = |text: &Text| form(&text.text).is_some_and(|form| form <= Form::Numbered);
    is_code(text)
        && cells.len() > 2
        && cells[..cells.len() - 1].iter().any(|cell| is_code(&cell.text))
}

fn push_row(rows: &mut Vec<Row>, cells: &mut Vec<Cell>, columns: usize) {
    let mut row = Row { line: cells[0].text.line, cells: std::mem::take(cells), label: None };
    pad(&mut row, columns);
    rows.push(row);
}
