//! From blocks to entries: which rows of which tables document a code, and what they say of it.
//!
//! This is the whole way of a row, from what it is to what it says, and is longer than other
//! files since its steps make sense in their order only.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

use super::block::{Block, Cell, Label, Row, Text};
use super::code::{
    Form, code_and_text, codes_in, form, is_blank, is_label, is_status, name_of_statuses, range_of,
    short, without_status,
};
use super::columns::Columns;
use super::header::{Field, exact, field_of, is_catch_all};
use super::tables::code_tables;
use crate::catalog::{Entry, Problem};

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

/// Reads all code tables among the blocks of a page, in order, and lets their rows go as they are
/// read: there may be a million. With `bare`, tables count whose header says nothing, too, if
/// their cells do.
pub fn entries(blocks: &mut [Block], bare: bool) -> Found {
    let tables = code_tables(blocks, bare);
    let headings: HashSet<&String> =
        tables.iter().filter_map(|(_, _, heading)| heading.as_ref()).collect();
    let has_headings = headings.len() > 1;
    let mut found = Found { tables: tables.len(), ..Found::default() };
    let mut seen = HashMap::<u64, usize>::new();
    for (at, columns, heading) in &tables {
        let Block::Table(table) = &mut blocks[*at] else { continue };
        found.language = found.language.or(columns.language);
        let mut reader = Reader {
            columns,
            heading: heading.as_deref().filter(|_| has_headings),
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
            reader.row(row);
            // A page that gives nothing is read in another way.
            reader.found.entries.is_empty()
        });
    }
    found
}

