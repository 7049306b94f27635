//! errdex's own form, as `catalog export` writes it: its pages come back with nothing lost.

use super::own_families::add_families;
use super::{Node, json_object};
use crate::catalog::{Coverage, Entry, Link, Page, PageContent, Problem};
use crate::config::PageDeclaration;

/// The keys of an entry in the stable form.
const KEYS: &[&str] = &[
    "code",
    "aliases",
    "service",
    "locale",
    "status",
    "message",
    "description",
    "solution",
    "group",
    "range",
    "deprecated",
    "links",
    "source",
];

/// The pages of a document in errdex's own form; `None` for any other document. The entries are
/// under `entries`, or one by one under `entry`.
pub fn pages(root: &Node, declaration: &PageDeclaration) -> Option<Vec<PageContent>> {
    let entries = root.get("entries").or_else(|| root.get("entry"))?.list()?;
    let is_own = is_declared(root) || !entries.is_empty() && entries.iter().all(is_entry);
    is_own
        .then(|| pages_with(root, declaration, |pages| entries.iter().for_each(|e| pages.entry(e))))
}

/// The same for a JSON text, whose entries are read one after the other: there may be a million.
pub fn pages_of_json(text: &str, declaration: &PageDeclaration) -> Option<Vec<PageContent>> {
    let object = json_object(text)?;
    let entries = object.items("entries")?;
    let root = object.without("entries")?;
    let is_declared = is_declared(&root);
    let mut entries = entries.peekable();
    let mut is_own = is_declared || entries.peek().is_some();
    let pages = pages_with(&root, declaration, |pages| {
        for node in entries {
            match node.filter(|node| is_declared || is_entry(node)) {
                Some(node) => pages.entry(&node),
                None => {
                    is_own = false;
                    break;
                }
            }
        }
    });
    is_own.then_some(pages)
}

/// Whether a document says itself that it is in errdex's own form.
fn is_declared(root: &Node) -> bool {
    root.get("version").is_some() && root.get("families").is_some()
}

/// Whether this looks like an entry in errdex's own form.
fn is_entry(node: &Node) -> bool {
    let mut keys = node.map().unwrap_or_default().iter().map(|(key, _)| key.as_str()).peekable();
    keys.peek().is_some() && keys.all(|key| KEYS.contains(&key))
}

/// The pages of a document whose entries are added by `add`.
fn pages_with(
    root: &Node,
    declaration: &PageDeclaration,
    add: impl FnOnce(&mut Pages),
) -> Vec<PageContent> {
    let mut pages = Pages { pages: Vec::new(), declaration };
    for node in items(root, "pages") {
        let content = pages.page(text(node, "page").as_deref());
        content.page.service = text(node, "service").or(content.page.service.take());
        content.page.locale = text(node, "locale").or(content.page.locale.take());
        content.page.url = text(node, "url").or(content.page.url.take());
        content.page.retrieved = text(node, "retrieved").or(content.page.retrieved.take());
        content.page.advice = text(node, "advice");
    }
    add(&mut pages);
    for node in items(root, "problems") {
        let content = pages.page(text(node, "page").as_deref());
        let (page, reason) = (content.page.name.clone(), text(node, "reason").unwrap_or_default());
        content.problems.push(Problem { page, line: line(node, "line").unwrap_or(1), reason });
    }
    let families: Vec<&Node> = items(root, "families").collect();
    if pages.pages.is_empty() {
        pages.page(None);
    }
    match root.get("families") {
        Some(_) => add_families(&mut pages.pages, &families),
        None => pages.pages.iter_mut().for_each(|content| content.coverage = Coverage::Complete),
    }
    for content in &mut pages.pages {
        declare(content, declaration);
    }
    pages.pages
}

/// What the declaration says of a page counts more than what the document says.
fn declare(content: &mut PageContent, declaration: &PageDeclaration) {
    let own = |own: &Option<String>, place: &mut Option<String>| {
        if own.is_some() {
            place.clone_from(own);
        }
    };
    own(&declaration.service, &mut content.page.service);
    own(&declaration.locale, &mut content.page.locale);
    own(&declaration.url, &mut content.page.url);
    own(&declaration.retrieved, &mut content.page.retrieved);
    if let Some(complete) = declaration.complete {
        content.coverage = if complete { Coverage::Complete } else { Coverage::Partial };
    }
    if !declaration.prefixes.is_empty() {
        content.prefixes.clone_from(&declaration.prefixes);
    }
}

struct Pages<'a> {
    pages: Vec<PageContent>,
    declaration: &'a PageDeclaration,
}

impl Pages<'_> {
    /// The page of a name, a new one if need be; without a name it is the document itself.
    fn page(&mut self, name: Option<&str>) -> &mut PageContent {
        let name = name.unwrap_or(&self.declaration.path);
        // Entries come page by page, so that the last page is the likeliest.
        let at = self.pages.iter().rposition(|content| content.page.name == name);
        let at = at.unwrap_or_else(|| {
            let page = Page { name: name.to_owned(), ..Page::default() };
            self.pages.push(PageContent { page, ..PageContent::default() });
            self.pages.len() - 1
        });
        &mut self.pages[at]
    }

    fn entry(&mut self, node: &Node) {
        let source = node.get("source");
        let name = source.and_then(|source| text(source, "page"));
        let content = self.page(name.as_deref());
        let at = source.and_then(|source| line(source, "line")).unwrap_or(node.line);
        let Some(code) = text(node, "code").filter(|code| !code.trim().is_empty()) else {
            let (page, reason) = (content.page.name.clone(), "an entry without a code".to_owned());
            return content.problems.push(Problem { page, line: node.line, reason });
        };
        let page = &mut content.page;
        page.service = page.service.take().or_else(|| text(node, "service"));
        page.locale = page.locale.take().or_else(|| text(node, "locale"));
        page.url = page.url.take().or_else(|| text(source?, "url"));
        page.retrieved = page.retrieved.take().or_else(|| text(source?, "retrieved"));
        let link = |node: &Node| Some(Link { text: text(node, "text")?, url: text(node, "url")? });
        content.entries.push(Entry {
            code,
            aliases: items(node, "aliases").filter_map(Node::text).collect(),
            status: text(node, "status"),
            message: text(node, "message"),
            description: text(node, "description"),
            solution: text(node, "solution"),
            group: text(node, "group"),
            range: text(node, "range"),
            deprecated: text(node, "deprecated").is_some_and(|value| value == "true"),
            links: items(node, "links").filter_map(link).collect(),
            line: at,
        });
    }
}

/// The values of a list under a key.
pub fn items<'a>(node: &'a Node, key: &str) -> impl Iterator<Item = &'a Node> {
    node.get(key).and_then(Node::list).unwrap_or_default().iter()
}

/// The text under a key.
pub fn text(node: &Node, key: &str) -> Option<String> {
    node.get(key)?.text()
}

fn line(node: &Node, key: &str) -> Option<u32> {
    text(node, key)?.parse().ok().filter(|&line| line > 0)
}
