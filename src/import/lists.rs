//! Pages without tables of codes: a heading, a term or a label for each code with text below it,
//! and lists of `CODE - text`.

use std::collections::{HashMap, HashSet};

use super::block::{Block, Kind, Text};
use super::code::{Form, codes_in, form, is_number, is_status, without_status};
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
    let starts = starts(blocks);
    let Some(common) = common_form(&starts) else { return Vec::new() };
    // A list above the sections of the codes is a table of contents.
    let in_sections: HashSet<String> = blocks.iter().zip(&starts).filter_map(titled).collect();
    let mut reader = Reader::default();
    for (block, start) in blocks.iter().zip(starts) {
        let Block::Text { kind, text, .. } = block else {
            reader.table(block);
            continue;
        };
        let is_listed = |start: &Start| start.in_run && *kind == Kind::Item;
        let start = start.filter(|start| start.form == common || is_listed(start));
        let is_repeated =
            |start: &Start| !matches!(kind, Kind::Heading(_)) && in_sections.contains(&start.code);
        match (start, kind) {
            (Some(start), _) if is_repeated(&start) => reader.text(text),
            (Some(start), _) => reader.start(*kind, text, start),
            (None, Kind::Heading(level)) => reader.heading(*level, text),
            (None, Kind::Item) if is_status(&text.text) && !text.text.contains(JOINTS) => {
                reader.status(text);
            }
            (None, Kind::Paragraph | Kind::Item) => reader.text(text),
            (None, Kind::Code) => {}
        }
    }
    reader.close();
    reader.entries
}