/// Reads the rows of one table.
struct Reader<'a> {
    columns: &'a Columns,
    /// The heading above the table, where the page's tables stand under different ones.
    heading: Option<&'a str>,
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
    fn row(&mut self, row: &Row) {
        if row.label.is_some() {
            self.label = row.label.clone();
        }
        let filled: Vec<&Cell> =
            row.cells.iter().filter(|cell| !cell.left && !is_blank(&cell.text.text)).collect();
        if filled.is_empty() || self.is_header(&filled) || self.catch_all(row) {
            return;
        }
        let own: Vec<&&Cell> = filled.iter().filter(|cell| !cell.above).collect();
        let is_alone = own.len() == 1 && row.cells.len() > 1;
        if is_alone && self.section(row, own[0]) {
            return;
        }
        let (row, code_above) = self.realign(row);
        if let Some(cell) = self.cell_too_many(&row) {
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
            codes_in(cell.text.unmarked())
        };
        if codes.is_empty() {
            return self.row_without_code(&row, cell);
        }
        let line = if is_spanned { row.line } else { cell.text.line };
        self.add(&row, &codes, line);
        self.code = Some(codes);
    }

    /// A cell behind the last column that the header names.
    fn cell_too_many<'b>(&self, row: &'b Row) -> Option<&'b Cell> {
        let named = self.columns.words.iter().rposition(|word| !word.is_empty())? + 1;
        let mut rest = row.cells.get(named..)?.iter();
        rest.find(|cell| !cell.left && !cell.above && !cell.is_empty())
    }

    /// Whether the row repeats the header of its table, as long tables do.
    fn is_header(&self, filled: &[&Cell]) -> bool {
        let words = &self.columns.words;
        let is_known = |cell: &&Cell| words.contains(&cell.text.text);
        let may_be = |cell: &&Cell| filled.len() > 1 && field_of(&cell.text.text).is_some();
        // `server_error` ends like a header word; a header has some that are one.
        let is_one = |cell: &&Cell| is_known(cell) || exact(&cell.text.text).is_some();
        filled.iter().all(|cell| is_known(cell) || may_be(cell))
            && filled.iter().any(is_one)
            && !words.is_empty()
    }

    /// Takes a row such as `Other: contact support` as the page's advice.
    fn catch_all(&mut self, row: &Row) -> bool {
        let before = &row.cells[..row.cells.len().min(self.columns.code + 1)];
        let is_other = |cell: &Cell| !cell.above && !cell.left && is_catch_all(&cell.text.text);
        let Some(at) = before.iter().position(is_other) else { return false };
        let is_coded = before
            .get(self.columns.code)
            .is_some_and(|cell| !cell.left && !codes_in(cell.text.unmarked()).is_empty());
        if is_coded && at != self.columns.code {
            return false;
        }
        let mut texts = Vec::<&str>::new();
        for cell in row.cells[at + 1..].iter().filter(|cell| !cell.left && !cell.above) {
            let text = cell.text.text.as_str();
            if !is_blank(text) && !texts.contains(&text) && !is_status(text) {
                texts.push(text);
            }
        }
        let advice = texts.join("\n");
        if !advice.is_empty() && !self.found.advice.contains(&advice) {
            self.found.advice.push(advice);
        }
        true
    }

    /// Takes a row with one cell only, which is no code, as the heading of the rows below.
    fn section(&mut self, row: &Row, cell: &Cell) -> bool {
        let text = &cell.text.text;
        let is_code = form(text).is_some()
            || row.cells[self.columns.code].text.text == *text
                && row.cells.len() == 2
                && !codes_in(text).is_empty();
        let spans = row.cells.iter().filter(|cell| cell.left).count() + 1 >= row.cells.len();
        let ranged = range_of(text);
        let stands_first = row.cells.first().is_some_and(|first| first.text.text == *text);
        let is_heading = is_label(text)
            || text.chars().count() <= 120 && !text.ends_with(['.', '。', ':', '：', '!', '！']);
        if is_code || !spans && !stands_first || !spans && ranged.is_none() && !is_heading {
            return false;
        }
        let (label, range) = match ranged {
            Some((label, range)) => (label, Some(range.to_owned())),
            None => (text.as_str(), None),
        };
        self.label = Some(Rc::new(Label { text: label.to_owned(), range }));
        (self.group, self.code) = (None, None);
        true
    }

    /// Where a page lost the cells that a row shares with the row above, the rest of the row
    /// stands too far left and the row ends with empty cells instead: moves it back, so far
    /// that its code is in the column of codes. If it has no code at all, the code is one of
    /// the lost cells; the second value says so.
    fn realign(&self, row: &Row) -> (Row, bool) {
        let code = self.columns.code;
        let width = self.columns.fields.len();
        let is_code = |cell: &Cell| form(cell.text.unmarked()).is_some() && !cell.left;
        let cells = &row.cells[..row.cells.len().min(width)];
        let spans = cells.iter().any(|cell| cell.above || cell.left);
        if spans || cells.get(code).is_none_or(is_code) {
            return (row.clone(), false);
        }
        let empty = cells.iter().rev().take_while(|cell| cell.is_empty()).count();
        // All that is left of a row is the last of its cells.
        let is_sentence = |text: &str| text.ends_with(['.', '。', '!', '！']) && text.contains(' ');
        let is_rest = empty + 1 == width && self.code.is_some() && is_sentence(&cells[0].text.text);
        let by = match (1..=code.min(empty)).find(|&by| is_code(&cells[code - by])) {
            Some(by) => by,
            None if is_rest && width > 2 => empty,
            None if code > 0 && empty > code && !cells[0].is_empty() && self.code.is_some() => {
                code + 1
            }
            None => return (row.clone(), false),
        };
        let blank = Cell::missing(row.line);
        let mut moved = vec![blank; by];
        moved.extend(cells[..width - by].iter().cloned());
        (Row { cells: moved, ..row.clone() }, by > code)
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
        match (self.code.clone(), left_is_empty) {
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
        let is_message = self.columns.message == Some(column);
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
        let status = self.columns.all(Field::Status).find_map(|column| filled(row, column));
        let in_cell = row.cells.get(self.columns.code).map(|cell| without_status(&cell.text.text));
        let status = status.or_else(|| in_cell?.1.map(str::to_owned));
        let cell = row.cells[self.columns.code].text.unmarked();
        let beside = code_and_text(cell).map(|(_, text)| text);
        let beside = beside.or_else(|| name_of_statuses(cell)).map(str::to_owned);
        let message = self.columns.message.and_then(|column| filled(row, column)).or(beside);
        let (group, range) = self.group_of(row);
        let code_cell = &row.cells[self.columns.code].text.text;
        let mut aliases = Vec::<String>::new();
        for &column in &self.columns.aliases {
            aliases.extend(
                row.cells
                    .get(column)
                    .map(|cell| codes_in(cell.text.unmarked()))
                    .unwrap_or_default(),
            );
        }
        let mut entry = Entry {
            status,
            message,
            description: self.join(row, &[Field::Description, Field::Message, Field::Cause]),
            solution: self.join(row, &[Field::Solution]),
            group,
            range,
            deprecated: is_deprecated(code_cell),
            links: self.links(row),
            line,
            ..Entry::default()
        };
        for code in codes {
            if is_range(code) {
                entry.range = Some(code.clone());
            }
            entry.code = code.clone();
            entry.aliases = aliases.iter().filter(|alias| *alias != code).cloned().collect();
            self.push(entry.clone());
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

    /// The texts of all columns of some fields, the message aside, each once.
    fn join(&self, row: &Row, fields: &[Field]) -> Option<String> {
        let mut texts = Vec::<String>::new();
        for &field in fields {
            for column in
                self.columns.all(field).filter(|&column| Some(column) != self.columns.message)
            {
                texts.extend(filled(row, column).filter(|text| !texts.contains(text)));
            }
        }
        (!texts.is_empty()).then(|| texts.join("\n"))
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

    fn links(&self, row: &Row) -> Vec<crate::catalog::Link> {
        let mut links = Vec::new();
        for (column, cell) in row.cells.iter().enumerate() {
            let counts = !cell.left && self.columns.fields.get(column) != Some(&Some(Field::Group));
            if counts {
                links.extend(cell.text.links().iter().cloned());
            }
        }
        links
    }

    fn problem(&mut self, line: u32, reason: String) {
        self.found.problems.push(Problem { page: String::new(), line, reason });
    }
}

fn filled(row: &Row, column: usize) -> Option<String> {
    let cell = row.cells.get(column).filter(|cell| !cell.left)?;
    (!is_blank(&cell.text.text)).then(|| cell.text.text.clone())
}

/// Whether a code stands for many: `AIS.0100-AIS.0199`, `4xx`.
fn is_range(code: &str) -> bool {
    let parts: Vec<&str> = code.split(['~', '～', '–', '—', '-']).collect();
    let numbered = |part: &&str| part.ends_with(|c: char| c.is_ascii_digit());
    let is_span = parts.len() == 2
        && parts.iter().all(numbered)
        && (code.contains(['~', '～', '–', '—'])
            || parts[0].starts_with(|c: char| c.is_ascii_digit())
            || parts.iter().all(|part| form(part) == Some(Form::Dotted)));
    is_span || code.ends_with("xx") || code.ends_with("XX") || code.ends_with('*')
}

fn is_deprecated(code_cell: &str) -> bool {
    let text = code_cell.to_lowercase();
    ["~~", "deprecated", "obsolete", "废弃", "廢棄", "已下线", "非推奨", "veraltet"]
        .iter()
        .any(|word| text.contains(word))
}
