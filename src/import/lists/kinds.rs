//! Kinds of errors that are plain words, in a list below a text that says that these follow:
//! `- billing: There was a problem with your card.`

use std::collections::HashSet;

use super::alike::MEMBERS;
use super::start::{Start, start};
use super::start_parts::{JOINTS, behind_joint};
use crate::import::block::{Block, Kind};
use crate::import::code::Form;
use crate::import::tables::header::exact;
use crate::import::told::speaks_of_codes;

/// Fewer words may be anything.
const LEAST: usize = 3;

/// What texts say above kinds of errors, in small letters.
#[rustfmt::skip]
const KINDS: &[&str] = &[
    "error type", "types of error", "types of the error", "type of error", "kinds of error",
    "kind of error", "error kind", "error name", "names of error", "error categories",
    "错误类型", "错误种类", "異常類型", "错误标识", "エラーの種類", "エラー種別", "エラータイプ", "エラーの種別",
    "오류 유형", "오류유형", "에러 유형", "에러 타입", "오류 종류", "오류의 종류", "fehlertyp", "fehlerart",
    "arten von fehlern", "types d'erreur", "types d’erreur", "type d'erreur", "tipos de error",
    "tipos de erro", "tipo de error", "tipo de erro",
];

/// The items, lines or terms that start with the name of a kind of errors, by block.
pub fn starts(blocks: &[Block]) -> Vec<Option<Start>> {
    let mut starts: Vec<Option<Start>> = blocks.iter().map(|_| None).collect();
    let mut at = 0;
    while at < blocks.len() {
        let run = run(blocks, at);
        if run.len() >= LEAST && is_led(&blocks[..at]) {
            take(blocks, &run, &mut starts);
        }
        at = run.last().map_or(at, |last| *last) + 1;
    }
    starts
}

/// The items, or the lines with a key, or the terms with a text each, that stand one behind the other.
fn run(blocks: &[Block], from: usize) -> Vec<usize> {
    let kind = |at: usize| match blocks.get(at) {
        Some(Block::Text { kind, .. }) => Some(*kind),
        _ => None,
    };
    let is_line = |at: &usize| kind(*at) == Some(Kind::Paragraph) && key(&blocks[*at]).is_some();
    let is_term =
        |at: &usize| kind(*at) == Some(Kind::Heading(7)) && kind(*at + 1) == Some(Kind::Paragraph);
    match kind(from) {
        Some(Kind::Item) => (from..).take_while(|at| kind(*at) == Some(Kind::Item)).collect(),
        Some(Kind::Heading(7)) => (from..).step_by(2).take_while(is_term).collect(),
        _ => (from..).take_while(is_line).collect(),
    }
}

/// Whether the text right above a list, or the heading above that text, says that kinds of errors follow.
fn is_led(above: &[Block]) -> bool {
    for block in above.iter().rev().take(2) {
        let Block::Text { kind, text, .. } = block else { return false };
        let is_heading = matches!(kind, Kind::Heading(_));
        let last = text.text.lines().last().unwrap_or_default();
        let leads = is_heading || last.ends_with([':', '：']) && last.len() < 200;
        // A sentence may say what an answer has: `the error has a type and these fields:`.
        let is_short = is_heading || last.split(' ').count() <= 12;
        if leads && is_short && (speaks_of_codes(last) || speaks_of_kinds(last)) {
            return true;
        }
        if is_heading || *kind != Kind::Paragraph {
            return false;
        }
    }
    false
}

/// Whether a text names kinds of errors.
pub fn speaks_of_kinds(text: &str) -> bool {
    let text = text.to_lowercase();
    KINDS.iter().any(|word| text.contains(word))
}

/// Takes the texts of a run for codes if each is another word with a text behind or below it, and none is
/// the name of a field.
fn take(blocks: &[Block], run: &[usize], starts: &mut [Option<Start>]) {
    let keys: Option<Vec<(&str, &str)>> = run.iter().map(|&at| key(&blocks[at])).collect();
    let Some(keys) = keys else { return };
    let distinct: HashSet<&str> = keys.iter().map(|(key, _)| *key).collect();
    let is_field =
        |key: &&str| MEMBERS.contains(&key.to_lowercase().as_str()) || exact(key).is_some();
    if distinct.len() < keys.len() || distinct.iter().any(is_field) {
        return;
    }
    for (&at, (key, rest)) in run.iter().zip(keys) {
        let rest = behind_joint(rest).to_owned();
        let found = start(Form::Words, key.to_owned());
        starts[at] = Some(Start { rest, is_sure: true, has_joint: true, ..found });
    }
}

/// The word at the start of an item, and the text behind it that a joint sets apart.
fn key(block: &Block) -> Option<(&str, &str)> {
    let Block::Text { kind, text, .. } = block else { return None };
    let is_term = *kind == Kind::Heading(7);
    let is_end = |c: char| c.is_whitespace() || matches!(c, ':' | '：');
    let end = text.text.find(is_end).or_else(|| is_term.then_some(text.text.len()))?;
    let (key, behind) = text.text.split_at(end);
    let key = key.trim_matches(['`', '*', '"']);
    let is_part = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.');
    // With a capital it may be the first word of anything.
    let is_word = key.len() > 2
        && key.bytes().all(is_part)
        && key.starts_with(|c: char| c.is_ascii_lowercase());
    let behind = behind.trim_start();
    let says = behind_joint(behind).contains(char::is_whitespace) || !behind.is_ascii();
    let is_apart = behind.starts_with(JOINTS) && says || is_term && behind.is_empty();
    (is_word && is_apart).then_some((key, behind))
}
