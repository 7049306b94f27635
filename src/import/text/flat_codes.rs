//! The codes behind the header of a flattened table, and what their distances say of its columns.

use std::collections::HashMap;
use std::iter::successors;

use super::align::Piece;
use super::look::{Look, look_of};
use crate::import::code::{Form, form, is_label, is_number, is_status};
use crate::import::code_cell::{code_and_text, codes_in, is_snake};
use crate::import::tables::header::{Field, is_catch_all};

/// The pieces that are codes: all of the form that most of them have, and those of another form
/// that stand where a row of the usual length has its code.
pub fn code_pieces(pieces: &[Piece], fields: &[Field]) -> Vec<usize> {
    let has_status = fields.contains(&Field::Status) && fields.contains(&Field::Code);
    let mut counts = HashMap::<Form, usize>::new();
    let form = |piece: &Piece| {
        let is_number = || !has_status && !piece.is_item && is_bare_number(&piece.text.text);
        // Beside statuses, names in small letters are codes, too: `order_gone`.
        let is_name = || has_status && !piece.is_item && is_snake(&piece.text.text);
        code_form(piece)
            .or_else(|| is_number().then_some(Form::Digits))
            .or_else(|| is_name().then_some(Form::Words))
    };
    let forms: Vec<Option<Form>> = pieces.iter().map(form).collect();
    for form in forms.iter().flatten() {
        *counts.entry(*form).or_default() += 1;
    }
    // Of two kinds that are about as frequent the one that stands where the header has the codes.
    let place = fields.iter().position(|&field| field == Field::Code);
    let first = place.and_then(|at| forms.get(at).copied().flatten());
    let weight = |form: Form, count: usize| if Some(form) == first { count * 4 } else { count * 3 };
    let most =
        counts.iter().max_by_key(|&(&form, &count)| (weight(form, count), std::cmp::Reverse(form)));
    let Some((&most, _)) = most else { return Vec::new() };
    let mut codes: Vec<usize> = (0..pieces.len()).filter(|&at| forms[at] == Some(most)).collect();
    let Some(distance) = usual_distance(&codes).filter(|&distance| distance >= 2) else {
        return codes;
    };
    // A code of one word, `Forbidden`, is one where the row has its status in the right place.
    let offset = |field: Field| fields.iter().position(|&known| known == field);
    let status = offset(Field::Status).zip(offset(Field::Code)).filter(|(s, c)| s < c);
    let stands_behind_status = |at: usize| {
        let before = status.and_then(|(status, code)| at.checked_sub(code - status));
        let text = &pieces[at].text.text;
        before.is_some_and(|before| is_status(&pieces[before].text.text))
            && (!text.contains(char::is_whitespace) || is_status(text))
            && !codes_in(text).is_empty()
            && !is_catch_all(text)
    };
    // A number, however short, is one where the others are numbers.
    let are_numbers = matches!(most, Form::Digits);
    // So are capitals with points between them, `ORD.LATE`, where the others are no numbers.
    let is_alike = |at: usize| {
        let text = &pieces[at].text.text;
        let has_parts = !are_numbers && text.contains('.') && !text.contains(' ');
        // And one word where the others are names, `Conflict`.
        let is_word = most == Form::Words && look_of(text).is_some_and(Look::is_word);
        are_numbers && is_number(text)
            || has_parts && look_of(text) == Some(Look::Capitals)
            || is_word && pieces.get(at + 1).is_some_and(|next| look_of(&next.text.text).is_none())
    };
    let is_code = |at: usize| {
        at < pieces.len() && (forms[at].is_some() || stands_behind_status(at) || is_alike(at))
    };
    // Behind a short row they go on with the form of the last one.
    let goes_on = |at: usize, last: usize| {
        let is_sure = |form: Form| form < Form::Words && counts[&form] > 2;
        forms[at] == forms[last] && forms[at].is_some_and(is_sure)
    };
    let more = in_place(&codes, pieces.len(), distance, is_code, goes_on);
    codes.extend(more);
    codes.sort_unstable();
    codes
}

