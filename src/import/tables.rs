//! Which tables of a page list codes.

mod bare;
pub mod carded;
pub mod celled;
pub mod cells;
mod classes;
pub mod columns;
pub mod ditto;
pub mod entries;
mod entry;
mod enumerated;
mod head_rows;
pub mod header;
mod heads;
mod judged;
pub mod labelled_cell;
mod last;
pub mod looks;
mod messages;
pub mod names;
mod normal;
mod number_names;
mod ordinals;
mod other_codes;
mod other_rows;
mod phrases;
pub mod protocols;
mod record_keys;
mod same_head;
pub mod severities;
pub mod shifted;
mod spellings;
pub mod stacked;
mod states;
pub mod statuses;
pub mod turned;
pub mod under_code;
pub mod unknown;
mod unnamed;
mod whole;
pub mod words;
mod words_further;

use std::collections::HashMap;

use super::block::{Block, Kind, Row, Table};
use super::code::{Form, form, is_label, is_status};
use super::code_cell::codes_in;
use super::text::seams::status_of;
use super::told::{
    Told, is_of_troubles, speaks_of_codes, under_codes, under_errors, under_troubles,
};
use columns::Columns;
use header::{Field, field_of};
use names::is_called_thing;
use other_codes::names_other_codes;
use statuses::is_known_status;
use under_code::code_of;

/// What says of a table that it lists codes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// Its header, or its cells beside columns that the header names.
    Header,
    /// Its cells, where its header says nothing.
    Cells,
    /// Its texts, whatever the header says.
    Texts,
    /// Its header, whatever stands in its cells.
    Words,
}

/// So near above a table a line may be its title.
const NEAR: usize = 2;

/// What a call gives back that is no code.
const VALUES: &[&str] = &["TRUE", "FALSE", "NULL"];

/// As many rows say little of what their columns hold.
const FEW: usize = 2;

/// A table that lists codes: its block, its columns and the heading above it.
pub type CodeTable = (usize, Columns, Option<String>);

/// Whether a table would list codes on a page that says so.
pub fn may_list_codes(table: &Table) -> bool {
    let told = Told { errors: true, codes: true, is_headed: false };
    Columns::of(table, None, told).is_some()
}

/// Whether a table lists codes by what its page says of it.
pub fn lists_codes(table: &Table, told: Told) -> bool {
    Columns::of(table, None, told).is_some()
}

/// The tables that list codes. Numbers that may be HTTP statuses count beside other codes only where all of
/// them are statuses, failures among them. With `bare`, tables count whose header says nothing, too, if their cells do.
pub fn code_tables(blocks: &[Block], proof: Proof) -> Vec<CodeTable> {
    let mut tables = all_tables(blocks, proof);
    share_columns(blocks, &mut tables);
    let is_sure = |(_, columns, _): &&CodeTable| !columns.is_doubtful;
    if tables.iter().any(|table| is_sure(&table)) {
        let heads: Vec<Vec<String>> =
            tables.iter().filter(is_sure).map(|(_, columns, _)| columns.words.clone()).collect();
        // Numbers that have names, or are called statuses, are codes where others under the same words are.
        let is_alike = |columns: &Columns| {
            let word = columns.words.get(columns.code).and_then(|word| field_of(word));
            let is_status = word.is_some_and(|(field, _)| field == Field::Status);
            (is_status || !columns.aliases.is_empty()) && heads.contains(&columns.words)
        };
        // A line right above a table is its heading, too.
        let heading_of = |at: usize| {
            blocks[..at].iter().enumerate().rev().find_map(|(index, block)| match block {
                Block::Text { kind: Kind::Heading(_), text, .. } => Some(text.text.as_str()),
                Block::Text { kind: Kind::Paragraph, text, .. } if index + 1 == at => {
                    Some(text.text.as_str()).filter(|text| is_label(text))
                }
                _ => None,
            })
        };
        // In a text without headings a line right above is one.
        let is_told_above = |at: usize| {
            blocks[at.saturating_sub(NEAR)..at].iter().any(|block| {
                matches!(block, Block::Text { text, .. }
                    if is_label(&text.text) && speaks_of_own_codes(&text.text))
            })
        };
        // Where codes have their statuses, a table of what each status stands for has these behind.
        let has_statuses =
            |(_, columns, _): &CodeTable| columns.all(Field::Status).next().is_some();
        let have_statuses = tables.iter().filter(is_sure).any(has_statuses);
        let is_kept = |(at, columns, _): &CodeTable| {
            let is_mapping = columns.is_doubtful && columns.code > 0 && have_statuses;
            let is_told =
                || heading_of(*at).map_or_else(|| is_told_above(*at), speaks_of_own_codes);
            !columns.is_doubtful
                || is_alike(columns)
                || !is_mapping && (is_told() || lists_failures(&blocks[*at], columns))
        };
        let kept: Vec<bool> = tables.iter().map(is_kept).collect();
        let are_parted = are_parts_of_one(blocks, &tables, &kept);
        let mut kept = kept.into_iter();
        tables.retain(|_| kept.next().unwrap_or(true) || are_parted);
    }
    if proof == Proof::Header {
        same_head::add_alike(blocks, &mut tables);
    }
    tables
}

