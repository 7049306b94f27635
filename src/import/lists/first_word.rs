//! The word at the start of a text that may be a code, what stands before it and what behind.

use super::start::{code_of, name_alone};
use super::start_parts::{
    JOINTS, behind_joint, name_of_number, number_and_status, number_in_brackets, quoted,
    status_in_brackets, without_word,
};
use crate::import::block::Kind;
use crate::import::code::{Form, form, is_number, is_status};
use crate::import::code_cell::without_status;
use crate::import::tables::header::Field;
use crate::import::text::seams::{is_reason, reason_phrase};

/// A text without what stands before its code, and without its status.
pub struct Opening<'a> {
    pub line: &'a str,
    pub status: Option<&'a str>,
    /// Whether a word before the code calls it one.
    pub has_word: bool,
}

/// Takes apart a text that may start with a code.
pub fn opening(text: &str, is_heading: bool) -> Opening<'_> {
    if !is_heading {
        let (line, has_word) = without_word(text);
        return Opening { line, status: None, has_word };
    }
    let (line, status) = match without_status(text) {
        (_, None) => status_behind(text),
        found => found,
    };
    let (line, has_word) = without_word(line);
    let (line, behind_bar) = number_and_status(line).unwrap_or((line, ""));
    let status = status.or(Some(behind_bar).filter(|status| !status.is_empty()));
    Opening { line, status, has_word }
}

/// What makes a number stand for all that start like it: `1000番台`.
const SERIES: &[&str] = &["番台", "번대", "번 대", "号段", "系列"];

/// The word at the start of a line that may be a code.
pub struct First<'a> {
    pub word: &'a str,
    pub code: String,
    pub form: Form,
    /// Whether the word is a status.
    pub has_status: bool,
    pub is_short: bool,
    /// The number of an error that stands behind its name in brackets.
    number: Option<&'a str>,
    /// What stands behind, from the joint on.
    joint: &'a str,
    pub has_joint: bool,
}

/// The word at the start of a line, if it may be a code. `has_word` says whether a word before the line
/// calls it one.
pub fn first(line: &str, kind: Kind, has_word: bool) -> Option<First<'_>> {
    let is_heading = matches!(kind, Kind::Heading(_));
    let is_end =
        |c: char| c.is_whitespace() || matches!(c, ':' | '：' | '—' | '–') || !c.is_ascii();
    // `Order::GONE` is one name.
    let is_colon = |at: usize| line[at..].starts_with(':');
    let is_inner = |at: usize| is_colon(at) && (is_colon(at + 1) || line[..at].ends_with(':'));
    let ends = || line.match_indices(is_end).map(|(at, _)| at).find(|&at| !is_inner(at));
    let end = end_of_status(line).or_else(ends).unwrap_or(line.len());
    // `ORDER_GONE(-101) The order` has its number at its name, and `101(ORDER_GONE)` its name at its number.
    let is_both = |at: &usize| {
        let (one, other) = line.split_at(*at);
        is_numbered_name(one, other) || is_number(one) && name_of_number(other).is_some()
    };
    let numbered = line[..end].find('(').filter(is_both);
    let (word, behind) = line.split_at(numbered.unwrap_or(end));
    if SERIES.iter().any(|series| behind.starts_with(series)) {
        return None;
    }
    let word = word.trim_matches(['[', ']', '(', ')', '`', '*']);
    let joint = behind.trim_start();
    let has_status = word.len() == 3 && is_status(word) && (has_word || kind != Kind::Paragraph);
    let is_lone = joint.is_empty() && (is_heading || has_word)
        || is_heading && has_word && joint.starts_with(JOINTS);
    let is_named = name_of_number(joint).is_some();
    // Numbers below zero count nothing.
    let is_negative = word.starts_with('-') && is_number(word);
    let is_short = !has_status
        && !is_negative
        && (is_lone || kind == Kind::Item && (joint.starts_with(JOINTS) || is_named))
        && (word.len() <= 3 && is_number(word) || is_byte(word));
    let (code, form) = match has_status || is_short || is_negative {
        true => (word.to_owned(), Form::Digits),
        false => code_of(word)?,
    };
    // `OrderGone (1403): …` has its number behind its name.
    let number = number_in_brackets(joint).filter(|_| matches!(form, Form::Words | Form::Upper));
    let joint = number.map_or(joint, |(_, behind)| behind);
    let is_apart = status_in_brackets(joint).is_some()
        || kind == Kind::Item && is_number(word) && name_of_number(joint).is_some();
    let has_joint = joint.is_empty() || joint.starts_with(JOINTS) || is_apart || numbered.is_some();
    let number = number.map(|(number, _)| number);
    Some(First { word, code, form, has_status, is_short, number, joint, has_joint })
}

