//! From an explanation to text: Markdown, or plain text.

use super::explain::{Advice, Body, Explanation, Fields, Likely, Meaning, Near, Place, Source};

/// What a reader can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Markup {
    Markdown,
    Plain,
}

/// How long a meaning may be where it has to stand on a line with others, in characters.
const LINE: usize = 100;

/// The explanation as a text, without a line end at its end. In Markdown nothing that a page's
/// texts say becomes a link, an image, HTML or a command; links are made of the page's own
/// hyperlinks and of its address, and only to `http` and `https`.
pub fn render(explanation: &Explanation, markup: Markup) -> String {
    let mut paragraphs = Vec::new();
    let code = markup.code(&explanation.code);
    match &explanation.body {
        Body::Known { shared, meanings } => {
            known(&mut paragraphs, markup, &code, shared, meanings);
            let likely = explanation.likely.iter().map(|likely| first(markup, likely));
            // Behind the title.
            paragraphs.splice(1..1, likely);
        }
        Body::Unknown { prefix, complete, sources, advice, near } => {
            paragraphs.push(format!("{} · not listed", markup.strong(&code)));
            let all = if *complete { "all" } else { "some of the" };
            let pages: Vec<String> = sources.iter().map(|s| markup.source(s)).collect();
            let pages = match pages.as_slice() {
                [one] => format!("{one} lists"),
                many => format!("{} list", many.join("; ")),
            };
            let name = markup.text(bare(prefix));
            paragraphs.push(format!("{pages} {all} {name} codes, and not this one."));
            nearby(&mut paragraphs, markup, near);
            advice.iter().for_each(|advice| paragraphs.push(advised(markup, advice)));
        }
        Body::Elsewhere { prefix, places } => {
            let name = markup.text(bare(prefix));
            paragraphs
                .push(format!("{} · {name} codes are documented elsewhere", markup.strong(&code)));
            paragraphs.extend(places.iter().map(|place| documented(markup, place)));
        }
    }
    paragraphs.join(if markup == Markup::Markdown { "\n\n" } else { "\n" })
}

/// A text on one line, shortened to what a line can hold.
pub fn one_line(text: &str) -> String {
    let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if folded.chars().count() <= LINE {
        return folded;
    }
    let end = folded.char_indices().nth(LINE - 1).map_or(folded.len(), |(end, _)| end);
    format!("{}…", folded[..end].trim_end())
}

/// A code with what it means, on one line: `` `FRS.0014` (The input is not in JSON format.) ``
pub(super) fn code_and_meaning(code: &str, meaning: Option<&str>) -> String {
    match meaning {
        Some(meaning) => format!("`{code}` ({})", one_line(meaning)),
        None => format!("`{code}`"),
    }
}

/// A page with its date, for messages: `ocr.en.txt`, `image-recognition.en.txt (2022-08-08)`.
pub(super) fn page_and_date(source: &Source) -> String {
    match &source.date {
        Some(date) => format!("{} ({date})", source.page),
        None => source.page.clone(),
    }
}

fn known(
    paragraphs: &mut Vec<String>,
    markup: Markup,
    code: &str,
    shared: &Fields,
    meanings: &[Meaning],
) {
    let mut services: Vec<&str> = meanings.iter().map(|m| m.service.as_str()).collect();
    services.dedup();
    let services: Vec<String> = services.into_iter().map(|s| markup.text(s)).collect();
    if let [meaning] = meanings {
        let status = status(markup, &meaning.fields);
        let deprecated = if meaning.deprecated { " · deprecated" } else { "" };
        let title = markup.strong(code);
        let others = others(markup, meaning);
        paragraphs.push(format!("{title}{others} · {}{status}{deprecated}", services[0]));
        body(paragraphs, markup, &meaning.fields);
        end(paragraphs, markup, meaning);
        return;
    }
    let title = markup.strong(code);
    paragraphs.push(format!("{title} · {}{}", services.join(", "), status(markup, shared)));
    body(paragraphs, markup, shared);
    for meaning in meanings {
        let deprecated = if meaning.deprecated { " · deprecated" } else { "" };
        let service = markup.strong(&markup.text(&meaning.service));
        let status = status(markup, &meaning.fields);
        paragraphs.push(markup.rule());
        let others = others(markup, meaning);
        paragraphs.push(format!("{service}{others}{status}{deprecated}"));
        body(paragraphs, markup, &meaning.fields);
        end(paragraphs, markup, meaning);
    }
}