/// The code that a heading is about.
fn titled((block, start): (&Block, &Option<Start>)) -> Option<String> {
    let is_heading = matches!(block, Block::Text { kind: Kind::Heading(_), .. });
    start.as_ref().filter(|_| is_heading).map(|start| start.code.clone())
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

/// The texts that start with a code, by block. Where nothing stands between a code and its text,
/// it takes three such texts one after the other.
fn starts(blocks: &[Block]) -> Vec<Option<Start>> {
    let start = |block: &Block| match block {
        Block::Text { kind: Kind::Paragraph | Kind::Item, text, .. } if points_into_page(text) => {
            None
        }
        Block::Text { kind, text, .. } => start_of(*kind, text),
        Block::Table(_) => None,
    };
    let mut starts: Vec<Option<Start>> = blocks.iter().map(start).collect();
    let form = |start: Option<&Option<Start>>| start.and_then(|start| Some(start.as_ref()?.form));
    let forms: Vec<Option<Form>> = (0..starts.len()).map(|at| form(starts.get(at))).collect();
    let is_run = |from: usize| {
        from + 3 <= forms.len()
            && forms[from..from + 3].iter().all(|f| f.is_some() && *f == forms[from])
    };
    let in_run: Vec<bool> =
        (0..forms.len()).map(|at| (at.saturating_sub(2)..=at).any(is_run)).collect();
    // Names alone in a line are codes if there are some, each with a text below it.
    let stands_above = |at: usize| {
        let is_text =
            matches!(blocks.get(at + 1), Some(Block::Text { kind, .. }) if *kind != Kind::Code);
        forms[at] == Some(Form::Words) && is_text && forms.get(at + 1).is_some_and(Option::is_none)
    };
    let names: Vec<usize> = (0..forms.len()).filter(|&at| stands_above(at)).collect();
    let has_names = names.len() >= LEAST_NAMES;
    for (at, start) in starts.iter_mut().enumerate() {
        if let Some(start) = start {
            start.in_run = in_run[at];
        }
        if has_names && names.binary_search(&at).is_ok() {
            continue;
        }
        if !in_run[at] && start.as_ref().is_some_and(|start| !start.is_sure) {
            *start = None;
        }
    }
    starts
}

/// As many names in lines of their own are codes.
const LEAST_NAMES: usize = 4;

/// Whether a text is only a link to another place of the page, as in a table of contents.
fn points_into_page(text: &Text) -> bool {
    let is_whole = |link: &Link| link.url.starts_with('#') && link.text == text.text;
    matches!(&text.links[..], [link] if is_whole(link))
}

fn common_form(starts: &[Option<Start>]) -> Option<Form> {
    let mut counts = HashMap::<Form, usize>::new();
    for start in starts.iter().flatten() {
        *counts.entry(start.form).or_default() += 1;
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
    /// Whether this is a code by itself, and not only among others of its kind.
    is_sure: bool,
    /// Whether it stands among others of its form.
    in_run: bool,
    /// The status that stands behind the code in brackets.
    status: Option<String>,
    /// What else the text says of the code, under labels.
    parts: Vec<(Field, String)>,
}

/// Words that stand before a code and say that it is one.
const BEFORE: &[&str] = &[
    "error code",
    "error",
    "http status",
    "http",
    "status code",
    "status",
    "code",
    "exception",
    "错误码",
    "错误",
    "エラーコード",
    "エラー",
    "오류 코드",
    "오류",
    "에러 코드",
    "에러",
    "fehlercode",
    "fehler",
];

/// A text without such a word at its start, and whether there was one.
fn without_word(line: &str) -> (&str, bool) {
    let inner = line.strip_prefix('(').unwrap_or(line);
    let behind = inner.trim_start_matches(|c: char| c.is_ascii_digit());
    let mark = if inner.len() < line.len() { ") " } else { ". " };
    let behind = behind.strip_prefix(mark).filter(|_| inner.len() > behind.len());
    let line = behind.map_or(line, str::trim_start);
    let rest = BEFORE.iter().find_map(|word| {
        let start = line.get(..word.len())?;
        let rest = &line[word.len()..];
        let ends = !word.is_ascii() || rest.starts_with([' ', ':', '-']);
        (start.to_lowercase() == *word && ends).then_some(rest)
    });
    match rest.map(|rest| rest.trim_start_matches([' ', ':', '：', '#'])) {
        Some(rest) if rest.starts_with(|c: char| c.is_ascii_alphanumeric()) => (rest, true),
        _ => (line, false),
    }
}

fn start_of(kind: Kind, text: &Text) -> Option<Start> {
    if kind == Kind::Code {
        return None;
    }
    match label_of(text) {
        Some((Field::Status, _)) => return None,
        Some((Field::Code, _)) => return labelled(&text.text).or_else(|| unlabelled(kind, text)),
        _ => {}
    }
    unlabelled(kind, text)
}

/// A code with a label, behind which other labels may stand: `Error code: X / Description: …`.
fn labelled(text: &str) -> Option<Start> {
    let mut parts = Vec::<(Field, String)>::new();
    for part in text.split(['/', ';', '|', '\n']) {
        let field =
            part.split_once([':', '：']).and_then(|(word, rest)| Some((exact(word)?.0, rest)));
        match (field, parts.last_mut()) {
            (Some((field, rest)), _) => parts.push((field, rest.trim().to_owned())),
            (None, Some((_, last))) => {
                last.push('/');
                last.push_str(part.trim_end());
            }
            (None, None) => return None,
        }
    }
    let (_, value) = parts.remove(0);
    let codes = codes_in(&value);
    let [code] = &codes[..] else { return None };
    let form = form(code).unwrap_or(Form::Digits);
    let code = code.clone();
    Some(Start {
        form,
        code,
        rest: String::new(),
        is_sure: true,
        in_run: false,
        status: None,
        parts,
    })
}

fn unlabelled(kind: Kind, text: &Text) -> Option<Start> {
    let (line, status) = match kind {
        Kind::Heading(_) => without_status(&text.text),
        _ => (text.text.as_str(), None),
    };
    let (line, has_word) = without_word(line);
    if let Some(code) = bare_name(line, kind) {
        let (rest, status) = (String::new(), status.map(str::to_owned));
        let is_sure = kind != Kind::Paragraph || is_number(&code);
        return Some(Start {
            form: Form::Words,
            code,
            rest,
            is_sure,
            in_run: false,
            status,
            parts: Vec::new(),
        });
    }
    let is_end =
        |c: char| c.is_whitespace() || matches!(c, ':' | '：' | '—' | '–') || !c.is_ascii();
    let (word, behind) = line.split_at(line.find(is_end).unwrap_or(line.len()));
    let word = word.trim_matches(['[', ']', '(', ')', '`', '*']);
    let is_status = word.len() == 3 && is_status(word);
    let (code, form) = match is_status && (has_word || kind != Kind::Paragraph) {
        true => (word.to_owned(), Form::Digits),
        false => {
            let code = codes_in(word).into_iter().next()?;
            let form = form(&code)?;
            (code, form)
        }
    };
    let joint = behind.trim_start();
    let has_joint = joint.is_empty() || joint.starts_with(JOINTS);
    let digits = code.bytes().filter(u8::is_ascii_digit).count();
    let is_sure = match form {
        Form::Digits if is_status => {
            has_word || matches!(kind, Kind::Heading(_)) && !joint.is_empty()
        }
        Form::Dotted | Form::Numbered => {
            digits >= 3 && (has_joint || matches!(kind, Kind::Heading(_)))
        }
        Form::Upper => has_joint,
        Form::Words | Form::Digits => has_joint && kind != Kind::Paragraph,
    };
    let rest = joint.trim_start_matches(JOINTS).trim().to_owned();
    let may_be = is_sure || !joint.is_empty() && form != Form::Words;
    let status = status.map(str::to_owned);
    may_be.then_some(Start { form, code, rest, is_sure, in_run: false, status, parts: Vec::new() })
}

/// A text that is a name of small letters, or a number between hashes, and nothing else.
fn bare_name(line: &str, kind: Kind) -> Option<String> {
    let is_part =
        |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'_' | b'-' | b'.');
    let name = line.trim_matches(['`', '*']);
    let is_name = name.bytes().all(is_part)
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.contains('_')
        && (4..=80).contains(&name.len())
        && exact(name).is_none()
        && matches!(kind, Kind::Heading(_) | Kind::Paragraph);
    let number = line.strip_prefix("##").and_then(|line| line.strip_suffix("##"));
    let number = number.filter(|number| is_number(number));
    number.or(is_name.then_some(name)).map(str::to_owned)
}

/// A list item or a paragraph that is a code is like a heading of this level.
const LABEL: u8 = 8;

#[derive(Default)]
struct Reader {
    entries: Vec<Entry>,
    /// The entry that the texts belong to, with the level of its heading.
    open: Option<(Entry, u8)>,
    /// Whether its text stood behind its code, so that only what has a label can follow.
    is_complete: bool,
    /// What the texts below the last label or heading say.
    field: Option<Field>,
    /// The status above the items of a list.
    status: Option<String>,
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
        entry.status = start.status.or_else(|| self.status.clone());
        for (field, text) in &start.parts {
            match field {
                Field::Code => entry.aliases.extend(codes_in(text)),
                field => add(&mut entry, Some(*field), text, &[]),
            }
        }
        let rest = (!start.rest.is_empty()).then_some(start.rest);
        let is_complete = level == LABEL && rest.is_some();
        match is_complete {
            true => entry.description = rest,
            false => entry.message = rest,
        }
        self.open = Some((entry, level));
        self.is_complete = is_complete;
        self.field = None;
    }

    /// Takes an item that is a status as that of the codes below it.
    fn status(&mut self, text: &Text) {
        self.close();
        self.status = Some(text.text.clone());
    }

    /// Takes a table below a code, of which each row says something of it: `Cause | …`.
    fn table(&mut self, block: &Block) {
        let Block::Table(table) = block else { return };
        let Some((entry, _)) = &mut self.open else { return };
        for row in &table.rows {
            if let [name, content] = &row.cells[..]
                && let Some((field, _)) = exact(&name.text.text)
                && exact(&content.text.text).is_none()
            {
                add(entry, Some(field), &content.text.text, &content.text.links);
            }
        }
    }

    fn heading(&mut self, level: u8, text: &Text) {
        if self.open.as_ref().is_some_and(|(_, own)| level > *own) {
            self.field = exact(&text.text).map(|(field, _)| field);
            return;
        }
        self.close();
        self.status = None;
        self.group = exact(&text.text).is_none().then(|| (text.text.clone(), level));
    }

    fn text(&mut self, text: &Text) {
        let Some((entry, _)) = &mut self.open else { return };
        let content = match label_of(text) {
            Some((field, rest)) => {
                // What stood behind the code was its name, then.
                if std::mem::take(&mut self.is_complete) {
                    entry.message = entry.description.take();
                }
                // What follows a status or a message in its own line is something else.
                let is_short = matches!(field, Field::Status | Field::Message | Field::Group);
                self.field = Some(field).filter(|_| rest.is_empty() || !is_short);
                add(entry, Some(field), rest, &text.links);
                return;
            }
            None if self.is_complete => return,
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
