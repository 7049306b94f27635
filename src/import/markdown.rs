//! Markdown: headings, paragraphs, lists and tables, found in the raw text line by line.
//!
//! CommonMark ends an HTML table at a blank line and takes glued tables for one paragraph, so
//! that only the inline markup of a cell or a paragraph is left to its parser.

mod components;
mod front;
mod inline;
mod lines;
mod listed;
mod multiline;
mod tables;

use super::block::{Block, Kind, MAX_COLUMNS, fold, sample};
use super::code::form;
use super::html;
use super::html::title::is_title_of_code;
use super::tables::header::exact;
use super::text::labelled;
use super::text::line::{Line, joined, lines};
use super::text::look::sure_look;
use super::text::{bars_below, item, one_line};
use crate::catalog::Problem;
use front::{drop_conflict_marks, take_front_matter};
use inline::{Definition, inline, take_definitions};
pub use lines::heading;
use lines::{
    SAMPLE_INDENT, added, bold_word, boxed, fence, indent, is_bold, is_bold_word, is_break,
    is_coded, is_term, is_underline, item_width, numbered, region, unquoted,
};

/// Reads a page in Markdown.
pub fn read(text: &str, problems: &mut Vec<Problem>) -> Vec<Block> {
    let mut lines = lines(text, 1);
    for line in &mut lines {
        line.text = unquoted(line.text);
    }
    let title = take_front_matter(&mut lines);
    drop_conflict_marks(&mut lines, problems);
    components::outdent(&mut lines);
    let mut lines = bars_below::below_heads(one_line::rows(lines));
    let definitions = take_definitions(&mut lines);
    let mut reader = Reader { blocks: Vec::new(), problems, definitions, depth: 0 };
    let mut at = 0;
    while at < lines.len() {
        let next = (at..lines.len())
            .find(|&i| fence(lines[i].text).is_some() || region(lines[i].text).is_some());
        let next = next.unwrap_or(lines.len());
        reader.prose(&lines[at..next]);
        at = next;
        let Some(line) = lines.get(at) else { break };
        at = match fence(line.text) {
            Some(mark) => reader.fenced(&lines, at, mark),
            None => reader.html(&lines, at),
        };
    }
    let is_title = |block: &Block| matches!(block, Block::Text { kind: Kind::Heading(1), .. });
    if let Some(text) = title.filter(|_| !reader.blocks.iter().any(is_title)) {
        reader.blocks.insert(0, Block::Text { kind: Kind::Heading(1), text, apart: true });
    }
    reader.blocks
}

/// The text that the lines so far have begun, with the line where it starts.
type Open = Option<(Kind, String, u32)>;

struct Reader<'a> {
    blocks: Vec<Block>,
    problems: &'a mut Vec<Problem>,
    definitions: Vec<Definition>,
    /// In how many items the one that is open stands.
    depth: u8,
}

