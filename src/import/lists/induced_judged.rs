//! Whether texts that look alike are codes: by what the page says of them, by their places, and by their texts.

use std::collections::HashSet;

use super::alike::MEMBERS;
use super::induced::{Hit, LEAST, MAX_GAP};
use super::induced_told::{Told, is_below_header, is_unit, tells};
use super::readings::{Class, Lead, Seam, Shape};
use crate::import::block::{Block, Kind};
use crate::import::code::{is_method, is_status};
use crate::import::tables::header::{Field, exact};
use crate::import::told::tells_of_failure;

/// Fewer texts of a sure look may be alike by chance.
const LEAST_SURE: usize = 4;

/// Whether texts that look alike are codes.
pub fn are_codes(blocks: &[Block], told: &Told, shape: &Shape, run: &[Hit]) -> bool {
    if run.len() < LEAST_SURE || !are_regular(run, shape) || !are_distinct(shape, run) {
        return false;
    }
    let is_sure = is_sure(shape, run);
    if !is_sure && run.len() < LEAST || !is_coded(shape, run) {
        return false;
    }
    let texts: Vec<&str> = run.iter().map(|hit| text_of(blocks, run, hit)).collect();
    let described = texts.iter().filter(|text| is_text(text)).count();
    if described * 10 < run.len() * 8 {
        return false;
    }
    let is_counted = is_counted(run) && shape.lead != Lead::Code;
    (!is_counted || is_below_header(blocks, run[0].0))
        && are_told(blocks, told, (shape, run), is_sure, &texts)
}

/// Whether a page says enough of texts that look alike: the less sure their look is, the more of them must
/// tell of failures.
fn are_told(
    blocks: &[Block],
    told: &Told,
    (shape, run): (&Shape, &[Hit]),
    is_sure: bool,
    texts: &[&str],
) -> bool {
    let count = run.len();
    let failures = texts.iter().filter(|text| tells(text)).count();
    let are_sure = texts.iter().filter(|text| tells_of_failure(text)).count() * 2 >= count;
    let are_failures = failures * 10 >= count * 9 && count >= LEAST;
    let (codes, errors) = (told.are_codes(run), told.are_errors(run));
    let has_errors = told.titles.first().is_some_and(|&at| at < run[0].0);
    let is_header = || is_below_header(blocks, run[0].0);
    // Names may be those of settings and functions.
    let is_name = match shape.class {
        // A text that is glued to each of them is that of a table.
        Class::Small if shape.seam == Seam::Glued => failures * 2 >= count && (codes || errors),
        Class::Small => {
            failures * 2 >= count && (codes && is_sure || errors && (are_sure || are_failures))
        }
        Class::Mixed => failures * 4 >= count,
        // Words in capitals may be titles of anything.
        Class::Phrase => {
            let says = |(hit, text): (&Hit, &&str)| tells(text) || tells(hit.1.code);
            run.iter().zip(texts).filter(|pair| says(*pair)).count() * 2 >= count
        }
        _ => true,
    };
    let is_told = match is_sure {
        true => {
            codes
                || errors && (failures * 3 >= count || is_header())
                || has_errors && (are_sure || are_failures)
        }
        false => {
            codes && (failures * 8 >= count || is_header())
                || errors && failures * 2 >= count
                || has_errors && are_failures
        }
    };
    (codes || count >= LEAST) && is_name && is_told
}

/// Whether codes stand in most lines, or always as many lines apart.
fn are_regular(run: &[Hit], shape: &Shape) -> bool {
    let span = run[run.len() - 1].0 - run[0].0 + 1;
    let gaps = || run.windows(2).map(|pair| pair[1].0 - pair[0].0);
    let most = (1..=MAX_GAP).map(|gap| gaps().filter(|one| *one == gap).count()).max();
    let is_periodic = most.unwrap_or(0) * 10 >= (run.len() - 1) * 6;
    shape.is_heading()
        || run.len() * 2 >= span
        || is_periodic
        || shape.seam == Seam::End && gaps().all(|gap| gap <= 5)
}

/// Whether nearly every code is another one, and words before them are few.
fn are_distinct(shape: &Shape, run: &[Hit]) -> bool {
    let codes: HashSet<&str> = run.iter().map(|(_, reading)| reading.code).collect();
    let leads: HashSet<&str> = run.iter().map(|(_, reading)| reading.lead).collect();
    let members =
        codes.iter().filter(|code| MEMBERS.contains(&code.to_lowercase().as_str())).count();
    let is_label = |lead: &str| exact(lead).is_some_and(|(field, _)| field != Field::Code);
    let is_lead = |lead: &&str| !is_label(lead) && !is_unit(lead);
    // A number has several texts more often than a name.
    let share = if shape.class == Class::Number { 7 } else { 9 };
    codes.len() * 10 >= run.len() * share
        && (shape.class == Class::Capitals || members * 10 < codes.len())
        && match shape.lead {
            Lead::Words | Lead::Glued => {
                leads.len() <= 1 + run.len() / 6 && leads.iter().all(is_lead) && run.len() >= LEAST
            }
            _ => true,
        }
}

/// Whether a look is one that texts seldom have by chance: marks on both sides, a word that calls it a code,
/// or digits or marks within behind which a joint or nothing stands.
fn is_sure(shape: &Shape, run: &[Hit]) -> bool {
    let are_marked = !shape.open.is_empty() && !shape.close.is_empty();
    let is_apart =
        matches!(shape.seam, Seam::End | Seam::Joint('-' | ':' | '=' | '>' | '|' | '(' | ' '));
    let are_long = || run.iter().all(|(_, reading)| reading.code.len() > 2);
    shape.lead == Lead::Code
        || are_marked
        || shape.seam == Seam::Behind && shape.class != Class::Number
        || shape.class == Class::Phrase && is_apart
        || shape.class == Class::Number && shape.seam == Seam::Glued && are_as_long(run)
        || shape.class == Class::Small && shape.seam == Seam::Glued
        || is_apart
            && run.iter().filter(|(_, r)| is_coded_word(r.code)).count() * 5 >= run.len() * 4
            && are_long()
}

