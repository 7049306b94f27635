//! From blocks to entries: the rows of the tables that list codes, in order.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

use super::classes::{self, name};
use super::columns::Columns;
use super::entry::{aliases, codes_of, entry, is_range};
use super::header::Field;
use super::other_rows::{advice, is_header, section};
use super::shifted::{cell_too_many, realign};
use super::statuses::of_headings;
use super::{Proof, code_tables};
use crate::catalog::{Entry, Problem};
use crate::import::block::{Block, Cell, Label, Row, Text};
use crate::import::code::{is_blank, is_status, range_of, short};
use crate::import::code_cell::codes_and_texts;

/// What the tables of a page say.
#[derive(Default)]
pub struct Found {
    pub entries: Vec<Entry>,
    pub advice: Vec<String>,
    pub problems: Vec<Problem>,
    /// How many tables of codes there are.
    pub tables: usize,
    /// The language of the first header whose words are known.
    pub language: Option<&'static str>,
}

impl Found {
    /// Whether the last entry is a status, or there is none: all may be so.
    fn is_poor(&self) -> bool {
        self.entries.last().is_none_or(|entry| is_status(&entry.code))
    }
}

/// Reads all code tables among the blocks of a page, in order, and lets their rows go as they are
/// read: there may be a million. A weaker proof lets more tables count.
pub fn entries(blocks: &mut [Block], proof: Proof) -> Found {
    let tables = code_tables(blocks, proof);
    let headings: HashSet<&String> =
        tables.iter().filter_map(|(_, _, heading)| heading.as_ref()).collect();
    let has_headings = headings.len() > 1;
    let statuses = of_headings(&headings);
    let mut found = Found { tables: tables.len(), ..Found::default() };
    let mut seen = HashMap::<u64, usize>::new();
    for (at, columns, heading) in &tables {
        let Block::Table(table) = &mut blocks[*at] else { continue };
        found.language = found.language.or(columns.language);
        columns.spread_statuses(table);
        let classes = classes::headings(table, columns);
        let mut reader = Reader {
            columns,
            heading: heading.as_deref().filter(|_| has_headings),
            status: heading.as_ref().and_then(|text| statuses.get(text)).cloned(),
            label: None,
            group: None,
            code: None,
            found: &mut found,
            seen: &mut seen,
        };
        let mut number = 0;
        table.rows.retain_mut(|row| {
            number += 1;
            if number <= columns.head {
                return true;
            }
            row.pad(columns.fields.len());
            match classes.binary_search(&(number - 1)) {
                Ok(_) => reader.label_by(name(row, columns)),
                Err(_) => reader.row(row),
            }
            // A page that gives nothing, or nothing but statuses, is read in another way.
            reader.found.is_poor()
        });
    }
    found
}

/// The codes of a cell without that which is the other one behind a prefix, as in another language of programs:
/// `ORDER_LATE` and `SHOP_ERROR_ORDER_LATE`.
fn spelled_longer(codes: &[String]) -> (&[String], Option<&String>) {
    match codes {
        [own, longer]
            if own.contains('_')
                && longer.strip_suffix(own).is_some_and(|start| start.ends_with('_')) =>
        {
            (&codes[..1], Some(longer))
        }
        _ => (codes, None),
    }
}

/// Reads the rows of one table.
struct Reader<'a> {
    columns: &'a Columns,
    /// The heading above the table, where the page's tables stand under different ones.
    heading: Option<&'a str>,
    /// The status that the heading above the table gives to all rows.
    status: Option<String>,
    /// The heading within the table that the row stands under.
    label: Option<Rc<Label>>,
    /// The category of the row above, and its codes.
    group: Option<Rc<Text>>,
    code: Option<Vec<String>>,
    found: &'a mut Found,
    /// The entries by a hash of their content, to find rows that say the same again; by the next
    /// number where another entry has that one.
    seen: &'a mut HashMap<u64, usize>,
}

