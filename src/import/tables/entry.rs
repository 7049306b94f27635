//! What a row says of its codes, as an entry.

use super::columns::Columns;
use super::header::Field;
use super::labelled_cell::{before_solution, parts};
use super::statuses::own_status;
use crate::catalog::{Entry, Link};
use crate::import::block::{Row, Text};
use crate::import::code::{Form, SPAN_MARKS, form, is_blank};
use crate::import::code_cell::{
    code_and_text, codes_in, is_spaced_range, name_and_number, name_of_statuses, number_in_groups,
    tidy, without_status,
};

/// A text of a row.
type Said = Option<String>;

/// The entry of a row, without its code and what stands around the row.
pub fn entry(row: &Row, columns: &Columns) -> Entry {
    let cell = &row.cells[columns.code].text;
    let status = columns.all(Field::Status).find_map(|column| filled(row, column));
    let status = status.or_else(|| without_status(&cell.text).1.map(str::to_owned));
    let beside = code_and_text(cell.unmarked()).map(|(_, text)| text);
    let beside = beside.or_else(|| name_of_statuses(cell.unmarked()));
    let beside = beside
        .or_else(|| own_status(&cell.text).filter(|_| columns.has_names).map(|(_, name)| name));
    let beside = beside.or_else(|| name_in_a_line(cell.unmarked()));
    let beside = beside.filter(|text| !is_deprecated(text)).map(str::to_owned);
    let message = columns.messages.iter().filter_map(|&column| filled(row, column));
    let message = message.reduce(|one, two| one + "\n" + &two);
    let (message, titled) = match message {
        Some(message) => (Some(message), None),
        // A title is the message of a row that has no other one.
        None => title(row, columns).unzip(),
    };
    let described = join(row, columns, &[Field::Description, Field::Message, Field::Cause], titled);
    // A description is the message only of a row that says more.
    let is_description = |column: &usize| columns.fields[*column] == Some(Field::Description);
    let is_alone = described.is_none() && columns.messages.iter().all(is_description);
    let (message, described) = if is_alone { (None, message) } else { (message, described) };
    // What stands behind the code is its message, or its description where there is a message.
    let (message, described) = match message {
        Some(message) => (Some(message), described.or(beside.filter(|text| !is_name(text)))),
        None => (beside, described),
    };
    let solution = join(row, columns, &[Field::Solution], None);
    let (message, description, solution) = by_labels(message, described, solution);
    let are_struck = [&message, &description].into_iter().flatten().any(|text| is_struck(text));
    Entry {
        status,
        message: message.map(unstruck),
        description: description.map(unstruck),
        solution: solution.map(unstruck),
        deprecated: is_deprecated(&cell.text) || are_struck,
        links: links(row, columns),
        ..Entry::default()
    }
}

/// The texts of a row, where the second says by its labels that parts of it are others of them.
fn by_labels(message: Said, description: Said, solution: Said) -> (Said, Said, Said) {
    // A message alone may say by its labels what else it is.
    let own = message.as_deref().filter(|_| description.is_none() && solution.is_none());
    if let Some(parts) = own.and_then(parts) {
        return (parts.message, parts.description, parts.solution);
    }
    let text = description.as_deref().filter(|_| solution.is_none());
    match text.and_then(parts) {
        Some(parts) if message.is_none() || parts.message.is_none() => {
            return (message.or(parts.message), parts.description, parts.solution);
        }
        _ => {}
    }
    let parts = text.and_then(before_solution);
    let parts = parts.map(|(before, solution)| (before.to_owned(), solution.to_owned()));
    match parts {
        Some((before, solution)) => (message, Some(before), Some(solution)),
        None => (message, description, solution),
    }
}

/// Whether a text is a name in capitals of several words in one.
fn is_name(text: &str) -> bool {
    form(text) == Some(Form::Upper)
}

/// The words that stand in a line of their own above or below the code of a cell, as its name does.
fn name_in_a_line(cell: &str) -> Option<&str> {
    let (one, other) = cell.split_once('\n').filter(|(_, other)| !other.contains('\n'))?;
    let is_code = |line: &str| codes_in(line).len() == 1 && !line.trim().contains(' ');
    let is_name = |line: &str| {
        line.trim().contains(' ')
            && line.starts_with(char::is_alphabetic)
            && !line.contains(|c: char| c.is_ascii_digit() || matches!(c, ',' | '，' | '、' | '/'))
            && codes_in(line).is_empty()
    };
    match (is_code(one) && is_name(other), is_code(other) && is_name(one)) {
        (true, _) => Some(other),
        (_, true) => Some(one),
        _ => None,
    }
}

/// Whether a column has neither the message nor codes.
fn is_text(columns: &Columns, column: usize) -> bool {
    !columns.messages.contains(&column) && !columns.aliases.contains(&column)
}

/// The text and the column of what is called a message but is not one where the table has another.
fn title(row: &Row, columns: &Columns) -> Option<(String, usize)> {
    let mut others = columns.all(Field::Message).filter(|&column| is_text(columns, column));
    others.find_map(|column| Some((filled(row, column)?, column)))
}