/// The places of more codes between, before and behind some, a row of the usual length apart; or nearer
/// where one goes on with those before.
fn in_place(
    codes: &[usize],
    count: usize,
    distance: usize,
    is_code: impl Fn(usize) -> bool,
    goes_on: impl Fn(usize, usize) -> bool,
) -> Vec<usize> {
    let mut more = Vec::new();
    for (index, &at) in codes.iter().enumerate() {
        let end = codes.get(index + 1).copied().unwrap_or(count);
        let next = |last: &usize| {
            let full = last + distance;
            let near = || (last + 1..full).find(|&near| goes_on(near, *last));
            let found = || if is_code(full) { Some(full) } else { near() };
            (full < end).then(found).flatten()
        };
        more.extend(successors(next(&at), next));
    }
    let before = |first: &usize| {
        let full = first.checked_sub(distance)?;
        let near = || (full + 1..*first).rev().find(|&near| goes_on(near, *first));
        if is_code(full) { Some(full) } else { near() }
    };
    more.extend(successors(before(&codes[0]), before));
    more
}

/// The pieces without a word that the page shows right behind every code or before the next one,
/// `Open`, where the rows have more texts than their header has words.
pub fn without_buttons(mut pieces: Vec<Piece>, fields: &[Field]) -> Vec<Piece> {
    let codes = code_pieces(&pieces, fields);
    if codes.len() < 3 || usual_distance(&codes).is_none_or(|distance| distance <= fields.len()) {
        return pieces;
    }
    let behind = codes.iter().map(|&at| Some(at + 1));
    let before = codes[1..].iter().map(|at| at.checked_sub(1));
    for places in [behind.collect::<Vec<_>>(), before.collect()] {
        let text = |at: Option<usize>| at.and_then(|at| pieces.get(at)).map(|p| &p.text.text);
        let first = text(places[0]);
        let is_button = first.is_some_and(|word| {
            word.split(' ').count() < 4 && is_label(word) && form(word).is_none()
        });
        if is_button && places.iter().all(|&at| text(at) == first) {
            let mut at = 0;
            pieces.retain(|_| {
                at += 1;
                places.binary_search(&Some(at - 1)).is_err()
            });
            break;
        }
    }
    pieces
}

/// The codes with those before and between them that are a word of another form, `Undefined`,
/// where the rows start with their codes and all that were found stand where a row starts.
pub fn filled_up(codes: Vec<usize>, pieces: &[Piece], fields: &[Field]) -> Vec<usize> {
    let (width, last) = (fields.len(), codes[codes.len() - 1]);
    let starts = || (0..=last).step_by(width);
    let is_word = |at: usize| {
        let text = &pieces[at].text.text;
        !pieces[at].is_item
            && text.len() <= 60
            && text.contains(|c: char| c.is_ascii_alphabetic())
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.'))
    };
    let fits = fields.first() == Some(&Field::Code)
        && codes.iter().all(|at| at % width == 0)
        && starts().all(|at| codes.binary_search(&at).is_ok() || is_word(at));
    if fits { starts().collect() } else { codes }
}

/// The column in which the found codes stand: the first one of codes, or the last one where most
/// of the found stand right behind another word with a digit.
pub fn code_column(fields: &[Field], pieces: &[Piece], codes: &[usize]) -> Option<usize> {
    let first = fields.iter().position(|&field| field == Field::Code)?;
    let last = fields.iter().rposition(|&field| field == Field::Code)?;
    let is_code = |at: Option<usize>| {
        let text = at.and_then(|at| pieces.get(at)).map_or("", |piece| &piece.text.text);
        let is_word = text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        is_word && text.bytes().any(|b| b.is_ascii_digit())
    };
    let behind = codes.iter().filter(|&&at| is_code(at.checked_sub(last - first))).count();
    Some(if last > first && behind * 2 > codes.len() { last } else { first })
}