impl First<'_> {
    /// Whether the word is a code by itself, and whether it may be one among others.
    pub fn counts(&self, kind: Kind, has_word: bool, has_other_status: bool) -> (bool, bool) {
        let is_heading = matches!(kind, Kind::Heading(_));
        let is_alone = self.joint.is_empty();
        let digits = self.code.bytes().filter(u8::is_ascii_digit).count();
        let is_sure = match self.form {
            Form::Digits if self.is_short => has_word,
            Form::Digits if is_heading && has_word => true,
            Form::Digits if self.has_status => {
                has_word || is_heading && (!is_alone || has_other_status)
            }
            Form::Dotted | Form::Numbered => digits >= 3 && (self.has_joint || is_heading),
            Form::Upper => self.has_joint,
            Form::Words | Form::Digits => {
                let is_told = self.number.is_some() || self.is_error_of_number();
                self.has_joint && (kind != Kind::Paragraph || is_told)
            }
        };
        let may_be = match self.form {
            Form::Words => kind == Kind::Paragraph && is_alone,
            _ => !is_alone || kind != Kind::Paragraph || has_word,
        };
        (is_sure, is_sure || may_be)
    }

    /// Whether this is the name of an error with nothing but its number behind it: `OrderGoneError: 4091`.
    fn is_error_of_number(&self) -> bool {
        const ENDS: &[&str] = &["Error", "Exception", "Fault"];
        let number = behind_joint(self.joint);
        let is_named =
            ENDS.iter().any(|end| self.code.ends_with(end) && self.code.len() > end.len());
        self.form == Form::Words && is_named && number.len() > 2 && is_number(number)
    }

    /// What stands behind the code.
    pub fn behind(&self, kind: Kind, status: Option<String>) -> Behind {
        let is_heading = matches!(kind, Kind::Heading(_));
        let in_brackets = status_in_brackets(self.joint).filter(|_| !self.has_status);
        let joint = in_brackets.map_or(self.joint, |(_, behind)| behind);
        let is_digits = self.form == Form::Digits;
        // Behind a name stand a title and a joint: `ORDER_GONE (Order gone): …`.
        let is_title = |(_, behind): &(&str, &str)| is_digits || behind.starts_with([':', '：']);
        let named = name_of_number(joint).filter(|_| kind == Kind::Item).filter(is_title);
        let joint = named.map_or(joint, |(_, behind)| behind);
        let in_quotes = quoted(behind_joint(joint)).filter(|_| !is_heading && named.is_none());
        let joint = in_quotes.map_or(joint, |(_, behind)| behind);
        let rest = behind_joint(joint);
        // `404 Not Found - …` has the name of its status before its text.
        let is_bare = rest.len() == joint.len();
        let reason = reason_before(rest, is_bare).filter(|_| self.has_status && named.is_none());
        let (named, rest) = reason.map_or((named, rest), |(name, more)| (Some((name, more)), more));
        let name = named.or(in_quotes).map(|(name, _)| (Field::Message, name));
        // `E001 - "ORDER_GONE" - …` has two codes.
        let symbol = name.filter(|(_, name)| form(name) == Some(Form::Upper));
        let symbol = symbol.map(|(_, name)| (Field::Code, name));
        // `ORDER_GONE = 12 The order` has its number before its text.
        let is_valued = matches!(self.form, Form::Upper | Form::Words) && !is_heading;
        let is_own = self.form == Form::Upper && is_number(rest) || self.is_error_of_number();
        let is_value = is_own && !is_heading;
        let valued = value_before(joint, rest).filter(|_| is_valued && !is_value);
        let value = if is_value { Some(rest) } else { valued.map(|(value, _)| value) };
        let rest = valued.map_or(rest, |(_, more)| more);
        // `OrderGoneError: 404` has its status there.
        let own_status = value.filter(|value| self.form == Form::Words && is_status(value));
        let value = value.filter(|_| own_status.is_none()).map(|value| (Field::Code, value));
        let number = self.number.map(|number| (Field::Code, number));
        let parts = number.into_iter().chain(name).chain(symbol).chain(value);
        Behind {
            rest: if is_value { String::new() } else { rest.to_owned() },
            status: status
                .or(in_brackets.map(|(status, _)| status).or(own_status).map(str::to_owned)),
            parts: parts.map(|(field, text)| (field, text.to_owned())).collect(),
            is_quoted: in_quotes.is_some(),
            is_empty: joint.is_empty(),
            ends_range: ends_range(joint, self.form),
        }
    }
}

