//! The rows of texts that start, or end, alike: what stands behind and below each code, by its place or its label.

use std::collections::BTreeMap;

use super::lines::Lines;
use super::runs::Hit;
use crate::import::block::{Block, Kind, Table, Text};
use crate::import::code::{Form, form, is_number, is_status};
use crate::import::lists::start::label_of;
use crate::import::lists::start_parts::behind_joint;
use crate::import::tables::header::{Field, exact};
use crate::import::text::joined_bare::header_and_rows;

/// More texts below each code are no columns.
const MAX_COLUMNS: usize = 6;

/// The columns of rows that are no grid, with words that the header has for them.
const FIELDS: &[(Field, &str)] = &[
    (Field::Code, "Number"),
    (Field::Status, "HTTP Status"),
    (Field::Message, "Message"),
    (Field::Description, "Description"),
    (Field::Cause, "Cause"),
    (Field::Solution, "Solution"),
    (Field::Group, "Category"),
];

/// A code with what stands behind it in its line, and the texts below.
struct Row<'a> {
    line: u32,
    code: &'a str,
    /// The number of a code that has a name; empty if it has none.
    number: &'a str,
    rest: &'a str,
    below: Vec<&'a Text>,
}

/// The rows of some codes as a table.
pub fn table(lines: &Lines, hits: &[Hit]) -> Table {
    let mut rows = rows(lines, hits);
    name(&mut rows);
    let bare = rows.iter().filter(|row| row.rest.is_empty()).count();
    let count = |size: usize| rows.iter().filter(|row| row.below.len() == size).count();
    let usual = (0..=MAX_COLUMNS).max_by_key(|size| count(*size)).unwrap_or(0);
    let is_grid = bare * 5 >= rows.len() * 4 && usual > 1 && count(usual) * 10 >= rows.len() * 7;
    let is_labelled = rows.iter().flat_map(|row| &row.below).any(|text| label_of(text).is_some());
    match is_grid && !is_labelled {
        true => grid(&lines.blocks[..hits[0].0], &rows, usual),
        false => labelled(&rows),
    }
}

/// What stands between the codes, up to what heads other things. Samples are no part of it, unless all is one.
fn rows<'a>(lines: &'a Lines, hits: &[Hit<'a>]) -> Vec<Row<'a>> {
    let shape = hits[0].1.shape;
    let ends = |at: usize| match &lines.blocks[at] {
        Block::Text { kind: Kind::Code, .. } | Block::Table(_) => true,
        line => line.level().is_some_and(|level| !shape.is_heading() || level <= shape.kind),
    };
    let next = hits.iter().skip(1).map(|(at, _)| *at).chain([lines.blocks.len()]);
    let span = |((at, _), next): (&Hit, usize)| {
        (at + 1, (at + 1..next).find(|at| ends(*at)).unwrap_or(next))
    };
    let spans: Vec<(usize, usize)> = hits.iter().zip(next).map(span).collect();
    // What stands below the last code goes on with other things.
    let mut sizes: Vec<usize> =
        spans.iter().rev().skip(1).map(|(start, end)| end - start).collect();
    sizes.sort_unstable();
    let usual = sizes[sizes.len() * 9 / 10];
    let row = |((at, reading), (start, end)): (&Hit<'a>, (usize, usize))| {
        let is_last = !shape.is_heading() || end == lines.blocks.len();
        let end = if is_last { end.min(start + usual) } else { end };
        let below = (start..end).filter(|&at| !lines.is_sample[at] || lines.is_sample[hits[0].0]);
        let text = |at: usize| match &lines.blocks[at] {
            Block::Text { text, .. } => Some(text),
            Block::Table(_) => None,
        };
        Row {
            line: lines.blocks[*at].line(),
            code: reading.code,
            number: "",
            rest: reading.rest,
            below: below.filter_map(text).collect(),
        }
    };
    hits.iter().zip(spans).map(row).collect()
}

/// Takes the names behind numbers for the codes, if most have one and the numbers are no statuses: `7110 ORDER_GONE
/// the order is gone`.
fn name(rows: &mut [Row]) {
    fn named<'a>(row: &Row<'a>) -> Option<(&'a str, &'a str)> {
        let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let (name, rest) =
            row.rest.split_at(row.rest.find(|c| !is_part(c)).unwrap_or(row.rest.len()));
        let is_name = matches!(form(name), Some(Form::Upper | Form::Words));
        (is_name && is_number(row.code)).then(|| (name, behind_joint(rest.trim_start())))
    }
    let names = rows.iter().filter(|row| named(row).is_some()).count();
    if names * 5 < rows.len() * 4 || rows.iter().all(|row| is_status(row.code)) {
        return;
    }
    for row in rows {
        if let Some((name, rest)) = named(row) {
            (row.number, row.code, row.rest) = (row.code, name, rest);
        }
    }
}

