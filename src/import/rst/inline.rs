//! Inline reStructuredText: the text and the links of one paragraph.

use std::collections::HashMap;

use crate::import::block::{Text, TextBuilder};

/// What a page defines for its inline markup: the targets of links, and what a word between
/// bars stands for.
#[derive(Default)]
pub struct Definitions {
    targets: HashMap<String, String>,
    replacements: HashMap<String, String>,
}

/// No page for people defines more.
const MAX_DEFINITIONS: usize = 2000;

impl Definitions {
    /// Collects what the lines of a page define, wherever it stands.
    pub fn of(text: &str) -> Definitions {
        let mut found = Definitions::default();
        for line in text.lines() {
            let Some(rest) = line.trim_start().strip_prefix(".. ") else { continue };
            if found.targets.len() + found.replacements.len() >= MAX_DEFINITIONS {
                break;
            }
            if let Some((name, url)) = rest.strip_prefix('_').and_then(|r| r.split_once(": ")) {
                let name = name.trim_matches('`').to_lowercase();
                found.targets.insert(name, url.trim().to_owned());
            } else if let Some((name, rest)) =
                rest.strip_prefix('|').and_then(|r| r.split_once('|'))
                && let Some(text) = rest.trim_start().strip_prefix("replace::")
            {
                found.replacements.insert(name.to_owned(), text.trim().to_owned());
            }
        }
        found
    }

    fn target(&self, name: &str) -> Option<&str> {
        self.targets.get(&name.to_lowercase()).map(String::as_str)
    }
}

/// The text of inline markup.
pub fn inline(text: &str, line: u32, definitions: &Definitions) -> Text {
    let mut builder = TextBuilder::default();
    if !text.contains(['\\', '`', '*', '|', '_']) {
        builder.push(text, line);
        return builder.finish(line);
    }
    let mut reader = Reader { builder, definitions, line, before: ' ' };
    let mut rest = text;
    while !rest.is_empty() {
        let taken = reader.mark(rest).unwrap_or_else(|| reader.plain(rest));
        let (done, behind) = rest.split_at(taken);
        reader.line += done.bytes().filter(|&b| b == b'\n').count() as u32;
        reader.before = done.chars().next_back().unwrap_or(' ');
        rest = behind;
    }
    reader.builder.finish(line)
}

struct Reader<'a> {
    builder: TextBuilder,
    definitions: &'a Definitions,
    line: u32,
    /// The character before what comes.
    before: char,
}