/// Whether numbers have as many digits, and more than years and counts have.
fn are_as_long(run: &[Hit]) -> bool {
    // The first of a range counts.
    let digits = |code: &str| {
        code.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(code.len())
    };
    let length = digits(run[0].1.code);
    let are_statuses = || run.iter().all(|(_, reading)| is_status(reading.code));
    (length > 3 || are_statuses()) && run.iter().all(|(_, reading)| digits(reading.code) == length)
}

/// Whether the words are such as no text has: with digits or marks within, or numbers that are no years.
fn is_coded(shape: &Shape, run: &[Hit]) -> bool {
    let coded = run.iter().filter(|(_, reading)| is_coded_word(reading.code)).count();
    let are_marked = !shape.open.is_empty() && !shape.close.is_empty();
    let is_apart = matches!(shape.seam, Seam::End | Seam::Joint(_)) || are_marked;
    let is_year =
        |code: &str| code.len() == 4 && (code.starts_with("19") || code.starts_with("20"));
    match shape.class {
        Class::Number => {
            let is_item = shape.seam == Seam::Joint('.') || shape.seam == Seam::Joint(')');
            let years = run.iter().filter(|(_, reading)| is_year(reading.code)).count();
            let long = run.iter().filter(|(_, reading)| reading.code.len() > 2).count();
            // Behind words, what goes on with a small letter is a sentence.
            let is_title = |text: &str| !text.starts_with(|c: char| c.is_ascii_lowercase());
            let titles = run.iter().filter(|(_, reading)| is_title(reading.rest)).count();
            let has_words = matches!(shape.lead, Lead::Words);
            let are_led = !has_words || shape.seam != Seam::Blank || titles * 10 >= run.len() * 8;
            years * 2 < run.len() && are_led && (!is_item || has_words || long * 2 > run.len())
        }
        Class::Fixed(_) => {
            let digits = |code: &str| code.bytes().any(|b| b.is_ascii_digit());
            run.iter().filter(|(_, reading)| digits(reading.code)).count() * 2 >= run.len()
        }
        Class::Capitals if is_apart && shape.seam != Seam::Joint('.') => {
            coded * 2 >= run.len()
                || run.iter().all(|(_, r)| r.code.len() > 2 && !is_method(r.code))
        }
        Class::Phrase => run.iter().filter(|(_, r)| r.code.contains(' ')).count() * 2 >= run.len(),
        Class::Small if shape.seam == Seam::Glued => {
            run.iter().filter(|(_, reading)| is_marked(reading.code)).count() * 2 >= run.len()
        }
        Class::Mixed | Class::Small | Class::Capitals => coded * 10 >= run.len() * 7,
    }
}

/// Whether a word has a digit, a mark or a capital within.
pub fn is_coded_word(word: &str) -> bool {
    let inner = word.strip_prefix(|_: char| true).unwrap_or_default();
    let has_capital = || {
        inner.contains(|c: char| c.is_ascii_uppercase())
            && word.contains(|c: char| c.is_ascii_lowercase())
    };
    word.contains(|c: char| c.is_ascii_digit())
        || inner.contains(['_', '.', '/', '#', ':'])
        || has_capital()
        || inner.contains('-') && !inner.contains(|c: char| c.is_ascii_lowercase())
}

/// Whether a word has a mark within.
pub fn is_marked(word: &str) -> bool {
    word.contains(['_', '.', '-'])
}

/// Whether numbers count the texts.
fn is_counted(run: &[Hit]) -> bool {
    let numbers: Option<Vec<u64>> =
        run.iter().map(|(_, reading)| reading.code.parse().ok()).collect();
    let is_padded = run[0].1.code.len() > 1 && run[0].1.code.starts_with('0');
    numbers.is_some_and(|numbers| {
        !is_padded && numbers[0] <= 2 && numbers.windows(2).all(|pair| pair[1] == pair[0] + 1)
    })
}

/// What is said of the code of a hit: behind it, or in the next text.
fn text_of<'a>(blocks: &'a [Block], run: &[Hit<'a>], hit: &Hit<'a>) -> &'a str {
    if !hit.1.rest.is_empty() {
        return hit.1.rest;
    }
    let is_hit = |at: usize| run.binary_search_by_key(&at, |(at, _)| *at).is_ok();
    let below = |at: usize| match blocks.get(at) {
        Some(Block::Text { kind, text, .. }) if !is_hit(at) && *kind != Kind::Code => {
            text.text.as_str()
        }
        _ => "",
    };
    // A status may stand between.
    match below(hit.0 + 1) {
        text if is_status(text) => below(hit.0 + 2),
        text => text,
    }
}

/// Whether a text says something in words, and is no line of a program.
fn is_text(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let is_code = text.ends_with([';', '{', '\\']) || text.contains("://") && !text.contains(' ');
    letters >= 2 && !is_code
}

#[cfg(test)]
mod tests {
    use super::is_coded_word;

    #[test]
    fn a_word_of_one_wide_character_is_as_any_other() {
        assert!(!is_coded_word("２"));
        assert!(is_coded_word("B2") && is_coded_word("orderGone") && !is_coded_word(""));
    }
}
