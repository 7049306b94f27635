//! The ways in which a text may start, or end, with a code: marks, a word, the code, and what sets it apart.

use super::readings_leads::{at_end, cuts, led, led_glued, without_empty};
use super::start_parts::{JOINTS, without_word};
use crate::import::block::{Block, Kind};
use crate::import::code::{is_number, is_status};
use crate::import::text::joined_code::leading_range;
use crate::import::told::names_error;

/// How a code is written, as far as those of one list have it in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Class {
    Number,
    /// With capitals, digits and marks and no small letters: `E12`, `ORDER_GONE`.
    Capitals,
    Small,
    /// Words in capitals: `ORDER NOT FOUND`.
    Phrase,
    /// With small letters and capitals: `OrderGone`, `Te7`.
    Mixed,
    /// So many letters and digits, as a display shows them: `E1`, `EE`, `Fo`.
    Fixed(u8),
}

/// What stands before a code besides marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lead {
    None,
    /// A word that calls it a code.
    Code,
    /// Any words.
    Words,
    /// A word to which the number is glued, as each text has its own.
    Glued,
}

/// What sets a code apart from its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Seam {
    /// The text stands in the lines below.
    End,
    /// One of the marks for which its first stands: `-`, `:`, `=`, `>`, `|`, `,`.
    Joint(char),
    Blank,
    /// Nothing: another script or a capital starts the text.
    Glued,
    /// The code stands behind the text, in brackets.
    Behind,
}

/// What the readings of the texts of one list have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Shape<'a> {
    /// The level of a heading, 8 for an item, 9 for a line.
    pub kind: u8,
    pub lead: Lead,
    /// The words, where all texts must have the same.
    pub words: &'a str,
    pub open: &'a str,
    pub class: Class,
    pub close: &'a str,
    pub seam: Seam,
}

impl Shape<'_> {
    /// Whether the texts are headings or terms.
    pub fn is_heading(&self) -> bool {
        self.kind < 8
    }
}

/// One way to read a text.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    pub shape: Shape<'a>,
    pub lead: &'a str,
    pub code: &'a str,
    pub rest: &'a str,
}

/// Longer codes are none.
const MAX_CODE: usize = 80;

/// All the ways to read a text.
pub fn readings(block: &Block) -> Vec<Reading<'_>> {
    let Block::Text { kind, text, .. } = block else { return Vec::new() };
    let kind = match kind {
        Kind::Heading(level) => *level,
        Kind::Item => 8,
        Kind::Paragraph => 9,
        Kind::Code => return Vec::new(),
    };
    let line = text.text.as_str();
    let mut all = Vec::new();
    let (behind, has_word) = without_word(line);
    if !has_word && behind.len() < line.len() {
        // What looks like the number of an item may be the code.
        add(&mut all, kind, Lead::None, "", line);
    }
    add(&mut all, kind, if has_word { Lead::Code } else { Lead::None }, "", behind);
    if !has_word && let Some((words, rest)) = led(line) {
        add(&mut all, kind, Lead::Words, words, rest);
    }
    // `System error: 1100` calls its number one as well.
    let starts_number = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    if (!has_word || behind.starts_with(char::is_alphabetic))
        && let Some((words, rest)) = led(line)
        && starts_number(rest)
        && names_error(words)
    {
        add(&mut all, kind, Lead::Code, words, rest);
    }
    if !has_word && let Some((word, rest)) = led_glued(line) {
        add(&mut all, kind, Lead::Glued, word, rest);
    }
    all.extend(at_end(kind, line));
    all
}

