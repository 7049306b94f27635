//! Codes that ran into the end of the text before them: `The shop is closed.ORDER_GONE`, `The key is lostE2`, and
//! what that means in the next line.

use super::line::Line;
use super::look::{Look, sure_look};
use crate::import::code::Form;
use crate::import::code_cell::is_snake;

/// Fewer lines may end so by chance.
const LEAST: usize = 3;

/// The lines, of which those that end with a code behind their text are two, if several are.
pub fn apart(lines: Vec<Line>) -> Vec<Line> {
    let mut places: Vec<Option<usize>> =
        lines.iter().map(|line| behind_sentence(line.text)).collect();
    let counted: Vec<Option<Counted>> = lines.iter().map(|line| counted(line.text)).collect();
    let mut before = None;
    for (own, place) in counted.iter().zip(&mut places) {
        let Some(own) = own else { continue };
        // Short codes are told by their numbers, each the next one.
        let goes_on = before.is_some_and(|before: &Counted| before.is_before(own));
        *place = place.or((goes_on || own.number == 2).then_some(own.at));
        before = Some(own);
    }
    if places.iter().flatten().count() < LEAST {
        return lines;
    }
    let mut out = Vec::with_capacity(lines.len() + LEAST);
    for (line, place) in lines.into_iter().zip(places) {
        let (text, code) = line.text.split_at(place.unwrap_or(line.text.len()));
        out.push(Line { text, ..line });
        out.extend(Some(Line { text: code, ..line }).filter(|line| !line.text.is_empty()));
    }
    out
}

/// Where the code starts that a line ends with, right behind a full stop.
fn behind_sentence(line: &str) -> Option<usize> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    let text = line.trim_end().trim_end_matches(is_part);
    let look = || sure_look(line[text.len()..].trim_end());
    let ends =
        text.ends_with(['.', '。', '!', '！', '）', ')']) && text.contains(char::is_whitespace);
    let is_code = || matches!(look(), Some(Look::Coded(Form::Numbered | Form::Upper)));
    // A path or a file behind a full stop has other marks.
    (ends && (is_code() || is_snake(line[text.len()..].trim_end()))).then_some(text.len())
}

/// A short code that a line ends with, right behind a word.
struct Counted<'a> {
    at: usize,
    letters: &'a str,
    number: u32,
}

impl Counted<'_> {
    fn is_before(&self, next: &Counted) -> bool {
        self.letters == next.letters && next.number == self.number + 1
    }
}

fn counted(line: &str) -> Option<Counted<'_>> {
    let line = line.trim_end();
    let before = line.trim_end_matches(|c: char| c.is_ascii_digit());
    let text = before.trim_end_matches(|c: char| c.is_ascii_uppercase());
    let letters = &before[text.len()..];
    let is_code =
        (1..=4).contains(&letters.len()) && (1..=5).contains(&(line.len() - before.len()));
    let is_glued = text.ends_with(char::is_lowercase) && text.contains(' ');
    let number = line[before.len()..].parse().ok().filter(|_| is_code && is_glued)?;
    Some(Counted { at: text.len(), letters, number })
}
