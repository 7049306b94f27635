//! One text that starts with a code: a heading, a term, an item or a line of its own.

use super::behind::behind;
use super::called::named_behind;
use super::labelled::labelled;
use super::start_parts::{
    JOINTS, behind_joint, is_member, name_in_brackets, name_of_number, number_and_status,
    number_in_brackets, quoted, status_in_brackets, without_others, without_word,
};
use crate::import::block::{Kind, Text};
use crate::import::code::{Form, form, is_number, is_status};
use crate::import::code_cell::{codes_in, is_snake, without_status};
use crate::import::tables::header::{Field, exact};

/// The field that a text names at its start, `Cause: …`, and what it says of it.
pub fn label_of(text: &Text) -> Option<(Field, &str)> {
    // `Error (500: Gone)` has its colon in brackets.
    let is_open = |word: &str| word.contains(['(', '（']) && !word.contains([')', '）']);
    let at_colon = text.text.split_once([':', '：']);
    let at_colon = at_colon.filter(|(word, _)| !is_member(&text.text) && !is_open(word));
    let field = |(word, rest): (&str, &'_ str)| Some((exact(word)?.0, rest.len()));
    let at_dash = || [" - ", " – ", " — "].iter().find_map(|dash| text.text.split_once(dash));
    let (field, length) = at_colon.and_then(field).or_else(|| at_dash().and_then(field))?;
    Some((field, text.text[text.text.len() - length..].trim()))
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
    /// Whether the text is a title, and what is said of the code stands below it.
    pub is_title: bool,
    /// Whether something stands between the code and its text.
    pub has_joint: bool,
    /// Whether it is a number as any list may have, so that the page must say that it lists codes.
    pub is_short: bool,
    /// Whether it is a number with nothing but a word before it that calls it a code: `Error 12`.
    pub is_called: bool,
    /// Whether its message stands behind it in quotes.
    pub is_quoted: bool,
    /// Whether the code stands at the end of its message.
    pub is_behind: bool,
    /// The status that stands behind the code in brackets.
    pub status: Option<String>,
    /// Other codes of which the text says the same.
    pub others: Vec<String>,
    /// What else the text says of the code, under labels.
    pub parts: Vec<(Field, String)>,
}

/// The code that a text starts with.
pub fn start_of(kind: Kind, text: &Text) -> Option<Start> {
    if kind == Kind::Code || is_member(&text.text) {
        return None;
    }
    match label_of(text) {
        Some((Field::Status, _)) => return None,
        Some((Field::Code, _)) => return labelled(&text.text).or_else(|| unlabelled(kind, text)),
        _ => {}
    }
    unlabelled(kind, text).or_else(|| behind(kind, &text.text))
}

/// A code that nothing is known of yet.
pub fn start(form: Form, code: String) -> Start {
    Start {
        form,
        code,
        rest: String::new(),
        is_sure: false,
        in_run: false,
        is_title: false,
        has_joint: false,
        is_short: false,
        is_called: false,
        is_quoted: false,
        is_behind: false,
        status: None,
        others: Vec::new(),
        parts: Vec::new(),
    }
}

fn unlabelled(kind: Kind, text: &Text) -> Option<Start> {
    let is_heading = matches!(kind, Kind::Heading(_));
    let (line, status) = match is_heading {
        true => match without_status(&text.text) {
            (_, None) => status_behind(&text.text),
            found => found,
        },
        false => (text.text.as_str(), None),
    };
    let (line, has_word) = without_word(line);
    let (line, behind_bar) = number_and_status(line).filter(|_| is_heading).unwrap_or((line, ""));
    let status = status.or(Some(behind_bar).filter(|status| !status.is_empty()));
    let owned = status.map(str::to_owned);
    if let Some(code) = bare_name(line, kind) {
        let is_sure = kind != Kind::Paragraph || is_number(&code);
        return Some(Start { is_sure, status: owned, ..start(Form::Words, code) });
    }
    let is_end =
        |c: char| c.is_whitespace() || matches!(c, ':' | '：' | '—' | '–') || !c.is_ascii();
    let (line, others) = without_others(line).unwrap_or((line.to_owned(), Vec::new()));
    let (word, behind) = line.split_at(line.find(is_end).unwrap_or(line.len()));
    let word = word.trim_matches(['[', ']', '(', ')', '`', '*']);
    let joint = behind.trim_start();
    let has_status = word.len() == 3 && is_status(word) && (has_word || kind != Kind::Paragraph);
    let is_lone = joint.is_empty() && (is_heading || has_word)
        || is_heading && has_word && joint.starts_with(JOINTS);
    let is_short = !has_status
        && (is_lone
            || kind == Kind::Item
                && (joint.starts_with(JOINTS) || name_of_number(joint).is_some()))
        && (word.len() <= 3 && is_number(word) || is_byte(word));
    let is_negative = word.starts_with('-') && is_number(word);
    let (code, form) = match has_status || is_short || is_negative {
        true => (word.to_owned(), Form::Digits),
        false => code_of(word)?,
    };
    // `OrderGone (1403): …` has its number behind its name.
    let number = number_in_brackets(joint).filter(|_| matches!(form, Form::Words | Form::Upper));
    let joint = number.map_or(joint, |(_, behind)| behind);
    let is_apart = name_in_brackets(joint).is_some()
        || status_in_brackets(joint).is_some()
        || kind == Kind::Item && is_number(word) && name_of_number(joint).is_some();
    let has_joint = joint.is_empty() || joint.starts_with(JOINTS) || is_apart;
    let digits = code.bytes().filter(u8::is_ascii_digit).count();
    let is_sure = match form {
        Form::Digits if is_short => has_word,
        Form::Digits if is_heading && has_word => true,
        Form::Digits if has_status => {
            has_word || is_heading && (!joint.is_empty() || status.is_some())
        }
        Form::Dotted | Form::Numbered => digits >= 3 && (has_joint || is_heading),
        Form::Upper => has_joint,
        Form::Words | Form::Digits => has_joint && kind != Kind::Paragraph,
    };
    let may_be = is_sure
        || match form {
            Form::Words => kind == Kind::Paragraph && joint.is_empty(),
            _ => !joint.is_empty() || kind != Kind::Paragraph || has_word,
        };
    let in_brackets = status_in_brackets(joint).filter(|_| !has_status);
    let owned = owned.or(in_brackets.map(|(status, _)| status.to_owned()));
    let joint = in_brackets.map_or(joint, |(_, behind)| behind);
    let named = name_in_brackets(joint).filter(|_| !is_heading && form == Form::Digits);
    let named = named
        .or_else(|| name_of_number(joint).filter(|_| kind == Kind::Item && form == Form::Digits));
    let joint = named.map_or(joint, |(_, behind)| behind);
    let in_quotes = quoted(behind_joint(joint)).filter(|_| !is_heading && named.is_none());
    let named = named.or(in_quotes);
    let joint = in_quotes.map_or(joint, |(_, behind)| behind);
    let number = number.map(|(number, _)| (Field::Code, number.to_owned()));
    let name = named.map(|(name, _)| (Field::Message, name.to_owned()));
    let may_be = may_be && !ends_range(joint, form);
    let rest = behind_joint(joint);
    let is_value = form == Form::Upper && !is_heading && is_number(rest);
    let value = is_value.then(|| (Field::Code, rest.to_owned()));
    let rest = if is_value { "" } else { rest };
    // `Error code 460 (ORDER_GONE)` has its name in brackets.
    let is_code = form == Form::Digits && (has_word || is_heading && !has_status);
    if let Some(name) = named_behind(&text.text, &code, rest).filter(|_| is_code) {
        let (status, parts) = (owned, vec![(Field::Code, name)]);
        return Some(Start { is_sure: true, has_joint: true, status, parts, ..start(form, code) });
    }
    // `404 order_gone` has its code behind its status.
    let named = (has_status && owned.is_none()).then(|| name_alone(rest)).flatten();
    if let Some((code, form)) = named {
        return Some(Start {
            is_sure: true,
            has_joint: true,
            status: Some(word.to_owned()),
            ..start(form, code)
        });
    }
    let is_only_status = is_heading && owned.is_none() && is_status(rest);
    let (rest, owned) = if is_only_status { ("", Some(rest.to_owned())) } else { (rest, owned) };
    may_be.then(|| Start {
        rest: rest.to_owned(),
        is_sure,
        is_short,
        is_called: has_word && joint.is_empty() && form == Form::Digits,
        has_joint: !joint.is_empty() && has_joint || in_quotes.is_some(),
        is_quoted: in_quotes.is_some(),
        status: owned,
        others,
        parts: number.into_iter().chain(name).chain(value).collect(),
        ..start(form, code)
    })
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

/// The code of a text that is nothing but a name of several words in one: `order_gone`, `OrderGone`.
pub fn name_alone(text: &str) -> Option<(String, Form)> {
    let name = text.trim_matches(['`', '*', '(', ')']);
    match is_snake(name) {
        true => Some((name.to_owned(), Form::Words)),
        false => code_of(name).filter(|(code, form)| code == name && *form != Form::Digits),
    }
}

/// Whether a word is a hexadecimal number of one or two digits.
fn is_byte(word: &str) -> bool {
    let digits = word.strip_prefix("0x").unwrap_or_default();
    matches!(digits.len(), 1 | 2) && digits.bytes().all(|b| b.is_ascii_hexdigit())
}

/// The code that a word is.
fn code_of(word: &str) -> Option<(String, Form)> {
    let code = codes_in(word).into_iter().next().filter(|code| !is_placeholder(code))?;
    let form = form(&code)?;
    // `error.code` is what a code is called.
    exact(&code).is_none().then_some((code, form))
}

/// Whether this stands for all codes of a form, as `ORDER_XXX` and `EXXXXX` do.
pub fn is_placeholder(code: &str) -> bool {
    let end = code.rsplit(['_', '-', '.']).next().unwrap_or_default();
    matches!(end, "XX" | "NN" | "NNN" | "NNNN" | "nnn" | "nnnn")
        || end.ends_with("XXX")
        || end.ends_with("xxx")
}

/// Whether the text behind a code only names the last code of a range: `to ORD-200`.
fn ends_range(behind: &str, form: Form) -> bool {
    const TO: &[&str] = &[
        "to", "through", "thru", "bis", "au", "à", "a", "até", "至", "到", "から", "~", "～", "-",
        "–", "—",
    ];
    let mut words = behind.split_whitespace();
    let (to, code, more) = (words.next(), words.next(), words.next());
    let is_code = code.and_then(code_of).is_some_and(|(_, other)| other == form);
    is_code && more.is_none() && to.is_some_and(|to| TO.contains(&to))
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
