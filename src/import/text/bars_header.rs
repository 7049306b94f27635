//! Where tables between bars or tabs start: a header with a rule below it, or words that are one.

use super::bars_words::{
    end_of_cells, head_above_tabs, head_by_cell, head_by_period, is_next_pair, word_of,
};
use super::line::{Line, split};
use super::look::{Look, look_of, sure_look};
use crate::import::block::MAX_COLUMNS;
use crate::import::tables::header::{Field, exact, field_of};
use crate::import::told::speaks_of_codes;

/// A cell longer than this is no word of a header.
pub const MAX_WORD: usize = 60;

/// As many rows that a bar in a line of its own opens are no rows with an empty cell.
const LEAST_OPENED: usize = 3;

/// Where a table starts.
pub struct Head {
    /// The first line of the header, and the first one behind the header and its rule.
    pub start: usize,
    pub body: usize,
    pub columns: usize,
    /// Whether every cell has a line of its own.
    pub by_cell: bool,
    pub separator: char,
    /// Whether header lines start with a bar, and end with one.
    pub opens: bool,
    pub closes: bool,
    /// Whether a line with a bar and nothing else opens the header, and so every row.
    pub bar_opens: bool,
    /// Whether the first word, which names the code, starts in a line of its own.
    pub is_cut: bool,
    /// The column that has no word: that of statuses, behind that of the codes.
    pub unnamed: Option<usize>,
}

impl Head {
    /// A header that starts in a line and has its rows from another one on, of lines with all cells of
    /// a row and nothing around them.
    pub fn plain(start: usize, body: usize, columns: usize, separator: char) -> Head {
        let (by_cell, opens, closes, bar_opens, is_cut) = (false, false, false, false, false);
        let unnamed = None;
        Head { start, body, columns, by_cell, separator, opens, closes, bar_opens, is_cut, unnamed }
    }
}

/// The headers of all tables in some lines, in order.
pub fn heads(lines: &[Line]) -> Vec<Head> {
    let mut heads = Vec::<Head>::new();
    // Up to where the last table surely goes, since a bar opens each of its rows.
    let mut rows_end = 0;
    for (at, line) in lines.iter().enumerate() {
        let from = heads.last().map_or(0, |head| head.body);
        if at < from.max(rows_end) {
            continue;
        }
        let head = match rule_columns(line.text) {
            Some(columns) if at > from && !is_within(lines, heads.last(), at) => {
                head_above(lines, from, at, columns)
            }
            Some(_) => None,
            None => head_without_rule(lines, from, at),
        };
        if let Some(head) = &head
            && head.bar_opens
        {
            rows_end = end_of_cells(lines, head.body);
        }
        heads.extend(head);
    }
    heads
}

/// Whether a rule only sets rows of a table apart: there is no gap since the table's header, and
/// what stands above the rule is no header.
fn is_within(lines: &[Line], head: Option<&Head>, rule: usize) -> bool {
    let Some(head) = head.filter(|head| !head.by_cell && rule > head.body) else {
        return false;
    };
    let above = split(lines[rule - 1].text.trim(), '|');
    // A first row is one if it has a code.
    let is_code = |cell: &str| sure_look(cell.trim()).is_some();
    if rule == head.body + 1 && !above.iter().any(|(cell, _)| is_code(cell)) {
        return false;
    }
    let is_row = |line: &Line| line.text.contains('|');
    above.len() == head.columns
        && lines[head.body..rule].iter().all(is_row)
        && !above.iter().any(|(cell, _)| exact(cell).is_some())
}

