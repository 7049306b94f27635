//! Pages without tables of codes: a heading, a term or a label for each code with text below it,
//! and lists of `CODE - text`.

use std::collections::HashMap;

use super::block::{Block, Kind, Text};
use super::code::{Form, codes_in, form};
use super::header::{Field, exact};
use crate::catalog::{Entry, Link};

/// Words of which one must stand in a heading or near the top, unless some text is labelled a
/// cause: a change log is full of numbers, too.
pub const ERRORS: &[&str] =
    &["error", "exception", "fault", "错误", "錯誤", "异常", "エラー", "오류", "에러", "fehler"];

/// What stands between a code and its text.
const JOINTS: &[char] = &['-', '–', '—', ':', '：', '='];

/// Reads the codes that stand alone or at the start of headings, terms, items and paragraphs.
/// Only the form that most of them have counts, and only if it occurs twice.
pub fn entries(blocks: &[Block]) -> Vec<Entry> {
    if !speaks_of_errors(blocks) {
        return Vec::new();
    }
    let Some(common) = common_form(blocks) else { return Vec::new() };
    let mut reader = Reader::default();
    for block in blocks {
        let Block::Text { kind, text, .. } = block else { continue };
        let start = start_of(*kind, text).filter(|start| start.form == common);
        match (start, kind) {
            (Some(start), _) => reader.start(*kind, text, start),
            (None, Kind::Heading(level)) => reader.heading(*level, text),
            (None, Kind::Paragraph | Kind::Item) => reader.text(text),
            (None, Kind::Code) => {}
        }
    }
    reader.close();
    reader.entries
}

fn speaks_of_errors(blocks: &[Block]) -> bool {
    let texts = blocks.iter().enumerate().filter_map(|(at, block)| match block {
        Block::Text { kind: Kind::Heading(_), text, .. } => Some(text),
        Block::Text { text, .. } if at < 5 => Some(text),
        _ => None,
    });
    let mut lower = texts.map(|text| text.text.to_lowercase());
    lower.any(|text| ERRORS.iter().any(|word| text.contains(word)))
        || blocks.iter().any(|block| match block {
            Block::Text { text, .. } => matches!(label_of(text), Some((Field::Cause, _))),
            Block::Table(_) => false,
        })
}

/// The field that a text names at its start, `Cause: …`, and what it says of it.
fn label_of(text: &Text) -> Option<(Field, &str)> {
    let (word, rest) = text.text.split_once([':', '：'])?;
    Some((exact(word)?.0, rest.trim()))
}

fn common_form(blocks: &[Block]) -> Option<Form> {
    let mut counts = HashMap::<Form, usize>::new();
    for block in blocks {
        if let Block::Text { kind, text, .. } = block
            && let Some(start) = start_of(*kind, text)
        {
            *counts.entry(start.form).or_default() += 1;
        }
    }
    let most = counts.into_iter().max_by_key(|&(form, count)| (count, std::cmp::Reverse(form)));
    most.filter(|&(_, count)| count >= 2).map(|(form, _)| form)
}

/// A text that starts with a code.
struct Start {
    form: Form,
    code: String,
    /// What stands behind the code and the joint.
    rest: String,
}

fn start_of(kind: Kind, text: &Text) -> Option<Start> {
    if kind == Kind::Code {
        return None;
    }
    let line = text.text.as_str();
    let end = line.find(|c: char| c.is_whitespace() || matches!(c, ':' | '：' | '—' | '–'));
    let (word, behind) = line.split_at(end.unwrap_or(line.len()));
    let code = codes_in(word.trim_matches(['[', ']', '(', ')'])).into_iter().next()?;
    let form = form(&code)?;
    let joint = behind.trim_start();
    let has_joint = joint.is_empty() || joint.starts_with(JOINTS);
    let digits = code.bytes().filter(u8::is_ascii_digit).count();
    let is_sure = match form {
        Form::Dotted | Form::Numbered => {
            digits >= 3 && (has_joint || matches!(kind, Kind::Heading(_)))
        }
        Form::Upper => has_joint,
        Form::Words | Form::Digits => has_joint && kind != Kind::Paragraph,
    };
    let rest = joint.trim_start_matches(JOINTS).trim().to_owned();
    is_sure.then_some(Start { form, code, rest })
}

/// A list item or a paragraph that is a code is like a heading of this level.
const LABEL: u8 = 8;

#[derive(Default)]
struct Reader {
    entries: Vec<Entry>,
    /// The entry that the texts belong to, with the level of its heading.
    open: Option<(Entry, u8)>,
    /// What the texts below the last label or heading say.
    field: Option<Field>,
    /// The last heading that is no code, with its level.
    group: Option<(String, u8)>,
}

impl Reader {
    fn start(&mut self, kind: Kind, text: &Text, start: Start) {
        self.close();
        let level = if let Kind::Heading(level) = kind { level } else { LABEL };
        let group = self.group.as_ref().filter(|(_, above)| *above > 1 && *above < level);
        let mut entry = Entry {
            code: start.code,
            group: group.map(|(group, _)| group.clone()),
            line: text.line,
            links: text.links.clone(),
            ..Entry::default()
        };
        let rest = (!start.rest.is_empty()).then_some(start.rest);
        let is_complete = level == LABEL && rest.is_some();
        match is_complete {
            true => entry.description = rest,
            false => entry.message = rest,
        }
        self.open = Some((entry, level));
        self.field = None;
        if is_complete {
            self.close();
        }
    }

    fn heading(&mut self, level: u8, text: &Text) {
        if self.open.as_ref().is_some_and(|(_, own)| level > *own) {
            self.field = exact(&text.text).map(|(field, _)| field);
            return;
        }
        self.close();
        self.group = exact(&text.text).is_none().then(|| (text.text.clone(), level));
    }

    fn text(&mut self, text: &Text) {
        let Some((entry, _)) = &mut self.open else { return };
        let content = match label_of(text) {
            Some((field, rest)) => {
                self.field = Some(field);
                rest
            }
            None => text.text.as_str(),
        };
        add(entry, self.field, content, &text.links);
    }

    fn close(&mut self) {
        self.entries.extend(self.open.take().map(|(entry, _)| entry));
    }
}

fn add(entry: &mut Entry, field: Option<Field>, content: &str, links: &[Link]) {
    if content.is_empty() {
        return;
    }
    let place = match field {
        Some(Field::Solution) => &mut entry.solution,
        Some(Field::Status) => &mut entry.status,
        Some(Field::Message) => &mut entry.message,
        _ => &mut entry.description,
    };
    match place {
        Some(text) => {
            text.push('\n');
            text.push_str(content);
        }
        None => *place = Some(content.to_owned()),
    }
    entry.links.extend_from_slice(links);
}