/// What stands behind a code.
pub struct Behind {
    /// The text behind the joint.
    pub rest: String,
    /// The status of the code, wherever it stands.
    pub status: Option<String>,
    pub parts: Vec<(Field, String)>,
    /// Whether the message stands there in quotes.
    pub is_quoted: bool,
    /// Whether nothing stands there but status, name and message.
    pub is_empty: bool,
    /// Whether the text is only the last code of a range.
    pub ends_range: bool,
}

/// Whether a name of several words in one has its number in brackets right behind it.
fn is_numbered_name(name: &str, behind: &str) -> bool {
    let is_name = matches!(form(name), Some(Form::Upper | Form::Words));
    is_name && number_in_brackets(behind).is_some()
}

/// The number that an equals sign gives to a name, and the text behind it.
pub fn value_before<'a>(joint: &str, rest: &'a str) -> Option<(&'a str, &'a str)> {
    let (value, more) = rest.split_once(' ')?;
    let value = value.strip_suffix([':', ',']).unwrap_or(value);
    let more = behind_joint(more);
    let is_text = more.contains(char::is_alphabetic) && !more.starts_with(['+', '*', '/', '<']);
    (joint.starts_with('=') && is_number(value) && is_text).then_some((value, more))
}

/// The name of a status at the start of a text, and what a joint sets apart from it; where nothing stands
/// before the name, also what starts with a capital behind it, be it behind a full stop.
fn reason_before(text: &str, is_bare: bool) -> Option<(&str, &str)> {
    const BETWEEN: &[&str] = &["- ", "– ", "—", ": ", "：", "| "];
    let cuts = BETWEEN.iter().filter_map(|joint| text.split_once(joint));
    let joined = cuts.min_by_key(|(name, _)| name.len());
    let joined = joined.filter(|(name, _)| is_reason(name.trim()));
    let (name, more) = joined.or_else(|| {
        let (name, more) = text.split_at(reason_phrase(text).filter(|_| is_bare)?);
        let more = more.strip_prefix('.').unwrap_or(more).strip_prefix(' ')?;
        more.starts_with(|c: char| c.is_uppercase() || c > '\u{2e80}').then_some((name, more))
    })?;
    Some((name.trim(), more.trim()))
}

/// The end of a status that a dash joins to the first word of its name: `404-Not found`.
fn end_of_status(line: &str) -> Option<usize> {
    let (status, behind) = line.split_at_checked(3)?;
    let mut name = behind.strip_prefix('-')?.chars();
    let is_word = name.next().is_some_and(|c| c.is_ascii_uppercase())
        && name.next().is_some_and(|c| c.is_ascii_lowercase());
    (is_word && is_status(status)).then_some(3)
}

/// A name without the status behind it, `order_gone 404`, and that status.
fn status_behind(text: &str) -> (&str, Option<&str>) {
    let is_named = |(name, status): &(&str, &str)| {
        status.len() == 3 && is_status(status) && name_alone(name.trim()).is_some()
    };
    match text.trim_end().rsplit_once(' ').filter(is_named) {
        Some((name, status)) => (name.trim(), Some(status)),
        None => (text, None),
    }
}

/// Whether a word is a hexadecimal number of one or two digits.
fn is_byte(word: &str) -> bool {
    let digits = word.strip_prefix("0x").unwrap_or_default();
    matches!(digits.len(), 1 | 2) && digits.bytes().all(|b| b.is_ascii_hexdigit())
}

/// Whether the text behind a code only names the last code of a range: `to ORD-200`.
fn ends_range(behind: &str, form: Form) -> bool {
    const TO: &[&str] = &[
        "to", "through", "thru", "bis", "au", "à", "a", "até", "至", "到", "から", "~", "～", "〜",
        "-", "–", "—",
    ];
    let mut words = behind.split_whitespace();
    let (to, code, more) = (words.next(), words.next(), words.next());
    let is_code = code.and_then(code_of).is_some_and(|(_, other)| other == form);
    is_code && more.is_none() && to.is_some_and(|to| TO.contains(&to))
}
