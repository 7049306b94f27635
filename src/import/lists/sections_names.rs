//! What a heading names that may be an error, and where in it.

use super::induced_told::is_unit;
use super::readings::run;
use super::readings_leads::led;
use super::start_parts::without_word;
use crate::import::code::is_status;
use crate::import::tables::header::exact;
use crate::import::tables::looks::{Look, look_of};
use crate::import::told::{is_of_troubles, names_error, names_warning};

/// Longer headings are sentences, in bytes.
const MAX_HEADING: usize = 160;

/// Where in a heading its code stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Whole,
    /// Behind a word that calls it a trouble: `Problem 12: Gone`.
    Called,
    Start,
    End,
}

/// What a heading names.
pub struct Name<'a> {
    pub at: usize,
    pub place: Place,
    pub code: &'a str,
    pub look: Look,
    pub status: Option<&'a str>,
    pub rest: &'a str,
}

/// What a heading names, as far as it may be a code.
pub fn name_of(at: usize, text: &str) -> Option<Name<'_>> {
    if text.len() > MAX_HEADING {
        return None;
    }
    let (status, line) = behind_status(text.trim());
    let name = |place, code, look, rest| Some(Name { at, place, code, look, status, rest });
    let look = |code| look_of(code).filter(|own| *own != Look::Word && exact(code).is_none());
    let coded = |code| look(code).filter(|own| *own == Look::Coded || *own == Look::Capitals);
    if let Some(own) = look(line) {
        return name(Place::Whole, line, own, "");
    }
    if let Some((code, rest)) = called(line) {
        return name(Place::Called, code, look(code)?, rest);
    }
    if let Some((rest, code)) = at_end(line)
        && let Some(own) = coded(code)
        // Of words in capitals, none is a code by itself.
        && !(own == Look::Capitals && rest.bytes().all(|b| b.is_ascii_uppercase() || b == b' '))
    {
        return name(Place::End, code, own, rest);
    }
    let code = run(line);
    let rest = line[code.len()..].trim_start();
    let behind = rest.trim_start_matches([':', '：', '-', '–', '—', '|', ' ', '(', '（']);
    let behind = behind.trim_end_matches([')', '）']);
    let own = coded(code).filter(|_| behind.len() < rest.len() && !behind.is_empty())?;
    name(Place::Start, code, own, behind)
}

/// What the whole of a heading names that stands among others which are names: it may have several words, one of
/// which has several parts, `Invalid order_date`.
pub fn whole_name(at: usize, text: &str) -> Option<Name<'_>> {
    let named = name_of(at, text);
    if named.as_ref().is_some_and(|name| name.place == Place::Whole) {
        return named;
    }
    let code = text.trim();
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | ' ');
    let is_name = (2..=4).contains(&code.split(' ').count())
        && code.contains('_')
        && code.chars().all(is_part);
    let look = look_of(code.split(' ').find(|word| word.contains('_'))?)?;
    is_name.then_some(Name { at, place: Place::Whole, code, look, status: None, rest: "" })
}

/// The code behind a word at the start that calls it a trouble, and what stands behind the code.
fn called(line: &str) -> Option<(&str, &str)> {
    let calls = |words: &str| {
        let word = words.to_lowercase();
        !is_unit(words)
            && (is_of_troubles(words)
                || names_error(words)
                || names_warning(words)
                || ["code", "alarm", "meldung", "报错", "告警", "报警", "警報", "alert"]
                    .iter()
                    .any(|known| word.contains(known)))
    };
    let line = match without_word(line) {
        (line, true) => line,
        _ => led(line).filter(|(words, _)| calls(words))?.1,
    };
    let code = run(line);
    let joints = [':', '：', '-', '–', '—', '.', ')', ']', '|', ' '];
    (!code.is_empty()).then(|| (code, line[code.len()..].trim_start_matches(joints)))
}

/// The word at the end of a text, be it in brackets, and the text before it.
fn at_end(line: &str) -> Option<(&str, &str)> {
    let closed = line.trim_end_matches([')', '）', ']', '】']);
    let opens = ['(', '（', '[', '【'];
    let (before, code) = match closed.len() < line.len() {
        true => closed.rsplit_once(opens)?,
        false => line.rsplit_once(' ')?,
    };
    let joints = [' ', ':', '：', '-', '–', '—', '|'];
    let before = before.trim_end_matches(joints);
    (!before.is_empty()).then_some((before, code.trim()))
}

/// The status that a text starts with, and what stands behind it, if something does.
fn behind_status(text: &str) -> (Option<&str>, &str) {
    let line = text.strip_prefix("HTTP ").unwrap_or(text);
    let joints = [' ', ':', '：', '-', '–', '—', '(', ')', '|'];
    let behind = line.get(3..).map(|rest| rest.trim_start_matches(joints));
    match behind.filter(|rest| rest.len() + 3 < line.len() && !rest.is_empty()) {
        Some(rest) if is_status(&line[..3]) => (Some(&line[..3]), rest),
        _ => (None, text),
    }
}
