//! Tables of Markdown whose line ends were lost: all of their rows stand in one line, or the header in that of the text
//! above.

use super::bars_header::rule_columns;
use super::line::{Line, split};
use super::look::{Look, sure_look};

/// Fewer columns may be anything.
const LEAST_COLUMNS: usize = 2;

/// More tables in one line are left as they are: each is looked for in all that is left of the line.
const MAX_TABLES: usize = 50;

/// Gives the rows of tables that stand in one line a line each, of the same number.
pub fn rows(lines: Vec<Line>) -> Vec<Line> {
    let lines = first_rows_apart(headers_apart(lines));
    if !lines.iter().any(|line| find(line.text).is_some()) {
        return lines;
    }
    let mut out = Vec::with_capacity(lines.len());
    for line in lines {
        let mut rest = line.text;
        for _ in 0..MAX_TABLES {
            let Some(table) = find(rest) else { break };
            let [before, head, rule] = table.parts;
            let body = &rest[table.end..];
            let (rows, end) = match table.is_dense {
                true => dense_rows(body, table.columns),
                false => body_rows(body, table.columns),
            };
            let texts = [before, head, rule].into_iter().chain(rows);
            let texts = texts.filter(|text| !text.trim().is_empty());
            out.extend(texts.map(|text| Line { text, ..line }));
            rest = &body[end..];
        }
        out.push(Line { text: rest, ..line });
    }
    out
}

/// Gives headers that stand behind a text lines of their own: `The codes are these.| Code | Text |` above a rule of two
/// columns, which a bar opens.
fn headers_apart(lines: Vec<Line>) -> Vec<Line> {
    let header = |at: usize| {
        let (line, rule) = (lines[at].text, lines.get(at + 1)?.text.trim());
        let columns = rule_columns(rule).filter(|_| rule.starts_with('|'))?;
        let bar = line.find('|').filter(|bar| !line[..*bar].trim().is_empty())?;
        let is_header =
            line.trim_end().ends_with('|') && split(line.trim(), '|').len() == columns + 1;
        is_header.then_some(bar)
    };
    if !(0..lines.len()).any(|at| header(at).is_some()) {
        return lines;
    }
    let parts = |at: usize| {
        let line = lines[at];
        let (before, header) = line.text.split_at(header(at).unwrap_or(0));
        let before = Some(Line { text: before, ..line }).filter(|before| !before.text.is_empty());
        before.into_iter().chain([Line { text: header, ..line }])
    };
    (0..lines.len()).flat_map(parts).collect()
}

/// Gives first rows that stand behind a text lines of their own: `These are the codes| 400` above `| 401`.
fn first_rows_apart(lines: Vec<Line>) -> Vec<Line> {
    let opened = |text: &str| {
        let cell = text.trim().strip_prefix('|')?;
        sure_look(cell.split('|').next()?.trim())
    };
    let look = lines.iter().find_map(|line| opened(line.text));
    let Some(look) = look.filter(|look| *look != Look::Letter) else { return lines };
    // A row with more bars has its first cell before the first one.
    let cut = |line: &Line| {
        let at = line.text.find('|').filter(|at| !line.text[..*at].trim().is_empty())?;
        if line.text[at + 1..].contains('|') {
            return None;
        }
        opened(&line.text[at..]).filter(|own| own.is_like(look)).map(|_| at)
    };
    let mut out = Vec::with_capacity(lines.len() + 1);
    for (index, line) in lines.iter().enumerate() {
        let mut below = lines[index + 1..].iter().take(MAX_LINES);
        match cut(line).filter(|_| below.any(|line| opened(line.text).is_some())) {
            Some(at) => {
                let (before, row) = line.text.split_at(at);
                out.extend([before, row].map(|text| Line { text, ..*line }));
            }
            None => out.push(*line),
        }
    }
    out
}

/// Lines that a row may have.
const MAX_LINES: usize = 12;

/// A table in a line: what stands before it, its header and the rule below that, and where it goes on.
struct Table<'a> {
    parts: [&'a str; 3],
    columns: usize,
    end: usize,
    /// Whether one bar alone stands between two rows: `| Code | Text |:--|:--| 1 | Gone | 2 | Late |`.
    is_dense: bool,
}

/// The first table in a line that has its header and more behind the rule.
fn find(line: &str) -> Option<Table<'_>> {
    if !line.contains("--") {
        return None;
    }
    let bars: Vec<usize> = line.match_indices('|').map(|(at, _)| at).collect();
    let cell = |index: usize| Some(&line[bars.get(index)? + 1..*bars.get(index + 1)?]);
    let is_rule = |index: usize| cell(index).is_some_and(is_rule);
    let first = (0..bars.len()).find(|&index| is_rule(index))?;
    let columns = (first..).take_while(|&index| is_rule(index)).count();
    // Between the rows stands nothing but a blank, or a bar for both.
    let is_dense = first.checked_sub(1).and_then(cell).is_some_and(|cell| !cell.trim().is_empty());
    let between = if is_dense { first } else { first.checked_sub(1)? };
    let head = between.checked_sub(columns)?;
    let last = first + columns;
    let has_more = line[bars[last] + 1..].contains('|');
    let is_table = columns >= LEAST_COLUMNS && has_more;
    is_table.then(|| Table {
        is_dense,
        parts: [
            &line[..bars[head]],
            &line[bars[head]..=bars[between]],
            &line[bars[first]..=bars[last]],
        ],
        columns,
        end: bars[last] + 1,
    })
}

/// The rows at the start of a text, and where they end.
fn body_rows(text: &str, columns: usize) -> (Vec<&str>, usize) {
    let mut rows = Vec::new();
    let mut end = 0;
    loop {
        let rest = &text[end..];
        let mut bars = rest.match_indices('|').map(|(at, _)| at);
        let Some(first) = bars.next().filter(|first| rest[..*first].trim().is_empty()) else {
            break;
        };
        let Some(last) = bars.nth(columns - 1) else { break };
        rows.push(&rest[first..=last]);
        end += last + 1;
    }
    (rows, end)
}

/// The same where one bar alone stands between two rows, as one behind a rule does.
fn dense_rows(text: &str, columns: usize) -> (Vec<&str>, usize) {
    let mut rows = Vec::new();
    let mut end = 0;
    let mut bars = text.match_indices('|').map(|(at, _)| at);
    while let Some(last) = bars.nth(columns - 1) {
        rows.push(&text[end..=last]);
        end = last + 1;
    }
    (rows, end)
}

/// Whether a cell is part of the rule below a header: `---`, `:--:`.
fn is_rule(cell: &str) -> bool {
    let cell = cell.trim();
    cell.len() >= 2 && cell.contains("--") && cell.bytes().all(|b| matches!(b, b'-' | b':'))
}