/// What the code is called besides: ` (ORDER_GONE)`.
fn others(markup: Markup, meaning: &Meaning) -> String {
    let codes: Vec<String> = meaning.other_codes.iter().map(|code| markup.code(code)).collect();
    if codes.is_empty() { String::new() } else { format!(" ({})", codes.join(", ")) }
}

/// Why a service comes first.
fn first(markup: Markup, likely: &Likely) -> String {
    let Likely { service, found, place } = likely;
    format!("{} first: {} {place}", markup.text(service), markup.code(found))
}

fn status(markup: Markup, fields: &Fields) -> String {
    let status = fields.status.as_ref();
    status.map_or(String::new(), |status| format!(" · HTTP {}", markup.text(status)))
}

fn body(paragraphs: &mut Vec<String>, markup: Markup, fields: &Fields) {
    paragraphs.extend(fields.message.as_ref().map(|text| markup.block(text)));
    paragraphs.extend(fields.description.as_ref().map(|text| markup.block(text)));
    if let Some(solution) = &fields.solution {
        let label = markup.strong("What to do:");
        paragraphs.push(format!("{label} {}", markup.block(solution)));
    }
    paragraphs.extend(fields.group.as_ref().map(|group| format!("Group: {}", markup.block(group))));
}

fn end(paragraphs: &mut Vec<String>, markup: Markup, meaning: &Meaning) {
    let mut links: Vec<String> = Vec::new();
    for link in &meaning.links {
        let link = markup.link(&link.text, Some(&link.url));
        if link.contains("://") && !links.contains(&link) {
            links.push(link);
        }
    }
    if !links.is_empty() {
        paragraphs.push(format!("See: {}", links.join(", ")));
    }
    let sources: Vec<String> = meaning.sources.iter().map(|s| markup.source(s)).collect();
    paragraphs.push(format!("Source: {}", sources.join("; ")));
}

fn nearby(paragraphs: &mut Vec<String>, markup: Markup, near: &[Near]) {
    if near.is_empty() {
        return;
    }
    let line = |near: &Near| {
        let meaning = near.meaning.as_deref().map(|m| format!(": {}", markup.text(&one_line(m))));
        format!("- {}{}", markup.code(&near.code), meaning.unwrap_or_default())
    };
    let lines: Vec<String> = near.iter().map(line).collect();
    paragraphs.push(format!("Near it:\n{}", lines.join("\n")));
}

fn advised(markup: Markup, advice: &Advice) -> String {
    let source = markup.source(&advice.source);
    format!("{} ({source})", markup.block(&advice.text))
}

fn documented(markup: Markup, place: &Place) -> String {
    let link = markup.link(&place.text, place.url.as_deref());
    format!("See {link} (named by {})", markup.source(&place.source))
}

/// A prefix without its separator.
fn bare(prefix: &str) -> &str {
    prefix.trim_end_matches(|c: char| !c.is_alphanumeric())
}

impl Markup {
    fn strong(self, text: &str) -> String {
        match self {
            Markup::Markdown => format!("**{text}**"),
            Markup::Plain => text.to_owned(),
        }
    }

    /// A code; one that could leave a code span is only text.
    fn code(self, code: &str) -> String {
        match self {
            Markup::Markdown if !code.contains(['`', '\n', '\r']) => format!("`{code}`"),
            _ => self.text(code),
        }
    }

