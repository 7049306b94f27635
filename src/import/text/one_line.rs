//! Tables of Markdown whose line ends were lost, so that all of their rows stand in one line.

use super::line::Line;

/// Fewer columns may be anything.
const LEAST_COLUMNS: usize = 2;

/// More tables in one line are left as they are: each is looked for in all that is left of the line.
const MAX_TABLES: usize = 50;

/// Gives the rows of tables that stand in one line a line each, of the same number.
pub fn rows(lines: Vec<Line>) -> Vec<Line> {
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
            let (rows, end) = body_rows(body, table.columns);
            let texts = [before, head, rule].into_iter().chain(rows);
            let texts = texts.filter(|text| !text.trim().is_empty());
            out.extend(texts.map(|text| Line { text, ..line }));
            rest = &body[end..];
        }
        out.push(Line { text: rest, ..line });
    }
    out
}

/// A table in a line: what stands before it, its header and the rule below that, and where it goes on.
struct Table<'a> {
    parts: [&'a str; 3],
    columns: usize,
    end: usize,
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
    // Between the rows stands nothing but a blank.
    let between = first.checked_sub(1)?;
    let head = between.checked_sub(columns)?;
    let last = first + columns;
    let has_more = line[bars[last] + 1..].contains('|');
    let is_table = columns >= LEAST_COLUMNS && cell(between)?.trim().is_empty() && has_more;
    is_table.then(|| Table {
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

/// Whether a cell is part of the rule below a header: `---`, `:--:`.
fn is_rule(cell: &str) -> bool {
    let cell = cell.trim();
    cell.len() >= 2 && cell.contains("--") && cell.bytes().all(|b| matches!(b, b'-' | b':'))
}
