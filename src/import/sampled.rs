//! Sections of a page of errors whose code stands in the sample of the answer below each heading.
//!
//! A sample by itself is no entry: the headings tell what the errors are, and each has one sample with
//! one code, which only says what the error of its heading is called.

mod answer;
mod each;

use std::collections::HashSet;
use std::ops::Range;

use super::block::{Block, Kind, Text};
use super::code::{is_label, is_status};
use super::lists::below::LABEL;
use super::lists::start::label_of;
use super::tables::header::Field;
use super::told::headed_errors;
use crate::catalog::Entry;
pub use answer::{Answer, answers_in};

/// Fewer headings with a code each may be examples.
const LEAST: usize = 3;

/// As many blocks below a line its sample may stand.
const MAX_BETWEEN: usize = 4;

/// Words of headings above samples that name no error of its own.
#[rustfmt::skip]
const OF_SAMPLES: &[&str] = &[
    "example", "sample", "response", "format", "structure", "schema", "object", "body", "error", "code",
    "message", "json", "api", "http", "client", "server", "the", "an", "of", "for", "beispiel", "fehler",
    "antwort", "aufbau", "exemple", "réponse", "erreur", "ejemplo", "respuesta", "formato", "exemplo",
    "resposta", "erro", "de",
];

/// The same in texts without blanks.
#[rustfmt::skip]
const OF_SAMPLES_ASIAN: &[&str] = &[
    "示例", "样例", "响应", "返回", "格式", "结构", "错误", "错误码", "码", "例", "レスポンス", "形式", "構造", "エラー",
    "コード", "の", "예시", "예제", "응답", "형식", "구조", "오류", "에러", "코드",
];

/// The errors of the sections, each with the blocks of its section, if most of the headings above samples
/// on a page of errors have one with one code in it. Lines right above the samples may be the headings.
pub fn entries(blocks: &[Block]) -> Vec<(Range<usize>, Entry)> {
    let level = |at: usize| blocks[at].level();
    let is_sample =
        |at: usize| matches!(blocks.get(at), Some(Block::Text { kind: Kind::Code, .. }));
    let is_line = |at: usize| match blocks.get(at) {
        Some(Block::Text { kind: Kind::Paragraph, text, apart: true }) => is_label(&text.text),
        _ => false,
    };
    // A text or two may stand between a line and its sample.
    let is_title = |at: usize, far: usize| {
        let below = (at + 1..blocks.len()).take(far);
        is_line(at) && { below }.find(|&at| is_sample(at) || is_line(at)).is_some_and(is_sample)
    };
    let level_of_line = |at: usize, far| is_title(at, far).then_some(LABEL).or(level(at));
    let found = [0, 1, MAX_BETWEEN].into_iter().map(|far| match far {
        0 => in_sections(blocks, &level),
        far => in_sections(blocks, &|at| level_of_line(at, far)),
    });
    { found }.find(|found| !found.is_empty()).unwrap_or_else(|| each::entries(blocks))
}

/// The errors of the sections whose headings have a level each.
fn in_sections(
    blocks: &[Block],
    heading: &dyn Fn(usize) -> Option<u8>,
) -> Vec<(Range<usize>, Entry)> {
    let told = headed_errors(blocks);
    let mut group = None;
    let mut found = Vec::new();
    let mut sections = 0;
    for (at, block) in blocks.iter().enumerate() {
        let (Block::Text { text, .. }, Some(level)) = (block, heading(at)) else { continue };
        let count = (at + 1..blocks.len()).take_while(|&at| heading(at).is_none()).count();
        let below = &blocks[at + 1..at + 1 + count];
        let answers = answers(below);
        if answers.is_empty() {
            group = (level > 1).then_some((text.text.as_str(), level));
            continue;
        }
        sections += 1;
        let Some(answer) = only(&answers).filter(|_| told[at] && !is_of_sample(&text.text)) else {
            continue;
        };
        let group = group.filter(|(_, above)| *above < level).map(|(group, _)| group.to_owned());
        let entry = Entry { group, ..entry(text, below, answer) };
        found.push((at..at + 1 + count, entry));
    }
    let codes: HashSet<&str> = found.iter().map(|(_, entry)| entry.code.as_str()).collect();
    // What stands above most samples alike names their parts.
    let titles: HashSet<&str> =
        found.iter().map(|(section, _)| blocks[section.start].text()).collect();
    let are_codes =
        found.len() >= LEAST && codes.len() * 2 > found.len() && titles.len() * 2 > found.len();
    match are_codes && found.len() * 2 > sections {
        true => found,
        false => Vec::new(),
    }
}

