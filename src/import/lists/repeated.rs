//! Headings that are codes because a label below each says so again: `order-gone`, then
//! `error_code: order-gone`.

use std::collections::HashMap;

use super::start::{Start, start};
use crate::import::block::{Block, Kind};
use crate::import::code::Form;
use crate::import::tables::header::{Field, exact};
use crate::import::told::{names_error, under_errors};

/// Fewer headings may be said again by chance.
const LEAST: usize = 3;

/// A heading of one word, with the blocks below it.
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
    let mut said = HashMap::<(u8, &str), Vec<usize>>::new();
    let mut names = HashMap::<&str, usize>::new();
    for section in &sections {
        let below = &blocks[section.at + 1..section.end];
        for (name, value, _) in (0..below.len()).filter_map(|at| named(&below[at..])) {
            *names.entry(name).or_default() += 1;
            let titles = said.entry((section.level, name)).or_default();
            if value == section.title && is_of_codes(name) && titles.last() != Some(&section.at) {
                titles.push(section.at);
            }
        }
    }
    let titles = said.into_values().max_by_key(|titles| (titles.len(), titles.first().copied()))?;
    if titles.len() < LEAST {
        return None;
    }
    // The blocks of a line that most have, of a name for which no entry has a field.
    let common = |at: usize| {
        let (name, _, used) = named(&blocks[at..])?;
        let is_common = names.get(name) >= Some(&titles.len());
        (is_common && field_of(name).is_none_or(|field| field == Field::Code)).then_some(used)
    };
    let mut kept = Vec::new();
    let mut starts = Vec::new();
    let mut code_sections =
        sections.iter().filter(|s| titles.binary_search(&s.at).is_ok()).peekable();
    let mut at = 0;
    while at < blocks.len() {
        let code = code_sections.next_if(|section| section.at == at);
        if code.is_none()
            && let Some(used) = common(at)
        {
            at += used;
            continue;
        }
        starts.push(code.map(|section| Start {
            is_sure: true,
            ..start(Form::Words, section.title.to_owned())
        }));
        kept.push(blocks[at].clone());
        at += 1;
    }
    Some((kept, starts))
}

/// The headings of one word, each with the blocks up to the next heading.
fn sections(blocks: &[Block]) -> Vec<Section<'_>> {
    let mut sections = Vec::<Section>::new();
    let mut end = blocks.len();
    for (at, block) in blocks.iter().enumerate().rev() {
        let Block::Text { kind: Kind::Heading(level @ ..7), text, .. } = block else { continue };
        let title = text.text.trim_matches('`');
        if !title.is_empty() && title.len() <= 100 && !title.contains(char::is_whitespace) {
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

/// Whether a name is that of codes, or of a key or a type of errors.
fn is_of_codes(name: &str) -> bool {
    let last = name.rsplit(['_', '.', '-', ' ']).next().unwrap_or_default();
    let is_code = |name: &str| matches!(exact(name), Some((Field::Code, _)));
    is_code(name) || is_code(last) || names_error(name)
}

fn field_of(name: &str) -> Option<Field> {
    exact(name).map(|(field, _)| field)
}