/// Gives tables of one row or two, whose cells say little, the columns of a longer one under the same words.
fn share_columns(blocks: &[Block], tables: &mut [CodeTable]) {
    let rows = |(at, columns, _): &CodeTable| match &blocks[*at] {
        Block::Table(table) => &table.rows[columns.head.min(table.rows.len())..],
        Block::Text { .. } => &[],
    };
    let is_model = |table: &&CodeTable| {
        rows(table).len() > FEW && !table.1.is_doubtful && table.1.words.len() > 1
    };
    let models: HashMap<Vec<String>, Columns> = tables
        .iter()
        .filter(is_model)
        .map(|(_, own, _)| (own.words.clone(), own.clone()))
        .collect();
    for table in tables.iter_mut() {
        let rows = rows(table);
        let columns = &mut table.1;
        let Some(model) = models.get(&columns.words).filter(|_| rows.len() <= FEW) else {
            continue;
        };
        let fits = |row: &Row| {
            row.cells.get(model.code).is_some_and(|cell| !codes_in(cell.text.unmarked()).is_empty())
        };
        if rows.iter().all(fits) {
            let own = (columns.head, columns.is_doubtful && model.code == columns.code);
            *columns = Columns { head: own.0, is_doubtful: own.1, ..model.clone() };
        }
    }
}

/// Whether the tables of a page without headers are the parts of one list, from successes to failures: most of
/// their codes are kept, and all grow from the first to the last.
fn are_parts_of_one(blocks: &[Block], tables: &[CodeTable], kept: &[bool]) -> bool {
    let codes = |(at, columns, _): &CodeTable| -> Option<Vec<u32>> {
        let Block::Table(table) = &blocks[*at] else { return None };
        let is_bare = columns.words.iter().all(String::is_empty);
        let texts = cells::own_texts(table, columns.head, columns.code);
        is_bare.then(|| texts.map(|text| text.parse().ok()).collect::<Option<_>>())?
    };
    let Some(codes) = tables.iter().map(codes).collect::<Option<Vec<_>>>() else { return false };
    let count: usize = codes.iter().map(Vec::len).sum();
    let told: usize =
        codes.iter().zip(kept).filter(|(_, kept)| **kept).map(|(own, _)| own.len()).sum();
    told * 2 > count && codes.concat().is_sorted_by(|one, next| one < next)
}

/// Whether all codes of a table are statuses, one or more of them those of failures; a service may have some of
/// its own.
fn lists_failures(block: &Block, columns: &Columns) -> bool {
    let Block::Table(table) = block else { return false };
    let codes = || cells::own_texts(table, columns.head, columns.code);
    let known = codes().filter(|code| is_known_status(code)).count();
    codes().all(is_status)
        && known * 5 >= codes().count() * 4
        && codes().any(|code| code.starts_with(['4', '5']))
}

/// Whether a heading says that codes of the page's own follow.
fn speaks_of_own_codes(heading: &str) -> bool {
    let lower = heading.to_lowercase();
    speaks_of_codes(heading) && !lower.contains("http") && !lower.contains("status")
}

