//! Texts that start with a code: headings, terms, items and lines of their own.

use std::collections::HashMap;

use super::block::{Block, Kind, Text};
use super::code::{Form, codes_in, form, is_number, is_status, without_status};
use super::header::{Field, exact};
use crate::catalog::Link;

/// What stands between a code and its text.
pub const JOINTS: &[char] = &['-', '–', '—', ':', '：', '='];

/// The field that a text names at its start, `Cause: …`, and what it says of it.
pub fn label_of(text: &Text) -> Option<(Field, &str)> {
    let (word, rest) = text.text.split_once([':', '：'])?;
    Some((exact(word)?.0, rest.trim()))
}

/// The texts that start with a code, by block. Where nothing stands between a code and its text,
/// it takes three such texts one after the other.
pub fn starts(blocks: &[Block]) -> Vec<Option<Start>> {
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

/// The form that most of the codes have, if two have it.
pub fn common_form(starts: &[Option<Start>]) -> Option<Form> {
    let mut counts = HashMap::<Form, usize>::new();
    for start in starts.iter().flatten() {
        *counts.entry(start.form).or_default() += 1;
    }
    let most = counts.into_iter().max_by_key(|&(form, count)| (count, std::cmp::Reverse(form)));
    most.filter(|&(_, count)| count >= 2).map(|(form, _)| form)
}

/// A text that starts with a code.
pub struct Start {
    pub form: Form,
    pub code: String,
    /// What stands behind the code and the joint.
    pub rest: String,
    /// Whether this is a code by itself, and not only among others of its kind.
    pub is_sure: bool,
    /// Whether it stands among others of its form.
    pub in_run: bool,
    /// The status that stands behind the code in brackets.
    pub status: Option<String>,
    /// What else the text says of the code, under labels.
    pub parts: Vec<(Field, String)>,
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
    if is_placeholder(code) {
        return None;
    }
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
            let form = form(&code).filter(|_| !is_placeholder(&code))?;
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

/// Whether this stands for all codes of a form, as `ORDER_XXX` and `EXXXXX` do.
fn is_placeholder(code: &str) -> bool {
    let end = code.rsplit(['_', '-', '.']).next().unwrap_or_default();
    matches!(end, "XX" | "NN" | "NNN" | "NNNN" | "nnn" | "nnnn")
        || end.ends_with("XXX")
        || end.ends_with("xxx")
}

/// The start of a heading that is one word in capitals.
pub fn in_capitals(text: &str) -> Option<Start> {
    let code = text.trim_matches('`');
    let is_one = code.len() >= 4 && code.bytes().all(|b| b.is_ascii_uppercase());
    is_one.then(|| Start {
        form: Form::Upper,
        code: code.to_owned(),
        rest: String::new(),
        is_sure: true,
        in_run: false,
        status: None,
        parts: Vec::new(),
    })
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