/// Whether a text is a status, a name with its number or a number in two parts, which are codes where no
/// column is one of statuses.
fn is_bare_number(text: &str) -> bool {
    let is_assigned = text.contains('=') && code_and_text(text).is_some();
    let is_short = (text.len() == 3 || text.starts_with('-')) && is_number(text) && text.len() > 2;
    // Two numbers of one length, `2110-1100`, are no range of them.
    let is_long = |part: &str| part.len() > 2 && is_number(part);
    let is_parted = || text.split_once('-').is_some_and(|(one, two)| is_long(one) && is_long(two));
    text.len() <= 60 && (is_status(text) || is_short || is_assigned || is_parted())
}

fn code_form(piece: &Piece) -> Option<Form> {
    let text = &piece.text.text;
    if piece.is_item || text.len() > 120 {
        return None;
    }
    if let Some(Look::Coded(form)) = form(text).map(Look::Coded).or_else(|| look_of(text)) {
        return Some(form);
    }
    // Several codes in one cell, with nothing but joints between them.
    let joints = ["or", "and", "/", "或", "和"];
    let words = text.split([' ', '\n', ',', '，', '、', ';', '；', '/']).filter(|w| !w.is_empty());
    let codes = codes_in(text);
    let all = words.filter(|word| !joints.contains(word)).all(|word| form(word).is_some());
    (codes.len() > 1 && all).then(|| form(&codes[0])).flatten()
}

/// How many texts behind a run of header words are headers that the vocabulary does not know:
/// labels, as many as it takes for the number of columns to be the distance between codes, with
/// the first row right behind them.
pub fn unknown_columns(fields: &[Field], pieces: &[Piece], codes: &[usize]) -> usize {
    let Some(distance) = usual_distance(codes) else { return 0 };
    let Some(before) = fields.iter().position(|&field| field == Field::Code) else { return 0 };
    let is_word = |at: usize| {
        let piece = &pieces[at];
        is_label(&piece.text.text) && !piece.is_item
    };
    // A status before the codes may stand once for several rows, which have a text less.
    let is_once = fields[..before] == [Field::Status];
    let mores = (0..=is_once as usize).map(|once| (distance + once).saturating_sub(fields.len()));
    let fits =
        |more: &usize| codes[0] == more + before && distance <= 12 && (0..*more).all(is_word);
    mores.filter(fits).max().unwrap_or(0)
}

/// The distance between two codes that is the most frequent.
pub fn usual_distance(codes: &[usize]) -> Option<usize> {
    let mut counts = HashMap::<usize, usize>::new();
    for pair in codes.windows(2) {
        *counts.entry(pair[1] - pair[0]).or_default() += 1;
    }
    let usual = counts.into_iter().max_by_key(|&(distance, count)| (count, usize::MAX - distance));
    usual.map(|(distance, _)| distance)
}

/// How many of the first header words are a title, such as `Error Codes`, and no column: as few
/// as it takes for the number of columns to be the distance between codes.
pub fn leading_titles(fields: &[Field], pieces: &[Piece], codes: &[usize]) -> usize {
    let Some(distance) = usual_distance(codes) else { return 0 };
    if fields.starts_with(&[Field::Code, Field::Code]) && fields.len() == distance + 1 {
        return 1;
    }
    // A title and the column of the codes, and behind the header words one that is not known.
    let goes_on = |skip: &usize| unknown_columns(&fields[*skip..], pieces, codes) > 0;
    if fields.starts_with(&[Field::Code, Field::Code]) && goes_on(&1) {
        return 1;
    }
    let fits = |skip: &usize| {
        let columns = &fields[*skip..];
        // A category, or a status that the first row has, may stand once for several rows.
        let is_led = || {
            let before = codes[0].checked_sub(1).and_then(|at| pieces.get(at));
            columns[0] == Field::Status && before.is_some_and(|p| is_status(&p.text.text))
        };
        let spanned = (columns.contains(&Field::Group) || is_led()) as usize;
        columns.contains(&Field::Code)
            && (columns.len() == distance
                || columns.len() - spanned == distance && columns[0] != Field::Other)
    };
    let skips = || 0..fields.len() - 1;
    skips().find(fits).or_else(|| (0..fields.len()).find(goes_on)).unwrap_or(0)
}
