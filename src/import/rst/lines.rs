//! Lines of reStructuredText: their indentation, their marks, and the parts they make up.

use crate::import::block::{Block, Text};
use crate::import::text::item;
use crate::import::text::line::{self, Line};

/// How many blanks a line starts with; a tab goes to the next eighth column.
pub fn indent(line: &str) -> usize {
    line::indent(line, 8)
}

/// Where the lines end that are blank or indented at least so far.
pub fn part_end(lines: &[Line], from: usize, least: usize) -> usize {
    let mut end = from;
    for (at, line) in lines.iter().enumerate().skip(from) {
        if line.text.trim().is_empty() {
            continue;
        }
        if indent(line.text) < least {
            break;
        }
        end = at + 1;
    }
    end
}

/// The lines without the blanks that all of them start with.
pub fn dedented<'a>(lines: &[Line<'a>]) -> Vec<Line<'a>> {
    let blanks = |line: &Line| line.text.len() - line.text.trim_start_matches([' ', '\t']).len();
    let filled = lines.iter().filter(|line| !line.text.trim().is_empty());
    let least = filled.map(blanks).min().unwrap_or(0);
    let cut = |line: &Line<'a>| Line { text: line.text.get(least..).unwrap_or_default(), ..*line };
    lines.iter().map(cut).collect()
}

/// The text of a cell that has several blocks.
pub fn whole(blocks: &[Block], line: u32) -> Text {
    let mut out = Text { line, ..Text::default() };
    let mut add = |text: &Text| out.add_line(text);
    for block in blocks {
        match block {
            Block::Text { text, .. } => add(text),
            Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.filter(|cell| !cell.above && !cell.left).for_each(|cell| add(&cell.text));
            }
        }
    }
    out
}

/// The mark of which a line consists that stands under or over a title.
pub fn adornment(line: &str) -> Option<char> {
    let mark = line.chars().next().filter(char::is_ascii_punctuation)?;
    (line.len() >= 3 && line.chars().all(|c| c == mark)).then_some(mark)
}

/// The text of a list item, without its bullet or number.
pub fn mark(line: &str) -> Option<&str> {
    if let Some(rest) = line.strip_prefix("+ ") {
        return Some(rest.trim());
    }
    if let Some(item) = item(line) {
        return Some(item);
    }
    let inner = line.strip_prefix('(').unwrap_or(line);
    let number = inner.find(['.', ')']).filter(|&at| (1..=3).contains(&at))?;
    let is_number = inner[..number].bytes().all(|b| b.is_ascii_digit()) || &inner[..number] == "#";
    let rest = &inner[number + 1..];
    (is_number && rest.starts_with(' ')).then(|| rest.trim())
}

/// A field: its name and its text.
pub fn field(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.strip_prefix(':')?.split_once(':')?;
    let is_name = !name.is_empty() && name.len() <= 60 && !name.contains('`');
    (is_name && (rest.is_empty() || rest.starts_with(' '))).then(|| (name, rest.trim()))
}

/// The options at the start of a directive's content, and what is behind them.
pub fn options<'a, 'b>(content: &'b [Line<'a>]) -> (Vec<(&'a str, &'a str)>, &'b [Line<'a>]) {
    let mut options = Vec::new();
    let mut at = 0;
    while let Some(line) = content.get(at) {
        let text = line.text.trim();
        match field(text) {
            Some(option) => options.push(option),
            None if text.is_empty() && options.is_empty() => {}
            // The value of an option may go on in an indented line.
            None if !text.is_empty() && indent(line.text) > 0 && !options.is_empty() => {}
            None => break,
        }
        at += 1;
    }
    (options, &content[at..])
}

/// The items of a list at the start of the lines, each with its lines.
pub fn items<'a>(lines: &[Line<'a>], bullets: &[&str]) -> Vec<Vec<Line<'a>>> {
    let mut items = Vec::<Vec<Line>>::new();
    let lines = dedented(lines);
    let Some(bullet) =
        lines.iter().find_map(|line| bullets.iter().find(|&&b| line.text.starts_with(b)).copied())
    else {
        return items;
    };
    for line in lines {
        let rest = line.text.strip_prefix(bullet);
        let rest = rest.filter(|rest| rest.is_empty() || rest.starts_with([' ', '\t']));
        match (rest, items.last_mut()) {
            (Some(rest), _) => {
                // The bullet's own columns count as blanks, for what stands below to be aligned.
                let text = rest.trim_start();
                items.push(vec![Line { text, ..line }]);
            }
            (None, Some(item)) => item.push(line),
            (None, None) => {}
        }
    }
    for item in &mut items {
        let below = dedented(&item[1..]);
        item.truncate(1);
        item.extend(below);
    }
    items
}