impl Reader<'_> {
    /// Takes a fenced sample and gives the index behind it.
    fn fenced(&mut self, lines: &[Line], start: usize, mark: &str) -> usize {
        let closes = |line: &Line| {
            let text = line.text.trim();
            text.starts_with(mark) && text.trim_start_matches(&mark[..1]).is_empty()
        };
        let end = lines[start + 1..].iter().position(closes).map(|at| start + 1 + at);
        // A mark alone that nothing closes has itself closed a sample whose start is not here.
        if end.is_none() && lines[start].text.trim() == mark {
            return start + 1;
        }
        let end = end.unwrap_or(lines.len());
        if lines[start].text.contains("{list-table}") {
            self.prose(&lines[start + 1..end]);
            return (end + 1).min(lines.len());
        }
        let text = joined(&lines[start + 1..end]);
        let text = sample(&text, lines[start].number + 1);
        self.blocks.push(Block::Text { kind: Kind::Code, text, apart: true });
        (end + 1).min(lines.len())
    }

    /// Takes a piece of HTML up to the end of its element and gives the index behind it.
    fn html(&mut self, lines: &[Line], start: usize) -> usize {
        let Some((at, name)) = region(lines[start].text) else { return start + 1 };
        let (open, close) = (format!("<{name}"), format!("</{name}"));
        let mut depth = 0usize;
        let mut end = lines.len();
        for (index, line) in lines.iter().enumerate().skip(start) {
            let lower = line.text.to_ascii_lowercase();
            let text = if index == start { &lower[at..] } else { &lower };
            depth += text.matches(&open).count();
            depth = depth.saturating_sub(text.matches(&close).count());
            if depth == 0 {
                end = index + 1;
                break;
            }
        }
        if depth > 0 {
            let reason = format!("the `<{name}>` that starts here has no end");
            let line = lines[start].number;
            self.problems.push(Problem { page: String::new(), line, reason });
        }
        self.prose(&[Line { text: &lines[start].text[..at], number: lines[start].number }]);
        // Links in a table are often written in Markdown; only what is text is looked at.
        let text = joined(&lines[start..end])[at..].to_owned();
        let blocks = html::read(&text, lines[start].number, self.problems);
        self.blocks.extend(blocks);
        end
    }

    fn prose(&mut self, lines: &[Line]) {
        let definitions = std::mem::take(&mut self.definitions);
        let read = |text: &str, line: u32| inline(text, line, &definitions);
        let tables = tables::tables(lines, &read);
        self.definitions = definitions;
        let mut at = 0;
        for (range, table) in tables {
            self.paragraphs(&lines[at..range.start]);
            self.blocks.push(Block::Table(table));
            at = range.end;
        }
        self.paragraphs(&lines[at..]);
    }

    fn paragraphs(&mut self, lines: &[Line]) {
        let mut open: Open = None;
        let mut apart = true;
        // How far the text of the item above stands from the left, while its parts follow.
        let mut inside: Option<usize> = None;
        // The same of all items around it.
        let mut around = Vec::<usize>::new();
        let has_terms = (0..lines.len()).filter(|&at| is_term(lines, at)).nth(1).is_some();
        let mut is_head = false;
        for (at, line) in lines.iter().enumerate() {
            let text = line.text.trim();
            is_head = !text.is_empty() && (is_head || open.is_none() && starts_table(&lines[at..]));
            if is_head {
                self.close(&mut open, &mut apart);
            }
            let is_listed = |open: &Open| {
                let next = lines.get(at + 1).is_some_and(|next| is_coded(next.text.trim()));
                is_coded(text)
                    && (next || open.as_ref().is_none_or(|(_, whole, _)| is_coded(whole)))
            };
            // What stands below an item belongs to it, unless it is four more to the right.
            let own = inside.filter(|own| indent(line.text) >= *own);
            let indented = indent(line.text) >= own.unwrap_or(0) + SAMPLE_INDENT;
            if !text.is_empty() {
                inside = item_width(line.text).or(own);
            }
            if text.is_empty() || is_break(text) {
                self.close(&mut open, &mut apart);
                apart = true;
            } else if let Some((level, heading)) = heading(text) {
                self.close(&mut open, &mut apart);
                let text = inline(heading, line.number, &self.definitions);
                self.blocks.push(Block::Text { kind: Kind::Heading(level), text, apart: true });
                apart = true;
            } else if let Some(title) = boxed(text) {
                self.close(&mut open, &mut apart);
                let is_code = form(title).is_some();
                let kind = if is_code { Kind::Heading(6) } else { Kind::Paragraph };
                open = Some((kind, title.to_owned(), line.number)).filter(|_| !title.is_empty());
                self.close(&mut open, &mut apart);
                apart = true;
            } else if is_term(lines, at) && has_terms {
                self.close(&mut open, &mut apart);
                let text = inline(text, line.number, &self.definitions);
                self.blocks.push(Block::Text { kind: Kind::Heading(7), text, apart: true });
                apart = true;
            } else if let Some(title) = components::title(text) {
                self.close(&mut open, &mut apart);
                let text = inline(title, line.number, &self.definitions);
                self.blocks.push(Block::Text { kind: Kind::Heading(6), text, apart: true });
                apart = true;
            } else if let Some((title, behind)) = components::summary(text)
                && let title = inline(title, line.number, &self.definitions)
                && is_title_of_code(&title.text)
            {
                self.close(&mut open, &mut apart);
                self.blocks.push(Block::Text { kind: Kind::Heading(6), text: title, apart: true });
                open =
                    (!behind.is_empty()).then(|| (Kind::Paragraph, behind.to_owned(), line.number));
                apart = true;
            } else if is_underline(text) {
                if let Some((kind @ Kind::Paragraph, _, _)) = &mut open {
                    *kind = Kind::Heading(if text.starts_with('=') { 1 } else { 2 });
                }
                self.close(&mut open, &mut apart);
            } else if let Some(definition) = text.strip_prefix(": ") {
                self.define(&mut open);
                self.close(&mut open, &mut apart);
                open = Some((Kind::Paragraph, definition.trim().to_owned(), line.number));
            } else if indented && open.is_none() && item(text).is_none() {
                self.indented(text, line.number, apart);
                apart = false;
            } else if let Some(item) = item(text).or_else(|| numbered(text)).or_else(|| added(text))
            {
                self.close(&mut open, &mut apart);
                let definition = item.strip_prefix(": ");
                open = match definition {
                    Some(text) => {
                        self.term();
                        Some((Kind::Paragraph, text.trim().to_owned(), line.number))
                    }
                    None => Some((Kind::Item, item.to_owned(), line.number)),
                };
                around.retain(|width| indent(line.text) >= *width);
                self.depth = around.len() as u8;
                around.extend(item_width(line.text));
            } else if is_listed(&open) {
                // Lines that start with a code each are a list without bullets.
                if let Some((_, whole, _)) = &mut open {
                    whole.truncate(whole.trim_end_matches('\\').len());
                }
                self.close(&mut open, &mut apart);
                open = Some((Kind::Item, text.to_owned(), line.number));
            } else {
                let above = at.checked_sub(1).map_or("", |above| lines[above].text);
                let is_broken = above.ends_with("  ") || above.ends_with("></a>");
                self.go_on(text, line.number, is_broken, &mut open, &mut apart);
            }
        }
        self.close(&mut open, &mut apart);
    }

    /// Adds a line to the sample above, or begins one.
    fn indented(&mut self, line: &str, number: u32, apart: bool) {
        let text = fold(line, number);
        if let Some(Block::Text { kind: Kind::Code, text: above, .. }) = self.blocks.last_mut() {
            above.text.push_str(if apart { "\n\n" } else { "\n" });
            above.text.push_str(&text.text);
            return;
        }
        self.blocks.push(Block::Text { kind: Kind::Code, text, apart });
    }

    /// Adds a line to the text above, or begins one.
    ///
    /// `is_broken` says whether blanks at the end of the line above break it.
    fn go_on(&mut self, text: &str, line: u32, is_broken: bool, open: &mut Open, apart: &mut bool) {
        let is_anew = |(kind, whole, _): &(Kind, String, u32)| {
            !matches!(kind, Kind::Heading(_))
                && (labelled::starts_anew(whole, text)
                    || is_bold(whole) && (labelled::is_label(text) || *kind == Kind::Paragraph)
                    || is_broken
                        && (is_bold_word(whole)
                            || labelled::is_label(whole)
                            || labelled::is_label(text)))
        };
        if open.as_ref().is_some_and(is_anew) {
            self.close(open, apart);
        }
        match open {
            Some((_, whole, _)) => {
                whole.push(' ');
                whole.push_str(text);
            }
            None => {
                let bold = bold_word(text).map(|word| format!("**{word}**"));
                *open = Some((Kind::Paragraph, bold.unwrap_or_else(|| text.to_owned()), line));
            }
        }
    }

    /// Makes a term of the text above a definition.
    fn define(&mut self, open: &mut Open) {
        match (open, self.blocks.last_mut()) {
            (Some((kind @ Kind::Paragraph, ..)), _) => *kind = Kind::Heading(7),
            (None, Some(Block::Text { kind: kind @ Kind::Paragraph, text, .. }))
                if text.text.split(' ').count() <= 4 =>
            {
                *kind = Kind::Heading(7);
            }
            _ => {}
        }
    }

    /// Makes a term of the item above an item that is a definition.
    fn term(&mut self) {
        if let Some(Block::Text { kind: kind @ Kind::Item, .. }) = self.blocks.last_mut() {
            *kind = Kind::Heading(7);
        }
    }

    fn close(&mut self, open: &mut Open, apart: &mut bool) {
        if let Some((kind, text, line)) = open.take() {
            let is_title = kind == Kind::Paragraph && is_bold(&text);
            let mut text = inline(&text, line, &self.definitions);
            // A line in bold letters that is a code with its title is as a heading.
            let is_title = is_title && text.text.contains(' ') && is_title_of_code(&text.text);
            let kind = if is_title { Kind::Heading(6) } else { kind };
            if !text.text.is_empty() {
                (0..std::mem::take(&mut self.depth)).for_each(|_| text.deepen());
                self.blocks.push(Block::Text { kind, text, apart: *apart });
                *apart = false;
            }
        }
    }
}

/// Whether a paragraph that starts with some lines is the header of a flattened table, a word a line, with the first
/// code below it.
fn starts_table(lines: &[Line]) -> bool {
    let lines = lines.iter().map(|line| line.text.trim()).take_while(|line| !line.is_empty());
    let lines: Vec<&str> = lines.take(MAX_COLUMNS).collect();
    let Some((code, words)) = lines.split_last() else { return false };
    words.len() > 1 && words.iter().all(|word| exact(word).is_some()) && sure_look(code).is_some()
}
