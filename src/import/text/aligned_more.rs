//! The rows of an aligned table behind blank lines and the breaks of pages.

use super::line::Line;
use super::look::{Look, look_of};
use super::rivers::{View, slices};
use crate::import::code_cell::codes_in;

/// As many groups of lines between two rows may be the foot of a page and the head of the next.
const FURNITURE: usize = 2;

/// The lines behind a table that stand in its columns, too, and the index behind the last of them.
/// `is_head` tells the header, which stands on every page.
pub fn more<'a>(
    lines: &[Line<'a>],
    from: usize,
    (view, starts, code): (View, &[usize], usize),
    is_head: impl Fn(&str) -> bool,
) -> (Vec<Line<'a>>, usize) {
    let mut found = Vec::new();
    let (mut end, mut at, mut skipped) = (from, from, 0);
    while at < lines.len() {
        let group = lines[at..].iter().take_while(|line| !line.text.trim().is_empty());
        let mut group: Vec<Line> = group.copied().collect();
        at += group.len().max(1);
        // The foot of a page and the header of the next may stand right above a row.
        let has_number = |line: &Line| line.text.contains(|c: char| c.is_ascii_digit());
        let heads = |group: &[Line]| group.iter().take_while(|line| is_head(line.text)).count();
        let is_row = group.first().is_some_and(|first| fits(&[*first], view, starts, code));
        let foot = (!is_row && group.first().is_some_and(has_number)) as usize;
        let skip = foot + heads(&group[foot..]);
        if fits(&group[skip..], view, starts, code) {
            group.drain(..skip);
        }
        group.drain(..heads(&group));
        if group.is_empty() {
            continue;
        }
        if fits(&group, view, starts, code) {
            found.extend(group);
            (end, skipped) = (at, 0);
            continue;
        }
        let is_furniture = group.len() == 1 && has_number(&group[0]);
        skipped += 1;
        if !is_furniture || skipped > FURNITURE {
            break;
        }
    }
    (found, end)
}

/// Whether some lines start with a code and none has a character between two columns.
fn fits(group: &[Line], view: View, starts: &[usize], code: usize) -> bool {
    let is_within = |line: &Line| {
        let wide = view(line.text);
        let is_blank =
            |at: usize| at >= wide.len() || wide.char(at).is_none_or(char::is_whitespace);
        starts[1..].iter().all(|&start| is_blank(start - 1))
    };
    let code_of = |line: &Line| slices(view(line.text), starts)[code].trim().to_owned();
    let is_row = |line: &Line| {
        let code = code_of(line);
        let is_word = look_of(&code).is_some_and(Look::is_word);
        !codes_in(&code).is_empty() && !is_word && !code.contains(' ')
    };
    let Some(line) = group.first() else { return false };
    let first = slices(view(line.text), starts);
    let is_filled = first.iter().filter(|cell| !cell.trim().is_empty()).count() > 1;
    is_filled
        && is_row(&group[0])
        && group.iter().all(|line| is_within(line) && (is_row(line) || code_of(line).is_empty()))
}