impl Reader<'_> {
    /// Takes the markup at the start of a text, if there is any, and says how many bytes it has.
    fn mark(&mut self, text: &str) -> Option<usize> {
        if let Some(escaped) = text.strip_prefix('\\') {
            let c = escaped.chars().next()?;
            if !c.is_whitespace() {
                self.push(&escaped[..c.len_utf8()]);
            }
            return Some(1 + c.len_utf8());
        }
        if text.starts_with('_') {
            return self.reference(text);
        }
        if self.before.is_alphanumeric() && self.before.is_ascii() {
            return None;
        }
        match text.as_bytes()[0] {
            b'`' if text.starts_with("``") => self.between(text, "``"),
            b'`' => self.quoted(text),
            b':' => self.role(text),
            b'*' if text.starts_with("**") => self.between(text, "**"),
            b'*' => self.between(text, "*"),
            b'|' => self.replacement(text),
            b'[' => self.footnote(text),
            _ => None,
        }
    }

    /// Takes the text up to where the next markup may start.
    fn plain(&mut self, text: &str) -> usize {
        let first = text.chars().next().map_or(1, char::len_utf8);
        let is_mark = |c| matches!(c, '\\' | '`' | ':' | '*' | '|' | '_' | '[');
        let end = text[first..].find(is_mark).map_or(text.len(), |at| first + at);
        self.push(&text[..end]);
        end
    }

    fn push(&mut self, text: &str) {
        self.builder.push(text, self.line);
    }

    /// Takes what stands between two equal marks.
    fn between(&mut self, text: &str, mark: &str) -> Option<usize> {
        let inner = &text[mark.len()..];
        let inner = &inner[..inner.find(mark).filter(|&at| at > 0)?];
        if inner.starts_with(char::is_whitespace) || inner.len() > MAX_MARKED {
            return None;
        }
        self.push(inner);
        Some(inner.len() + 2 * mark.len())
    }

    /// Takes a text in back quotes: a link, or a title in some default role.
    fn quoted(&mut self, text: &str) -> Option<usize> {
        let inner = &text[1..];
        let inner = &inner[..inner.find('`').filter(|&at| at > 0 && at < MAX_MARKED)?];
        let behind = &text[inner.len() + 2..];
        let underscores = behind.len() - behind.trim_start_matches('_').len();
        let (shown, target) = split_target(inner);
        let target = target.or_else(|| self.definitions.target(shown));
        match target.filter(|_| underscores > 0) {
            Some(url) => {
                self.builder.start_link(url);
                self.push(shown);
                self.builder.end_link();
            }
            None => self.push(if underscores > 0 { shown } else { inner }),
        }
        Some(inner.len() + 2 + underscores.min(2))
    }

    /// Takes `:role:` with its text in back quotes.
    fn role(&mut self, text: &str) -> Option<usize> {
        let name = &text[1..];
        let name = &name[..name.find(':').filter(|&at| at > 0)?];
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '+');
        // A role may name its domain: `:py:exc:`.
        let more = text[name.len() + 2..].find('`').filter(|&at| at < 40)?;
        let start = name.len() + 2 + more;
        let domain = &text[name.len() + 2..start];
        let is_role = name.chars().all(is_name)
            && (domain.is_empty() || domain.ends_with(':'))
            && domain.trim_end_matches(':').chars().all(is_name);
        if !is_role {
            return None;
        }
        let inner = &text[start + 1..];
        let inner = &inner[..inner.find('`').filter(|&at| at < MAX_MARKED)?];
        let target = split_target(inner).0;
        let shown = target.strip_prefix('~').map_or(target, last_part).trim_start_matches('!');
        self.builder.raised = name == "sup";
        self.push(shown);
        self.builder.raised = false;
        Some(start + inner.len() + 2)
    }

    fn replacement(&mut self, text: &str) -> Option<usize> {
        let name = &text[1..];
        let name = &name[..name.find('|').filter(|&at| at > 0 && at < 80)?];
        let text = self.definitions.replacements.get(name)?;
        self.builder.push(text, self.line);
        Some(name.len() + 2)
    }

    /// Takes the mark of a footnote: `[1]_`.
    fn footnote(&mut self, text: &str) -> Option<usize> {
        let end = text.find("]_").filter(|&at| at < 40)?;
        self.builder.raised = true;
        self.push(&text[1..end]);
        self.builder.raised = false;
        Some(end + 2)
    }

    /// Drops the underscore behind a word that names a target.
    fn reference(&mut self, text: &str) -> Option<usize> {
        let behind = text.trim_start_matches('_');
        let count = text.len() - behind.len();
        let ends = !behind.starts_with(|c: char| c.is_alphanumeric());
        let word = self.builder.last_word();
        (count <= 2 && ends && self.definitions.target(word).is_some()).then_some(count)
    }
}

/// Markup longer than this is text with a stray mark in it.
const MAX_MARKED: usize = 2000;

/// Splits `text <target>`.
fn split_target(text: &str) -> (&str, Option<&str>) {
    let split = text.trim_end().strip_suffix('>').and_then(|text| text.rsplit_once('<'));
    match split {
        Some((shown, target)) if shown.trim().is_empty() => (target, Some(target)),
        Some((shown, target)) => (shown.trim_end(), Some(target)),
        None => (text, None),
    }
}

/// The last part of a path, which is all that `~shop.Order` shows; a program is called by its ending, too.
fn last_part(path: &str) -> &str {
    let before = path.strip_suffix(".exe").unwrap_or(path);
    &path[before.rfind('.').map_or(0, |at| at + 1)..]
}