/// Adds the ways to read a text from which its lead has been taken.
fn add<'a>(all: &mut Vec<Reading<'a>>, kind: u8, lead: Lead, word: &'a str, line: &'a str) {
    let is_mark = |c: char| !c.is_alphanumeric() && !c.is_whitespace();
    let start = line.find(|c| !is_mark(c)).unwrap_or(line.len());
    let words = if lead == Lead::Words { word } else { "" };
    // A sign is none of the marks before a number.
    let is_sign = line[..start].ends_with('-')
        && line[start..].starts_with(|c: char| c.is_ascii_digit())
        && (start == 1 || line.starts_with(['(', '[', '"', '\'', '`', '“', '「', '【']));
    let (open, inner) = line.split_at(start - is_sign as usize);
    let inner = if open.is_empty() { inner } else { inner.trim_start() };
    if open.chars().count() > 3 || inner.is_empty() {
        return;
    }
    let run = run(inner);
    let mut push = |code: &'a str, class: Class, behind: &'a str| {
        let Some((close, seam, rest)) = seam(open, behind) else { return };
        // What stands around a code on both sides alike, `##12##`, is no mark of a text.
        let has_own = !open.is_empty() && open.bytes().all(|b| b"#%$@&~".contains(&b));
        let own = match has_own && (close == open || open == "#") {
            true => line.get(..open.len() + code.len() + close.len()),
            false => None,
        };
        let code = own.filter(|own| own.contains(code)).unwrap_or(code);
        let shape = Shape { kind, lead, words, open, class, close, seam };
        all.push(Reading { shape, lead: word, code, rest });
    };
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    if let Some(range) = leading_range(inner, digits).filter(|_| digits > 2) {
        push(range, Class::Number, without_empty(&inner[range.len()..]));
    } else if let Some(class) = class(run).or_else(|| class_in_marks(run, open)) {
        push(run, class, &inner[run.len()..]);
    }
    if let Some(phrase) = phrase(inner).filter(|_| lead == Lead::None) {
        push(phrase, Class::Phrase, &inner[phrase.len()..]);
    }
    let is_end = run.len() == inner.len() && open.is_empty();
    let is_shown = |part: &str| {
        let has_digit = part.contains(|c: char| c.is_ascii_digit());
        (2..if has_digit { 6 } else { 4 }).contains(&part.len())
    };
    if is_end && run.split('/').all(is_shown) && run.starts_with(|c: char| c.is_ascii_uppercase()) {
        push(run, Class::Fixed(0), "");
    }
    if open.is_empty() {
        for (length, class) in cuts(inner, run) {
            push(&inner[..length], class, without_empty(&inner[length..]));
        }
    }
}

/// The marks that close what some marks have opened, what sets a code apart, and the text, of what stands
/// behind the code. `None` if the code goes on.
fn seam<'a>(open: &str, behind: &'a str) -> Option<(&'a str, Seam, &'a str)> {
    let closes = |c: char| match c {
        ')' => open.contains('('),
        '）' => open.contains('（'),
        ']' => open.contains('['),
        '】' => open.contains('【'),
        '>' => open.contains('<'),
        '}' => open.contains('{'),
        '」' => open.contains('「'),
        '』' => open.contains('『'),
        '》' => open.contains('《'),
        '”' | '“' => open.contains(['“', '„']),
        '»' => open.contains('«'),
        '’' => open.contains('‘'),
        c => !c.is_alphanumeric() && !c.is_whitespace() && open.contains(c),
    };
    // A mark may stand on both sides with blanks between.
    let apart = behind.trim_start();
    let behind = if !open.is_empty() && apart.starts_with(open) { apart } else { behind };
    let end = behind.find(|c| !closes(c)).unwrap_or(behind.len());
    let (close, behind) = behind.split_at(end);
    let is_spaced = behind.starts_with(char::is_whitespace);
    // Marks may stand before a joint, and those of a comment before a text: `* 12 * = …`, `12 // …`.
    let text = behind.trim_start();
    let text = text.strip_prefix("* ").filter(|rest| rest.starts_with(JOINTS)).unwrap_or(text);
    let text = text.strip_prefix("//").map_or(text, str::trim_start);
    let first = text.chars().next().filter(|_| text.contains(char::is_alphanumeric));
    let Some(first) = first else {
        return (!text.contains(['{', '['])).then_some((close, Seam::End, ""));
    };
    let joint = match first {
        '-' | '–' | '—' | '―' => '-',
        ':' | '：' => ':',
        '=' if !text.starts_with("=>") => '=',
        '=' | '→' | '⇒' | '>' | '»' => '>',
        '|' | '｜' => '|',
        ',' | '，' | '、' | ';' | '；' => ',',
        '.' | '…' | '·' => '.',
        ')' | '）' | ']' => ')',
        // Another script behind a blank is another text, whichever letters it starts with: `IPM 保护`.
        _ if is_spaced && text.contains(|c: char| c >= '\u{1100}' && c.is_alphabetic()) => ' ',
        _ if is_spaced => return Some((close, Seam::Blank, text)),
        _ if !close.is_empty() => return Some((close, Seam::Blank, text)),
        '(' | '（' => '(',
        '"' | '“' | '「' => return Some((close, Seam::Blank, text)),
        c if c.is_uppercase() || c.is_alphabetic() && !c.is_ascii() => {
            return Some((close, Seam::Glued, text));
        }
        _ => return None,
    };
    if joint == '(' || joint == ' ' {
        return Some((close, Seam::Joint(joint), text));
    }
    let rest = text.trim_start_matches(|c: char| {
        matches!(c, '-' | '–' | '—' | '―' | ':' | '：' | '=' | '>' | '→' | '⇒' | '»' | '|' | '｜')
            || matches!(c, ',' | '，' | '、' | ';' | '；' | '.' | '…' | '·' | ')' | '）' | ']')
            || c.is_whitespace()
    });
    let seam = if rest.is_empty() { Seam::End } else { Seam::Joint(joint) };
    Some((close, seam, rest))
}

