//! The names of statuses in a column beside their numbers: below `Code Status Meaning` stands `404 Not Found No such order`.

use std::borrow::Cow;

use super::joined_line::Line;
use crate::import::code::is_status;
use crate::import::tables::header::Field;

/// The rows and their columns behind the code; where the first of several is that of a name and all codes are
/// statuses, the rows with the names of these in the texts behind them.
pub fn with_names(
    rows: &[Line],
    mut fields: Vec<Field>,
    is_glued: bool,
) -> (Cow<'_, [Line]>, Vec<Field>) {
    let is_number = |row: &Line| row.code.get(..3).is_some_and(is_status) && is_status(&row.code);
    let has_name = |row: &Line| row.code.contains(' ');
    let is_named = matches!(fields[..], [Field::Status, _, ..] | [Field::Message, _]);
    if is_glued || !is_named || !rows.iter().all(is_number) || !rows.iter().any(has_name) {
        return (Cow::Borrowed(rows), fields);
    }
    fields[0] = Field::Message;
    let row = |row: &Line| {
        let mut row = row.clone();
        if let Some((number, name)) = row.code.split_once(' ') {
            row.rest = format!("{name} {}", row.rest.trim_start());
            row.code = number.to_owned();
        }
        row
    };
    (rows.iter().map(row).collect(), fields)
}
