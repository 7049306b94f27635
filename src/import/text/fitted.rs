//! Flattened tables under a header of known words, one cell a line or a paragraph, whose rows are found all at once:
//! as the most likely way of the texts through the columns. Rows may lack cells, and cells may have several texts.

use std::cell::OnceCell;
use std::collections::HashSet;

use super::fitted_columns::{Column, Traits};
use super::fitted_found::{self, Found, is_sound, whole};
use super::fitted_rows::{Fitted, Search};
use super::flat_even::{self, Texts, Unit, texts_of, units};
use super::flat_even_grid::{MAX_COLUMNS, next_header};
use crate::catalog::Problem;
use crate::import::block::{Block, Table};
use crate::import::tables::header::Field;
use crate::import::tables::lists_codes;

/// So many rows of as many texts as the header has words are tried as a start.
const EVEN: usize = 3;

/// So many unknown words may stand before the known ones.
const UNKNOWN: usize = 2;

/// A header that stands so many times is looked at once.
const MANY: usize = 8;

/// So much speaks against each column, since more columns fit any texts better.
const COLUMN: f32 = 6.0;

/// The blocks with such tables in the place of their texts, if there are some.
pub fn tables(blocks: &[Block], problems: &mut Vec<Problem>) -> Option<Vec<Block>> {
    let by_line = tables_of(blocks, false, problems);
    let by_paragraph = tables_of(by_line.as_deref().unwrap_or(blocks), true, problems);
    by_paragraph.or(by_line)
}

fn tables_of(
    blocks: &[Block],
    by_paragraph: bool,
    problems: &mut Vec<Problem>,
) -> Option<Vec<Block>> {
    let units = units(blocks, by_paragraph);
    let errors = OnceCell::new();
    let told = |start: usize| flat_even::told(blocks, &units, &errors, start);
    let texts = texts_of(&units, by_paragraph, &told);
    let mut vain = HashSet::new();
    let mut found = Vec::<(usize, usize, Table)>::new();
    let mut at = 0;
    while at < units.len() {
        let done = found.last().map_or(0, |(_, end, _)| *end);
        let Some(table) = table_at(&texts, at, done, &mut vain) else {
            at += 1;
            continue;
        };
        found.extend(fitted_found::tables(&units, &table, problems));
        at = found.last().map_or(at + 1, |(_, end, _)| *end);
    }
    (!found.is_empty()).then(|| flat_even::replaced(blocks, &units, found))
}

/// The table whose header starts at a word, or at one near it, and behind what is done. Headers that stand many times in
/// vain are not looked at again.
fn table_at<'a>(
    texts: &Texts<'a>,
    start: usize,
    done: usize,
    vain: &mut HashSet<Vec<&'a str>>,
) -> Option<Found<'a>> {
    let units = texts.units;
    if !units[start].is_known || start > 0 && units[start - 1].is_known {
        return None;
    }
    let is_word = |at: &usize| units[*at].is_word && !units[*at].is_heading;
    let unknown =
        (done.max(start.saturating_sub(UNKNOWN))..start).rev().take_while(is_word).count();
    let run: Vec<usize> = (start..units.len()).take(2 * MAX_COLUMNS).take_while(is_word).collect();
    let last = *run.iter().rfind(|at| units[**at].field.is_some())?;
    // The last word may be unknown.
    let ends = (last..=*run.last()?).take(2);
    let mut found = Vec::new();
    for (first, last) in
        ends.flat_map(|end| (start - unknown..=last).map(move |first| (first, end)))
    {
        let width = last + 1 - first;
        // What stands before the header may be a title, or the same header, but no word of codes right there where the
        // header has none.
        let names = |fields: &[Field]| {
            units[first..=last]
                .iter()
                .any(|unit| unit.field.is_some_and(|own| fields.contains(&own)))
        };
        let is_title = names(&[Field::Code, Field::Status])
            || first <= start
            || units[first - 1].field != Some(Field::Code);
        let may_be = (2..=MAX_COLUMNS).contains(&width) && is_title;
        found.extend(may_be.then(|| below(texts, first, width, vain)).flatten());
    }
    let found = found.into_iter().max_by(|one, two| one.points.total_cmp(&two.points))?;
    let whole = whole(units, &found);
    lists_codes(&whole, (texts.told)(found.parts[0].0)).then_some(found)
}

