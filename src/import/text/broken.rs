//! Texts whose inline marks ended lines, put together: a line that cannot start a text goes on with the one before.

use std::collections::HashSet;

use super::look::{Look, look_of};
use super::seams::is_reason;
use crate::import::block::{Block, Kind, Text};
use crate::import::code::{Form, is_label};

/// Fewer lines that go on may be odd cells.
const LEAST: usize = 2;

/// Where only one line in more than so many goes on, extractors have not broken them.
const MOST_WHOLE: usize = 40;

/// A bracket that is open is closed in one of so many lines.
const NEAR: usize = 4;

/// A line this long may have been cut by its width.
const WIDE: usize = 56;

/// What ends or joins a clause, so that no text starts with it.
const CLOSING: &[char] = &[
    '.', ',', ';', ':', ')', ']', '!', '?', '。', '、', '，', '；', '：', '）', '」', '』', '】',
    '！', '？',
];

/// What a text goes on behind.
const OPENING: &[char] = &['(', '[', '（', '「', '『', '【', ',', '，', '、'];

/// What ends a sentence.
const ENDS: &[char] = &['.', '。', '!', '！', '?', '？', ':', '：'];

/// Words that stand alone in a line only between two others.
const JOINTS: &[&str] = &[
    "and",
    "or",
    "und",
    "oder",
    "et",
    "ou",
    "et/ou",
    "and/or",
    "или",
    "и",
    "と",
    "や",
    "または",
    "および",
    "和",
    "或",
    "与",
    "或者",
    "以及",
    "및",
    "또는",
];

/// Particles that a text of Japanese goes on with behind a name, and those that stand apart in Korean.
const PARTICLES: &[&str] = &["を", "が", "の", "は", "に", "で", "と"];
const KOREAN: &[&str] =
    &["을 ", "를 ", "은 ", "는 ", "의 ", "에 ", "에서 ", "로 ", "으로 ", "와 ", "과 ", "가 "];

/// The blocks of a page with the lines put together that were one text.
pub struct Whole {
    pub blocks: Vec<Block>,
    /// The lines that surely went on with the one before.
    pub parts: HashSet<u32>,
}

/// Puts the lines of texts together; `None` if next to none were broken.
pub fn whole(blocks: &[Block]) -> Option<Whole> {
    let lines: Vec<&str> = blocks.iter().map(line).collect();
    let mut starts: Vec<bool> = vec![true; lines.len()];
    let mut parts = HashSet::new();
    for at in 1..lines.len() {
        if is_apart(&blocks[at]) || lines[at].is_empty() || lines[at - 1].is_empty() {
            continue;
        }
        let above = if at > 1 && !is_apart(&blocks[at - 1]) { lines[at - 2] } else { "" };
        let has_start = starts[at - 1];
        if mark(above, &lines[at - 1..], &mut starts[at - 1..]) {
            parts.insert(blocks[at].line());
        }
        if starts[at - 1] != has_start {
            parts.insert(blocks[at - 1].line());
        }
    }
    let broken = starts.iter().filter(|starts| !**starts).count();
    if broken < LEAST.max(lines.len() / MOST_WHOLE) {
        return None;
    }
    let mut out: Vec<Block> = Vec::with_capacity(blocks.len());
    for (block, starts) in blocks.iter().zip(&starts) {
        match (out.last_mut(), block) {
            (Some(Block::Text { text, .. }), Block::Text { text: more, .. }) if !starts => {
                add(text, more);
            }
            _ => out.push(block.clone()),
        }
    }
    Some(Whole { blocks: out, parts })
}

/// The text of a block that may be a part of another; empty if it is none.
fn line(block: &Block) -> &str {
    match block {
        Block::Text { kind: Kind::Paragraph | Kind::Item, text, .. } => &text.text,
        _ => "",
    }
}

fn is_apart(block: &Block) -> bool {
    !matches!(block, Block::Text { kind: Kind::Paragraph, apart: false, .. })
}