impl Reader<'_> {
    /// Goes on below another heading within the table.
    fn label_by(&mut self, text: Option<&str>) {
        let label = |text: &str| Rc::new(Label { text: text.to_owned(), range: None });
        self.label = text.map(label);
        (self.group, self.code) = (None, None);
    }

    fn row(&mut self, row: &Row) {
        if row.label.is_some() {
            self.label = row.label.clone();
        }
        let filled: Vec<&Cell> =
            row.cells.iter().filter(|cell| !cell.left && !is_blank(&cell.text.text)).collect();
        if filled.is_empty() || is_header(&filled, self.columns) {
            return;
        }
        if let Some(advice) = advice(row, self.columns) {
            return self.advise(advice);
        }
        let own: Vec<&&Cell> = filled.iter().filter(|cell| !cell.above).collect();
        let is_alone = own.len() == 1 && row.cells.len() > 1;
        // A message may have nothing beside it; a title takes up the cells beside it.
        let is_message = self.columns.has_phrases && !row.cells.iter().any(|cell| cell.left);
        if is_alone
            && !is_message
            && let Some(label) = section(row, own[0], self.columns)
        {
            self.label = Some(Rc::new(label));
            (self.group, self.code) = (None, None);
            return;
        }
        let (row, code_above) = realign(row, self.columns, self.code.is_some());
        if let Some(cell) = cell_too_many(&row, self.columns) {
            let text = short(&cell.text.text);
            let reason = format!("the row has more cells than its table has columns: “{text}”");
            self.problem(row.line, reason);
        }
        let Some(cell) = row.cells.get(self.columns.code) else {
            return self.problem(row.line, "a row without a cell for its code".to_owned());
        };
        let is_spanned = code_above || cell.above;
        let codes = if code_above {
            self.code.clone().unwrap_or_default()
        } else {
            self.codes_of(&row, cell)
        };
        if codes.is_empty() {
            return self.row_without_code(&row, cell);
        }
        let is_own = !is_spanned && !is_blank(&cell.text.text);
        let line = if is_own { cell.text.line } else { row.line };
        self.add(&row, &codes, line);
        self.code = Some(codes);
    }

    /// The codes of a row: those of its other column of codes where the one that counts is empty, or its status
    /// where a dash says that it has no code.
    fn codes_of(&self, row: &Row, cell: &Cell) -> Vec<String> {
        if !is_blank(&cell.text.text) {
            return codes_of(&cell.text, self.columns);
        }
        let aliases = aliases(row, self.columns);
        let statuses = self.columns.all(Field::Status).filter_map(|column| row.cells.get(column));
        let status = { statuses }.find(|cell| !cell.above && !cell.left && !cell.is_empty());
        match status.filter(|_| aliases.is_empty() && !cell.is_empty() && !cell.above) {
            Some(status) => codes_of(&status.text, self.columns),
            None => aliases,
        }
    }

    fn advise(&mut self, advice: String) {
        if !advice.is_empty() && !self.found.advice.contains(&advice) {
            self.found.advice.push(advice);
        }
    }

    fn row_without_code(&mut self, row: &Row, cell: &Cell) {
        if !is_blank(&cell.text.text) {
            let reason = format!("no code can be read in “{}”", short(&cell.text.text));
            return self.problem(cell.text.line, reason);
        }
        if self.continues(row) {
            return;
        }
        let left_is_empty =
            row.cells[..self.columns.code].iter().all(|cell| cell.is_empty() || cell.above);
        // A dash says that there is none; a code that was spanned leaves nothing.
        match (self.code.clone(), left_is_empty && cell.is_empty()) {
            (Some(codes), true) => {
                let reason = format!(
                    "a row without a code, read as another meaning of {}",
                    codes.join(", ")
                );
                self.add(row, &codes, row.line);
                self.problem(row.line, reason);
            }
            _ => self.problem(row.line, "a row without a code".to_owned()),
        }
    }

    /// Takes a row with nothing but one more line of a description or a solution.
    fn continues(&mut self, row: &Row) -> bool {
        let mut own = row.cells.iter().enumerate();
        let own = own.by_ref().filter(|(_, cell)| !cell.above && !cell.left && !cell.is_empty());
        let own: Vec<(usize, &Cell)> = own.collect();
        let (&[(column, cell)], Some(codes)) = (&own[..], &self.code) else { return false };
        let field = self.columns.fields.get(column).copied().flatten();
        let is_message = self.columns.messages.contains(&column);
        let count = codes.len().min(self.found.entries.len());
        let start = self.found.entries.len() - count;
        for entry in &mut self.found.entries[start..] {
            if !codes.contains(&entry.code) {
                return false;
            }
            let place = match field {
                Some(Field::Solution) => &mut entry.solution,
                Some(Field::Description | Field::Cause) if !is_message => &mut entry.description,
                _ => return false,
            };
            let before = place.take().map_or(String::new(), |text| text + "\n");
            *place = Some(before + &cell.text.text);
            entry.links.extend(cell.text.links().iter().cloned());
        }
        let reason = format!("a row without a code, read as one more line of {}", codes.join(", "));
        self.problem(row.line, reason);
        true
    }

    fn add(&mut self, row: &Row, codes: &[String], line: u32) {
        let (group, range) = self.group_of(row);
        let mut entry = Entry { group, range, line, ..entry(row, self.columns) };
        let mut aliases = aliases(row, self.columns);
        let (codes, longer) = spelled_longer(codes);
        aliases.extend(longer.cloned());
        if is_blank(&row.cells[self.columns.code].text.text) {
            entry.status = entry.status.filter(|status| !codes.contains(status));
        }
        if !codes.iter().any(|code| is_status(code)) {
            entry.status = entry.status.or(self.status.clone());
        }
        let named = || codes_and_texts(row.cells[self.columns.code].text.unmarked());
        let may_be_named = codes.len() > 1 && entry.message.is_none();
        let named = may_be_named.then(named).flatten().unwrap_or_default();
        for code in codes {
            if is_range(code) {
                entry.range = Some(code.clone());
            }
            entry.code = code.clone();
            entry.aliases = aliases.iter().filter(|alias| *alias != code).cloned().collect();
            let name = named.iter().find(|(own, _)| own == code).map(|(_, name)| *name);
            let mut own = entry.clone();
            own.message = name.map(str::to_owned).or(own.message);
            self.push(own);
        }
    }

    /// Adds an entry unless a row before says the very same.
    fn push(&mut self, entry: Entry) {
        let same = |known: &Entry| Entry { line: entry.line, ..known.clone() } == entry;
        let mut hasher = DefaultHasher::new();
        (&entry.code, &entry.message, &entry.description, &entry.solution).hash(&mut hasher);
        let mut hash = hasher.finish();
        while let Some(&at) = self.seen.get(&hash) {
            if same(&self.found.entries[at]) {
                return;
            }
            hash = hash.wrapping_add(1);
        }
        self.seen.insert(hash, self.found.entries.len());
        self.found.entries.push(entry);
    }

    /// The category of a row: its own, else that of the row above, else the heading it stands
    /// under; and the range of codes that it gives.
    fn group_of(&mut self, row: &Row) -> (Option<String>, Option<String>) {
        let own = self.columns.all(Field::Group).next().and_then(|column| row.cells.get(column));
        if let Some(cell) = own.filter(|cell| !cell.left && !is_blank(&cell.text.text)) {
            self.group = Some(cell.text.clone());
        }
        let range = self.label.as_ref().and_then(|label| label.range.clone());
        if let Some(group) = &self.group {
            return match range_of(&group.text) {
                Some((label, range)) => (Some(label.to_owned()), Some(range.to_owned())),
                None => (Some(group.text.clone()), range),
            };
        }
        let label = self.label.as_ref().map(|label| label.text.clone());
        (label.or_else(|| self.heading.map(str::to_owned)), range)
    }

    fn problem(&mut self, line: u32, reason: String) {
        self.found.problems.push(Problem { page: String::new(), line, reason });
    }
}