/// The number of columns that a line such as `---|:---:|---` rules off.
pub fn rule_columns(line: &str) -> Option<usize> {
    let line = line.trim();
    if !line.starts_with(['|', '-', ':', '+']) || !line.contains(['|', '+']) {
        return None;
    }
    let line = line.strip_prefix(['|', '+']).unwrap_or(line);
    let line = line.strip_suffix(['|', '+']).unwrap_or(line);
    // A cell with a dash says that there is nothing.
    if line.trim() == "-" {
        return None;
    }
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
        // A header without words says nothing of the bars around the rows, but the first of these does.
        let below = lines.get(rule + 1).map_or("", |line| line.text.trim());
        let text = if has_no_words(text) && !below.is_empty() { below } else { text };
        let (opens, closes) = (text.starts_with('|'), text.ends_with('|'));
        let is_bar = |at: usize| lines.get(at).is_some_and(|line| line.text.trim() == "|");
        let is_opened = by_cell && start > from && is_bar(start - 1);
        // The rows alone may have one, as often as they come.
        let opens_rows = |rows: usize| is_bar(rule + 1 + rows * (columns + 1));
        let are_opened = || (0..LEAST_OPENED).all(opens_rows) && !is_bar(rule + 1 + columns);
        let bar_opens = by_cell && (is_opened && is_bar(rule + 1) || are_opened());
        let start = start - is_opened as usize;
        let head = Head::plain(start, rule + 1, columns, '|');
        Head { by_cell, opens, closes, bar_opens, ..head }
    };
    let row = lines.get(rule + 1).map_or("", |line| line.text.trim());
    let has_rows = row.starts_with('|') && split(row, '|').len() == columns;
    // A break within the header ends its line behind a cell.
    let first = rule.checked_sub(2).filter(|first| *first >= from && count < columns);
    let is_first = |first: &usize| {
        let text = lines[*first].text.trim();
        let is_closed = text.ends_with('|') && (!text.starts_with('|') || has_rows);
        is_closed && split(text, '|').len() + count == columns
    };
    if let Some(first) = first.filter(is_first).filter(|_| above.contains('|') && count >= 2) {
        return Some(Head { closes: above.ends_with('|'), ..head(first, columns, false) });
    }
    if above.contains('|') && (count == columns || count >= 2) {
        let columns = columns.max(count);
        return Some(head(rule - 1, columns, has_lone_cells(&lines[rule + 1..], columns)));
    }
    let mut cells = 0;
    for start in (from..rule).rev() {
        let text = lines[start].text.trim();
        // Cells with lines of their own may have blank ones between them.
        if text.is_empty() {
            continue;
        }
        if !text.contains('|') {
            return None;
        }
        cells += split(text, '|').len();
        if cells >= columns {
            let mut head = (cells == columns && columns > 1).then(|| head(start, columns, true))?;
            // The rows may have a line each though the words of the header have.
            if has_rows {
                (head.by_cell, head.opens) = (false, true);
            }
            return Some(head);
        }
    }
    None
}

/// Whether a line of a header has bars and nothing between them.
pub fn has_no_words(text: &str) -> bool {
    text.contains('|') && text.chars().all(|c| c == '|' || c.is_whitespace())
}

/// Whether every cell of the first two rows below a header has a line of its own, which a bar closes.
fn has_lone_cells(lines: &[Line], columns: usize) -> bool {
    let is_lone = |line: &Line| {
        let cell = line.text.trim().strip_suffix('|');
        cell.is_some_and(|cell| !cell.trim().is_empty() && !cell.contains('|'))
    };
    columns > 1 && lines.len() >= 2 * columns && lines[..2 * columns].iter().all(is_lone)
}

/// A line whose cells are header words, all or most, without a rule below it: a table of a page that
/// was copied from a browser.
fn head_without_rule(lines: &[Line], from: usize, at: usize) -> Option<Head> {
    let text = lines[at].text;
    if lines.get(at + 1).is_some_and(|next| rule_columns(next.text).is_some()) {
        return None;
    }
    let Some(separator) = ['\t', '|'].into_iter().find(|&c| text.contains(c)) else {
        return head_above_tabs(lines, at);
    };
    let cells = split(text.trim(), separator);
    let mut fields: Vec<_> =
        cells.iter().map(|(cell, _)| word_of(cell).map(|(field, _)| field)).collect();
    let is_cut = at > from
        && !fields.contains(&Some(Field::Code))
        && cut_word(lines[at - 1].text, cells[0].0).is_some();
    if is_cut {
        fields[0] = Some(Field::Code);
    }
    let mut known: Vec<Field> = fields.iter().copied().flatten().collect();
    let count = known.len();
    known.sort();
    known.dedup();
    let is_all = count == fields.len();
    // A title may have run into the first word, and a remark may stand before the last one.
    let is_like_next = || {
        let next = lines.get(at + 1).map_or("", |next| next.text.trim());
        // The row below a rule is the first of a table whose header stands above.
        let is_first = at > 0 && rule_columns(lines[at - 1].text).is_some();
        separator == '|'
            && !is_first
            && !is_next_pair(lines, at, separator)
            && split(next, '|').len() == fields.len()
            && known.len() + 1 >= fields.len()
            && cells.iter().all(|(cell, _)| cell.len() <= 2 * MAX_WORD && field_of(cell).is_some())
    };
    let is_head = (2..=MAX_COLUMNS).contains(&fields.len())
        && ((is_all || known.len() >= 2 && fields.len() >= 4 && count * 4 >= fields.len() * 3)
            && fields.contains(&Some(Field::Code))
            || count > 0 && is_like_next()
            || has_codes_below(lines, at, separator, &fields));
    let (opens, closes) = (text.trim().starts_with('|'), text.trim().ends_with('|'));
    if !is_head {
        return head_by_cell(lines, at).or_else(|| head_by_period(lines, at));
    }
    let head = Head::plain(at - is_cut as usize, at + 1, cells.len(), separator);
    Some(Head { opens, closes, is_cut, ..head })
}