/// Says of the second of some lines, and maybe of the first, whether it goes on with what stands before it.
/// Tells whether that is sure: what starts in a small letter may be a text of its own.
fn mark(above: &str, lines: &[&str], starts: &mut [bool]) -> bool {
    let (before, line) = (lines[0], lines[1]);
    let (is_closing, goes_on) = (starts_closing(line), goes_on(line));
    let is_between = (is_joint(line) || is_behind_name(line)) && !is_code(before);
    let is_open = (before.ends_with(OPENING) || is_joint(before)) && !starts_with_code(line);
    // A name that a mark stands around is between the two parts of its sentence. Scripts without capitals do
    // not tell what starts a text.
    let is_cased = !above.contains(is_wide)
        && (above.len() >= WIDE || above.starts_with(char::is_uppercase) && is_prose(above));
    let is_part = (is_closing || is_joint(line)) && is_prose(above) || goes_on && is_cased;
    let is_within = starts[0] && is_part && !above.ends_with(ENDS) && is_name(before);
    if is_within {
        starts[0] = false;
    }
    let is_sure =
        is_within || is_closing || is_between || is_open || is_unclosed(before, &lines[1..]);
    let is_wrapped = before.len() >= WIDE && !before.ends_with(ENDS);
    starts[1] = !(is_sure || goes_on && (!starts[0] || is_wrapped));
    is_sure
}

/// Whether a line starts with what ends a clause.
fn starts_closing(line: &str) -> bool {
    let Some(rest) = line.strip_prefix(CLOSING) else { return false };
    let is_ascii = line.starts_with(|c: char| c.is_ascii());
    !is_ascii
        || rest.is_empty()
        || rest.starts_with([' ', '"', '\'', ')', '.', ',']) && !rest.starts_with("..")
}

/// Whether a line starts with a word in small letters and is more than that.
fn goes_on(line: &str) -> bool {
    let Some((word, _)) = line.split_once(' ') else { return false };
    let word = word.trim_end_matches([',', ')', '.']);
    !word.is_empty() && word.chars().all(char::is_lowercase)
}

/// Whether a line starts with what goes on behind a name only.
fn is_behind_name(line: &str) -> bool {
    let is_hiragana = |c: char| ('\u{3041}'..='\u{309f}').contains(&c);
    let japanese = PARTICLES.iter().find_map(|particle| line.strip_prefix(particle));
    japanese.is_some_and(|rest| rest.starts_with(|c: char| !is_hiragana(c)))
        || KOREAN.iter().any(|particle| line.starts_with(particle))
        || line.starts_with('的')
}

fn is_joint(line: &str) -> bool {
    JOINTS.contains(&line)
}

/// Whether a bracket in a line is closed in one of the next only.
fn is_unclosed(line: &str, next: &[&str]) -> bool {
    let count = |line: &str, marks: [char; 2]| line.matches(marks).count();
    let open = |line: &str| count(line, ['(', '（']).saturating_sub(count(line, [')', '）']));
    let closes = |line: &&str| count(line, [')', '）']) > count(line, ['(', '（']);
    open(line) > 0
        && next
            .iter()
            .take(NEAR)
            .take_while(|line| !line.is_empty() && !starts_with_code(line))
            .any(closes)
}

/// Whether a line is a part of prose: it starts with a capital, or in a script that has none.
fn is_prose(line: &str) -> bool {
    let is_plain = |line: &str| line.chars().all(|c| c.is_alphabetic());
    line.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
        && !is_code(line)
        && (!line.is_ascii() || line.contains(' ') || is_plain(line))
        && !is_reason(line)
}

/// Whether a line may be a name within a sentence.
fn is_name(line: &str) -> bool {
    line.len() <= 60 && !starts_with_code(line) && (is_label(line) || !line.contains(' '))
}

/// Whether a line is a code wherever it stands.
fn is_code(line: &str) -> bool {
    match look_of(line) {
        Some(Look::Coded(form)) => form != Form::Words,
        Some(Look::Status | Look::Number) => true,
        _ => false,
    }
}

/// Whether a character is of a script that has neither blanks nor capitals.
fn is_wide(c: char) -> bool {
    c >= '\u{2e80}'
}

/// Whether the first word of a line is a code wherever it stands.
fn starts_with_code(line: &str) -> bool {
    line.split(' ').next().is_some_and(is_code)
}

/// Adds the rest of a text to it.
fn add(text: &mut Text, more: &Text) {
    let (last, first) = (text.text.chars().next_back(), more.text.chars().next());
    let is_tight = more.text.starts_with(CLOSING)
        || text.text.ends_with(['(', '[', '（', '「'])
        || last.zip(first).is_some_and(|(last, first)| is_wide(last) && is_wide(first));
    text.join(if is_tight { "" } else { " " }, more);
}
