//! What the texts below a code say of it, under labels or without.

use super::added::{add, is_translated};
use super::below_parts::{
    is_attribute, is_object, is_of_message, is_of_text, leads_to_example, message_of, number_of,
    status_in_title, status_of, use_of,
};
use super::start::{Start, label_of};
use crate::catalog::Entry;
use crate::import::block::{Block, Kind, Text};
use crate::import::code::is_status;
use crate::import::code_cell::codes_in;
use crate::import::sampled::{Answer, answers_in};
use crate::import::tables::header::{Field, exact};

/// A list item or a paragraph that is a code is like a heading of this level.
pub const LABEL: u8 = 8;

/// The level of terms.
const TERM: u8 = 7;

/// Reads the codes of a page and the texts below each, one after the other.
#[derive(Default)]
pub struct Reader {
    pub entries: Vec<Entry>,
    /// How many of them say nothing but their headings.
    pub bare: usize,
    /// The entry that the texts belong to, with the level of its heading.
    open: Option<(Entry, u8)>,
    /// What has been said of the code that comes.
    leads: Vec<(Field, String)>,
    /// Other codes of which they say the same.
    others: Vec<String>,
    /// Whether its text stood behind its code, so that only what has a label can follow.
    is_complete: bool,
    /// What the heading of the code says behind it, if a message has come with its label below.
    headline: Option<String>,
    /// Whether the message so far is what the heading says.
    is_headline: bool,
    /// Whether the last text was an item.
    in_items: bool,
    /// What the first text below the code is, and whether it stands within what has the code.
    first: Option<(Kind, bool)>,
    /// In how many items the code stands.
    depth: u8,
    /// What the texts below the last label or heading say.
    field: Option<Field>,
    /// The status above the items of a list.
    status: Option<String>,
    /// The status of the heading that is a code, which is that of the items below it, too.
    heading_status: Option<String>,
    /// The last heading that is no code, with its level.
    group: Option<(String, u8)>,
}

impl Reader {
    /// Takes a text that starts with a code.
    pub fn start(&mut self, kind: Kind, text: &Text, start: Start) {
        self.close();
        let level = if let Kind::Heading(level) = kind { level } else { LABEL };
        let group = self.group.as_ref().filter(|(_, above)| *above > 1 && *above < level);
        let mut entry = Entry {
            code: start.code,
            group: group.map(|(group, _)| group.clone()),
            line: text.line,
            links: text.links().to_vec(),
            ..Entry::default()
        };
        let is_heading = level < LABEL;
        let above = match &self.heading_status {
            Some(_) if !is_heading => &self.heading_status,
            _ => &self.status,
        };
        // A status is none of all those of its kind, `4xx`.
        let is_own = entry.code.len() == 3 && is_status(&entry.code);
        let is_kind = |status: &String| is_own && status.ends_with(['x', 'X']);
        let above = above.clone().filter(|status| !is_kind(status));
        entry.status = start.status.clone().or(above);
        if is_heading {
            let own = Some(&entry.code).filter(|code| code.len() == 3 && is_status(code));
            self.heading_status = start.status.or_else(|| own.cloned());
            self.group.take_if(|(_, above)| *above >= level);
        }
        // Pictures alone say nothing.
        let says = start.rest.contains(char::is_alphanumeric);
        let rest = says.then_some(start.rest);
        let has_text = rest.is_some() || start.is_quoted;
        let is_title = is_heading || start.is_title;
        let is_complete = has_text && !is_title;
        match is_complete {
            true => entry.description = rest,
            false => entry.message = rest,
        }
        for (field, text) in std::mem::take(&mut self.leads).iter().chain(&start.parts) {
            match field {
                Field::Code => entry.aliases.extend(codes_in(text)),
                field => add(&mut entry, Some(*field), text, &[]),
            }
        }
        (self.headline, self.is_headline) = (None, is_title && entry.message.is_some());
        self.open = Some((entry, level));
        self.others = start.others;
        self.is_complete = is_complete;
        (self.in_items, self.first) = (false, None);
        self.depth = text.depth();
        self.field = None;
    }

    /// Takes a text that belongs to the code below it.
    pub fn lead(&mut self, text: &Text) {
        self.close();
        let label = label_of(text).map(|(field, rest)| (field, rest.to_owned()));
        self.leads.extend(label);
    }

    /// Takes a text that is a status as that of the codes below it.
    pub fn status(&mut self, text: &Text) {
        self.close();
        self.status = status_of(text).map(str::to_owned);
    }

    /// Takes a table below a code, of which each row says something of it: `Cause | …`.
    pub fn table(&mut self, block: &Block) {
        let Block::Table(table) = block else { return };
        let Some((entry, _)) = &mut self.open else { return };
        for row in &table.rows {
            if let [name, content] = &row.cells[..]
                && let Some((field, _)) = exact(&name.text.text)
                && exact(&content.text.text).is_none()
            {
                add(entry, Some(field), &content.text.text, content.text.links());
            }
        }
    }

    /// Takes an answer in a sample below a heading that is a code, if it has that code: its message is the one
    /// of the code, where nothing else is.
    pub fn sample(&mut self, text: &Text) {
        let Some((entry, ..LABEL)) = &mut self.open else { return };
        if entry.message.is_some() || entry.code.is_empty() {
            return;
        }
        let is_own = |answer: &Answer| answer.code.as_ref() == Some(&entry.code);
        let own = answers_in(&text.text).into_iter().find(is_own);
        entry.message = own.and_then(|answer| answer.message);
    }