    /// What stands between the services.
    fn rule(self) -> String {
        if self == Markup::Markdown { "---".to_owned() } else { String::new() }
    }

    /// A text of one line, to be read as it is.
    pub fn text(self, text: &str) -> String {
        match self {
            Markup::Markdown => escape(text),
            Markup::Plain => text.to_owned(),
        }
    }

    /// A text of several lines.
    fn block(self, text: &str) -> String {
        let lines: Vec<String> = text.lines().map(|line| self.text(line)).collect();
        lines.join(if self == Markup::Markdown { "  \n" } else { "\n" })
    }

    /// `page:line, date, address`.
    fn source(self, source: &Source) -> String {
        let line = source.line.map_or(String::new(), |line| format!(":{line}"));
        let place = format!("{}{line}", source.page);
        let date = source.date.as_ref().map_or(String::new(), |date| format!(", {date}"));
        format!("{}{}", self.link(&place, source.url.as_deref()), self.text(&date))
    }

    /// A link to an address of the web; anything else is only text.
    fn link(self, text: &str, url: Option<&str>) -> String {
        let is_web = |url: &&str| {
            let scheme = url.split(':').next().unwrap_or_default().to_ascii_lowercase();
            matches!(scheme.as_str(), "http" | "https")
        };
        match (url.filter(is_web), self) {
            (None, _) => self.text(text),
            (Some(url), Markup::Plain) => format!("{text} <{url}>"),
            (Some(url), Markup::Markdown) => {
                format!("[{}]({})", escape_within(text, true), address(url))
            }
        }
    }
}

/// An address that stays inside the parentheses of a Markdown link, whatever it holds.
fn address(url: &str) -> String {
    let mut safe = String::with_capacity(url.len());
    for c in url.chars() {
        match c {
            // A client would decode an entity.
            '&' => safe.push_str("&amp;"),
            '(' | ')' | '<' | '>' | '[' | ']' | '\\' | '`' => percent(&mut safe, c),
            c if c.is_whitespace() || c.is_control() => percent(&mut safe, c),
            c => safe.push(c),
        }
    }
    safe
}

fn percent(safe: &mut String, c: char) {
    for byte in c.encode_utf8(&mut [0; 4]).bytes() {
        safe.push_str(&format!("%{byte:02X}"));
    }
}

/// Escapes what Markdown, and GitHub's extensions of it, would take for markup, and no more:
/// some clients show the raw text (CommonMark 0.31, section 2.4; GFM, section 6.9).
fn escape(text: &str) -> String {
    escape_within(text, false)
}

/// The same for the text of a link of ours, in which every bracket counts.
fn escape_within(text: &str, is_link: bool) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut before: Option<char> = None;
    // Blanks at the start of a line could make it code.
    let mut chars = text.trim_start().chars().peekable();
    while let Some(c) = chars.next() {
        let after = chars.peek().copied();
        let in_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let active = match c {
            '`' | '*' | '<' | '@' | '|' => true,
            // Without its end a link is none.
            ']' => is_link || matches!(after, Some('(' | '[' | ':')),
            '[' => is_link,
            // Addresses that a client would make links of by itself.
            ':' => after == Some('/'),
            '.' => ends_with_www(&escaped),
            '_' => !(in_word(before) && in_word(after)),
            '~' => before == Some('~') || after == Some('~'),
            '&' => after.is_some_and(|c| c == '#' || c.is_ascii_alphabetic()),
            '\\' => after.is_none_or(|c| c.is_ascii_punctuation()),
            '#' | '>' | '-' | '+' | '=' => before.is_none(),
            _ => false,
        };
        if active {
            escaped.push('\\');
        }
        escaped.push(c);
        before = Some(c);
    }
    escaped
}