/// A table of rows with so many texts each, below the lines that may be its header.
fn grid(above: &[Block], rows: &[Row], columns: usize) -> Table {
    let head = above.len().checked_sub(columns).map(|start| &above[start..]);
    let known = |head: &&[Block]| head.iter().filter(|line| exact(line.text()).is_some()).count();
    let cells = |column: usize| -> Vec<&str> {
        rows.iter().filter_map(|row| row.below.get(column)).map(|text| text.text.as_str()).collect()
    };
    let names: Vec<&str> = match head.filter(|head| known(head) * 2 > columns) {
        Some(head) => head.iter().map(Block::text).collect(),
        None => names(&(0..columns).map(cells).collect::<Vec<_>>()),
    };
    let header: Vec<String> = ["Error Code"].into_iter().chain(names).map(str::to_owned).collect();
    let row = |row: &Row| {
        let (own, more) = row.below.split_at(columns.min(row.below.len()));
        let mut cells: Vec<String> = own.iter().map(|text| text.text.clone()).collect();
        cells.insert(0, row.code.to_owned());
        for text in more {
            add(&mut cells[columns], &text.text);
        }
        (row.line, cells)
    };
    header_and_rows(rows[0].line, header, rows.iter().map(row))
}

/// What columns without a header hold, as far as their cells say.
pub fn names(columns: &[Vec<&str>]) -> Vec<&'static str> {
    let length =
        |cells: &[&str]| cells.iter().map(|cell| cell.len()).sum::<usize>() / cells.len().max(1);
    let name = |cells: &Vec<&str>| match cells.is_empty() {
        false if cells.iter().all(|cell| is_status(cell)) => "HTTP Status",
        false if cells.iter().all(|cell| is_number(cell)) => "Number",
        _ => "",
    };
    let mut names: Vec<&str> = columns.iter().map(name).collect();
    let texts: Vec<usize> = (0..names.len()).filter(|&at| names[at].is_empty()).collect();
    let told: &[&str] = match texts[..] {
        [_] => &["Description"],
        [one, two] if length(&columns[one]) >= length(&columns[two]) => {
            &["Description", "Solution"]
        }
        _ => &["Message", "Description", "Solution"],
    };
    for (at, name) in texts.into_iter().zip(told) {
        names[at] = name;
    }
    names
}

/// A table of rows whose texts have labels, or are prose: what stands below a title describes it.
fn labelled(rows: &[Row]) -> Table {
    let both = rows.iter().filter(|row| !row.rest.is_empty() && !row.below.is_empty()).count();
    let own = if both * 2 > rows.len() { Field::Message } else { Field::Description };
    let cells = |row: &Row| {
        let mut cells = BTreeMap::<Field, String>::new();
        add(cells.entry(Field::Code).or_default(), row.number);
        add(cells.entry(own).or_default(), row.rest);
        let mut field = Field::Description;
        for text in &row.below {
            let (label, rest) = label_of(text).unwrap_or((field, &text.text));
            field = label;
            add(cells.entry(field).or_default(), rest);
        }
        cells
    };
    let cells: Vec<BTreeMap<Field, String>> = rows.iter().map(cells).collect();
    let is_filled =
        |field: &Field| cells.iter().any(|row| row.get(field).is_some_and(|text| !text.is_empty()));
    let filled: Vec<&(Field, &str)> = FIELDS.iter().filter(|(field, _)| is_filled(field)).collect();
    let header = ["Error Code"].into_iter().chain(filled.iter().map(|(_, word)| *word));
    let row = |(row, cells): (&Row, &BTreeMap<Field, String>)| {
        let texts = filled.iter().map(|(field, _)| cells.get(field).cloned().unwrap_or_default());
        (row.line, [row.code.to_owned()].into_iter().chain(texts).collect())
    };
    let header: Vec<String> = header.map(str::to_owned).collect();
    header_and_rows(rows[0].line, header, rows.iter().zip(&cells).map(row))
}

/// Adds a text to a cell as one more line.
fn add(cell: &mut String, text: &str) {
    if !cell.is_empty() && !text.is_empty() {
        cell.push('\n');
    }
    cell.push_str(text);
}