    /// Takes a heading that is no code.
    pub fn heading(&mut self, level: u8, text: &Text) {
        if self.open.as_ref().is_some_and(|(_, own)| level > *own) {
            self.field = exact(&text.text).map(|(field, _)| field);
            if self.field == Some(Field::Message)
                && std::mem::take(&mut self.is_headline)
                && let Some((entry, _)) = &mut self.open
            {
                self.headline = entry.message.take();
            }
            // The first of them may say in a sentence what the code means.
            if let Some((entry, _)) = self.open.as_mut().filter(|_| self.field.is_none())
                && entry.message.is_none()
                && entry.description.is_none()
                && text.text.split(' ').count() > 3
            {
                entry.message = Some(text.text.clone());
            }
            return;
        }
        self.close();
        self.heading_status = None;
        self.status = status_of(text).filter(|_| is_status(&text.text)).map(str::to_owned);
        if self.status.is_some() {
            return;
        }
        self.status = status_in_title(&text.text).map(str::to_owned);
        self.group = exact(&text.text).is_none().then(|| (text.text.clone(), level));
    }

    /// Takes a text below a code. Behind the list below a line that is a code, or below a term whose text is an item
    /// as well, another line is no part of it, and neither is one behind the definition of a term.
    pub fn below(&mut self, kind: Kind, text: &Text) {
        let is_within = text.depth() > self.depth;
        let (first, was_within) = *self.first.get_or_insert((kind, is_within));
        let level = self.open.as_ref().map(|(_, level)| *level);
        let is_line = level == Some(LABEL) || level == Some(TERM) && first == Kind::Item;
        let is_behind = is_line && self.in_items && kind == Kind::Paragraph
            || level == Some(TERM) && was_within && !is_within;
        if is_behind && label_of(text).is_none() {
            self.is_complete = true;
        }
        self.in_items = kind == Kind::Item;
        self.text(text);
    }

    /// Takes a text of the code above.
    pub fn text(&mut self, text: &Text) {
        let Some((entry, _)) = &mut self.open else { return };
        // A header word alone in its line is a label of what follows.
        let alone = || labelled(&text.text, "");
        // And so is one in the first of several lines.
        let above = || text.text.split_once('\n').and_then(|(word, rest)| labelled(word, rest));
        let content = match label_of(text).or_else(alone).or_else(above) {
            Some((field, rest)) => {
                if field == Field::Message && std::mem::take(&mut self.is_headline) {
                    self.headline = entry.message.take();
                }
                // What stood behind the code was its name, then.
                if std::mem::take(&mut self.is_complete) && entry.message.is_none() {
                    entry.message = entry.description.take();
                }
                // What stands between a code and its cause is its message.
                let is_cause = field == Field::Cause && self.field.is_none();
                if is_cause && entry.message.is_none() {
                    entry.message = entry.description.take();
                }
                // What follows a status or a message in its own line is something else.
                let is_short = matches!(field, Field::Status | Field::Message | Field::Group);
                self.field = Some(field).filter(|_| rest.is_empty() || !is_short);
                let (own, more) = match rest.split_once('\n').filter(|_| is_short) {
                    Some((own, more)) => (own, Some(more)),
                    None => (rest, None),
                };
                add(entry, Some(field), own, text.links());
                for line in more.into_iter().flat_map(str::lines) {
                    add(entry, None, line, &[]);
                }
                return;
            }
            // What stands within the item of a code says more of it, and what stood behind the code was its name if it
            // is no sentence.
            None if self.is_complete && text.depth() > self.depth => {
                let ends = [':', '：', '.', '。', '!', '！', ';', '；'];
                let name = || entry.description.take_if(|name| !name.ends_with(ends));
                entry.message = entry.message.take().or_else(name);
                return add(entry, Some(Field::Description), &text.text, text.links());
            }
            None if self.is_complete
                || leads_to_example(&text.text)
                || is_attribute(&text.text) =>
            {
                return;
            }
            // An answer in one line is a sample, of which the message counts.
            None if is_object(&text.text) => {
                let is_new = entry.message.is_none() && entry.description.is_none();
                if let Some(message) = message_of(&text.text).filter(|_| is_new) {
                    entry.message = Some(message);
                }
                return;
            }
            // A status alone stands below its code.
            None if text.text.len() == 3
                && is_status(&text.text)
                && entry.status.is_none()
                && entry.description.is_none()
                && !is_status(&entry.code) =>
            {
                entry.status = Some(text.text.clone());
                return;
            }
            // The number of a name may stand in the line below it: `2 (0x2)`.
            None if entry.message.is_none() && entry.description.is_none() => {
                match number_of(&text.text) {
                    Some(number) => return entry.aliases.push(number.to_owned()),
                    None => use_of(&text.text).unwrap_or(&text.text),
                }
            }
            None => use_of(&text.text).unwrap_or(&text.text),
        };
        if self.field.is_none() && entry.message.is_none() && is_translated(entry, content) {
            entry.message = entry.description.take();
        }
        add(entry, self.field, content, text.links());
    }

    /// Ends the entry that is open.
    pub fn close(&mut self) {
        let Some((mut entry, _)) = self.open.take() else { return };
        entry.description = entry.description.or(self.headline.take());
        let is_bare = entry.description.is_none() && entry.solution.is_none();
        self.bare += usize::from(is_bare && self.is_headline);
        let others = std::mem::take(&mut self.others).into_iter();
        self.entries.push(entry.clone());
        self.entries.extend(others.map(|code| Entry { code, ..entry.clone() }));
    }
}

/// The field that a header word alone in its line names, and what stands below it.
fn labelled<'a>(word: &str, below: &'a str) -> Option<(Field, &'a str)> {
    let field = exact(word)?.0;
    (is_of_text(field) || is_of_message(field, word)).then_some((field, below))
}