fn ends_with_www(text: &str) -> bool {
    text.len()
        .checked_sub(3)
        .and_then(|at| text.get(at..))
        .is_some_and(|end| end.eq_ignore_ascii_case("www"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Link;
    use crate::ide::{explain, fixture};
    use expect_test::expect;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag};

    #[test]
    fn markdown_of_several_services() {
        let explanation = explain(&fixture::scope("en"), "Core.4204").unwrap();
        expect![[r#"
            **`Core.4204`** · Vision, Text

            ---

            **Vision** · HTTP 400

            Not subscribed.

            **What to do:** Subscribe to it.

            Source: [vision.en.txt:20](https://example.com/vision?a=1&amp;b=%282%29), 2022-08-08

            ---

            **Text**

            The API XXX is not subscribed.

            Service not subscribed.

            **What to do:** 请订阅该API。  
            请参考方案。

            See: [方案](https://example.com/faq)

            Source: text.en.md:9; text.zh.md:30"#]]
        .assert_eq(&render(&explanation, Markup::Markdown));
    }

    #[test]
    fn markup_in_a_text_is_only_text_and_plain_words_stay_plain() {
        let hostile = "<b>*x*</b> [a](b) ![c](d) `e` https://f.g www.h.i j@k.l &lt; \\* _m_ ~~n~~";
        expect![[r#"\<b>\*x\*\</b> [a\](b) ![c\](d) \`e\` https\://f.g www\.h.i j\@k.l \&lt; \\\* \_m\_ \~\~n\~\~"#]].assert_eq(&escape(hostile));
        let plain =
            "error_code: [{id}, ...] of x-auth-token is 50% (AK/SK); see C:\\dir, 1.5 & more!";
        expect![[
            r#"error_code: [{id}, ...] of x-auth-token is 50% (AK/SK); see C:\dir, 1.5 & more!"#
        ]]
        .assert_eq(&escape(plain));
    }

    #[test]
    fn a_long_meaning_is_cut_between_characters() {
        let long = "网关 ".repeat(80);
        assert!(one_line(&long).ends_with("网关…") && one_line(&long).chars().count() <= LINE);
        assert_eq!(one_line(" a\n b "), "a b");
    }

    fn one(text: &str) -> Explanation {
        let text = || Some(text.to_owned());
        let url = text();
        let links = vec![Link { text: url.clone().unwrap(), url: format!("javascript:{url:?}") }];
        let source = Source { page: url.clone().unwrap(), line: Some(1), date: url.clone(), url };
        let fields = Fields {
            status: text(),
            message: text(),
            description: text(),
            solution: text(),
            group: text(),
        };
        let service = fields.message.clone().unwrap();
        let other_codes = vec![service.clone()];
        let (deprecated, sources) = (false, vec![source]);
        let meaning = Meaning { service, other_codes, fields, deprecated, links, sources };
        let body = Body::Known { shared: Fields::default(), meanings: vec![meaning] };
        Explanation { code: "A.1".to_owned(), body, likely: None }
    }

    proptest! {
        #[test]
        fn no_text_of_a_page_becomes_a_link_an_image_or_html(
            text in r"([\[\]()!<>*_`~&;#:/\\|@.=+ \n-]|https?://|www\.|&lt;|command:|<img |a){0,24}",
        ) {
            let markdown = render(&one(&text), Markup::Markdown);
            for event in Parser::new_ext(&markdown, Options::all()) {
                let is_markup = match &event {
                    Event::Start(Tag::Link { dest_url, .. }) => !dest_url.starts_with("http"),
                    Event::Start(Tag::Image { .. } | Tag::HtmlBlock | Tag::CodeBlock(_)) => true,
                    Event::Html(_) | Event::InlineHtml(_) => true,
                    _ => false,
                };
                prop_assert!(!is_markup, "{event:?} in {markdown}");
            }
            // What clients make links of by themselves (GFM, section 6.9).
            let escaped = escape(&text);
            let bare = ["http://", "https://", "www."];
            prop_assert!(!bare.iter().any(|start| escaped.contains(start)), "{escaped}");
        }
    }
}