/// The longest start of a text that may be a code.
pub fn run(text: &str) -> &str {
    let bytes = text.as_bytes();
    let is_part = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
    let is_inner = |at: usize| {
        matches!(bytes[at], b'-' | b'.' | b'/' | b'#')
            && bytes.get(at + 1).is_some_and(|b| is_part(*b))
            || bytes[at] == b':' && bytes.get(at + 1).is_some_and(u8::is_ascii_lowercase)
    };
    let sign = text.starts_with('-') as usize;
    let end = (sign..bytes.len()).find(|&at| !(is_part(bytes[at]) || at > sign && is_inner(at)));
    &text[..end.unwrap_or(bytes.len())]
}

/// The words in capitals that a text starts with, where a joint or nothing stands behind them.
fn phrase(text: &str) -> Option<&str> {
    let is_part = |c: char| c.is_ascii_uppercase() || matches!(c, ' ' | '_' | '-' | '\'' | '/');
    let end = text.find(|c| !is_part(c)).unwrap_or(text.len());
    let apart = [" - ", ": ", " – "].iter().filter_map(|joint| text[..end].find(joint)).min();
    let phrase = text[..apart.unwrap_or(end)].trim_end_matches([' ', '-']);
    let behind = text[phrase.len()..].trim_start();
    let is_apart = behind.is_empty() || behind.starts_with(['-', '–', '—', ':', '：', '=', '→']);
    let words = phrase.split(' ').count();
    let are_words =
        phrase.split(' ').all(|word| word.starts_with(|c: char| c.is_ascii_uppercase()));
    (is_apart && phrase.len() > 3 && words <= MAX_WORDS && are_words).then_some(phrase)
}

/// More words in capitals are a sentence.
const MAX_WORDS: usize = 6;

/// The same for a word that starts with a digit and has letters, large and small, between brackets: `[0cMg]`.
fn class_in_marks(word: &str, open: &str) -> Option<Class> {
    let has = |test: fn(&u8) -> bool| word.as_bytes().iter().any(test);
    let is_short = (3..=8).contains(&word.len());
    let is_mixed = has(u8::is_ascii_lowercase) && has(u8::is_ascii_uppercase);
    (is_short && is_mixed && open.starts_with(['[', '('])).then_some(Class::Mixed)
}

/// How a word that may be a code is written.
pub fn class(word: &str) -> Option<Class> {
    let version = word.trim_start_matches(['v', 'V']);
    let is_version =
        version.contains('.') && version.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    // `400.01`
    let is_status = word.split_once('.').is_some_and(|(status, part)| {
        is_status(status) && (2..4).contains(&part.len()) && is_number(part)
    });
    if is_status {
        return Some(Class::Number);
    }
    if word.len() > MAX_CODE || is_version {
        return None;
    }
    if is_number(word) {
        return Some(Class::Number);
    }
    let has = |test: fn(&u8) -> bool| word.as_bytes().iter().any(test);
    let (small, capital) = (has(u8::is_ascii_lowercase), has(u8::is_ascii_uppercase));
    let is_hexadecimal = word.starts_with("0x") || word.starts_with("0X");
    match word.starts_with(|c: char| c.is_ascii_digit()) {
        _ if is_hexadecimal => Some(Class::Number),
        true if small || !capital => None,
        _ => match (small, capital) {
            (true, true) => Some(Class::Mixed),
            (true, false) => Some(Class::Small),
            (false, true) => Some(Class::Capitals),
            (false, false) => None,
        },
    }
}