/// The answers among the samples of a section.
fn answers(blocks: &[Block]) -> Vec<Answer> {
    let samples = blocks.iter().filter_map(|block| match block {
        Block::Text { kind: Kind::Code, text, .. } => Some(text.text.as_str()),
        _ => None,
    });
    samples.flat_map(answers_in).collect()
}

/// The answer of a section all of whose answers that have a code have the same one.
fn only(answers: &[Answer]) -> Option<&Answer> {
    let mut coded = answers.iter().filter(|answer| answer.code.is_some());
    let first = coded.next()?;
    coded.all(|answer| answer.code == first.code).then_some(first)
}

/// Whether a heading stands above the sample of an answer that no error is named for.
fn is_of_sample(heading: &str) -> bool {
    let mut rest = heading.to_lowercase();
    for word in OF_SAMPLES_ASIAN {
        rest = rest.replace(word, " ");
    }
    let is_plural = |word: &str, own: &str| {
        word.strip_prefix(own).is_some_and(|end| matches!(end, "" | "s" | "e" | "es"))
    };
    let mut words = rest.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.all(|word| OF_SAMPLES.iter().any(|own| is_plural(word, own)))
}

/// What a section says of the code in its sample.
fn entry(heading: &Text, below: &[Block], answer: &Answer) -> Entry {
    let (status, title) = status_at(&heading.text);
    let mut status = status.map(str::to_owned).or(answer.status.clone());
    let mut links = heading.links().to_vec();
    let mut lines = Vec::new();
    for block in below {
        let Block::Text { kind: Kind::Paragraph | Kind::Item, text, .. } = block else { continue };
        let labelled = label_of(text).filter(|(field, _)| *field == Field::Status);
        let own = labelled.map(|(_, rest)| rest).or(Some(&*text.text));
        let is_line = labelled.is_some() || text.text.len() < 40;
        match own.and_then(|own| status_at(own).0).filter(|_| is_line && status.is_none()) {
            Some(own) => status = Some(own.to_owned()),
            None => lines.push(text.text.as_str()),
        }
        links.extend_from_slice(text.links());
    }
    // What only leads to the sample says nothing of the error.
    let is_said = |line: &&str| !line.ends_with([':', '：']) || line.len() > 100;
    let described: Vec<&str> = lines.into_iter().filter(is_said).collect();
    let title = Some(title.to_owned()).filter(|title| !title.is_empty());
    let description = Some(described.join("\n")).filter(|text| !text.is_empty());
    let (message, description) = match &answer.message {
        Some(message) if !message.starts_with(['[', '<', '{']) => {
            (Some(message.clone()), description.or(title))
        }
        _ => (title, description),
    };
    let code = answer.code.clone().unwrap_or_default();
    Entry { code, status, message, description, links, line: heading.line, ..Entry::default() }
}

/// The status that a text starts with, and what stands behind it.
fn status_at(text: &str) -> (Option<&str>, &str) {
    const WORDS: &[&str] = &["http", "status", "code", "error"];
    let mut start = text;
    while let Some((word, rest)) = start.split_once([' ', ':'])
        && WORDS.contains(&word.to_lowercase().as_str())
    {
        start = rest.trim_start();
    }
    let end = start.find(|c: char| !c.is_ascii_digit()).unwrap_or(start.len());
    match is_status(&start[..end]) {
        true => {
            let joints = [' ', ':', '：', '-', '–', '—', '(', ')'];
            (Some(&start[..end]), start[end..].trim_start_matches(joints))
        }
        false => (None, text),
    }
}