/// The tables that may list codes, each with what its page says of it.
fn all_tables(blocks: &[Block], proof: Proof) -> Vec<CodeTable> {
    let mut tables = Vec::<CodeTable>::new();
    let mut heading = None;
    let errors = under_errors(blocks);
    let bare = proof != Proof::Header;
    let troubles = if proof == Proof::Texts { under_troubles(blocks) } else { Vec::new() };
    let codes = if bare { under_codes(blocks) } else { Vec::new() };
    // Whether the last heading, or a caption since then, speaks of codes.
    let mut is_told = false;
    // Whether what is taken for a heading is a line.
    let mut is_line = false;
    let is_before_table = |at: usize| matches!(blocks.get(at + 1), Some(Block::Table(_)));
    for (at, block) in blocks.iter().enumerate() {
        match block {
            Block::Text { kind: Kind::Heading(_), text, .. } => {
                (heading, is_line) = (Some(text.text.as_str()), false);
                is_told = speaks_of_codes(&text.text);
            }
            Block::Text { kind: Kind::Paragraph, text, .. } if text.text.len() < 300 => {
                // In a text without headings a line may be that of a status: `401 Unauthorized`.
                if is_line_of_status(&text.text) && (heading.is_none() || is_line) {
                    (heading, is_line) = (Some(text.text.as_str()), true);
                }
                is_told |= (at == 0 || is_before_table(at)) && speaks_of_codes(&text.text);
            }
            Block::Text { .. } => {}
            Block::Table(table) => {
                let before = tables.last().map(|(_, columns, _)| columns);
                let codes = is_told || bare && codes[at];
                let told = Told { errors: errors[at], codes, is_headed: heading.is_some() };
                let last = || {
                    let &errors = troubles.get(at)?;
                    let is_thing = |text: &str| is_called_thing(&text.to_lowercase());
                    let is_other =
                        heading.is_some_and(|text| is_thing(text) && !is_of_troubles(text));
                    Columns::last(table, Told { errors, ..told }).filter(|_| !is_other)
                };
                let columns = match proof {
                    Proof::Words => Columns::whole(table),
                    _ => last()
                        .or_else(|| Columns::of(table, before, told))
                        .or_else(|| Columns::bare(table, told).filter(|_| bare)),
                };
                let is_other = heading.is_some_and(names_other_codes);
                let columns = columns.filter(|columns| !is_other || columns.treats_errors());
                let columns = columns.filter(|columns| !columns.lead_to_others(table));
                let columns = columns.filter(|columns| {
                    let mut codes = cells::own_texts(table, columns.head, columns.code);
                    !codes.any(|text| VALUES.contains(&text))
                });
                if let Some(columns) = columns {
                    // A heading that is a code is no category.
                    let first = table.rows.get(columns.head);
                    let first = first.and_then(|row| row.cells.get(columns.code));
                    let first_code = first.map_or("", |cell| cell.text.text.as_str());
                    let is_code = |text: &str| {
                        let word = text.split([' ', ':', '：']).next().unwrap_or_default();
                        form(word).is_some_and(|form| form != Form::Words)
                            || code_of(text).is_some_and(|(code, _)| code == first_code)
                    };
                    let own = heading.filter(|text| {
                        (field_of(text).is_none() || is_of_status(text)) && !is_code(text)
                    });
                    tables.push((at, columns, own.map(str::to_owned)));
                }
                // It is said of the next table only.
                if std::mem::take(&mut is_line) {
                    heading = None;
                }
            }
        }
    }
    tables
}

/// Whether a line is a status and its name, and nothing else.
fn is_line_of_status(line: &str) -> bool {
    line.len() < 60 && status_of(line).is_some() && !line.ends_with(['.', '。', ':', '：'])
}

/// Whether a heading is a status with its name, `500 Internal Error`, whatever the last word means.
fn is_of_status(heading: &str) -> bool {
    let status = heading.split(' ').next().unwrap_or_default();
    status.len() == 3 && status.len() < heading.len() && is_status(status)
}
