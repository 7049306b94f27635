//! A report for people: the same tables as aligned text and as Markdown.

use std::fmt::Write;

use unicode_width::UnicodeWidthStr;

use super::{Account, Group, Row};
use crate::ide::Markup;
use crate::text::printable;

/// So many places are named where people read; the rest is counted.
const PLACES: usize = 3;

/// Columns of numbers, which stand at the right.
const NUMBERS: &[&str] = &["uses", "literal", "inside", "comment", "prose"];

/// Columns of words that nothing is to be made of: codes and places.
struct Table {
    /// The first column's name, too.
    title: &'static str,
    columns: Vec<&'static str>,
    rows: Vec<Vec<Cell>>,
}

/// The parts of a cell, each something to be quoted, and what stands behind them.
struct Cell(Vec<String>, String);

/// The report as aligned text; `bold` makes a title of a text.
pub fn text(account: &Account, bold: &dyn Fn(&str) -> String) -> String {
    let mut out = String::new();
    for (at, group) in account.groups.iter().enumerate() {
        let blank = if at > 0 { "\n" } else { "" };
        let _ = writeln!(out, "{blank}{}", bold(&printable(&group.services.join(", "))));
        for (at, table) in tables(group).iter().enumerate() {
            out.push_str(if at > 0 { "\n" } else { "" });
            write_aligned(&mut out, table, bold);
        }
    }
    out
}

/// The report as Markdown.
pub fn markdown(account: &Account) -> String {
    let mut out = String::new();
    for (at, group) in account.groups.iter().enumerate() {
        let blank = if at > 0 { "\n" } else { "" };
        let title = Markup::Markdown.text(&group.services.join(", "));
        let _ = writeln!(out, "{blank}## {}", printable(&title));
        for Table { title, columns, rows } in tables(group) {
            let columns = [&[title], &columns[..]].concat();
            let rule = |name: &&str| if NUMBERS.contains(name) { "---:" } else { "---" };
            let rules: Vec<&str> = columns.iter().map(rule).collect();
            let _ = writeln!(out, "\n| {} |\n| {} |", columns.join(" | "), rules.join(" | "));
            for row in rows {
                let cells: Vec<String> = row.iter().map(Cell::markdown).collect();
                let _ = writeln!(out, "| {} |", cells.join(" | "));
            }
        }
    }
    out
}

fn tables(group: &Group) -> Vec<Table> {
    let contexts = |row: &Row| {
        let numbers = [row.uses, row.literal, row.inside, row.comment, row.prose];
        numbers.map(Cell::number).into_iter().collect()
    };
    let uses = |row: &Row| vec![Cell::number(row.uses)];
    let meant = |row: &Row| vec![Cell::number(row.uses), Cell::of(row.did_you_mean.clone())];
    let unused = group.unused.iter().map(|unused| {
        let sources = unused.sources.iter().map(|it| format!("{}:{}", it.page, it.line));
        vec![Cell::of([unused.code.clone()]), Cell::some_of(sources.collect())]
    });
    let tables = [
        of_rows("used", NUMBERS, &group.used, contexts),
        of_rows("misspelled", &["uses", "did you mean"], &group.misspelled, meant),
        of_rows("unknown", &["uses"], &group.unknown, uses),
        of_rows("not judged", &["uses"], &group.not_judged, uses),
        Table { title: "unused", columns: vec!["defined in"], rows: unused.collect() },
    ];
    tables.into_iter().filter(|table| !table.rows.is_empty()).collect()
}

/// A table of codes and their places, with what stands between.
fn of_rows(
    title: &'static str,
    between: &[&'static str],
    rows: &[Row],
    cells: impl Fn(&Row) -> Vec<Cell>,
) -> Table {
    let rows = rows.iter().map(|row| {
        let place = |at: &super::Place| format!("{}:{}:{}", at.path, at.line, at.column);
        let places = row.places.iter().map(place).collect();
        let mut all = vec![Cell::of([row.code.clone()])];
        all.extend(cells(row));
        all.push(Cell::some_of(places));
        all
    });
    Table { title, columns: [between, &["places"]].concat(), rows: rows.collect() }
}

/// Columns as wide as their widest cell, two blanks apart.
fn write_aligned(out: &mut String, table: &Table, bold: &dyn Fn(&str) -> String) {
    let columns = [&[table.title], &table.columns[..]].concat();
    let rows = table.rows.iter().map(|row| row.iter().map(Cell::text).collect());
    let rows: Vec<Vec<String>> = rows.collect();
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].width());
        cells.chain([columns[column].width()]).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..columns.len()).map(width).collect();
    let line = |cells: &[&str]| {
        let cells = cells.iter().zip(&columns).zip(&widths).map(|((cell, name), width)| {
            let blanks = " ".repeat(width - cell.width());
            if NUMBERS.contains(name) { blanks + cell } else { format!("{cell}{blanks}") }
        });
        format!("  {}", cells.collect::<Vec<_>>().join("  ").trim_end())
    };
    let _ = writeln!(out, "{}", bold(&line(&columns)));
    for row in &rows {
        let cells: Vec<&str> = row.iter().map(String::as_str).collect();
        let _ = writeln!(out, "{}", line(&cells));
    }
}

impl Cell {
    fn of(parts: impl IntoIterator<Item = String>) -> Cell {
        Cell(parts.into_iter().collect(), String::new())
    }

    /// A number; none is shown as such a cell that one can see past.
    fn number(number: usize) -> Cell {
        Cell(Vec::new(), if number == 0 { "-".to_owned() } else { number.to_string() })
    }

    /// The first few, and how many more there are.
    fn some_of(mut parts: Vec<String>) -> Cell {
        let more = parts.len().saturating_sub(PLACES);
        parts.truncate(PLACES);
        Cell(parts, if more == 0 { String::new() } else { format!("and {more} more") })
    }

    fn text(&self) -> String {
        let Cell(parts, rest) = self;
        let parts = parts.iter().map(|part| printable(part).replace(['\n', '\t'], " "));
        joined(parts.collect(), rest)
    }

    fn markdown(&self) -> String {
        let Cell(parts, rest) = self;
        joined(parts.iter().map(|part| quoted(part)).collect(), rest)
    }
}

fn joined(parts: Vec<String>, rest: &str) -> String {
    let list = parts.join(", ");
    if list.is_empty() || rest.is_empty() { list + rest } else { format!("{list} {rest}") }
}

/// Text as code within a cell: in more backticks than it has in a row, and without bars, which would
/// end the cell even there.
fn quoted(text: &str) -> String {
    let text = printable(text).replace(['\n', '\t'], " ").replace('|', "\\|");
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let blank = if longest > 0 { " " } else { "" };
    format!("{fence}{blank}{text}{blank}{fence}")
}
