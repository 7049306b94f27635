//! Headings that are codes because a label below each says so again: `order-gone`, then
//! `error_code: order-gone`; and titles in words of the codes that such labels say.

use std::collections::{HashMap, HashSet};

use super::start::{Start, start, start_of};
use crate::import::block::{Block, Kind};
use crate::import::code::{Form, is_status};
use crate::import::tables::header::{Field, exact};
use crate::import::told::{names_error, under_errors};

/// Fewer headings may be said again by chance.
const LEAST: usize = 3;

/// A heading, with the blocks below it.
struct Section<'a> {
    at: usize,
    end: usize,
    level: u8,
    title: &'a str,
}

/// The blocks of a page with what such headings start with, without the lines under names that most of
/// them have and no entry has a field for. Nothing where there are no such headings.
pub fn repeated(blocks: &[Block]) -> Option<(Vec<Block>, Vec<Option<Start>>)> {
    let errors = under_errors(blocks);
    let sections: Vec<Section> =
        sections(blocks).into_iter().filter(|section| errors[section.at]).collect();
    let mut said = HashMap::<(u8, &str), Vec<(usize, Start)>>::new();
    let mut names = HashMap::<&str, usize>::new();
    for section in &sections {
        let below = &blocks[section.at + 1..section.end];
        for (name, value, _) in (0..below.len()).filter_map(|at| named(&below[at..])) {
            *names.entry(name).or_default() += 1;
            let codes = said.entry((section.level, name)).or_default();
            let is_again = value == section.title && is_of_codes(name);
            let rest = if is_again { String::new() } else { section.title.to_owned() };
            if is_again || is_called_code(name) {
                let start = start(Form::Words, value.to_owned());
                codes.push((section.at, Start { rest, is_sure: true, ..start }));
            }
        }
    }
    for codes in said.values_mut() {
        keep(blocks, codes);
    }
    let mut codes = said.into_values().max_by_key(|codes| (codes.len(), first_of(codes)))?;
    if codes.len() < LEAST {
        return None;
    }
    let count = codes.len();
    codes.reverse();
    // The blocks of a line that most have, of a name for which no entry has a field.
    let common = |at: usize| {
        let (name, _, used) = named(&blocks[at..])?;
        let is_common = names.get(name) >= Some(&count);
        (is_common && field_of(name).is_none_or(|field| field == Field::Code)).then_some(used)
    };
    let mut kept = Vec::new();
    let mut starts = Vec::new();
    let mut at = 0;
    while at < blocks.len() {
        let code = codes.pop_if(|(own, _)| *own == at).map(|(_, start)| start);
        if code.is_none()
            && let Some(used) = common(at)
        {
            at += used;
            continue;
        }
        starts.push(code);
        kept.push(blocks[at].clone());
        at += 1;
    }
    Some((kept, starts))
}

fn first_of(codes: &[(usize, Start)]) -> Option<usize> {
    codes.first().map(|(at, _)| *at)
}

/// Keeps the codes that headings say, or else those of titles in words, where no two are the same and a text
/// stands above one of them, so that the title is not only that of the line below it.
fn keep(blocks: &[Block], codes: &mut Vec<(usize, Start)>) {
    let again = codes.iter().filter(|(_, start)| start.rest.is_empty()).count();
    let distinct: HashSet<&str> = codes.iter().map(|(_, start)| start.code.as_str()).collect();
    let sections: HashSet<usize> = codes.iter().map(|(at, _)| *at).collect();
    let is_title = |(at, start): &(usize, Start)| {
        let Block::Text { kind, text, .. } = &blocks[*at] else { return false };
        start.rest.is_empty() || start_of(*kind, text).is_none() && !is_status(&start.code)
    };
    let is_text = |(at, _): &(usize, Start)| {
        matches!(blocks.get(at + 1), Some(Block::Text { kind: Kind::Paragraph, .. }))
            && named(&blocks[at + 1..]).is_none()
    };
    let are_titles = distinct.len() == codes.len()
        && sections.len() == codes.len()
        && codes.iter().all(is_title)
        && codes.iter().any(is_text);
    if again >= LEAST || !are_titles {
        codes.retain(|(_, start)| start.rest.is_empty());
        codes.dedup_by_key(|(at, _)| *at);
    }
}

/// The headings, each with the blocks up to the next heading.
fn sections(blocks: &[Block]) -> Vec<Section<'_>> {
    let mut sections = Vec::<Section>::new();
    let mut end = blocks.len();
    for (at, block) in blocks.iter().enumerate().rev() {
        let Block::Text { kind: Kind::Heading(level @ ..7), text, .. } = block else { continue };
        let title = text.text.trim_matches('`');
        if !title.is_empty() && title.len() <= 100 {
            sections.push(Section { at, end, level: *level, title });
        }
        end = at;
    }
    sections.reverse();
    sections
}

/// The name and the value of a line that has both, the value of one word, or of a term and its description;
/// and how many blocks they are.
fn named(blocks: &[Block]) -> Option<(&str, &str, usize)> {
    let text = |at: usize| match blocks.get(at) {
        Some(Block::Text { kind, text, .. }) => Some((*kind, text.text.as_str())),
        _ => None,
    };
    let (name, value, used) = match text(0)? {
        (Kind::Heading(7), name) => {
            let (kind, value) = text(1)?;
            (name, Some(value).filter(|_| kind == Kind::Paragraph)?, 2)
        }
        (Kind::Paragraph | Kind::Item, line) => {
            let (name, value) = line.split_once([':', '：'])?;
            (name, value, 1)
        }
        _ => return None,
    };
    let value = value.trim().trim_matches(['`', '"', '\'']);
    let is_one = !value.is_empty() && !value.contains(char::is_whitespace);
    let is_name = name.chars().count() <= 30 && name.split(' ').count() <= 3;
    (is_name && is_one).then_some((name.trim(), value, used))
}

/// Whether a name is that of codes, as its last word may say: `category_code`.
fn is_called_code(name: &str) -> bool {
    let last = name.rsplit(['_', '.', '-', ' ']).next().unwrap_or_default();
    let is_code = |name: &str| matches!(exact(name), Some((Field::Code, _)));
    is_code(name) || exact(name).is_none() && is_code(last)
}

/// Whether a name is that of codes, or of a key or a type of errors.
fn is_of_codes(name: &str) -> bool {
    is_called_code(name) || names_error(name)
}

fn field_of(name: &str) -> Option<Field> {
    exact(name).map(|(field, _)| field)
}