/// The word that names the code and is cut in two: the line above a header, alone or with the
/// first cell of that header.
pub fn cut_word(above: &str, first: &str) -> Option<String> {
    let above = above.trim();
    let is_word = !above.is_empty() && above.len() <= MAX_WORD && !above.contains(['|', '\t', '#']);
    let names_code = |word: &String| matches!(exact(word), Some((Field::Code, _)));
    let words = [format!("{above} {}", first.trim()), above.to_owned()];
    words.into_iter().find(names_code).filter(|_| is_word)
}

/// Whether the two lines below a header, few of whose words are known, have as many cells, with a
/// code in the place of the code.
fn has_codes_below(lines: &[Line], at: usize, separator: char, fields: &[Option<Field>]) -> bool {
    let column = |wanted| fields.iter().position(|&field| field == Some(wanted));
    let code = column(Field::Code).or_else(|| column(Field::Status));
    let Some(code) = code else { return false };
    // With one word that is known, right below a row of as many cells, it is one more: `id | The ID`, above `order_code | Its code`.
    let above = at.checked_sub(1).map_or("", |above| lines[above].text.trim());
    let is_below = || above.contains(separator) && split(above, separator).len() == fields.len();
    if fields.iter().flatten().count() < 2 && is_below() {
        return false;
    }
    let cells_of = |at: usize| {
        let text = lines.get(at).map_or("", |line| line.text.trim());
        split(text, separator)
    };
    let look = |at: usize| {
        let cells = cells_of(at);
        // A cell between tabs may go on in the next line.
        let is_row = cells.len() == fields.len() || separator == '\t' && cells.len() > 1;
        let cell = cells.get(code).filter(|_| is_row)?.0.trim();
        look_of(cell).filter(|look| !look.is_word() || cell.contains('_'))
    };
    // Below the word for codes of errors any cell may be one.
    let word = cells_of(at).get(code).map_or("", |cell| cell.0);
    let is_first = !is_below() && separator == '|' && speaks_of_codes(word);
    if is_first && (at + 1..=at + 2).all(|at| cells_of(at).len() == fields.len()) {
        return true;
    }
    // Cells before the code that the row shares with the one above may be lost.
    let look_moved = |at: usize| {
        let cells = cells_of(at);
        let lost =
            fields.len().checked_sub(cells.len()).filter(|lost| (1..=code).contains(lost))?;
        look_of(cells.get(code - lost)?.0.trim()).filter(|look| !look.is_word())
    };
    // A row has a word such as `ERROR` where the rows below it have one.
    let is_row = look(at).is_some_and(|own| look(at + 1).is_some_and(|one| own.is_like(one)));
    let is_last = || {
        let known = fields.iter().flatten().filter(|field| **field != Field::Other).count();
        let next = lines.get(at + 2).map_or("", |next| next.text);
        separator == '\t' && known > 1 && !next.contains(separator)
    };
    let next = || look(at + 2).or_else(|| look_moved(at + 2));
    let is_like = |one: Look| next().map_or_else(is_last, |two| one.is_like(two));
    !is_row && look(at + 1).is_some_and(is_like)
}
