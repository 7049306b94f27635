//! Inline Markdown: the text and the links of one cell or paragraph.

use std::collections::HashSet;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::import::block::{Text, TextBuilder, fold};
use crate::import::html;
use crate::import::html::text as html_text;
use crate::import::macros::shown;
use crate::import::text::joined_header::has_no_blanks;
use crate::import::text::line::Line;

/// The text of inline Markdown, which may have HTML in it.
pub fn inline(text: &str, line: u32, definitions: &[Definition]) -> Text {
    // In a table a bar is escaped in any place, which is no matter of inline markup.
    let text = text.trim().replace("\\|", "|");
    // Some converters escape what was escaped: `ORDER\\_GONE`.
    let text = if text.contains("\\\\_") { text.replace("\\\\_", "\\_") } else { text };
    let text = shown(&text);
    if !text.contains(['\\', '`', '*', '_', '[', '<', '&', '!']) {
        return fold(&text, line);
    }
    // The mark at the start keeps the parser from reading a list, a heading or code.
    // An underscore behind it would emphasize nothing.
    let is_emphasized = text.starts_with('_') && !text.starts_with("__");
    let mut marked =
        if is_emphasized { text.clone().into_owned() } else { format!("{MARK}{text}") };
    if text.contains(']') {
        for definition in definitions.iter().filter(|d| text.contains(&d.label)) {
            marked.push_str("\n\n");
            marked.push_str(&definition.line);
        }
    }
    let undefined = |link: BrokenLink| is_reference(&marked, &link).then_some(NOWHERE);
    let parser = Parser::new_with_broken_link_callback(&marked, Options::empty(), Some(undefined));
    let mut events: Vec<Event> = parser.collect();
    drop_components(&mut events);
    // A link in HTML is left to the HTML reader; of other tags only the line breaks count.
    if events.iter().any(|event| matches!(event, Event::InlineHtml(tag) if is_link(tag))) {
        return html::inline(&to_html(&events), line);
    }
    let mut builder = TextBuilder::default();
    for event in &events {
        match event {
            Event::InlineHtml(tag) if html_text::is_line(tag_name(tag)) => builder.end_line(),
            Event::InlineHtml(tag) if tag_name(tag).eq_ignore_ascii_case("sup") => {
                builder.raised = !tag.starts_with("</");
            }
            Event::InlineHtml(tag) if is_known_tag(tag) => {}
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) | Event::Html(text) => {
                builder.push(text.trim_start_matches(MARK), line);
            }
            Event::SoftBreak => builder.push(" ", line),
            Event::HardBreak => builder.end_line(),
            Event::Start(Tag::Link { dest_url, .. }) => builder.start_link(dest_url),
            Event::End(TagEnd::Link) => builder.end_link(),
            _ => {}
        }
    }
    builder.finish(line)
}

/// Where a link leads whose place the page does not say.
const NOWHERE: (CowStr<'static>, CowStr<'static>) = (CowStr::Borrowed(""), CowStr::Borrowed(""));

/// Whether a link to a place that the page does not say is one all the same, `[the guide][]`, as where a page
/// was cut; `list[n][]` has brackets of its own.
fn is_reference(text: &str, link: &BrokenLink) -> bool {
    // Words of some scripts have no blanks between them.
    let is_part = |c: char| c.is_alphanumeric() && !has_no_blanks(c) || c == ']';
    let is_whole = !text[..link.span.start].ends_with(is_part);
    let is_named =
        text[link.span.clone()].trim_start_matches(['[', '`']).starts_with(char::is_alphabetic);
    matches!(link.link_type, LinkType::Collapsed | LinkType::Reference) && is_whole && is_named
}

/// Leaves out the tags of elements that a page has of its own, such as `<Tooltip tip="x">`: unlike
/// placeholders these have attributes, or an end.
fn drop_components(events: &mut Vec<Event>) {
    let ends: HashSet<String> = events.iter().filter_map(end_tag).collect();
    events.retain(|event| match event {
        Event::InlineHtml(tag) if !is_known_tag(tag) => {
            let has_attributes = tag.contains("=\"") || tag.contains("={") || tag.ends_with("/>");
            !has_attributes && !ends.contains(tag_name(tag))
        }
        _ => true,
    });
}

/// The name of the element that a tag ends.
fn end_tag(event: &Event) -> Option<String> {
    match event {
        Event::InlineHtml(tag) if tag.starts_with("</") => Some(tag_name(tag).to_owned()),
        _ => None,
    }
}

/// A character for private use, which no page has at the start of a cell.
const MARK: char = '\u{e000}';

fn to_html(events: &[Event]) -> String {
    let escape =
        |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    let mut out = String::new();
    for event in events {
        match event {
            Event::InlineHtml(tag) if is_known_tag(tag) => out.push_str(tag),
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) | Event::Html(text) => {
                out.push_str(&escape(text.trim_start_matches(MARK)));
            }
            Event::SoftBreak => out.push(' '),
            Event::HardBreak => out.push_str("<br>"),
            Event::Start(Tag::Link { dest_url, .. }) => {
                out.push_str(&format!("<a href=\"{}\">", escape(dest_url)));
            }
            Event::End(TagEnd::Link) => out.push_str("</a>"),
            _ => {}
        }
    }
    out
}

/// Elements that pages have within a cell or a paragraph. Another name in angle brackets is a
/// placeholder (`<instance-id>`) and stays as it is.
const INLINE_TAGS: &[&str] = &[
    "a",
    "abbr",
    "b",
    "big",
    "blockquote",
    "br",
    "center",
    "cite",
    "code",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "samp",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "tt",
    "u",
    "ul",
    "var",
    "wbr",
];

fn is_known_tag(tag: &str) -> bool {
    let name = tag_name(tag).to_ascii_lowercase();
    tag.starts_with("<!--") || INLINE_TAGS.contains(&name.as_str())
}

fn is_link(tag: &str) -> bool {
    tag_name(tag).eq_ignore_ascii_case("a")
}

fn tag_name(tag: &str) -> &str {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    &name[..end.unwrap_or(name.len())]
}

/// The target of a link that stands apart from it, `[label]: target`: the label in brackets,
/// and the whole line.
pub struct Definition {
    label: String,
    line: String,
}

/// More definitions than this are not looked up.
const MAX_DEFINITIONS: usize = 300;

/// Takes the definitions out of some lines.
pub fn take_definitions(lines: &mut [Line]) -> Vec<Definition> {
    let mut definitions = Vec::new();
    for line in lines {
        let text = line.text.trim();
        let Some((label, target)) = text.strip_prefix('[').and_then(|t| t.split_once("]: ")) else {
            continue;
        };
        let is_one = !label.contains(['[', ']', '^']) && !target.trim().contains('|');
        if is_one && definitions.len() < MAX_DEFINITIONS {
            let label = format!("[{label}]");
            definitions.push(Definition { label, line: text.to_owned() });
            line.text = "";
        }
    }
    definitions
}