/// The rows below a header, and below the same wherever it stands again.
fn below<'a>(
    texts: &Texts<'a>,
    start: usize,
    width: usize,
    vain: &mut HashSet<Vec<&'a str>>,
) -> Option<Found<'a>> {
    let units = texts.units;
    let header = &units[start..start + width];
    let is_apart = header[1..].iter().all(|unit| unit.is_apart);
    let known = header.iter().filter(|unit| unit.field.is_some()).count();
    if is_apart != texts.by_paragraph || known * 2 < width {
        return None;
    }
    let said: Vec<&str> = header.iter().map(|unit| unit.text.text.as_str()).collect();
    if said.iter().enumerate().any(|(at, word)| said[..at].contains(word)) || vain.contains(&said) {
        return None;
    }
    let key = key(&units[start..], width)?;
    let may_be_text = |at: usize| at != key && header[at].field.is_none_or(Field::is_text);
    if !(0..width).any(may_be_text) {
        return None;
    }
    let field = |at: usize| if at == key { Some(Field::Code) } else { header[at].field };
    let columns: Vec<Column> = (0..width).map(|at| Column::new(field(at))).collect();
    let next = |at: &usize| next_header(units, (start, width), at + width, &texts.starts);
    let starts: Vec<usize> = std::iter::successors(Some(start), next).collect();
    let ends = starts.iter().skip(1).copied().chain([units.len()]);
    // The rows end before another header.
    let heads =
        |at: &usize| units[*at].is_known && units.get(at + 1).is_some_and(|unit| unit.is_known);
    let part = |(start, end): (&usize, usize)| {
        let rows = start + width;
        (rows, (rows..end).find(heads).unwrap_or(end))
    };
    let parts: Vec<(usize, usize)> = starts.iter().zip(ends).map(part).collect();
    let search = Search { units, key, by_paragraph: texts.by_paragraph };
    // Of the ways to start, from what the words say or from even rows, the better one counts.
    let points_of = |fitted: &[Fitted]| fitted.iter().map(|part| part.points).sum::<f32>();
    let mut even = columns.clone();
    for (at, unit) in units.iter().enumerate().skip(parts[0].0).take(EVEN * width) {
        even[(at - parts[0].0) % width].add(&Traits::of(unit), 1);
    }
    let (one, two) = (search.rows(&parts, columns), search.rows(&parts, even));
    let fitted = if points_of(&two) > points_of(&one) { two } else { one };
    let points = points_of(&fitted) - COLUMN * width as f32;
    let mut parts: Vec<(usize, Fitted)> = starts.into_iter().zip(fitted).collect();
    parts.retain(|(at, fitted)| *at == start || !fitted.rows.is_empty());
    let mut found = Found { header, key, parts, points };
    found.trim(units);
    if is_sound(units, &found) {
        return Some(found);
    }
    if found.parts.len() > MANY {
        vain.insert(said);
    }
    None
}

/// The column of the codes: the one that is named so, or that of the statuses, or one that nobody knows where the first
/// row has what may be a code.
fn key(units: &[Unit], width: usize) -> Option<usize> {
    let is_named = |named: Field| (0..width).find(|&at| units[at].field == Some(named));
    let may_be = |at: &usize| {
        matches!(units[*at].field, None | Some(Field::Message))
            && units.get(width + at).is_some_and(|unit| unit.look.is_some())
    };
    is_named(Field::Code).or_else(|| is_named(Field::Status)).or_else(|| (0..width).find(may_be))
}