/// The codes of a cell, with the star that stands for a digit where it does.
pub fn codes_of(cell: &Text, columns: &Columns) -> Vec<String> {
    let text = cell.unmarked();
    if columns.has_phrases {
        return vec![tidy(text)];
    }
    let mut codes = codes_in(text);
    if codes.is_empty()
        && let Some((number, _)) = own_status(text).filter(|_| columns.has_names)
    {
        codes.push(number.to_owned());
    }
    for code in codes.iter_mut().filter(|_| columns.has_families) {
        let starred = format!("{code}*");
        if text.split(|c: char| c.is_whitespace() || c == ',').any(|own| own == starred) {
            *code = starred;
        }
    }
    codes
}

/// What stands in the place of the name of a number that has none.
const UNUSED: &[&str] =
    &["reserved", "unused", "unassigned", "reserviert", "保留", "予約", "未使用", "예약"];

/// The other codes of a row.
pub fn aliases(row: &Row, columns: &Columns) -> Vec<String> {
    let cells = columns.aliases.iter().filter_map(|&column| row.cells.get(column));
    let own = row.cells[columns.code].text.unmarked();
    // A number in groups of digits may be looked for as the page writes it.
    let grouped = number_in_groups(own).map(|_| own.to_owned());
    // A status may have a name of its own behind it, `101 (ORDER_GONE)`.
    let named = || code_and_text(own).map(|(_, name)| name).filter(|name| is_name(name));
    let own = name_and_number(own).map(|(_, number)| number).or(grouped);
    let own = own.or_else(|| named().map(str::to_owned));
    let others = cells.flat_map(|cell| codes_in(cell.text.unmarked()));
    let others = others.filter(|name| !UNUSED.contains(&name.to_lowercase().as_str()));
    own.into_iter().chain(others).collect()
}

/// Whether a code stands for many: `AIS.0100-AIS.0199`, `4xx`.
pub fn is_range(code: &str) -> bool {
    let parts: Vec<&str> = code.split(|c| SPAN_MARKS.contains(&c) || c == '-').collect();
    let numbered = |part: &&str| part.ends_with(|c: char| c.is_ascii_digit());
    let is_span = parts.len() == 2
        && parts.iter().all(numbered)
        && !has_two_parts(&parts)
        && (code.contains(SPAN_MARKS)
            || parts[0].starts_with(|c: char| c.is_ascii_digit())
            || parts.iter().all(|part| form(part) == Some(Form::Dotted)));
    is_span
        || is_spaced_range(code)
        || code.ends_with("xx")
        || code.ends_with("XX")
        || code.ends_with('*')
}

/// Whether two numbers are the parts of one code, `004-00`, since a range would not have zeros
/// before numbers of unlike length, and would go up.
fn has_two_parts(parts: &[&str]) -> bool {
    let is_padded = parts.iter().any(|part| part.len() > 1 && part.starts_with('0'));
    let are_digits = parts.iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()));
    are_digits && is_padded && (parts[0].len() != parts[1].len() || parts[0] >= parts[1])
}

/// The texts of all columns of some fields, the message aside, each once.
fn join(row: &Row, columns: &Columns, fields: &[Field], taken: Option<usize>) -> Option<String> {
    let mut texts = Vec::<String>::new();
    for &field in fields {
        let is_left = |&column: &usize| is_text(columns, column) && taken != Some(column);
        for column in columns.all(field).filter(is_left) {
            texts.extend(filled(row, column).filter(|text| !texts.contains(text)));
        }
    }
    (!texts.is_empty()).then(|| texts.join("\n"))
}

fn filled(row: &Row, column: usize) -> Option<String> {
    let cell = row.cells.get(column).filter(|cell| !cell.left)?;
    (!is_blank(&cell.text.text)).then(|| cell.text.text.clone())
}

fn links(row: &Row, columns: &Columns) -> Vec<Link> {
    let mut links = Vec::new();
    for (column, cell) in row.cells.iter().enumerate() {
        let counts = !cell.left && columns.fields.get(column) != Some(&Some(Field::Group));
        if counts {
            links.extend(cell.text.links().iter().cloned());
        }
    }
    links
}

fn is_deprecated(code_cell: &str) -> bool {
    let text = code_cell.to_lowercase();
    ["~~", "deprecated", "obsolete", "废弃", "廢棄", "已下线", "非推奨", "veraltet"]
        .iter()
        .any(|word| text.contains(word))
}

/// Whether a text is struck through, all of it: `~~The order is gone~~`.
fn is_struck(text: &str) -> bool {
    text.len() > 4 && text.starts_with("~~") && text.ends_with("~~")
}

/// A text without the marks around what is struck through.
fn unstruck(text: String) -> String {
    let marks = text.matches("~~").count();
    if marks > 0 && marks.is_multiple_of(2) { text.replace("~~", "") } else { text }
}
